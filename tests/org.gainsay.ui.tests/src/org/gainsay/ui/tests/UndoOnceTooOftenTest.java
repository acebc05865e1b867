// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.gainsay.text.Span;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.article.ArticleEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A new article, its first statement, and undo and redo by their keys; and the keyboard in the wizard. */
@ExtendWith(NoErrorLogged.class)
class UndoOnceTooOftenTest {

	private static final String FILE = "articles/the-harbour-is-full.txt";

	private final Keys keys = new Keys();
	private TestProject project;
	private WizardDialog dialog;
	private INewWizard wizard;
	private ArticleEditor article;

	@BeforeEach
	void begin() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("undo");
		project.corpus();
	}

	@AfterEach
	void close() throws Exception {
		if (dialog != null) {
			Workbench.ui(() -> dialog.close());
		}
		project.close();
	}

	private Text openWizard() {
		Workbench.ui(() -> {
			wizard = (INewWizard) PlatformUI.getWorkbench().getNewWizardRegistry().findWizard("org.gainsay.ui.newArticle").createWizard();
			wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project.project()));
			dialog = new WizardDialog(Workbench.window().getShell(), wizard);
			dialog.setBlockOnOpen(false);
			dialog.open();
		});
		Text text = Workbench.ui(() -> multi((Composite) dialog.getCurrentPage().getControl()));
		Workbench.waitUntil("the text has the keyboard", text::isFocusControl);
		return text;
	}

	private static Text multi(Composite in) {
		return texts(in).filter(text -> (text.getStyle() & SWT.MULTI) != 0).findFirst().orElseThrow();
	}

	private static Stream<Text> texts(Composite in) {
		return Arrays.stream(in.getChildren()).flatMap(child -> child instanceof Text text ? Stream.of(text) : child instanceof Composite inner ? texts(inner) : Stream.empty());
	}

	@Test
	void tabLeavesTheTextBothWays() {
		Text text = openWizard();
		Workbench.ui(() -> text.setText("One"));
		keys.press(SWT.TAB);
		Workbench.waitUntil("Tab goes on", () -> Workbench.display().getFocusControl() != null && !text.isFocusControl());
		Workbench.ui(text::setFocus);
		keys.press(SWT.SHIFT, SWT.TAB);
		Workbench.waitUntil("Shift+Tab goes back", () -> Workbench.display().getFocusControl() != null && !text.isFocusControl());
		assertEquals("One", Workbench.ui(() -> text.getText()));
	}

	private void takeIn() {
		Text text = openWizard();
		Workbench.ui(() -> text.setText("The harbour is full\n\nNobody said a word.\n"));
		assertTrue(Workbench.<Boolean>ui(() -> wizard.performFinish()));
		Workbench.ui(() -> dialog.close());
		dialog = null;
		Workbench.ui(() -> Workbench.window().getShell().forceActive());
		Workbench.waitUntil("the article is open", () -> Workbench.page().getActiveEditor() instanceof ArticleEditor);
		article = assertInstanceOf(ArticleEditor.class, Workbench.ui(() -> Workbench.page().getActiveEditor()));
		Workbench.waitUntil("it is in the corpus", () -> article.set().isPresent());
		Workbench.waitUntil("it has the keyboard", article.textWidget()::isFocusControl);
		Workbench.ui(() -> article.selectWords(new Span(0, 19), false));
		keys.press('n');
		statements(1);
	}

	private void statements(int count) {
		Workbench.waitUntil("there are " + count + " statements", () -> !Annotating.in(article).isBusy() && article.set().filter(set -> set.statements().size() == count).isPresent());
		Workbench.settle();
	}

	@Test
	void undoAsksBeforeItDeletesTheArticle() {
		takeIn();
		keys.with(SWT.CTRL, 'z');
		statements(0);
		// The question waits for its answer in the key's own turn, so another thread presses the key.
		Workbench.display().asyncExec(() -> article.getAction("undo").run());
		Shell question = Workbench.waitForShell("Undo");
		assertTrue(Workbench.words(question).contains(FILE), () -> Workbench.words(question));
		Workbench.screenshot("undo-deletes");
		Workbench.ui(question::close);
		Workbench.settle();
		assertTrue(project.file(FILE).exists(), "who closes the question keeps the article");
		keys.with(SWT.CTRL, 'y');
		statements(1);
		keys.with(SWT.CTRL, 'z');
		statements(0);
		Workbench.display().asyncExec(() -> article.getAction("undo").run());
		Workbench.waitForShell("Undo");
		keys.press(SWT.TAB);
		keys.press(SWT.CR);
		Workbench.waitUntil("the article goes", () -> !project.file(FILE).exists());
		assertFalse(project.file("articles/the-harbour-is-full.claims").exists());
	}

	@Test
	void redoSurvivesARebuild() throws Exception {
		takeIn();
		keys.with(SWT.CTRL, 'z');
		statements(0);
		project.project().build(IncrementalProjectBuilder.CLEAN_BUILD, null);
		project.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
		for (int files = 0; files < 12; files++) { // The platform looks at its history again after some changes.
			project.write("notes" + files + ".md", "note");
		}
		Workbench.settle();
		keys.with(SWT.CTRL, 'y');
		statements(1);
	}
}
