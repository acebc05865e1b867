// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.gainsay.facts.Progress;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.CorpusNature;
import org.gainsay.ui.corpus.ProblemMarkers;
import org.gainsay.ui.corpus.ProjectCorpus;

/** A project of the test's workspace that is a corpus; it goes with the test. */
final class TestProject implements AutoCloseable {

	private final IProject project;

	private TestProject(IProject project) {
		this.project = project;
	}

	private TestProject(String name) throws CoreException {
		PromptBuild.begin();
		project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		if (project.exists()) {
			project.delete(true, true, null);
		}
		project.create(null);
		project.open(null);
	}

	/** An empty corpus. */
	static TestProject empty(String name) throws CoreException {
		TestProject made = new TestProject(name);
		CorpusNature.addTo(made.project, null);
		return made;
	}

	/** A corpus in a folder that is there, which goes with it. */
	static TestProject at(Path folder, String name) throws CoreException {
		PromptBuild.begin();
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(name);
		description.setLocation(IPath.fromPath(folder));
		project.create(description, null);
		project.open(null);
		CorpusNature.addTo(project, null);
		return new TestProject(project);
	}

	/** A copy of a folder. */
	static TestProject copyOf(Path folder, String name) throws CoreException, IOException {
		TestProject made = new TestProject(name);
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				made.write(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
			}
		}
		CorpusNature.addTo(made.project, null);
		made.build();
		return made;
	}

	IProject project() {
		return project;
	}

	IFile file(String name) {
		return project.getFile(name);
	}

	ProjectCorpus corpus() {
		ProjectCorpus corpus = GainsayUi.corpora().of(project).orElseThrow();
		corpus.settled(Progress.NONE);
		return corpus;
	}

	IFile write(String name, String text) throws CoreException {
		return write(name, text.getBytes(StandardCharsets.UTF_8));
	}

	IFile write(String name, byte[] bytes) throws CoreException {
		IFile file = file(name);
		if (file.exists()) {
			file.setContents(new ByteArrayInputStream(bytes), IResource.FORCE, null);
		} else {
			create(file.getParent());
			file.create(new ByteArrayInputStream(bytes), IResource.FORCE, null);
		}
		return file;
	}

	private static void create(IContainer container) throws CoreException {
		if (container instanceof IFolder folder && !folder.exists()) {
			create(folder.getParent());
			folder.create(true, true, null);
		}
	}

	/** What lies on the disk. */
	byte[] bytes(String name) throws IOException {
		return Files.readAllBytes(file(name).getLocation().toPath());
	}

	String text(String name) throws IOException {
		return new String(bytes(name), StandardCharsets.UTF_8);
	}

	void build() throws CoreException {
		project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
		Workbench.settle();
	}

	List<IMarker> markers() throws CoreException {
		return Arrays.asList(project.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE));
	}

	List<String> markerCodes() throws CoreException {
		return markers().stream().map(marker -> marker.getAttribute(ProblemMarkers.CODE, "")).sorted().toList();
	}

	@Override
	public void close() throws CoreException {
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
		Workbench.settle();
		project.delete(true, true, null);
	}
}
