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
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.desk.statements.StatementFilter;
import org.gainsay.desk.statements.StatementGrouping;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.progress.CorpusProgressView;
import org.gainsay.ui.views.statement.StatementView;
import org.gainsay.ui.views.statements.StatementsView;
import org.gainsay.ui.views.trees.ActorsView;
import org.gainsay.ui.views.trees.ClaimsView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the views and keys of a desk take on which a large corpus lies, and how long the UI thread is busy at a time. It measures
 * and says, and fails for nothing. The corpus is a folder that {@code ./build bench corpus 1000 DIR} made, given with
 * {@code -Dgainsay.bench.corpus=DIR}.
 */
class CorpusDeskBenchmark {

	private static final int KEYS = 7;
	private static final int TIMES = 3;
	private static final List<String> REPORT = new ArrayList<>();
	private static int made;

	@TempDir
	private Path temporary;

	@Test
	void measure() throws Exception {
		String folder = System.getProperty("gainsay.bench.corpus");
		assumeTrue(folder != null, "no corpus to measure with: make one and set -Dgainsay.bench.corpus=DIR");
		Workbench.begin();
		hideViews();
		long began = System.nanoTime();
		try (TestProject project = TestProject.at(copy(Path.of(folder)), "large")) {
			project.build();
			project.corpus();
			say("%,d articles, %,d claims, %,d statements, read in %.1f s", project.corpus().corpus().articles().size(),
					project.corpus().corpus().claims().size(), project.corpus().corpus().statements(null).size(), (System.nanoTime() - began) / 1e9);
			opening();
			statements();
			trees();
			progress();
			keys(project);
		}
	}

	private Path copy(Path from) throws Exception {
		Path to = temporary.resolve("large");
		try (Stream<Path> all = Files.walk(from)) {
			for (Path one : all.toList()) {
				Files.copy(one, to.resolve(from.relativize(one).toString()));
			}
		}
		return to;
	}

	@AfterAll
	static void report() throws Exception {
		Path folder = Checkout.top().resolve("tests/org.gainsay.ui.tests/target/results");
		Files.createDirectories(folder);
		Files.write(folder.resolve("desk-corpus.txt"), REPORT);
	}

	private static void hideViews() {
		Workbench.ui(() -> {
			for (IViewReference view : Workbench.page().getViewReferences()) {
				Workbench.page().hideView(view);
			}
		});
		Workbench.settle();
	}

	private static void opening() {
		List.of(StatementsView.ID, ClaimsView.ID, ActorsView.ID, CorpusProgressView.ID).forEach(id -> {
			List<Turns> all = new ArrayList<>();
			for (int i = 0; i < TIMES; i++) {
				CorpusView<?>[] shown = new CorpusView<?>[1];
				all.add(Turns.of(() -> shown[0] = (CorpusView<?>) Workbench.page().showView(id),
						() -> shown[0].hasContent() && lines(shown[0]) > 0 && isPainted(shown[0])));
				if (i < TIMES - 1) {
					Workbench.ui(() -> Workbench.page().hideView(shown[0]));
					Workbench.settle();
				}
			}
			say("%s: opens, with its first lines", id, all);
			hideViews();
		});
	}

	private static boolean isPainted(CorpusView<?> view) {
		control(view, Control.class, one -> one instanceof Table || one instanceof Tree).update();
		return true;
	}

	private static int lines(CorpusView<?> view) {
		Control lines = control(view, Control.class, one -> one instanceof Table || one instanceof Tree);
		return lines instanceof Table table ? table.getItemCount() : ((Tree) lines).getItemCount();
	}

