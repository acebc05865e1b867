// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.StanceKind;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.EnglishForms.Form;
import org.gainsay.suggest.rules.EnglishVerbs.Group;
import org.gainsay.suggest.rules.Finding.Shape;

/** Finds statements in an English text, sentence by sentence: a word of the lexicon, what stands around it, and by that its source and its content. */
final class EnglishRules {

	/** How far behind a verb its "that" or its quotation may begin. */
	private static final int FARTHEST = 16;
	private static final Set<String> PRONOUN_STARTS = EnglishWords.set("i you he she it we they there this that these those nobody everyone nothing everybody");

	private final Reading text;
	private final EnglishPlaces places;
	private final EnglishVerbs verbs;
	private final EnglishSubjects subjects;
	private final EnglishContents contents;
	private final EnglishNouns nouns;
	private final List<Finding> found = new ArrayList<>();

	EnglishRules(Reading text) {
		this.text = text;
		this.places = new EnglishPlaces(text);
		this.verbs = new EnglishVerbs(text);
		this.subjects = new EnglishSubjects(text);
		this.contents = new EnglishContents(text, verbs);
		this.nouns = new EnglishNouns(text, verbs, subjects, contents);
	}

	/** All that is found, in the order of the text; contents may lie in one another. */
	List<Finding> find() {
		for (int sentence = 0; sentence < text.sentences(); sentence++) {
			int first = text.firstOf(sentence);
			int limit = text.endOf(sentence);
			for (int at = first; at < limit; at++) {
				if (text.quotation(at) < 0 && text.isWord(at)) {
					Finding one = at(at, first, limit);
					if (one != null) {
						found.add(one);
					}
				}
			}
			Finding speaker = nouns.colon(first, limit);
			if (speaker != null) {
				found.add(speaker);
			}
		}
		return List.copyOf(found);
	}

	private @Nullable Finding at(int token, int sentence, int limit) {
		int first = outside(token, sentence);
		boolean cites = text.low(token).equals("citing") || text.low(token).equals("quoting") || text.low(token - 1).equals("which") && places.isAccording(sentence, token) && (text.low(token).startsWith("cite") || text.low(token).startsWith("quote"));
		if (cites && nouns.isSpeaker(token + 1, limit)) {
			return null; // whom the speaker of another statement cites
		}
		Finding noun = nouns.at(token, first, limit);
		if (noun != null) {
			return noun;
		}
		Group group = verbs.at(token, first, limit);
		if (group == null) {
			return null;
		}
		Finding one = verb(group, token, first, sentence, limit);
		return one == null && EnglishVerbs.AGAINST.contains(group.entry().stance()) ? alone(group, first, sentence, limit) : one;
	}

	/**
	 * A word that denies, refuses or is silent, with nothing beside it that would be taken for its content: "He declined, although ...", "a charge that the party's leaders strongly denied". Rather too many of these than too few: they
	 * are what is missed the most.
	 */
	private @Nullable Finding alone(Group group, int first, int sentence, int limit) {
		if (!ALONE.contains(group.entry().word())) {
			return null;
		}
		boolean finite = group.helped() || group.is(Form.PAST) || group.is(Form.THIRD);
		if (!finite && !group.infinitive() && !group.is(Form.ING)) {
			return null;
		}
		Run source = source(group, first);
		if (source == null) {
			source = subjects.main(sentence, group.from());
		}
		String low = text.low(group.to());
		Run said = group.to() < limit && (places.startsNoun(group.to()) || low.equals("that") || low.equals("to")) ? contents.following(group.to(), limit) : null;
		if (said == null && source != null && (text.low(source.from()).equals("that") || places.isRelative(source.from() - 1))) {
			int that = text.low(source.from()).equals("that") ? source.from() : source.from() - 1;
			source = that == source.from() && source.length() > 1 ? new Run(that + 1, source.to()) : source;
			said = subjects.before(text.low(that - 1).equals(",") ? that - 1 : that, sentence);
		}
		return new Finding(Shape.PHRASE, "a word that denies or refuses, alone", group.entry(), List.of(new Run(group.from(), group.to())), source, said == null ? List.of() : List.of(said), group.negated(), finite ? 0.55 : 0.5);
	}

