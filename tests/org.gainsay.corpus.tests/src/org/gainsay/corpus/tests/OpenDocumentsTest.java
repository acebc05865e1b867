// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.resource.Resource;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What open documents make a session read, and what it lets go of when they are closed. */
class OpenDocumentsTest {

	@TempDir
	private Path folder;

	@Test
	void aSessionOnOpenDocumentsReadsNoOtherClaimsFile() throws IOException {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		try (CorpusSession session = CorpusSession.ofOpenDocuments(corpus.folder)) {
			assertEquals(List.of(), files(session.build(Progress.NONE)));
			assertEquals(List.of("second.claims"), files(session.edit(corpus.path("second.claims"), TestCorpus.SECOND)));
			assertTrue(session.corpus().text(session.corpus().article("second").orElseThrow()).isPresent(), "the text that it names is read");
			assertEquals(List.of("second.claims"), files(session.update(List.of(corpus.path("first.claims"), corpus.path("actors.claims")), Progress.NONE)));
			assertEquals(List.of("second.claims"), files(session.build(Progress.NONE)));
			assertEquals(List.of(), files(session.discard(corpus.path("second.claims"))));
		}
	}

	private static List<String> files(Corpus corpus) {
		return corpus.files().stream().map(file -> file.file()).toList();
	}

	@Test
	@Timeout(120)
	void theModelOfAClosedDocumentIsLetGoOf() throws IOException {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		corpus.session.edit(corpus.path("first.claims"), TestCorpus.FIRST + "\n");
		WeakReference<Resource> resource = new WeakReference<>(corpus.session.read(corpus.path("first.claims"), one -> (Resource) one));
		assertNotNull(corpus.session.discard(corpus.path("first.claims")).article("first").orElse(null));
		while (resource.get() != null) {
			System.gc();
		}
		assertNull(resource.get());
	}

	@Test
	void aTextTellsWhoReadsIt() throws IOException {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		corpus.write("third.claims", TestCorpus.SECOND.replace("article second", "article third"));
		corpus.update("third.claims");
		corpus.built.clear();
		corpus.write("articles/second.txt", TestCorpus.SECOND_TEXT + " Again.");
		corpus.update("articles/second.txt", "articles/nobody.txt");
		assertEquals(List.of(Set.of("second.claims", "third.claims")), corpus.built);
		corpus.built.clear();
		corpus.change("third.claims", TestCorpus.SECOND.replace("article second", "article third").replace("second.txt", "first.txt"));
		corpus.built.clear();
		corpus.update("articles/second.txt");
		assertEquals(List.of(Set.of("second.claims")), corpus.built, "who reads another text now is not asked");
		corpus.built.clear();
		corpus.delete("articles");
		corpus.update("articles");
		assertTrue(corpus.built.getFirst().containsAll(Set.of("first.claims", "second.claims", "third.claims")), corpus.built.toString());
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(corpus.session.corpus()));
	}
}
