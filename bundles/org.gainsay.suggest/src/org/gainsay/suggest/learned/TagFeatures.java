// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.WordClasses;

/** What the first stage looks at: words, their stems and shapes, neighbours, quotation marks, how often a word is a cue elsewhere, and what the rules say. */
final class TagFeatures {

	/** What is asked of a word wherever it stands, so that it is made once. */
	private record Word(String low, String stem, int rate) {

		static Word of(String low, CueRates rates, int article) {
			String stem = TagFeatures.stem(low);
			return new Word(low, stem, rates.rate(stem, article));
		}
	}

	private final Read read;
	private final Reading text;
	private final String[] words;
	private final String[] stems;
	private final String[] shapes;
	private final String[] classes;
	private final int[] rate;

	/** @param article the place of the article in what was learned from, whose own cues do not count; -1 for an article that was not among it */
	TagFeatures(Read read, CueRates rates, int article) {
		this.read = read;
		this.text = read.text();
		int size = text.size();
		this.words = new String[size];
		this.stems = new String[size];
		this.shapes = new String[size];
		this.classes = WordClasses.of(text);
		this.rate = new int[size];
		Map<String, Word> all = new HashMap<>();
		for (int at = 0; at < size; at++) {
			Word word = all.computeIfAbsent(text.isNumber(at) ? "0" : text.low(at), low -> Word.of(low, rates, article));
			words[at] = word.low;
			stems[at] = word.stem;
			shapes[at] = shape(at);
			rate[at] = word.rate;
		}
	}

	/** A word without the endings that English and German verbs have. */
	static String stem(String word) {
		int length = word.length();
		if (length > 5 && word.endsWith("ing")) {
			return word.substring(0, length - 3);
		}
		if (length > 4 && (word.endsWith("ed") || word.endsWith("es") || word.endsWith("te") || word.endsWith("en"))) {
			return word.substring(0, length - 2);
		}
		return length > 3 && (word.endsWith("s") || word.endsWith("e") || word.endsWith("d") || word.endsWith("t")) ? word.substring(0, length - 1) : word;
	}

	private String shape(int at) {
		if (!text.isWord(at)) {
			return text.low(at);
		}
		return text.isNumber(at) ? "0" : !text.isCapital(at) ? "a" : text.end(at) - text.start(at) > 1 && text.written(at).equals(text.written(at).toUpperCase(Locale.ROOT)) ? "AA" : "Aa";
	}

	private String word(int at, Run run) {
		return run.contains(at) ? words[at] : "";
	}

	/** A word without its ending. */
	String stemAt(int at) {
		return stems[at];
	}

	/** The class of a token. */
	String classAt(int at) {
		return classes[at];
	}

	/** The rate of a word, 0 for one that did not occur. */
	int known(int at) {
		return rate[at] == CueRates.UNKNOWN ? 0 : rate[at];
	}

	/** The features of each token of a paragraph. */
	int[][] of(Run run, Features into) {
		int[][] all = new int[run.length()][];
		int bestLeft = 0;
		int[] bestRight = new int[run.length() + 1];
		for (int at = run.to() - 1; at >= run.from(); at--) {
			boolean same = at + 1 < run.to() && text.sentence(at + 1) == text.sentence(at);
			bestRight[at - run.from()] = Math.max(same ? bestRight[at - run.from() + 1] : 0, known(at));
		}
		for (int at = run.from(); at < run.to(); at++) {
			if (at > run.from() && text.sentence(at) != text.sentence(at - 1)) {
				bestLeft = 0;
			}
			one(at, run, into, bestLeft, at + 1 < run.to() && text.sentence(at + 1) == text.sentence(at) ? bestRight[at + 1 - run.from()] : 0);
			all[at - run.from()] = into.take();
			bestLeft = Math.max(bestLeft, known(at));
		}
		return all;
	}

	/** The features of one token, by itself. */
	void one(int at, Run run, Features into, int bestLeft, int bestRight) {
		into.add("always", "");
		words(at, run, into);
		forms(at, run, into);
		into.family(Family.QUOTATIONS);
		quotation(at, run, into, shapes[at]);
		rates(at, run, into, bestLeft, bestRight);
		sentence(at, run, into);
		into.family(Family.CLASSES);
		classes(at, run, into);
		into.family(Family.RULES);
		rules(at, run, into);
	}

	private void words(int at, Run run, Features into) {
		String word = words[at];
		String before = word(at - 1, run);
		String after = word(at + 1, run);
		into.family(Family.WORDS);
		into.add("word", word);
		into.add("word before", before);
		into.add("word after", after);
		into.add("second word before", word(at - 2, run));
		into.add("second word after", word(at + 2, run));
		into.family(Family.PAIRS);
		into.add("words", before, word);
		into.add("words with the next", word, after);
		into.add("words before", word(at - 2, run), before);
		into.add("words after", after, word(at + 2, run));
	}

