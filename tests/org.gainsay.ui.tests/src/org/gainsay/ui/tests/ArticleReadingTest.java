// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.preferences.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an article says of itself around its text: the head, the margin, the crowded line, the status line and the first key. */
@ExtendWith(NoErrorLogged.class)
class ArticleReadingTest {

	private static final String P = "org.gainsay.ui.annotate.";

	private TestProject project;
	private ArticleEditor article;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("bridge");
		article = SmallCorpus.openArticle(project);
		Workbench.ui(() -> Preferences.setStatementsMade(0));
	}

	@AfterEach
	void close() throws Exception {
		Workbench.ui(() -> Preferences.setStatementsMade(0));
		project.close();
	}

	@Test
	void saysAboveTheTextWhereItAppeared() throws Exception {
		assertTrue(Workbench.ui(this::labels).contains("Bridge\nbegun \u00b7 18 words"), Workbench.ui(this::labels));
		project.write("actors.claims", SmallCorpus.ACTORS + "\nactor echo : publication \"The Echo\"\nactor wire : organisation \"Wire & Sons\"\n");
		project.write("bridge.claims", SmallCorpus.CLAIMS.replace("{\n\ttext", "{\n\toutlet echo\n\tvia wire\n\tpublished 2025-10-13\n\tstatus begun\n\ttext"));
		project.build();
		Workbench.waitUntil("the head says it", () -> labels().contains("The Echo \u00b7 13 Oct 2025 \u00b7 via Wire && Sons \u00b7 begun \u00b7 18 words"));
		Workbench.screenshot("article-head");
	}

	@Test
	void theHeadlineIsBold() throws Exception {
		assertNull(Workbench.ui(() -> article.textWidget().getStyleRangeAtOffset(0)), "the title stands above, for it is another");
		project.write("bridge.claims", SmallCorpus.CLAIMS.replace("\"Bridge\"", "\"The bridge is safe\""));
		project.build();
		Workbench.waitUntil("it is bold", () -> article.textWidget().getStyleRangeAtOffset(0) instanceof StyleRange style && (style.fontStyle & SWT.BOLD) != 0);
		Workbench.ui(() -> {
			assertNull(article.textWidget().getStyleRangeAtOffset("The bridge is safe".length() + 3));
			assertFalse(labels().contains("The bridge is safe"), "it is said once");
		});
	}

	@Test
	void theStatusLineSaysWhichSentence() throws Exception {
		Workbench.ui(() -> article.selectWords(new Span(0, 0), false));
		Workbench.settle();
		assertTrue(Workbench.ui(article::placeInWords).matches("(?s).*Sentence 1 of \\d+, 2 statements.*"), Workbench.ui(article::placeInWords));
		int end = SmallCorpus.TEXT.length() - 1;
		Workbench.ui(() -> article.selectWords(new Span(end, end), false));
		Workbench.waitUntil("it is the last", () -> article.placeInWords().matches("(?s).*Sentence (\\d+) of \\1, 2 statements.*"));
	}

	@Test
	void aMessageGoesWithTheNextKey() throws Exception {
		Workbench.ui(() -> {
			article.select(null);
			command(P + "cue");
			assertEquals("Pick a statement first: put the caret on it and press Space, or click it.", Annotating.in(article).told());
			assertNotEquals(JFaceColors.getErrorText(article.textWidget().getDisplay()).getRGB(), toldColour(), "what is no error is not red");
			command(P + "next");
			assertNull(Annotating.in(article).told());
		});
	}

	@Test
	void offersTheFirstKeyUntilItIsKnown() throws Exception {
		for (int made = 0; made < 3; made++) {
			Workbench.ui(() -> {
				article.selectWords(new Span(SmallCorpus.TEXT.indexOf("it would"), SmallCorpus.TEXT.indexOf("it would") + 8), false);
				article.select(null);
			});
			Workbench.waitUntil("the key is offered", () -> Annotating.in(article).isFirstKeyOffered());
			if (made == 0) {
				Workbench.screenshot("first-key");
				Workbench.ui(() -> {
					Point size = article.textWidget().getSize();
					article.textWidget().setSize(size.x, size.y - 20);
					assertTrue(Annotating.in(article).isFirstKeyOffered(), "it stays when the keys below take another row");
					article.textWidget().setSize(size);
				});
			}
			Workbench.ui(() -> command(P + "make"));
			Workbench.waitUntil("it is made, and shown", () -> !Annotating.in(article).isBusy() && article.selectedName() != null);
			assertFalse(Workbench.ui(() -> Annotating.in(article).isFirstKeyOffered()));
		}
		assertEquals(3, Preferences.statementsMade());
		Workbench.ui(() -> {
			article.selectWords(new Span(SmallCorpus.TEXT.indexOf("it would"), SmallCorpus.TEXT.indexOf("it would") + 8), false);
			article.select(null); // Told at once, where words are told half a second later.
		});
		assertFalse(Workbench.ui(() -> Annotating.in(article).isFirstKeyOffered()), "who made three knows the key");
	}

	@Test
	void theFirstKeyStandsOnThePaperAndCoversNoWordsWhereThereIsRoom() throws Exception {
		int words = SmallCorpus.TEXT.stripTrailing().length() - 5;
		Workbench.ui(() -> {
			article.selectWords(new Span(words, words + 5), false);
			article.select(null);
		});
		Workbench.waitUntil("the key is offered", () -> Annotating.in(article).isFirstKeyOffered());
		Workbench.ui(() -> {
			Rectangle offer = Annotating.in(article).firstKeyPlace();
			assertEquals(List.of(), article.rectangles(new Span(0, SmallCorpus.TEXT.stripTrailing().length())).stream().filter(offer::intersects).toList());
			Control shown = Arrays.stream(article.textWidget().getChildren()).filter(child -> child.getBounds().equals(offer)).findFirst().orElseThrow();
			assertEquals(article.textWidget().getBackground(), shown.getBackground());
		});
		Workbench.screenshot("first-key-at-the-end");
	}

	@Test
	void aCrowdedLineListsItsStatements() throws Exception {
		StringBuilder more = new StringBuilder(SmallCorpus.CLAIMS.substring(0, SmallCorpus.CLAIMS.lastIndexOf('}')));
		for (int i = 0; i < 8; i++) {
			more.append("\tstatement crowd").append(i).append(" {\n\t\tsays \"it would fall\"\n\t\tby quill\n\t\tasserts \"claim ").append(i).append("\"\n\t}\n");
		}
		project.write("bridge.claims", more.append("}\n").toString());
		project.build();
		Workbench.waitUntil("all show", () -> article.shown().size() == 10);
		Workbench.ui(() -> {
			int at = SmallCorpus.TEXT.indexOf("would fall");
			article.selectWords(new Span(at, at), false);
		});
		assertEquals(10, Workbench.ui(() -> article.statementsOnRow().size()));
		Workbench.screenshot("crowded-line");
		Workbench.ui(() -> {
			Rectangle row = article.rectangles(new Span(SmallCorpus.TEXT.indexOf("would fall"), SmallCorpus.TEXT.indexOf("would fall") + 5)).getFirst();
			Event click = new Event();
			click.button = 1;
			click.x = article.columnEnd() + 6;
			click.y = row.y + row.height / 2;
			article.textWidget().notifyListeners(SWT.MouseDown, click);
		});
		Workbench.waitUntil("the list has the focus", () -> Display.getCurrent().getFocusControl() instanceof Text);
		Workbench.screenshot("crowded-line-list");
		Workbench.ui(() -> {
			Table table = (Table) Display.getCurrent().getFocusControl().getParent().getChildren()[2];
			assertTrue(table.getItemCount() >= 9, table.getItemCount() + " lines");
			assertTrue(Arrays.stream(table.getItems()).anyMatch(item -> item.getText().startsWith("Ada Quill \u00b7 asserts")), Arrays.stream(table.getItems()).map(item -> item.getText()).collect(Collectors.joining("\n")));
		});
		new Keys().press(SWT.CR);
		Workbench.waitUntil("one is selected", () -> article.selectedName() != null);
		Workbench.ui(() -> command(P + "onLine"));
		Workbench.waitUntil("the key lists them too", () -> Display.getCurrent().getFocusControl() instanceof Text);
		Workbench.ui(() -> Display.getCurrent().getFocusControl().getShell().close());
	}

	@Test
	void theMenuBeginsWithAnnotating() throws Exception {
		Workbench.ui(() -> {
			Menu menu = article.textWidget().getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			String first = Arrays.stream(menu.getItems()).map(item -> item.getText()).filter(text -> !text.isEmpty()).findFirst().orElse("");
			menu.notifyListeners(SWT.Hide, new Event());
			assertEquals("New Statement\tN", first.replace("&", ""));
		});
	}

	@Test
	void theMarginSaysWhoSpeaksWhereThereIsRoom() throws Exception {
		Workbench.ui(() -> Workbench.page().toggleZoom(Workbench.page().getActivePartReference()));
		Workbench.settle();
		Workbench.screenshot("article-margin");
		Point before = Workbench.ui(() -> article.textWidget().getSize());
		assertTrue(before.x > 0);
		Workbench.ui(() -> {
			Rectangle row = article.rectangles(new Span(SmallCorpus.TEXT.indexOf("would fall"), SmallCorpus.TEXT.indexOf("would fall") + 5)).getFirst();
			Event click = new Event();
			click.button = 1;
			click.x = article.columnEnd() + 60;
			click.y = row.y + 2;
			article.textWidget().notifyListeners(SWT.MouseDown, click);
		});
		Workbench.waitUntil("the first note of the row picks its statement", () -> "bridge.mayor".equals(article.selectedName()));
		Workbench.ui(() -> Workbench.page().toggleZoom(Workbench.page().getActivePartReference()));
	}

	private RGB toldColour() {
		return label("Pick a statement first: put the caret on it and press Space, or click it.", article.bars()).getForeground().getRGB();
	}

	private static Label label(String text, Composite in) {
		for (Control one : in.getChildren()) {
			Label found = one instanceof Label label && label.getText().equals(text) ? label : one instanceof Composite inner ? label(text, inner) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private String labels() {
		return all(article.bars().getParent().getChildren());
	}

	private static String all(Control[] controls) {
		return Arrays.stream(controls).map(one -> one instanceof Label label ? label.getText() : one instanceof Composite inner ? all(inner.getChildren()) : "").collect(Collectors.joining("\n"));
	}

	private static void command(String id) throws Exception {
		ParameterizedCommand command = ParameterizedCommand.generateCommand(PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id), Map.of());
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
	}
}
