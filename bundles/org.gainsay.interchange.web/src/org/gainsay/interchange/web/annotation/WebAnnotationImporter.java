// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.annotations.GivenTexts;
import org.gainsay.interchange.web.Drafting;
import org.gainsay.interchange.web.LeftOut;
import org.gainsay.interchange.web.Term;
import org.gainsay.text.BoundedFile;
import org.gainsay.text.ByteOrderMark;
import org.gainsay.text.RelativePath;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads web annotations: a collection that we wrote, and what Hypothesis and others hand out, as an array, in rows or in pages, or one a line. */
public final class WebAnnotationImporter implements Importer {

	/** How large a file may be: 256 MiB. */
	private static final int MOST_BYTES = 256 << 20;
	private static final int HEAD = 1 << 16;

	@Override
	public String id() {
		return "web-annotation";
	}

	@Override
	public String name() {
		return "Web Annotation (W3C JSON-LD, Hypothesis)";
	}

	@Override
	public String description() {
		return "Web annotations: a collection that Gainsay wrote, and what Hypothesis, Recogito and others hand out as JSON.";
	}

	@Override
	public Set<Part> carries() {
		return Part.allBut(Part.WRITING);
	}

	@Override
	public List<FormatOption> options() {
		return List.of(GivenTexts.FOLDER);
	}

	@Override
	public boolean recognises(Path source) throws IOException {
		return Files.isRegularFile(source) && isAnnotations(head(source));
	}

	/** A file of somebody else's, who has one for each page or annotator. */
	@Override
	public boolean isPart(Path file) throws IOException {
		String head = Files.isRegularFile(file) ? head(file) : "";
		return isAnnotations(head) && !head.contains("\"gainsay");
	}

	private static String head(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return ByteOrderMark.strip(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)).stripLeading();
		}
	}

	private static boolean isAnnotations(String head) {
		return (head.startsWith("{") || head.startsWith("[")) && (head.contains("://www.w3.org/ns/anno.jsonld\"") || head.contains("\"target\"") && head.contains("\"selector\""));
	}

	@Override
	public ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		CorpusDraft draft = new CorpusDraft(new ImportResult.Draft());
		LeftOut left = new LeftOut();
		GivenTexts texts = GivenTexts.of(values);
		Drafting ours = new Drafting(draft, left, article -> texts.of(article.text(Term.SHA256), article.text(Term.FILE), article.text(Term.NAME)));
		ForeignReading foreign = new ForeignReading(draft, left, annotations -> texts.with(annotations.stream().map(Foreign::exact).collect(Collectors.toSet())));
		int any = 0;
		for (JsonElement element : Files.isDirectory(source) ? ofFolder(source, left, draft.files(), progress) : elements(source, left)) {
			any++;
			if (!(element instanceof JsonObject object)) {
				left.add("annotations", "They are no objects", "number " + any);
			} else if (object.has("gainsay:name") || object.has("gainsay:article")) {
				ours.add(JsonLd.thing(object, key -> left.add("properties", "Nobody here knows them", key)));
			} else {
				foreign.add(Foreign.of(object));
			}
		}
		if (any == 0) {
			throw new IOException(source + " holds no web annotations. Give a file of web annotations, as a whole or one a line.");
		}
		ours.make();
		foreign.make();
		left.tell(draft.files());
		if (!foreign.left().isEmpty()) {
			draft.files().file("raw/source/left-annotations.jsonl", foreign.left().stream().map(one -> one.whole() + "\n").collect(Collectors.joining()));
		}
		return draft.result("Import of web annotations", progress);
	}

	private List<JsonElement> ofFolder(Path source, LeftOut left, ImportResult.Draft told, Progress progress) throws IOException {
		List<JsonElement> all = new ArrayList<>();
		IOException first = null;
		for (Path file : Importers.parts(this, source, other -> told.notMapped("files", "They are no files of web annotations.", RelativePath.of(source, other)),
				unread -> told.notMapped("files", "They cannot be read, or are links that lead out of the folder.", RelativePath.of(source, unread)))) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			try {
				all.addAll(elements(file, left));
			} catch (IOException broken) {
				first = first == null ? broken : first;
				told.notMapped("files", "It cannot be read: " + String.valueOf(broken.getMessage()).replace(file.toString(), "it"), RelativePath.of(source, file));
			}
		}
		if (all.isEmpty() && first != null) {
			throw first;
		}
		return all;
	}

	/** Everything in a file that may be an annotation, or something that our annotations lead to. */
	private static List<JsonElement> elements(Path source, LeftOut left) throws IOException {
		String text = ByteOrderMark.strip(new String(BoundedFile.read(source, MOST_BYTES), StandardCharsets.UTF_8));
		try {
			return elements(JsonParser.parseString(text)).toList();
		} catch (JsonParseException whole) {
			List<JsonElement> found = new ArrayList<>();
			int number = 0;
			for (String line : (Iterable<String>) text.lines()::iterator) {
				number++;
				try {
					if (!line.isBlank()) {
						elements(JsonParser.parseString(line)).forEach(found::add);
					}
				} catch (JsonParseException broken) {
					left.add("lines", "They are no JSON", "line " + number + " of " + source.getFileName());
				}
			}
			if (found.stream().noneMatch(JsonObject.class::isInstance)) {
				throw new IOException(source + " holds no JSON: " + String.valueOf(whole.getMessage()).lines().findFirst().orElse("") + ". Give a file of web annotations, as a whole or one a line.", whole);
			}
			return found;
		}
	}

	private static Stream<JsonElement> elements(JsonElement element) {
		if (element instanceof JsonArray array) {
			return array.asList().stream();
		}
		if (!(element instanceof JsonObject object)) {
			return element.isJsonNull() ? Stream.of() : Stream.of(element);
		}
		List<JsonElement> found = new ArrayList<>();
		for (String holder : List.of("gainsay:describes", "rows", "items", "@graph")) {
			JsonLd.all(object.get(holder)).forEach(found::add);
		}
		JsonLd.all(object.get("first")).flatMap(WebAnnotationImporter::items).forEach(found::add);
		return found.isEmpty() && (object.has("target") || object.has("gainsay:name")) ? Stream.of(object) : found.stream();
	}

	private static Stream<JsonElement> items(JsonElement page) {
		return page instanceof JsonObject object ? JsonLd.all(object.get("items")) : Stream.of();
	}
}
