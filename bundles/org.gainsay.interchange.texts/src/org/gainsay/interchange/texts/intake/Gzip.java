// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.Source;

/** Single files that were packed by gzip, as crawlers and servers keep pages. */
final class Gzip {

	private static final int TAR_MAGIC_AT = 257;

	private Gzip() {
	}

	/**
	 * What is in a packed file, under its name without {@code .gz}; a file that is not packed, or is a web archive, whose pages are packed one by one, as it is.
	 *
	 * @throws IOException whose message says in a sentence why it is not read
	 */
	static Source unpacked(Source source) throws IOException {
		byte[] bytes = source.bytes();
		if (bytes.length < 18 || (bytes[0] & 0xFF) != 0x1F || (bytes[1] & 0xFF) != 0x8B) {
			return source;
		}
		byte[] unpacked;
		if (isWebArchive(bytes)) {
			return source;
		}
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
			unpacked = Archive.read(in, bytes.length);
		} catch (ZipException | EOFException damaged) {
			throw damaged();
		}
		if (unpacked.length > TAR_MAGIC_AT + 5 && new String(unpacked, TAR_MAGIC_AT, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
			throw new IOException("It is an archive of the kind tar; unpack it, and name the folder.");
		}
		String name = source.name();
		return new Source(name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name, unpacked, source.charset(), source.address(), source.fetched());
	}

	/** Whether a file that begins so, packed or not, is what crawlers record pages in. */
	static boolean isWebArchive(byte[] start) {
		return ArticleReaders.of("warc").orElseThrow().recognises(Source.of("", start)) > 0;
	}

	private static IOException damaged() {
		return new IOException("It is packed by gzip and cannot be unpacked: it is damaged or was not copied whole.");
	}
}
