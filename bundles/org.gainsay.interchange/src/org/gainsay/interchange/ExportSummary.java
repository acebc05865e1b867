// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.nio.file.Path;
import java.util.List;

/**
 * What an export has written.
 *
 * @param files      the files, in the order in which they were written
 * @param articles   how many articles
 * @param statements how many statements
 * @param notCarried what did not go along, in the order of the corpus; a {@link LossReport} counts it
 */
public record ExportSummary(List<Path> files, int articles, int statements, List<NotCarried> notCarried) {

	/**
	 * Something that an export leaves out or changes.
	 *
	 * @param where the statement, article or other declaration, by its name
	 * @param what  what is missing or changed and why, in one sentence; the same for all that are alike, so that they can be counted together
	 * @param kind  what is missing, in a word or two and in the singular, such as {@code chain}, {@code certainty} or {@code reference}
	 */
	public record NotCarried(String where, String what, String kind) {

		/** What is missing where nobody says what kind of thing it is. */
		public static final String DETAIL = "detail";

		/** Something of no kind in particular. */
		public NotCarried(String where, String what) {
			this(where, what, DETAIL);
		}

		/** Characters that were replaced. */
		public static NotCarried characters(String where, Characters format) {
			return new NotCarried(where, format.told(), "character");
		}
	}
}
