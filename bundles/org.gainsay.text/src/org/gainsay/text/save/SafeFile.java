// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.save;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Writes a file so that it is never half written: a sibling gets the bytes and is forced onto the medium, then takes the file's
 * place in one step. Whenever the program is stopped, the file holds what it held, or all of what it was to hold; and once the
 * save has returned, it holds that after a power failure too.
 */
public final class SafeFile {

	/** How the sibling's name ends, which is there for as long as a save takes; one that a stopped program left goes with a later save. */
	public static final String SIBLING = ".saving"; //$NON-NLS-1$

	/** No save takes that long, so a sibling that old is nobody's. */
	private static final Duration LEFT_BEHIND = Duration.ofMinutes(10);

	private SafeFile() {
	}

	/**
	 * Writes a file, which is created where it is not there; its folder must be. A symbolic link stays one, and what it leads to
	 * is written; permissions stay as they are, and the owner where this user may say so. Another hard link of the file keeps what
	 * it held.
	 *
	 * @throws AccessDeniedException if the file may not be written, or nothing may be put beside it
	 * @throws IOException           if it could not be written; the file is as it was
	 */
	public static void write(Path file, byte[] bytes) throws IOException {
		write(Disk.LOCAL, file, bytes);
	}

	/** The same on another disk, for tests. */
	public static void write(Disk disk, Path file, byte[] bytes) throws IOException {
		Path target = target(file.toAbsolutePath());
		boolean replaces = Files.exists(target);
		if (replaces && !Files.isWritable(target)) {
			throw new AccessDeniedException(file.toString());
		}
		removeLeftBehind(disk, target);
		replace(disk, target, bytes, replaces ? target : null);
	}

	/** @param like has the permissions that the file gets; null for those that any new file has */
	static void replace(Disk disk, Path target, byte[] bytes, @Nullable Path like) throws IOException {
		Path sibling = sibling(target, target.getParent());
		try {
			stage(disk, sibling, bytes, like);
			disk.move(sibling, target);
		} catch (IOException | RuntimeException failed) {
			try {
				disk.delete(sibling);
			} catch (IOException left) {
				failed.addSuppressed(left);
			}
			throw failed;
		}
		disk.forceFolder(target.getParent());
	}

	/** Where to write what is to take a file's place, in a folder of the same disk. */
	static Path sibling(Path target, Path folder) {
		return folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + SIBLING); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Writes a file that is not there yet and forces it onto the medium; its name is not forced. */
	static void stage(Disk disk, Path file, byte[] bytes, @Nullable Path like) throws IOException {
		FileAttribute<?>[] attributes = like != null ? Disk.ownersOnly(file.getParent()) : new FileAttribute<?>[0];
		try (FileChannel channel = disk.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
			ByteBuffer left = ByteBuffer.wrap(bytes);
			while (left.hasRemaining()) {
				disk.write(channel, left);
			}
			if (like != null) {
				disk.copyAttributes(like, file);
			}
			disk.force(channel);
		}
	}

	/** Where a name leads to in the end: itself, unless it is a symbolic link. */
	static Path target(Path file) throws IOException {
		if (Files.exists(file)) {
			return file.toRealPath();
		}
		Path target = file;
		for (int links = 0; Files.isSymbolicLink(target) && links < 40; links++) {
			target = target.resolveSibling(Files.readSymbolicLink(target)); // It leads to a file that is not there yet.
		}
		return target.normalize();
	}

	private static void removeLeftBehind(Disk disk, Path target) {
		Instant before = Instant.now().minus(LEFT_BEHIND);
		String prefix = "." + target.getFileName() + "."; //$NON-NLS-1$ //$NON-NLS-2$
		try (DirectoryStream<Path> siblings = Files.newDirectoryStream(target.getParent(), entry -> {
			String name = entry.getFileName().toString();
			return name.startsWith(prefix) && name.endsWith(SIBLING) && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
		})) {
			for (Path sibling : siblings) {
				if (Files.getLastModifiedTime(sibling, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(before)) {
					disk.delete(sibling);
				}
			}
		} catch (IOException | DirectoryIteratorException untidy) {
			// No reason not to save.
		}
	}
}
