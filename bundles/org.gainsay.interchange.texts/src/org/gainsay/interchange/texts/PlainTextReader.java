// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.gainsay.text.ByteOrderMark;

/** Plain text: one article a file, its lines the paragraphs, which stay as they are. */
final class PlainTextReader implements ArticleReader {

	/** So far a file is looked at. */
	private static final int HEAD = 4096;
	private static final Pattern JSON = Pattern.compile("\\[?\\s*\\{\\s*\"[^\"\\n]{0,80}\"\\s*:");

	@Override
	public String id() {
		return "text";
	}

	@Override
	public String name() {
		return "Plain text";
	}

	@Override
	public String description() {
		return "one article a file, in any encoding; its text stays as it is";
	}

	@Override
	public int recognises(Source source) {
		return mayBe(source.bytes(), 0.01) ? 10 : 0;
	}

	/** @param share how many of the bytes may be none of a text */
	private static boolean mayBe(byte[] bytes, double share) {
		if (bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
			return true;
		}
		int zeros = 0;
		int controls = 0;
		int length = Math.min(bytes.length, HEAD);
		for (int i = 0; i < length; i++) {
			if (bytes[i] == 0) {
				zeros++;
			} else if (bytes[i] > 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t' && bytes[i] != '\f' && bytes[i] != 0x1B) {
				controls++;
			}
		}
		boolean wide = zeros > length / 4 && zeros < length * 3 / 4 && controls * 20 <= length; // UTF-16 without a mark
		return wide || zeros + controls <= length * share;
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		if (!mayBe(source.bytes(), 0.1)) { // who names the format knows more than a look at the bytes
			throw new IOException("It is no text: it has bytes in it that no text has.");
		}
		Encoding.Decoded decoded = Encoding.text(source.bytes(), source.charset());
		if (decoded.text().isBlank()) {
			throw new IOException("There is no text in it.");
		}
		if (!decoded.plain()) {
			into.remark(decoded.how());
		}
		String start = decoded.text().stripLeading();
		if (start.startsWith("<?xml")) {
			into.remark("It is XML of a kind that is not known: its tags stand in the text.");
		} else if (JSON.matcher(start).lookingAt()) {
			into.remark("It begins as JSON and is no table or article that can be read, so it was taken as it stands.");
		}
		Draft draft = new Draft();
		List<String> lines = decoded.text().lines().filter(line -> !line.isBlank()).toList();
		if (lines.size() > 1 && Headlines.is(lines.getFirst().strip())) {
			draft.about(Field.HEADLINE, lines.getFirst());
			lines = lines.subList(1, lines.size());
		}
		lines.forEach(draft::paragraph);
		boolean marked = source.bytes().length > 2 && source.bytes()[0] == (byte) 0xEF && source.bytes()[1] == (byte) 0xBB && source.bytes()[2] == (byte) 0xBF;
		into.article(marked ? ByteOrderMark.MARK + decoded.text() : decoded.text(), draft.article());
	}
}
