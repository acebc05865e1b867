// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.agreement.StatementUnits;
import org.gainsay.analysis.study.Adjudication;
import org.gainsay.analysis.study.Case;
import org.gainsay.analysis.study.Settling;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.DecisionEdits;
import org.gainsay.edit.GoldEdits;
import org.gainsay.edit.Ruling;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.DecisionReason;
import org.gainsay.text.NearWords;

/**
 * What coders gave in a round, case by case, what adjudicators decide of it, and the gold that comes of that. All of it throws an {@link IllegalArgumentException} with a message for the
 * user where it is refused.
 */
public final class RoundCases {

	/**
	 * What an adjudicator takes of a case. One of {@code took}, {@code nothing} and {@code own} is given.
	 *
	 * @param took      the coder whose version is taken
	 * @param stancesOf the coder whose stances go into it; null for none
	 * @param spansOf   the coder whose content, cue, source and hedge go into it; null for none
	 * @param nothing   whether nothing is there
	 * @param own       a version of the adjudicator's own, as it stands in a claims file: a statement, or a code of the category; null for none
	 * @param reason    why coders differed; unspecified where it is not said
	 * @param note      null for none
	 */
	public record Choice(@Nullable String took, @Nullable String stancesOf, @Nullable String spansOf, boolean nothing, @Nullable String own, DecisionReason reason, @Nullable String note) {
	}

	/**
	 * What was decided, as the articles' own sets.
	 *
	 * @param articles  how many articles have a gold
	 * @param unsettled by article what is missing, in words
	 */
	public record Replayed(int articles, SortedMap<String, String> unsettled, GoldEdits.Gold gold) {
	}

	private static final int MOST_NAMED = 10;

	private final CorpusSession session;
	private final StudyWays ways;
	private final Corpus corpus;
	private final String round;
	private final StudyParts study;
	private @Nullable Adjudication all;

	/**
	 * Looks at a round: as it is now, whatever comes later.
	 *
	 * @param session after its build
	 * @param round   the name of one that there is
	 * @param ways    of who asks
	 * @throws IllegalArgumentException if the round is blind and still open
	 */
	public RoundCases(CorpusSession session, String round, StudyWays ways) {
		this.session = session;
		this.ways = ways;
		this.round = round;
		corpus = session.whole().exact();
		study = StudyParts.of(corpus);
		if (isHidden(study, round)) {
			throw new IllegalArgumentException("The round '" + round + "' is blind and still open, so what coders gave is not looked at yet. Close it first: " + ways.close(round) + ".");
		}
	}

	/** Whether nobody may look yet at what coders gave in a round: it is blind, and open. */
	public static boolean isHidden(StudyParts study, String round) {
		return study.round(round).filter(StudyFacts.Round::blind).isPresent() && study.opening(round).isPresent();
	}

	/**
	 * The cases, and the decisions that hold no more: found when they are first asked for.
	 *
	 * @throws java.io.UncheckedIOException which names an article's text that changed since the build
	 */
	public Adjudication all() {
		Adjudication found = all;
		if (found == null) {
			found = Adjudication.of(corpus, study, round);
			all = found;
		}
		return found;
	}

	/** How many cases there are, in words. */
	public String summary() {
		Map<Case.State, Long> counts = all().cases().stream().collect(Collectors.groupingBy(Case::state, () -> new EnumMap<>(Case.State.class), Collectors.counting()));
		return count(all().cases().size(), "case") + ": " + Stream.of(Case.State.values()).map(state -> counts.getOrDefault(state, 0L) + " " + state.word()).collect(Collectors.joining(", "))
				+ "; " + count(all().voided().size(), "voided decision") + ".";
	}

	private static String count(int many, String what) {
		return many + " " + what + (many == 1 ? "" : "s");
	}

	// ---- for programs

