// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.wizards.datatransfer.ProjectConfigurator;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.ui.corpus.CorpusNature;

/**
 * What <em>File › Open Projects from File System</em> asks of a folder: one with claims files becomes an annotation
 * project. Without this it becomes a project in which nothing of Gainsay does anything.
 */
public final class CorpusFolders implements ProjectConfigurator {

	/** So deep claims files are looked for: who opens the root of a disk does not wait for all of it. */
	private static final int DEPTH = 4;

	@Override
	public Set<File> findConfigurableLocations(File root, IProgressMonitor monitor) {
		if (isCorpus(root)) {
			return Set.of(root);
		}
		File[] inside = root.listFiles(File::isDirectory);
		Set<File> corpora = Stream.of(inside == null ? new File[0] : inside).filter(folder -> new File(folder, CorpusFiles.PROPERTIES).isFile()).collect(Collectors.toSet());
		return corpora.isEmpty() && holdsClaims(root.toPath()) ? Set.of(root) : corpora;
	}

	private static boolean isCorpus(File folder) {
		String[] names = folder.list();
		return names != null && Arrays.stream(names).anyMatch(name -> name.equals(CorpusFiles.PROPERTIES) || name.endsWith(CorpusFiles.EXTENSION));
	}

	/** Whether there is a claims file that a corpus here would read. A part that may not be read keeps nobody from finding one elsewhere. */
	private static boolean holdsClaims(Path root) {
		boolean[] found = { false };
		try {
			Files.walkFileTree(root, Set.of(), DEPTH, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
					String name = folder.getFileName() == null ? "" : folder.getFileName().toString(); //$NON-NLS-1$
					return folder.equals(root) || !name.startsWith(".") && !CorpusFiles.UNREAD_FOLDERS.contains(name) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE; //$NON-NLS-1$
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					found[0] = attributes.isRegularFile() && file.toString().endsWith(CorpusFiles.EXTENSION);
					return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path folder, IOException unreadable) {
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException unreadable) {
			return false; // The wizard says what it finds.
		}
		return found[0];
	}

	/** Of a project only: its folders belong to it. */
	@Override
	public boolean shouldBeAnEclipseProject(IContainer container, IProgressMonitor monitor) {
		return container instanceof IProject project && canConfigure(project, Set.of(), monitor);
	}

	@Override
	public Set<IFolder> getFoldersToIgnore(IProject project, IProgressMonitor monitor) {
		return Set.of();
	}

	@Override
	public boolean canConfigure(IProject project, Set<IPath> ignoredPaths, IProgressMonitor monitor) {
		IPath place = project.getLocation();
		return place != null && findConfigurableLocations(place.toFile(), monitor).contains(place.toFile());
	}

	@Override
	public void configure(IProject project, Set<IPath> ignoredPaths, IProgressMonitor monitor) {
		try {
			CorpusNature.addTo(project, monitor);
		} catch (CoreException e) {
			ILog.of(getClass()).log(e.getStatus());
		}
	}
}
