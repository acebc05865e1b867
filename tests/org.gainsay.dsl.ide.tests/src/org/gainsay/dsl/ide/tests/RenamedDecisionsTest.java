// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.agreement.StatementUnits;
import org.gainsay.analysis.study.Adjudication;
import org.gainsay.analysis.study.Case;
import org.gainsay.analysis.study.RoundProgress;
import org.gainsay.analysis.study.Settling;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.renaming.Renaming;
import org.gainsay.edit.ActorEdits;
import org.gainsay.edit.ClaimEdits;
import org.gainsay.edit.DecisionEdits;
import org.gainsay.edit.DiskApplier;
import org.gainsay.edit.GoldEdits;
import org.gainsay.edit.Ruling;
import org.gainsay.edit.StudyEdits;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.gainsay.facts.ReferenceFacts.Kind;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.DecisionReason;
import org.gainsay.model.RoundEventKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rename changes no meaning: what was decided on what coders gave still holds, the gold is what it was, and no set of a closed round counts as edited. */
class RenamedDecisionsTest {

	private static final List<String> CODERS = List.of("ben", "dora");

	@TempDir
	Path folder;
	private CorpusSession session;
	/** What the round is called that was decided. */
	private String round = "main";

	/** Two actors of one label and two claims of one wording, so that their names are in the hashes; categories of articles and statements; statements that name others. */
	@BeforeEach
	void decide() throws IOException {
		write("study.claims", "gainsay 1\ncoder ben coder dora coder anna\nround main { sample all }\nround other { sample all }\nactor x : person \"X\"\nactor y : person \"X\"\nclaim c \"C is so.\"\nclaim d \"C is so.\"\n"
				+ "event e \"E\" { claims c }\ncodebook \"B\" { category genre on article: one of news, opinion category tone on statement: some of mild, sharp category reason on statement: text }\n");
		write("a.txt", "One said that it is so.\n\nTwo said that it rains.\n\nThree said that it snows.\n");
		write("a.claims", "gainsay 1\n\narticle a \"A\" {\n\ttext \"a.txt\"\n\ton e\n}\n");
		for (String coder : CODERS) {
			boolean ben = coder.equals("ben");
			write("rounds/main/" + coder + ".claims", "assigned " + coder + " in main { a }\n");
			write("coding/main/" + coder + "/a.claims", "annotations " + coder + " of a in main {\n\tstatus done\n\tcoded 2026-04-13\n\tcode genre " + (ben ? "news" : "opinion")
					+ "\n\tstatement s1 { says \"it is so\" by x " + (ben ? "asserts c" : "denies d") + " code tone mild code reason \"words\" }\n\tstatement s2 { says \"it rains\" by y asserts d repeats s1 }\n"
					+ "\tstatement s3 { says \"it snows\" by " + (ben ? "x" : "y") + " asserts c answers s2 code tone sharp, mild }\n}\n");
		}
		session = CorpusSession.of(folder);
		Corpus corpus = session.build(Progress.NONE);
		StudyParts study = StudyParts.of(corpus);
		apply(new StudyEdits(session).event(RoundEventKind.OPENED, "main", "anna", "2026-04-12T09:00:00Z", "begin", RoundProgress.opening(corpus, study, "main")));
		apply(new StudyEdits(session).event(RoundEventKind.CLOSED, "main", "anna", "2026-04-16T09:00:00Z", "end", RoundProgress.closing(corpus, "main")));
		List<Ruling> rulings = new ArrayList<>();
		for (Case one : cases().cases()) {
			rulings.add(rulings.size() == 2 ? new Ruling("a", null, one.hashes(), null, null, null, false, "statement { says \"it snows\" by x asserts c code tone mild }", DecisionReason.GAP, "own")
					: Ruling.take(one.article(), one.category(), one.hashes(), "dora"));
		}
		assertEquals(4, rulings.size());
		apply(new DecisionEdits(session).decide("main", "anna", "2026-04-20T10:00:00Z", rulings));
		apply(gold());
		holds();
	}

	@AfterEach
	void close() {
		session.close();
	}

