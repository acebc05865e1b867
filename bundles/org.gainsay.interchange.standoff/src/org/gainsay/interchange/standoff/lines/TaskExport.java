// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.lines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.FileFormat;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.standoff.Documents;
import org.gainsay.interchange.standoff.Elsewhere;
import org.gainsay.interchange.standoff.Layers;
import org.gainsay.text.ArticleText;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/** A format that has a line of JSON for each set on an article: a task for people who annotate spans. */
abstract class TaskExport extends FileFormat {

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
	protected String mark() {
		return "\"" + MARK + "\":";
	}

	/** What one article comes to. */
	private record Written(List<String> lines, int statements, List<NotCarried> notCarried) {
	}

	@Override
	protected int write(Corpus corpus, ExportOptions options, OutputStream out, Set<NotCarried> left, Progress progress) throws IOException {
		Documents documents = new Documents(corpus, options);
		int[] statements = { 0 };
		int[] done = { 0 };
		Writer to = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		InOrder.each(documents.all(), document -> written(corpus, documents, document), part -> {
			step(progress, done[0]++, documents.all().size());
			statements[0] += part.statements();
			left.addAll(part.notCarried());
			try {
				for (String line : part.lines()) {
					to.append(line).append('\n');
				}
			} catch (IOException failed) {
				throw new UncheckedIOException(failed);
			}
		});
		to.flush();
		left.addAll(Elsewhere.of(corpus, documents, name()));
		return statements[0];
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
				Layers layers = Layers.of(corpus, set, Documents.codes(article, set), text.get(), name(), lost);
				lines.add(JSON.toJson(task(article, set, text.get(), layers)));
				statements += layers.statements().size();
			}
		}
		return new Written(lines, statements, lost);
	}

	/** What both tools know of an article: its name, the annotator and the text. */
	static JsonObject data(ArticleFacts article, AnnotationSetFacts set, ArticleText text) {
		JsonObject data = new JsonObject();
		data.addProperty(MARK, article.name());
		if (set.annotator() != null) {
			data.addProperty("gainsay_annotator", set.annotator());
		}
		data.addProperty("text", text.text());
		return data;
	}

	/** The words of a statement that relations lead to. */
	static List<Integer> others(Layers layers, Layers.Stated statement) {
		int head = head(layers, statement);
		return statement.words().stream().filter(word -> word != head).toList();
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
