// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

import org.gainsay.dsl.syntax.Expectations.Place;
import org.gainsay.dsl.syntax.Expectations.Step;
import org.gainsay.dsl.syntax.Words.Word;
import org.gainsay.text.EditDistance;

/**
 * How a text that does not parse can be read with the fewest changes: words that are left out, taken for others, or put in. The language
 * is one automaton, so this is a search for the cheapest way through it. It is made around each slip only, and keeps few ways at a
 * time, so that its cost grows with the length of the text.
 * <p>
 * What is written is never turned round: nothing is left out, put in or guessed between the words of a stance and what it is about, and
 * no word is taken for another behind one that was left out ("refuses to confirm" is not "confirms"). A stance behind words of its own
 * line that are left out is left out with them ("never denies"), and what belongs to a stance that is left out goes to no other one.
 */
final class Mending {

	/** What is done with a word. */
	enum How {
		FITS, LEFT_OUT, TAKEN_AS, PUT_IN
	}

	/**
	 * A word and what is done with it.
	 *
	 * @param place  where it stands
	 * @param start  in UTF-16 units
	 * @param end    the same; the start if the word is put in
	 * @param kind   what it is taken as: a keyword, STRING, INT or ID; as it is if it is left out
	 * @param reads  what it reads as, or null for its own letters
	 */
	record Part(How how, Place place, int start, int end, String kind, String reads) {
	}

	/** Whether words are left out directly before a place, and then whether the first of them begins its line. */
	private enum Left {
		NOTHING, WITHIN_LINE, FROM_LINE
	}

	/** A way to a place: the cheapest that was found. */
	private record Way(Place place, int offset, int cost, Left left, int fits, Way from, Part part) {

		Object key() {
			return leftOut() ? List.of(place, left) : place;
		}

		boolean leftOut() {
			return left != Left.NOTHING;
		}
	}

	/** Another way to read what begins at a place. */
	private record Reading(int end, int cost) {
	}

	private static final int FIRST_LEFT_OUT = 4;
	private static final int NEXT_LEFT_OUT = 1;
	private static final int DOUBT = 1;
	private static final int MARK = 4;
	private static final int COMMA = 3;
	private static final int OVER_A_LINE = 4;
	private static final int KEYWORD_AS_NAME = 3;
	private static final int UNLIKE = 6;
	private static final int MISSING_NAME = 5;
	private static final int MISSING_WORD = 4;
	private static final int QUOTES = 3;
	private static final int LIKE = 2;
	private static final int IN_PLACE = 3;
	private static final int BEFORE = 2;
	private static final int BEGINS_LINE = 2;
	private static final int BEFORE_NAME = 2;

	/** So many words that fit end the search around a slip; so far before the word that does not fit it may lie. */
	private static final int ENOUGH = 24;
	private static final int BACK = 40;
	private static final int MOST_WAYS = 32;
	private static final int DEAREST = 16;
	private static final int LONGEST = 20_000;

	private static final Set<String> DECLARATIONS = Set.of("Actor", "Event", "Claim", "Article", "Codebook", "Category", "Correspondence", "AnnotationSet");
	private static final Set<String> NEEDED_CHOICES = Set.of("ActorKind", "CategorySubject");

	/** The words that may be put in before what they declare, each with the number of words behind it that tell that it is missing. */
	static final Map<String, Integer> TOLD_BY = Map.of("statement", 2, "article", 3, "event", 3, "claim", 3, "actor", 3, "category", 3, "annotations", 4);

	/** How many words tell that the kind of a category is missing: -2 to. */
	private static final int TELLING_A_KIND = 3;

	/** The words that declare something with a name. */
	static final Set<String> DECLARE_ONE = Set.of("claim", "article", "event", "category", "actor", "statement");

	private static final Set<String> OWN = Set.of(Words.ID, Words.STRING, Words.INT);

	private final Words words;
	private final int length;
	private final Expectations expectations;
	private final Map<String, Map<String, Integer>> likes = new HashMap<>();
	private final List<Looked> looked = new ArrayList<>();
	private int farthest;
	private int wrong;

	/**
	 * What was looked at to mend a slip: nothing else of the text has a part in it.
	 *
	 * @param start in UTF-16 units
	 * @param end   the same, behind it
	 */
	record Looked(int start, int end) {
	}

	Mending(Words words, Expectations expectations) {
		this.words = words;
		this.length = words.text().length();
		this.expectations = expectations;
	}

