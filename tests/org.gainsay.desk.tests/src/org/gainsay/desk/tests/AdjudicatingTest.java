// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.gainsay.analysis.study.Adjudication;
import org.gainsay.analysis.study.Case;
import org.gainsay.analysis.study.Offered;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.adjudicate.Adjudicating;
import org.gainsay.desk.adjudicate.Adjudicating.Kind;
import org.gainsay.desk.adjudicate.Adjudicating.Step;
import org.gainsay.desk.adjudicate.CaseFilter;
import org.gainsay.desk.adjudicate.CaseSurroundings;
import org.gainsay.desk.adjudicate.CaseText;
import org.gainsay.edit.DiskApplier;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.DecisionReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an adjudicator goes through cases by keys; what is decided is written and read again. */
class AdjudicatingTest {

	/** So many statements are in an article. */
	private static final int A_TEXT = 20;

	@TempDir
	Path folder;
	private CorpusSession session;
	private Adjudicating adjudicating;
	private int keys;
	private Offered offered;

	@AfterEach
	void end() {
		if (session != null) {
			session.close();
		}
	}

	/**
	 * A corpus in which ben found all, dora all but every fourth, and cleo, where she codes, what ben did.
	 *
	 * @param differs whether dora takes another stance on the statement of a number
	 */
	private void begin(int statements, Predicate<Integer> differs, String... coders) throws IOException {
		write("study.claims", "gainsay 1\ncoder ben coder cleo coder dora\nround main { sample all }\nactor x : person \"X\"\nclaim c \"C is so.\"\ncodebook \"B\" { category genre on article: one of news, opinion }\n");
		for (int first = 0; first < statements; first += A_TEXT) {
			article(first == 0 ? "a" : "a" + first, first, Math.min(statements, first + A_TEXT), differs, coders);
		}
		session = CorpusSession.of(folder);
		adjudicating = new Adjudicating("main", "anna", () -> "2026-04-20T10:00:00Z");
		session.build(Progress.NONE);
		accept();
		adjudicating.filter(CaseFilter.OPEN);
	}

	private void article(String name, int from, int to, Predicate<Integer> differs, String... coders) throws IOException {
		StringBuilder text = new StringBuilder();
		for (int i = from; i < to; i++) {
			text.append("Speaker ").append(i).append(" said that thing number ").append(i).append(" is so.\n\n");
		}
		write(name + ".txt", text.toString());
		write(name + ".claims", "gainsay 1\narticle " + name + " \"A\" { text \"" + name + ".txt\" }\n");
		for (String coder : coders) {
			StringBuilder set = new StringBuilder("gainsay 1\nannotations " + coder + " of " + name + " in main {\n\tstatus done\n\tcode genre " + (coder.equals("dora") ? "opinion" : "news") + "\n");
			for (int i = from; i < to; i++) {
				boolean dora = coder.equals("dora");
				if (!dora || i % 4 > 0) {
					set.append("\tstatement s").append(i).append(" {\n\t\tsays \"thing number ").append(i).append(dora && i % 4 == 1 ? " is" : " is so").append("\"\n\t\tby x\n\t\t")
							.append(dora && differs.test(i) ? "denies" : "asserts").append(" c\n\t}\n");
				}
			}
			write("coding/main/" + coder + "/" + name + ".claims", set.append("}\n").toString());
		}
	}

