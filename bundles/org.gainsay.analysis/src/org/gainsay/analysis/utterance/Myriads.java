// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the signs for ten thousand and its like that Chinese and Japanese write behind digits: 3万, 1億2000万, 5千万. */
final class Myriads {

	/** A part of such a number: one unit or two behind digits, the first of which is no beginning of a name (千葉) or word (万博). */
	private static final Pattern UNIT = Pattern.compile("([十百千](?=[万萬億亿兆])|千(?![葉代歳田鶴里夏秋春住早草島石]))?([万萬](?![博葉叶里一事])|[億亿兆])?");
	private static final int FEWEST_DIGITS = 2;

	/** What digits and units say together, and where they end. */
	record Read(int end, BigDecimal value) {
	}

	private Myriads() {
	}

	/**
	 * The number that some digits with units behind them are; null where no unit is.
	 *
	 * @param end   of the digits
	 * @param value that they say, not below nought
	 */
	static Read at(String text, int end, int limit, BigDecimal value, Numerals numerals) {
		if (end >= limit || !Signs.isUnspaced(text.codePointAt(end))) {
			return null;
		}
		BigDecimal sum = BigDecimal.ZERO;
		BigDecimal last = null;
		BigDecimal digits = value;
		int from = end;
		int at = end;
		while (true) {
			Matcher unit = UNIT.matcher(text).region(at, limit);
			unit.useTransparentBounds(true).lookingAt();
			BigDecimal times = unit(unit.group(1)).multiply(unit(unit.group(2)));
			boolean plain = unit.end() == at;
			if (last != null && (times.compareTo(last) >= 0 || digits.multiply(times).compareTo(last) >= 0 || plain && at - from < FEWEST_DIGITS)) {
				return new Read(from, sum);
			}
			if (plain) {
				return last == null ? null : new Read(at, sum.add(digits));
			}
			sum = sum.add(digits.multiply(times));
			last = times;
			from = unit.end();
			if (from >= limit || !Numerals.isDigit(text.codePointAt(from))) {
				return new Read(from, sum);
			}
			Numerals.Numeral next = numerals.at(text, from, limit);
			if (next.value() == null) {
				return new Read(from, sum);
			}
			digits = next.value();
			at = next.end();
		}
	}

	private static BigDecimal unit(String sign) {
		return sign == null ? BigDecimal.ONE : BigDecimal.TEN.pow(switch (sign.charAt(0)) {
			case '十' -> 1;
			case '百' -> 2;
			case '千' -> 3;
			case '万', '萬' -> 4;
			case '億', '亿' -> 8;
			default -> 12;
		});
	}
}
