// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

/**
 * Something of a study that is not as it should be.
 *
 * @param kind  what
 * @param round the name of the round; empty where it concerns none
 * @param file  relative to the corpus folder; empty where it stands in no file
 * @param what  a sentence that says what, and what to do
 */
public record Mishap(Kind kind, String round, String file, String what) {

	/** Each has a word of its own. */
	public enum Kind {
		ASSIGNED_NOT_FOUND, NOT_ASSIGNED, FILE_NOT_READ, UNKNOWN_CODER, ANNOTATOR_DIFFERS, ANOTHERS_FOLDER, EDITED_SINCE_CLOSED, CONFLICT_MARKERS, CODED_BEFORE_OPENED, TEXT_CHANGED, UNUSABLE_NAME;

		/** As it is written: in lower case with hyphens. */
		public String word() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}
	}
}
