// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.facts.Problem;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.article.ArticleEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The keys of the desk beside those of a plain statement; they go through the window system. */
@ExtendWith(NoErrorLogged.class)
class DeskKeysTest {

	private static final String ENGINEER = "bridge.engineer";
	private static final String STUDY = """
			gainsay 1
			claim falls "The bridge would fall"
			codebook "Study" version 1 {
				category function on statement : one of report, reaction
				category topic on statement : some of safety, money
			}
			""";

	private final Keys keys = new Keys();
	private TestProject project;
	private ArticleEditor article;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("bridge");
		project.write("study.claims", STUDY);
		project.build();
		article = SmallCorpus.openArticle(project);
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void everyPartOfAStatementIsSetByKeys() throws Exception {
		caretAt("would");
		key(' ');
		assertEquals(ENGINEER, Workbench.ui(article::selectedName));
		key('P');
		field("quill");
		holds("citing quill");
		select("Mayor Ada Quill");
		key('a');
		holds("to \"Mayor Ada Quill\"");
		select("would");
		key('h');
		holds("hedge \"would\"");
		select("fall");
		key('b');
		holds("denies safe at \"fall\"");
		key('v');
		field("reaction");
		holds("function reaction");
		key('v');
		field("safety");
		key('v');
		field("money");
		holds("topic safety, money");
		key('f');
		field("indirect");
		holds("form indirect");
		key('T');
		field("asserts");
		field("falls");
		holds("asserts falls");
		key('l');
		field("safe");
		holds("asserts safe");
		key('6');
		field("falls");
		holds("retracts falls");
		Workbench.screenshot("desk-keys");
		assertEquals(List.of(), project.corpus().corpus().problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList());

		select("Mayor Ada Quill");
		caretAt("Ada");
		press(SWT.SHIFT, SWT.DEL);
		Workbench.waitUntil("the addressee is gone", () -> article.statement(ENGINEER).filter(one -> one.addressee() == null).isPresent());

		while (!project.text("bridge.claims").equals(SmallCorpus.CLAIMS)) {
			keys.with(SWT.CTRL, 'z');
			settle();
			assertTrue(keys.pressed() < 120, "undo comes to an end: " + project.text("bridge.claims"));
		}
	}

	@Test
	void reasonsConditionsAnswersAndAddresseesAreSetByKeys() throws Exception {
		caretAt("would");
		key(' ');
		select("would fall");
		key('e');
		holds("if \"would fall\"");
		key('A');
		field("quill");
		holds("to quill");
		key('F');
		field("quill");
		holds("for quill");
		key('z');
		field("mayor");
		holds("answers mayor");
		select("An engineer");
		key('y');
		holds("because \"An engineer\"");
		Workbench.screenshot("desk-more-keys");
		while (!project.text("bridge.claims").equals(SmallCorpus.CLAIMS)) {
			keys.with(SWT.CTRL, 'z');
			settle();
			assertTrue(keys.pressed() < 60, "undo comes to an end: " + project.text("bridge.claims"));
		}
	}

	@Test
	void aSilenceIsMadeOfTheSelection() throws Exception {
		select("An engineer");
		key('N');
		field("has not");
		field("safe");
		holds("has not commented on safe");
		holds("cue \"An engineer\"");
	}

	@Test
	void splitsMergesDuplicatesAndDeletes() throws Exception {
		caretAt(" is safe,");
		key(' ');
		key('x');
		shows("The bridge", "is safe", "it would fall");
		key('m');
		field("");
		Workbench.waitUntil("the pieces are one again", () -> article.set().orElseThrow().statements().size() == 2);
		key('d');
		Workbench.waitUntil("there is a copy", () -> article.set().orElseThrow().statements().size() == 3);
		press(0, SWT.DEL);
		Workbench.waitUntil("the copy is gone", () -> article.set().orElseThrow().statements().size() == 2);
	}

	@Test
	void nudgesBothEdges() throws Exception {
		Workbench.ui(() -> article.select(ENGINEER));
		key('k');
		shows("The bridge is safe", "would fall");
		key('j');
		shows("The bridge is safe", "it would fall");
		key('u');
		shows("The bridge is safe", "it would");
		key('i');
		shows("The bridge is safe", "it would fall");
		key('I');
		shows("The bridge is safe", "it would fall.");
		key('U');
		shows("The bridge is safe", "it would fall");
		press(SWT.ALT, 'j');
		settle();
		assertEquals("it would fall", contents().get(1));
		assertTrue(told() != null && !told().isEmpty(), "the sentence's beginning is the source's: it says why not");
	}

	@Test
	void selectsWordsSentencesParagraphsAndQuotations() throws Exception {
		Workbench.ui(() -> article.selectWords(new Span(0, 0), false));
		key('w');
		selected("The");
		key('w');
		selected("The bridge");
		key('W');
		selected("The");
		key('g');
		selected("The bridge is safe");
		key('g');
		selected("\"The bridge is safe,\" said Mayor Ada Quill. An engineer said it would fall.");
		Workbench.ui(() -> article.selectWords(new Span(0, 0), false));
		key('q');
		selected("The bridge is safe");
		assertEquals(SmallCorpus.TEXT.indexOf("\"The") + 1, Workbench.ui(() -> article.textWidget().getSelectionRange().x));
		key('.');
		selected("\"The bridge is safe,\" said Mayor Ada Quill.");
		key('.');
		selected("An engineer said it would fall.");
		key(',');
		selected("\"The bridge is safe,\" said Mayor Ada Quill.");
	}

