// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import org.gainsay.facts.CorpusFiles;
import org.gainsay.text.ByteOrderMark;
import org.gainsay.text.Sha256;
import org.gainsay.text.SipHash;

/**
 * Tells by their bytes whether files are what they were, and does no more than that takes. What is not a plain file within the folder has no print: who wants to know
 * more of it reads it as all files are read, and says what is wrong with it.
 */
final class FilePrints {

	/** What most files have room in; with the larger ones it grows. */
	private static final int ROOM = 1 << 16;

	private final Path folder;
	private final SipHash hash;

	/**
	 * @param folder a real path
	 * @param hash   of which the prints are
	 */
	FilePrints(Path folder, SipHash hash) {
		this.folder = folder;
		this.hash = hash;
	}

	/** One who reads file after file, for one thread. */
	Reader reader() {
		return new Reader();
	}

	final class Reader {
		private byte[] bytes = new byte[ROOM];
		private int length;
		private final Map<Path, Boolean> inside = new HashMap<>();

		/** The print of a file; null where it has none. */
		SipHash.Value of(Path file) {
			return read(file) ? hash.of(bytes, length) : null;
		}

		/** The print of a file if the SHA-256 of its bytes is still the one that is given, in lower-case hexadecimal; else null. */
		SipHash.Value of(Path file, String sha256) {
			if (!read(file)) {
				return null;
			}
			var digest = Sha256.digest();
			digest.update(bytes, 0, length);
			return HexFormat.of().formatHex(digest.digest()).equals(sha256) ? hash.of(bytes, length) : null;
		}

		/** The print of a claims file if its text still has a {@link SessionFiles#markOf}; else null. */
		SipHash.Value ofText(Path file, long mark) {
			return read(file) && SessionFiles.markOf(ByteOrderMark.strip(new String(bytes, 0, length, StandardCharsets.UTF_8))) == mark ? hash.of(bytes, length) : null;
		}

		/** Reads the bytes of a file; false where it is none, or there is more to be said of it. */
		private boolean read(Path file) {
			try {
				BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
				if (!attributes.isRegularFile() || attributes.size() > CorpusFiles.MOST_BYTES || !inside.computeIfAbsent(file.getParent(), this::isInside)) {
					return false;
				}
				try (InputStream in = new FileInputStream(file.toFile())) { // it asks the system for less than Files does
					length = 0;
					for (int more = in.read(bytes); more >= 0; more = in.read(bytes, length, bytes.length - length)) {
						length += more;
						if (length > CorpusFiles.MOST_BYTES) {
							return false;
						}
						if (length == bytes.length) {
							bytes = Arrays.copyOf(bytes, length * 2);
						}
					}
				}
				return true;
			} catch (IOException | SecurityException | UnsupportedOperationException cannotRead) {
				return false;
			}
		}

		private boolean isInside(Path parent) {
			try {
				return parent.toRealPath().startsWith(folder);
			} catch (IOException | SecurityException cannotTell) {
				return false;
			}
		}
	}
}
