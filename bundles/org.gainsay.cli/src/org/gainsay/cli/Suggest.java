// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.SuggestionEdits;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.suggest.Suggester;
import org.gainsay.suggest.Suggesting;
import org.gainsay.suggest.Suggesting.Proposed;
import org.gainsay.suggest.learned.LearnedSuggester;
import org.gainsay.suggest.learned.Model;
import org.gainsay.suggest.llm.Endpoint;
import org.gainsay.suggest.llm.LanguageModelSuggester;
import org.gainsay.suggest.rules.RulesSuggester;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code suggest}. */
@Command(name = "suggest", description = "Proposes statements for the articles of a corpus and writes them into the articles' own sets, with 'status suggested' and an 'origin' that says why. "
		+ "What a person wrote stays as it is, and nothing is proposed where a statement stands already, a rejected one too. Suggestions count in no analysis until somebody accepts them.",
		exitCodeList = { "0:done", "1:done, but the corpus has errors, or for some articles not all could propose", "2:wrong use; nothing was written",
				"3:could not read, ask or write; nothing was written" }, footerHeading = "%nExamples:%n", footer = {
				"  gainsay suggest my-corpus --dry-run",
				"  gainsay suggest my-corpus --least 0.7",
				"  gainsay suggest my-corpus --article ledger",
				"  gainsay suggest my-corpus --suggester llm --endpoint http://localhost:11434/v1 --llm-model llama3" })
final class Suggest extends WritingCommand {

	/** Who proposes. */
	enum By {
		/** Rules and a lexicon, for English and German. */
		rules,
		/** What was learned from accepted statements. */
		learned,
		/** A language model over HTTP. */
		llm
	}

	@Option(names = "--suggester", paramLabel = "NAME", description = "Who proposes: ${COMPLETION-CANDIDATES}; may be given several times. Rules unless you say otherwise, and what was learned beside them where 'train' left a model of "
			+ Model.USED_FROM + " articles or more.")
	List<By> suggesters = List.of();

	@Option(names = "--model", paramLabel = "FILE", description = "The model of 'train'; DIR/" + Model.FILE + " unless you say otherwise.")
	Path model;

	@Option(names = "--endpoint", paramLabel = "URL", description = "Where the language model answers, such as http://localhost:11434/v1 (anything that speaks as OpenAI's servers do). The texts of the articles are sent there. Its key, if it has one, is taken from the "
			+ "environment variable " + KEY + ".")
	String endpoint;

	@Option(names = "--llm-model", paramLabel = "NAME", description = "The name of the language model there.")
	String languageModel;

	@Option(names = "--prompt", paramLabel = "FILE", description = "What the language model is asked: a text with {passage} in it, and {language} if wanted.")
	Path prompt;

	@Option(names = "--per-minute", paramLabel = "N", defaultValue = "60", description = "How many requests a minute; ${DEFAULT-VALUE} unless you say otherwise.")
	int perMinute;

