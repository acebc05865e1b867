// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

/** The mark that some programs put before a text in UTF-8; it is no part of the text. */
public final class ByteOrderMark {

	/** The mark, as it stands in a text that was decoded with it. */
	public static final String MARK = "\uFEFF";

	private ByteOrderMark() {
	}

	/** The text without a mark at its beginning. */
	public static String strip(String text) {
		return text.startsWith(MARK) ? text.substring(1) : text;
	}
}
