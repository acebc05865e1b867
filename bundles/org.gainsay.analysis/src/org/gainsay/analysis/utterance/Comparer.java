// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gainsay.analysis.Dating;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.Certainty;
import org.gainsay.model.How;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/**
 * Says what differs between two reports of an utterance. What the words differ in is looked for in the units that are most
 * alike, so that a clause which one report left out is no lost negation. Any thread may ask.
 */
final class Comparer {

	/** Where a quote has so much of its words in their order in the other, it is one quote that was changed; else two translations. */
	private static final double CHANGED_QUOTE = 0.6;
	private static final int BEFORE_COMMON = 6;
	private static final int AFTER_COMMON = 4;
	private static final int GAPS_OF_A_TRIMMED = 3;
	private static final int SHORTEST_TRIMMED = 3;
	private static final int WORDS_OF_A_GAP = 3;
	private static final int KNOWN_AT_MOST = 50_000;
	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private final Corpus corpus;
	private final Texts texts;
	private final WordReaders readers;
	private final WordWeights weights;
	/** Those that are free, by the name of the language. */
	private final Map<String, Queue<Scale>> free = new ConcurrentHashMap<>();

	/** What two sides are compared with, by one thread at a time: the words that were compared before are known. */
	private record Scale(Vocabulary vocabulary, LikenessFinder finder) {
		Scale(Vocabulary vocabulary) {
			this(vocabulary, new LikenessFinder(vocabulary));
		}
	}

	/** One side with its words. */
	private record Side(Saying saying, String tag, String language, String text, List<Word> words) {
	}

	Comparer(Corpus corpus, Texts texts, WordReaders readers, WordWeights weights) {
		this.corpus = corpus;
		this.texts = texts;
		this.readers = readers;
		this.weights = weights;
	}

	Comparison compare(Saying leftSaying, Saying rightSaying) {
		Side left = side(leftSaying);
		Side right = side(rightSaying);
		boolean across = !left.language.equals(right.language);
		WordDifference words = new WordDifference(left.text, left.words, right.text, right.words);
		List<Word> leftUnit = left.words;
		List<Word> rightUnit = right.words;
		if (!across && !left.words.isEmpty() && !right.words.isEmpty()) {
			Likeness likeness = likeness(left, right);
			List<Word> leftAlike = left.words.subList(likeness.leftFrom(), likeness.leftTo());
			List<Word> rightAlike = right.words.subList(likeness.rightFrom(), likeness.rightTo());
			leftUnit = around(leftAlike, keys(rightAlike, Word::counts));
			rightUnit = around(rightAlike, keys(leftAlike, Word::counts));
		}
		List<Difference> differences = new ArrayList<>();
		speaker(left, right, differences);
		addressee(left, right, differences);
		day(left, right, differences);
		negation(left, right, leftUnit, rightUnit, across, words, differences);
		number(left, right, leftUnit, rightUnit, across, words, differences);
		hedge(left, right, leftUnit, rightUnit, across, words, differences);
		certainty(left, right, leftUnit, rightUnit, across, differences);
		How how = how(left, right, across, words, differences);
		if (leftSaying.direct() && rightSaying.direct() && !across && how != How.VERBATIM) {
			wording(words, how, differences);
		}
		differences.sort(Comparator.comparing(Difference::kind));
		return new Comparison(how, List.copyOf(differences), words);
	}

	/** From the first common word to the last, with a few words more, in which a negation or hedge of them stands. */
	private static List<Word> around(List<Word> unit, Set<String> common) {
		int first = -1;
		int last = -1;
		for (int i = 0; i < unit.size(); i++) {
			if (unit.get(i).counts() && common.contains(unit.get(i).key())) {
				first = first < 0 ? i : first;
				last = i;
			}
		}
		return first < 0 ? unit : unit.subList(Math.max(0, first - BEFORE_COMMON), Math.min(unit.size(), last + 1 + AFTER_COMMON));
	}

	private Side side(Saying saying) {
		ArticleFacts article = corpus.article(saying.article()).orElse(null);
		String text = article == null ? "" : texts.of(article).map(ArticleText::text).orElse("");
		String tag = article == null ? null : article.language();
		return new Side(saying, tag, Language.of(tag).name(), text, readers.read(tag, text, text.isEmpty() ? List.of() : saying.spans()));
	}

