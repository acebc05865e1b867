// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.text.ByteOrderMark;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

/**
 * What the letters of a file are. A byte order mark is believed first, then who says what the encoding is, then the page itself; but only as long as the bytes bear it out: declarations are often wrong.
 * Where nobody says, or who says is wrong, it is UTF-8 if the bytes can be, else what is most like a language.
 */
public final class Encoding {

	/**
	 * The letters.
	 *
	 * @param text    without a byte order mark; U+FFFD stands where bytes are no letter
	 * @param charset by its name, such as {@code windows-1252}
	 * @param how     it was found, in a sentence
	 * @param plain   whether it is what anybody would expect: UTF-8, and nobody says otherwise; then nobody needs to read how
	 * @param markup  whether it is a page, in whose addresses question marks stand for themselves
	 */
	public record Decoded(String text, String charset, String how, boolean plain, boolean markup) {

		public Decoded {
			text = ByteOrderMark.strip(text); // it is left where the bytes behind it are not of the encoding that it speaks of
		}

		/** How it was found where somebody should know, and what is wrong with the letters: the sentences for {@link ArticleSink#remark}. */
		public List<String> remarks() {
			List<String> remarks = new ArrayList<>();
			if (!plain) {
				remarks.add(how);
			}
			String damage = markup ? replaced(text) : damage(text);
			if (damage != null) {
				remarks.add(damage);
			}
			return remarks;
		}
	}

	/** What browsers take a label for: the larger encoding that holds the letters of the one that is named. */
	private static final Map<String, String> LARGER = Map.ofEntries(Map.entry("us-ascii", "windows-1252"), Map.entry("ascii", "windows-1252"), Map.entry("iso-8859-1", "windows-1252"),
			Map.entry("latin1", "windows-1252"), Map.entry("latin-1", "windows-1252"), Map.entry("iso8859-1", "windows-1252"), Map.entry("ansi", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"),
			Map.entry("iso-8859-11", "x-windows-874"), Map.entry("tis-620", "x-windows-874"), Map.entry("windows-874", "x-windows-874"), Map.entry("shift_jis", "windows-31j"),
			Map.entry("shift-jis", "windows-31j"), Map.entry("sjis", "windows-31j"), Map.entry("x-sjis", "windows-31j"), Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"),
			Map.entry("x-gbk", "GB18030"), Map.entry("gb_2312-80", "GB18030"), Map.entry("euc-kr", "x-windows-949"), Map.entry("ks_c_5601-1987", "x-windows-949"), Map.entry("big5", "Big5-HKSCS"),
			Map.entry("iso-8859-8-i", "ISO-8859-8"), Map.entry("x-mac-roman", "x-MacRoman"), Map.entry("macintosh", "x-MacRoman"), Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
			Map.entry("utf8", "UTF-8"), Map.entry("unicode", "UTF-16LE"), Map.entry("cp-1251", "windows-1251"), Map.entry("win-1251", "windows-1251"), Map.entry("iso-2022-jp", "ISO-2022-JP"));

	/** How far into a page its declaration is looked for. */
	private static final int HEAD = 16 << 10;
	/** What the detection of languages is given: it looks no further. */
	private static final int SAMPLE = 8000;

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
	private static final Pattern DECLARATION = Pattern.compile("<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

	private Encoding() {
	}

	/**
	 * The letters of a text without markup.
	 *
	 * @param stated what somebody who should know says; null where nobody does
	 */
	public static Decoded text(byte[] bytes, String stated) {
		return decode(bytes, stated, null, false);
	}

	/**
	 * The letters of a page, in HTML or XML, that may say itself what its encoding is.
	 *
	 * @param stated what somebody who should know says, such as the head of a response; null where nobody does
	 */
	public static Decoded page(byte[] bytes, String stated) {
		String head = COMMENT.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)).replaceAll("");
		Matcher found = DECLARATION.matcher(head);
		String own = !found.find() ? null : found.group(1) != null ? found.group(1) : found.group(2);
		// Whoever could read the declaration as letters of one byte each is not in UTF-16.
		return decode(bytes, stated, own != null && own.toLowerCase(Locale.ROOT).startsWith("utf-16") ? "UTF-8" : own, true);
	}

	/**
	 * The encoding of a label as browsers know it; what is called Latin-1 is windows-1252.
	 *
	 * @return null for null and for a label that is none
	 */
	public static Charset named(String label) {
		if (label == null) {
			return null;
		}
		String name = label.strip().replaceAll("^[\"']+|[\"';]+$", "").toLowerCase(Locale.ROOT);
		try {
			return Charset.forName(LARGER.getOrDefault(name, name));
		} catch (IllegalArgumentException none) {
			return null;
		}
	}

