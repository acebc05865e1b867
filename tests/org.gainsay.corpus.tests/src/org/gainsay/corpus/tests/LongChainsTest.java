// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.EntailedCell;
import org.gainsay.analysis.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains and circles of so many claims that the ways along them, each kept whole, have no room in the memory of the tests. */
class LongChainsTest {

	private static final int MANY = 20_000;

	@TempDir
	private Path folder;

	private Ledger ledger(String claims, String stances) throws IOException {
		TestCorpus corpus = TestCorpus.in(folder);
		corpus.write("t.txt", "one two three\n");
		corpus.write("actors.claims", TestCorpus.ACTORS);
		corpus.write("claims.claims", "gainsay 1\n" + claims);
		corpus.write("a.claims", "gainsay 1\narticle a \"A\" { text \"t.txt\" statement s { says \"one\" by mayor " + stances + " } }\n");
		return Ledger.of(corpus.build(), null);
	}

	private static String all(IntFunction<String> claim) {
		return IntStream.range(0, MANY).mapToObj(claim).collect(Collectors.joining());
	}

	private static List<List<String>> ways(Ledger ledger, String claim) {
		return ledger.row(claim).orElseThrow().entailed().stream().map(EntailedCell::through).toList();
	}

	private static List<String> names(int from, int to) {
		return IntStream.range(0, Math.abs(to - from)).mapToObj(i -> "c" + (from < to ? from + i : from - i)).toList();
	}

	@Test
	void anAssertionAtTheOneEndAndADenialAtTheOther() throws IOException {
		Ledger ledger = ledger(all(i -> "claim c" + i + " \"C\" { entails c" + (i + 1) + " }\n") + "claim c" + MANY + " \"C\"\n",
				"asserts c0 denies c" + MANY);
		assertEquals(List.of(names(0, MANY)), ways(ledger, "c" + MANY));
		assertEquals(List.of(names(MANY, 0)), ways(ledger, "c0"));
		assertEquals(List.of(names(0, 7), names(MANY, 7)), ways(ledger, "c7"));
		assertEquals(MANY + 1, ledger.rows().stream().filter(row -> !row.entailed().isEmpty()).count());
		assertEquals("c0", ledger.row("c9").orElseThrow().entailed().getFirst().through().getFirst());
	}

	@Test
	void twoAssertionsInAChainCarryOnFromTheNearerFirst() throws IOException {
		Ledger ledger = ledger(all(i -> "claim c" + i + " \"C\" { entails c" + (i + 1) + " }\n") + "claim c" + MANY + " \"C\"\n", "asserts c0, c3");
		assertEquals(List.of(), ways(ledger, "c0"));
		assertEquals(List.of(names(0, 2)), ways(ledger, "c2"));
		assertEquals(List.of(names(0, 3)), ways(ledger, "c3"));
		assertEquals(List.of(names(3, 4), names(0, 4)), ways(ledger, "c4"));
	}

	@Test
	void aCircleEndsWhereItBegan() throws IOException {
		Ledger ledger = ledger(all(i -> "claim c" + i + " \"C\" { entails c" + (i + 1) % MANY + " }\n"), "asserts c0");
		assertEquals(List.of(), ways(ledger, "c0"));
		assertEquals(List.of(names(0, 5)), ways(ledger, "c5"));
		assertEquals(List.of(names(0, MANY - 1)), ways(ledger, "c" + (MANY - 1)));
	}

	@Test
	void ofTwoWaysTheShorterAndOfAsShortOnesTheOneThatIsWrittenFirst() throws IOException {
		Ledger ledger = ledger("""
				claim c0 "C" { entails c1 entails c2 entails c3 }
				claim c1 "C" { entails c4 }
				claim c3 "C" { entails c2 }
				claim c2 "C" { entails c4 }
				claim c4 "C" { entails c0 }
				claim alike "C" { same as c0 }
				""", "asserts alike asserts c3");
		assertEquals(List.of(List.of("alike", "c1"), List.of("c3", "c2")), ways(ledger, "c4"));
		assertEquals(List.of(List.of("alike")), ways(ledger, "c3"));
		assertEquals(List.of(List.of("alike"), List.of("c3")), ways(ledger, "c2"));
		assertEquals(List.of(List.of("c3", "c2", "c4")), ways(ledger, "c0"));
	}

	@Test
	void thousandsOfClaimsThatAreTheSameAreOneRow() throws IOException {
		Ledger ledger = ledger(all(i -> "claim c" + i + " \"C\" { " + (i == 0 ? "" : "same as c" + (i - 1)) + " }\n"), "asserts c7");
		ClaimRow row = ledger.rows().getFirst();
		assertEquals(1, ledger.rows().size());
		assertEquals(names(0, MANY), row.names());
		assertEquals(1, row.cells().size());
	}

	@Test
	void thousandsOfRelationsOfOneClaimAreKeptOnceEach() throws IOException {
		Ledger ledger = ledger("claim hub \"Hub\" { " + all(i -> "contradicts c" + i + " ") + all(i -> "contradicts c" + i + " ") + "}\n"
				+ all(i -> "claim c" + i + " \"C\" { contradicts hub supports hub }\n"), "asserts c7");
		ClaimRow hub = ledger.row("hub").orElseThrow();
		assertEquals(3 * MANY, hub.related().size());
		assertEquals(List.of("c7"), hub.contrary().stream().map(contrary -> contrary.cell().target().claim()).toList());
		assertTrue(ledger.row("c8").orElseThrow().contrary().isEmpty());
	}
}
