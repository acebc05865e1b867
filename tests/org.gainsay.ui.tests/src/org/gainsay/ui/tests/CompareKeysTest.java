// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.desk.compare.CompareItem;
import org.gainsay.desk.compare.CompareItem.State;
import org.gainsay.desk.compare.ItemFilter;
import org.gainsay.desk.compare.Subject;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.compare.CompareEditor;
import org.gainsay.ui.compare.CompareHandler;
import org.gainsay.ui.compare.CompareInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody judges in the compare editor with the keyboard, and what becomes of it when it is undone, redone, closed and opened again. */
@ExtendWith(NoErrorLogged.class)
class CompareKeysTest {

	private static final String[] LINE = { "courier.inGoodTime", "coastline.inGoodTime" };
	private static final int NEAR = 3;

	private final Keys keys = new Keys();
	private TestProject project;
	private CompareEditor editor;

	@BeforeEach
	void begin() {
		Workbench.begin();
	}

	@AfterEach
	void close() throws Exception {
		if (project != null) {
			project.close();
		}
	}

	/** The example without its links, as somebody has it who has only annotated. */
	private void quillhaven(Subject subject) throws Exception {
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		project.file("quotes.claims").delete(true, null);
		project.build();
		compare(subject);
	}

	private void compare(Subject subject) {
		editor = Workbench.ui(() -> CompareHandler.open(CompareInput.of(project.corpus(), subject), Workbench.page()));
		Workbench.waitUntil("the search is done", editor::isSearched);
	}

	private static Set<String> names(CompareItem item) {
		return item.sayings().stream().map(Saying::name).collect(Collectors.toSet());
	}

	private Optional<CompareItem> inList(String... statements) {
		return Workbench.ui(() -> editor.items().stream().filter(item -> names(item).equals(Set.of(statements))).findFirst());
	}

	/** Selects a row and has the keys go to the list. */
	private void choose(String... statements) {
		Workbench.waitUntil("the list has it", () -> inList(statements).isPresent());
		Workbench.ui(() -> {
			Workbench.page().activate(editor);
			int row = editor.items().indexOf(inList(statements).get());
			editor.list().setSelection(row);
			editor.list().notifyListeners(SWT.Selection, new Event());
			editor.list().setFocus();
		});
		Workbench.settle(); // What other views follow, and what the marks are made of, is through.
		Workbench.waitUntil("the list takes keys", () -> editor.list().isFocusControl() && takesKeys());
	}

	private static boolean takesKeys() {
		return PlatformUI.getWorkbench().getService(IContextService.class).getActiveContextIds().contains("org.gainsay.ui.context.compare")
				&& Workbench.display().getActiveShell() == Workbench.window().getShell();
	}

	private void waitForState(State state, String... statements) {
		Workbench.waitUntil("the list says " + state, () -> inList(statements).filter(item -> item.state() == state).isPresent());
	}

	private List<String> links() {
		return project.corpus().corpus().correspondences().stream().map(CompareKeysTest::told).toList();
	}

	private static String told(CorrespondenceFacts link) {
		return link.kind().getLiteral() + " " + String.join(", ", link.statements()) + " " + link.how().getLiteral();
	}

	private void waitForLinks(String... wanted) {
		Workbench.waitUntil("the links are " + List.of(wanted), () -> links().equals(List.of(wanted)));
	}

	/** All files that say something, with their texts. */
	private Map<String, String> files() throws Exception {
		Map<String, String> files = new TreeMap<>();
		for (var member : project.project().members()) {
			String name = member.getName();
			if (name.endsWith(".claims") || name.equals(RejectedPairs.FILE)) {
				files.put(name, project.text(name));
			}
		}
		return files;
	}

	@Test
	void linksAsSameLineAndTakesItBackAndDoesItAgain() throws Exception {
		quillhaven(Subject.CORPUS);
		Map<String, String> before = files();
		choose(LINE);
		keys.press('l');
		waitForLinks("same line coastline.inGoodTime, courier.inGoodTime verbatim");
		waitForState(State.LINKED, LINE);
		Map<String, String> linked = files();
		keys.with(SWT.CTRL, 'z');
		waitForLinks();
		waitForState(State.FOUND, LINE);
		assertEquals(before, files());
		keys.with(SWT.CTRL, 'y');
		waitForLinks("same line coastline.inGoodTime, courier.inGoodTime verbatim");
		assertEquals(linked, files());
		Workbench.screenshot("compare-linked");
	}

