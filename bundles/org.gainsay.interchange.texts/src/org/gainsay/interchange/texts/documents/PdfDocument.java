// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gainsay.interchange.texts.documents.DocumentText.Paragraph;
import org.gainsay.interchange.texts.documents.DocumentText.Style;
import org.gainsay.interchange.texts.documents.PdfPage.Line;
import org.gainsay.interchange.texts.documents.PdfPage.Word;
import org.gainsay.text.WordCount;

/** Reads the text of a PDF: columns in the order in which they are read, paragraphs put together over lines, columns and pages, without what every page has at its top or foot. */
public final class PdfDocument {

	private static final int MOST_PAGES = 3000;
	private static final int MOST_GLYPHS = 3_000_000;
	/** A line stands further from the one before than lines of one paragraph do, in the usual distance. */
	private static final float APART = 1.3f;
	private static final String ENDS = ".!?…:\"'”’»)]。！？」』";
	private static final Pattern HYPHENED = Pattern.compile("(\\p{L}+)[-\u2010\u00AD]$");
	private static final Pattern COMPOUND = Pattern.compile("\\p{L}+[-\u2010]\\p{L}+");
	private static final Pattern FIRST_WORD = Pattern.compile("^\\p{L}+");
	private static final Pattern PLAIN_WORD = Pattern.compile("\\p{L}+");

	private final List<List<List<Line>>> pages = new ArrayList<>();
	private final Set<String> words = new HashSet<>();
	private final Set<String> compounds = new HashSet<>();
	private final Set<String> leftOut = new TreeSet<>();

	private PdfDocument() {
	}

	/** Whether bytes are such a file. */
	public static boolean is(byte[] bytes) {
		for (int at = 0; at + 4 < Math.min(bytes.length, 1024); at++) {
			if (bytes[at] == '%' && bytes[at + 1] == 'P' && bytes[at + 2] == 'D' && bytes[at + 3] == 'F' && bytes[at + 4] == '-') {
				return true;
			}
		}
		return false;
	}

