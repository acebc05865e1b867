// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
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
 * @param names      of each token of a cue of the rules the rule that found it; null for all else
 * @param sure       of each token of a cue of the rules their score, from 0 to 10
 * @param rules      what the rules propose
 * @param cues       of each token the first of the rules' proposals in whose cue it is, by its place among them; -1 for none
 * @param paragraphs the runs of tokens of its lines
 */
record Read(Reading text, byte[] labels, @Nullable String[] names, byte[] sure, List<Suggestion> rules, int[] cues, List<Run> paragraphs) {

	/** Longer paragraphs are cut, so that one without line ends costs no more than others. */
	private static final int LONGEST = 600;

	/** Reads an article. */
	static Read of(Reading text) {
		List<Suggestion> rules = new RulesSuggester().suggest(text, KnownSpeakers.NONE);
		byte[] labels = new byte[text.size()];
		@Nullable String[] names = new String[text.size()];
		byte[] sure = new byte[text.size()];
		int[] cues = new int[text.size()];
		Arrays.fill(cues, -1);
		for (Suggestion one : rules) {
			one.content().forEach(span -> mark(text, span, Tag.CONTENT, labels));
		}
		for (int i = 0; i < rules.size(); i++) {
			Suggestion one = rules.get(i);
			one.speaking().forEach(span -> mark(text, span, Tag.SOURCE, labels));
			for (Span span : one.attributing()) {
				mark(text, span, Tag.CUE, labels);
				for (int at = text.from(span.start()); at < text.size() && text.start(at) < span.end(); at++) {
					names[at] = one.reasons().getFirst().rule();
					sure[at] = (byte) (one.score() * 10);
					cues[at] = cues[at] < 0 ? i : cues[at];
				}
			}
		}
		List<Run> paragraphs = new ArrayList<>();
		int first = 0;
		for (int at = 1; at <= text.size(); at++) {
			if (at == text.size() || text.paragraph(at) != text.paragraph(first) || at - first >= LONGEST) {
				paragraphs.add(new Run(first, at));
				first = at;
			}
		}
		return new Read(text, labels, names, sure, rules, cues, text.size() == 0 ? List.of() : List.copyOf(paragraphs));
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
