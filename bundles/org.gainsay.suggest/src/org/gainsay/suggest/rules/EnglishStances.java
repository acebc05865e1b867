// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.Certainty;
import org.gainsay.model.StanceKind;
import org.gainsay.suggest.Suggestion.Stance;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.Finding.Shape;

/** Reads what somebody does about a claim in English: from the cue, what it is negated by, and what follows; and inside the content, where many refusals stand behind a plain "said". */
final class EnglishStances implements StanceReader {

	private static final Set<String> CLAIM_NOUNS = EnglishWords.set("claim claims allegation allegations accusation accusations charge charges notion idea suggestion suggestions criticism criticisms critique concern concerns report reports rumor rumors rumour rumours assertion assertions argument arguments view views "
			+ "figure figures label labels term comment comments remark remarks story stories implication implications speculation theory theories contention statement statements complaint complaints characterization evidence warning warnings finding findings it this that those them any fact account accounts contact "
			+ "role wrongdoing involvement knowledge responsibility connection link links having he she they what most kerfuffle controversy issue talk suspicion conclusion conclusions estimate estimates numbers point points opposition intention");
	private static final Set<String> IDEAS = EnglishWords.set("notion idea suggestion suggestions accusation accusations allegation allegations claim claims charge charges rumor rumors rumour rumours report reports assertion implication speculation theory");
	private static final Set<String> WORDINGS = EnglishWords.set("label labels term word characterization description");
	private static final Set<String> DELIBERATORS = EnglishWords.set("court courts judge judges justices board boards voters voter panel panels electorate commission senate house congress parliament lawmakers states jury committee council percent legislature");
	static final Set<String> SPEAKING = EnglishWords.set("comment say discuss answer speak respond elaborate identify name address specify explain disclose detail provide offer speculate define describe talk weigh reveal rule share reply go give clarify divulge characterize predict commit state tell predict reconcile expand");
	private static final Set<String> TELLING = EnglishWords.set("provide offer give share go commit describe name");
	private static final Set<String> TOLD = EnglishWords.set("detail details information comment explanation answer answers figure figures name names list number numbers timeline reason reasons specifics estimate evidence into further own any what whether how");
	static final Set<String> CONFIRMING = EnglishWords.set("confirm verify acknowledge concur affirm recognize recognise admit concede corroborate claim authenticate deny");
	private static final Set<String> QUESTIONS = EnglishWords.set("question questions comment comments request requests interview interviews inquiry inquiries");
	private static final Set<String> WILLING = EnglishWords.set("would will won't wouldn't can't cannot could couldn't can refuses choosing chose");
	private static final Set<String> ANSWERS = EnglishWords.set("comment respond reply answer return");
	private static final Set<String> FALSE = EnglishWords.set("false untrue baseless unfounded nonsense fabricated incorrect lie lies fake groundless");

	private final Reading text;
	private final EnglishVerbs verbs;

	EnglishStances(Reading text) {
		this.text = text;
		this.verbs = new EnglishVerbs(text);
	}

	@Override
	public List<Stance> of(Finding found) {
		List<Stance> inside = new ArrayList<>();
		StanceKind kind = kind(found);
		if (kind == null) {
			return List.of();
		}
		if (kind == StanceKind.ASSERTS && !found.content().isEmpty()) {
			found.content().forEach(piece -> read(piece, found, inside));
		}
		return inside.isEmpty() ? List.of(new Stance(kind, certainty(found), List.of())) : inside;
	}

	private static Certainty certainty(Finding found) {
		Entry entry = found.entry();
		return entry == null ? Certainty.UNSPECIFIED : switch (entry.word()) {
			case "believe", "think", "expect", "assume", "presume" -> Certainty.PROBABLE;
			case "suspect", "speculate", "guess", "suggest" -> Certainty.POSSIBLE;
			case "confident", "sure", "certain", "convinced" -> Certainty.CERTAIN;
			default -> Certainty.UNSPECIFIED;
		};
	}

