// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.gainsay.analysis.networks.Aggregate;
import org.gainsay.analysis.networks.Kernel;
import org.gainsay.analysis.networks.Mode;
import org.gainsay.analysis.networks.NetworkQuestion;
import org.gainsay.analysis.networks.NetworkQuestion.Condition;
import org.gainsay.analysis.networks.Normalization;
import org.gainsay.analysis.networks.Repeated;
import org.gainsay.analysis.networks.Window;
import org.gainsay.analysis.networks.WrongNetworkException;

/**
 * Which network is asked for, as the choices of the view have it. A text that is empty asks for nothing.
 *
 * @param mode          one, two, groups or events
 * @param rows          a variable
 * @param by            a variable
 * @param qualifier     a variable; empty for none
 * @param aggregate     null for the usual one
 * @param from          a date, as somebody types it
 * @param to            a date
 * @param only          conditions, as {@link #conditions} reads them
 * @param without       conditions
 * @param isolates      whether nodes without edges are shown
 * @param set           a set or annotator, {@link NetworkQuestion#EVERY_SET} for all; empty for the articles' own
 * @param window        how long a window of time is, such as {@code 3 months}; empty for one network of the whole range
 * @param kernel        null for a window with sharp ends
 * @param shown         the name of the window that shows; empty for the first. No part of the question
 */
