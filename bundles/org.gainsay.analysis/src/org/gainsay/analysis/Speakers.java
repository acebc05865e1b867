// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.List;
import java.util.stream.Collectors;

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

	/**
	 * Whom the outer speakers cite: links of which each cites the next, speakers side by side as {@link #side} has them.
	 *
	 * @param links of a statement or a cell, the outer speakers first; may be empty
	 */
	public static String chain(List<List<MemberFacts>> links) {
		return links.stream().skip(1).map(Speakers::side).collect(Collectors.joining(" > "));
	}

	/** What to call a speaker before a reader, with those for whom he speaks, and how many there are where that is told. */
	public static String label(MemberFacts member, Corpus corpus) {
		String who = switch (member.kind()) {
			case ACTOR -> actor(member.actor(), corpus);
			case WRITER -> "the article itself";
			case UNSTATED -> "nobody named";
			case UNNAMED -> "“" + member.words() + "”" + (member.of() == null ? "" : " (" + actor(member.of(), corpus) + ")");
		};
		if (member.number() == null && !member.several() && member.onBehalfOf().isEmpty()) {
			return who;
		}
		String many = member.number() != null ? " (" + member.number() + ")" : member.several() ? " (several)" : "";
		return who + many + (member.onBehalfOf().isEmpty() ? "" : " for " + member.onBehalfOf().stream().map(body -> actor(body, corpus)).collect(Collectors.joining(", ")));
	}

	/**
	 * What to call speakers and whom they cite before a reader.
	 *
	 * @param links of a statement or a cell, from the outside in; may be empty
	 */
	public static String label(List<List<MemberFacts>> links, Corpus corpus) {
		if (links.isEmpty()) {
			return "nobody recorded";
		}
		if (links.size() == 1 && links.getFirst().size() == 1) { // most
			return label(links.getFirst().getFirst(), corpus);
		}
		return links.stream().map(link -> link.stream().map(member -> label(member, corpus)).collect(Collectors.joining(" and "))).collect(Collectors.joining(", citing "));
	}

	private static String actor(String name, Corpus corpus) {
		return corpus.actor(name).map(ActorFacts::label).filter(label -> !label.isEmpty()).orElse(name == null ? "?" : name);
	}
}