	/** How alike two sides in one language are. */
	private Likeness likeness(Side left, Side right) {
		Queue<Scale> some = free.computeIfAbsent(left.language, name -> new ConcurrentLinkedQueue<>());
		Scale taken = some.poll();
		Scale scale = taken != null ? taken : new Scale(new Vocabulary(weights));
		Language language = Language.of(left.language);
		Likeness likeness = scale.finder.of(CodedWords.of(left.words, language, scale.vocabulary), CodedWords.of(right.words, language, scale.vocabulary));
		if (scale.vocabulary.size() <= KNOWN_AT_MOST) {
			some.add(scale);
		}
		return likeness;
	}

	// ---- who, to whom, when

	private static void speaker(Side left, Side right, List<Difference> differences) {
		Voice one = left.saying.voice();
		Voice other = right.saying.voice();
		if (one.to(other) != Voice.Relation.SAME && !one.written().isEmpty() && !other.written().isEmpty()
				&& (one.isNamed() || other.isNamed() || !one.written().equals(other.written()))) {
			differences.add(new Difference(Difference.Kind.SPEAKER, one.written(), other.written()));
		}
	}

	private void addressee(Side left, Side right, List<Difference> differences) {
		String told = addresseeActor(left);
		String toldThere = addresseeActor(right);
		if (told != null && toldThere != null) {
			if (!told.equals(toldThere)) {
				differences.add(new Difference(Difference.Kind.ADDRESSEE, List.of(told), List.of(toldThere)));
			}
			return;
		}
		List<Word> one = addressee(left);
		List<Word> other = addressee(right);
		if (!one.isEmpty() && !other.isEmpty()) {
			Set<String> keys = keys(one, Word::counts);
			Set<String> others = keys(other, Word::counts);
			if (keys.stream().noneMatch(others::contains)) {
				differences.add(new Difference(Difference.Kind.ADDRESSEE, List.of(written(left, one)), List.of(written(right, other))));
			}
		}
	}

	private static String addresseeActor(Side side) {
		return side.saying.statement() == null ? null : side.saying.statement().addresseeActor();
	}

	private List<Word> addressee(Side side) {
		AnchorFacts anchor = side.saying.statement() == null ? null : side.saying.statement().addressee();
		return anchor == null ? List.of() : readers.read(side.tag, side.text, anchor.spans());
	}

	private static String written(Side side, List<Word> words) {
		return side.text.substring(words.getFirst().span().start(), words.getLast().span().end());
	}

	private static void day(Side left, Side right, List<Difference> differences) {
		String one = left.saying.statement() == null ? null : left.saying.statement().date();
		String other = right.saying.statement() == null ? null : right.saying.statement().date();
		if (Dating.of(one).flatMap(day -> Dating.of(other).filter(day::isOfAnotherDay)).isPresent()) {
			differences.add(new Difference(Difference.Kind.DAY, List.of(one), List.of(other)));
		}
	}

	// ---- what the words say

	private static Set<String> keys(List<Word> words, Predicate<Word> which) {
		Set<String> keys = new LinkedHashSet<>();
		for (Word word : words) {
			if (which.test(word)) {
				keys.add(word.key());
			}
		}
		return keys;
	}

	private static void negation(Side left, Side right, List<Word> leftUnit, List<Word> rightUnit, boolean across, WordDifference words,
			List<Difference> differences) {
		Map<String, Map<Entry.Sign, String>> one = stances(left.saying.statement());
		Map<String, Map<Entry.Sign, String>> other = stances(right.saying.statement());
		boolean judged = false;
		for (Map.Entry<String, Map<Entry.Sign, String>> ofClaim : one.entrySet()) {
			Map<Entry.Sign, String> there = other.get(ofClaim.getKey());
			if (there != null) {
				judged = true;
				if (Collections.disjoint(ofClaim.getValue().keySet(), there.keySet())) {
					differences.add(new Difference(Difference.Kind.NEGATION, words(ofClaim.getValue(), ofClaim.getKey()), words(there, ofClaim.getKey())));
					return;
				}
			}
		}
		if (judged || across) {
			return;
		}
		List<String> leftNegations = texts(leftUnit, Word::negation);
		List<String> rightNegations = texts(rightUnit, Word::negation);
		if (leftNegations.size() % 2 != rightNegations.size() % 2) {
			differences.add(new Difference(Difference.Kind.NEGATION, leftNegations, rightNegations));
			return;
		}
		for (Gap gap : gaps(left, right, words)) {
			List<String> here = texts(gap.left, Word::negation);
			List<String> there = texts(gap.right, Word::negation);
			if (here.size() % 2 != there.size() % 2) {
				differences.add(new Difference(Difference.Kind.NEGATION, here, there));
				return;
			}
		}
	}

