// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the table of standings. */
class StandingsTest {

	@TempDir
	Path folder;

	private Corpus corpus;

	private StatementFacts statement(String body) throws IOException {
		TestCorpus made = TestCorpus.withTwoArticles(folder);
		corpus = made.change("second.claims", """
				actor ghost : unnamed "An official"
				article second "Second" {
					text "articles/second.txt"
					statement s { says "They knew" %s }
				}
				""".formatted(body));
		return corpus.statement("second.s").orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "asserts,sourced", "confirms,sourced", "presupposes,sourced", "denies,denied", "disputes,denied", "retracts,denied", "does not confirm,unconfirmed",
			"declines to comment on,unconfirmed", "has not commented on,unconfirmed", "asks about,remark", "remarks on,remark" })
	void ofEachStance(String stance, String standing) throws IOException {
		assertEquals(standing, Standings.of(statement("by mayor " + stance + " knew"), corpus).word());
	}

	@ParameterizedTest
	@CsvSource(value = { "by writer|unsourced", "by unstated|unsourced", "by writer and unstated|unsourced", "by unnamed \"the paper\"|anonymous", "by ghost|anonymous",
			"by ghost and writer|anonymous", "by ghost and unstated and unnamed \"the paper\"|anonymous", "by ghost and mayor|sourced", "by mayor and writer|sourced",
			"by mayor citing ghost|anonymous", "by mayor citing unstated|unsourced", "by ghost citing mayor|sourced", "by mayor citing clerk citing unnamed \"the paper\"|anonymous",
			"by mayor and clerk citing writer|unsourced" }, delimiter = '|', quoteCharacter = '\'')
	void ofAssertionsByTheInnermostMembers(String by, String standing) throws IOException {
		assertEquals(standing, Standings.of(statement(by + " asserts knew"), corpus).word());
	}

	@Test
	void aDenialIsOneWhoeverSpeaks() throws IOException {
		assertEquals(Standing.DENIED, Standings.of(statement("by writer denies knew"), corpus));
	}

	@Test
	void aStanceInAMembersBlockIsThatMembers() throws IOException {
		StatementFacts facts = statement("by mayor { asserts leak } citing ghost asserts knew");
		assertEquals(EnumSet.of(Standing.ANONYMOUS, Standing.SOURCED), Standings.all(facts, corpus));
		assertEquals(Standing.ANONYMOUS, Standings.of(facts, corpus));
	}

	@ParameterizedTest
	@CsvSource({ "denies knew does not confirm leak asserts leak remarks on leak,denied", "remarks on leak asserts leak does not confirm knew,unconfirmed",
			"asks about knew asserts leak,sourced" })
	void ofSeveralTheFirstOfTheOrderShows(String stances, String standing) throws IOException {
		assertEquals(standing, Standings.of(statement("by mayor " + stances), corpus).word());
	}

	@ParameterizedTest
	@CsvSource(value = { "asserts knew", "by mayor", "note \"nothing\"" }, quoteCharacter = '\'')
	void withoutSpeakerOrStanceItIsIncomplete(String body) throws IOException {
		StatementFacts facts = statement(body);
		assertEquals(EnumSet.of(Standing.INCOMPLETE), Standings.all(facts, corpus));
		assertEquals(List.of(Standing.INCOMPLETE), Standings.parts(facts, corpus).stream().map(Standings.Part::standing).toList());
	}

	@Test
	void eachPartShowsItsOwnAndTheStrongestLiesOnTop() throws IOException {
		StatementFacts facts = statement("by mayor denies knew at \"knew\" remarks on leak at \"They\" asserts leak");
		assertEquals(List.of("denied 0-9", "remark 0-4", "denied 5-9"), Standings.parts(facts, corpus).stream()
				.map(part -> part.standing().word() + " " + part.span().start() + "-" + part.span().end()).toList());
	}
}
