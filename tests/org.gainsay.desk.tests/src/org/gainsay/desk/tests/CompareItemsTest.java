// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.analysis.utterance.WordDifference;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.compare.CompareItem;
import org.gainsay.desk.compare.CompareItem.State;
import org.gainsay.desk.compare.ItemFilter;
import org.gainsay.desk.compare.Snapshot;
import org.gainsay.desk.compare.Subject;
import org.gainsay.desk.compare.WordMark;
import org.gainsay.desk.compare.WordMark.Sign;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compare editor lists, and what it marks, without a workbench. */
class CompareItemsTest {

	@TempDir
	Path folder;
	private FerryCorpus ferry;
	private Corpus corpus;

	@BeforeEach
	void read() throws Exception {
		ferry = new FerryCorpus(folder);
		corpus = ferry.corpus();
	}

	@AfterEach
	void close() {
		ferry.close();
	}

	private Snapshot snapshot(Subject subject, RejectedPairs rejected) {
		return ferry.snapshot(subject, rejected);
	}

	private static List<String> names(CompareItem item) {
		return item.sayings().stream().map(Saying::name).toList();
	}

	private static Optional<CompareItem> of(Snapshot snapshot, String... names) {
		return snapshot.items().stream().filter(item -> List.copyOf(names(item)).equals(List.of(names))).findFirst();
	}

	@Test
	void putsGroupsBeforeTheirPairsAndSortsByTheDay() {
		Snapshot snapshot = snapshot(Subject.CORPUS, RejectedPairs.of(""));
		CompareItem ferry = snapshot.items().getFirst();
		assertEquals(List.of("two.t1", "one.s1", "three.u1"), names(ferry));
		assertEquals("1", ferry.number());
		assertEquals(State.FOUND, ferry.state());
		assertEquals("1.1", snapshot.items().get(1).number());
		assertEquals(2, snapshot.items().get(1).sayings().size());
		assertTrue(of(snapshot, "one.s2", "three.u2").isPresent());
	}

	@Test
	void counterpartIsTheOneOfThePair() {
		CompareItem ferry = snapshot(Subject.CORPUS, RejectedPairs.of("")).items().getFirst();
		Saying base = ferry.sayings().get(1);
		assertEquals("three.u1", ferry.counterpart(base, "three").orElseThrow().name());
		assertEquals("one.s1", ferry.counterpart(base, "one").orElseThrow().name());
		assertEquals(Optional.empty(), ferry.counterpart(base, "four"));
	}

	@Test
	void onAClaimTheSameStanceStandsBesideEachOther() {
		Snapshot snapshot = snapshot(Subject.claim("late"), RejectedPairs.of(""));
		CompareItem claim = snapshot.items().getFirst();
		assertEquals("late", claim.claim());
		assertEquals(List.of("two.t1", "one.s1", "one.s2", "three.u1", "three.u2"), names(claim));
		Saying denial = claim.sayings().get(2);
		assertEquals("three.u2", claim.counterpart(denial, "three").orElseThrow().name());
		assertEquals("two.t1", claim.counterpart(denial, "two").orElseThrow().name());
	}

	@Test
	void rejectedPairsComeLastAndShowOnlyWhereWanted() {
		Snapshot before = snapshot(Subject.CORPUS, RejectedPairs.of(""));
		UtterancePair pair = of(before, "one.s2", "three.u2").orElseThrow().pairs().getFirst();
		CorpusEdit edit = RejectedPairs.of("").reject(pair, corpus);
		Snapshot after = snapshot(Subject.CORPUS, RejectedPairs.of(edit.files().getFirst().applyTo("")));
		assertEquals(State.REJECTED, after.items().getLast().state());
		assertEquals(List.of("one.s2", "three.u2"), names(after.items().getLast()));
		assertTrue(ItemFilter.USUAL.of(after).stream().noneMatch(item -> item.state() == State.REJECTED));
		assertEquals(List.of(after.items().getLast()), new ItemFilter(EnumSet.of(State.REJECTED), "", null).of(after));
	}

	@Test
	void filterTakesWordsSpeakersAndArticles() {
		Snapshot snapshot = snapshot(Subject.CORPUS, RejectedPairs.of(""));
		assertEquals(List.of(of(snapshot, "one.s2", "three.u2").orElseThrow()), new ItemFilter(EnumSet.allOf(State.class), "HARBOUR moor", null).of(snapshot));
		assertTrue(new ItemFilter(EnumSet.allOf(State.class), "", List.of("two", "three")).of(snapshot).stream()
				.allMatch(item -> item.sayings().stream().map(Saying::article).toList().containsAll(List.of("two", "three"))));
		assertEquals(List.of(), new ItemFilter(EnumSet.noneOf(State.class), "", null).of(snapshot));
	}

