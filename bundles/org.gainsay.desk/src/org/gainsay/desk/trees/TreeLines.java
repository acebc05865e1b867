// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.trees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.gainsay.desk.FactsKey;
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
	private final Map<String, TreeNode> byKey = new HashMap<>();
	private final Map<String, TreeNode> parents = new HashMap<>();
	private final Map<String, TreeNode> first = new HashMap<>();

	private TreeLines(List<TreeNode> top) {
		this.top = top;
		top.forEach(this::add);
	}

	/** @param top the uppermost lines */
	public static TreeLines of(List<TreeNode> top) {
		return new TreeLines(top);
	}

	private void add(TreeNode node) {
		byKey.put(node.key(), node);
		if (node.facts() != null) {
			first.putIfAbsent(FactsKey.of(node.facts()), node);
		}
		for (TreeNode child : node.children()) {
			parents.put(child.key(), node);
			add(child);
		}
	}

	/** The uppermost lines. */
	public List<TreeNode> top() {
		return top;
	}

	/** How many lines there are. */
	public int count() {
		return byKey.size();
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
		return byKey.getOrDefault(other.key(), other);
	}

	/** The line above; empty for an uppermost one. */
	public Optional<TreeNode> above(TreeNode node) {
		return Optional.ofNullable(parents.get(node.key()));
	}

	/** The first line that stands for facts, of this build or another; empty where there is none. */
	public Optional<TreeNode> firstOf(Object facts) {
		return Optional.ofNullable(first.get(FactsKey.of(facts)));
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
