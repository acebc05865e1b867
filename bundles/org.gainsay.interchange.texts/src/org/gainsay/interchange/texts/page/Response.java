// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** An answer of a server as it was recorded: its head, and its body whatever the head says of how that is packed, for recorders unpack it and leave the head as it was. */
final class Response {

	/** More than this no page has; what unpacks to more is no page. */
	static final int MOST = 64 << 20;

	private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

	final int status;
	private final Map<String, String> head = new TreeMap<>();
	private final byte[] body;

	/** @param bytes from the status line to the end */
	Response(byte[] bytes) throws IOException {
		int end = end(bytes);
		String[] lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\r?\n");
		Matcher line = Pattern.compile("HTTP/\\S+\\s+(\\d{3}).*").matcher(lines[0].strip());
		if (!line.matches()) {
			throw new IOException("It does not begin as an answer of a web server does.");
		}
		status = Integer.parseInt(line.group(1));
		for (String field : lines) {
			int colon = field.indexOf(':');
			if (colon > 0) {
				head.putIfAbsent(field.substring(0, colon).strip().toLowerCase(Locale.ROOT), field.substring(colon + 1).strip());
			}
		}
		body = Arrays.copyOfRange(bytes, Math.min(bytes.length, end), bytes.length);
	}

	private static int end(byte[] bytes) {
		for (int i = 0; i + 1 < bytes.length; i++) {
			if (bytes[i] == '\n' && (bytes[i + 1] == '\n' || bytes[i + 1] == '\r' && i + 2 < bytes.length && bytes[i + 2] == '\n')) {
				return i + (bytes[i + 1] == '\n' ? 2 : 3);
			}
		}
		return bytes.length;
	}

	/** Whether there may be an article in it: it is a page, and no message of a server. */
	boolean mayHaveArticle() {
		return isPage() && status >= 200 && status <= 299;
	}

	/** Whether it says that it is a page, or does not say what it is. */
	boolean isPage() {
		String type = head.getOrDefault("content-type", "text/html").toLowerCase(Locale.ROOT);
		return type.startsWith("text/html") || type.startsWith("application/xhtml");
	}

	/** The encoding that it names; null for none. */
	String charset() {
		Matcher found = CHARSET.matcher(head.getOrDefault("content-type", ""));
		return found.find() ? found.group(1) : null;
	}

	/**
	 * The bytes of the page.
	 *
	 * @throws IOException whose message says why they cannot be had
	 */
	byte[] page() throws IOException {
		byte[] whole = head.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunked") ? joined(body) : body;
		String packed = head.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT);
		if (whole.length > 2 && (whole[0] & 0xFF) == 0x1F && (whole[1] & 0xFF) == 0x8B) {
			return unpacked(new GZIPInputStream(new ByteArrayInputStream(whole)));
		}
		if (isMarkup(whole)) {
			return whole;
		}
		if (packed.contains("deflate")) {
			return unpacked(new InflaterInputStream(new ByteArrayInputStream(whole)));
		}
		if (packed.contains("br") || packed.contains("zstd")) {
			throw new IOException("It is packed with " + (packed.contains("br") ? "Brotli" : "Zstandard") + ", which is not read. Fetch it again without, or unpack it.");
		}
		return whole;
	}

	private static boolean isMarkup(byte[] bytes) {
		for (int i = 0; i < Math.min(bytes.length, 256); i++) {
			if (bytes[i] == '<') {
				return true;
			}
		}
		return false;
	}

	/** What can be unpacked: the end is often cut or wrong. */
	private static byte[] unpacked(InputStream packed) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] part = new byte[1 << 16];
		try (packed) {
			for (int read = packed.read(part); read >= 0; read = packed.read(part)) {
				bytes.write(part, 0, read);
				if (bytes.size() > MOST) {
					throw new IOException("It unpacks to more than " + (MOST >> 20) + " MiB: that is no page.");
				}
			}
		} catch (IOException end) {
			if (bytes.size() == 0 || bytes.size() > MOST) {
				throw end;
			}
		}
		return bytes.toByteArray();
	}

	/** Chunks put together; the body as it is where it is not in chunks, whatever its head says. */
	private static byte[] joined(byte[] body) {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		int at = 0;
		while (at < body.length) {
			int line = at;
			while (line < body.length && body[line] != '\n') {
				line++;
			}
			String said = new String(body, at, Math.min(line - at, 64), StandardCharsets.ISO_8859_1).strip();
			int semicolon = said.indexOf(';');
			String digits = semicolon < 0 ? said : said.substring(0, semicolon).strip();
			if (!digits.matches("[0-9a-fA-F]{1,7}")) {
				return whole.size() == 0 ? body : whole.toByteArray();
			}
			int size = Integer.parseInt(digits, 16);
			if (size == 0) {
				break;
			}
			int from = Math.min(body.length, line + 1);
			whole.write(body, from, Math.min(size, body.length - from));
			at = from + size;
			while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
				at++;
			}
		}
		return whole.toByteArray();
	}
}