	private static final Set<String> ALONE = EnglishWords.set("deny decline refuse dispute reject dismiss refute rebut");

	private @Nullable Finding verb(Group group, int token, int first, int sentence, int limit) {
		if (group.infinitive() && !EnglishVerbs.AGAINST.contains(group.entry().stance()) && !(group.entry().hasClause() && text.low(group.to()).equals("that"))) {
			return null;
		}
		if (group.passive()) {
			return passive(group, first, limit);
		}
		Finding around = around(group, first, sentence, limit);
		if (around != null) {
			return around;
		}
		String before = text.low(group.from() - 1);
		if (group.is(Form.PARTICIPLE) && !group.helped() && (before.equals("when") || before.equals("if") || before.equals("once") || group.from() == first && first == sentence) && takesWhom(group.entry())) {
			return passive(group, first, limit);
		}
		if (group.is(Form.PARTICIPLE) && !group.helped() && text.low(group.to()).equals("by") && EnglishVerbs.AGAINST.contains(group.entry().stance())) {
			return passive(group, first, limit); // "an allegation rejected by the board"
		}
		Run source = source(group, first);
		if (source == null && group.infinitive()) {
			source = subjects.main(sentence, group.from());
			return complement(group, source, -0.3, limit);
		}
		if (source == null && !group.hangs() && group.from() > sentence + 1) {
			return null;
		}
		boolean likely = source != null && places.isLikelySpeaker(source);
		boolean opens = group.hangs() && group.from() == sentence;
		return complement(group, source, likely ? 0 : -0.12, opens ? places.comma(token, limit) : limit);
	}

	/** Where the part of a sentence that stands outside of quotations begins, for a token in it. */
	private int outside(int token, int sentence) {
		int at = token;
		while (at > sentence && text.quotation(at - 1) < 0) {
			at--;
		}
		while (at < token && EnglishWords.isQuoteMark(text.low(at)) && at > sentence) {
			at++;
		}
		return at;
	}

	private @Nullable Run source(Group group, int first) {
		boolean apart = group.hangs() && text.low(group.from() - 1).equals(",");
		Run source = apart ? null : subjects.before(group.from(), first);
		if (source == null && group.from() - 1 > first) {
			String before = text.low(group.from() - 1);
			if (group.hangs() || before.equals("and") || before.equals("but") || before.equals("or") || before.equals("then") || before.equals(",")) {
				source = subjects.main(text.firstOf(text.sentence(group.verb())), group.from());
			}
		}
		return source;
	}

	// ---- what is said stands before the verb, or on both sides

	/** "...," its director, Carla Venn, said: the comma before the verb closes what stands beside the speaker, and no quotation. */
	private boolean endsApposition(Group group, int first, int limit) {
		if (!text.low(group.from() - 1).equals(",") || group.to() < limit && !text.low(group.to()).equals(".") || first < 2 || !EnglishWords.isQuoteMark(text.low(first - 1)) || text.quotation(first - 2) < 0) {
			return false;
		}
		Run source = subjects.before(group.from(), first);
		return source != null && source.from() == first;
	}

