// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.gainsay.facts.StatementFacts;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.EditorLink;
import org.gainsay.ui.views.statements.StatementsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has the keyboard: the article as soon as it is open, and again after something was found in it. Keys go through the window system. */
@ExtendWith(NoErrorLogged.class)
class KeyboardTest {

	private final Keys keys = new Keys();
	private TestProject project;

	@BeforeEach
	void begin() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("bridge");
		project.corpus();
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void theArticleThatTheProjectExplorerOpensHasTheKeyboard() {
		Workbench.ui(() -> {
			IViewPart explorer = Workbench.page().showView(IPageLayout.ID_PROJECT_EXPLORER);
			explorer.getViewSite().getSelectionProvider().setSelection(new StructuredSelection(project.file("bridge.txt")));
			explorer.setFocus();
		});
		keys.press(SWT.CR);
		theArticleHasTheKeyboard();
	}

	@Test
	void theArticleThatAViewOpensHasTheKeyboard() {
		StatementFacts mayor = project.corpus().corpus().statement("bridge.mayor").orElseThrow();
		Workbench.ui(() -> {
			Workbench.page().showView(StatementsView.ID);
			EditorLink.open(new CorpusElement(project.corpus(), mayor), Workbench.page());
		});
		theArticleHasTheKeyboard();
	}

	/** The next quotation is selected by its key, without anybody having clicked there. */
	private void theArticleHasTheKeyboard() {
		Workbench.waitUntil("the article is open", () -> Workbench.page().getActiveEditor() instanceof ArticleEditor);
		ArticleEditor article = assertInstanceOf(ArticleEditor.class, Workbench.ui(() -> Workbench.page().getActiveEditor()));
		Workbench.waitUntil("the statements show", () -> article.shown().size() == 2);
		Workbench.ui(() -> article.textWidget().setSelection(0));
		selects(article, 'g', "The bridge is safe");
	}

	@Test
	void theFindBarGivesTheKeysBackEachTime() throws Exception {
		ArticleEditor article = SmallCorpus.openArticle(project);
		for (int times = 0; times < 2; times++) {
			keys.with(SWT.CTRL, 'f');
			Workbench.waitUntil("the find bar has the keyboard", () -> Workbench.display().getFocusControl() instanceof Control other && other != article.textWidget());
			keys.type("engineer");
			assertEquals("engineer", Workbench.ui(() -> article.textWidget().getSelectionText()), "its letters are no commands");
			keys.press(0, SWT.ESC);
			Workbench.waitUntil("the article has the keyboard", article.textWidget()::isFocusControl);
			selects(article, 'w', "engineer said");
		}
	}

	@Test
	void incrementalFindGivesTheKeysBackEachTime() throws Exception {
		ArticleEditor article = SmallCorpus.openArticle(project);
		for (int times = 0; times < 2; times++) {
			Workbench.ui(() -> article.textWidget().setSelection(0));
			keys.with(SWT.CTRL, 'j');
			keys.type("engineer");
			assertEquals("engineer", Workbench.ui(() -> article.textWidget().getSelectionText()), "its letters are no commands");
			keys.press(0, SWT.ESC);
			selects(article, 'w', "engineer said");
		}
	}

	/** A key selects words. */
	private void selects(ArticleEditor article, char key, String words) {
		keys.press(key);
		Workbench.waitUntil("the key is done", () -> !Annotating.in(article).isBusy());
		assertEquals(words, Workbench.ui(() -> article.textWidget().getSelectionText()));
	}
}
