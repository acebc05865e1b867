// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.List;

/**
 * A line of a document.
 *
 * @param text  without its end
 * @param bold  whether most of it is
 * @param start whether a mark stands on it that begins an article
 */
record TextLine(String text, boolean bold, boolean start) {

	/** Lines of which nothing but their text is known. */
	static List<TextLine> of(List<String> texts) {
		return texts.stream().map(text -> new TextLine(text, false, false)).toList();
	}

	boolean isBlank() {
		return Markup.trim(text).isEmpty();
	}
}
