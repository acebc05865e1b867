// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.text.save.SafeFile;
import org.gainsay.ui.recovery.Journal;
import org.gainsay.ui.recovery.OfferUnsaved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was not saved is noted, and offered by the next run; a journal that is closed with its notes stands for a run that was killed. */
@ExtendWith(NoErrorLogged.class)
class RecoveryTest {

	private static final String TEXT = "gainsay 1\n// one\nclaim a \"A\"\n\n\n\nclaim z \"Z\"\n";
	private static final String TYPED = TEXT.replace("claim z", "// \ud83d\ude80 typed\nclaim z");

	@TempDir
	Path notes;

	private TestProject project;
	private IFile file;
	private Journal journal;

	@BeforeEach
	void project() throws Exception {
		Workbench.begin();
		project = TestProject.empty("recovery");
		file = project.write("one.claims", TEXT);
		journal = new Journal(notes);
		Workbench.ui(journal::start);
	}

	@AfterEach
	void close() throws Exception {
		Workbench.ui(journal::close);
		project.close();
	}

	private static IDocument document(ITextEditor editor) {
		return Workbench.ui(() -> editor.getDocumentProvider().getDocument(editor.getEditorInput()));
	}

	private ITextEditor type() {
		ITextEditor editor = (ITextEditor) Workbench.open(file);
		IDocument document = document(editor);
		Workbench.ui(() -> document.replace(TEXT.indexOf("claim z"), 0, "// \ud83d\ude80 typed\n"));
		return editor;
	}

