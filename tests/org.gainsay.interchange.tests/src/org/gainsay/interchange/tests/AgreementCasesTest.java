// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.gainsay.interchange.tests.CodedTwice.n;
import static org.gainsay.interchange.tests.CodedTwice.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Confusion;
import org.gainsay.analysis.agreement.Match;
import org.gainsay.analysis.agreement.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two coders have in common of nested, silent, conditional and chained statements: cases made by hand, with answers reckoned by hand. */
class AgreementCasesTest {

	private static final String PORT = "statement { says \"no diesel had leaked from tank seven\" cue \"said on Monday\" source \"The port\" by port form indirect denies leak }";
	private static final String LINDE = "statement { says \"We have checked every valve\" cue \"told\" source \"Mara Linde\" by linde form direct asserts valves }";
	private static final String SILENCE = "statement { cue \"did not respond\" source \"The ministry\" by ministry has not commented on leak }";
	private static final String CAPTAIN = "statement { says \"the spill\" cue \"had denied\" source \"the captain\" by herald { source \"The Herald\" cue \"reported\" } citing captain form reported denies leak }";

	@TempDir
	private Path folder;

	private CoderAgreement agree(String anna, String ben) {
		return CodedTwice.of(folder, anna, ben);
	}

	private static void is(double expected, CoderAgreement agreement, String variable, Measure measure) {
		assertEquals(expected, value(agreement, variable, measure), 1e-9, variable + " " + measure.word());
	}

	private static double otherwise(CoderAgreement agreement, Match match, Measure measure) {
		return agreement.otherwise().get(match).stream().filter(figure -> figure.measure() == measure).findFirst().orElseThrow().estimate().value();
	}

	/** How often one value met another. */
	private static int count(CoderAgreement agreement, String variable, String anna, String ben) {
		Confusion confusion = agreement.pairs().getFirst().confusions().stream().filter(one -> one.variable().equals(variable)).findFirst().orElseThrow();
		return confusion.counts()[confusion.values().indexOf(anna)][confusion.values().indexOf(ben)];
	}

	@Test
	void theSameTwiceIsOne() {
		String all = PORT + LINDE + SILENCE + CAPTAIN;
		CoderAgreement same = agree(all, all);
		for (String variable : List.of("found", "content", "cue", "source")) {
			is(1, same, variable, Measure.F1_EXACT);
		}
		is(1, same, "found", Measure.ALPHA);
		is(1, same, "content", Measure.ALPHA_CHARACTERS);
		is(1, same, "speaker", Measure.ALPHA);
		is(1, same, "stance", Measure.KAPPA);
		assertEquals(4, n(same, "stance", Measure.ALPHA));
	}

	/** Two found the first statement, one the second: twice 1 of 3. */
	@Test
	void whatOneAloneFound() {
		CoderAgreement found = agree(PORT + LINDE, PORT);
		is(2 / 3.0, found, "found", Measure.F1_OVERLAP);
		assertEquals(1, n(found, "speaker", Measure.PERCENT));
		assertEquals(3, n(found, "found", Measure.F1_EXACT));
	}

	@Test
	void edgesThatDiffer() {
		CoderAgreement found = agree(PORT, PORT.replace("from tank seven", "from tank"));
		is(0, found, "found", Measure.F1_EXACT);
		is(1, found, "found", Measure.F1_OVERLAP);
		is(1, found, "cue", Measure.F1_EXACT);
	}

	/** Of the shorter, "no diesel had", all is shared; of what either has, 13 of 35 characters. */
	@Test
	void halfOfTheShorterIsNotHalfOfBoth() {
		CoderAgreement found = agree(PORT, PORT.replace("no diesel had leaked from tank seven", "no diesel had"));
		is(1, found, "found", Measure.F1_OVERLAP);
		assertEquals(0, otherwise(found, Match.JACCARD, Measure.F1_OVERLAP));
	}

	/** "that no diesel" shares "no diesel", 9 of its 14 characters; "on Monday that no" shares 2 of 17. */
	@Test
	void lessThanHalfOfTheShorterIsNone() {
		is(1, agree(PORT, PORT.replace("no diesel had leaked from tank seven", "that no diesel")), "found", Measure.F1_OVERLAP);
		is(0, agree(PORT, PORT.replace("no diesel had leaked from tank seven", "on Monday that no").replace("cue \"said on Monday\"", "")), "found", Measure.F1_OVERLAP);
	}

	/** Statements are one whoever speaks; else agreement on the speaker were 1 by construction. The strict match is a second line. */
	@Test
	void whoSpeaksDoesNotPair() {
		CoderAgreement found = agree(PORT, PORT.replace("by port", "by ministry"));
		is(1, found, "found", Measure.F1_OVERLAP);
		is(0, found, "speaker", Measure.PERCENT);
		assertEquals(0, otherwise(found, Match.STRICT, Measure.F1_OVERLAP));
	}

