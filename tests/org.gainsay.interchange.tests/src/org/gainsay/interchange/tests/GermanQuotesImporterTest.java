// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.texts.intake.CorpusIntake;
import org.gainsay.model.Form;
import org.gainsay.text.ArticleText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Quotes in German news: each shape that the corpus has, and the corpus itself. */
class GermanQuotesImporterTest {

	private static final String TEXT = "🚢 Die Fähre sei gesunken, sagte der Bürgermeister dem Herald. „Die Kapitänin sprach von ‚grobem Leichtsinn‘“, so der Bürgermeister weiter. Es heißt, sie sei alt. Laut Kapitänin war sie neu.";

	@TempDir
	private Path top;

	private static Importer importer() {
		return Importers.of("german-quotes").orElseThrow();
	}

	/** A document; its quotes are made of words that stand in the text. */
	private static final class Made {
		private final String text;
		private final boolean codePoints;
		private final JsonArray annotations = new JsonArray();

		Made(String text, boolean codePoints) {
			this.text = text;
			this.codePoints = codePoints;
		}

		/** @param parts {@code name=words} each, pieces with a | between */
		Made quote(String type, String medium, boolean nested, String... parts) {
			JsonObject quote = new JsonObject();
			quote.addProperty("id", annotations.size());
			quote.addProperty("type", type);
			quote.addProperty("medium", medium);
			quote.addProperty("isNested", nested);
			quote.addProperty("hasNested", false);
			for (String part : List.of("quote", "speaker", "cue", "frame", "addressee")) {
				String words = Stream.of(parts).filter(one -> one.startsWith(part + "=")).map(one -> one.substring(part.length() + 1)).findFirst().orElse("");
				JsonObject its = new JsonObject();
				JsonArray spans = new JsonArray();
				for (String piece : words.isEmpty() ? new String[0] : words.split("\\|")) {
					int at = text.indexOf(piece);
					JsonObject span = new JsonObject();
					span.addProperty("charBegin", codePoints ? text.codePointCount(0, at) : at);
					span.addProperty("charEnd", codePoints ? text.codePointCount(0, at + piece.length()) : at + piece.length());
					spans.add(span);
				}
				its.add("spans", spans);
				its.addProperty("text", words.replace('|', ' '));
				quote.add(part, its);
			}
			annotations.add(quote);
			return this;
		}

		String json(String name) {
			JsonObject document = new JsonObject();
			document.add("annotations", annotations);
			document.addProperty("documentName", name);
			document.addProperty("originalText", text);
			document.add("tokens", new JsonArray());
			return document.toString();
		}
	}

	private static Made made(boolean codePoints) {
		return new Made(TEXT, codePoints).quote("Indirect", "Speech", false, "quote=Die Fähre sei gesunken", "speaker=der Bürgermeister", "cue=sagte", "frame=sagte der Bürgermeister dem Herald", "addressee=dem Herald")
				.quote("Direct", "SW", false, "quote=„Die Kapitänin sprach von ‚grobem Leichtsinn‘“", "speaker=der Bürgermeister weiter", "cue=so|weiter")
				.quote("Indirect", "SW", true, "quote=‚grobem Leichtsinn‘", "speaker=Die Kapitänin", "cue=sprach von")
				.quote("FreeIndirect", "none", false, "quote=sie sei alt")
				.quote("Reported", "Thought", false, "quote=Laut Kapitänin war sie neu.", "speaker=Laut Kapitänin")
				.quote("IndirectFreeIndirect", "Writing", false, "quote=Die Fähre|gesunken", "speaker=der Bürgermeister");
	}

	private Path file(String name, String content) throws IOException {
		return Files.writeString(top.resolve(name), content);
	}

	private Corpus brought(Path source) throws IOException {
		Path folder = top.resolve("corpus");
		CorpusIntake.of(importer(), source, folder, Progress.NONE);
		return Corpora.sound(folder);
	}

	private static ImportResult read(Path source) throws IOException {
		return importer().read(source, OptionValues.NONE, Progress.NONE);
	}

	private static String words(Corpus corpus, StatementFacts statement) {
		ArticleText text = corpus.text(corpus.article(statement.article()).orElseThrow()).orElseThrow();
		return statement.anchors().stream().map(anchor -> anchor.role().word() + (anchor.of() == null ? "" : anchor.of()) + "=" + anchor.anchor().spans().stream().map(text::at).collect(Collectors.joining("|"))).sorted().collect(Collectors.joining(", "));
	}

