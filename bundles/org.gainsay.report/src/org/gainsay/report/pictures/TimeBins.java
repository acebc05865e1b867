// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.gainsay.analysis.Dating;
import org.gainsay.report.ReadableDate;

/** Days, or where these would be too many weeks, months, years, decades or centuries, from the first of some dates to the last. */
final class TimeBins {

	/** How long a bin is. */
	enum Unit {
		DAY("day"), WEEK("week"), MONTH("month"), YEAR("year"), DECADE("decade"), CENTURY("century");

		private final String word;

		Unit(String word) {
			this.word = word;
		}

		String word() {
			return word;
		}

		/** The word for several. */
		String words() {
			return this == CENTURY ? "centuries" : word + "s";
		}

		private LocalDate first(LocalDate day) {
			return switch (this) {
				case DAY -> day;
				case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
				case MONTH -> day.withDayOfMonth(1);
				case YEAR -> day.withDayOfYear(1);
				case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
				case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
			};
		}

		private LocalDate plus(LocalDate first, long number) {
			return switch (this) {
				case DAY -> first.plusDays(number);
				case WEEK -> first.plusWeeks(number);
				case MONTH -> first.plusMonths(number);
				case YEAR -> first.plusYears(number);
				case DECADE -> first.plusYears(10 * number);
				case CENTURY -> first.plusYears(100 * number);
			};
		}

		private long between(LocalDate first, LocalDate day) {
			return switch (this) {
				case DAY -> ChronoUnit.DAYS.between(first, day);
				case WEEK -> Math.floorDiv(ChronoUnit.DAYS.between(first, day), 7L);
				case MONTH -> ChronoUnit.MONTHS.between(first, day.withDayOfMonth(1));
				case YEAR -> day.getYear() - (long) first.getYear();
				case DECADE -> Math.floorDiv(day.getYear() - first.getYear(), 10);
				case CENTURY -> Math.floorDiv(day.getYear() - first.getYear(), 100);
			};
		}
	}

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

	private final Unit unit;
	private final List<LocalDate> firsts = new ArrayList<>();

	/**
	 * Bins for some dates, as short as any of them can be told by.
	 *
	 * @param dates those that are no single day take part where a bin is at least as long
	 * @param most  how many bins there may be; what even centuries do not reach has none
	 */
	TimeBins(Collection<Dating> dates, int most) {
		Unit fitting = Unit.DAY;
		List<LocalDate> days = days(dates, fitting);
		while (fitting != Unit.CENTURY && !dates.isEmpty() && (days.isEmpty() || fitting.between(fitting.first(days.getFirst()), days.getLast()) >= most)) {
			fitting = Unit.values()[fitting.ordinal() + 1];
			days = days(dates, fitting);
		}
		this.unit = fitting;
		if (!days.isEmpty()) {
			LocalDate start = unit.first(days.getFirst());
			long bins = Math.min(most - 1L, unit.between(start, days.getLast()));
			for (long i = 0; i <= bins; i++) {
				firsts.add(unit.plus(start, i));
			}
		}
	}

	/** The first days of those dates that lie in one bin, in their order. */
	private static List<LocalDate> days(Collection<Dating> dates, Unit unit) {
		List<LocalDate> days = new ArrayList<>();
		for (Dating date : dates) {
			if (!date.partial() || unit.first(date.day()).equals(unit.first(date.last()))) {
				days.add(date.day());
			}
		}
		Collections.sort(days);
		return days;
	}

	Unit unit() {
		return unit;
	}

	int size() {
		return firsts.size();
	}

	/** The bin that a date lies in; -1 where it may lie in several, or in none. */
	int of(Dating date) {
		if (firsts.isEmpty()) {
			return -1;
		}
		long from = unit.between(firsts.getFirst(), date.day());
		long to = unit.between(firsts.getFirst(), date.last());
		return from == to && from >= 0 && from < firsts.size() ? (int) from : -1;
	}

	/** What to call a bin. */
	String label(int bin) {
		LocalDate first = firsts.get(bin);
		return switch (unit) {
			case DAY -> ReadableDate.of(first);
			case WEEK -> "week of " + ReadableDate.of(first);
			case MONTH -> MONTH.format(first);
			case YEAR -> String.valueOf(first.getYear());
			case DECADE -> first.getYear() + "s";
			case CENTURY -> first.getYear() + "–" + (first.getYear() + 99);
		};
	}

	/** The same for an axis. */
	String mark(int bin) {
		return unit == Unit.WEEK ? ReadableDate.of(firsts.get(bin)) : label(bin);
	}
}
