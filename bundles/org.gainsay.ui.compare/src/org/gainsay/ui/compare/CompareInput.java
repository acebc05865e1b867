// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.gainsay.desk.compare.Subject;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProjectCorpus;

/**
 * What a compare editor shows.
 *
 * @param folder  the path of the corpus folder in the workspace
 * @param subject what of the corpus
 */
public record CompareInput(String folder, Subject subject) implements IEditorInput, IPersistableElement {

	public static CompareInput of(ProjectCorpus corpus, Subject subject) {
		return new CompareInput(corpus.folder().getFullPath().toString(), subject);
	}

	/** The corpus; empty where its project is closed or gone, or the folder is no corpus any more. */
	public Optional<ProjectCorpus> corpus() {
		IContainer container = container();
		Optional<ProjectCorpus> found = container instanceof IProject project ? GainsayUi.corpora().of(project)
				: GainsayUi.corpora().of(container.getFile(IPath.fromOSString(CorpusFiles.PROPERTIES)));
		return found.filter(corpus -> corpus.folder().equals(container));
	}

	private IContainer container() {
		IPath path = IPath.fromPortableString(folder);
		return path.segmentCount() == 1 ? ResourcesPlugin.getWorkspace().getRoot().getProject(path.segment(0))
				: ResourcesPlugin.getWorkspace().getRoot().getFolder(path);
	}

	@Override
	public boolean exists() {
		return container().isAccessible();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public String getName() {
		return switch (subject.kind()) {
			case CORPUS -> Messages.Input_corpus;
			case CLAIM, STATEMENTS -> NLS.bind(Messages.Input_of, subject.names().getFirst());
			case ARTICLES -> NLS.bind(Messages.Input_of, String.join(", ", subject.names())); //$NON-NLS-1$
		};
	}

	@Override
	public String getToolTipText() {
		return NLS.bind(Messages.Input_tooltip, getName(), folder.substring(1));
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public void saveState(IMemento memento) {
		CompareInputFactory.save(this, memento);
	}

	@Override
	public String getFactoryId() {
		return CompareInputFactory.ID;
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type.isInstance(this) ? type.cast(this) : type == ProjectCorpus.class ? type.cast(corpus().orElse(null)) : null;
	}
}
