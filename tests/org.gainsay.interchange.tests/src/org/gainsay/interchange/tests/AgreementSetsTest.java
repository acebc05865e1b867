// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Dropped;
import org.gainsay.analysis.agreement.Interval;
import org.gainsay.analysis.agreement.Match;
import org.gainsay.facts.Corpus;
import org.gainsay.report.html.AgreementPage;
import org.gainsay.report.html.HtmlReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which annotation sets are measured, and that nothing else has a say in the figures. */
class AgreementSetsTest {

	private static final String PORT = "statement { says \"no diesel had leaked from tank seven\" cue \"said on Monday\" by port denies leak }";

	@TempDir
	private Path folder;
	@TempDir
	private Path elsewhere;

	private Map<String, String> dropped(Map<String, String> files, String... coders) {
		Corpus corpus = CodedTwice.files(folder, files);
		CoderAgreement agreement = CoderAgreement.of(corpus, new AgreementOptions(List.of(coders), Match.SHORTER, .5, Interval.ARTICLES, 1, 100, Set.of()));
		return agreement.dropped().stream().collect(Collectors.toMap(Dropped::set, Dropped::why));
	}

	/** Anna and Cleo are measured, whatever is wrong with Ben. */
	private Map<String, String> withBen(Map<String, String> ben) {
		Map<String, String> files = new LinkedHashMap<>(ben);
		files.put("anna.claims", CodedTwice.set("anna", "a", PORT));
		files.put("cleo.claims", CodedTwice.set("cleo", "a", PORT));
		return files;
	}

	/** The quotation mark is open: what stands behind it is lost, and what is left is not what Ben means. */
	@Test
	void aSyntaxErrorIsNoDisagreement() {
		Map<String, String> files = withBen(Map.of("ben.claims", CodedTwice.set("ben", "a", PORT + "\nstatement { says \"We have checked every valve by linde asserts valves }")));
		Map<String, String> dropped = dropped(files);
		assertEquals(Set.of("ben.a"), dropped.keySet());
		assertTrue(dropped.get("ben.a").startsWith("syntax error in ben.claims, line "), dropped.toString());
	}

	@Test
	void aSetThatIsNotDone() {
		assertEquals(Map.of("ben.a", "not done"), dropped(withBen(Map.of("ben.claims", CodedTwice.set("ben", "a", PORT).replace("done", "begun")))));
	}

	@Test
	void twoSetsUnderOneName() {
		assertEquals(Map.of("ben.a", "twice under one name, in ben.claims and more.claims"),
				dropped(withBen(Map.of("ben.claims", CodedTwice.set("ben", "a", PORT), "more.claims", CodedTwice.set("ben", "a", PORT)))));
	}

	/** A recode is of the same people and articles: it is no second set that somebody should delete. */
	@Test
	void setsOfSeveralRounds() {
		String set = CodedTwice.set("ben", "a", PORT);
		assertTrue(set.contains("ben of a {"), set);
		assertEquals(Map.of("ben.a", "in several rounds: main, pilot"), dropped(withBen(Map.of("study.claims", "coder ben coder anna round pilot { sample all } round main { sample all }",
				"ben.claims", set.replace("of a {", "of a in pilot {"), "more.claims", set.replace("of a {", "of a in main {")))));
	}

	@Test
	void aMergeThatWasNotEnded() {
		Map<String, String> dropped = dropped(withBen(Map.of("ben.claims", CodedTwice.set("ben", "a", "<<<<<<< mine\n" + PORT + "\n=======\n" + PORT + "\n>>>>>>> theirs"))));
		assertTrue(dropped.get("ben.a").startsWith("a merge that was not ended in ben.claims"), dropped.toString());
	}

	/** Who was asked for and has no set is absent; who was not asked for is not missed. */
	@Test
	void absent() {
		Map<String, String> files = withBen(Map.of("b.txt", "Nothing.\n", "b.claims", "gainsay 1\narticle b \"B\" { text \"b.txt\" }\n", "ben.claims", CodedTwice.set("ben", "b", "")));
		assertEquals(Map.of(), dropped(files));
		assertEquals(Map.of("ben.a", "absent", "anna.b", "absent", "anna.a", "no other set of this article is measured", "ben.b", "no other set of this article is measured"),
				dropped(files, "anna", "ben"));
	}

	/** The article's own set is its annotator's, and is done as the article is. */
	@Test
	void theArticlesOwnSet() {
		Corpora.write(folder, "ben.claims", CodedTwice.set("ben", "a", PORT));
		CodedTwice.files(folder, Map.of());
		Corpora.write(folder, "a.claims", "gainsay 1\nannotator anna\narticle a \"A\" { text \"a.txt\" status done " + PORT + " }\n");
		assertEquals(List.of("anna", "ben"), CoderAgreement.of(Corpora.sound(folder), AgreementOptions.DEFAULT).coders());
		Corpora.write(folder, "a.claims", "gainsay 1\narticle a \"A\" { text \"a.txt\" status done " + PORT + " }\n");
		assertEquals(List.of("ben", "solo"), CoderAgreement.of(Corpora.sound(folder), AgreementOptions.DEFAULT).coders());
	}