	/** What the cue says; null where it is an act and no stance on a claim. */
	private @Nullable StanceKind kind(Finding found) {
		Entry entry = found.entry();
		if (entry == null) {
			return StanceKind.ASSERTS;
		}
		if (isBoth(found)) {
			return StanceKind.DOES_NOT_CONFIRM;
		}
		return switch (entry.stance()) {
			case DECLINES_TO_COMMENT -> declines(found);
			case DENIES, DISPUTES -> found.negated() ? StanceKind.REMARKS_ON : against(found, entry);
			case CONFIRMS -> found.negated() || holds(found, "unable") ? withholds(found) : StanceKind.CONFIRMS;
			case ASSERTS -> found.negated() ? denied(found, entry) : StanceKind.ASSERTS;
			default -> found.negated() && (ANSWERS.contains(entry.word()) || entry.word().equals("discuss") || entry.word().equals("address")) ? withholds(found) : entry.stance();
		};
	}

	/** "Neither confirmed nor denied". */
	private boolean isBoth(Finding found) {
		int first = found.at();
		for (int at = Math.max(0, first - 3); at < Math.min(text.size(), first + 6); at++) {
			if (text.low(at).equals("neither") && text.low(at + 1).startsWith("confirm")) {
				return true;
			}
		}
		return false;
	}

	private boolean holds(Finding found, String word) {
		return found.cue().stream().anyMatch(run -> {
			for (int at = run.from(); at < run.to(); at++) {
				if (text.low(at).equals(word)) {
					return true;
				}
			}
			return false;
		});
	}

	private boolean isUnwilling(Finding found) {
		return WILLING.stream().anyMatch(word -> holds(found, word));
	}

	private StanceKind withholds(Finding found) {
		Entry entry = found.entry();
		String word = entry == null ? "" : entry.word();
		if (CONFIRMING.contains(word)) {
			return StanceKind.DOES_NOT_CONFIRM;
		}
		return isUnwilling(found) ? StanceKind.DECLINES_TO_COMMENT : StanceKind.HAS_NOT_COMMENTED;
	}

	/** "Did not say" tells nothing of a stance; "does not believe" denies, as far as it goes. */
	private StanceKind denied(Finding found, Entry entry) {
		return switch (entry.word()) {
			case "say", "explain", "specify", "disclose", "reveal", "elaborate" -> isUnwilling(found) ? StanceKind.DECLINES_TO_COMMENT : StanceKind.REMARKS_ON;
			case "acknowledge", "admit", "concede", "recognize", "recognise" -> StanceKind.DOES_NOT_CONFIRM;
			case "think", "believe" -> StanceKind.DENIES;
			default -> StanceKind.REMARKS_ON;
		};
	}

	// ---- denials and disputes: of claims, not of offers and people

	private @Nullable StanceKind against(Finding found, Entry entry) {
		String word = entry.word();
		boolean clause = found.shape() == Shape.CLAUSE;
		if (entry.kind() != Entry.Kind.VERB || word.equals("doubt") || word.equals("object") || word.equals("protest") || word.equals("disagree") || word.equals("scoff")) {
			return entry.stance();
		}
		if (found.content().isEmpty()) {
			return entry.stance();
		}
		Run content = found.content().getFirst();
		int head = head(content);
		String noun = text.low(head);
		if (found.shape() == Shape.SUBJECT || !clause && deliberates(found)) {
			return null;
		}
		return switch (word) {
			case "deny" -> clause || !isRight(content) ? StanceKind.DENIES : null;
			case "reject", "refute", "rebut", "debunk", "negate", "contradict", "repudiate" -> WORDINGS.contains(noun) ? StanceKind.DISPUTES
					: !word.equals("reject") || clause || CLAIM_NOUNS.contains(noun) || says(content, CLAIM_NOUNS) ? StanceKind.DENIES : null;
			case "dismiss", "discount", "downplay", "minimize" -> says(content, IDEAS) ? StanceKind.DENIES : clause || CLAIM_NOUNS.contains(noun) || says(content, CLAIM_NOUNS) || names(content, "as") && !isPerson(content) ? StanceKind.DISPUTES : null;
			default -> entry.stance();
		};
	}

	private boolean deliberates(Finding found) {
		Run source = found.source();
		if (source == null) {
			return false;
		}
		return DELIBERATORS.contains(text.low(head(source)));
	}