	private void write(String file, String text) throws IOException {
		Path path = folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private void apply(CorpusEdit edit) throws IOException {
		try (DiskApplier applier = DiskApplier.on(folder)) {
			applier.apply(edit);
		}
		session.update(edit.files().stream().map(file -> folder.resolve(file.file())).toList(), Progress.NONE);
	}

	private Adjudication cases() {
		return Adjudication.of(session.corpus(), StudyParts.of(session.corpus()), round);
	}

	private CorpusEdit gold() {
		SortedMap<String, List<GoldEdits.Settled>> articles = new TreeMap<>();
		Settling.of(cases(), StatementUnits.done(session.corpus(), round).keySet()).settled().forEach((article, all) -> articles.put(article, all.stream().map(one -> new GoldEdits.Settled(one.decisions().getFirst(),
				one.offers().entrySet().stream().filter(entry -> entry.getValue().statement() != null)
						.collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().statement(), (a, b) -> b, TreeMap::new)))).toList()));
		assertEquals(1, articles.size());
		return GoldEdits.replay(session, round, articles).edit();
	}

	private void holds() {
		Corpus corpus = session.corpus();
		assertEquals(List.of(), corpus.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList());
		assertEquals(List.of(), cases().voided());
		assertEquals(List.of(), cases().cases().stream().filter(one -> one.state() != Case.State.DECIDED).toList());
		assertEquals(List.of(), RoundProgress.of(corpus, StudyParts.of(corpus), round).mishaps());
		assertEquals(List.of(), gold().files(), "the decisions replay to the same bytes");
	}

	private SortedMap<String, String> files() throws IOException {
		SortedMap<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(path -> path.toString().endsWith(".claims")).toList()) {
				files.put(folder.relativize(file).toString(), Files.readString(file));
			}
		}
		return files;
	}

	private CorpusEdit rename(Kind kind, String name, String to) {
		return new Renaming(session).rename(new Named(kind, name, new NamesOfCorpus(session.corpus()).declarations(kind, name).getFirst()), to);
	}

	@ParameterizedTest
	@CsvSource({ "CATEGORY, genre, art, true", "CATEGORY, tone, aardvark, true", "CATEGORY, reason, why, true", "STATEMENT, ben.main.a.s1, first, true", "STATEMENT, dora.main.a.s2, second, true", "STATEMENT, ben.main.a.s3, third, false",
			"ACTOR, x, xeno, true", "CLAIM, d, deed, true", "ARTICLE, a, anthem, false", "EVENT, e, ending, false", "VALUE, tone.mild, soft, true", "VALUE, genre.news, aardvark, true", "CODER, ben, zoe, false", "CODER, dora, doreen, false", "CODER, anna, hanna, false",
			"ROUND, main, second, false" })
	void whatWasDecidedHoldsAfterARename(Kind kind, String name, String to, boolean hashed) throws IOException {
		SortedMap<String, String> before = files();
		CorpusEdit edit = rename(kind, name, to);
		assertEquals(hashed, edit.files().stream().filter(file -> file.file().startsWith("gold/")).flatMap(file -> file.edits().stream()).anyMatch(one -> one.text().matches("\"[0-9a-f]{12}\"")), edit::toString);
		apply(edit);
		assertNotEquals(before, files());
		round = kind == Kind.ROUND ? to : "main";
		holds();
		session.build(Progress.NONE);
		holds();
		apply(rename(kind, name.substring(0, name.lastIndexOf('.') + 1) + to, name.substring(name.lastIndexOf('.') + 1)));
		round = "main";
		assertEquals(before, files(), "renamed back, each byte is what it was");
		holds();
	}

	/** In files, the log and decisions nothing has the old name, and no file is called by it. */
	@ParameterizedTest
	@CsvSource({ "CODER, ben, zoe, coding/main/zoe/a.claims", "CODER, anna, hanna, gold/main/a-hanna.claims", "CODER, anna, hanna, rounds/main/log/2026-04-12T090000Z-opened-hanna.claims", "ROUND, main, second, rounds/second/ben.claims",
			"ROUND, main, second, gold/second/a-anna.claims" })
	void noFileHasTheOldName(Kind kind, String name, String to, String file) throws IOException {
		apply(rename(kind, name, to));
		String old = "\\b" + name + "\\b";
		files().forEach((path, text) -> assertFalse(Pattern.compile(old).matcher(path + "\n" + text).find(), () -> path + "\n" + text));
		assertTrue(files().get(file).matches("(?s).*\\b" + to + "\\b.*"), files()::toString);
	}

	@Test
	void whatIsVoidedStaysSo() throws IOException {
		String file = "coding/main/ben/a.claims";
		write(file, Files.readString(folder.resolve(file)).replace("by y", "by x"));
		session.update(List.of(folder.resolve(file)), Progress.NONE);
		assertEquals(1, cases().voided().size());
		String voided = cases().voided().getFirst().offers().getFirst().hash();
		apply(rename(Kind.STATEMENT, "ben.main.a.s1", "first"));
		assertEquals(List.of(voided), cases().voided().stream().map(one -> one.offers().getFirst().hash()).toList());
		assertEquals(List.of("The set of ben on \"a\" was changed since the round was closed."), RoundProgress.of(session.corpus(), StudyParts.of(session.corpus()), "main").mishaps().stream().map(one -> one.what()).toList());
	}

	/** Actors of one name in two coders' files are settled when the round is closed. */
	@Test
	void actorsAndClaimsThatAreMergedVoidNothing() throws IOException {
		apply(new ActorEdits(session).merge("x", "y"));
		assertFalse(session.corpus().actor("y").isPresent());
		holds();
		apply(new ClaimEdits(session).merge("d", "c"));
		assertTrue(session.corpus().claim("c").isEmpty());
		holds();
	}

	@Test
	void whatAnOpenRoundFrozeStaysAsItWasAndIsToldBefore() throws IOException {
		apply(new StudyEdits(session).event(RoundEventKind.OPENED, "main", "anna", "2026-04-21T09:00:00Z", "again", RoundProgress.opening(session.corpus(), StudyParts.of(session.corpus()), "main")));
		String log = "rounds/main/log/2026-04-21T090000Z-opened-anna.claims";
		String opened = Files.readString(folder.resolve(log));
		Named article = new Named(Kind.ARTICLE, "a", new NamesOfCorpus(session.corpus()).declarations(Kind.ARTICLE, "a").getFirst());
		assertEquals("\"a\" is frozen while the round \"main\" is open: renamed, it would be told as changed until the round is closed.", new Renaming(session).warning(article).orElseThrow());
		apply(new Renaming(session).rename(article, "anthem"));
		assertEquals(opened, Files.readString(folder.resolve(log)));
		assertEquals(List.of(), cases().voided());
		Renaming renaming = new Renaming(session);
		assertEquals("\"tone.mild\" is frozen while the round \"main\" is open: renamed, it would be told as changed until the round is closed.", renaming.warning(new Named(Kind.VALUE, "tone.mild", article.at())).orElseThrow());
		String kits = "the round \"main\" is open. Kits that were given are called as before and cannot be collected after the rename; collect them first.";
		assertEquals(kits, renaming.warning(new Named(Kind.CODER, "ben", article.at())).orElseThrow());
		assertEquals(kits, renaming.warning(new Named(Kind.ROUND, "main", article.at())).orElseThrow());
		assertEquals(Optional.empty(), renaming.warning(new Named(Kind.ROUND, "other", article.at())));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "CODER|ben|dora|There is a coder \"dora\" already. Give another name.", "VALUE|tone.mild|sharp|There is a value \"sharp\" already. Give another name.",
			"CODER|ben|con|No folder can be called \"con\" on Windows, where that is a device. Give another name.",
			"CODER|ben|Ben|\"ben\" and \"Ben\" differ in capitals only, and their folder is one on Windows and macOS. Give another name, and then this one.",
			"ROUND|main|Main|\"main\" and \"Main\" differ in capitals only, and their folder is one on Windows and macOS. Give another name, and then this one.",
			"CODER|ben|eve|\"eve\" is written in rounds/other/log/opened.claims, and would be the same as \"ben\" afterwards. Give another name.",
			"ROUND|main|third|The file coding/third/dora/a.claims is there already, where one of \"main\" would come. Move it away first." })
	void whatWouldMixTwoIsRefused(Kind kind, String name, String to, String message) throws IOException {
		write("rounds/other/log/opened.claims", "opened other { by eve on 2026-04-12 }\nclosed other { by eve on 2026-04-13 }\n");
		write("coding/third/dora/a.claims", "gainsay 1\n");
		session.build(Progress.NONE);
		SortedMap<String, String> before = files();
		assertEquals(message, assertThrows(IllegalArgumentException.class, () -> rename(kind, name, to)).getMessage());
		assertEquals(before, files());
	}

	/** Coders are named by the annotator of a file and in the names of statements, categories by what the study reports and by variables of samples. */
	@Test
	void whatIsNoReferenceOfTheLanguageIsReachedToo() throws IOException {
		write("more.claims", "gainsay 1\nannotator ben\n\nannotations ben of b in main { statement s1 { says \"it rains\" by x asserts c answers ben.main.a.s1 } }\nsame line l : ben.main.a.s1, dora.main.a.s1\n"
				+ "study \"S\" { reports stance, tone, at from 0.8 }\nround third { sample interval 0.1 of tone in main seed 1 strata code genre coders ben, dora from main }\n");
		write("b.claims", "gainsay 1\nannotator ben\narticle b \"B\" { text \"a.txt\" }\n");
		session.build(Progress.NONE);
		apply(rename(Kind.CODER, "ben", "zoe"));
		apply(rename(Kind.ROUND, "main", "second"));
		apply(rename(Kind.CATEGORY, "tone", "mood"));
		assertEquals("gainsay 1\nannotator zoe\n\nannotations zoe of b in second { statement s1 { says \"it rains\" by x asserts c answers zoe.second.a.s1 } }\nsame line l : zoe.second.a.s1, dora.second.a.s1\n"
				+ "study \"S\" { reports stance, mood, at from 0.8 }\nround third { sample interval 0.1 of mood in second seed 1 strata code genre coders zoe, dora from second }\n", Files.readString(folder.resolve("more.claims")));
		assertEquals("gainsay 1\nannotator zoe\narticle b \"B\" { text \"a.txt\" }\n", Files.readString(folder.resolve("b.claims")));
		assertEquals(List.of(), session.corpus().problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList());
	}

	/** Where no study declares coders, whoever annotates is none. */
	@Test
	void anAnnotatorWithoutAStudyIsNoCoder() throws IOException {
		write("study.claims", "");
		write("b.claims", "gainsay 1\nannotator eve\narticle b \"B\" { text \"a.txt\" }\n");
		session.build(Progress.NONE);
		assertEquals(Optional.empty(), new NamesOfCorpus(session.corpus()).at("b.claims", "gainsay 1\nannotator e".length()));
	}
}
