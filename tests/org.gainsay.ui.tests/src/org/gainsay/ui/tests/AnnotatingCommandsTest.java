// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.StatementSelection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What commands and undo do to statements of a small corpus, and what they leave alone. */
@ExtendWith(NoErrorLogged.class)
class AnnotatingCommandsTest {

	private static final String MAYOR = "bridge.mayor";
	private static final String ENGINEER = "bridge.engineer";
	private static final String P = "org.gainsay.ui.annotate.";

	private TestProject project;
	private ArticleEditor article;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("bridge");
		article = SmallCorpus.openArticle(project);
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void movesEdgesByCharacterWordAndSentence() throws Exception {
		select(MAYOR);
		nudge("end", "left", "word");
		assertEquals("The bridge is", content(MAYOR));
		nudge("start", "right", "word");
		assertEquals("bridge is", content(MAYOR));
		nudge("end", "right", "word");
		assertEquals("bridge is safe", content(MAYOR));
		select(ENGINEER);
		nudge("end", "right", "character");
		assertEquals("it would fall.", content(ENGINEER));
		assertNull(told());
		assertEquals(ENGINEER, selected());
		undo();
		assertEquals("it would fall", content(ENGINEER));
		undo();
		undo();
		undo();
		assertEquals(SmallCorpus.CLAIMS, project.text("bridge.claims"));
	}

	@Test
	void splitsMergesDuplicatesAndDeletes() throws Exception {
		select(MAYOR);
		Workbench.ui(() -> article.selectWords(new Span(at(" is safe,"), at(" is safe,")), false));
		run("split");
		assertEquals(List.of("The bridge", "is safe", "it would fall"), contents());
		undo();
		assertEquals(SmallCorpus.CLAIMS, project.text("bridge.claims"));

		select(ENGINEER);
		run("duplicate");
		assertEquals(List.of("The bridge is safe", "it would fall", "it would fall"), contents());
		assertTrue(selected().startsWith("bridge.engineer") && !selected().equals(ENGINEER), "the copy is selected: " + selected());
		run("delete");
		assertEquals(List.of("The bridge is safe", "it would fall"), contents());
		assertNull(selected());
		undo();
		undo();
		assertEquals(SmallCorpus.CLAIMS, project.text("bridge.claims"));
	}

	/** So that the next key has a statement to do something to. */
	@Test
	void undoOfACopyLeadsBackToWhatWasCopied() throws Exception {
		select(ENGINEER);
		run("duplicate");
		assertFalse(ENGINEER.equals(selected()), "the copy is selected: " + selected());
		undo();
		Workbench.waitUntil("what was copied is selected", () -> ENGINEER.equals(article.selectedName()));
		run("delete");
		assertEquals(List.of("The bridge is safe"), contents());
		undo();
		assertEquals(SmallCorpus.CLAIMS, project.text("bridge.claims"));
	}

	@Test
	void aStatementGetsItsPartsBeforeItIsThere() throws Exception {
		Workbench.ui(() -> {
			int start = at("The bridge is safe\n");
			article.selectWords(new Span(start, start + "The bridge is safe".length()), false);
			command(P + "make", Map.of());
			article.selectWords(new Span(at("engineer said") + 9, at("engineer said") + 13), false);
			command(P + "hedge", Map.of());
		});
		settle();
		StatementFacts made = statements().getLast();
		assertEquals("The bridge is safe", words(made.content().spans()));
		assertEquals("said", words(made.hedge().spans()));
		assertEquals(made.qualifiedName(), selected());
		Workbench.ui(() -> assertEquals(made.qualifiedName(), ((StatementSelection) article.getSite().getSelectionProvider().getSelection()).statement().orElseThrow().qualifiedName()));
	}

	@Test
	void letsGoOfAStatementThatIsUndone() throws Exception {
		makeOfTheHeadline();
		String made = selected();
		Workbench.ui(() -> article.selectWords(new Span(at("said Mayor"), at("said Mayor") + 4), false));
		run("hedge");
		undo();
		assertEquals(made, selected(), "it is there without a hedge");
		undo();
		Workbench.waitUntil("nothing is selected", () -> article.selectedName() == null);
		assertEquals(SmallCorpus.CLAIMS, project.text("bridge.claims"));
		run("delete");
		assertEquals("Pick a statement first: put the caret on it and press Space, or click it.", told());
	}

	@Test
	void guessesACueThatNoOtherStatementHas() throws Exception {
		select(ENGINEER);
		Workbench.ui(() -> article.selectWords(new Span(at("said Mayor"), at("said Mayor") + 4), false));
		run("cue");
		assertEquals(at("said Mayor"), cue(ENGINEER).start());
		select(MAYOR);
		Workbench.ui(() -> article.selectWords(new Span(0, 0), false));
		run("cue");
		assertEquals(at("said it would"), cue(MAYOR).start(), "the one farther away is free");
		undo();
		undo();
		select(MAYOR);
		run("cue");
		assertEquals(at("said Mayor"), cue(MAYOR).start(), "the near one is free");
	}

