// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.Set;

import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;

/** What stands at a token of an English text, as far as its words and marks tell. */
final class EnglishPlaces {

	private static final Set<String> NUMBERS = EnglishWords.set("two three four five six seven eight nine ten dozens hundreds thousands");

	private final Reading text;

	EnglishPlaces(Reading text) {
		this.text = text;
	}

	/** The first comma behind a token outside of quotations; the end of the sentence where there is none. */
	int comma(int token, int limit) {
		for (int at = token; at < limit; at++) {
			if (text.low(at).equals(",") && text.quotation(at) < 0) {
				return at;
			}
		}
		return limit;
	}

	/** Whether "according" stands between two tokens. */
	boolean isAccording(int from, int to) {
		for (int at = from; at < to; at++) {
			if (text.low(at).equals("according")) {
				return true;
			}
		}
		return false;
	}

	/** Whether the words for a source are a name, a pronoun or a noun of those who speak. */
	boolean isLikelySpeaker(Run source) {
		String last = text.low(source.to() - 1);
		return text.isCapital(source.to() - 1) || text.isCapital(source.from()) && source.from() != text.firstOf(text.sentence(source.from())) || EnglishWords.PERSONS.contains(last) || last.equals("it") || last.equals("which") || last.equals("that")
				|| EnglishNouns.SPEAKERS.contains(last) || EnglishNouns.SPEAKERS.contains(text.low(source.from() + 1));
	}

	/** Whether a noun phrase is sure to begin at a token. */
	boolean startsNoun(int token) {
		String low = text.low(token);
		return EnglishWords.DETERMINERS.contains(low) || EnglishWords.SUBJECT_PRONOUNS.contains(low) || EnglishWords.OBJECT_PRONOUNS.contains(low) || text.isCapital(token) || text.isNumber(token) || NUMBERS.contains(low) || low.equals("$") || text.isWord(token) && low.endsWith("s") && !EnglishWords.isAdverb(low);
	}

	/** Whether a token may be a noun without a determiner. */
	boolean isPlainNoun(int token) {
		String low = text.low(token);
		return text.isWord(token) && low.length() > 3 && !EnglishWords.isAdverb(low) && !EnglishWords.isAuxiliary(low) && !EnglishWords.CLAUSE_BREAKS.contains(low) && !EnglishWords.TIMES.contains(low);
	}

	/** Whether a token is the mark that opens a quotation. */
	boolean opensQuotation(int token) {
		return EnglishWords.isQuoteMark(text.low(token)) && text.quotation(token) < 0 && text.quotation(token + 1) >= 0;
	}

	/** Whether a token is a relative pronoun. */
	boolean isRelative(int token) {
		return text.low(token).equals("which") || text.low(token).equals("that") || text.low(token).equals("who") || text.low(token).equals("what");
	}
}
