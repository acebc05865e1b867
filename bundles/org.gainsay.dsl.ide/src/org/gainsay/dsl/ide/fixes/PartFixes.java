// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;

/** Fixes for a part, such as "because" with its words, that stands where it must not or twice. */
final class PartFixes {

	/** Parts that are a keyword and what follows it, and nothing else. */
	private static final Set<String> PARTS = Set.of("because", "if", "at", "as", "answers", "revises", "via", "for", "number", "hedge", "source", "outlet", "byline", "section", "dateline", "published",
			"retrieved", "language", "url", "note", "confidence", "status", "origin", "form", "act");
	private static final Pattern KEYWORD = Pattern.compile("\\b([a-z]+)\\s+$");
	private static final String NAME = "[\\p{L}\\p{M}\\p{N}_^.]+";
	private static final Pattern MORE_NAMES = Pattern.compile("(?:\\s*,\\s*" + NAME + ")+");
	private static final Pattern LINE = Pattern.compile("\\s+(via|about)\\s+");
	private static final Pattern ONE_OF_NAMES = Pattern.compile("\\b(?:answers|revises|via|for)\\s+(?:" + NAME + "\\s*,\\s*)*$");
	private static final Pattern RANGE = Pattern.compile("\\bnumber\\s+(-?\\s*\\d+)\\s+to\\s+$");

	private final Problem problem;
	private final String text;
	private final CorpusSession session;
	private final int start;
	private final int end;

	/** @param text of the claims file */
	PartFixes(Problem problem, String text, CorpusSession session) {
		this.problem = problem;
		this.text = text;
		this.session = session;
		this.start = problem.region().offset();
		this.end = problem.region().end();
	}

	/** For a part that stands where it must not. */
	List<Fix> of() {
		if (problem.code() == IssueCode.REQUIRED_MISPLACED) {
			return List.of(fix("Take \"required\" out", start, next(end), "", true));
		} else if (problem.code() == IssueCode.RANGE_EMPTY) {
			Matcher range = RANGE.matcher(text.substring(0, start));
			String maximum = text.substring(start, end);
			return range.find() && !range.group(1).equals(maximum)
					? List.of(fix("Exchange the two", range.start(1), end, maximum + text.substring(range.end(1), start) + range.group(1), true)) : List.of();
		}
		List<Fix> fixes = new ArrayList<>(withoutPart());
		if (problem.code() == IssueCode.NUMBER_BELOW_TWO) {
			fixes.add(fix("Write: number several", start, end, "several", false));
		}
		return fixes;
	}

	/**
	 * For what is given again.
	 *
	 * @param withoutOne takes one of a list out; empty where it is in none
	 */
	List<Fix> givenTwice(List<Fix> withoutOne) {
		Matcher names = MORE_NAMES.matcher(text).region(end, text.length());
		Matcher line = LINE.matcher(text).region(names.lookingAt() ? names.end() : end, text.length());
		if (line.lookingAt() && text.substring(0, start).stripTrailing().endsWith(line.group(1))) {
			return List.of(fix("Join them by a comma", line.start(), line.end(), ", ", true));
		}
		return withoutOne.isEmpty() ? withoutPart() : withoutOne;
	}

	/**
	 * For a name that the part must not name.
	 *
	 * @param withoutOne takes one of a list out; empty where it is alone
	 */
	List<Fix> withoutName(List<Fix> withoutOne) {
		return !ONE_OF_NAMES.matcher(text.substring(0, start)).find() ? List.of() : withoutOne.isEmpty() ? withoutPart() : withoutOne;
	}

	/** Takes a part out, from its keyword to the end of what is wrong; with its line, if it has one of its own. */
	private List<Fix> withoutPart() {
		Matcher keyword = KEYWORD.matcher(text.substring(0, start));
		Matcher names = MORE_NAMES.matcher(text).region(end, text.length());
		int to = names.lookingAt() ? names.end() : end;
		if (!keyword.find() || !PARTS.contains(keyword.group(1)) || text.startsWith("negated", next(to))) {
			return List.of();
		}
		int from = keyword.start();
		int lineStart = text.lastIndexOf('\n', from - 1) + 1;
		int lineEnd = text.indexOf('\n', to);
		if (lineEnd >= 0 && text.substring(lineStart, from).isBlank() && text.substring(to, lineEnd).isBlank()) {
			return List.of(fix("Take \"" + keyword.group(1) + "\" out", lineStart, lineEnd + 1, "", true));
		}
		int before = text.substring(0, from).stripTrailing().length();
		return List.of(fix("Take \"" + keyword.group(1) + "\" out", before, to, "", true));
	}

	private int next(int offset) {
		int at = offset;
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return at;
	}

	private Fix fix(String title, int from, int to, String words, boolean preferred) {
		String now = session.text(session.folder().resolve(problem.file()));
		return new Fix(title, new CorpusEdit(title, List.of(new FileEdits(problem.file(), Stamp.of(now), List.of(new TextEdit(from, to - from, words))))), preferred);
	}
}
