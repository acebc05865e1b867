// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.syntax;

import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.dsl.syntax.Expectations.Place;
import org.gainsay.dsl.syntax.Words.Word;

/** What people write out of habit that the language writes otherwise, and what to write instead. */
final class Habits {

	private static final String DATE = "A date is written 2026-03-31, a month 2026-03, a year 2026, without quotation marks.";
	private static final int LONGEST_HEAD = 6;
	private static final Set<String> DATES = Set.of("published", "retrieved", "on", "from", "until");
	private static final Set<String> SPEAKERS = Set.of("by", "and", "citing");
	private static final Map<String, Set<String>> IN_BRACES = Map.of("claim", Set.of("about", "code", "entails", "supports", "contradicts", "concerns", "updates"), "actor",
			Set.of("role", "part", "alias", "code"), "event", Set.of("claims"));
	private static final Set<String> OF_ARTICLES = Set.of("outlet", "via", "byline", "section", "dateline", "revises", "published", "retrieved", "language", "text", "url", "on", "status",
			"code");

	/** Ways to say that somebody withheld something, each with the stance that says it. */
	private static final Map<Pattern, String> REFUSALS = Map.of(
			Pattern.compile("(?:did|does|do|has|have|had)\\s+not\\s+(?:respond|responded|reply|replied|comment|answered)(?:\\s+(?:to|on))?\\b"), "has not commented on",
			Pattern.compile("(?:refuses|refused|declines|declined)\\s+to\\s+confirm\\b|(?:did|has)\\s+not\\s+confirm(?:ed)?\\b"), "does not confirm",
			Pattern.compile("(?:refuses|refused|declined)\\s+to\\s+comment(?:\\s+on)?\\b"), "declines to comment on");

	/** What is no name where another name follows it, but may turn round what is said of that, or weaken it. */
	private static final Set<String> NO_NAMES = Set.of("no", "never", "neither", "nor", "or", "hardly", "barely", "scarcely", "rarely", "seldom", "partly", "only", "that");

	private Habits() {
	}

	/** Whether a word is written where a stance names what it is about, but is not the name: "asserts no leak". */
	static boolean isNoName(Words words, Word word) {
		if (!NO_NAMES.contains(words.text(word))) {
			return false;
		}
		int next = words.next(word.end());
		return next < words.text().length() && (Character.isLetter(words.text().charAt(next)) || words.text().charAt(next) == '"');
	}

	/** The end of a stance that the language does not have, with the name behind it; -1 if none begins at an offset. */
	static int endOfRefusal(Words words, int offset) {
		for (Pattern pattern : REFUSALS.keySet()) {
			Matcher matcher = pattern.matcher(words.text()).region(offset, words.lineEnd(offset));
			if (matcher.lookingAt()) {
				int next = words.next(matcher.end());
				Word name = next < words.text().length() && words.isOneLine(offset, next) ? words.at(next) : null;
				return name != null && (name.kind().equals(Words.ID) || name.kind().equals(Words.STRING)) ? name.end() : matcher.end();
			}
		}
		return -1;
	}

	/** What to write in place of a stance that the language does not have; null if none is at the beginning of the words. */
	static String refusal(String written) {
		for (Map.Entry<Pattern, String> one : REFUSALS.entrySet()) {
			Matcher matcher = one.getKey().matcher(written);
			if (matcher.lookingAt()) {
				String target = written.substring(matcher.end()).strip();
				return "\"" + matcher.group().replaceAll("\\s+", " ") + "\" is no stance. Write: " + one.getValue() + " " + (target.matches("\\S+") ? target : "CLAIM") + ".";
			}
		}
		return null;
	}

	/** The mark or word that was meant by another between two things; null if the word at a place is none such. */
	static String meant(Words words, Word word, Place place) {
		String written = words.text(word);
		if (written.equals(",")) {
			return place.after("and") != null ? "and" : null;
		} else if (written.matches("and|or|[|;&]")) {
			return place.after(",") != null ? "," : null;
		} else if (written.equals("/")) {
			String before = words.text().substring(Math.max(0, word.start() - "2026-03".length()), word.start());
			return place.after("-") != null && place.isInDate() && before.matches("(?s).*(?:\\d{4}|\\d{4}[-/]\\d{1,2})") ? "-" : null;
		}
		return written.equals("-") && place.after("to") != null && place.expected().stream().allMatch(step -> "to".equals(step.keyword())) ? "to" : null;
	}

	/**
	 * What is said of a word that was taken for another as {@link #meant} says.
	 *
	 * @param before the words before it, counted back from 0
	 * @param next   the word behind it
	 */
	static String instead(String written, String meant, IntFunction<String> before, String next) {
		return switch (meant) {
			case "and" -> "Speakers are joined by \"and\", not by a comma. Write \"and\" between them.";
			case "," -> (written.equals("and") ? "\"and\" joins speakers only." : "\"" + written + "\" cannot stand here.") + " Write a comma in place of it.";
			case "-" -> "\"/\" cannot stand in a date. " + DATE;
			default -> range(written, before, next);
		};
	}

	private static String range(String written, IntFunction<String> before, String next) {
		String sign = before.apply(1).equals("-") ? "-" : ""; // a word of its own
		return "\"" + written + "\" cannot stand here. A range is written with \"to\": number " + sign + before.apply(0) + " to " + (next.matches("\\d+") ? next : "…") + ".";
	}

