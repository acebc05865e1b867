// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests.utterance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gainsay.analysis.utterance.Difference;
import org.gainsay.analysis.utterance.UtteranceGroup;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.corpus.tests.TestCorpus;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What very many articles have, and the index after very many edits. */
class CrowdsTest {

	private static final String QUOTE = "The harbour stays open whatever the weather brings tonight";
	private static final String OTHER = "Nobody has told the council where the diesel went";

	@TempDir
	Path folder;

	private TestCorpus corpus;

	@BeforeEach
	void actors() throws IOException {
		corpus = TestCorpus.in(folder);
		corpus.write("actors.claims", "gainsay 1\nactor marn : person \"Tilda Marn\"\nactor winter : person \"Bo Winter\"\nclaim harbour \"The harbour is open\"\n");
	}

	private String article(String name, LocalDate day, String speaker, String... quotes) throws IOException {
		corpus.write(name + ".txt", String.join("\n", quotes) + "\n");
		StringBuilder claims = new StringBuilder("article %1$s \"%1$s\" {\n\tpublished %2$s\n\tlanguage \"en\"\n\ttext \"%1$s.txt\"\n".formatted(name, day));
		for (int i = 0; i < quotes.length; i++) {
			long before = List.of(quotes).subList(0, i).stream().filter(quotes[i]::equals).count();
			claims.append("\tstatement s%d {\n\t\tsays \"%s\" #%d\n\t\tby %s\n\t\tform direct\n\t\tasserts harbour\n\t}\n".formatted(i, quotes[i], before + 1, speaker));
		}
		return claims.append("}\n").toString();
	}

	private Corpus articles(int count, IntFunction<String> quote, IntFunction<LocalDate> day) throws IOException {
		StringBuilder claims = new StringBuilder("gainsay 1\n");
		for (int i = 1; i <= count; i++) {
			claims.append(article("a" + i, day.apply(i), "marn", quote.apply(i)));
		}
		corpus.write("all.claims", claims.toString());
		Corpus built = corpus.build();
		assertEquals(List.of(), TestCorpus.errors(built));
		return built;
	}

	private static Utterances search(Corpus corpus) {
		return UtteranceIndex.search(corpus, UtteranceIndex.Options.USUAL, Progress.NONE);
	}

	private static LocalDate day(int i) {
		return LocalDate.of(2025, 3, 2).plusDays(i);
	}

	@ParameterizedTest
	@ValueSource(ints = { 21, 160, 161, 170, 200 })
	void ofOneDay(int count) throws IOException {
		Utterances found = search(articles(count, i -> QUOTE, i -> day(0)));
		List<UtteranceGroup> crowds = found.crowds(found.unlinked());
		assertEquals(List.of(count), crowds.stream().map(crowd -> crowd.sayings().size()).toList());
		assertEquals(List.of(), found.differences(crowds.getFirst()));
		assertEquals(count - 1, found.pairs().size(), "not each with each");
	}

	@Test
	void twentyAreStillPairs() throws IOException {
		Utterances found = search(articles(20, i -> QUOTE, i -> day(0)));
		assertEquals(190, found.crowds(found.unlinked()).size());
	}

	@Test
	void aThousandOverDays() throws IOException {
		Utterances found = search(articles(1000, i -> QUOTE, CrowdsTest::day));
		assertEquals(List.of(1000), found.crowds(found.unlinked()).stream().map(crowd -> crowd.sayings().size()).toList());
	}

	@Test
	void twoWordings() throws IOException {
		Utterances found = search(articles(340, i -> i % 2 == 0 ? QUOTE : OTHER, i -> day(0)));
		assertEquals(List.of(170, 170), found.crowds(found.unlinked()).stream().map(crowd -> crowd.sayings().size()).toList());
		Utterances alike = search(articles(340, i -> i % 2 == 0 ? QUOTE : QUOTE.replace("tonight", "tomorrow"), i -> day(0)));
		assertEquals(List.of(2, 170, 170), alike.crowds(alike.unlinked()).stream().map(crowd -> crowd.sayings().size()).sorted().toList(), "and one pair of the two");
	}

	@Test
	void aWordingThatIsNeverTheSame() throws IOException {
		Corpus built = articles(180, i -> QUOTE + " at " + (i * 7919), i -> day(0));
		Set<String> articles = new TreeSet<>();
		search(built).pairs().forEach(pair -> articles.addAll(List.of(pair.left().article(), pair.right().article())));
		assertEquals(180, articles.size());
	}

