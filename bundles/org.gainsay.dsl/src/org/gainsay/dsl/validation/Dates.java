// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** What the language takes for a date. */
public final class Dates {

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
	private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}(-\\d{2})?");
	private static final Pattern LOCAL_DATE_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
	private static final Pattern OFFSET_DATE_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

	private Dates() {
	}

	/** Whether a text is a year, a month that the calendar has, or what {@link #isDate} takes. */
	public static boolean isDateOrPart(String text) {
		if (!YEAR_OR_MONTH.matcher(text).matches()) {
			return isDate(text);
		}
		try {
			return text.indexOf('-') < 0 || YearMonth.parse(text) != null;
		} catch (DateTimeException noSuchMonth) {
			return false;
		}
	}

	/** Whether a text is a year or a month with a time behind it, which needs a full day. */
	static boolean isTimeOfNoDay(String text) {
		int time = text.indexOf('T');
		return time > 0 && YEAR_OR_MONTH.matcher(text.substring(0, time)).matches();
	}

	/** Whether a text is a date, or a date and a time with or without an offset, that the calendar has. */
	public static boolean isDate(String text) {
		try {
			if (DATE.matcher(text).matches()) {
				LocalDate.parse(text);
			} else if (LOCAL_DATE_TIME.matcher(text).matches()) {
				LocalDateTime.parse(text);
			} else if (OFFSET_DATE_TIME.matcher(text).matches()) {
				OffsetDateTime.parse(text);
			} else {
				return false;
			}
			return true;
		} catch (DateTimeException noSuchDay) {
			return false;
		}
	}
}
