// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.gainsay.ui.corpus.CorpusNature;

/**
 * What <em>File › Open Projects from File System</em> asks of a folder: one with claims files becomes an annotation
 * project. Without this it becomes a project in which nothing of Gainsay does anything.
 */
public final class CorpusFolders implements ProjectConfigurator {

	private static final String CLAIMS = ".claims"; //$NON-NLS-1$
	private static final String SETTINGS = "gainsay.properties"; //$NON-NLS-1$
	/** So deep claims files are looked for: who opens the root of a disk does not wait for all of it. */
	private static final int DEPTH = 4;

	@Override
	public Set<File> findConfigurableLocations(File root, IProgressMonitor monitor) {
		if (isCorpus(root)) {
			return Set.of(root);
		}
		File[] inside = root.listFiles(File::isDirectory);
		Set<File> corpora = Stream.of(inside == null ? new File[0] : inside).filter(folder -> new File(folder, SETTINGS).isFile()).collect(Collectors.toSet());
		return corpora.isEmpty() && holdsClaims(root.toPath()) ? Set.of(root) : corpora;
	}

	private static boolean isCorpus(File folder) {
		String[] names = folder.list();
		return names != null && Arrays.stream(names).anyMatch(name -> name.equals(SETTINGS) || name.endsWith(CLAIMS));
	}

	private static boolean holdsClaims(Path folder) {
		try (Stream<Path> all = Files.walk(folder, DEPTH)) {
			return all.anyMatch(file -> file.toString().endsWith(CLAIMS) && Files.isRegularFile(file));
		} catch (IOException | UncheckedIOException unreadable) {
			return false; // A part of it that may not be read; the wizard says what it finds.
		}
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
