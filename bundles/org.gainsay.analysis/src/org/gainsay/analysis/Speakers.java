// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;

/** How speakers are written where a line of text has to do: as in a claims file. */
public final class Speakers {

	private Speakers() {
	}

	/** One speaker: the name of an actor, {@code writer}, {@code unstated}, or {@code unnamed} and the words. */
	public static String written(MemberFacts member) {
		return switch (member.kind()) {
			case ACTOR -> member.actor() == null ? "?" : member.actor();
			case WRITER -> "writer";
			case UNSTATED -> "unstated";
			case UNNAMED -> "unnamed \"" + member.words() + "\"";
		};
	}

	/** Speakers side by side. */
	public static String side(List<MemberFacts> members) {
		return members.stream().map(Speakers::written).collect(Collectors.joining("; "));
	}

	/** Speakers of whom each cites the next. */
	public static String chain(List<MemberFacts> members) {
		return members.stream().map(Speakers::written).collect(Collectors.joining(" > "));
	}

	/** What to call a speaker before a reader. */
	public static String label(MemberFacts member, Corpus corpus) {
		return switch (member.kind()) {
			case ACTOR -> actor(member.actor(), corpus);
			case WRITER -> "the article itself";
			case UNSTATED -> "nobody named";
			case UNNAMED -> "“" + member.words() + "”" + (member.of() == null ? "" : " (" + actor(member.of(), corpus) + ")");
		};
	}

	/**
	 * What to call speakers and whom they cite before a reader.
	 *
	 * @param chain from the outside in; may be empty
	 */
	public static String label(List<MemberFacts> speakers, List<MemberFacts> chain, Corpus corpus) {
		String outer = speakers.isEmpty() ? "nobody recorded"
				: speakers.stream().map(speaker -> label(speaker, corpus)).collect(Collectors.joining(" and "));
		return Stream.concat(Stream.of(outer), chain.stream().map(cited -> label(cited, corpus))).collect(Collectors.joining(", citing "));
	}

	private static String actor(String name, Corpus corpus) {
		return corpus.actor(name).map(ActorFacts::label).filter(label -> !label.isEmpty()).orElse(name == null ? "?" : name);
	}
}
