// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes what is meant for eyes: every character that a terminal would obey, or that would not be seen, is written as
 * {@code \}{@code uXXXX}, which in JSON means the same as the character. Line breaks and tabs are what they are, and the program's
 * own colours if they are wanted: a text that is to stay in its line goes through {@link Words#oneLine} before.
 */
final class EscapingWriter extends FilterWriter {

	private final boolean colours;
	/** A half that waits for the other; 0 for none. */
	private char half;

	/** @param colours whether escape sequences are let through */
	EscapingWriter(Writer to, boolean colours) {
		super(to);
		this.colours = colours;
	}

	@Override
	public void write(int c) throws IOException {
		write(new char[] { (char) c }, 0, 1);
	}

	@Override
	public void write(String text, int from, int length) throws IOException {
		if (half == 0 && isPlain(text, from, from + length)) {
			out.write(text, from, length);
		} else {
			write(text.substring(from, from + length).toCharArray(), 0, length);
		}
	}

	/** Whether nothing of a text is to be escaped, or half a character: of most that is plain at a glance. */
	private static boolean isPlain(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			boolean plain = c >= ' ' && c <= '~' || c == '\n' || c == '\r' || c == '\t' || c > '~' && !Words.isHidden(c);
			if (!plain) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void write(char[] chars, int from, int length) throws IOException {
		StringBuilder written = new StringBuilder(length + 16);
		for (int i = from; i < from + length; i++) {
			char c = chars[i];
			if (half != 0 && Character.isLowSurrogate(c)) {
				append(Character.toCodePoint(half, c), written);
				half = 0;
				continue;
			}
			appendHalf(written);
			if (Character.isHighSurrogate(c)) {
				half = c;
			} else {
				append(c, written);
			}
		}
		out.write(written.toString());
	}

	@Override
	public void flush() throws IOException {
		StringBuilder written = new StringBuilder();
		appendHalf(written);
		out.write(written.toString());
		super.flush();
	}

	private void appendHalf(StringBuilder to) {
		if (half != 0) {
			append(half, to);
			half = 0;
		}
	}

	private void append(int c, StringBuilder to) {
		if (c == '\n' || c == '\r' || c == '\t' || c == '\u001B' && colours || !Words.isHidden(c)) {
			to.appendCodePoint(c);
		} else {
			Words.escape(c, to);
		}
	}
}