	/**
	 * Reads a file.
	 *
	 * @throws IOException whose message says in a sentence why it is not read
	 */
	public static DocumentText read(byte[] bytes) throws IOException {
		PdfDocument reading = new PdfDocument();
		try (PDDocument document = Loader.loadPDF(bytes)) {
			if (document.getNumberOfPages() > MOST_PAGES) {
				throw new IOException("It has more than " + MOST_PAGES + " pages; divide it.");
			}
			new Glyphs(reading).writeText(document, new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
		} catch (InvalidPasswordException locked) {
			throw new IOException("It is locked with a password.");
		} catch (TooManyException tooMany) {
			throw new IOException("It has more letters than any article or book; divide it.");
		} catch (IOException | RuntimeException | StackOverflowError broken) { // the library says so in any way, and may follow what leads back to itself
			if (broken instanceof IOException refused && refused.getMessage() != null && refused.getMessage().endsWith("divide it.")) {
				throw refused;
			}
			throw new IOException("It begins as a PDF and cannot be read: it is damaged.", broken);
		}
		return reading.document();
	}

	private static final class TooManyException extends RuntimeException {
		private static final long serialVersionUID = 1L;
	}

	/** Takes the letters of the pages and makes words of them. */
	private static final class Glyphs extends PDFTextStripper {
		private final PdfDocument to;
		private List<Word> words;
		private final StringBuilder word = new StringBuilder();
		private float x;
		private float y;
		private float right;
		private float size;
		private int count;
		private final Map<String, List<float[]>> seen = new HashMap<>();

		Glyphs(PdfDocument to) {
			this.to = to;
		}

		@Override
		public void processPage(PDPage page) throws IOException {
			words = new ArrayList<>();
			seen.clear();
			super.processPage(page);
			endWord();
			to.pages.add(new PdfPage(words).columns());
		}

		@Override
		protected void writePage() {
			// the words are all that is wanted
		}

		@Override
		protected void processTextPosition(TextPosition glyph) {
			if (++count > MOST_GLYPHS) {
				throw new TooManyException();
			}
			String letter = glyph.getUnicode();
			if (letter == null || glyph.getDir() != 0) {
				return;
			}
			float at = glyph.getXDirAdj();
			float line = glyph.getYDirAdj();
			float font = Math.max(1, glyph.getFontSizeInPt() > 0 ? glyph.getFontSizeInPt() : glyph.getHeightDir() * 1.4f);
			if (letter.isBlank()) {
				endWord();
				return;
			}
			for (float[] other : seen.computeIfAbsent(letter, none -> new ArrayList<>())) { // letters are printed twice to look bold
				if (Math.abs(other[0] - at) < 0.1f * font && Math.abs(other[1] - line) < 0.1f * font) {
					return;
				}
			}
			seen.get(letter).add(new float[] { at, line });
			if (seen.get(letter).size() > 64) {
				seen.get(letter).removeFirst();
			}
			float space = glyph.getWidthOfSpace() > 0 && glyph.getWidthOfSpace() < font ? glyph.getWidthOfSpace() * 0.5f : font * 0.15f;
			if (!word.isEmpty() && (Math.abs(line - y) > 0.3f * font || at - right > space || at < x - 0.5f * font)) {
				endWord();
			}
			if (word.isEmpty()) {
				x = at;
				y = line;
				size = font;
			}
			word.append(letter);
			right = at + glyph.getWidthDirAdj();
		}

		private void endWord() {
			if (!word.isEmpty()) {
				words.add(new Word(word.toString(), x, y, right, size));
				word.setLength(0);
			}
		}
	}

	private DocumentText document() {
		leaveOutHeads();
		List<Line> all = pages.stream().flatMap(List::stream).flatMap(List::stream).toList();
		all.forEach(this::learn);
		float usual = usualSize(all);
		List<Paragraph> paragraphs = new ArrayList<>();
		StringBuilder open = new StringBuilder();
		float openSize = 0;
		for (List<List<Line>> page : pages) {
			for (List<Line> column : page) {
				float leading = leading(column);
				Line last = null;
				for (Line line : column) {
					if (!open.isEmpty() && (last == null ? !goesOn(open, openSize, line) : begins(last, line, leading))) {
						paragraphs.add(paragraph(open, openSize, usual, paragraphs));
						open.setLength(0);
					}
					if (open.isEmpty()) {
						openSize = line.size();
					}
					join(open, line.text());
					last = line;
				}
			}
		}
		if (!open.isEmpty()) {
			paragraphs.add(paragraph(open, openSize, usual, paragraphs));
		}
		List<String> remarks = leftOut.isEmpty() ? List.of() : List.of("What its pages have at their top or foot was left out: “" + String.join("”, “", leftOut.stream().limit(5).toList()) + "”"
				+ (leftOut.size() > 5 ? " and " + (leftOut.size() - 5) + " more." : "."));
		return new DocumentText(paragraphs, remarks);
	}

	private static Paragraph paragraph(StringBuilder text, float size, float usual, List<Paragraph> before) {
		boolean large = size > usual * 1.2f && text.length() < 400;
		boolean first = before.stream().noneMatch(one -> one.style() == Style.TITLE);
		return new Paragraph(text.toString(), large ? first && before.size() < 6 ? Style.TITLE : Style.HEADING : Style.BODY, List.of());
	}

	private static float usualSize(List<Line> lines) {
		Map<Float, Integer> letters = new HashMap<>();
		lines.forEach(line -> letters.merge(Math.round(line.size() * 2) / 2f, line.text().length(), Integer::sum));
		return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0f);
	}

	/** The usual distance of the lines of a column. */
	private static float leading(List<Line> column) {
		List<Float> gaps = new ArrayList<>();
		for (int i = 1; i < column.size(); i++) {
			gaps.add(column.get(i).y() - column.get(i - 1).y());
		}
		gaps.sort(null);
		return gaps.isEmpty() ? Float.MAX_VALUE : gaps.get((gaps.size() - 1) / 3); // more lines are within paragraphs than between
	}

