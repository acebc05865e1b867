// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.trees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.gainsay.desk.FactsKey;
import org.gainsay.desk.trees.TreeNode.Kind;
import org.gainsay.facts.StatementFacts;

/**
 * The lines of a tree, with what a control asks about them all the time: which line stands above another, which is the first that stands
 * for a thing, and what differs from the lines that show. Immutable, and made away from the UI thread, for there may be tens of
 * thousands.
 */
public final class TreeLines {

	/** No lines. */
	public static final TreeLines NONE = new TreeLines(List.of());

	private final List<TreeNode> top;
	/** The lines that are no statements; there may be hundreds of thousands that are, and to put them all into maps for each key takes its time. */
	private final Map<String, TreeNode> byKey = new HashMap<>();
	private final Map<String, TreeNode> parents = new HashMap<>();
	private final Map<String, TreeNode> first = new HashMap<>();
	/** The statements below a line by their keys, of the lines that somebody has asked about. */
	private final Map<String, Map<String, TreeNode>> statements = new ConcurrentHashMap<>();

	private TreeLines(List<TreeNode> top) {
		this.top = top;
		top.forEach(this::add);
	}

	/** @param before lines of the same keys and things, but for statements */
	private TreeLines(List<TreeNode> top, TreeLines before, List<Changed> changed) {
		this.top = top;
		byKey.putAll(before.byKey);
		parents.putAll(before.parents);
		first.putAll(before.first);
		for (Changed one : changed) {
			TreeNode node = one.now;
			byKey.put(node.key(), node);
			if (node.facts() != null) {
				first.replace(FactsKey.of(node.facts()), one.before, node);
			}
			node.children().stream().filter(child -> child.kind() != Kind.STATEMENT).forEach(child -> parents.put(child.key(), node));
		}
	}

	/** @param top the uppermost lines */
	public static TreeLines of(List<TreeNode> top) {
		return new TreeLines(top);
	}

	/**
	 * The same, taken over from lines of another build where they are the very same.
	 *
	 * @param before may be null
	 */
	public static TreeLines of(List<TreeNode> top, TreeLines before) {
		List<Changed> changed = new ArrayList<>();
		return before != null && changed(before.top, top, changed) ? new TreeLines(top, before, changed) : new TreeLines(top);
	}

	/** A line that is no statement and stands where another one stood. */
	private record Changed(TreeNode before, TreeNode now) {
	}

	/** Whether there are the same lines but for statements, and which of them are other objects. */
	private static boolean changed(List<TreeNode> before, List<TreeNode> now, List<Changed> to) {
		int end = statementsFrom(now);
		if (statementsFrom(before) != end) {
			return false;
		}
		for (int i = 0; i < end; i++) {
			TreeNode one = before.get(i);
			TreeNode other = now.get(i);
			if (one != other) {
				to.add(new Changed(one, other));
				if (!one.key().equals(other.key()) || one.facts() != other.facts() || !changed(one.children(), other.children(), to)) {
					return false;
				}
			}
		}
		return true;
	}

	/** Statements stand behind all other lines. */
	private static int statementsFrom(List<TreeNode> nodes) {
		int low = 0;
		int high = nodes.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (nodes.get(middle).kind() == Kind.STATEMENT) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}

	private void add(TreeNode node) {
		byKey.put(node.key(), node);
		if (node.facts() != null) {
			first.putIfAbsent(FactsKey.of(node.facts()), node);
		}
		for (TreeNode child : node.children()) {
			if (child.kind() != Kind.STATEMENT) {
				parents.put(child.key(), node);
				add(child);
			}
		}
	}

	/** The uppermost lines. */
	public List<TreeNode> top() {
		return top;
	}

	/** The uppermost lines that other lines did not have, and that have others below them. */
	public List<TreeNode> newHeads(TreeLines before) {
		return top.stream().filter(node -> !node.children().isEmpty() && (node.kind() == Kind.EVENT || node.kind() == Kind.HEADING) && !before.byKey.containsKey(node.key())).toList();
	}

	/** How many lines there are. */
	public int count() {
		return byKey.values().stream().mapToInt(node -> 1 + (int) node.children().stream().filter(child -> child.kind() == Kind.STATEMENT).count()).sum();
	}

