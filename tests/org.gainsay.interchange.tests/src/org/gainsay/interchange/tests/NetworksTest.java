// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.analysis.networks.Aggregate;
import org.gainsay.analysis.networks.Camps;
import org.gainsay.analysis.networks.Kernel;
import org.gainsay.analysis.networks.Mode;
import org.gainsay.analysis.networks.Network;
import org.gainsay.analysis.networks.NetworkQuestion;
import org.gainsay.analysis.networks.NetworkQuestion.Condition;
import org.gainsay.analysis.networks.Networks;
import org.gainsay.analysis.networks.Normalization;
import org.gainsay.analysis.networks.Repeated;
import org.gainsay.analysis.networks.Weights;
import org.gainsay.analysis.networks.Window;
import org.gainsay.analysis.networks.WrongNetworkException;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.networks.NetworkTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks of small corpora, whose weights can be reckoned by hand. */
class NetworksTest {

	private static final String WORDS = "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w17 w18 w19 w20 w21 w22 w23 w24 w25 w26 w27 w28 w29";
	private static final String DECLARED = """
			gainsay 1
			actor a : organisation "A"
			actor b : organisation "B"
			actor c : organisation "C"
			actor p : person "P" { role "Head" in a until 2024 role "Head" in b from 2025 }
			actor q : person "Q"
			actor paper : publication "Paper"
			claim x "X"
			claim y "Y"
			claim z "Z" { same as y }
			codebook "Study" version 1 {
				category weight on statement : number 0 to 9
				category frame on statement : text
			}
			""";

	@TempDir
	Path folder;
	private int article;

	private Corpus corpus(String... articles) {
		Corpora.write(folder, "declared.claims", DECLARED);
		for (String one : articles) {
			String name = "n" + article++;
			Corpora.write(folder, name + ".txt", WORDS);
			Corpora.write(folder, name + ".claims", "article " + name + " \"" + name + "\" { outlet paper text \"" + name + ".txt\" published " + one + " }");
		}
		return Corpora.sound(folder);
	}

	private static String said(int word, String rest) {
		return " statement s" + word + " { says \"w" + word + "\" by " + rest + " }";
	}

	private static NetworkQuestion question(Mode mode, String rows, String by, String qualifier, Aggregate aggregate, Repeated repeated, Window window, Kernel kernel) {
		return new NetworkQuestion(mode, rows, by, qualifier, aggregate, Normalization.NO, repeated, null, null, List.of(), List.of(), false, window, kernel, null, 0);
	}

	private static Map<String, String> edges(Network network) {
		Map<String, String> edges = new LinkedHashMap<>();
		network.edges((row, column, weight) -> edges.put(network.rows().get(row).label() + "-" + network.columns().get(column).label(), Weights.written(weight)));
		return edges;
	}

	private static Map<String, String> edges(Corpus corpus, NetworkQuestion question) {
		return edges(Networks.of(corpus, question).all().getFirst());
	}

	@Test
	void forAndAgainst() {
		Corpus corpus = corpus("2025-01-01" + said(0, "a asserts x") + said(1, "a confirms x") + said(2, "a denies x") + said(3, "b disputes x") + said(4, "b presupposes y") + said(5, "c declines to comment on x")
				+ said(6, "c asks about y"));
		NetworkQuestion two = NetworkQuestion.of(Mode.TWO, "actor", "claim", "agreement", null);
		assertEquals(Map.of("A-X", "1", "B-X", "-1", "B-Y", "1"), edges(corpus, two));
		assertEquals(List.of("2 statements have a stance or a value that agreement does not count, or none."), Networks.of(corpus, two).notes());
		assertEquals(Map.of("A-X", "3", "B-X", "1", "B-Y", "1", "C-X", "1", "C-Y", "1"), edges(corpus, NetworkQuestion.of(Mode.TWO, "actor", "claim", null, null)));
		assertEquals(Map.of("A-X", "3", "B-X", "2", "B-Y", "1"), edges(corpus, NetworkQuestion.of(Mode.TWO, "actor", "claim", "agreement", Aggregate.COMBINE)));
		assertEquals(Map.of("A-B", "1"), edges(corpus, NetworkQuestion.of(Mode.ONE, "actor", "claim", "agreement", Aggregate.CONGRUENCE)));
		assertEquals(Map.of("A-B", "2"), edges(corpus, NetworkQuestion.of(Mode.ONE, "actor", "claim", "agreement", Aggregate.CONFLICT)));
		assertEquals(Map.of("A-B", "-1"), edges(corpus, NetworkQuestion.of(Mode.ONE, "actor", "claim", "agreement", null)));
	}

