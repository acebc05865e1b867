// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.crate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.interchange.web.Addresses;
import org.gainsay.text.ArticleText;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What a crate says of itself, in JSON-LD and for those who cite it. */
final class Description {

	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
	private static final String VERSION = "https://w3id.org/ro/crate/1.1";

	private final Corpus corpus;
	private final Addresses addresses;
	private final String title;
	private final List<String> authors;
	private final Set<String> annotators;
	private final String licence;
	private final String date;
	private final JsonArray graph = new JsonArray();
	private final JsonArray parts = new JsonArray();
	private final JsonArray mentions = new JsonArray();

	/** @throws WrongOptionException if the licence is no address, or the date no day */
	Description(Corpus corpus, ExportOptions options) {
		this.corpus = corpus;
		this.addresses = Addresses.of(corpus, options);
		String named = options.values().text(RoCrateExporter.TITLE);
		this.title = named == null ? corpus.name() : named;
		this.authors = options.values().texts(RoCrateExporter.AUTHOR);
		this.annotators = new TreeSet<>();
		corpus.articles().forEach(article -> corpus.setsOf(article.name()).forEach(set -> Stream.ofNullable(set.annotator()).forEach(annotators::add)));
		this.licence = options.values().text(RoCrateExporter.LICENCE);
		if (licence != null && Addresses.written(licence).isEmpty()) {
			throw new WrongOptionException("The option '" + RoCrateExporter.LICENCE.key() + "' is the address of a licence, such as https://creativecommons.org/licenses/by/4.0/, not '" + licence + "'.");
		}
		String given = options.values().text(RoCrateExporter.DATE);
		if (given != null && !given.matches("\\d{4}-\\d\\d-\\d\\d")) {
			throw new WrongOptionException("The option '" + RoCrateExporter.DATE.key() + "' is a day, such as 2026-05-04, not '" + given + "'.");
		}
		this.date = given != null ? given : corpus.articles().stream().flatMap(article -> Stream.of(Optional.ofNullable(article.published()), Optional.ofNullable(article.retrieved()))).<String>flatMap(Optional::stream)
				.filter(one -> one.matches("\\d{4}-\\d\\d-\\d\\d.*")).map(one -> one.substring(0, 10)).max(String::compareTo).orElse(null);
	}

	/** Adds a file that is complete. */
	void file(Delivery delivery, String name, String what, String format) throws IOException {
		JsonObject file = object("File", RoCrateExporter.relative(name));
		file.addProperty("name", name);
		file.addProperty("description", what);
		file.addProperty("encodingFormat", format);
		file.addProperty("contentSize", String.valueOf(delivery.bytes(name)));
		file.addProperty("sha256", delivery.sha256(name));
		graph.add(file);
		parts.add(lead(RoCrateExporter.relative(name)));
	}

	/**
	 * Adds an article.
	 *
	 * @param file that its text is in; null where that is left out
	 */
	void article(ArticleFacts article, Optional<ArticleText> text, String file) {
		JsonObject object = object("NewsArticle", addresses.article(article.name()));
		object.addProperty("name", fit(article.title()));
		corpus.actor(article.outlet()).ifPresent(outlet -> object.addProperty("publisher", fit(outlet.label())));
		Optional.ofNullable(article.published()).ifPresent(published -> object.addProperty("datePublished", published));
		Optional.ofNullable(article.language()).ifPresent(language -> object.addProperty("inLanguage", language));
		Addresses.written(article.url()).ifPresent(url -> object.addProperty("url", url));
		text.<String>map(ArticleText::sha256).or(() -> Optional.ofNullable(article.sha256())).ifPresent(hash -> object.addProperty("sha256", hash));
		if (file != null) {
			object.add("encoding", lead(RoCrateExporter.relative(file)));
		}
		graph.add(object);
		mentions.add(lead(addresses.article(article.name())));
	}

	/** Tells what an archive will ask for. */
	void told(Set<NotCarried> left) {
		if (licence == null) {
			left.add(new NotCarried(corpus.name(), "Nobody says under which licence the annotations are; give it with the option " + RoCrateExporter.LICENCE.key() + "."));
		}
		if (date == null) {
			left.add(new NotCarried(corpus.name(), "Nobody says when it is published; give it with the option " + RoCrateExporter.DATE.key() + "."));
		}
	}

	/** The file that describes the crate. */
	String json() {
		JsonObject descriptor = object("CreativeWork", RoCrateExporter.METADATA);
		descriptor.add("conformsTo", lead(VERSION));
		descriptor.add("about", lead("./"));
		JsonObject root = object("Dataset", "./");
		root.addProperty("name", fit(title));
		root.addProperty("description", RoCrateExporter.MARK);
		root.addProperty("datePublished", date);
		if (licence != null) {
			root.add("license", lead(Addresses.written(licence).orElseThrow()));
		}
		JsonArray people = new JsonArray();
		JsonArray persons = new JsonArray();
		int number = 0;
		for (String name : authors.isEmpty() ? annotators : authors) {
			JsonObject person = object("Person", authors.isEmpty() ? addresses.annotator(name) : "#author-" + ++number);
			person.addProperty("name", fit(name.contains(";") ? given(name) + " " + family(name) : name));
			persons.add(person);
			people.add(lead(person.get("@id").getAsString()));
		}
		if (!people.isEmpty()) {
			root.add("author", people);
		}
		root.add("hasPart", parts);
		root.add("mentions", mentions);
		JsonArray all = new JsonArray();
		all.add(descriptor);
		all.add(root);
		all.addAll(persons);
		all.addAll(graph);
		JsonObject crate = new JsonObject();
		crate.addProperty("@context", VERSION + "/context");
		crate.add("@graph", all);
		return GSON.toJson(crate) + "\n";
	}

	/** The file for those who cite. */
	String citation() {
		StringBuilder cff = new StringBuilder("cff-version: 1.2.0\nmessage: \"If you use this data set, please cite it as below.\"\ntype: dataset\ntitle: " + quoted(title) + "\nauthors:\n");
		for (String author : authors) {
			cff.append(author.contains(";") ? "  - family-names: " + quoted(family(author)) + "\n    given-names: " + quoted(given(author)) + "\n" : "  - name: " + quoted(author) + "\n");
		}
		if (authors.isEmpty()) {
			annotators.forEach(name -> cff.append("  - alias: " + quoted(name) + "\n"));
			if (annotators.isEmpty()) {
				cff.append("  - name: " + quoted(title) + "\n");
			}
		}
		if (date != null) {
			cff.append("date-released: " + quoted(date) + "\n");
		}
		if (licence != null) {
			cff.append("license-url: " + quoted(licence) + "\n");
		}
		return cff.append("abstract: " + quoted(RoCrateExporter.MARK) + "\n").toString();
	}

	private static String family(String author) {
		return author.substring(0, author.indexOf(';')).strip();
	}

	private static String given(String author) {
		return author.substring(author.indexOf(';') + 1).strip();
	}

	/** A YAML text: what JSON has between quotation marks is one. */
	private static String quoted(String text) {
		return GSON.toJson(fit(text));
	}

	private static String fit(String text) {
		return Characters.XML.fit(text);
	}

	private static JsonObject object(String type, String id) {
		JsonObject object = new JsonObject();
		object.addProperty("@id", id);
		object.addProperty("@type", type);
		return object;
	}

	private static JsonObject lead(String id) {
		JsonObject object = new JsonObject();
		object.addProperty("@id", id);
		return object;
	}
}
