// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.gainsay.facts.Progress;
import org.gainsay.model.StanceKind;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.evaluation.Marked;
import org.gainsay.suggest.learned.Example;
import org.gainsay.suggest.learned.Family;
import org.gainsay.suggest.learned.LearnedSuggester;
import org.gainsay.suggest.learned.Learning;
import org.gainsay.suggest.learned.Model;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.rules.RulesSuggester;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed by what was learned: the same from a file, and from several threads; never a cue alone; and what becomes of features that are left out. */
class LearnedSuggesterTest {

	/** Words that no lexicon has, so that one knows that they were learned. */
	private static final String[] CUES = { "plimmed", "gorbled", "vastened" };

	@TempDir
	private Path folder;

	private static Example example(int number) {
		String cue = CUES[number % CUES.length];
		String text = "The day was long and cold. Harbour master " + number + " " + cue + " that ferry " + number + " was late.\nNobody went to town, and nothing else is known of day " + number + ".\n";
		Span source = new Span(text.indexOf("Harbour"), text.indexOf(" " + cue));
		Span cueSpan = new Span(text.indexOf(cue), text.indexOf(" that"));
		Span content = new Span(text.indexOf("ferry"), text.indexOf(".\n"));
		return new Example(Reading.of(ArticleText.of(text), "en"), List.of(new Marked(List.of(cueSpan), List.of(source), List.of(content), Set.of(StanceKind.ASSERTS), List.of(), Set.of())));
	}

	private static List<Example> examples() {
		return IntStream.range(0, 60).mapToObj(LearnedSuggesterTest::example).toList();
	}

	private static Reading unseen(int number) {
		return Reading.of(ArticleText.of("Harbour master " + number + " " + CUES[number % CUES.length] + " that mill " + number + " was sold.\nPeople walked home. It rained.\n"), "en");
	}

	@Test
	void theFileSuggestsWhatTheModelDoesWhoeverAsks() throws IOException {
		Model model = Learning.of(examples(), Progress.NONE);
		Path file = folder.resolve("suggestions.model");
		model.write(file);
		LearnedSuggester made = new LearnedSuggester(model);
		LearnedSuggester read = new LearnedSuggester(Model.read(file));
		List<List<Suggestion>> inTurn = IntStream.range(0, 40).mapToObj(i -> made.suggest(unseen(i), KnownSpeakers.NONE)).toList();
		List<List<Suggestion>> atOnce = IntStream.range(0, 40).parallel().mapToObj(i -> read.suggest(unseen(i), KnownSpeakers.NONE)).toList();
		assertEquals(inTurn, atOnce);
		assertEquals(40, inTurn.stream().filter(all -> all.size() == 1).count(), inTurn::toString);
		for (int i = 0; i < 40; i++) {
			Suggestion one = inTurn.get(i).getFirst();
			ArticleText text = unseen(i).article();
			assertEquals(CUES[i % CUES.length], text.words(one.attributing()));
			assertEquals("Harbour master " + i, text.words(one.speaking()));
			assertEquals("mill " + i + " was sold", text.words(one.content()));
			assertTrue(one.reasons().getFirst().rule().startsWith("as in 60 articles: "), one.reasons()::toString);
			assertTrue(one.score() >= 0.5 && one.score() <= 1, () -> "a score from what is just worth while to what is sure: " + one.score());
		}
	}

	@Test
	void aCueIsNeverAlone() {
		LearnedSuggester suggester = new LearnedSuggester(Learning.of(examples(), Progress.NONE));
		List<Suggestion> found = new ArrayList<>();
		for (String text : List.of("Old miller 7 plimmed.\n", "It was gorbled by all.\n", "\"A mill\", vastened Old miller 7.\n", "Plimmed?\n")) {
			found.addAll(suggester.suggest(Reading.of(ArticleText.of(text), "en"), KnownSpeakers.NONE));
		}
		assertFalse(found.isEmpty());
		assertTrue(found.stream().noneMatch(one -> one.content().isEmpty()), found::toString);
	}