	/** All of a page have one set of undo and redo: what is active has it, not what was opened last. */
	@Test
	void anotherComparisonThatWasOpenMeanwhileLeavesUndoToThisOne() throws Exception {
		quillhaven(Subject.CORPUS);
		CompareEditor first = editor;
		choose(LINE);
		keys.press('l');
		waitForLinks("same line coastline.inGoodTime, courier.inGoodTime verbatim");
		compare(Subject.claim("leak"));
		Workbench.ui(() -> Workbench.page().closeEditor(editor, false));
		editor = first;
		choose(LINE);
		keys.with(SWT.CTRL, 'z');
		waitForLinks();
		keys.with(SWT.CTRL, 'y');
		waitForLinks("same line coastline.inGoodTime, courier.inGoodTime verbatim");
	}

	@Test
	void linksAsSameUtteranceAndGoesOnToTheNext() throws Exception {
		quillhaven(Subject.CORPUS);
		choose("ledger.memo", "courier.warned");
		keys.press('u');
		waitForLinks("same utterance ledger.memo, courier.warned trimmed");
		CompareItem next = Workbench.ui(() -> editor.item().get());
		assertEquals(State.FOUND, next.state());
		assertFalse(names(next).equals(Set.of("ledger.memo", "courier.warned")));
		keys.with(SWT.CTRL, 'z');
		waitForLinks();
		keys.with(SWT.CTRL, 'y');
		waitForLinks("same utterance ledger.memo, courier.warned trimmed");
	}

	@Test
	void takesALinkAwayAndBack() throws Exception {
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		compare(Subject.CORPUS);
		Map<String, String> before = files();
		choose("ledger.memo", "courier.warned");
		assertEquals(State.LINKED, Workbench.ui(() -> editor.item().get().state()));
		Workbench.ui(() -> editor.run("unlink"));
		waitForState(State.FOUND, "ledger.memo", "courier.warned");
		assertFalse(files().get("quotes.claims").contains("steadyLoss"));
		assertTrue(files().get("quotes.claims").contains("gaugeReading"));
		keys.with(SWT.CTRL, 'z');
		waitForState(State.LINKED, "ledger.memo", "courier.warned");
		assertEquals(before, files());
		keys.with(SWT.CTRL, 'y');
		waitForState(State.FOUND, "ledger.memo", "courier.warned");
	}

	@Test
	void whatIsNotLinkedCannotBeUnlinkedAndSaysSo() throws Exception {
		quillhaven(Subject.CORPUS);
		choose(LINE);
		Map<String, String> before = files();
		keys.press(0, SWT.DEL);
		Workbench.waitUntil("it says why not", () -> editor.said().startsWith("These statements are not linked with each other."));
		assertEquals(before, files());
	}

	@Test
	void whatIsRejectedStaysSoAfterTheProjectWasClosed() throws Exception {
		quillhaven(Subject.CORPUS);
		choose(LINE);
		keys.press('r');
		Workbench.waitUntil("it does not show any more", () -> inList(LINE).isEmpty());
		String rejected = project.text(RejectedPairs.FILE);
		assertTrue(rejected.lines().anyMatch(line -> line.startsWith("coastline.inGoodTime ~") && line.contains(" | courier.inGoodTime ~")), rejected);
		keys.with(SWT.CTRL, 'z');
		waitForState(State.FOUND, LINE);
		assertFalse(project.file(RejectedPairs.FILE).exists());
		keys.with(SWT.CTRL, 'y');
		Workbench.waitUntil("it is rejected again", () -> inList(LINE).isEmpty());
		assertEquals(rejected, project.text(RejectedPairs.FILE));

		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
		Workbench.ui(() -> project.project().close(null));
		Workbench.ui(() -> project.project().open(null));
		Workbench.settle();
		compare(Subject.CORPUS);
		assertTrue(Workbench.ui(() -> editor.items().size()) > 3);
		assertEquals(Optional.empty(), inList(LINE));
		Workbench.ui(() -> editor.setFilter(new ItemFilter(EnumSet.of(State.REJECTED), "", null)));
		choose(LINE);
		keys.press('r');
		Workbench.waitUntil("the rejection is taken back", () -> inList(LINE).isEmpty());
		Workbench.ui(() -> editor.setFilter(ItemFilter.USUAL));
		waitForState(State.FOUND, LINE);
	}

