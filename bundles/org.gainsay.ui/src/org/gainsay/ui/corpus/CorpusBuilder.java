// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.osgi.util.NLS;
import org.gainsay.corpus.Corpus;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;

/** Tells the project's session what changed on the disk, and marks the problems it finds. */
public final class CorpusBuilder extends IncrementalProjectBuilder {

	/** The builder's identifier. */
	public static final String ID = "org.gainsay.ui.builder"; //$NON-NLS-1$

	@Override
	protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
		Optional<ProjectCorpus> found = GainsayUi.corpora().of(getProject());
		if (found.isEmpty()) {
			return null;
		}
		ProjectCorpus corpus = found.get();
		MonitorProgress progress = new MonitorProgress(monitor, NLS.bind(Messages.Builder_checking, getProject().getName()));
		IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
		try {
			Corpus built;
			if (kind == FULL_BUILD || delta == null) {
				built = corpus.rebuild(progress);
			} else if (!corpus.isBuilt()) {
				built = corpus.built(progress);
			} else {
				Set<Path> changed = changed(delta, corpus);
				if (changed.isEmpty()) {
					return null;
				}
				built = corpus.update(changed, progress);
			}
			corpus.markers().show(built);
			corpus.rememberTexts(built);
		} catch (CancellationException cancelled) {
			forgetLastBuiltState();
			throw new OperationCanceledException();
		}
		return null;
	}

	private static Set<Path> changed(IResourceDelta delta, ProjectCorpus corpus) throws CoreException {
		Set<Path> changed = new LinkedHashSet<>();
		delta.accept(child -> {
			IResource resource = child.getResource();
			if (resource.getType() == IResource.PROJECT) {
				return true;
			}
			boolean cameOrWent = child.getKind() != IResourceDelta.CHANGED;
			if (resource instanceof IFile file) {
				if (cameOrWent || (child.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0) {
					changed.add(corpus.path(file));
				}
				return false;
			}
			return true;
		});
		return changed;
	}

	@Override
	protected void clean(IProgressMonitor monitor) throws CoreException {
		Optional<ProjectCorpus> corpus = GainsayUi.corpora().of(getProject());
		if (corpus.isPresent()) {
			corpus.get().markers().clear();
		}
	}

	@Override
	public ISchedulingRule getRule(int kind, Map<String, String> arguments) {
		return getProject();
	}
}
