// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.gainsay.corpus.analysis.Dating;

/** Writes the dates of claims files as people read them: day, month in letters, year, and the time as it is written, without its offset. */
public final class ReadableDate {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH); //$NON-NLS-1$
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH); //$NON-NLS-1$

	private ReadableDate() {
	}

	/** A day. */
	public static String of(LocalDate day) {
		return DAY.format(day);
	}

	/**
	 * A date or date-time.
	 *
	 * @param written as in a claims file; null gives an empty text, what is no date itself
	 */
	public static String of(String written) {
		return Dating.of(written).map(date -> date.time() == null ? of(date.day()) : NLS.bind(Messages.Date_time, of(date.day()), TIME.format(date.time())))
				.orElse(written == null ? "" : written); //$NON-NLS-1$
	}

	/** A date or date-time, and behind it what is written, where that says more. */
	public static String exact(String written) {
		boolean more = Dating.of(written).filter(date -> date.offset() != null || date.time() != null && !date.time().equals(LocalTime.of(date.time().getHour(), date.time().getMinute())))
				.isPresent();
		return more ? NLS.bind(Messages.Date_exact, of(written), written) : of(written);
	}
}
