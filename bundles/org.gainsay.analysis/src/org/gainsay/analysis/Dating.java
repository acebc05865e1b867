// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date or date-time of a claims file.
 *
 * @param written as it is written there
 * @param day     the day as written, whatever the offset
 * @param time    null where only the day is written
 * @param offset  from UTC; null where none is written
 */
public record Dating(String written, LocalDate day, LocalTime time, ZoneOffset offset) {

	private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:\\d{2})?)?");

	/** What is shown in the order of time: by the day as written, then by the time, one without a time first. */
	public static final Comparator<Dating> ORDER = Comparator.comparing(Dating::day).thenComparing(Dating::time, Comparator.nullsFirst(Comparator.naturalOrder()));

	/**
	 * Reads a date.
	 *
	 * @param written may be null
	 * @return empty where there is none, or none that the calendar has
	 */
	public static Optional<Dating> of(String written) {
		Matcher parts = FORM.matcher(written == null ? "" : written);
		if (!parts.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Dating(written, LocalDate.parse(parts.group(1)), parts.group(2) == null ? null : LocalTime.parse(parts.group(2)),
					parts.group(3) == null ? null : ZoneOffset.of(parts.group(3))));
		} catch (DateTimeException notInTheCalendar) {
			return Optional.empty();
		}
	}

	/**
	 * Puts what has a date into the order in which it happened, as far as that is known: by the days and times as they are written, but those
	 * of which the instant is known, among themselves, by the instant. So an evening in New York comes after the morning of the next day in
	 * Auckland that is earlier.
	 *
	 * @param dating of each of them; not null
	 */
	public static <T> List<T> inOrder(List<T> dated, Function<T, Dating> dating) {
		List<T> written = new ArrayList<>(dated);
		written.sort(Comparator.comparing(dating, ORDER));
		List<T> known = written.stream().filter(one -> dating.apply(one).instant() != null).sorted(Comparator.comparing(one -> dating.apply(one).instant())).toList();
		int next = 0;
		for (int i = 0; i < written.size(); i++) {
			if (dating.apply(written.get(i)).instant() != null) {
				written.set(i, known.get(next++));
			}
		}
		return written;
	}

	/** The instant; null where the time or its offset is not written. */
	private Instant instant() {
		return time == null || offset == null ? null : LocalDateTime.of(day, time).toInstant(offset);
	}

	/**
	 * Whether this is not after another, as exactly as both are known: two times with an offset each are compared as instants, two without as
	 * they are written; a date and a time, or times of which one has no offset, by the day as written.
	 */
	public boolean noLaterThan(Dating other) {
		if (time == null || other.time == null || (offset == null) != (other.offset == null)) {
			return !day.isAfter(other.day);
		}
		LocalDateTime mine = LocalDateTime.of(day, time);
		LocalDateTime others = LocalDateTime.of(other.day, other.time);
		return offset == null ? !mine.isAfter(others) : !mine.toInstant(offset).isAfter(others.toInstant(other.offset));
	}
}