	/** "..., she said" and "...", said the mayor. */
	private @Nullable Finding around(Group group, int first, int sentence, int limit) {
		if (!group.entry().hasClause() && !group.entry().takes("quote")) {
			return null;
		}
		Run source = null;
		boolean as = false;
		int left = group.from() - 1;
		int right = group.to();
		if (endsApposition(group, first, limit) || !(left >= sentence && isEdge(left, sentence))) {
			source = subjects.before(group.from(), first);
			if (source == null) {
				return null;
			}
			left = source.from() - 1;
			as = left >= sentence && text.low(left).equals("as");
			if (as || left >= sentence && text.low(left).equals("and") && isEdge(left - 1, sentence)) {
				left--;
			}
		} else if (!group.helped() && (group.is(Form.PAST) || group.is(Form.THIRD) || group.is(Form.ING))) {
			Run behind = group.is(Form.ING) && group.hangs() ? null : subjects.behind(right, limit);
			boolean quoted = text.quotation(left - 1) >= 0 && EnglishWords.isQuoteMark(text.low(left)) && (group.entry().takes("quote") || group.entry().takes("clause"));
			if (behind != null && !text.low(right).equals("that") && afterAdjuncts(behind.to(), limit, quoted, quoted) >= 0) {
				source = behind;
				right = behind.to();
			}
		}
		if (source == null) {
			return null;
		}
		boolean atStart = left < sentence || left == sentence - 1;
		if (!atStart && !isEdge(left, sentence)) {
			return null;
		}
		if (as && atStart && group.entry().takes("clause")) {
			int comma = afterAdjuncts(right, limit, false, false);
			Run said = comma < 0 || comma >= limit || !text.low(comma).equals(",") ? null : contents.following(comma + 1, limit);
			return said == null ? null : finding(Shape.APART, "\"as\" and somebody who says it", group, group.to(), source, said, 0.75);
		}
		boolean quoteBefore = !atStart && text.quotation(left - 1) >= 0 && EnglishWords.isQuoteMark(text.low(left)) || atStart && closesQuotation(sentence);
		int next = afterAdjuncts(right, limit, quoteBefore || takesWhom(group.entry()), quoteBefore);
		if (next < 0) {
			return null;
		}
		return sides(group, source, atStart ? sentence : left + 1, next, sentence, limit);
	}

	/** Whether the sentence before, of the same paragraph, ends with a quotation that a question mark or the like closes. */
	private boolean closesQuotation(int sentence) {
		return sentence > 1 && EnglishWords.isQuoteMark(text.low(sentence - 1)) && text.quotation(sentence - 2) >= 0 && text.paragraph(sentence - 1) == text.paragraph(sentence);
	}

	private static boolean takesWhom(Entry entry) {
		return entry.frames().keySet().stream().anyMatch(frame -> frame.startsWith("whom-"));
	}

	/** Whether a mark at a token may close what is said: a comma, or a closing quotation mark. */
	private boolean isEdge(int token, int sentence) {
		String low = text.low(token);
		return token > sentence && (low.equals(",") || EnglishWords.isQuoteMark(low) && text.quotation(token - 1) >= 0 || low.equals("—") || low.equals("–") || low.equals("--"));
	}

	/** Behind "in a statement", "on Tuesday" and the like: where a comma or the end of the sentence follows; -1 where something else does. */
	private int afterAdjuncts(int from, int limit, boolean anything, boolean quoted) {
		int at = from;
		boolean adjunct = true;
		while (at < limit) {
			String low = text.low(at);
			if (EnglishWords.isQuoteMark(low) || text.quotation(at) >= 0 || low.equals("that") && at == from) {
				return at == from || !EnglishWords.isQuoteMark(low) ? -1 : !anything || !text.isWord(at - 1) ? at : quoted ? limit : -1;
			}
			if (low.equals(",") || low.equals(".") || low.equals(";") || low.equals(":") || low.equals("?") || low.equals("!") || low.equals("—") || low.equals("–") || low.equals("--") || low.equals("―")) {
				return at;
			}
			if (at == from) {
				adjunct = EnglishWords.TIMES.contains(low) || EnglishWords.PREPOSITIONS.contains(low) || EnglishWords.isAdverb(low) || low.equals("reporters") || low.equals("me") || low.equals("the") && text.low(at + 1).endsWith("s") || text.isCapital(at) || low.equals("when") || low.equals("(") || anything;
			}
			if (!adjunct || PRONOUN_STARTS.contains(low) && at == from && !anything) {
				return -1;
			}
			at++;
		}
		return at;
	}

