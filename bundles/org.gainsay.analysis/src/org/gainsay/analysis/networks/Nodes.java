// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;

/** The nodes of a side of a network. */
final class Nodes {

	private final Corpus corpus;

	Nodes(Corpus corpus) {
		this.corpus = corpus;
	}

	/**
	 * What there is of values, in the order of their labels.
	 *
	 * @param of   the side of a tie
	 * @param more those that are there without a tie, too
	 */
	static List<Value> values(List<Tie> ties, Function<Tie, Value> of, Set<Value> more) {
		Set<Value> values = new TreeSet<>(Value.ORDER);
		values.addAll(more);
		ties.forEach(tie -> values.add(of.apply(tie)));
		return List.copyOf(values);
	}

	/** The nodes of values; of those with the same label each has what it is known by behind it. */
	List<Node> of(List<Value> values, int mode, List<Tie> ties, Function<Tie, Value> side) {
		Map<Value, Set<String>> statements = new HashMap<>();
		ties.forEach(tie -> statements.computeIfAbsent(side.apply(tie), value -> new HashSet<>()).add(tie.coded().statement().qualifiedName()));
		Map<String, Long> labels = values.stream().collect(Collectors.groupingBy(Value::label, Collectors.counting()));
		List<Node> nodes = new ArrayList<>();
		for (Value value : values) {
			nodes.add(new Node(label(value, labels), value, mode, statements.getOrDefault(value, Set.of()).size(), attributes(value)));
		}
		return List.copyOf(nodes);
	}

	private static String label(Value value, Map<String, Long> labels) {
		if (labels.get(value.label()) == 1) {
			return value.label();
		}
		String label = value.label() + " [" + value.key() + "]";
		while (labels.putIfAbsent(label, 1L) != null) {
			label += "'";
		}
		return label;
	}

	private Map<String, String> attributes(Value value) {
		List<CodeFacts> codes = switch (value.kind()) {
			case "claim" -> corpus.claim(value.key()).map(ClaimFacts::codes).orElse(List.of());
			case "article" -> corpus.article(value.key()).map(ArticleFacts::codes).orElse(List.of());
			default -> corpus.actor(value.key()).filter(actor -> actor.kind().getLiteral().equals(value.kind())).map(ActorFacts::codes).orElse(List.of());
		};
		Map<String, String> attributes = new LinkedHashMap<>();
		codes.forEach(code -> attributes.merge(code.category(), String.join("; ", code.values()), (before, one) -> before + "; " + one));
		return attributes;
	}
}