	/** The file of the rejected pairs is a document like the others: what is typed in it holds before it is saved. */
	@Test
	void whatIsTypedAmongTheRejectedPairsHoldsAtOnce() throws Exception {
		quillhaven(Subject.CORPUS);
		choose(LINE);
		keys.press('r');
		Workbench.waitUntil("it does not show any more", () -> inList(LINE).isEmpty());
		String rejected = project.text(RejectedPairs.FILE);
		ITextEditor text = (ITextEditor) Workbench.open(project.file(RejectedPairs.FILE));
		IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
		Workbench.ui(() -> document.set("# none\n"));
		waitForState(State.FOUND, LINE);
		assertEquals(rejected, project.text(RejectedPairs.FILE), "nothing was saved");
		choose(LINE);
		keys.press('r');
		Workbench.waitUntil("it is rejected again", () -> inList(LINE).isEmpty());
		String typed = Workbench.ui(() -> document.get());
		assertTrue(typed.startsWith("# none\n") && typed.contains("coastline.inGoodTime ~"), typed);
		Workbench.ui(() -> Workbench.page().closeEditor(text, false));
	}

	@Test
	void enterOpensTheArticleAtTheStatement() throws Exception {
		quillhaven(Subject.CORPUS);
		choose(LINE);
		keys.press(SWT.CR);
		Workbench.waitUntil("the article editor is there", () -> Workbench.page().getActiveEditor() instanceof ArticleEditor article && article.selectedName() != null
				&& Set.of(LINE).contains(article.selectedName()));
	}

	@Test
	void tabGoesFromTextToTextAndToTheList() throws Exception {
		quillhaven(Subject.CORPUS);
		choose(LINE);
		List<String> shown = Workbench.ui(editor::shownArticles);
		StyledText first = Workbench.ui(() -> editor.textOf(shown.get(0)));
		StyledText second = Workbench.ui(() -> editor.textOf(shown.get(1)));
		Workbench.ui(() -> first.setFocus());
		Workbench.waitUntil("the first text has the focus", () -> first.isFocusControl() && takesKeys());
		keys.press('\t');
		Workbench.waitUntil("the second has it", second::isFocusControl);
		keys.press('\t');
		Workbench.waitUntil("the list has it", () -> editor.list().isFocusControl());
		Workbench.ui(() -> second.setFocus());
		Workbench.waitUntil("the second has it", () -> second.isFocusControl() && takesKeys());
		keys.press('l');
		waitForLinks("same line coastline.inGoodTime, courier.inGoodTime verbatim");
	}

	@Test
	void threeArticlesStandBesideEachOtherAndFollowEachOther() throws Exception {
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		compare(Subject.CORPUS);
		choose("courier.inGoodTime", "coastline.inGoodTime", "kuestenbote.jedeFrage");
		assertEquals(Set.of("courier", "coastline", "kuestenbote"), Set.copyOf(Workbench.ui(editor::shownArticles)));
		waitUntilLinedUp("courier", "coastline", "kuestenbote");
		assertTrue(Workbench.ui(editor::said).contains("a group of 3"), Workbench.ui(editor::said));
		Workbench.screenshot("compare-three");
		// Another statement of the third article: the others have theirs at its height.
		StyledText third = Workbench.ui(() -> editor.textOf("kuestenbote"));
		Workbench.ui(() -> {
			int at = third.getText().indexOf(words("kuestenbote.niemand")) + 2;
			third.setTopIndex(Math.max(0, third.getLineAtOffset(at) - 3));
			third.setFocus();
			third.setCaretOffset(at);
			Event moved = new Event();
			moved.keyCode = SWT.ARROW_RIGHT;
			third.notifyListeners(SWT.KeyUp, moved);
		});
		Workbench.waitUntil("the denial is compared", () -> editor.item().filter(item -> names(item).containsAll(Set.of("ledger.denial", "kuestenbote.niemand"))).isPresent());
		waitUntilLinedUp("ledger", "kuestenbote");
	}

