// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.desk.statements.StatementFilter;
import org.gainsay.desk.statements.StatementGrouping;
import org.gainsay.desk.trees.ClaimTree;
import org.gainsay.desk.trees.Retargeting;
import org.gainsay.desk.trees.TreeLines;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Standing;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.ViewActions;
import org.gainsay.ui.views.progress.CorpusProgressView;
import org.gainsay.ui.views.statement.StatementForm;
import org.gainsay.ui.views.statement.StatementView;
import org.gainsay.ui.views.statements.StatementsView;
import org.gainsay.ui.views.trees.ActorsView;
import org.gainsay.ui.views.trees.ClaimsView;
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
		Workbench.light();
		project.close();
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
		Workbench.waitUntil("they are grouped by claim", () -> table.getItemCount() < all && table.getItemCount() > 0
				&& IntStream.range(0, table.getItemCount()).anyMatch(row -> table.getItem(row).getText(0).contains("knew of the leak")));
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
		Workbench.ui(() -> form.form().asThereIsRoom()); // Another test may have opened or closed parts.
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

	private StatementForm formOf(String words, String name) {
		StatementView view = show(StatementView.class, StatementView.ID);
		caretAt(words);
		Workbench.waitUntil("the form shows " + name, () -> shows(view, name));
		return view.form();
	}

	private static boolean shows(StatementView view, String name) {
		return view.hasContent() && view.form().control("name") instanceof Text text && text.getText().equals(name);
	}

	private static void type(StatementForm form, String key, String text, int with) {
		Workbench.ui(() -> {
			form.unfold(key);
			Text field = (Text) form.control(key);
			field.setFocus();
			field.setText(text);
			Event enter = new Event();
			enter.keyCode = SWT.CR;
			enter.stateMask = with;
			field.notifyListeners(SWT.KeyDown, enter);
		});
	}

	private StatementFacts now(String statement) {
		return project.corpus().corpus().statement(statement).orElseThrow();
	}

	@Test
	void takesWhatIsTypedIntoTheFormAndUndoesIt() throws Exception {
		StatementForm form = formOf("fuel had reached", "confirmed");
		String before = project.text("courier.claims");
		type(form, "note", "Seen twice", SWT.MOD1);
		Workbench.waitUntil("the note is written", () -> "Seen twice".equals(now("courier.confirmed").note()));
		Workbench.waitUntil("the form shows it", () -> ((Text) form.control("note")).getText().equals("Seen twice"));
		type(form, "confidence", "half", 0);
		Workbench.waitUntil("it says why not", () -> form.message("confidence").contains("no number"));
		Workbench.screenshot("statement-message");
		Workbench.ui(() -> {
			Event escape = new Event();
			escape.keyCode = SWT.ESC;
			form.control("confidence").notifyListeners(SWT.KeyDown, escape);
		});
		assertEquals("", Workbench.ui(() -> ((Text) form.control("confidence")).getText()));
		assertEquals("", Workbench.ui(() -> form.message("confidence")));
		type(form, "addSpeaker", "Tomas Verrin", 0);
		Workbench.waitUntil("there is a second speaker", () -> form.control("member 1") instanceof Text second && second.getText().equals("Tomas Verrin"));
		Workbench.command("org.eclipse.ui.edit.undo");
		Workbench.waitUntil("the second speaker is gone", () -> now("courier.confirmed").members().size() == 1 && form.control("member 1") == null);
		Workbench.command("org.eclipse.ui.edit.undo");
		Workbench.waitUntil("the note is gone", () -> now("courier.confirmed").note() == null);
		assertEquals(before, project.text("courier.claims"));
	}

	@Test
	void takesWhatIsTypedWhenTheFieldIsLeft() {
		StatementForm form = formOf("fuel had reached", "confirmed");
		Text date = (Text) Workbench.ui(() -> form.control("date"));
		Workbench.ui(() -> {
			Workbench.page().activate(Workbench.page().findView(StatementView.ID));
			form.unfold("date");
			date.setFocus();
		});
		Workbench.waitUntil("the field has the focus", date::isFocusControl);
		Workbench.ui(() -> {
			date.setText("2025-10-12");
			form.control("confidence").setFocus();
		});
		Workbench.waitUntil("the date is written", () -> "2025-10-12".equals(now("courier.confirmed").date()));
		assertEquals("2025-10-12", Workbench.ui(() -> ((Text) form.control("date")).getText()));
	}

	@Test
	void renamesTheStatementThatItShowsAndGoesOnShowingIt() {
		StatementForm form = formOf("fuel had reached", "confirmed");
		StatementView view = show(StatementView.class, StatementView.ID);
		type(form, "name", "ministry", 0);
		Workbench.waitUntil("it has the name", () -> project.corpus().corpus().statement("courier.ministry").isPresent());
		Workbench.waitUntil("the form shows it", () -> shows(view, "ministry"));
		Workbench.command("org.eclipse.ui.edit.undo");
		Workbench.waitUntil("the form follows back", () -> shows(view, "confirmed"));
	}

	@Test
	void remembersThatTwoAreTwo() throws Exception {
		project.write("twins.claims", "gainsay 1\nactor grayA : person \"Mr Peter Gray\"\nactor grayB : person \"Peter Gray\"\n");
		project.build();
		ActorsView view = show(ActorsView.class, ActorsView.ID);
		Workbench.waitUntil("the actors show", () -> view.hasContent() && view.viewer().getTree().getItemCount() > 0);
		findDuplicates(view);
		Shell dialog = Workbench.waitForShell("Likely Duplicates");
		Table pairs = Workbench.ui(() -> (Table) Workbench.display().getFocusControl());
		assertTrue(cell(pairs, 0, 0).contains("Peter Gray"), cell(pairs, 0, 0));
		assertTrue(cell(pairs, 0, 2).endsWith("%"), cell(pairs, 0, 2));
		assertTrue(!cell(pairs, 0, 3).isBlank(), "it says why");
		Workbench.screenshot("duplicates-light");
		int before = Workbench.ui(pairs::getItemCount);
		Workbench.ui(() -> {
			Event delete = new Event();
			delete.keyCode = SWT.DEL;
			pairs.notifyListeners(SWT.KeyDown, delete);
		});
		assertEquals(before - 1, Workbench.ui(pairs::getItemCount));
		Workbench.ui(dialog::close);
		assertTrue(project.text(".settings/org.gainsay.ui.prefs").contains("grayA grayB"));
		findDuplicates(view);
		Workbench.waitUntil("it is not asked again", () -> Arrays.stream(Workbench.display().getShells()).anyMatch(shell -> shell.isVisible() && shell.getText().equals("Likely Duplicates")
				&& !texts(shell).contains("grayA")));
		Workbench.ui(() -> Arrays.stream(Workbench.display().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals("Likely Duplicates")).toList().forEach(Shell::close));
	}

	private static String texts(Composite in) {
		StringBuilder all = new StringBuilder();
		for (Control child : in.getChildren()) {
			if (child instanceof Table table) {
				Arrays.stream(table.getItems()).forEach(item -> all.append(item.getText(0)).append(item.getText(1)));
			} else if (child instanceof Composite inner) {
				all.append(texts(inner));
			}
		}
		return all.toString();
	}

	private static void findDuplicates(ActorsView view) {
		Workbench.display().asyncExec(() -> {
			Workbench.page().activate(view);
			try {
				view.getSite().getService(IHandlerService.class).executeCommand(ViewActions.FIND_DUPLICATES, null);
			} catch (CommandException failed) {
				throw new IllegalStateException(failed);
			}
		});
	}

	@Test
	void takesTheWordsSelectedInTheArticle() {
		StatementForm form = formOf("fuel had reached", "confirmed");
		Workbench.ui(() -> {
			int start = article.text().indexOf("for the first time");
			article.selectWords(new Span(start, start + 18), false);
		});
		Workbench.settle();
		Button take = Workbench.ui(() -> form.buttons("hedge").getFirst());
		Workbench.ui(() -> take.notifyListeners(SWT.Selection, new Event()));
		Workbench.waitUntil("the hedge is taken", () -> ((Text) form.control("hedge")).getText().equals("for the first time"));
	}

	@Test
	void changesSeveralStatementsAsOneStep() throws Exception {
		StatementsView view = statements();
		String courier = project.text("courier.claims");
		String ledger = project.text("ledger.claims");
		int one = row(view.table(), "confirmed", "courier");
		int other = row(view.table(), "headline", "ledger");
		Workbench.ui(() -> {
			Workbench.page().activate(view);
			view.table().setSelection(new int[] { one, other });
			view.table().notifyListeners(SWT.Selection, new Event());
			view.commands().setStatus(StatementStatus.REJECTED);
		});
		Workbench.waitUntil("both are rejected", () -> now("courier.confirmed").status() == StatementStatus.REJECTED && now("ledger.headline").status() == StatementStatus.REJECTED);
		Workbench.waitUntil("the table shows it, and both are still selected", () -> view.table().getItem(one).getText(9).equals("rejected") && view.table().getSelectionCount() == 2);
		Workbench.command("org.eclipse.ui.edit.undo");
		Workbench.waitUntil("one undo takes both back", () -> now("courier.confirmed").status() == StatementStatus.ACCEPTED && now("ledger.headline").status() == StatementStatus.ACCEPTED);
		assertEquals(courier, project.text("courier.claims"));
		assertEquals(ledger, project.text("ledger.claims"));
	}

	private static TreeItem item(TreeItem[] among, String label) {
		return Arrays.stream(among).filter(item -> item.getText().startsWith(label)).findFirst().orElse(null);
	}

	@Test
	void movesAStatementToAnotherClaim() {
		ClaimsView view = show(ClaimsView.class, ClaimsView.ID);
		Workbench.waitUntil("the claims show", () -> view.hasContent() && view.viewer().getTree().getItemCount() > 0 && view.viewer().getTree().getItem(0).getItemCount() > 3);
		Workbench.screenshot("claims-light");
		caretAt("fuel had reached");
		Workbench.waitUntil("the tree selects the statement", () -> CorpusElement.statementsIn(view.getSite().getSelectionProvider().getSelection()).stream()
				.anyMatch(one -> one.qualifiedName().equals("courier.confirmed")));
		Workbench.ui(() -> view.retarget(List.of(new Retargeting("courier.confirmed", "leak", false)), "knew"));
		Workbench.waitUntil("it is about the other claim", () -> now("courier.confirmed").stances().getFirst().targets().getFirst().claim().equals("knew"));
		Workbench.waitUntil("it stands below the other claim", () -> ClaimTree.of(project.corpus().corpus(), ClaimTree.Order.NAME, false).stream()
				.filter(node -> node.label().equals("knew")).flatMap(node -> node.children().stream()).anyMatch(node -> node.label().equals("courier.confirmed")));
		Workbench.ui(() -> view.filter("drinking water"));
		Workbench.waitUntil("the filter leaves one claim", () -> view.viewer().getTree().getItemCount() == 1 && view.viewer().getTree().getItem(0).getItemCount() == 1
				&& view.viewer().getTree().getItem(0).getItem(0).getText().contains("tapWater"));
		Workbench.ui(() -> view.filter(""));
	}

	@Test
	void mergesTwoActorsAfterSayingWhatThatChanges() throws Exception {
		ActorsView view = show(ActorsView.class, ActorsView.ID);
		Workbench.waitUntil("the actors show", () -> view.hasContent() && view.viewer().getTree().getItemCount() > 0);
		Workbench.screenshot("actors-light");
		String before = project.text("actors.claims");
		Workbench.ui(() -> {
			Workbench.page().activate(view);
			TreeItem persons = item(view.viewer().getTree().getItems(), "person");
			view.viewer().getTree().setSelection(new TreeItem[] { item(persons.getItems(), "Ida Brandreth"), item(persons.getItems(), "Signe Orlund") });
			view.viewer().getTree().notifyListeners(SWT.Selection, new Event());
		});
		Workbench.display().asyncExec(() -> {
			try {
				view.getSite().getService(IHandlerService.class).executeCommand(ViewActions.MERGE, null);
			} catch (CommandException failed) {
				throw new IllegalStateException(failed);
			}
		});
		Shell dialog = Workbench.waitForShell("Merge");
		Workbench.waitUntil("it says what changes", () -> Workbench.words(dialog).contains("becomes"));
		assertTrue(Workbench.words(dialog).matches("(?s).*\\d+ places.*\\d+ files.*"), Workbench.words(dialog));
		Workbench.screenshot("merge-light");
		Workbench.display().asyncExec(() -> dialog.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		Workbench.waitUntil("one is left", () -> project.corpus().corpus().actor("orlund").isEmpty() && project.corpus().corpus().actor("brandreth").isPresent());
		Workbench.command("org.eclipse.ui.edit.undo");
		Workbench.waitUntil("one undo brings the other back", () -> project.corpus().corpus().actor("orlund").isPresent());
		assertEquals(before, project.text("actors.claims"));
	}

	@Test
	void showsHowFarTheArticlesAreAndGoesToTheNext() throws Exception {
		CorpusProgressView view = show(CorpusProgressView.class, CorpusProgressView.ID);
		Workbench.waitUntil("the articles show", () -> view.hasContent() && view.table().getItemCount() == project.corpus().corpus().articles().size());
		project.write("new.txt", "A tower leans. The warden said it stands.\n");
		project.write("new.claims", "gainsay 1\narticle fresh \"Fresh\" { text \"new.txt\" }\n");
		project.build();
		Workbench.waitUntil("the new one shows", () -> row(view.table(), "fresh") >= 0);
		int fresh = Workbench.ui(() -> row(view.table(), "fresh"));
		assertEquals("1", cell(view.table(), fresh, 4));
		Workbench.screenshot("progress-light");
		Workbench.display().asyncExec(() -> {
			try {
				PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.gainsay.ui.nextUntouched", null);
			} catch (CommandException failed) {
				throw new IllegalStateException(failed);
			}
		});
		Workbench.waitUntil("it is open at its sentence", () -> Workbench.page().getActiveEditor() instanceof ArticleEditor editor && editor.file().getName().equals("new.txt")
				&& editor.selectedWords().map(words -> editor.text().substring(words.start(), words.end())).orElse("").contains("The warden said"));
		Workbench.ui(() -> {
			Workbench.page().activate(view);
			view.table().setSelection(fresh);
			Event space = new Event();
			space.character = ' ';
			view.table().notifyListeners(SWT.KeyDown, space);
		});
		Workbench.waitUntil("it is begun", () -> view.table().getItem(row(view.table(), "fresh")).getText(0).equals("begun"));
	}

	private static int row(Table table, String article) {
		for (int i = 0; i < table.getItemCount(); i++) {
			if (table.getItem(i).getText(2).equals(article)) {
				return i;
			}
		}
		return -1;
	}

	@Test
	void staysReadableInTheDarkTheme() {
		Workbench.dark();
		StatementsView view = statements();
		show(StatementView.class, StatementView.ID);
		caretAt("It is simply untrue");
		Workbench.waitUntil("the table is dark", () -> view.table().getBackground().getRed() < 90 && view.table().getForeground().getRed() > 150);
		Workbench.screenshot("views-dark");
		ClaimsView claims = show(ClaimsView.class, ClaimsView.ID);
		Workbench.waitUntil("the claims show", () -> claims.hasContent() && claims.viewer().getTree().getItemCount() > 0);
		Workbench.screenshot("claims-dark");
		CorpusProgressView progress = show(CorpusProgressView.class, CorpusProgressView.ID);
		Workbench.waitUntil("the articles show", () -> progress.hasContent() && progress.table().getItemCount() > 0);
		Workbench.screenshot("progress-dark");
	}

	@Test
	void showsVeryManyLinesInPortionsAndFindsEach() throws Exception {
		StringBuilder many = new StringBuilder("gainsay 1\n");
		for (int i = 1000; i < 2200; i++) {
			many.append("claim many").append(i).append(" \"Number ").append(i).append("\"\n");
		}
		project.write("many.claims", many.toString());
		project.build();
		closeClaims(); // So that it begins anew, and the next test does.
		ClaimsView view = show(ClaimsView.class, ClaimsView.ID);
		Tree tree = view.viewer().getTree();
		Workbench.waitUntil("the claims show", () -> view.hasContent() && tree.getItemCount() > 0);
		Workbench.waitUntil("those of no event are in portions", () -> item(tree.getItems(), "Of no event").getItemCount() > 5);
		Workbench.ui(() -> {
			IContributionItem[] orders = view.getViewSite().getActionBars().getMenuManager().getItems();
			IAction byName = ((ActionContributionItem) orders[2]).getAction();
			byName.setChecked(true);
			byName.run();
		});
		Workbench.waitUntil("they show by name, in portions", () -> tree.getItem(0).getText().contains("\u2013"));
		ClaimFacts last = project.corpus().corpus().claim("many2199").orElseThrow();
		Workbench.ui(() -> {
			TreeLines lines = TreeLines.of(ClaimTree.of(view.corpus().corpus(), ClaimTree.Order.NAME, false));
			view.viewer().setSelection(new StructuredSelection(lines.firstOf(last).orElseThrow()), true);
		});
		Workbench.waitUntil("one further down is selected", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText().contains("many2199"));
		Workbench.screenshot("claims-many");
		closeClaims();
	}

	private static void closeClaims() {
		Workbench.ui(() -> {
			IViewPart claims = Workbench.page().findView(ClaimsView.ID);
			if (claims != null) {
				Workbench.page().hideView(claims);
			}
		});
	}

	@Test
	void whatLiesBehindOtherViewsCatchesUpWhenItIsTurnedTo() throws Exception {
		StatementView form = show(StatementView.class, StatementView.ID);
		caretAt("divers had taken");
		Workbench.waitUntil("the statement shows", () -> form.hasContent() && form.form().control("content") instanceof Text text && text.getText().startsWith("divers had taken"));
		Workbench.ui(() -> Workbench.page().showView(IPageLayout.ID_OUTLINE));
		caretAt("she had known for weeks");
		project.write("more.claims", "gainsay 1\nclaim more \"More\"\n");
		project.build();
		assertTrue(Workbench.ui(() -> ((Text) form.form().control("content")).getText()).startsWith("divers had taken"), "nobody sees it, so nothing was done");
		show(StatementView.class, StatementView.ID);
		Workbench.waitUntil("the form has caught up", () -> ((Text) form.form().control("content")).getText().startsWith("she had known for weeks"));
	}
}
