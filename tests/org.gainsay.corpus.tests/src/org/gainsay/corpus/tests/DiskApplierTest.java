// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.gainsay.corpus.tests.QuickDisk.QUICK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.tests.DyingDisk.Death;
import org.gainsay.corpus.tests.DyingDisk.Died;
import org.gainsay.edit.DiskApplier;
import org.gainsay.edit.DiskApplier.Kind;
import org.gainsay.edit.DiskApplier.Written;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.text.save.Disk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskApplierTest {

	@TempDir
	Path folder;
	private TestCorpus corpus;

	@BeforeEach
	void write() throws IOException {
		corpus = TestCorpus.withTwoArticles(Files.createDirectory(folder.resolve("corpus")));
		assertEquals(List.of(), TestCorpus.errors(corpus.session.corpus()));
	}

	private FileEdits replace(String file, String words, String instead) throws IOException {
		String text = Files.readString(corpus.path(file));
		text = text.startsWith("\uFEFF") ? text.substring(1) : text;
		List<TextEdit> edits = new ArrayList<>();
		for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
			edits.add(new TextEdit(at, words.length(), instead));
		}
		return new FileEdits(file, Stamp.of(text), edits);
	}

	/** The text of an article and what quotes it, a claim and who names it, a file that comes and one that goes: no part of it goes without the others. */
	private CorpusEdit all() throws IOException {
		return new CorpusEdit("All", List.of(replace("articles/first.txt", "a leak", "a spill"), replace("first.claims", "there is a leak", "there is a spill"),
				FileEdits.removal("second.claims", Stamp.of(TestCorpus.SECOND)),
				new FileEdits("more/third.claims", null, List.of(new TextEdit(0, 0, TestCorpus.SECOND.replace("article second", "article third").replace("articles/", "../articles/")))),
				replace("claims.claims", "claim knew", "claim knew")));
	}

	private static List<Written> apply(Path folder, CorpusEdit edit) throws IOException {
		try (DiskApplier applier = DiskApplier.on(QUICK, folder)) {
			return applier.apply(edit);
		}
	}

	@Test
	void saysWhatItWrote() throws IOException {
		CorpusEdit edit = all();
		List<Written> preview = DiskApplier.preview(corpus.folder, edit);
		assertEquals("The mayor said there is a leak.", Files.readString(corpus.path("articles/first.txt")).lines().findFirst().orElseThrow());
		assertFalse(Files.exists(corpus.path(".gainsay")));
		List<Written> written = apply(corpus.folder, edit);
		assertEquals(preview, written);
		assertEquals(List.of("articles/first.txt CHANGED", "first.claims CHANGED", "second.claims REMOVED", "more/third.claims CREATED", "claims.claims CHANGED"),
				written.stream().map(one -> one.file() + " " + one.kind()).toList());
		assertEquals(new Written("second.claims", Kind.REMOVED, TestCorpus.SECOND, ""), written.get(2));
		Corpus built = corpus.update(written.stream().map(Written::file).toArray(String[]::new));
		assertEquals(List.of(), TestCorpus.errors(built));
		assertEquals(List.of("first", "third"), built.articles().stream().map(article -> article.name()).sorted().toList());
		assertEquals(String.valueOf(TestCorpus.fresh(corpus.folder)), String.valueOf(TestCorpus.all(built)));
	}

	/** Wherever it is stopped: a session that begins then, and one that has been there all the time, find the old corpus or the new one. */
	@Test
	void whateverIsStoppedWhoeverReadsFindsTheOldOrTheNewCorpus() throws IOException {
		CorpusEdit edit = all();
		String[] files = edit.files().stream().map(FileEdits::file).toArray(String[]::new);
		Path example = folder.resolve("example");
		TestCorpus.copy(corpus.folder, example);
		String old = TestCorpus.fresh(example).toString();
		apply(example.toRealPath(), edit);
		String changed = TestCorpus.fresh(example).toString();
		int shown = 0;
		boolean came = false;
		for (int steps = 0; !came; steps++) {
			TestCorpus one = TestCorpus.in(TestCorpus.copy(corpus.folder, folder.resolve("stopped-" + steps)));
			one.build();
			DyingDisk disk = new DyingDisk(Death.KILLED, steps);
			try (DiskApplier applier = DiskApplier.on(disk, one.folder)) {
				applier.apply(edit);
				came = true;
			} catch (Died stopped) {
				// As it was meant.
			}
			disk.afterwards();
			String expected = Files.readString(one.path("articles/first.txt")).contains("spill") && !Files.exists(one.path(".gainsay/journal")) ? changed : old;
			assertEquals(expected, TestCorpus.fresh(one.folder).toString(), "a new session after " + steps + " steps");
			assertEquals(expected, TestCorpus.all(one.update(files)).toString(), "one that was there, after " + steps + " steps");
			assertEquals(expected.equals(changed) ? null : TestCorpus.SECOND, one.session.text(one.path("second.claims")));
			if (Files.exists(one.path(".gainsay/journal"))) {
				shown++;
				assertEquals(edit.files().size(), one.session.former().files().size());
				assertTrue(one.session.former().sentence().orElseThrow().contains("stopped half-way"));
			} else {
				assertEquals(Optional.empty(), one.session.former().sentence());
			}
			DiskApplier.on(QUICK, one.folder).close();
			assertEquals(expected, TestCorpus.all(one.update(files)).toString(), "taken back after " + steps + " steps");
			assertEquals(expected, TestCorpus.fresh(one.folder).toString());
			one.session.close();
		}
		assertTrue(shown > 10, "half done: " + shown);
	}

	/** Another program changes two files that go together while this one reads, and has read the one and not the other. */
	@Test
	void aChangeWhileItIsReadIsReadWholeOrNotAtAll() throws IOException {
		CorpusEdit rename = new CorpusEdit("Rename", List.of(replace("claims.claims", "claim leak ", "claim spill "), replace("first.claims", "asserts leak", "asserts spill"),
				replace("second.claims", "asserts knew", "asserts spill")));
		boolean[] done = new boolean[1];
		Progress progress = new Progress() {
			@Override
			public void step(int files, int total) {
				if (!done[0]) {
					done[0] = true;
					try {
						apply(corpus.folder, rename);
					} catch (IOException failed) {
						throw new UncheckedIOException(failed);
					}
				}
			}
		};
		try (CorpusSession session = CorpusSession.of(corpus.folder)) {
			String built = TestCorpus.all(session.build(progress)).toString();
			assertTrue(done[0]);
			assertEquals(TestCorpus.fresh(corpus.folder).toString(), built);
		}
	}

	@Test
	void whileSomebodyIsAtItTheStateBeforeIsShown() throws IOException {
		String old = TestCorpus.fresh(corpus.folder).toString();
		List<String> seen = new ArrayList<>();
		CorpusEdit edit = all();
		try (DiskApplier applier = DiskApplier.on(new LookingDisk(() -> {
			seen.add(TestCorpus.fresh(corpus.folder).toString());
			corpus.build();
		}), corpus.folder)) {
			applier.apply(edit);
		}
		assertEquals(Set.of(old), Set.copyOf(seen));
		assertEquals(1 + 4, seen.size(), "the journal, and each file that is moved");
		assertTrue(corpus.session.former().areBeingWritten());
		assertEquals(TestCorpus.fresh(corpus.folder).toString(), TestCorpus.all(corpus.build()).toString());
		assertFalse(corpus.session.former().areBeingWritten());
	}

	/** Lets somebody look at the corpus after each move. */
	private record LookingDisk(Runnable look) implements Disk {
		@Override
		public void move(Path from, Path to) throws IOException {
			QUICK.move(from, to);
			look.run();
		}
	}

	@Test
	void aStaleStampIsSaidAndNothingIsWritten() throws IOException {
		CorpusEdit edit = all();
		for (String file : List.of("first.claims", "second.claims", "articles/first.txt")) {
			String before = Files.readString(corpus.path(file));
			corpus.write(file, before + " ");
			List<Object> all = TestCorpus.fresh(corpus.folder);
			StaleEditException stale = assertThrows(StaleEditException.class, () -> apply(corpus.folder, edit));
			assertEquals(file, stale.file());
			assertThrows(StaleEditException.class, () -> DiskApplier.preview(corpus.folder, edit));
			assertEquals(all.toString(), TestCorpus.fresh(corpus.folder).toString());
			corpus.write(file, before);
		}
		corpus.write("more/third.claims", "// there\n");
		assertEquals("more/third.claims", assertThrows(StaleEditException.class, () -> apply(corpus.folder, edit)).file());
		corpus.delete("more/third.claims");
		corpus.delete("second.claims");
		assertEquals("second.claims", assertThrows(StaleEditException.class, () -> apply(corpus.folder, edit)).file());
	}

	@Test
	void byteOrderMarkAndLineEndsStay() throws IOException {
		String text = "\uFEFF" + TestCorpus.CLAIMS.replace("\n", "\r\n");
		corpus.write("claims.claims", text);
		apply(corpus.folder, new CorpusEdit("Edit", List.of(replace("claims.claims", "They knew", "Ils savaient \uD83D\uDEA2"))));
		assertEquals(text.replace("They knew", "Ils savaient \uD83D\uDEA2"), Files.readString(corpus.path("claims.claims")));
	}

	@Test
	void whatIsNotUtf8IsNotSpoilt() throws IOException {
		byte[] latin = "// caf\u00E9 They knew\n".getBytes(StandardCharsets.ISO_8859_1);
		corpus.write("claims.claims", latin);
		corpus.update("claims.claims");
		String read = corpus.session.text(corpus.path("claims.claims"));
		IOException refused = assertThrows(IOException.class,
				() -> apply(corpus.folder, new CorpusEdit("Edit", List.of(new FileEdits("claims.claims", Stamp.of(read), List.of(new TextEdit(0, 2, "//")))))));
		assertTrue(refused.getMessage().contains("claims.claims") && refused.getMessage().contains("UTF-8"), refused::getMessage);
		assertEquals(latin.length, Files.size(corpus.path("claims.claims")));
	}

	@Test
	void nothingOutsideTheFolderIsWrittenOrRead() {
		for (String file : List.of("../other.claims", "/tmp/other.claims", ".gainsay/lock", "a/../../other.claims")) {
			assertThrows(IOException.class, () -> apply(corpus.folder, new CorpusEdit("Edit", List.of(new FileEdits(file, null, List.of(new TextEdit(0, 0, "x")))))), file);
		}
		assertFalse(Files.exists(folder.resolve("other.claims")));
	}

	@Test
	void anEditOfNothingWritesNothing() throws IOException {
		assertEquals(List.of(), apply(corpus.folder, new CorpusEdit("Nothing", List.of())));
	}

	@Test
	void twoEditsOfOneFileTogether() throws IOException {
		CorpusEdit removal = new CorpusEdit("Remove", List.of(FileEdits.removal("second.claims", Stamp.of(TestCorpus.SECOND))));
		CorpusEdit change = new CorpusEdit("Change", List.of(replace("second.claims", "They", "We")));
		assertEquals(removal.files(), CorpusEdit.together("Both", List.of(removal, removal)).files());
		assertThrows(IllegalArgumentException.class, () -> CorpusEdit.together("Both", List.of(removal, change)));
		assertThrows(IllegalArgumentException.class, () -> CorpusEdit.together("Both", List.of(change, removal)));
		assertEquals(List.of(removal), CorpusEdit.compatible(List.of(removal, change)));
		assertEquals(List.of(change), CorpusEdit.compatible(List.of(change, removal)));
	}
}
