// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A text that grows, kept as the bytes of UTF-8 in which it will be written: markup is ASCII for the most part, which a text of Java's own takes twice the room for as soon as
 * there is one dash in it, and copies twice more on its way to a file. Not for several threads at once.
 */
public final class Utf8Text {

	/** What UTF-8 needs at most for one unit of UTF-16. */
	private static final int MOST_A_CHAR = 3;
	/** Far below those of numbers that are written with an exponent. */
	private static final long MOST_TENTHS = 10_000_000;

	private byte[] bytes;
	private int length;

	/** An empty text. */
	public Utf8Text() {
		this(1 << 10);
	}

	/**
	 * An empty text.
	 *
	 * @param room for so many bytes, before it has to be moved
	 */
	public Utf8Text(int room) {
		this.bytes = new byte[Math.max(1, room)];
	}

	private void reserve(int more) {
		if (bytes.length - length < more) {
			bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max((long) length + more, 2L * bytes.length)));
		}
	}

	/**
	 * Adds what is known to be ASCII, at once.
	 *
	 * @param ascii of which no character is above U+007F; anything else becomes something else
	 */
	@SuppressWarnings("deprecation") // it is what takes the lower half of each character, without looking at it
	public Utf8Text ascii(String ascii) {
		int more = ascii.length();
		reserve(more);
		ascii.getBytes(0, more, bytes, length);
		length += more;
		return this;
	}

	/** Adds one character that is known to be ASCII. */
	public Utf8Text ascii(char ascii) {
		reserve(1);
		bytes[length++] = (byte) ascii;
		return this;
	}

	/** Adds any text; half of a character becomes a question mark, as everywhere in Java. */
	public Utf8Text append(String text) {
		int chars = text.length();
		reserve(chars);
		int at = length;
		for (int i = 0; i < chars; i++) {
			char c = text.charAt(i);
			if (c > '\u007F') {
				length = at;
				return encoded(i == 0 ? text : text.substring(i));
			}
			bytes[at++] = (byte) c;
		}
		length = at;
		return this;
	}

	/** Adds a text in which what means something to HTML and XML, in a text and in an attribute, is a reference. */
	public Utf8Text escaped(String text) {
		int plain = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			String reference = c > '>' ? null : switch (c) {
				case '&' -> "&amp;";
				case '<' -> "&lt;";
				case '>' -> "&gt;";
				case '"' -> "&quot;";
				case '\'' -> "&#39;";
				default -> null;
			};
			if (reference != null) {
				if (plain < i) {
					append(text.substring(plain, i));
				}
				ascii(reference);
				plain = i + 1;
			}
		}
		return append(plain == 0 ? text : text.substring(plain));
	}

	private Utf8Text encoded(String text) {
		if (text.length() > 1 << 10) {
			byte[] more = text.getBytes(StandardCharsets.UTF_8);
			reserve(more.length);
			System.arraycopy(more, 0, bytes, length, more.length);
			length += more.length;
			return this;
		}
		reserve(text.length() * MOST_A_CHAR);
		int at = length;
		for (int i = 0; i < text.length(); i++) {
			int c = text.charAt(i);
			if (c < 0x80) {
				bytes[at++] = (byte) c;
			} else if (c < 0x800) {
				bytes[at++] = (byte) (0xC0 | c >> 6);
				bytes[at++] = (byte) (0x80 | c & 0x3F);
			} else if (!Character.isSurrogate((char) c)) {
				bytes[at++] = (byte) (0xE0 | c >> 12);
				bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
				bytes[at++] = (byte) (0x80 | c & 0x3F);
			} else {
				int whole = text.codePointAt(i);
				if (Character.isBmpCodePoint(whole)) {
					bytes[at++] = '?';
				} else {
					bytes[at++] = (byte) (0xF0 | whole >> 18);
					bytes[at++] = (byte) (0x80 | whole >> 12 & 0x3F);
					bytes[at++] = (byte) (0x80 | whole >> 6 & 0x3F);
					bytes[at++] = (byte) (0x80 | whole & 0x3F);
					i++;
				}
			}
		}
		length = at;
		return this;
	}

	/** Adds a whole number. */
	public Utf8Text number(long number) {
		if (number < 0) {
			return ascii(String.valueOf(number));
		}
		int digits = 1;
		for (long rest = number; rest >= 10; rest /= 10) {
			digits++;
		}
		reserve(digits);
		long rest = number;
		for (int at = length + digits; at > length; rest /= 10) {
			bytes[--at] = (byte) ('0' + rest % 10);
		}
		length += digits;
		return this;
	}

	/** Adds a length in pixels: tenths are enough, and the point is a point in every language. */
	public Utf8Text pixels(double value) {
		long tenths = Math.round(value * 10);
		if (tenths % 10 == 0) {
			return number(tenths / 10);
		}
		if (Math.abs(tenths) >= MOST_TENTHS) {
			return ascii(String.valueOf(tenths / 10.0));
		}
		if (tenths < 0) {
			ascii('-');
		}
		long positive = Math.abs(tenths);
		number(positive / 10);
		return ascii('.').ascii((char) ('0' + positive % 10));
	}

	/** How many bytes it has. */
	public int length() {
		return length;
	}

	/** Lets all of it go, and keeps the room. */
	public void clear() {
		length = 0;
	}

	/** Writes it to a file, which is made or made anew. */
	public void write(Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			out.write(bytes, 0, length);
		}
	}

	@Override
	public String toString() {
		return new String(bytes, 0, length, StandardCharsets.UTF_8);
	}
}