	private String words(String statement) {
		var facts = project.corpus().corpus().statement(statement).orElseThrow();
		String text = project.corpus().corpus().article(facts.article()).flatMap(project.corpus().corpus()::text).orElseThrow().text();
		var span = facts.content().spans().getFirst();
		return text.substring(span.start(), Math.min(span.end(), span.start() + 12));
	}

	private void waitUntilLinedUp(String... articles) {
		Workbench.waitUntil("the statements stand at one height", () -> {
			if (!editor.shownArticles().containsAll(List.of(articles))) {
				return false;
			}
			List<Integer> heights = Arrays.stream(articles).map(article -> editor.heightIn(article).orElse(-1000)).toList();
			return heights.stream().allMatch(height -> height >= 0 && Math.abs(height - heights.getFirst()) <= NEAR);
		});
	}

	@Test
	void comesBackWithTheWindow() throws Exception {
		quillhaven(Subject.CORPUS);
		Workbench.ui(() -> editor.setFilter(new ItemFilter(EnumSet.of(State.FOUND), "question", null)));
		choose(LINE);
		List<String> shown = Workbench.ui(editor::shownArticles);
		IWorkbenchPage page = Workbench.page();
		IEditorReference[] references = Workbench.ui(() -> page.getEditorReferences());
		IMemento[] states = Workbench.ui(() -> page.getEditorState(references, true));
		IEditorInput input = editor.getEditorInput();
		Workbench.ui(() -> page.closeAllEditors(false));
		Workbench.ui(() -> page.openEditors(new IEditorInput[] { null }, new String[] { CompareEditor.ID }, states, IWorkbenchPage.MATCH_NONE, 0));
		editor = Workbench.ui(() -> (CompareEditor) page.getActiveEditor());
		assertEquals(input, editor.getEditorInput());
		Workbench.waitUntil("the pair is compared again", () -> editor.isSearched() && editor.item().filter(item -> names(item).equals(Set.of(LINE))).isPresent());
		assertEquals(shown, Workbench.ui(editor::shownArticles));
		assertTrue(Workbench.ui(editor::items).stream().allMatch(item -> item.state() == State.FOUND));
		waitUntilLinedUp("courier", "coastline");
	}

	@Test
	void theSearchCanBeStoppedAndBegunAgain() throws Exception {
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		project.corpus();
		Job.getJobManager().suspend(); // So that it is stopped before it has found anything.
		try {
			editor = Workbench.ui(() -> CompareHandler.open(CompareInput.of(project.corpus(), Subject.CORPUS), Workbench.page()));
			press(button("Cancel"));
			Workbench.waitUntil("it says that it was stopped", () -> button("Search Again").isVisible());
		} finally {
			Job.getJobManager().resume();
		}
		assertFalse(Workbench.ui(editor::isSearched));
		press(button("Search Again"));
		Workbench.waitUntil("it has searched", editor::isSearched);
		assertTrue(Workbench.ui(() -> editor.items().size()) > 3);
		Workbench.waitUntil("there is nothing to stop any more", this::nothingIsSearched);
	}

	@Test
	void ofASearchThatWasStoppedNothingIsSaidInAnotherOne() throws Exception {
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		compare(Subject.CORPUS);
		Workbench.ui(() -> editor.run("passages"));
		Workbench.waitUntil("the passages are found", this::nothingIsSearched);
		Job.getJobManager().suspend();
		try {
			editor = Workbench.ui(() -> CompareHandler.open(CompareInput.of(project.corpus(), Subject.articles(List.of("courier", "coastline"))), Workbench.page()));
			press(button("Cancel"));
			Workbench.waitUntil("it says that it was stopped", () -> button("Search Again").isVisible());
		} finally {
			Job.getJobManager().resume();
		}
		Workbench.ui(() -> editor.run("passages")); // The other editor has them already.
		Workbench.waitUntil("they show", editor::isSearched);
		Workbench.waitUntil("nothing is said of the one that was stopped", this::nothingIsSearched);
	}

	private boolean nothingIsSearched() {
		return buttons(Workbench.window().getShell()).stream().noneMatch(button -> button.isVisible() && (button.getText().equals("Cancel") || button.getText().equals("Search Again")));
	}

