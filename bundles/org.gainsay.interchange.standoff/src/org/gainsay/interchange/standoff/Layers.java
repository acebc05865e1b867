// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementAnchor.Role;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.model.Act;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/**
 * The annotations of one set on one article for formats whose spans have one piece each: layers of statements, of words with a role,
 * and of relations between statements. {@link LayersIn} makes statements of them again.
 *
 * @param statements in the order of the set
 * @param words      each piece of each anchor, in the order of the statements, then the passages of the article's codes
 * @param relations  in the order of the statements
 */
public record Layers(List<Stated> statements, List<Words> words, List<Relation> relations) {

	/** The features of a statement, in the order in which they are written. */
	public static final List<String> FEATURES = List.of("name", "standing", "stance", "claim", "certainty", "form", "act", "status", "writer", "negated", "speakers", "stances", "codes", "details", "note");
	/** The features of words with a role. */
	public static final List<String> WORD_FEATURES = List.of("role", "owner", "of", "piece", "code");
	/** The feature of a relation. */
	public static final String KIND = "kind";

	/**
	 * A statement.
	 *
	 * @param place    from the beginning of the first piece of where it stands to the end of the last
	 * @param features by their names; those without a value are not there
	 * @param words    which of {@link Layers#words} are its own
	 */
	public record Stated(Span place, Map<String, String> features, List<Integer> words) {
	}

	/** One piece of the words of something. */
	public record Words(Span span, Map<String, String> features) {
		/** What they are: {@code content}, {@code cue}. */
		public String role() {
			return features.get("role");
		}
	}

	/**
	 * A relation between two statements, by their places in {@link Layers#statements}.
	 *
	 * @param kind {@code repeats} or {@code answers}
	 */
	public record Relation(String kind, int from, int to) {
	}

	/**
	 * The layers of a set.
	 *
	 * @param codes  those of the article that the set has
	 * @param text   of the article
	 * @param format its name, for messages
	 * @param lost   is told what has no place
	 */
	public static Layers of(Corpus corpus, AnnotationSetFacts set, List<CodeFacts> codes, ArticleText text, String format, List<NotCarried> lost) {
		List<Stated> statements = new ArrayList<>();
		List<Words> words = new ArrayList<>();
		List<Relation> relations = new ArrayList<>();
		Map<String, Integer> numbers = new HashMap<>();
		List<StatementFacts> written = new ArrayList<>();
		for (StatementFacts statement : set.statements()) {
			if (place(statement).isEmpty()) {
				lost.add(new NotCarried(statement.qualifiedName(), "None of its words are found in the text, and " + format + " marks words, so it is left out.", "statement"));
			} else {
				numbers.put(statement.qualifiedName(), numbers.size());
				written.add(statement);
			}
		}
		for (StatementFacts statement : written) {
			List<Integer> own = new ArrayList<>();
			for (StatementAnchor anchor : statement.anchors()) {
				if (anchor.anchor().spans().isEmpty()) {
					lost.add(new NotCarried(statement.qualifiedName(), "The words of its " + anchor.role().word() + " are not found in the text, so they are not marked.", "span"));
				}
				int piece = 0;
				for (Span span : anchor.anchor().spans()) {
					own.add(words.size());
					words.add(new Words(span, features(statement, anchor, ++piece)));
				}
			}
			statements.add(new Stated(hull(place(statement)), features(statement, corpus, text), own));
			related(statement, "repeats", statement.repeats(), numbers, relations, format, lost);
			related(statement, "answers", statement.answers(), numbers, relations, format, lost);
		}
		for (CodeFacts code : codes) {
			List<Span> spans = AnchorFacts.spansOf(code.at());
			if (spans.isEmpty()) {
				lost.add(new NotCarried(set.article(), "Codes of the article that no passage shows have no place in " + format + ", which marks words.", "code"));
			}
			int piece = 0;
			for (Span span : spans) {
				Map<String, String> features = new LinkedHashMap<>();
				features.put("role", Role.CODE.word());
				features.put("piece", String.valueOf(++piece));
				features.put("code", Written.code(code, corpus));
				words.add(new Words(span, features));
			}
		}
		return new Layers(List.copyOf(statements), List.copyOf(words), List.copyOf(relations));
	}

