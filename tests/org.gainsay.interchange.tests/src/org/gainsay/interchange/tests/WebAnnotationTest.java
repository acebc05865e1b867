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
import java.util.List;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.text.ArticleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Web annotations, out and in. */
class WebAnnotationTest {

	private static final String BASE = "base=https://example.org/c/";
	@TempDir
	private Path elsewhere;

	static List<Path> corpora() {
		return List.of(RoundTrip.kept().getFirst(), RoundTrip.kept().getLast(), Corpora.example());
	}

	@ParameterizedTest
	@MethodSource("corpora")
	void whatWeWroteComesBack(Path folder) throws IOException {
		Path out = elsewhere.resolve("out.jsonld");
		Corpus corpus = Corpora.sound(folder);
		ExportSummary summary = RoundTrip.export(corpus, "web-annotation", out, BASE);
		assertEquals(List.of(), RoundTrip.notOfAStudy(summary));
		assertEquals(corpus.counts().statements(), summary.statements());
		ImportResult read = RoundTrip.read("web-annotation", out);
		assertEquals(List.of(), RoundTrip.left(read));
		Path again = elsewhere.resolve("again.jsonld");
		RoundTrip.export(RoundTrip.corpus(read, elsewhere.resolve("back")), "web-annotation", again, BASE);
		assertEquals(RoundTrip.things(out), RoundTrip.things(again));
	}

	@Test
	void withoutTextsTheyAreTakenFromAFolderByTheirHash() throws IOException {
		Path folder = RoundTrip.kept().getLast();
		Path out = elsewhere.resolve("out.jsonld");
		RoundTrip.export(Corpora.sound(folder), "web-annotation", out, BASE, "no-texts");
		ImportResult without = RoundTrip.read("web-annotation", out);
		assertEquals(List.of("6 articles", "23 statements"), without.notMapped().stream().map(one -> one.count() + " " + one.kind()).toList());
		ImportResult read = RoundTrip.read("web-annotation", out, "texts=" + folder);
		Path again = elsewhere.resolve("again.jsonld");
		RoundTrip.export(RoundTrip.corpus(read, elsewhere.resolve("back")), "web-annotation", again, BASE, "no-texts");
		assertEquals(RoundTrip.things(out), RoundTrip.things(again));
		assertTrue(assertThrows(WrongOptionException.class, () -> RoundTrip.read("web-annotation", out, "texts=" + folder.resolve("none"))).getMessage().contains("there is no folder"));
	}

	/** Offsets are code points, also right behind an emoji, a combining accent and CR LF; words before and behind are whole characters. */
	@Test
	void selectorsCountCodePoints() throws IOException {
		Path folder = elsewhere.resolve("c");
		String text = "🚢🚢\r\ne\u0301🚢The ferry sank🚢, the mayor said " + "🚢".repeat(40) + ".\r\n";
		Corpora.write(folder, "actors.claims", Corpora.ACTORS + "claim sank \"The \\\"ferry\\\" <sank> & 'was' {gone}\"\n");
		Corpora.write(folder, "a.txt", text);
		Corpora.write(folder, "a.claims", "gainsay 1\narticle a \"A\" { outlet herald url \"javascript:alert(1)\" text \"a.txt\" statement s { says \"The ferry sank\" cue \"said\" source \"the mayor\" by mayor asserts sank } }");
		Path out = elsewhere.resolve("out.jsonld");
		ExportSummary summary = RoundTrip.export(Corpora.sound(folder), "web-annotation", out, BASE);
		assertEquals(List.of("a: What should be an address is none that others may follow, so it is left out."), summary.notCarried().stream().map(one -> one.where() + ": " + one.what()).toList());
		JsonObject statement = JsonParser.parseString(Files.readString(out)).getAsJsonObject().getAsJsonObject("first").getAsJsonArray("items").get(0).getAsJsonObject();
		int[] points = text.codePoints().toArray();
		int passages = 0;
		for (JsonElement passage : statement.getAsJsonArray("body")) {
			if (passage.getAsJsonObject().has("selector")) {
				exact(passage.getAsJsonObject(), points);
				passages++;
			}
		}
		assertEquals(2, passages, "the cue and the source");
		JsonObject content = statement.getAsJsonArray("target").get(0).getAsJsonObject();
		exact(content, points);
		assertEquals(7, content.getAsJsonArray("selector").get(0).getAsJsonObject().get("start").getAsInt());
		assertEquals("🚢🚢\r\ne\u0301🚢", content.getAsJsonArray("selector").get(1).getAsJsonObject().get("prefix").getAsString());
		assertFalse(Files.readString(out).contains("javascript:"));
	}

