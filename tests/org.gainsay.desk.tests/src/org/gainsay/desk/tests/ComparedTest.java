// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.compare.ArticleMarks;
import org.gainsay.desk.compare.CompareItem;
import org.gainsay.desk.compare.CompareItem.State;
import org.gainsay.desk.compare.Compared;
import org.gainsay.desk.compare.ItemFilter;
import org.gainsay.desk.compare.ItemList;
import org.gainsay.desk.compare.ItemText;
import org.gainsay.desk.compare.Join;
import org.gainsay.desk.compare.Numbered;
import org.gainsay.desk.compare.ShownArticles;
import org.gainsay.desk.compare.Snapshot;
import org.gainsay.desk.compare.Subject;
import org.gainsay.desk.compare.WordMark;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compared as somebody chooses and newer snapshots come, in which articles, and what is marked, joined and said there. */
class ComparedTest {

	private static final Function<List<String>, ItemFilter> USUAL = shown -> ItemFilter.USUAL;

	@TempDir
	Path folder;
	private FerryCorpus ferry;

	@BeforeEach
	void read() throws Exception {
		ferry = new FerryCorpus(folder);
	}

	@AfterEach
	void close() {
		ferry.close();
	}

	private Compared compared(Subject subject) {
		Compared compared = new Compared(subject);
		compared.accept(ferry.snapshot(subject), true, USUAL);
		return compared;
	}

	private static List<String> names(CompareItem item) {
		return item.sayings().stream().map(Saying::name).toList();
	}

	private static CompareItem of(Compared compared, String... names) {
		return compared.list().items().stream().filter(item -> names(item).equals(List.of(names))).findFirst().orElseThrow();
	}

	private static ArticleMarks marks(Compared compared, String article) {
		return compared.marks().get(compared.shown().names().indexOf(article));
	}

	// ---- what is compared

	@Test
	void nothingFoundIsComparedBeforeTheSearchHasFoundAnything() {
		Compared compared = new Compared(Subject.CORPUS);
		compared.accept(ferry.unsearched(Subject.CORPUS), false, USUAL);
		assertNull(compared.item());
		assertEquals(List.of("two", "one"), compared.shown().names(), "those published first");
		assertFalse(compared.isSearched());
		assertTrue(compared.accept(ferry.snapshot(Subject.CORPUS), true, USUAL), "something else than before");
		assertEquals(List.of("two.t1", "one.s1", "three.u1"), names(compared.item()));
		assertEquals("two.t1", compared.base().name());
		assertTrue(compared.isSearched());
	}

	@Test
	void whatWasChosenIsComparedBeforeTheSearchHasFoundAnything() {
		Subject subject = Subject.statements(List.of("one.s2", "two.t1"));
		Compared compared = new Compared(subject);
		compared.accept(ferry.unsearched(subject), false, USUAL);
		assertEquals(List.of("two.t1", "one.s2"), names(compared.item()));
		assertFalse(compared.accept(ferry.snapshot(subject), true, USUAL), "it stays");
		assertEquals(List.of("two.t1", "one.s2"), names(compared.item()));
	}

	/** Until the search has ended a statement stands alone, and nothing is like it; then it shows as whoever clicks its row sees it. */
	@Test
	void oneStatementIsComparedInThePairThatItIsFoundIn() {
		Subject subject = Subject.statements(List.of("one.s2"));
		Compared compared = new Compared(subject);
		compared.accept(ferry.unsearched(subject), false, USUAL);
		assertEquals(List.of("one.s2"), names(compared.item()));
		assertTrue(compared.shown().isAlone());
		assertTrue(compared.accept(ferry.snapshot(subject), true, USUAL), "it is another item now");
		assertEquals(List.of("one.s2", "three.u2"), names(compared.item()), "and not what stands in the first row");

		Compared clicked = compared(subject);
		clicked.select(clicked.list().items().getFirst());
		clicked.select(of(clicked, "one.s2", "three.u2"));
		assertEquals(clicked.shown(), compared.shown());
		assertEquals(clicked.base().name(), compared.base().name());
		assertEquals(clicked.marks().size(), compared.marks().size());
	}

