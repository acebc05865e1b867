// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.StanceKind;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.rules.EnglishForms.Form;

/** The English lexicon by the forms of its words, and the groups of auxiliaries, adverbs and negations that its verbs stand in. */
final class EnglishVerbs {

	/**
	 * A verb with what belongs to it.
	 *
	 * @param from       the first token of the group
	 * @param verb       the verb itself, or the noun or adjective
	 * @param to         behind the last token: of a phrase behind its other words
	 * @param forms      what form the verb can be
	 * @param passive    whether a form of "be" stands before a participle
	 * @param negated    whether a "not" or "never" belongs to it
	 * @param helped     whether an auxiliary belongs to it
	 * @param infinitive whether it is an infinitive with "to" on which no other verb of the group depends
	 */
	record Group(Entry entry, int from, int verb, int to, Set<Form> forms, boolean passive, boolean negated, boolean helped, boolean infinitive) {

		boolean is(Form form) {
			return forms.contains(form);
		}

		/** A participle without an auxiliary: "..., saying that". */
		boolean hangs() {
			return !helped && forms.contains(Form.ING) && forms.size() == 1;
		}
	}

	/** Stances that are looked for harder than others, for they are what is lost the most easily. */
	static final Set<StanceKind> AGAINST = EnumSet.of(StanceKind.DENIES, StanceKind.DISPUTES, StanceKind.DECLINES_TO_COMMENT, StanceKind.HAS_NOT_COMMENTED, StanceKind.RETRACTS);

	private record Indexed(Entry entry, Set<Form> forms) {
	}

	private static final Map<String, List<Indexed>> VERBS = new HashMap<>();
	private static final Map<String, Entry> NOUNS = new HashMap<>();
	private static final Map<String, Entry> ADJECTIVES = new HashMap<>();
	private static final Set<String> FEELING = EnglishWords.set("be is are was were been being 's 're 'm feel feels felt seem seems seemed remain remains remained sound sounds sounded become became grew isn't aren't wasn't weren't appeared appears");

	static {
		for (Entry entry : Lexicon.read("english.lexicon")) {
			switch (entry.kind()) {
				case VERB, PHRASE -> EnglishForms.of(entry.word()).forEach((form, forms) -> VERBS.computeIfAbsent(form, key -> new ArrayList<>()).add(new Indexed(entry, EnumSet.copyOf(forms))));
				case NOUN -> {
					NOUNS.put(entry.word(), entry);
					NOUNS.put(EnglishForms.plural(entry.word()), entry);
				}
				case ADJECTIVE -> ADJECTIVES.put(entry.word(), entry);
			}
		}
		VERBS.values().forEach(list -> list.sort((a, b) -> Boolean.compare(b.entry.kind() == Entry.Kind.PHRASE, a.entry.kind() == Entry.Kind.PHRASE)));
	}

	private final Reading text;

	EnglishVerbs(Reading text) {
		this.text = text;
	}

	/** The noun of the lexicon that a token is; null for none. */
	@Nullable Entry noun(int token) {
		return NOUNS.get(text.low(token));
	}

	/** The verb of the lexicon that a word is some form of, where it is of several one that is a single word, if there is one; null for none. */
	@Nullable Entry verb(int token) {
		List<Indexed> all = VERBS.get(text.low(token));
		return all == null ? null : all.getLast().entry;
	}

	/** Whether a word is some form of a verb of the lexicon. */
	boolean isVerb(int token) {
		return VERBS.containsKey(text.low(token));
	}

	/** Whether a word can only be a past or third person of a verb that reports. */
	boolean isReport(int token) {
		List<Indexed> all = VERBS.get(text.low(token));
		return all != null && all.stream().anyMatch(one -> one.entry.hasClause() && one.entry.surely("that") | one.entry.surely("clause") && (one.forms.contains(Form.PAST) || one.forms.contains(Form.THIRD)));
	}

	/** Whether a word can only be a past or third person of a verb that denies, disputes or declines. */
	boolean isAgainst(int token) {
		List<Indexed> all = VERBS.get(text.low(token));
		return all != null && all.stream().anyMatch(one -> AGAINST.contains(one.entry.stance()) && (one.forms.contains(Form.PAST) || one.forms.contains(Form.THIRD)));
	}

	/**
	 * The verb group that a token is the verb of.
	 *
	 * @param first where the sentence begins
	 * @param limit where it ends
	 * @return null where the token is no verb of the lexicon, or a noun by what stands before it
	 */
	@Nullable Group at(int token, int first, int limit) {
		String low = text.low(token);
		Entry adjective = ADJECTIVES.get(low);
		if (adjective != null) {
			Group group = adjective(adjective, token, first);
			if (group != null) {
				return group;
			}
		}
		List<Indexed> all = VERBS.get(low);
		if (all == null) {
			return null;
		}
		for (Indexed one : all) {
			int to = one.entry.kind() == Entry.Kind.PHRASE ? phrase(one.entry.rest(), token + 1, limit) : token + 1;
			if (to > 0) {
				Group group = group(one, token, to, first);
				if (group != null) {
					return group;
				}
			}
		}
		return null;
	}

	private @Nullable Group adjective(Entry entry, int token, int first) {
		int at = token - 1;
		while (at >= first && (EnglishWords.isAdverb(text.low(at)) || text.low(at).equals("very") || text.low(at).equals("more"))) {
			at--;
		}
		if (at < first || !FEELING.contains(text.low(at))) {
			return null;
		}
		Group be = around(entry, EnumSet.of(Form.PAST), at, token + 1, first);
		return new Group(entry, be.from, token, token + 1, be.forms, false, be.negated, true, be.infinitive);
	}