	/** A few words between words that both have. */
	private record Gap(List<Word> left, List<Word> right) {
	}

	/** Where so little was changed, put in or left out that it is no clause of its own. */
	private static List<Gap> gaps(Side left, Side right, WordDifference words) {
		List<Gap> gaps = new ArrayList<>();
		List<WordDifference.Segment> segments = words.segments();
		for (int i = 1; i + 1 < segments.size(); i++) {
			WordDifference.Segment segment = segments.get(i);
			if (segment.kind() != WordDifference.Kind.SAME && segment.kind() != WordDifference.Kind.FORM) {
				Gap gap = new Gap(segment.left() == null ? List.of() : within(left.words, segment.left()), segment.right() == null ? List.of() : within(right.words, segment.right()));
				if (gap.left.size() <= WORDS_OF_A_GAP && gap.right.size() <= WORDS_OF_A_GAP) {
					gaps.add(gap);
				}
			}
		}
		return gaps;
	}

	/** By claim on which side of it the statement stands, with the stance that says so; a question or a remark is on no side. */
	private static Map<String, Map<Entry.Sign, String>> stances(StatementFacts statement) {
		Map<String, Map<Entry.Sign, String>> stances = new HashMap<>();
		if (statement != null) {
			for (StanceFacts stance : statement.allStances()) {
				Entry.Sign sign = Entry.sign(stance);
				for (TargetFacts target : sign == Entry.Sign.WITHOUT ? List.<TargetFacts>of() : stance.targets()) {
					if (target.claim() != null) {
						stances.computeIfAbsent(target.claim(), claim -> new EnumMap<>(Entry.Sign.class)).putIfAbsent(sign, stance.kind().getLiteral());
					}
				}
			}
		}
		return stances;
	}

	private static List<String> words(Map<Entry.Sign, String> stances, String claim) {
		return stances.values().stream().map(stance -> stance + " " + claim).toList();
	}

	private static List<String> texts(List<Word> words, Predicate<Word> which) {
		List<String> texts = List.of();
		for (Word word : words) {
			if (which.test(word)) {
				texts = texts.isEmpty() ? new ArrayList<>(4) : texts;
				texts.add(word.text());
			}
		}
		return Collections.unmodifiableList(texts);
	}

	private static void number(Side left, Side right, List<Word> leftUnit, List<Word> rightUnit, boolean across, WordDifference words, List<Difference> differences) {
		if (addNumbers(leftUnit, rightUnit, differences)) {
			return;
		}
		// outside of what is most alike, a number is another one where it stands in the other's place
		for (WordDifference.Segment segment : across ? List.<WordDifference.Segment>of() : words.segments()) {
			if (segment.kind() == WordDifference.Kind.CHANGED && addNumbers(within(left.words, segment.left()), within(right.words, segment.right()), differences)) {
				return;
			}
		}
		measures(left, right, differences);
	}

	private static boolean addNumbers(List<Word> left, List<Word> right, List<Difference> differences) {
		Set<String> one = keys(left, Comparer::isNumber);
		Set<String> other = keys(right, Comparer::isNumber);
		List<String> onlyLeft = texts(left, word -> isNumber(word) && !other.contains(word.key()));
		List<String> onlyRight = texts(right, word -> isNumber(word) && !one.contains(word.key()));
		boolean differ = !onlyLeft.isEmpty() && !onlyRight.isEmpty();
		if (differ) {
			differences.add(new Difference(Difference.Kind.NUMBER, onlyLeft, onlyRight));
		}
		return differ;
	}

	private static boolean isNumber(Word word) {
		return word.kind() == Word.Kind.NUMBER;
	}

