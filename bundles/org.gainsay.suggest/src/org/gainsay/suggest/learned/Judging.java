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

/**
 * What the third stage looks at, which judges whole proposals: how sure the first stage is of the cue and its ends, what its words are, what the rules have there, what source and content the second stage found for it, and whether it
 * stands in the content of another. No words: those the first stage has seen already, and what little they would add is learned by heart.
 */
final class Judging {

	/** What a proposal turns out to be: nothing that anybody marked, a cue with other ends, or a cue to the letter. */
	static final int WRONG = 0;
	static final int OVERLAPS = 1;
	static final int EXACT = 2;
	static final int COUNT = 3;

	/**
	 * How likely a proposal is at the least to have a cue in common with a statement of a person, and to have it to the letter, both added: as much as can be asked without losing of what overlaps, on articles that were not learned
	 * from.
	 */
	private static final double LEAST = 0.85;
	/** How likely the first stage at the least finds the cue of a denial or a refusal that is kept whatever it is judged to be: these must not be lost. */
	private static final double LEAST_AGAINST = 0.35;
	/** How words begin that make a refusal of a "not". */
	private static final List<String> SPEAKING = List.of("comment", "confirm", "respond", "repl", "answer", "kommentier", "bestätig", "äußer", "antwort", "beantwort");
	/** The classes of words that deny, refuse or are silent, and of those that negate. */
	private static final String DENIAL = "denial";
	private static final String NOT = "not";
	/** Where likelihoods are divided. */
	private static final double[] LIKELY = { 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.94, 0.97, 0.985, 0.995 };
	private static final double[] COARSE = { 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98 };
	private static final double[] OTHERS = { 0.01, 0.35, 0.5, 0.7, 0.9 };
	private static final int[] DISTANCES = { 0, 1, 2, 3, 5, 8, 15 };
	private static final int[] LENGTHS = { 1, 2, 3, 5, 8, 12, 20, 40 };

	private final Read read;
	private final Reading text;
	private final TagFeatures words;
	private final List<Proposal> all;

	/**
	 * Looks at the proposals for an article.
	 *
	 * @param words what the first stage looked at
	 * @param all   in the order of the text
	 */
	Judging(Read read, TagFeatures words, List<Proposal> all) {
		this.read = read;
		this.text = read.text();
		this.words = words;
		this.all = all;
	}

	/** Whether a cue denies, refuses or is silent, as far as its words show it themselves. */
	private boolean isAgainst(Run cue) {
		if (has(DENIAL, cue)) {
			return true;
		}
		for (int at = cue.from(); at < cue.to() && has(NOT, cue); at++) {
			if (SPEAKING.stream().anyMatch(text.low(at)::startsWith)) {
				return true;
			}
		}
		return false;
	}

	private boolean has(String kind, Run run) {
		for (int at = run.from(); at < run.to(); at++) {
			if (kind.equals(words.classAt(at))) {
				return true;
			}
		}
		return false;
	}

	/** What a proposal turned out to be, where people marked these cues. */
	int right(Proposal one, List<List<Span>> cues) {
		Span own = text.span(one.cue().from(), one.cue().to());
		int right = WRONG;
		for (List<Span> cue : cues) {
			if (cue.equals(List.of(own))) {
				return EXACT;
			}
			right = cue.stream().anyMatch(own::overlaps) ? OVERLAPS : right;
		}
		return right;
	}

	/**
	 * How good a proposal is, by its place: from 0 to 1, and 0.5 where it is just worth while.
	 *
	 * @param learned what was learned of proposals; null where nothing was, so that the first stage's own likelihoods count
	 */
	double score(int place, @Nullable Crf learned, Features into) {
		Proposal one = all.get(place);
		double worth = one.likely() + one.exact();
		if (learned != null) {
			Lattice lattice = learned.lattice(Sequence.of(new int[][] { of(place, into) }), null);
			lattice.sum();
			worth = lattice.marginal(0, OVERLAPS) + 2 * lattice.marginal(0, EXACT);
		}
		double judged = score(worth, LEAST, 2);
		return one.likely() >= LEAST_AGAINST && isAgainst(one.cue()) ? Math.max(judged, score(one.likely(), LEAST_AGAINST, 1)) : judged;
	}

	/** From 0 to 1, and 0.5 for the least. */
	private static double score(double value, double least, double most) {
		return value < least ? value / least / 2 : 1 - (most - value) / (most - least) / 2;
	}

	/** The features of a proposal, by its place. */
	int[] of(int place, Features into) {
		Proposal one = all.get(place);
		String likely = bin(one.likely(), LIKELY);
		into.add("always", "");
		cue(one, likely, into);
		rules(one, likely, into);
		content(one, likely, into);
		source(one, into);
		others(place, likely, into);
		return into.take();
	}

	private void cue(Proposal one, String likely, Features into) {
		Run cue = one.cue();
		String exact = bin(one.exact(), COARSE);
		String length = SMALL[Math.min(5, cue.length())];
		int best = 0;
		StringBuilder kinds = new StringBuilder();
		for (int at = cue.from(); at < cue.to(); at++) {
			best = Math.max(best, words.known(at));
			kinds.append(words.classAt(at)).append(' ');
		}
		String rate = SMALL[best];
		into.add("likely", likely);
		into.add("exact", exact);
		into.add("likely and exact", likely, exact);
		into.add("length", length);
		into.add("likely and length", likely, length);
		into.family(Family.CLASSES);
		into.add("classes", kinds.toString());
		into.add("class before", one.paragraph().contains(cue.from() - 1) ? words.classAt(cue.from() - 1) : "");
		into.add("class after", one.paragraph().contains(cue.to()) ? words.classAt(cue.to()) : "");
		into.family(Family.RATES);
		into.add("rate", rate);
		into.add("rate and likely", rate, likely);
		String quoted = text.quotation(cue.from()) >= 0 ? "in" : "out";
		into.family(Family.QUOTATIONS);
		into.add("quotation", quoted);
		into.add("quotation and likely", quoted, likely);
		into.family(Family.SENTENCE);
		into.add("place in sentence", SMALL[Math.min(9, cue.from() - text.firstOf(text.sentence(cue.from())))]);
		String against = has(DENIAL, cue) ? DENIAL : has(NOT, cue) ? NOT : "";
		into.family(Family.CLASSES);
		into.add("against", against);
		into.add("against and likely", against, likely);
	}