	@Test
	void silencesArePairedByTheirCues() {
		CoderAgreement found = agree(SILENCE, SILENCE.replace("did not respond", "did not respond to questions").replace("has not commented on", "declines to comment on"));
		is(1, found, "found", Measure.F1_OVERLAP);
		assertEquals(1, count(found, "stance", "has not commented on", "declines to comment on"));
		is(1, found, "stance-group", Measure.PERCENT);
	}

	/** One has a content and the other none: their cues overlap, so they are one. */
	@Test
	void aSilenceAndAContent() {
		CoderAgreement found = agree(SILENCE, "statement { says \"questions\" cue \"did not respond\" source \"The ministry\" by ministry declines to comment on leak }");
		is(1, found, "found", Measure.F1_OVERLAP);
		is(0, found, "found", Measure.F1_EXACT);
		assertEquals(1, n(found, "stance", Measure.PERCENT));
	}

	/** Contents that do not overlap are not paired, though the cues are the same. */
	@Test
	void twoContentsOfOneCue() {
		is(0, agree("statement { says \"nothing can leak\" cue \"said\" after \"the engineer\" by engineer asserts seals }",
				"statement { says \"If the seals are sound\" cue \"said\" after \"the engineer\" by engineer asserts seals }"), "found", Measure.F1_OVERLAP);
	}

	@Test
	void conditionsAreAVariableOfTheirOwn() {
		String conditional = "statement { says \"If the seals are sound, nothing can leak\" cue \"said\" after \"the engineer\" by engineer denies leak if \"If the seals are sound\" }";
		CoderAgreement found = agree(conditional, conditional.replace(" if \"If the seals are sound\"", ""));
		is(1, found, "stance", Measure.PERCENT);
		is(0, found, "conditional", Measure.PERCENT);
		is(1, found, "standing", Measure.PERCENT);
	}

	/** The speaker is who speaks in the end. Of the chains "herald > captain" and "captain" one part of two has to go. */
	@Test
	void aChainAndItsEnd() {
		CoderAgreement found = agree(CAPTAIN + PORT, CAPTAIN.replace("by herald { source \"The Herald\" cue \"reported\" } citing captain", "by captain") + PORT);
		is(1, found, "speaker", Measure.PERCENT);
		is(.5, found, "chain", Measure.PERCENT);
		// observed (1/2 + 1/2 + 0 + 0) / 4; expected: of 12 pairs of four chains 2 are 1/2 apart, 8 are 1 apart, 2 are the same
		is(1 - (1 / 4.0) / ((2 * .5 + 8 + 2 * 0) / 12), found, "chain-edit", Measure.ALPHA);
		// lengths 2 1 | 1 1: observed 2/4; expected 6/12
		is(0, found, "chain-length", Measure.ALPHA);
	}

	/** Anna has the outer and the inner statement, Ben the inner alone: it goes with the one that it is the same as, though it lies in the other. */
	@Test
	void nestedContents() {
		String outer = "statement { says \"the captain had denied the spill\" cue \"reported\" by herald asserts valves }";
		String inner = "statement { says \"the spill\" cue \"had denied\" by captain denies leak }";
		CoderAgreement found = agree(outer + inner, inner);
		is(2 / 3.0, found, "found", Measure.F1_EXACT);
		is(1, found, "stance", Measure.PERCENT);
	}

	/**
	 * Anna's long content shares 26 of 35 with Ben's long one and 22 of 35 with his short one, her short one only with his long one. Whoever takes the best pair first leaves her short one
	 * alone; the greatest sum takes both.
	 */
	@Test
	void theGreatestSumAndNotTheBestPair() {
		String form = "statement { says \"%s\" by port denies leak }";
		CoderAgreement found = agree(form.formatted("no diesel had leaked from tank seven") + form.formatted("leaked from tank seven"),
				form.formatted("diesel had leaked from tank seven") + form.formatted("no diesel had leaked"));
		is(1, found, "found", Measure.F1_OVERLAP);
	}

	@Test
	void namelessSourcesWhoseWordsOverlap() {
		String said = "statement { says \"the tank had been losing fuel for weeks\" cue \"said\" by unnamed \"%s\" asserts leak }";
		is(1, agree(said.formatted("A mechanic"), said.formatted("mechanic")), "speaker", Measure.PERCENT);
		is(0, agree(said.formatted("A mechanic"), said.formatted("tank seven")), "speaker", Measure.PERCENT);
	}

	@Test
	void actorsThatAreTheSame() {
		is(1, agree(LINDE, LINDE.replace("by linde", "by spokeswoman")), "speaker", Measure.PERCENT);
	}

