// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.Speakers;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.Act;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.text.ArticleText;

/**
 * What a coder gave on a variable.
 *
 * @param same  two are the same if this is
 * @param shown for a reader, in one line
 */
public record Given(String same, String shown) {

	/**
	 * What a statement gives, by variable, named as agreement names them where it has such a variable.
	 *
	 * @param text of the article; null where it cannot be read
	 */
	static SortedMap<String, Given> of(StatementFacts statement, @Nullable ArticleText text) {
		SortedMap<String, Given> given = new TreeMap<>();
		words("content", statement.content(), text, given);
		words("cue", statement.cue(), text, given);
		words("source", statement.source(), text, given);
		words("hedge", statement.hedge(), text, given);
		words("to", statement.addressee(), text, given);
		put("told", statement.addresseeActor(), given);
		put("speaker", statement.links().isEmpty() ? null : Speakers.side(statement.innermost()), given);
		put("chain", statement.links().size() < 2 ? null : statement.links().stream().map(Speakers::side).collect(Collectors.joining(" citing ")), given);
		List<String> members = statement.allMembers().stream().map(member -> more(member, text)).filter(more -> !more.isEmpty()).toList();
		put("members", members.isEmpty() ? null : String.join("; ", members), given);
		List<String> bodies = statement.allMembers().stream().flatMap(member -> member.onBehalfOf().stream()).toList();
		put("for", bodies.isEmpty() ? null : String.join(", ", bodies), given);
		stances(statement.allStances(), text, given);
		put("form", statement.form() == Form.UNSPECIFIED ? null : statement.form().getLiteral(), given);
		put("act", statement.act() == Act.UNSPECIFIED ? null : statement.act().getLiteral(), given);
		put("writer", statement.writerCertainty() == Certainty.UNSPECIFIED ? null : statement.writerCertainty().getLiteral(), given);
		put("date", statement.date(), given);
		put("repeats", names(statement.repeats()), given);
		put("answers", names(statement.answers()), given);
		put("negated", statement.cueNegated() ? "the cue is negated" : null, given);
		codes(statement.codes(), given);
		return given;
	}

	/** What codes of an article give. */
	static SortedMap<String, Given> of(Collection<CodeFacts> codes) {
		SortedMap<String, Given> given = new TreeMap<>();
		codes(codes, given);
		return given;
	}

	private static void put(String variable, @Nullable String value, SortedMap<String, Given> given) {
		if (value != null) {
			given.put(variable, new Given(value, value));
		}
	}

	private static void words(String variable, @Nullable AnchorFacts anchor, @Nullable ArticleText text, SortedMap<String, Given> given) {
		if (anchor != null) {
			given.put(variable, new Given(anchor.spans().toString(), words(anchor, text)));
		}
	}

	private static String words(AnchorFacts anchor, @Nullable ArticleText text) {
		return anchor.spans().isEmpty() || text == null ? "(not found)" : text.words(anchor.spans()).replaceAll("\\s+", " ");
	}

	private static @Nullable String names(List<String> names) {
		return names.isEmpty() ? null : names.stream().map(name -> name.substring(name.lastIndexOf('.') + 1)).collect(Collectors.joining(", "));
	}

	/** What a speaker has of its own besides who it is. */
	private static String more(MemberFacts member, @Nullable ArticleText text) {
		List<String> parts = new ArrayList<>();
		part("cue", member.cue(), text, parts);
		part("source", member.source(), text, parts);
		part("hedge", member.hedge(), text, parts);
		part("because", member.grounds(), text, parts);
		if (member.of() != null) {
			parts.add("of " + member.of());
		}
		if (member.number() != null || member.several()) {
			parts.add("number " + (member.several() ? "several" : member.number()));
		}
		member.codes().forEach(code -> parts.add(code.category() + " " + String.join(", ", code.values())));
		return parts.isEmpty() ? "" : Speakers.written(member) + ": " + String.join(", ", parts);
	}

	private static void part(String key, @Nullable AnchorFacts anchor, @Nullable ArticleText text, List<String> parts) {
		if (anchor != null) {
			parts.add(key + " “" + words(anchor, text) + "”");
		}
	}

	private static void stances(List<StanceFacts> stances, @Nullable ArticleText text, SortedMap<String, Given> given) {
		TreeSet<String> all = new TreeSet<>();
		TreeSet<String> claims = new TreeSet<>();
		TreeSet<String> certainties = new TreeSet<>();
		TreeSet<String> parts = new TreeSet<>();
		for (StanceFacts stance : stances) {
			for (TargetFacts target : stance.targets()) {
				String about = target.claim() == null ? "“" + target.text() + "”" : target.claim();
				all.add(stance.kind().getLiteral() + " " + about + (stance.conditional() ? " on a condition" : ""));
				claims.add(about);
				if (stance.certainty() != Certainty.UNSPECIFIED) {
					certainties.add(about + " as " + stance.certainty().getLiteral());
				}
				AnchorFacts part = stance.part();
				if (part != null) {
					parts.add(about + " at “" + words(part, text) + "” " + part.spans());
				}
			}
		}
		put("stance", all.isEmpty() ? null : String.join("; ", all), given);
		put("claims", claims.isEmpty() ? null : String.join("; ", claims), given);
		put("certainty", certainties.isEmpty() ? null : String.join("; ", certainties), given);
		put("at", parts.isEmpty() ? null : String.join("; ", parts), given);
	}

	private static void codes(Collection<CodeFacts> codes, SortedMap<String, Given> given) {
		codes.forEach(code -> put("code " + code.category(), code.values().stream().sorted().collect(Collectors.joining(", ")), given));
	}
}
