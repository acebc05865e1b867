// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.webanno;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

import org.gainsay.interchange.standoff.Layers;
import org.gainsay.interchange.standoff.Tokens;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** Writes the layers of one set on one article as WebAnno TSV 3.3; offsets are UTF-16 units. */
final class TsvWriter {

	static final String STATEMENT = "org.gainsay.Statement";
	static final String WORDS = "org.gainsay.Words";
	static final String RELATION = "org.gainsay.Relation";
	static final String LINKS = "words";
	static final String LINK = "org.gainsay.StatementWordsLink";

	/** A row: a token, or a part of one. */
	private record Unit(String id, Span span) {
	}

	/** Annotations of a layer, by the row in which they stand, and the number of each that needs one. */
	private static final class Placed {
		private final Map<Integer, List<Unit>> units = new HashMap<>();
		private final Map<String, List<Integer>> at = new HashMap<>();
		private final Map<Integer, Integer> numbers = new HashMap<>();
	}

	private final ArticleText text;
	private final Layers layers;
	private final List<Tokens> sentences;
	/** The parts of tokens that have a row of their own, by the row of the token. */
	private final Map<String, TreeMap<Span, String>> parts = new HashMap<>();
	private final Placed statements = new Placed();
	private final Placed words = new Placed();
	private int numbered;
	private int notPlaced;

	TsvWriter(ArticleText text, String language, Layers layers) {
		this.text = text;
		this.layers = layers;
		this.sentences = Tokens.of(text, language);
	}

	/** How many annotations have no row, as they have nothing but white space. */
	int notPlaced() {
		return notPlaced;
	}

	/** All of the document. */
	String written() {
		collectParts(layers.statements().stream().map(Layers.Stated::place).toList());
		collectParts(layers.words().stream().map(Layers.Words::span).toList());
		parts.forEach((token, spans) -> {
			int number = 0;
			for (Span span : List.copyOf(spans.keySet())) {
				spans.put(span, token + "." + ++number);
			}
		});
		place(layers.statements().stream().map(Layers.Stated::place).toList(), statements);
		place(layers.words().stream().map(Layers.Words::span).toList(), words);
		StringBuilder to = new StringBuilder("#FORMAT=WebAnno TSV 3.3\n#T_SP=").append(STATEMENT);
		Layers.FEATURES.forEach(feature -> to.append('|').append(feature));
		to.append("|ROLE_").append(STATEMENT).append(':').append(LINKS).append('_').append(LINK).append('|').append(WORDS).append("\n#T_SP=").append(WORDS);
		Layers.WORD_FEATURES.forEach(feature -> to.append('|').append(feature));
		to.append("\n#T_RL=").append(RELATION).append('|').append(Layers.KIND).append("|BT_").append(STATEMENT).append("\n\n");
		for (int s = 0; s < sentences.size(); s++) {
			Tokens sentence = sentences.get(s);
			int end = s + 1 < sentences.size() ? sentences.get(s + 1).span().start() : text.text().length();
			to.append('\n');
			for (String line : text.text().substring(sentence.span().start(), end).split("\n", -1)) {
				to.append("#Text=").append(Escapes.text(line)).append('\n');
			}
			for (int t = 0; t < sentence.tokens().size(); t++) {
				String id = (s + 1) + "-" + (t + 1);
				row(new Unit(id, sentence.tokens().get(t)), to);
				parts.getOrDefault(id, new TreeMap<>()).forEach((span, part) -> row(new Unit(part, span), to));
			}
		}
		return to.toString();
	}

	private interface Visitor {
		void visit(String token, Span whole, Span shared);
	}

	private void each(Span span, Visitor visitor) {
		for (int s = 0; s < sentences.size(); s++) {
			if (sentences.get(s).span().overlaps(span)) {
				for (int t = 0; t < sentences.get(s).tokens().size(); t++) {
					Span token = sentences.get(s).tokens().get(t);
					if (token.overlaps(span)) {
						visitor.visit((s + 1) + "-" + (t + 1), token, new Span(Math.max(token.start(), span.start()), Math.min(token.end(), span.end())));
					}
				}
			}
		}
	}

