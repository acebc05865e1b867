// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.gainsay.corpus.tests.QuickDisk.QUICK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.gainsay.corpus.tests.DyingDisk.Death;
import org.gainsay.corpus.tests.DyingDisk.Died;
import org.gainsay.text.save.Disk;
import org.gainsay.text.save.FormerFiles;
import org.gainsay.text.save.SafeFiles;
import org.gainsay.text.save.SafeFiles.Change;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SafeFilesTest {

	private static final Map<String, String> OLD = Map.of("one.claims", "one\r\n", "sub/two.claims", "two, which is longer than what comes\n", "gone.claims", "gone\n", "stays.claims", "stays\n");
	private static final Map<String, String> NEW = Map.of("one.claims", "ONE\r\n", "sub/two.claims", "TWO\n", "stays.claims", "stays\n", "made/for/it.claims", "new\n");

	@TempDir
	Path folder;

	private Path corpus(String name) throws IOException {
		Path corpus = folder.toRealPath().resolve(name);
		for (Map.Entry<String, String> file : OLD.entrySet()) {
			Files.createDirectories(corpus.resolve(file.getKey()).getParent());
			Files.writeString(corpus.resolve(file.getKey()), file.getValue());
		}
		return corpus;
	}

	/** One of each kind: a file that changes, one in a folder, one that comes in folders that come with it, one that goes. */
	private static List<Change> changes() {
		List<Change> changes = new ArrayList<>();
		for (String file : List.of("one.claims", "made/for/it.claims", "gone.claims", "sub/two.claims")) {
			changes.add(new Change(file, bytes(OLD.get(file)), bytes(NEW.get(file))));
		}
		return changes;
	}

	private static byte[] bytes(String text) {
		return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
	}

	/** What stands in the files that are not hidden. */
	private static Map<String, String> texts(Path corpus) throws IOException {
		Map<String, String> texts = new TreeMap<>();
		for (String file : names(corpus)) {
			if (!file.startsWith(".") && !file.contains("/.") && Files.isRegularFile(corpus.resolve(file))) {
				texts.put(file, Files.readString(corpus.resolve(file)));
			}
		}
		return texts;
	}

	/** All there is, hidden or not, folders too; but the lock. */
	private static Set<String> names(Path corpus) throws IOException {
		try (Stream<Path> all = Files.walk(corpus)) {
			Set<String> names = new TreeSet<>(all.map(one -> corpus.relativize(one).toString().replace('\\', '/')).toList());
			names.removeAll(Set.of("", ".gainsay", ".gainsay/lock", ".gainsay/.gitignore"));
			return names;
		}
	}

	/** What somebody sees who reads the folder and minds the journal. */
	private static Map<String, String> seen(Path corpus) throws IOException {
		FormerFiles former = FormerFiles.of(corpus);
		Set<Path> files = new TreeSet<>(former.there());
		for (String file : texts(corpus).keySet()) {
			files.add(corpus.resolve(file));
		}
		Map<String, String> seen = new TreeMap<>();
		for (Path file : files) {
			if (Files.exists(former.where(file))) {
				seen.put(corpus.relativize(file).toString().replace('\\', '/'), Files.readString(former.where(file)));
			}
		}
		return seen;
	}

	private static void write(Disk disk, Path corpus) throws IOException {
		try (SafeFiles files = SafeFiles.open(disk, corpus)) {
			files.write(changes());
		}
	}

	/** Whoever reads sees the old or the new; whoever writes next finds the same, on the disk, and can go on. */
	@ParameterizedTest
	@EnumSource
	void stoppedAtEveryStepItIsTheOldOrTheNew(Death death) throws IOException {
		boolean halfWay = false;
		int steps = 0;
		for (boolean came = false; !came; steps++) {
			Path corpus = corpus(death + "-" + steps);
			Set<String> before = names(corpus);
			DyingDisk disk = new DyingDisk(death, steps);
			try {
				write(disk, corpus);
				came = true;
			} catch (Died stopped) {
				// As it was meant.
			}
			disk.afterwards();
			String where = death + " after " + steps + " steps";
			Map<String, String> now = texts(corpus);
			halfWay |= !now.equals(OLD) && !now.equals(NEW);
			Map<String, String> seen = seen(corpus);
			assertTrue(seen.equals(came ? NEW : OLD) || !came && seen.equals(NEW), () -> where + ": " + seen);
			try (SafeFiles files = SafeFiles.open(QUICK, corpus)) {
				assertEquals(seen, texts(corpus), where + ", and opened to be written");
				assertEquals(List.of(), files.left(), where);
				if (seen.equals(OLD)) {
					assertEquals(before, names(corpus), where + ": nothing is left, no folder and nothing hidden");
					files.write(changes());
				}
			}
			assertEquals(NEW, texts(corpus), where + ", and written again");
			assertEquals(List.of(), names(corpus).stream().filter(name -> name.contains(".saving") || name.startsWith(".gainsay/")).toList(), where);
		}
		assertTrue(halfWay, "some of these stops were half-way");
		assertTrue(steps > 30, "steps: " + steps);
	}

	/** What is taken back may itself be stopped, at every step. */
	@ParameterizedTest
	@EnumSource
	void takingBackStoppedAtEveryStepStillLeadsToTheOld(Death death) throws IOException {
		int halfWay = halfWay();
		for (int steps = 0, done = 0; done == 0; steps++) {
			Path corpus = corpus("back-" + death + "-" + steps);
			DyingDisk disk = new DyingDisk(Death.KILLED, halfWay);
			assertThrows(Died.class, () -> write(disk, corpus));
			disk.afterwards();
			DyingDisk next = new DyingDisk(death, steps);
			try (SafeFiles files = SafeFiles.open(next, corpus)) {
				done++;
			} catch (Died stopped) {
				// As it was meant.
			}
			next.afterwards();
			assertEquals(OLD, seen(corpus), death + " after " + steps + " steps of taking back");
			SafeFiles.open(QUICK, corpus).close();
			assertEquals(OLD, texts(corpus));
		}
	}

	/** After how many steps all but the last file are new. */
	private int halfWay() throws IOException {
		for (int steps = 15;; steps++) {
			Path corpus = corpus("try-" + steps);
			DyingDisk disk = new DyingDisk(Death.KILLED, steps);
			assertThrows(Died.class, () -> write(disk, corpus));
			disk.afterwards();
			if ("ONE\r\n".equals(texts(corpus).get("one.claims")) && !texts(corpus).containsKey("gone.claims")) {
				return steps;
			}
		}
	}

	@Test
	void aFailureOfEveryStepLeavesTheOld() throws IOException {
		int failures = 0;
		for (int steps = 0;; steps++) {
			Path corpus = corpus("failing-" + steps);
			Set<String> before = names(corpus);
			FailingDisk disk = new FailingDisk(steps);
			try {
				write(disk, corpus);
				assertEquals(NEW, texts(corpus));
				break;
			} catch (FileSystemException failed) {
				failures++;
				assertTrue(failed.getReason().contains("No space left"), failed::getMessage);
				assertFalse(failed.getFile().contains(".gainsay") || failed.getFile().contains(".saving"), failed::getFile);
			}
			assertEquals(OLD, texts(corpus), "after " + steps + " steps");
			assertEquals(before, names(corpus), "after " + steps + " steps");
		}
		assertTrue(failures > 10, "failures: " + failures);
	}

	/** A disk on which one step fails; forcing a folder cannot. */
	private static final class FailingDisk implements Disk {
		private int left;

		FailingDisk(int steps) {
			this.left = steps;
		}

		private void step() throws IOException {
			if (left-- == 0) {
				throw new IOException("No space left on device");
			}
		}

		@Override
		public void write(FileChannel to, ByteBuffer bytes) throws IOException {
			step();
			Disk.super.write(to, bytes);
		}

		@Override
		public void force(FileChannel written) throws IOException {
			step();
			Disk.super.force(written);
		}

		@Override
		public void move(Path from, Path to) throws IOException {
			step();
			Disk.super.move(from, to);
		}
	}

	@Test
	void whatCannotBeTakenBackNowIsTakenBackByTheNext() throws IOException {
		Path corpus = corpus("full");
		Disk broken = new Disk() {
			private int moves;

			@Override
			public void move(Path from, Path to) throws IOException {
				if (++moves > 2) { // The journal, and the first file.
					throw new IOException("No space left on device");
				}
				Disk.super.move(from, to);
			}
		};
		IOException failed = assertThrows(IOException.class, () -> write(broken, corpus));
		assertTrue(failed.getMessage().contains("taken back by the next command"), failed::getMessage);
		assertEquals("ONE\r\n", texts(corpus).get("one.claims"));
		assertEquals(OLD, seen(corpus));
		try (SafeFiles files = SafeFiles.open(QUICK, corpus)) {
			assertEquals(List.of("one.claims", "made/for/it.claims", "gone.claims", "sub/two.claims"), files.undone());
		}
		assertEquals(OLD, texts(corpus));
	}

	/** Somebody works on in an editor, and does not know of the journal. */
	@Test
	void whatSomebodyChangedSinceStays() throws IOException {
		Path corpus = corpus("changed");
		DyingDisk disk = new DyingDisk(Death.KILLED, halfWay());
		assertThrows(Died.class, () -> write(disk, corpus));
		disk.afterwards();
		Files.writeString(corpus.resolve("one.claims"), "by hand\n");
		assertEquals("by hand\n", seen(corpus).get("one.claims"));
		assertEquals("gone\n", seen(corpus).get("gone.claims"));
		try (SafeFiles files = SafeFiles.open(QUICK, corpus)) {
			assertEquals(List.of("one.claims"), files.left());
			assertEquals(List.of("made/for/it.claims", "gone.claims", "sub/two.claims"), files.undone());
		}
		Map<String, String> expected = new TreeMap<>(OLD);
		expected.put("one.claims", "by hand\n");
		assertEquals(expected, texts(corpus));
	}

	@Test
	void oneAtATime() throws IOException {
		Path corpus = corpus("two");
		try (SafeFiles first = SafeFiles.open(QUICK, corpus)) {
			IOException held = assertThrows(IOException.class, () -> SafeFiles.open(QUICK, corpus));
			assertTrue(held.getMessage().contains("another command is changing this corpus"), held::getMessage);
			first.write(changes());
		}
		SafeFiles.open(QUICK, corpus).close();
		assertEquals(NEW, texts(corpus));
	}

	@Test
	void aFileThatIsNotWhatItWasIsNotWritten() throws IOException {
		Path corpus = corpus("other");
		Files.writeString(corpus.resolve("sub/two.claims"), "by hand\n");
		Map<String, String> before = texts(corpus);
		IOException changed = assertThrows(IOException.class, () -> write(QUICK, corpus));
		assertTrue(changed.getMessage().contains("two.claims") && changed.getMessage().contains("nothing was written"), changed::getMessage);
		assertEquals(before, texts(corpus));
		Files.writeString(corpus.resolve("sub/two.claims"), OLD.get("sub/two.claims"));
		Files.createDirectories(corpus.resolve("made/for"));
		Files.writeString(corpus.resolve("made/for/it.claims"), "");
		assertThrows(IOException.class, () -> write(QUICK, corpus), "it is to be made, and there");
	}

	/** An editor that saves in the very moment: after all was staged, before the first file is replaced. */
	@Test
	void aFileThatChangesAtTheLastMomentIsNotWritten() throws IOException {
		Path corpus = corpus("moment");
		Disk disk = new Disk() {
			@Override
			public void copyAttributes(Path from, Path to) throws IOException {
				Disk.super.copyAttributes(from, to);
				if (to.getFileName().toString().startsWith(".two.claims")) {
					Files.writeString(from, "by hand\n");
				}
			}
		};
		IOException changed = assertThrows(IOException.class, () -> write(disk, corpus));
		assertTrue(changed.getMessage().contains("two.claims"), changed::getMessage);
		Map<String, String> expected = new TreeMap<>(OLD);
		expected.put("sub/two.claims", "by hand\n");
		assertEquals(expected, texts(corpus));
	}

	/** The journal has a line for a file, with blanks between its parts. */
	@Test
	void anyNameCanBeNoted() throws IOException {
		Path corpus = corpus("names");
		List<String> names = List.of("a b.claims", "50%20 + \u00fc \uD83D\uDEA2/made.claims", "-.claims", "journal.claims");
		for (String name : names) {
			Files.createDirectories(corpus.resolve(name).getParent());
			Files.writeString(corpus.resolve(name), "old\n");
		}
		Disk dying = new Disk() {
			private int moves;

			@Override
			public void move(Path from, Path to) throws IOException {
				if (++moves > names.size()) { // The journal, and all but the last file.
					throw new Died();
				}
				QUICK.move(from, to);
			}
		};
		try (SafeFiles files = SafeFiles.open(dying, corpus)) {
			assertThrows(Died.class, () -> files.write(names.stream().map(name -> new Change(name, bytes("old\n"), bytes("new\n"))).toList()));
		}
		assertEquals("new\n", Files.readString(corpus.resolve(names.get(2))));
		assertEquals(names.size(), FormerFiles.of(corpus).files().size());
		try (SafeFiles files = SafeFiles.open(QUICK, corpus)) {
			assertEquals(names, files.undone());
		}
		for (String name : names) {
			assertEquals("old\n", Files.readString(corpus.resolve(name)), name);
		}
	}

	@Test
	void permissionsAndLinksStay() throws IOException {
		Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "not a POSIX system");
		Path corpus = corpus("posix");
		Files.setPosixFilePermissions(corpus.resolve("one.claims"), PosixFilePermissions.fromString("rw-rw----"));
		Files.move(corpus.resolve("sub/two.claims"), corpus.resolve("sub/real.claims"));
		Files.createSymbolicLink(corpus.resolve("sub/two.claims"), Path.of("real.claims"));
		write(QUICK, corpus);
		assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(corpus.resolve("one.claims"))));
		assertTrue(Files.isSymbolicLink(corpus.resolve("sub/two.claims")));
		assertEquals("TWO\n", Files.readString(corpus.resolve("sub/real.claims")));
	}

	/** Also of a file that was gone already when the program stopped. */
	@Test
	void whatIsTakenBackHasItsPermissions() throws IOException {
		Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "not a POSIX system");
		Path corpus = corpus("back");
		for (String file : List.of("one.claims", "gone.claims")) {
			Files.setPosixFilePermissions(corpus.resolve(file), PosixFilePermissions.fromString("rw-rw----"));
		}
		DyingDisk disk = new DyingDisk(Death.KILLED, halfWay());
		assertThrows(Died.class, () -> write(disk, corpus));
		disk.afterwards();
		SafeFiles.open(QUICK, corpus).close();
		assertEquals(OLD, texts(corpus));
		for (String file : List.of("one.claims", "gone.claims")) {
			assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(corpus.resolve(file))));
		}
	}

	@Test
	void nothingOutsideIsWritten() throws IOException {
		Path corpus = corpus("inside");
		Path outside = Files.writeString(folder.resolve("outside.claims"), "old\n");
		TestCorpus.link(corpus.resolve("link.claims"), outside.toRealPath());
		TestCorpus.link(corpus.resolve("elsewhere"), folder.toRealPath());
		try (SafeFiles files = SafeFiles.open(QUICK, corpus)) {
			for (String file : List.of("../outside.claims", "link.claims", "elsewhere/outside.claims", ".gainsay/lock", "")) {
				byte[] before = file.contains("outside") || file.contains("link") ? bytes("old\n") : null;
				assertThrows(IOException.class, () -> files.write(List.of(new Change(file, before, bytes("new\n")))), file);
			}
		}
		assertEquals("old\n", Files.readString(outside));
	}

	/** A folder that came with somebody's corpus may hold anything. */
	@Test
	void aJournalThatLeadsOutIsNotFollowed() throws IOException {
		Path corpus = corpus("foreign");
		Path outside = Files.writeString(folder.resolve("outside.claims"), "mine\n");
		Files.createDirectories(corpus.resolve(".gainsay"));
		Files.writeString(corpus.resolve(".gainsay/0"), "theirs\n");
		String hash = "9f4dc1b3c4a2bd5b6c5f31b7c5f27e45f9ed8d7fdc3d4c6e0f3ab0d1b1e0f7f2";
		for (String line : List.of("- " + hash + " 0 - ..%2Foutside.claims", "- - 0 ..%2Foutside.claims one.claims", "- - ..%2F..%2Foutside.claims - one.claims", "- - 0 one.claims gone.claims")) {
			Files.writeString(corpus.resolve(".gainsay/journal"), "gainsay journal 1\n" + line + "\nend\n");
			assertEquals(Set.of(), FormerFiles.of(corpus).files(), line);
			IOException unread = assertThrows(IOException.class, () -> SafeFiles.open(QUICK, corpus), line);
			assertTrue(unread.getMessage().contains("cannot be read"), unread::getMessage);
		}
		assertEquals("mine\n", Files.readString(outside));
		assertEquals(OLD, texts(corpus));
	}

	/** Where nothing can be written, nothing is. */
	@Test
	void aLockedFolderIsSaidByItsName() throws IOException {
		Path corpus = corpus("locked");
		assertTrue(corpus.resolve("sub").toFile().setReadOnly());
		Assumptions.assumeFalse(Files.isWritable(corpus.resolve("sub")), "this user may write everything");
		try {
			IOException locked = assertThrows(IOException.class, () -> write(QUICK, corpus));
			assertTrue(locked.getMessage().contains("two.claims"), locked::getMessage);
			assertEquals(OLD, texts(corpus));
		} finally {
			corpus.resolve("sub").toFile().setWritable(true);
		}
	}
}
