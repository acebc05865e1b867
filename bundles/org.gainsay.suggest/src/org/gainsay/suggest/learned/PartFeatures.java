// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.text.Span;

/** What the second stage looks at, for one cue: on which side of it a token stands and how far, what lies between, what the first stage made of it, and what the rules have for this cue. */
final class PartFeatures {

	private final Read read;
	private final Reading text;
	private final byte[] tags;

	/** @param tags what the first stage says of each token */
	PartFeatures(Read read, byte[] tags) {
		this.read = read;
		this.text = read.text();
		this.tags = tags;
	}

	/** The features of each token of a paragraph. Those that are of few kinds, and so the same for most neighbours, are shared. */
	Sequence of(Run run, Run cue, Features into) {
		int[][] shared = new int[run.length()][];
		int[][] all = new int[run.length()][];
		String stem = TagFeatures.stem(text.low(cue.to() - 1));
		String first = TagFeatures.stem(text.low(cue.from()));
		String behind = run.contains(cue.to()) ? text.low(cue.to()) : "";
		String ahead = run.contains(cue.from() - 1) ? text.low(cue.from() - 1) : "";
		byte[] own = rules(run, cue);
		int[] changes = changes(run, cue);
		int[] betweens = between(run, cue);
		int sentence = text.sentence(cue.from());
		long kindBefore = -1;
		for (int at = run.from(); at < run.to(); at++) {
			int here = at - run.from();
			int distance = at < cue.from() ? cue.from() - at : at - cue.to() + 1;
			int side = cue.contains(at) ? 0 : at < cue.from() ? 1 : 2;
			int far = distance <= 4 ? Math.max(0, distance) : distance <= 7 ? 5 : distance <= 12 ? 6 : distance <= 25 ? 7 : 8;
			int sentences = Math.min(3, Math.abs(text.sentence(at) - sentence));
			int runs = Math.min(6, changes[here]);
			int quoted = text.quotation(at) >= 0 ? 1 : 0;
			int fromEnd = Math.min(3, text.endOf(text.sentence(at)) - at);
			int tagBefore = run.contains(at - 1) ? tags[at - 1] : 7;
			int tagAfter = run.contains(at + 1) ? tags[at + 1] : 7;
			int ruleBefore = run.contains(at - 1) ? own[here - 1] : 4;
			int ruleAfter = run.contains(at + 1) ? own[here + 1] : 4;
			long kind = side;
			kind = kind << 4 | far;
			kind = kind << 2 | sentences;
			kind = kind << 3 | runs;
			kind = kind << 1 | quoted;
			kind = kind << 2 | fromEnd;
			kind = kind << 4 | betweens[here];
			kind = kind << 3 | tags[at];
			kind = kind << 3 | tagBefore;
			kind = kind << 3 | tagAfter;
			kind = kind << 2 | own[here];
			kind = kind << 3 | ruleBefore;
			kind = kind << 3 | ruleAfter;
			kind = kind << 3 | read.labels()[at];
			String on = SIDES[side];
			if (kind == kindBefore) {
				shared[here] = shared[here - 1];
			} else {
				String tag = SMALL[tags[at]];
				String between = BETWEEN[betweens[here]];
				String rule = SMALL[own[here]];
				into.add("side", on);
				into.add("side and distance", on, SMALL[far]);
				into.add("side and tag", on, tag);
				into.add("tag and runs between", tag, on, SMALL[runs]);
				into.add("tag and sentences", tag, on, SMALL[sentences]);
				into.add("sentences between", on, SMALL[sentences]);
				into.add("between", on, between);
				into.add("between and tag", tag, on, between);
				into.add("cue and side", stem, on);
				into.add("cue, side and tag", stem, tag, on);
				into.add("cue's first word and side", first, on);
				into.add("behind the cue", behind, on);
				into.add("behind the cue and tag", behind, on, tag);
				into.add("ahead of the cue", ahead, on);
				into.add("tag before", tagBefore == 7 ? "" : SMALL[tagBefore], tag, on);
				into.add("tag after", tagAfter == 7 ? "" : SMALL[tagAfter], tag, on);
				into.add("rule", rule);
				into.add("rule and tag", rule, tag, on);
				into.add("rule before", ruleBefore == 4 ? "" : SMALL[ruleBefore], rule);
				into.add("rule after", ruleAfter == 4 ? "" : SMALL[ruleAfter], rule);
				into.add("all rules", SMALL[read.labels()[at]], on, rule);
				into.add("quotation", quoted == 1 ? "in" : "out", on, SMALL[sentences]);
				into.add("quotation and tag", quoted == 1 ? "in" : "out", TAG_SIDES[tags[at]][side], between);
				into.add("from the end of the sentence", SMALL[fromEnd], on);
				into.add("always", "");
				shared[here] = into.take();
			}
			kindBefore = kind;
			into.add("word", text.low(at), on);
			into.add("word before", run.contains(at - 1) ? text.low(at - 1) : "", on);
			into.add("word after", run.contains(at + 1) ? text.low(at + 1) : "", on);
			into.add("shape", text.isCapital(at) ? "A" : text.isWord(at) ? "a" : text.low(at), on, SMALL[far]);
			all[here] = into.take();
		}
		return new Sequence(shared, all);
	}