	@Test
	void forWhomSomebodySpeaks() {
		CoderAgreement found = agree(LINDE + PORT, LINDE.replace("by linde", "by linde for port") + PORT);
		is(.5, found, "for", Measure.PERCENT);
		is(1, found, "speaker", Measure.PERCENT);
	}

	/** Leak and leck are one claim. Of { leak, valves } and { leak } half is shared; the two others are the same. */
	@Test
	void claimsAreSets() {
		CoderAgreement found = agree(PORT.replace("denies leak", "denies leak, valves") + LINDE + SILENCE, PORT.replace("denies leak", "denies leck") + LINDE + SILENCE);
		is(2 / 3.0, found, "claims", Measure.PERCENT);
		// values {leak,valves} {leak} | {valves} x 2 | {leak} x 2. Observed (1/2 + 1/2) / 6. Expected over 30 ordered pairs: with the first 5 x 1/2 x 2, of three leaks with two valves 12 x 1
		is(1 - (1 / 6.0) / ((5 * .5 * 2 + 12) / 30.0), found, "claims", Measure.JACCARD);
		assertEquals(3, n(found, "stance", Measure.PERCENT)); // what only one speaks of has no stance of the other
	}

	@Test
	void wordsThatAreNoClaimAreOneValue() {
		CoderAgreement found = agree(PORT.replace("denies leak", "denies \"that it leaked\""), PORT.replace("denies leak", "disputes \"a leak\""));
		is(1, found, "claims", Measure.PERCENT);
		assertEquals(1, count(found, "stance", "denies", "disputes"));
	}

	@Test
	void certaintyIsGivenOrNotAndThenRanked() {
		String unsure = PORT.replace("denies leak", "denies leak as possible") + LINDE.replace("asserts valves", "asserts valves as %s") + SILENCE;
		CoderAgreement found = agree(unsure.formatted("certain"), unsure.formatted("unknown"));
		is(1, found, "certainty-given", Measure.PERCENT);
		assertEquals(3, n(found, "certainty-given", Measure.PERCENT));
		assertEquals(1, n(found, "certainty", Measure.PERCENT)); // unknown is no rank
		assertEquals("only one value was used: possible", found.figure("certainty", Measure.ALPHA).estimate().reason());
	}

	@Test
	void aFormThatIsNotGivenIsMissing() {
		CoderAgreement found = agree(PORT + LINDE, PORT.replace("form indirect ", "") + LINDE);
		assertEquals(1, n(found, "form", Measure.PERCENT));
		is(1, found, "form", Measure.PERCENT);
		// Holsti has it against: twice 1 of 3 values
		is(2 / 3.0, found, "form", Measure.HOLSTI);
	}

	@Test
	void rejectedAndSuggestedDoNotCount() {
		is(1, agree(PORT + LINDE.replace("form direct", "form direct status rejected"), PORT + SILENCE.replace("by ministry", "by ministry status suggested")), "found", Measure.F1_EXACT);
	}

	/** An empty set that is done says that nothing was found; the claim is then silent in the ledger. */
	@Test
	void nothingFoundIsAFinding() {
		CoderAgreement found = agree(PORT, "");
		assertEquals(1, found.articles());
		is(0, found, "found", Measure.F1_OVERLAP);
		assertEquals(1, count(found, "standing", "denied", "silent"));
		// seven sentences of which one has something by Anna alone
		is(6 / 7.0, found, "found", Measure.PERCENT);
	}

	@Test
	void theStandingIsTheFirstOfTheCell() {
		String said = "statement { says \"the tank had been losing fuel for weeks\" cue \"said\" by %s asserts leak }";
		CoderAgreement found = agree(said.formatted("mechanic"), said.formatted("linde"));
		assertEquals(1, count(found, "standing", "anonymous", "sourced"));
		assertEquals(1, count(agree(said.formatted("mechanic") + PORT, said.formatted("mechanic")), "standing", "denied", "anonymous"));
	}

	@Test
	void partsOfTheContent() {
		String at = PORT.replace("denies leak", "denies leak at \"%s\"");
		is(1, agree(at.formatted("leaked from tank"), at.formatted("from tank seven")), "at", Measure.F1_OVERLAP);
		is(0, agree(at.formatted("leaked from tank"), at.formatted("from tank seven")), "at", Measure.F1_EXACT);
		is(0, agree(at.formatted("leaked from tank"), PORT), "at", Measure.F1_OVERLAP);
		assertEquals("nobody marked one", agree(PORT, PORT).figure("at", Measure.F1_EXACT).estimate().reason());
	}