	/** What is said on both sides of the clause that attributes it, which lies between two tokens. */
	private @Nullable Finding sides(Group group, Run source, int clause, int next, int sentence, int limit) {
		List<Run> content = new ArrayList<>();
		int before = clause - 1;
		while (before >= sentence && !text.isWord(before) && text.quotation(before) < 0) {
			before--;
		}
		boolean quoted = before >= 0 && text.quotation(before) >= 0;
		if (before >= sentence && quoted) {
			int quotation = text.quotation(before);
			int from = text.firstOfQuotation(quotation);
			if (from > sentence && text.sentence(from) == text.sentence(clause)) {
				Run mixed = contents.trimmed(sentence, before + 2);
				addTrimmed(content, isOwnClause(sentence, from) && mixed != null ? mixed : new Run(from, before + 1));
			} else {
				addTrimmed(content, new Run(from, before + 1));
			}
		} else if (before >= sentence) {
			if (text.low(sentence).equals("according")) {
				return null;
			}
			boolean goesOn = next < limit && text.low(next).equals(",") && group.entry().surely("clause");
			if (before - sentence < 2 && !goesOn || !goesOn && !(group.entry().surely("clause") && places.isLikelySpeaker(source)) && !contents.isClause(sentence, before + 1)) {
				return null;
			}
			Run said = contents.trimmed(sentence, before + 1);
			if (said != null) {
				content.add(said);
			}
		}
		if (content.isEmpty() && closesQuotation(sentence) && (next >= limit || text.low(next).equals(".")) && source.to() <= group.from()) {
			int quotation = text.quotation(sentence - 2);
			addTrimmed(content, new Run(text.firstOfQuotation(quotation), text.endOfQuotation(quotation)));
			quoted = true;
		}
		boolean opens = content.isEmpty();
		if (opens && !quotesNext(next, limit)) {
			return null;
		}
		if (next < limit && !text.low(next).equals(".") && !text.low(next).equals(";")) {
			Run after = quotesNext(next, limit) || !opens && text.low(next).equals(",") && quoted ? null : !opens && text.low(next).equals(",") && !text.low(next + 1).equals("citing") ? contents.following(next + 1, limit) : null;
			if (quotesNext(next, limit)) {
				int open = next;
				while (text.quotation(open) < 0) {
					open++;
				}
				after = contents.trimmed(open, text.endOfQuotation(text.quotation(open)));
			}
			if (after != null && (quotesNext(next, limit) || !quoted)) {
				content.add(after);
			}
		} else {
			int further = furtherQuotation(limit, text.paragraph(clause));
			if (further >= 0 && quoted) {
				addTrimmed(content, new Run(text.firstOfQuotation(further), text.endOfQuotation(further)));
			}
		}
		boolean quotes = content.stream().anyMatch(run -> text.quotation(run.from()) >= 0);
		if (!quotes && !group.entry().takes("clause") && !group.entry().takes("that")) {
			return null;
		}
		int to = next < limit && text.low(next).equals(":") && group.to() == next ? next + 1 : group.to();
		double score = quotes ? 0.95 : group.entry().surely("clause") ? 0.85 : 0.6;
		return new Finding(Shape.CLAUSE, quotes ? "a quotation beside a clause" : "a clause beside what is said", group.entry(), List.of(new Run(group.from(), to)), source, content, group.negated(), score);
	}

	private void addTrimmed(List<Run> content, Run run) {
		Run words = contents.trimmed(run.from(), run.to());
		if (words != null) {
			content.add(words);
		}
	}

	/** Whether words before a quotation in its sentence are of what is said: "The plan is \"bad\", he said". */
	private boolean isOwnClause(int from, int quotation) {
		for (int at = from; at < quotation; at++) {
			if (verbs.isReport(at)) {
				return false;
			}
		}
		return quotation - from > 2;
	}

	private boolean quotesNext(int next, int limit) {
		for (int at = next; at < limit && at <= next + 2; at++) {
			if (text.quotation(at) >= 0) {
				return true;
			}
			if (text.isWord(at)) {
				return false;
			}
		}
		return false;
	}

