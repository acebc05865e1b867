// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.trees;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.article.StatementText;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;

/** Which statements a tree counts and lists, and how it says so. */
final class Uses {

	private final Corpus corpus;
	private final List<StatementFacts> statements;

	/** @param everybody whether the sets of all annotators count; else each article's own set only, so that nothing counts twice */
	Uses(Corpus corpus, boolean everybody) {
		this.corpus = corpus;
		this.statements = everybody
				? corpus.articles().stream().flatMap(article -> corpus.setsOf(article.name()).stream()).flatMap(set -> set.statements().stream()).toList()
				: corpus.statements(null);
	}

	List<StatementFacts> statements() {
		return statements;
	}

	/** A statement as a line. */
	TreeNode node(String under, StatementFacts statement, String detail, String about) {
		return new TreeNode(under + "/statement " + statement.qualifiedName(), TreeNode.Kind.STATEMENT, statement.qualifiedName(), detail, "", //$NON-NLS-1$ //$NON-NLS-2$
				Standings.of(statement, corpus), about, statement, List.of());
	}

	/** How many statements, and how many of each standing where they differ. */
	public String count(List<StatementFacts> counted) {
		if (counted.isEmpty()) {
			return DeskMessages.Trees_none;
		}
		Map<Standing, Integer> each = new EnumMap<>(Standing.class);
		counted.forEach(statement -> each.merge(Standings.of(statement, corpus), 1, Integer::sum));
		String parts = each.entrySet().stream().map(entry -> NLS.bind(DeskMessages.Trees_standing, entry.getValue(), StatementText.of(entry.getKey())))
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
		return counted.size() == 1 ? parts : NLS.bind(DeskMessages.Trees_count, counted.size(), parts);
	}

	/** Codes in words, behind what they are of; empty for none. */
	static String codes(List<CodeFacts> codes) {
		return codes.isEmpty() ? "" //$NON-NLS-1$
				: NLS.bind(DeskMessages.Trees_codes, codes.stream().map(code -> code.category() + ": " + String.join(", ", code.values())).collect(Collectors.joining("; "))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Puts something into the list of a name. */
	static <T> void put(Map<String, List<T>> lists, String name, T one) {
		List<T> list = lists.computeIfAbsent(name, key -> new ArrayList<>());
		if (list.isEmpty() || !Objects.equals(list.getLast(), one)) {
			list.add(one);
		}
	}

	static <T> List<T> in(Map<String, List<T>> lists, String name) {
		return Collections.unmodifiableList(lists.getOrDefault(name, List.of()));
	}
}
