// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.stream.Collectors;

/**
 * How a file is laid out, so that what comes to it looks like the rest.
 *
 * @param indent  one step of it
 * @param lineEnd between its lines
 */
record Style(String indent, String lineEnd) {

	static Style of(String text) {
		boolean tabs = text.lines().anyMatch(line -> line.startsWith("\t"));
		String indent = tabs ? "\t"
				: text.lines().filter(line -> line.startsWith(" ") && !line.isBlank() && !line.startsWith(" *")).findFirst()
						.map(line -> line.substring(0, line.length() - line.stripLeading().length())).orElse("\t");
		return new Style(indent, text.contains("\r\n") ? "\r\n" : "\n");
	}

	/** Lines that are indented by tabs and end with line feeds, as this file has them. */
	String apply(String made) {
		String indented = indent.equals("\t") ? made
				: made.lines().map(line -> indent.repeat(line.length() - line.replaceFirst("^\t+", "").length()) + line.replaceFirst("^\t+", ""))
						.collect(Collectors.joining("\n", "", made.endsWith("\n") ? "\n" : ""));
		return lineEnd.equals("\n") ? indented : indented.replace("\n", lineEnd);
	}
}