	/** What a judge or a country grants: "denied class-action status to". */
	private boolean isRight(Run content) {
		return names(content, "status") || names(content, "access") || names(content, "entry") || names(content, "bail") || names(content, "visa") || names(content, "change") && !names(content, "of") || text.low(head(content)).equals("request");
	}

	private boolean isPerson(Run content) {
		String first = text.low(content.from());
		return first.equals("him") || first.equals("her") || first.equals("them") || text.isCapital(content.from()) && !names(content, "'s");
	}

	private boolean names(Run content, String word) {
		for (int at = content.from(); at < content.to() && at < content.from() + 12; at++) {
			if (text.low(at).equals(word)) {
				return true;
			}
		}
		return false;
	}

	/** Whether a noun of a set stands in the first noun phrase. */
	private boolean says(Run content, Set<String> words) {
		for (int at = content.from(); at < content.to() && at < content.from() + 8; at++) {
			String low = text.low(at);
			if (words.contains(low)) {
				return true;
			}
			if (at > content.from() && EnglishWords.PREPOSITIONS.contains(low)) {
				return false;
			}
		}
		return false;
	}

	/** The last word of the first noun phrase. */
	private int head(Run run) {
		int head = run.from();
		for (int at = run.from(); at < run.to(); at++) {
			String low = text.low(at);
			if (at > run.from() && (EnglishWords.PREPOSITIONS.contains(low) || EnglishWords.CLAUSE_BREAKS.contains(low) || low.equals("who") || !text.isWord(at) && !EnglishWords.isQuoteMark(low) || EnglishWords.isFinite(text, at))) {
				break;
			}
			if (text.isWord(at) && !low.equals("'s")) {
				head = at;
			}
		}
		return head;
	}

	// ---- refusals

	private @Nullable StanceKind declines(Finding found) {
		if (found.content().isEmpty()) {
			return CONFIRMING.stream().anyMatch(word -> holds(found, word)) ? StanceKind.DOES_NOT_CONFIRM : StanceKind.DECLINES_TO_COMMENT;
		}
		Run content = found.content().getFirst();
		int to = refusedIn(found);
		int at = to < 0 ? content.from() : to;
		if (text.low(at).equals("to")) {
			at++;
		}
		while (EnglishWords.isAdverb(text.low(at))) {
			at++;
		}
		String verb = text.low(at);
		if (CONFIRMING.contains(verb)) {
			return found.negated() ? StanceKind.REMARKS_ON : StanceKind.DOES_NOT_CONFIRM;
		}
		if (SPEAKING.contains(verb) && (!TELLING.contains(verb) || tells(at + 1, Math.max(at + 6, content.from())) || verb.equals("name") || verb.equals("describe"))) {
			return StanceKind.DECLINES_TO_COMMENT;
		}
		return says(content, QUESTIONS) || verb.endsWith("ing") && SPEAKING.contains(verb.substring(0, verb.length() - 3)) ? StanceKind.DECLINES_TO_COMMENT : null;
	}

	/** The "to" of the verb that is refused, where the cue has it, behind the word that refuses: "has chosen to decline to comment"; -1 where it has none. */
	private int refusedIn(Finding found) {
		int refusing = -1;
		for (Run run : found.cue()) {
			for (int at = run.from(); at < run.to(); at++) {
				if (refusing >= 0 && text.low(at).equals("to")) {
					return at;
				}
				Entry entry = refusing >= 0 ? null : verbs.verb(at) == null ? verbs.noun(at) : verbs.verb(at);
				refusing = entry != null && entry == found.entry() ? at : refusing;
			}
		}
		return -1;
	}

	private boolean tells(int from, int to) {
		for (int at = from; at < to && at < from + 5; at++) {
			if (TOLD.contains(text.low(at))) {
				return true;
			}
		}
		return false;
	}

	// ---- inside the content

