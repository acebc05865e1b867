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

	/** The features of each token of a paragraph. */
	int[][] of(Run run, Run cue, Features into) {
		int[][] all = new int[run.length()][];
		String stem = TagFeatures.stem(text.low(cue.to() - 1));
		String first = TagFeatures.stem(text.low(cue.from()));
		String behind = run.contains(cue.to()) ? text.low(cue.to()) : "";
		String ahead = run.contains(cue.from() - 1) ? text.low(cue.from() - 1) : "";
		byte[] own = rules(run, cue);
		int[] changes = changes(run, cue);
		String[] betweens = between(run, cue);
		int sentence = text.sentence(cue.from());
		for (int at = run.from(); at < run.to(); at++) {
			String side = cue.contains(at) ? "at" : at < cue.from() ? "left" : "right";
			int distance = at < cue.from() ? cue.from() - at : at - cue.to() + 1;
			String far = TagFeatures.SMALL[distance <= 4 ? Math.max(0, distance) : distance <= 7 ? 5 : distance <= 12 ? 6 : distance <= 25 ? 7 : 8];
			String tag = TagFeatures.SMALL[tags[at]];
			String between = betweens[at - run.from()];
			String sentences = TagFeatures.SMALL[Math.min(3, Math.abs(text.sentence(at) - sentence))];
			String rule = TagFeatures.SMALL[own[at - run.from()]];
			String runs = TagFeatures.SMALL[Math.min(6, changes[at - run.from()])];
			into.add("side", side);
			into.add("side and distance", side, far);
			into.add("side and tag", side, tag);
			into.add("tag and runs between", tag, side, runs);
			into.add("tag and sentences", tag, side, sentences);
			into.add("sentences between", side, sentences);
			into.add("between", side, between);
			into.add("between and tag", tag, side, between);
			into.add("cue and side", stem, side);
			into.add("cue, side and tag", stem, tag, side);
			into.add("cue's first word and side", first, side);
			into.add("behind the cue", behind, side);
			into.add("behind the cue and tag", behind, side, tag);
			into.add("ahead of the cue", ahead, side);
			into.add("word", text.low(at), side);
			into.add("word before", run.contains(at - 1) ? text.low(at - 1) : "", side);
			into.add("word after", run.contains(at + 1) ? text.low(at + 1) : "", side);
			into.add("shape", text.isCapital(at) ? "A" : text.isWord(at) ? "a" : text.low(at), side, far);
			into.add("tag before", run.contains(at - 1) ? TagFeatures.SMALL[tags[at - 1]] : "", tag, side);
			into.add("tag after", run.contains(at + 1) ? TagFeatures.SMALL[tags[at + 1]] : "", tag, side);
			into.add("rule", rule);
			into.add("rule and tag", rule, tag, side);
			into.add("rule before", run.contains(at - 1) ? TagFeatures.SMALL[own[at - 1 - run.from()]] : "", rule);
			into.add("rule after", run.contains(at + 1) ? TagFeatures.SMALL[own[at + 1 - run.from()]] : "", rule);
			into.add("all rules", TagFeatures.SMALL[read.labels()[at]], side, rule);
			into.add("quotation", text.quotation(at) >= 0 ? "in" : "out", side, sentences);
			into.add("quotation and tag", text.quotation(at) >= 0 ? "in" : "out", TAG_SIDES[tags[at]][cue.contains(at) ? 0 : at < cue.from() ? 1 : 2], between);
			into.add("from the end of the sentence", TagFeatures.SMALL[Math.min(3, text.endOf(text.sentence(at)) - at)], side);
			into.add("always", "");
			all[at - run.from()] = into.take();
		}
		return all;
	}

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
	@Nullable Suggestion statement(Run cue) {
		Span span = text.span(cue.from(), cue.to());
		return read.rules().stream().filter(one -> one.attributing().stream().anyMatch(span::overlaps)).findFirst().orElse(null);
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

	/** What lies between each token and the cue: a comma, the edge of a quotation, "that", another cue. */
	private String[] between(Run run, Run cue) {
		String[] all = new String[run.length()];
		int seen = 0;
		for (int at = cue.from() - 1; at >= run.from(); at--) {
			all[at - run.from()] = BETWEEN[seen];
			seen |= kind(at);
		}
		seen = 0;
		for (int at = cue.from(); at < run.to(); at++) {
			all[at - run.from()] = BETWEEN[seen];
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
