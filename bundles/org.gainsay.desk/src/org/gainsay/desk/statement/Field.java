// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.statement;

import java.util.List;
import java.util.function.Function;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.facts.Problem;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.text.Span;

/**
 * A line of the form of a statement, without its looks.
 *
 * @param key         what stays the same while the statement changes
 * @param label       what stands before it
 * @param hint        what stands in it while it is empty
 * @param value       what stands in it; of a title what its part holds, in few words
 * @param choices     what may be chosen, where something is to be chosen
 * @param suggestions what is proposed while somebody types
 * @param commit      makes of what was typed or chosen what it changes; null where nothing can be typed
 * @param anchor      which anchor shows, where one does; else null
 * @param spans       where its words stand, in UTF-16 units of the article's text; empty where nothing shows, or not all of it was found
 * @param extras      what else can be done there
 * @param messages    what is wrong there
 * @param severity    how bad the worst of it is; null where nothing is wrong
 */
public record Field(String key, Kind kind, String label, String hint, String value, List<String> choices, Suggestions suggestions,
		Function<String, Making> commit, AnchorPlace anchor, List<Span> spans, List<Extra> extras, List<String> messages,
		Problem.Severity severity) {

	/** What sort of line it is. */
	public enum Kind {
		/** A title above others. */
		HEADING,
		/** Words of the article; what changes them is the selection there. */
		WORDS,
		/** Something to type. */
		TEXT,
		/** Something to type that may have several lines. */
		NOTE,
		/** One of several. */
		CHOICE,
		/** Yes or no. */
		TICK
	}

	/** What is proposed. */
	public enum Suggestions {
		NONE, SPEAKERS, ACTORS, CLAIMS, STANCES, STATEMENTS
	}

	/** Makes an edit of a settled corpus. */
	public interface Making extends Function<CorpusSession, CorpusEdit> {
	}

	/**
	 * Something that can be done at a field.
	 *
	 * @param needsWords whether words must be selected in the article for it
	 * @param make       gets the selected words; null where none are needed
	 */
	public record Extra(String label, boolean needsWords, Function<Span, Making> make) {
	}

	/** A line with nothing wrong. */
	Field(String key, Kind kind, String label, String hint, String value, List<String> choices, Suggestions suggestions, Function<String, Making> commit,
			AnchorPlace anchor, List<Span> spans, List<Extra> extras) {
		this(key, kind, label, hint, value, choices, suggestions, commit, anchor, spans, extras, List.of(), null);
	}

	/** What must be the same for a field to be shown in the controls of another. */
	public String shape() {
		return key + '|' + kind + '|' + label + '|' + choices + '|' + (commit == null);
	}

	/** With another value. */
	Field holding(String other) {
		return new Field(key, kind, label, hint, other, choices, suggestions, commit, anchor, spans, extras, messages, severity);
	}

	/** With other messages. */
	Field with(List<String> other, Problem.Severity worst) {
		return new Field(key, kind, label, hint, value, choices, suggestions, commit, anchor, spans, extras, other, worst);
	}
}