	/** Behind the other words of a phrase, one or two adverbs or a pronoun between them; -1 where they do not follow. */
	private int phrase(String rest, int from, int limit) {
		int at = from;
		for (String word : rest.split(" ")) {
			if (at < limit && !text.low(at).equals(word) && EnglishWords.isAdverb(text.low(at))) {
				at++;
			}
			if (at >= limit || !(text.low(at).equals(word) || text.low(at).equals(word + "s") || word.endsWith("s") && text.low(at).equals(word.substring(0, word.length() - 1)))) {
				return -1;
			}
			at++;
		}
		return at;
	}

	private Group around(Entry entry, Set<Form> forms, int verb, int to, int first) {
		int from = verb;
		boolean be = false;
		boolean negated = false;
		boolean helped = false;
		boolean infinitive = false;
		for (int at = verb - 1; at >= first && text.quotation(at) == text.quotation(verb); at--) {
			String low = text.low(at);
			if (low.equals("to") && forms.contains(Form.BASE) && !helped) {
				int before = at - 1;
				while (before > first && EnglishWords.isAdverb(text.low(before)) || text.low(before).equals("on") || text.low(before).equals("out") || text.low(before).equals("going")) {
					before--;
				}
				if (before < first || !EnglishWords.CATENATIVES.contains(text.low(before)) && !text.low(before + 1).equals("going")) {
					infinitive = true;
					break;
				}
				at = EnglishWords.CATENATIVES.contains(text.low(before)) ? before : before + 1;
				helped = true;
			} else if (low.equals("to") && helped && text.low(at + 1).equals("be")) {
				infinitive = true;
				break;
			} else if (EnglishWords.isAuxiliary(low) && !(low.equals("'s") && !EnglishWords.isFinite(text, at) && !forms.contains(Form.ING) && !forms.contains(Form.PARTICIPLE))) {
				be |= !helped && EnglishWords.BE.contains(low);
				negated |= EnglishWords.NEGATIONS.contains(low);
				helped = true;
			} else if (EnglishWords.NEGATIONS.contains(low)) {
				negated = true;
			} else if (!EnglishWords.isAdverb(low) || text.isCapital(at) && at > first) {
				break;
			}
			from = at;
		}
		boolean participle = be && (forms.contains(Form.PARTICIPLE) || forms.contains(Form.PAST));
		return new Group(entry, from, verb, to, forms, participle, negated, helped, infinitive);
	}

	private @Nullable Group group(Indexed one, int token, int to, int first) {
		Group group = around(one.entry, one.forms, token, to, first);
		String before = text.low(group.from - 1);
		boolean opens = group.from == first;
		if (!opens && !group.helped && !group.infinitive) {
			if (isInNounPhrase(group, before)) {
				return null;
			}
			boolean finite = group.is(Form.PAST) || group.is(Form.THIRD) || group.is(Form.ING);
			if (!finite && !canBePlural(group.from - 1, first)) {
				return null;
			}
			if (text.isCapital(token) && text.isCapital(group.from - 1) && !isHeadline(token)) {
				return null;
			}
			if (group.is(Form.THIRD) && !group.is(Form.PAST) && text.low(token).endsWith("s") && (before.endsWith("s") && !text.isCapital(group.from - 1) && !before.equals("'s") && text.isWord(group.from - 1) && !before.equals("this"))) {
				return null;
			}
		}
		return opens && !group.helped && !group.hangs() && !group.is(Form.PAST) && !group.is(Form.THIRD) ? null : group;
	}

	private boolean isInNounPhrase(Group group, String before) {
		if (EnglishWords.DETERMINERS.contains(before) && !EnglishWords.SUBJECT_PRONOUNS.contains(before)) {
			return true;
		}
		if (EnglishWords.PREPOSITIONS.contains(before)) {
			return !group.hangs() || before.equals("of");
		}
		return before.equals("-") || before.equals("/") || before.equals("&");
	}

	/** Whether a word can be the subject of a verb in its base form. */
	private boolean canBePlural(int token, int first) {
		if (isPlural(token)) {
			return true;
		}
		// "aides to Cole", "about half of those in town"
		for (int at = token; at > first && at > token - 7; at--) {
			if ((EnglishWords.NOUN_PREPOSITIONS.contains(text.low(at)) || text.low(at).equals("like") || text.low(at).equals("there") || text.low(at).equals("clamoring")) && isPlural(at - 1) && !text.low(at - 1).equals(",")) {
				return true;
			}
			if (!text.isWord(at) || EnglishWords.isFinite(text, at)) {
				return false;
			}
		}
		return false;
	}

	/** Whether most words of a sentence begin with a capital. */
	private boolean isHeadline(int token) {
		int sentence = text.sentence(token);
		int words = 0;
		int capitals = 0;
		for (int at = text.firstOf(sentence); at < text.endOf(sentence); at++) {
			if (text.isWord(at) && text.low(at).length() > 3) {
				words++;
				capitals += text.isCapital(at) ? 1 : 0;
			}
		}
		return capitals * 4 >= words * 3;
	}

	private boolean isPlural(int token) {
		String low = text.low(token);
		return low.equals("i") || low.equals("you") || low.equals("we") || low.equals("they") || low.equals("who") || low.equals("people") || low.equals("many") || low.equals("some") || low.equals("most") || low.equals("others")
				|| low.equals("and") || low.equals(",") || low.equals("both") || low.equals("few") || low.equals("women") || low.equals("men") || low.equals("those") || low.equals("half") || low.equals("percent") || low.equals("majority") || low.equals("two") || low.equals("three") || low.equals("all") || low.equals("%") || text.isNumber(token) || low.equals("four") || low.equals("five") || low.equals("six") || low.equals("ten") || low.endsWith("s") && low.length() > 3 && !low.endsWith("ss") && !low.equals("'s");
	}
}
