// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.brat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.standoff.Documents;
import org.gainsay.interchange.standoff.Elsewhere;
import org.gainsay.interchange.standoff.FileList;
import org.gainsay.text.ArticleText;

/**
 * Writes the corpus as PolNeAR is written: the texts as they are, and beside each an {@code .ann} file for each set, in which a
 * statement is an event {@code Attribution} with {@code Source}, {@code Cue} and {@code Content}.
 */
public final class BratExporter implements Exporter {

	static final FormatOption SERVER = FormatOption.flag("server", "A copy of the text for each annotator",
			"Put a copy of the text beside each annotator's file, under its name, as a brat server opens them.");

	@Override
	public String id() {
		return "brat";
	}

	@Override
	public String name() {
		return "brat stand-off";
	}

	@Override
	public String description() {
		return "Texts and beside them stand-off files with events Attribution, as the corpus PolNeAR has them, for brat and for training.";
	}

	@Override
	public String ending() {
		return "";
	}

	@Override
	public boolean everySet() {
		return true;
	}

	@Override
	public Set<Part> carries() {
		return EnumSet.of(Part.TEXTS, Part.SPANS, Part.PIECES, Part.CHAINS, Part.STANCES, Part.CERTAINTY, Part.RELATIONS, Part.CODES, Part.SETS, Part.NOTES);
	}

	@Override
	public List<FormatOption> options() {
		return List.of(SERVER);
	}

	@Override
	public ExportSummary export(Corpus built, ExportOptions options, Path out, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		FileList list = new FileList(id());
		try (Delivery delivery = list.into(out, corpus, options)) {
			Run run = new Run(corpus, options);
			int[] done = { 0 };
			InOrder.each(run.documents.all(), run::files, files -> {
				progress.step(done[0]++, run.documents.all().size());
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				run.take(files, delivery, list);
			});
			write(delivery, list, new File("annotation.conf", BratConfiguration.annotation(run.types())));
			write(delivery, list, new File("visual.conf", BratConfiguration.visual()));
			list.write(delivery);
			run.notCarried.addAll(Elsewhere.of(corpus, run.documents, "brat"));
			return new ExportSummary(delivery.deliver(), corpus.articles().size(), run.statements, List.copyOf(run.notCarried));
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	private static void write(Delivery delivery, FileList list, File file) throws IOException {
		Files.write(list.file(delivery, file.name()), file.content());
		delivery.written(file.name());
	}

	/** What a file of an export is called, with what is in it. */
	private record File(String name, byte[] content) {
		File(String name, String content) {
			this(name, content.getBytes(StandardCharsets.UTF_8));
		}
	}

	/** What one article comes to. */
	private record Written(List<File> files, int statements, List<NotCarried> notCarried) {
	}

	/** One export. */
	private static final class Run {
		private final Corpus corpus;
		private final boolean server;
		private final Documents documents;
		private final List<NotCarried> notCarried = new ArrayList<>();
		private final Set<String> taken = new HashSet<>();
		private int statements;

		Run(Corpus corpus, ExportOptions options) {
			this.corpus = corpus;
			this.server = options.values().isOn(SERVER);
			this.documents = new Documents(corpus, options);
		}

		/** The types of another scheme that an import kept. */
		List<String> types() {
			return corpus.categories().stream().filter(category -> Scheme.is(category.name(), Scheme.KEPT_SPAN)).map(CategoryFacts::values).flatMap(List::stream)
					.map(Scheme::label).toList();
		}

		Written files(Documents.Document document) {
			List<NotCarried> lost = new ArrayList<>();
			ArticleFacts article = document.article();
			Optional<ArticleText> text = corpus.text(article);
			if (text.isEmpty()) {
				lost.add(new NotCarried(article.name(), "Its text cannot be read, and brat has annotations of a text only, so it is left out.", "text"));
				return new Written(List.of(), 0, lost);
			}
			lost.add(new NotCarried(article.name(), "What is known of the article (title, outlet, dates and the like) has no place in brat; its text file is called as here.", "article"));
			List<File> files = new ArrayList<>();
			files.add(new File(document.stem() + ".txt", text.get().text()));
			int written = 0;
			boolean any = false;
			for (AnnotationSetFacts set : documents.sets(article, lost)) {
				BratDocument brat = new BratDocument(corpus, set, Documents.codes(article, set), text.get(), lost);
				String stem = document.stem() + Documents.annotator(set).map(name -> "_" + name).orElse("");
				files.add(new File(stem + ".ann", brat.written()));
				if (server && !stem.equals(document.stem())) {
					files.add(new File(stem + ".txt", text.get().text()));
				}
				any |= stem.equals(document.stem());
				written += brat.statements();
			}
			if (server && !any) {
				files.add(new File(document.stem() + ".ann", "")); // or brat does not show the text
			}
			return new Written(files, written, lost);
		}

		void take(Written part, Delivery delivery, FileList list) {
			for (File file : part.files()) {
				if (!taken.add(file.name().toLowerCase(Locale.ROOT))) {
					notCarried.add(new NotCarried(file.name(), "Another article has a file of this name already, so this one is left out; rename one of the texts.", "file"));
					continue;
				}
				try {
					write(delivery, list, file);
				} catch (IOException failed) {
					throw new UncheckedIOException(failed);
				}
			}
			statements += part.statements();
			notCarried.addAll(part.notCarried());
		}
	}
}
