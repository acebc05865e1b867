// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.gainsay.text.BoundedFile;

/**
 * What a server answered.
 *
 * @param address what was asked for
 * @param body    as it came; of what is no success, and of what was cut, not whole
 */
record Answer(URI address, int status, HttpHeaders head, byte[] body) {

	private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

	/** Where the server forwards to, as it says; null where it does not. */
	String forwarding() {
		String said = head.firstValue("location").orElse(null);
		return switch (status) { // heads are read as Latin-1, and servers that put other letters in them mean UTF-8
			case 301, 302, 303, 307, 308 -> said == null ? null : new String(said.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
			default -> null;
		};
	}

	/** The encoding that its head names; null for none. */
	String charset() {
		Matcher found = CHARSET.matcher(head.firstValue("content-type").orElse(""));
		return found.find() ? found.group(1) : null;
	}

	/** Whether it says that it is a page, or does not say what it is. */
	boolean isPage() {
		String type = head.firstValue("content-type").orElse("text/html").strip().toLowerCase(Locale.ROOT);
		return type.startsWith("text/html") || type.startsWith("application/xhtml");
	}

	/** When it was sent, by the server's clock, as {@code 2026-11-29T21:30:00Z}; null where the server does not say it so that it can be read. */
	String date() {
		try {
			return head.firstValue("date").map(said -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(said.strip(), Instant::from).toString()).orElse(null);
		} catch (DateTimeException notOne) {
			return null;
		}
	}

	/**
	 * The bytes of the page.
	 *
	 * @param most how many there may be
	 * @param cut  whether what is beyond those, and what is damaged at the end, is left out; else it is an error
	 * @throws IOException whose message says in a sentence why they cannot be had
	 */
	byte[] unpacked(int most, boolean cut) throws IOException {
		String packed = head.firstValue("content-encoding").orElse("").strip().toLowerCase(Locale.ROOT);
		if (packed.isEmpty() || packed.equals("identity") || body.length == 0) {
			return body;
		}
		if (!packed.equals("gzip") && !packed.equals("x-gzip")) {
			throw new IOException("The server sent it packed as “" + packed + "”, which was not asked for and is not read. Save the page from a browser.");
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] part = new byte[1 << 16];
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
			for (int read = in.read(part); read >= 0; read = in.read(part)) {
				if (read > most - bytes.size()) {
					if (!cut) {
						throw new TooLargeException(most);
					}
					bytes.write(part, 0, most - bytes.size());
					break;
				}
				bytes.write(part, 0, read);
			}
		} catch (TooLargeException tooLarge) {
			throw tooLarge;
		} catch (EOFException | ZipException damaged) {
			if (!cut) {
				throw new IOException("What the server sent is packed by gzip and damaged, or did not come whole; try again later.");
			}
		}
		return bytes.toByteArray();
	}

	/** There is more than may be read. */
	static final class TooLargeException extends IOException {
		private static final long serialVersionUID = 1L;

		TooLargeException(int most) {
			super("It is larger than the " + (most < 1 << 20 ? most + " bytes" : BoundedFile.mebibytes(most)) + " that a page may have.");
		}
	}

	/** What is wrong with it, in a sentence; for what is no success. */
	String failure() {
		String means = switch (status) {
			case 401 -> " (it asks who you are)";
			case 403 -> " (forbidden)";
			case 404 -> " (not found)";
			case 410 -> " (gone)";
			case 429 -> " (too many requests; try again later)";
			case 451 -> " (withheld for legal reasons)";
			case 503 -> " (not available now; try again later)";
			default -> "";
		};
		return "The server answered with status " + status + means + ".";
	}
}
