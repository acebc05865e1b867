// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.brat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementAnchor.Role;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.standoff.Written;
import org.gainsay.text.Span;

/**
 * Whose the words of an event's arguments are, as notes say it. An event has such notes where {@link Members} would not find it out; then
 * an argument without one is the statement's own.
 */
final class Owners {

	private static final Pattern NOTE = Pattern.compile("(\\S+) (member|stance) ([1-9]\\d{0,5})");

	private final Map<String, Integer> members = new HashMap<>();
	private final Map<String, Integer> stances = new HashMap<>();

	private Owners() {
	}

	/** @param notes those of an event that say it */
	static Owners read(List<AnnFile.Note> notes) {
		Owners owners = new Owners();
		for (AnnFile.Note note : notes) {
			Matcher matcher = NOTE.matcher(note.words());
			if (matcher.matches()) {
				(matcher.group(2).equals("member") ? owners.members : owners.stances).put(matcher.group(1), Integer.valueOf(matcher.group(3)));
			}
		}
		return owners;
	}

	/** Whether notes say it. */
	boolean given() {
		return !members.isEmpty() || !stances.isEmpty();
	}

	/** The number of the member whose the words of an argument are, from 1; null for nobody's. */
	Integer member(String argument) {
		return members.get(argument);
	}

	/** The number of the stance whose the words of an argument are, from 1; null for none's. */
	Integer stance(String argument) {
		return stances.get(argument);
	}

	/** An argument as it is written: its name, with its number, the span, and the words that it stands for. */
	record Argument(String name, int span, boolean fresh, StatementAnchor anchor) {
	}

	/** The notes that are needed to tell whose the arguments are; none where it shows without. */
	static List<String> written(StatementFacts statement, List<Argument> arguments, Corpus corpus) {
		if (shows(statement, arguments, corpus)) {
			return List.of();
		}
		Map<String, String> notes = new LinkedHashMap<>();
		for (Argument argument : arguments) {
			Integer of = argument.anchor().of();
			if (of != null) {
				notes.put(argument.name(), argument.name() + (argument.anchor().ofStance(statement) ? " stance " : " member ") + of);
			}
		}
		return new ArrayList<>(notes.values());
	}

	private static boolean shows(StatementFacts statement, List<Argument> arguments, Corpus corpus) {
		Members members = new Members(statement.members().size(), statement.cited().size(), arguments.stream().map(argument -> base(argument.name())).toList());
		List<String> stances = statement.allStances().stream().map(stance -> Written.stance(stance, corpus)).toList();
		Set<Integer> ofStances = new HashSet<>();
		for (Argument argument : arguments) {
			StatementAnchor anchor = argument.anchor();
			Integer of = anchor.of();
			if (anchor.role() == Role.CONTENT) {
				continue;
			}
			if (anchor.ofStance(statement)) {
				boolean alone = of != null && stances.indexOf(stances.get(of - 1)) == stances.lastIndexOf(stances.get(of - 1)) && argument.fresh() && ofStances.add(argument.span());
				if (stances.size() != 1 && !alone) {
					return false;
				}
				continue;
			}
			String base = base(argument.name());
			Integer next = anchor.role() == Role.GROUNDS || members.full(base) ? Integer.valueOf(0) : members.next(base);
			boolean same = of == null ? next == null : of.equals(next) || next == null && knownBy(anchor, statement);
			if (!same || of != null && insideContent(anchor, statement)) {
				return false;
			}
		}
		return true;
	}

	/** Whether these are the words that an unnamed source is known by, and nobody else is by the same. */
	private static boolean knownBy(StatementAnchor anchor, StatementFacts statement) {
		Integer of = anchor.of();
		return of != null && statement.allMembers().stream().filter(member -> AnchorFacts.spansOf(member.wordsAt()).equals(anchor.anchor().spans())).count() == 1
				&& statement.allMembers().get(of - 1).wordsAt() == anchor.anchor();
	}

	private static boolean insideContent(StatementAnchor anchor, StatementFacts statement) {
		List<Span> content = AnchorFacts.spansOf(statement.content());
		return anchor.anchor().spans().stream().anyMatch(one -> content.stream().anyMatch(one::overlaps));
	}

	private static String base(String name) {
		return name.replaceAll("\\d+$", "");
	}
}
