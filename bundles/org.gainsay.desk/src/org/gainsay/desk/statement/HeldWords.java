// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.statement.Field.Kind;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.Excerpt;

/** What a part of the form holds, in few words, for whoever sees only its title. */
final class HeldWords {

	private static final int LONGEST = 40;
	private static final String BETWEEN = " \u00B7 "; //$NON-NLS-1$

	private HeldWords() {
	}

	/** The same lines, with what stands below each title in its value. */
	static List<Field> in(List<Field> fields) {
		List<Field> made = new ArrayList<>(fields);
		for (int i = 0; i < fields.size(); i++) {
			if (fields.get(i).kind() == Kind.HEADING) {
				made.set(i, fields.get(i).holding(of(fields.get(i).hint(), fields.subList(i + 1, fields.size()).stream().takeWhile(field -> field.kind() != Kind.HEADING).toList())));
			}
		}
		return made;
	}

	/** What is said in some lines; of lines in which nothing is said, what they are for. */
	private static String of(String hint, List<Field> part) {
		String said = part.stream().map(HeldWords::said).filter(Objects::nonNull).collect(Collectors.joining(BETWEEN));
		return !said.isEmpty() ? said : !hint.isEmpty() ? hint : part.stream().map(Field::label).filter(label -> !label.isBlank()).distinct().collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** What is said in a line; null for nothing, or what goes without saying. */
	private static String said(Field field) {
		String value = Excerpt.line(field.value(), LONGEST);
		return switch (field.kind()) {
			case TICK -> Boolean.parseBoolean(value) ? field.label() : null;
			case WORDS -> value.isEmpty() ? null : value.endsWith("\u201D") ? value : NLS.bind(DeskMessages.Form_heldWords, value); //$NON-NLS-1$
			case CHOICE -> value.equals(DeskMessages.Form_unstated) || value.equals(StatementStatus.ACCEPTED.getLiteral()) ? null : labelled(field, value);
			default -> labelled(field, value);
		};
	}

	private static String labelled(Field field, String value) {
		return value.isEmpty() ? null : NLS.bind(DeskMessages.Form_heldSaid, field.label(), value);
	}
}