	@Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "120", description = "How long an answer may take; ${DEFAULT-VALUE} unless you say otherwise.")
	int timeout;

	@Option(names = "--least", paramLabel = "SCORE", defaultValue = "0.5", description = "The least score of a suggestion, from 0 to 1; ${DEFAULT-VALUE} unless you say otherwise.")
	double least;

	@Option(names = "--article", paramLabel = "NAME", converter = NameConverter.class, description = "Only this article; may be given several times.")
	List<String> articles = List.of();

	static final String KEY = "GAINSAY_LLM_KEY";

	private final Map<String, Integer> made = new LinkedHashMap<>();
	private final List<String> left = new ArrayList<>();
	private SuggestionEdits edits;
	/** For how many articles a suggester failed. */
	private long failed;

	@Override
	void checkUse() {
		if (!(least >= 0 && least <= 1)) {
			throw wrongUse("--least takes a number from 0 to 1, such as 0.7.");
		}
		boolean asks = suggesters.contains(By.llm);
		if (asks && (endpoint == null || languageModel == null)) {
			throw wrongUse("A language model is asked only where you say which: give --endpoint and --llm-model.");
		}
		if (!asks && (endpoint != null || languageModel != null || prompt != null)) {
			throw wrongUse("--endpoint, --llm-model and --prompt belong to --suggester llm.");
		}
		if (perMinute < 1 || perMinute > 6000 || timeout < 1 || timeout > 3600) {
			throw wrongUse("--per-minute takes a number from 1 to 6000, --timeout seconds from 1 to 3600.");
		}
	}

	@Override
	CorpusEdit edit(CorpusSession session) {
		Corpus corpus = session.corpus();
		for (String name : articles) {
			if (corpus.article(name).isEmpty()) {
				throw wrongUse("There is no article '" + name + "'." + Words.meant(name, corpus.articles().stream().map(ArticleFacts::name).toList()));
			}
		}
		edits = new SuggestionEdits(session);
		List<Suggester> all = suggesters();
		List<ArticleFacts> wanted = corpus.articles().stream().filter(article -> articles.isEmpty() || articles.contains(article.name())).toList();
		List<Proposed> proposed = Suggesting.of(wanted, corpus, all, least, Progress.NONE);
		proposed.forEach(this::add);
		failed = proposed.stream().filter(one -> one.failed() > 0).count();
		if (failed > 0 && edits.made() + edits.there() == 0 && proposed.stream().allMatch(one -> one.failed() == all.size() || one.text() == null)) {
			throw new UncheckedIOException(new IOException("nothing could be proposed: " + Words.oneLine(left.getFirst()) + (left.size() > 1 ? " (And " + Words.count(left.size() - 1, "other article") + ".)" : "")));
		}
		return edits.edit();
	}

	private List<Suggester> suggesters() {
		List<Suggester> all = new ArrayList<>();
		Path file = model != null ? model : folder.resolve(Model.FILE);
		if (suggesters.isEmpty() || suggesters.contains(By.rules)) {
			all.add(new RulesSuggester());
		}
		boolean there = suggesters.isEmpty() && (model != null || Files.exists(file));
		if (there || suggesters.contains(By.learned)) {
			Model learned = read(file);
			if (learned.articles() >= Model.USED_FROM || model != null || suggesters.contains(By.learned)) {
				all.add(new LearnedSuggester(learned));
			}
		}
		if (suggesters.contains(By.llm)) {
			all.add(languageModel());
		}
		return all;
	}

	private static Model read(Path file) {
		try {
			return Model.read(file);
		} catch (NoSuchFileException none) {
			throw new UncheckedIOException(new FileNotFoundException(Words.visible(file) + ": there is no model; 'gainsay train' makes one of what you accepted"));
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private Suggester languageModel() {
		try {
			String asked = prompt == null ? LanguageModelSuggester.defaultPrompt() : text(prompt);
			String key = System.getenv(KEY);
			Endpoint server = Endpoint.of(endpoint, languageModel, key == null || key.isBlank() ? null : key.strip(), Duration.ofSeconds(timeout), perMinute);
			err().println("gainsay: the texts of the articles are sent to " + Words.visible(server.address().toString()) + ".");
			return new LanguageModelSuggester(server, asked);
		} catch (IllegalArgumentException refused) {
			throw wrongUse(refused.getMessage());
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private void add(Proposed proposed) {
		if (proposed.left() != null) {
			left.add(proposed.article() + ": " + proposed.left());
		}
		if (proposed.text() != null && !(proposed.failed() > 0 && proposed.suggestions().isEmpty())) {
			try {
				made.put(proposed.article(), edits.add(proposed.article(), proposed.suggestions()));
			} catch (IllegalArgumentException cannot) {
				left.add(proposed.article() + ": " + cannot.getMessage());
			}
		}
	}

	@Override
	void details(PrintWriter to) {
		left.forEach(one -> to.println("left: " + Words.oneLine(one)));
		made.forEach((article, count) -> {
			if (count > 0) {
				to.println(Words.visible(article) + ": " + Words.count(count, "suggestion"));
			}
		});
		if (edits.there() > 0) {
			to.println(Words.count(edits.there(), "proposal") + " left out, because a statement stands there already");
		}
		if (edits.unquotable() > 0) {
			to.println(Words.count(edits.unquotable(), "proposal") + " left out, because no quote leads to the words");
		}
	}

	@Override
	int done(Corpus corpus, String consequence) {
		if (failed > 0) {
			err().println("gainsay: for " + Words.count((int) failed, "article") + " not all that was asked could propose; see the lines with 'left'. Run the command again for " + (failed == 1 ? "it" : "them") + " alone with --article.");
		}
		return Math.max(super.done(corpus, consequence), failed > 0 ? ExitCode.CORPUS_HAS_ERRORS : ExitCode.DONE);
	}

	@Override
	String what() {
		return "Wrote " + Words.count(edits.made(), "suggestion");
	}

	@Override
	String uncertain() {
		return "articles in what they concern";
	}
}
