// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.brat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.interchange.standoff.Written;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** Writes the lines of an {@code .ann} file. Spans that are alike are one; offsets are code points. */
final class AnnWriter {

	/** What a span is: two of one type in one place are the same. */
	private record Key(String type, List<Span> spans) {
	}

	private final ArticleText text;
	private final StringBuilder lines = new StringBuilder(4096);
	private final Map<Key, Integer> spans = new HashMap<>();
	private int attributes;
	private int relations;
	private int notes;

	AnnWriter(ArticleText text) {
		this.text = text;
	}

	/** Whether there is a span with this type at this place. */
	boolean has(String type, List<Span> pieces) {
		return spans.containsKey(new Key(type, pieces));
	}

	/** The number of the span with this type at this place, which is written unless it is there. */
	int span(String type, List<Span> pieces) {
		Key key = new Key(type, pieces);
		Integer there = spans.get(key);
		if (there != null) {
			return there;
		}
		int number = spans.size() + 1;
		spans.put(key, number);
		lines.append('T').append(number).append('\t').append(type);
		char before = ' ';
		for (Span piece : pieces) {
			lines.append(before).append(text.codePoints(piece.start())).append(' ').append(text.codePoints(piece.end()));
			before = ';';
		}
		before = '\t';
		for (Span piece : pieces) {
			lines.append(before).append(Written.line(text.at(piece)));
			before = ' ';
		}
		lines.append('\n');
		return number;
	}

	/**
	 * Writes an event.
	 *
	 * @param trigger   the number of its span
	 * @param arguments role and span of each, such as {@code Source:T1}
	 */
	void event(int number, String type, int trigger, List<String> arguments) {
		lines.append('E').append(number).append('\t').append(type).append(":T").append(trigger);
		arguments.forEach(argument -> lines.append(' ').append(argument));
		lines.append('\n');
	}

	/** @param value null for one that is there or not */
	void attribute(String name, String of, String value) {
		lines.append('A').append(++attributes).append('\t').append(name).append(' ').append(of);
		if (value != null) {
			lines.append(' ').append(value);
		}
		lines.append('\n');
	}

	void relation(String type, String from, String to) {
		lines.append('R').append(++relations).append('\t').append(type).append(" Arg1:").append(from).append(" Arg2:").append(to).append('\n');
	}

	void note(String type, String of, String words) {
		lines.append('#').append(++notes).append('\t').append(type).append(' ').append(of).append('\t').append(Written.line(words)).append('\n');
	}

	/** All of it. */
	String written() {
		return lines.toString();
	}

	/** Arguments of an event, with numbers where one role comes several times: {@code Source}, {@code Source2}. */
	static final class Arguments {
		private final List<String> all = new ArrayList<>();
		private final Map<String, Integer> times = new HashMap<>();

		/** Adds one; gives its name, with its number. */
		String add(String role, int span) {
			int time = times.merge(role, 1, Integer::sum);
			String name = role + (time == 1 ? "" : time);
			all.add(name + ":T" + span);
			return name;
		}

		List<String> all() {
			return all;
		}
	}
}
