// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ide.colouring.Colouring;
import org.gainsay.dsl.ide.completion.Completion;
import org.gainsay.dsl.ide.folding.Folding;
import org.gainsay.dsl.ide.hints.Hints;
import org.gainsay.dsl.ide.hover.Hover;
import org.gainsay.dsl.ide.outline.Outline;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is being typed is broken most of the time: every service answers all the same. At each place of a text it is cut off, or
 * the character there is deleted or doubled. {@code ./build broken} goes through all places of all files of the example and of the
 * reference project; without it, it is some of one file.
 */
class BrokenTextTest {

	private static final int SOME = 1000;
	private static final long SEED = 20310502;
	private static final boolean ALL = Boolean.getBoolean("gainsay.broken.all");

	@TempDir
	Path folder;

	@Test
	void servicesAnswerForPrefixesAndForDeletedAndDoubledCharacters() {
		SmallCorpus small = new SmallCorpus(folder);
		Random random = new Random(SEED);
		int places = SmallCorpus.BRIDGE.length() * 3;
		List<Integer> some = random.ints(SOME, 0, places).boxed().toList();
		breakEach(small.session(), small.file("bridge.claims"), ALL ? IntStream.range(0, places) : some.stream().mapToInt(Integer::intValue));
		assertEquals(0, small.session().corpus().problems().size(), "nothing of the broken texts stays");
	}

	@Test
	void theyAnswerAtEveryPlaceOfTheExample() throws IOException {
		Assumptions.assumeTrue(ALL, "all places are broken by ./build broken only");
		breakProject(top().resolve("examples/quillhaven"));
	}

	@Test
	void theyAnswerAtEveryPlaceOfTheReferenceProject() throws IOException {
		Assumptions.assumeTrue(ALL, "all places are broken by ./build broken only");
		Path shared = System.getProperty("gainsay.shared") != null ? Path.of(System.getProperty("gainsay.shared"))
				: top().resolveSibling("shared");
		Assumptions.assumeTrue(Files.isDirectory(shared.resolve("japan-2023")), "the shared folder is not there: set -Dgainsay.shared=DIR");
		breakProject(shared.resolve("japan-2023"));
	}

	private static Path top() {
		return Path.of(System.getProperty("gainsay.top"));
	}

	private void breakProject(Path project) throws IOException {
		Path copy = folder.resolve("copy");
		try (Stream<Path> all = Files.walk(project)) {
			for (Path one : all.toList()) {
				Path to = copy.resolve(project.relativize(one).toString());
				if (Files.isDirectory(one)) {
					Files.createDirectories(to);
				} else {
					Files.copy(one, to);
				}
			}
		}
		try (CorpusSession session = CorpusSession.of(copy)) {
			var before = session.build(Progress.NONE).problems();
			List<Path> files = new CorpusFiles(session.folder()).claimsFiles();
			assertTrue(files.size() > 1, "the project has files");
			for (Path file : files) {
				breakEach(session, file, IntStream.range(0, read(file).length() * 3));
			}
			assertEquals(before, session.corpus().problems(), "nothing of the broken texts stays");
		}
	}

	/** Breaks a file at places, three ways at each offset, and mends it again. */
	private static void breakEach(CorpusSession session, Path file, IntStream places) {
		String whole = read(file);
		String path = session.folder().relativize(file).toString().replace('\\', '/');
		places.forEach(place -> {
			int at = place / 3;
			String broken = switch (place % 3) {
				case 0 -> whole.substring(0, at);
				case 1 -> whole.substring(0, at) + whole.substring(at + 1);
				default -> whole.substring(0, at) + whole.charAt(at) + whole.substring(at);
			};
			int cursor = Math.min(at, broken.length());
			try {
				ask(session, file, path, broken, cursor);
			} catch (RuntimeException | StackOverflowError failure) {
				fail(path + ", place " + place + ", after: " + broken.substring(Math.max(0, cursor - 40), cursor), failure);
			}
		});
		session.edit(file, whole);
	}

	private static void ask(CorpusSession session, Path file, String path, String broken, int cursor) {
		Corpus corpus = session.edit(file, broken);
		assertTrue(corpus.file(path).isPresent(), path);
		assertNotNull(new Outline(corpus).of(path));
		assertNotNull(new Completion(session).at(file, broken, cursor));
		assertNotNull(new Hover(corpus).at(path, cursor));
		assertNotNull(new Hints(corpus).of(path));
		assertNotNull(new Colouring(corpus).of(path));
		assertNotNull(Folding.of(broken));
		corpus.problems(path).forEach(problem -> assertTrue(problem.region().end() <= broken.length(), "a problem lies in the text"));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}
}