	@Test
	void aRefusalIsHalfWay() {
		Corpus corpus = corpus("2025-01-01" + said(0, "a asserts x") + said(1, "b does not confirm x") + said(2, "c denies x"));
		assertEquals(Map.of("A-B", "0.5", "B-C", "0.5"), edges(corpus, NetworkQuestion.of(Mode.ONE, "actor", "claim", "stance", Aggregate.CONGRUENCE)));
		assertEquals(Map.of("A-B", "0.5", "A-C", "1", "B-C", "0.5"), edges(corpus, NetworkQuestion.of(Mode.ONE, "actor", "claim", "stance", Aggregate.CONFLICT)));
		assertEquals(Map.of("A-X", "1", "C-X", "-1"), edges(corpus, NetworkQuestion.of(Mode.TWO, "actor", "claim", "stance", null)));
	}

	@Test
	void whoPassesOnWhom() {
		Corpus corpus = corpus("2025-01-01" + said(0, "paper citing a citing p asserts x") + said(1, "a citing p denies y") + said(2, "q asserts y"));
		Network network = Networks.of(corpus, NetworkQuestion.of(Mode.TWO, "actor", "cited", null, null)).all().getFirst();
		assertEquals(Map.of("Paper-A", "1", "A-P", "2"), edges(network));
		assertTrue(network.directed());
		assertEquals(Map.of("Paper-A", "1", "Paper-P", "1", "A-P", "1"), edges(corpus, NetworkQuestion.of(Mode.TWO, "speaker", "cited", null, null)));
		assertEquals(Map.of("P-X", "1", "P-Y", "1", "Q-Y", "1"), edges(corpus, NetworkQuestion.of(Mode.TWO, "actor", "claim", null, null)));
		assertEquals(Map.of("Paper-X", "1", "Paper-Y", "2"), edges(corpus, NetworkQuestion.of(Mode.TWO, "route", "claim", null, null)));
	}

	@Test
	void forWhomSomebodySpeaks() {
		Corpus corpus = corpus("2025-02-01" + said(0, "p asserts x") + said(1, "p for c asserts x") + said(2, "p on 2024-12-31 asserts x") + said(3, "q asserts x") + said(4, "a asserts y") + said(5, "p for c, a asserts y"));
		assertEquals(Map.of("A-X", "1", "A-Y", "2", "B-X", "1", "C-X", "1", "C-Y", "1"), edges(corpus, NetworkQuestion.of(Mode.TWO, "organisation", "claim", null, null)));
		assertEquals(Map.of("P-X", "3", "P-Y", "1", "Q-X", "1"), edges(corpus, NetworkQuestion.of(Mode.TWO, "person", "claim", null, null)));
		assertEquals(Map.of("P-C", "2", "P-A", "2", "P-B", "1"), edges(corpus, NetworkQuestion.of(Mode.TWO, "person", "organisation", null, null)));
	}

	@Test
	void claimsThatAreTheSameAreOne() {
		Corpus corpus = corpus("2025-01-01" + said(0, "a asserts y") + said(1, "b asserts z"));
		assertEquals(Map.of("A-B", "1"), edges(corpus, NetworkQuestion.of(Mode.ONE, "actor", "claim", "agreement", null)));
	}

	@Test
	void oneActOfSpeechIsCountedOnce() {
		Corpora.write(folder, "links.claims", "same utterance u : n0.s0, n1.s0");
		Corpus corpus = corpus("2025-01-01" + said(0, "a asserts x") + said(1, "a asserts x repeats s0"), "2025-01-02" + said(0, "a asserts x") + said(2, "a asserts x"));
		assertEquals(Map.of("A-X", "4"), edges(corpus, NetworkQuestion.of(Mode.TWO, "actor", "claim", "agreement", null)));
		assertEquals(Map.of("A-X", "2"), edges(corpus, question(Mode.TWO, "actor", "claim", "agreement", null, Repeated.UTTERANCE, null, null)));
		assertEquals(Map.of("A-X", "2"), edges(corpus, question(Mode.TWO, "actor", "claim", "agreement", null, Repeated.ARTICLE, null, null)));
	}

