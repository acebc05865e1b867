// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.text.Span;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.tests.Turns.Taken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How fast the article editor is, against a bare text widget with the same styles as the floor. It measures and says, and fails for
 * nothing: {@code ./build bench desk} runs it, the tests do not. Every figure is the median, with the best, of several rounds by the
 * clock; a busy machine makes them larger, so the processor time that the UI thread took stands beside them.
 */
class DeskBenchmark {

	private static final int ROUNDS = 7;
	private static final int KEYS = 11;
	private static final int LONG_PARAGRAPH = 50_000;
	private static final List<String> REPORT = new ArrayList<>();

	private final Random random = new Random(11);
	private final StringBuilder text = new StringBuilder();
	private final List<Span> spans = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "6500, 200", "200000, 5000" })
	void measure(int length, int statements) throws Exception {
		assumeTrue(Integer.getInteger("gainsay.bench.length", length) == length, "another length was asked for");
		write(length, statements);
		say("-- %,d characters, %,d statements%s", length, statements, length > LONG_PARAGRAPH ? ", one paragraph of 50,000 characters" : "");
		floor();
		desk();
	}

	@AfterAll
	static void report() throws Exception {
		Path folder = Checkout.top().resolve("tests/org.gainsay.ui.tests/target/results");
		Files.createDirectories(folder);
		Files.write(folder.resolve("desk.txt"), REPORT);
	}

	/** An article of invented words, and where its statements are. Three words that stand nowhere else make a statement. */
	private void write(int length, int statements) {
		int each = length / statements;
		for (int i = 0; i < statements; i++) {
			int start = text.length();
			String words = "w" + i + "a is w" + i + "b";
			text.append(words);
			spans.add(new Span(start, text.length()));
			while (text.length() - start < each - 8) {
				text.append(' ').append("lorem ipsum dolor sit amet".split(" ")[random.nextInt(5)]);
			}
			boolean inLongOne = length > LONG_PARAGRAPH && text.length() > LONG_PARAGRAPH && text.length() < 2 * LONG_PARAGRAPH;
			text.append(!inLongOne && i % 12 == 11 ? ".\n\n" : ". ");
		}
	}

	private void floor() {
		List<Taken> open = new ArrayList<>();
		List<Taken> one = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			Workbench.ui(() -> {
				Shell shell = new Shell(Workbench.display());
				shell.setLayout(new FillLayout());
				shell.setSize(1000, 800);
				Taken began = Taken.now();
				StyledText bare = new StyledText(shell, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY);
				bare.setFont(JFaceResources.getFont("org.gainsay.ui.article.font"));
				bare.setLineSpacing(8);
				bare.setText(text.toString());
				bare.setStyleRanges(spans.stream().map(span -> style(span)).toArray(StyleRange[]::new));
				shell.open();
				bare.update();
				open.add(began.until());
				int middle = text.length() * 3 / 8;
				bare.setSelection(middle);
				bare.showSelection();
				bare.update();
				drain();
				for (int i = 0; i < 3; i++) {
					Span span = new Span(middle + 40 * i, middle + 40 * i + 9);
					Taken key = Taken.now();
					bare.replaceStyleRanges(span.start(), span.length(), new StyleRange[] { style(span) });
					bare.update();
					one.add(key.until());
					drain();
				}
				shell.dispose();
			});
		}
		say("bare wrapping StyledText, same styles: opens  %s", Turns.figures(open));
		say("bare wrapping StyledText, same styles: one more style painted  %s", Turns.figures(one));
	}

	private static StyleRange style(Span span) {
		StyleRange style = new StyleRange(span.start(), span.length(), null, new Color(221, 235, 245));
		style.underline = true;
		style.underlineColor = new Color(0, 114, 178);
		return style;
	}

	private void desk() throws Exception {
		Workbench.begin();
		StringBuilder claims = new StringBuilder("gainsay 1\nactor speaker : person \"Speaker\"\nclaim thing \"A thing\"\narticle long \"Long\" {\n\ttext \"long.txt\"\n");
		for (int i = 0; i < spans.size(); i += 1) {
			claims.append("\tstatement s").append(i).append(" {\n\t\tsays \"w").append(i).append("a is w").append(i).append("b\"\n\t\tby speaker\n\t\tasserts thing\n\t}\n");
		}
		TestProject project = TestProject.empty("desk");
		project.write("long.claims", claims.append("}\n").toString());
		project.write("long.txt", text.toString());
		project.build();
		project.corpus();
		List<Taken> open = new ArrayList<>();
		ArticleEditor editor = null;
		for (int round = 0; round < ROUNDS; round++) {
			Workbench.ui(() -> Workbench.page().closeAllEditors(false));
			Workbench.settle();
			editor = Workbench.ui(() -> {
				Taken began = Taken.now();
				ArticleEditor opened = assertInstanceOf(ArticleEditor.class, org.eclipse.ui.ide.IDE.openEditor(Workbench.page(), project.file("long.txt"), ArticleEditor.ID));
				while (opened.shown().isEmpty()) {
					Workbench.display().readAndDispatch();
				}
				opened.textWidget().update();
				open.add(began.until());
				return opened;
			});
			Workbench.settle();
		}
		say("article editor: opens, with all statements  %s", Turns.figures(open));
		keys(editor);
		project.close();
	}

	private void keys(ArticleEditor editor) {
		List<Taken> painted = new ArrayList<>();
		List<Taken> picked = new ArrayList<>();
		List<Turns> known = new ArrayList<>();
		List<Turns> followed = new ArrayList<>();
		Workbench.ui(() -> editor.textWidget().setFocus());
		int from = spans.size() * 3 / 8;
		for (int i = 0; i < KEYS; i++) {
			Span statement = spans.get(from + i);
			Span words = new Span(statement.end() + 1, text.indexOf(" ", statement.end() + 7));
			Workbench.ui(() -> {
				editor.selectWords(words, false);
				editor.textWidget().update();
				drain();
			});
			known.add(Turns.of(() -> {
				Taken key = Taken.now();
				editor.getSite().getService(IHandlerService.class).executeCommand("org.gainsay.ui.annotate.make", null);
				editor.textWidget().update();
				painted.add(key.until());
			}, () -> !Annotating.in(editor).isBusy() && editor.selectedStatement().isPresent()));
			Turns.quiet();
			followed.add(Turns.of(() -> {
				Taken began = Taken.now();
				editor.select(editor.set().orElseThrow().statements().get(from).qualifiedName());
				editor.textWidget().update();
				picked.add(began.until());
			}, Turns.calm()));
		}
		say("article editor: key N until the statement is painted  %s", Turns.figures(painted));
		say("article editor: key N until it is written, read again and a fact  %s", Turns.words(known));
		say("article editor: another statement selected and painted  %s", Turns.figures(picked));
		say("article editor: another statement selected, until all is quiet  %s", Turns.words(followed));
	}

	private static void drain() {
		while (Workbench.display().readAndDispatch()) {
			// Until there is nothing left.
		}
	}

	private static void say(String format, Object... values) {
		String line = String.format(Locale.ROOT, format, values);
		REPORT.add(line);
		System.out.println(line);
	}
}