	/** Whether a paragraph begins with a line, and not with the one above it in the column. */
	private static boolean begins(Line last, Line line, float leading) {
		float width = line.columnEnd() - line.left();
		boolean other = Math.abs(last.size() - line.size()) > 0.12f * last.size();
		boolean apart = line.y() - last.y() > APART * Math.max(leading, line.size() * 0.9f);
		boolean indented = line.x() - line.left() > 0.8f * line.size() && last.x() - last.left() < 0.4f * line.size();
		boolean ended = last.columnEnd() - last.right() > 0.12f * width && ENDS.indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
		return other || apart || indented || ended;
	}

	/** Whether a paragraph goes on in the next column or on the next page. */
	private static boolean goesOn(StringBuilder text, float size, Line line) {
		char end = text.charAt(text.length() - 1);
		int first = line.text().codePointAt(0);
		return Math.abs(size - line.size()) <= 0.12f * size && (end == '-' || end == '\u2010' || end == '\u00AD' || end == ',' || ENDS.indexOf(end) < 0 && (Character.isLowerCase(first) || Character.isDigit(first) || WordCount.isUnspaced(first)));
	}

	/** Puts a line behind others, without the hyphen that only the line end has made. */
	private void join(StringBuilder text, String line) {
		if (text.isEmpty()) {
			text.append(line);
			return;
		}
		Matcher hyphened = HYPHENED.matcher(text);
		Matcher next = FIRST_WORD.matcher(line);
		if (hyphened.find() && next.find()) {
			String before = hyphened.group(1);
			String after = next.group();
			boolean small = Character.isLowerCase(after.codePointAt(0));
			boolean compound = compounds.contains((before + "-" + after).toLowerCase(Locale.ROOT)) && !words.contains((before + after).toLowerCase(Locale.ROOT));
			if (text.charAt(text.length() - 1) == '\u00AD' || small && !compound) {
				text.setLength(text.length() - 1);
			}
		} else if (!WordCount.isUnspaced(text.codePointBefore(text.length())) || !WordCount.isUnspaced(line.codePointAt(0))) {
			text.append(' ');
		}
		text.append(line);
	}

	/** Which words the document has within its lines tells which hyphens are words' own. */
	private void learn(Line line) {
		PLAIN_WORD.matcher(line.text()).results().forEach(found -> words.add(found.group().toLowerCase(Locale.ROOT)));
		COMPOUND.matcher(line.text()).results().forEach(found -> compounds.add(found.group().replace('\u2010', '-').toLowerCase(Locale.ROOT)));
	}

	/** Takes away the first and the last line of pages that others have too, but for their numbers. */
	private void leaveOutHeads() {
		Map<String, Integer> tops = new HashMap<>();
		Map<String, Integer> feet = new HashMap<>();
		for (List<List<Line>> page : pages) {
			Line top = edge(page, true);
			Line foot = edge(page, false);
			if (top != null && foot != null) {
				tops.merge(form(top), 1, Integer::sum);
				feet.merge(form(foot), 1, Integer::sum);
			}
		}
		int enough = Math.max(3, pages.size() / 3);
		for (List<List<Line>> page : pages) {
			for (boolean top : new boolean[] { true, false }) {
				Line edge = edge(page, top);
				if (edge != null && (top ? tops : feet).getOrDefault(form(edge), 0) >= enough) {
					leftOut.add(edge.text());
					page.forEach(column -> column.remove(edge));
					page.removeIf(List::isEmpty);
				}
			}
		}
	}

	private static Line edge(List<List<Line>> page, boolean top) {
		Line edge = null;
		for (List<Line> column : page) {
			for (Line line : column) {
				if (edge == null || (top ? line.y() < edge.y() : line.y() > edge.y())) {
					edge = line;
				}
			}
		}
		return edge;
	}

	private static String form(Line line) {
		return line.text().replaceAll("\\d+", "#").strip();
	}
}