	/** All of it for programs: round, cases and voided decisions; places are in code points. */
	public Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("round", round);
		json.put("cases", all().cases().stream().map(this::json).toList());
		json.put("voided", all().voided().stream().map(RoundCases::json).toList());
		return json;
	}

	private Map<String, Object> json(Case one) {
		IntUnaryOperator codePoints = corpus.article(one.article()).flatMap(corpus::text).<IntUnaryOperator>map(text -> text::codePoints).orElse(IntUnaryOperator.identity());
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("case", one.id());
		json.put("state", one.state().word());
		json.put("article", one.article());
		json.put("category", one.category());
		json.put("start", one.start() < 0 ? null : codePoints.applyAsInt(one.start()));
		json.put("end", one.end() < 0 ? null : codePoints.applyAsInt(one.end()));
		json.put("coders", one.coders());
		json.put("differing", one.differing());
		Map<String, Object> offers = new LinkedHashMap<>();
		one.offers().forEach((coder, offer) -> {
			Map<String, Object> of = new LinkedHashMap<>();
			of.put("statement", offer.statement());
			of.put("hash", offer.hash());
			Map<String, String> given = new LinkedHashMap<>();
			offer.given().forEach((variable, value) -> given.put(variable, value.shown()));
			of.put("given", given);
			offers.put(coder, of);
		});
		json.put("offers", offers);
		json.put("decisions", one.decisions().stream().map(RoundCases::json).toList());
		return json;
	}

	private static Map<String, Object> json(StudyFacts.Decision decision) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("who", decision.who());
		json.put("date", decision.date());
		json.put("article", decision.article());
		json.put("category", decision.category());
		json.put("took", decision.took());
		json.put("stances", decision.stancesOf());
		json.put("spans", decision.spansOf());
		json.put("nothing", decision.nothing());
		json.put("own", !decision.statements().isEmpty() || !decision.codes().isEmpty());
		json.put("reason", decision.reason() == DecisionReason.UNSPECIFIED ? null : decision.reason().getLiteral());
		json.put("note", decision.note());
		json.put("file", decision.at().file());
		return json;
	}

	// ---- decisions

	/** The words of the reasons why coders differ. */
	public static List<String> reasons() {
		return DecisionReason.VALUES.stream().filter(one -> one != DecisionReason.UNSPECIFIED).map(DecisionReason::getLiteral).toList();
	}

	/**
	 * A reason by its word.
	 *
	 * @param word null for none said
	 */
	public static DecisionReason reason(@Nullable String word) {
		if (word == null) {
			return DecisionReason.UNSPECIFIED;
		}
		DecisionReason found = DecisionReason.get(word);
		if (found == null || found == DecisionReason.UNSPECIFIED) {
			throw new IllegalArgumentException("There is no reason '" + word + "'; there are: " + String.join(", ", reasons()) + "." + NearWords.question(word, reasons()));
		}
		return found;
	}

	/** The cases of some identifiers, each once. */
	public List<Case> chosen(Collection<String> ids) {
		List<Case> found = new ArrayList<>();
		for (String id : new LinkedHashSet<>(ids)) { // a case is decided once
			found.add(all().cases().stream().filter(other -> other.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException("There is no case '" + id + "' in the round '" + round
					+ "'. " + ways.cases(round) + " lists them; a coder who changes something makes another of it.")));
		}
		return found;
	}

	/**
	 * The case that a coder's statement is on offer in.
	 *
	 * @param statement its qualified name
	 */
	public Case caseOf(String statement) {
		return all().cases().stream().filter(one -> one.offers().values().stream().anyMatch(offer -> statement.equals(offer.statement()))).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("No case of the round '" + round + "' has the statement '" + statement + "': its set is not done, or was left out. " + ways.cases(round) + " lists them."));
	}

	/** The coder who offers a statement in a case. */
	public static String coderOf(Case one, String statement) {
		return one.offers().entrySet().stream().filter(offer -> statement.equals(offer.getValue().statement())).map(Map.Entry::getKey).findFirst().orElseThrow();
	}

	/**
	 * Writes decisions down.
	 *
	 * @param who    the adjudicator
	 * @param moment in UTC, such as 2026-04-12T10:15:00Z
	 * @param cases  on which the same is decided
	 */
	public CorpusEdit decide(String who, String moment, List<Case> cases, Choice choice) {
		List<Ruling> rulings = new ArrayList<>();
		for (Case one : cases) {
			for (String coder : Stream.of(choice.took(), choice.stancesOf(), choice.spansOf()).filter(Objects::nonNull).toList()) {
				if (!one.offers().containsKey(coder)) {
					throw new IllegalArgumentException("'" + coder + "' gave nothing in the case " + one.id() + "; on offer is what is of: " + String.join(", ", one.offers().keySet()) + "."
							+ NearWords.question(coder, one.offers().keySet()));
				}
			}
			if (one.category() != null && (choice.stancesOf() != null || choice.spansOf() != null)) {
				throw new IllegalArgumentException("The case " + one.id() + " is a code of an article, which has neither stances nor spans.");
			}
			rulings.add(new Ruling(one.article(), one.category(), one.hashes(), choice.took(), choice.stancesOf(), choice.spansOf(), choice.nothing(), choice.own(), choice.reason(), choice.note()));
		}
		return new DecisionEdits(session).decide(round, who, moment, rulings);
	}

	/** The cases in which all coders gave the same and nobody decided. */
	public List<Case> agreed() {
		return all().cases().stream().filter(one -> one.state() == Case.State.AGREED).toList();
	}

	/**
	 * Writes down that what all coders gave alike is taken.
	 *
	 * @param who    the adjudicator
	 * @param moment in UTC, such as 2026-04-12T10:15:00Z
	 * @param note   null for none
	 */
	public CorpusEdit takeAgreed(String who, String moment, DecisionReason reason, @Nullable String note) {
		List<Ruling> rulings = agreed().stream().map(one -> new Ruling(one.article(), one.category(), one.hashes(), one.offers().firstKey(), null, null, false, null, reason, note)).toList();
		return new DecisionEdits(session).decide(round, who, moment, rulings);
	}

	// ---- the gold

	/**
	 * Replays what was decided in articles of which all is.
	 *
	 * @param replaces whether the gold may take the place of other statements that articles have of their own
	 * @param replacing how somebody says that it may: a sentence's part after a semicolon
	 */
	public Replayed gold(boolean replaces, String replacing) {
		Settling settling = Settling.of(all(), StatementUnits.done(corpus, round).keySet());
		SortedMap<String, List<GoldEdits.Settled>> articles = new TreeMap<>();
		settling.settled().forEach((article, cases) -> articles.put(article, cases.stream().map(one -> {
			TreeMap<String, String> offers = new TreeMap<>();
			one.offers().forEach((coder, offer) -> {
				if (offer.statement() != null) {
					offers.put(coder, offer.statement());
				}
			});
			return new GoldEdits.Settled(one.decisions().getFirst(), offers);
		}).toList()));
		GoldEdits.Gold gold = GoldEdits.replay(session, round, articles);
		if (!replaces && !gold.lost().isEmpty()) {
			throw new IllegalArgumentException("Articles have statements or codes of their own that are not in the gold: " + some(gold.lost()) + ". In a study an article's own set is the gold and nothing else; " + replacing
					+ "." + (gold.astray().isEmpty() ? "" : " Mend first what would go astray: " + some(gold.astray()) + "."));
		}
		return new Replayed(articles.size(), settling.unsettled(), gold);
	}

	private static String some(List<String> all) {
		return String.join(", ", all.subList(0, Math.min(all.size(), MOST_NAMED))) + (all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " more" : "");
	}
}
