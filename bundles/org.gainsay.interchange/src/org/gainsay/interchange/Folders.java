// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

import org.gainsay.text.save.Disk;

/** What is asked of folders, and done to whole ones. */
final class Folders {

	private static final int MOST_LINKS = 40;

	private Folders() {
	}

	/** Where a path leads to in the end, whether there is something or not. */
	static Path real(Path path) throws IOException {
		Path at = path.toAbsolutePath();
		for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(at) && !Files.exists(at); links++) {
			at = at.resolveSibling(Files.readSymbolicLink(at));
		}
		if (Files.exists(at)) {
			return at.toRealPath();
		}
		at = at.normalize();
		return at.getParent() != null && Files.exists(at.getParent()) ? at.getParent().toRealPath().resolve(at.getFileName()) : at;
	}

	static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.findAny().isEmpty();
		}
	}

	/** Removes folders that hold nothing, from one up to another, which stays. */
	static void removeEmpty(Path from, Path to) throws IOException {
		try {
			for (Path folder = from; folder != null && !folder.equals(to); folder = folder.getParent()) {
				if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) { // Where a folder was to come there may be a file.
					Files.deleteIfExists(folder);
				}
			}
		} catch (DirectoryNotEmptyException used) {
			// Somebody has put something into it.
		}
	}

	/** Deletes a folder with all that is in it; does nothing if there is none. */
	static void delete(Disk disk, Path folder) throws IOException {
		if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				disk.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
				if (failed instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw failed;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
				disk.delete(directory);
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