	/** The first days of 2025 and the last of 2024 are one ISO week; those of 2025 and 2026 are another, of the same number. */
	@ParameterizedTest
	@CsvSource({ "KEEP,5", "WEEK,3", "MONTH,4", "YEAR,3", "RANGE,1" })
	void weeksAndMonthsAreOfTheirYear(Repeated repeated, String weight) {
		Corpus corpus = corpus("2024-12-30" + said(0, "a asserts x"), "2025-01-02" + said(0, "a asserts x"), "2025-12-29" + said(0, "a asserts x"), "2025-12-28" + said(0, "a asserts x"), "2026-01-01" + said(0, "a asserts x"));
		assertEquals(Map.of("A-X", weight), edges(corpus, question(Mode.TWO, "actor", "claim", "agreement", null, repeated, null, null)));
	}

	@Test
	void aWindowOfOneMonthIsThatMonth() {
		Corpus corpus = corpus("2025-01-31T23:59" + said(0, "a asserts x"), "2025-02-01T00:00" + said(0, "a asserts x"), "2025-02-28" + said(0, "a asserts x") + said(1, "b denies x"), "2025-03" + said(0, "b asserts y"));
		NetworkQuestion months = new NetworkQuestion(Mode.TWO, "actor", "claim", "agreement", null, Normalization.NO, Repeated.KEEP, "2025-01", "2025-03", List.of(), List.of(), false, new Window(1, ChronoUnit.MONTHS),
				null, null, 0);
		List<Network> all = Networks.of(corpus, months).all();
		assertEquals(List.of("2025-01-01T0000", "2025-02-01T0000", "2025-03-01T0000"), all.stream().map(Network::name).toList());
		assertEquals(List.of(Map.of("A-X", "1"), Map.of("A-X", "2", "B-X", "-1"), Map.of("B-Y", "1")), all.stream().map(NetworksTest::edges).toList());
	}

	/** The middle of the four days is the beginning of the third: u is 1, 0.5, 0.25 and -0.5. */
	@ParameterizedTest
	@CsvSource({ "UNIFORM,2", "TRIANGULAR,1.75", "EPANECHNIKOV,1.828125" })
	void kernelsAreWhatTheyAreCalled(Kernel kernel, String weight) {
		Corpus corpus = corpus("2025-01-01T00:00" + said(0, "a asserts x"), "2025-01-02T00:00" + said(0, "a asserts x"), "2025-01-02T12:00" + said(0, "a asserts x"), "2025-01-04T00:00" + said(0, "a asserts x"));
		NetworkQuestion four = question(Mode.TWO, "actor", "claim", "agreement", null, Repeated.KEEP, new Window(4, ChronoUnit.DAYS), kernel);
		assertEquals(Map.of("A-X", weight), edges(corpus, four));
	}

	@Test
	void theKernelWithoutAnEndIsTheDensityOfTheNormalDistribution() {
		Corpus corpus = corpus("2025-01-01T00:00" + said(0, "a asserts x"), "2025-01-02T00:00" + said(0, "a asserts x"), "2025-01-03T00:00" + said(0, "b asserts x"), "2025-01-08T00:00" + said(0, "c asserts x"));
		Map<String, String> edges = edges(corpus, question(Mode.TWO, "actor", "claim", "agreement", null, Repeated.KEEP, new Window(4, ChronoUnit.DAYS), Kernel.GAUSSIAN));
		assertEquals(0.24197 + 0.35207, Double.parseDouble(edges.get("A-X")), 1e-5); // u is 1 and 0.5
		assertEquals(0.39894, Double.parseDouble(edges.get("B-X")), 1e-5); // 0
		assertEquals(0.01753, Double.parseDouble(edges.get("C-X")), 1e-5); // -2.5, far behind the window
	}

