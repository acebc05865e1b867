// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.llm;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.text.Span;

/** Finds quoted words in a part of a text, whatever white space and marks they are quoted with; what is not there is not found. */
final class Anchoring {

	private final String plain;
	private final int[] places;

	/** @param part of the text, in UTF-16 units */
	Anchoring(String text, Span part) {
		StringBuilder made = new StringBuilder();
		int[] from = new int[part.length() + 1];
		for (int at = part.start(); at < part.end(); at++) {
			char c = plain(text.charAt(at));
			if (c != ' ' || made.length() > 0 && made.charAt(made.length() - 1) != ' ') {
				from[made.length()] = at;
				made.append(c);
			}
		}
		from[made.length()] = part.end();
		this.plain = made.toString();
		this.places = from;
	}

	private static char plain(char c) {
		return switch (c) {
			case '“', '”', '„', '‟', '«', '»', '"' -> '"';
			case '‘', '’', '‚', '‛', '`' -> '\'';
			case '–', '—', '―', '‐', '‑' -> '-';
			default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
		};
	}

	/** Every place where words stand, as whole words. */
	List<Span> find(String words) {
		StringBuilder wanted = new StringBuilder();
		for (char one : words.strip().toCharArray()) {
			char c = plain(one);
			if (c != ' ' || !wanted.isEmpty() && wanted.charAt(wanted.length() - 1) != ' ') {
				wanted.append(c);
			}
		}
		while (!wanted.isEmpty() && wanted.charAt(0) == '"') {
			wanted.deleteCharAt(0);
		}
		while (!wanted.isEmpty() && (wanted.charAt(wanted.length() - 1) == '"' || wanted.charAt(wanted.length() - 1) == ' ')) {
			wanted.deleteCharAt(wanted.length() - 1);
		}
		List<Span> found = new ArrayList<>();
		for (int at = wanted.isEmpty() ? -1 : plain.indexOf(wanted.toString()); at >= 0; at = plain.indexOf(wanted.toString(), at + 1)) {
			int end = at + wanted.length();
			if (!inside(at) && !inside(end)) {
				found.add(new Span(places[at], places[end - 1] + 1));
			}
		}
		return found;
	}

	private boolean inside(int at) {
		return at > 0 && at < plain.length() && Character.isLetterOrDigit(plain.charAt(at - 1)) && Character.isLetterOrDigit(plain.charAt(at));
	}
}
