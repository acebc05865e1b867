// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Ledger;
import org.gainsay.facts.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger that is made from the one before is as one that is made anew, and takes over what did not change. */
class LedgerUpdateTest {

	@TempDir
	private Path folder;

	/** All that a ledger says of its claims. */
	static String dump(Ledger ledger) {
		StringBuilder dump = new StringBuilder(ledger.articles().toString());
		for (ClaimRow row : ledger.rows()) {
			dump.append('\n').append(row.names()).append(row.cells()).append(row.entailed()).append(row.contrary()).append(row.routes()).append(row.origins())
					.append(row.omissions()).append(row.flags()).append(row.related()).append(row.unanswered()).append(ledger.superseded(row)).append(ledger.routeKinds(row));
		}
		return dump.toString();
	}

	static String claims(Random random) {
		StringBuilder claims = new StringBuilder("gainsay 1\nevent e \"E\" event f \"F\"\n");
		List<String> kinds = List.of("entails", "contradicts", "same as", "supports", "updates");
		for (int i = 0; i < 6; i++) {
			claims.append("claim c").append(i).append(" \"C\" { ");
			for (int j = i + 1; j < 6; j++) {
				if (random.nextInt(4) == 0) {
					claims.append(kinds.get(random.nextInt(kinds.size()))).append(" c").append(j).append(' ');
				}
			}
			claims.append(random.nextInt(3) == 0 ? "about mayor " : "").append("}\n");
		}
		return claims.toString();
	}

	static String article(String name, Random random) {
		StringBuilder article = new StringBuilder("gainsay 1\narticle " + name + " \"" + name + "\" { text \"t.txt\" ");
		article.append(random.nextBoolean() ? "outlet paper " : "").append(random.nextInt(3) == 0 ? "via paper " : "").append(random.nextInt(4) == 0 ? "revises a" + random.nextInt(8) + " " : "")
				.append("published 2025-10-1").append(random.nextInt(10)).append(random.nextBoolean() ? " on e" : " on f")
				.append(random.nextBoolean() ? " status done" : " status begun").append('\n');
		List<String> stances = List.of("asserts", "confirms", "denies", "does not confirm", "presupposes", "retracts");
		List<String> speakers = List.of("mayor", "clerk", "paper", "paper citing mayor", "writer", "unnamed \"two\"", "unnamed \"two\"", "clerk for mayor", "paper citing mayor and clerk");
		int statements = random.nextInt(5);
		for (int i = 0; i < statements; i++) {
			article.append("statement s").append(i).append(" { says \"one\" by ").append(speakers.get(random.nextInt(speakers.size()))).append(' ')
					.append(stances.get(random.nextInt(stances.size()))).append(" c").append(random.nextInt(6)).append(random.nextInt(6) == 0 ? " if \"two\"" : "").append(random.nextInt(5) == 0 ? " status suggested" : "")
					.append(i > 0 && random.nextInt(4) == 0 ? " repeats s0" : "").append(" }\n");
		}
		return article.append("}\n").toString();
	}

	/** Some name statements that are not there: a link waits for them. */
	static String links(Random random) {
		StringBuilder links = new StringBuilder("gainsay 1\n");
		for (int i = 0; i < 3; i++) {
			links.append(random.nextInt(4) == 0 ? "same line l" : "same utterance l").append(i).append(" : a").append(random.nextInt(4)).append(".s").append(random.nextInt(3)).append(", a")
					.append(4 + random.nextInt(4)).append(".s").append(random.nextInt(3)).append('\n');
		}
		return links.toString();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void afterAnyChangeItIsAsOneThatIsMadeAnew(long seed) throws IOException {
		Random random = new Random(seed);
		TestCorpus corpus = TestCorpus.in(folder);
		corpus.write("t.txt", "one two three\n");
		corpus.write("actors.claims", TestCorpus.ACTORS);
		corpus.write("claims.claims", claims(random));
		for (int i = 0; i < 5; i++) {
			corpus.write("a" + i + ".claims", article("a" + i, random));
		}
		Ledger ledger = Ledger.of(corpus.build(), null);
		for (int change = 0; change < 40; change++) {
			Corpus next = switch (random.nextInt(14)) {
				case 12, 13 -> corpus.change("links.claims", links(random));
				case 0 -> corpus.change("claims.claims", claims(random));
				case 1 -> corpus.change("actors.claims", TestCorpus.ACTORS.replace("person \"The Mayor\"", random.nextBoolean() ? "unnamed \"The Mayor\"" : "publication \"M\""));
				case 2 -> {
					String file = "a" + random.nextInt(8) + ".claims";
					if (Files.exists(corpus.path(file))) {
						corpus.delete(file);
					}
					yield corpus.update(file);
				}
				default -> {
					int number = random.nextInt(8);
					yield corpus.change("a" + number + ".claims", article("a" + number, random));
				}
			};
			ledger = ledger.updated(next);
			assertEquals(dump(Ledger.of(next, null)), dump(ledger), "after change " + change);
			assertSame(next, ledger.corpus());
		}
	}

	@Test
	void whatDidNotChangeIsTakenOver() throws IOException {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		corpus.write("claims.claims", TestCorpus.CLAIMS + "claim other \"Other\"\n");
		Ledger before = Ledger.of(corpus.build(), null);
		Ledger after = before.updated(corpus.change("second.claims", TestCorpus.SECOND.replace("asserts knew", "denies knew")));
		assertSame(before.row("other").orElseThrow(), after.row("other").orElseThrow());
		assertNotSame(before.row("knew").orElseThrow(), after.row("knew").orElseThrow());
		assertNotSame(before.row("leak").orElseThrow(), after.row("leak").orElseThrow(), "what follows from the claim changed");
		assertEquals(0, after.row("leak").orElseThrow().entailed().size());
	}
}
