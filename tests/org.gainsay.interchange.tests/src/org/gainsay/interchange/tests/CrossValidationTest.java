// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.gainsay.facts.Progress;
import org.gainsay.model.StanceKind;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.evaluation.Count;
import org.gainsay.suggest.evaluation.Marked;
import org.gainsay.suggest.evaluation.Measure;
import org.gainsay.suggest.learned.CrossValidation;
import org.gainsay.suggest.learned.Example;
import org.gainsay.suggest.learned.Learning;
import org.gainsay.suggest.learned.Model;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning in the background: figures for articles that were not seen, a stop, and where the model goes. */
class CrossValidationTest {

	@TempDir
	private Path folder;

	/** An article with a word that no lexicon has, by which one knows that it was learned. */
	private static Example example(int number) {
		String text = "The day was long. Harbour master " + number + " plimmed that ferry " + number + " was late.";
		Span source = new Span(text.indexOf("Harbour"), text.indexOf(" plimmed"));
		Span cue = new Span(text.indexOf("plimmed"), text.indexOf(" that"));
		Span content = new Span(text.indexOf("ferry"), text.length() - 1);
		return new Example(Reading.of(ArticleText.of(text), "en"), List.of(new Marked(List.of(cue), List.of(source), List.of(content), Set.of(StanceKind.ASSERTS), List.of(), Set.of())));
	}

	private static List<Example> examples(int count) {
		List<Example> examples = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			examples.add(example(i));
		}
		return examples;
	}

	@Test
	void theArticlesThatAreScoredWereNotLearnedFrom() {
		List<Integer> steps = new ArrayList<>();
		CrossValidation found = CrossValidation.of(examples(12), KnownSpeakers.NONE, new Progress() {
			@Override
			public void step(int done, int total) {
				steps.add(done);
				assertTrue(done <= total, () -> done + " of " + total);
			}
		}).orElseThrow();
		assertEquals(12, found.articles());
		assertEquals(3, found.parts());
		Count cues = found.scores().of(Measure.CUE_EXACT);
		assertEquals(12, cues.gold());
		assertTrue(cues.right() >= 10 && cues.precision() >= 0.8, cues::toString);
		assertEquals(steps.stream().sorted().toList(), steps, "progress goes forwards only");
	}

	@Test
	void oneArticleProvesNothing() {
		assertTrue(CrossValidation.of(examples(1), KnownSpeakers.NONE, Progress.NONE).isEmpty());
	}

	@Test
	void learningStopsWhenItIsCancelled() {
		Progress stopped = new Progress() {
			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> Learning.of(examples(2), stopped));
	}

	@Test
	void theModelIsKeptWhereVersionControlDoesNotSeeIt() throws IOException {
		Model model = Learning.of(examples(2), Progress.NONE);
		Files.createDirectories(folder.resolve(".gainsay"));
		Files.writeString(folder.resolve(Model.FILE), "something else");
		assertEquals(folder.resolve(Model.FILE), model.keep(folder));
		assertEquals(2, Model.read(folder.resolve(Model.FILE)).articles());
		assertEquals("*\n", Files.readString(folder.resolve(".gainsay/.gitignore")));
		try (Stream<Path> files = Files.list(folder.resolve(".gainsay"))) {
			assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
		}
	}
}
