// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Encoding.Decoded;
import org.gainsay.interchange.texts.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pages that a database saved. */
final class Page {

	private static final int HEAD = 4 << 20;

	/** What this thread looked at last: each reader of a press database asks for the same. */
	private static final ThreadLocal<Beginning> LAST = new ThreadLocal<>();

	/** The beginning of a file in small letters, for as long as somebody holds the file. */
	private record Beginning(WeakReference<byte[]> of, SoftReference<String> small) {
	}

	private Page() {
	}

	/** The first 4 MiB of a file in small letters, as if it were in Latin-1: for a look at its marks. */
	static String small(byte[] bytes) {
		Beginning last = LAST.get();
		String small = last == null || last.of.get() != bytes ? null : last.small.get();
		if (small == null) {
			small = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
			LAST.set(new Beginning(new WeakReference<>(bytes), new SoftReference<>(small)));
		}
		return small;
	}

	/**
	 * The beginning of a file that may be a page, for a look at its marks.
	 *
	 * @return in small letters and as if it were in Latin-1; empty where it is no page
	 */
	static String head(Source source) {
		byte[] bytes = source.bytes();
		String start = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.ISO_8859_1);
		if (start.startsWith("PK") || start.startsWith("%PDF") || start.startsWith("{\\rtf") || start.indexOf('<') < 0) {
			return "";
		}
		return small(bytes);
	}

	/** The page, read in the encoding that it is in. */
	static Document of(Source source, ArticleSink into) {
		Decoded decoded = Encoding.page(source.bytes(), source.charset());
		Handover.encoding(into, decoded);
		return Jsoup.parse(decoded.text());
	}

	/** Whether one of the classes of an element has a beginning, in whatever capitals. */
	static boolean hasClass(Element element, String beginning) {
		if (element.className().isEmpty()) {
			return false;
		}
		for (String name : element.className().split(" ")) {
			if (name.regionMatches(true, 0, beginning, 0, beginning.length())) {
				return true;
			}
		}
		return false;
	}

	/** The first element below another that has a class with a beginning; null where none has. */
	static Element first(Element below, String beginning) {
		for (Element element : below.getAllElements()) {
			if (hasClass(element, beginning)) {
				return element;
			}
		}
		return null;
	}
}
