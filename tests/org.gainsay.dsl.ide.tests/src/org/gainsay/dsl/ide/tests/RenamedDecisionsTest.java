// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.gainsay.edit.KeptMeaning;
import org.gainsay.edit.Ruling;
import org.gainsay.edit.StudyEdits;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.gainsay.facts.ReferenceFacts.Kind;
import org.gainsay.facts.Renamed;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.TextEdit;
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

	/** Two actors of one label and two claims of one wording, so that their names are in the hashes; categories of articles and statements; statements that name others. */
	@BeforeEach
	void decide() throws IOException {
		write("study.claims", "gainsay 1\ncoder ben coder dora\nround main { sample all }\nround other { sample all }\nactor x : person \"X\"\nactor y : person \"X\"\nclaim c \"C is so.\"\nclaim d \"C is so.\"\n"
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
		return Adjudication.of(session.corpus(), StudyParts.of(session.corpus()), "main");
	}

	private CorpusEdit gold() {
		SortedMap<String, List<GoldEdits.Settled>> articles = new TreeMap<>();
		Settling.of(cases(), StatementUnits.done(session.corpus(), "main").keySet()).settled().forEach((article, all) -> articles.put(article, all.stream().map(one -> new GoldEdits.Settled(one.decisions().getFirst(),
				one.offers().entrySet().stream().filter(entry -> entry.getValue().statement() != null)
						.collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().statement(), (a, b) -> b, TreeMap::new)))).toList()));
		assertEquals(1, articles.size());
		return GoldEdits.replay(session, "main", articles).edit();
	}

	private void holds() {
		Corpus corpus = session.corpus();
		assertEquals(List.of(), corpus.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList());
		assertEquals(List.of(), cases().voided());
		assertEquals(List.of(), cases().cases().stream().filter(one -> one.state() != Case.State.DECIDED).toList());
		assertEquals(List.of(), RoundProgress.of(corpus, StudyParts.of(corpus), "main").mishaps());
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
			"ACTOR, x, xeno, true", "CLAIM, d, deed, true", "ARTICLE, a, anthem, false", "EVENT, e, ending, false" })
	void whatWasDecidedHoldsAfterARename(Kind kind, String name, String to, boolean hashed) throws IOException {
		SortedMap<String, String> before = files();
		CorpusEdit edit = rename(kind, name, to);
		assertEquals(hashed, edit.files().stream().filter(file -> file.file().startsWith("gold/")).flatMap(file -> file.edits().stream()).anyMatch(one -> one.text().matches("\"[0-9a-f]{12}\"")), edit::toString);
		apply(edit);
		assertNotEquals(before, files());
		holds();
		session.build(Progress.NONE);
		holds();
		apply(rename(kind, name.substring(0, name.lastIndexOf('.') + 1) + to, name.substring(name.lastIndexOf('.') + 1)));
		assertEquals(before, files(), "renamed back, each byte is what it was");
		holds();
	}

	/** A value has no rename of its own yet. */
	@Test
	void aValueIsKeptToo() throws IOException {
		Map<String, List<TextEdit>> edits = KeptMeaning.edits(session, new Renamed(Kind.VALUE, Map.of("tone.mild", "tone.soft")));
		for (Map.Entry<String, List<TextEdit>> file : edits.entrySet()) {
			StringBuilder text = new StringBuilder(Files.readString(folder.resolve(file.getKey())));
			file.getValue().reversed().forEach(edit -> text.replace(edit.offset(), edit.offset() + edit.length(), edit.text()));
			write(file.getKey(), text.toString());
		}
		for (Map.Entry<String, String> file : files().entrySet()) {
			write(file.getKey(), file.getValue().replace("mild", "soft"));
		}
		session.build(Progress.NONE);
		holds();
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
	}
}
