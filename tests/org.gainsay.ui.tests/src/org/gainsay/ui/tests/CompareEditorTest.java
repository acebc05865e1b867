// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.desk.compare.CompareItem;
import org.gainsay.desk.compare.CompareItem.State;
import org.gainsay.desk.compare.ItemFilter;
import org.gainsay.desk.compare.Subject;
import org.gainsay.desk.compare.WordMark;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.compare.CompareEditor;
import org.gainsay.ui.compare.CompareHandler;
import org.gainsay.ui.compare.CompareInput;
import org.gainsay.ui.compare.CompareInputFactory;
import org.gainsay.ui.views.CorpusElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The compare editor in the workbench: what it lines up, how its texts follow each other, and what its keys write. */
@ExtendWith(NoErrorLogged.class)
class CompareEditorTest {

	private static final int NEAR = 3;

	private TestProject project;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		project.corpus();
	}

	@AfterEach
	void close() throws Exception {
		Workbench.light();
		project.close();
	}

	private CompareEditor compare(Subject subject) {
		CompareEditor editor = Workbench.ui(() -> CompareHandler.open(CompareInput.of(project.corpus(), subject), Workbench.page()));
		Workbench.waitUntil("the search is done", editor::isSearched);
		return editor;
	}

	private static Set<String> names(CompareItem item) {
		return item.sayings().stream().map(Saying::name).collect(Collectors.toSet());
	}

	private static int row(CompareEditor editor, String... statements) {
		return Workbench.ui(() -> {
			for (int i = 0; i < editor.items().size(); i++) {
				if (names(editor.items().get(i)).equals(Set.of(statements))) {
					return i;
				}
			}
			return -1;
		});
	}

	private static void choose(CompareEditor editor, int row) {
		assertTrue(row >= 0, "the list has it");
		Workbench.ui(() -> {
			editor.list().setSelection(row);
			editor.list().notifyListeners(SWT.Selection, new Event());
		});
	}

	private static void waitUntilLinedUp(CompareEditor editor, String... articles) {
		Workbench.waitUntil("the statements stand at one height", () -> {
			List<Integer> heights = List.of(articles).stream().map(article -> editor.heightIn(article).orElse(-1000)).toList();
			return heights.stream().allMatch(height -> height >= 0 && Math.abs(height - heights.getFirst()) <= NEAR);
		});
	}

	@Test
	void linesUpTheSameLineInTwoMouths() {
		CompareEditor editor = compare(Subject.statements(List.of("courier.inGoodTime", "coastline.inGoodTime")));
		Workbench.waitUntil("both articles show", () -> editor.shownArticles().containsAll(List.of("courier", "coastline")) && editor.item().isPresent());
		waitUntilLinedUp(editor, "courier", "coastline");
		assertTrue(Workbench.ui(editor::said).contains("different speaker: Ida Brandreth \u2260 Tomas Verrin"), Workbench.ui(editor::said));
		Workbench.screenshot("compare-light");
		Workbench.dark();
		Workbench.screenshot("compare-dark");
	}

	@Test
	void followsItsProjectToAnotherName() throws Exception {
		compare(Subject.claim("leak"));
		IProject renamed = ResourcesPlugin.getWorkspace().getRoot().getProject("harbour");
		try {
			Workbench.ui(() -> project.project().move(renamed.getFullPath(), true, null));
			CompareInput expected = new CompareInput("/harbour", Subject.claim("leak"));
			Workbench.waitUntil("it is of the project's new name", () -> Workbench.page().getActiveEditor() instanceof CompareEditor && expected.equals(Workbench.page().getActiveEditor().getEditorInput()));
			assertTrue(Workbench.ui(() -> Workbench.page().getActiveEditor().getTitleToolTip()).contains("(harbour)"));
			assertEquals(1, Workbench.ui(() -> Workbench.page().findEditors(null, CompareEditor.ID, IWorkbenchPage.MATCH_ID).length), "the former is closed");
		} finally {
			Workbench.ui(() -> Workbench.page().closeAllEditors(false));
			renamed.delete(true, true, null);
		}
	}

	@Test
	void marksTheWordsThatDifferAndTellsWhatMatters() {
		CompareEditor editor = compare(Subject.CORPUS);
		Workbench.ui(() -> editor.setFilter(new ItemFilter(EnumSet.allOf(State.class), "tank 7", null)));
		choose(editor, row(editor, "ledger.memo", "courier.warned"));
		waitUntilLinedUp(editor, "ledger", "courier");
		List<WordMark> marks = Workbench.ui(() -> editor.marksIn("ledger"));
		assertEquals(List.of(WordMark.Sign.ONLY), marks.stream().map(WordMark::sign).toList());
		assertEquals("about 40,000 litres", marks.getFirst().text());
		List<WordMark> missing = Workbench.ui(() -> editor.marksIn("courier"));
		assertEquals(List.of(WordMark.Sign.MISSING), missing.stream().map(WordMark::sign).toList());
		assertEquals("about 40,000 litres", missing.getFirst().text());
		assertTrue(Workbench.ui(editor::said).contains("trimmed"));
		Workbench.screenshot("compare-words");
	}

	@Test
	void movesTheOthersWhenAnotherStatementIsChosenInAText() {
		CompareEditor editor = compare(Subject.statements(List.of("courier.inGoodTime", "coastline.inGoodTime")));
		Workbench.waitUntil("it shows", () -> editor.item().isPresent());
		waitUntilLinedUp(editor, "courier", "coastline");
		StyledText text = Workbench.ui(() -> editor.textOf("coastline"));
		Workbench.ui(() -> {
			int at = text.getText().indexOf("decided to wait") + 3;
			text.setTopIndex(Math.max(0, text.getLineAtOffset(at) - 4));
			Point place = text.getLocationAtOffset(at);
			Event event = new Event();
			event.button = 1;
			event.x = place.x;
			event.y = place.y + 2;
			text.notifyListeners(SWT.MouseUp, event);
		});
		Workbench.waitUntil("another one is compared", () -> editor.item().filter(item -> names(item).stream().anyMatch(name -> name.startsWith("coastline."))
				&& !names(item).contains("coastline.inGoodTime")).isPresent());
		List<String> articles = Workbench.ui(() -> editor.item().get().sayings().stream().map(Saying::article).distinct().filter(editor.shownArticles()::contains).toList());
		assertTrue(articles.size() >= 2, articles.toString());
		waitUntilLinedUp(editor, articles.toArray(String[]::new));
		assertTrue(CorpusElement.statementsIn(Workbench.ui(() -> editor.getSite().getSelectionProvider().getSelection())).stream()
				.allMatch(statement -> statement.article().equals("coastline")));
	}

	@Test
	void acceptsWithOneKeyAndUndoes() throws Exception {
		project.file("quotes.claims").delete(true, null);
		project.build();
		CompareEditor editor = compare(Subject.CORPUS);
		Workbench.waitUntil("the pair was found", () -> rowNow(editor, "coastline.inGoodTime", "courier.inGoodTime") >= 0);
		choose(editor, row(editor, "coastline.inGoodTime", "courier.inGoodTime"));
		assertEquals(State.FOUND, Workbench.ui(() -> editor.item().get().state()));
		Workbench.ui(() -> editor.run("line"));
		Workbench.waitUntil("it is linked", () -> linked("coastline.inGoodTime", "courier.inGoodTime", CorrespondenceKind.SAME_LINE));
		Workbench.waitUntil("the list says so", () -> {
			int at = rowNow(editor, "coastline.inGoodTime", "courier.inGoodTime");
			return at >= 0 && editor.items().get(at).state() == State.LINKED;
		});
		undo(editor);
		Workbench.waitUntil("the link is gone", () -> !linked("coastline.inGoodTime", "courier.inGoodTime", CorrespondenceKind.SAME_LINE));
		Workbench.waitUntil("the list says so", () -> {
			int at = rowNow(editor, "coastline.inGoodTime", "courier.inGoodTime");
			return at >= 0 && editor.items().get(at).state() == State.FOUND;
		});
	}

	private static int rowNow(CompareEditor editor, String... statements) {
		for (int i = 0; i < editor.items().size(); i++) {
			if (names(editor.items().get(i)).equals(Set.of(statements))) {
				return i;
			}
		}
		return -1;
	}

	private boolean linked(String one, String other, CorrespondenceKind kind) {
		return project.corpus().corpus().correspondences().stream().filter(same -> same.kind() == kind).map(CorrespondenceFacts::statements)
				.anyMatch(statements -> statements.contains(one) && statements.contains(other));
	}

	private static void undo(CompareEditor editor) {
		Workbench.ui(() -> {
			Workbench.page().activate(editor);
			editor.getSite().getService(IHandlerService.class).executeCommand(IWorkbenchCommandConstants.EDIT_UNDO, null);
		});
	}

	@Test
	void whatIsRejectedStaysRejectedAsText() throws Exception {
		CompareEditor editor = compare(Subject.CORPUS);
		CompareItem found = Workbench.ui(() -> editor.items().stream().filter(item -> item.state() == State.FOUND && item.pairs().size() == 1 && !item.number().contains(".")).findFirst().orElseThrow());
		String[] pair = names(found).toArray(String[]::new);
		choose(editor, row(editor, pair));
		Workbench.ui(() -> editor.run("reject"));
		Workbench.waitUntil("it is not shown any more", () -> rowNow(editor, pair) < 0);
		String text = project.text(RejectedPairs.FILE);
		assertTrue(text.lines().anyMatch(line -> line.contains(pair[0]) && line.contains(pair[1]) && line.contains("|")), text);
		Workbench.ui(() -> editor.setFilter(new ItemFilter(EnumSet.of(State.REJECTED), "", null)));
		Workbench.waitUntil("it is among the rejected", () -> rowNow(editor, pair) >= 0 && editor.items().get(rowNow(editor, pair)).state() == State.REJECTED);

		Workbench.ui(() -> Workbench.page().closeEditor(editor, false));
		CompareEditor again = compare(Subject.CORPUS);
		assertTrue(Workbench.ui(() -> again.items().size()) > 0);
		assertEquals(-1, row(again, pair));

		IUndoContext context = project.corpus().undoContext();
		assertNotNull(Workbench.lastOf(context));
		undo(again);
		Workbench.waitUntil("undo takes the rejection back", () -> rowNow(again, pair) >= 0);
		assertFalse(project.file(RejectedPairs.FILE).exists());
	}

	@Test
	void takesARejectionBackByTheSameKey() throws Exception {
		CompareEditor editor = compare(Subject.CORPUS);
		CompareItem found = Workbench.ui(() -> editor.items().stream().filter(item -> item.state() == State.FOUND && item.pairs().size() == 1 && !item.number().contains(".")).findFirst().orElseThrow());
		String[] pair = names(found).toArray(String[]::new);
		Workbench.ui(() -> editor.setFilter(new ItemFilter(EnumSet.allOf(State.class), "", null)));
		choose(editor, row(editor, pair));
		Workbench.ui(() -> editor.run("reject"));
		Workbench.waitUntil("it is rejected", () -> editor.items().get(rowNow(editor, pair)).state() == State.REJECTED);
		choose(editor, row(editor, pair));
		Workbench.ui(() -> editor.run("reject"));
		Workbench.waitUntil("it is not any more", () -> editor.items().get(rowNow(editor, pair)).state() == State.FOUND);
		assertFalse(project.text(RejectedPairs.FILE).contains(pair[0]));
	}

	@Test
	void takesInAnEditThatIsNotSaved() throws Exception {
		CompareEditor editor = compare(Subject.CORPUS);
		int linked = row(editor, "ledger.memo", "courier.warned");
		assertEquals(State.LINKED, Workbench.ui(() -> editor.items().get(linked).state()));
		org.eclipse.ui.texteditor.ITextEditor claims = (org.eclipse.ui.texteditor.ITextEditor) Workbench.open(project.file("quotes.claims"));
		Workbench.ui(() -> {
			var document = claims.getDocumentProvider().getDocument(claims.getEditorInput());
			int at = document.get().indexOf("same utterance steadyLoss");
			document.replace(at, document.get().indexOf('\n', at) - at, "");
		});
		Workbench.waitUntil("it is only found now", () -> {
			int at = rowNow(editor, "ledger.memo", "courier.warned");
			return at >= 0 && editor.items().get(at).state() == State.FOUND;
		});
		Workbench.ui(() -> claims.doRevertToSaved());
		Workbench.ui(() -> claims.doSave(new NullProgressMonitor()));
	}

	@Test
	void whatNoOtherArticleHasStandsAloneAndSaysSo() {
		String claim = Workbench.ui(() -> project.corpus().corpus().claims().stream().map(one -> one.name())
				.filter(name -> project.corpus().corpus().statements(null).stream().filter(statement -> statement.allStances().stream()
						.flatMap(stance -> stance.targets().stream()).anyMatch(target -> name.equals(target.claim()))).map(statement -> statement.article()).distinct().count() == 1)
				.findFirst().orElseThrow());
		CompareEditor editor = compare(Subject.claim(claim));
		Workbench.waitUntil("it stands alone", () -> editor.item().isPresent() && editor.shownArticles().size() == 1 && editor.nothingHere().isVisible());
		assertTrue(Workbench.ui(() -> editor.nothingHere().getText()).startsWith("Nothing like it here"));
		Workbench.screenshot("compare-alone");
		String other = Workbench.ui(() -> project.corpus().corpus().articles().stream().map(article -> article.name()).filter(name -> !editor.shownArticles().contains(name)).findFirst().orElseThrow());
		Workbench.ui(() -> editor.show(List.of(editor.shownArticles().getFirst(), other)));
		assertFalse(Workbench.ui(() -> editor.nothingHere().isVisible()));
	}

	@Test
	void showsTheStatementsOnAClaimAndWhereThereAreNone() {
		String claim = Workbench.ui(() -> project.corpus().corpus().claims().stream().map(one -> one.name())
				.filter(name -> project.corpus().corpus().statements(null).stream().filter(statement -> statement.allStances().stream()
						.flatMap(stance -> stance.targets().stream()).anyMatch(target -> name.equals(target.claim()))).map(statement -> statement.article()).distinct().count() >= 2)
				.findFirst().orElseThrow());
		CompareEditor editor = compare(Subject.claim(claim));
		Workbench.waitUntil("it shows", () -> editor.item().isPresent());
		CompareItem item = Workbench.ui(() -> editor.item().get());
		assertEquals(claim, item.claim());
		assertTrue(Workbench.ui(editor::said).contains(project.corpus().corpus().claim(claim).orElseThrow().text()));
		assertTrue(item.sayings().stream().allMatch(saying -> saying.statement().allStances().stream().flatMap(stance -> stance.targets().stream())
				.anyMatch(target -> claim.equals(target.claim()))));
		waitUntilLinedUp(editor, Workbench.ui(editor::shownArticles).stream().filter(item.sayings().stream().map(Saying::article).toList()::contains).toArray(String[]::new));
		Workbench.screenshot("compare-claim");
	}

	@Test
	void addsAndRemovesColumnsAndOpensTheArticle() {
		CompareEditor editor = compare(Subject.statements(List.of("courier.inGoodTime", "coastline.inGoodTime")));
		Workbench.waitUntil("it shows", () -> editor.item().isPresent());
		Workbench.ui(() -> editor.show(List.of("ledger", "courier", "coastline", "kuestenbote")));
		assertEquals(List.of("ledger", "courier", "coastline", "kuestenbote"), Workbench.ui(editor::shownArticles));
		Workbench.screenshot("compare-four");
		Workbench.ui(() -> editor.run("next"));
		Workbench.ui(() -> editor.show(List.of("courier", "coastline")));
		choose(editor, row(editor, Workbench.ui(() -> editor.items().getFirst()).sayings().stream().map(Saying::name).toArray(String[]::new)));
		Workbench.ui(() -> editor.run("open"));
		Workbench.waitUntil("the article editor is there", () -> Workbench.page().getActiveEditor() instanceof ArticleEditor article
				&& article.selectedName() != null);
	}

	@Test
	void comesBackAsItWas() throws Exception {
		CompareEditor editor = compare(Subject.CORPUS);
		choose(editor, row(editor, "ledger.memo", "courier.warned"));
		Workbench.ui(() -> editor.setFilter(new ItemFilter(EnumSet.of(State.LINKED), "steady loss", null)));
		XMLMemento of = XMLMemento.createWriteRoot("editor");
		IMemento input = of.createChild("input");
		Workbench.ui(() -> editor.saveState(of));
		((CompareInput) editor.getEditorInput()).saveState(input);
		assertEquals(editor.getEditorInput(), new CompareInputFactory().createElement(input));
		List<String> shown = Workbench.ui(editor::shownArticles);
		assertEquals(List.of("ledger", "courier"), shown);
		assertEquals(shown, List.of(of.getChildren("column")).stream().map(IMemento::getTextData).toList());
		assertEquals("LINKED", of.getString("states"));
		Table list = Workbench.ui(editor::list);
		assertEquals(1, Workbench.ui(list::getItemCount));
	}

	@Test
	void bearsBeingAskedForARowThatIsNotCountedYet() {
		CompareEditor editor = compare(Subject.CORPUS);
		Table list = Workbench.ui(editor::list);
		Workbench.ui(() -> {
			Event early = new Event();
			early.item = list.getItem(0);
			early.index = -1; // As SWT has it on GTK while rows are added to an empty table.
			list.notifyListeners(SWT.SetData, early);
			assertFalse(list.getItem(0).getText().isEmpty());
		});
	}
}
