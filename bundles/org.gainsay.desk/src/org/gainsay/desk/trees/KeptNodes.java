// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.trees;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.article.StatementText;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StatementStatus;

/** The lines of a tree while they are made: those that are as they were in the build before are the very same, and no statement below them is looked at. */
final class KeptNodes {

	/** What stands in the key of a statement between that of the line above and its name. */
	static final String STATEMENT = "/statement "; //$NON-NLS-1$

	private final Corpus corpus;
	private final Map<String, TreeNode> before;
	/** The lines that may have others below them. */
	private final Map<String, TreeNode> now = new HashMap<>();

	/** @param before the lines of the build before that may have others below them, by key, if its actors were the same and it was ordered the same way; else none */
	KeptNodes(Corpus corpus, Map<String, TreeNode> before) {
		this.corpus = corpus;
		this.before = before;
	}

	/** The lines that may have others below them, by key. */
	Map<String, TreeNode> now() {
		return now;
	}

	/** Begins with all lines of the build before. */
	void keepAll() {
		now.putAll(before);
	}

	/** A line that is as a line of the build before is that one. */
	TreeNode keep(TreeNode made) {
		TreeNode old = before.get(made.key());
		TreeNode kept = old != null && old.facts() == made.facts() && old.label().equals(made.label()) && old.detail().equals(made.detail()) && old.count().equals(made.count())
				&& old.children().size() == made.children().size() && begins(old.children(), made.children()) ? old : made;
		now.put(kept.key(), kept);
		return kept;
	}

	/**
	 * The line of the build before, if it can stay: it has the same facts and detail, and the same lines of other kinds above those of its statements.
	 *
	 * @return null if not
	 */
	TreeNode kept(String key, Object facts, String detail, List<TreeNode> first) {
		TreeNode old = before.get(key);
		if (old == null || old.facts() != facts || !old.detail().equals(detail) || !begins(old.children(), first)
				|| old.children().size() > first.size() && old.children().get(first.size()).kind() != TreeNode.Kind.STATEMENT) {
			return null;
		}
		now.put(key, old);
		return old;
	}

	private static boolean begins(List<TreeNode> all, List<TreeNode> first) {
		if (first.size() > all.size()) {
			return false;
		}
		for (int i = 0; i < first.size(); i++) {
			if (all.get(i) != first.get(i)) {
				return false;
			}
		}
		return true;
	}

	/** The line of each statement below a line: as it was, for those that were below it. */
	Function<StatementFacts, TreeNode> statements(String under, Function<StatementFacts, String> detail, String about) {
		TreeNode old = before.get(under);
		Map<StatementFacts, TreeNode> known = new IdentityHashMap<>();
		if (old != null) {
			old.children().stream().filter(node -> node.kind() == TreeNode.Kind.STATEMENT).forEach(node -> known.put((StatementFacts) node.facts(), node));
		}
		return statement -> {
			TreeNode node = known.get(statement);
			return node != null ? node : new TreeNode(under + STATEMENT + statement.qualifiedName(), TreeNode.Kind.STATEMENT, statement.qualifiedName(), detail.apply(statement), "", //$NON-NLS-1$
					Standings.of(statement, corpus), about, statement, List.of());
		};
	}

	/** How many statements, and how many of each standing where they differ; those that were rejected do not count. */
	static String count(List<TreeNode> all) {
		List<TreeNode> statements = all.stream().filter(node -> ((StatementFacts) node.facts()).status() != StatementStatus.REJECTED).toList();
		if (statements.isEmpty()) {
			return DeskMessages.Trees_none;
		}
		Map<Standing, Integer> each = new EnumMap<>(Standing.class);
		statements.forEach(statement -> each.merge(statement.standing(), 1, Integer::sum));
		String parts = each.entrySet().stream().map(entry -> NLS.bind(DeskMessages.Trees_standing, entry.getValue(), StatementText.of(entry.getKey())))
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
		return statements.size() == 1 ? parts : NLS.bind(DeskMessages.Trees_count, statements.size(), parts);
	}

	/** Codes in words, behind what they are of; empty for none. */
	static String codes(List<CodeFacts> codes) {
		return codes.isEmpty() ? "" //$NON-NLS-1$
				: NLS.bind(DeskMessages.Trees_codes, codes.stream().map(code -> code.category() + ": " + String.join(", ", code.values())).collect(Collectors.joining("; "))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
