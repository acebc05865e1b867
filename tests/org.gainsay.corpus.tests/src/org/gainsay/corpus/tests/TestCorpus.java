// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Assumptions;

/** A corpus in a temporary folder, with two articles, three actors and two claims to begin with where a test wants them. */
public final class TestCorpus {

	static final String ACTORS = """
			gainsay 1

			actor paper : publication "The Paper"
			actor mayor : person "The Mayor"
			actor clerk : person "The Clerk"
			""";
	static final String CLAIMS = """
			gainsay 1

			claim leak "There is a leak"
			claim knew "They knew" { entails leak }
			""";
	static final String FIRST_TEXT = "The mayor said there is a leak.\n\nThe clerk denied it: “There is none.”\n";
	static final String FIRST = """
			gainsay 1

			article first "A leak" {
				outlet paper
				text "articles/first.txt"

				statement leak {
					says "there is a leak"
					cue "said"
					source "The mayor"
					by mayor
					asserts leak
				}

				statement none {
					says "There is none"
					cue "denied"
					by clerk
					denies leak
				}
			}
			""";
	static final String SECOND_TEXT = "They knew, the paper wrote.";
	static final String SECOND = """
			gainsay 1

			article second "They knew" {
				text "articles/second.txt"

				statement knew {
					says "They knew"
					by paper
					asserts knew
				}
			}
			""";

	public final Path folder;
	public final CorpusSession session;
	/** What each build said had changed. */
	final List<Set<String>> built = new ArrayList<>();

	private TestCorpus(Path folder) {
		this.folder = folder;
		this.session = CorpusSession.of(folder);
		session.addListener(built::add);
	}

	/** An empty one. */
	public static TestCorpus in(Path folder) throws IOException {
		return new TestCorpus(folder.toRealPath());
	}

	/** One with {@code actors.claims}, {@code claims.claims}, {@code first.claims} and {@code second.claims}, built. */
	public static TestCorpus withTwoArticles(Path folder) throws IOException {
		TestCorpus corpus = in(folder);
		corpus.write("actors.claims", ACTORS);
		corpus.write("claims.claims", CLAIMS);
		corpus.write("first.claims", FIRST);
		corpus.write("second.claims", SECOND);
		corpus.write("articles/first.txt", FIRST_TEXT);
		corpus.write("articles/second.txt", SECOND_TEXT);
		corpus.build();
		corpus.built.clear();
		return corpus;
	}

	public Path path(String file) {
		return folder.resolve(file);
	}

	public void write(String file, String text) throws IOException {
		write(file, text.getBytes(StandardCharsets.UTF_8));
	}

	void write(String file, byte[] bytes) throws IOException {
		Files.createDirectories(path(file).getParent());
		Files.write(path(file), bytes);
	}

	public void delete(String file) throws IOException {
		try (Stream<Path> all = Files.walk(path(file))) {
			for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(one);
			}
		}
	}

	public Corpus build() {
		return session.build(Progress.NONE);
	}

	public Corpus update(String... files) {
		return session.update(Stream.of(files).map(this::path).toList(), Progress.NONE);
	}

	/** Writes a file and updates it. */
	public Corpus change(String file, String text) throws IOException {
		write(file, text);
		return update(file);
	}

	/** The facts of every file and all problems, to compare one build with another. */
	static List<Object> all(Corpus corpus) {
		return List.of(List.<FileFacts>copyOf(corpus.files()), corpus.problems());
	}

	/** What a new session on the same folder finds. */
	static List<Object> fresh(Path folder) {
		try (CorpusSession other = CorpusSession.of(folder)) {
			return all(other.build(Progress.NONE));
		}
	}

	static List<String> codes(Corpus corpus) {
		return corpus.problems().stream().map(problem -> problem.file() + " " + problem.code().id()).toList();
	}

	public static List<Problem> errors(Corpus corpus) {
		return corpus.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
	}

	static void link(Path link, Path target) {
		try {
			Files.createSymbolicLink(link, target);
		} catch (UnsupportedOperationException | IOException noLinks) {
			Assumptions.abort("this system makes no links: " + noLinks);
		}
	}

	/** The example project of the checkout. */
	public static Path example() {
		return upwards("examples/quillhaven").orElseThrow(() -> new IllegalStateException("examples/quillhaven is not above " + Path.of("").toAbsolutePath()));
	}

	/** The reference project beside the checkout; the test is skipped where it is absent. */
	public static Path referenceProject() {
		String given = System.getProperty("gainsay.shared");
		Optional<Path> found = given != null ? Optional.of(Path.of(given, "japan-2023")) : upwards("../shared/japan-2023");
		Assumptions.assumeTrue(found.isPresent() && Files.isDirectory(found.get()), "the shared folder is not there: set -Dgainsay.shared=DIR");
		return found.get();
	}

	private static Optional<Path> upwards(String below) {
		String top = System.getProperty("gainsay.top");
		for (Path at = Path.of(top == null ? "" : top).toAbsolutePath(); at != null; at = at.getParent()) {
			Path there = at.resolve(below).normalize();
			if (Files.isDirectory(there)) {
				return Optional.of(there);
			}
		}
		return Optional.empty();
	}

	public static Path copy(Path from, Path to) {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path one : all.toList()) {
				Path target = to.resolve(from.relativize(one).toString());
				if (Files.isDirectory(one)) {
					Files.createDirectories(target);
				} else {
					Files.copy(one, target);
				}
			}
			return to;
		} catch (IOException cannotCopy) {
			throw new UncheckedIOException(cannotCopy);
		}
	}
}
