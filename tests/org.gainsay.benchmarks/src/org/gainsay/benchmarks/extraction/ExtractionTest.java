// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.gainsay.benchmarks.extraction.ExtractionMeasure.Score;
import org.gainsay.benchmarks.extraction.ExtractionPages.Page;
import org.gainsay.interchange.texts.SourceArticle;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Articles come out of pages at least as well as they did, where the pages are; and the measure counts as the benchmark's does. */
class ExtractionTest {

	@Test
	void theMeasureCountsRunsOfFourWords() {
		ExtractionMeasure measure = new ExtractionMeasure();
		Score score = measure.page("one two three four five", List.of("Menu", "one two three four"));
		assertEquals(.5, score.precision());
		assertEquals(.5, score.recall());
		assertEquals(0, score.exact());
		assertEquals(1, new ExtractionMeasure().page("one two – three!\n\nfour five", List.of("“one” two three", "four five")).exact());
		assertEquals(1, new ExtractionMeasure().page("a b", List.of("a b")).recall());
		assertEquals(.5, new ExtractionMeasure().page("a b c d\ne f", List.of("a b c d", "e", "f", "g")).paragraphs());
		assertEquals(.25, new ExtractionMeasure().page("a b c d\ne f", List.of("a b c d", "e", "f", "g")).lines());
		measure.page("one two three four", List.of());
		assertEquals(.5, measure.all().precision(), "a page of which nothing came out has no precision");
		assertEquals(.25, measure.all().recall());
	}

	@Test
	void articlesComeOutAsWellAsTheyDid() throws IOException {
		Assumptions.assumeTrue(ExtractionPages.folder().isPresent(), "the pages are not there: set -Dgainsay.shared=DIR");
		ExtractionMeasure measure = new ExtractionMeasure();
		for (Page page : ExtractionPages.of(ExtractionPages.folder().get())) {
			measure.page(page.article(), ExtractionPages.read(page).stream().map(SourceArticle::paragraphs).flatMap(List::stream).toList());
		}
		Score all = measure.all();
		assertTrue(all.f1() >= .995 && all.precision() >= .995 && all.recall() >= .995 && all.exact() >= .78 && all.paragraphs() >= .975 && all.lines() >= .975, all.f1() + " " + all);
	}
}