	@Test
	void wordsThatAnybodySaysAreNoCrowd() throws IOException {
		StringBuilder claims = new StringBuilder("gainsay 1\n");
		for (int i = 0; i < 60; i++) {
			claims.append("actor p%d : person \"P%d\"\nclaim c%d \"C%d\"\n".formatted(i, i, i, i));
			claims.append(article("a" + i, day(40 * i), "p" + i, "No comment today").replace("asserts harbour", "asserts c" + i));
		}
		corpus.write("all.claims", claims.toString());
		assertEquals(List.of(), search(corpus.build()).pairs());
	}

	@Test
	void anArticleThatHasItTwiceIsInTheCrowdTwice() throws IOException {
		StringBuilder claims = new StringBuilder("gainsay 1\n");
		for (int i = 0; i < 25; i++) {
			claims.append(i % 5 == 0 ? article("a" + i, day(0), "marn", QUOTE, QUOTE) : article("a" + i, day(0), i == 7 ? "winter" : "marn", QUOTE));
		}
		corpus.write("all.claims", claims.toString());
		Utterances found = search(corpus.build());
		List<UtteranceGroup> crowds = found.crowds(found.unlinked());
		assertEquals(List.of(30), crowds.stream().map(crowd -> crowd.sayings().size()).toList());
		assertTrue(found.pairs().stream().noneMatch(pair -> pair.left().article().equals(pair.right().article())));
		assertEquals(List.of(new Difference(Difference.Kind.SPEAKER, List.of("marn"), List.of("winter"))), found.differences(crowds.getFirst()));
	}

	@Test
	void oneArticleAloneIsNoCrowd() throws IOException {
		String[] quotes = IntStream.range(0, 25).mapToObj(i -> QUOTE).toArray(String[]::new);
		corpus.write("all.claims", "gainsay 1\n" + article("a", day(0), "marn", quotes));
		assertEquals(List.of(), search(corpus.build()).pairs());
	}

	@Test
	void aLinkOfManyIsOne() throws IOException {
		articles(170, i -> QUOTE, i -> day(0));
		corpus.write("links.claims", "gainsay 1\nsame utterance open : " + IntStream.rangeClosed(1, 170).mapToObj(i -> "a" + i + ".s0").collect(Collectors.joining(", ")) + " as verbatim confidence 0.9\n");
		Utterances found = search(corpus.build());
		assertEquals(List.of(), found.unlinked());
		List<UtteranceGroup> crowds = found.crowds(found.pairs());
		assertEquals(List.of(170), crowds.stream().map(crowd -> crowd.sayings().size()).toList());
		assertEquals(List.of("open"), found.judged(crowds.getFirst().pairs().getFirst()).stream().map(one -> one.name()).toList());
	}

	@Test
	void aLinkOfAFewShortWordsIsShown() throws IOException {
		corpus.write("all.claims", "gainsay 1\n" + article("a", day(0), "marn", "No") + article("b", day(0), "marn", "No") + "same line no : a.s0, b.s0 confidence 0.4\n");
		assertEquals(List.of(true), search(corpus.build()).pairs().stream().map(UtterancePair::linked).toList());
	}

	/** The names of pairs, of a crowd those of its members in any order. */
	private static Set<String> names(Utterances found) {
		return found.crowds(found.pairs()).stream().map(crowd -> crowd.sayings().stream().map(saying -> saying.name()).sorted().collect(Collectors.joining(" "))).collect(Collectors.toCollection(TreeSet::new));
	}

	/** Articles come, go and change between crowds and others, hundreds of times; the index then knows no more and no less than a new one. */
	@Test
	void afterManyEditsTheIndexFindsWhatANewOneFinds() throws IOException {
		List<String> quotes = new ArrayList<>(List.of(QUOTE, QUOTE, QUOTE, OTHER, OTHER));
		for (String thing : List.of("bridge", "school", "library", "market", "theatre")) {
			quotes.add("The old " + thing + " was sold to a brewery for forty crowns and a goat");
		}
		Random random = new Random(7);
		UtteranceIndex index = new UtteranceIndex(UtteranceIndex.Options.USUAL, 0); // nothing is searched anew unless it changed
		Set<String> there = new TreeSet<>();
		corpus.build();
		for (int edit = 1; edit <= 600; edit++) {
			String name = "a" + random.nextInt(edit < 300 ? 70 : 35);
			if (there.contains(name) && random.nextInt(3) == 0) {
				corpus.delete(name + ".claims");
				there.remove(name);
			} else {
				corpus.write(name + ".claims", "gainsay 1\n" + article(name, day(random.nextInt(3)), "marn", quotes.get(random.nextInt(quotes.size()))));
				there.add(name);
			}
			Utterances found = index.update(corpus.update(name + ".claims", name + ".txt"), Progress.NONE);
			if (edit % 25 == 0) {
				assertEquals(names(search(corpus.build())), names(found), "after " + edit + " edits");
			}
		}
	}
}
