// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.utterance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.gainsay.corpus.ArticleFacts;
import org.gainsay.corpus.StanceFacts;
import org.gainsay.corpus.TargetFacts;

/** A saying in the index: its words as numbers, what else is compared, and the others that it was found alike. */
final class Entry {

	/** Where a date is not known. */
	static final int NO_DAY = Integer.MIN_VALUE;

	final int id;
	final Saying saying;
	final String language;
	final CodedWords words;
	/** The words that count, ascending. */
	final int[] distinct;
	/** Days since 1970, or {@link #NO_DAY}. */
	final int published;
	final int day;
	/** Claims that stances are about, and the same with how they stand to it: "leak" and "leak -". */
	final Set<String> claims;
	final Set<String> stances;
	/** Numbers of what narrows down where a frequent word is looked for: events or week, speakers, claims. */
	int[] contexts = {};

	/** How much its words weigh together, of a saying of several clauses the half; computed before a search. */
	float weight;

	int[] partners = {};
	float[] scores = {};
	int count;

	Entry(int id, Saying saying, String language, CodedWords words, ArticleFacts article) {
		this.id = id;
		this.saying = saying;
		this.language = language;
		this.words = words;
		this.distinct = words.distinct();
		this.published = day(article.published());
		this.day = saying.statement() == null ? NO_DAY : day(saying.statement().date());
		Set<String> claims = new HashSet<>();
		Set<String> stances = new HashSet<>();
		if (saying.statement() != null) {
			for (StanceFacts stance : saying.statement().allStances()) {
				for (TargetFacts target : stance.targets()) {
					if (target.claim() != null) {
						claims.add(target.claim());
						stances.add(target.claim() + sign(stance));
					}
				}
			}
		}
		this.claims = Set.copyOf(claims);
		this.stances = Set.copyOf(stances);
	}

	/** Weighs the words anew. */
	void weigh(Vocabulary vocabulary) {
		double sum = 0;
		for (int word : distinct) {
			sum += vocabulary.weight(word);
		}
		weight = (float) Math.max(sum / (words.units().length > 2 ? 2 : 1), 0.1);
	}

	static String sign(StanceFacts stance) {
		return switch (stance.kind()) {
			case ASSERTS, CONFIRMS, PRESUPPOSES -> " +";
			case DENIES, DISPUTES, RETRACTS -> " -";
			case DOES_NOT_CONFIRM, DECLINES_TO_COMMENT, HAS_NOT_COMMENTED -> " ?";
			case ASKS_ABOUT, REMARKS_ON -> " .";
		};
	}

	private static int day(String date) {
		if (date == null || date.length() < 10) {
			return NO_DAY;
		}
		try {
			return (int) LocalDate.parse(date.substring(0, 10)).toEpochDay();
		} catch (DateTimeParseException notInTheCalendar) {
			return NO_DAY;
		}
	}

	/** Keeps the memory of an entry apart from the others', so that several threads can search. */
	synchronized void add(int partner, double score) {
		if (count == partners.length) {
			partners = Arrays.copyOf(partners, Math.max(4, count * 2));
			scores = Arrays.copyOf(scores, Math.max(4, count * 2));
		}
		partners[count] = partner;
		scores[count++] = (float) score;
	}

	synchronized void remove(int partner) {
		for (int i = 0; i < count; i++) {
			if (partners[i] == partner) {
				count--;
				partners[i] = partners[count];
				scores[i] = scores[count];
				return;
			}
		}
	}
}