public record NetworkWish(Mode mode, String rows, String by, String qualifier, Aggregate aggregate, Normalization normalization, Repeated repeated, String from, String to, String only, String without,
		boolean isolates, String set, String window, Kernel kernel, String shown) {

	/** The same without windows of time. */
	public NetworkWish(Mode mode, String rows, String by, String qualifier, Aggregate aggregate, Normalization normalization, Repeated repeated, String from, String to, String only, String without,
			boolean isolates, String set) {
		this(mode, rows, by, qualifier, aggregate, normalization, repeated, from, to, only, without, isolates, set, "", null, ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Who stands with whom on the claims. */
	public static final NetworkWish FIRST = new NetworkWish(Mode.ONE, "actor", "claim", "agreement", null, Normalization.NO, Repeated.KEEP, "", "", "", "", false, ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$

	private static final String MODE = "--mode"; //$NON-NLS-1$
	private static final String ROWS = "--rows"; //$NON-NLS-1$
	private static final String BY = "--by"; //$NON-NLS-1$
	private static final String QUALIFIER = "--qualifier"; //$NON-NLS-1$
	private static final String AGGREGATE = "--aggregate"; //$NON-NLS-1$
	private static final String NORMALIZE = "--normalize"; //$NON-NLS-1$
	private static final String DUPLICATES = "--duplicates"; //$NON-NLS-1$
	private static final String FROM = "--from"; //$NON-NLS-1$
	private static final String TO = "--to"; //$NON-NLS-1$
	private static final String ONLY = "--only"; //$NON-NLS-1$
	private static final String WITHOUT = "--without"; //$NON-NLS-1$
	private static final String ISOLATES = "--isolates"; //$NON-NLS-1$
	private static final String SET = "--set"; //$NON-NLS-1$
	private static final String WINDOW = "--window"; //$NON-NLS-1$
	private static final String KERNEL = "--kernel"; //$NON-NLS-1$

	/** The word for a constant, as it is typed on the command line. */
	public static String word(Enum<?> one) {
		return one.name().toLowerCase(Locale.ROOT);
	}

	/** The same until another date. */
	public NetworkWish until(String date) {
		return new NetworkWish(mode, rows, by, qualifier, aggregate, normalization, repeated, from, date, only, without, isolates, set, window, kernel, shown);
	}

	/**
	 * The question that it is.
	 *
	 * @throws WrongNetworkException if it makes no sense, whatever the corpus
	 */
	public NetworkQuestion question() {
		return question(mode, aggregate);
	}

	/** The network in which the two camps of the same question are seen: who agrees less who disagrees. */
	NetworkQuestion ofCamps() {
		return question(Mode.ONE, Aggregate.SUBTRACT);
	}

	private NetworkQuestion question(Mode mode, Aggregate aggregate) {
		NetworkQuestion question = new NetworkQuestion(mode, orNull(rows), orNull(by), orNull(qualifier), aggregate, normalization, repeated, orNull(from), orNull(to), conditions(only), conditions(without), isolates,
				windowOfTime(), kernel, orNull(set), 0);
		question.check();
		return question;
	}

	private Window windowOfTime() {
		String[] words = window.strip().split("\\s+", 2); //$NON-NLS-1$
		return window.isBlank() ? null : Window.of(words[0], words.length < 2 ? "" : words[1]); //$NON-NLS-1$
	}

	private static String orNull(String text) {
		return text.isBlank() ? null : text.strip();
	}

	/**
	 * Reads conditions as somebody types them: {@code stance=denies; outlet=The Herald}. A semicolon of a value is doubled.
	 *
	 * @throws WrongNetworkException if one is none
	 */
	public static List<Condition> conditions(String typed) {
		return separate(typed).stream().map(Condition::of).toList();
	}

	private static List<String> separate(String typed) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		for (int i = 0; i < typed.length(); i++) {
			char c = typed.charAt(i);
			if (c != ';') {
				part.append(c);
			} else if (i + 1 < typed.length() && typed.charAt(i + 1) == ';') {
				part.append(c);
				i++;
			} else {
				parts.add(part.toString());
				part.setLength(0);
			}
		}
		parts.add(part.toString());
		return parts.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
	}

	/** Its options as the command line has them, those left out that say what is meant anyway; of one without a value the value is empty. */
	private List<Map.Entry<String, String>> options() {
		List<Map.Entry<String, String>> options = new ArrayList<>();
		options.add(Map.entry(MODE, word(mode)));
		add(options, ROWS, rows);
		add(options, BY, by);
		add(options, QUALIFIER, qualifier);
		add(options, AGGREGATE, aggregate == null ? "" : word(aggregate)); //$NON-NLS-1$
		add(options, NORMALIZE, normalization == Normalization.NO ? "" : word(normalization)); //$NON-NLS-1$
		add(options, DUPLICATES, repeated == Repeated.KEEP ? "" : word(repeated)); //$NON-NLS-1$
		add(options, FROM, from);
		add(options, TO, to);
		separate(only).forEach(one -> add(options, ONLY, one));
		separate(without).forEach(one -> add(options, WITHOUT, one));
		if (isolates) {
			options.add(Map.entry(ISOLATES, "")); //$NON-NLS-1$
		}
		add(options, SET, set);
		add(options, WINDOW, window);
		add(options, KERNEL, kernel == null ? "" : word(kernel)); //$NON-NLS-1$
		return options;
	}

	private static void add(List<Map.Entry<String, String>> options, String option, String value) {
		if (!value.isBlank()) {
			options.add(Map.entry(option, value.strip()));
		}
	}

	/**
	 * The command line that writes what is asked for.
	 *
	 * @param folder of the corpus
	 * @param shell  whose way of quoting it has
	 */
	public String commandLine(String folder, Shell shell) {
		List<String> words = new ArrayList<>(List.of("gainsay", "networks")); //$NON-NLS-1$ //$NON-NLS-2$
		words.add(folder);
		for (Map.Entry<String, String> option : options()) {
			if (option.getValue().startsWith("-")) { //$NON-NLS-1$
				words.add(option.getKey() + '=' + option.getValue()); // Else it would be taken for an option.
			} else {
				words.add(option.getKey());
				if (option.getKey().equals(WINDOW)) {
					words.addAll(List.of(option.getValue().split("\\s+"))); //$NON-NLS-1$
				} else if (!option.getValue().isEmpty()) {
					words.add(option.getValue());
				}
			}
		}
		words.add("-o"); //$NON-NLS-1$
		words.add(window.isBlank() ? "network.csv" : "networks"); //$NON-NLS-1$ //$NON-NLS-2$
		return words.stream().map(shell::quoted).collect(Collectors.joining(" ")); //$NON-NLS-1$
	}

	/** What can be kept of it: a text for each choice that is none of the usual ones, by its option. */
	public Map<String, String> kept() {
		Map<String, String> kept = new LinkedHashMap<>();
		options().forEach(option -> kept.put(option.getKey(), option.getValue()));
		kept.put(ONLY, only);
		kept.put(WITHOUT, without);
		kept.put(ISOLATES, String.valueOf(isolates));
		return kept;
	}

	/** The options by which {@link #kept} keeps it. */
	public static List<String> keys() {
		return List.of(MODE, ROWS, BY, QUALIFIER, AGGREGATE, NORMALIZE, DUPLICATES, FROM, TO, ONLY, WITHOUT, ISOLATES, SET, WINDOW, KERNEL);
	}

	/** What was kept; {@link #FIRST} where nothing is, and the usual choice for a word that is none. */
	public static NetworkWish of(Map<String, String> kept) {
		if (!kept.containsKey(ROWS) || !kept.containsKey(BY)) {
			return FIRST;
		}
		return new NetworkWish(constant(Mode.class, kept.get(MODE), Mode.ONE), kept.get(ROWS), kept.get(BY), text(kept, QUALIFIER), aggregate(kept.get(AGGREGATE)),
				constant(Normalization.class, kept.get(NORMALIZE), Normalization.NO), constant(Repeated.class, kept.get(DUPLICATES), Repeated.KEEP), text(kept, FROM), text(kept, TO), text(kept, ONLY), text(kept, WITHOUT),
				Boolean.parseBoolean(kept.get(ISOLATES)), text(kept, SET), text(kept, WINDOW), kernel(kept.get(KERNEL)), ""); //$NON-NLS-1$
	}

	private static String text(Map<String, String> kept, String key) {
		return kept.getOrDefault(key, ""); //$NON-NLS-1$
	}

	private static Aggregate aggregate(String word) {
		for (Aggregate one : Aggregate.values()) {
			if (word(one).equals(word)) {
				return one;
			}
		}
		return null;
	}

	private static Kernel kernel(String word) {
		for (Kernel one : Kernel.values()) {
			if (word(one).equals(word)) {
				return one;
			}
		}
		return null;
	}

	private static <E extends Enum<E>> E constant(Class<E> kind, String word, E usual) {
		return Arrays.stream(kind.getEnumConstants()).filter(one -> word(one).equals(word)).findFirst().orElse(usual);
	}
}
