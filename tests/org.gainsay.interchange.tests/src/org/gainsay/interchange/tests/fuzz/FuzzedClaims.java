// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests.fuzz;

import static org.gainsay.interchange.tests.fuzz.FuzzTarget.must;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Memory;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;

/** A claims file beside an article: what is found in it lies in it, and a text that is there again has the same again. */
final class FuzzedClaims implements FuzzTarget {

	private static final String ARTICLE = "The council of Quillhaven knew, said Ada Marsh. “We were told,” she said. The mayor denied it.\nCafe\u0301 \uD83D\uDE00 end.\n";
	private static final String OTHER = "gainsay 1\nactor mayor : person \"The mayor\"\nclaim cracked \"The wall is cracked\"\n";

	private final CorpusSession session;
	private final Path file;

	FuzzedClaims() throws IOException {
		Path folder = Files.createTempDirectory("gainsay-fuzz").toRealPath();
		Files.writeString(folder.resolve("a.txt"), ARTICLE);
		Files.writeString(folder.resolve("other.claims"), OTHER);
		file = Files.createFile(folder.resolve("fuzzed.claims"));
		for (Path made : List.of(folder, folder.resolve("a.txt"), folder.resolve("other.claims"), file)) {
			made.toFile().deleteOnExit();
		}
		session = CorpusSession.of(folder, Memory.NONE);
		session.build(Progress.NONE);
	}

	@Override
	public void read(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		Corpus corpus = session.edit(file, text);
		List<Problem> problems = corpus.problems("fuzzed.claims");
		for (Problem problem : problems) {
			must(problem.region().end() <= text.length(), "a problem behind the end of the text: " + problem);
			must(!problem.message().isBlank(), "a problem without words: " + problem);
		}
		corpus.articles().forEach(article -> must(!article.name().isEmpty() || !problems.isEmpty(), "an article without a name, and nobody minds"));
	}
}
