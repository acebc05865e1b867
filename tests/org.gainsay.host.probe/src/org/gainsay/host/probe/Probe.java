// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.host.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/**
 * Does what a person does in a host into which Gainsay was installed: takes the folder in as a plain project and opens a file
 * of it; then writes what came of it, for the test that waits outside. Arguments: {@code -probe FOLDER FILE ANSWER}.
 */
public final class Probe implements IStartup {

	@Override
	public void earlyStartup() {
		List<String> arguments = Arrays.asList(Platform.getApplicationArgs());
		int at = arguments.indexOf("-probe");
		if (at >= 0) {
			Path answer = Path.of(arguments.get(at + 3));
			try {
				IFile file = project(Path.of(arguments.get(at + 1))).getFile(arguments.get(at + 2));
				Display.getDefault().asyncExec(() -> write(answer, open(file)));
			} catch (CoreException e) {
				write(answer, "failed: " + e.getStatus());
			}
		}
	}

	private static IProject project(Path folder) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(folder.getFileName().toString());
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(project.getName());
		description.setLocationURI(folder.toUri());
		project.create(description, null);
		project.open(null);
		return project;
	}

	private static String open(IFile file) {
		try {
			IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
			IEditorPart editor = IDE.openEditor(page, file);
			return editor.getSite().getId() + "\n" + IDE.getContentType(file).getId() + "\n" + editor.getTitle();
		} catch (CoreException | RuntimeException e) {
			return "failed: " + e;
		}
	}

	/** In one step: who waits for the file finds it whole. */
	private static void write(Path answer, String text) {
		try {
			Path written = Files.writeString(answer.resolveSibling(answer.getFileName() + ".part"), text);
			Files.move(written, answer, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