	private void write(String file, String text) throws IOException {
		Path path = folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private void accept() {
		Corpus corpus = session.corpus();
		offered = Offered.of(corpus, "main", offered);
		adjudicating.accept(Adjudication.of(offered, StudyParts.of(corpus)));
	}

	private Step press(char key) throws IOException {
		keys++;
		return done(adjudicating.key(key));
	}

	private void type(String all) throws IOException {
		for (char key : all.toCharArray()) {
			press(key);
		}
	}

	private Step done(Step step) throws IOException {
		if (step.edit() != null) {
			CorpusEdit edit = step.edit().apply(session);
			try (DiskApplier applier = DiskApplier.on(folder)) {
				applier.apply(edit);
			}
			session.update(edit.files().stream().map(file -> folder.resolve(file.file())).toList(), Progress.NONE);
			accept();
		}
		return step;
	}

	private String gold() throws IOException {
		return Files.readString(folder.resolve("gold/main/a-anna.claims"));
	}

	@Test
	void twoHundredCasesTakeSevenHundredKeysAtMost() throws IOException {
		begin(268, i -> i % 4 == 2, "ben", "dora");
		assertTrue(adjudicating.shown().size() > 200);
		long open = adjudicating.shown().stream().filter(one -> one.state() == Case.State.OPEN).count();
		assertTrue(open >= 200, () -> open + " cases are open");
		press('a');
		List<String> ways = List.of("1", "2", "0", "s2", "w1", "1", "2", "1", "1", "1"); // what people do: mostly they take one side
		for (int i = 0; adjudicating.open() > 0; i++) {
			Case before = adjudicating.current();
			String way = ways.get(i % ways.size());
			boolean both = before.offers().size() == 2 && before.category() == null;
			type("r" + (i % 6 + 1) + (both ? way : way.equals("0") ? "0" : "1"));
			assertTrue(adjudicating.isDecided(before), before.id());
		}
		assertTrue(keys <= 700, () -> keys + " keys for " + open + " cases that were open");
		Corpus corpus = session.build(Progress.NONE);
		Adjudication all = Adjudication.of(corpus, StudyParts.of(corpus), "main");
		assertTrue(all.cases().stream().allMatch(one -> one.state() == Case.State.DECIDED));
		assertTrue(all.cases().stream().filter(one -> !one.alike()).allMatch(one -> one.decisions().getFirst().reason() != DecisionReason.UNSPECIFIED));
		assertEquals(List.of(), corpus.problems().stream().filter(problem -> problem.file().startsWith("gold/")).toList());
	}

	@Test
	void goesOnToWhatIsOpenAndBackToWhatWasDecided() throws IOException {
		begin(8, i -> true, "ben", "dora");
		Case first = adjudicating.current();
		assertEquals(Kind.EDIT, press('1').kind());
		assertEquals(1, adjudicating.index());
		assertTrue(adjudicating.isDecided(first));
		press('p');
		assertEquals(Kind.SHOW, press('2').kind());
		assertEquals("dora gave nothing here.", adjudicating.message());
		press('n');
		press('p');
		assertEquals(first.key(), adjudicating.current().key());
		assertTrue(adjudicating.shown().stream().anyMatch(one -> one.key().equals(first.key())), "it stays");
		type("r3");
		assertTrue(gold().contains("\ttook ben\n\tbecause slip\n"), gold());
		assertEquals(first.key(), adjudicating.current().key(), "a reason that is added goes nowhere");
		done(adjudicating.note(adjudicating.current(), "two readings"));
		assertTrue(gold().contains("\tbecause slip\n\tnote \"two readings\"\n"), gold());
		press('u');
		assertTrue(gold().contains("because slip") && !gold().contains("note"), gold());
		press('u');
		press('u');
		assertFalse(gold().contains("decided"), gold());
		assertFalse(adjudicating.isDecided(adjudicating.current()));
		press('u');
		assertEquals("Nothing was decided here that could be taken back.", adjudicating.message());
	}

	@Test
	void ofThreeCodersADigitSaysWhosePartsAndAnotherWhoseStatement() throws IOException {
		begin(4, i -> i == 2, "ben", "cleo", "dora");
		adjudicating.filter(new CaseFilter("stance", "ben – dora", null, "a", true));
		assertEquals(1, adjudicating.shown().size());
		type("s3");
		assertEquals("stances of dora", adjudicating.waiting());
		type("w2");
		assertEquals("stances of dora; spans of cleo", adjudicating.waiting());
		press('1');
		assertTrue(gold().contains("\ttook ben\n\tstances of dora\n\tspans of cleo\n"), gold());
		press('9');
		assertEquals("There is no coder 9 here.", adjudicating.message());
	}

	@Test
	void anOwnVersionBeginsWithWhatIsThere() throws IOException {
		begin(3, i -> i == 2, "ben", "dora");
		adjudicating.filter(new CaseFilter("stance", null, "denies c", null, true));
		assertEquals(Kind.OWN, press('e').kind());
		String text = adjudicating.beginning(adjudicating.current(), session);
		assertTrue(text.startsWith("statement s2 {\n\tsays \"thing number 2 is so\"\n\tby x\n"), text);
		done(adjudicating.own(adjudicating.current(), text.replace("asserts", "disputes")));
		assertTrue(gold().contains("\tstatement s2 {\n\t\tsays \"thing number 2 is so\"\n\t\tby x\n\t\tdisputes c\n\t}\n}"), gold());
		assertEquals(Case.State.DECIDED, adjudicating.current().state());
	}

	@Test
	void whatAllAgreeOnIsTakenAtOnceAndTakenBackAtOnce() throws IOException {
		begin(12, i -> false, "ben", "cleo");
		assertEquals(13, adjudicating.open(), "12 statements and the genre");
		press('a');
		assertEquals(0, adjudicating.open());
		assertEquals("13 cases that all agree on were taken.", adjudicating.message().replace("All that shows is decided.", "13 cases that all agree on were taken."));
		press('u');
		assertEquals(13, adjudicating.open());
	}

	@Test
	void whatIsRefusedChangesNothingOfWhatWasDecidedBefore() throws IOException {
		begin(8, i -> true, "ben", "dora");
		Case first = adjudicating.current();
		press('1');
		Case second = adjudicating.current();
		type("r3");
		Step own = adjudicating.own(second, "statement {");
		assertThrows(IllegalArgumentException.class, () -> own.edit().apply(session));
		adjudicating.refused();
		assertTrue(adjudicating.isDecided(first) && !adjudicating.isDecided(second));
		assertEquals(second.key(), adjudicating.current().key());
		assertEquals("slip", adjudicating.waiting(), "who corrects it need not say it again");
		Step stopped = adjudicating.key('1'); // before the edit was made
		assertEquals(Kind.EDIT, stopped.kind());
		adjudicating.refused();
		assertTrue(adjudicating.isDecided(first) && !adjudicating.isDecided(second));
		press('u');
		assertFalse(adjudicating.isDecided(first), "the first is still what there is to take back");
		assertFalse(gold().contains("decided"), gold());
	}

	@Test
	void whatIsNotTakenBackIsThereToBeTakenBack() throws IOException {
		begin(8, i -> true, "ben", "dora");
		Case first = adjudicating.current();
		press('1');
		press('1');
		adjudicating.key('u');
		adjudicating.refused();
		press('u');
		press('u');
		assertFalse(adjudicating.isDecided(first));
		assertFalse(gold().contains("decided"), gold());
	}

	@Test
	void aReasonGoesToWhatStandsAfterUndo() throws IOException {
		begin(8, i -> true, "ben", "dora");
		press('1');
		press('p');
		press('0');
		press('p');
		press('u');
		assertTrue(gold().contains("took ben") && !gold().contains("nothing"), gold());
		type("r3");
		assertTrue(gold().contains("\ttook ben\n\tbecause slip\n"), gold());
		Files.delete(folder.resolve("gold/main/a-anna.claims")); // as the undo of the workbench does
		session.update(List.of(folder.resolve("gold/main/a-anna.claims")), Progress.NONE);
		accept();
		type("r1");
		assertEquals("ambiguous", adjudicating.waiting(), "nothing is decided, so the reason waits");
		assertFalse(Files.exists(folder.resolve("gold/main/a-anna.claims")));
	}

	@Test
	void anAnswerForACaseThatHasChangedMeanwhileDecidesNoOther() throws IOException {
		begin(8, i -> true, "ben", "dora");
		Case first = adjudicating.current();
		press('m');
		press('e');
		Path ben = folder.resolve("coding/main/ben/a.claims");
		Files.writeString(ben, Files.readString(ben).replaceFirst("asserts", "disputes"));
		session.update(List.of(ben), Progress.NONE);
		accept();
		assertFalse(adjudicating.shown().stream().anyMatch(one -> one.key().equals(first.key())));
		for (Step step : List.of(adjudicating.own(first, "statement { says \"thing number 0\" by x asserts c }"), adjudicating.note(first, "doubtful"))) {
			assertEquals(Kind.SHOW, step.kind());
			assertEquals("What coders gave here has changed meanwhile. Nothing was decided.", adjudicating.message());
		}
		assertEquals("", adjudicating.waiting());
	}

	@Test
	void whatWasBegunAndNotTakenIsThereAgainUntilItIsTaken() throws IOException {
		begin(8, i -> true, "ben", "dora");
		Case first = adjudicating.current();
		String offered = adjudicating.beginning(first, session);
		adjudicating.begun(Kind.OWN, first, "statement { says");
		assertEquals("What you wrote is kept: e shows it again.", adjudicating.message());
		adjudicating.begun(Kind.NOTE, first, "two rea");
		assertEquals("What you wrote is kept: m shows it again.", adjudicating.message());
		press('n');
		assertEquals("", adjudicating.note(), "another case has its own");
		assertNotEquals("statement { says", adjudicating.beginning(adjudicating.current(), session));
		press('p');
		assertEquals("two rea", adjudicating.note());
		assertEquals("statement { says", adjudicating.beginning(first, session));
		assertEquals("", adjudicating.waiting(), "what was not taken is no note of a decision");
		done(adjudicating.note(first, "two readings"));
		done(adjudicating.own(first, "statement { says \"thing number 0\" by x asserts c }"));
		assertTrue(gold().contains("\tnote \"two readings\"\n\n\tstatement { says \"thing number 0\" by x asserts c }\n"), gold());
		press('p');
		assertEquals("two readings", adjudicating.note());
		assertEquals(offered, adjudicating.beginning(adjudicating.current(), session), "what was taken is begun no longer");
	}

	@Test
	void whatIsTakenBackByTheWorkbenchBeforeABuildIsOpen() throws IOException {
		begin(8, i -> true, "ben", "dora");
		Case first = adjudicating.current();
		assertEquals(Kind.EDIT, adjudicating.key('1').kind());
		accept(); // of before the decision
		assertTrue(adjudicating.isDecided(first), "no build has shown it yet");
		adjudicating.undone();
		assertFalse(adjudicating.isDecided(first));
		accept();
		assertFalse(adjudicating.isDecided(first));
		assertEquals(adjudicating.shown().size(), adjudicating.open());
		press('p');
		press('1');
		adjudicating.undone(); // of something else: a build shows that it stands
		accept();
		assertTrue(adjudicating.isDecided(first));
	}

	@Test
	void anArticleIsCutIntoSentencesOnceForAllItsCasesAndAnewWhereItsTextChanges() throws IOException {
		begin(8, i -> true, "ben", "dora");
		CaseSurroundings before = CaseSurroundings.of(session.corpus(), adjudicating.all(), null);
		Map<String, String> shown = texts(before);
		assertTrue(shown.values().stream().anyMatch(text -> text.contains("\nSpeaker 3 said that thing number 3 is so.\n")), shown::toString);
		type("1r2");
		Corpus decided = session.corpus();
		Corpus unread = Corpus.of(decided.folder(), decided.files(), List.of(), path -> {
			throw new AssertionError("the text is read once more");
		}, Set.of("a.txt"));
		CaseSurroundings after = CaseSurroundings.of(unread, adjudicating.all(), before);
		adjudicating.all().stream().filter(one -> one.decisions().isEmpty()).forEach(one -> assertEquals(shown.get(one.key()), CaseText.of(one, unread, after).text()));
		write("a.txt", Files.readString(folder.resolve("a.txt")).replace("Speaker 3", "Person 3"));
		session.update(List.of(folder.resolve("a.txt")), Progress.NONE);
		accept();
		assertTrue(texts(CaseSurroundings.of(session.corpus(), adjudicating.all(), after)).values().stream().anyMatch(text -> text.contains("\nPerson 3 said that thing number 3 is so.\n")));
	}

	private Map<String, String> texts(CaseSurroundings surroundings) {
		return adjudicating.all().stream().collect(Collectors.toMap(Case::key, one -> CaseText.of(one, session.corpus(), surroundings).text()));
	}

	@Test
	void aNoteThatIsThereIsWhatOneGoesOnFrom() throws IOException {
		begin(8, i -> true, "ben", "dora");
		adjudicating.note(adjudicating.current(), "two readings");
		assertEquals("two readings", adjudicating.note());
		press('1');
		assertEquals("", adjudicating.note());
		press('p');
		assertEquals("two readings", adjudicating.note());
	}

	@Test
	void whatIsOnOfferIsReadOnceForAllDecisionsAndAnewForAnyOtherChange() throws IOException {
		begin(8, i -> true, "ben", "dora");
		Offered before = offered;
		type("1r2");
		assertTrue(gold().contains("decided"), gold());
		assertSame(before, offered);
		assertEquals(Adjudication.of(session.corpus(), StudyParts.of(session.corpus()), "main"), Adjudication.of(offered, StudyParts.of(session.corpus())));
		assertNotSame(before, Offered.of(session.corpus(), "other", before));
		for (String file : List.of("coding/main/ben/a.claims", "study.claims", "a.txt")) { // a statement, an actor's label, the text
			Offered last = offered;
			Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)).replaceFirst("asserts", "denies").replace("\"X\"", "\"Xaver\"").replace("Speaker 0", "Person 0"));
			session.update(List.of(folder.resolve(file)), Progress.NONE);
			accept();
			assertNotSame(last, offered, file);
			assertEquals(Adjudication.of(session.corpus(), StudyParts.of(session.corpus()), "main"), Adjudication.of(offered, StudyParts.of(session.corpus())), file);
		}
	}

	@Test
	void filtersByWhatCodersGave() throws IOException {
		begin(8, i -> i % 2 == 0, "ben", "dora");
		adjudicating.filter(new CaseFilter("found", null, null, null, true));
		assertEquals(2, adjudicating.shown().size());
		adjudicating.filter(new CaseFilter("content", null, null, null, true));
		assertEquals(2, adjudicating.shown().size());
		adjudicating.filter(new CaseFilter("code genre", null, "opinion", null, true));
		assertEquals("genre", adjudicating.current().category());
		assertEquals(Set.of("news", "opinion"), CaseFilter.values(adjudicating.current(), "code genre"));
		adjudicating.filter(new CaseFilter(null, null, null, "b", true));
		assertNull(adjudicating.current());
		assertEquals(Kind.UNKNOWN, press('1').kind());
	}

	@Test
	void showsWhatEachMarkedBelowTheOther() throws IOException {
		begin(8, i -> i % 2 == 0, "ben", "dora");
		adjudicating.filter(new CaseFilter("content", null, null, null, true));
		CaseText text = CaseText.of(adjudicating.current(), session.corpus(), CaseSurroundings.of(session.corpus(), adjudicating.all(), null));
		assertEquals("""
				a

				1 ben
				Speaker 1 said that thing number 1 is so.
				claims: c
				content: thing number 1 is so
				speaker: x
				stance: asserts c

				2 dora
				Speaker 1 said that thing number 1 is so.
				claims: c
				content: thing number 1 is
				speaker: x
				stance: asserts c
				""", text.text());
		List<String> contents = new ArrayList<>();
		text.pieces().stream().filter(piece -> piece.look() == CaseText.Look.CONTENT).forEach(piece -> contents.add(text.text().substring(piece.start(), piece.start() + piece.length())));
		assertEquals(List.of("thing number 1 is so", "thing number 1 is"), contents);
		assertTrue(text.pieces().stream().anyMatch(piece -> piece.look() == CaseText.Look.DIFFERS && text.text().startsWith("content: ", piece.start())));
		assertNotNull(adjudicating.current());
	}
}