	/** The quotation that the next sentence of the paragraph begins with; -1 where none does. */
	private int furtherQuotation(int limit, int paragraph) {
		int at = limit;
		while (at < text.size() && at < limit + 2 && text.quotation(at) < 0) {
			at++;
		}
		if (at >= text.size() || text.quotation(at) < 0 || text.paragraph(at) != paragraph || at != text.firstOfQuotation(text.quotation(at))) {
			return -1;
		}
		int quotation = text.quotation(at);
		int end = text.endOfQuotation(quotation);
		int sentenceEnd = text.endOf(text.sentence(end - 1));
		// where words follow in its sentence, it is theirs
		for (int i = end; i < sentenceEnd; i++) {
			if (text.isWord(i)) {
				return -1;
			}
		}
		return quotation;
	}

	// ---- what is said follows the verb

	private @Nullable Finding complement(Group group, @Nullable Run source, double change, int limit) {
		Entry entry = group.entry();
		int next = group.to();
		String low = text.low(next);
		boolean clausal = entry.hasClause();
		if (low.equals(":") && (clausal || entry.takes("quote"))) {
			Run said = said(next + 1, limit);
			return said == null ? null : finding(Shape.PHRASE, "a colon and what is said", group, next + 1, source, said, 0.9 + change);
		}
		if (places.opensQuotation(next) || low.equals(",") && places.opensQuotation(next + 1)) {
			if (clausal || entry.takes("quote") || entry.takes("np")) {
				Run said = said(next, limit);
				return said == null ? null : finding(Shape.CLAUSE, "a quotation behind the verb", group, next, source, said, (entry.takes("quote") || clausal ? 0.92 : 0.7) + change);
			}
			return null;
		}
		if (low.equals("that") && (entry.takes("that") || entry.takes("clause"))) {
			return finding(Shape.CLAUSE, "\"that\" behind the verb", group, next, source, contents.following(next + 1, limit), 0.92 + change);
		}
		if (EnglishWords.WH.contains(low) && entry.takes("wh") && !(low.equals("when") && !entry.surely("wh"))) {
			return finding(Shape.PHRASE, "a question word behind the verb", group, next, source, contents.following(next, limit), (low.equals("when") || low.equals("where") || low.equals("if") || low.equals("who") || low.equals("which") ? 0.5 : 0.8) + change);
		}
		if (group.negated() && ANSWERS.contains(entry.word()) && (entry.takes(low) || !text.isWord(next) || low.equals("a") || low.equals("several") || low.equals("calls"))) {
			boolean preposition = EnglishWords.PREPOSITIONS.contains(low);
			Run about = text.isWord(next) ? contents.following(preposition ? next + 1 : next, limit) : null;
			return new Finding(Shape.PHRASE, "no answer", SILENT, List.of(new Run(group.from(), preposition ? next + 1 : next)), source, about == null ? List.of() : List.of(about), false, 0.85);
		}
		Finding whom = whom(group, source, change, limit);
		if (whom != null) {
			return whom;
		}
		if (low.equals("to") && entry.stance() == StanceKind.DECLINES_TO_COMMENT && entry.takes("to")) {
			return refusal(group, source, next, 0.72 + change, limit);
		}
		if (low.equals("to") && entry.takes("to")) {
			boolean infinitive = !EnglishWords.DETERMINERS.contains(text.low(next + 1)) && !text.isCapital(next + 1);
			boolean preposition = entry.kind() != Entry.Kind.VERB || TO_NOUNS.contains(entry.word());
			if (infinitive && !TO_NOUNS.contains(entry.word()) || preposition) {
				return finding(Shape.PHRASE, infinitive ? "\"to\" and a verb behind the verb" : "\"to\" behind the verb", group, infinitive && !TO_NOUNS.contains(entry.word()) ? next : next + 1, source, contents.following(infinitive ? next : next + 1, limit),
						(entry.surely("to") ? 0.72 : 0.35) + change);
			}
		}
		if (entry.stance() == StanceKind.DECLINES_TO_COMMENT && entry.takes("to")) {
			for (int at = next; at < limit && at < next + 6; at++) {
				if (text.low(at).equals("to") && at > next) {
					return finding(Shape.PHRASE, "\"to\" and a verb behind the verb", group, next, source, contents.following(at, limit), 0.7 + change);
				}
			}
		}
		if (entry.takes("np") && source != null && (next >= limit || !text.isWord(next) || EnglishVerbs.AGAINST.contains(entry.stance()) && (low.equals("and") || low.equals("but"))) && places.isRelative(source.from() - 1)) {
			int which = text.low(source.from() - 2).equals(",") ? source.from() - 2 : source.from() - 1;
			Run said = subjects.before(which, text.firstOf(text.sentence(source.from())));
			return finding(Shape.PHRASE, "what it is said of before \"that\" or \"which\"", group, next, source, said, 0.6 + change);
		}
		if (EnglishWords.PREPOSITIONS.contains(low) && entry.takes(low)) {
			boolean of = entry.takes("clause") && reachesThat(next, limit) >= 0;
			if (!of) {
				return finding(Shape.PHRASE, "\"" + low + "\" behind the verb", group, next + 1, source, contents.following(next + 1, limit), (entry.surely(low) ? 0.7 : 0.35) + change);
			}
		}
		if (low.endsWith("ing") && low.length() > 4 && entry.takes("ing")) {
			return finding(Shape.PHRASE, "a verb in -ing behind the verb", group, next, source, contents.following(next, limit), (entry.surely("ing") ? 0.6 : 0.35) + change);
		}
		if (clausal) {
			int that = reachesThat(next, limit);
			if (that >= 0) {
				boolean quote = text.quotation(that) >= 0 || places.opensQuotation(that);
				Run said = quote ? said(that, limit) : contents.following(that + 1, limit);
				return said == null ? null : finding(Shape.APART, "what is said behind when and where it was", group, next, source, said, 0.85 + change);
			}
			if (entry.takes("clause") && !EnglishWords.PREPOSITIONS.contains(low) && (places.startsNoun(next) && contents.isClause(next, limit) || SURE.contains(entry.word()) && text.isWord(next) && !EnglishWords.TIMES.contains(low) && !low.endsWith("ly") && !EnglishWords.CONNECTIVES.contains(low) || SURE.contains(entry.word()) && places.startsNoun(next) || entry.surely("clause") && EnglishWords.isFinite(text, next) && source != null && places.isRelative(source.from() - 1))) {
				return finding(Shape.CLAUSE, "a clause behind the verb", group, next, source, contents.following(next, limit), (entry.surely("clause") ? 0.88 : 0.5) + change);
			}
		}
		if (entry.takes("np") && !EnglishWords.PREPOSITIONS.contains(low) && (places.startsNoun(next) || places.isPlainNoun(next))) {
			return finding(Shape.PHRASE, "a noun behind the verb", group, next, source, contents.following(next, limit), (entry.surely("np") ? 0.62 : 0.3) + change);
		}
		return null;
	}

