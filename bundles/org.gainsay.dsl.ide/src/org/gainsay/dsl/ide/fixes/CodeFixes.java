// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.fixes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.ide.Strings;
import org.gainsay.dsl.ide.navigation.QuoteAtCursor;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.CategorySubject;

/** Fixes for codes of another kind than their category takes, and for those that are missing. */
final class CodeFixes {

	private static final Pattern CODE = Pattern.compile("\\bcode\\s+(\\S+)\\s+$");
	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
	private static final int MOST_NUMBERS = 8;

	private final Problem problem;
	private final String text;
	private final CorpusSession session;
	private final Corpus corpus;
	private final Names names = ClaimsStandaloneSetup.injector().getInstance(Names.class);

	/** @param text of the claims file */
	CodeFixes(Problem problem, String text, CorpusSession session) {
		this.problem = problem;
		this.text = text;
		this.session = session;
		this.corpus = session.corpus();
	}

	// ---- of another kind

	List<Fix> otherKind() {
		Matcher code = CODE.matcher(text.substring(0, problem.region().offset()));
		Optional<CategoryFacts> category = code.find() ? corpus.category(Names.plain(code.group(1))) : Optional.empty();
		if (category.isEmpty()) {
			return List.of();
		}
		String written = text.substring(problem.region().offset(), problem.region().end());
		String plain = written.startsWith("\"") && written.length() > 1 ? written.substring(1, written.length() - 1).strip() : written;
		return switch (category.get().kind()) {
			case LIST -> category.get().valueNames().stream().map(value -> change(names.written(value), value.equalsIgnoreCase(plain))).toList();
			case NUMBER -> NUMBER.matcher(plain).matches() ? List.of(change(plain, true)) : List.of();
			case TEXT -> List.of(change(ClaimsWriter.string(plain), true));
		};
	}

	private Fix change(String words, boolean preferred) {
		return fix("Write " + words, problem.region().offset(), problem.region().length(), words, preferred);
	}

	// ---- missing

	List<Fix> missing() {
		Optional<AnnotationSetFacts> set = QuoteAtCursor.set(corpus, problem.file(), problem.region().offset());
		Optional<StatementFacts> statement = QuoteAtCursor.statement(corpus, problem.file(), problem.region().offset());
		if (set.isEmpty()) {
			return List.of();
		}
		List<CodeFacts> codes = statement.isPresent() ? statement.get().codes() : set.get().solo() ? corpus.article(set.get().article()).map(ArticleFacts::codes).orElse(List.of()) : set.get().codes();
		Set<String> given = new HashSet<>();
		codes.forEach(code -> given.add(code.category()));
		CategorySubject subject = statement.isPresent() ? CategorySubject.STATEMENT : CategorySubject.ARTICLE;
		List<Fix> fixes = new ArrayList<>();
		corpus.categories().stream().filter(category -> category.required() && category.subject() == subject && !given.contains(category.name())).forEach(category -> {
			for (String value : values(category)) {
				String code = "code " + names.written(category.name()) + " " + value;
				(statement.isPresent() ? inStatement(statement.get(), code) : inHead(code)).ifPresent(fixes::add);
			}
		});
		return fixes;
	}

	private List<String> values(CategoryFacts category) {
		switch (category.kind()) {
			case LIST:
				return category.valueNames().stream().map(names::written).toList();
			case NUMBER:
				return category.numbers(MOST_NUMBERS).stream().map(String::valueOf).toList();
			default:
				return List.of("\"\"");
		}
	}

	/** A line before the brace that ends a statement. */
	private Optional<Fix> inStatement(StatementFacts statement, String code) {
		int end = statement.at().whole().end() - 1;
		if (end < 0 || text.charAt(end) != '}') {
			return Optional.empty();
		}
		int lineStart = text.lastIndexOf('\n', end) + 1;
		String indent = text.substring(lineStart, end);
		return Optional.of(indent.isBlank() ? fix("Add: " + code, lineStart, 0, indent + "\t" + code + "\n", false) : fix("Add: " + code, end, 0, code + " ", false));
	}

	/** A line behind the brace that begins an article or a set. */
	private Optional<Fix> inHead(String code) {
		int brace = text.indexOf('{', problem.region().end());
		int title = text.indexOf('"', problem.region().end());
		if (title >= 0 && title < brace) {
			brace = text.indexOf('{', Strings.end(text, title));
		}
		return brace < 0 ? Optional.empty() : Optional.of(fix("Add: " + code, brace + 1, 0, "\n\t" + code, false));
	}

	private Fix fix(String title, int offset, int length, String words, boolean preferred) {
		String now = session.text(session.folder().resolve(problem.file()));
		return new Fix(title, new CorpusEdit(title, List.of(new FileEdits(problem.file(), Stamp.of(now), List.of(new TextEdit(offset, length, words))))), preferred);
	}
}
