// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;


import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.corpus.Standing;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.statement.StatementView;
import org.gainsay.ui.views.statements.StatementFilter;
import org.gainsay.ui.views.statements.StatementGrouping;
import org.gainsay.ui.views.statements.StatementsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The views of a corpus in the workbench: what they show, and how they and the editors follow each other. */
@ExtendWith(NoErrorLogged.class)
class CorpusViewsTest {

	private TestProject project;
	private ArticleEditor article;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		project.corpus();
		article = (ArticleEditor) Workbench.open(project.file("articles/courier.txt"));
		Workbench.waitUntil("the standings show", () -> !article.shown().isEmpty());
	}

	@AfterEach
	void close() throws Exception {
		theme("org.eclipse.e4.ui.css.theme.e4_default");
		project.close();
	}

	private static void theme(String id) {
		Workbench.ui(() -> ((IThemeEngine) Workbench.display().getData("org.eclipse.e4.ui.css.swt.theme")).setTheme(id, false));
		Workbench.settle();
	}

	private static <V extends IViewPart> V show(Class<V> type, String id) {
		return type.cast(Workbench.ui(() -> Workbench.page().showView(id)));
	}

	private StatementsView statements() {
		StatementsView view = show(StatementsView.class, StatementsView.ID);
		Workbench.waitUntil("the statements show", () -> view.hasContent() && view.table().getItemCount() > 0);
		return view;
	}

	private static String cell(Table table, int row, int column) {
		return Workbench.ui(() -> table.getItem(row).getText(column));
	}

	private static int row(Table table, String statement, String of) {
		return Workbench.ui(() -> {
			for (int i = 0; i < table.getItemCount(); i++) {
				if (table.getItem(i).getText(0).equals(of) && table.getItem(i).getText(1).equals(statement)) {
					return i;
				}
			}
			return -1;
		});
	}

	private void caretAt(String words) {
		Workbench.ui(() -> {
			Workbench.page().activate(article);
			String text = article.getDocumentProvider().getDocument(article.getEditorInput()).get();
			article.selectAndReveal(text.indexOf(words) + 2, 0);
		});
	}

	@Test
	void listsTheStatementsAndNarrowsThem() {
		StatementsView view = statements();
		Table table = view.table();
		int all = Workbench.ui(table::getItemCount);
		assertEquals(project.corpus().corpus().counts().statements(), all);
		Workbench.screenshot("statements-light");
		Workbench.ui(() -> view.setFilter(new StatementFilter(null, Standing.DENIED, "brandreth", "", null, ""), StatementGrouping.CLAIM));
		Workbench.waitUntil("they are grouped by claim", () -> table.getItemCount() < all && table.getItemCount() > 0 && table.getItem(0).getText(0).contains("knew"));
		assertTrue(cell(table, 1, 3).contains("Ida Brandreth"));
		Workbench.screenshot("statements-grouped");
		Event event = new Event();
		Workbench.ui(() -> {
			table.setSelection(0);
			event.keyCode = SWT.ARROW_LEFT;
			table.notifyListeners(SWT.KeyDown, event);
		});
		Workbench.waitUntil("the group is closed", () -> !table.getItem(0).getText(0).contains("\u25BE"));
	}

	@Test
	void followsTheCaretAndTheOtherWayRound() {
		StatementsView view = statements();
		StatementView form = show(StatementView.class, StatementView.ID);
		caretAt("It is simply untrue");
		Workbench.waitUntil("the table selects the statement", () -> CorpusElement.statementsIn(view.getSite().getSelectionProvider().getSelection()).stream()
				.anyMatch(one -> one.qualifiedName().equals("courier.untrue")));
		Workbench.waitUntil("the form shows it", () -> form.hasContent() && form.form().control("name") instanceof Text name && name.getText().equals("untrue"));
		Workbench.screenshot("statement-light");

		Table table = view.table();
		int other = row(table, "confirmed", "courier");
		Workbench.ui(() -> {
			Workbench.page().activate(view);
			table.setSelection(other);
			table.notifyListeners(SWT.Selection, new Event());
		});
		Workbench.waitUntil("the article shows it", () -> ((ITextSelection) article.getSelectionProvider().getSelection()).getText().equals("fuel had reached the harbour"));
		Workbench.waitUntil("the form shows it", () -> form.form().control("name") instanceof Text name && name.getText().equals("confirmed"));
		Workbench.ui(() -> table.notifyListeners(SWT.DefaultSelection, event(table, other)));
		Workbench.waitUntil("Enter goes there", () -> Workbench.page().getActivePart() == article);
	}

	private static Event event(Table table, int row) {
		Event event = new Event();
		event.item = table.getItem(row);
		return event;
	}

	@Test
	void followsTheCaretOfTheClaimsEditor() throws Exception {
		StatementsView view = statements();
		ITextEditor claims = (ITextEditor) Workbench.open(project.file("courier.claims"));
		Workbench.waitUntil("the claims file is analysed", () -> project.corpus().isAnalysed(project.file("courier.claims")));
		Workbench.ui(() -> {
			String text = claims.getDocumentProvider().getDocument(claims.getEditorInput()).get();
			claims.selectAndReveal(text.indexOf("statement confirmed") + 12, 0);
		});
		Workbench.waitUntil("the table selects the statement", () -> CorpusElement.statementsIn(view.getSite().getSelectionProvider().getSelection()).stream()
				.anyMatch(one -> one.qualifiedName().equals("courier.confirmed")));
	}

	@Test
	void staysReadableInTheDarkTheme() {
		theme("org.eclipse.e4.ui.css.theme.e4_dark");
		StatementsView view = statements();
		show(StatementView.class, StatementView.ID);
		caretAt("It is simply untrue");
		Workbench.waitUntil("the table is dark", () -> view.table().getBackground().getRed() < 90 && view.table().getForeground().getRed() > 150);
		Workbench.screenshot("views-dark");
	}
}
