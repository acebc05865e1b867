// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.facts.Standing;

/**
 * A line of a tree of claims or actors.
 *
 * @param key      the way to it from the top: the same over a rebuild
 * @param label    what it is called
 * @param detail   more of it, such as the text of a claim
 * @param count    how often it is used, in words; empty where that means nothing
 * @param standing of a statement; else null
 * @param about    the name of the claim, or the free text, that a statement stands under; else null
 * @param facts    what it stands for; null for a heading, the text itself for a free text
 */
public record TreeNode(String key, Kind kind, String label, String detail, String count, Standing standing, String about, Object facts,
		List<TreeNode> children) {

	/** What a line is. */
	public enum Kind {
		HEADING, EVENT, CLAIM, TEXT, ACTOR, STATEMENT
	}

	/** A line that only has others under it. */
	static TreeNode heading(String key, String label, List<TreeNode> children) {
		return new TreeNode(key, Kind.HEADING, label, "", "", null, null, null, children); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The same line with other lines under it. */
	TreeNode with(String otherCount, List<TreeNode> others) {
		return new TreeNode(key, kind, label, detail, otherCount, standing, about, facts, others);
	}

	/** The number that the count begins with; empty where it has none. */
	public String number() {
		return NUMBER.matcher(count).replaceFirst("$1"); //$NON-NLS-1$
	}

	/** How many lines may stand under one: nobody goes through more, and making them takes its time. */
	public static final int MANY = 500;

	private static final int PORTION = 200;
	private static final Pattern NUMBER = Pattern.compile("(?s)^(\\d*).*$"); //$NON-NLS-1$

	/**
	 * Lines for a place: themselves, or where there are very many headings with a portion of them each, which say where it begins and ends.
	 *
	 * @param under the key of the line they stand under; empty at the top
	 */
	static List<TreeNode> portions(String under, List<TreeNode> nodes) {
		if (nodes.size() <= MANY) {
			return nodes;
		}
		List<TreeNode> portions = new ArrayList<>();
		for (int from = 0; from < nodes.size(); from += PORTION) {
			List<TreeNode> portion = List.copyOf(nodes.subList(from, Math.min(nodes.size(), from + PORTION)));
			portions.add(heading(under + "/portion " + from, NLS.bind(DeskMessages.Trees_portion, portion.getFirst().label(), portion.getLast().label()), portion)); //$NON-NLS-1$
		}
		return portions;
	}

	/**
	 * What is left of some lines: those that are wanted, with all that is under them, and those above one that is wanted.
	 */
	public static List<TreeNode> filtered(List<TreeNode> nodes, Predicate<TreeNode> wanted) {
		return nodes.stream().map(node -> node.filtered(wanted)).filter(Objects::nonNull).toList();
	}

	private TreeNode filtered(Predicate<TreeNode> wanted) {
		if (wanted.test(this)) {
			return this;
		}
		List<TreeNode> left = filtered(children, wanted);
		return left.isEmpty() ? null : with(kind == Kind.HEADING || kind == Kind.EVENT ? ofAll(places(left)) : count, left);
	}

	/** What a heading, or an event, says of how many there are below it, where only some of them show. */
	private String ofAll(int left) {
		return count.isEmpty() || left == places(children) ? count : NLS.bind(DeskMessages.Trees_ofAll, left, count);
	}

	/** How many lines there are, without headings that only hold portions of them. */
	private static int places(List<TreeNode> nodes) {
		return nodes.stream().mapToInt(node -> node.kind == Kind.HEADING ? places(node.children) : 1).sum();
	}

	/** This and all that is under it, from the top down. */
	Stream<TreeNode> all() {
		return Stream.concat(Stream.of(this), children.stream().flatMap(TreeNode::all));
	}
}