	private static void statements() throws Exception {
		StatementsView view = (StatementsView) show(StatementsView.ID);
		Table table = view.table();
		Text words = control(view, Text.class, one -> true);
		typed("Statements: a letter more in the filter", words, "registry", () -> Workbench.ui(() -> view.getContentDescription()));
		say("Statements: from the last letter to the lines", Stream.of("gov", "registry", "denies", "").map(text -> {
			String before = Workbench.ui(() -> view.getContentDescription());
			return Turns.of(() -> words.setText(text), () -> !view.getContentDescription().equals(before) && painted(table));
		}).toList());
		say("Statements: sorted by a column", Stream.of(2, 3, 6, 7).map(column -> Turns.of(() -> press(table, column),
				() -> table.getSortColumn() == table.getColumn(column) && painted(table))).toList());
		Turns.of(() -> press(table, 7), () -> table.getSortDirection() == SWT.DOWN);
		Turns.of(() -> press(table, 7), () -> table.getSortColumn() == null);
		int ungrouped = Workbench.ui(() -> table.getItemCount());
		say("Statements: grouped", Stream.of(StatementGrouping.SPEAKER, StatementGrouping.CLAIM, StatementGrouping.STANDING).map(by -> {
			int before = Workbench.ui(() -> table.getItemCount());
			return Turns.of(() -> view.setFilter(StatementFilter.ALL, by), () -> table.getItemCount() != before && painted(table));
		}).toList());
		Turns.of(() -> view.setFilter(StatementFilter.ALL, StatementGrouping.NONE), () -> table.getItemCount() == ungrouped);
		hideViews();
	}

	/** Types letter by letter, one a turn, as somebody does who is fast, and waits until something else shows. */
	private static void typed(String what, Text field, String text, Supplier<String> shown) {
		List<Turns> all = new ArrayList<>();
		String whole = shown.get();
		Workbench.ui(() -> field.setFocus());
		for (int i = 1; i <= text.length(); i++) {
			int length = i;
			long[] until = new long[1];
			all.add(Turns.of(() -> {
				field.setText(text.substring(0, length));
				field.update();
				until[0] = System.nanoTime() + 120_000_000L;
			}, () -> System.nanoTime() > until[0]));
		}
		Turns.of(() -> {
		}, () -> !shown.get().equals(whole));
		Turns.of(() -> field.setText(""), () -> shown.get().equals(whole));
		say("%s", what, all);
	}

	private static void press(Table table, int column) {
		table.getColumn(column).notifyListeners(SWT.Selection, new Event());
	}

	private static boolean painted(Control control) {
		control.update();
		return true;
	}

	private static void trees() throws Exception {
		for (String id : List.of(ClaimsView.ID, ActorsView.ID)) {
			CorpusView<?> view = show(id);
			Tree tree = control(view, Tree.class, one -> true);
			Text words = control(view, Text.class, one -> true);
			Workbench.settle();
			String[] first = new String[1];
			say(id + ": filtered", Stream.of(id.equals(ClaimsView.ID) ? "registry" : "gov", id.equals(ClaimsView.ID) ? "denies" : "person", "").map(text -> {
				Workbench.ui(() -> first[0] = fingerprint(tree));
				return Turns.of(() -> words.setText(text), () -> !fingerprint(tree).equals(first[0]) && painted(tree));
			}).toList());
			say(id + ": in another order, by name at last", Stream.of(1, 2).map(order -> {
				Workbench.ui(() -> first[0] = fingerprint(tree));
				return Turns.of(() -> order(view, order), () -> !fingerprint(tree).equals(first[0]) && painted(tree));
			}).toList());
			Workbench.ui(() -> first[0] = fingerprint(tree));
			Turns.of(() -> order(view, 0), () -> !fingerprint(tree).equals(first[0]));
			hideViews();
		}
	}

	private static void order(CorpusView<?> view, int place) {
		IMenuManager menu = view.getViewSite().getActionBars().getMenuManager();
		for (int i = 0; i < 3; i++) {
			((ActionContributionItem) menu.getItems()[i]).getAction().setChecked(i == place);
		}
		((ActionContributionItem) menu.getItems()[place]).getAction().run();
	}

	private static String fingerprint(Tree tree) {
		return tree.getItemCount() + " " + (tree.getItemCount() == 0 ? "" : tree.getItem(0).getText() + tree.getItem(0).getItemCount() + tree.getItem(0).getExpanded());
	}

	private static void progress() throws Exception {
		CorpusProgressView view = (CorpusProgressView) show(CorpusProgressView.ID);
		Table table = view.table();
		say("Progress: sorted by a column", Stream.of(1, 3, 4, 5).map(column -> Turns.of(() -> press(table, column),
				() -> table.getSortColumn() == table.getColumn(column) && painted(table))).toList());
		hideViews();
	}

