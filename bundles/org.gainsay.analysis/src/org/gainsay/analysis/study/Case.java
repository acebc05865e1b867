// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.facts.StudyFacts;
import org.gainsay.text.Sha256;

/**
 * Something of an article that an adjudicator decides: a statement that coders of a round found, or what they coded the article with.
 *
 * @param article   its name
 * @param category  with which the article is coded; null for a statement
 * @param start     where it begins in the text, in UTF-16 units; -1 where it has no place
 * @param end       exclusive; -1 where it has no place
 * @param coders    all who have done the article, sorted, whether they found it or not
 * @param offers    what is on offer, by coder
 * @param decisions those that were taken on just this, one by adjudicator and in their order
 * @param state     how far it is
 */
public record Case(String article, @Nullable String category, int start, int end, List<String> coders, SortedMap<String, Offer> offers, List<StudyFacts.Decision> decisions, State state) {

	private static final int DIGITS = 8;

	/** How far a case is. */
	public enum State {
		/** Coders differ, or not all found it, and nobody decided. */
		OPEN,
		/** All coders gave the same, and nobody decided: it is taken by one word for all such cases. */
		AGREED,
		/** Whoever decided took the same. */
		DECIDED,
		/** Adjudicators took different things. */
		DIFFERS;

		/** As it is written: in lower case. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/**
	 * What a coder gives.
	 *
	 * @param statement the qualified name; null for a code of the article
	 * @param hash      of what it means
	 * @param given     by variable what it says
	 */
	public record Offer(@Nullable String statement, String hash, SortedMap<String, Given> given) {
	}

	/** What is on offer, by which a decision finds its case: the coders and the hashes of what they mean. */
	public String key() {
		return key(article, category, offers, Offer::hash);
	}

	/** The same of a decision. */
	public static String key(StudyFacts.Decision decision) {
		TreeMap<String, String> hashes = new TreeMap<>();
		decision.offers().forEach(offer -> hashes.put(offer.coder(), offer.hash()));
		return key(decision.article(), decision.category(), hashes, hash -> hash);
	}

	/** It is asked for again and again, so it makes no stream. */
	private static <T> String key(String article, @Nullable String category, SortedMap<String, T> offers, Function<T, String> hash) {
		StringBuilder key = new StringBuilder(article).append('\n').append(category == null ? "" : category).append('\n');
		String between = "";
		for (Map.Entry<String, T> one : offers.entrySet()) {
			key.append(between).append(one.getKey()).append(' ').append(hash.apply(one.getValue()));
			between = "\n";
		}
		return key.toString();
	}

	/** By this it is called: the first digits of the hash of its key. */
	public String id() {
		return Sha256.hex(key()).substring(0, DIGITS);
	}

	/** By coder the hash of what is on offer. */
	public SortedMap<String, String> hashes() {
		SortedMap<String, String> hashes = new TreeMap<>();
		offers.forEach((coder, offer) -> hashes.put(coder, offer.hash()));
		return hashes;
	}

	/** Whether all coders of the article gave the same. */
	public boolean alike() {
		return alike(coders, offers);
	}

	/** Whether all coders gave the same. */
	static boolean alike(List<String> coders, SortedMap<String, Offer> offers) {
		return offers.size() == coders.size() && offers.values().stream().map(Offer::hash).distinct().count() == 1;
	}

	/** On which variables coders differ, in the order of their names; {@code found} where not all have it. */
	public SortedSet<String> differing() {
		SortedSet<String> found = new TreeSet<>();
		if (offers.size() < coders.size()) {
			found.add("found");
		}
		Map<String, SortedSet<String>> values = new LinkedHashMap<>();
		for (Offer offer : offers.values()) {
			offer.given().forEach((variable, given) -> values.computeIfAbsent(variable, name -> new TreeSet<>()).add(given.same()));
		}
		values.forEach((variable, same) -> {
			if (same.size() > 1 || offers.values().stream().anyMatch(offer -> !offer.given().containsKey(variable))) {
				found.add(variable);
			}
		});
		return found;
	}
}
