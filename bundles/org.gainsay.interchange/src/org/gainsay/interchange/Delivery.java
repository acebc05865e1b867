// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files on their way to where they belong. They are written into a folder beside it and moved when all of them are complete; a
 * file that is not among them is never touched. Closing it without {@link #deliver} leaves everything as it was.
 */
public final class Delivery implements AutoCloseable {

	private final Path target;
	private final Path staging;
	private final List<String> names = new ArrayList<>();

	private Delivery(Path target) throws IOException {
		this.target = target;
		Path parent = target.getParent() == null ? target : target.getParent();
		Files.createDirectories(parent);
		this.staging = Files.createTempDirectory(parent, ".gainsay-export-");
	}

	/** Says whether a folder holds a former export, which may be replaced. */
	public interface FormerExport {
		boolean in(Path folder) throws IOException;
	}

	/**
	 * A delivery into a folder, which is made if need be.
	 *
	 * @param former whether what is in the folder may be replaced
	 * @param force  whether it may be in any case
	 * @throws ExportRefusedException if the folder has something else in it
	 */
	public static Delivery intoFolder(Path out, FormerExport former, boolean force) throws IOException {
		Path folder = out.toAbsolutePath().normalize();
		if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
			if (!Files.isDirectory(folder)) {
				throw new ExportRefusedException(out + " is a file, and this format writes a folder; name another one.");
			}
			if (!force && !isEmpty(folder) && !former.in(folder)) {
				throw new ExportRefusedException(out + " is not empty and holds no former export in this format; "
						+ "name another folder, or say --force to write into this one.");
			}
		}
		return new Delivery(folder);
	}

	/**
	 * A delivery of files that stand beside each other in a folder that may hold anything else.
	 *
	 * @param names  what will be written
	 * @param former whether files of these names may be replaced
	 * @param force  whether they may be in any case
	 * @throws ExportRefusedException if one of the names is taken by something else
	 */
	public static Delivery beside(Path folder, List<String> names, FormerExport former, boolean force) throws IOException {
		Path real = folder.toAbsolutePath().normalize();
		for (String name : names) {
			Path file = real.resolve(name);
			if (Files.isDirectory(file)) {
				throw new ExportRefusedException(file + " is a folder; name another file.");
			}
			if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !former.in(real)) {
				throw new ExportRefusedException(file + " exists and is no former export in this format; "
						+ "name another file, or say --force to replace it.");
			}
		}
		return new Delivery(real);
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.findAny().isEmpty();
		}
	}

	/** Where to write a file until it is delivered. */
	public Path file(String name) {
		names.add(name);
		return staging.resolve(name);
	}

	/** Moves the files to where they belong and answers where they are now. */
	public List<Path> deliver() throws IOException {
		Files.createDirectories(target);
		List<Path> delivered = new ArrayList<>();
		for (String name : names) {
			Path file = target.resolve(name);
			try {
				Files.move(staging.resolve(name), file, StandardCopyOption.ATOMIC_MOVE);
			} catch (AtomicMoveNotSupportedException otherFileSystem) {
				Files.move(staging.resolve(name), file, StandardCopyOption.REPLACE_EXISTING);
			}
			delivered.add(file);
		}
		return delivered;
	}

	@Override
	public void close() throws IOException {
		try (Stream<Path> left = Files.walk(staging)) {
			left.sorted(Comparator.reverseOrder()).forEach(Delivery::delete);
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}
}
