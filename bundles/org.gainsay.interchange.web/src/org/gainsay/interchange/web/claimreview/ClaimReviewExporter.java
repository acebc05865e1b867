// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.claimreview;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.FileFormat;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.web.Addresses;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.ArticleText;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Writes the accepted statements of the corpus in the terms of schema.org: claims, and news articles with their quotations, one thing a line. */
public final class ClaimReviewExporter extends FileFormat {

	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

	@Override
	public String id() {
		return "claimreview";
	}

	@Override
	public String name() {
		return "schema.org claims and quotations (JSON-LD)";
	}

	@Override
	public String description() {
		return "Claims, news articles and quotations in the terms of schema.org, for pages, search engines and fact-checking data; stances are terms of ours.";
	}

	@Override
	public boolean carriesRejected() {
		return false;
	}

	@Override
	public Set<Part> carries() {
		return EnumSet.of(Part.ARTICLES, Part.ACTORS, Part.CLAIMS, Part.CHAINS, Part.STANCES, Part.CERTAINTY);
	}

	@Override
	public String ending() {
		return ".jsonld";
	}

	@Override
	public boolean everySet() {
		return false;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(Addresses.BASE);
	}

	@Override
	protected String mark() {
		return "{\"@context\":[\"https://schema.org\",{\"gainsay\":";
	}

	@Override
	protected int write(Corpus corpus, ExportOptions options, OutputStream to, Set<NotCarried> left, Progress progress) throws IOException {
		Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
		SchemaOrg things = new SchemaOrg(corpus, Addresses.of(corpus, options), (where, what) -> left.add(new NotCarried(where, what)));
		writer.write(mark() + "\"https://gainsay.org/ns#\"}],\"@graph\":[");
		Graph graph = new Graph(writer);
		graph.all(corpus.actors(), things::actor);
		graph.all(corpus.claims(), things::claim);
		graph.all(corpus.events(), things::event);
		corpus.categories().forEach(category -> left.add(new NotCarried(category.name(), "Categories have no place in schema.org.")));
		corpus.correspondences().forEach(one -> left.add(new NotCarried(one.name(), "Correspondences have no place in schema.org.")));
		int statements = 0;
		int done = 0;
		for (ArticleFacts article : corpus.articles()) {
			step(progress, done++, corpus.articles().size());
			Optional<ArticleText> text = corpus.text(article);
			JsonObject object = things.article(article, text);
			Optional<AnnotationSetFacts> set = corpus.set(article.name(), options.set());
			if (set.isEmpty() && options.set() != null) {
				left.add(new NotCarried(article.name(), "The article has no annotation set called " + options.set() + ", so none of its statements are written."));
			}
			JsonArray parts = new JsonArray();
			for (StatementFacts statement : set.map(AnnotationSetFacts::statements).orElse(List.of())) {
				if (statement.status() == StatementStatus.ACCEPTED) {
					statements++;
					parts.add(things.statement(statement, set.orElseThrow().annotator(), article, text));
				} else {
					left.add(new NotCarried(statement.qualifiedName(), "Only accepted statements are published; suggested and rejected ones are left out."));
				}
			}
			if (!parts.isEmpty()) {
				object.add("hasPart", parts);
			}
			graph.add(object);
		}
		writer.write("\n]}\n");
		writer.flush();
		progress.step(done, done);
		return statements;
	}

	/** Things, one a line. */
	private static final class Graph {
		private final Writer writer;
		private boolean any;

		Graph(Writer writer) {
			this.writer = writer;
		}

		<T> void all(Collection<T> all, Function<T, JsonObject> making) throws IOException {
			for (T one : all) {
				add(making.apply(one));
			}
		}

		void add(JsonObject object) throws IOException {
			writer.write(any ? ",\n" : "\n");
			GSON.toJson(object, writer);
			any = true;
		}
	}
}
