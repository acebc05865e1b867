// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.Arrays;
import java.util.Set;

import org.gainsay.suggest.reading.Reading;

/** The closed classes of English words, and what the shape of a word tells of its class. */
final class EnglishWords {

	static final Set<String> DETERMINERS = set("a an the this that these those my your his her its our their some any no every each all both several many most few another such whose 's '");
	static final Set<String> SUBJECT_PRONOUNS = set("i you he she it we they who one nobody everybody everyone someone somebody nothing everything anyone anybody many some most few others both neither those these this that there critics what");
	static final Set<String> PERSONS = set("i you he she we they who everyone everybody nobody someone somebody anyone anybody many some most few others both those one");
	static final Set<String> OBJECT_PRONOUNS = set("me him her us them you it himself herself themselves itself myself yourself ourselves");
	static final Set<String> PREPOSITIONS = set("of in on at for with from by about against into over under after before during through between among without within as to toward towards upon around near outside inside across along behind beyond despite since until till per via aboard alongside off out up down onto amid like than");
	static final Set<String> NOUN_PREPOSITIONS = set("of in at for from with on to about against between behind near over inside among outside");
	static final Set<String> BE = set("is are was were be been being am 's 're 'm isn't aren't wasn't weren't ain't");
	static final Set<String> HAVE = set("has have had having 've hasn't haven't hadn't 'd");
	static final Set<String> DO = set("do does did don't doesn't didn't");
	static final Set<String> MODALS = set("will would can could may might must shall should cannot won't wouldn't can't couldn't shouldn't 'll 'd");
	static final Set<String> NEGATIONS = set("not never isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't cannot won't wouldn't can't couldn't shouldn't n't ain't");
	static final Set<String> ADVERBS = set("also not never still just now even already yet often later then recently repeatedly long further first once twice again soon ever always sometimes instead simply merely reportedly allegedly apparently only too rather quickly nevertheless thus so far largely both once immediately explicitly");
	static final Set<String> WH = set("whether how what why if when where who which whom");
	static final Set<String> TIMES = set("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow earlier later last tonight recently afterward afterwards then in on at during after before to when while via through here there again as");
	static final Set<String> DAYS = set("monday tuesday wednesday thursday friday saturday sunday");
	static final Set<String> CONNECTIVES = set("and but or so yet however meanwhile moreover then also still thus therefore nevertheless nonetheless instead indeed besides furthermore finally later earlier today yesterday now even perhaps maybe once again though plus nor first second");
	/** Conjunctions behind which another clause begins. */
	static final Set<String> CLAUSE_BREAKS = set("that because if when while although though before after since until unless whereas but than where as whether how why what which");
	static final Set<String> CATENATIVES = set("continue continues continued continuing begin begins began beginning start starts started went go goes proceed proceeded proceeds try tries tried trying attempt attempted attempts used have has had rush rushed rushes come comes came dare dared bothered quick able forced failed fail fails chose "
			+ "choosing chosen supposed wont need needs needed");
	static final Set<String> NO_SUBJECTS = set("me him them us myself himself herself themselves itself there not very more also only");

	private EnglishWords() {
	}

	static Set<String> set(String words) {
		return Set.copyOf(Arrays.asList(words.split(" ")));
	}

	static boolean isAuxiliary(String low) {
		return BE.contains(low) || HAVE.contains(low) || DO.contains(low) || MODALS.contains(low);
	}

	static boolean isAdverb(String low) {
		return ADVERBS.contains(low) || low.length() > 4 && low.endsWith("ly") && !low.equals("family") && !low.equals("italy") && !low.equals("july") && !low.equals("assembly") && !low.equals("ally") && !low.equals("reply");
	}

	/** Whether a token certainly is a verb that has a subject. */
	static boolean isFinite(Reading text, int token) {
		String low = text.low(token);
		if (BE.contains(low) && !low.equals("be") && !low.equals("been") && !low.equals("being")) {
			return !low.equals("'s") || !text.isCapital(token + 1) && !DETERMINERS.contains(text.low(token - 1)) && (isAdverb(text.low(token + 1)) || DETERMINERS.contains(text.low(token + 1)) || text.low(token + 1).endsWith("ing")
					|| SUBJECT_PRONOUNS.contains(text.low(token - 1)));
		}
		return HAVE.contains(low) && !low.equals("having") || DO.contains(low) || MODALS.contains(low);
	}

	/** Whether a token looks like a verb in the past, which is not known. */
	static boolean looksPast(Reading text, int token) {
		String low = text.low(token);
		return low.length() > 4 && low.endsWith("ed") && !text.isCapital(token) || SOME_PASTS.contains(low);
	}

	static final Set<String> SOME_PASTS = set("went came took made gave got left won lost ran began became kept held brought met paid led fell rose grew knew saw told sent spent stood felt put cut let hit set drew broke chose spoke wrote thought found said did was were had");

	/** Whether a mark ends a clause: it is no word, no comma, no bracket of a word. */
	static boolean isStop(String low) {
		return switch (low) {
			case ";", ":", "—", "–", "--", "―", "...", "…", "(", ")", "[", "]", "!", "?", "." -> true;
			default -> false;
		};
	}

	/** Whether a token is a quotation mark, or several in a row. */
	static boolean isQuoteMark(String low) {
		for (int i = 0; i < low.length(); i++) {
			if ("\"'`“”„‟‘’«»".indexOf(low.charAt(i)) < 0) {
				return false;
			}
		}
		return !low.isEmpty();
	}
}
