// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as pages write them for programs. */
final class Moment {

	private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?)?.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
	private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(?:\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?)?", Pattern.CASE_INSENSITIVE);
	private static final Pattern SLASHED = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::\\d{2})?)?");

	private Moment() {
	}

	/**
	 * A day or a time in the form of {@link org.gainsay.interchange.texts.SourceArticle.Field#PUBLISHED}; as printed where it is none that is known.
	 *
	 * @param printed null and blank are nothing
	 * @return null for nothing
	 */
	static String read(String printed) {
		if (printed == null || printed.isBlank()) {
			return null;
		}
		String text = printed.strip();
		for (Pattern pattern : new Pattern[] { ISO, COMPACT, SLASHED }) {
			Matcher found = pattern.matcher(text);
			if (found.matches()) {
				String moment = moment(found, pattern == SLASHED);
				return moment == null ? text : moment;
			}
		}
		try {
			return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toString().replaceFirst("(T\\d\\d:\\d\\d):\\d\\d", "$1");
		} catch (DateTimeException other) {
			return text;
		}
	}

	private static String moment(Matcher found, boolean local) {
		int year = Integer.parseInt(found.group(1));
		int month = Integer.parseInt(found.group(2));
		if (month < 1 || month > 12 || year < 1000) {
			return null;
		}
		if (found.group(3) == null) {
			return String.format("%04d-%02d", year, month);
		}
		try {
			LocalDate day = LocalDate.of(year, month, Integer.parseInt(found.group(3)));
			if (found.group(4) == null) {
				return day.toString();
			}
			String zone = local ? null : found.group(6);
			String offset = zone == null ? "" : zone.length() == 3 || zone.equalsIgnoreCase("Z") ? "Z" : zone.contains(":") ? zone : zone.substring(0, 3) + ":" + zone.substring(3);
			return day + "T" + (found.group(4).length() < 2 ? "0" : "") + found.group(4) + ":" + found.group(5) + offset;
		} catch (DateTimeException none) {
			return null;
		}
	}
}
