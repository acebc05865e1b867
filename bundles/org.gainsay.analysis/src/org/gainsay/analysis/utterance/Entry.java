// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

import org.gainsay.analysis.Dating;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.TargetFacts;

/** A saying in the index: its words as numbers, what else is compared, and the others that it was found alike. */
final class Entry {

	/** Where a date is not known. */
	static final int NO_DAY = Integer.MIN_VALUE;

	final int id;
	final Saying saying;
	final CodedVoice voice;
	/** Of its article. */
	final int article;
	final String language;
	final CodedWords words;
	/** The words that count, ascending. */
	final int[] distinct;
	/** Days since 1970, or {@link #NO_DAY}. */
	final int published;
	final int day;
	/** Numbers of the claims that stances are about, and of these together with how they stand to it; each ascending. */
	final int[] claims;
	final int[] stances;
	/** Numbers of what narrows down where a frequent word is looked for: events or week, speakers, claims. */
	int[] contexts = {};

	/** How much its words weigh together, of a saying of several clauses the half; computed before a search. */
	float weight;

	/** All that have the same words; null for what has too few to be searched for. */
	Wording wording;
	/** Whether others can find it by its words. */
	boolean posted;
	/** Whether it is among those that are searched for at the time. */
	boolean searching;

	int[] partners = {};
	float[] scores = {};
	int count;

	/** @param numbers a number for each name, always the same, with room after it for one a {@link Sign} */
	Entry(int id, Saying saying, CodedVoice voice, String language, CodedWords words, ArticleFacts article, ToIntFunction<String> numbers) {
		this.id = id;
		this.saying = saying;
		this.voice = voice;
		this.article = numbers.applyAsInt("article " + article.name());
		this.language = language;
		this.words = words;
		this.distinct = words.distinct();
		this.published = day(article.published());
		this.day = saying.statement() == null ? NO_DAY : day(saying.statement().date());
		List<StanceFacts> all = saying.statement() == null ? List.of() : saying.statement().allStances();
		this.claims = claims(all, numbers, stance -> 0);
		this.stances = claims(all, numbers, stance -> sign(stance).ordinal());
	}

	private static int[] claims(List<StanceFacts> stances, ToIntFunction<String> numbers, ToIntFunction<StanceFacts> more) {
		int[] found = new int[stances.size()];
		int count = 0;
		for (StanceFacts stance : stances) {
			for (TargetFacts target : stance.targets()) {
				if (target.claim() != null) {
					found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
					found[count++] = numbers.applyAsInt("claim " + target.claim()) + more.applyAsInt(stance);
				}
			}
		}
		return CodedWords.ascending(found, count);
	}

	/** Whether two ascending lists have a number in common. */
	static boolean meet(int[] one, int[] other) {
		for (int i = 0, j = 0; i < one.length && j < other.length;) {
			if (one[i] == other[j]) {
				return true;
			}
			if (one[i] < other[j]) {
				i++;
			} else {
				j++;
			}
		}
		return false;
	}

	/** Weighs the words anew. */
	void weigh(Vocabulary vocabulary) {
		double sum = 0;
		for (int word : distinct) {
			sum += vocabulary.weight(word);
		}
		weight = (float) Math.max(sum / (words.units().length > 2 ? 2 : 1), 0.1);
	}

	/** How a stance stands to its claim, without shades. */
	enum Sign {
		FOR, AGAINST, LEFT_OPEN, WITHOUT;
	}

	static Sign sign(StanceFacts stance) {
		return switch (stance.kind()) {
			case ASSERTS, CONFIRMS, PRESUPPOSES -> Sign.FOR;
			case DENIES, DISPUTES, RETRACTS -> Sign.AGAINST;
			case DOES_NOT_CONFIRM, DECLINES_TO_COMMENT, HAS_NOT_COMMENTED -> Sign.LEFT_OPEN;
			case ASKS_ABOUT, REMARKS_ON -> Sign.WITHOUT;
		};
	}

	private static int day(String date) {
		if (date == null || date.length() < 10) {
			return NO_DAY;
		}
		return Dating.of(date.substring(0, 10)).map(found -> (int) found.day().toEpochDay()).orElse(NO_DAY);
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
