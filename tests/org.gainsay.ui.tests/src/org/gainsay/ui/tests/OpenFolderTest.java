// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.gainsay.ui.corpus.CorpusNature;
import org.gainsay.ui.projects.CorpusFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** <em>Open a folder</em> on the welcome page, and <em>File › Open Projects from File System</em>: one wizard of the platform. */
@ExtendWith(NoErrorLogged.class)
class OpenFolderTest {

	/** What the page says once it knows what there is to open. */
	private static final Pattern SELECTED = Pattern.compile("[1-9]\\d* of \\d+ selected");

	@TempDir
	Path parent;

	private Path folder;

	@BeforeEach
	void begin() throws Exception {
		Workbench.begin();
		folder = Files.createDirectory(parent.resolve("opened"));
		Files.writeString(folder.resolve("bridge.txt"), SmallCorpus.TEXT);
	}

	@AfterEach
	void close() throws Exception {
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (project.getLocation() != null && project.getLocation().toPath().startsWith(parent)) {
				project.delete(false, true, null);
			}
		}
	}

	@Test
	void aFolderWithClaimsFilesBecomesAnAnnotationProject() throws Exception {
		Files.writeString(folder.resolve("bridge.claims"), SmallCorpus.CLAIMS);
		open(folder);
		Workbench.waitUntil("the project is a corpus", () -> CorpusNature.isOn(project("opened")));
	}

	@Test
	void soDoesOneWhoseClaimsFilesLieBelow() throws Exception {
		Files.writeString(Files.createDirectories(folder.resolve("of/anna")).resolve("bridge.claims"), SmallCorpus.CLAIMS);
		open(folder);
		Workbench.waitUntil("the project is a corpus", () -> CorpusNature.isOn(project("opened")));
		assertEquals(List.of("opened"), names());
	}

	@Test
	void aFolderOfCorporaGivesAProjectForEach() throws Exception {
		for (String corpus : List.of("one", "two")) {
			Path inside = Files.createDirectory(folder.resolve(corpus));
			Files.writeString(inside.resolve("gainsay.properties"), "");
			Files.writeString(inside.resolve("bridge.claims"), SmallCorpus.CLAIMS);
		}
		open(folder);
		Workbench.waitUntil("both are corpora", () -> CorpusNature.isOn(project("one")) && CorpusNature.isOn(project("two")));
	}

	@Test
	void aFolderOfSomethingElseDoesNot() throws Exception {
		open(folder);
		Workbench.waitUntil("the project is there", () -> project("opened").isOpen());
		Workbench.settle();
		assertFalse(CorpusNature.isOn(project("opened")));
	}

	/** A copy of a claims file among what a program has built makes no corpus of what is around it. */
	@Test
	void norDoesOneWhoseClaimsFilesNoCorpusReads() throws Exception {
		for (String unread : List.of("target", ".settings/kept")) {
			Files.writeString(Files.createDirectories(folder.resolve(unread)).resolve("bridge.claims"), SmallCorpus.CLAIMS);
		}
		assertEquals(Set.of(), new CorpusFolders().findConfigurableLocations(folder.toFile(), new NullProgressMonitor()));
		Files.writeString(Files.createDirectories(folder.resolve("zoo")).resolve("bridge.claims"), SmallCorpus.CLAIMS);
		assertEquals(Set.of(folder.toFile()), new CorpusFolders().findConfigurableLocations(folder.toFile(), new NullProgressMonitor()));
	}

	private List<String> names() {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(project -> project.getLocation() != null && project.getLocation().toPath().startsWith(parent))
				.map(IProject::getName).toList();
	}

	private static IProject project(String name) {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
	}

	private static void open(Path folder) throws Exception {
		IWorkbenchWizard wizard = PlatformUI.getWorkbench().getImportWizardRegistry().findWizard("org.eclipse.e4.ui.importer.wizard").createWizard();
		WizardDialog dialog = Workbench.ui(() -> {
			wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
			WizardDialog made = new WizardDialog(Workbench.window().getShell(), wizard);
			made.setBlockOnOpen(false);
			made.open();
			combos((Composite) wizard.getStartingPage().getControl()).findFirst().orElseThrow().setText(folder.toString());
			return made;
		});
		try {
			Composite page = (Composite) wizard.getStartingPage().getControl();
			Workbench.waitUntil("the wizard has looked at the folder", () -> SELECTED.matcher(Workbench.words(page)).find() && wizard.canFinish());
			Workbench.ui(() -> wizard.performFinish());
		} finally {
			Workbench.ui(() -> dialog.close());
		}
	}

	private static Stream<Combo> combos(Composite in) {
		return Arrays.stream(in.getChildren()).flatMap((Control child) -> child instanceof Combo combo ? Stream.of(combo)
				: child instanceof Composite inner ? combos(inner) : Stream.<Combo>empty());
	}
}
