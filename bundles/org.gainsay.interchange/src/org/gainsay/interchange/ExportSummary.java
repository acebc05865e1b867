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
 * @param notCarried what did not go along, in the order of the corpus
 */
public record ExportSummary(List<Path> files, int articles, int statements, List<NotCarried> notCarried) {

	/**
	 * Something that an export leaves out or changes.
	 *
	 * @param where the statement, article or other declaration, by its name
	 * @param what  what is missing or changed and why, in one sentence
	 */
	public record NotCarried(String where, String what) {
	}
}
