// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.gainsay.analysis.Dating;

/**
 * Writes the dates of claims files as people read them, in the report and in the workbench: day, month in letters, year, and the time as it
 * is written, without its offset.
 */
public final class ReadableDate {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
	private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

	private ReadableDate() {
	}

	/** A day. */
	public static String of(LocalDate day) {
		return DAY.format(day);
	}

	/**
	 * A date or date-time, short: {@code 13 Oct 2025, 15:40}; of a month or a year no more than that.
	 *
	 * @param written as in a claims file; null gives an empty text, what is no date itself
	 */
	public static String of(String written) {
		return Dating.of(written).map(date -> (!date.partial() ? DAY : date.day().getMonth() == date.last().getMonth() ? MONTH : YEAR).format(date.day()) + (date.time() == null ? "" : ", " + TIME.format(date.time())))
				.orElse(written == null ? "" : written);
	}

	/** A date or date-time, and behind it what is written, where that says more. */
	public static String exact(String written) {
		boolean more = Dating.of(written).filter(date -> date.offset() != null || date.time() != null && !date.time().equals(LocalTime.of(date.time().getHour(), date.time().getMinute())))
				.isPresent();
		return more ? of(written) + " (" + written + ")" : of(written);
	}
}
