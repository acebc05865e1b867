// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.gainsay.analysis.Dating;

/**
 * A span of time as a date is written, whatever its offset: a year is all of it, a day all of it, a time without seconds its minute.
 *
 * @param from  its beginning
 * @param until the first moment after it
 */
public record Moment(LocalDateTime from, LocalDateTime until) {

	/** That of a date. */
	static Moment of(Dating date) {
		LocalTime time = date.time();
		if (time == null) {
			return new Moment(date.day().atStartOfDay(), date.last().plusDays(1).atStartOfDay());
		}
		LocalDateTime at = LocalDateTime.of(date.day(), time);
		return new Moment(at, at.plus(1, unit(date.written())));
	}

	private static ChronoUnit unit(String written) {
		String time = written.substring(written.indexOf('T') + 1);
		return time.contains(".") ? ChronoUnit.NANOS : time.replaceAll("(Z|[+-].*)$", "").length() > "00:00".length() ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
	}

	/**
	 * Reads a date as somebody types it: a year, a month, a day, or a day and a time.
	 *
	 * @return empty if it is none that the calendar has
	 */
	public static Optional<Moment> of(String written) {
		return Dating.of(written).map(Moment::of);
	}

	/** Whether all of it lies between two moments. */
	boolean isIn(LocalDateTime first, LocalDateTime end) {
		return !from.isBefore(first) && !until.isAfter(end);
	}

	/** Its middle: of a moment that is written with its time that time, of a day its noon. */
	LocalDateTime middle() {
		Duration length = Duration.between(from, until);
		return length.compareTo(Duration.ofMinutes(1)) <= 0 ? from : from.plus(length.dividedBy(2));
	}

	/** The last moment in it. */
	LocalDateTime last() {
		return until.minusNanos(1);
	}
}
