// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.Sha256;
import org.gainsay.text.Span;

/**
 * What annotation sets and their statements mean, as text of a form of its own, and the hash of that. Neither how and where a file is written changes it, nor
 * what the parts of the program are called; so hashes that are written into files hold. Claims go in by their wording and actors by their label, so that
 * a rename changes nothing; where two share that, by their names as well.
 */
public final class SetMeaning {

	/** So much of a hash is written. */
	static final int DIGITS = 12;

	/** By the name that they have after a rename. */
	private final Map<String, String> actors;
	private final Map<String, String> claims;
	private final Renamed renamed;

	private SetMeaning(Map<String, String> actors, Map<String, String> claims, Renamed renamed) {
		this.actors = actors;
		this.claims = claims;
		this.renamed = renamed;
	}

	/** By what a corpus declares. */
	public static SetMeaning in(Corpus corpus) {
		return in(corpus, Renamed.NOTHING);
	}

	/** The same after a rename that is still to come: a name that no words tell stands in what a hash is made of. */
	public static SetMeaning in(Corpus corpus, Renamed renamed) {
		return new SetMeaning(told(corpus.actors().stream().collect(Collectors.toMap(ActorFacts::name, ActorFacts::label, (one, other) -> one)), ReferenceFacts.Kind.ACTOR, renamed),
				told(corpus.claims().stream().collect(Collectors.toMap(ClaimFacts::name, ClaimFacts::text, (one, other) -> one)), ReferenceFacts.Kind.CLAIM, renamed), renamed);
	}

	/** By name what tells one from all others whatever its name is: its words, and its name too where they do not. Of what becomes one with another the words of that stay. */
	private static Map<String, String> told(Map<String, String> before, ReferenceFacts.Kind kind, Renamed renamed) {
		Map<String, String> words = new HashMap<>(before);
		renamed.of(kind).forEach((name, now) -> {
			String its = words.remove(name);
			if (its != null) {
				words.putIfAbsent(now, its);
			}
		});
		Map<String, Integer> times = new HashMap<>();
		words.values().forEach(one -> times.merge(plain(one), 1, Integer::sum));
		Map<String, String> told = new HashMap<>();
		words.forEach((name, one) -> told.put(name, plain(one).isEmpty() || times.getOrDefault(plain(one), 0) > 1 ? name + " " + plain(one) : plain(one)));
		return told;
	}

	/** White space at the ends of a text, and how much of it is within, do not count. */
	private static String plain(@Nullable String text) {
		return Objects.toString(text, "").strip().replaceAll("\\s+", " ");
	}

	/** The hash of all that a set says, its statements in the order of the file. */
	public String of(AnnotationSetFacts set) {
		Text text = new Text();
		text.line("set", set.status().getLiteral());
		text.line("coded", set.coded());
		codes(set.codes(), text);
		for (StatementFacts statement : set.statements()) {
			text.line("name", statement.named() ? statement(statement.qualifiedName()) : null);
			text.line("status", statement.status().getLiteral());
			text.line("origin", statement.origin());
			BigDecimal confidence = statement.confidence();
			text.line("confidence", confidence == null ? null : confidence.stripTrailingZeros().toPlainString());
			text.line("note", statement.note());
			statement(statement, text);
		}
		return text.hash();
	}

	/** The hash of what a statement says; neither of what it is called nor of the notes on it. */
	public String of(StatementFacts statement) {
		Text text = new Text();
		statement(statement, text);
		return text.hash();
	}

	/** The hash of what somebody coded an article with in a category. */
	public String of(String category, Collection<CodeFacts> codes) {
		Text text = new Text();
		text.line("category", renamed.of(ReferenceFacts.Kind.CATEGORY, category));
		codes(List.copyOf(codes), text);
		return text.hash();
	}

