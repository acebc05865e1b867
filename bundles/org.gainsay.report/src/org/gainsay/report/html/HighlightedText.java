// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;

/**
 * A text cut where highlights begin and end, so that statements that overlap or lie inside each other can be drawn: each piece
 * has all statements that cover it.
 */
final class HighlightedText {

	/**
	 * A piece of a line.
	 *
	 * @param text   its words, which hold no line break
	 * @param covers what covers it, the longest statement first; empty where nothing does
	 * @param begins the statements whose content begins here
	 */
	record Piece(String text, List<Cover> covers, List<StatementFacts> begins) {
	}

	/**
	 * A statement over a piece.
	 *
	 * @param standing that it has there; null for an aside
	 * @param aside    {@code condition} or {@code reason} where the piece is what a stance depends on, or why something is withheld; else null
	 */
	record Cover(StatementFacts statement, Standing standing, String aside) {
	}

	/**
	 * All parts of a statement that show.
	 *
	 * @param from where the first of parts and asides begins
	 * @param to   where the last ends
	 */
	private record Shown(StatementFacts statement, List<Standings.Part> parts, List<StatementAnchor> asides, int length, int from, int to) {

		static Shown of(StatementFacts statement, List<Standings.Part> parts, List<StatementAnchor> asides) {
			List<Span> all = Stream.concat(parts.stream().map(Standings.Part::span), asides.stream().flatMap(aside -> aside.anchor().spans().stream())).toList();
			return new Shown(statement, parts, asides, parts.stream().mapToInt(part -> part.span().length()).max().getAsInt(), all.stream().mapToInt(Span::start).min().getAsInt(),
					all.stream().mapToInt(Span::end).max().getAsInt());
		}
	}

	private final String text;
	private final List<Shown> shown = new ArrayList<>();

	HighlightedText(String text, List<StatementFacts> statements, Corpus corpus) {
		this.text = text;
		for (StatementFacts statement : statements) {
			List<Standings.Part> parts = Standings.parts(statement, corpus);
			if (!parts.isEmpty()) {
				List<StatementAnchor> asides = statement.anchors().stream()
						.filter(anchor -> anchor.role() == StatementAnchor.Role.CONDITION || anchor.role() == StatementAnchor.Role.GROUNDS).toList();
				shown.add(Shown.of(statement, parts, asides));
			}
		}
		shown.sort(Comparator.comparingInt(Shown::length).reversed());
	}

	/** The lines of the text, without empty ones, each in pieces. */
	List<List<Piece>> lines() {
		TreeSet<Integer> cuts = new TreeSet<>();
		shown.forEach(one -> Stream.concat(one.parts().stream().map(Standings.Part::span), one.asides().stream().flatMap(aside -> aside.anchor().spans().stream())).forEach(span -> {
			cuts.add(span.start());
			cuts.add(span.end());
		}));
		List<List<Piece>> lines = new ArrayList<>();
		int start = 0;
		while (start < text.length()) {
			int end = start;
			while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
				end++;
			}
			if (!text.substring(start, end).isBlank()) {
				lines.add(pieces(start, end, cuts));
			}
			start = end + 1;
		}
		return lines;
	}

	private List<Piece> pieces(int start, int end, TreeSet<Integer> cuts) {
		List<Piece> pieces = new ArrayList<>();
		int from = start;
		while (from < end) {
			Integer cut = cuts.higher(from);
			int to = cut == null ? end : Math.min(cut, end);
			pieces.add(new Piece(text.substring(from, to), covers(new Span(from, to)), begins(from)));
			from = to;
		}
		return pieces;
	}

	/** Of the parts of one statement the last that covers the piece lies on top. */
	private List<Cover> covers(Span piece) {
		Map<String, Cover> covers = new LinkedHashMap<>(4); // by name: a record's hash goes through all of it
		for (Shown one : shown) {
			if (one.from() > piece.start() || one.to() < piece.end()) {
				continue;
			}
			for (Standings.Part part : one.parts()) {
				if (part.span().contains(piece)) {
					covers.put(one.statement().qualifiedName(), new Cover(one.statement(), part.standing(), null));
				}
			}
			for (StatementAnchor aside : one.asides()) {
				if (aside.anchor().spans().stream().anyMatch(span -> span.contains(piece))) {
					String word = aside.role() == StatementAnchor.Role.CONDITION ? "condition" : "reason";
					covers.put(word + " " + one.statement().qualifiedName(), new Cover(one.statement(), null, word));
				}
			}
		}
		return covers.isEmpty() ? List.of() : List.copyOf(covers.values());
	}

	private List<StatementFacts> begins(int offset) {
		List<StatementFacts> begins = List.of();
		for (Shown one : shown) {
			if (one.parts().getFirst().span().start() == offset) {
				begins = begins.isEmpty() ? new ArrayList<>(2) : begins;
				begins.add(one.statement());
			}
		}
		return begins;
	}
}
