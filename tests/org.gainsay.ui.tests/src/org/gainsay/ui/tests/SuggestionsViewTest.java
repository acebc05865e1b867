// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.gainsay.facts.StatementFacts;
import org.gainsay.suggest.learned.Model;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.StandingAnnotation;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.preferences.SuggestionPreferences;
import org.gainsay.ui.views.statement.StatementView;
import org.gainsay.ui.views.suggestions.SuggestHandler;
import org.gainsay.ui.views.suggestions.SuggestionsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Suggestions in the workbench: made in the background, settled by single keys in the view and in the article, in reading order. */
@ExtendWith(NoErrorLogged.class)
class SuggestionsViewTest {

	private static final String TEXT = "Pat Cole said the ferry was late.\nThe ministry refused to confirm the report. “We knew nothing,” the mayor said.\nTwo tanks leaked, the Courier said, citing port officials.\nThe harbour was quiet all day.\n";
	private static final String ARTICLE = "article %s \"%s\" {\n\tlanguage \"en\"\n\ttext \"%s.txt\"\n%s}\n";

	private final Keys keys = new Keys();
	private TestProject project;
	private ArticleEditor article;
	private SuggestionsView view;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = TestProject.empty("suggested");
		project.write("actors.claims", "actor cole : person \"Pat Cole\"\nactor ministry : government \"The ministry\"\nactor courier : publication \"The Courier\"\nclaim late \"It was late\"\n");
		write("a", "");
		write("b", "");
		project.build();
		project.corpus();
		article = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file("a.txt")));
		view = (SuggestionsView) Workbench.ui(() -> Workbench.page().showView(SuggestionsView.ID));
		Workbench.ui(() -> {
			view.scale().setSelection(0); // The view remembers the slider.
			view.scale().notifyListeners(SWT.Selection, new Event());
		});
		focusArticle();
	}

	private void write(String name, String statements) throws Exception {
		project.write(name + ".txt", TEXT);
		project.write(name + ".claims", ARTICLE.formatted(name, name.toUpperCase(Locale.ROOT), name, statements));
	}

	@AfterEach
	void close() throws Exception {
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).remove(SuggestionPreferences.RULES);
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).remove(SuggestionPreferences.LEAST);
		Workbench.ui(() -> Workbench.page().hideView(view));
		project.close();
	}

	private void focusArticle() {
		Workbench.ui(() -> {
			Workbench.page().activate(article);
			article.textWidget().setSelection(0);
			article.textWidget().setFocus();
		});
		Workbench.waitUntil("the text has the focus", () -> article.textWidget().isFocusControl() && Workbench.display().getActiveShell() == article.textWidget().getShell());
	}

	private void suggest() {
		Workbench.command(SuggestHandler.ARTICLE);
		listed(4);
	}

	private void listed(int count) {
		try {
			Workbench.waitUntil(count + " suggestions are listed", () -> view.hasContent() && view.table().getItemCount() == count);
		} catch (AssertionError none) {
			throw new AssertionError("listed are " + column(1) + column(5) + ", open are the windows " + Workbench.ui(() -> Arrays.stream(Workbench.display().getShells()).filter(Shell::isVisible).map(Workbench::words).toList()), none);
		}
	}

	private String claims() throws Exception {
		project.corpus();
		Workbench.ui(() -> Workbench.page().saveAllEditors(false));
		return Files.readString(project.file("a.claims").getLocation().toPath());
	}

	private String status(String statement) {
		return project.corpus().corpus().statement("a." + statement).map(StatementFacts::status).orElseThrow().getLiteral();
	}

	private List<String> column(int column) {
		return Workbench.ui(() -> Arrays.stream(view.table().getItems()).map((TableItem item) -> item.getText(column)).toList());
	}

	private void done() {
		Workbench.waitUntil("the key is done", () -> !Annotating.in(article).isBusy());
	}

	private void answer(String title, int key) {
		Workbench.waitForShell(title);
		keys.press(0, key);
	}

	@Test
	void theKeysOfTheArticleSettleSuggestionsInReadingOrder() throws Exception {
		suggest();
		assertEquals(List.of("said", "refused to confirm", "said", "said"), column(1));
		assertEquals("0.87", column(0).get(1));
		assertTrue(column(5).get(1).startsWith("rules: a refusal to speak"), column(5)::toString);
		assertEquals("does not confirm", column(4).get(1));
		List<String> names = Workbench.ui(() -> article.suggestions().statements().stream().map(StatementFacts::name).toList());
		focusArticle();
		keys.press(';');
		assertEquals("a." + names.get(0), Workbench.ui(article::selectedName));
		Workbench.waitUntil("the view follows", () -> view.table().getSelectionIndex() == 0);
		Workbench.screenshot("suggestions");
		keys.press(0, SWT.KEYPAD_ADD);
		done();
		assertEquals("accepted", status(names.get(0)));
		assertEquals("a." + names.get(1), Workbench.ui(article::selectedName), "the next one is selected");
		assertEquals("Accepted. 3 further suggestions stand in this article. Ctrl+Z takes it back.", Workbench.ui(() -> Annotating.in(article).told()));
		keys.press('-');
		done();
		assertEquals("rejected", status(names.get(1)));
		listed(2);
		assertFalse(Workbench.ui(() -> article.shown().stream().map(StandingAnnotation.Placed::annotation).anyMatch(one -> one.statement().name().equals(names.get(1)))), "what is rejected does not show");
		keys.with(SWT.SHIFT, ';');
		assertEquals("There is no further suggestion.", Workbench.ui(() -> Annotating.in(article).told()));
		keys.with(SWT.CTRL, 'z');
		done();
		assertEquals("suggested", status(names.get(1)));
		listed(3);
		keys.with(SWT.CTRL, 'z');
		done();
		assertEquals("suggested", status(names.get(0)));
		listed(4);
	}

	@Test
	void theKeysOfTheViewSettleWhatIsSelectedAndGoOn() throws Exception {
		suggest();
		Workbench.ui(() -> {
			Workbench.page().activate(view);
			view.table().setFocus();
		});
		Workbench.waitUntil("the table has the focus", () -> view.table().isFocusControl());
		List<String> names = Workbench.ui(() -> article.suggestions().statements().stream().map(StatementFacts::name).toList());
		keys.press(';');
		Workbench.waitUntil("the article shows it", () -> ("a." + names.get(0)).equals(article.selectedName()));
		keys.press('-');
		listed(3);
		assertEquals("rejected", status(names.get(0)));
		Workbench.waitUntil("the next one is selected", () -> view.table().getSelectionIndex() == 0 && ("a." + names.get(1)).equals(article.selectedName()));
		keys.press(0, SWT.KEYPAD_ADD);
		listed(2);
		assertEquals("accepted", status(names.get(1)));
		assertTrue(Workbench.ui(() -> view.getContentDescription()).startsWith("2 suggestions stand in “a”"), () -> view.getContentDescription());
		keys.with(SWT.CTRL, 'z');
		listed(3);
		Workbench.waitUntil("the table has the focus", () -> view.table().isFocusControl());
		keys.press('/');
		Workbench.waitUntil("the form shows", () -> Workbench.page().getActivePart() instanceof StatementView form && form.hasContent());
		assertTrue(claims().contains("status rejected\n"), "it stays in the project");
	}

	@Test
	void whatWasRejectedIsNotSuggestedAgain() throws Exception {
		suggest();
		focusArticle();
		keys.press(';');
		keys.press('-');
		done();
		listed(3);
		String before = claims();
		Workbench.command(SuggestHandler.ARTICLE);
		Shell told = Workbench.waitForShell("Suggest Statements");
		assertTrue(Workbench.words(told).contains("4 proposals left out, because a statement stands there already"), () -> Workbench.words(told));
		answer("Suggest Statements", SWT.CR);
		assertEquals(before, claims());
	}

	@Test
	void whoAsksTwiceAtOnceGetsEachSuggestionOnce() throws Exception {
		Workbench.ui(() -> {
			Workbench.command(SuggestHandler.ARTICLE);
			Workbench.command(SuggestHandler.ARTICLE);
		});
		Shell told = Workbench.waitForShell("Suggest Statements");
		assertTrue(Workbench.words(told).contains("4 proposals left out, because a statement stands there already"), () -> Workbench.words(told));
		answer("Suggest Statements", SWT.CR);
		listed(4);
		assertEquals(4, claims().split("status suggested", -1).length - 1);
	}

	@Test
	void theSliderListsTheSurerOnesAndAcceptsThemAtOnce() throws Exception {
		suggest();
		Workbench.command(SuggestHandler.CORPUS);
		// what was there already is no reason for a dialog where something came
		Workbench.waitUntil("the corpus has more", () -> view.getContentDescription().equals("4 suggestions stand in “a”, 8 in the corpus"));
		Workbench.ui(() -> {
			view.scale().setSelection(90);
			view.scale().notifyListeners(SWT.Selection, new Event());
		});
		Workbench.waitUntil("only the sure ones are listed", () -> view.table().getItemCount() > 0 && view.table().getItemCount() < 4);
		int sure = Workbench.ui(() -> view.table().getItemCount());
		assertTrue(column(0).stream().allMatch(score -> Double.parseDouble(score) >= 0.9), column(0)::toString);
		assertEquals(sure + " of 4 listed", Workbench.ui(view::told));
		Workbench.ui(() -> Workbench.display().asyncExec(() -> acceptButton().notifyListeners(SWT.Selection, new Event())));
		answer("Accept Suggestions", SWT.CR);
		listed(0);
		Workbench.waitUntil("they stand no more", () -> view.getContentDescription().equals(4 - sure + " suggestions stand in “a”, " + (8 - sure) + " in the corpus"));
		Workbench.ui(() -> view.getViewSite().getActionBars().getGlobalActionHandler("undo").run());
		listed(sure);
	}

	private Button acceptButton() {
		return Arrays.stream(view.scale().getParent().getChildren()).filter(Button.class::isInstance).map(Button.class::cast).findFirst().orElseThrow();
	}

	@Test
	void aSentenceIsToldWhatItLacks() {
		Workbench.ui(() -> article.textWidget().setSelection(TEXT.indexOf("quiet")));
		keys.with(SWT.SHIFT, '/');
		Shell told = Workbench.waitForShell("Why Not?");
		String words = Workbench.words(told);
		assertTrue(words.contains("“The harbour was quiet all day.”") && words.contains("No word of the sentence is known as one that reports what somebody says."), words);
		answer("Why Not?", SWT.CR);
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).putInt(SuggestionPreferences.LEAST, 99);
		Workbench.ui(() -> article.textWidget().setSelection(TEXT.indexOf("refused")));
		Workbench.waitUntil("the text has the focus", () -> article.textWidget().isFocusControl());
		keys.with(SWT.SHIFT, '/');
		String below = Workbench.words(Workbench.waitForShell("Why Not?"));
		assertTrue(below.contains("“refused to confirm” has a score of 0.87, below the least score of 0.99: rules: a refusal to speak"), below);
		answer("Why Not?", SWT.CR);
	}

	@Test
	void whatIsLearnedFromTheCorpusIsProvedAndKept() throws Exception {
		String statements = "\tstatement ferry { says \"the ferry was late\" cue \"said\" source \"Pat Cole\" by cole asserts late }\n";
		write("a", statements);
		write("b", statements);
		project.build();
		project.corpus();
		Workbench.command(SuggestHandler.TRAIN);
		String words = Workbench.words(Workbench.waitForShell("Train from This Corpus"));
		assertTrue(words.contains("Learned from 2 articles") && words.contains("cue, overlapping: "), words);
		answer("Train from This Corpus", SWT.CR);
		assertEquals(2, Model.read(project.project().getLocation().toPath().resolve(Model.FILE)).articles());
		assertEquals("*\n", Files.readString(project.project().getLocation().toPath().resolve(".gainsay/.gitignore")));
	}

	@Test
	void aPromptThatIsNoTextIsNamed() throws Exception {
		Path prompt = Files.write(project.project().getLocation().toPath().resolve("prompt.bin"), new byte[] { (byte) 0xe9 });
		var node = InstanceScope.INSTANCE.getNode(GainsayUi.ID);
		Map<String, String> wanted = Map.of(SuggestionPreferences.LANGUAGE_MODEL, "true", SuggestionPreferences.ENDPOINT, "http://localhost:9/v1", SuggestionPreferences.MODEL, "none",
				SuggestionPreferences.PROMPT, prompt.toString());
		node.putBoolean(SuggestionPreferences.RULES, false);
		wanted.forEach(node::put);
		try {
			Workbench.command(SuggestHandler.ARTICLE);
			String words = Workbench.words(Workbench.waitForShell("Suggest Statements"));
			assertTrue(words.contains("The language model was not asked: the prompt " + prompt + " is no text file in UTF-8"), words);
			answer("Suggest Statements", SWT.CR);
		} finally {
			wanted.keySet().forEach(node::remove);
		}
	}

	/** With a language model of this machine, and nobody else, as who suggests. */
	private void withModel(ModelServer server, Check check) throws Exception {
		var node = InstanceScope.INSTANCE.getNode(GainsayUi.ID);
		Map<String, String> wanted = Map.of(SuggestionPreferences.LANGUAGE_MODEL, "true", SuggestionPreferences.ENDPOINT, server.address(), SuggestionPreferences.MODEL, "tiny");
		node.putBoolean(SuggestionPreferences.RULES, false);
		wanted.forEach(node::put);
		try {
			check.run();
		} finally {
			wanted.keySet().forEach(node::remove);
		}
	}

	private interface Check {
		void run() throws Exception;
	}

	@Test
	void whatALanguageModelAnswersIsListedWhereItStandsInTheText() throws Exception {
		String answer = "[{\"content\":\"the ferry was late\",\"cue\":\"said\",\"source\":\"Pat Cole\",\"stance\":\"asserts\"},{\"content\":\"the report\",\"cue\":\"refused to confirm\",\"source\":\"The ministry\"},{\"content\":\"the bridge fell\",\"cue\":\"said\"}]";
		try (ModelServer server = new ModelServer("200 OK", answer)) {
			withModel(server, () -> {
				Workbench.command(SuggestHandler.ARTICLE);
				listed(2);
				assertEquals(List.of("said", "refused to confirm"), column(1));
				assertTrue(column(5).getFirst().startsWith("llm: "), column(5)::toString);
				assertTrue(server.requests().getFirst().contains("the ferry was late") && server.requests().getFirst().contains("\"tiny\""), () -> server.requests().toString());
				assertTrue(claims().contains("origin \"llm: "), "it is in the file as any suggestion");
				Workbench.screenshot("suggestions-of-a-model");
			});
		}
	}

	@Test
	void aLanguageModelThatRefusesIsTold() throws Exception {
		try (ModelServer server = new ModelServer("401 No", "")) {
			withModel(server, () -> {
				Workbench.command(SuggestHandler.ARTICLE);
				String words = Workbench.words(Workbench.waitForShell("Suggest Statements"));
				assertTrue(words.contains("the key is missing or wrong"), words);
				answer("Suggest Statements", SWT.CR);
			});
		}
	}

	@Test
	void theKeyOfTheCommandSuggests() {
		keys.with(SWT.CTRL | SWT.ALT, 'p');
		listed(4);
	}

	@Test
	void whoeverHasASetOfTheirOwnGetsThemThere() throws Exception {
		project.write("a.claims", "annotator anna\n" + ARTICLE.formatted("a", "A", "a", ""));
		project.build();
		project.corpus();
		Workbench.ui(() -> Preferences.setAnnotator("ben"));
		try {
			Workbench.waitUntil("ben's set shows", () -> article.set().isPresent() && "ben".equals(article.set().get().annotator()));
			Workbench.command(SuggestHandler.ARTICLE);
			Workbench.waitUntil("they show", () -> article.set().orElseThrow().statements().size() == 4 && "ben".equals(article.set().orElseThrow().annotator()));
			assertTrue(project.text("a-ben.claims").contains("annotations ben of a {\n\tstatement "), project.text("a-ben.claims"));
			assertFalse(claims().contains("statement"), "nothing is put into anna's");
		} finally {
			Workbench.ui(() -> Preferences.setAnnotator(""));
		}
	}

	@Test
	void whoChoseNobodyIsToldWhere() {
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).putBoolean(SuggestionPreferences.RULES, false);
		Workbench.command(SuggestHandler.ARTICLE);
		assertTrue(Workbench.words(Workbench.waitForShell("Suggest Statements")).contains("Nobody is chosen who suggests"));
		answer("Suggest Statements", SWT.CR);
		IViewPart shown = Workbench.ui(() -> Workbench.page().findView(SuggestionsView.ID));
		assertEquals(view, shown);
		assertFalse(Workbench.ui(() -> view.hasContent()));
	}
}
