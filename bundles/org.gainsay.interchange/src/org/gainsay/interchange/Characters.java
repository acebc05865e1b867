// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

/**
 * What a format has no place for. Each such character becomes U+FFFD, one for one, so that offsets stay right; whoever writes
 * says where.
 */
public enum Characters {

	/** XML 1.0: no control characters but tab and line breaks. */
	XML("XML") {
		@Override
		boolean allows(int c) {
			return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF;
		}
	},
	/** HTML: as XML, without DEL and the controls of C1. */
	HTML("HTML") {
		@Override
		boolean allows(int c) {
			return XML.allows(c) && !(c >= 0x7F && c <= 0x9F);
		}
	},
	/** CSV can hold anything, but many readers take NUL for the end of the file. */
	CSV("CSV") {
		@Override
		boolean allows(int c) {
			return c != 0;
		}
	};

	private final String format;

	Characters(String format) {
		this.format = format;
	}

	abstract boolean allows(int c);

	/** A text with replacements where it needs some, else the very text. Halves of characters have no place anywhere. */
	public String fit(String text) {
		if (fitsAll(text)) {
			return text;
		}
		StringBuilder fitting = new StringBuilder(text.length());
		text.codePoints().map(c -> fits(c) ? c : 0xFFFD).forEach(fitting::appendCodePoint);
		return fitting.toString();
	}

	/** Without a stream: a report asks for each of its millions of words. */
	private boolean fitsAll(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= ' ' && c <= '~') { // what any format has a place for
				continue;
			}
			int whole = text.codePointAt(i);
			if (!fits(whole)) {
				return false;
			}
			i += Character.charCount(whole) - 1;
		}
		return true;
	}

	private boolean fits(int c) {
		return allows(c) && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
	}

	/** What is said of a place in which something was replaced. */
	public String told() {
		return "Characters that " + format + " has no place for, such as control characters, are written as U+FFFD; offsets stay right.";
	}
}