	/** What takes the place of an item that is no more brings its own articles. */
	@Test
	void whatComesInTheRowOfOneThatIsGoneShowsInItsOwnArticles() {
		Compared compared = compared(Subject.CORPUS);
		compared.select(of(compared, "one.s2", "three.u2"));
		assertEquals(List.of("one", "three"), compared.shown().names());
		compared.accept(ferry.snapshot(Subject.statements(List.of("two.t1"))), true, shown -> new ItemFilter(EnumSet.of(State.FOUND), "spring", null));
		assertTrue(compared.shown().names().containsAll(compared.item().articles()), compared.shown().names() + " for " + names(compared.item()));
	}

	@Test
	void beginsWithWhatWasComparedWhenTheWindowWasClosed() {
		Compared compared = new Compared(Subject.CORPUS);
		compared.beginWith(List.of("three", "two", "one"), List.of("one.s2", "three.u2"));
		compared.accept(ferry.unsearched(Subject.CORPUS), false, USUAL);
		assertNull(compared.item(), "it may be found yet");
		compared.accept(ferry.snapshot(Subject.CORPUS), true, USUAL);
		assertEquals(List.of("one.s2", "three.u2"), names(compared.item()));
		assertEquals(List.of("three", "two", "one"), compared.shown().names());
		assertEquals("three.u2", compared.base().name(), "that of the first article");

		Compared gone = new Compared(Subject.CORPUS);
		gone.beginWith(List.of(), List.of("one.s2", "two.t1"));
		gone.accept(ferry.snapshot(Subject.CORPUS), true, USUAL);
		assertEquals("1", gone.item().number(), "what is no more is not waited for when the search has ended");
	}

	@Test
	void whatIsComparedStaysInANewerSnapshotAndElseItsRowDoes() {
		Compared compared = compared(Subject.CORPUS);
		CompareItem harbour = of(compared, "one.s2", "three.u2");
		compared.select(harbour);
		assertFalse(compared.accept(ferry.snapshot(Subject.CORPUS), true, USUAL));
		assertEquals(names(harbour), names(compared.item()));

		RejectedPairs rejected = RejectedPairs.of(RejectedPairs.of("").reject(harbour.pairs().getFirst(), ferry.corpus()).files().getFirst().applyTo(""));
		assertTrue(compared.accept(ferry.snapshot(Subject.CORPUS, rejected), true, USUAL));
		assertEquals(compared.list().items().getLast(), compared.item(), "the last one now");
		assertTrue(compared.accept(ferry.unsearched(Subject.CORPUS), true, USUAL));
		assertNull(compared.item());
		assertNull(compared.base());
	}

	@Test
	void whatIsComparedWithStaysWhereItIs() {
		Compared compared = compared(Subject.CORPUS);
		assertTrue(compared.goTo(List.of("one.s1")));
		assertEquals("one.s1", compared.base().name());
		compared.accept(ferry.snapshot(Subject.CORPUS), true, USUAL);
		assertEquals("one.s1", compared.base().name());
	}

	@Test
	void goesToASayingOfTheItemElseToAnotherItemInTheList() {
		Compared compared = compared(Subject.CORPUS);
		CompareItem group = compared.item();
		assertFalse(compared.goTo(List.of("two.t1")), "it is compared with that already");
		assertFalse(compared.goTo(List.of("four.none")));
		assertTrue(compared.goTo(List.of("one.s2", "three.u1")), "of the item first");
		assertEquals(group, compared.item());
		assertEquals("three.u1", compared.base().name());
		assertTrue(compared.goTo(List.of("three.u2")));
		assertEquals(List.of("one.s2", "three.u2"), names(compared.item()));
		assertEquals("three.u2", compared.base().name());
		assertEquals(List.of("two", "one", "three"), compared.shown().names(), "two of them have it");
	}

	@Test
	void whatDoesNotShowInTwoArticlesBringsItsOwn() {
		Compared compared = compared(Subject.CORPUS);
		compared.show(new ShownArticles(List.of("two", "one"), true));
		assertTrue(compared.goTo(List.of("one.s2")));
		assertEquals(List.of("one", "three"), compared.shown().names());
		assertFalse(compared.shown().chosen());
		assertEquals("one.s2", compared.base().name());
	}