	@Test
	void asksWhatTheChosenSpeakerDenies() throws Exception {
		makeOfTheHeadline();
		Workbench.ui(() -> command(P + "speaker", Map.of()));
		Workbench.waitUntil("a field has the focus", () -> Workbench.display().getFocusControl() instanceof Text);
		Keys keys = new Keys();
		keys.type("quill");
		keys.press('4');
		Workbench.waitUntil("it asks what is denied", () -> heading().startsWith("Ada Quill denies what?"));
		closePopup();
		Workbench.ui(() -> command(P + "stance", Map.of(P + "stance.kind", "disputes")));
		Workbench.waitUntil("it asks what is disputed", () -> heading().startsWith("Ada Quill disputes what?"));
		closePopup();
	}

	/** The list of stances tells a digit beside each: it takes that one as long as nothing is typed. */
	@Test
	void theDigitBesideAStanceTakesIt() throws Exception {
		select(MAYOR);
		Workbench.ui(() -> command(P + "stance", Map.of()));
		Workbench.waitUntil("a field has the focus", () -> Workbench.display().getFocusControl() instanceof Text);
		new Keys().press('4');
		Workbench.waitUntil("it asks what is denied", () -> heading().contains(" denies what?"));
		closePopup();
		Workbench.ui(() -> command(P + "stance", Map.of()));
		Workbench.waitUntil("a field has the focus", () -> Workbench.display().getFocusControl() instanceof Text);
		new Keys().type("disp");
		new Keys().press(SWT.CR);
		Workbench.waitUntil("it asks what is disputed", () -> heading().contains(" disputes what?"));
		closePopup();
	}

	@Test
	void aDigitIsSaidToBeAPartOfANewName() throws Exception {
		makeOfTheHeadline();
		Workbench.ui(() -> command(P + "speaker", Map.of()));
		Workbench.waitUntil("a field has the focus", () -> Workbench.display().getFocusControl() instanceof Text);
		assertTrue(hint().endsWith("1 to 0 takes it and goes on with that stance."), hint());
		Keys keys = new Keys();
		keys.type("Ole Tamm");
		Workbench.waitUntil("it says what a digit is", () -> hint().endsWith("a digit is a part of the new name."));
		Workbench.screenshot("new-speaker");
		keys.press(SWT.BS);
		Workbench.ui(() -> ((Text) Workbench.display().getFocusControl()).setText("quill"));
		assertTrue(hint().endsWith("1 to 0 takes it and goes on with that stance."), hint());
		closePopup();
	}

	@Test
	void whoTakesNothingLeavesTheStatementAsItWas() throws Exception {
		makeOfTheHeadline();
		String made = project.text("bridge.claims");
		Workbench.ui(() -> article.selectWords(new Span(at("Mayor Ada"), at("Mayor Ada") + "Mayor Ada Quill".length()), false));
		Workbench.ui(() -> command(P + "source", Map.of()));
		Workbench.waitUntil("a field has the focus", () -> Workbench.display().getFocusControl() instanceof Text);
		closePopup();
		assertEquals(made, project.text("bridge.claims"));
	}

	@Test
	void wordsOfSomebodyUnnamedTakeThePlaceOfAWrongSource() throws Exception {
		project.write("bridge.claims", SmallCorpus.CLAIMS.replace("by unnamed \"An engineer\"", "source \"Mayor Ada Quill\"\n\t\tby quill"));
		project.build();
		Workbench.waitUntil("it has a source", () -> article.statement(ENGINEER).filter(one -> one.source() != null).isPresent());
		select(ENGINEER);
		Workbench.ui(() -> article.selectWords(new Span(at("An engineer"), at("An engineer") + "An engineer".length()), false));
		Workbench.ui(() -> command(P + "speaker", Map.of()));
		Workbench.waitUntil("a field has the focus", () -> Workbench.display().getFocusControl() instanceof Text);
		new Keys().press(SWT.CR);
		Workbench.waitUntil("the window is closed", () -> !(Workbench.display().getFocusControl() instanceof Text));
		settle();
		Workbench.waitUntil("the words themselves came first", () -> article.statement(ENGINEER).filter(one -> one.members().getFirst().wordsAt() != null).isPresent());
		assertEquals(SmallCorpus.CLAIMS, project.text("bridge.claims"), "the wrong source is gone");
	}

	private static String hint() {
		return Workbench.ui(() -> Workbench.display().getFocusControl() instanceof Text field && field.getParent().getChildren()[3] instanceof Label label ? label.getText() : "");
	}