	private static String chain(Corpus corpus, StatementFacts statement) {
		return statement.links().stream().map(link -> link.stream().map(member -> member.kind() == MemberFacts.Kind.ACTOR ? corpus.actor(member.actor()).orElseThrow().label() : member.kind().name()).collect(Collectors.joining(" and ")))
				.collect(Collectors.joining(" citing "));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void everyShapeIsReadInEitherUnit(boolean codePoints) throws IOException {
		Path file = file("1.json", made(codePoints).json("4711 - Fähre gesunken (2026-03-01)"));
		assertTrue(importer().recognises(file));
		ImportResult result = read(file);
		assertEquals(List.of(), result.notMapped());
		assertEquals(Map.of("documents", 1, "quotes", 6, "quotes in quotes", 1, "speakers", 5, "cues", 3, "frames", 1, "addressees", 1), result.kept());
		Corpus corpus = brought(file);
		ArticleFacts article = corpus.articles().iterator().next();
		assertEquals("Fähre gesunken", article.title());
		assertEquals("2026-03-01", article.published());
		assertEquals("de", article.language());
		Map<String, StatementFacts> by = new TreeMap<>(corpus.statements(null).stream().collect(Collectors.toMap(StatementFacts::name, one -> one)));
		assertEquals("addressee=dem Herald, code3=sagte der Bürgermeister dem Herald, content=Die Fähre sei gesunken, cue=sagte, source=der Bürgermeister", words(corpus, by.get("q0")));
		assertEquals("content=„Die Kapitänin sprach von ‚grobem Leichtsinn‘“, cue=so|weiter, source=der Bürgermeister weiter", words(corpus, by.get("q1")));
		assertEquals("content=‚grobem Leichtsinn‘, cue1=so|weiter, cue2=sprach von, source1=der Bürgermeister weiter, source2=Die Kapitänin", words(corpus, by.get("q2")));
		assertEquals("der Bürgermeister weiter citing Die Kapitänin", chain(corpus, by.get("q2")));
		assertEquals("UNSTATED", chain(corpus, by.get("q3")));
		assertEquals("code3=Laut Kapitänin, content=Laut Kapitänin war sie neu.", words(corpus, by.get("q4")));
		assertEquals("[type[Reported], medium[Thought], speaker[inside]]", by.get("q4").codes().stream().map(code -> code.category() + code.values()).toList().toString());
		assertEquals("content=Die Fähre|gesunken, source=der Bürgermeister", words(corpus, by.get("q5")));
		assertEquals(List.of(Form.INDIRECT, Form.DIRECT, Form.INDIRECT, Form.FREE, Form.REPORTED, Form.INDIRECT), by.values().stream().map(StatementFacts::form).toList());
		assertTrue(Files.exists(top.resolve("corpus/raw/source/1.json")), "tokens and sentences are there still");
	}

	@Test
	void aFewWordsInQuotationMarksOfTheSameSpeakerAreNoCitation() throws IOException {
		Path file = file("1.json", new Made(TEXT, true).quote("Indirect", "Speech", false, "quote=Die Fähre sei gesunken", "speaker=der Bürgermeister").quote("Direct", "Speech", true, "quote=gesunken", "speaker=der Bürgermeister").json("x"));
		assertEquals(List.of("der Bürgermeister", "der Bürgermeister"), chains(brought(file)));
	}

	private static List<String> chains(Corpus corpus) {
		return corpus.statements(null).stream().map(one -> chain(corpus, one)).toList();
	}

	@Test
	void ofTwoQuotesOfTheSameWordsTheLaterIsTheOuterOne() throws IOException {
		Path file = file("1.json", new Made(TEXT, true).quote("Direct", "Speech", true, "quote=sie sei alt", "speaker=Die Kapitänin").quote("Direct", "Writing", true, "quote=sie sei alt", "speaker=dem Herald").json("x"));
		assertEquals(List.of(), read(file).notMapped());
		Corpus corpus = brought(file);
		assertEquals(List.of("dem Herald citing Die Kapitänin", "dem Herald"), chains(corpus));
		assertEquals(List.of(true, false), corpus.statements(null).stream().map(one -> one.note() != null && one.note().contains("guessed")).toList());
	}

	@Test
	void theSameWordsInTwoDocumentsAreTwoSpeakers() throws IOException {
		Path folder = Files.createDirectory(top.resolve("two"));
		for (String name : List.of("a.json", "b.json")) {
			Files.writeString(folder.resolve(name), new Made(TEXT, true).quote("Direct", "Speech", false, "quote=gesunken", "speaker=der Bürgermeister").quote("Direct", "Speech", false, "quote=alt", "speaker=der Bürgermeister").json(name));
		}
		Files.writeString(folder.resolve("c.json"), "{\"annotations\": [");
		Files.writeString(folder.resolve("d.txt"), "no JSON");
		assertTrue(importer().recognises(folder));
		ImportResult result = read(folder);
		assertEquals(2, result.kept().get("documents"));
		assertEquals("[NotMapped[kind=documents, why=c.json was not read. It ends in the middle: get it again., count=1, where=[]]]", result.notMapped().toString());
		assertEquals(2, brought(folder).actors().size());
	}

	@Test
	void whatStandsNowhereIsNamedAndTheRestStays() throws IOException {
		String json = made(true).json("x").replaceFirst("\"charEnd\":\\d+", "\"charEnd\":99999").replace("\"text\":\"sie sei alt\"", "\"text\":\"sie sei jung\"");
		Path file = file("1.json", json);
		ImportResult result = read(file);
		assertEquals(List.of("1 quote spans: They do not stand in the text; the first is quote 0 of x.", "1 quote texts: The file repeats them as other words than stand there; where they stand was taken; the first is quote 3 of x.",
				"1 quotes: They have no words in the text; the first is quote 0 of x."), result.notMapped().stream().map(one -> one.count() + " " + one.kind() + ": " + one.why()).toList());
		assertEquals(5, brought(file).statements(null).size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{}", "{\"originalText\": \"x\"}", "{\"annotations\": {}, \"originalText\": \"x\"}", "{\"annotations\": [], \"originalText\": 7", "{\"originalText\":\"x\",\"annotations\":[[[[", "null" })
	void whatIsNoneIsRefused(String json) throws IOException {
		Path file = file("1.json", json);
		assertFalse(importer().recognises(file));
		assertTrue(assertThrows(IOException.class, () -> read(file)).getMessage().startsWith("1.json: It "), "with the file's name");
	}

	/** How many pieces there are; two frames of the corpus have one that lies in another. */
	private static int pieces(JsonArray spans) {
		List<JsonObject> all = spans.asList().stream().map(JsonElement::getAsJsonObject).toList();
		return (int) all.stream().filter(one -> all.stream().noneMatch(other -> other != one && other.get("charBegin").getAsInt() <= one.get("charBegin").getAsInt() && other.get("charEnd").getAsInt() >= one.get("charEnd").getAsInt())).count();
	}

	@Test
	void theCorpusComesInWhole() throws IOException {
		String shared = System.getProperty("gainsay.shared");
		Path dev = shared == null ? null : Path.of(shared, "corpora/german-news-quotes/dev");
		Assumptions.assumeTrue(dev != null && Files.isDirectory(dev), "the shared folder is not there: set -Dgainsay.shared=DIR");
		Map<String, Integer> wanted = new TreeMap<>();
		List<Path> files = new ArrayList<>();
		try (Stream<Path> all = Files.list(dev)) {
			all.forEach(files::add);
		}
		for (Path file : files) {
			for (JsonElement one : JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonArray("annotations")) {
				JsonObject quote = one.getAsJsonObject();
				wanted.merge("type " + quote.get("type").getAsString(), 1, Integer::sum);
				wanted.merge("medium " + quote.get("medium").getAsString(), 1, Integer::sum);
				for (String part : List.of("quote", "speaker", "cue", "frame", "addressee")) {
					wanted.merge(part, pieces(quote.getAsJsonObject(part).getAsJsonArray("spans")), Integer::sum);
				}
			}
		}
		ImportResult result = read(dev);
		assertEquals(150, result.kept().get("documents"));
		assertEquals(653, result.kept().get("quotes"));
		assertEquals(List.of(), result.notMapped());
		Corpus corpus = brought(dev);
		assertEquals(150, corpus.articles().size());
		Map<String, Integer> found = new TreeMap<>();
		for (StatementFacts statement : corpus.statements(null)) {
			int last = statement.allMembers().size();
			statement.codes().stream().filter(code -> code.at() == null).forEach(code -> found.merge(code.category() + " " + corpus.category(code.category()).orElseThrow().values().stream()
					.filter(value -> value.name().equals(code.values().getFirst())).map(value -> value.definition() == null ? value.name() : value.definition()).findFirst().orElseThrow(), 1, Integer::sum));
			statement.codes().stream().filter(code -> code.at() != null).forEach(code -> found.merge(code.category(), code.at().spans().size(), Integer::sum));
			statement.anchors().stream().filter(anchor -> anchor.of() == null || anchor.of() == last).forEach(anchor -> {
				String part = switch (anchor.role()) {
					case CONTENT -> "quote";
					case SOURCE -> "speaker";
					case CUE -> "cue";
					case ADDRESSEE -> "addressee";
					default -> null;
				};
				if (part != null) {
					found.merge(part, anchor.anchor().spans().size(), Integer::sum);
				}
			});
		}
		assertEquals(wanted, found);
	}
}