	private static final String[] SIDES = { "at", "left", "right" };
	private static final String[] SMALL = TagFeatures.SMALL;

	/** What the rules make of the paragraph for this cue: 0 nothing, 1 source, 2 content, 3 where they have no such cue. */
	private byte[] rules(Run run, Run cue) {
		byte[] own = new byte[run.length()];
		Suggestion found = statement(cue);
		if (found == null) {
			Arrays.fill(own, (byte) 3);
			return own;
		}
		mark(found.content(), Tag.OF_CONTENT, run, own);
		mark(found.speaking(), Tag.OF_SOURCE, run, own);
		return own;
	}

	private void mark(List<Span> spans, int part, Run run, byte[] own) {
		for (Span span : spans) {
			for (int at = Math.max(text.from(span.start()), run.from()); at < run.to() && text.start(at) < span.end(); at++) {
				own[at - run.from()] = (byte) part;
			}
		}
	}

	/** The rules' statement that has this cue; null where they have none. */
	private @Nullable Suggestion statement(Run cue) {
		int first = -1;
		for (int at = cue.from(); at < cue.to(); at++) {
			int place = read.cues()[at];
			first = place >= 0 && (first < 0 || place < first) ? place : first;
		}
		return first < 0 ? null : read.rules().get(first);
	}

	/** How many runs of the first stage's tags begin between a token and the cue. */
	private int[] changes(Run run, Run cue) {
		int[] changes = new int[run.length()];
		int count = 0;
		for (int at = cue.from() - 1; at >= run.from(); at--) {
			if (tags[at] != Tag.NONE && (at + 1 == cue.from() || part(at) != part(at + 1))) {
				count++;
			}
			changes[at - run.from()] = count;
		}
		count = 0;
		for (int at = cue.to(); at < run.to(); at++) {
			if (tags[at] != Tag.NONE && (at == cue.to() || part(at) != part(at - 1))) {
				count++;
			}
			changes[at - run.from()] = count;
		}
		return changes;
	}

	private int part(int at) {
		return (tags[at] + 1) / 2;
	}

	/** What lies between each token and the cue, a bit each: a comma, the edge of a quotation, "that", another cue. */
	private int[] between(Run run, Run cue) {
		int[] all = new int[run.length()];
		int seen = 0;
		for (int at = cue.from() - 1; at >= run.from(); at--) {
			all[at - run.from()] = seen;
			seen |= kind(at);
		}
		seen = 0;
		for (int at = cue.from(); at < run.to(); at++) {
			all[at - run.from()] = seen;
			seen |= at < cue.to() ? 0 : kind(at);
		}
		return all;
	}

	private static final String[][] TAG_SIDES = new String[Tag.COUNT][3];

	static {
		for (int tag = 0; tag < Tag.COUNT; tag++) {
			TAG_SIDES[tag] = new String[] { tag + "at", tag + "left", tag + "right" };
		}
	}

	private static final String[] BETWEEN = new String[16];

	static {
		for (int i = 0; i < BETWEEN.length; i++) {
			BETWEEN[i] = ((i & 1) != 0 ? "," : "") + ((i & 2) != 0 ? "q" : "") + ((i & 4) != 0 ? "t" : "") + ((i & 8) != 0 ? "c" : "");
		}
	}

	private int kind(int at) {
		String low = text.low(at);
		return (low.equals(",") ? 1 : 0) | (text.quotation(at) >= 0 != text.quotation(at + 1) >= 0 ? 2 : 0) | (low.equals("that") || low.equals("dass") ? 4 : 0) | (part(at) == 2 ? 8 : 0);
	}
}
