// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.brat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in an {@code .ann} file. Offsets are as written. A line that is none of brat's, after that of a span, goes on with
 * the words of the span: some programs do not take the line breaks out of them.
 */
final class AnnFile {

	/** @param pieces start and end of each, in the order of the file */
	record Text(String id, String type, List<int[]> pieces, String words) {
	}

	/** @param arguments role and id of each, in the order of the file */
	record Event(String id, String type, String trigger, List<String[]> arguments) {
	}

	/** @param value null where it is there or not */
	record Attribute(String name, String of, String value) {
	}

	record Note(String type, String of, String words) {
	}

	private static final Pattern LINE = Pattern.compile("(T[^\\s]+|[ERAMN][0-9][^\\s]*|#[0-9]*|\\*)\\t(.*)", Pattern.DOTALL);
	private static final Pattern SPAN = Pattern.compile("(\\S+) ((?:\\d{1,9} \\d{1,9})(?:;\\d{1,9} \\d{1,9})*)(?:\\t(.*))?", Pattern.DOTALL);
	private static final Pattern EVENT = Pattern.compile("([^\\s:]+):(\\S+)((?: +[^\\s:]+:\\S+)*) *");
	private static final Pattern ATTRIBUTE = Pattern.compile("(\\S+) (\\S+)(?: (.*))?");
	private static final Pattern NOTE = Pattern.compile("(\\S+) (\\S+)(?:\\t(.*))?", Pattern.DOTALL);

	private final Map<String, Text> texts = new LinkedHashMap<>();
	private final List<Event> events = new ArrayList<>();
	private final List<Attribute> attributes = new ArrayList<>();
	private final List<Note> notes = new ArrayList<>();
	private final List<String> relations = new ArrayList<>();
	private final List<String> others = new ArrayList<>();
	private final List<Integer> bad = new ArrayList<>();
	private int continued;

	private AnnFile() {
	}

	static AnnFile of(String content) {
		AnnFile file = new AnnFile();
		String open = null;
		StringBuilder more = new StringBuilder();
		int number = 0;
		for (String line : (content.startsWith("\uFEFF") ? content.substring(1) : content).split("\r\n|\n|\r", -1)) {
			number++;
			Matcher matcher = LINE.matcher(line);
			if (matcher.matches()) {
				file.goOn(open, more);
				open = file.line(matcher.group(1), matcher.group(2), number);
			} else if (line.isBlank()) {
				continue;
			} else if (open != null) {
				more.append('\n').append(line);
				file.continued++;
			} else {
				file.bad.add(number);
			}
		}
		file.goOn(open, more);
		return file;
	}

	private void goOn(String id, StringBuilder more) {
		if (!more.isEmpty()) {
			texts.computeIfPresent(id, (same, before) -> new Text(id, before.type(), before.pieces(), before.words() + more));
			more.setLength(0);
		}
	}

	/** @return the id of a span, whose words the next line may go on with; else null */
	private String line(String id, String rest, int number) {
		Matcher matcher = switch (id.charAt(0)) {
			case 'T' -> SPAN.matcher(rest);
			case 'E' -> EVENT.matcher(rest);
			case 'A', 'M' -> ATTRIBUTE.matcher(rest);
			case '#' -> NOTE.matcher(rest);
			default -> null;
		};
		if (matcher == null) {
			(id.charAt(0) == 'R' ? relations : others).add(id + "\t" + rest);
			return null;
		}
		if (!matcher.matches()) {
			bad.add(number);
			return null;
		}
		switch (id.charAt(0)) {
			case 'T' -> {
				Text text = text(id, matcher);
				if (text == null || texts.putIfAbsent(id, text) != null) {
					bad.add(number);
					return null;
				}
				return id;
			}
			case 'E' -> {
				List<String[]> arguments = new ArrayList<>();
				for (String argument : matcher.group(3).strip().split(" +")) {
					if (!argument.isEmpty()) {
						arguments.add(argument.split(":", 2));
					}
				}
				events.add(new Event(id, matcher.group(1), matcher.group(2), arguments));
			}
			case '#' -> notes.add(new Note(matcher.group(1), matcher.group(2), matcher.group(3) == null ? "" : matcher.group(3)));
			default -> attributes.add(new Attribute(matcher.group(1), matcher.group(2), matcher.group(3)));
		}
		return null;
	}

	private static Text text(String id, Matcher matcher) {
		List<int[]> pieces = new ArrayList<>();
		for (String piece : matcher.group(2).split(";")) {
			int space = piece.indexOf(' ');
			int[] ends = { Integer.parseInt(piece.substring(0, space)), Integer.parseInt(piece.substring(space + 1)) };
			if (ends[1] < ends[0]) {
				return null;
			}
			pieces.add(ends);
		}
		return new Text(id, matcher.group(1), pieces, matcher.group(3) == null ? "" : matcher.group(3));
	}

	/** The spans by their ids, those of triggers among them. */
	Map<String, Text> texts() {
		return texts;
	}

	List<Event> events() {
		return events;
	}

	List<Attribute> attributes() {
		return attributes;
	}

	List<Note> notes() {
		return notes;
	}

	/** The lines of relations, with their ids. */
	List<String> relations() {
		return relations;
	}

	/** Lines of other kinds, such as equivalences and references to data bases. */
	List<String> others() {
		return others;
	}

	/** The numbers of the lines that are none of brat's. */
	List<Integer> bad() {
		return bad;
	}

	/** How many lines went on with the words of a span. */
	int continued() {
		return continued;
	}
}
