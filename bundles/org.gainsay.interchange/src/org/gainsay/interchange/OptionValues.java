// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was given for the options of a format. There are none but those that the format declares, with values that fit. */
public final class OptionValues {

	/** Nothing is given: every option has its standard value. */
	public static final OptionValues NONE = new OptionValues(Map.of());

	private static final String ON = "true";
	private static final String OFF = "false";

	private final Map<String, List<String>> given;

	private OptionValues(Map<String, List<String>> given) {
		this.given = given;
	}

	/**
	 * Reads what was given.
	 *
	 * @param format   the name of the format, for messages
	 * @param declared the options that the format has
	 * @param words    {@code KEY} or {@code KEY=VALUE} each; a flag's value is {@code true} or {@code false}
	 * @throws WrongOptionException if one of them is none, or has a value that does not fit
	 */
	public static OptionValues of(String format, List<FormatOption> declared, List<String> words) {
		Map<String, List<String>> given = new LinkedHashMap<>();
		for (String word : words) {
			int end = word.indexOf('=');
			String key = (end < 0 ? word : word.substring(0, end));
			FormatOption option = declared.stream().filter(one -> one.key().equals(key)).findFirst()
					.orElseThrow(() -> new WrongOptionException("The format " + format + " has no option '" + key + "'; "
							+ (declared.isEmpty() ? "it has none." : "there are: " + declared.stream().map(FormatOption::usage).collect(Collectors.joining(", ")) + ".")));
			List<String> values = values(format, option, end < 0 ? null : word.substring(end + 1));
			List<String> before = given.get(key);
			if (before == null || option.kind() == FormatOption.Kind.TEXTS) {
				given.computeIfAbsent(key, none -> new ArrayList<>()).addAll(values);
			} else if (!before.equals(values)) {
				throw new WrongOptionException("The option '" + key + "' of the format " + format + " is given twice, as " + before.getFirst() + " and as "
						+ values.getFirst() + "; give it once.");
			}
		}
		given.replaceAll((key, values) -> List.copyOf(values));
		return new OptionValues(given);
	}

	private static List<String> values(String format, FormatOption option, String value) {
		String name = "The option '" + option.key() + "' of the format " + format;
		if (option.kind() == FormatOption.Kind.FLAG) {
			String set = value == null ? ON : value;
			if (!set.equals(ON) && !set.equals(OFF)) {
				throw new WrongOptionException(name + " is on or off, not '" + value + "'; give " + option.key() + ", or " + option.key() + "=" + OFF + ".");
			}
			return List.of(set);
		}
		List<String> values = value == null ? List.of() : option.kind() != FormatOption.Kind.TEXTS ? List.of(value)
				: Arrays.stream(value.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
		if (values.isEmpty() || values.getFirst().isBlank()) {
			throw new WrongOptionException(name + " needs a value: " + option.usage() + ".");
		}
		if (option.kind() == FormatOption.Kind.CHOICE && !option.values().contains(value)) {
			throw new WrongOptionException(name + " cannot be '" + value + "'; there are: " + String.join(", ", option.values()) + ".");
		}
		if (option.kind() == FormatOption.Kind.NUMBER) {
			try {
				new BigDecimal(value);
			} catch (NumberFormatException none) {
				throw new WrongOptionException(name + " is a number, such as 2 or 0.5, not '" + value + "'.");
			}
		}
		return values;
	}

	/** Whether a flag is on. */
	public boolean isOn(FormatOption flag) {
		return given.getOrDefault(flag.key(), List.of(OFF)).contains(ON);
	}

	/** The value of a choice or a text; null if none is given and it has no standard value. */
	public String text(FormatOption option) {
		return given.containsKey(option.key()) ? given.get(option.key()).getFirst() : option.standard();
	}

	/** The values of an option that may have several, in the order in which they were given. */
	public List<String> texts(FormatOption option) {
		return given.getOrDefault(option.key(), List.of());
	}

	/** The value of a number; null if none is given and it has no standard value. */
	public BigDecimal number(FormatOption option) {
		String text = text(option);
		return text == null ? null : new BigDecimal(text);
	}
}
