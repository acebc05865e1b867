// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who types faster than the list of proposals is made loses no key, and not the place: the corpus is held by hand while they type. */
@ExtendWith(NoErrorLogged.class)
class EnterBeforeTheListTest {

	private TestProject project;
	private ITextEditor editor;
	private StyledText widget;
	private final CountDownLatch goOn = new CountDownLatch(1);

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("enter");
		editor = assertInstanceOf(ITextEditor.class, Workbench.open(project.file("bridge.claims")));
		ProjectCorpus corpus = project.corpus();
		Workbench.waitUntil("it is analysed", () -> corpus.isAnalysed(project.file("bridge.claims")));
		Workbench.settle();
		int at = SmallCorpus.CLAIMS.indexOf("\ttext \"bridge.txt\"\n") + "\ttext \"bridge.txt\"\n".length();
		Workbench.ui(() -> {
			document().replace(at, 0, "\t\n");
			Workbench.page().activate(editor);
			widget = (StyledText) editor.getAdapter(Control.class);
			widget.setFocus();
			editor.selectAndReveal(at + 1, 0);
		});
		Workbench.settle();
	}

	@AfterEach
	void close() throws Exception {
		goOn.countDown();
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
		project.close();
	}

	private IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	/** The corpus is busy until {@link #goOn}, so that no list of proposals can be made. */
	private void hold() throws Exception {
		CountDownLatch held = new CountDownLatch(1);
		ProjectCorpus corpus = project.corpus();
		Job.createSystem("holds the corpus", (ICoreRunnable) monitor -> corpus.session().read(corpus.path(project.file("actors.claims")), resource -> {
			held.countDown();
			await(goOn);
			return null;
		})).schedule();
		await(held);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertTrue(latch.await(Workbench.PATIENCE.toSeconds(), TimeUnit.SECONDS), "waited in vain");
		} catch (InterruptedException stopped) {
			throw new AssertionError(stopped);
		}
	}

	/** Types faster than the window system lets a test: all of it before the list can be made. */
	private void type(String keys) {
		Workbench.ui(() -> keys.chars().forEach(key -> {
			Event event = new Event();
			event.character = (char) key;
			event.keyCode = key;
			widget.notifyListeners(SWT.KeyDown, event);
		}));
	}

	private static boolean isListed() {
		return Arrays.stream(Workbench.display().getShells()).filter(Shell::isVisible).flatMap(shell -> Stream.of(shell.getChildren()))
				.anyMatch(child -> child instanceof Table table && table.getItemCount() == 1 && table.getItem(0).getText().startsWith("Computing"));
	}

	@Test
	void enterBeginsALineAndTheCaretStaysWithWhoTypes() throws Exception {
		hold();
		type("ou"); // Which asks for a list by itself.
		Workbench.waitUntil("the list says that it is being made", EnterBeforeTheListTest::isListed);
		type("tlet quill\rstatus begun");
		goOn.countDown();
		Workbench.settle();
		String text = Workbench.ui(() -> document().get());
		assertTrue(text.contains("\toutlet quill\n\tstatus begun\n"), text);
		assertEquals(text.indexOf("status begun") + "status begun".length(), (int) Workbench.ui(() -> editor.getSelectionProvider().getSelection() instanceof ITextSelection caret ? caret.getOffset() : -1));
	}
}
