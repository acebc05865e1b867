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
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.corpus.tests.DyingDisk.Death;
import org.gainsay.corpus.tests.DyingDisk.Died;
import org.gainsay.text.save.Disk;
import org.gainsay.text.save.SafeFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;

class SafeFileTest {

	private static final String OLD = "gainsay 1\nclaim old \"What was there\"\n";
	private static final String NEW = "gainsay 1\nclaim a \"A text that is longer than the one before\"\n".repeat(50);

	@TempDir
	Path folder;

	private interface Writer {
		void write(Disk disk, Path file, byte[] bytes) throws IOException;
	}

	/**
	 * Stops a save after every number of steps, until it comes through.
	 *
	 * @param old what the file holds before; null where it is not there
	 * @return how many steps it took
	 */
	private int stopAtEveryStep(Writer writer, Death death, String old) throws IOException {
		for (int steps = 0;; steps++) {
			Path place = Files.createDirectory(folder.resolve(death + "-" + steps));
			Path file = place.resolve("one.claims");
			if (old != null) {
				Files.writeString(file, old);
			}
			DyingDisk disk = new DyingDisk(death, steps);
			boolean came = false;
			try {
				writer.write(disk, file, NEW.getBytes());
				came = true;
			} catch (Died stopped) {
				// As it was meant.
			}
			disk.afterwards();
			String now = Files.exists(file) ? Files.readString(file) : null;
			String where = death + " after " + steps + " steps";
			if (came) {
				assertEquals(NEW, now, where + ", when the save had come through");
				return steps;
			}
			if (!NEW.equals(now)) {
				assertEquals(old, now, where);
			}
			SafeFile.write(file, NEW.getBytes()); // What is left behind hinders nobody.
			assertEquals(NEW, Files.readString(file), where + ", and saved again");
		}
	}

	@ParameterizedTest
	@EnumSource
	void aStoppedSaveLeavesTheOldOrTheNew(Death death) throws IOException {
		assertEquals(6, stopAtEveryStep(SafeFile::write, death, OLD), "open, write, attributes, force, move, force the folder");
	}

	@ParameterizedTest
	@EnumSource
	void aStoppedCreationLeavesNothingOrTheNew(Death death) throws IOException {
		assertEquals(5, stopAtEveryStep(SafeFile::write, death, null));
	}

