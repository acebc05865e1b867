// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Map;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementAnchor.Role;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;

/**
 * The statements of a set in the order in which their first words stand in the text, each with a number and the marks of its spans;
 * those without a span come last.
 */
final class Marks {

	/**
	 * A statement, or what the article is coded with.
	 *
	 * @param number from 1; 0 for the codes of the article
	 * @param statement null for the codes of the article
	 * @param marks  in the order of an export; empty where none of its words was found
	 */
	record Numbered(int number, StatementFacts statement, List<Mark> marks) {
	}

	/**
	 * A piece of a span.
	 *
	 * @param number of the statement; 0 for a code of the article
	 * @param statement null for a code of the article
	 * @param label  what is written at it: {@code 7}, {@code 7b cue}, {@code 12 source 2}, {@code code 2}
	 */
	record Mark(int number, StatementFacts statement, StatementAnchor anchor, Span span, String label) {
	}

	/** What begins first; of what begins at one place, what encloses the other. */
	private static final Comparator<Span> OUTER_FIRST = Comparator.comparingInt(Span::start).thenComparing(Comparator.comparingInt(Span::end).reversed());

	/** The order in which marks begin in the text. */
	static final Comparator<Mark> IN_TEXT = Comparator.comparing(Mark::span, OUTER_FIRST).thenComparingInt(Mark::number)
			.thenComparing(mark -> mark.anchor.role() != Role.CONTENT).thenComparing(Mark::label);

	private Marks() {
	}

	static List<Numbered> of(List<StatementFacts> statements) {
		Map<StatementFacts, Span> first = new IdentityHashMap<>();
		statements.forEach(statement -> statement.anchors().stream().flatMap(one -> one.anchor().spans().stream()).min(OUTER_FIRST).ifPresent(span -> first.put(statement, span)));
		List<Numbered> numbered = new ArrayList<>();
		for (StatementFacts statement : statements.stream().sorted(Comparator.comparing(first::get, Comparator.nullsLast(OUTER_FIRST))).toList()) {
			int number = numbered.size() + 1;
			numbered.add(new Numbered(number, statement, marks(number, statement)));
		}
		return numbered;
	}

	private static List<Mark> marks(int number, StatementFacts statement) {
		List<Mark> marks = new ArrayList<>();
		List<StatementAnchor> anchors = statement.anchors();
		for (StatementAnchor one : anchors) {
			if (isMarked(one, anchors)) {
				continue;
			}
			List<Span> pieces = one.anchor().spans();
			String name = name(one, statement);
			for (int piece = 0; piece < pieces.size(); piece++) {
				String label = number + (pieces.size() == 1 ? "" : letters(piece)) + (one.role() == Role.CONTENT ? "" : " " + name);
				marks.add(new Mark(number, statement, one, pieces.get(piece), label));
			}
		}
		return marks;
	}

	/** Whether the words of a source are marked for another: as a speaker's own they are not marked once more as the statement's, nor twice as one speaker's. */
	private static boolean isMarked(StatementAnchor source, List<StatementAnchor> anchors) {
		boolean before = true;
		for (StatementAnchor other : anchors) {
			if (other == source) {
				before = false;
			} else if (source.role() == Role.SOURCE && other.role() == Role.SOURCE && other.anchor().spans().equals(source.anchor().spans())
					&& (source.of() == null ? other.of() != null : before && Objects.equals(source.of(), other.of()))) {
				return true;
			}
		}
		return false;
	}

	/** What an annotator codes an article with: of his own set that is the article's. */
	static List<CodeFacts> codes(AnnotationSetFacts set, ArticleFacts article) {
		return set.solo() ? article.codes() : set.codes();
	}

	/** The passages that show the codes of an article. */
	static Numbered ofCodes(List<CodeFacts> codes) {
		List<Mark> marks = new ArrayList<>();
		int number = 0;
		for (CodeFacts code : codes) {
			number++;
			AnchorFacts passage = code.at();
			if (passage == null) {
				continue;
			}
			List<Span> pieces = passage.spans();
			for (int piece = 0; piece < pieces.size(); piece++) {
				marks.add(new Mark(0, null, new StatementAnchor(Role.CODE, number, passage), pieces.get(piece), name(number, codes) + (pieces.size() == 1 ? "" : letters(piece))));
			}
		}
		return new Numbered(0, null, marks);
	}

	/** What a code's passage is called: {@code code}, or where there are several codes {@code code 2}. */
	static String name(int code, List<CodeFacts> codes) {
		return Role.CODE.word() + (codes.size() > 1 ? " " + code : "");
	}

	/** What an anchor is: its role, and where there are several whose it may be the number of the speaker or stance. */
	static String name(StatementAnchor anchor, StatementFacts statement) {
		boolean several = (anchor.role() == Role.CODE ? statement.codes() : anchor.ofStance(statement) ? statement.allStances() : statement.allMembers()).size() > 1;
		return anchor.role().word() + (anchor.of() != null && several ? " " + anchor.of() : "");
	}

	/** a, b … z, aa, ab … */
	private static String letters(int place) {
		String last = String.valueOf((char) ('a' + place % 26));
		return place < 26 ? last : letters(place / 26 - 1) + last;
	}
}