	/** Verbs behind which anything is said. */
	private static final Set<String> SURE = EnglishWords.set("say think believe insist argue claim");

	/** What somebody does not do who says nothing. */
	private static final Set<String> ANSWERS = EnglishWords.set("respond reply answer comment return react");
	private static final Entry SILENT = new Entry(Entry.Kind.VERB, "respond", "", Map.of(), StanceKind.HAS_NOT_COMMENTED, "She did not respond.");

	/** "Refused to confirm", "declined to comment on": the verb that is refused belongs to the cue where it is one of speaking. */
	private @Nullable Finding refusal(Group group, @Nullable Run source, int to, double score, int limit) {
		int verb = to + 1;
		while (verb < limit && EnglishWords.isAdverb(text.low(verb))) {
			verb++;
		}
		if (!EnglishStances.SPEAKING.contains(text.low(verb)) && !EnglishStances.CONFIRMING.contains(text.low(verb))) {
			return finding(Shape.PHRASE, "\"to\" and a verb behind the verb", group, to, source, contents.following(to, limit), score);
		}
		int end = verb + 1;
		if (text.low(end).equals("or") && text.low(end + 1).equals("deny")) {
			end += 2;
		}
		if (end < limit && (text.low(end).equals("on") || text.low(end).equals("about"))) {
			end++;
		}
		Run about = end < limit && text.isWord(end) && !text.low(end).equals("and") && !text.low(end).equals("but") && !text.low(end).equals("for") && !text.low(end).equals("when") && !text.low(end).equals("after") || end < limit && EnglishWords.isQuoteMark(text.low(end)) ? contents.following(end, limit) : null;
		return new Finding(Shape.PHRASE, "a refusal to speak", group.entry(), List.of(new Run(group.from(), end)), source, about == null ? List.of() : List.of(about), group.negated(), Math.clamp(score + 0.15, 0.05, 0.95));
	}

