// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.Delivery;
import org.gainsay.suggest.learned.Example;
import org.gainsay.suggest.learned.Learning;
import org.gainsay.suggest.learned.Model;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code train}. */
@Command(name = "train", description = "Learns from the accepted statements of a corpus to suggest such ones, on this machine: nothing is sent anywhere. Of an article with several annotation sets the first is read that has accepted statements.%n"
		+ "The same corpus gives the same model.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay train my-corpus",
				"  gainsay train my-corpus -o my.model" })
final class Train extends CorpusCommand {

	@Option(names = { "-o", "--output" }, paramLabel = "MODEL", description = "The file of the model; DIR/" + Model.FILE + " unless you say otherwise, which is kept out of version control.")
	Path output;

	@Option(names = "--force", description = "Replace a file that is no model.")
	boolean force;

	@Override
	int work(CorpusSession session, ProgressLine progress) throws IOException {
		Corpus corpus = session.corpus().exact();
		Model model;
		try {
			model = Learning.of(Example.of(corpus), progress.titled("Learning"));
		} catch (IllegalArgumentException nothing) {
			throw wrongUse(nothing.getMessage());
		}
		progress.close();
		Path file = output != null ? output : folder.resolve(Model.FILE);
		write(model, file, corpus);
		out().println("Learned from " + Words.count(model.articles(), "article") + ": " + Words.visible(file));
		return done(corpus);
	}

	/** A model that is there is replaced when the new one is whole; at its usual place whatever has its name. */
	private void write(Model model, Path file, Corpus corpus) throws IOException {
		if (output == null) {
			Model.ownPlace(folder);
		} else {
			Files.createDirectories(file.toAbsolutePath().getParent());
		}
		try (Delivery delivery = Delivery.ofFile(file, List.of(), Model::isModel, corpus, force || output == null)) {
			model.write(delivery.file());
			delivery.deliver();
		} catch (IOException failed) {
			throw named(failed, file);
		}
	}
}
