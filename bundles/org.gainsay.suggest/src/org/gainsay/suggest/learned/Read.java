// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.RulesSuggester;
import org.gainsay.text.Span;

/**
 * An article with what the rules say of it, which is what the learned suggester learns with besides the words.
 *
 * @param labels     of each token the part of a statement that the rules see in it, as of {@link Tag}
 * @param rules      what the rules propose
 * @param paragraphs the runs of tokens of its lines
 */
record Read(Reading text, byte[] labels, List<Suggestion> rules, List<Run> paragraphs) {

	/** Longer paragraphs are cut, so that one without line ends costs no more than others. */
	private static final int LONGEST = 600;

	/** Reads an article. */
	static Read of(Reading text) {
		List<Suggestion> rules = new RulesSuggester().suggest(text, KnownSpeakers.NONE);
		byte[] labels = new byte[text.size()];
		for (Suggestion one : rules) {
			one.content().forEach(span -> mark(text, span, Tag.CONTENT, labels));
		}
		for (Suggestion one : rules) {
			one.speaking().forEach(span -> mark(text, span, Tag.SOURCE, labels));
			one.attributing().forEach(span -> mark(text, span, Tag.CUE, labels));
		}
		List<Run> paragraphs = new ArrayList<>();
		int first = 0;
		for (int at = 1; at <= text.size(); at++) {
			if (at == text.size() || text.paragraph(at) != text.paragraph(first) || at - first >= LONGEST) {
				paragraphs.add(new Run(first, at));
				first = at;
			}
		}
		return new Read(text, labels, rules, text.size() == 0 ? List.of() : List.copyOf(paragraphs));
	}

	/** Marks the tokens of a span: the first as one that begins. */
	static void mark(Reading text, Span span, int part, byte[] labels) {
		int from = text.from(span.start());
		if (from > 0 && text.end(from - 1) > span.start()) {
			from--;
		}
		for (int at = from; at < text.size() && text.start(at) < span.end(); at++) {
			labels[at] = (byte) (part + (at == from ? 0 : 1));
		}
	}

	/** The tokens of spans. */
	static List<Run> runs(Reading text, List<Span> spans) {
		byte[] labels = new byte[text.size()];
		spans.forEach(span -> mark(text, span, 1, labels));
		List<Run> runs = new ArrayList<>();
		for (int at = 0; at < labels.length; at++) {
			if (labels[at] != 0) {
				int from = at;
				while (at + 1 < labels.length && labels[at + 1] == 2) {
					at++;
				}
				runs.add(new Run(from, at + 1));
			}
		}
		return runs;
	}
}