	private static final Set<String> TO_NOUNS = EnglishWords.set("refer allude point object attest respond react appeal opposed answer reply");

	/** A quotation whole, where it is all that is said; else the sentence to its end. */
	private @Nullable Run said(int from, int limit) {
		int at = from;
		while (at < limit && !text.isWord(at) && text.quotation(at) < 0) {
			at++;
		}
		if (at < text.size() && text.quotation(at) >= 0) {
			int end = text.endOfQuotation(text.quotation(at));
			if (end >= limit - 2 || text.low(end - 1).equals(".") || text.low(end - 1).equals(",") || text.low(end - 1).equals("?") || text.low(end - 1).equals("!")) {
				return contents.trimmed(text.firstOfQuotation(text.quotation(at)), end);
			}
			return contents.following(at - 1, limit);
		}
		return contents.following(from, limit);
	}

	/** Where, behind words that say when, where or to whom, a "that" or a quotation begins; -1 where none does. */
	private int reachesThat(int from, int limit) {
		String low = text.low(from);
		if (!EnglishWords.PREPOSITIONS.contains(low) && !EnglishWords.TIMES.contains(low) && !EnglishWords.isAdverb(low) && !low.equals(",") && !low.equals("when")) {
			return -1;
		}
		for (int at = from; at < limit && at < from + FARTHEST; at++) {
			if (places.opensQuotation(at) || text.low(at).equals("that") && at > from && !EnglishWords.PREPOSITIONS.contains(text.low(at - 1))) {
				return at;
			}
			if (EnglishWords.isStop(text.low(at)) && !text.low(at).equals(":") || text.quotation(at) >= 0) {
				return -1;
			}
		}
		return -1;
	}

	/** "told the Gazette that", "accused him of". */
	private @Nullable Finding whom(Group group, @Nullable Run source, double change, int limit) {
		Entry entry = group.entry();
		boolean any = takesWhom(entry);
		int next = group.to();
		if (!any || !places.startsNoun(next)) {
			return null;
		}
		boolean of = entry.takes("whom-of") || entry.takes("whom-for") || entry.takes("whom-with") || entry.takes("whom-against") || entry.takes("whom-as");
		for (int at = next + 1; at < limit && at < next + 12; at++) {
			String low = text.low(at);
			boolean quote = places.opensQuotation(at) || low.equals(":") || low.equals(",") && places.opensQuotation(at + 1);
			if ((low.equals("that") || quote) && (entry.takes("whom-clause") || entry.takes("whom-that") || entry.takes("that"))) {
				return finding(Shape.APART, "whom it was told, and what", group, next, source, quote ? said(at, limit) : contents.following(at + 1, limit), 0.92 + change);
			}
			if (EnglishWords.WH.contains(low) && !low.equals("who") && !low.equals("which") && (entry.takes("whom-wh") || entry.takes("whom-clause"))) {
				return finding(Shape.APART, "whom it was told, and a question word", group, next, source, contents.following(at, limit), 0.75 + change);
			}
			if (low.equals("to") && entry.takes("whom-to") && !text.isCapital(at + 1) && !EnglishWords.DETERMINERS.contains(text.low(at + 1))) {
				return finding(Shape.PHRASE, "who is to do what", group, next, source, contents.following(entry.takes("whom-clause") || entry.hasClause() ? at : next, limit), 0.72 + change);
			}
			if (entry.takes("whom-" + low)) {
				boolean all = of;
				return finding(Shape.PHRASE, "somebody \"" + low + "\" something", group, next, source, contents.following(all ? next : at + 1, limit), 0.7 + change);
			}
			if (EnglishWords.isStop(low) || text.quotation(at) >= 0 || low.equals(",")) {
				break;
			}
			if (entry.takes("whom-clause") && !EnglishWords.PREPOSITIONS.contains(low) && at <= next + 4 && (PRONOUN_STARTS.contains(low) && !low.equals("that") || EnglishWords.OBJECT_PRONOUNS.contains(text.low(at - 1)) || text.low(at - 1).equals("reporters")) && contents.isClause(at, limit)) {
				return finding(Shape.APART, "whom it was told, and a clause", group, next, source, contents.following(at, limit), 0.8 + change);
			}
		}
		return null;
	}

