// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.gainsay.ui.corpus.CorpusNature;
import org.gainsay.ui.edit.SafeSave;

/** The small project that a new one begins as. */
public final class ExampleProject {

	/** The text of its article. */
	public static final String ARTICLE = "articles/lighthouse.txt"; //$NON-NLS-1$
	/** The annotations of its article. */
	public static final String ANNOTATIONS = "lighthouse.claims"; //$NON-NLS-1$

	private static final String TEMPLATES = "/templates/"; //$NON-NLS-1$
	private static final String ACTORS = "actors.claims"; //$NON-NLS-1$
	private static final String NO_ACTORS = "gainsay 1\n\n// The people, offices and papers that speak. Actors you add in the workbench come to the end of this file.\n"; //$NON-NLS-1$
	private static final String CODEBOOK = """
			gainsay 1

			// What your study codes. Change the categories and their values to yours; the words in quotation marks say what they mean.

			codebook "My study" version 1 {
				category function on statement : one of report, reaction, background
					"Report: brings the news. Reaction: answers it."
			}
			"""; //$NON-NLS-1$
	private static final List<String> FILES = List.of("gainsay.properties", ACTORS, ANNOTATIONS, ARTICLE); //$NON-NLS-1$

	private ExampleProject() {
	}

	/**
	 * Makes the project; files that are there already stay as they are.
	 *
	 * @param location where it lies; null for a folder of its name in the workspace
	 * @throws CoreException if the workspace refuses
	 */
	public static void create(IProject project, URI location, IProgressMonitor monitor) throws CoreException {
		create(project, location, FILES, null, monitor);
	}

	/**
	 * Makes a project without articles: a file for the actors, and a codebook to change if one is wished.
	 *
	 * @param location where it lies; null for a folder of its name in the workspace
	 * @throws CoreException if the workspace refuses
	 */
	public static void createEmpty(IProject project, URI location, boolean codebook, IProgressMonitor monitor) throws CoreException {
		create(project, location, FILES.subList(0, 1), codebook ? CODEBOOK : "", monitor); //$NON-NLS-1$
	}

	/** @param codebook null for the example, which has its own files; else what the codebook file holds, empty for none */
	private static void create(IProject project, URI location, List<String> files, String codebook, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.NewProject_creating, project.getName()), files.size() + 5);
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(project.getName());
		description.setLocationURI(location);
		project.create(description, progress.split(1));
		project.open(progress.split(1));
		for (String name : files) {
			create(project.getFile(name), progress.split(1));
		}
		if (codebook != null) {
			write(project.getFile(ACTORS), NO_ACTORS, progress.split(1));
			write(project.getFile("codebook.claims"), codebook, progress.split(1)); //$NON-NLS-1$
		}
		CorpusNature.addTo(project, progress.split(1)); // Last, so that the first build finds the files.
	}

	private static void write(IFile file, String text, IProgressMonitor monitor) throws CoreException {
		if (!text.isEmpty() && !file.exists()) {
			SafeSave.create(file, text, monitor);
		}
	}

	private static void create(IFile file, IProgressMonitor monitor) throws CoreException {
		if (file.exists()) {
			return;
		}
		if (file.getParent() instanceof IFolder folder && !folder.exists()) {
			folder.create(false, true, null);
		}
		String name = file.getProjectRelativePath().toString();
		try (InputStream template = ExampleProject.class.getResourceAsStream(TEMPLATES + name)) {
			if (template == null) {
				throw new CoreException(Status.error(NLS.bind(Messages.NewProject_articleMissing, name)));
			}
			file.create(template, false, monitor);
		} catch (IOException unreadable) {
			throw new CoreException(Status.error(unreadable.getMessage(), unreadable));
		}
	}
}
