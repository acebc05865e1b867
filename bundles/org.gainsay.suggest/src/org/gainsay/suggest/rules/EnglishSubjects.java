// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;

/** Finds who speaks: the words left of an English verb, the words behind "said", and the subject of a sentence for a verb that has none of its own. */
final class EnglishSubjects {

	/** The longest apposition between two commas. */
	private static final int LONGEST_APPOSITION = 30;
	private static final Set<String> BEGIN_APPOSITION = EnglishWords.set("a an the who whose which one his her its their former chairman director president spokesman spokeswoman senator leader editor professor author founder mayor governor speaker secretary head chief r- d- jr. sr. then now himself herself 's both each age also "
			+ "including like along along executive vice deputy senior campaign in on when through after while during at though citing speaking referring using of from with for however too meanwhile also as himself aged formerly left right not among according asked seen noting responding");

	private static final Set<String> OPEN_CLAUSES = EnglishWords.set("and but or so yet because if that");

	private final Reading text;

	EnglishSubjects(Reading text) {
		this.text = text;
	}

	/**
	 * The noun phrase that ends where a verb group begins.
	 *
	 * @param group the first token of the verb group
	 * @param first where the sentence, or the part of it outside of quotations, begins
	 * @return null where there is none
	 */
	@Nullable Run before(int group, int first) {
		int from = group;
		int end = group;
		int at = group - 1;
		if (at >= first && text.low(at).equals(",")) {
			int opening = openingComma(at, first);
			if (opening < 0) {
				return null;
			}
			at = opening - 1;
			end = group - 1;
			from = opening;
		}
		for (; at >= first; at--) {
			String low = text.low(at);
			if (low.equals(")")) {
				int opening = openingBracket(at, first);
				if (opening > first) {
					at = opening;
					continue;
				}
			}
			if (text.quotation(at) >= 0 && text.quotation(group) != text.quotation(at) || EnglishWords.isStop(low) || isPairedMark(low)) {
				break;
			}
			if (low.equals(",")) {
				int opening = at - first > 2 && at + 1 < from && !EnglishWords.SUBJECT_PRONOUNS.contains(text.low(at + 1)) ? list(at, first) : -1;
				if (opening < 0) {
					break;
				}
				at = opening;
				from = at;
				continue;
			}
			if ((low.equals("and") || low.equals("or")) && !joins(at, first)) {
				break;
			}
			if (low.equals("who") || low.equals("which")) {
				if (at == group - 1 || group - at <= 6 && EnglishWords.PREPOSITIONS.contains(text.low(at + 1))) {
					from = at;
					at--;
					return relative(at, first, from, end);
				}
				break;
			}
			if (EnglishWords.CLAUSE_BREAKS.contains(low) && !low.equals("that") && !low.equals("as") && !low.equals("than") || low.equals("that") && !EnglishWords.PREPOSITIONS.contains(text.low(at - 1)) && at + 1 < group && !isSingularNoun(at + 1, group)
					|| low.equals("as") || low.equals("than") || low.equals("to") && !text.isCapital(at + 1) && !EnglishWords.DETERMINERS.contains(text.low(at + 1))) {
				break;
			}
			if (EnglishWords.isFinite(text, at) || EnglishWords.looksPast(text, at) && !isParticiple(at)) {
				int pronoun = relativePronoun(at, first);
				if (pronoun < 0) {
					break;
				}
				at = pronoun;
				from = at;
				continue;
			}
			if (EnglishWords.SUBJECT_PRONOUNS.contains(low) && at < group - 1 && !low.equals("one") && !EnglishWords.DETERMINERS.contains(low) && !text.low(at + 1).equals("of") && !text.low(at + 1).equals("who")) {
				break;
			}
			from = at;
		}
		return trimmed(from, end);
	}

	private int openingBracket(int closing, int first) {
		int at = closing;
		while (at > first && !text.low(at).equals("(")) {
			at--;
		}
		return at;
	}

	private static boolean isPairedMark(String low) {
		return EnglishWords.isQuoteMark(low);
	}

	/** "the official that said": that is a pronoun there; "said that man knew": a determiner. */
	private boolean isSingularNoun(int token, int group) {
		return token == group - 1 && !text.low(token).endsWith("s") && !EnglishWords.SUBJECT_PRONOUNS.contains(text.low(token)) && !text.isCapital(token);
	}

	/** A participle that stands behind its noun or before it: "a report released by", "the elected mayor". */
	private boolean isParticiple(int token) {
		String before = text.low(token - 1);
		String after = text.low(token + 1);
		return EnglishWords.DETERMINERS.contains(before) || after.equals("by") || before.endsWith("-") || after.isEmpty() || text.isWord(token + 1) && !EnglishWords.PREPOSITIONS.contains(after)
				&& !EnglishWords.DETERMINERS.contains(after) && EnglishWords.PREPOSITIONS.contains(before);
	}

