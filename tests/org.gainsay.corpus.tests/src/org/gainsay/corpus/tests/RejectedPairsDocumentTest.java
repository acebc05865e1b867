// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorpusFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of rejected pairs is read as the claims files are. */
class RejectedPairsDocumentTest {

	private static final String FILE = CorpusFiles.REJECTED_PAIRS;

	@TempDir
	Path folder;
	private TestCorpus corpus;

	@BeforeEach
	void write() throws IOException {
		corpus = TestCorpus.withTwoArticles(folder);
	}

	@Test
	void aBuildHasItAsItWasThen() throws IOException {
		assertEquals("", corpus.session.corpus().rejectedPairs());
		corpus.write(FILE, "\uFEFFfirst.leak | second.knew\n");
		assertEquals("", corpus.session.corpus().rejectedPairs());
		assertEquals("first.leak | second.knew\n", corpus.build().rejectedPairs(), "without the byte order mark");
	}

	@Test
	void whatOthersChangeIsSeenAndTold() throws IOException {
		Corpus before = corpus.session.corpus();
		Corpus rejected = corpus.change(FILE, "first.leak | second.knew\n");
		assertEquals("first.leak | second.knew\n", rejected.rejectedPairs());
		assertEquals("", before.rejectedPairs(), "what was built stays");
		assertEquals(List.of(Set.of()), corpus.built, "told once, and no claims file is another");
		assertSame(rejected, corpus.update(FILE), "nothing has changed");
		assertEquals("first.leak | second.knew\n", corpus.change("second.claims", TestCorpus.SECOND + "// more\n").rejectedPairs(), "others come and go");
		corpus.delete(FILE);
		assertEquals("", corpus.update(FILE).rejectedPairs());
	}

	@Test
	void anOpenDocumentIsLaidOverIt() throws IOException {
		corpus.change(FILE, "first.leak | second.knew\n");
		assertEquals("// typed", corpus.session.edit(corpus.path(FILE), "// typed").rejectedPairs());
		assertEquals("// typed", corpus.session.text(corpus.path(FILE)));
		assertEquals("// typed", corpus.change(FILE, "first.none | second.knew\n").rejectedPairs());
		assertEquals("// typed", corpus.build().rejectedPairs());
		assertEquals("first.none | second.knew\n", corpus.session.discard(corpus.path(FILE)).rejectedPairs());
		assertEquals("first.none | second.knew\n", corpus.session.text(corpus.path(FILE)));
		assertThrows(IllegalArgumentException.class, () -> corpus.session.edit(corpus.path("more/" + FILE), ""), "that of another folder is nobody's");
	}

	@Test
	void whatCannotBeReadIsSaid() throws IOException {
		corpus.write(FILE, "first.leak | second.knew # caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
		assertEquals(List.of(FILE + " file-not-utf8"), TestCorpus.codes(corpus.update(FILE)));
		assertEquals("first.leak | second.knew", corpus.session.corpus().rejectedPairs().substring(0, 24));
		assertEquals(List.of(), TestCorpus.codes(corpus.change(FILE, "first.leak | second.knew\n")));
		corpus.delete(FILE);
		TestCorpus.link(corpus.path(FILE), Path.of("nowhere.txt"));
		assertEquals(List.of(FILE + " file-unreadable"), TestCorpus.codes(corpus.update(FILE)));
	}
}