	private static List<Word> within(List<Word> words, Span span) {
		List<Word> within = new ArrayList<>(4);
		for (Word word : words) {
			if (span.contains(word.span())) {
				within.add(word);
			}
		}
		return within;
	}

	/** One number of something else: 400 of another currency, or in other units. */
	private static void measures(Side left, Side right, List<Difference> differences) {
		List<Measure> there = Measure.in(right.text, right.words, Language.of(right.tag));
		for (Measure here : Measure.in(left.text, left.words, Language.of(left.tag))) {
			List<Measure> others = there.stream().filter(other -> other.number().equals(here.number())).toList();
			if (!others.isEmpty() && others.stream().allMatch(here::isOfSomethingElse)) {
				differences.add(new Difference(Difference.Kind.NUMBER, List.of(here.text()), List.of(others.getFirst().text())));
				return;
			}
		}
	}

	/** Words of doubt that only one has, a hedge of the article itself included. */
	private static void hedge(Side left, Side right, List<Word> leftUnit, List<Word> rightUnit, boolean across, WordDifference words, List<Difference> differences) {
		List<String> one = hedges(left, leftUnit, rightUnit, across);
		List<String> other = hedges(right, rightUnit, leftUnit, across);
		if (one.isEmpty() != other.isEmpty()) {
			differences.add(new Difference(Difference.Kind.HEDGE, one, other));
			return;
		}
		for (Gap gap : one.isEmpty() && !across ? gaps(left, right, words) : List.<Gap>of()) {
			List<String> here = texts(gap.left, Comparer::isDoubt);
			List<String> there = texts(gap.right, Comparer::isDoubt);
			if (here.isEmpty() != there.isEmpty()) {
				differences.add(new Difference(Difference.Kind.HEDGE, here, there));
				return;
			}
		}
	}

	private static boolean isDoubt(Word word) {
		return word.hedge() != null && !word.hedge().equals("certain") && !word.key().equals("can");
	}

	private static List<String> hedges(Side side, List<Word> unit, List<Word> otherUnit, boolean across) {
		Set<String> otherKeys = keys(otherUnit, word -> true);
		List<String> found = new ArrayList<>();
		if (!across) {
			// "could" for "can" is what reported speech does
			unit.stream().filter(word -> word.hedge() != null && !word.hedge().equals("certain"))
					.filter(word -> !(word.key().equals("can") && otherKeys.contains("can"))).forEach(word -> found.add(word.text()));
		}
		if (side.saying.statement() != null) {
			Set<Span> anchors = new LinkedHashSet<>();
			add(side.saying.statement().hedge(), anchors);
			side.saying.statement().allMembers().forEach(member -> add(member.hedge(), anchors));
			for (Span span : anchors) {
				String words = side.text.substring(span.start(), span.end());
				if (!found.contains(words)) {
					found.add(words);
				}
			}
		}
		return found;
	}

	private static void add(AnchorFacts anchor, Set<Span> spans) {
		if (anchor != null) {
			spans.addAll(anchor.spans());
		}
	}

	private static void certainty(Side left, Side right, List<Word> leftUnit, List<Word> rightUnit, boolean across, List<Difference> differences) {
		StatementFacts one = left.saying.statement();
		StatementFacts other = right.saying.statement();
		if (one != null && other != null) {
			Map<String, String> certainties = certainties(one);
			Map<String, String> others = certainties(other);
			for (Map.Entry<String, String> ofClaim : certainties.entrySet()) {
				String there = others.get(ofClaim.getKey());
				if (there != null && !there.equals(ofClaim.getValue())) {
					differences.add(new Difference(Difference.Kind.CERTAINTY, List.of(ofClaim.getValue()), List.of(there)));
					return;
				}
			}
			if (one.writerCertainty() != other.writerCertainty() && one.writerCertainty() != Certainty.UNSPECIFIED
					&& other.writerCertainty() != Certainty.UNSPECIFIED) {
				differences.add(new Difference(Difference.Kind.CERTAINTY, List.of("writer as " + one.writerCertainty().getLiteral()),
						List.of("writer as " + other.writerCertainty().getLiteral())));
				return;
			}
		}
		if (!across) {
			List<Word> here = degrees(leftUnit);
			List<Word> there = degrees(rightUnit);
			Set<String> kinds = here.stream().map(Word::hedge).collect(Collectors.toSet());
			if (!here.isEmpty() && !there.isEmpty() && there.stream().noneMatch(word -> kinds.contains(word.hedge()))) {
				differences.add(new Difference(Difference.Kind.CERTAINTY, texts(here, word -> true), texts(there, word -> true)));
			}
		}
	}

