// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.edit.CorpusEdit;

/** A corpus on which commands are tried one after another, as it is at the time. */
final class Trial {

	private static final Pattern COMMENT = Pattern.compile("c\\d+!");

	final Random random;
	final Desk desk;
	/** As the last command left it. */
	Corpus corpus;
	/** What each statement said before what is tried by now. */
	Map<String, String> before;

	Trial(Random random, Desk desk) {
		this.random = random;
		this.desk = desk;
		this.corpus = desk.corpus.build();
	}

	/** From here on, statements are compared with what they say now. */
	void begin() {
		before = Desk.essences(corpus);
	}

	/** Applies a command; what it was not for is as it was. */
	void apply(CorpusEdit edit, String... touched) throws IOException {
		corpus = desk.apply(edit);
		Map<String, String> after = Desk.essences(corpus);
		Set<String> may = new HashSet<>(List.of(touched));
		before.forEach((name, essence) -> {
			if (!may.contains(name)) {
				assertEquals(essence, after.get(name), () -> edit.label() + " of " + may + " changed " + name + ": " + edit);
			}
		});
	}

	/** The comments that {@link Layout#COMMENTS_EVERYWHERE} put in. */
	private List<String> comments() throws IOException {
		List<String> comments = new ArrayList<>();
		for (Path file : Desk.claimsFiles(desk.corpus.folder)) {
			COMMENT.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(comments::add);
		}
		return comments.stream().sorted().toList();
	}

	/** A command that takes nothing away leaves every comment. */
	void applyKeeping(CorpusEdit edit, String... touched) throws IOException {
		List<String> comments = comments();
		apply(edit, touched);
		assertEquals(comments, comments(), edit::toString);
	}
}