	private static void related(StatementFacts statement, String kind, List<String> others, Map<String, Integer> numbers, List<Relation> to, String format, List<NotCarried> lost) {
		for (String other : others) {
			Integer there = numbers.get(other);
			if (there != null) {
				to.add(new Relation(kind, numbers.get(statement.qualifiedName()), there));
			} else {
				lost.add(new NotCarried(statement.qualifiedName(), "It " + kind + " a statement of another document, and a relation of " + format + " does not leave its document.", "relation"));
			}
		}
	}

	private static List<Span> place(StatementFacts statement) {
		List<Span> place = AnchorFacts.spansOf(statement.place());
		return !place.isEmpty() ? place : statement.anchors().stream().map(anchor -> anchor.anchor().spans()).filter(spans -> !spans.isEmpty()).findFirst().orElse(List.of());
	}

	private static Span hull(List<Span> spans) {
		return new Span(spans.stream().mapToInt(Span::start).min().orElse(0), spans.stream().mapToInt(Span::end).max().orElse(0));
	}

	private static Map<String, String> features(StatementFacts statement, StatementAnchor anchor, int piece) {
		Map<String, String> features = new LinkedHashMap<>();
		features.put("role", anchor.role().word());
		Integer of = anchor.of();
		if (of != null) {
			features.put("owner", anchor.role() == Role.CODE ? "code" : anchor.ofStance(statement) ? "stance" : "member");
			features.put("of", of.toString());
		}
		features.put("piece", String.valueOf(piece));
		return features;
	}

	private static Map<String, String> features(StatementFacts statement, Corpus corpus, ArticleText text) {
		Map<String, String> features = new LinkedHashMap<>();
		put(features, "name", statement.name());
		put(features, "standing", Standings.of(statement, corpus).word());
		List<StanceFacts> stances = statement.allStances();
		if (!stances.isEmpty()) {
			StanceFacts first = stances.getFirst();
			put(features, "stance", first.kind().getLiteral());
			put(features, "claim", first.targets().isEmpty() ? null : first.targets().getFirst().claim());
			put(features, "certainty", first.certainty() == Certainty.UNSPECIFIED ? null : first.certainty().getLiteral());
		}
		put(features, "form", statement.form() == Form.UNSPECIFIED ? null : statement.form().getLiteral());
		put(features, "act", statement.act() == Act.UNSPECIFIED ? null : statement.act().getLiteral());
		put(features, "status", statement.status() == StatementStatus.ACCEPTED ? null : statement.status().getLiteral());
		put(features, "writer", statement.writerCertainty() == Certainty.UNSPECIFIED ? null : statement.writerCertainty().getLiteral());
		put(features, "negated", negated(statement));
		put(features, "speakers", Written.speakers(statement, corpus, text));
		put(features, "stances", String.join("\n", stances(statement, corpus)));
		put(features, "codes", statement.codes().stream().map(code -> Written.code(code, corpus)).collect(Collectors.joining("\n")));
		put(features, "details", String.join("\n", Written.details(statement, corpus)));
		put(features, "note", statement.note());
		return features;
	}

	/** Whose cue is negated: 0 for the statement's own, else the number of the member, several with a space between. */
	private static String negated(StatementFacts statement) {
		List<String> whose = new ArrayList<>();
		if (statement.cueNegated()) {
			whose.add("0");
		}
		int number = 0;
		for (MemberFacts member : statement.allMembers()) {
			number++;
			if (member.cueNegated()) {
				whose.add(String.valueOf(number));
			}
		}
		return String.join(" ", whose);
	}

	/** The statement's stances, then those of members, each with the number of the member before it. */
	private static List<String> stances(StatementFacts statement, Corpus corpus) {
		List<String> lines = new ArrayList<>();
		statement.stances().forEach(stance -> lines.add(Written.stance(stance, corpus)));
		int number = 0;
		for (MemberFacts member : statement.allMembers()) {
			number++;
			for (StanceFacts stance : member.stances()) {
				lines.add("of member " + number + ": " + Written.stance(stance, corpus));
			}
		}
		return lines;
	}

	private static void put(Map<String, String> features, String name, String value) {
		if (value != null && !value.isEmpty()) {
			features.put(name, value);
		}
	}
}
