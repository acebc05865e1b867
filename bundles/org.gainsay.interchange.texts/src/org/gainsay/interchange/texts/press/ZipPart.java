// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.gainsay.interchange.texts.intake.Archive;

/** Parts of files that are zip archives inside, such as those of Word and Excel. */
final class ZipPart {

	/** More is not unpacked to get at a part; how large that may be says {@link Archive}. */
	private static final int MOST = 400 << 20;
	private static final int MOST_ENTRIES = 20_000;

	private ZipPart() {
	}

	/** Whether bytes begin as those of a zip archive do. */
	static boolean isZip(byte[] bytes) {
		return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
	}

	/**
	 * The first part with a name that is wanted.
	 *
	 * @return null where there is none
	 * @throws IOException whose message says in a sentence why it cannot be read
	 */
	static byte[] of(byte[] zip, Predicate<String> wanted) throws IOException {
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			int entries = 0;
			long left = MOST;
			for (ZipEntry entry = in.getNextEntry(); entry != null && entries++ < MOST_ENTRIES; entry = in.getNextEntry()) {
				if (wanted.test(entry.getName())) {
					return Archive.read(in, entry.getCompressedSize());
				}
				left -= skipped(in, left);
			}
			return null;
		} catch (IllegalArgumentException | EOFException | ZipException broken) {
			throw new IOException("It is a broken zip archive (" + (broken.getMessage() == null ? "it ends too early" : broken.getMessage()) + "): get it again.", broken);
		}
	}

	private static long skipped(InputStream in, long most) throws IOException {
		byte[] buffer = new byte[1 << 16];
		long skipped = 0;
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			skipped += read;
			if (skipped > most) {
				throw new IOException("What is packed in it is larger than the " + (MOST >> 20) + " MiB that are read: divide it.");
			}
		}
		return skipped;
	}
}
