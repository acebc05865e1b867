// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.corpus;

import org.gainsay.text.Span;

/** An article's text as it grows; it says where each piece of it came to stand. */
final class Prose {

	private final StringBuilder text = new StringBuilder();
	private boolean opens = true;

	/** Adds words; at the beginning of a sentence the first letter is made a capital. Gives their span in UTF-16 units. */
	Span put(String words) {
		int start = text.length();
		if (opens) {
			text.appendCodePoint(Character.toUpperCase(words.codePointAt(0))).append(words, words.offsetByCodePoints(0, 1), words.length());
		} else {
			text.append(words);
		}
		opens = opens && words.codePoints().noneMatch(Character::isLetterOrDigit);
		return new Span(start, text.length());
	}

	/** Ends a sentence with a point, and with what closes after it. */
	void endSentence(String closing) {
		text.append('.').append(closing).append(' ');
		opens = true;
	}

	/** Adds a sentence that nobody annotates. */
	void aside(String sentence) {
		text.append(sentence).append(' ');
		opens = true;
	}

	/** Ends the line and leaves an empty one. */
	void endParagraph() {
		int end = text.length();
		while (end > 0 && text.charAt(end - 1) == ' ') {
			end--;
		}
		text.setLength(end);
		text.append("\n\n");
		opens = true;
	}

	/** The finished text, with one line end at its end. */
	String finish() {
		return text.toString().stripTrailing() + "\n";
	}
}