	@Test
	void whatIsLeftOutIsNotLookedAt() {
		Set<Family> all = EnumSet.complementOf(EnumSet.of(Family.SENTENCE));
		LearnedSuggester blind = new LearnedSuggester(Learning.of(examples(), all, Progress.NONE));
		LearnedSuggester whole = new LearnedSuggester(Learning.of(examples(), Set.of(), Progress.NONE));
		String text = "Harbour master 7 plimmed that mill 7 was sold.\n";
		assertTrue(whole.suggest(Reading.of(ArticleText.of(text), "en"), KnownSpeakers.NONE).stream().anyMatch(one -> one.score() > 0.9), "what looks at words knows the word");
		assertNotEquals(scores(whole, text), scores(whole, text.replace("plimmed", "bought")));
		assertEquals(scores(blind, text), scores(blind, text.replace("plimmed", "bought")), "what does not cannot tell it from others");
	}

	private static List<Double> scores(LearnedSuggester suggester, String text) {
		return suggester.suggest(Reading.of(ArticleText.of(text), "en"), KnownSpeakers.NONE).stream().map(Suggestion::score).toList();
	}

	@Test
	void rulesAndWhatWasLearnedFindTheSameInATextThatTheyShare() {
		LearnedSuggester learned = new LearnedSuggester(Learning.of(examples(), Progress.NONE));
		RulesSuggester rules = new RulesSuggester();
		Corpora.write(folder, "a.claims", "gainsay 1\nactor harbour : organisation \"Harbour office\" actor post : publication \"The Post\" { alias \"the Post\" }\n");
		KnownSpeakers speakers = KnownSpeakers.of(Corpora.sound(folder));
		for (String text : List.of("Harbour master 7 plimmed that mill 7 was sold. The Post reported that the harbour office denied a leak.\n", "Das Blatt berichtet, der Hafen sei zu. Harbour master 8 gorbled that mill 8 was sold.\n")) {
			Reading shared = Reading.of(ArticleText.of(text), text.startsWith("Das") ? "de" : "en");
			List<Suggestion> before = rules.suggest(shared, speakers);
			assertFalse(before.isEmpty());
			assertEquals(learned.suggest(Reading.of(shared.article(), shared.language()), speakers), learned.suggest(shared, speakers), "the rules, which know the speakers, were asked first");
			assertEquals(rules.suggest(Reading.of(shared.article(), shared.language()), speakers), rules.suggest(shared, speakers));
			assertEquals(before, rules.suggest(shared, speakers));
			assertEquals(rules.suggest(Reading.of(shared.article(), shared.language()), KnownSpeakers.NONE), rules.suggest(shared, KnownSpeakers.NONE), "who is known is not kept with the text");
		}
	}

	@Test
	void whatSomebodyMakesOfATextIsMadeOnce() {
		Reading one = unseen(1);
		AtomicInteger made = new AtomicInteger();
		Runnable kept = () -> assertEquals(1, one.once(Integer.class, text -> made.incrementAndGet()));
		IntStream.range(0, 20).parallel().forEach(i -> kept.run());
		assertEquals(1, made.get());
		assertEquals(2, unseen(1).once(Integer.class, text -> made.incrementAndGet()), "another reading of the same text has its own");
		assertEquals(one.article().text(), one.once(String.class, text -> text.article().text()), "another thing is made beside it");
	}

	@Test
	void aModelOfBeforeIsRefused() throws IOException {
		Path file = folder.resolve("suggestions.model");
		Learning.of(examples().subList(0, 2), Progress.NONE).write(file);
		byte[] bytes = Files.readAllBytes(file);
		ByteBuffer.wrap(bytes).putInt(4, 2);
		Files.write(file, bytes);
		IOException refused = assertThrows(IOException.class, () -> Model.read(file));
		assertTrue(refused.getMessage().contains("is a model of another version of Gainsay (2, not ") && refused.getMessage().contains("make it anew with 'gainsay train'"), refused::getMessage);
	}
}