	private void collectParts(List<Span> spans) {
		spans.forEach(span -> each(span, (token, whole, shared) -> {
			if (!whole.equals(shared)) {
				parts.computeIfAbsent(token, none -> new TreeMap<>()).put(shared, "");
			}
		}));
	}

	private void place(List<Span> spans, Placed placed) {
		for (int i = 0; i < spans.size(); i++) {
			int annotation = i;
			List<Unit> units = new ArrayList<>();
			each(spans.get(i), (token, whole, shared) -> {
				String id = whole.equals(shared) ? token : parts.get(token).get(shared);
				units.add(new Unit(id, shared));
				placed.at.computeIfAbsent(id, none -> new ArrayList<>()).add(annotation);
			});
			placed.units.put(i, units);
			if (units.isEmpty()) {
				notPlaced++;
			}
		}
		for (int i = 0; i < spans.size(); i++) {
			List<Unit> units = placed.units.get(i);
			if (units.size() > 1 || units.stream().anyMatch(unit -> placed.at.get(unit.id()).size() > 1)) {
				placed.numbers.put(i, ++numbered);
			}
		}
	}

	private void row(Unit unit, StringBuilder to) {
		to.append(unit.id()).append('\t').append(unit.span().start()).append('-').append(unit.span().end()).append('\t').append(text.at(unit.span())).append('\t');
		List<Integer> stated = statements.at.getOrDefault(unit.id(), List.of());
		Layers.FEATURES.forEach(feature -> cell(stated, to, (number, out) -> out.append(value(layers.statements().get(number).features().get(feature))).append(number(statements, number))));
		cell(stated, to, (number, out) -> {
			List<Integer> own = own(number);
			for (int i = 0; i < own.size(); i++) {
				out.append(i == 0 ? "" : ";").append(value(layers.words().get(own.get(i)).role()));
			}
			return out.append(own.isEmpty() ? "_" : "").append(number(statements, number));
		});
		cell(stated, to, (number, out) -> {
			List<Integer> own = own(number);
			for (int i = 0; i < own.size(); i++) {
				out.append(i == 0 ? "" : ";").append(words.units.get(own.get(i)).getFirst().id()).append(number(words, own.get(i)));
			}
			return out.append(own.isEmpty() ? "*" : "");
		});
		List<Integer> marked = words.at.getOrDefault(unit.id(), List.of());
		Layers.WORD_FEATURES.forEach(feature -> cell(marked, to, (number, out) -> out.append(value(layers.words().get(number).features().get(feature))).append(number(words, number))));
		List<Integer> relations = new ArrayList<>();
		for (int i = 0; i < layers.relations().size(); i++) {
			List<Unit> target = statements.units.get(layers.relations().get(i).to());
			if (!target.isEmpty() && target.getFirst().id().equals(unit.id()) && !statements.units.get(layers.relations().get(i).from()).isEmpty()) {
				relations.add(i);
			}
		}
		cell(relations, to, (number, out) -> out.append(value(layers.relations().get(number).kind())));
		cell(relations, to, (number, out) -> {
			Layers.Relation relation = layers.relations().get(number);
			out.append(statements.units.get(relation.from()).getFirst().id());
			Integer from = statements.numbers.get(relation.from());
			Integer target = statements.numbers.get(relation.to());
			return from == null && target == null ? out : out.append('[').append(from == null ? 0 : from).append('_').append(target == null ? 0 : target).append(']');
		});
		to.append('\n');
	}

	private List<Integer> own(int statement) {
		return layers.statements().get(statement).words().stream().filter(one -> !words.units.get(one).isEmpty()).toList();
	}

	private static void cell(List<Integer> annotations, StringBuilder to, BiFunction<Integer, StringBuilder, StringBuilder> writer) {
		if (annotations.isEmpty()) {
			to.append('_');
		}
		for (int i = 0; i < annotations.size(); i++) {
			to.append(i == 0 ? "" : "|");
			writer.apply(annotations.get(i), to);
		}
		to.append('\t');
	}

	private static String value(String value) {
		return value == null ? "*" : Escapes.value(value);
	}

	private static String number(Placed placed, int annotation) {
		Integer number = placed.numbers.get(annotation);
		return number == null ? "" : "[" + number + "]";
	}
}
