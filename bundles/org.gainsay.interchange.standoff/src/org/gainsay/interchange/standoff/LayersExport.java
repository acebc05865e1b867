// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Part;
import org.gainsay.text.ArticleText;

/** A format that has a text file for each set on an article. */
public abstract class LayersExport implements Exporter {

	/** The ending of a document's file, with its dot. */
	protected abstract String documentEnding();

	/**
	 * What a document's file holds.
	 *
	 * @param layers of the set
	 * @param lost   is told what has no place
	 */
	protected abstract String document(Documents.Document document, Layers layers, ArticleText text, List<NotCarried> lost);

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

	/** What one article comes to. */
	private record Written(List<String> names, List<String> contents, int statements, List<NotCarried> notCarried) {
	}

	@Override
	public final ExportSummary export(Corpus built, ExportOptions options, Path out, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		FileList list = new FileList(id());
		Documents documents = new Documents(corpus, options);
		List<NotCarried> notCarried = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		int[] statements = { 0 };
		int[] done = { 0 };
		try (Delivery delivery = list.into(out, corpus, options)) {
			InOrder.each(documents.all(), document -> written(corpus, documents, document), part -> {
				progress.step(done[0]++, documents.all().size());
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				statements[0] += part.statements();
				notCarried.addAll(part.notCarried());
				for (int i = 0; i < part.names().size(); i++) {
					String name = part.names().get(i);
					if (!taken.add(name.toLowerCase(Locale.ROOT))) {
						notCarried.add(new NotCarried(name, "Another article has a file of this name already, so this one is left out; rename one of the texts.", "file"));
						continue;
					}
					try {
						Files.writeString(list.file(delivery, name), part.contents().get(i), StandardCharsets.UTF_8);
					} catch (IOException failed) {
						throw new UncheckedIOException(failed);
					}
				}
			});
			list.write(delivery);
			notCarried.addAll(Elsewhere.of(corpus, documents, name()));
			return new ExportSummary(delivery.deliver(), corpus.articles().size(), statements[0], List.copyOf(notCarried));
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	private Written written(Corpus corpus, Documents documents, Documents.Document document) {
		ArticleFacts article = document.article();
		List<NotCarried> lost = new ArrayList<>();
		Optional<ArticleText> text = corpus.text(article);
		List<String> names = new ArrayList<>();
		List<String> contents = new ArrayList<>();
		int statements = 0;
		if (text.isEmpty()) {
			lost.add(new NotCarried(article.name(), "Its text cannot be read, and " + name() + " has annotations of a text only, so it is left out.", "text"));
		} else {
			lost.add(new NotCarried(article.name(), "What is known of the article (title, outlet, dates and the like) has no place in " + name() + "; its file is called as its text's.", "article"));
			List<AnnotationSetFacts> sets = documents.sets(article, lost);
			for (AnnotationSetFacts set : sets) {
				if (sets.size() == 1 || !Documents.isEmpty(article, set)) {
					Layers layers = Layers.of(corpus, set, Documents.codes(article, set), text.get(), name(), lost);
					names.add(document.stem() + Documents.annotator(set).map(name -> "_" + name).orElse("") + documentEnding());
					contents.add(document(document, layers, text.get(), lost));
					statements += layers.statements().size();
				}
			}
		}
		return new Written(names, contents, statements, lost);
	}
}
