// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.StarterProject;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.text.ArticleText;
import org.gainsay.text.save.Disk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project that a new one begins as: that it is whole and right, or not there at all. */
class StarterProjectTest {

	private static final Set<String> FILES = new TreeSet<>(List.of("actors.claims", "articles/lighthouse.txt", "gainsay.properties", "lighthouse.claims"));

	@TempDir
	Path folder;

	/** The files below a folder with what they hold; the folders have none. */
	private static Map<String, String> all(Path below) throws IOException {
		Map<String, String> found = new TreeMap<>();
		try (Stream<Path> files = Files.walk(below)) {
			for (Path file : files.filter(file -> !file.equals(below)).toList()) {
				found.put(below.relativize(file).toString().replace('\\', '/'), Files.isDirectory(file) ? "" : Files.readString(file));
			}
		}
		return found;
	}

	@Test
	void theExampleIsACorpusWithoutAProblem() throws IOException {
		Path project = folder.resolve("deep/er/project");
		StarterProject.create(project);
		Map<String, String> made = all(project);
		made.remove("articles");
		assertEquals(FILES, made.keySet());
		assertEquals(new TreeMap<>(StarterProject.example()), made, "byte for byte");
		try (CorpusSession session = CorpusSession.of(project)) {
			Corpus corpus = session.build(Progress.NONE);
			assertEquals(List.of(), corpus.problems());
			Set<Standing> standings = EnumSet.noneOf(Standing.class);
			corpus.statements(null).forEach(statement -> standings.add(Standings.of(statement, corpus)));
			assertEquals(EnumSet.of(Standing.ANONYMOUS, Standing.DENIED, Standing.UNCONFIRMED, Standing.SOURCED), standings);
			assertEquals(StarterProject.ARTICLE, corpus.article("lighthouse").orElseThrow().text());
			assertTrue(corpus.file(StarterProject.ANNOTATIONS).isPresent());
			assertEquals(2, corpus.claims().size());
			assertEquals(List.of("channel"), corpus.categories().stream().map(category -> category.name()).toList());
			assertTrue(corpus.categories().stream().flatMap(category -> category.values().stream()).allMatch(value -> value.definition() != null), "each value says what it means");
		}
	}

	/** The cheat sheet and the annotations quote it: not a byte of it changes by the way. */
	@Test
	void theTextOfTheExampleIsTheOneThatWasAnnotated() {
		assertEquals("e65031ca079b3c330b97453ec8ab59a7bd31228cf63037a9bd84e4074d6bc56a", ArticleText.of(StarterProject.example().get(StarterProject.ARTICLE)).sha256());
	}

	@Test
	void aProjectWithoutArticlesHasNoProblemEither() throws IOException {
		for (boolean codebook : new boolean[] { true, false }) {
			Path project = Files.createDirectory(folder.resolve("empty" + codebook));
			for (Map.Entry<String, String> file : StarterProject.empty(codebook).entrySet()) {
				Files.writeString(project.resolve(file.getKey()), file.getValue());
			}
			assertEquals(new TreeSet<>(codebook ? List.of("actors.claims", "codebook.claims", "gainsay.properties") : List.of("actors.claims", "gainsay.properties")), all(project).keySet());
			try (CorpusSession session = CorpusSession.of(project)) {
				Corpus corpus = session.build(Progress.NONE);
				assertEquals(List.of(), corpus.problems());
				assertEquals(codebook ? 2 : 0, corpus.categories().size());
			}
		}
	}

	@Test
	void whatIsHiddenIsNoObstacle() throws IOException {
		Files.createDirectories(folder.resolve(".git/refs"));
		Files.writeString(folder.resolve(".gitignore"), "*.html\n");
		StarterProject.create(folder);
		Map<String, String> made = all(folder);
		assertEquals("*.html\n", made.get(".gitignore"));
		assertTrue(made.containsKey(".git/refs") && made.keySet().containsAll(FILES), made::toString);
	}

	@Test
	void aFolderThatIsNotEmptyIsRefusedWithWhatIsInTheWay() throws IOException {
		Files.createDirectories(folder.resolve("notes"));
		Files.writeString(folder.resolve("a.txt"), "A");
		Files.writeString(folder.resolve(".hidden"), "H");
		Map<String, String> before = all(folder);
		FileSystemException refused = assertThrows(FileSystemException.class, () -> StarterProject.create(folder));
		assertEquals(folder + ": is not empty, and nothing was written in it. In the way: a.txt, notes/. Name another folder, or move that away.", refused.getMessage());
		assertEquals(before, all(folder));
		for (int i = 0; i < 12; i++) {
			Files.writeString(folder.resolve("z" + i), "");
		}
		assertTrue(assertThrows(FileSystemException.class, () -> StarterProject.create(folder)).getMessage().contains("z5 and 4 more. Name"));
	}

	@Test
	void aFileOrALinkThatLeadsNowhereIsNoFolder() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "x");
		assertThrows(FileSystemException.class, () -> StarterProject.create(file));
		assertThrows(FileSystemException.class, () -> StarterProject.create(file.resolve("below")));
		assertEquals(Map.of("file", "x"), all(folder));
		TestCorpus.link(folder.resolve("link"), folder.resolve("nowhere"));
		assertThrows(FileSystemException.class, () -> StarterProject.create(folder.resolve("link")));
		assertFalse(Files.exists(folder.resolve("nowhere")));
	}

	/** A disk on which only so many files have room. */
	private static Disk full(int files, IOException failure) {
		return new Disk() {
			private int left = files;

			@Override
			public void write(FileChannel to, ByteBuffer bytes) throws IOException {
				if (left-- == 0) {
					throw failure;
				}
				Disk.super.write(to, bytes);
			}
		};
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3 })
	void whereOneFileCannotBeWrittenNothingStays(int written) throws IOException {
		Files.createDirectories(folder.resolve("there/.git"));
		for (String project : List.of("new/deep", "there")) {
			IOException failed = assertThrows(IOException.class, () -> StarterProject.create(full(written, new IOException("No space left on device")), folder.resolve(project)));
			String file = List.copyOf(StarterProject.example().keySet()).get(written);
			assertEquals(folder.resolve(project).resolve(file) + ": No space left on device", failed.getMessage());
			assertEquals(Set.of("there", "there/.git"), all(folder).keySet());
		}
		StarterProject.create(folder.resolve("there"));
		assertTrue(all(folder.resolve("there")).keySet().containsAll(FILES));
	}

	@Test
	void whatCannotBeTakenAwayIsSaid() {
		Disk disk = new Disk() {
			private int left = 1;

			@Override
			public void write(FileChannel to, ByteBuffer bytes) throws IOException {
				if (left-- == 0) {
					throw new IOException("No space left on device");
				}
				Disk.super.write(to, bytes);
			}

			@Override
			public void delete(Path file) throws IOException {
				if (file.endsWith("gainsay.properties")) {
					throw new IOException("held by a virus scanner");
				}
				Disk.super.delete(file);
			}
		};
		Path project = folder.resolve("p");
		IOException failed = assertThrows(IOException.class, () -> StarterProject.create(disk, project));
		assertEquals(project.resolve("actors.claims") + ": No space left on device; what was made before could not be taken away: " + project.resolve("gainsay.properties") + ", " + project, failed.getMessage());
	}
}