	private void forms(int at, Run run, Features into) {
		String stem = stems[at];
		into.family(Family.STEMS);
		into.add("stem", stem);
		into.add("stem and next word", stem, word(at + 1, run));
		into.add("stem and word before", stem, word(at - 1, run));
		if (run.contains(at - 1)) {
			into.add("stem before", stems[at - 1]);
		}
		if (run.contains(at + 1)) {
			into.add("stem after", stems[at + 1]);
		}
	}

	private void rates(int at, Run run, Features into, int bestLeft, int bestRight) {
		String here = SMALL[rate[at]];
		into.family(Family.RATES);
		into.add("rate", here);
		into.add("rate before", run.contains(at - 1) ? SMALL[rate[at - 1]] : "");
		into.add("rate after", run.contains(at + 1) ? SMALL[rate[at + 1]] : "");
		into.add("rate and next shape", here, run.contains(at + 1) ? shapes[at + 1] : "");
		into.add("rate and next word", here, word(at + 1, run));
		into.add("rate and word before", here, word(at - 1, run));
		into.add("best rate to the left", SMALL[bestLeft]);
		into.add("best rate to the right", SMALL[bestRight]);
		into.add("best rates", SMALL[bestLeft], SMALL[bestRight]);
	}

	private void sentence(int at, Run run, Features into) {
		into.family(Family.SENTENCE);
		into.add("place in sentence", SMALL[Math.min(at - text.firstOf(text.sentence(at)), 5)]);
		for (int ahead = 1; ahead <= 6 && run.contains(at + ahead); ahead++) {
			String word = words[at + ahead];
			if (word.equals("that") || word.equals("to") || word.equals("dass")) {
				into.add("ahead", word, SMALL[Math.min(ahead, 4)]);
				break;
			}
		}
	}

	private String kind(int at, Run run) {
		return run.contains(at) ? classes[at] : "";
	}

	private void classes(int at, Run run, Features into) {
		String kind = classes[at];
		String before = kind(at - 1, run);
		String after = kind(at + 1, run);
		into.add("class", kind);
		into.add("class before", before, kind);
		into.add("class after", kind, after);
		into.add("classes around", before, after);
		into.add("classes before", kind(at - 2, run), before);
		into.add("classes after", after, kind(at + 2, run));
		into.add("three classes", before, kind, after);
		into.add("stem and class after", stems[at], after);
		into.add("stem and class before", before, stems[at]);
		into.add("class and word after", kind, word(at + 1, run));
		into.add("class and word before", word(at - 1, run), kind);
		into.add("rate and classes", SMALL[rate[at]], before, after);
	}

	private void quotation(int at, Run run, Features into, String shape) {
		int here = text.quotation(at);
		boolean before = run.contains(at - 1) && text.quotation(at - 1) >= 0;
		boolean after = run.contains(at + 1) && text.quotation(at + 1) >= 0;
		String state = here >= 0 ? "in" : before && after ? "between" : before ? "behind" : after ? "before" : "out";
		into.add("quotation", state);
		into.add("quotation and shape", state, shape);
		into.add("quotation and word", state, words[at]);
		int left = 9;
		int right = 9;
		for (int i = 1; i < 9; i++) {
			left = left == 9 && run.contains(at - i) && text.quotation(at - i) >= 0 ? i : left;
			right = right == 9 && run.contains(at + i) && text.quotation(at + i) >= 0 ? i : right;
		}
		if (here < 0) {
			into.add("quotation to the left", SMALL[left]);
			into.add("quotation to the right", SMALL[right]);
		} else {
			into.add("from the beginning of the quotation", SMALL[Math.min(at - text.firstOfQuotation(here), 3)]);
			into.add("to the end of the quotation", SMALL[Math.min(text.endOfQuotation(here) - at, 3)]);
			into.add("quotation's length", SMALL[Math.min((text.endOfQuotation(here) - text.firstOfQuotation(here)) / 2, 8)]);
		}
	}

	private void rules(int at, Run run, Features into) {
		String here = SMALL[read.labels()[at]];
		String before = run.contains(at - 1) ? SMALL[read.labels()[at - 1]] : "";
		String after = run.contains(at + 1) ? SMALL[read.labels()[at + 1]] : "";
		into.add("rules", here);
		into.add("rules before", before, here);
		into.add("rules after", here, after);
		into.add("rules and word", here, words[at]);
		into.add("rules and stem before", here, run.contains(at - 1) ? stems[at - 1] : "");
		into.add("rules and rate", here, SMALL[rate[at]]);
		String name = read.names()[at];
		if (name != null) {
			into.add("rule", name, here);
			into.add("rule and stem", name, stems[at]);
			into.add("rules' score", here, SMALL[read.sure()[at]]);
		}
	}

	static final String[] SMALL = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };
}
