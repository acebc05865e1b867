// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.osgi.util.NLS;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;

/** Tells the project's sessions what changed on the disk, and marks the problems they find. */
public final class CorpusBuilder extends IncrementalProjectBuilder {

	/** The builder's identifier. */
	public static final String ID = "org.gainsay.ui.builder"; //$NON-NLS-1$

	@Override
	protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
		GainsayUi.corpora().retainFoldersOf(getProject());
		List<ProjectCorpus> corpora = GainsayUi.corpora().allOf(getProject());
		IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
		SubMonitor progress = SubMonitor.convert(monitor, corpora.size());
		try {
			for (ProjectCorpus corpus : corpora) {
				build(corpus, kind, delta, new MonitorProgress(progress.split(1), NLS.bind(Messages.Builder_checking, corpus.title())));
			}
		} catch (CancellationException cancelled) {
			forgetLastBuiltState();
			throw new OperationCanceledException();
		}
		return null;
	}

	private static void build(ProjectCorpus corpus, int kind, IResourceDelta delta, MonitorProgress progress) throws CoreException {
		if (kind == FULL_BUILD || delta == null) {
			corpus.rebuild(progress);
		} else if (!corpus.isBuilt()) {
			corpus.built(progress);
		} else {
			IResourceDelta below = delta.findMember(corpus.folder().getProjectRelativePath());
			Set<Path> changed = below == null ? Set.of() : changed(below, corpus);
			if (changed.isEmpty()) {
				return;
			}
			corpus.update(changed, progress);
		}
		corpus.markers().show();
		corpus.rememberTexts();
	}

	/** What changed in a corpus' folder, inner corpora included: their files may be texts of this one, or be its own by now. */
	private static Set<Path> changed(IResourceDelta delta, ProjectCorpus corpus) throws CoreException {
		Set<Path> changed = new LinkedHashSet<>();
		delta.accept(child -> {
			boolean cameOrWent = child.getKind() != IResourceDelta.CHANGED;
			if (child.getResource() instanceof IFile file) {
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
		for (ProjectCorpus corpus : GainsayUi.corpora().allOf(getProject())) {
			corpus.markers().clear();
		}
	}

	@Override
	public ISchedulingRule getRule(int kind, Map<String, String> arguments) {
		return getProject();
	}
}