	/** The disk of these tests catches writers that are not safe: here is one that writes in place, as most programs do. */
	@ParameterizedTest
	@EnumSource
	void aWriterInPlaceIsCaught(Death death) {
		Writer inPlace = (disk, file, bytes) -> {
			try (FileChannel channel = disk.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING))) {
				disk.write(channel, ByteBuffer.wrap(bytes));
				disk.force(channel);
			}
		};
		assertThrows(AssertionFailedError.class, () -> stopAtEveryStep(inPlace, death, OLD));
	}

	@Test
	void aWriterThatDoesNotForceTheSiblingIsCaught() {
		Writer unforced = (disk, file, bytes) -> {
			Path sibling = file.resolveSibling("sibling");
			try (FileChannel channel = disk.open(sibling, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW))) {
				disk.write(channel, ByteBuffer.wrap(bytes));
			}
			disk.move(sibling, file);
			disk.forceFolder(file.getParent());
		};
		assertThrows(AssertionFailedError.class, () -> stopAtEveryStep(unforced, Death.POWER_FAILED, OLD));
	}

	@Test
	void aWriterThatDoesNotForceTheFolderIsCaught() {
		Writer unforced = (disk, file, bytes) -> {
			Path sibling = file.resolveSibling("sibling");
			try (FileChannel channel = disk.open(sibling, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW))) {
				disk.write(channel, ByteBuffer.wrap(bytes));
				disk.force(channel);
			}
			disk.move(sibling, file);
		};
		assertThrows(AssertionFailedError.class, () -> stopAtEveryStep(unforced, Death.POWER_FAILED_BEFORE_NAMES, OLD));
	}

	@Test
	void aFullDiskLeavesTheOldAndNothingElse() throws IOException {
		Path file = Files.writeString(folder.resolve("one.claims"), OLD);
		Disk full = new Disk() {
			@Override
			public void write(FileChannel to, ByteBuffer bytes) throws IOException {
				to.write(bytes.slice(0, 10));
				throw new IOException("No space left on device");
			}
		};
		assertThrows(IOException.class, () -> SafeFile.write(full, file, NEW.getBytes()));
		assertEquals(OLD, Files.readString(file));
		assertEquals(List.of("one.claims"), names());
	}

	@Test
	void writesWhatADiskTakesBitByBit() throws IOException {
		Path file = folder.resolve("one.claims");
		SafeFile.write(new Disk() {
			@Override
			public void write(FileChannel to, ByteBuffer bytes) throws IOException {
				int length = Math.min(7, bytes.remaining());
				to.write(bytes.slice(bytes.position(), length));
				bytes.position(bytes.position() + length);
			}
		}, file, NEW.getBytes());
		assertEquals(NEW, Files.readString(file));
	}

	@Test
	void keepsPermissions() throws IOException {
		assumePosix();
		for (String permissions : List.of("rw-------", "rw-rw----", "rwxr-xr-x")) {
			Path file = Files.writeString(folder.resolve(permissions + ".claims"), OLD);
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
			SafeFile.write(file, NEW.getBytes());
			assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
			assertEquals(NEW, Files.readString(file));
		}
	}

	@Test
	void createsAFileAsAnyOtherProgramDoes() throws IOException {
		assumePosix();
		Path other = Files.writeString(folder.resolve("other.claims"), OLD);
		Path file = folder.resolve("one.claims");
		SafeFile.write(file, NEW.getBytes());
		assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
	}

	@Test
	void writesWhereASymbolicLinkLeads() throws IOException {
		assumePosix();
		Path real = Files.writeString(Files.createDirectory(folder.resolve("elsewhere")).resolve("real.claims"), OLD);
		Path link = Files.createSymbolicLink(folder.resolve("link.claims"), folder.relativize(real));
		SafeFile.write(link, NEW.getBytes());
		assertTrue(Files.isSymbolicLink(link));
		assertEquals(NEW, Files.readString(real));
		assertEquals(List.of("elsewhere", "link.claims"), names());

		Path toNothing = Files.createSymbolicLink(folder.resolve("new.claims"), Path.of("elsewhere", "new.claims"));
		SafeFile.write(toNothing, NEW.getBytes());
		assertTrue(Files.isSymbolicLink(toNothing));
		assertEquals(NEW, Files.readString(folder.resolve("elsewhere/new.claims")));
	}

	@Test
	void refusesAFileThatMayNotBeWritten() throws IOException {
		Path file = Files.writeString(folder.resolve("one.claims"), OLD);
		assertTrue(file.toFile().setReadOnly());
		Assumptions.assumeFalse(Files.isWritable(file), "this user may write everything");
		assertThrows(IOException.class, () -> SafeFile.write(file, NEW.getBytes()));
		assertEquals(OLD, Files.readString(file));
	}

	@Test
	void refusesAFolderThatIsNotThere() throws IOException {
		assertThrows(NoSuchFileException.class, () -> SafeFile.write(folder.resolve("nowhere/one.claims"), NEW.getBytes()));
		assertEquals(List.of(), names());
	}

	@Test
	void takesAwayWhatAStoppedSaveLeftLongAgoAndNothingElse() throws IOException {
		Path file = Files.writeString(folder.resolve("one.claims"), OLD);
		Path old = Files.writeString(folder.resolve(".one.claims.abc" + SafeFile.SIBLING), "half");
		Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
		Files.writeString(folder.resolve(".one.claims.def" + SafeFile.SIBLING), "somebody's, just now");
		Path others = Files.writeString(folder.resolve(".two.claims.abc" + SafeFile.SIBLING), "another file's");
		Files.setLastModifiedTime(others, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
		SafeFile.write(file, NEW.getBytes());
		assertFalse(Files.exists(old));
		assertEquals(List.of(".one.claims.def" + SafeFile.SIBLING, ".two.claims.abc" + SafeFile.SIBLING, "one.claims"), names());
	}

	private void assumePosix() {
		Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "not a POSIX system");
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}
}
