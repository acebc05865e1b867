// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The words of a page, and the order in which they are read: a page falls apart into bands, bands into columns where an empty stripe runs through several lines, columns again into bands. Lengths are in
 * points, from the upper left corner.
 */
final class PdfPage {

	/** So wide a stripe is between columns at least, in sizes of the font. */
	private static final float GUTTER = 0.7f;
	/** A column is no narrower than that share of what is divided. */
	private static final float NARROWEST = 0.15f;
	/** A column has that many lines. */
	private static final int FEWEST_LINES = 3;
	private static final int MOST_DEPTH = 12;

	/**
	 * A word where it stands.
	 *
	 * @param y    of the line it stands on
	 * @param size of the font
	 */
	record Word(String text, float x, float y, float right, float size) {
	}

	/**
	 * A line of a column.
	 *
	 * @param left      of the column
	 * @param columnEnd the right edge of the column
	 */
	record Line(String text, float x, float y, float right, float size, float left, float columnEnd) {
	}

	private final List<List<Line>> columns = new ArrayList<>();

	/** @param words of the page, in any order */
	PdfPage(List<Word> words) {
		if (!words.isEmpty()) {
			divide(words, 0);
		}
	}

	/** The lines of the columns, in the order in which they are read. */
	List<List<Line>> columns() {
		return columns;
	}

	private void divide(List<Word> words, int depth) {
		List<List<Word>> bands = depth > MOST_DEPTH ? List.of(words) : bands(words);
		List<Word> one = new ArrayList<>();
		for (List<Word> band : bands) {
			float gutter = depth > MOST_DEPTH ? Float.NaN : gutter(band);
			if (Float.isNaN(gutter)) {
				one.addAll(band); // bands of one column are one
			} else {
				column(one);
				one = new ArrayList<>();
				divide(band.stream().filter(word -> word.right <= gutter).toList(), depth + 1);
				divide(band.stream().filter(word -> word.right > gutter).toList(), depth + 1);
			}
		}
		column(one);
	}

	/** What lies above each other with nothing between; neighbours that the same stripe runs through are one. */
	private static List<List<Word>> bands(List<Word> words) {
		List<Word> sorted = words.stream().sorted(Comparator.comparingDouble(Word::y)).toList();
		List<List<Word>> bands = new ArrayList<>();
		float bottom = Float.NEGATIVE_INFINITY;
		for (Word word : sorted) {
			if (bands.isEmpty() || word.y - word.size * 0.75f > bottom) {
				bands.add(new ArrayList<>());
			}
			bands.getLast().add(word);
			bottom = Math.max(bottom, word.y + word.size * 0.1f);
		}
		List<List<Word>> joined = new ArrayList<>();
		for (int i = 0; i < bands.size(); i++) {
			List<Word> now = new ArrayList<>(bands.get(i));
			// as many as go together: one line alone never shows a stripe
			int last = i;
			List<Word> more = new ArrayList<>(now);
			for (int j = i + 1; j < bands.size() && hasStripe(more); j++) {
				more.addAll(bands.get(j));
				if (!Float.isNaN(gutter(more))) {
					last = j;
				}
			}
			for (int j = i + 1; j <= last; j++) {
				now.addAll(bands.get(j));
			}
			joined.add(now);
			i = last;
		}
		return joined;
	}

	private static boolean hasStripe(List<Word> words) {
		return !stripes(words).isEmpty() || words.isEmpty() || words.stream().mapToDouble(Word::right).max().orElse(0) - words.stream().mapToDouble(Word::x).min().orElse(0) < 250;
	}

	private record Stripe(float left, float right) {
	}

	private static List<Stripe> stripes(List<Word> words) {
		List<Word> sorted = words.stream().sorted(Comparator.comparingDouble(Word::x)).toList();
		float least = GUTTER * size(words);
		List<Stripe> stripes = new ArrayList<>();
		float right = sorted.isEmpty() ? 0 : sorted.getFirst().right;
		for (Word word : sorted) {
			if (word.x - right >= least) {
				stripes.add(new Stripe(right, word.x));
			}
			right = Math.max(right, word.right);
		}
		return stripes;
	}

	/** Where words fall apart into two columns; not a number where they do not. */
	private static float gutter(List<Word> words) {
		List<Stripe> stripes = stripes(words);
		if (stripes.isEmpty()) {
			return Float.NaN;
		}
		float left = (float) words.stream().mapToDouble(Word::x).min().orElse(0);
		float width = (float) words.stream().mapToDouble(Word::right).max().orElse(0) - left;
		for (Stripe stripe : stripes) {
			List<Word> before = words.stream().filter(word -> word.right <= stripe.left).toList();
			List<Word> after = words.stream().filter(word -> word.x >= stripe.right).toList();
			if (stripe.left - left >= NARROWEST * width && left + width - stripe.right >= NARROWEST * width && lines(before) >= FEWEST_LINES && lines(after) >= FEWEST_LINES) {
				return stripe.left;
			}
		}
		return Float.NaN;
	}

	private static int lines(List<Word> words) {
		int lines = 0;
		float last = Float.NEGATIVE_INFINITY;
		for (Word word : words.stream().sorted(Comparator.comparingDouble(Word::y)).toList()) {
			if (word.y - last > word.size * 0.5f) {
				lines++;
				last = word.y;
			}
		}
		return lines;
	}

	/** The size of the font that most words have. */
	static float size(List<Word> words) {
		List<Word> sorted = words.stream().sorted(Comparator.comparingDouble(Word::size)).toList();
		return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2).size;
	}

	private void column(List<Word> words) {
		if (words.isEmpty()) {
			return;
		}
		float left = (float) words.stream().mapToDouble(Word::x).min().orElse(0);
		float end = (float) words.stream().mapToDouble(Word::right).max().orElse(0);
		List<Line> lines = new ArrayList<>();
		List<Word> line = new ArrayList<>();
		for (Word word : words.stream().sorted(Comparator.comparingDouble(Word::y)).toList()) {
			if (!line.isEmpty() && word.y - line.getFirst().y > Math.max(word.size, line.getFirst().size) * 0.4f) {
				lines.add(line(line, left, end));
				line = new ArrayList<>();
			}
			line.add(word);
		}
		lines.add(line(line, left, end));
		columns.add(lines);
	}

	private static Line line(List<Word> words, float left, float end) {
		words.sort(Comparator.comparingDouble(Word::x));
		StringBuilder text = new StringBuilder();
		Word last = null;
		for (Word word : words) {
			if (last != null && word.x - last.right > -0.1f * word.size) {
				text.append(' ');
			}
			text.append(word.text);
			last = word;
		}
		return new Line(text.toString(), words.getFirst().x, words.getFirst().y, words.getLast().right, size(words), left, end);
	}
}
