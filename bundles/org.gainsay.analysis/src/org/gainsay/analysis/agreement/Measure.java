// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What agreement is told by. The words are those of tables and of JSON. */
public enum Measure {
	/** Twice the spans or statements that are the same over all spans or statements (van Rijsbergen 1979; Hripcsak and Rothschild 2005). */
	F1_EXACT("share of what either found that both found, edges the same"),
	/** The same, of those that overlap. */
	F1_OVERLAP("share of what either found that both found, edges aside"),
	/** Alpha over all characters of the texts, each in a span or not. */
	ALPHA_CHARACTERS("alpha over the characters of the texts"),
	/** Krippendorff's alpha on the scale of the variable (Krippendorff 2018, chapter 12). */
	ALPHA("Krippendorff's alpha"),
	/** Gwet's AC1 (Gwet 2008, 2014). */
	AC1("Gwet's AC1"),
	/** Gwet's AC2 with quadratic weights (Gwet 2014). */
	AC2("Gwet's AC2, quadratic weights"),
	/** Cohen's kappa (Cohen 1960); of more than two coders that of Hubert (1977) and Conger (1980). */
	KAPPA("Cohen's kappa"),
	/** Fleiss' kappa (Fleiss 1971), of the units that each coder gave a value. */
	FLEISS("Fleiss' kappa"),
	/** Scott's pi (Scott 1955), of two coders. */
	PI("Scott's pi"),
	/** Bennett's S (Bennett, Alpert and Goldstein 1954), over the values that were used. */
	S("Bennett's S"),
	/** The share of pairs of coders that agree, averaged over the units. */
	PERCENT("share of pairs of values that are the same"),
	/** Holsti's coefficient of reliability (Holsti 1969): values that one coder alone gave count against. */
	HOLSTI("Holsti's coefficient"),
	/** Alpha of sets with the distance of Jaccard (1912). */
	JACCARD("alpha of sets, distance of Jaccard"),
	/** Alpha of sets with the distance of Passonneau (2006). */
	MASI("alpha of sets, distance MASI"),
	/** Krippendorff's alpha of unitising, with values (Krippendorff, Mathet, Bouvry and Widlöcher 2016). */
	U_ALPHA("Krippendorff's unitising alpha"),
	/** Krippendorff's alpha of the values of segments where they meet, whatever their edges (Krippendorff, Mathet, Bouvry and Widlöcher 2016). */
	CU_ALPHA("Krippendorff's alpha of the values where segments meet"),
	/** Gamma, of segments with values (Mathet, Widlöcher and Métivier 2015). */
	GAMMA("gamma, of edges and values");

	private final String meaning;

	Measure(String meaning) {
		this.meaning = meaning;
	}

	/** The word for it: {@code f1-exact}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What it is, in a few words. */
	public String meaning() {
		return meaning;
	}

	/** Whether it is reckoned only where it is asked for. */
	public boolean optional() {
		return this == AC2 || this == U_ALPHA || this == CU_ALPHA || this == GAMMA;
	}

	/** Whether it is told first, where not everything is. */
	public boolean main() {
		return switch (this) {
			case F1_EXACT, F1_OVERLAP, ALPHA_CHARACTERS, ALPHA, JACCARD, AC1, PERCENT, AC2, U_ALPHA, CU_ALPHA, GAMMA -> true;
			default -> false;
		};
	}

	/** The least that it can be, for the edge of an interval. */
	double least() {
		return switch (this) {
			case F1_EXACT, F1_OVERLAP, PERCENT, HOLSTI -> 0;
			default -> -1;
		};
	}

	/** The measure of a word; empty where there is none. */
	public static Optional<Measure> of(String word) {
		return Stream.of(values()).filter(measure -> measure.word().equals(word)).findFirst();
	}
}
