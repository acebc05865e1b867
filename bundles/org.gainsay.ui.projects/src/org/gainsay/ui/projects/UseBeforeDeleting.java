// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceVisitor;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.participants.CheckConditionsContext;
import org.eclipse.ltk.core.refactoring.participants.DeleteParticipant;
import org.eclipse.ltk.core.refactoring.participants.ISharableParticipant;
import org.eclipse.ltk.core.refactoring.participants.RefactoringArguments;
import org.gainsay.desk.project.Deleting;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;

/** Warns before files of a corpus are deleted of what is lost with them. One for all files that are deleted together; changes nothing itself. */
public final class UseBeforeDeleting extends DeleteParticipant implements ISharableParticipant {

	private final Set<IResource> resources = new LinkedHashSet<>();

	@Override
	protected boolean initialize(Object element) {
		addElement(element, getArguments());
		return !resources.isEmpty();
	}

	@Override
	public void addElement(Object element, RefactoringArguments arguments) {
		// With a project goes all of it, and the platform asks for that.
		if (element instanceof IFile || element instanceof IContainer && !(element instanceof IProject)) {
			resources.add((IResource) element);
		}
	}

	@Override
	public String getName() {
		return Messages.Deleting_name;
	}

	@Override
	public RefactoringStatus checkConditions(IProgressMonitor monitor, CheckConditionsContext context) {
		RefactoringStatus status = new RefactoringStatus();
		Map<ProjectCorpus, Set<String>> files = new LinkedHashMap<>();
		IResourceVisitor gathering = resource -> {
			if (resource instanceof IFile file) {
				GainsayUi.corpora().of(file).ifPresent(corpus -> files.computeIfAbsent(corpus, one -> new LinkedHashSet<>()).add(ProjectCorpus.name(file)));
			}
			return true;
		};
		for (IResource resource : resources) {
			try {
				resource.accept(gathering);
			} catch (CoreException gone) {
				status.merge(RefactoringStatus.create(gone.getStatus()));
			}
		}
		files.forEach((corpus, deleted) -> Deleting.lost(corpus.settled(new MonitorProgress(monitor, getName())), deleted).forEach(status::addWarning));
		return status;
	}

	@Override
	public Change createChange(IProgressMonitor monitor) {
		return null;
	}
}
