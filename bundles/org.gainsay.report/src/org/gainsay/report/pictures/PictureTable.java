// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of a picture.
 *
 * @param heads of the columns; the first is of what a row is called
 * @param rows  each as long as the heads
 */
public record PictureTable(List<String> heads, List<List<String>> rows) {

	/** As a CSV file, with the heads first and lines that end in CR and LF. */
	public String csv() {
		return Stream.concat(Stream.of(heads), rows.stream()).map(row -> row.stream().map(PictureTable::field).collect(Collectors.joining(",")) + "\r\n").collect(Collectors.joining());
	}

	private static String field(String text) {
		return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n') ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}
}