	@Test
	void stepsThroughTheListAndNotBeyond() {
		Compared compared = compared(Subject.CORPUS);
		assertFalse(compared.step(-1));
		assertTrue(compared.step(1));
		assertEquals("1.1", compared.item().number());
		compared.select(compared.list().items().getLast());
		assertFalse(compared.step(1));
		compared.filter(shown -> new ItemFilter(EnumSet.of(State.FOUND), "spring", null));
		assertFalse(compared.list().items().contains(compared.item()), "it is compared still");
		assertTrue(compared.step(1));
		assertEquals(compared.list().items().getFirst(), compared.item());
	}

	@Test
	void theFilterKnowsWhichArticlesShow() {
		Compared compared = compared(Subject.CORPUS);
		compared.show(new ShownArticles(List.of("two", "three"), true));
		compared.filter(shown -> new ItemFilter(EnumSet.allOf(State.class), "", shown));
		assertTrue(compared.list().items().stream().allMatch(item -> item.articles().containsAll(List.of("two", "three"))));
	}

	@Test
	void comparesWithAnotherArticleWhenThatOneIsTakenAway() {
		Compared compared = compared(Subject.CORPUS);
		assertEquals("two.t1", compared.base().name());
		compared.show(compared.shown().without(0));
		assertEquals("one.s1", compared.base().name());
		compared.show(compared.shown().and("gone"));
		assertEquals(List.of("one", "three"), compared.shown().names(), "there is no such article any more");
	}

	// ---- the list

	@Test
	void theNextToJudgeIsNoPairOfTheGroup() {
		Compared compared = compared(Subject.CORPUS);
		ItemList list = compared.list();
		CompareItem group = compared.item();
		assertEquals(List.of("one.s2", "three.u2"), names(list.nextFound(group).orElseThrow()));
		assertEquals(Optional.empty(), list.nextFound(list.items().getLast()));
		assertEquals(group, list.with("three.u1").orElseThrow(), "the group and not a pair of it");
		assertEquals(-1, new ItemList(List.of()).rowOf(group));
		assertEquals(Optional.empty(), new ItemList(List.of()).near(3));
		assertEquals(2, compared.snapshot().toJudge());
	}

	// ---- the articles

	@Test
	void showsAllArticlesOfAnItemAndNoneThatHasNothingLikeIt() {
		Snapshot snapshot = ferry.snapshot(Subject.CORPUS);
		CompareItem group = snapshot.items().getFirst();
		assertEquals(new ShownArticles(List.of("two", "one", "three"), false), ShownArticles.NONE.showing(group, false, snapshot, Subject.CORPUS));
		Subject claim = Subject.statements(List.of("one.s2"));
		CompareItem alone = ferry.unsearched(claim).items().getFirst();
		assertEquals(List.of("one.s2"), names(alone));
		ShownArticles shown = ShownArticles.NONE.showing(alone, true, snapshot, claim);
		assertEquals(List.of("one"), shown.names());
		assertTrue(shown.isAlone());
		assertEquals(shown, shown.showing(alone, true, snapshot, claim));
		assertEquals(List.of("one"), new ShownArticles(List.of("one", "two"), false).showing(alone, true, snapshot, claim).names());
		assertFalse(shown.and("two").isAlone());
		assertEquals(List.of("one", "two"), shown.and("two").showing(alone, true, snapshot, claim).names(), "what somebody chose stays");
		assertFalse(shown.and("two").without(1).isAlone());
	}

	@Test
	void whatSomebodyChoseStaysWhileTwoOfTheItemsArticlesAreThere() {
		Snapshot snapshot = ferry.snapshot(Subject.CORPUS);
		CompareItem group = snapshot.items().getFirst();
		ShownArticles chosen = new ShownArticles(List.of("three", "one"), true);
		assertEquals(chosen, chosen.showing(group, true, snapshot, Subject.CORPUS));
		ShownArticles came = new ShownArticles(List.of("three", "one"), false);
		assertEquals(came, came.showing(group, false, snapshot, Subject.CORPUS));
		assertEquals(List.of("two", "one", "three"), came.showing(group, true, snapshot, Subject.CORPUS).names());
		ShownArticles other = new ShownArticles(List.of("four", "one"), true);
		assertEquals(List.of("two", "one", "three"), other.showing(group, true, snapshot, Subject.CORPUS).names());
	}