	/** What was looked at, slip by slip, once the {@link #parts} are known. */
	List<Looked> looked() {
		return List.copyOf(looked);
	}

	/** Every word of the text in its order, and what is put in. Read so, the text parses. */
	List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		Place place = expectations.start();
		int offset = words.next(0);
		while (true) {
			while (offset < length) {
				Word word = words.at(offset);
				Place next = after(place, word);
				if (next == null) {
					break;
				}
				parts.add(new Part(How.FITS, place, word.start(), word.end(), word.kind(), null));
				place = next;
				offset = words.next(word.end());
			}
			if (offset == length && place.isEnd()) {
				return parts;
			}
			int back = parts.size();
			while (back > 0 && parts.size() - back < BACK && parts.get(back - 1).how() == How.FITS) {
				back--;
			}
			farthest = offset < length ? words.at(offset).end() : length;
			Way found = search(parts, back, place, offset, false);
			if (found == null) { // few ways were kept, and all of them lead nowhere: to leave out what follows is always one
				while (back > 0 && !(back < parts.size() ? parts.get(back).place() : place).isEnd()) {
					back--;
				}
				found = search(parts, back, place, offset, true);
			}
			looked.add(new Looked(back < parts.size() ? parts.get(back).start() : Math.min(offset, back == 0 ? offset : parts.get(back - 1).end()), farthest));
			parts.subList(back, parts.size()).clear();
			List<Part> way = new ArrayList<>();
			for (Way one = found; one.from() != null; one = one.from()) {
				way.add(one.part());
			}
			parts.addAll(way.reversed());
			place = found.place();
			offset = found.offset();
		}
	}

	/** Searches from one of the parts on, or from the place behind them. */
	private Way search(List<Part> parts, int back, Place place, int offset, boolean all) {
		Part before = back == 0 ? null : parts.get(back - 1);
		return back < parts.size() ? search(new Way(parts.get(back).place(), words.next(parts.get(back).start()), 0, Left.NOTHING, 0, null, before), offset, all)
				: search(new Way(place, offset, 0, Left.NOTHING, 0, null, before), offset, all);
	}

	/** The cheapest way to the end, or to where enough fits behind the last change and the word that did not fit; null if there is none. */
	private Way search(Way begin, int doesNotFit, boolean all) {
		wrong = doesNotFit;
		TreeMap<Integer, Map<Object, Way>> open = new TreeMap<>();
		open.put(begin.offset(), new LinkedHashMap<>(Map.of(begin.key(), begin)));
		while (!open.isEmpty()) {
			List<Way> ways = withPutIn(open.pollFirstEntry().getValue(), all);
			Way best = ways.getFirst();
			int offset = best.offset();
			if (offset == length) {
				return ways.stream().filter(way -> way.place().isEnd()).findFirst().orElse(null);
			}
			boolean settled = offset > wrong && best.fits() >= ENOUGH
					&& open.values().stream().flatMap(others -> others.values().stream()).allMatch(other -> other.cost() >= best.cost());
			if (settled || !all && offset - wrong > LONGEST) {
				return best;
			}
			Word word = words.at(offset);
			List<Integer> otherEnds = words.text().charAt(offset) == '"' ? words.otherEnds(offset) : List.of();
			farthest = Math.max(farthest, Math.max(word.end(), words.lineEnd(offset)));
			for (Way way : ways) {
				go(way, word, otherEnds, open);
			}
		}
		return null;
	}

	/** The ways that are worth following, the cheapest first, with those that go on from them by putting something in. */
	private List<Way> withPutIn(Map<Object, Way> here, boolean all) {
		PriorityQueue<Way> queue = new PriorityQueue<>(Comparator.comparingInt(Way::cost));
		queue.addAll(here.values());
		int dearest = queue.peek().cost() + DEAREST;
		Map<Object, Way> done = new LinkedHashMap<>();
		boolean unlimited = all || queue.peek().offset() == length;
		while (!queue.isEmpty() && (done.size() < MOST_WAYS || unlimited)) {
			Way way = queue.poll();
			if (way.cost() > dearest && !unlimited || done.putIfAbsent(way.key(), way) != null) {
				continue;
			}
			Set<String> tried = new HashSet<>(); // a keyword may be asked for in several ways
			for (Step step : way.place().distinct()) {
				int cost = missing(way, step);
				String kind = step.keyword() != null ? step.keyword() : step.terminal();
				if (cost > 0 && tried.add(kind)) {
					int at = way.part() == null ? 0 : way.part().end();
					Part part = new Part(How.PUT_IN, way.place(), at, at, kind, step.keyword() != null ? null : Words.STRING.equals(kind) ? "\"\"" : "");
					queue.add(new Way(way.place().after(kind), way.offset(), way.cost() + cost, way.left(), 0, way, part));
				}
			}
		}
		return List.copyOf(done.values());
	}

	/** What it costs to put in what a step asks for; 0 if it must not be. */
	private int missing(Way way, Step step) {
		if (step.keyword() == null) {
			boolean declared = DECLARATIONS.contains(step.rule()) || "name".equals(step.assigned());
			if (Words.STRING.equals(step.terminal())) {
				return declared && isNeeded(way) ? MISSING_WORD : 0;
			}
			return Words.ID.equals(step.terminal()) && "name".equals(step.assigned()) && isNeeded(way) ? MISSING_NAME : 0;
		}
		return switch (step.keyword()) {
			case "{" -> MARK;
			case ":" -> MARK + (step.rule().equals("CategoryValue") && way.offset() < length && words.isFirst(way.offset()) ? OVER_A_LINE : 0); // there the category's own definition begins
			case "}" -> MARK + (words.text().startsWith("}", way.offset()) ? 1 : 0); // rather behind the one that is there
			case "," -> step.rule().equals("Stance") && (way.leftOut() || isFitting(way)) ? 0 : COMMA + (step.rule().equals("Stance") && isBehindPutIn(way) ? OVER_A_LINE : 0) + (way.offset() < length && words.isFirst(way.offset()) && !"Category".equals(step.rule()) || isFitting(way) ? OVER_A_LINE : 0);
			case "one", "number" -> step.rule().equals("Category") || step.rule().equals("NumberKind") ? isKindMissing(way, step.keyword()) ? MISSING_WORD : 0 : isOnly(way.place(), step) ? MISSING_WORD : 0;
			default -> {
				if (NEEDED_CHOICES.contains(step.rule())) {
					yield MISSING_WORD;
				}
				if (TOLD_BY.containsKey(step.keyword()) && step.beginsPart()) {
					yield isToldOf(way, step.keyword()) ? MISSING_WORD : 0;
				}
				yield isOnly(way.place(), step) ? MISSING_WORD : 0;
			}
		};
	}

	/** Whether the words at a place are what a category takes, and only the word for its kind is not there: "of" and values, or numbers from and to. */
	private boolean isKindMissing(Way way, String kind) {
		Place place = way.place().after(kind);
		int offset = way.offset();
		for (int i = 0; i < TELLING_A_KIND && offset < length && !words.isFirst(offset); i++) {
			Word word = words.at(offset);
			farthest = Math.max(farthest, word.end());
			place = after(place, word);
			if (place == null) {
				return false;
			} else if (word.kind().equals("to") || word.kind().equals("of")) {
				return true;
			}
			offset = words.next(word.end());
		}
		return false;
	}

	/** Whether nothing else can go on with a phrase than one word; none is guessed in a stance. */
	private static boolean isOnly(Place place, Step step) {
		return step.isWord() && place.expected().size() == 1 && !step.rule().equals("StanceKind");
	}

	/** Whether a comma was put in before the last word: two names in a row behind the claim of a stance are rather the words of another one. */
	private static boolean isBehindPutIn(Way way) {
		return way.from() != null && way.from().part() != null && way.from().part().how() == How.PUT_IN;
	}

	/** Whether the words at a place are those that stand behind a keyword which is not there. */
	private boolean isToldOf(Way way, String keyword) {
		if (way.offset() == length || isFitting(way) || !Character.isLetter(words.text().charAt(way.offset()))) {
			return false;
		}
		Place place = way.place().after(keyword);
		int offset = way.offset();
		for (int i = 0; i < TOLD_BY.get(keyword); i++) {
			if (offset == length) {
				return false;
			}
			Word word = words.at(offset);
			farthest = Math.max(farthest, word.end());
			place = after(place, word);
			if (place == null) {
				return false;
			}
			offset = words.next(word.end());
		}
		return true;
	}

	/** Whether the next word can stand where it does: "if" is then no name in a list whose comma is missing. */
	private boolean isFitting(Way way) {
		return way.offset() < length && after(way.place(), words.at(way.offset())) != null;
	}

	/** Whether nothing but a name or text can stand at a place: what may be left out anyway is not missing. */
	private static boolean isNeeded(Way way) {
		return way.place().distinct().stream().allMatch(step -> step.terminal() != null);
	}

	private void go(Way way, Word word, List<Integer> otherEnds, TreeMap<Integer, Map<Object, Way>> open) {
		Place place = way.place();
		Place next = after(place, word);
		if (way.leftOut() && isPartOfLeftOut(way, word, next != null)) {
			leaveOutStance(way, word, open);
			return;
		}
		if (next != null && !(place.decides() && Habits.isNoName(words, word))) {
			int doubt = (way.leftOut() && !words.isFirst(word.start()) ? DOUBT : 0) + (otherEnds.isEmpty() ? 0 : DOUBT);
			follow(open, way, next, doubt, new Part(How.FITS, place, word.start(), word.end(), word.kind(), null));
		}
		if (!way.leftOut()) {
			takeAs(way, word, next != null, open);
			String meant = next != null ? null : Habits.meant(words, word, place);
			if (meant != null) {
				follow(open, way, place.after(meant), LIKE, new Part(How.TAKEN_AS, place, word.start(), word.end(), meant, meant));
			}
			Place text = place.after(Words.STRING);
			if (text != null) {
				Part before = way.part();
				boolean guessed = before != null && before.how() == How.TAKEN_AS;
				boolean twice = before != null && before.kind().equals(word.kind()) && (word.kind().equals("if") || word.kind().equals("because"));
				for (Reading reading : asText(word, next != null || guessed, twice, otherEnds)) {
					String plain = words.text().substring(word.start(), reading.end());
					int doubt = isGoingOn(text, word.end(), reading.end()) ? DOUBT : 0;
					follow(open, way, text, reading.cost() + doubt, new Part(How.TAKEN_AS, place, word.start(), reading.end(), Words.STRING, quoted(plain)));
				}
			}
		}
		if (!place.decides() && !isUnfounded(way)) {
			int cost = way.leftOut() ? place.isWithinPart() ? 2 * NEXT_LEFT_OUT : NEXT_LEFT_OUT : FIRST_LEFT_OUT;
			boolean own = !way.leftOut() && next != null && OWN.contains(word.kind()) && otherEnds.isEmpty();
			if (isBeforeName(way, word)) {
				leaveOut(open, way, BEFORE_NAME, word.start(), word.end());
			} else if (!own || !words.isLast(word.end())) { // else a word of another line would take its place
				int fitting = own ? IN_PLACE : !way.leftOut() && next != null && word.start() < wrong ? BEFORE : 0;
				int first = !way.leftOut() && word.start() >= wrong && isKeyword(word) && words.isFirst(word.start()) ? BEGINS_LINE : 0;
				int lines = words.isOneLine(word.start(), word.end()) ? 0 : OVER_A_LINE; // a stray mark rather than all that is between it and the next
				leaveOut(open, way, cost + fitting + first + lines, word.start(), word.end());
			}
			int stance = way.leftOut() || next == null || !expectations.beginsStance(word.kind()) ? 0 : endOfStance(expectations.inStatement(), word);
			if (stance > word.end()) {
				leaveOut(open, way, FIRST_LEFT_OUT + (word.start() < wrong ? IN_PLACE : 0), word.start(), stance);
			}
			int refusal = next == null || place.after("has") != null ? Habits.endOfRefusal(words, word.start()) : -1;
			if (refusal > 0) {
				leaveOut(open, way, LIKE, word.start(), refusal); // "to" in it is no part of the statement
			}
			for (int end : otherEnds) {
				leaveOut(open, way, cost + 1, word.start(), end);
			}
		}
	}

	/** Whether a word stands where a name is declared, but the name is one behind it on its line, before the text or what else belongs there: claim the leak "…". */
	private boolean isBeforeName(Way way, Word word) {
		if (way.leftOut() || way.part() == null || !DECLARE_ONE.contains(way.part().kind()) || !word.kind().equals(Words.ID)
				|| way.place().distinct().stream().noneMatch(step -> "name".equals(step.assigned()))) {
			return false;
		}
		Place named = after(way.place(), word);
		int offset = words.next(word.end());
		boolean behind = false;
		while (named != null && offset < length && words.isOneLine(word.start(), offset)) {
			Word next = words.at(offset);
			farthest = Math.max(farthest, next.end());
			if (after(named, next) != null) {
				return behind;
			} else if (!next.kind().equals(Words.ID)) {
				return false;
			}
			behind = true;
			offset = words.next(next.end());
		}
		return false;
	}

	/**
	 * Whether a word is left out with those before it: a stance that they may turn round, or what goes on with a stance and may belong to
	 * one that is left out.
	 */
	private boolean isPartOfLeftOut(Way way, Word word, boolean fits) {
		if (expectations.beginsStance(word.kind())) {
			return isTurned(way, word);
		}
		if (fits && way.place().isBehindStance()) {
			return way.place().goesOnWithStance(word.kind()) && isBehindWords(way);
		}
		return fits ? word.kind().equals(",") && way.left() == Left.FROM_LINE && isBehindWords(way) : expectations.behindStance().goesOnWithStance(word.kind()) && !word.kind().equals(",");
	}

	private void leaveOutStance(Way way, Word word, TreeMap<Integer, Map<Object, Way>> open) {
		boolean begins = expectations.beginsStance(word.kind());
		boolean behind = !begins && way.place().isBehindStance();
		if (behind && way.left() == Left.WITHIN_LINE) {
			return; // words too many within a stance: it is left out whole
		}
		int end = endOfStance(begins ? expectations.inStatement() : behind ? way.place() : expectations.behindStance(), word);
		leaveOut(open, way, NEXT_LEFT_OUT, word.start(), Math.max(end, word.end()));
	}

	/** Whether words are left out before a word on its line; a stance that is left out whole is none of its business. */
	private boolean isTurned(Way way, Word word) {
		int next = word.start();
		for (Way one = way; isLeftOut(one) && !words.isBroken(one.part().end(), next); one = one.from()) {
			if (isWhole(one.part())) {
				return false;
			} else if (!isMark(one.part())) {
				return true;
			}
			next = one.part().start();
		}
		return false;
	}

	private boolean isBehindWords(Way way) {
		for (Way one = way; isLeftOut(one); one = one.from()) {
			if (!isMark(one.part())) {
				return true;
			}
		}
		return false;
	}

	private static boolean isLeftOut(Way way) {
		return way != null && way.part() != null && way.part().how() == How.LEFT_OUT;
	}

	/** Whether several words are left out in one: a stance, with all that belongs to it. */
	private boolean isWhole(Part part) {
		return words.text().charAt(part.start()) != '"' && words.at(part.start()).end() < part.end();
	}

	/** Whether it turns nothing round, whatever stands behind it. */
	private boolean isMark(Part part) {
		return part.end() == part.start() + 1 && ";,.:{}".indexOf(words.text().charAt(part.start())) >= 0;
	}

	/** Where the stance ends that a word begins or goes on with, with all that belongs to it; 0 if it is not whole. */
	private int endOfStance(Place from, Word first) {
		Place place = from;
		int end = 0;
		for (Word word = first; place.isStance(word.kind(), word == first) && !(place.decides() && Habits.isNoName(words, word));) {
			place = place.after(word.kind());
			farthest = Math.max(farthest, word.end());
			if (place.isBehindStance()) {
				end = word.end();
			}
			int next = words.next(word.end());
			if (next == length) {
				break;
			}
			word = words.at(next);
		}
		return end;
	}

	/** Where a word leads that fits; a time's zone stands directly behind it, or a field's misspelt name were one. */
	private Place after(Place place, Word word) {
		return after(words, place, word);
	}

	/** The same, for any text. */
	static Place after(Words words, Place place, Word word) {
		return word.kind().equals(Words.ID) && place.isInDate() && words.isBehindSpace(word.start()) ? null : place.after(word.kind());
	}

	private void leaveOut(TreeMap<Integer, Map<Object, Way>> open, Way way, int cost, int start, int end) {
		Left left = way.leftOut() ? way.left() : words.isFirst(start) ? Left.FROM_LINE : Left.WITHIN_LINE;
		put(open, new Way(way.place(), words.next(end), way.cost() + cost, left, 0, way, new Part(How.LEFT_OUT, way.place(), start, end, Words.OTHER, null)));
	}

	/** Whether the last word was taken for a keyword that a name or text must follow: what follows is no such thing if it has to be left out. */
	private boolean isUnfounded(Way way) {
		return way.part() != null && way.part().how() == How.TAKEN_AS && expectations.isKeyword(way.part().kind()) && isNeeded(way);
	}

	private boolean isKeyword(Word word) {
		return expectations.isKeyword(word.kind()) && Character.isLetter(word.kind().charAt(0));
	}

	private void takeAs(Way way, Word word, boolean fits, TreeMap<Integer, Map<Object, Way>> open) {
		boolean keyword = isKeyword(word);
		if (!word.kind().equals(Words.ID) && (!keyword || fits) || Habits.isNoName(words, word)) {
			return;
		}
		Place place = way.place();
		String written = words.text(word);
		Map<String, Integer> like = likes.computeIfAbsent(written, one -> new HashMap<>());
		for (Step step : place.distinct()) {
			if (step.isWord()) {
				int cost = like.computeIfAbsent(step.keyword(), one -> likeness(written, one));
				if (cost > 0 && words.isFirst(word.start()) && !step.beginsPart()) {
					cost += DOUBT; // a line rather begins with a part than goes on with one
				}
				if (cost == 0 && !fits && (NEEDED_CHOICES.contains(step.rule()) || step.keyword().equals("statement") && words.isFirst(word.start())
						|| word.kind().equals(Words.ID) && isOnly(place, step))) {
					cost = UNLIKE;
				}
				if (cost > 0) {
					follow(open, way, place.after(step.keyword()), cost, new Part(How.TAKEN_AS, place, word.start(), word.end(), step.keyword(), step.keyword()));
				}
			} else if (keyword && "name".equals(step.assigned()) && Words.ID.equals(step.terminal())) {
				follow(open, way, place.after(Words.ID), KEYWORD_AS_NAME + (words.isFirst(word.start()) ? 2 * DOUBT : 0), new Part(How.TAKEN_AS, place, word.start(), word.end(), Words.ID, written));
			}
		}
	}

	/** What it costs to take a word for a keyword; 0 if it is too far from it. */
	private static int likeness(String written, String keyword) {
		if (written.equals("code") && keyword.startsWith("code")) {
			return 0; // no slip for "coder" or "coded", which are rarer: a code that is not written to its end ends no article
		}
		int most = SyntaxMessages.mostSlips(written);
		int distance = EditDistance.of(written.toLowerCase(Locale.ROOT), keyword, most);
		return distance > most ? 0 : LIKE + distance + (written.length() < 3 ? 1 : 0);
	}

	/** As which text the words at a place can be read that are none; "if if it holds" has the word twice, once in what it quotes. */
	private List<Reading> asText(Word word, boolean fits, boolean twice, List<Integer> otherEnds) {
		List<Reading> readings = new ArrayList<>();
		otherEnds.forEach(end -> readings.add(new Reading(end, MARK)));
		List<Integer> quoted = words.quotedEnds(word.start());
		for (int i = 0; i < quoted.size(); i++) {
			readings.add(new Reading(quoted.get(i), QUOTES + i));
		}
		if (quoted.isEmpty() && !fits) {
			words.bareEnds(word.start(), twice).forEach(end -> readings.add(new Reading(end, MARK)));
		}
		return readings;
	}

	/** Whether a word before an end rather goes on with the stance that a text belongs to. */
	private boolean isGoingOn(Place text, int offset, int end) {
		for (int at = words.next(offset); at < end; at = words.next(words.at(at).end())) {
			if (text.goesOnWithStance(words.at(at).kind())) {
				return true;
			}
		}
		return false;
	}

	/** Words with straight quotation marks, in place of whichever they have. */
	private static String quoted(String written) {
		int start = isQuote(written.charAt(0)) ? 1 : 0;
		int end = written.length() > start && isQuote(written.charAt(written.length() - 1)) ? written.length() - 1 : written.length();
		String plain = written.substring(start, end).replaceAll("(?<!\\\\)\"", "\\\\\"");
		return "\"" + (plain.endsWith("\\") ? plain + "\\" : plain) + "\"";
	}

	private static boolean isQuote(char one) {
		return one == '"' || Words.QUOTES.indexOf(one) >= 0;
	}

	private void follow(TreeMap<Integer, Map<Object, Way>> open, Way way, Place place, int cost, Part part) {
		put(open, new Way(place, words.next(part.end()), way.cost() + cost, Left.NOTHING, part.how() == How.FITS ? way.fits() + 1 : 0, way, part));
	}

	private static void put(TreeMap<Integer, Map<Object, Way>> open, Way way) {
		open.computeIfAbsent(way.offset(), offset -> new LinkedHashMap<>()).merge(way.key(), way, (one, other) -> other.cost() < one.cost() ? other : one);
	}
}
