// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.annotation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.FileFormat;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.web.Addresses;
import org.gainsay.interchange.web.EveryThing;
import org.gainsay.interchange.web.Thing;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/**
 * Writes the corpus as a collection of web annotations of the W3C, in JSON-LD: an annotation a statement, one a line, and before them the articles,
 * claims and actors that they lead to.
 */
public final class WebAnnotationExporter extends FileFormat {

	/** Leaves the articles' texts out. */
	static final FormatOption NO_TEXTS = FormatOption.flag("no-texts", "Leave the texts out", "Leave the articles' texts out, but for the passages and the words around them.");

	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

	@Override
	public String id() {
		return "web-annotation";
	}

	@Override
	public String name() {
		return "Web Annotation (W3C JSON-LD)";
	}

	@Override
	public String description() {
		return "One collection of W3C web annotations, for annotation servers, Recogito and whatever reads JSON-LD: a statement is an annotation with selectors by position and by quote.";
	}

	@Override
	public String programs() {
		return "Recogito, annotation servers";
	}

	@Override
	public Set<Part> carries() {
		return Part.allBut(Part.WRITING);
	}

	@Override
	public String ending() {
		return ".jsonld";
	}

	@Override
	public boolean everySet() {
		return true;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(Addresses.BASE, NO_TEXTS);
	}

	@Override
	protected String mark() {
		return "{\"@context\":[\"" + JsonLd.CONTEXT + "\",{\"gainsay\":";
	}

	@Override
	protected int write(Corpus corpus, ExportOptions options, OutputStream to, Set<NotCarried> left, Progress progress) throws IOException {
		Addresses addresses = Addresses.of(corpus, options);
		EveryThing every = new EveryThing(corpus, options, addresses, left::add);
		int statements = every.statements();
		Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
		writer.write("{\"@context\":" + GSON.toJson(JsonLd.context()) + ",\n\"id\":" + quoted(addresses.corpus()) + ",\"type\":\"AnnotationCollection\",\"label\":" + quoted(corpus.name())
				+ ",\"total\":" + statements + ",\n\"gainsay:describes\":[");
		Lines lines = new Lines(writer);
		every.names(lines::add);
		int[] done = { 0 };
		int all = corpus.articles().size() + statements;
		every.articles(!options.values().isOn(NO_TEXTS), thing -> {
			step(progress, thing.types().contains(Thing.Type.ARTICLE) ? done[0]++ : done[0], all);
			lines.add(thing);
		});
		every.correspondences(lines::add);
		writer.write("],\n\"first\":{\"id\":" + quoted(addresses.corpus() + "/page") + ",\"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[");
		Lines items = new Lines(writer);
		every.statements(thing -> {
			step(progress, done[0]++, all);
			items.add(thing);
		});
		writer.write("]}}\n");
		writer.flush();
		progress.step(all, all);
		return statements;
	}

	private static String quoted(String text) {
		return GSON.toJson(text);
	}

	/** Things of an array, one a line. */
	private static final class Lines {
		private final Writer writer;
		private boolean any;

		Lines(Writer writer) {
			this.writer = writer;
		}

		void add(Thing thing) {
			try {
				JsonElement json = JsonLd.of(thing);
				writer.write(any ? ",\n" : "\n");
				GSON.toJson(json, writer);
				any = true;
			} catch (IOException failed) {
				throw new UncheckedIOException(failed);
			}
		}
	}
}
