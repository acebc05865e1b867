// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gainsay.edit.UpdateEdits.Moved;
import org.gainsay.edit.UpdateEdits.Updated;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Excerpt;
import org.gainsay.text.Span;
import org.gainsay.text.TextTokens;
import org.gainsay.text.reanchor.Placed;
import org.gainsay.text.reanchor.Placed.Change;
import org.gainsay.text.reanchor.Placed.Outcome;

/** What became of the anchors of articles whose texts were replaced, for people and for programs. */
final class UpdateText {

	private static final int LONGEST = 100;

	private UpdateText() {
	}

	/** The numbers of each article, then a line for each piece that is not simply where it was. */
	static void print(List<Updated> articles, PrintWriter to) {
		for (Updated article : articles) {
			String counts = Stream.of(Outcome.values()).filter(outcome -> article.count(outcome) > 0).map(outcome -> article.count(outcome) + " " + word(outcome)).collect(Collectors.joining(", "));
			to.println(Words.visible(article.article().name()) + ": " + (counts.isEmpty() ? "nothing is anchored in its text" : counts)
					+ (article.unresolved() == 0 ? "" : ", " + article.unresolved() + " not found before"));
			for (Moved anchor : article.anchors()) {
				if (anchor.placed().outcome() != Outcome.KEPT || !anchor.placed().changes().isEmpty()) {
					line(anchor, article, to);
				}
			}
		}
	}

	private static void line(Moved anchor, Updated article, PrintWriter to) {
		Placed placed = anchor.placed();
		StringBuilder line = new StringBuilder("  ").append(word(placed.outcome())).append(": ").append(where(anchor)).append(": ").append(words(article.before(), placed.old()));
		if (placed.outcome() == Outcome.CHANGED && placed.now() != null) {
			line.append(" is now ").append(words(article.after(), placed.now()));
			if (placed.changes().isEmpty() && sameWords(article, placed.old(), placed.now())) {
				line.append(" (only marks or spaces)");
			}
		}
		placed.changes().stream().sorted().forEach(change -> line.append("; ").append(sentence(change)));
		to.println(line);
		placed.candidates().forEach(candidate -> to.println("    may be: " + words(article.after(), candidate) + " at character " + (article.after().codePoints(candidate.start()) + 1)));
	}

	private static String where(Moved anchor) {
		String role = anchor.role().word() + (anchor.of() == null ? "" : " " + anchor.of()) + (anchor.piece() > 1 ? ", piece " + anchor.piece() : "");
		return (anchor.statement() == null ? "" : Words.visible(anchor.statement()) + ", ") + role;
	}

	private static String words(ArticleText text, Span span) {
		return "“" + Words.oneLine(Excerpt.of(text.at(span).replaceAll("\\s+", " "), LONGEST)) + "”";
	}

	private static boolean sameWords(Updated article, Span old, Span now) {
		TextTokens was = TextTokens.of(article.before().at(old));
		TextTokens is = TextTokens.of(article.after().at(now));
		return wordsOf(was).equals(wordsOf(is));
	}

	private static List<String> wordsOf(TextTokens tokens) {
		return IntStream.range(0, tokens.count()).filter(tokens::isWord).mapToObj(tokens::key).toList();
	}

	private static String word(Outcome outcome) {
		return outcome.name().toLowerCase(Locale.ROOT);
	}

	private static String sentence(Change change) {
		return switch (change) {
			case NEGATION_GONE -> "the denial is gone from the new version";
			case NEGATION_NEW -> "the new version has a denial that was not there";
			case NUMBER -> "a number is another";
			case NAME -> "a name is another";
			case QUOTATION_GONE -> "it stands in quotation marks no longer";
			case QUOTATION_NEW -> "it stands in quotation marks now";
		};
	}

	// ---- for programs

	/** Offsets in code points. */
	static Map<String, Object> json(List<Updated> articles) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("articles", articles.stream().map(UpdateText::json).toList());
		return json;
	}

	private static Map<String, Object> json(Updated article) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("article", article.article().name());
		List<Map<String, Object>> anchors = new ArrayList<>();
		for (Moved anchor : article.anchors()) {
			Map<String, Object> one = new LinkedHashMap<>();
			Placed placed = anchor.placed();
			one.put("statement", anchor.statement());
			one.put("role", anchor.role().word());
			one.put("of", anchor.of());
			one.put("piece", anchor.piece());
			one.put("outcome", word(placed.outcome()));
			one.put("old", json(article.before(), placed.old()));
			one.put("new", placed.now() == null ? null : json(article.after(), placed.now()));
			one.put("candidates", placed.candidates().stream().map(span -> json(article.after(), span)).toList());
			one.put("changes", placed.changes().stream().sorted().map(change -> change.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
			anchors.add(one);
		}
		json.put("anchors", anchors);
		return json;
	}

	private static Map<String, Object> json(ArticleText text, Span span) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("start", text.codePoints(span.start()));
		json.put("end", text.codePoints(span.end()));
		json.put("exact", text.at(span));
		return json;
	}
}
