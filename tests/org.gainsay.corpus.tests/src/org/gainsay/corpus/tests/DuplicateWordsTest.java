// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.analysis.Duplicate;
import org.gainsay.analysis.Duplicates;
import org.gainsay.analysis.TypeAhead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words are the same when actors and claims are looked for that are there twice, or by what is typed. */
class DuplicateWordsTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "The tank held 150,000 litres | The tank held 150\u202F000 litres | true", "The tank held 1’500 litres | The tank held 1500 litres | true",
			"तेल के ४० टैंक फटे | तेल के 40 टैंक फटे | true", "تسرب ٤٠ لترا من الوقود | تسرب ٦٠ لترا من الوقود | false", "The repair costs £400 | The repair costs €400 | false",
			"The repair costs £400 | The repair costs 400 pounds | true", "It was −5 degrees | It was 5 degrees | false", "It was −5 degrees | It was -5 degrees | true" })
	void claims(String one, String other, boolean sameNumbers) throws IOException {
		TestCorpus corpus = TestCorpus.in(folder);
		corpus.write("claims.claims", "gainsay 1\nclaim a \"" + one + "\"\nclaim b \"" + other + "\"\n");
		List<Duplicate> found = Duplicates.claims(corpus.build().claims());
		assertEquals(sameNumbers, found.stream().anyMatch(pair -> !pair.reason().contains("different numbers")), found::toString);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "मीना | मोना | false", "はしもと | ばしもと | false", "José Márquez | Jose Marquez | true", "מֹשֶׁה | משה | true", "مُحَمَّد | محمد | true" })
	void actors(String one, String other, boolean same) throws IOException {
		TestCorpus corpus = TestCorpus.in(folder);
		corpus.write("actors.claims", "gainsay 1\nactor a : person \"" + one + "\"\nactor b : person \"" + other + "\"\n");
		assertEquals(same, Duplicates.actors(corpus.build().actors()).stream().anyMatch(pair -> pair.score() == 1));
	}

	@Test
	void typedVowelSignsDecide() throws IOException {
		TestCorpus corpus = TestCorpus.in(folder);
		corpus.write("actors.claims", "gainsay 1\nactor a : person \"मीना\"\nactor b : person \"मोना\"\n");
		assertEquals("b", TypeAhead.of(corpus.build()).actorCalled("मोना").orElseThrow().name());
	}
}
