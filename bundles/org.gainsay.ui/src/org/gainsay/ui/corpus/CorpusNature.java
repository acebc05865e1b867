// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Makes a project a corpus: its claims files are checked with every build. */
public final class CorpusNature implements IProjectNature {

	/** The nature's identifier. */
	public static final String ID = "org.gainsay.ui.nature"; //$NON-NLS-1$

	private IProject project;

	/** Whether a project is open and a corpus. */
	public static boolean isOn(IProject project) {
		try {
			return project.isAccessible() && project.hasNature(ID);
		} catch (CoreException closedMeanwhile) {
			return false;
		}
	}

	/** Gives a project the nature; nothing happens where it has it. */
	public static void addTo(IProject project, IProgressMonitor monitor) throws CoreException {
		if (isOn(project)) {
			return;
		}
		IProjectDescription description = project.getDescription();
		List<String> natures = new ArrayList<>(Arrays.asList(description.getNatureIds()));
		natures.add(0, ID);
		description.setNatureIds(natures.toArray(String[]::new));
		project.setDescription(description, monitor);
	}

	/** Takes the nature off a project; nothing happens where it has not got it. */
	public static void removeFrom(IProject project, IProgressMonitor monitor) throws CoreException {
		if (!isOn(project)) {
			return;
		}
		IProjectDescription description = project.getDescription();
		description.setNatureIds(Arrays.stream(description.getNatureIds()).filter(nature -> !nature.equals(ID)).toArray(String[]::new));
		project.setDescription(description, monitor);
	}

	@Override
	public void configure() throws CoreException {
		IProjectDescription description = project.getDescription();
		if (Arrays.stream(description.getBuildSpec()).noneMatch(command -> command.getBuilderName().equals(CorpusBuilder.ID))) {
			List<ICommand> commands = new ArrayList<>(Arrays.asList(description.getBuildSpec()));
			ICommand command = description.newCommand();
			command.setBuilderName(CorpusBuilder.ID);
			commands.add(command);
			description.setBuildSpec(commands.toArray(ICommand[]::new));
			project.setDescription(description, null);
		}
		// Articles and claims are UTF-8 whatever the workspace's default is; a project that says otherwise keeps its word.
		if (project.getDefaultCharset(false) == null) {
			project.setDefaultCharset(StandardCharsets.UTF_8.name(), null);
		}
	}

	@Override
	public void deconfigure() throws CoreException {
		IProjectDescription description = project.getDescription();
		description.setBuildSpec(Arrays.stream(description.getBuildSpec())
				.filter(command -> !command.getBuilderName().equals(CorpusBuilder.ID)).toArray(ICommand[]::new));
		project.setDescription(description, null);
		project.deleteMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
	}

	@Override
	public IProject getProject() {
		return project;
	}

	@Override
	public void setProject(IProject project) {
		this.project = project;
	}
}
