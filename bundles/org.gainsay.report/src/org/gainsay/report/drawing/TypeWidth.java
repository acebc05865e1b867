// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.drawing;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.text.Excerpt;

/**
 * How wide words are in the sans-serif type of a system that is not known: the widths of a common face, with some room for a wider one. No
 * display and no font is asked, so that a drawing is the same on every machine.
 */
public final class TypeWidth {

	/** For the printable characters of ASCII, in thousandths of the size. */
	private static final int[] ASCII = { 278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
			556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
			667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
			278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584 };
	private static final int SPACE = ASCII[0];
	private static final int OTHER = 600;
	private static final int WIDE = 1000;
	/** The widest of the usual faces are a fifth wider, and bold type more. */
	private static final double ROOM = 1.2;
	private static final double BOLD = 1.12;

	private TypeWidth() {
	}

	/**
	 * How wide a text is, in pixels.
	 *
	 * @param size of the type, in pixels
	 */
	public static double of(String text, double size, boolean strong) {
		return pixels(thousandths(text), size, strong);
	}

	private static double pixels(int thousandths, double size, boolean strong) {
		return thousandths / 1000.0 * size * ROOM * (strong ? BOLD : 1);
	}

	/** Without a stream: a report asks for each of its millions of words. */
	private static int thousandths(String text) {
		int sum = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= ' ' && c <= '~') {
				sum += ASCII[c - ' '];
			} else {
				int point = text.codePointAt(i);
				sum += ofOne(point);
				i += Character.charCount(point) - 1;
			}
		}
		return sum;
	}

	private static int ofOne(int point) {
		if (point >= ' ' && point <= '~') {
			return ASCII[point - ' '];
		}
		int type = Character.getType(point);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
			return 0;
		}
		return Character.isIdeographic(point) || point >= 0x3000 && point <= 0x30FF || point >= 0xAC00 && point <= 0xD7AF || point >= 0xFF00 && point <= 0xFF60
				|| point >= 0x1F300 ? WIDE : OTHER;
	}

	/**
	 * Breaks a text into lines, between words where that goes; what is too much ends in an ellipsis.
	 *
	 * @param width the greatest a line may have
	 * @param most  how many lines at most
	 */
	public static List<String> lines(String text, double width, int most, double size, boolean strong) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		int wide = 0;
		for (String word : words(text.strip())) {
			for (String piece : pieces(word, width, size, strong)) {
				int more = thousandths(piece);
				if (!line.isEmpty() && pixels(wide + SPACE + more, size, strong) > width) {
					lines.add(line.toString());
					line.setLength(0);
					wide = 0;
				}
				wide += line.isEmpty() ? more : SPACE + more;
				line.append(line.isEmpty() ? "" : " ").append(piece);
			}
		}
		lines.add(line.toString());
		if (lines.size() > most) {
			String last = lines.get(most - 1);
			lines = new ArrayList<>(lines.subList(0, most - 1));
			lines.add(Excerpt.fitting(last, shown -> of(shown, size, strong) <= width));
		}
		return lines;
	}

	/** What stands between white space of ASCII; a text without a word has one, which is empty. */
	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			if (isSpace(text.charAt(i))) {
				if (start < i) {
					words.add(text.substring(start, i));
				}
				start = i + 1;
			}
		}
		words.add(text.substring(start));
		return words;
	}

	private static boolean isSpace(char c) {
		return c == ' ' || c >= '\t' && c <= '\r';
	}

	/** A word that is wider than a line is cut. */
	private static List<String> pieces(String word, double width, double size, boolean strong) {
		if (of(word, size, strong) <= width) {
			return List.of(word);
		}
		List<String> pieces = new ArrayList<>();
		StringBuilder piece = new StringBuilder();
		word.codePoints().forEach(point -> {
			if (!piece.isEmpty() && of(piece.toString() + Character.toString(point), size, strong) > width) {
				pieces.add(piece.toString());
				piece.setLength(0);
			}
			piece.appendCodePoint(point);
		});
		pieces.add(piece.toString());
		return pieces;
	}
}