	private void rules(Proposal one, String likely, Features into) {
		@Nullable String rule = null;
		int sure = 0;
		int same = 0;
		for (int at = one.cue().from(); at < one.cue().to() && rule == null; at++) {
			rule = read.names()[at];
			if (rule != null) {
				sure = read.sure()[at];
				Suggestion theirs = read.rules().get(read.cues()[at]);
				same = theirs.attributing().equals(List.of(text.span(one.cue().from(), one.cue().to()))) ? 1 : 2;
			}
		}
		String name = rule == null ? "" : rule;
		into.family(Family.RULES);
		into.add("rule", name);
		into.add("rule and its cue", name, SMALL[same]);
		into.add("rules' cue", SMALL[same]);
		into.add("rules' score", SMALL[sure]);
		into.add("rules' score and likely", SMALL[sure], likely);
	}

	private void content(Proposal one, String likely, Features into) {
		int length = 0;
		int quoted = 0;
		int left = 0;
		int nearest = Integer.MAX_VALUE;
		for (Run piece : one.content()) {
			length += piece.length();
			left += piece.from() < one.cue().from() ? 1 : 0;
			nearest = Math.min(nearest, distance(piece, one.cue()));
			for (int at = piece.from(); at < piece.to(); at++) {
				quoted += text.quotation(at) >= 0 ? 1 : 0;
			}
		}
		String side = left == 0 ? "right" : left == one.content().size() ? "left" : "both";
		String far = bin(nearest, DISTANCES);
		String marks = quoted == 0 ? "none" : quoted == length ? "all" : "some";
		into.always();
		into.add("pushed", SMALL[one.pushed()]);
		into.add("pushed and likely", SMALL[one.pushed()], likely);
		into.add("content's distance", far);
		into.add("content's distance and side", far, side);
		into.family(Family.WORDS);
		into.add("content's first word", text.low(one.content().getFirst().from()));
		into.always();
		into.add("content's length", bin(length, LENGTHS));
		into.family(Family.QUOTATIONS);
		into.add("content's quotation", marks);
		into.add("content's and cue's quotation", marks, side, text.quotation(one.cue().from()) >= 0 ? "in" : "out");
	}

	private void source(Proposal one, Features into) {
		Run source = one.source();
		if (source == null) {
			into.always();
			into.add("no source", "");
			return;
		}
		String side = source.from() < one.cue().from() ? "left" : "right";
		String kind = words.classAt(source.from());
		into.always();
		into.add("source's length", SMALL[Math.min(9, source.length())]);
		into.add("source's distance and side", bin(distance(source, one.cue()), DISTANCES), side);
		into.family(Family.CLASSES);
		into.add("source's class", kind);
		into.add("source's class and side", kind, side);
		into.family(Family.WORDS);
		into.add("source's first word", text.low(source.from()));
	}

	/** What else is proposed in the paragraph: this one in the content of that, or that in the content of this. */
	private void others(int place, String likely, Features into) {
		Proposal one = all.get(place);
		double inside = 0;
		double holds = 0;
		for (int step = -1; step <= 1; step += 2) {
			for (int i = place + step; i >= 0 && i < all.size() && all.get(i).paragraph().equals(one.paragraph()); i += step) {
				Proposal other = all.get(i);
				if (other.says(one.cue().from())) {
					inside = Math.max(inside, other.likely());
				}
				if (one.says(other.cue().from())) {
					holds = Math.max(holds, other.likely());
				}
			}
		}
		String in = bin(inside, OTHERS);
		String over = bin(holds, OTHERS);
		into.always();
		into.add("inside of another", in);
		into.add("inside of another and likely", in, likely);
		into.add("holds another", over);
		into.add("holds another and likely", over, likely);
		into.family(Family.QUOTATIONS);
		into.add("inside of another and quotation", in, text.quotation(one.cue().from()) >= 0 ? "in" : "out");
		into.always();
		into.add("likely before", neighbour(place - 1, one));
		into.add("likely after", neighbour(place + 1, one));
	}

	private String neighbour(int place, Proposal one) {
		return place >= 0 && place < all.size() && all.get(place).paragraph().equals(one.paragraph()) ? bin(all.get(place).likely(), COARSE) : "";
	}

	private static int distance(Run one, Run other) {
		return Math.max(0, one.from() < other.from() ? other.from() - one.to() : one.from() - other.to());
	}

	private static String bin(double value, double[] edges) {
		int at = Arrays.binarySearch(edges, value);
		return BINS[at < 0 ? -at - 1 : at];
	}

	private static String bin(int value, int[] edges) {
		int at = Arrays.binarySearch(edges, value);
		return BINS[at < 0 ? -at - 1 : at];
	}

	private static final String[] SMALL = TagFeatures.SMALL;
	private static final String[] BINS = new String[LIKELY.length + 1];

	static {
		for (int i = 0; i < BINS.length; i++) {
			BINS[i] = Integer.toString(i);
		}
	}
}
