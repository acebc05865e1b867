// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.facts.Region;

/**
 * The text of a template with the places to fill in.
 *
 * @param text   what is put in
 * @param places the places in the order in which one goes through them, in UTF-16 units from the start of the text
 * @param exit   where the caret ends, in the same units
 */
record TemplateText(String text, List<Region> places, int exit) {

	private static final Pattern PLACE = Pattern.compile("\\$(?:0|\\{(\\d+)(?::([^}]*))?\\})"); //$NON-NLS-1$

	/**
	 * Reads a template.
	 *
	 * @param template with ${1:words} and $0, as a proposal of the kind has it
	 * @param indent   what each line but the first begins with
	 * @param newLine  how lines end
	 */
	static TemplateText of(String template, String indent, String newLine) {
		StringBuilder text = new StringBuilder();
		List<Region> places = new ArrayList<>();
		String source = template.replace("\n", newLine + indent); //$NON-NLS-1$
		int exit = -1;
		int from = 0;
		for (Matcher found = PLACE.matcher(source); found.find();) {
			text.append(source, from, found.start());
			if (found.group(1) == null) {
				exit = text.length();
			} else {
				String words = found.group(2) == null ? "" : found.group(2); //$NON-NLS-1$
				places.add(new Region(text.length(), words.length()));
				text.append(words);
			}
			from = found.end();
		}
		text.append(source, from, source.length());
		return new TemplateText(text.toString(), List.copyOf(places), exit < 0 ? text.length() : exit);
	}
}