	/**
	 * What is said of a word that cannot stand where it does.
	 *
	 * @param word   the word as it is written
	 * @param next   the word behind it, or an empty text
	 * @param alone  whether nothing else has to be left out with it
	 * @param before the words before it, counted back from 0; an empty text where there is none
	 * @param place  where it stands
	 * @param block  the word that the innermost open block begins with, or an empty text
	 * @return null if nothing special is to be said
	 */
	static String of(String word, String next, boolean alone, IntFunction<String> before, Place place, String block) {
		String last = before.apply(0);
		String beforeLast = before.apply(1);
		boolean name = Expectations.isWord(last);
		if (word.equals("of") && name) {
			if (beforeLast.equals("for") && before.apply(2).startsWith("\"")) {
				return "\"of\" stands before \"for\". Write: unnamed " + before.apply(2) + " of " + named(next) + " for " + last + ".";
			}
			if (SPEAKERS.contains(beforeLast) || beforeLast.equals("for")) {
				return "\"of\" stands behind unnamed \"…\" only." + (beforeLast.equals("for") ? " Write \"for\" once, with commas." : " For a body that somebody speaks for write: " + last + " for " + named(next) + ".");
			}
		}
		if (beforeLast.equals("to") && block.equals("statement") && name && (word.equals(",") || word.equals("and"))) {
			return "\"to\" takes one whom the speaker told. Take the others out.";
		}
		if (last.equals("for") && beforeLast.equals("and")) {
			return "\"for\" is written once; several bodies are joined by commas.";
		}
		if (word.equals("for") && last.equals("}") && block.equals("statement")) {
			return "\"for\" stands before the braces of the speaker. Write: ACTOR for " + named(next) + " { … }.";
		}
		if (alone && name && Expectations.isWord(word) && SPEAKERS.contains(beforeLast) && block.equals("statement")) {
			return "Between \"" + last + "\" and \"" + word + "\" something is missing: \"and\" if both speak, \"citing\" if the first tells what the second said.";
		}
		if (block.equals("statement") && (word.equals("because") || word.equals("if"))) {
			return "\"" + word + "\" stands behind the stance that it belongs to, such as: " + (word.equals("if") ? "asserts CLAIM if \"…\"." : "declines to comment on CLAIM because \"…\".");
		}
		if (word.equals("+") && beforeLast.equals("code")) {
			return "\"" + last + "\" takes a whole number, written without +" + (next.isEmpty() ? "." : ": " + next + ".");
		}
		int category = beforeLast.equals("-") ? 2 : 1;
		if (word.matches("[./]") && last.matches("\\d+") && before.apply(category + 1).equals("code")) {
			return "\"" + before.apply(category) + "\" takes a whole number, not " + (category == 2 ? "-" : "") + last + word + next + ".";
		}
		if (word.equals(".") && !place.expected().isEmpty() && place.expected().stream().allMatch(step -> "to".equals(step.keyword()))) {
			return range(word, before, next);
		}
		if (isDate(last, beforeLast) && (word.matches("[/.]") || place.expected().stream().allMatch(step -> step.rule().equals("DATE")))) {
			return "\"" + word.replace("\"", "") + "\" cannot stand here. " + (place.expected().stream().anyMatch(step -> step.block() != null || ":".equals(step.keyword())) ? "" : "Expected: a date. ")
					+ DATE;
		}
		return block.isEmpty() ? ofFile(word, next, before) : ofBlock(word, place, block);
	}

	private static boolean isDate(String last, String beforeLast) {
		return DATES.contains(last) || DATES.contains(beforeLast) && Character.isDigit((last + " ").charAt(0)) || Expectations.isWord(last) && Character.isDigit((beforeLast + " ").charAt(0));
	}

	private static String ofFile(String word, String next, IntFunction<String> before) {
		if (word.equals("gainsay")) {
			return "\"gainsay " + (next.matches("\\d+") ? next : "1") + "\" comes first in a file, before everything else.";
		}
		if (word.equals("annotator")) {
			return "\"annotator\" stands at the head of a file, before everything that is declared.";
		}
		for (int i = 0; i < LONGEST_HEAD; i++) {
			String head = before.apply(i);
			if (head.equals("}") || head.equals("{")) {
				return null;
			}
			if (IN_BRACES.containsKey(head) && IN_BRACES.get(head).contains(word)) {
				return "\"" + word + "\" stands in braces behind the " + head + ": { " + word + (word.equals("part") ? " of" : "") + " " + (word.equals("part") || next.isEmpty() ? "…" : next) + " }.";
			}
		}
		return null;
	}

	private static String ofBlock(String word, Place place, String block) {
		if ((block.equals("article") || block.equals("annotations")) && OF_ARTICLES.contains(word) && place.expected().stream().noneMatch(step -> step.keyword() != null && OF_ARTICLES.contains(step.keyword()))) {
			return "\"" + word + "\" stands before the first statement. Put it there.";
		}
		if (block.equals("codebook") && word.equals("required")) {
			return "\"required\" stands behind the colon, before what the category takes: required one of …, required number …, required text.";
		}
		return null;
	}

	private static String named(String next) {
		return Expectations.isWord(next) ? next : "ACTOR";
	}
}