	@Test
	void theNameOfALongClaimIsToBeSeen() throws Exception {
		String text = "The bridge is safe for " + "every cart and every carriage and ".repeat(8) + "every rider";
		project.write("more.claims", "gainsay 1\n\nclaim first \"" + text + "\"\nclaim second \"" + text + " too\"\n");
		project.build();
		Workbench.waitUntil("the claims are there", () -> project.corpus().corpus().claim("second").isPresent());
		select(MAYOR);
		Workbench.ui(() -> command(P + "claim", Map.of()));
		Workbench.waitUntil("a field has the focus", () -> Workbench.display().getFocusControl() instanceof Text);
		new Keys().type("carriage");
		Workbench.ui(() -> {
			Table table = (Table) Workbench.display().getFocusControl().getParent().getChildren()[2];
			for (String name : List.of("first", "second")) {
				TableItem item = Arrays.stream(table.getItems()).filter(one -> one.getText().endsWith("\u2026   \u2014 " + name)).findFirst().orElseThrow();
				assertTrue(item.getText().startsWith("The bridge is safe for every"), item.getText());
				GC gc = new GC(table);
				int width = gc.textExtent(item.getText()).x;
				gc.dispose();
				assertTrue(width < table.getClientArea().width, width + " of " + table.getClientArea().width);
			}
		});
		closePopup();
	}

	/** Takes nothing; what is typed next is for the article again. */
	private void closePopup() {
		Workbench.ui(() -> Workbench.display().getFocusControl().getShell().close());
		Workbench.ui(() -> article.textWidget().setFocus());
		settle();
		Workbench.waitUntil("the article has the focus", () -> article.textWidget().isFocusControl());
	}

	private static String heading() {
		return Workbench.display().getFocusControl() instanceof Text field && field.getParent().getChildren()[0] instanceof Label label ? label.getText() : "";
	}

	private void makeOfTheHeadline() {
		Workbench.ui(() -> article.selectWords(new Span(0, "The bridge is safe".length()), false));
		run("make");
		Workbench.waitUntil("the statement shows", () -> article.selectedStatement().isPresent());
	}

	private Span cue(String statement) {
		return Workbench.ui(() -> article.statement(statement).orElseThrow().cue().spans().getFirst());
	}

	@Test
	void saysWhyAKeyDoesNothing() {
		run("cue");
		assertEquals("Pick a statement first: put the caret on it and press Space, or click it.", told());
		run("make");
		assertTrue(told().startsWith("Select the words that are said first"), told());
		run("repeat");
		assertEquals("Nothing was chosen yet that could be repeated.", told());
	}

	@Test
	void picksWhatLiesAtTheCaret() {
		Workbench.ui(() -> article.selectWords(new Span(at("would"), at("would")), false));
		run("cycle");
		assertEquals(ENGINEER, selected());
		run("previous");
		assertEquals(MAYOR, selected());
		run("next");
		assertEquals(ENGINEER, selected());
		run("deselect");
		assertNull(selected());
	}

	@Test
	void whatIsTypedWhileFindingIsNoCommand() throws Exception {
		Workbench.waitUntil("keys are commands", this::keysAreCommands);
		Workbench.ui(() -> command("org.eclipse.ui.edit.findIncremental", Map.of()));
		Workbench.waitUntil("keys are no commands", () -> !keysAreCommands());
		new Keys().type("engin");
		Workbench.waitUntil("the words are found", () -> article.textWidget().getSelectionText().equals("engin"));
		assertEquals(2, statements().size());
	}

	private boolean keysAreCommands() {
		return PlatformUI.getWorkbench().getService(IContextService.class).getActiveContextIds().contains("org.gainsay.ui.context.annotating");
	}

	private void select(String statement) {
		Workbench.ui(() -> article.select(statement));
	}

	private void nudge(String edge, String to, String by) {
		Workbench.ui(() -> command(P + "nudge", Map.of(P + "nudge.edge", edge, P + "nudge.to", to, P + "nudge.by", by)));
		settle();
	}

	private void run(String command) {
		Workbench.ui(() -> command(P + command, Map.of()));
		settle();
	}

	private void undo() {
		Workbench.ui(() -> article.getAction("undo").run());
		settle();
	}

	private void command(String id, Map<String, String> parameters) throws Exception {
		ParameterizedCommand command = ParameterizedCommand.generateCommand(article.getSite().getService(ICommandService.class).getCommand(id), parameters);
		article.getSite().getService(IHandlerService.class).executeCommand(command, null);
	}

	private void settle() {
		Workbench.waitUntil("all steps are done", () -> !Annotating.in(article).isBusy());
		Workbench.settle();
	}

	private String told() {
		return Workbench.ui(() -> Annotating.in(article).told());
	}

	private String selected() {
		return Workbench.ui(article::selectedName);
	}

	private int at(String words) {
		return SmallCorpus.TEXT.indexOf(words);
	}

	private List<StatementFacts> statements() {
		return Workbench.ui(() -> article.set().orElseThrow().statements());
	}

	private List<String> contents() {
		return statements().stream().map(one -> words(one.content().spans())).toList();
	}

	private String content(String statement) {
		return Workbench.ui(() -> article.statement(statement).map(one -> words(one.content().spans())).orElse(null));
	}

	private static String words(List<Span> spans) {
		return spans.stream().map(span -> SmallCorpus.TEXT.substring(span.start(), span.end())).collect(Collectors.joining(" ... "));
	}
}