	/** A tone is a rank, a topic a set, a frame a value, and a text is not compared. */
	@Test
	void codesByTheirKind() {
		String anna = "code frame risk code verb \"warns\"" + PORT.replace("denies leak", "denies leak code tone 1 code topic safety, blame") + LINDE.replace("asserts valves", "asserts valves code tone 0 code topic money");
		String ben = "code frame routine code verb \"says\"" + PORT.replace("denies leak", "denies leak code tone 2 code topic safety") + LINDE.replace("asserts valves", "asserts valves code tone 0 code topic money");
		CoderAgreement found = agree(anna, ben);
		is(0, found, "frame", Measure.PERCENT);
		assertEquals("a text is not compared value by value", found.figure("verb", Measure.ALPHA).estimate().reason());
		// n(0) 2, n(1) 1, n(2) 1. Apart squared: 0-1 (1 + .5)^2, 1-2 (.5 + .5)^2, 0-2 (1 + 1 + .5)^2. Observed 2 x 1 / 4; expected (2 x 2 x 2.25 + 2 x 1 + 2 x 2 x 6.25) / 12
		is(1 - .5 / ((9 + 2 + 25) / 12.0), found, "tone", Measure.ALPHA);
		is(.5, found, "topic", Measure.PERCENT);
		assertTrue(value(found, "topic", Measure.JACCARD) > value(found, "topic", Measure.ALPHA));
	}

	/** Offsets are code points: the seal is one character, so "seals" before it and "are fine" behind it are what they are. */
	@Test
	void charactersAreCodePoints() {
		String said = "statement { says \"Harbour seals 🦭 are fine\" by ranger asserts seals }";
		CoderAgreement found = agree(said, said.replace("Harbour seals 🦭 are fine", "seals 🦭 are fine"));
		int length = CodedTwice.TEXT.codePointCount(0, CodedTwice.TEXT.length());
		assertEquals(length, n(found, "content", Measure.ALPHA_CHARACTERS));
		double covered = 24 + 16;
		double all = 2.0 * length;
		is(1 - (all - 1) * (2 * 8) / (2 * covered * (all - covered)), found, "content", Measure.ALPHA_CHARACTERS);
	}

	/** Ben's content shares half with Anna's and half with Cleo's, which share nothing: the three are no unit. */
	@Test
	void trianglesThatDoNotClose() {
		String form = "statement { says \"%s\" by port denies leak }";
		Map<String, String> sets = new LinkedHashMap<>();
		sets.put("anna", form.formatted("no diesel had leaked"));
		sets.put("ben", form.formatted("leaked from"));
		sets.put("cleo", form.formatted("from tank seven"));
		CoderAgreement found = CoderAgreement.of(CodedTwice.corpus(folder, sets), AgreementOptions.DEFAULT);
		// ben-anna share 6 of 11, of either 6 of 25; ben-cleo 4 of 11: less than half, so no pair
		is(2 / 6.0, found, "found", Measure.F1_OVERLAP);
		assertEquals(3, found.pairs().size());
		sets.put("ben", form.formatted("leaked from tank"));
		CoderAgreement closer = CoderAgreement.of(CodedTwice.corpus(folder, sets), AgreementOptions.DEFAULT);
		// now ben-cleo share 9 of 15 (of either 9 of 22), ben-anna 6 of 16: ben goes with cleo, anna stays alone
		is(2 / 6.0, closer, "found", Measure.F1_OVERLAP);
		assertEquals(1, n(closer, "stance", Measure.PERCENT));
	}

	/** Of the pairs of values three of four are the same; Fleiss' kappa is of the one unit that all three found. */
	@Test
	void whatOneOfThreeLeavesOut() {
		Map<String, String> sets = new LinkedHashMap<>();
		sets.put("anna", PORT + LINDE);
		sets.put("ben", PORT + LINDE.replace("asserts", "denies"));
		sets.put("cleo", PORT);
		CoderAgreement found = CoderAgreement.of(CodedTwice.corpus(folder, sets), AgreementOptions.DEFAULT);
		is(1 / 2.0, found, "stance", Measure.PERCENT); // of two units the one, whoever left the other out
		is(2 * 3 / 10.0, found, "stance", Measure.HOLSTI);
		assertEquals(2, n(found, "stance", Measure.PERCENT));
		assertEquals(2, n(found, "stance", Measure.KAPPA));
		assertEquals(1, n(found, "stance", Measure.FLEISS));
		sets.put("cleo", CAPTAIN);
		CoderAgreement none = CoderAgreement.of(CodedTwice.corpus(folder, sets), AgreementOptions.DEFAULT);
		assertEquals("no unit has a value of each coder", none.figure("stance", Measure.FLEISS).estimate().reason());
		assertEquals(0, n(none, "stance", Measure.FLEISS));
		assertEquals(2, n(none, "stance", Measure.ALPHA));
	}
}
