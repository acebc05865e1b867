// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What the values of a column mean, as the file says of it: other programs keep dates, times and decimals as whole numbers. Dates and times become those of ISO 8601, decimals stay exact.
 *
 * @param kind   of the values
 * @param scale  of decimals: how many digits are behind the point
 * @param second how many units of a time are a second
 * @param utc    whether points in time are those of UTC; else of nobody says where
 */
record Meaning(Kind kind, int scale, long second, boolean utc) {

	/** What values may mean; plain ones are as they stand. */
	enum Kind {
		PLAIN, UNSIGNED, DATE, TIME, TIMESTAMP, DECIMAL
	}

	/** No program writes more digits, and with any number of them a few bytes would be a text without end. */
	private static final int MOST_DIGITS = 76;
	private static final int MOST_BYTES = 32;

	private static final long MILLIS = 1_000;
	private static final long MICROS = 1_000_000;
	private static final long NANOS = 1_000_000_000;

	Meaning {
		if (scale < 0 || scale > MOST_DIGITS) {
			throw new IllegalArgumentException("no scale");
		}
	}

	/** @param column its element of the schema */
	static Meaning of(CompactReader.Struct column) {
		CompactReader.Struct logical = column.struct(10);
		if (logical.has(5)) {
			return new Meaning(Kind.DECIMAL, Math.toIntExact(logical.struct(5).number(1)), 1, false);
		} else if (logical.has(6)) {
			return new Meaning(Kind.DATE, 0, 1, false);
		} else if (logical.has(7)) {
			return new Meaning(Kind.TIME, 0, second(logical.struct(7)), false);
		} else if (logical.has(8)) {
			return new Meaning(Kind.TIMESTAMP, 0, second(logical.struct(8)), logical.struct(8).is(1, false));
		} else if (logical.has(10)) {
			return new Meaning(logical.struct(10).is(2, true) ? Kind.PLAIN : Kind.UNSIGNED, 0, 1, false);
		}
		// What older programs say.
		return switch (column.has(6) ? (int) column.number(6) : -1) {
			case 5 -> new Meaning(Kind.DECIMAL, Math.toIntExact(column.number(7)), 1, false);
			case 6 -> new Meaning(Kind.DATE, 0, 1, false);
			case 7, 8 -> new Meaning(Kind.TIME, 0, column.number(6) == 7 ? MILLIS : MICROS, false);
			case 9, 10 -> new Meaning(Kind.TIMESTAMP, 0, column.number(6) == 9 ? MILLIS : MICROS, true);
			case 11, 12, 13, 14 -> new Meaning(Kind.UNSIGNED, 0, 1, false);
			default -> new Meaning(Kind.PLAIN, 0, 1, false);
		};
	}

	private static long second(CompactReader.Struct time) {
		CompactReader.Struct unit = time.struct(2);
		return unit.has(3) ? NANOS : unit.has(2) ? MICROS : MILLIS;
	}

	/** The cell of a whole number of four bytes. */
	String of(int value) {
		return kind == Kind.UNSIGNED ? Integer.toUnsignedString(value) : of((long) value);
	}

	/** The cell of a whole number of eight bytes; what is no time or date stays a number. */
	String of(long value) {
		try {
			return switch (kind) {
				case PLAIN -> Long.toString(value);
				case UNSIGNED -> Long.toUnsignedString(value);
				case DATE -> LocalDate.ofEpochDay(value).toString();
				case TIME -> LocalTime.ofNanoOfDay(Math.multiplyExact(value, NANOS / second)).format(DateTimeFormatter.ISO_LOCAL_TIME);
				case TIMESTAMP -> LocalDateTime.ofEpochSecond(Math.floorDiv(value, second), (int) (Math.floorMod(value, second) * (NANOS / second)), ZoneOffset.UTC).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + (utc ? "Z" : "");
				case DECIMAL -> decimal(BigInteger.valueOf(value));
			};
		} catch (DateTimeException | ArithmeticException none) {
			return Long.toString(value);
		}
	}

	/** The cell of a decimal, the highest byte first. */
	String of(byte[] value) {
		if (value.length == 0 || value.length > MOST_BYTES) {
			throw new IllegalArgumentException("no decimal");
		}
		return decimal(new BigInteger(value));
	}

	private String decimal(BigInteger digits) {
		return new BigDecimal(digits, scale).stripTrailingZeros().toPlainString();
	}
}
