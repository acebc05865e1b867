// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Places;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code show}. */
@Command(name = "show", description = "Prints the text of an article with every span of its statements in brackets: [3: what is said], [3 cue: the words that attribute it], "
		+ "[3 source: who says it], and so hedge, addressee, target, the part that a stance is about, grounds, condition and code. Below each paragraph stands what the statements are.%n"
		+ "3a, 3b are pieces of one span; source 2 belongs to the second speaker, target 2 to the second stance; [/3] is the end of what ends before something that began in it. "
		+ "Where the text has square brackets of its own, the marks have others.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay show examples/quillhaven",
				"  gainsay show examples/quillhaven ledger",
				"  gainsay show examples/quillhaven ledger.denial",
				"  gainsay show examples/quillhaven ledger --annotator ben",
				"  gainsay show examples/quillhaven ben.ledger.gauge",
				"  gainsay show examples/quillhaven ledger --format json" })
final class Show extends CorpusCommand {

	@Parameters(index = "1", arity = "0..1", paramLabel = "ARTICLE[.STATEMENT]", converter = NameConverter.class, description = "The article, all articles unless you say; or a statement of it, of which the paragraphs are "
			+ "printed in which it has spans. A statement in another annotator's set is annotator.article.statement.")
	String name;

	@Option(names = { "--annotator", "--set" }, paramLabel = "NAME", converter = NameConverter.class,
			description = "Only the annotations of this annotator or set; the article is printed once for each unless you say.")
	String annotator;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "How to print: ${COMPLETION-CANDIDATES}; text unless you say otherwise.")
	Format format;

	private ArticleProblems problems;

	@Override
	void checkUse() {
		if (name == null) {
			return;
		}
		List<String> parts = parts();
		if (parts.size() > 3 || parts.contains("")) {
			throw wrongUse("'" + name + "' is no name of an article, nor of a statement, which is called article.statement or annotator.article.statement.");
		}
		if (parts.size() == 3 && annotator != null) {
			throw wrongUse("'" + name + "' says whose annotations are meant; leave out --annotator.");
		}
	}

	private List<String> parts() {
		return List.of(name.split("\\.", -1));
	}

	@Override
	int work(CorpusSession session, ProgressLine progress) {
		progress.close();
		Corpus corpus = session.corpus().exact();
		Map<String, Places> places = new HashMap<>();
		problems = new ArticleProblems(corpus);
		ShowText.Place place = (file, offset) -> places.computeIfAbsent(file, path -> places(path, session)).line(offset);
		if (name == null) {
			all(corpus, place);
		} else {
			one(corpus, place);
		}
		return done(corpus);
	}

	/** All articles in the order of their names; with {@code --annotator} those that this one has annotated. */
	private void all(Corpus corpus, ShowText.Place place) {
		List<ArticleFacts> articles = corpus.articles().stream().filter(article -> annotator == null || corpus.setsOf(article.name()).stream().anyMatch(set -> isOf(set, annotator))).toList();
		if (articles.isEmpty() && annotator == null && format == Format.text) {
			out().println("The corpus has no articles.");
		}
		if (articles.isEmpty() && annotator != null) {
			List<String> names = corpus.articles().stream().flatMap(article -> corpus.setsOf(article.name()).stream()).flatMap(Show::names).distinct().sorted().toList();
			throw wrongUse("No article has annotations called '" + annotator + "'." + Words.meant(annotator, names));
		}
		List<Object> json = new ArrayList<>();
		for (ArticleFacts article : articles) {
			List<AnnotationSetFacts> sets = annotator == null ? sets(article, corpus) : sets(article, annotator, corpus);
			if (format == Format.text) {
				if (article != articles.getFirst()) {
					PrintWriter between = isLookedAt() ? out() : document();
					between.println();
					between.flush();
				}
				text(corpus, article, sets, null, place);
			} else {
				json.add(json(corpus, article, sets, null, place));
			}
		}
		if (format == Format.json) {
			print(json);
		}
	}

	private static boolean isOf(AnnotationSetFacts set, String wanted) {
		return wanted.equals(set.name()) || wanted.equals(set.annotator());
	}

	private static Stream<String> names(AnnotationSetFacts set) {
		return Stream.of(set.name(), set.annotator()).filter(Objects::nonNull);
	}

	private void one(Corpus corpus, ShowText.Place place) {
		List<String> parts = parts();
		ArticleFacts article = article(parts.size() == 3 ? parts.get(1) : parts.getFirst(), corpus);
		String wanted = parts.size() == 3 ? parts.getFirst() : annotator;
		List<AnnotationSetFacts> sets = wanted != null ? sets(article, wanted, corpus)
				: parts.size() == 1 ? sets(article, corpus) : corpus.set(article.name(), null).stream().toList();
		StatementFacts only = null;
		if (parts.size() > 1) {
			only = statement(parts.getLast(), article, sets, corpus);
			sets = List.of(setOf(only, sets));
		}
		switch (format) {
			case text -> text(corpus, article, sets, only, place);
			case json -> print(json(corpus, article, sets, only, place));
		}
	}

	private void text(Corpus corpus, ArticleFacts article, List<AnnotationSetFacts> sets, StatementFacts only, ShowText.Place place) {
		PrintWriter to = isLookedAt() ? out() : document();
		new ShowText(corpus, article, corpus.text(article).orElse(null), place, colours(), isLookedAt(), to).print(sets, only, problems.of(article, sets, only));
		to.flush();
	}

	private Map<String, Object> json(Corpus corpus, ArticleFacts article, List<AnnotationSetFacts> sets, StatementFacts only, ShowText.Place place) {
		return new ShowJson(corpus, article, corpus.text(article).orElse(null), place).of(sets, only, problems.of(article, sets, only));
	}

	private static Places places(String file, CorpusSession session) {
		String text = session.text(session.folder().resolve(file));
		return new Places(file, text == null ? "" : text);
	}

	private ArticleFacts article(String wanted, Corpus corpus) {
		return corpus.article(wanted).orElseThrow(() -> wrongUse("There is no article '" + wanted + "'." + Words.meant(wanted, corpus.articles().stream().map(ArticleFacts::name).toList())));
	}

	/** Those with statements or codes of the article, or the article's own where none has any. */
	private static List<AnnotationSetFacts> sets(ArticleFacts article, Corpus corpus) {
		List<AnnotationSetFacts> all = corpus.setsOf(article.name());
		List<AnnotationSetFacts> filled = all.stream().filter(set -> !set.statements().isEmpty() || !Marks.codes(set, article).isEmpty()).toList();
		return filled.isEmpty() ? all.stream().limit(1).toList() : filled;
	}

	private List<AnnotationSetFacts> sets(ArticleFacts article, String wanted, Corpus corpus) {
		List<AnnotationSetFacts> all = corpus.setsOf(article.name());
		List<AnnotationSetFacts> found = all.stream().filter(set -> isOf(set, wanted)).toList();
		if (found.isEmpty()) {
			List<String> names = all.stream().flatMap(Show::names).distinct().sorted().toList();
			throw wrongUse("The article '" + article.name() + "' has no annotations called '" + wanted + "'; "
					+ (names.isEmpty() ? "it names no annotators." : "there are: " + String.join(", ", names) + "." + Words.meant(wanted, names)));
		}
		return found;
	}

	private StatementFacts statement(String wanted, ArticleFacts article, List<AnnotationSetFacts> sets, Corpus corpus) {
		return statements(sets).filter(statement -> statement.name().equals(wanted)).findFirst().orElseThrow(() -> {
			List<String> near = statements(corpus.setsOf(article.name())).filter(statement -> statement.name().equals(wanted)).map(StatementFacts::qualifiedName).toList();
			if (near.isEmpty()) {
				List<String> names = Words.near(wanted, statements(sets).map(StatementFacts::name).toList());
				near = statements(sets).filter(statement -> names.contains(statement.name())).map(StatementFacts::qualifiedName).toList();
			}
			return wrongUse("There is no statement '" + name + "'" + (annotator == null ? "." : " of '" + annotator + "'.") + Words.meant(near));
		});
	}

	private static Stream<StatementFacts> statements(List<AnnotationSetFacts> sets) {
		return sets.stream().flatMap(set -> set.statements().stream());
	}

	private static AnnotationSetFacts setOf(StatementFacts statement, List<AnnotationSetFacts> sets) {
		return sets.stream().filter(set -> set.statements().stream().anyMatch(one -> one == statement)).findFirst().orElseThrow();
	}
}
