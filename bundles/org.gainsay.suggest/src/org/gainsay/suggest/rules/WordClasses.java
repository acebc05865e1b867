// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.reading.Reading;

/** A coarse class of each word, for what learns: closed classes by list, words of the lexicon by what may follow them, all else by shape and ending. No part of speech is guessed. */
public final class WordClasses {

	private static final Map<String, String> ENGLISH = new HashMap<>();
	private static final Map<String, String> GERMAN = new HashMap<>();

	static {
		put(ENGLISH, EnglishWords.TIMES, "time");
		put(ENGLISH, EnglishWords.ADVERBS, "adverb");
		put(ENGLISH, EnglishWords.PREPOSITIONS, "preposition");
		put(ENGLISH, EnglishWords.CLAUSE_BREAKS, "conjunction");
		put(ENGLISH, EnglishWords.WH, "question");
		put(ENGLISH, EnglishWords.DETERMINERS, "determiner");
		put(ENGLISH, EnglishWords.OBJECT_PRONOUNS, "object");
		put(ENGLISH, EnglishWords.SUBJECT_PRONOUNS, "pronoun");
		put(ENGLISH, EnglishWords.BE, "be");
		put(ENGLISH, EnglishWords.HAVE, "have");
		put(ENGLISH, EnglishWords.DO, "do");
		put(ENGLISH, EnglishWords.MODALS, "modal");
		put(ENGLISH, EnglishWords.NEGATIONS, "not");
		put(ENGLISH, Set.of("and", "or", "but", "to", "that", "of", "by", "as"), null);
		put(GERMAN, GermanRules.ADVERBS, "adverb");
		put(GERMAN, GermanRules.PREPOSITIONS, "preposition");
		put(GERMAN, GermanRules.AUXILIARIES, "auxiliary");
		put(GERMAN, GermanRules.SUBJUNCTIVES, "subjunctive");
	}

	private WordClasses() {
	}

	/** @param name null for the word itself */
	private static void put(Map<String, String> into, Set<String> words, @Nullable String name) {
		words.forEach(word -> into.put(word, name == null ? word : name));
	}

	/** The classes of all tokens of a text, in their order. */
	public static String[] of(Reading text) {
		String[] classes = new String[text.size()];
		boolean german = text.language().equals("de");
		EnglishVerbs verbs = new EnglishVerbs(text);
		for (int at = 0; at < classes.length; at++) {
			String low = text.low(at);
			String known = (german ? GERMAN : ENGLISH).get(low);
			classes[at] = known != null ? known : !text.isWord(at) ? low : text.isNumber(at) ? "number" : german ? german(text, at) : english(text, at, verbs);
		}
		return classes;
	}

	private static String english(Reading text, int at, EnglishVerbs verbs) {
		Entry verb = verbs.verb(at);
		if (verb != null) {
			return frame(verb);
		}
		if (verbs.noun(at) != null) {
			return "saying";
		}
		if (text.isCapital(at)) {
			return "Name";
		}
		String low = text.low(at);
		return EnglishNouns.SPEAKERS.contains(low) ? "speaker" : low.endsWith("ly") ? "-ly" : low.endsWith("ed") ? "-ed" : low.endsWith("ing") ? "-ing" : low.endsWith("s") && !low.endsWith("ss") ? "-s" : "word";
	}

	private static String german(Reading text, int at) {
		Entry verb = GermanRules.entry(text.low(at));
		if (verb != null) {
			return frame(verb);
		}
		String low = text.low(at);
		return text.isCapital(at) ? "Name" : low.endsWith("en") ? "-en" : low.endsWith("t") ? "-t" : low.endsWith("e") ? "-e" : "word";
	}

	private static String frame(Entry verb) {
		return EnglishVerbs.AGAINST.contains(verb.stance()) ? "denial" : verb.surely("clause") || verb.surely("quote") ? "report" : verb.hasClause() ? "clause" : verb.takes("to") ? "to do" : "mention";
	}
}
