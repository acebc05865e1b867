// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.standoff.Documents;
import org.gainsay.interchange.standoff.Layers;
import org.gainsay.text.ArticleText;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/** A format that has a line of JSON for each set on an article: a task for people who annotate spans. */
abstract class TaskExport implements Exporter {

	/** What the line of an export has, and nothing else does. */
	static final String MARK = "gainsay_article";
	private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

	/** The line of a set. */
	abstract JsonObject task(ArticleFacts article, AnnotationSetFacts set, ArticleText text, Layers layers);

	@Override
	public String ending() {
		return ".jsonl";
	}

	@Override
	public boolean everySet() {
		return true;
	}

	@Override
	public Set<Part> carries() {
		return EnumSet.of(Part.TEXTS, Part.SPANS, Part.STANCES, Part.SETS);
	}

	@Override
	public ExportSummary export(Corpus built, ExportOptions options, Path out, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		try (Delivery delivery = Delivery.ofFile(out, List.of(), TaskExport::isOurs, corpus, options.force())) {
			ExportSummary written;
			try (OutputStream to = Files.newOutputStream(delivery.file())) {
				written = write(corpus, options, to, progress);
			}
			return new ExportSummary(delivery.deliver(), written.articles(), written.statements(), written.notCarried());
		}
	}

	@Override
	public ExportSummary export(Corpus built, ExportOptions options, OutputStream to, Progress progress) throws IOException {
		return write(built.exact(), options, to, progress);
	}

	private static boolean isOurs(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return new String(in.readNBytes(1024), StandardCharsets.UTF_8).contains("\"" + MARK + "\":");
		}
	}

	/** What one article comes to. */
	private record Written(List<String> lines, int statements, List<NotCarried> notCarried) {
	}

	private ExportSummary write(Corpus corpus, ExportOptions options, OutputStream out, Progress progress) throws IOException {
		Documents documents = new Documents(corpus, options);
		List<NotCarried> notCarried = new ArrayList<>();
		int[] statements = { 0 };
		int[] done = { 0 };
		Writer to = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		try {
			InOrder.each(documents.all(), document -> written(corpus, documents, document), part -> {
				progress.step(done[0]++, documents.all().size());
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				statements[0] += part.statements();
				notCarried.addAll(part.notCarried());
				try {
					for (String line : part.lines()) {
						to.append(line).append('\n');
					}
				} catch (IOException failed) {
					throw new UncheckedIOException(failed);
				}
			});
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
		to.flush();
		notCarried.addAll(Layers.elsewhere(corpus, name()));
		return new ExportSummary(List.of(), corpus.articles().size(), statements[0], List.copyOf(notCarried));
	}

	private Written written(Corpus corpus, Documents documents, Documents.Document document) {
		ArticleFacts article = document.article();
		List<NotCarried> lost = new ArrayList<>();
		List<String> lines = new ArrayList<>();
		int statements = 0;
		Optional<ArticleText> text = corpus.text(article);
		if (text.isEmpty()) {
			lost.add(new NotCarried(article.name(), "Its text cannot be read, and " + name() + " has annotations of a text only, so it is left out.", "text"));
		} else {
			lost.add(new NotCarried(article.name(), "Of the article and its statements there are the name, the spans with their roles, which belong together, and the first stance; the rest has no place in " + name() + ".", "detail"));
			for (AnnotationSetFacts set : documents.sets(article, lost)) {
				List<CodeFacts> codes = set.solo() ? Stream.concat(article.codes().stream(), set.codes().stream()).distinct().toList() : set.codes();
				Layers layers = Layers.of(corpus, set, codes, name(), lost);
				lines.add(JSON.toJson(task(article, set, text.get(), layers)));
				statements += layers.statements().size();
			}
		}
		return new Written(lines, statements, lost);
	}

	/** Whose a word is: the first of its statement's words that the relations lead from, its cue if it has one, else its content; -1 for a statement without words. */
	static int head(Layers layers, Layers.Stated statement) {
		for (String role : List.of("cue", "content")) {
			for (int word : statement.words()) {
				if (layers.words().get(word).role().equals(role)) {
					return word;
				}
			}
		}
		return statement.words().isEmpty() ? -1 : statement.words().getFirst();
	}
}
