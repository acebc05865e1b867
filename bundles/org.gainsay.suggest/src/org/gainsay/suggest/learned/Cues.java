// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.ArrayList;
import java.util.List;

/**
 * The cues of a paragraph by how likely they are, not by the likeliest labels of all: where it is open which words a cue has, the likeliest labels may have none, though it is sure that there is one.
 * A cue is where some words are likely in one, and has the words that are likeliest to be all of it.
 */
final class Cues {

	/** How likely a token is to be in a cue at the least that is one of the tags: what it is set to does the best on other articles than those that were learned from. */
	private static final double LEAST = 0.35;
	/** How likely a token is to be in a cue at the least that is proposed, and judged. */
	private static final double LEAST_PROPOSED = 0.25;
	/** How many tokens a cue may reach beyond those that are likely by themselves. */
	private static final int BEYOND = 3;
	private static final int INSIDE = Tag.CUE + 1;

	/**
	 * A cue.
	 *
	 * @param from   its first token in the paragraph
	 * @param to     behind its last
	 * @param likely how likely some of it is in a cue, from 0 to 1
	 * @param exact  how likely it is these words and no others, from 0 to 1
	 */
	record Cue(int from, int to, double likely, double exact) {
	}

	private Cues() {
	}

	/**
	 * The cues in a paragraph, in its order, apart from one another.
	 *
	 * @param lattice with its sums
	 * @param least   how likely a token is to be in a cue
	 */
	static List<Cue> of(Lattice lattice, double least) {
		List<Cue> cues = new ArrayList<>();
		int free = 0;
		for (int at = 0; at < lattice.length(); at++) {
			if (likely(lattice, at) < least) {
				continue;
			}
			int end = at + 1;
			double most = likely(lattice, at);
			while (end < lattice.length() && likely(lattice, end) >= least && lattice.marginal(end, INSIDE) > lattice.marginal(end, Tag.CUE)) {
				most = Math.max(most, likely(lattice, end));
				end++;
			}
			Cue cue = whole(lattice, Math.max(free, at - BEYOND), at, end, most);
			cues.add(cue);
			free = cue.to;
			at = Math.max(end, cue.to) - 1;
		}
		return cues;
	}

	/**
	 * Labels the tokens of a paragraph: its cues, and else the likeliest labels of all.
	 *
	 * @param lattice without its sums
	 * @param into    gets the labels
	 * @param at      the place of the first token in it
	 * @return the cues, and those that are too unlikely for tags but may be proposed
	 */
	static List<Cue> label(Lattice lattice, byte[] into, int at) {
		int[] best = lattice.best();
		lattice.sum();
		for (int i = 0; i < best.length; i++) {
			into[at + i] = (byte) (best[i] == Tag.CUE || best[i] == INSIDE ? Tag.NONE : best[i]);
		}
		for (Cue cue : of(lattice, LEAST)) {
			for (int i = cue.from; i < cue.to; i++) {
				into[at + i] = (byte) (i == cue.from ? Tag.CUE : INSIDE);
			}
		}
		return of(lattice, LEAST_PROPOSED);
	}

	private static double likely(Lattice lattice, int at) {
		return lattice.marginal(at, Tag.CUE) + lattice.marginal(at, INSIDE);
	}

	/** The likeliest of all cues that begin between two tokens or in what is likely, and have a word of that. */
	private static Cue whole(Lattice lattice, int first, int from, int to, double likely) {
		int bestFrom = from;
		int bestTo = to;
		double best = 0;
		for (int begin = first; begin < to; begin++) {
			double so = lattice.marginal(begin, Tag.CUE);
			for (int end = begin + 1; end <= Math.min(to + BEYOND, lattice.length()) && so > best; end++) {
				int last = end == begin + 1 ? Tag.CUE : INSIDE;
				double goesOn = end == lattice.length() ? 0 : lattice.marginal(end, last, INSIDE) / Math.max(lattice.marginal(end - 1, last), Double.MIN_NORMAL);
				if (end > from && so * (1 - goesOn) > best) {
					best = so * (1 - goesOn);
					bestFrom = begin;
					bestTo = end;
				}
				so *= goesOn;
			}
		}
		return new Cue(bestFrom, bestTo, likely, best);
	}
}