	private List<Path> noted() {
		try (Stream<Path> files = Files.walk(notes)) {
			// What is being written is not noted yet.
			return files.filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().endsWith(SafeFile.SIBLING)).toList();
		} catch (Exception gone) {
			return List.of();
		}
	}

	private void waitUntilNoted() {
		Workbench.waitUntil("it is noted", () -> !noted().isEmpty());
	}

	/** Types, is killed, and starts again. */
	private void killedAndStartedAgain() {
		ITextEditor editor = type();
		waitUntilNoted();
		Workbench.ui(journal::close);
		Workbench.ui(() -> Workbench.page().closeEditor(editor, false));
		journal = new Journal(notes);
		Workbench.ui(journal::start);
	}

	private Shell offered() {
		Workbench.display().asyncExec(() -> OfferUnsaved.offer(journal));
		return Workbench.waitForShell("Unsaved Changes");
	}

	private static void press(Shell shell, String label) {
		Workbench.display().asyncExec(() -> button(shell, label).notifyListeners(SWT.Selection, null));
	}

	private static Button button(Composite in, String label) {
		return Stream.of(in.getChildren()).map(child -> child instanceof Button button && button.getText().replace("&", "").equals(label) ? button
				: child instanceof Composite inner ? button(inner, label) : null).filter(found -> found != null).findFirst().orElse(null);
	}

	private static Table table(Composite in) {
		for (Control child : in.getChildren()) {
			Table found = child instanceof Table table ? table : child instanceof Composite inner ? table(inner) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static void waitUntilClosed(Shell shell) {
		Workbench.waitUntil("the dialog is closed", shell::isDisposed);
	}

	@Test
	void whatWasNotSavedIsRestoredIntoTheEditor() throws Exception {
		killedAndStartedAgain();
		Shell dialog = offered();
		assertEquals(List.of("recovery/one.claims", "is as it was"), Workbench.ui(() -> List.of(table(dialog).getItem(0).getText(0), table(dialog).getItem(0).getText(2))));
		Workbench.screenshot("recovery");
		press(dialog, "Restore");
		waitUntilClosed(dialog);

		ITextEditor editor = (ITextEditor) Workbench.ui(() -> Workbench.page().getActiveEditor());
		assertEquals(TYPED, document(editor).get());
		assertTrue(Workbench.ui(editor::isDirty));
		assertEquals(TEXT, project.text("one.claims"), "nothing is written before somebody saves");
		assertEquals(List.of(), journal.left());
		assertEquals(1, noted().size(), "it is noted again, for the case that it happens again");
		Workbench.ui(() -> editor.doSave(new NullProgressMonitor()));
		assertEquals(TYPED, project.text("one.claims"));
		assertEquals(List.of(), noted());
	}

	@Test
	void whatIsSavedOrGivenUpIsNotOffered() throws Exception {
		ITextEditor editor = type();
		waitUntilNoted();
		Workbench.ui(() -> editor.doSave(new NullProgressMonitor()));
		assertEquals(List.of(), noted());

		Workbench.ui(() -> document(editor).replace(0, 0, "// more\n"));
		waitUntilNoted();
		Workbench.ui(() -> Workbench.page().closeEditor(editor, false)); // Without saving.
		Workbench.waitUntil("it is struck out", () -> noted().isEmpty());
	}

	@Test
	void whatTheFileHoldsAllTheSameIsNotOffered() throws Exception {
		killedAndStartedAgain();
		project.write("one.claims", TYPED);
		Workbench.ui(() -> OfferUnsaved.offer(journal)); // Would not return if it asked.
		assertEquals(List.of(), noted());
	}

	@Test
	void whatWasChangedElsewhereSinceIsKept() throws Exception {
		killedAndStartedAgain();
		project.write("one.claims", TEXT.replace("// one", "// eins"));
		Shell dialog = offered();
		assertEquals("was changed since, elsewhere; both are kept", Workbench.ui(() -> table(dialog).getItem(0).getText(2)));
		press(dialog, "Restore");
		waitUntilClosed(dialog);
		assertEquals(TYPED.replace("// one", "// eins"), document((ITextEditor) Workbench.ui(() -> Workbench.page().getActiveEditor())).get());
		assertEquals(TEXT.replace("// one", "// eins"), project.text("one.claims"));
	}

	@Test
	void whatWasChangedInTheSamePlaceIsAskedAboutAndNotWritten() throws Exception {
		killedAndStartedAgain();
		String theirs = TEXT.replace("claim z", "// theirs\nclaim z");
		project.write("one.claims", theirs);
		Shell dialog = offered();
		assertEquals("was changed since, in the same place", Workbench.ui(() -> table(dialog).getItem(0).getText(2)));
		press(dialog, "Restore");
		Workbench.waitUntil("it asks", () -> question(dialog) != null);
		Workbench.ui(() -> question(dialog).close()); // No.
		Workbench.waitUntil("the question is gone", () -> question(dialog) == null);
		assertFalse(Workbench.ui(dialog::isDisposed));
		press(dialog, "Restore");
		Workbench.waitUntil("it asks", () -> question(dialog) != null);
		press(Workbench.ui(() -> question(dialog)), "OK");
		waitUntilClosed(dialog);
		assertEquals(TYPED, document((ITextEditor) Workbench.ui(() -> Workbench.page().getActiveEditor())).get());
		assertEquals(theirs, project.text("one.claims"));
	}

	/** The question in front of the dialog, which has the same title. */
	private static Shell question(Shell dialog) {
		return Arrays.stream(Workbench.display().getShells()).filter(shell -> shell.isVisible() && shell != dialog && shell.getText().equals("Unsaved Changes"))
				.findFirst().orElse(null);
	}

	@Test
	void aFileThatIsGoneIsMadeAgain() throws Exception {
		killedAndStartedAgain();
		file.delete(IResource.FORCE, null);
		Shell dialog = offered();
		press(dialog, "Restore");
		waitUntilClosed(dialog);
		assertEquals(TYPED, project.text("one.claims"));
	}

	@Test
	void laterKeepsItAndDiscardDoesNot() throws Exception {
		killedAndStartedAgain();
		Shell later = offered();
		press(later, "Later");
		waitUntilClosed(later);
		assertEquals(1, journal.left().size());

		Shell dialog = offered();
		press(dialog, "Discard");
		Workbench.waitUntil("it asks", () -> question(dialog) != null);
		press(Workbench.ui(() -> question(dialog)), "OK");
		waitUntilClosed(dialog);
		assertEquals(List.of(), noted());
		assertEquals(TEXT, project.text("one.claims"));
	}

	@Test
	void nobodyClosesItWhileItCompares() throws Exception {
		killedAndStartedAgain();
		Shell dialog = offered();
		Workbench.ui(() -> {
			boolean[] through = { false };
			Workbench.display().asyncExec(() -> through[0] = true);
			press(dialog, "Later");
			Event selected = new Event();
			selected.item = table(dialog).getItem(0);
			table(dialog).notifyListeners(SWT.Selection, selected);
			assertFalse(through[0], "what waits for its turn, such as a key that closes the dialog, waits until the texts are compared");
			assertFalse(dialog.isDisposed());
		});
		waitUntilClosed(dialog);
		assertEquals(1, journal.left().size());
	}
}