	private static List<Word> degrees(List<Word> unit) {
		return unit.stream().filter(word -> word.hedge() != null && !word.hedge().equals("approximate")).toList();
	}

	/** By claim how certain the speaker is, where it is written. */
	private static Map<String, String> certainties(StatementFacts statement) {
		Map<String, String> certainties = new HashMap<>();
		for (StanceFacts stance : statement.allStances()) {
			if (stance.certainty() != Certainty.UNSPECIFIED) {
				stance.targets().stream().filter(target -> target.claim() != null)
						.forEach(target -> certainties.put(target.claim(), stance.certainty().getLiteral()));
			}
		}
		return certainties;
	}

	// ---- what was done to the words

	private static How how(Side left, Side right, boolean across, WordDifference words, List<Difference> differences) {
		if (across) {
			return How.PARALLEL_TRANSLATION;
		}
		boolean onlySame = words.segments().stream().allMatch(segment -> segment.kind() == WordDifference.Kind.SAME);
		if (onlySame) {
			return How.VERBATIM;
		}
		boolean altered = differences.stream().anyMatch(difference -> switch (difference.kind()) {
			case NEGATION, NUMBER, HEDGE, CERTAINTY -> true;
			default -> false;
		});
		if (altered) {
			return How.ALTERED;
		}
		if (isTrimmed(left, right, words, WordDifference.Kind.LEFT) || isTrimmed(left, right, words, WordDifference.Kind.RIGHT)) {
			return How.TRIMMED;
		}
		if (left.saying.direct() && right.saying.direct()) {
			return kept(left, right, words) >= CHANGED_QUOTE ? How.ALTERED : How.PARALLEL_TRANSLATION;
		}
		return How.PARAPHRASE;
	}

	/** How much of the shorter side's words the other has in their order. */
	private static double kept(Side left, Side right, WordDifference words) {
		int same = 0;
		for (WordDifference.Segment segment : words.segments()) {
			same += segment.kind() == WordDifference.Kind.SAME || segment.kind() == WordDifference.Kind.FORM ? within(left.words, segment.left()).size() : 0;
		}
		return (double) same / Math.max(1, Math.min(left.words.size(), right.words.size()));
	}

	/** Whether one side has all words of the other and, in few places, more; a sign that is not there is nothing that was left out, but another amount. */
	private static boolean isTrimmed(Side left, Side right, WordDifference words, WordDifference.Kind more) {
		int gaps = 0;
		int same = 0;
		for (WordDifference.Segment segment : words.segments()) {
			if (segment.kind() == more) {
				List<Word> gap = more == WordDifference.Kind.LEFT ? within(left.words, segment.left()) : within(right.words, segment.right());
				if (gap.stream().allMatch(Word::isSign)) {
					return false;
				}
				gaps++;
			} else if (segment.kind() == WordDifference.Kind.SAME) {
				same += within(left.words, segment.left()).size();
			} else {
				return false;
			}
		}
		return gaps <= GAPS_OF_A_TRIMMED && same >= SHORTEST_TRIMMED;
	}

	/** The words that two direct quotes do not share; of a trimmed one those that the other leaves out. */
	private static void wording(WordDifference words, How how, List<Difference> differences) {
		if (how == How.TRIMMED) {
			return;
		}
		List<String> left = new ArrayList<>();
		List<String> right = new ArrayList<>();
		for (WordDifference.Segment segment : words.segments()) {
			if (segment.kind() != WordDifference.Kind.SAME) {
				add(segment.leftText(), left);
				add(segment.rightText(), right);
			}
		}
		differences.add(new Difference(Difference.Kind.WORDING, left, right));
	}

	private static void add(String text, List<String> to) {
		if (!text.isEmpty()) {
			to.add(BLANKS.matcher(text).replaceAll(" "));
		}
	}
}
