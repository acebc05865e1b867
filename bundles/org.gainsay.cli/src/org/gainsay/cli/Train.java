// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.Delivery;
import org.gainsay.model.StatementStatus;
import org.gainsay.suggest.evaluation.Marked;
import org.gainsay.suggest.learned.Example;
import org.gainsay.suggest.learned.Learning;
import org.gainsay.suggest.learned.Model;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.text.ArticleText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code train}. */
@Command(name = "train", description = "Learns from the accepted statements of a corpus to suggest such ones, on this machine: nothing is sent anywhere. Of an article with several annotation sets the first is read that has accepted statements.%n"
		+ "The same corpus gives the same model.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay train my-corpus",
				"  gainsay train my-corpus -o my.model" })
final class Train extends CorpusCommand {

	/** Where the model goes in the corpus folder. */
	static final String FILE = ".gainsay/suggestions.model";

	@Option(names = { "-o", "--output" }, paramLabel = "MODEL", description = "The file of the model; DIR/" + FILE + " unless you say otherwise, which is kept out of version control.")
	Path output;

	@Option(names = "--force", description = "Replace a file that is no model.")
	boolean force;

	@Override
	int work(CorpusSession session, ProgressLine progress) throws IOException {
		Corpus corpus = session.corpus().exact();
		List<Example> examples = new ArrayList<>();
		for (ArticleFacts article : corpus.articles()) {
			Optional<ArticleText> text = corpus.text(article);
			List<Marked> accepted = corpus.setsOf(article.name()).stream().map(Train::accepted).filter(all -> !all.isEmpty()).findFirst().orElse(List.of());
			if (text.isPresent() && !accepted.isEmpty()) {
				examples.add(new Example(Reading.of(text.get(), article.language()), accepted));
			}
		}
		Model model;
		try {
			model = Learning.of(examples, progress.titled("Learning"));
		} catch (IllegalArgumentException nothing) {
			throw wrongUse(nothing.getMessage());
		}
		progress.close();
		Path file = output != null ? output : folder.resolve(FILE);
		write(model, file, corpus);
		out().println("Learned from " + Words.count(model.articles(), "article") + ": " + Words.visible(file));
		return done(corpus);
	}

	private static List<Marked> accepted(AnnotationSetFacts set) {
		return set.statements().stream().filter(one -> one.status() == StatementStatus.ACCEPTED).map(Marked::of).filter(one -> !one.cue().isEmpty()).toList();
	}

	/** A model that is there is replaced when the new one is whole; at its usual place whatever has its name. */
	private void write(Model model, Path file, Corpus corpus) throws IOException {
		Path parent = file.toAbsolutePath().getParent();
		Files.createDirectories(parent);
		if (output == null && Files.notExists(parent.resolve(".gitignore"))) {
			Files.writeString(parent.resolve(".gitignore"), "*\n");
		}
		try (Delivery delivery = Delivery.ofFile(file, List.of(), Model::isModel, corpus, force || output == null)) {
			model.write(delivery.file());
			delivery.deliver();
		} catch (IOException failed) {
			throw named(failed, file);
		}
	}
}
