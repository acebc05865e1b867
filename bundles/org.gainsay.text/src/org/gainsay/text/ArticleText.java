// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The text of an article as it is stored, without a leading byte order mark. Offsets inside the program are UTF-16 units of
 * {@link #text}; what leaves it is in code points.
 */
public final class ArticleText {

	/** How large the file of an article's text may be: 16 MiB, ten long novels. What is larger is no article, and would take the memory of all others. */
	public static final int MOST_BYTES = 16 << 20;

	private final String text;
	private final String sha256;
	/** The offsets of the high surrogates, ascending: each makes two units one code point. */
	private final int[] surrogates;
	private @Nullable NormalizedText normalized;
	private volatile @Nullable List<Span> quotations;
	private volatile int @Nullable [] lines;

	private ArticleText(String text, String sha256) {
		this.text = text;
		this.sha256 = sha256;
		this.surrogates = surrogates(text);
	}

	/** The text of a string; what hash it has is what its bytes in UTF-8 have. */
	public static ArticleText of(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new ArticleText(ByteOrderMark.strip(text), Sha256.hex(bytes));
	}

	/**
	 * Reads a file.
	 *
	 * @throws CharacterCodingException      if it is not UTF-8
	 * @throws BoundedFile.TooLargeException if it has more than {@link #MOST_BYTES}
	 * @throws IOException                   if it cannot be read
	 */
	public static ArticleText read(Path file) throws IOException {
		byte[] bytes = BoundedFile.read(file, MOST_BYTES);
		String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
		return new ArticleText(ByteOrderMark.strip(text), Sha256.hex(bytes));
	}

	private static int[] surrogates(String text) {
		int[] found = new int[8];
		int count = 0;
		for (int i = 0; i + 1 < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= Character.MIN_HIGH_SURROGATE && Character.isHighSurrogate(c) && Character.isLowSurrogate(text.charAt(i + 1))) {
				if (count == found.length) {
					found = Arrays.copyOf(found, count * 2);
				}
				found[count++] = i++;
			}
		}
		return Arrays.copyOf(found, count);
	}

	/** The text itself. */
	public String text() {
		return text;
	}

	/** The SHA-256 of the file's bytes, a byte order mark included, in lower-case hexadecimal. */
	public String sha256() {
		return sha256;
	}

	/** The words at a span. */
	public String at(Span span) {
		return text.substring(span.start(), span.end());
	}

	/** The words at several spans, with an ellipsis between. A span that ends behind the text, which was another when it was found, is left out. */
	public String words(List<Span> spans) {
		if (spans.size() == 1) { // most
			return spans.getFirst().end() <= text.length() ? at(spans.getFirst()) : "";
		}
		return spans.stream().filter(span -> span.end() <= text.length()).map(this::at).collect(Collectors.joining(" … "));
	}

	/** How many code points stand before an offset that is in UTF-16 units. */
	public int codePoints(int offset) {
		if (offset < 0 || offset > text.length()) {
			throw new IndexOutOfBoundsException(offset);
		}
		int place = Arrays.binarySearch(surrogates, offset);
		int before = place >= 0 ? place : -place - 1;
		return offset - before;
	}

	/** The offset in UTF-16 units of a count of code points. */
	public int utf16(int codePoints) {
		int offset = codePoints;
		for (int surrogate : surrogates) {
			if (surrogate >= offset) {
				break;
			}
			offset++;
		}
		if (codePoints < 0 || offset > text.length()) {
			throw new IndexOutOfBoundsException(codePoints);
		}
		return offset;
	}

	/** The text as quotes are looked for in it; made at the first call. */
	NormalizedText normalized() {
		NormalizedText made = normalized;
		if (made == null) {
			made = NormalizedText.of(text);
			normalized = made;
		}
		return made;
	}

	/** What stands between quotation marks, as where the language is not known; found at the first call, for one text may be asked of for thousands of quotes. */
	List<Span> quotations() {
		List<Span> found = quotations;
		if (found == null) {
			found = Quotations.of(this);
			quotations = found;
		}
		return found;
	}

	/** Where paragraphs begin; found at the first call. */
	int[] lines() {
		int[] found = lines;
		if (found == null) {
			found = IntStream.concat(IntStream.of(0), IntStream.range(0, text.length()).filter(i -> TextUnits.isLineBreak(text.charAt(i))).map(i -> i + 1)).toArray();
			lines = found;
		}
		return found;
	}
}