	/** The comma that opens an apposition that a comma closes; -1 where there is none. */
	private int openingComma(int closing, int first) {
		for (int at = closing - 1; at > first && closing - at <= LONGEST_APPOSITION; at--) {
			String low = text.low(at);
			if (text.quotation(at) >= 0 || isPairedMark(low)) {
				continue;
			}
			if (EnglishWords.isStop(low) && !low.equals("(") && !low.equals(")")) {
				return -1;
			}
			if (low.equals(",") && text.isWord(at - 1) && !EnglishWords.SUBJECT_PRONOUNS.contains(text.low(at + 1)) && !OPEN_CLAUSES.contains(text.low(at + 1)) || low.equals(",") && (text.low(at + 1).equals("who") || text.low(at + 1).equals("this"))) {
				return hasVerb(at + 1, closing) ? -1 : at;
			}
		}
		return -1;
	}

	/** Whether between two tokens a verb stands that belongs to no relative clause. */
	private boolean hasVerb(int from, int to) {
		for (int at = from; at < to; at++) {
			String low = text.low(at);
			if (low.equals("who") || low.equals("which") || low.equals("whose") || low.equals("that") || low.equals("when") || low.equals("where") || low.equals("as") || EnglishWords.isQuoteMark(low)) {
				return false;
			}
			if (EnglishWords.isFinite(text, at) || EnglishWords.SOME_PASTS.contains(low)) {
				return true;
			}
		}
		return false;
	}

	/** Whether a comma stands in a list such as "Cole, Ito and Baum": the token where the list goes on to the left; -1 where not. */
	private int list(int comma, int first) {
		return text.isCapital(comma - 1) && text.isCapital(comma + 1) && comma - 2 >= first && !EnglishWords.PREPOSITIONS.contains(text.low(comma - 2)) && text.low(comma + 2).equals("and") ? comma : -1;
	}

	private boolean joins(int and, int first) {
		if (and - 1 < first) {
			return false;
		}
		boolean names = text.isCapital(and - 1) && text.isCapital(and + 1);
		boolean nouns = !text.isCapital(and - 1) && !text.isCapital(and + 1) && text.low(and - 1).endsWith("s") && text.low(and + 1).endsWith("s") && text.isWord(and - 1)
				&& (and - 2 < first || !EnglishWords.PREPOSITIONS.contains(text.low(and - 2)));
		return names || nouns;
	}

	/** The pronoun that a verb has for its subject, one to three tokens before it, in a clause inside the noun phrase; -1 where there is none. */
	private int relativePronoun(int verb, int first) {
		for (int at = verb - 1; at > first && at >= verb - 3; at--) {
			String low = text.low(at);
			if (low.equals("who") || (low.equals("that") || low.equals("which")) && at == verb - 1) {
				return at;
			}
			if (!EnglishWords.isAdverb(low) && !EnglishWords.isAuxiliary(low)) {
				return -1;
			}
		}
		return -1;
	}

	/** The noun phrase that a relative pronoun belongs to, with the pronoun. */
	private @Nullable Run relative(int last, int first, int pronoun, int end) {
		int at = last;
		if (at >= first && text.low(at).equals(",")) {
			at--;
		}
		if (at < first) {
			return new Run(pronoun, end);
		}
		Run noun = before(at + 1, first);
		return noun == null ? new Run(pronoun, end) : new Run(noun.from(), end);
	}

	/** Without what stands before the noun phrase itself: connectives, adverbs, "in a statement". */
	private @Nullable Run trimmed(int first, int end) {
		int from = first;
		boolean changed = true;
		while (changed && from < end) {
			changed = false;
			String low = text.low(from);
			if (EnglishWords.CONNECTIVES.contains(low) || EnglishWords.isAdverb(low) || !text.isWord(from) && !low.equals("$")) {
				from++;
				changed = true;
			} else if (EnglishWords.PREPOSITIONS.contains(low)) {
				int noun = afterPhrase(from + 1, end);
				from = noun < 0 ? end : noun;
				changed = true;
			}
		}
		if (from >= end) {
			return null;
		}
		int last = end;
		if (last - from > 2 && EnglishWords.DAYS.contains(text.low(last - 1)) && text.low(last - 2).equals("on")) {
			last -= 2;
		}
		while (last > from + 1 && (EnglishWords.isAdverb(text.low(last - 1)) || text.low(last - 1).equals("however") || text.low(last - 1).equals(","))) {
			last--;
		}
		return checked(from, last);
	}

	private @Nullable Run checked(int from, int end) {
		String last = text.low(end - 1);
		boolean number = text.isNumber(end - 1) && end - from == 1;
		if (EnglishWords.PREPOSITIONS.contains(last) || EnglishWords.DETERMINERS.contains(last) && !EnglishWords.SUBJECT_PRONOUNS.contains(last) || EnglishWords.isAuxiliary(last) || number
				|| EnglishWords.NO_SUBJECTS.contains(last) && !text.low(end - 2).equals("of") || end - from > 45) {
			return null;
		}
		return new Run(from, end);
	}