	private Button button(String text) {
		Workbench.waitUntil("there is a button " + text, () -> buttons(Workbench.window().getShell()).stream().anyMatch(button -> button.getText().equals(text)));
		return Workbench.ui(() -> buttons(Workbench.window().getShell()).stream().filter(button -> button.getText().equals(text)).findFirst().get());
	}

	private static void press(Button button) {
		Workbench.ui(() -> button.notifyListeners(SWT.Selection, new Event()));
	}

	private static List<Button> buttons(Composite in) {
		List<Button> buttons = new ArrayList<>();
		for (Control child : in.getChildren()) {
			if (child instanceof Button button) {
				buttons.add(button);
			} else if (child instanceof Composite inner) {
				buttons.addAll(buttons(inner));
			}
		}
		return buttons;
	}

	@Test
	void comparesPassagesOfArticlesThatNobodyAnnotated() throws Exception {
		project = TestProject.empty("bare");
		project.write("all.claims", """
				gainsay 1
				actor quill : person "Ada Quill"
				actor moor : person "Ben Moor"
				article one "One" { text "one.txt" published 2025-03-01 }
				article two "Two" { text "two.txt" published 2025-03-02 }
				""");
		project.write("one.txt", "\"The old ferry will sail again before the spring tide,\" said Ada Quill.\n");
		project.write("two.txt", "\"The old ferry will sail again before the spring tide,\" said Ben Moor.\n");
		project.build();
		compare(Subject.CORPUS);
		assertEquals(List.of(), Workbench.ui(editor::items));
		assertTrue(Workbench.ui(editor::said).contains("nothing to line up"), Workbench.ui(editor::said));
		Workbench.ui(() -> editor.run("passages"));
		Workbench.waitUntil("the passages are found", () -> editor.items().size() == 1 && editor.item().isPresent());
		waitUntilLinedUp("one", "two");
		assertTrue(Workbench.ui(editor::said).contains("different speaker: Ada Quill \u2260 Ben Moor"), Workbench.ui(editor::said));
		Workbench.screenshot("compare-passages");
		Workbench.ui(() -> editor.run("utterance"));
		assertTrue(Workbench.ui(editor::said).startsWith("A passage that nobody annotated cannot be linked."), Workbench.ui(editor::said));
		Workbench.ui(() -> editor.run("reject"));
		Workbench.waitUntil("it is rejected", () -> editor.items().isEmpty());
		assertTrue(project.text(RejectedPairs.FILE).lines().anyMatch(line -> line.startsWith("one ~") && line.contains(" | two ~")), project.text(RejectedPairs.FILE));
	}

	@Test
	void anotherAnnotatorsStatementIsNotComparedAndItSaysSo() throws Exception {
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		String other = project.corpus().corpus().setsOf("ledger").stream().filter(set -> !set.solo()).flatMap(set -> set.statements().stream()).findFirst().orElseThrow()
				.qualifiedName();
		compare(Subject.statements(List.of(other)));
		Workbench.waitUntil("it says whose it is", () -> editor.said().contains(other + ": in the set of another annotator."));
		assertTrue(Workbench.ui(editor::items).stream().flatMap(item -> item.sayings().stream()).noneMatch(saying -> saying.name().equals(other)));
	}

	@Test
	void findsTheThreeLinksOfTheReferenceProjectAndThatTwoHaveAnotherSpeaker() throws Exception {
		project = TestProject.copyOf(Checkout.shared().resolve("japan-2023"), "japan");
		project.file("quotes.claims").delete(true, null);
		project.build();
		compare(Subject.CORPUS);
		choose("asahi.hamadaNoLeaks", "independent.hamadaNotConfirmed");
		assertFalse(Workbench.ui(editor::said).contains("different speaker"), Workbench.ui(editor::said));
		choose("asahi.hamadaContact", "independent.matsunoContact");
		assertTrue(Workbench.ui(editor::said).contains("different speaker: Yasukazu Hamada \u2260 Hirokazu Matsuno"), Workbench.ui(editor::said));
		choose("asahi.hamadaNotConfirmed", "independent.matsunoNotConfirmed");
		assertTrue(Workbench.ui(editor::said).contains("different speaker: Yasukazu Hamada \u2260 Hirokazu Matsuno"), Workbench.ui(editor::said));
	}
}