	@Test
	void inOneModeAKernelWeighsByRoots() {
		Corpus corpus = corpus("2025-01-01" + said(0, "a asserts x"), "2025-01-02" + said(0, "b asserts x") + said(1, "b asserts x"), "2025-01-03" + said(0, "c asserts y"));
		Map<String, String> edges = edges(corpus, question(Mode.ONE, "actor", "claim", "agreement", Aggregate.CONGRUENCE, Repeated.KEEP, new Window(3, ChronoUnit.DAYS), Kernel.TRIANGULAR));
		assertEquals(2 * Math.sqrt(1 / 3.0), Double.parseDouble(edges.get("A-B")), 1e-9); // at noon of the first day u is 2/3
	}

	@Test
	void numbersAreNearOrFar() {
		Corpus corpus = corpus("2025-01-01" + said(0, "a asserts x code weight 0") + said(1, "b asserts x code weight 1") + said(2, "c asserts x code weight 4"));
		assertEquals(Map.of("A-B", "0.75", "B-C", "0.25"), edges(corpus, NetworkQuestion.of(Mode.ONE, "actor", "claim", "weight", Aggregate.CONGRUENCE)));
		assertEquals(Map.of("A-B", "0.5", "A-C", "-1", "B-C", "-0.5"), edges(corpus, NetworkQuestion.of(Mode.ONE, "actor", "claim", "weight", null)));
		assertEquals(Map.of("B-X", "1", "C-X", "4"), edges(corpus, NetworkQuestion.of(Mode.TWO, "actor", "claim", "weight", null)));
		NetworkQuestion without = new NetworkQuestion(Mode.ONE, "actor", "claim", "weight", Aggregate.CONGRUENCE, Normalization.NO, Repeated.KEEP, null, null, List.of(), List.of(Condition.of("actor=C")), false, null, null, null, 0);
		assertEquals(Map.of("A-B", "0.75"), edges(corpus, without), "the levels are those before anything was left out");
	}

	@Test
	void wordsAreTheSameOrNot() {
		Corpus corpus = corpus("2025-01-01" + said(0, "a asserts x code frame \"m\"") + said(1, "a asserts x code frame \"m\"") + said(2, "b asserts x code frame \"m\"") + said(3, "b asserts x code frame \"n\""));
		assertEquals(Map.of("A-B", "2"), edges(corpus, NetworkQuestion.of(Mode.ONE, "actor", "claim", "frame", Aggregate.CONGRUENCE)));
		assertEquals(Map.of("A-B", "1"), edges(corpus, NetworkQuestion.of(Mode.ONE, "actor", "claim", "frame", Aggregate.CONFLICT)));
		assertEquals(Map.of("A-X", "2", "B-X", "3"), edges(corpus, NetworkQuestion.of(Mode.TWO, "actor", "claim", "frame", Aggregate.COMBINE)));
	}

	@ParameterizedTest
	@CsvSource({ "AVERAGE,1", "COSINE,0.6666666666666666", "JACCARD,0.6666666666666666" })
	void whatWeightsAreDividedBy(Normalization normalization, String weight) {
		Corpus corpus = corpus("2025-01-01" + said(0, "a asserts x") + said(1, "a asserts x") + said(2, "b asserts x") + said(3, "a asserts y"));
		NetworkQuestion question = new NetworkQuestion(Mode.ONE, "actor", "claim", "agreement", Aggregate.CONGRUENCE, normalization, Repeated.KEEP, null, null, List.of(), List.of(), false, null, null, null, 0);
		assertEquals(Map.of("A-B", weight), edges(corpus, question)); // 2 / ((3 + 1) / 2), 2 / (3 · 1), 2 / (1 + 2)
	}

	/** A spoke four times and B twice; of X were four statements, of Y two. */
	@ParameterizedTest
	@CsvSource({ "ACTIVITY,0.75,0.25,0.5,0.5", "PROMINENCE,0.75,0.5,0.25,0.5" })
	void ofTwoModesTheRowOrTheColumnDivides(Normalization normalization, String ax, String ay, String bx, String by) {
		Corpus corpus = corpus("2025-01-01" + said(0, "a asserts x") + said(1, "a asserts x") + said(2, "a asserts x") + said(3, "a asserts y") + said(4, "b asserts x") + said(5, "b asserts y"));
		NetworkQuestion question = new NetworkQuestion(Mode.TWO, "actor", "claim", null, null, normalization, Repeated.KEEP, null, null, List.of(), List.of(), false, null, null, null, 0);
		assertEquals(Map.of("A-X", ax, "A-Y", ay, "B-X", bx, "B-Y", by), edges(corpus, question));
	}