	/** Where, behind a preposition's noun phrase, another noun phrase begins; -1 where none does. */
	private int afterPhrase(int from, int end) {
		for (int at = from + 1; at < end; at++) {
			String low = text.low(at);
			boolean begins = text.isCapital(at) && !text.isCapital(at - 1) && !EnglishWords.DETERMINERS.contains(text.low(at - 1)) && !EnglishWords.PREPOSITIONS.contains(text.low(at - 1))
					|| EnglishWords.DETERMINERS.contains(low) && !low.equals("'s") && text.isWord(at - 1) && !EnglishWords.PREPOSITIONS.contains(text.low(at - 1)) && !EnglishWords.DETERMINERS.contains(text.low(at - 1))
					|| EnglishWords.PERSONS.contains(low) && !EnglishWords.PREPOSITIONS.contains(text.low(at - 1));
			if (begins || !text.isWord(at) && at + 1 < end && text.low(at).equals(",")) {
				return text.isWord(at) ? at : at + 1;
			}
		}
		return -1;
	}

	/**
	 * The subject of the main verb of a sentence, for a verb farther on that has none of its own.
	 *
	 * @param first where the sentence begins
	 * @param group the first token of the later verb
	 */
	@Nullable Run main(int first, int group) {
		for (int at = first + 1; at < group; at++) {
			if (text.quotation(at) < 0 && (EnglishWords.isFinite(text, at) || EnglishWords.looksPast(text, at) && !isParticiple(at))) {
				Run subject = before(at, first);
				if (subject != null) {
					return subject;
				}
			}
		}
		return null;
	}

	/** The noun phrase that begins at a token: as it stands behind "said" or "according to". */
	@Nullable Run behind(int first, int limit) {
		int at = first;
		boolean nouns = false;
		while (at < limit) {
			String low = text.low(at);
			if (low.equals("(") && nouns) {
				while (at < limit && !text.low(at).equals(")")) {
					at++;
				}
				at++;
				continue;
			}
			if (low.equals(",")) {
				int closing = apposition(at, limit);
				if (closing < 0) {
					break;
				}
				at = closing;
				continue;
			}
			if (EnglishWords.isStop(low) || isPairedMark(low) || (EnglishWords.isFinite(text, at) || EnglishWords.looksPast(text, at) && !isParticiple(at)) && nouns || text.quotation(at) >= 0) {
				break;
			}
			if (nouns && (EnglishWords.CLAUSE_BREAKS.contains(low) || low.equals("and") && !text.isCapital(at + 1) || EnglishWords.TIMES.contains(low) && !EnglishWords.NOUN_PREPOSITIONS.contains(low) || low.equals("who"))
					|| nouns && EnglishWords.PREPOSITIONS.contains(low) && !isOfNoun(low, at) || nouns && EnglishWords.SUBJECT_PRONOUNS.contains(low) && !EnglishWords.DETERMINERS.contains(low)) {
				break;
			}
			nouns |= text.isWord(at) && !EnglishWords.DETERMINERS.contains(low);
			at++;
			if (nouns && at - first == 1 && EnglishWords.SUBJECT_PRONOUNS.contains(low) && !text.low(at).equals("of")) {
				break;
			}
		}
		return at > first && nouns ? new Run(first, at) : null;
	}

	private boolean isOfNoun(String preposition, int at) {
		return preposition.equals("of") || (preposition.equals("for") || preposition.equals("at") || preposition.equals("with") || preposition.equals("from") || preposition.equals("to")) && !EnglishWords.TIMES.contains(text.low(at + 1))
				|| preposition.equals("in") && text.isCapital(at + 1) || preposition.equals("by") || preposition.equals("on") && text.low(at + 1).equals("the");
	}

	/** The comma that closes what follows a noun phrase behind another comma; -1 where that is none of the phrase's. */
	private int apposition(int comma, int limit) {
		String next = text.low(comma + 1);
		if (!BEGIN_APPOSITION.contains(next) && !text.isNumber(comma + 1) && !next.startsWith("r-") && !next.startsWith("d-")) {
			return -1;
		}
		if (next.equals("citing") || next.equals("speaking") || next.equals("referring") || next.equals("in") || next.equals("when") || next.equals("while") || next.equals("after") || next.equals("also")) {
			return -1;
		}
		for (int at = comma + 1; at < limit && at - comma <= LONGEST_APPOSITION; at++) {
			String low = text.low(at);
			if (low.equals(",") || EnglishWords.isStop(low)) {
				return at;
			}
			if (isPairedMark(low)) {
				return -1;
			}
		}
		return limit;
	}
}