	/** How many lines show where the uppermost ones are open; with two levels those below them too. */
	public int count(int levels) {
		return count(top, levels);
	}

	private static int count(List<TreeNode> nodes, int levels) {
		return nodes.stream().mapToInt(node -> 1 + (levels == 0 ? 0 : count(node.children(), levels - 1))).sum();
	}

	/** The line that stands now where another one stood; the other one itself where there is none any more. */
	public TreeNode now(TreeNode other) {
		TreeNode now = other.kind() == Kind.STATEMENT ? statement(other) : byKey.get(other.key());
		return now == null ? other : now;
	}

	/** What stands below the line that stands now where another one stood. */
	public List<TreeNode> below(TreeNode other) {
		return other.kind() == Kind.STATEMENT ? List.of() : now(other).children();
	}

	/** The line above; empty for an uppermost one. */
	public Optional<TreeNode> above(TreeNode node) {
		return Optional.ofNullable(node.kind() != Kind.STATEMENT ? parents.get(node.key()) : statement(node) == null ? null : aboveStatement(node));
	}

	/** The line whose key is the first part of that of a statement, which has no stroke in its name; null where there is none. */
	private TreeNode aboveStatement(TreeNode statement) {
		return byKey.get(statement.key().substring(0, Math.max(0, statement.key().lastIndexOf(KeptNodes.STATEMENT))));
	}

	private TreeNode statement(TreeNode other) {
		TreeNode above = aboveStatement(other);
		return above == null ? null : statements.computeIfAbsent(above.key(), key -> {
			Map<String, TreeNode> found = new HashMap<>();
			above.children().stream().filter(child -> child.kind() == Kind.STATEMENT).forEach(child -> found.put(child.key(), child));
			return found;
		}).get(other.key());
	}

	/** The first line that stands for facts, of this build or another; empty where there is none. */
	public Optional<TreeNode> firstOf(Object facts) {
		return Optional.ofNullable(facts instanceof StatementFacts statement ? firstOf(statement.qualifiedName(), top) : first.get(FactsKey.of(facts)));
	}

	private static TreeNode firstOf(String statement, List<TreeNode> nodes) {
		for (TreeNode node : nodes) {
			TreeNode found = node.kind() == Kind.STATEMENT ? node.label().equals(statement) ? node : null : firstOf(statement, node.children());
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	/**
	 * What differs from lines that show.
	 *
	 * @param all   is told if there are other uppermost lines: then nothing else
	 * @param below gets a line that has other lines below it
	 * @param only  gets a line that looks another way itself, and has the same below
	 */
	public void differences(TreeLines shown, Runnable all, Consumer<TreeNode> below, Consumer<TreeNode> only) {
		if (this == shown) {
			return;
		}
		if (!sameKeys(shown.top, top)) {
			all.run();
			return;
		}
		// Collected first: whoever is told changes what shows.
		List<Runnable> told = new ArrayList<>();
		differences(shown.top, top, below, only, told);
		told.forEach(Runnable::run);
	}

	private static void differences(List<TreeNode> before, List<TreeNode> after, Consumer<TreeNode> below, Consumer<TreeNode> only, List<Runnable> told) {
		for (int i = 0; i < after.size(); i++) {
			TreeNode old = before.get(i);
			TreeNode now = after.get(i);
			if (old == now) {
				continue;
			}
			if (!sameKeys(old.children(), now.children())) {
				told.add(() -> below.accept(now));
				continue;
			}
			if (!looksAlike(old, now)) {
				told.add(() -> only.accept(now));
			}
			differences(old.children(), now.children(), below, only, told);
		}
	}

	private static boolean sameKeys(List<TreeNode> before, List<TreeNode> after) {
		if (before.size() != after.size()) {
			return false;
		}
		for (int i = 0; i < after.size(); i++) {
			if (!before.get(i).key().equals(after.get(i).key())) {
				return false;
			}
		}
		return true;
	}

	/** A statement shows its words, which its facts only refer to; so other facts may look another way. */
	private static boolean looksAlike(TreeNode one, TreeNode other) {
		return one.label().equals(other.label()) && one.detail().equals(other.detail()) && one.count().equals(other.count())
				&& one.standing() == other.standing() && (one.facts() == other.facts() || !(other.facts() instanceof StatementFacts));
	}
}
