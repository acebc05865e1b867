// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How long a window of time is.
 *
 * @param number how many units; above 0
 * @param unit   days, weeks, months or years
 */
public record Window(int number, ChronoUnit unit) {

	/**
	 * Reads one.
	 *
	 * @param number how many
	 * @param unit   such as {@code months}, or {@code month}
	 * @throws WrongNetworkException if it is none
	 */
	public static Window of(String number, String unit) {
		String word = unit.toUpperCase(Locale.ROOT);
		ChronoUnit found = switch (word.endsWith("S") ? word : word + "S") {
			case "DAYS" -> ChronoUnit.DAYS;
			case "WEEKS" -> ChronoUnit.WEEKS;
			case "MONTHS" -> ChronoUnit.MONTHS;
			case "YEARS" -> ChronoUnit.YEARS;
			default -> throw new WrongNetworkException("A window is given as a number and days, weeks, months or years, such as '3 months'; '" + unit + "' is none of these.");
		};
		if (!number.matches("[1-9]\\d{0,4}")) {
			throw new WrongNetworkException("A window is given as a number and days, weeks, months or years, such as '3 months'; '" + number + "' is no number from 1 to 99999.");
		}
		return new Window(Integer.parseInt(number), found);
	}

	/** As it is asked for: {@code 3 months}. */
	public String written() {
		return number + " " + unit.name().toLowerCase(Locale.ROOT);
	}
}
