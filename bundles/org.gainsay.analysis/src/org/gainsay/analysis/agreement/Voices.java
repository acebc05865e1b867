// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;

/**
 * Who speaks in the statements of an article, by names that are the same for all coders: actors that are the same are one, and two sources without a name
 * are if their words overlap in the text, or are the same words.
 */
final class Voices {

	private final SameNames actors;
	private final String article;
	private final Map<MemberFacts, Integer> unnamed = new IdentityHashMap<>();

	/** @param statements of all coders of the article */
	Voices(SameNames actors, String article, Collection<StatementFacts> statements) {
		this.actors = actors;
		this.article = article;
		List<MemberFacts> members = statements.stream().flatMap(statement -> statement.allMembers().stream()).filter(member -> member.kind() == MemberFacts.Kind.UNNAMED).toList();
		SameNames groups = new SameNames();
		Map<String, Integer> byWords = new HashMap<>();
		List<int[]> places = new ArrayList<>();
		for (int i = 0; i < members.size(); i++) {
			int other = byWords.getOrDefault(words(members.get(i)), i);
			byWords.putIfAbsent(words(members.get(i)), i);
			groups.join(name(i), name(other));
			for (Span span : AnchorFacts.spansOf(members.get(i).wordsAt())) {
				places.add(new int[] { span.start(), span.end(), i });
			}
		}
		places.sort((one, other) -> one[0] != other[0] ? Integer.compare(one[0], other[0]) : Integer.compare(one[1], other[1]));
		int end = -1;
		int last = -1;
		for (int[] place : places) {
			if (place[0] < end) {
				groups.join(name(place[2]), name(last));
			}
			if (place[1] > end) {
				end = place[1];
				last = place[2];
			}
		}
		Map<String, Integer> first = new HashMap<>();
		for (int i = 0; i < members.size(); i++) {
			int start = AnchorFacts.spansOf(members.get(i).wordsAt()).stream().mapToInt(Span::start).min().orElse(Integer.MAX_VALUE);
			first.merge(groups.of(name(i)), start, Math::min);
		}
		for (int i = 0; i < members.size(); i++) {
			unnamed.put(members.get(i), Objects.requireNonNull(first.get(groups.of(name(i)))));
		}
	}

	private static String name(int member) {
		return String.format("%08d", member);
	}

	private static String words(MemberFacts member) {
		String words = member.words();
		return words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
	}

	/** One speaker. */
	String of(MemberFacts member) {
		return switch (member.kind()) {
			case ACTOR -> member.actor() == null ? "?" : actors.of(Objects.requireNonNull(member.actor()));
			case WRITER -> "writer";
			case UNSTATED -> "unstated";
			case UNNAMED -> {
				int start = unnamed.getOrDefault(member, Integer.MAX_VALUE);
				yield "unnamed in " + article + " at " + (start == Integer.MAX_VALUE ? words(member) : String.valueOf(start));
			}
		};
	}

	/** Who speaks in the end; empty where the statement does not say. */
	Set<String> innermost(StatementFacts statement) {
		return side(statement.innermost());
	}

	/** For whom they speak. */
	Set<String> bodies(StatementFacts statement) {
		Set<String> found = new TreeSet<>();
		statement.innermost().forEach(member -> member.onBehalfOf().forEach(body -> found.add(actors.of(body))));
		return found;
	}

	/** The links from the outside in, each as one word. */
	List<String> chain(StatementFacts statement) {
		return statement.links().stream().map(link -> String.join(" & ", side(link))).toList();
	}

	private Set<String> side(List<MemberFacts> members) {
		Set<String> found = new TreeSet<>();
		members.forEach(member -> found.add(of(member)));
		return found;
	}
}
