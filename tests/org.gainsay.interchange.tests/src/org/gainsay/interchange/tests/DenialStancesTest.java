// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.rules.RulesSuggester;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the rules make of 200 cues of PolNeAR that were labelled by hand; the articles are read where they are, the labels are ours. */
class DenialStancesTest {

	private static final double LEAST = 0.85;

	@Test
	void stancesAreRightAndActsAreNone() throws IOException {
		String shared = System.getProperty("gainsay.shared");
		Assumptions.assumeTrue(shared != null && Files.isDirectory(Path.of(shared, "corpora", "polnear", "train", "text")), "PolNeAR is not there: set -Dgainsay.shared=DIR");
		List<Path> files;
		try (Stream<Path> listed = Files.list(Path.of(shared, "corpora", "polnear", "train", "text"))) {
			files = listed.sorted().toList();
		}
		assertEquals(840, files.size());
		Map<Integer, List<Suggestion>> suggested = new HashMap<>();
		List<String> wrong = new ArrayList<>();
		int count = 0;
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(DenialStancesTest.class.getResourceAsStream("denials.tsv")), StandardCharsets.UTF_8))) {
			for (String line : lines.lines().filter(one -> !one.startsWith("#")).toList()) {
				String[] fields = line.split("\t");
				ArticleText text = ArticleText.read(files.get(Integer.parseInt(fields[0])));
				List<Suggestion> all = suggested.computeIfAbsent(Integer.parseInt(fields[0]), key -> new RulesSuggester().suggest(Reading.of(text, "en"), KnownSpeakers.NONE));
				Span cue = new Span(text.utf16(Integer.parseInt(fields[1])), text.utf16(Integer.parseInt(fields[2])));
				Optional<Suggestion> found = all.stream().filter(one -> one.attributing().stream().anyMatch(cue::overlaps)).findFirst();
				String read = found.map(DenialStancesTest::letter).orElse("A");
				count++;
				if (!read.equals(fields[3])) {
					wrong.add(line + " read as " + read);
				}
			}
		}
		assertEquals(200, count);
		assertTrue(wrong.size() <= count * (1 - LEAST), () -> wrong.size() + " wrong: " + wrong);
	}

	private static String letter(Suggestion suggestion) {
		String letter = "A";
		for (Suggestion.Stance stance : suggestion.stances()) {
			letter = switch (stance.kind()) {
				case DENIES -> "D";
				case DISPUTES -> "P";
				case DECLINES_TO_COMMENT -> "C";
				case DOES_NOT_CONFIRM -> "N";
				case HAS_NOT_COMMENTED -> "H";
				default -> letter;
			};
		}
		return letter;
	}
}
