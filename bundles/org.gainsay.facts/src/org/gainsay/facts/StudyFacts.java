// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.DecisionReason;
import org.gainsay.model.RoundEventKind;
import org.gainsay.model.RoundKind;
import org.gainsay.model.StratumProperty;

/**
 * What one file says of a study, each list in the order of the file.
 *
 * @param studies     mostly none or one
 * @param assignments who codes what
 * @param events      which rounds were opened and closed
 * @param decisions   what adjudicators took
 */
public record StudyFacts(List<Study> studies, List<Coder> coders, List<Round> rounds, List<Assignment> assignments, List<Event> events, List<Decision> decisions) {

	/** What most files say. */
	public static final StudyFacts NONE = new StudyFacts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

	/**
	 * A study as a whole.
	 *
	 * @param population what its articles stand for, in words
	 */
	public record Study(String title, @Nullable String population, List<Reported> reports, Declaration at) {
	}

	/**
	 * What a study reports of.
	 *
	 * @param variables as the agreement names them, and categories
	 * @param least     the least alpha
	 */
	public record Reported(List<String> variables, @Nullable BigDecimal least) {
	}

	/**
	 * Somebody who annotates.
	 *
	 * @param label what a report calls them
	 */
	public record Coder(String name, @Nullable String label, Declaration at) {
	}

	/**
	 * One pass of a study.
	 *
	 * @param sample       null where it does not say
	 * @param seed         what the draw begins with
	 * @param each         how many coders an article has; null for all of them
	 * @param suggestions  whether coders see suggestions in it although it is blind
	 * @param coders       names; none for all that the study has
	 * @param from         the name of the round whose articles it draws from; null for the whole corpus
	 * @param except       names of articles
	 * @param exceptRounds names of rounds whose articles are left out
	 */
	public record Round(String name, RoundKind kind, @Nullable Sample sample, List<Stratum> strata, @Nullable Integer seed, @Nullable Integer each, boolean blind, boolean suggestions,
			List<String> coders, @Nullable String from, List<String> except, List<String> exceptRounds, Declaration at) {
	}

	/**
	 * How many articles are drawn: a share, or a number, or all, or so many that an interval has a width.
	 *
	 * @param share    in per cent
	 * @param width    of the interval of the variable, reckoned from the pilot
	 * @param pilot    the name of a round
	 * @param least    at least so many
	 */
	public record Sample(@Nullable BigDecimal share, @Nullable Integer number, boolean all, @Nullable BigDecimal width, @Nullable String variable, @Nullable String pilot,
			@Nullable Integer least) {
	}

	/**
	 * What groups articles.
	 *
	 * @param category null where a property does
	 */
	public record Stratum(StratumProperty property, @Nullable String category) {
	}

	/**
	 * The articles of a coder in a round.
	 *
	 * @param articles names, in the order of the work
	 */
	public record Assignment(String coder, String round, List<String> articles, Declaration at) {
	}

	/**
	 * That a round was opened or closed.
	 *
	 * @param who    as written
	 * @param date   as written
	 * @param reason why
	 * @param frozen what was so then
	 */
	public record Event(RoundEventKind kind, String round, @Nullable String who, @Nullable String date, @Nullable String reason, List<Frozen> frozen, Declaration at) {
	}

	/**
	 * What was so.
	 *
	 * @param what the kind and the name of a thing, with a space between
	 * @param hash of its meaning, in hexadecimal
	 */
	public record Frozen(String what, String hash) {
	}

	/**
	 * What an adjudicator took of what coders gave. Nobody's statement and no version of its own with {@code nothing} false says nothing, which is an error.
	 *
	 * @param article    the name of the article
	 * @param round      the name of the round
	 * @param category   the category with which the article is coded; null where it is on a statement
	 * @param who        the adjudicator, as written
	 * @param date       as written
	 * @param offers     what was on offer, in the order of the file
	 * @param took       the coder whose statement or code was taken
	 * @param stancesOf  the coder whose stances go in place of those of the statement
	 * @param spansOf    the coder whose content, cue, source and hedge go in place of those of the statement
	 * @param nothing    whether nothing is there
	 * @param codes      a code of the adjudicator's own
	 * @param statements a version of the adjudicator's own: none or one where nobody erred
	 */
	public record Decision(String article, String round, @Nullable String category, @Nullable String who, @Nullable String date, List<Offer> offers, @Nullable String took,
			@Nullable String stancesOf, @Nullable String spansOf, boolean nothing, DecisionReason reason, @Nullable String note, List<CodeFacts> codes, List<StatementFacts> statements,
			Declaration at) {
	}

	/**
	 * What a coder had given.
	 *
	 * @param coder a name
	 * @param hash  of its meaning, in hexadecimal
	 */
	public record Offer(String coder, String hash) {
	}

	/** Whether the file says nothing of a study. */
	public boolean isEmpty() {
		return studies.isEmpty() && coders.isEmpty() && rounds.isEmpty() && assignments.isEmpty() && events.isEmpty() && decisions.isEmpty();
	}
}
