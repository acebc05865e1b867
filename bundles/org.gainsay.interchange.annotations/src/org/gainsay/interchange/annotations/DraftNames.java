// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of one kind, each given once; what is taken gets a number, in the same time however many there are. */
public final class DraftNames {

	private static final int MOST_BYTES = 120;

	private final Set<String> taken = new HashSet<>();
	private final Map<String, Integer> numbers = new HashMap<>();
	private final String between;

	/** @param between what stands before the number */
	public DraftNames(String between) {
		this.between = between;
	}

	/** The name itself, or the first of it with 2, 3 and so on that is free; names that differ in case or composition only count as one. */
	public String free(String name) {
		String free = name;
		while (!taken.add(form(free))) {
			free = name + between + numbers.merge(form(name), 2, (before, two) -> before + 1);
		}
		return free;
	}

	/** Takes a name, if it is free. */
	boolean take(String name) {
		return taken.add(form(name));
	}

	/** Whether two names count as one. */
	static boolean same(String one, String other) {
		return form(one).equals(form(other));
	}

	/** The stem of a file as every system takes it: no folder, no control character, not too long, none of a device. */
	static String stem(String wished) {
		StringBuilder safe = new StringBuilder();
		wished.strip().codePoints().limit(MOST_BYTES).forEach(c -> safe.appendCodePoint(
				Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ' ' || c == '.' || Character.getType(c) == Character.NON_SPACING_MARK ? c : '_'));
		String made = Normalizer.normalize(safe, Normalizer.Form.NFC);
		while (made.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			made = made.substring(0, made.offsetByCodePoints(made.length(), -1));
		}
		made = made.replaceAll("^[. ]+|[. ]+$", "");
		return made.isEmpty() ? "article" : made.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?") ? "_" + made : made;
	}

	private static String form(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}
}