	@Test
	void whatNobodyCodedTwiceIsNotMeasured() {
		Corpus corpus = CodedTwice.files(folder, Map.of("anna.claims", CodedTwice.set("anna", "a", PORT)));
		CoderAgreement agreement = CoderAgreement.of(corpus, AgreementOptions.DEFAULT);
		assertEquals(0, agreement.articles());
		assertEquals(List.of(), agreement.figures());
		assertEquals(List.of(), agreement.dropped());
	}

	// ---- what changes nothing

	/** Statements over the sentences of the text, some of which overlap, and ties among them. */
	private static List<String> statements(Random random) {
		String[] contents = { "no diesel had leaked from tank seven", "no diesel had leaked", "leaked from tank seven", "We have checked every valve", "checked every valve", "the tank had been losing fuel",
				"losing fuel for weeks", "nothing can leak", "If the seals are sound, nothing can leak", "the spill", "the captain had denied the spill" };
		String[] speakers = { "port", "linde", "spokeswoman", "mechanic", "engineer", "unnamed \"A mechanic\"", "herald citing captain", "writer" };
		String[] stances = { "denies leak", "asserts valves", "asserts leak, valves", "disputes leck", "asks about seals", "remarks on \"something\"", "denies leak asserts valves", "asserts leak as probable" };
		List<String> found = new ArrayList<>();
		for (int i = random.nextInt(7); i >= 0; i--) {
			found.add("statement { says \"" + contents[random.nextInt(contents.length)] + "\" by " + speakers[random.nextInt(speakers.length)] + " form " + (random.nextBoolean() ? "direct " : "indirect ")
					+ stances[random.nextInt(stances.length)] + " code tone " + (random.nextInt(5) - 2) + " }");
		}
		if (random.nextBoolean()) {
			found.add("statement { cue \"did not respond\" by ministry has not commented on leak }");
		}
		return found;
	}

	private String figures(Path where, List<List<String>> byCoder, List<String> names, String prefix) {
		Map<String, String> files = new LinkedHashMap<>();
		for (int i = 0; i < names.size(); i++) {
			files.put(prefix + names.get(i) + ".claims", CodedTwice.set(names.get(i), "a", String.join("\n", byCoder.get(i))));
		}
		CoderAgreement agreement = CoderAgreement.of(CodedTwice.files(where, files), AgreementOptions.DEFAULT);
		List<String> told = new ArrayList<>();
		agreement.figures().forEach(figure -> told.add(told(figure)));
		agreement.otherwise().forEach((match, some) -> some.forEach(figure -> told.add(match + " " + told(figure))));
		agreement.values().forEach(value -> told.add(value.variable() + " " + value.value() + " " + value.n() + " " + rounded(value.alpha())));
		return String.join("\n", told);
	}

	private static String told(AgreementFigure figure) {
		return figure.variable() + " " + figure.measure() + " " + figure.n() + " " + rounded(figure.estimate().value()) + " " + figure.estimate().reason();
	}

	/** Sums in another order differ in the last places. */
	private static String rounded(double value) {
		return String.format(Locale.ROOT, "%.9f", value + 0.0);
	}

	/** 60 studies of two to four coders: other names, other files, another order of statements, the same figures. */
	@Test
	void namesAndOrderChangeNothing() {
		Set<String> seen = new HashSet<>();
		for (int seed = 0; seed < 60; seed++) {
			Random random = new Random(seed);
			List<List<String>> byCoder = new ArrayList<>();
			for (int i = 2 + random.nextInt(3); i > 0; i--) {
				byCoder.add(statements(random));
			}
			List<String> names = List.of("anna", "ben", "cleo", "dora").subList(0, byCoder.size());
			String before = figures(folder.resolve("s" + seed), byCoder, names, "");
			List<List<String>> shuffled = new ArrayList<>();
			byCoder.forEach(some -> {
				List<String> other = new ArrayList<>(some);
				Collections.shuffle(other, random);
				shuffled.add(other);
			});
			Collections.shuffle(shuffled, random);
			List<String> others = List.of("zoe", "Yann", "xaver", "a").subList(0, byCoder.size());
			assertEquals(before, figures(elsewhere.resolve("s" + seed), shuffled, others, "z"), "seed " + seed);
			seen.add(before);
		}
		assertTrue(seen.size() > 50, "the studies are to differ: " + seen.size());
	}

	// ---- where it is shown

	@Test
	void theReportTellsOfItWhereThereIsSomethingToMeasure() throws IOException {
		assertEquals(-1, report(CodedTwice.files(folder, Map.of("anna.claims", CodedTwice.set("anna", "a", PORT)))).indexOf("How far coders agree"));
		Corpus corpus = CodedTwice.files(folder, Map.of("anna.claims", CodedTwice.set("anna", "a", PORT), "ben.claims", CodedTwice.set("ben", "a", PORT)));
		String report = report(corpus);
		assertNotEquals(-1, report.indexOf("<a href=\"#agreement\">How far coders agree</a>"));
		assertNotEquals(-1, report.indexOf("id=\"agreement\""));
		StringBuilder page = new StringBuilder();
		AgreementPage.write(corpus, CoderAgreement.of(corpus, AgreementOptions.DEFAULT), page);
		String section = report.substring(report.indexOf("<section aria-labelledby=\"agreement\">"));
		assertNotEquals(-1, page.indexOf(section.substring(0, section.indexOf("</section>"))));
	}

	private static String report(Corpus corpus) throws IOException {
		StringBuilder report = new StringBuilder();
		new HtmlReport(corpus, null).write(report);
		return report.toString();
	}
}