	/** An article with all views beside it: keys, and statements picked. */
	private static void keys(TestProject project) throws Exception {
		for (String id : List.of(StatementsView.ID, ClaimsView.ID, ActorsView.ID, CorpusProgressView.ID, StatementView.ID)) {
			show(id);
		}
		ArticleEditor editor = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file("articles/000/a000003.txt")));
		Workbench.waitUntil("the article shows", () -> !editor.shown().isEmpty());
		Turns.quiet();
		for (String id : List.of(StatementsView.ID, ClaimsView.ID, CorpusProgressView.ID)) {
			show(id);
			Workbench.ui(() -> Workbench.page().activate(editor));
			Turns.quiet();
			keys(editor, id);
		}
	}

	/** With the form of the statement and one of the others in sight. */
	private static void keys(ArticleEditor editor, String beside) {
		List<StatementFacts> statements = Workbench.ui(() -> editor.set().orElseThrow().statements());
		List<Turns.Taken> selected = new ArrayList<>();
		List<Turns> picked = new ArrayList<>();
		for (int i = 0; i < KEYS; i++) {
			String name = statements.get(3 * i).qualifiedName();
			picked.add(Turns.of(() -> {
				Turns.Taken key = Turns.Taken.now();
				editor.select(name);
				editor.textWidget().update();
				selected.add(key.until());
			}, Turns.calm()));
		}
		say("beside " + beside + ": another statement selected and painted  " + Turns.figures(selected));
		say("beside " + beside + ": another statement selected, until all is quiet", picked);
		Workbench.ui(() -> editor.textWidget().setFocus());
		List<Turns.Taken> painted = new ArrayList<>();
		List<Turns> after = new ArrayList<>();
		for (int i = 0; i < KEYS; i++) {
			Span words = words(Workbench.ui(editor::text), 200 + 180 * made++);
			Workbench.ui(() -> {
				editor.selectWords(words, false);
				editor.textWidget().update();
			});
			Turns.quiet();
			int before = Workbench.ui(() -> editor.set().orElseThrow().statements().size());
			BooleanSupplier calm = Turns.calm();
			after.add(Turns.of(() -> {
				Turns.Taken key = Turns.Taken.now();
				editor.getSite().getService(IHandlerService.class).executeCommand("org.gainsay.ui.annotate.make", null);
				editor.textWidget().update();
				painted.add(key.until());
			}, () -> !Annotating.in(editor).isBusy() && editor.set().orElseThrow().statements().size() > before && calm.getAsBoolean()));
		}
		say("beside " + beside + ": key N until the statement is painted  " + Turns.figures(painted));
		say("beside " + beside + ": key N until all is quiet", after);
	}

	private static Span words(String text, int from) {
		int start = text.indexOf(' ', from) + 1;
		return new Span(start, text.indexOf(' ', text.indexOf(' ', start) + 1));
	}

	private static CorpusView<?> show(String id) throws Exception {
		IViewPart view = Workbench.ui(() -> Workbench.page().showView(id));
		CorpusView<?> shown = (CorpusView<?>) view;
		if (!id.equals(StatementView.ID)) {
			Turns.of(() -> {
			}, () -> shown.hasContent() && lines(shown) > 0);
		}
		return shown;
	}

	private static <T extends Control> T control(CorpusView<?> view, Class<T> type, Predicate<T> which) {
		return Workbench.ui(() -> find((Composite) view.getSite().getService(org.eclipse.e4.ui.model.application.ui.basic.MPart.class).getWidget(), type, which));
	}

	private static <T extends Control> T find(Composite in, Class<T> type, Predicate<T> which) {
		for (Control child : in.getChildren()) {
			if (type.isInstance(child) && which.test(type.cast(child))) {
				return type.cast(child);
			}
			T inner = child instanceof Composite composite ? find(composite, type, which) : null;
			if (inner != null) {
				return inner;
			}
		}
		return null;
	}

	private static void say(String what, List<Turns> all) {
		say(what + "  " + Turns.words(all));
	}

	private static void say(String format, String what, List<Turns> all) {
		say(String.format(Locale.ROOT, format, what), all);
	}

	private static void say(String format, Object... values) {
		String line = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
		REPORT.add(line);
		System.out.println(line);
	}
}
