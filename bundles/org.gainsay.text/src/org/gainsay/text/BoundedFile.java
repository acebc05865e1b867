// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads files whose size was asked before, so that no file that somebody put there takes all memory or never comes to its end. */
public final class BoundedFile {

	/** The file is larger than may be read. */
	public static final class TooLargeException extends IOException {
		private static final long serialVersionUID = 1L;

		TooLargeException(Path file) {
			super(file + " is too large");
		}
	}

	private BoundedFile() {
	}

	/**
	 * The bytes of a file, or of the file that a link leads to.
	 *
	 * @param most how many bytes are read at most
	 * @throws TooLargeException   if it has more
	 * @throws NoSuchFileException if it is none: a folder, a pipe, a socket or a device is never opened, for some of them would wait for ever
	 * @throws IOException         if it cannot be read
	 */
	public static byte[] read(Path file, int most) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
		if (!attributes.isRegularFile()) {
			throw new NoSuchFileException(file.toString());
		}
		if (attributes.size() > most) {
			throw new TooLargeException(file);
		}
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(most + 1); // it may grow, and some files of the system say that they are empty
			if (bytes.length > most) {
				throw new TooLargeException(file);
			}
			return bytes;
		}
	}

	/** A size in words, such as "16 MiB". */
	public static String mebibytes(long bytes) {
		return (bytes >> 20) + " MiB";
	}
}