	@Test
	void statementsThatNobodyFoundAlikeCanBeChosen() {
		Snapshot snapshot = snapshot(Subject.statements(List.of("one.s2", "two.t1")), RejectedPairs.of(""));
		assertEquals(State.CHOSEN, snapshot.items().getFirst().state());
		assertEquals(List.of("two.t1", "one.s2"), names(snapshot.items().getFirst()));
	}

	@Test
	void signsSayWhoHasWhichWords() {
		String left = "The ferry will not sail on Friday";
		String right = "The ferry will sail on Monday in the rain";
		WordDifference words = WordDifference.of(left, right, "en");
		List<WordMark> leftMarks = WordMark.of(words, true);
		List<WordMark> rightMarks = WordMark.of(words, false);
		WordMark not = leftMarks.stream().filter(mark -> mark.text().equals("not")).findFirst().orElseThrow();
		assertEquals(Sign.ONLY, not.sign());
		assertEquals(new Span(left.indexOf("not"), left.indexOf("not") + 3), not.span());
		WordMark gap = rightMarks.stream().filter(mark -> mark.sign() == Sign.MISSING).findFirst().orElseThrow();
		assertEquals("not", gap.text());
		assertEquals(new Span(right.indexOf("will") + 4, right.indexOf("will") + 4), gap.span());
		assertTrue(leftMarks.stream().anyMatch(mark -> mark.sign() == Sign.CHANGED && mark.text().equals("Friday")), leftMarks.toString());
	}

	/** What a search has found is of an earlier state, of which a blind round, or another reader, may hide something since. */
	@Test
	void whatWasFoundIsNotShownOnceSomethingOfItIsHidden() throws Exception {
		Path blind = Files.createDirectories(folder.resolve("blind"));
		Files.writeString(blind.resolve("a.txt"), "One said that it is so.\n");
		Files.writeString(blind.resolve("a.claims"), "actor x : person \"X\"\nclaim c \"C is so.\"\narticle a \"A\" { text \"a.txt\" statement gold { says \"it is so\" by x asserts c } }\n");
		String sets = "annotations %s of a in main { status begun statement s1 { says \"it is so\" by x asserts c } }\n";
		Files.createDirectories(blind.resolve("coding/main/cleo"));
		Files.writeString(blind.resolve("coding/main/cleo/a.claims"), sets.formatted("cleo"));
		Files.writeString(blind.resolve("study.claims"), "coder ben coder cleo round main { sample all blind }\nassigned ben in main { a } assigned cleo in main { a }\n");
		try (CorpusSession session = CorpusSession.of(blind)) {
			session.readBy("ben");
			Corpus open = session.build(Progress.NONE);
			assertTrue(open.statement("cleo.main.a.s1").isPresent());
			Files.writeString(blind.resolve("study.claims"), Files.readString(blind.resolve("study.claims")) + "opened main { by anna on 2026-04-12 }\n");
			Corpus opened = session.update(List.of(blind.resolve("study.claims")), Progress.NONE);
			assertTrue(opened.statement("cleo.main.a.s1").isEmpty());
			assertFalse(Snapshot.isStillSeen(open, opened), "the round was opened");
			session.readBy("cleo");
			Corpus ofCleo = session.corpus();
			session.readBy("ben");
			assertFalse(Snapshot.isStillSeen(ofCleo, session.corpus()), "another reads");
			assertTrue(Snapshot.isStillSeen(session.corpus(), ofCleo), "more may be seen");
			Files.writeString(blind.resolve("study.claims"), Files.readString(blind.resolve("study.claims")).replace("main {", "main : training {").replace("opened main : training", "opened main").replace("in main : training", "in main"));
			Corpus training = session.update(List.of(blind.resolve("study.claims")), Progress.NONE);
			assertEquals(List.of(), training.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList());
			assertTrue(training.article("a").isPresent() && training.statement("a.gold").isEmpty());
			assertFalse(Snapshot.isStillSeen(opened, training), "its gold is hidden");
			Files.writeString(blind.resolve("a.claims"), Files.readString(blind.resolve("a.claims")) + "claim d \"D\"\n");
			assertTrue(Snapshot.isStillSeen(training, session.update(List.of(blind.resolve("a.claims")), Progress.NONE)), "what is typed takes nothing away");
		}
	}
}
