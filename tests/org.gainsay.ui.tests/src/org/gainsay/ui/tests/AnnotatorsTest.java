// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.gainsay.text.Span;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.preferences.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several annotators of one article: each sees their own set, and the others' only if they ask. Keys go through the window system. */
@ExtendWith(NoErrorLogged.class)
class AnnotatorsTest {

	private final Keys keys = new Keys();
	private TestProject project;
	private ArticleEditor article;

	@BeforeEach
	void begin() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("bridge");
	}

	@AfterEach
	void close() throws Exception {
		Workbench.ui(() -> Preferences.setAnnotator(""));
		project.close();
	}

	@Test
	void theSecondAnnotatorSeesAnEmptyDeskAndMakesASetOfTheirOwnByTheFirstKey() throws Exception {
		String annas = SmallCorpus.CLAIMS.replace("gainsay 1\n", "gainsay 1\nannotator anna\n");
		project.write("bridge.claims", annas);
		project.build();
		Workbench.ui(() -> Preferences.setAnnotator("ben"));
		open();
		Workbench.waitUntil("an empty desk shows", () -> article.set().isPresent() && article.set().get().statements().isEmpty());
		assertEquals("ben", article.set().orElseThrow().annotator());
		assertTrue(article.shown().isEmpty(), "nothing of anna's");
		assertEquals(List.of("anna (the article's own)", "ben"), Workbench.ui(() -> List.of(combo().getItems())));
		Workbench.screenshot("annotator-begins");

		select("The bridge is safe\n".strip());
		keys.press('n');
		Workbench.waitUntil("the statement shows", () -> article.shown().size() == 1);
		settle();
		assertEquals(annas, project.text("bridge.claims"), "anna's file is as it was");
		assertTrue(project.text("bridge-ben.claims").startsWith("gainsay 1\nannotator ben\n\nannotations ben of bridge {\n\tstatement "), project.text("bridge-ben.claims"));
		assertEquals(article.set().orElseThrow().statements().getFirst().qualifiedName(), Workbench.ui(article::selectedName));
		select("An engineer");
		keys.press('n');
		Workbench.waitUntil("the second one shows", () -> article.shown().size() == 2);
		settle();

		choose("anna (the article's own)");
		Workbench.waitUntil("anna's are shown on request", () -> article.set().orElseThrow().statements().stream().anyMatch(one -> one.name().equals("mayor")));
		choose("ben");
		Workbench.waitUntil("and ben's again", () -> article.set().orElseThrow().statements().size() == 2 && article.set().orElseThrow().name() != null);

		keys.with(SWT.CTRL, 'z');
		settle();
		keys.with(SWT.CTRL, 'z');
		Workbench.waitUntil("the set is gone with its first statement", () -> !project.file("bridge-ben.claims").exists());
		settle();
		assertEquals(annas, project.text("bridge.claims"));
	}

	@Test
	void anUntouchedArticleBecomesTheirs() throws Exception {
		project.write("bridge.claims", "gainsay 1\n\narticle bridge \"Bridge\" {\n\ttext \"bridge.txt\"\n}\n");
		project.build();
		Workbench.ui(() -> Preferences.setAnnotator("ben"));
		open();
		select("The bridge is safe\n".strip());
		keys.press('n');
		Workbench.waitUntil("the statement shows", () -> article.shown().size() == 1);
		settle();
		assertTrue(project.text("bridge.claims").startsWith("gainsay 1\nannotator ben\n\narticle bridge"), project.text("bridge.claims"));
		assertEquals("ben", article.set().orElseThrow().annotator());
		assertFalse(project.file("bridge-ben.claims").exists());
	}

	@Test
	void whoHasNoNameSeesTheArticlesOwnSetOnly() throws Exception {
		project.write("bridge-ben.claims", "gainsay 1\nannotator ben\n\nannotations ben of bridge {\n\tstatement other {\n\t\tsays \"An engineer\"\n\t}\n}\n");
		project.build();
		open();
		Workbench.waitUntil("the article's own show", () -> article.shown().size() == 2);
		assertEquals(List.of("mayor", "engineer"), article.set().orElseThrow().statements().stream().map(one -> one.name()).toList());
		Workbench.ui(() -> Preferences.setAnnotator("ben"));
		Workbench.waitUntil("with a name their own shows", () -> article.shown().size() == 1);
	}

	private void open() {
		project.corpus();
		article = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file("bridge.txt")));
		Workbench.waitUntil("the article is known", () -> article.set().isPresent());
		Workbench.ui(() -> {
			Workbench.page().activate(article);
			article.textWidget().setFocus();
		});
		Workbench.waitUntil("the text has the focus", () -> article.textWidget().isFocusControl() && Workbench.display().getActiveShell() == article.textWidget().getShell());
	}

	private void select(String words) {
		int at = SmallCorpus.TEXT.indexOf(words);
		Workbench.ui(() -> {
			article.textWidget().setFocus();
			article.selectWords(new Span(at, at + words.length()), false);
		});
	}

	private void choose(String set) {
		Workbench.ui(() -> {
			Combo combo = combo();
			combo.select(combo.indexOf(set));
			combo.notifyListeners(SWT.Selection, new Event());
			article.textWidget().setFocus();
		});
	}

	private Combo combo() {
		return children(article.bars().getParent()).filter(Combo.class::isInstance).map(Combo.class::cast).findFirst().orElseThrow();
	}

	private static Stream<Control> children(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> Stream.concat(Stream.of(child), child instanceof Composite inner ? children(inner) : Stream.empty()));
	}

	private void settle() {
		Workbench.waitUntil("all steps are done", () -> !Annotating.in(article).isBusy());
		Workbench.settle();
	}
}