	@Test
	void whatDoesNotCountIsToldWithItsNumber() {
		Corpora.write(folder, "old.txt", WORDS);
		Corpora.write(folder, "old.claims", "article old \"Old\" { outlet paper text \"old.txt\" statement s { says \"w0\" by a asserts x } }");
		Corpora.write(folder, "undated.txt", WORDS);
		Corpora.write(folder, "undated.claims", "article undated \"Undated\" { outlet paper text \"undated.txt\" statement s { says \"w0\" by a asserts x } statement t { says \"w1\" by b asserts x } }");
		Corpus corpus = corpus("2025-03-01 revises old" + said(0, "a asserts x"), "2025" + said(0, "c asserts x"), "2024" + said(0, "c asserts x"));
		NetworkQuestion march = new NetworkQuestion(Mode.TWO, "actor", "claim", null, null, Normalization.NO, Repeated.KEEP, "2025-03", "2025-03", List.of(), List.of(), false, null, null, null, 0);
		Networks networks = Networks.of(corpus, march);
		assertEquals(Map.of("A-X", "1"), edges(networks.all().getFirst()));
		assertEquals(List.of("2 statements without a date are not counted, for it is not known whether it lies in the range.",
				"1 statement of a date that is not written exactly enough is not counted, for it is not known whether it lies in the range.", "1 statement of earlier versions of articles is not counted."), networks.notes());
	}

	@Test
	void whatIsTiedToNothingIsThereIfItIsWanted() {
		Corpus corpus = corpus("2025-01-01" + said(0, "a asserts x") + said(1, "b asserts y") + said(2, "c asks about x"));
		NetworkQuestion question = new NetworkQuestion(Mode.TWO, "actor", "claim", "agreement", null, Normalization.NO, Repeated.KEEP, null, null, List.of(Condition.of("claim=x")), List.of(), true, null, null, null, 0);
		Network network = Networks.of(corpus, question).all().getFirst();
		assertEquals(List.of("A", "B", "C"), network.rows().stream().map(node -> node.label()).toList());
		assertEquals(List.of("X", "Y"), network.columns().stream().map(node -> node.label()).toList());
		assertEquals(Map.of("A-X", "1"), edges(network));
	}

	private static Camps camps(Corpus corpus, long seed) {
		return Networks.of(corpus, new NetworkQuestion(Mode.GROUPS, "actor", "claim", "agreement", null, Normalization.NO, Repeated.KEEP, null, null, List.of(), List.of(), false, null, null, null, seed)).camps().getFirst();
	}

	private static List<Integer> sides(Camps camps) {
		List<Integer> sides = new ArrayList<>();
		for (int i = 0; i < camps.nodes().size(); i++) {
			sides.add(camps.group(i));
		}
		return sides;
	}

	@Test
	void twoPerfectCampsAreWhollyPolarised() {
		Camps camps = camps(corpus("2025-01-01" + said(0, "a asserts x") + said(1, "b denies x") + said(2, "p asserts x") + said(3, "c denies x") + said(4, "q asserts y")), 0);
		assertEquals(1, camps.polarisation());
		List<Integer> sides = new ArrayList<>(sides(camps));
		assertEquals(java.util.Arrays.asList(1, 2, 2, 1, null), sides, "A B C P, and Q whom nothing ties");
	}

	/** One of each two agrees with the other on one claim and disagrees on another: half of all ties are as a camp would have it, whatever the camps. */
	@Test
	void whoAgreesAsOftenAsNotIsInNoCamp() {
		assertEquals(0.5, camps(corpus("2025-01-01" + said(0, "a asserts x") + said(1, "b asserts x") + said(2, "a asserts y") + said(3, "b denies y")), 0).polarisation());
	}

