// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a corpus folder is not read is said, and hides nothing else. */
class UnreadTest {

	private static final String CLAIM = "claim wet \"The well is wet\"\n";

	@TempDir
	Path folder;
	private TestCorpus corpus;

	@BeforeEach
	void oneClaim() throws IOException {
		corpus = TestCorpus.in(folder);
		corpus.write("main.claims", "claim dry \"The well is dry\"\n");
	}

	/** What is said after a whole build; a build of what changed must come to the same. */
	private List<String> said(Corpus built) {
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(built));
		return built.problems().stream().map(problem -> problem.severity() + " " + problem.file() + " " + problem.code().id()).toList();
	}

	private void assertClaims(int count, Corpus built) {
		assertEquals(count, built.counts().claims());
	}

	@Test
	void aLockedFolder() throws IOException {
		corpus.write("locked/more.claims", CLAIM);
		lock("locked", "---------");
		try {
			assertEquals(List.of("ERROR locked file-unreadable"), said(corpus.build()));
			assertClaims(1, corpus.session.corpus());
		} finally {
			lock("locked", "rwx------");
		}
		assertEquals(List.of(), said(corpus.update("locked")));
		assertClaims(2, corpus.session.corpus());
	}

	@Test
	void aFolderThatOnlyNamesItsFiles() throws IOException {
		corpus.write("locked/more.claims", CLAIM);
		corpus.write("locked/again.claims", CLAIM);
		lock("locked", "r--r--r--");
		try {
			assertEquals(List.of("ERROR locked file-unreadable"), said(corpus.build()));
		} finally {
			lock("locked", "rwx------");
		}
	}

	@Test
	void aLockedFolderThatIsNotReadAnyway() throws IOException {
		corpus.write(".git/more.claims", CLAIM);
		corpus.write("bin/more.claims", CLAIM);
		lock(".git", "---------");
		lock("bin", "---------");
		try {
			assertEquals(List.of(), said(corpus.build()));
		} finally {
			lock(".git", "rwx------");
			lock("bin", "rwx------");
		}
	}

	private void lock(String name, String permissions) throws IOException {
		try {
			Files.setPosixFilePermissions(corpus.path(name), PosixFilePermissions.fromString(permissions));
		} catch (UnsupportedOperationException noPermissions) {
			Assumptions.abort("this system has no permissions");
		}
		Assumptions.assumeTrue(permissions.contains("x") || !Files.isExecutable(corpus.path(name)), "this user may read everything");
	}

	@Test
	void aLinkThatLeadsNowhere() throws IOException {
		TestCorpus.link(corpus.path("second.claims"), Path.of("nowhere"));
		assertEquals(List.of("ERROR second.claims file-unreadable"), said(corpus.build()));
		assertEquals("This is a link that leads nowhere. Correct or delete it.", corpus.session.corpus().problems().getFirst().message());
		corpus.write("nowhere", CLAIM);
		assertEquals(List.of(), said(corpus.update("second.claims")));
		assertClaims(2, corpus.session.corpus());
		corpus.delete("nowhere");
		assertEquals(List.of("ERROR second.claims file-unreadable"), said(corpus.update("second.claims")));
		corpus.delete("second.claims");
		assertEquals(List.of(), said(corpus.update("second.claims")));
	}

	@Test
	void linksInACircle() {
		TestCorpus.link(corpus.path("one.claims"), Path.of("two.claims"));
		TestCorpus.link(corpus.path("two.claims"), Path.of("one.claims"));
		TestCorpus.link(corpus.path("round"), Path.of("round"));
		assertEquals(List.of("ERROR one.claims file-unreadable", "ERROR round file-unreadable", "ERROR two.claims file-unreadable"), said(corpus.build()));
		assertClaims(1, corpus.session.corpus());
	}

	@Test
	void aLinkToAFolderThatIsGone() throws IOException {
		corpus.build();
		TestCorpus.link(corpus.path("articles"), Path.of("nowhere"));
		TestCorpus.link(corpus.path("picture.png"), Path.of("nowhere"));
		assertEquals(List.of("ERROR articles file-unreadable"), said(corpus.update("articles")));
		corpus.delete("articles");
		assertEquals(List.of(), said(corpus.update("articles")));
	}

	@Test
	@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // who opens a pipe waits for ever
	void aPipe() throws InterruptedException {
		try {
			Assumptions.assumeTrue(new ProcessBuilder("mkfifo", corpus.path("pipe.claims").toString()).start().waitFor() == 0, "this system makes no pipes");
		} catch (IOException noPipes) {
			Assumptions.abort("this system makes no pipes");
		}
		assertEquals(List.of("ERROR pipe.claims file-unreadable"), said(corpus.build()));
		assertClaims(1, corpus.session.corpus());
	}

	@Test
	void aFolderWithTheNameOfAClaimsFile() throws IOException {
		corpus.write("more.claims/more.claims", CLAIM);
		assertEquals(List.of("ERROR more.claims file-unreadable"), said(corpus.build()));
		assertClaims(2, corpus.session.corpus());
	}

	@Test
	void aFileThatIsTooLarge() throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(corpus.path("big.claims").toFile(), "rw")) {
			file.setLength(3L << 30);
		}
		assertEquals(List.of("ERROR big.claims file-too-large"), said(corpus.build()));
		assertEquals("This file is too large and is not read: a claims file may have 64 MiB. Divide it into several.", corpus.session.corpus().problems().getFirst().message());
		assertClaims(1, corpus.session.corpus());
	}

	@Test
	void aNameInAnotherEncoding() throws IOException, InterruptedException {
		Process made = new ProcessBuilder("sh", "-c", "printf '" + CLAIM.strip().replace("\"", "\\\"") + "' > \"$(printf 'b\\377.claims')\" && mkdir \"$(printf 'f\\377')\"")
				.directory(corpus.folder.toFile()).start();
		Assumptions.assumeTrue(made.waitFor() == 0, "this system makes no such names");
		assertEquals(List.of("ERROR b\uFFFD.claims file-unreadable", "ERROR f\uFFFD file-unreadable"), said(corpus.build()));
		assertClaims(1, corpus.session.corpus());
	}

	// ---- folders that are linked

	@Test
	void aLinkedFolderOutside(@TempDir Path elsewhere) throws IOException {
		Files.writeString(elsewhere.resolve("more.claims"), CLAIM);
		TestCorpus.link(corpus.path("linked"), elsewhere);
		assertEquals(List.of("ERROR linked file-outside-corpus"), said(corpus.build()));
		assertClaims(1, corpus.session.corpus());
	}

	@ParameterizedTest
	@ValueSource(strings = { ".store", "bin/store", "target" })
	void aLinkedFolderThatIsNotReadByItself(String name) throws IOException {
		corpus.write(name + "/more.claims", CLAIM + "article art \"Art\" { text \"art.txt\" statement s { says \"wet\" by writer asserts wet } }");
		corpus.write(name + "/art.txt", "The well is wet.");
		TestCorpus.link(corpus.path("linked"), Path.of(name));
		TestCorpus.link(corpus.path(name + "/self"), Path.of("."));
		TestCorpus.link(corpus.path("other"), Path.of(name));
		assertEquals(List.of(), said(corpus.build()));
		assertClaims(2, corpus.session.corpus());
		assertEquals("linked/art.txt", corpus.session.corpus().article("art").orElseThrow().text());
		corpus.write("linked/more.claims", CLAIM + CLAIM.replace("wet", "full"));
		assertEquals(List.of(), said(corpus.update("linked/more.claims")));
		assertClaims(3, corpus.session.corpus());
		corpus.write("linked/more.claims", CLAIM);
		assertEquals(List.of(), said(corpus.update(name + "/more.claims")), "who watches the disk knows no links");
		assertClaims(2, corpus.session.corpus());
	}

	@Test
	void aLinkedFolderThatIsReadAlready() throws IOException {
		corpus.write("folder/more.claims", CLAIM);
		TestCorpus.link(corpus.path("a"), Path.of("folder"));
		TestCorpus.link(corpus.path("folder/top"), Path.of(".."));
		assertEquals(List.of(), said(corpus.build()));
		assertClaims(2, corpus.session.corpus());
		assertEquals(List.of(), said(corpus.update("a/more.claims")));
	}

	@Test
	void aLinkedCorpusStaysOneByItself() throws IOException {
		corpus.write(".inner/gainsay.properties", "");
		corpus.write(".inner/more.claims", CLAIM);
		TestCorpus.link(corpus.path("linked"), Path.of(".inner"));
		assertEquals(List.of(), said(corpus.build()));
		assertClaims(1, corpus.session.corpus());
	}

	// ---- folders that are not read

	@ParameterizedTest
	@CsvSource({ "bin,WARNING", "export,WARNING", "output,WARNING", "target,WARNING", "history,WARNING", "node_modules,WARNING", ".hidden,INFO" })
	void claimsFilesInFoldersThatAreNotRead(String name, String severity) throws IOException {
		corpus.write(name + "/more.claims", CLAIM);
		corpus.write(name + "/deep/er/again.claims", CLAIM);
		corpus.write(name + "/other/gainsay.properties", "");
		corpus.write(name + "/other/own.claims", CLAIM);
		assertEquals(List.of(severity + " " + name + "/deep/er/again.claims file-not-read", severity + " " + name + "/more.claims file-not-read"), said(corpus.build()));
		assertEquals("This file is not read, because it lies in a folder called \"" + name + "\". Move or rename it if it is wanted.",
				corpus.session.corpus().problems().getFirst().message());
		assertClaims(1, corpus.session.corpus());
		corpus.delete(name + "/deep/er/again.claims");
		assertEquals(List.of(severity + " " + name + "/more.claims file-not-read"), said(corpus.update(name + "/deep/er/again.claims")));
		corpus.write(name + "/new.claims", CLAIM);
		assertEquals(2, said(corpus.update(name + "/new.claims")).size());
	}

	@Test
	void aHiddenFile() throws IOException {
		corpus.write(".more.claims", CLAIM);
		corpus.write("._main.claims", "macOS");
		assertEquals(List.of("INFO .more.claims file-not-read"), said(corpus.build()));
	}

	@Test
	void aNameWithCapitals() throws IOException {
		corpus.write("MORE.CLAIMS", CLAIM);
		assertEquals(List.of("WARNING MORE.CLAIMS file-not-read"), said(corpus.build()));
		assertEquals("This file is not read, because its name does not end in \".claims\" with small letters. Move or rename it if it is wanted.",
				corpus.session.corpus().problems().getFirst().message());
		corpus.delete("MORE.CLAIMS");
		assertEquals(List.of(), said(corpus.update("MORE.CLAIMS")));
		corpus.write("More.Claims", CLAIM);
		assertEquals(List.of("WARNING More.Claims file-not-read"), said(corpus.update("More.Claims")));
	}

	@Test
	void ofManyTheFirstAreNamedAndTheOthersCounted() throws IOException {
		for (int i = 0; i < 45; i++) {
			corpus.write("bin/%02d.claims".formatted(i), CLAIM);
		}
		List<Problem> problems = corpus.build().problems();
		assertEquals(21, problems.size());
		assertEquals("bin", problems.getFirst().file());
		assertEquals("25 more claims files in this folder are not read. Move those that are wanted.", problems.getFirst().message());
		assertEquals("bin/19.claims", problems.getLast().file());
	}

	// ---- merges that were not ended

	@Test
	void aMergeInAText() throws IOException {
		corpus.write("art.claims", "article art \"Art\" { text \"art.txt\" statement s { says \"wet\" by writer asserts dry } }\narticle again \"Art\" { text \"art.txt\" }");
		corpus.write("art.txt", "🔴 The well\n<<<<<<< HEAD\nis wet.\n=======\nis dry.\n>>>>>>> second\n");
		assertEquals(List.of("ERROR art.txt merge-not-ended"), said(corpus.build()));
		Problem problem = corpus.session.corpus().problems().getFirst();
		assertEquals("2:1 11+12 12", problem.line() + ":" + problem.column() + " " + problem.offset() + "+" + problem.length() + " " + problem.region().offset());
		assertEquals(List.of(problem), corpus.session.corpus().problems("art.txt"));
		assertTrue(corpus.session.corpus().filesWithProblemsAcross().contains("art.txt"));
		assertEquals(1, corpus.session.corpus().counts().errors());
		assertEquals(List.of(), said(corpus.change("art.txt", "The well\n=======\nis wet.\n")));
	}

	@Test
	void aMergeInAClaimsFile() throws IOException {
		corpus.write("main.claims", "gainsay 1\n<<<<<<< HEAD\nclaim one \"One\"\n||||||| base\n=======\nclaim two \"Two\"\n>>>>>>> second\nclaim dry \"Dry\"\n");
		assertEquals(List.of("ERROR main.claims merge-not-ended"), said(corpus.build()));
		assertEquals(2, corpus.session.corpus().problems().getFirst().line());
		assertClaims(3, corpus.session.corpus());
	}
}
