// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.Speakers;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;

/**
 * A statement of one coder, made ready to be paired with another's.
 *
 * @param content  empty where it has none, or its words were not found
 * @param words    its cue, else its place: that by which statements without content are paired, and with which they begin
 * @param speakers who speaks in the end, as {@link Voices} tells them
 * @param key      orders statements by where they stand and what they say, and by nothing that a coder is free to choose
 */
record Said(StatementFacts statement, Spans content, Spans words, Set<String> speakers, Key key) {

	/** By where they stand. */
	static final Comparator<Said> BY_PLACE = Comparator.comparingInt(Said::first).thenComparing(Said::content).thenComparing(Said::words);
	static final Comparator<Said> IN_ORDER = BY_PLACE.thenComparing(Said::key);

	static Said of(StatementFacts statement, IntUnaryOperator codePoints, Voices voices) {
		Spans content = Spans.of(AnchorFacts.spansOf(statement.content()), codePoints);
		AnchorFacts place = statement.place();
		List<Span> words = Stream.concat(Stream.of(Optional.ofNullable(statement.cue())), statement.allMembers().stream().map(member -> Optional.ofNullable(member.cue())))
				.map(cue -> AnchorFacts.spansOf(cue.orElse(null))).filter(spans -> !spans.isEmpty()).findFirst().orElse(AnchorFacts.spansOf(place));
		return new Said(statement, content, Spans.of(words, codePoints), voices.innermost(statement), new Key(statement));
	}

	/** What a statement says, as text; made when two statements of one place are compared, and most are of none. */
	static final class Key implements Comparable<Key> {
		private final StatementFacts statement;
		/** Null until it is asked for. */
		private @Nullable String text;

		Key(StatementFacts statement) {
			this.statement = statement;
		}

		private String text() {
			String known = text;
			if (known == null) {
				known = Said.key(statement);
				text = known;
			}
			return known;
		}

		@Override
		public int compareTo(Key other) {
			return text().compareTo(other.text());
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Key key && text().equals(key.text());
		}

		@Override
		public int hashCode() {
			return text().hashCode();
		}
	}

	/** Where it begins. */
	private int first() {
		return content.isEmpty() ? words.start() : content.start();
	}

	private static String key(StatementFacts statement) {
		List<String> parts = new ArrayList<>();
		statement.links().forEach(link -> parts.add(link.stream().map(Said::of).sorted().collect(Collectors.joining("; "))));
		parts.add(statement.form() + " " + statement.act() + " " + statement.writerCertainty());
		statement.stances().forEach(stance -> parts.add(of(stance)));
		parts.add(codes(statement.codes()));
		statement.anchors().forEach(anchor -> parts.add(anchor.role() + " " + anchor.anchor().spans()));
		return String.join("\n", parts);
	}

	private static String of(MemberFacts member) {
		return Speakers.written(member) + " " + member.onBehalfOf() + " " + member.stances().stream().map(Said::of).toList() + codes(member.codes());
	}

	private static String of(StanceFacts stance) {
		return stance.kind() + " " + stance.targets() + " " + stance.certainty() + " " + stance.conditional();
	}

	private static String codes(List<CodeFacts> codes) {
		return codes.stream().map(code -> code.category() + " " + code.values()).sorted().collect(Collectors.joining("; "));
	}
}
