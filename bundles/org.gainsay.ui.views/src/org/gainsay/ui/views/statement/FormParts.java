// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Which parts of the form are closed: those that somebody has closed, and of those that nobody has opened as many as there is no room for. */
final class FormParts {

	/** The parts that somebody has opened or closed, and whether they are open. */
	private final Map<String, Boolean> chosen = new LinkedHashMap<>();
	private Set<String> closed = Set.of();

	/** The keys of the parts that are closed. */
	Set<String> closed() {
		return closed;
	}

	/** Opens or closes a part for good. */
	void choose(String part, boolean open) {
		chosen.put(part, open);
		Set<String> now = new LinkedHashSet<>(closed);
		if (open) {
			now.remove(part);
		} else {
			now.add(part);
		}
		closed = now;
	}

	/**
	 * Closes as many parts as there is no room for.
	 *
	 * @param parts  those that may be closed, the first of them first
	 * @param keeps  whether a part stays open, for instance because something in it is to be looked at
	 * @param height how high all is where some parts are closed, in pixels
	 * @param room   how high the place is in which it shows, in pixels
	 */
	void fit(List<String> parts, Predicate<String> keeps, ToIntFunction<Set<String>> height, int room) {
		Set<String> now = chosen.entrySet().stream().filter(one -> !one.getValue()).map(Map.Entry::getKey).collect(Collectors.toCollection(LinkedHashSet::new));
		for (String part : parts) {
			if (height.applyAsInt(now) <= room) {
				break;
			}
			if (!chosen.containsKey(part) && !keeps.test(part)) {
				now.add(part);
			}
		}
		closed = now;
	}

	/** Lets what was opened or closed for good be as there is room again. */
	void forget() {
		chosen.clear();
	}

	/** What was chosen, as one word to be remembered; empty for nothing. */
	String written() {
		return chosen.entrySet().stream().map(one -> one.getKey() + '=' + one.getValue()).collect(Collectors.joining(";")); //$NON-NLS-1$
	}

	/** @param written as {@link #written} gives it; null for nothing */
	void read(String written) {
		if (written != null) {
			Arrays.stream(written.split(";")).map(one -> one.split("=")).filter(one -> one.length == 2).forEach(one -> choose(one[0], Boolean.parseBoolean(one[1]))); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
