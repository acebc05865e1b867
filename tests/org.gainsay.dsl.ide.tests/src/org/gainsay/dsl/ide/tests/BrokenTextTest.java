// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

import org.gainsay.corpus.Corpus;
import org.gainsay.dsl.ide.colouring.Colouring;
import org.gainsay.dsl.ide.completion.Completion;
import org.gainsay.dsl.ide.folding.Folding;
import org.gainsay.dsl.ide.hints.Hints;
import org.gainsay.dsl.ide.hover.Hover;
import org.gainsay.dsl.ide.outline.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is being typed is broken most of the time: every service answers all the same. Set the system property
 * {@code gainsay.fuzz.all} to true to break the text at each of its places instead of at some.
 */
class BrokenTextTest {

	private static final int SOME = 1000;
	private static final long SEED = 20310502;

	@TempDir
	Path folder;

	@Test
	void servicesAnswerForPrefixesAndForDeletedAndDoubledCharacters() {
		SmallCorpus small = new SmallCorpus(folder);
		Path file = small.file("bridge.claims");
		String whole = SmallCorpus.BRIDGE;
		int places = whole.length() * 3;
		IntStream chosen = Boolean.getBoolean("gainsay.fuzz.all") ? IntStream.range(0, places) : new Random(SEED).ints(SOME, 0, places);
		chosen.forEach(place -> {
			int at = place / 3;
			String broken = switch (place % 3) {
				case 0 -> whole.substring(0, at);
				case 1 -> whole.substring(0, at) + whole.substring(at + 1);
				default -> whole.substring(0, at) + whole.charAt(at) + whole.substring(at);
			};
			String where = "place " + place + ": " + broken.substring(Math.max(0, Math.min(at, broken.length()) - 20), Math.min(at, broken.length()));
			Corpus corpus = small.session().edit(file, broken);
			assertTrue(corpus.file("bridge.claims").isPresent(), where);
			assertNotNull(new Outline(corpus).of("bridge.claims"), where);
			assertNotNull(new Completion(small.session()).at(file, broken, Math.min(at, broken.length())), where);
			assertNotNull(new Hover(corpus).at("bridge.claims", Math.min(at, broken.length())), where);
			assertNotNull(new Hints(corpus).of("bridge.claims"), where);
			assertNotNull(new Colouring(corpus).of("bridge.claims"), where);
			assertNotNull(Folding.of(broken), where);
		});
		assertEquals(0, small.session().edit(file, whole).problems().size(), "nothing of the broken texts stays");
	}
}