	/** Fifteen pairs who deny each other: there are 2^14 ways that are as good, and which is found is a matter of chance. */
	@Test
	void amongManyTheSeedDecides() {
		StringBuilder said = new StringBuilder("2025-01-01");
		StringBuilder declared = new StringBuilder();
		for (int i = 0; i < 30; i++) {
			declared.append("actor m" + i + " : person \"M" + i + "\"\n").append(i % 2 == 0 ? "claim k" + i / 2 + " \"K" + i / 2 + "\"\n" : "");
			said.append(said(i, "m" + i + (i % 2 == 0 ? " asserts k" : " denies k") + i / 2));
		}
		Corpora.write(folder, "many.claims", declared.toString());
		Corpus corpus = corpus(said.toString());
		assertEquals(1, camps(corpus, 7).polarisation());
		assertEquals(sides(camps(corpus, 7)), sides(camps(corpus, 7)));
		assertNotEquals(sides(camps(corpus, 7)), sides(camps(corpus, 8)));
	}

	@Test
	void amongManyTheCampsAreFound() {
		StringBuilder said = new StringBuilder("2025-01-01");
		StringBuilder actors = new StringBuilder();
		for (int i = 0; i < 29; i++) {
			actors.append("actor m" + i + " : person \"M" + i + "\"\n");
			said.append(said(i, "m" + i + (i % 3 == 0 ? " asserts x" : " denies x")));
		}
		Corpora.write(folder, "many.claims", actors.toString());
		Corpus corpus = corpus(said.toString());
		Camps camps = camps(corpus, 7);
		assertEquals(29, camps.nodes().size());
		assertEquals(1, camps.polarisation());
		camps.nodes().forEach(node -> assertEquals(Integer.parseInt(node.label().substring(1)) % 3 == 0 ? 1 : 2, camps.group(camps.nodes().indexOf(node)), node.label()));
	}

	@Test
	void whatIsCalledTheSameIsToldApart() {
		Corpora.write(folder, "more.claims", "actor a2 : person \"A\"");
		Corpus corpus = corpus("2025-01-01" + said(0, "a asserts x") + said(1, "a2 asserts y"));
		assertEquals(Map.of("A [a]-X", "1", "A [a2]-Y", "1"), edges(corpus, NetworkQuestion.of(Mode.TWO, "actor", "claim", "agreement", null)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "TWO|COMBINE|ACTIVITY|cannot be normalised", "ONE|COMBINE|NO|is for two-mode networks", "TWO|CONGRUENCE|NO|is for one-mode networks", "ONE|SUBTRACT|PROMINENCE|is for two-mode networks",
			"TWO|SUBTRACT|JACCARD|is for one-mode networks", "GROUPS|SUBTRACT|NO|leave --aggregate out" })
	void whatMakesNoSenseIsRefused(Mode mode, Aggregate aggregate, Normalization normalization, String why) {
		NetworkQuestion question = new NetworkQuestion(mode, "actor", "claim", "agreement", aggregate, normalization, Repeated.KEEP, null, null, List.of(), List.of(), false, null, null, null, 0);
		assertTrue(assertThrows(WrongNetworkException.class, question::check).getMessage().contains(why));
	}

	@Test
	void whatIsNotThereIsRefused() {
		Corpus corpus = corpus("2025-01-01" + said(0, "a asserts x code frame \"m\""));
		assertTrue(assertThrows(WrongNetworkException.class, () -> Networks.of(corpus, NetworkQuestion.of(Mode.TWO, "actors", "claim", null, null))).getMessage().contains("there are: actor, speaker"));
		assertTrue(assertThrows(WrongNetworkException.class, () -> Networks.of(corpus, NetworkQuestion.of(Mode.TWO, "actor", "claim", "frame", null))).getMessage().contains("has words for levels"));
		assertTrue(assertThrows(WrongNetworkException.class, () -> Networks.of(corpus, NetworkQuestion.of(Mode.TWO, "actor", "claim", null, Aggregate.SUBTRACT))).getMessage().contains("takes a --qualifier"));
	}

	@Test
	void everyStatementBehindAnEdgeIsWritten() throws IOException {
		Corpus corpus = corpus("2025-01-01" + said(0, "a asserts x") + said(1, "b denies x") + said(2, "b asserts y"));
		StringWriter written = new StringWriter();
		NetworkTables.evidence(Networks.of(corpus, NetworkQuestion.of(Mode.ONE, "actor", "claim", "agreement", null)), corpus, false, written);
		assertEquals("row,column,by,level,side,article,annotator,statement,start,end\r\nA,B,X,1,row,n0,,s0,0,2\r\nA,B,X,0,column,n0,,s1,3,5\r\n", written.toString());
	}
}
