// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.net.URI;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.gainsay.edit.StarterProject;
import org.gainsay.ui.corpus.CorpusNature;
import org.gainsay.ui.edit.SafeSave;

/** The small project that a new one begins as. */
public final class ExampleProject {

	private ExampleProject() {
	}

	/**
	 * Makes the project; files that are there already stay as they are.
	 *
	 * @param location where it lies; null for a folder of its name in the workspace
	 * @throws CoreException if the workspace refuses
	 */
	public static void create(IProject project, URI location, IProgressMonitor monitor) throws CoreException {
		create(project, location, StarterProject.example(), monitor);
	}

	/**
	 * Makes a project without articles: a file for the actors, and a codebook to change if one is wished.
	 *
	 * @param location where it lies; null for a folder of its name in the workspace
	 * @throws CoreException if the workspace refuses
	 */
	public static void createEmpty(IProject project, URI location, boolean codebook, IProgressMonitor monitor) throws CoreException {
		create(project, location, StarterProject.empty(codebook), monitor);
	}

	private static void create(IProject project, URI location, Map<String, String> files, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.NewProject_creating, project.getName()), files.size() + 3);
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(project.getName());
		description.setLocationURI(location);
		project.create(description, progress.split(1));
		project.open(progress.split(1));
		for (Map.Entry<String, String> one : files.entrySet()) {
			IFile file = project.getFile(one.getKey());
			if (!file.exists()) {
				SafeSave.create(file, one.getValue(), progress.split(1));
			}
		}
		CorpusNature.addTo(project, progress.split(1)); // Last, so that the first build finds the files.
	}
}
