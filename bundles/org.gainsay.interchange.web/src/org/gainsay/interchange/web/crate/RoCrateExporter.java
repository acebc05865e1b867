// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.crate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.web.Addresses;
import org.gainsay.interchange.web.annotation.WebAnnotationExporter;
import org.gainsay.text.ArticleText;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** Writes the corpus as an RO-Crate: all annotations as web annotations, the texts, or of them only the hashes and addresses, and how to cite it. */
public final class RoCrateExporter implements Exporter {

	static final String METADATA = "ro-crate-metadata.json";
	private static final String ANNOTATIONS = "annotations.jsonld";
	private static final String CITATION = "CITATION.cff";
	private static final String TEXTS = "texts/";
	static final String MARK = "An annotated corpus, written by Gainsay.";

	static final FormatOption NO_TEXTS = FormatOption.flag("no-texts", "Leave the texts out", "Leave the articles' texts out: of each there are the hash and the address, and in the annotations their passages.");
	static final FormatOption TITLE = FormatOption.text("title", "Title", "What the data set is called; as its folder, unless you say.", null);
	static final FormatOption AUTHOR = FormatOption.texts("author", "Authors", "Who made it, as family name and given names with a semicolon between; without them the annotators are named.");
	static final FormatOption LICENCE = FormatOption.text("license", "Licence", "The address of the licence of the annotations.", null);
	static final FormatOption DATE = FormatOption.text("date", "Date", "The day on which it is published, as 2026-05-04; the last day that an article was published or retrieved, unless you say.", null);

	@Override
	public String id() {
		return "ro-crate";
	}

	@Override
	public String name() {
		return "RO-Crate";
	}

	@Override
	public String description() {
		return "One folder for an archive such as Zenodo: the annotations, the texts or only their hashes and addresses, a description of all of it, and how to cite it.";
	}

	@Override
	public String programs() {
		return "Zenodo and other archives";
	}

	@Override
	public Set<Part> carries() {
		return Part.allBut(Part.WRITING);
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
	public List<FormatOption> options() {
		return List.of(Addresses.BASE, NO_TEXTS, TITLE, AUTHOR, LICENCE, DATE);
	}

	@Override
	public ExportSummary export(Corpus built, ExportOptions options, Path out, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		Description description = new Description(corpus, options);
		Set<NotCarried> left = new LinkedHashSet<>();
		try (Delivery delivery = Delivery.intoFolder(out, METADATA, RoCrateExporter::filesIn, corpus, options.force())) {
			WebAnnotationExporter exporter = new WebAnnotationExporter();
			List<String> words = new ArrayList<>(List.of("no-texts"));
			if (options.values().text(Addresses.BASE) != null) {
				words.add(Addresses.BASE.key() + "=" + options.values().text(Addresses.BASE));
			}
			ExportSummary annotations;
			try (OutputStream to = Files.newOutputStream(delivery.file(ANNOTATIONS))) {
				annotations = exporter.export(corpus, ExportOptions.of(exporter, options.set(), true, words), to, progress);
			}
			left.addAll(annotations.notCarried());
			description.file(delivery, ANNOTATIONS, "All annotations, as web annotations of the W3C.", "application/ld+json");
			Files.writeString(delivery.file(CITATION), description.citation(), StandardCharsets.UTF_8);
			description.file(delivery, CITATION, "How to cite the data set.", "text/yaml");
			Set<String> written = new LinkedHashSet<>();
			for (ArticleFacts article : corpus.articles()) {
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				text(article, corpus.text(article), options.values().isOn(NO_TEXTS), delivery, description, written, left);
			}
			description.told(left);
			Files.writeString(delivery.file(), description.json(), StandardCharsets.UTF_8);
			return new ExportSummary(delivery.deliver(), corpus.articles().size(), annotations.statements(), List.copyOf(left));
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	private static void text(ArticleFacts article, Optional<ArticleText> text, boolean without, Delivery delivery, Description description, Set<String> written, Set<NotCarried> left) throws IOException {
		String named = article.text();
		String file = text.isEmpty() || without ? null : TEXTS + (named == null || named.startsWith("..") ? article.name() + ".txt" : named);
		if (without) {
			left.add(new NotCarried(article.name(), "The article's text is left out, as was asked for; its hash and its address are there."));
		}
		if (file != null && written.add(file)) {
			Files.writeString(delivery.file(file), text.get().text(), StandardCharsets.UTF_8);
			description.file(delivery, file, "The text of an article.", "text/plain");
		}
		description.article(article, text, file);
	}

	/** The address of a file of the crate in its description. */
	static String relative(String file) {
		try {
			return new URI(null, null, file, null).toASCIIString();
		} catch (URISyntaxException none) {
			throw new IllegalArgumentException(file, none);
		}
	}

	private static List<String> filesIn(Path folder) throws IOException {
		try {
			Path metadata = folder.resolve(METADATA);
			String json = Files.isRegularFile(metadata) ? Files.readString(metadata) : "";
			if (!json.contains(MARK)) {
				return null;
			}
			List<String> files = new ArrayList<>();
			for (JsonElement one : JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("@graph")) {
				if (one instanceof JsonObject object && new JsonPrimitive("File").equals(object.get("@type"))) {
					files.add(URI.create(object.get("@id").getAsString()).getPath());
				}
			}
			files.add(METADATA);
			return files;
		} catch (CharacterCodingException | JsonParseException | IllegalStateException | IllegalArgumentException | ClassCastException other) {
			return null;
		}
	}
}
