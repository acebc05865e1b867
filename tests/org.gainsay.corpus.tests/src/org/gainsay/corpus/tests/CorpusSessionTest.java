// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.xtext.resource.XtextResource;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a change builds anew, what lies over what, and what belongs to a corpus. */
class CorpusSessionTest {

	@TempDir
	Path folder;
	private TestCorpus corpus;

	@BeforeEach
	void twoArticles() throws IOException {
		corpus = TestCorpus.withTwoArticles(folder);
		assertEquals(List.of(), TestCorpus.codes(corpus.session.corpus()));
	}

	private void assertBuilt(String... files) {
		assertEquals(List.of(Set.of(files)), corpus.built);
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(corpus.session.corpus()));
	}

	@Test
	void anEditOfOneArticleBuildsItAlone() throws IOException {
		corpus.change("first.claims", TestCorpus.FIRST.replace("denies leak", "disputes leak"));
		assertBuilt("first.claims");
	}

	@Test
	void whatDidNotChangeIsNotBuilt() {
		Corpus before = corpus.session.corpus();
		assertSame(before, corpus.update("articles/none.txt", "README.md"));
		assertSame(before, corpus.session.update(List.of(Path.of("/elsewhere/first.claims")), Progress.NONE));
		assertEquals(List.of(), corpus.built);
	}

	@Test
	void anActorAddedAtTheTopBuildsNothingElse() throws IOException {
		corpus.change("actors.claims", TestCorpus.ACTORS.replace("actor paper", "actor other : person \"Other\"\nactor paper"));
		assertBuilt("actors.claims");
	}

	@Test
	void aCommentBuildsNothingElse() throws IOException {
		corpus.change("claims.claims", "// two claims\n" + TestCorpus.CLAIMS);
		assertBuilt("claims.claims");
	}

	@Test
	void aRenamedActorBuildsThoseWhoUseIt() throws IOException {
		corpus.change("actors.claims", TestCorpus.ACTORS.replace("mayor", "major"));
		assertBuilt("actors.claims", "first.claims");
		assertEquals(List.of("first.claims reference-unknown"), TestCorpus.codes(corpus.session.corpus()));
	}

	@Test
	void aNameThatComesBuildsThoseWhoMissedIt() throws IOException {
		corpus.change("actors.claims", TestCorpus.ACTORS.replace("mayor", "major"));
		corpus.built.clear();
		corpus.change("actors.claims", TestCorpus.ACTORS);
		assertBuilt("actors.claims", "first.claims");
		assertEquals(List.of(), TestCorpus.codes(corpus.session.corpus()));
	}

	@Test
	void anotherTextPathBuildsTheAnnotationSetsOfTheArticle() throws IOException {
		corpus.change("ben.claims", """
				annotator ben
				annotations ben of first {
					statement s { says "There is none" by clerk denies leak }
				}
				""");
		corpus.write("articles/other.txt", "nothing of the kind");
		corpus.built.clear();
		Corpus changed = corpus.change("first.claims", TestCorpus.FIRST.replace("first.txt", "other.txt"));
		assertBuilt("first.claims", "ben.claims");
		assertTrue(TestCorpus.codes(changed).contains("ben.claims anchor-not-found"));
	}

	@Test
	void aChangedTextBuildsAllWhoReadIt() throws IOException {
		corpus.change("ben.claims", """
				annotator ben
				annotations ben of first {
					statement s { says "There is none" by clerk denies leak }
				}
				""");
		corpus.built.clear();
		Corpus changed = corpus.change("articles/first.txt", "x" + TestCorpus.FIRST_TEXT);
		assertBuilt("first.claims", "ben.claims");
		assertEquals(56, changed.statement("ben.first.s").orElseThrow().content().spans().getFirst().start());
	}

	@Test
	void aTextThatCameOrWentBuildsItsReaders() throws IOException {
		corpus.delete("articles/first.txt");
		assertEquals(List.of("first.claims text-missing"), TestCorpus.codes(corpus.update("articles/first.txt")));
		assertEquals(List.of(), TestCorpus.codes(corpus.change("articles/first.txt", TestCorpus.FIRST_TEXT)));
	}

	@Test
	void aFolderOfTextsThatWentBuildsItsReaders() throws IOException {
		corpus.delete("articles");
		assertEquals(List.of("first.claims text-missing", "second.claims text-missing"), TestCorpus.codes(corpus.update("articles")));
		assertBuilt("first.claims", "second.claims");
	}

	@Test
	void aLinkThatLedOutAndBecameAFileBuildsItsReaders(@TempDir Path elsewhere) throws IOException {
		corpus.delete("articles/second.txt");
		Files.writeString(elsewhere.resolve("secret.txt"), "secret");
		TestCorpus.link(corpus.path("articles/second.txt"), elsewhere.resolve("secret.txt"));
		assertEquals(List.of("second.claims text-outside-corpus"), TestCorpus.codes(corpus.update("articles/second.txt")));
		Files.delete(corpus.path("articles/second.txt"));
		assertEquals(List.of(), TestCorpus.codes(corpus.change("articles/second.txt", TestCorpus.SECOND_TEXT)));
	}

	@Test
	void aClaimsFileAndItsTextDeletedTogether() throws IOException {
		corpus.delete("second.claims");
		corpus.delete("articles/second.txt");
		Corpus left = corpus.update("second.claims", "articles/second.txt");
		assertTrue(left.article("second").isEmpty());
		assertBuilt("second.claims");
	}

	@Test
	void filesAreAddedAndDeleted() throws IOException {
		corpus.change("third.claims", "article third \"Third\" { }");
		assertBuilt("third.claims");
		corpus.built.clear();
		corpus.delete("third.claims");
		assertTrue(corpus.update("third.claims").article("third").isEmpty());
		assertBuilt("third.claims");
	}

	@Test
	void aFolderIsAddedAndDeleted() throws IOException {
		corpus.write("sub.d/deep/third.claims", "article third \"Third\" { }");
		assertTrue(corpus.update("sub.d").article("third").isPresent());
		corpus.delete("sub.d");
		assertTrue(corpus.update("sub.d").article("third").isEmpty());
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(corpus.session.corpus()));
	}

	@Test
	void aFolderThatBecomesACorpusOfItsOwnLeavesThisOne() throws IOException {
		corpus.change("sub/third.claims", "article third \"Third\" { }");
		assertTrue(corpus.session.corpus().article("third").isPresent());
		assertTrue(corpus.change("sub/gainsay.properties", "").article("third").isEmpty());
		corpus.delete("sub/gainsay.properties");
		assertTrue(corpus.update("sub/gainsay.properties").article("third").isPresent());
	}

	@Test
	void theFoldersOwnPropertiesDoNotHideIt() throws IOException {
		assertTrue(corpus.change("gainsay.properties", "").article("first").isPresent());
	}

	@Test
	void hiddenAndOutputFoldersAreNotRead() throws IOException {
		for (String unread : List.of(".git", "target", "bin", "output", "export", "history", "node_modules")) {
			corpus.write("sub/" + unread + "/a.claims", "actor mayor : person \"Again\"");
		}
		corpus.write(".hidden.claims", "actor mayor : person \"Again\"");
		assertEquals(4, corpus.build().files().size());
		corpus.built.clear();
		corpus.update("sub/target/a.claims", ".hidden.claims");
		assertEquals(List.of(), corpus.built);
	}

	@Test
	void aFolderBehindALinkIsNotReadTwice() throws IOException {
		corpus.change("sub/third.claims", "article third \"Third\" { }");
		TestCorpus.link(corpus.path("way"), corpus.path("sub"));
		corpus.update("way/third.claims");
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(corpus.session.corpus()));
		assertEquals(List.of(), TestCorpus.codes(corpus.session.corpus()));
	}

	@Test
	void aSessionOnALinkToTheFolder(@TempDir Path elsewhere) {
		TestCorpus.link(elsewhere.resolve("way"), corpus.folder);
		try (CorpusSession session = CorpusSession.of(elsewhere.resolve("way"))) {
			session.build(Progress.NONE);
			Corpus edited = session.edit(elsewhere.resolve("way/second.claims"), TestCorpus.SECOND.replace("asserts", "denies"));
			assertEquals("denies", edited.statement("second.knew").orElseThrow().stances().getFirst().kind().getLiteral());
			assertEquals(4, edited.files().size());
		}
	}

	@Test
	void aFolderThatIsNotThere() {
		assertThrows(UncheckedIOException.class, () -> CorpusSession.of(corpus.path("none")));
		assertThrows(UncheckedIOException.class, () -> CorpusSession.of(corpus.path("first.claims")));
	}

	@Test
	void anOpenDocumentLiesOverItsFileUntilItIsDiscarded() throws IOException {
		Corpus edited = corpus.session.edit(corpus.path("actors.claims"), TestCorpus.ACTORS + "actor fourth : group \"Fourth\"\n");
		assertTrue(edited.actor("fourth").isPresent());
		assertEquals(List.of(Set.of("actors.claims")), corpus.built);
		// the file changes below it, and a whole build comes: the document stays
		corpus.change("actors.claims", "// empty");
		assertTrue(corpus.build().actor("fourth").isPresent());
		assertTrue(corpus.session.text(corpus.path("actors.claims")).contains("fourth"));
		assertFalse(corpus.session.discard(corpus.path("actors.claims")).actor("fourth").isPresent());
		assertEquals("// empty", corpus.session.text(corpus.path("actors.claims")));
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(corpus.session.corpus()));
	}

	@Test
	void theSameTextAgainBuildsNothing() {
		corpus.session.edit(corpus.path("actors.claims"), TestCorpus.ACTORS);
		corpus.built.clear();
		corpus.session.edit(corpus.path("actors.claims"), TestCorpus.ACTORS);
		assertEquals(List.of(), corpus.built);
	}

	@Test
	void anOpenDocumentOfAFileThatIsNotThereYet() {
		assertTrue(corpus.session.edit(corpus.path("new.claims"), "article third \"Third\" { }").article("third").isPresent());
		assertTrue(corpus.session.discard(corpus.path("new.claims")).article("third").isEmpty());
		assertNull(corpus.session.text(corpus.path("new.claims")));
	}

	@Test
	void anOpenDocumentOutsideTheCorpusChangesNothing() throws IOException {
		Corpus before = corpus.session.corpus();
		corpus.write("nested/gainsay.properties", "");
		assertSame(before, corpus.session.edit(corpus.path("nested/a.claims"), "actor mayor : person \"Again\""));
		assertSame(before, corpus.update("nested/a.claims"));
		assertSame(before, corpus.session.edit(folder.resolve("../a.claims"), "actor mayor : person \"Again\""));
		assertThrows(IllegalArgumentException.class, () -> corpus.session.edit(corpus.path("articles/first.txt"), "text"));
	}

	@Test
	void aFileDeletedUnderAnOpenDocumentStays() throws IOException {
		corpus.session.edit(corpus.path("second.claims"), TestCorpus.SECOND);
		corpus.delete("second.claims");
		assertTrue(corpus.update("second.claims").article("second").isPresent());
		assertTrue(corpus.session.discard(corpus.path("second.claims")).article("second").isEmpty());
	}

	@Test
	void aStoppedBuildLeavesTheLastCorpusAndTheNextOneWorks() throws IOException {
		Corpus before = corpus.session.corpus();
		corpus.write("actors.claims", TestCorpus.ACTORS.replace("mayor", "major"));
		AtomicInteger asked = new AtomicInteger();
		Progress stopping = new Progress() {
			@Override
			public boolean cancelled() {
				return asked.incrementAndGet() > 3;
			}
		};
		assertThrows(CancellationException.class, () -> corpus.session.update(List.of(corpus.path("actors.claims")), stopping));
		assertTrue(asked.get() > 3);
		assertSame(before, corpus.session.corpus());
		assertEquals(List.of(), corpus.built);
		asked.set(0);
		assertThrows(CancellationException.class, () -> corpus.session.build(stopping));
		assertSame(before, corpus.session.corpus());
		Corpus after = corpus.update("actors.claims");
		assertNotSame(before, after);
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(after));
	}

	@Test
	void progressCountsToTheEnd() {
		List<String> steps = new java.util.ArrayList<>();
		corpus.session.build(new Progress() {
			@Override
			public void step(int done, int total) {
				steps.add(done + "/" + total);
			}
		});
		assertEquals(List.of("1/4", "2/4", "3/4", "4/4"), steps);
	}

	@Test
	void readingGivesTheLinkedResource() {
		String label = corpus.session.read(corpus.path("second.claims"), resource -> {
			var file = (org.gainsay.model.ClaimsFile) resource.getContents().getFirst();
			var article = (org.gainsay.model.Article) file.getElements().getFirst();
			return article.getStatements().getFirst().getLinks().getFirst().getMembers().getFirst().getActor().getLabel();
		});
		assertEquals("The Paper", label);
	}

	/** Else a command that looks at each file of a large corpus would need the memory of all. */
	@Test
	void whoReadsFileAfterFileHoldsSomeAtATime() throws IOException {
		for (int i = 0; i < 400; i++) {
			corpus.write("more/" + i + ".claims", "claim c" + i + " \"C\"");
		}
		corpus.build();
		XtextResource first = corpus.session.read(corpus.path("more/0.claims"), resource -> {
			for (int i = 1; i < 400; i++) {
				corpus.session.read(corpus.path("more/" + i + ".claims"), XtextResource::isLoaded);
			}
			assertSame(resource, corpus.session.read(corpus.path("more/0.claims"), inner -> inner), "somebody looks at it");
			return resource;
		});
		XtextResource again = corpus.session.read(corpus.path("more/0.claims"), resource -> resource);
		assertNotSame(first, again);
		for (int i = 1; i < 200; i++) {
			corpus.session.read(corpus.path("more/" + i + ".claims"), XtextResource::isLoaded);
		}
		assertSame(again, corpus.session.read(corpus.path("more/0.claims"), resource -> resource));
	}

	@Test
	void byteOrderMarksAndLineEndsMakeNoDifferenceToTheNames() throws IOException {
		Corpus marked = corpus.change("first.claims", "\uFEFF" + TestCorpus.FIRST.replace("\n", "\r\n"));
		assertEquals(List.of(), TestCorpus.codes(marked));
		var statement = marked.statement("first.none").orElseThrow();
		assertEquals("There is none", marked.text(marked.article("first").orElseThrow()).orElseThrow().at(statement.content().spans().getFirst()));
		assertFalse(corpus.session.text(corpus.path("first.claims")).startsWith("\uFEFF"));
		int offset = TestCorpus.FIRST.replace("\n", "\r\n").indexOf("none {");
		assertEquals(offset, statement.at().name().offset());
	}

	@Test
	void placesCountCodePointsAndEveryLineEnd() throws IOException {
		Corpus broken = corpus.change("second.claims", "// \uD83D\uDD34\r\n/* \uD83D\uDD34 */ claim x \"\uD83D\uDD34\" { entails none }\r// and more");
		var problem = broken.problems().getFirst();
		assertEquals(IssueCode.REFERENCE_UNKNOWN, problem.code());
		assertEquals(2, problem.line());
		assertEquals(31, problem.column());
		assertEquals(36, problem.offset());
		assertEquals(4, problem.length());
		assertEquals(39, problem.region().offset());
	}

	@Test
	void emptyFilesAndFilesWithOnlyAComment() throws IOException {
		corpus.write("empty.claims", "");
		corpus.write("comment.claims", "// nothing yet");
		corpus.write("spaces.claims", " \n\t\r\n");
		corpus.write("mark.claims", "\uFEFF");
		Corpus built = corpus.build();
		assertEquals(List.of(), TestCorpus.codes(built));
		assertEquals(8, built.files().size());
	}

	@Test
	void anEmptyFolder(@TempDir Path empty) throws IOException {
		Corpus built = TestCorpus.in(empty).build();
		assertEquals(List.of(), built.problems());
		assertEquals(0, built.counts().articles());
	}

	@Test
	void closingForgetsTheDocuments() {
		corpus.session.edit(corpus.path("actors.claims"), "// empty");
		corpus.session.close();
		assertEquals(3, corpus.build().actors().size());
		assertEquals(1, corpus.built.size());
	}
}
