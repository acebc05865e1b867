// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gainsay.dsl.ide.Strings;
import org.gainsay.dsl.ide.navigation.QuoteAtCursor;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Excerpt;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Span;

/** Fixes for quotes that are not found, or not where somebody thought. */
final class AnchorFixes {

	private static final int MOST = 8;
	private static final int CONTEXT = 24;

	private final Problem problem;
	private final String text;
	/** Null for the passage that shows a code of an article or a set. */
	private final StatementFacts statement;
	private final ArticleText article;
	/** The strings of the quote: where they begin and end in the file. */
	private final List<Span> strings;

	private AnchorFixes(Problem problem, String text, StatementFacts statement, ArticleText article) {
		this.problem = problem;
		this.text = text;
		this.statement = statement;
		this.article = article;
		this.strings = strings(text, problem.region().offset(), problem.region().end());
	}

	/** @param text of the claims file */
	static List<Fix> of(Problem problem, String text, Corpus corpus) {
		Optional<StatementFacts> statement = QuoteAtCursor.statement(corpus, problem.file(), problem.region().offset());
		Optional<ArticleText> article = QuoteAtCursor.set(corpus, problem.file(), problem.region().offset()).flatMap(set -> corpus.article(set.article())).flatMap(corpus::text);
		if (article.isEmpty()) {
			return List.of();
		}
		AnchorFixes fixes = new AnchorFixes(problem, text, statement.orElse(null), article.get());
		return fixes.strings.isEmpty() ? List.of() : switch (problem.code()) {
			case ANCHOR_AMBIGUOUS -> fixes.numbers();
			case AMBIGUOUS_SOURCE -> problem.data().stream().limit(MOST).map(Integer::valueOf).map(fixes::number).flatMap(Optional::stream).toList();
			case INSIDE_A_WORD -> problem.data().stream().map(words -> fixes.quote(words, fixes.strings.getFirst(), true)).toList();
			case INSIDE_A_CHARACTER -> problem.data().size() == 2 ? List.of(fixes.widened(problem.data().get(0), problem.data().get(1))) : List.of();
			case EDGE_SPACE -> List.of(fixes.withoutSpace());
			default -> fixes.nearestWords();
		};
	}

	private static List<Span> strings(String text, int from, int to) {
		List<Span> found = new ArrayList<>();
		for (int start = text.indexOf('"', from); start >= 0 && start < to; start = text.indexOf('"', found.getLast().end())) {
			found.add(new Span(start, Strings.end(text, start)));
		}
		return found;
	}

	private String plain(Span string) {
		return string.length() < 2 ? "" : text.substring(string.start() + 1, string.end() - 1).replaceAll("\\\\(.)", "$1");
	}

	private boolean isRun() {
		return strings.size() > 1 && text.substring(strings.get(0).end(), strings.get(1).start()).strip().equals("...");
	}

	// ---- which of several places

	private List<Fix> numbers() {
		List<Fix> fixes = new ArrayList<>();
		for (int n = 1; n <= MOST; n++) {
			Optional<Fix> fix = number(n);
			if (fix.isEmpty()) {
				break;
			}
			fixes.add(fix.get());
		}
		return fixes;
	}

	private Optional<Fix> number(int n) {
		String end = isRun() ? plain(strings.get(1)) : null;
		List<Span> spans = new AnchorResolver(article).content(List.of(new QuotePattern(plain(strings.getFirst()), end, n, null, null))).spans();
		TextEdit edit = new TextEdit(strings.get(end == null ? 0 : 1).end(), 0, " #" + n);
		return spans.stream().findFirst().map(span -> new Fix("#" + n + ": " + inContext(span), edit("Choose the occurrence", edit), false));
	}

	private String inContext(Span span) {
		return (Excerpt.before(article.text(), span.start(), CONTEXT) + "[" + article.at(span) + "]" + Excerpt.after(article.text(), span.end(), CONTEXT))
				.replaceAll("\\s+", " ");
	}

	// ---- other words

	/** What stands in the paragraphs of the statement's other anchors comes first; only that is proposed as what is meant. */
	private List<Fix> nearestWords() {
		AnchorResolver resolver = new AnchorResolver(article);
		boolean endMissing = isRun() && !resolver.content(List.of(new QuotePattern(plain(strings.getFirst()), null, 1, null, null))).spans().isEmpty();
		Span string = strings.get(endMissing ? 1 : 0);
		List<Span> beside = beside();
		String wanted = plain(string);
		List<Fix> fixes = new ArrayList<>();
		for (Span span : resolver.nearest(wanted, beside)) {
			String words = article.at(span).replaceAll("\\s+", " ").strip();
			boolean there = beside.isEmpty() || beside.stream().anyMatch(other -> shareParagraph(span, other));
			if (!words.equals(wanted) && fixes.stream().noneMatch(fix -> fix.title().contains("\"" + words + "\""))) {
				fixes.add(quote(words, string, fixes.isEmpty() && there));
			}
		}
		return fixes;
	}

	/** Where the statement's other anchors stand: first what attributes, then what is said. */
	private List<Span> beside() {
		List<Span> beside = new ArrayList<>();
		if (statement == null) {
			return beside;
		}
		QuoteAtCursor.all(null, statement).stream().filter(one -> one.anchor().at().offset() != problem.region().offset())
				.forEach(one -> beside.addAll(one.role().equals("content") ? beside.size() : 0, one.spans()));
		return beside;
	}

	private boolean shareParagraph(Span one, Span other) {
		int from = Math.min(one.end(), other.end());
		int to = Math.max(one.start(), other.start());
		return from >= to || article.text().substring(from, to).chars().noneMatch(c -> c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029);
	}

	private Fix withoutSpace() {
		Span string = strings.getFirst();
		return withEdges("Leave the white space out", plain(string).stripLeading(), isRun() ? plain(strings.get(1)).stripTrailing() : null);
	}

	/** @param before what is missing of the first character; empty for nothing */
	private Fix widened(String before, String behind) {
		String first = before + plain(strings.getFirst());
		return isRun() ? withEdges("Quote whole characters", first, plain(strings.get(1)) + behind) : quote(first + behind, strings.getFirst(), true);
	}

	/** @param last null where it is no run */
	private Fix withEdges(String title, String first, String last) {
		Span string = strings.getFirst();
		TextEdit start = new TextEdit(string.start(), string.length(), ClaimsWriter.string(last == null ? first.stripTrailing() : first));
		if (last == null) {
			return new Fix(title, edit(title, start), true);
		}
		Span end = strings.get(1);
		return new Fix(title, edit(title, start, new TextEdit(end.start(), end.length(), ClaimsWriter.string(last))), true);
	}

	private Fix quote(String words, Span string, boolean preferred) {
		return new Fix("Quote \"" + words + "\"", edit("Quote the article's words", new TextEdit(string.start(), string.length(), ClaimsWriter.string(words))), preferred);
	}

	private CorpusEdit edit(String label, TextEdit... edits) {
		return new CorpusEdit(label, List.of(new FileEdits(problem.file(), Stamp.of(text), List.of(edits))));
	}
}