	private static void exact(JsonObject passage, int[] points) {
		JsonObject position = passage.getAsJsonArray("selector").get(0).getAsJsonObject();
		JsonObject quote = passage.getAsJsonArray("selector").get(1).getAsJsonObject();
		int start = position.get("start").getAsInt();
		int end = position.get("end").getAsInt();
		assertEquals(new String(points, start, end - start), quote.get("exact").getAsString());
		String suffix = quote.get("suffix").getAsString();
		assertEquals(new String(points, end, Math.min(32, points.length - end)), suffix);
	}

	private static final String HYPOTHESIS = """
			{"total": 5, "rows": [
			{"id": "a1", "user": "acct:anna@hypothes.is", "uri": "https://herald.example/ferry.html?x=1", "text": "First report.", "tags": ["by: The mayor", "denies: The ferry sank.", "lead"],
			 "document": {"title": ["Ferry 🚢 lost"]}, "references": [], "target": [{"source": "https://herald.example/ferry.html?x=1", "selector": [
			 {"type": "RangeSelector", "startContainer": "/p[1]"}, {"type": "TextPositionSelector", "start": 40, "end": 53}, {"type": "TextQuoteSelector", "exact": "did not sink,", "prefix": "The 🚢 ferry ", "suffix": " the mayor said on"}]}]},
			{"id": "a2", "user": "acct:anna@hypothes.is", "uri": "https://herald.example/ferry.html?x=1", "text": "", "tags": [], "target": [{"selector": [
			 {"type": "TextPositionSelector", "start": 54, "end": 63}, {"type": "TextQuoteSelector", "exact": "the mayor", "prefix": "did not sink, ", "suffix": " said on Monday."}]}]},
			{"id": "a3", "user": "acct:ben@hypothes.is", "uri": "https://herald.example/ferry.html?x=1", "text": "Agreed", "references": ["a1"], "target": [{"source": "https://herald.example/ferry.html?x=1"}]},
			{"id": "a4", "user": "acct:ben@hypothes.is", "uri": "https://herald.example/ferry.html?x=1", "text": "A page note", "target": [{"source": "https://herald.example/ferry.html?x=1"}]},
			7]}
			""";

	private static List<StatementFacts> statements(Corpus corpus) {
		return corpus.articles().stream().map(ArticleFacts::name).flatMap(article -> corpus.setsOf(article).stream()).map(AnnotationSetFacts::statements).flatMap(List::stream).toList();
	}

	@Test
	void hypothesisWithoutATextGivesWhatItHas() throws IOException {
		Path file = elsewhere.resolve("rows.json");
		Files.writeString(file, HYPOTHESIS);
		assertEquals(List.of("web-annotation"), Importers.recognising(file).stream().map(Importer::id).toList());
		ImportResult read = RoundTrip.read("web-annotation", file);
		Corpus corpus = RoundTrip.corpus(read, elsewhere.resolve("back"));
		assertEquals(List.of("1 annotations: They are about other annotations; the first of them is a3.", "1 annotations: They have no words that they are about; the first of them is a4.",
				"1 annotations: They are no objects; the first of them is number 5.",
				"1 texts: No text was given for them, so that of the article is what the annotations have of it; the first of them is https://herald.example/ferry.html?x=1."), RoundTrip.left(read));
		ArticleFacts article = corpus.articles().iterator().next();
		assertEquals("Ferry 🚢 lost", article.title());
		assertEquals("https://herald.example/ferry.html?x=1", article.url());
		ArticleText text = corpus.text(article).orElseThrow();
		assertEquals("Ferry 🚢 lost\n\nThe 🚢 ferry did not sink, the mayor said on Monday.\n", text.text());
		List<StatementFacts> statements = statements(corpus);
		assertEquals(List.of("did not sink,", "the mayor"), statements.stream().map(one -> text.words(one.content().spans())).toList());
		StatementFacts first = statements.getFirst();
		assertEquals("anna", first.annotator());
		assertEquals("First report.", first.note());
		assertEquals("The mayor", corpus.actor(first.members().getFirst().actor()).orElseThrow().label());
		assertEquals("The ferry sank.", corpus.claim(first.stances().getFirst().targets().getFirst().claim()).orElseThrow().text());
		assertEquals(List.of("lead"), first.codes().getFirst().values());
		assertTrue(Files.readString(elsewhere.resolve("back/raw/source/left-annotations.jsonl")).contains("A page note"));
	}

