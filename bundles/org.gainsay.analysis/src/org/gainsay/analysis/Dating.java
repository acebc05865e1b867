// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of a claims file: a year, a month, a day, or a day and a time. What is not written is never filled in: a year stands for all of its days, as a
 * day stands for all of its hours.
 *
 * @param written as it is written there
 * @param day     the first day that it may be, as written, whatever the offset
 * @param last    the last; where the day is written the same
 * @param time    null where no time is written
 * @param offset  from UTC; null where none is written
 */
public record Dating(String written, LocalDate day, LocalDate last, LocalTime time, ZoneOffset offset) {

	private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:\\d{2})?)?)?)?");

	/** What is shown in the order of time: by the first day as written, what may be later behind what may be so first, then by the time, one without a time first. */
	public static final Comparator<Dating> ORDER = Comparator.comparing(Dating::day).thenComparing(Dating::last, Comparator.reverseOrder())
			.thenComparing(Dating::time, Comparator.nullsFirst(Comparator.naturalOrder()));

	/**
	 * Reads a date.
	 *
	 * @param written may be null
	 * @return empty where there is none, or none that the calendar has
	 */
	public static Optional<Dating> of(String written) {
		if (written == null) {
			return Optional.empty();
		}
		if (written.length() == 10) { // most are days
			return ofDay(written);
		}
		Matcher parts = FORM.matcher(written);
		if (!parts.matches()) {
			return Optional.empty();
		}
		try {
			if (parts.group(2) == null) {
				Year year = Year.parse(parts.group(1));
				return Optional.of(new Dating(written, year.atDay(1), year.atMonth(12).atEndOfMonth(), null, null));
			}
			if (parts.group(3) == null) {
				YearMonth month = YearMonth.parse(written);
				return Optional.of(new Dating(written, month.atDay(1), month.atEndOfMonth(), null, null));
			}
			LocalDate day = LocalDate.parse(written.substring(0, 10));
			return Optional.of(new Dating(written, day, day, parts.group(4) == null ? null : LocalTime.parse(parts.group(4)),
					parts.group(5) == null ? null : ZoneOffset.of(parts.group(5))));
		} catch (DateTimeException notInTheCalendar) {
			return Optional.empty();
		}
	}

	/** Of ten characters nothing but a day is a date. */
	private static Optional<Dating> ofDay(String written) {
		int year = 0;
		int month = 0;
		int day = 0;
		for (int i = 0; i < 10; i++) {
			char c = written.charAt(i);
			if (i == 4 || i == 7) {
				if (c != '-') {
					return Optional.empty();
				}
			} else if (c < '0' || c > '9') {
				return Optional.empty();
			} else if (i < 4) {
				year = year * 10 + c - '0';
			} else if (i < 7) {
				month = month * 10 + c - '0';
			} else {
				day = day * 10 + c - '0';
			}
		}
		if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
			return Optional.empty();
		}
		LocalDate date = LocalDate.of(year, month, day);
		return Optional.of(new Dating(written, date, date, null, null));
	}

	/** Whether the day is not written, but a month or a year. */
	public boolean partial() {
		return !day.equals(last);
	}

	/** Whether both are written to the day, and the days are others; one instant, written where it is evening and where it is morning, is on one day. */
	public boolean isOfAnotherDay(Dating other) {
		return !partial() && !other.partial() && !day.equals(other.day) && (instant() == null || !instant().equals(other.instant()));
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
		if (written.stream().allMatch(one -> dating.apply(one).offset == null)) {
			return written;
		}
		List<T> known = written.stream().filter(one -> dating.apply(one).instant() != null).sorted(Comparator.comparing(one -> dating.apply(one).instant())).toList();
		int next = 0;
		for (int i = 0; i < written.size(); i++) {
			if (dating.apply(written.get(i)).instant() != null) {
				written.set(i, known.get(next++));
			}
		}
		return written;
	}

	/**
	 * Those that may be the first: of which no other is known to be earlier. Where only some days and times are written these are often several.
	 *
	 * @return in their order as {@link #inOrder} has it; never empty where some are given
	 */
	public static List<Dating> first(List<Dating> some) {
		return may(some, true);
	}

	/** Those that may be the last, in their order. */
	public static List<Dating> last(List<Dating> some) {
		return may(some, false);
	}

	/**
	 * Of those that may be the last the one that may be latest: whose span ends last, of several a year before a month and a month before a day, else
	 * the one that is listed last.
	 *
	 * @param last as {@link #last} gives them
	 */
	static Optional<Dating> latest(List<Dating> last) {
		return last.stream().reduce((one, other) -> {
			int later = one.last.compareTo(other.last);
			return later > 0 || later == 0 && one.day.isBefore(other.day) ? one : other;
		});
	}

	private static List<Dating> may(List<Dating> some, boolean first) {
		if (areDays(some)) { // as most are, of which one is the first
			Dating found = null;
			for (Dating other : some) {
				found = found == null || other.day.compareTo(found.day) < 0 == first ? other : found;
			}
			return found == null ? List.of() : List.of(found);
		}
		List<Dating> order = inOrder(some.stream().distinct().toList(), date -> date);
		List<Dating> instants = order.stream().filter(date -> date.instant() != null).toList();
		List<Dating> locals = order.stream().filter(date -> date.instant() == null && date.time != null).toList();
		List<Dating> others = order.stream().filter(date -> date.instant() == null).toList();
		LocalDate ofInstants = bound(instants, first);
		LocalDate ofOthers = bound(others, first);
		Instant instant = extreme(instants, Dating::instant, first);
		LocalDateTime local = extreme(locals, Dating::local, first);
		List<Dating> found = order.stream().filter(date -> {
			if (beyond(date, ofOthers, first)) {
				return false;
			}
			if (date.instant() != null) {
				return date.instant().equals(instant);
			}
			return !beyond(date, ofInstants, first) && (date.time == null || date.local().equals(local));
		}).toList();
		return !found.isEmpty() || order.isEmpty() ? found : List.of(first ? order.getFirst() : order.getLast()); // across time zones three can be in a circle
	}

	private static boolean areDays(List<Dating> some) {
		for (Dating date : some) {
			if (date.time != null || date.partial()) {
				return false;
			}
		}
		return true;
	}

	/** Of the spans of some the end that comes first, or the beginning that comes last; null where there are none. */
	private static LocalDate bound(List<Dating> some, boolean first) {
		return first ? some.stream().map(Dating::last).min(Comparator.naturalOrder()).orElse(null) : some.stream().map(Dating::day).max(Comparator.naturalOrder()).orElse(null);
	}

	private static boolean beyond(Dating date, LocalDate bound, boolean first) {
		return bound != null && (first ? bound.isBefore(date.day) : bound.isAfter(date.last));
	}

	private static <T extends Comparable<? super T>> T extreme(List<Dating> some, Function<Dating, T> of, boolean first) {
		return some.stream().map(of).reduce((one, other) -> one.compareTo(other) < 0 == first ? one : other).orElse(null);
	}

	private LocalDateTime local() {
		return LocalDateTime.of(day, time);
	}

	/** The instant; null where the time or its offset is not written. */
	private Instant instant() {
		return time == null || offset == null ? null : local().toInstant(offset);
	}

	/**
	 * Whether this is not known to lie before a beginning or behind an end, as somebody's office has them.
	 *
	 * @param from  null where none is written
	 * @param until null where none is written
	 */
	public boolean mayLieIn(String from, String until) {
		return of(from).filter(beginning -> last.isBefore(beginning.day)).isEmpty() && of(until).filter(end -> end.last.isBefore(day)).isEmpty();
	}

	/**
	 * Whether this is known to be no later than another, as exactly as both are known: two times with an offset each are compared as instants, two without as
	 * they are written; all others by the days as written. Of a month or a year it is known only where none of its days is later.
	 */
	public boolean noLaterThan(Dating other) {
		if (time == null || other.time == null || (offset == null) != (other.offset == null)) {
			return !last.isAfter(other.day);
		}
		return offset == null ? !local().isAfter(other.local()) : !instant().isAfter(other.instant());
	}
}
