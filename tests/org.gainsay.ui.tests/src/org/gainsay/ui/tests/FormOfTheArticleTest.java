// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.views.statement.StatementView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form shows a statement of the article in front, and of no former one. */
@ExtendWith(NoErrorLogged.class)
class FormOfTheArticleTest {

	private static final String OTHER = "article pier \"Pier\" { text \"pier.txt\" statement mayor { says \"is closed\" by quill asserts safe } statement again { says \"is closed\" by quill denies safe } }";

	private TestProject project;
	private ArticleEditor bridge;
	private StatementView view;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("form");
		project.write("pier.txt", "Nothing is said here\n\nThe pier is closed.\n");
		project.write("pier.claims", OTHER);
		project.build();
		bridge = SmallCorpus.openArticle(project);
		view = Workbench.ui(() -> (StatementView) Workbench.page().showView(StatementView.ID));
		caretAt(bridge, "it would fall");
		shows("engineer");
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	private static void caretAt(ArticleEditor editor, String words) {
		int at = editor.text().indexOf(words);
		Workbench.ui(() -> {
			Workbench.page().activate(editor);
			editor.selectWords(new Span(at, at), false);
		});
	}

	private void shows(String name) {
		Workbench.waitUntil("the form shows " + name, () -> view.hasContent() && view.form().control("name") instanceof Text text && text.getText().equals(name));
	}

	private void showsNone() {
		Workbench.waitUntil("the form shows no statement", () -> !view.hasContent());
	}

	private ArticleEditor pier() {
		ArticleEditor pier = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file("pier.txt")));
		Workbench.waitUntil("its statements are known", () -> pier.set().filter(set -> set.statements().size() == 2).isPresent());
		return pier;
	}

	@Test
	void anotherArticleEmptiesItUntilAStatementIsTurnedToThere() {
		ArticleEditor pier = pier();
		showsNone();
		caretAt(pier, "closed");
		Workbench.waitUntil("the form shows one of the pier", () -> view.hasContent());
		caretAt(bridge, "it would fall");
		shows("engineer");
		caretAt(bridge, "Mayor Ada Quill. ");
		shows("engineer"); // Words can be selected for it.
		Workbench.ui(() -> Workbench.page().activate(pier));
		Workbench.waitUntil("the form shows one of the pier", () -> !view.hasContent() || view.form().control("name") instanceof Text text && !text.getText().equals("engineer"));
	}

	@Test
	void aClaimsFileOfAnotherArticleEmptiesIt() {
		Workbench.open(project.file("bridge.claims"));
		Workbench.settle();
		shows("engineer");
		Workbench.open(project.file("pier.claims"));
		showsNone();
	}

	@Test
	void closingTheArticleEmptiesItAndOpeningItAgainDoesNotBringItBack() throws Exception {
		Workbench.ui(() -> Workbench.page().closeEditor(bridge, false));
		showsNone();
		IEditorPart again = Workbench.open(project.file("bridge.txt"));
		Workbench.waitUntil("its statements show", () -> ((ArticleEditor) again).shown().size() == 2);
		Workbench.settle();
		showsNone();
	}

	@Test
	void aDeletedStatementGivesWayToNoOtherOnTheSameWords() throws Exception {
		ArticleEditor pier = pier();
		Workbench.ui(() -> pier.select("pier.mayor"));
		shows("mayor");
		project.write("pier.claims", OTHER.replaceFirst("statement mayor \\{[^}]*\\} ", ""));
		project.build();
		showsNone();
	}

	@Test
	void aRenamedStatementStays() throws Exception {
		project.write("bridge.claims", SmallCorpus.CLAIMS.replace("statement engineer", "statement expert"));
		project.build();
		shows("expert");
		assertEquals("expert", Workbench.ui(() -> ((Text) view.form().control("name")).getText()));
	}
}
