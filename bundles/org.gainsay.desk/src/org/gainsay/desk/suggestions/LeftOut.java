// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.suggestions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;

/** Why articles got no suggestions, as a message can hold it: a server that went away leaves out a thousand for one reason. */
public final class LeftOut {

	/** How many lines, and how many articles of a line, are told. */
	private static final int MOST = 10;

	private final Map<String, List<String>> articles = new LinkedHashMap<>();

	/** Notes that an article got none, and why. */
	public void add(String article, String why) {
		articles.computeIfAbsent(why, reason -> new ArrayList<>()).add(article);
	}

	/** A line for each reason, in the order in which they came, with its articles; not more than ten of either, and how many more there are. */
	public List<String> lines() {
		List<String> lines = new ArrayList<>();
		articles.forEach((why, names) -> {
			if (lines.size() < MOST) {
				lines.add(NLS.bind(DeskMessages.LeftOut_line, few(names), why));
			}
		});
		if (articles.size() > MOST) {
			lines.add(NLS.bind(DeskMessages.LeftOut_reasons, articles.values().stream().skip(MOST).mapToInt(List::size).sum()));
		}
		return List.copyOf(lines);
	}

	private static String few(List<String> names) {
		String some = String.join(", ", names.subList(0, Math.min(names.size(), MOST))); //$NON-NLS-1$
		return names.size() > MOST ? NLS.bind(DeskMessages.LeftOut_articles, some, names.size() - MOST) : some;
	}
}