	private @Nullable Finding finding(Shape shape, String rule, Group group, int cueEnd, @Nullable Run source, @Nullable Run content, double score) {
		if (content == null) {
			return null;
		}
		return new Finding(shape, rule, group.entry(), List.of(new Run(group.from(), cueEnd)), source, List.of(content), group.negated(), Math.clamp(EnglishVerbs.AGAINST.contains(group.entry().stance()) && score < 0.85 ? score + 0.15 : score, 0.05, 0.99));
	}

	// ---- passives

	private @Nullable Finding passive(Group group, int first, int limit) {
		Entry entry = group.entry();
		int next = group.to();
		String low = text.low(next);
		Run subject = subjects.before(group.from(), first);
		Run by = null;
		if (low.equals("by")) {
			by = subjects.behind(next + 1, limit);
			next = by == null ? next : by.to();
			low = text.low(next);
		}
		boolean whom = takesWhom(entry) || entry.word().equals("ask");
		if (low.equals("that") && entry.hasClause()) {
			return finding(Shape.CLAUSE, "\"that\" behind a passive", group, group.to(), by, contents.following(next + 1, limit), 0.65);
		}
		if (whom && (EnglishWords.WH.contains(low) && !low.equals("when") || low.equals("about") || low.equals("if"))) {
			return finding(Shape.PHRASE, "a question behind a passive", group, low.equals("about") ? next + 1 : group.to(), by, contents.following(low.equals("about") ? next + 1 : next, limit), 0.7);
		}
		if (low.equals("to") && (entry.takes("clause") || entry.takes("to") || entry.takes("whom-to") || entry.takes("that")) && !EnglishWords.DETERMINERS.contains(text.low(next + 1))) {
			return finding(Shape.PHRASE, "\"to\" behind a passive", group, group.to(), by, contents.following(next, limit), entry.word().equals("expect") || entry.word().equals("say") || entry.word().equals("believe") ? 0.72 : 0.5);
		}
		if (by != null && entry.takes("np") && subject != null && places.isLikelySpeaker(by)) {
			return new Finding(Shape.SUBJECT, "a passive with \"by\"", entry, List.of(new Run(group.from(), group.to() + 1)), by, List.of(subject), group.negated(), entry.surely("np") ? 0.55 : 0.3);
		}
		if (subject != null && EnglishVerbs.AGAINST.contains(entry.stance()) && entry.takes("np") && (next >= limit || !text.isWord(next))) {
			return new Finding(Shape.SUBJECT, "a passive without \"by\"", entry, List.of(new Run(group.from(), group.to())), null, List.of(subject), group.negated(), 0.5);
		}
		if (low.equals("as") && entry.takes("as") && subject != null) {
			return finding(Shape.PHRASE, "\"as\" behind a passive", group, next + 1, by, contents.following(next + 1, limit), 0.45);
		}
		return null;
	}
}