	/**
	 * Whether letters were lost before or while a text was read: replacement characters, question marks inside of words.
	 *
	 * @return a sentence; null where nothing of the kind is seen
	 */
	public static String damage(String text) {
		String replaced = replaced(text);
		if (replaced != null || text.indexOf('?') < 0) {
			return replaced;
		}
		int lost = 0;
		for (int at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
			int end = at;
			while (end < text.length() && text.charAt(end) == '?') {
				end++;
			}
			char before = at == 0 ? ' ' : text.charAt(at - 1);
			char behind = end == text.length() ? ' ' : text.charAt(end);
			// A letter lost inside a word, or a word of which nothing is left.
			lost += end == at + 1 && Character.isLetter(before) && Character.isLowerCase(behind) || end > at + 2 && !Character.isLetterOrDigit(before) && before != '!' && before != '/' && !Character.isLetterOrDigit(behind) && behind != '!' ? 1 : 0;
			at = end - 1;
		}
		return lost < 3 || lost < text.length() / 2000 ? null
				: lost + " question marks stand where letters should be: they were lost before the file was saved and cannot be got back from it. Get it again from where it came.";
	}

	private static String replaced(String text) {
		int replaced = 0;
		for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
			replaced++;
		}
		return replaced == 0 ? null
				: replaced + (replaced == 1 ? " letter" : " letters") + " could not be read and stand as U+FFFD: the file is damaged or its encoding is another than it says. Get it again, or compare it with the printed text.";
	}

	private static Decoded decode(byte[] bytes, String stated, String own, boolean markup) {
		Charset marked = byteOrder(bytes);
		if (marked != null) {
			int length = marked == StandardCharsets.UTF_8 ? 3 : marked.name().startsWith("UTF-32") ? 4 : 2;
			Reading reading = Reading.of(bytes, length, marked);
			if (reading.bearsOut()) {
				return new Decoded(reading.text, marked.name(), "Read as " + marked.name() + ", as its byte order mark says.", marked == StandardCharsets.UTF_8, markup);
			}
		}
		Reading unicode = Reading.of(bytes, 0, StandardCharsets.UTF_8);
		// An escape or a zero is no letter but a sign of another encoding.
		boolean ascii = unicode.wide == 0 && unicode.malformed == 0 && unicode.text.indexOf(0x1B) < 0 && unicode.text.indexOf(0) < 0;
		String refuted = "";
		for (String label : new String[] { stated, own }) {
			if (label == null || label.isBlank()) {
				continue;
			}
			String who = label == stated ? "as who sent it says" : "as it says itself";
			Charset charset = named(label);
			if (charset == null) {
				refuted = "It says to be in “" + label + "”, which is no encoding that is known. ";
				continue;
			}
			if (ascii) {
				return new Decoded(unicode.text, charset.name(), "Read as " + charset.name() + ", " + who + ".", true, markup);
			}
			if (charset == StandardCharsets.UTF_8) {
				if (unicode.bearsOut()) {
					return new Decoded(unicode.text, "UTF-8", "Read as UTF-8, " + who + ".", refuted.isEmpty(), markup);
				}
			} else if (!unicode.isCertain(charset)) {
				Reading reading = Reading.of(bytes, 0, charset);
				if (reading.bearsOut() && reading.plausible()) {
					return new Decoded(reading.text, charset.name(), refuted + "Read as " + charset.name() + ", " + who + ".", false, markup);
				}
			}
			refuted = "It says to be in " + charset.name() + " and is not. ";
		}
		if (ascii) {
			return new Decoded(unicode.text, "UTF-8", refuted + "Read as UTF-8: it has no other letters than ASCII's.", true, markup);
		}
		Charset wide = wide(bytes);
		if (wide != null) {
			return new Decoded(Reading.of(bytes, 0, wide).text, wide.name(), refuted + "Read as " + wide.name() + ", by where its zero bytes stand.", false, markup);
		}
		if (unicode.bearsOut() && unicode.text.indexOf("\u001B$") < 0) {
			return new Decoded(unicode.text, "UTF-8", refuted + "Read as UTF-8, which its bytes are.", refuted.isEmpty(), markup);
		}
		return detected(bytes, markup, refuted, unicode);
	}

	private static Decoded detected(byte[] bytes, boolean markup, String refuted, Reading unicode) {
		CharsetDetector detector = new CharsetDetector();
		detector.setText(sample(bytes, markup));
		for (CharsetMatch match : detector.detectAll()) {
			Charset charset = match.getName().startsWith("IBM") || match.getName().startsWith("UTF-") ? null : named(match.getName());
			if (charset != null && match.getConfidence() > 5) {
				Reading reading = Reading.of(bytes, 0, charset);
				if (reading.bearsOut() && reading.plausible()) {
					return new Decoded(reading.text, charset.name(), refuted + "Read as " + charset.name() + ", which its letters are most like. Look at its accented letters.", false, markup);
				}
			}
		}
		Reading western = Reading.of(bytes, 0, named("windows-1252"));
		boolean broken = unicode.wide > unicode.malformed;
		return new Decoded(broken ? unicode.text : western.text, broken ? "UTF-8" : "windows-1252",
				refuted + "Its encoding could not be found; read as " + (broken ? "UTF-8" : "windows-1252") + ". Look at its accented letters.", false, markup);
	}

	/** Bytes read in an encoding: the letters, how many are not of ASCII, and how often the bytes are none. */
	private record Reading(Charset charset, String text, int wide, int malformed) {

		static Reading of(byte[] bytes, int from, Charset charset) {
			if (charset == StandardCharsets.UTF_8) {
				String text = new String(bytes, from, bytes.length - from, charset);
				if (text.indexOf('\uFFFD') < 0) {
					return new Reading(charset, text, wide(text), 0);
				}
			}
			CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
			ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
			CharBuffer out = CharBuffer.allocate((int) Math.min(Integer.MAX_VALUE - 8L, (long) ((bytes.length - from) * (double) decoder.maxCharsPerByte()) + 2));
			int malformed = 0;
			while (true) {
				CoderResult result = decoder.decode(in, out, true);
				if (!result.isError()) {
					break;
				}
				malformed++;
				in.position(in.position() + Math.max(1, result.length()));
				out.put('\uFFFD');
			}
			decoder.flush(out);
			out.flip();
			String text = out.toString();
			return new Reading(charset, text, wide(text) - malformed, malformed);
		}

		private static int wide(String text) {
			int wide = 0;
			for (int i = 0; i < text.length(); i++) {
				if (text.charAt(i) >= 0x80) {
					wide++;
				}
			}
			return wide;
		}

		/** A few broken letters are of a text that was cut by bytes; more are of another encoding. */
		boolean bearsOut() {
			return malformed == 0 || wide >= 4L * malformed;
		}

		/** Whether the bytes are UTF-8 though another encoding is named: by accident, they are not, unless they are few of an encoding with several bytes a letter. */
		boolean isCertain(Charset named) {
			return malformed == 0 && wide > 0 && !named.name().startsWith("UTF-") && (wide >= 8 || named.newEncoder().maxBytesPerChar() == 1);
		}

		/** Whether a language of Latin letters may look so: it is not accented in most of its letters, and has no control characters. */
		boolean plausible() {
			int letters = 0;
			int accented = 0;
			int controls = 0;
			for (int i = 0; i < text.length(); i++) {
				char c = text.charAt(i);
				if (c >= 0x80 && c < 0xA0 && c != 0x85) {
					controls++;
				} else if (c >= 0xC0 && c < 0x250 && Character.isLetter(c)) {
					accented++;
				} else if (c >= 0x80 && Character.isLetter(c)) {
					letters++;
				}
			}
			// ASCII letters are mostly of tags; what counts is whether accented letters stand beside each other, as they do not in Latin scripts.
			return controls * 20 <= wide && (accented == 0 || letters > accented || besides() * 2 <= accented);
		}

		private int besides() {
			int besides = 0;
			for (int i = 2; i < text.length(); i++) {
				if (latin(text.charAt(i)) && latin(text.charAt(i - 1)) && latin(text.charAt(i - 2))) {
					besides++;
				}
			}
			return besides;
		}

		private static boolean latin(char c) {
			return c >= 0xC0 && c < 0x250 && Character.isLetter(c);
		}
	}

	private static Charset byteOrder(byte[] bytes) {
		int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
		int second = bytes.length < 4 ? -1 : (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
		return switch (first) {
			case 0xEFBB -> bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF ? StandardCharsets.UTF_8 : null;
			case 0xFFFE -> second == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
			case 0xFEFF -> StandardCharsets.UTF_16BE;
			case 0 -> second == 0xFEFF ? Charset.forName("UTF-32BE") : null;
			default -> null;
		};
	}

	/** UTF-16 without a byte order mark: every other byte of white space and ASCII letters is zero. */
	private static Charset wide(byte[] bytes) {
		int[] zeros = new int[2];
		int length = Math.min(bytes.length, HEAD) & ~1;
		for (int i = 0; i < length; i++) {
			if (bytes[i] == 0) {
				zeros[i & 1]++;
			}
		}
		if (bytes.length % 2 != 0 || zeros[0] + zeros[1] < Math.max(2, length / 64)) {
			return null;
		}
		return zeros[1] > 8 * zeros[0] ? StandardCharsets.UTF_16LE : zeros[0] > 8 * zeros[1] ? StandardCharsets.UTF_16BE : null;
	}

	/** The first lines that tell something: with a letter that is not ASCII's, and outside of tags. */
	private static byte[] sample(byte[] bytes, boolean markup) {
		byte[] sample = new byte[SAMPLE];
		int size = 0;
		int start = 0;
		boolean telling = false;
		for (int i = 0; i <= bytes.length && size < SAMPLE; i++) {
			byte b = i == bytes.length ? (byte) '\n' : bytes[i];
			if (b == '\n' || b == '\r' || markup && (b == '<' || b == '>')) {
				if (telling && (!markup || b != '>')) {
					int length = Math.min(i - start, SAMPLE - size);
					System.arraycopy(bytes, start, sample, size, length);
					size += length;
					if (size < SAMPLE) {
						sample[size++] = '\n';
					}
				}
				start = i + 1;
				telling = false;
			} else {
				telling |= b < 0 || b == 0x1B;
			}
		}
		return Arrays.copyOf(sample, size);
	}
}
