// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.math.BigDecimal;
import java.util.List;

/**
 * An option that a format has. The format declares it once, as a constant by which it also reads the value; the command line and
 * the wizards make of the declaration what people see.
 *
 * @param key         what users type: lower-case letters, digits and -
 * @param label       what it is called in a wizard, in a few words without a colon
 * @param description what it does, in one sentence
 * @param kind        what its value may be
 * @param values      those to choose from; empty unless it is a choice
 * @param standard    the value where none is given; null for none
 */
public record FormatOption(String key, String label, String description, Kind kind, List<String> values, String standard) {

	/** What a value may be. */
	public enum Kind {
		/** On or off; off unless it is given. */
		FLAG,
		/** One of the values of the option. */
		CHOICE,
		/** Any text but an empty one. */
		TEXT,
		/** Any number of texts, each given apart, or with commas between them; so none has a comma in it. */
		TEXTS,
		/** A decimal number. */
		NUMBER
	}

	/** An option that is on or off. */
	public static FormatOption flag(String key, String label, String description) {
		return new FormatOption(key, label, description, Kind.FLAG, List.of(), null);
	}

	/** An option with some values to choose from, the first of which is taken where none is given. */
	public static FormatOption choice(String key, String label, String description, List<String> values) {
		return new FormatOption(key, label, description, Kind.CHOICE, List.copyOf(values), values.getFirst());
	}

	/**
	 * An option that is a text.
	 *
	 * @param standard the value where none is given; null for none
	 */
	public static FormatOption text(String key, String label, String description, String standard) {
		return new FormatOption(key, label, description, Kind.TEXT, List.of(), standard);
	}

	/** An option that is any number of texts; none where none is given. */
	public static FormatOption texts(String key, String label, String description) {
		return new FormatOption(key, label, description, Kind.TEXTS, List.of(), null);
	}

	/**
	 * An option that is a number.
	 *
	 * @param standard the value where none is given; null for none
	 */
	public static FormatOption number(String key, String label, String description, BigDecimal standard) {
		return new FormatOption(key, label, description, Kind.NUMBER, List.of(), standard == null ? null : standard.toPlainString());
	}

	/** How it is given on a command line: {@code key}, {@code key=a|b}, {@code key=TEXT}. */
	public String usage() {
		return switch (kind) {
			case FLAG -> key;
			case CHOICE -> key + "=" + String.join("|", values);
			case TEXT -> key + "=TEXT";
			case TEXTS -> key + "=TEXT[,TEXT...]";
			case NUMBER -> key + "=NUMBER";
		};
	}
}
