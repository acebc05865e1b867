// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.team.ui.synchronize.SaveableCompareEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Claims files compared and merged in the platform's compare editor, by its own commands. */
@ExtendWith(NoErrorLogged.class)
class MergeTest {

	private static final String MINE = SmallCorpus.CLAIMS.replace("denies safe", "disputes safe");
	private static final String THEIRS = SmallCorpus.CLAIMS.replace("by quill", "by unnamed \"Mayor\"");

	private TestProject project;

	@BeforeEach
	void create() throws Exception {
		Workbench.begin();
		project = TestProject.empty("merge");
		project.write("actors.claims", SmallCorpus.ACTORS);
		project.write("bridge.txt", SmallCorpus.TEXT);
		project.write("base.claims", SmallCorpus.CLAIMS);
		project.write("mine.claims", MINE);
		project.write("theirs.claims", THEIRS);
		project.build();
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	/** Two or three files, as local history, version control and Compare With show them. */
	private static final class Files extends SaveableCompareEditorInput {
		private final IFile ancestor;
		private final IFile left;
		private final IFile right;

		Files(IFile ancestor, IFile left, IFile right) {
			super(new CompareConfiguration(), Workbench.page());
			this.ancestor = ancestor;
			this.left = left;
			this.right = right;
			getCompareConfiguration().setLeftLabel(left.getName());
			getCompareConfiguration().setRightLabel(right.getName());
			getCompareConfiguration().setLeftEditable(true);
			getCompareConfiguration().setRightEditable(true);
		}

		@Override
		protected ICompareInput prepareCompareInput(IProgressMonitor monitor) {
			int kind = ancestor == null ? Differencer.CHANGE : Differencer.CHANGE | Differencer.CONFLICTING;
			return new DiffNode(kind, ancestor == null ? null : createFileElement(ancestor), createFileElement(left), createFileElement(right));
		}

		@Override
		protected void fireInputChange() {
			// Nobody else shows it.
		}
	}

	private IEditorPart compare(IFile ancestor, IFile left, IFile right) {
		Workbench.ui(() -> CompareUI.openCompareEditor(new Files(ancestor, left, right)));
		Workbench.waitUntil("the comparison shows both texts with their colours", () -> Workbench.page().getActiveEditor() != null
				&& texts(Workbench.window().getShell()).stream().filter(MergeTest::isColoured).count() >= 2);
		return Workbench.ui(() -> Workbench.page().getActiveEditor());
	}

	private static boolean isColoured(StyledText text) {
		StyleRange style = text.isVisible() && text.getCharCount() > 0 && text.getText().startsWith("gainsay 1") ? text.getStyleRangeAtOffset(0) : null;
		return style != null && JFaceResources.getColorRegistry().get("org.gainsay.ui.claims.keyword").equals(style.foreground);
	}

	private static List<StyledText> texts(Composite in) {
		return Arrays.stream(in.getChildren()).flatMap(child -> child instanceof StyledText text ? Stream.of(text)
				: child instanceof Composite inner ? texts(inner).stream() : Stream.empty()).toList();
	}

	private static void command(String id) {
		Workbench.settle();
		// The differences are found in the background, and with them what can be done.
		Workbench.waitUntil(id + " can be chosen", () -> PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id).isEnabled());
		Workbench.ui(() -> Workbench.page().getActiveEditor().getSite().getService(IHandlerService.class).executeCommand(id, null));
	}

	/** What two annotators say of an article, as the manual shows it. */
	@Test
	void twoAnnotatorsFilesStandBesideEachOther() throws Exception {
		try (TestProject example = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven")) {
			compare(null, example.file("ledger.claims"), example.file("ledger-ben.claims"));
			Workbench.waitUntil("the differences are counted", () -> labels(Workbench.window().getShell()).anyMatch(text -> text.matches("[0-9]+ Differences")));
			Workbench.screenshot("compare-annotators");
			assertEquals(2, Workbench.ui(() -> texts(Workbench.window().getShell()).stream().filter(MergeTest::isColoured).count()));
		}
	}

	private static Stream<String> labels(Composite in) {
		return Arrays.stream(in.getChildren()).flatMap(child -> child instanceof Label label ? Stream.of(label.getText()) : child instanceof CLabel label ? Stream.of(Objects.toString(label.getText(), ""))
				: child instanceof Composite inner ? labels(inner) : Stream.empty());
	}

	@Test
	void copiesTheChangesOfTheOtherFileAndSaves() throws Exception {
		IEditorPart editor = compare(null, project.file("mine.claims"), project.file("theirs.claims"));
		assertTrue(Workbench.ui(() -> texts(Workbench.window().getShell()).stream().filter(MergeTest::isColoured).allMatch(StyledText::getEditable)), "both sides can be written in");
		command("org.eclipse.compare.copyAllRightToLeft");
		Workbench.waitUntil("there is something to save", editor::isDirty);
		Workbench.ui(() -> editor.doSave(null));
		Workbench.waitUntil("it is saved", () -> !editor.isDirty());
		assertEquals(THEIRS, project.text("mine.claims"));
		assertEquals(THEIRS, project.text("theirs.claims"));
	}

	@Test
	void mergesWhatBothChangedSinceTheirCommonAncestor() throws Exception {
		IEditorPart editor = compare(project.file("base.claims"), project.file("mine.claims"), project.file("theirs.claims"));
		command("org.eclipse.compare.copyAllRightToLeft"); // Of three, what only the other one changed.
		Workbench.waitUntil("there is something to save", editor::isDirty);
		Workbench.ui(() -> editor.doSave(null));
		Workbench.waitUntil("it is saved", () -> !editor.isDirty());
		assertEquals(MINE.replace("by quill", "by unnamed \"Mayor\""), project.text("mine.claims"));
		assertEquals(SmallCorpus.CLAIMS, project.text("base.claims"));
		assertFalse(project.text("theirs.claims").contains("disputes"));
	}
}
