// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change while, or after, they are read: facts and texts are of one state. */
class ChangingFilesTest {

	private static final String TEXT = "The weir will hold, the mayor said.\n";

	@TempDir
	Path folder;
	private CorpusSession session;

	@BeforeEach
	void write() throws IOException {
		write("a.claims", """
				actor mayor : person "The mayor"
				claim holds "The weir holds"
				article a "A" { text "a.txt" statement s { says "The weir will hold" by mayor asserts holds } }
				""");
		write("b.claims", "annotations ben of a { statement t { says \"the mayor said\" by mayor asserts holds } }\n");
		write("a.txt", TEXT);
		session = CorpusSession.of(folder);
	}

	@AfterEach
	void close() {
		session.close();
	}

	private void write(String file, String text) throws IOException {
		Files.writeString(folder.resolve(file), text);
	}

	/** The words of every content, as a reader of the corpus takes them. */
	private static List<String> words(Corpus corpus) {
		List<String> words = new ArrayList<>();
		for (ArticleFacts article : corpus.articles()) {
			ArticleText text = corpus.text(article).orElseThrow();
			corpus.setsOf(article.name()).stream().flatMap(set -> set.statements().stream()).map(StatementFacts::content)
					.forEach(content -> words.add(text.at(content.spans().getFirst())));
		}
		return words;
	}

	private static final List<String> RIGHT = List.of("The weir will hold", "the mayor said");

	@Test
	void aTextThatChangedAfterTheBuildIsNotTakenForTheOneThatWasRead() throws IOException {
		Corpus corpus = session.build(Progress.NONE);
		assertEquals(RIGHT, words(corpus.exact()));
		write("a.txt", "A line that was not there.\n" + TEXT);
		ArticleFacts article = corpus.article("a").orElseThrow();
		assertEquals(Optional.empty(), corpus.text(article));
		UncheckedIOException changed = assertThrows(UncheckedIOException.class, () -> corpus.exact().text(article));
		assertTrue(changed.getCause().getMessage().startsWith(folder.toRealPath().resolve("a.txt") + ": it changed"), changed.getCause().getMessage());
		assertEquals(RIGHT, words(session.update(List.of(folder.resolve("a.txt")), Progress.NONE).exact()));
	}

	/** As agreement does, which measures some of the sets. */
	@Test
	void whatIsMadeOfAnExactCorpusIsExact() throws IOException {
		Corpus corpus = session.build(Progress.NONE).exact();
		ArticleFacts article = corpus.article("a").orElseThrow();
		Files.delete(folder.resolve("a.txt"));
		for (Corpus made : List.of(corpus.withSets(set -> true), corpus.withFilesAs(file -> file, problem -> true), corpus.without(Set.of(), same -> true, problem -> true, problem -> problem))) {
			assertThrows(UncheckedIOException.class, () -> made.text(article));
		}
	}

	@Test
	void aTextThatWentAfterTheBuildIsSaid() throws IOException {
		Corpus corpus = session.build(Progress.NONE).exact();
		Files.delete(folder.resolve("a.txt"));
		assertThrows(UncheckedIOException.class, () -> corpus.text(corpus.article("a").orElseThrow()));
	}

	@Test
	void aTextThatWasNeverThereIsNoReasonToEnd() throws IOException {
		Files.delete(folder.resolve("a.txt"));
		Corpus corpus = session.build(Progress.NONE).exact();
		assertEquals(Optional.empty(), corpus.text(corpus.article("a").orElseThrow()));
	}

	/** The watcher of the disk may be late, or there may be none: the next build sees what a reader has seen. */
	@Test
	void aChangeThatAReaderMetIsBuiltWithTheNextEdit() throws IOException {
		Corpus corpus = session.build(Progress.NONE);
		write("a.txt", "A line that was not there.\n" + TEXT);
		assertEquals(Optional.empty(), corpus.text(corpus.article("a").orElseThrow()));
		write("c.claims", "claim other \"Other\"\n");
		assertEquals(RIGHT, words(session.update(List.of(folder.resolve("c.claims")), Progress.NONE).exact()));
	}

	/** Does something when so many files have been built. */
	private static Progress after(int files, int times, Step step) {
		return new Progress() {
			private int left = times;

			@Override
			public void step(int done, int total) {
				if (done == files && left-- > 0) {
					try {
						step.run();
					} catch (IOException failed) {
						throw new UncheckedIOException(failed);
					}
				}
			}
		};
	}

	private interface Step {
		void run() throws IOException;
	}

	@Test
	void aTextThatChangesBetweenTwoFilesThatQuoteItIsResolvedAnew() {
		Corpus corpus = session.build(after(1, 1, () -> write("a.txt", "A line that was not there.\n" + TEXT)));
		assertEquals(List.of(), corpus.problems().stream().filter(problem -> problem.severity() == org.gainsay.facts.Problem.Severity.ERROR).toList());
		assertEquals(RIGHT, words(corpus.exact()));
	}

	@Test
	void aTextThatNeverRestsEndsTheBuildWithItsName() {
		int[] lines = new int[1];
		Progress restless = new Progress() {
			@Override
			public void step(int done, int total) {
				try {
					write("a.txt", "A line.\n".repeat(++lines[0]) + TEXT);
				} catch (IOException failed) {
					throw new UncheckedIOException(failed);
				}
			}
		};
		UncheckedIOException ended = assertThrows(UncheckedIOException.class, () -> session.build(restless));
		assertTrue(ended.getCause().getMessage().contains("it changed while it was read"), ended.getCause().getMessage());
		assertEquals(RIGHT, words(session.build(Progress.NONE).exact()), "and the next build is whole");
	}

	@Test
	void aClaimsFileThatChangedAfterTheBuildIsNotTakenForTheOneThatWasRead() throws IOException {
		Corpus corpus = session.build(Progress.NONE);
		assertEquals(1, session.<Integer>read(corpus.file("b.claims").orElseThrow(), resource -> resource.getContents().size()));
		write("b.claims", "claim more \"More\"\n" + Files.readString(folder.resolve("b.claims")));
		session.update(List.of(folder.resolve("b.claims")), Progress.NONE);
		UncheckedIOException changed = assertThrows(UncheckedIOException.class, () -> session.read(corpus.file("b.claims").orElseThrow(), resource -> null));
		assertTrue(changed.getCause().getMessage().contains("b.claims"), changed.getCause().getMessage());
	}

	@Test
	void anUnchangedCorpusIsTheSame() {
		Corpus corpus = session.build(Progress.NONE);
		assertSame(corpus, session.update(List.of(folder.resolve("a.claims")), Progress.NONE));
	}
}
