// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Counts;
import org.gainsay.facts.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The command {@code check}: every issue of a corpus. */
@Command(name = "check", description = "Lists everything that is wrong with a corpus, or worth a look, and counts what it holds.",
		exitCodeList = { "0:no errors (there may be warnings)", "1:the corpus has errors", "2:wrong use", "3:could not read" },
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay check examples/quillhaven",
				"  gainsay check examples/quillhaven --format json > issues.json" })
final class Check extends CorpusCommand {

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "How to print: ${COMPLETION-CANDIDATES}; text unless you say otherwise.")
	Format format;

	@Override
	int work(CorpusSession session, ProgressLine progress) {
		progress.close();
		Corpus corpus = session.corpus();
		switch (format) {
			case text -> text(corpus);
			case json -> json(corpus);
		}
		return corpus.counts().errors() > 0 ? ExitCode.CORPUS_HAS_ERRORS : ExitCode.DONE;
	}

	private void text(Corpus corpus) {
		corpus.problems().forEach(problem -> out().println(line(problem, colours())));
		Counts counts = corpus.counts();
		out().println(String.join(", ", Words.count(counts.articles(), "article"), Words.count(counts.statements(), "statement"),
				Words.count(counts.claims(), "claim"), Words.count(counts.errors(), "error"), Words.count(counts.warnings(), "warning")));
	}

	/** A problem in one line, as editors read it. */
	static String line(Problem problem, Ansi ansi) {
		String colour = switch (problem.severity()) {
			case ERROR -> "bold,red";
			case WARNING -> "bold,yellow";
			case INFO -> "bold";
		};
		return Words.visible(problem.file()) + ":" + problem.line() + ":" + problem.column() + ": " + Words.coloured(colour, word(problem.severity()), ansi) + ": "
				+ Words.oneLine(problem.message()) + " [" + problem.code().id() + "]";
	}

	private static String word(Problem.Severity severity) {
		return severity.name().toLowerCase(Locale.ROOT);
	}

	private void json(Corpus corpus) {
		List<Map<String, Object>> issues = corpus.problems().stream().map(Check::issue).toList();
		Counts counts = corpus.counts();
		Map<String, Object> counted = new LinkedHashMap<>();
		counted.put("articles", counts.articles());
		counted.put("statements", counts.statements());
		counted.put("claims", counts.claims());
		counted.put("errors", counts.errors());
		counted.put("warnings", counts.warnings());
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("issues", issues);
		all.put("counts", counted);
		print(all);
	}

	/** A problem as data. */
	static Map<String, Object> issue(Problem problem) {
		Map<String, Object> issue = new LinkedHashMap<>();
		issue.put("file", problem.file());
		issue.put("line", problem.line());
		issue.put("column", problem.column());
		issue.put("offset", problem.offset());
		issue.put("length", problem.length());
		issue.put("severity", word(problem.severity()));
		issue.put("code", problem.code().id());
		issue.put("message", problem.message());
		return issue;
	}
}
