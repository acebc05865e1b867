// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.gainsay.desk.article.StatementText;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.article.ArticleEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An article of the example is annotated by keys that go through the window system, from nothing to a file without errors. */
@ExtendWith(NoErrorLogged.class)
class AnnotatingJourneyTest {

	private static final String NOTHING_YET = """
			gainsay 1

			article ledger "Port knew of diesel leak for three weeks, insiders say" {
				outlet quillhavenLedger
				published 2025-10-13
				language "en"
				on spill
				text "articles/ledger.txt"
			}
			""";
	private static final int MOST_KEYS = 6;

	private final Keys keys = new Keys();
	private TestProject project;
	private ArticleEditor article;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		for (String other : List.of("courier.claims", "coastline.claims", "kuestenbote.claims", "ledger-ben.claims", "quotes.claims")) {
			project.file(other).delete(true, null);
		}
		project.write("ledger.claims", NOTHING_YET);
		project.build();
		project.corpus();
		article = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file("articles/ledger.txt")));
		Workbench.waitUntil("the article is known", () -> article.set().isPresent());
		Workbench.ui(() -> {
			Workbench.page().activate(article);
			article.textWidget().setFocus();
		});
		Workbench.waitUntil("the text takes keys", this::takesKeys);
	}

	@AfterEach
	void close() throws Exception {
		Workbench.light();
		project.close();
	}

	@Test
	void annotatesAnArticleFromNothingInSixKeysAStatement() throws Exception {
		statement("q n p [memo] \t [leak] \n");
		statement("q n c p [port official] \t [knew] \n");
		statement("q n c p [brand] 4 [knew] \n");
		statement("q r");
		statement("q n c s 5 [volume40] \n");
		statement("q n c s 9 [leak] \n");
		Workbench.ui(() -> article.show(statements().get(4)));
		Workbench.screenshot("annotated-light");
		Workbench.dark();
		Workbench.waitUntil("the article is dark", () -> article.textWidget().getBackground().getRed() < 80);
		Workbench.screenshot("annotated-dark");

		Corpus corpus = project.corpus().corpus();
		assertEquals("""
				sourced / Memo of 19 September 2025 / asserts Diesel from the Pellworth tank farm got into Quillhaven harbour in September and October 2025
				anonymous / The port official who spoke to the Ledger / asserts The port authority knew of the leak three weeks before the public was told
				denied / Ida Brandreth / denies The port authority knew of the leak three weeks before the public was told
				denied / Ida Brandreth / denies The port authority knew of the leak three weeks before the public was told
				denied / Joren Haldane / disputes About 40,000 litres of diesel were lost
				unconfirmed / Signe Orlund / has not commented on Diesel from the Pellworth tank farm got into Quillhaven harbour in September and October 2025""",
				statements().stream().map(one -> StatementText.of(one, corpus).replace("\n", " / ").replaceFirst("^[^:]*: ", "")).collect(Collectors.joining("\n")));
		assertEquals(List.of("a steady loss from tank 7", "They had it in writing on the Friday, and they decided to wait",
				"Nobody in this house knew of any leak before 10 October", "The first I heard of it was the smell.",
				"a temperature correction nobody applied", "following events"), statements().stream().map(one -> words(one.content().spans())).toList());
		assertEquals(List.of("", "said", "told", "", "said", "said"), statements().stream().map(one -> one.cue() == null ? "" : words(one.cue().spans())).toList());
		assertEquals(List.of("Joren Haldane", "Signe Orlund"), statements().subList(4, 6).stream().map(one -> words(one.source().spans())).toList());
		project.build();
		assertEquals(List.of(), corpus.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList());
		assertTrue(project.text("ledger.claims").contains("asserts leak"), project.text("ledger.claims"));

		String annotated = project.text("ledger.claims");
		int steps = keys.pressed();
		while (!project.text("ledger.claims").equals(NOTHING_YET)) {
			keys.with(SWT.CTRL, 'z');
			settle();
			assertTrue(keys.pressed() - steps < 40, "undo comes to an end: " + project.text("ledger.claims"));
		}
		while (!project.text("ledger.claims").equals(annotated)) {
			keys.with(SWT.CTRL, 'y');
			settle();
			assertTrue(keys.pressed() - steps < 80, "redo comes to an end: " + project.text("ledger.claims"));
		}
	}

	/** One statement; what stands in brackets is typed into a field, and does not count. */
	private void statement(String written) {
		int before = keys.pressed();
		int there = statements().size();
		for (String key : written.split(" (?![^\\[]*\\])")) {
			if (key.startsWith("[")) {
				Workbench.waitUntil("a field has the focus for " + key, () -> Workbench.display().getFocusControl() instanceof Text);
				keys.type(key.substring(1, key.length() - 1));
			} else if (key.equals("\t") || key.equals("\n") || Workbench.ui(() -> Workbench.display().getFocusControl() instanceof Text)) {
				Workbench.waitUntil("a field has the focus", () -> Workbench.display().getFocusControl() instanceof Text);
				keys.press(key.equals("\n") ? SWT.CR : key.charAt(0));
			} else {
				Workbench.waitUntil("the text takes the key " + key, this::takesKeys);
				keys.press(key.charAt(0));
				if (key.equals("s")) {
					Workbench.waitUntil("it asks who that is", () -> Workbench.display().getFocusControl() instanceof Text);
				}
			}
			if (key.equals("c") || key.equals("n")) {
				settle();
				assertNull(Workbench.ui(() -> Annotating.in(article).told()), key + " of " + written);
				int made = there + 1;
				Workbench.waitUntil("the statement shows", () -> article.set().orElseThrow().statements().size() == made);
			}
		}
		settle();
		assertNull(Workbench.ui(() -> Annotating.in(article).told()), written);
		assertEquals(there + 1, statements().size(), () -> written + " by " + article.selectedName() + " in " + claims());
		assertTrue(keys.pressed() - before <= MOST_KEYS, written);
	}

	private String claims() {
		try {
			return project.text("ledger.claims");
		} catch (java.io.IOException unreadable) {
			throw new java.io.UncheckedIOException(unreadable);
		}
	}

	private boolean takesKeys() {
		return article.textWidget().isFocusControl() && Workbench.display().getActiveShell() == article.textWidget().getShell()
				&& PlatformUI.getWorkbench().getService(IContextService.class).getActiveContextIds().contains("org.gainsay.ui.context.annotating");
	}

	private void settle() {
		Workbench.waitUntil("all steps are done", () -> !Annotating.in(article).isBusy());
		Workbench.settle();
	}

	private List<StatementFacts> statements() {
		return Workbench.ui(() -> article.set().orElseThrow().statements());
	}

	private String words(List<Span> spans) {
		return Workbench.ui(() -> spans.stream().map(span -> article.text().substring(span.start(), span.end())).collect(Collectors.joining(" ... ")));
	}
}
