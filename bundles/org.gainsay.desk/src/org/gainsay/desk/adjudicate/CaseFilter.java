// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.adjudicate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.study.Case;

/**
 * Which cases show. What is null asks for nothing.
 *
 * @param variable coders differ on it
 * @param pair     two coders, as {@link #pairs} writes them, who gave different things
 * @param value    somebody gave it, on the variable if there is one
 * @param article  the name of the article
 * @param open     whether only what is not settled shows
 */
public record CaseFilter(@Nullable String variable, @Nullable String pair, @Nullable String value, @Nullable String article, boolean open) {

	private static final String AND = " – "; //$NON-NLS-1$

	/** All that is not settled. */
	public static final CaseFilter OPEN = new CaseFilter(null, null, null, null, true);

	/** Whether a case shows. */
	public boolean shows(Case one) {
		return (!open || one.state() != Case.State.DECIDED) && (article == null || one.article().equals(article)) && (variable == null || one.differing().contains(variable))
				&& (pair == null || pairs(one).contains(pair)) && (value == null || values(one, variable).contains(value));
	}

	/** The pairs of coders of a case who gave different things. */
	public static Set<String> pairs(Case one) {
		Set<String> found = new TreeSet<>();
		List<String> coders = one.coders();
		for (int i = 0; i < coders.size(); i++) {
			for (int j = i + 1; j < coders.size(); j++) {
				if (!Objects.equals(hash(one, coders.get(i)), hash(one, coders.get(j)))) {
					found.add(coders.get(i) + AND + coders.get(j));
				}
			}
		}
		return found;
	}

	private static @Nullable String hash(Case one, String coder) {
		Case.Offer offer = one.offers().get(coder);
		return offer == null ? null : offer.hash();
	}

	/** What coders gave on a variable; on all that they differ on where it is null. */
	public static Set<String> values(Case one, @Nullable String variable) {
		Set<String> found = new TreeSet<>();
		Set<String> differing = one.differing();
		one.offers().values().forEach(offer -> offer.given().forEach((name, given) -> {
			if (variable == null ? differing.contains(name) : name.equals(variable)) {
				found.add(given.shown());
			}
		}));
		return found;
	}
}