	/** The page's positions are no more right; the words are found by what stands around them. */
	@Test
	void hypothesisWithATextIsFoundInIt() throws IOException {
		Corpora.write(elsewhere, "texts/press/ferry.txt", "Another lead: the mayor spoke.\n\nThe 🚢 ferry did not sink, the mayor said on Monday.\nThe mayor, the mayor.\n");
		Corpora.write(elsewhere, "texts/other.txt", "Nothing of it.\n");
		Path file = elsewhere.resolve("rows.json");
		Files.writeString(file, HYPOTHESIS);
		ImportResult read = RoundTrip.read("web-annotation", file, "texts=" + elsewhere.resolve("texts"));
		Corpus corpus = RoundTrip.corpus(read, elsewhere.resolve("back"));
		ArticleText text = corpus.text(corpus.articles().iterator().next()).orElseThrow();
		int at = text.text().indexOf("the mayor said");
		assertEquals(at, statements(corpus).getLast().content().spans().getFirst().start());
		assertFalse(RoundTrip.left(read).toString().contains("texts"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no json", "{\"target\":[{\"selector\":", "[[[[" })
	void whatIsNoJsonIsRefused(String json) throws IOException {
		Path file = elsewhere.resolve("broken.json");
		Files.writeString(file, json);
		String told = assertThrows(IOException.class, () -> RoundTrip.read("web-annotation", file)).getMessage();
		assertTrue(told.startsWith(file + " holds no " + (json.isEmpty() ? "web annotations" : "JSON")), told);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = { "\"target\" | 0 | 1 annotations: They are no objects; the first of them is number 1.",
			"{\"type\":\"Annotation\",\"target\":{\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":7,\"prefix\":[],\"suffix\":{}}}} | 0 | 1 annotations: They do not say what they annotate; the first of them is one without an id.",
			"[{\"gainsay:name\":\"x\",\"id\":\"y\",\"type\":[\"gainsay:Statement\",7]}] | 0 | 1 statements: Their article is not there; the first of them is y.",
			"[{\"gainsay:name\":[{}],\"type\":\"gainsay:Article\",\"rdf:value\":1,\"value\":\"t\"},{\"gainsay:name\":\"s\",\"type\":\"gainsay:Actor\",\"gainsay:holds\":{}}] | 1 | 1 properties: Nobody here knows them; the first of them is rdf:value." })
	void whatIsBrokenInItIsToldAndTheRestIsRead(String json, int articles, String told) throws IOException {
		Path file = elsewhere.resolve("broken.json");
		Files.writeString(file, json);
		ImportResult read = RoundTrip.read("web-annotation", file);
		assertEquals(told, RoundTrip.left(read).getFirst());
		assertEquals(articles, RoundTrip.corpus(read, elsewhere.resolve("back")).articles().size());
	}

	@Test
	void aBaseThatIsNoneIsRefused() {
		Corpus corpus = Corpora.sound(RoundTrip.kept().getFirst());
		assertTrue(assertThrows(WrongOptionException.class, () -> RoundTrip.export(corpus, "web-annotation", elsewhere.resolve("x.jsonld"), "base=not an address")).getMessage().contains("what addresses begin with"));
	}
}
