// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.corpuspage;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.claims.ClaimsImages;
import org.gainsay.ui.corpus.ProjectCorpus;

/** A whole corpus, for the editor that is its page. Of the same folder there is but one; it is found again when the workbench starts. */
public final class CorpusInput implements IEditorInput, IPersistableElement {

	private static final String FOLDER = "folder"; //$NON-NLS-1$

	private final IContainer folder;

	/** @param folder of the corpus: a project, or a folder of one */
	public CorpusInput(IContainer folder) {
		this.folder = folder;
	}

	/** Makes it from what was noted of it. */
	public static final class Factory implements IElementFactory {

		/** The factory's identifier. */
		public static final String ID = "org.gainsay.ui.corpusInput"; //$NON-NLS-1$

		@Override
		public IAdaptable createElement(IMemento memento) {
			String path = memento.getString(FOLDER);
			if (path == null) {
				return null;
			}
			IPath full = IPath.fromPortableString(path);
			return new CorpusInput(full.segmentCount() == 1 ? ResourcesPlugin.getWorkspace().getRoot().getProject(full.segment(0)) : ResourcesPlugin.getWorkspace().getRoot().getFolder(full));
		}
	}

	/** The corpus; empty where its project is not open, or it is none any more. */
	public Optional<ProjectCorpus> corpus() {
		return folder instanceof IProject project ? GainsayUi.corpora().of(project) : GainsayUi.corpora().of(folder.getFile(IPath.fromOSString(CorpusFiles.PROPERTIES))).filter(found -> found.folder().equals(folder));
	}

	@Override
	public boolean exists() {
		return corpus().isPresent();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return ClaimsImages.descriptor("claims"); //$NON-NLS-1$
	}

	@Override
	public String getName() {
		return folder.getName();
	}

	@Override
	public String getToolTipText() {
		return folder.getFullPath().makeRelative().toString();
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getFactoryId() {
		return Factory.ID;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(FOLDER, folder.getFullPath().toPortableString());
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == ProjectCorpus.class) {
			return type.cast(corpus().orElse(null));
		}
		return type == IContainer.class || type == IResource.class || type.isInstance(folder) && IResource.class.isAssignableFrom(type) ? type.cast(folder) : null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof CorpusInput same && folder.equals(same.folder);
	}

	@Override
	public int hashCode() {
		return Objects.hash(folder);
	}
}
