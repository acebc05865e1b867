// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.gainsay.ui.preferences.Preferences;

/**
 * Builds the workspace as soon as it has changed. The platform's auto-build, in whose place it is, does the same, but holds itself back
 * for up to a second each time, which every test would wait for.
 */
final class PromptBuild extends Job {

	private static final PromptBuild BUILD = new PromptBuild();

	private final IResourceChangeListener changes = event -> schedule();

	private PromptBuild() {
		super("Building at once");
		setSystem(true);
	}

	/** Takes the place of the auto-build, if it has not done so. */
	static void begin() throws CoreException {
		Preferences.setOpensCorpusPage(false); // The test of the page opens it; others have the editors that they open.
		autoBuild(false);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(BUILD.changes, IResourceChangeEvent.POST_CHANGE); // The same listener is added once.
	}

	/** Gives the auto-build its place back, for a test that is about it; the next project takes it again. */
	static void end() throws CoreException {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(BUILD.changes);
		autoBuild(true);
	}

	private static void autoBuild(boolean on) throws CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		if (workspace.isAutoBuilding() != on) {
			IWorkspaceDescription description = workspace.getDescription();
			description.setAutoBuilding(on);
			workspace.setDescription(description);
		}
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			ResourcesPlugin.getWorkspace().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, monitor);
			return Status.OK_STATUS;
		} catch (CoreException failed) {
			return failed.getStatus();
		}
	}

	/** Who waits for the platform's auto-build waits for this. */
	@Override
	public boolean belongsTo(Object family) {
		return family == ResourcesPlugin.FAMILY_AUTO_BUILD;
	}
}