	/** Clause by clause. */
	private void read(Run content, Finding found, List<Stance> into) {
		int from = content.from();
		for (int at = from; at <= content.to(); at++) {
			if (at == content.to() || endsClause(at, content)) {
				StanceKind kind = at > from ? clause(from, at) : null;
				if (kind != null) {
					int first = from;
					while (first < at - 1 && (!text.isWord(first) || text.low(first).equals("and") || text.low(first).equals("but") || text.low(first).equals("so") || text.low(first).equals("that"))) {
						first++;
					}
					Run part = new Run(first, at);
					boolean all = found.content().size() == 1 && part.from() <= content.from() + 1 && part.to() >= content.to() - 1;
					into.add(new Stance(kind, Certainty.UNSPECIFIED, all ? List.of() : List.of(text.span(part.from(), part.to()))));
				}
				from = at + 1;
				if (at < content.to() && text.isWord(at)) {
					from = at;
				}
			}
		}
	}

	private boolean endsClause(int at, Run content) {
		String low = text.low(at);
		if (low.equals(",") || low.equals(";") || low.equals(".") || low.equals("!") || low.equals("?") || low.equals("—") || low.equals("–") || low.equals("--")) {
			return true;
		}
		return (low.equals("and") || low.equals("but")) && at + 2 < content.to() && (EnglishWords.SUBJECT_PRONOUNS.contains(text.low(at + 1)) || text.low(at + 1).equals("no")) && at > content.from();
	}

	/** The stance of a clause of the content; null where it asserts. */
	private @Nullable StanceKind clause(int from, int to) {
		boolean negated = false;
		boolean unable = false;
		for (int at = from; at < to; at++) {
			String low = text.low(at);
			if (EnglishWords.NEGATIONS.contains(low) || low.equals("no") || low.equals("neither") || low.equals("nor")) {
				negated = true;
			}
			unable |= low.equals("unable") || low.equals("refrain") || low.equals("refrains") || low.equals("decline") || low.equals("refuse") || low.equals("refusing") || low.equals("declines");
			boolean confirming = low.equals("confirm") || low.equals("confirmed") || low.equals("verify") || low.equals("verified") || low.equals("confirmation");
			if (confirming && (negated || unable)) {
				return StanceKind.DOES_NOT_CONFIRM;
			}
			String base = low.endsWith("ing") ? low.equals("providing") ? "provide" : low.substring(0, low.length() - 3) : low;
			if (base.equals("comment") && at > from && text.low(at - 1).equals("no") || unable && SPEAKING.contains(base) || negated && isUnwilling(from, at) && (base.equals("comment") || base.equals("discuss") || base.equals("speculate") || base.equals("elaborate") || base.equals("disclose")
					|| base.equals("provide") && tells(at + 1, to) || base.equals("talk") && text.low(at + 1).equals("about") || base.equals("get") && text.low(at + 1).equals("into") || base.equals("go") && text.low(at + 1).equals("into") || base.equals("reveal"))) {
				return StanceKind.DECLINES_TO_COMMENT;
			}
			if (FALSE.contains(low) && !negated && at > from && (EnglishWords.BE.contains(text.low(at - 1)) || EnglishWords.isAdverb(text.low(at - 1)) || text.low(at - 1).equals("a"))) {
				return StanceKind.DENIES;
			}
			if (low.equals("true") && negated && to - at <= 2) {
				return StanceKind.DENIES;
			}
		}
		return isPlainNo(from, to) ? StanceKind.DENIES : null;
	}

	private boolean isUnwilling(int from, int to) {
		for (int at = from; at < to; at++) {
			if (WILLING.contains(text.low(at)) || text.low(at).equals("going") || text.low(at).equals("position") || text.low(at).equals("able") || text.low(at).equals("'ll")) {
				return true;
			}
		}
		return false;
	}

	/** "There were no leaks", "I never knew", "we did not do it". */
	private boolean isPlainNo(int from, int to) {
		int at = from;
		while (at < to && (!text.isWord(at) || text.low(at).equals("that") || text.low(at).equals("but") || text.low(at).equals("and"))) {
			at++;
		}
		String first = text.low(at);
		String second = text.low(at + 1);
		String third = text.low(at + 2);
		if (first.equals("there") && EnglishWords.BE.contains(second)) {
			return third.equals("no") || third.equals("never") || third.equals("nothing") || second.endsWith("n't") || third.equals("not");
		}
		return (first.equals("i") || first.equals("we")) && (second.equals("didn't") || second.equals("did") && third.equals("not") || second.equals("never"));
	}
}
