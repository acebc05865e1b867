// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;

/** Finds how far a content reaches, in English. */
final class EnglishContents {

	private final Reading text;
	private final EnglishVerbs verbs;

	EnglishContents(Reading text, EnglishVerbs verbs) {
		this.text = text;
		this.verbs = verbs;
	}

	/**
	 * What follows a cue: to the end of its sentence, or where another clause begins that is not said.
	 *
	 * @param from  the first token
	 * @param limit where the sentence ends
	 * @return null where nothing is left
	 */
	@Nullable Run following(int from, int limit) {
		int at = from;
		while (at < limit) {
			int quotation = text.quotation(at);
			if (quotation >= 0) {
				at = text.endOfQuotation(quotation);
				continue;
			}
			String low = text.low(at);
			if (at > from && (low.equals(";") || isDash(low) && endsClause(at, limit) || low.equals(",") && breaksOff(at, limit) || (low.equals("and") || low.equals("but")) && isSecondVerb(at + 1, limit) || low.equals("(") && endsClause(at, limit))) {
				break;
			}
			at++;
		}
		return trimmed(from, at);
	}

	private boolean isDash(String low) {
		return low.equals("—") || low.equals("–") || low.equals("--") || low.equals("―");
	}

	/** A dash behind which no other follows. */
	private boolean endsClause(int dash, int limit) {
		for (int at = dash + 1; at < limit; at++) {
			if (isDash(text.low(at)) || text.low(at).equals(")")) {
				return false;
			}
		}
		return true;
	}

	/** Whether behind a comma another clause begins: "but the port said", "according to", "adding that". */
	private boolean breaksOff(int comma, int limit) {
		String next = text.low(comma + 1);
		if (next.equals("according") && text.low(comma + 2).equals("to")) {
			return true;
		}
		if (next.equals("but") || next.equals("though") || next.equals("although") || next.equals("while") || next.equals("whereas")) {
			return true;
		}
		if (next.equals("and") || next.equals("then")) {
			return isSecondVerb(comma + 2, limit);
		}
		if (next.equals("he") || next.equals("she") || next.equals("they")) {
			int verb = comma + 2;
			while (verb < limit && (EnglishWords.isAdverb(text.low(verb)) || EnglishWords.isAuxiliary(text.low(verb)))) {
				verb++;
			}
			return verbs.isReport(verb) && (verb + 1 >= limit || !text.isWord(verb + 1) || EnglishWords.TIMES.contains(text.low(verb + 1)));
		}
		return next.endsWith("ing") && verbs.isVerb(comma + 1);
	}

	/** Whether a verb that reports begins at a token, adverbs before it aside: "and added that". */
	private boolean isSecondVerb(int token, int limit) {
		int at = token;
		while (at < limit && (EnglishWords.isAdverb(text.low(at)) || EnglishWords.HAVE.contains(text.low(at)))) {
			at++;
		}
		return at < limit && (verbs.isReport(at) || verbs.isAgainst(at));
	}

	/** Without the marks at the ends; those of quotations stay where both stand inside. */
	@Nullable Run trimmed(int first, int end) {
		int from = first;
		int to = end;
		while (from < to && !text.isWord(from) && !text.low(from).equals("$") && !(opens(from) && text.endOfQuotation(text.quotation(from + 1)) < to - 1 && text.endOfQuotation(text.quotation(from + 1)) < end - 2)) {
			from++;
		}
		while (to > from && !text.isWord(to - 1) && !text.low(to - 1).equals("%") && !text.low(to - 1).equals(")") && !(closes(to - 1) && text.firstOfQuotation(text.quotation(to - 2)) > from)) {
			to--;
		}
		return to > from ? new Run(from, to) : null;
	}

	private boolean opens(int token) {
		return EnglishWords.isQuoteMark(text.low(token)) && text.quotation(token + 1) >= 0 && text.quotation(token) < 0;
	}

	private boolean closes(int token) {
		return token > 0 && EnglishWords.isQuoteMark(text.low(token)) && text.quotation(token - 1) >= 0 && text.quotation(token) < 0;
	}

	/** Whether between two tokens a clause stands: a verb that has a subject. */
	boolean isClause(int from, int limit) {
		boolean noun = false;
		for (int at = from; at < limit; at++) {
			String low = text.low(at);
			if (noun && (EnglishWords.isFinite(text, at) || EnglishWords.looksPast(text, at) && !EnglishWords.DETERMINERS.contains(text.low(at - 1)) || verbs.isReport(at) && !EnglishWords.DETERMINERS.contains(text.low(at - 1)))) {
				return true;
			}
			if (EnglishWords.isStop(low) || low.equals(",") && !noun || EnglishWords.CLAUSE_BREAKS.contains(low) && !low.equals("that") && !low.equals("what")) {
				return false;
			}
			noun |= text.isWord(at) && !EnglishWords.DETERMINERS.contains(low) && !EnglishWords.PREPOSITIONS.contains(low);
		}
		return false;
	}
}
