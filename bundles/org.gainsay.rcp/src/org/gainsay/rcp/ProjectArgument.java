// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.rcp;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IStartup;

/**
 * Opens the folder that follows {@code -project} on the command line as a project of the workspace, in place: its files
 * stay where they are, and a file {@code .project} is added. A folder that is a project already is opened again; one
 * without our nature gets it.
 */
public final class ProjectArgument implements IStartup {

	private static final String ARGUMENT = "-project"; //$NON-NLS-1$
	private static final String NATURE = "org.gainsay.ui.nature"; //$NON-NLS-1$

	@Override
	public void earlyStartup() {
		List<String> arguments = Arrays.asList(Platform.getApplicationArgs());
		int at = arguments.indexOf(ARGUMENT);
		if (at < 0) {
			return;
		}
		if (at + 1 == arguments.size()) {
			Platform.getLog(getClass()).error(Messages.ProjectArgument_NoFolderGiven);
			return;
		}
		Path folder = Path.of(arguments.get(at + 1)).toAbsolutePath().normalize();
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		WorkspaceJob job = new WorkspaceJob(NLS.bind(Messages.ProjectArgument_OpeningFolder, folder)) {
			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) {
				try {
					open(workspace, folder, SubMonitor.convert(monitor, getName(), 3));
					return Status.OK_STATUS;
				} catch (CoreException e) {
					// The platform shows a job's failure in a dialog and logs it.
					MultiStatus status = new MultiStatus(ProjectArgument.class, 0,
							NLS.bind(Messages.ProjectArgument_FolderCannotBeOpened, folder), e);
					status.add(e.getStatus());
					return status;
				}
			}
		};
		job.setRule(workspace.getRoot());
		job.setUser(true);
		job.schedule();
	}

	/**
	 * @param folder absolute
	 * @throws CoreException when the folder is not there, or the workspace refuses it
	 */
	static IProject open(IWorkspace workspace, Path folder, SubMonitor monitor) throws CoreException {
		if (!Files.isDirectory(folder)) {
			throw new CoreException(Status.error(Messages.ProjectArgument_FolderIsMissing));
		}
		URI location = folder.toUri();
		IProject project = Stream.of(workspace.getRoot().findContainersForLocationURI(location))
				.filter(IProject.class::isInstance).<IProject>map(IProject.class::cast).findFirst().orElse(null);
		if (project == null) {
			IProjectDescription description = describe(workspace, folder);
			project = workspace.getRoot().getProject(description.getName());
			project.create(description, monitor.split(1));
		}
		project.open(monitor.split(1));
		addNature(workspace, project, monitor.split(1));
		return project;
	}

	private static IProjectDescription describe(IWorkspace workspace, Path folder) throws CoreException {
		Path existing = folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME);
		IProjectDescription description = Files.isRegularFile(existing)
				? workspace.loadProjectDescription(org.eclipse.core.runtime.Path.fromOSString(existing.toString()))
				: workspace.newProjectDescription(freeName(workspace, folder));
		description.setLocationURI(folder.toUri());
		return description;
	}

	private static String freeName(IWorkspace workspace, Path folder) {
		String name = folder.getFileName() == null ? "corpus" : folder.getFileName().toString(); //$NON-NLS-1$
		String free = name;
		for (int n = 2; workspace.getRoot().getProject(free).exists(); n++) {
			free = name + " " + n; //$NON-NLS-1$
		}
		return free;
	}

	private static void addNature(IWorkspace workspace, IProject project, SubMonitor monitor) throws CoreException {
		IProjectDescription description = project.getDescription();
		if (description.hasNature(NATURE) || workspace.getNatureDescriptor(NATURE) == null) {
			return;
		}
		description.setNatureIds(Stream.concat(Stream.of(description.getNatureIds()), Stream.of(NATURE)).toArray(String[]::new));
		project.setDescription(description, monitor);
	}
}
