// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import org.eclipse.jdt.annotation.Nullable;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * What readers take for one character: a letter with its accents, an emoji with all its parts, a syllable of Hangul, an Indic conjunct, a
 * line end. By ICU's rules, for those of the JDK change with its version; they are loaded only for a text that needs them.
 */
final class Graphemes {

	private static final class Rules {
		static final BreakIterator OF_UNICODE = BreakIterator.getCharacterInstance(ULocale.ROOT);
	}

	private final String text;
	private @Nullable BreakIterator breaks;

	Graphemes(String text) {
		this.text = text;
	}

	/** Where the character that begins at an offset ends. */
	int end(int start) {
		int next = start + Character.charCount(text.codePointAt(start));
		if (next == text.length() || isAlone(text.charAt(start)) && isAlone(text.charAt(next)) && !(text.charAt(start) == '\r' && text.charAt(next) == '\n')) {
			return next;
		}
		return breaks().following(start);
	}

	/** Whether a character begins at an offset, or the text ends there. */
	boolean isEdge(int offset) {
		if (offset == 0 || offset == text.length()) {
			return true;
		}
		char before = text.charAt(offset - 1);
		char after = text.charAt(offset);
		return isAlone(before) && isAlone(after) && !(before == '\r' && after == '\n') || breaks().isBoundary(offset);
	}

	/** The first offset, this or a later one, at which a character begins or the text ends. */
	int edgeFrom(int offset) {
		return breaks().isBoundary(offset) ? offset : breaks().following(offset);
	}

	/** The last offset, this or an earlier one, at which a character begins or the text ends. */
	int edgeTo(int offset) {
		return breaks().isBoundary(offset) ? offset : breaks().preceding(offset);
	}

	private BreakIterator breaks() {
		BreakIterator made = breaks;
		if (made == null) {
			made = Rules.OF_UNICODE.clone();
			made.setText(text);
			breaks = made;
		}
		return made;
	}

	/** Whether two such code units, other than CR LF, are two characters: most of most texts. */
	private static boolean isAlone(char c) {
		return c < 0x300 || c >= 0x370 && c < 0x483 || c >= 0x48A && c < 0x590 || c >= 0x5D0 && c < 0x600 || c >= 0x620 && c < 0x64B || c >= 0x671 && c < 0x6D4
				|| c >= 0x1E00 && c < 0x2000 || c >= 0x2010 && c < 0x2028 || c >= 0x2030 && c < 0x2060 || c >= 0x20A0 && c < 0x20D0 || c >= 0x2100 && c < 0x2C00
				|| c >= 0x3000 && c < 0x302A || c >= 0x3031 && c < 0x3097 || c >= 0x309D && c < 0x3130 || c >= 0x3400 && c < 0xA000 || c >= 0xFF01 && c < 0xFF9E;
	}
}
