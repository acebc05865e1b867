// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StanceKind;
import org.gainsay.suggest.Suggestion;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/**
 * A statement as it is scored. Spans are in UTF-16 units, sorted.
 *
 * @param cue     its own, or that of the outermost speaker who has one; empty where there is none, and so source and content
 * @param stances all kinds, of its speakers too
 * @param links   who speaks, then whom each cites, from the outside in: the actor's name, or the words, or what stands for nobody; the members of a link side by side
 * @param origins the suggesters that proposed it; empty where a person made it
 */
public record Marked(List<Span> cue, List<Span> source, List<Span> content, Set<StanceKind> stances, List<Set<String>> links, Set<String> origins) {

	public Marked {
		cue = cue.stream().sorted().toList();
		source = source.stream().sorted().toList();
		content = content.stream().sorted().toList();
	}

	/** A statement of a corpus. */
	public static Marked of(StatementFacts statement) {
		List<MemberFacts> members = statement.allMembers();
		List<Span> cue = first(statement.cue(), members.stream().map(MemberFacts::cue).toList());
		List<@Nullable AnchorFacts> sources = new ArrayList<>();
		members.forEach(member -> {
			sources.add(member.source());
			sources.add(member.wordsAt());
		});
		Set<StanceKind> stances = new TreeSet<>();
		statement.allStances().stream().map(StanceFacts::kind).forEach(stances::add);
		List<Set<String>> links = new ArrayList<>();
		statement.links().forEach(link -> {
			Set<String> names = new TreeSet<>();
			link.forEach(member -> names.add(name(member)));
			links.add(names);
		});
		return new Marked(cue, first(statement.source(), sources), AnchorFacts.spansOf(statement.content()), stances, links, origins(statement.origin()));
	}

	private static List<Span> first(@Nullable AnchorFacts own, List<@Nullable AnchorFacts> others) {
		return own != null ? own.spans() : others.stream().filter(Objects::nonNull).map(AnchorFacts::spansOf).findFirst().orElse(List.of());
	}

	/**
	 * A suggestion, as it would be scored once it is written.
	 *
	 * @param text of its article
	 */
	public static Marked of(Suggestion suggestion, ArticleText text) {
		Set<StanceKind> stances = new TreeSet<>();
		suggestion.stances().forEach(stance -> stances.add(stance.kind()));
		List<Set<String>> links = suggestion.chain().stream().map(speaker -> Set.of(name(speaker, text))).toList();
		Set<String> origins = new TreeSet<>();
		suggestion.reasons().forEach(reason -> origins.add(reason.suggester()));
		return new Marked(suggestion.attributing(), suggestion.speaking(), suggestion.content(), stances, links, origins);
	}

	private static String name(Suggestion.Speaker speaker, ArticleText text) {
		String actor = speaker.actor();
		Span words = speaker.words();
		return actor != null ? actor : words != null ? '"' + text.at(words) + '"' : speaker.kind().name();
	}

	private static String name(MemberFacts member) {
		String actor = member.actor();
		String words = member.words();
		return actor != null ? actor : words != null ? '"' + words + '"' : member.kind().name();
	}

	/** The suggesters that an origin names: {@code rules: said after a quotation; learned: …}. */
	private static Set<String> origins(@Nullable String origin) {
		Set<String> names = new TreeSet<>();
		if (origin != null) {
			Arrays.stream(origin.split("; ")).map(part -> part.split(":")[0].strip()).filter(name -> !name.isEmpty()).forEach(names::add);
		}
		return names;
	}

	/** How many UTF-16 units the two have in common. */
	static int shared(List<Span> one, List<Span> other) {
		int sum = 0;
		for (Span a : one) {
			for (Span b : other) {
				sum += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
			}
		}
		return sum;
	}
}
