// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import org.gainsay.interchange.texts.intake.IntakeSummary.Near;

/** Articles whose texts are nearly the same, as text. */
final class DuplicatesText {

	private DuplicatesText() {
	}

	/** A pair in one line: the articles, how much they have in common, the words that differ, and the line that can be added. */
	static String pair(Near pair) {
		return pair.article() + " and " + pair.earlier() + " (" + Math.round(Math.floor(pair.alike() * 100)) + " %): " + (pair.difference().isEmpty() ? "" : Words.oneLine(pair.difference()) + ": ") + pair.line();
	}
}