	@Test
	void theArticlesThatAreComparedAllShow() {
		Subject subject = Subject.articles(List.of("four", "three", "one"));
		Snapshot snapshot = ferry.snapshot(subject);
		assertEquals(List.of("four", "three", "one"), ShownArticles.NONE.orFirst(snapshot, subject).names());
		CompareItem harbour = snapshot.items().stream().filter(item -> names(item).equals(List.of("one.s2", "three.u2"))).findFirst().orElseThrow();
		assertEquals(List.of("four", "three", "one"), ShownArticles.NONE.showing(harbour, true, snapshot, subject).names());
	}

	@Test
	void articlesAreAddedReplacedAndTakenAway() {
		ShownArticles two = new ShownArticles(List.of("one", "two"), false);
		assertEquals(new ShownArticles(List.of("one", "two", "three"), true), two.and("three"));
		assertEquals(new ShownArticles(List.of("three", "two"), true), two.instead(0, "three"));
		assertEquals(new ShownArticles(List.of("one"), true), two.without(1));
		assertTrue(two.hasRoom());
		assertFalse(new ShownArticles(List.of("a", "b", "c", "d", "e", "f"), true).hasRoom());
		assertEquals(new ShownArticles(List.of("one"), true), new ShownArticles(List.of("one", "gone"), true).in(ferry.snapshot(Subject.CORPUS)));
	}

	@Test
	void passagesThatNobodyAnnotatedAreFoundByTheirPlace() {
		Snapshot snapshot = ferry.withPassages(Subject.CORPUS);
		List<String> there = snapshot.passagesAt("four", 5);
		assertTrue(there.stream().allMatch(name -> name.startsWith("four@1-")) && !there.isEmpty(), there.toString());
		assertEquals(List.of(), snapshot.passagesAt("four", 0));
		assertEquals(List.of(), snapshot.passagesAt("one", 5), "that is a statement");
	}

	// ---- marks, joins and words

	@Test
	void marksWordsInEachArticleAndAllOfThemInTheOneThatIsComparedWith() {
		Compared compared = compared(Subject.CORPUS);
		assertEquals(List.of("two", "one", "three"), compared.shown().names());
		assertEquals(List.of("autumn"), marks(compared, "two").words().stream().map(WordMark::text).toList(), "twice different, marked once");
		assertEquals(List.of("spring"), marks(compared, "one").words().stream().map(WordMark::text).toList());
		assertEquals(List.of("spring"), marks(compared, "three").words().stream().map(WordMark::text).toList());
		compared.goTo(List.of("one.s1"));
		assertEquals(List.of(), marks(compared, "three").words());
		assertEquals(List.of("spring"), marks(compared, "one").words().stream().map(WordMark::text).toList());
	}

	@Test
	void numbersAreThoseOfTheList() {
		Compared compared = compared(Subject.CORPUS);
		assertEquals("1", marks(compared, "one").compared().number());
		assertEquals(2, marks(compared, "one").others().size());
		compared.step(1);
		assertEquals("1.1", compared.item().number());
		assertEquals("1", compared.marks().getFirst().compared().number(), "of a pair that of its group");
		String harbour = of(compared, "one.s2", "three.u2").number();
		assertTrue(marks(compared, "one").others().stream().filter(one -> one.saying().name().equals("one.s2")).map(Numbered::number).allMatch(harbour::equals));
	}

	@Test
	void whatWasChosenHasTheNumberOfWhatItIsInElseABullet() {
		Compared compared = compared(Subject.claim("late"));
		assertEquals(State.CHOSEN, compared.item().state());
		String found = compared.list().with("two.t1").map(CompareItem::number).orElseThrow();
		assertEquals("0", found);
		assertEquals("1", marks(compared, "two").compared().number());
		Compared alone = new Compared(Subject.claim("late"));
		alone.accept(ferry.unsearched(Subject.claim("late")), false, USUAL);
		assertEquals("\u2022", marks(alone, "two").compared().number());
	}

