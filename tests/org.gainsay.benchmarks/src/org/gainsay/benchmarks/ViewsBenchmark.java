// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.gainsay.analysis.RunningLedger;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Memory;
import org.gainsay.desk.claimtable.ClaimGrid;
import org.gainsay.desk.claimtable.GridWish;
import org.gainsay.desk.progress.ProgressRows;
import org.gainsay.desk.statements.StatementColumn;
import org.gainsay.desk.statements.StatementFilter;
import org.gainsay.desk.statements.StatementGrouping;
import org.gainsay.desk.statements.StatementLines;
import org.gainsay.desk.trees.ActorTree;
import org.gainsay.desk.trees.ClaimTree;
import org.gainsay.desk.trees.TreeLines;
import org.gainsay.desk.trees.UseTree;
import org.gainsay.dsl.ide.outline.Outline;
import org.gainsay.facts.Progress;

/**
 * What each view of the workbench reckons before it shows a line: at first, and after a key in an article. Without a display, so what it costs to paint is not in it;
 * {@code ./build bench desk} has that.
 */
public final class ViewsBenchmark {

	private static final int WARM_UP = 3;
	private static final int KEYS = 15;

	private ViewsBenchmark() {
	}

	/** The processor time of the thread that asked, and how long it waited, in milliseconds. */
	private record Cost(double processor, double clock) {
	}

	/** A view, with what it keeps from build to build. */
	private static final class View {
		private final String name;
		private final UnaryOperator<Object> work;
		private final List<Cost> costs = new ArrayList<>();
		private Object kept;

		/** @param work makes what is shown of what was shown before, which is null at first */
		View(String name, UnaryOperator<Object> work) {
			this.name = name;
			this.work = work;
		}

		void show() {
			long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			long clock = System.nanoTime();
			kept = work.apply(kept);
			costs.add(new Cost((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e6, (System.nanoTime() - clock) / 1e6));
		}

		String row() {
			List<Cost> keys = costs.subList(1 + WARM_UP, costs.size());
			double[] processor = keys.stream().mapToDouble(Cost::processor).sorted().toArray();
			double[] clock = keys.stream().mapToDouble(Cost::clock).sorted().toArray();
			return String.format(Locale.ROOT, "| %s | %.0f (%.0f) | %.1f (%.1f) | %.1f (%.1f) |", name, costs.getFirst().processor, costs.getFirst().clock, processor[processor.length / 2],
					clock[clock.length / 2], processor[processor.length - 1], clock[clock.length - 1]);
		}
	}

	/** {@code DIR}: a generated corpus; nothing of it is changed. */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length != 1) {
			throw new IllegalArgumentException("Give the folder of a generated corpus.");
		}
		Path folder = Path.of(arguments[0]).toRealPath();
		String name = "articles/000/a000001.claims";
		Path file = folder.resolve(name);
		String text = Files.readString(file);
		Memory memory = Memory.in(folder.resolveSibling(folder.getFileName() + "-memory"), "benchmark");
		try (CorpusSession session = CorpusSession.of(folder, memory)) {
			session.build(Progress.NONE);
			session.prepareForEdits();
			session.edit(file, text);
			List<View> views = views(session, name);
			views.forEach(View::show);
			View edit = new View("the key itself, until the session has its issues and facts", one -> session.edit(file, (String) one));
			int at = text.indexOf('{', text.indexOf("statement ", text.length() / 2)) + 1;
			for (int key = 0; key < 1 + WARM_UP + KEYS; key++) {
				edit.kept = text.substring(0, at) + "\n\t\tnote \"" + "x".repeat(key) + "\"" + text.substring(at);
				edit.show();
				if (key > 0) {
					views.forEach(View::show);
				}
			}
			System.out.printf(Locale.ROOT, "%,d articles, %,d statements%n", session.corpus().articles().size(), session.corpus().counts().statements());
			System.out.println("| processor time of the thread that asks (by the clock), ms | at first | after a key, median | after a key, slowest |");
			System.out.println("|---|---|---|---|");
			System.out.println(edit.row());
			views.forEach(view -> System.out.println(view.row()));
		}
	}

	private static List<View> views(CorpusSession session, String file) {
		RunningLedger ledger = new RunningLedger();
		StatementFilter words = new StatementFilter(null, null, "", "", null, "minister");
		StatementLines.Wish filtered = new StatementLines.Wish(words, StatementGrouping.NONE, StatementColumn.SPEAKERS, false, Set.of());
		View statements = new View("Statements", before -> {
			StatementLines lines = StatementLines.of(session.corpus(), (StatementLines) before);
			lines.lines(StatementLines.Wish.ALL);
			return lines;
		});
		return List.of(new View("the outline of the file", before -> new Outline(session.corpus()).of(file)), new View("the problems of the file, for its markers", before -> session.corpus().problems(file)),
				statements, new View("Statements, filtered by a word and sorted by a column", before -> ((StatementLines) statements.kept).lines(filtered)),
				new View("Claims", before -> tree(before, one -> ClaimTree.after((ClaimTree) one, session.corpus(), ClaimTree.Order.EVENT, false))),
				new View("Actors", before -> tree(before, one -> ActorTree.after((ActorTree) one, session.corpus(), ActorTree.Order.KIND, false))),
				new View("Progress", before -> ProgressRows.of(session.corpus(), null, (ProgressRows) before)), new View("the ledger", before -> ledger.of(session.corpus(), null)),
				new View("the claim table", before -> ClaimGrid.of(ledger.of(session.corpus(), null), GridWish.ALL)));
	}

	private record Tree(UseTree tree, TreeLines lines) {
	}

	private static Tree tree(Object shown, UnaryOperator<UseTree> making) {
		Tree before = (Tree) shown;
		UseTree tree = making.apply(before == null ? null : before.tree);
		return new Tree(tree, TreeLines.of(tree.nodes(), before == null ? null : before.lines));
	}
}
