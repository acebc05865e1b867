// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.List;

import org.gainsay.analysis.ClaimRow;

/**
 * What one file of a report in parts shows in full: some articles of an event, or all of several small events, with their claims.
 *
 * @param number   from 1; the file is called after it
 * @param groups   the events of which it has a table, each with the columns and rows of that table; what has no event comes last
 * @param articles the names of the articles whose text is here and nowhere else, in the order of time within an event
 * @param rows     the claims that are told of by themselves here and nowhere else
 * @param of       how many files the event has; 1 where it is shown here whole, or where several events are
 */
record Part(int number, List<Selection.Group> groups, List<String> articles, List<ClaimRow> rows, int of) {

	/** The name of its file. */
	String file() {
		return file(number);
	}

	/** The name of the file of a part. */
	static String file(int number) {
		return "part-" + number + ".html";
	}
}
