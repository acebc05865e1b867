// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Ledger;
import org.gainsay.facts.Standing;
import org.gainsay.report.Signs;

/** What pictures with a row a claim have in common. */
final class Glyphs {

	private Glyphs() {
	}

	/** The claims about which most stands out, and of those the ones that most articles speak about, in the order of the ledger. */
	static List<ClaimRow> most(List<ClaimRow> rows, int most) {
		if (rows.size() <= most) {
			return rows;
		}
		Set<ClaimRow> chosen = new HashSet<>(rows.stream().sorted(Comparator.comparingInt((ClaimRow row) -> row.flags().size()).thenComparingInt(row -> row.articles().size()).reversed()).limit(most).toList());
		return rows.stream().filter(chosen::contains).toList();
	}

	/** Signs with how often each is meant. */
	static List<GlyphGrid.Mark> marks(Tally tally) {
		List<GlyphGrid.Mark> marks = new ArrayList<>();
		for (Standing standing : tally.standings()) {
			marks.add(new GlyphGrid.Mark(Look.of(standing), Signs.of(standing), tally.of(standing)));
		}
		return marks;
	}

	/** The same in words. */
	static String told(Tally tally) {
		StringBuilder told = new StringBuilder();
		for (Standing standing : tally.standings()) {
			told.append(told.isEmpty() ? "" : ", ").append(standing.word());
			if (tally.of(standing) > 1) {
				told.append(' ').append(tally.of(standing));
			}
		}
		return told.toString();
	}

	/** What the signs mean that some have, with those of what is left out, follows, and is not said. */
	static List<Picture.Key> keys(Set<Standing> shown, boolean silences) {
		List<Picture.Key> keys = new ArrayList<>();
		if (silences) {
			keys.add(new Picture.Key(Look.LEFT_OUT, Signs.LEFT_OUT, "left out", "has the claim and leaves out the denial, or that it is not confirmed"));
		}
		keys.addAll(Tally.keys(Tally.ORDER.stream().filter(shown::contains).toList()));
		if (silences) {
			keys.add(new Picture.Key(Look.PLAIN, Signs.FOLLOWS, "follows", "says it by what follows from another claim"));
			keys.add(new Picture.Key(Look.PLAIN, Signs.NOTHING, "nothing", "could speak about it and says nothing"));
		}
		return keys;
	}

	static String leftOut(int all, int shown) {
		return all == shown ? "" : " Shown are the " + shown + " claims about which most stands out, of " + all + ".";
	}

	static List<ClaimRow> spoken(Ledger ledger) {
		return ledger.rows().stream().filter(row -> !row.cells().isEmpty()).toList();
	}
}
