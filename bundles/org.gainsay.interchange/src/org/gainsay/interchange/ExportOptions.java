// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.util.List;

/**
 * How a corpus is to be written.
 *
 * @param set    the annotation set or annotator whose statements are written; null for the articles' own sets,
 *               {@link #EVERY_SET} for all of them, each apart
 * @param force  whether to write into a folder, or over a file, that is no former export
 * @param values of the options that the format declares
 */
public record ExportOptions(String set, boolean force, OptionValues values) {

	/** Asks for every annotation set. */
	public static final String EVERY_SET = "*";

	/** The articles' own sets, every option as it is unless somebody asks, nothing overwritten. */
	public static final ExportOptions DEFAULT = new ExportOptions(null, false, OptionValues.NONE);

	/** Whether all sets are asked for. */
	public boolean everySet() {
		return EVERY_SET.equals(set);
	}

	/** The same where no option of a format is given. */
	public ExportOptions(String set, boolean force) {
		this(set, force, OptionValues.NONE);
	}

	/**
	 * The options for a format, as somebody gave them.
	 *
	 * @param words {@code KEY} or {@code KEY=VALUE} each, of the options that the format declares
	 * @throws WrongOptionException if one of them is none, or has a value that does not fit
	 */
	public static ExportOptions of(Exporter exporter, String set, boolean force, List<String> words) {
		return new ExportOptions(set, force, OptionValues.of(exporter.id(), exporter.options(), words));
	}

	/** The same, written over what is no former export, too. */
	public ExportOptions forced() {
		return new ExportOptions(set, true, values);
	}
}
