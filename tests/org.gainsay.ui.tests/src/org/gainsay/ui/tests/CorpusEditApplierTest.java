// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.edit.CorpusEditApplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
class CorpusEditApplierTest {

	private static final String BYTE_ORDER_MARK = "\uFEFF";
	private static final String ONE = "gainsay 1\r\n// eins, caf\u00e9 \ud83d\ude80\r\nclaim a \"A\"\r\n";
	private static final String TWO = "gainsay 1\n// two\nclaim b \"B\"";
	private static final String ONE_AFTER = ONE.replace("claim a", "claim aa") + "// end\r\n";
	private static final String TWO_AFTER = TWO + "\nclaim c \"C\"\n";

	private TestProject project;
	private ProjectCorpus corpus;

	@BeforeEach
	void project() throws Exception {
		Workbench.begin();
		project = TestProject.empty("applier");
		project.write("one.claims", BYTE_ORDER_MARK + ONE);
		project.write("two.claims", TWO);
		project.build();
		corpus = project.corpus();
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	private CorpusEdit edit() {
		return new CorpusEdit("Two files", List.of(
				new FileEdits("one.claims", Stamp.of(ONE),
						List.of(new TextEdit(ONE.indexOf("a \"A\""), 1, "aa"), new TextEdit(ONE.length(), 0, "// end\r\n"))),
				new FileEdits("two.claims", Stamp.of(TWO), List.of(new TextEdit(TWO.length(), 0, "\nclaim c \"C\"\n")))));
	}

	private void apply(CorpusEdit edit) {
		Workbench.ui(() -> CorpusEditApplier.apply(edit, corpus, null));
	}

	private IStatus undo(IUndoContext context) {
		return Workbench.ui(() -> Workbench.history().undo(context, null, null));
	}

	private IStatus redo(IUndoContext context) {
		return Workbench.ui(() -> Workbench.history().redo(context, null, null));
	}

	private void assertOnDisk(String one, String two) throws Exception {
		assertArrayEquals((BYTE_ORDER_MARK + one).getBytes(StandardCharsets.UTF_8), project.bytes("one.claims"));
		assertArrayEquals(two.getBytes(StandardCharsets.UTF_8), project.bytes("two.claims"));
	}

	@Test
	void changesClosedFilesAndSavesThem() throws Exception {
		apply(edit());
		assertOnDisk(ONE_AFTER, TWO_AFTER);

		assertTrue(undo(corpus.undoContext()).isOK());
		assertOnDisk(ONE, TWO);

		assertTrue(redo(corpus.undoContext()).isOK());
		assertOnDisk(ONE_AFTER, TWO_AFTER);

		assertTrue(undo(corpus.undoContext()).isOK());
		assertOnDisk(ONE, TWO);
	}

	@Test
	void tellsTheSessionWhatItChanged() throws Exception {
		apply(edit());
		project.build();
		assertTrue(project.corpus().corpus().claim("aa").isPresent());
		assertTrue(project.corpus().corpus().claim("c").isPresent());
	}

	@Test
	void leavesAnOpenFileDirtyAndCleanAgainAfterUndo() throws Exception {
		ITextEditor one = (ITextEditor) Workbench.open(project.file("one.claims"));
		apply(edit());

		assertTrue(Workbench.ui(one::isDirty));
		assertEquals(ONE_AFTER, document(one).get());
		assertOnDisk(ONE, TWO_AFTER);

		assertTrue(undo(corpus.undoContext()).isOK());
		assertEquals(ONE, document(one).get());
		assertFalse(Workbench.ui(one::isDirty));
		assertOnDisk(ONE, TWO);

		assertTrue(redo(corpus.undoContext()).isOK());
		assertTrue(Workbench.ui(one::isDirty));
		assertOnDisk(ONE, TWO_AFTER);
	}

	@Test
	void savesAnArticlesTextEvenWhereItIsOpen() throws Exception {
		String text = "The ferry stays.\n";
		project.write("ferry.txt", text);
		ITextEditor editor = (ITextEditor) Workbench.open(project.file("ferry.txt"));
		apply(new CorpusEdit("A new version", List.of(new FileEdits("ferry.txt", Stamp.of(text), List.of(new TextEdit(4, 0, "old "))))));
		assertEquals("The old ferry stays.\n", new String(project.bytes("ferry.txt"), StandardCharsets.UTF_8));

		assertTrue(undo(corpus.undoContext()).isOK());
		assertEquals(text, document(editor).get());
		assertEquals(text, new String(project.bytes("ferry.txt"), StandardCharsets.UTF_8));

		assertTrue(redo(corpus.undoContext()).isOK());
		assertEquals("The old ferry stays.\n", new String(project.bytes("ferry.txt"), StandardCharsets.UTF_8));
	}

	@Test
	void isOneStepOfUndoInTheEditorOfEachFile() throws Exception {
		ITextEditor one = (ITextEditor) Workbench.open(project.file("one.claims"));
		ITextEditor two = (ITextEditor) Workbench.open(project.file("two.claims"));
		apply(edit());

		IUndoContext inTwo = undoContext(two);
		assertTrue(undo(inTwo).isOK());
		assertEquals(ONE, document(one).get());
		assertEquals(TWO, document(two).get());
		assertFalse(Workbench.history().canUndo(inTwo), "nothing is left to undo in the second editor");
		assertFalse(Workbench.history().canUndo(undoContext(one)), "nothing is left to undo in the first editor");

		assertTrue(redo(undoContext(one)).isOK());
		assertEquals(ONE_AFTER, document(one).get());
		assertEquals(TWO_AFTER, document(two).get());
		assertFalse(Workbench.history().canRedo(inTwo));
	}

	@Test
	void isReachedByUndoInAnEditorThatIsOpenedAfterwards() throws Exception {
		apply(edit());
		ITextEditor two = (ITextEditor) Workbench.open(project.file("two.claims"));
		Workbench.settle();

		assertTrue(undo(undoContext(two)).isOK());
		assertEquals(TWO, document(two).get());
		assertOnDisk(ONE, TWO_AFTER); // The second file is open: it is for its editor to save it.
	}

	@Test
	void refusesAnEditOfAnotherTextAndChangesNothing() throws Exception {
		CorpusEdit edit = edit();
		project.write("two.claims", TWO + "\n// typed meanwhile");

		StaleEditException refused = assertThrows(StaleEditException.class, () -> apply(edit));
		assertEquals("two.claims", refused.file());
		assertOnDisk(ONE, TWO + "\n// typed meanwhile");
		assertFalse(Workbench.history().canUndo(corpus.undoContext()));
	}

	@Test
	void refusesAnEditOfATextThatWasTypedOver() throws Exception {
		ITextEditor two = (ITextEditor) Workbench.open(project.file("two.claims"));
		CorpusEdit edit = edit();
		Workbench.ui(() -> document(two).replace(0, 0, "// first\n"));

		assertThrows(StaleEditException.class, () -> apply(edit));
		assertEquals("// first\n" + TWO, document(two).get());
		assertOnDisk(ONE, TWO);
	}

	@Test
	void doesNotUndoWhatWasChangedSince() throws Exception {
		apply(edit());
		project.write("one.claims", BYTE_ORDER_MARK + ONE_AFTER + "// mine");

		AtomicReference<IStatus> refused = new AtomicReference<>();
		Workbench.display().asyncExec(() -> {
			try {
				refused.set(Workbench.history().undo(corpus.undoContext(), null, null));
			} catch (ExecutionException failed) {
				throw new AssertionError(failed);
			}
		});
		Shell dialog = Workbench.waitForShell("Undo Problem");
		assertTrue(Workbench.words(dialog).contains("one.claims has changed since"), Workbench.words(dialog));
		Workbench.ui(dialog::close);
		Workbench.waitUntil("undo has answered", () -> refused.get() != null);
		assertFalse(refused.get().isOK());
		assertOnDisk(ONE_AFTER + "// mine", TWO_AFTER);
	}

	@Test
	void changesNothingWhereOneFileCannotBeWritten() throws Exception {
		IFile two = project.file("two.claims");
		ResourceAttributes readOnly = two.getResourceAttributes();
		readOnly.setReadOnly(true);
		two.setResourceAttributes(readOnly);

		AtomicReference<CoreException> failed = new AtomicReference<>();
		Workbench.display().asyncExec(() -> {
			try {
				CorpusEditApplier.apply(edit(), corpus, null);
			} catch (CoreException refused) {
				failed.set(refused);
			}
		});
		Shell question = Workbench.waitForShell("Read-only File Encountered");
		Workbench.ui(question::close); // Not to be made writable.
		Workbench.waitUntil("the edit has failed", () -> failed.get() != null);
		assertOnDisk(ONE, TWO);
		assertFalse(Workbench.history().canUndo(corpus.undoContext()));
	}

	@Test
	void createsAFileAndTakesItBackWithTheRest() throws Exception {
		CorpusEdit edit = new CorpusEdit("New file", List.of(
				new FileEdits("new/three.claims", null, List.of(new TextEdit(0, 0, "gainsay 1\n"), new TextEdit(0, 0, ""))),
				new FileEdits("two.claims", Stamp.of(TWO), List.of(new TextEdit(0, 0, "// x\n")))));
		apply(edit);
		assertEquals("gainsay 1\n", project.text("new/three.claims"));
		assertOnDisk(ONE, "// x\n" + TWO);

		assertTrue(undo(corpus.undoContext()).isOK());
		assertFalse(project.file("new/three.claims").exists());
		assertOnDisk(ONE, TWO);

		assertTrue(redo(corpus.undoContext()).isOK());
		assertEquals("gainsay 1\n", project.text("new/three.claims"));
	}

	@Test
	void doesNotWriteOverAFileThatItMeantToCreate() throws Exception {
		CorpusEdit edit = new CorpusEdit("New file", List.of(new FileEdits("two.claims", null, List.of(new TextEdit(0, 0, "gone")))));
		assertThrows(StaleEditException.class, () -> apply(edit));
		assertOnDisk(ONE, TWO);
	}

	private static IDocument document(ITextEditor editor) {
		return Workbench.ui(() -> editor.getDocumentProvider().getDocument(editor.getEditorInput()));
	}

	private static IUndoContext undoContext(ITextEditor editor) {
		return DocumentUndoManagerRegistry.getDocumentUndoManager(document(editor)).getUndoContext();
	}
}