	@Test
	void anArticleWithNothingToCompareHasNoMarks() {
		Compared compared = compared(Subject.CORPUS);
		compared.show(new ShownArticles(List.of("four", "one", "three"), true));
		assertEquals(ArticleMarks.NONE, marks(compared, "four"));
		assertEquals("one.s1", marks(compared, "one").compared().saying().name());
	}

	@Test
	void joinsWhatWasFoundAndLastWhatIsCompared() {
		Snapshot snapshot = ferry.snapshot(Subject.CORPUS);
		Saying one = snapshot.items().getFirst().named("one.s1").orElseThrow();
		Saying three = snapshot.items().getFirst().named("three.u1").orElseThrow();
		List<Join> joins = Join.between("three", three, "one", one, snapshot);
		assertEquals(List.of("three.u2 one.s2 false", "three.u1 one.s1 true"), joins.stream().map(join -> join.left().name() + " " + join.right().name() + " " + join.chosen()).toList());
		assertEquals(2, Join.between("one", null, "three", null, snapshot).size());
		assertTrue(Join.between("one", null, "three", null, snapshot).stream().noneMatch(Join::chosen));
		assertEquals(List.of(), Join.between("one", one, "four", null, snapshot));
	}

	@Test
	void saysWhatIsComparedAndWhatEachArticleHasOther() {
		Compared compared = compared(Subject.CORPUS);
		List<ItemText.Line> lines = compared.lines();
		assertEquals(3, lines.size(), lines.toString());
		assertTrue(lines.getFirst().text().matches("1 of \\d+ \u2014 \\? found \\(\\d+ %\\) \u2014 a group of 3: .*"), lines.getFirst().text());
		assertEquals("two \u2013 one:", lines.get(1).head());
		assertTrue(lines.get(1).text().startsWith("two \u2013 one: ") && lines.get(1).rest().contains("different speaker: Ben Moor \u2260 Ada Quill"), lines.get(1).text());
		compared.goTo(List.of("three.u1"));
		assertEquals(List.of("two \u2013 three:", "one \u2013 three:"), compared.lines().stream().skip(1).map(ItemText.Line::head).toList(), "as they stand");
	}

	@Test
	void saysOfAClaimItsTextAndHowOftenItIsTakenUp() {
		Compared compared = compared(Subject.claim("late"));
		String head = compared.lines().getFirst().text();
		assertTrue(head.startsWith("The ferry was late \u2014 ") && head.contains("5 statements") && head.endsWith("3 articles"), head);
	}

	/** A silence is a statement, and the timeline counts it; but it has no words to line up. */
	@Test
	void saysOfAClaimHowManyStatementsHaveNoWords() throws Exception {
		Path other = Files.createDirectory(folder.resolve("other"));
		Files.writeString(other.resolve("a.txt"), "\"The ferry was late,\" Ada Quill said. Ben Moor did not call back.\n");
		Files.writeString(other.resolve("a.claims"), """
				gainsay 1
				actor quill : person "Ada Quill"
				actor moor : person "Ben Moor"
				claim late "The ferry was late"
				article a "A" { text "a.txt"
					statement s1 { says "The ferry was late" by quill asserts late }
					statement s2 { cue "did not call back" by moor has not commented on late }
				}
				""");
		try (CorpusSession session = CorpusSession.of(other)) {
			Corpus corpus = session.build(Progress.NONE);
			Subject claim = Subject.claim("late");
			Compared of = new Compared(claim);
			of.accept(Snapshot.of(corpus, UtteranceIndex.search(corpus, UtteranceIndex.Options.USUAL, Progress.NONE), RejectedPairs.of(""), claim), true, USUAL);
			assertEquals("The ferry was late \u2014 1 statement in 1 article \u00b7 without words to compare: 1", of.lines().getFirst().text());
		}
	}
}