	private void statement(StatementFacts statement, Text text) {
		text.line("statement", "");
		anchor("content", statement.content(), text);
		anchor("cue", statement.cue(), text);
		text.line("negated", statement.cueNegated() ? "yes" : null);
		anchor("source", statement.source(), text);
		anchor("hedge", statement.hedge(), text);
		anchor("to", statement.addressee(), text);
		text.line("told", actor(statement.addresseeActor()));
		for (List<MemberFacts> link : statement.links()) {
			text.line("link", "");
			link.forEach(member -> member(member, text));
		}
		text.line("form", statement.form().getLiteral());
		text.line("act", statement.act().getLiteral());
		stances(statement.stances(), text);
		text.line("writer", statement.writerCertainty().getLiteral());
		text.line("on", statement.date());
		statement.repeats().forEach(name -> text.line("repeats", statement(name)));
		statement.answers().forEach(name -> text.line("answers", statement(name)));
		codes(statement.codes(), text);
	}

	private void member(MemberFacts member, Text text) {
		text.line("member", switch (member.kind()) {
			case ACTOR -> "actor";
			case WRITER -> "writer";
			case UNSTATED -> "unstated";
			case UNNAMED -> "unnamed";
		});
		text.line("actor", actor(member.actor()));
		text.line("words", member.words());
		anchor("at", member.wordsAt(), text);
		text.line("of", actor(member.of()));
		member.onBehalfOf().forEach(body -> text.line("for", actor(body)));
		Integer number = member.number();
		text.line("number", number == null ? null : number.toString());
		text.line("several", member.several() ? "yes" : null);
		anchor("because", member.grounds(), text);
		anchor("source", member.source(), text);
		anchor("cue", member.cue(), text);
		text.line("negated", member.cueNegated() ? "yes" : null);
		anchor("hedge", member.hedge(), text);
		stances(member.stances(), text);
		codes(member.codes(), text);
	}

	private void stances(List<StanceFacts> stances, Text text) {
		for (StanceFacts stance : stances) {
			text.line("stance", stance.kind().getLiteral());
			for (TargetFacts target : stance.targets()) {
				String claim = target.claim();
				text.line(claim == null ? "text" : "claim", claim == null ? target.text() : words(claims, renamed.of(ReferenceFacts.Kind.CLAIM, claim)));
			}
			text.line("as", stance.certainty().getLiteral());
			anchor("at", stance.part(), text);
			anchor("because", stance.grounds(), text);
			anchor("if", stance.condition(), text);
		}
	}

	private void codes(List<CodeFacts> codes, Text text) {
		codes.stream().sorted(Comparator.comparing((CodeFacts code) -> renamed.of(ReferenceFacts.Kind.CATEGORY, code.category()))).forEach(code -> {
			text.line("code", renamed.of(ReferenceFacts.Kind.CATEGORY, code.category()));
			code.values().forEach(value -> text.line("value", renamed.of(ReferenceFacts.Kind.VALUE, code.category() + "." + value).substring(code.category().length() + 1)));
			anchor("at", code.at(), text);
		});
	}

	private @Nullable String actor(@Nullable String name) {
		return name == null ? null : words(actors, renamed.of(ReferenceFacts.Kind.ACTOR, name));
	}

	private static String words(Map<String, String> told, String name) {
		return told.getOrDefault(name, name);
	}

	/** The last part of a statement's name. */
	private String statement(String qualified) {
		String name = renamed.of(ReferenceFacts.Kind.STATEMENT, qualified);
		return name.substring(name.lastIndexOf('.') + 1);
	}

	/** Where its words stand; one whose words were not found is there, and has no place. */
	private static void anchor(String key, @Nullable AnchorFacts anchor, Text text) {
		text.line(key, anchor == null ? null : anchor.spans().stream().map(SetMeaning::written).collect(Collectors.joining(" ")));
	}

	private static String written(Span span) {
		return span.start() + "-" + span.end();
	}

	/** Lines of a key and a value; what is not given has none. */
	private static final class Text {
		private final StringBuilder lines = new StringBuilder();

		void line(String key, @Nullable String value) {
			if (value != null) {
				lines.append(key).append(' ').append(plain(value)).append('\n');
			}
		}

		String hash() {
			return Sha256.hex(lines.toString()).substring(0, DIGITS);
		}
	}
}