	@Test
	void theModeRepeatsWhatWasChosenLast() throws Exception {
		Workbench.ui(() -> article.select(ENGINEER));
		key('4');
		field("falls");
		holds("denies falls");
		key('R');
		Workbench.waitUntil("it says so", () -> told() != null);
		Workbench.ui(() -> article.select(null));
		select("An engineer");
		key('n');
		Workbench.waitUntil("the new one denies it too", () -> article.set().orElseThrow().statements().size() == 3
				&& "falls".equals(article.set().orElseThrow().statements().getLast().stances().getFirst().targets().getFirst().claim()));
		key('R');
		Workbench.ui(() -> article.select(null));
		select("Ada Quill");
		key('n');
		Workbench.waitUntil("the next one says nothing", () -> article.set().orElseThrow().statements().size() == 4
				&& article.set().orElseThrow().statements().getLast().stances().isEmpty());
	}

	@Test
	void undoAndRedoGoOnAfterTheFileWasSaved() throws Exception {
		ITextEditor claims = assertInstanceOf(ITextEditor.class, Workbench.open(project.file("bridge.claims")));
		Workbench.ui(() -> {
			Workbench.page().activate(article);
			article.textWidget().setFocus();
			article.select(ENGINEER);
		});
		key('k');
		shows("The bridge is safe", "would fall");
		settle();
		assertEquals(SmallCorpus.CLAIMS, project.text("bridge.claims"), "an open file is not saved by a key");
		assertTrue(Workbench.ui(claims::isDirty));
		Workbench.ui(() -> claims.doSave(null));
		Workbench.waitUntil("it is saved", () -> !claims.isDirty());
		assertTrue(project.text("bridge.claims").contains("says \"would fall\""), project.text("bridge.claims"));
		focus();
		keys.with(SWT.CTRL, 'z');
		shows("The bridge is safe", "it would fall");
		settle();
		assertTrue(Workbench.ui(claims::isDirty), "what is undone after a save is to be saved again");
		keys.with(SWT.CTRL, 'y');
		shows("The bridge is safe", "would fall");
		settle();
		assertFalse(project.text("bridge.claims").contains("it would fall"));
		Workbench.ui(() -> claims.doSave(null));
		Workbench.waitUntil("it is saved", () -> !claims.isDirty());
	}

	// ---- hands and eyes

	private void focus() {
		Workbench.ui(() -> {
			Workbench.page().activate(article);
			article.textWidget().setFocus();
		});
	}

	private void key(char character) {
		Workbench.waitUntil("the text takes the key " + character, this::takesKeys);
		keys.press(character);
		settle();
	}

	private void press(int modifier, int keyCode) {
		Workbench.waitUntil("the text takes keys", this::takesKeys);
		if (keyCode > ' ' && keyCode < 127) {
			keys.with(modifier, (char) keyCode);
		} else {
			keys.press(modifier, keyCode);
		}
		settle();
	}

	/** Types into the small window and takes what is proposed first. */
	private void field(String typed) {
		Workbench.waitUntil("a field has the focus for " + typed, () -> Workbench.display().getFocusControl() instanceof Text field && field.getText().isEmpty());
		keys.type(typed);
		keys.press(SWT.CR);
		settle();
	}

	private boolean takesKeys() {
		return article.textWidget().isFocusControl() && Workbench.display().getActiveShell() == article.textWidget().getShell()
				&& PlatformUI.getWorkbench().getService(IContextService.class).getActiveContextIds().contains("org.gainsay.ui.context.annotating");
	}

	private void settle() {
		Workbench.waitUntil("all steps are done", () -> !Annotating.in(article).isBusy());
		Workbench.settle();
	}

	private void holds(String written) throws Exception {
		settle();
		assertTrue(project.text("bridge.claims").contains(written), () -> written + " (" + told() + ")\n" + claims());
	}

	private String claims() {
		try {
			return project.text("bridge.claims");
		} catch (java.io.IOException unreadable) {
			throw new java.io.UncheckedIOException(unreadable);
		}
	}

	private String told() {
		return Workbench.ui(() -> Annotating.in(article).told());
	}

	private void caretAt(String words) {
		int at = SmallCorpus.TEXT.lastIndexOf(words);
		Workbench.ui(() -> article.selectWords(new Span(at, at), false));
	}

	private void select(String words) {
		int at = SmallCorpus.TEXT.lastIndexOf(words);
		Workbench.ui(() -> article.selectWords(new Span(at, at + words.length()), false));
	}

	private void selected(String words) {
		assertEquals(words, Workbench.ui(() -> article.textWidget().getSelectionText().replace('\n', ' ')));
	}

	private void shows(String... contents) {
		Workbench.waitUntil("there is " + String.join(" | ", contents), () -> contents().equals(List.of(contents)));
	}

	private List<String> contents() {
		return article.set().orElseThrow().statements().stream().map(DeskKeysTest::words).toList();
	}

	private static String words(StatementFacts statement) {
		Span span = statement.content().spans().getFirst();
		return SmallCorpus.TEXT.substring(span.start(), span.end());
	}
}
