// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Memory;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ColumnsReader.Column;
import org.gainsay.interchange.texts.intake.Intake;
import org.gainsay.interchange.texts.intake.IntakePreview;
import org.gainsay.interchange.texts.intake.IntakeSummary;
import org.gainsay.interchange.texts.intake.IntakeSummary.Outcome;
import org.gainsay.interchange.texts.intake.IntakeWish;
import org.gainsay.interchange.texts.intake.TableColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What comes into a corpus, what it is called and what is said of it. */
class IntakeTest {

	private static final String BRIDGE = "Mayor says bridge is safe\n\nThe mayor of Quillhaven said on Monday that the old bridge was safe to cross, although nobody had looked at it since spring.\n";
	private static final String FERRY = "Ferry stays in harbour\n\nThe ferry to Marrow Point will not leave before Thursday, its owner told the paper, because the pier was damaged in the storm.\n";

	@TempDir
	private Path folder;

	private Path source(String name, String text) throws IOException {
		return source(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private Path source(String name, byte[] bytes) throws IOException {
		Path file = folder.resolve("src").resolve(name);
		Files.createDirectories(file.getParent());
		Files.write(file, bytes);
		Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-05-06T07:08:09Z")));
		return file;
	}

	private Path corpus() {
		return folder.resolve("corpus");
	}

	private IntakeSummary bring(boolean clean, String format, Path... sources) throws IOException {
		return Intake.of(new IntakeWish(List.of(sources), format, corpus(), clean, Map.of(), Memory.NONE), Progress.NONE);
	}

	private IntakeSummary bring(Path... sources) throws IOException {
		return bring(true, null, sources);
	}

	/** For whoever wants to see what came. */
	@Test
	void theFirstArticleIsNamed() throws Exception {
		Path bad = source("a.png", new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0 });
		Path bridge = source("bridge.txt", BRIDGE);
		IntakeSummary summary = bring(bad, bridge, source("ferry.txt", FERRY));
		assertEquals(Optional.of("bridge.txt"), summary.firstText());
		assertEquals(BRIDGE, read("bridge.txt"));
		assertEquals(Optional.empty(), bring(bad, bridge).firstText(), "it is there already");
	}

	private String read(String name) throws IOException {
		return Files.readString(corpus().resolve(name));
	}

	private Corpus built() {
		try (CorpusSession session = CorpusSession.of(corpus())) {
			return session.build(Progress.NONE);
		}
	}

	private JsonObject record(String raw) throws IOException {
		return JsonParser.parseString(read("raw/" + raw + ".record.json")).getAsJsonObject();
	}

	/** All files with what they hold, but those of the lock. */
	private static Map<String, String> tree(Path top) throws IOException {
		Map<String, String> tree = new TreeMap<>();
		try (Stream<Path> all = Files.walk(top)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				String name = top.relativize(file).toString().replace('\\', '/');
				if (!name.startsWith(".gainsay/")) {
					tree.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
				}
			}
		}
		return tree;
	}

	@Test
	void theColumnsOfTheFirstTableAreShownAndWhatIsSaidOfThemCounts() throws IOException {
		source("a.txt", BRIDGE);
		Path table = source("t.csv", "Titel;Kopf;Zeitung;Rest\nKurz;Die Brücke bleibt gesperrt;Der Bote;Sie bleibt zu, sagte die Bürgermeisterin.\nEng;Die Fähre liegt im Hafen;Der Bote;Sie fährt nicht, sagte er.\n");
		IntakeWish wish = new IntakeWish(List.of(folder.resolve("src")), null, corpus(), true, Map.of(), Memory.NONE);
		TableColumns columns = TableColumns.of(wish, Progress.NONE).orElseThrow();
		assertEquals("t.csv", columns.file());
		assertEquals(List.of(new Column("Titel", List.of("Kurz", "Eng"), "headline"), new Column("Kopf", List.of("Die Brücke bleibt gesperrt", "Die Fähre liegt im Hafen"), null), new Column("Zeitung", List.of("Der Bote"), "outlet"),
				new Column("Rest", List.of("Sie bleibt zu, sagte die Bürgermeisterin.", "Sie fährt nicht, sagte er."), null)), columns.columns());
		Map<String, String> said = columns.said(Map.of("Kopf", "headline", "Rest", "text"));
		assertEquals(Map.of("headline", "Kopf", "text", "Rest", "outlet", ""), said);
		Intake.of(new IntakeWish(List.of(table), null, corpus(), true, said, Memory.NONE), Progress.NONE);
		assertEquals("Die Brücke bleibt gesperrt\n\nSie bleibt zu, sagte die Bürgermeisterin.\n", read("t-001.txt"));
		assertFalse(read("t-001.claims").contains("outlet"), "the outlet was said to be nowhere");
		source("u.csv", "Titel;Kopf;Zeitung;Rest\nNeu;Der Pier ist offen;Der Bote;Er ist offen, sagte sie.\n");
		Files.delete(table);
		assertEquals("headline", TableColumns.of(wish, Progress.NONE).orElseThrow().columns().get(1).holds(), "it is remembered");
		bring(folder.resolve("src/u.csv"));
		assertEquals("Der Pier ist offen\n\nEr ist offen, sagte sie.\n", read("u.txt"));
		assertFalse(read("u.claims").contains("outlet"));
		Files.delete(folder.resolve("src/u.csv"));
		assertTrue(TableColumns.of(wish, Progress.NONE).isEmpty());
	}

	@Test
	void aTextWithCommasInItsFirstLineIsNoTable() throws IOException {
		String text = "For two years, the harbour office, the town and the yard have looked for the cause, and found none. It will take long, the office said, until they do. Nobody was asked, and nobody was told, who was to pay for all of it.\n"
				+ "The first of the cracks, the mayor said, was seen in spring, when the ferry was painted; the second, the yard said, is older than that, and had been painted over, more than once, by people who knew it was there.\n"
				+ "Another, longer one, runs below the water.\n";
		source("a.txt", text);
		assertEquals("text", bring(folder.resolve("src")).sources().getFirst().format());
		assertEquals(text, read("a.txt"));
	}

	@Test
	void anArticleIsATextAClaimsFileARawFileAndARecord() throws IOException {
		source("sub/bridge.txt", BRIDGE);
		IntakeSummary summary = bring(folder.resolve("src"));
		assertEquals(1, summary.articles());
		assertEquals(List.of("gainsay.properties", "raw/sub/bridge.txt", "raw/sub/bridge.txt.record.json", "sub/bridge.claims", "sub/bridge.txt"), List.copyOf(tree(corpus()).keySet()));
		assertEquals(BRIDGE, read("sub/bridge.txt"));
		ArticleFacts article = built().article("bridge").orElseThrow();
		assertEquals("Mayor says bridge is safe", article.title());
		assertEquals("sub/bridge.txt", article.text());
		assertEquals("2024-05-06T07:08:09Z", article.retrieved(), "the date of the file, not of today");
		assertEquals("en", article.language());
		assertEquals(64, article.sha256().length());
		assertEquals(List.of(), built().problems());
		JsonObject record = record("sub/bridge.txt");
		assertEquals("text", record.get("format").getAsString());
		assertEquals("by what is in it", record.get("formatFound").getAsString());
		assertEquals("by its words", record.getAsJsonArray("articles").get(0).getAsJsonObject().get("languageFound").getAsString());
	}

	@Test
	void aTextThatTellsNoLanguageHasNone() throws IOException {
		source("short.txt", "Too short.\n");
		bring(folder.resolve("src"));
		assertEquals(null, built().article("short").orElseThrow().language());
		assertEquals("unknown", record("short.txt").getAsJsonArray("articles").get(0).getAsJsonObject().get("language").getAsString());
	}

	@Test
	void lineEndsAndControlsAreMendedAndSaid() throws IOException {
		source("a.txt", BRIDGE.replace("\n", "\r\n").replace("old bridge", "old\u0001bridge"));
		IntakeSummary summary = bring(folder.resolve("src"));
		assertEquals(BRIDGE, read("a.txt"), "the control character is a space now");
		assertEquals(List.of("1 control character, which no XML can carry, was replaced with a space."), summary.sources().getFirst().remarks());
		assertEquals("3 line ends CR LF became LF.", record("a.txt").getAsJsonArray("articles").get(0).getAsJsonObject().getAsJsonArray("changes").get(0).getAsString());
	}

	@Test
	void uncleanedEveryCharacterStays() throws IOException {
		String odd = "\uFEFFA\r\nB\u0001\u0000 \u00AD\u00A0C\r \t D\n\n\n  E";
		source("odd.txt", odd);
		bring(false, "text", folder.resolve("src"));
		assertEquals(odd, read("odd.txt"));
		assertEquals(odd, read("raw/odd.txt"));
		assertEquals(List.of(), built().problems());
	}

	@Test
	void anotherEncodingIsReadAndSaid() throws IOException {
		String text = "Bürgermeisterin hält die Brücke für sicher\n\nDie Bürgermeisterin sagte am Montag, die alte Brücke sei für Fußgänger sicher, obwohl sie seit März niemand geprüft hat.\n";
		source("b.txt", text.getBytes(Charset.forName("windows-1252")));
		IntakeSummary summary = bring(folder.resolve("src"));
		assertEquals(text, read("b.txt"));
		assertTrue(summary.sources().getFirst().remarks().getFirst().contains("windows-1252"), summary.toString());
		assertTrue(record("b.txt").getAsJsonArray("remarks").get(0).getAsString().contains("windows-1252"));
		assertEquals("de", built().article("b").orElseThrow().language());
	}

	@Test
	void aTextWithLostLettersIsAWarning() throws IOException {
		source("lost.txt", "Die B?rgermeisterin h?lt die Br?cke f?r sicher\n\nSie sagte, die Br?cke sei gepr?ft worden.\n");
		assertTrue(bring(folder.resolve("src")).sources().getFirst().remarks().getFirst().contains("question marks"));
	}

	@Test
	void aStemThatIsTakenGetsANumber() throws IOException {
		source("page.txt", BRIDGE);
		source("page.text", FERRY);
		source("actors.txt", "Actors on strike at the town theatre\n\nNo play will be given before the weekend, the actors of the town theatre said in a letter.\n");
		bring(folder.resolve("src"));
		assertTrue(tree(corpus()).keySet().containsAll(List.of("page.text", "page.claims", "page-2.txt", "page-2.claims", "actors-2.txt", "actors-2.claims")), tree(corpus()).keySet().toString());
		assertEquals(3, built().articles().size());
		assertEquals(List.of(), built().problems());
	}

	@Test
	void aFolderThatNoCorpusReadsIsRenamed() throws IOException {
		source("export/raw/a.txt", BRIDGE);
		bring(folder.resolve("src"));
		assertTrue(Files.exists(corpus().resolve("export_/raw_/a.claims")));
		assertEquals(1, built().articles().size());
	}

	@Test
	void theSameAgainAddsNothingAndMoreAddsMore() throws IOException {
		source("a.txt", BRIDGE);
		bring(folder.resolve("src"));
		Files.writeString(corpus().resolve("a.claims"), read("a.claims") + "// mine\n");
		Map<String, String> before = tree(corpus());
		assertEquals(List.of(Outcome.THERE), bring(folder.resolve("src")).sources().stream().map(IntakeSummary.OfSource::outcome).toList());
		assertEquals(before, tree(corpus()));
		source("b.txt", FERRY);
		IntakeSummary more = bring(folder.resolve("src"));
		assertEquals(List.of(Outcome.THERE, Outcome.READ), more.sources().stream().map(IntakeSummary.OfSource::outcome).toList());
		assertTrue(tree(corpus()).entrySet().containsAll(before.entrySet()), "nothing that is there was changed");
	}

	@Test
	void aNewTextOfATakenNameReplacesNothing() throws IOException {
		source("a.txt", BRIDGE);
		bring(folder.resolve("src"));
		source("a.txt", FERRY);
		bring(folder.resolve("src"));
		assertEquals(BRIDGE, read("a.txt"));
		assertEquals(FERRY, read("a-2.txt"));
		assertEquals(FERRY, read("raw/a-2.txt"));
		assertEquals(2, built().articles().size());
	}

	@Test
	void aFolderWithOtherFilesIsRefused() throws IOException {
		source("a.txt", BRIDGE);
		Files.createDirectories(corpus());
		Files.writeString(corpus().resolve("letter.txt"), "Dear all\n");
		FileSystemException refused = assertThrows(FileSystemException.class, () -> bring(folder.resolve("src")));
		assertTrue(refused.getMessage().contains("letter.txt"), refused.getMessage());
		assertEquals(List.of("letter.txt"), List.copyOf(tree(corpus()).keySet()));
	}

	@Test
	void whereNothingCanBeReadNothingIsMade() throws IOException {
		source("a.bin", new byte[] { 1, 2, 3, 0, 4, 5, 6, 7 });
		IntakeSummary summary = bring(folder.resolve("src"), folder.resolve("nowhere"));
		assertEquals(List.of(Outcome.SKIPPED, Outcome.SKIPPED), summary.sources().stream().map(IntakeSummary.OfSource::outcome).toList());
		assertEquals("There is no such file or folder.", summary.sources().getLast().remarks().getFirst());
		assertFalse(Files.exists(corpus()));
	}

	@Test
	void anImportThatIsStoppedGoesOnWhereItWas() throws IOException {
		for (int i = 0; i < 40; i++) {
			source("t" + i + ".txt", "Headline number " + i + "\n\n" + BRIDGE.repeat(1 + i % 3) + "Line " + i + ".\n");
		}
		bring(folder.resolve("src"));
		Map<String, String> whole = tree(corpus());
		for (int stopAfter : List.of(3, 20, 55)) {
			Path other = folder.resolve("stopped" + stopAfter);
			AtomicInteger asked = new AtomicInteger();
			IntakeWish wish = new IntakeWish(List.of(folder.resolve("src")), null, other, true, Map.of(), Memory.NONE);
			assertThrows(CancellationException.class, () -> Intake.of(wish, new Progress() {
				@Override
				public boolean cancelled() {
					return asked.incrementAndGet() > stopAfter;
				}
			}));
			Map<String, String> half = tree(other);
			assertTrue(whole.entrySet().containsAll(half.entrySet()), "whole files only");
			assertTrue(half.size() < whole.size());
			Intake.of(wish, Progress.NONE);
			assertEquals(whole.keySet(), tree(other).keySet());
		}
	}

	/** A text without its record is what an import leaves that was killed between the two. */
	@Test
	void whatWasWrittenWithoutItsRecordIsTakenOver() throws IOException {
		source("a.txt", BRIDGE);
		source("b.txt", FERRY);
		bring(folder.resolve("src"));
		Map<String, String> whole = tree(corpus());
		for (List<String> lost : List.of(List.of("raw/a.txt.record.json"), List.of("raw/a.txt.record.json", "a.claims"), List.of("raw/a.txt.record.json", "a.claims", "a.txt"))) {
			for (String file : lost) {
				Files.delete(corpus().resolve(file));
			}
			bring(folder.resolve("src"));
			assertEquals(whole, tree(corpus()), lost.toString());
		}
	}

	@Test
	void theOrderIsThatOfTheNamesHoweverManyRead() throws IOException {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			String name = String.format("n%03d.txt", i);
			names.add(name);
			source(name, "Head " + i + "\n\n" + "word ".repeat(i % 7 == 0 ? 20_000 : 10) + i + "\n");
		}
		assertEquals(names, bring(folder.resolve("src")).sources().stream().map(IntakeSummary.OfSource::name).toList());
	}

	@Test
	void copiesAreKeptAndToldOf() throws IOException {
		String long1 = BRIDGE + "Inspectors had found cracks in two of its piers, three people told this newspaper, and the town council will meet on Wednesday to hear them. ".repeat(1)
				+ "A spokesman for the county said that the bridge had been built in 1931 and repaired twice, the last time eleven years ago.\n";
		source("a.txt", long1);
		bring(folder.resolve("src"));
		source("b.txt", long1.replace("eleven", "twelve"));
		source("c.txt", FERRY);
		IntakeSummary summary = bring(folder.resolve("src"));
		assertEquals(2, summary.articles());
		assertEquals(1, summary.near().size());
		IntakeSummary.Near near = summary.near().getFirst();
		assertEquals("b", near.article());
		assertEquals("a", near.earlier());
		assertEquals("“eleven” → “twelve”", near.difference());
		assertEquals("revises a (in b)", near.line());
		assertEquals("a", record("b.txt").getAsJsonArray("articles").get(0).getAsJsonObject().getAsJsonArray("near").get(0).getAsJsonObject().get("article").getAsString());
	}

	@Test
	void theCorpusItselfIsNoSource() throws IOException {
		source("a.txt", BRIDGE);
		bring(folder.resolve("src"));
		assertThrows(IllegalArgumentException.class, () -> bring(corpus()));
	}

	@Test
	void manyArticlesOfOneFileAreNumbered() throws IOException {
		source("list.csv", "title,text,source,agency,section,byline,date,page\nOne,First text.,The Ledger,Meridia,Harbour,By A,4 March 2024,7\nTwo,Second text.,the  ledger,,,,soon,\n");
		IntakeSummary summary = bring(folder.resolve("src"));
		assertEquals("One\n\nFirst text.\n", read("list-001.txt"));
		assertEquals("Two\n\nSecond text.\n", read("list-002.txt"));
		Corpus corpus = built();
		assertEquals(List.of(), corpus.problems());
		ArticleFacts one = corpus.article("list_001").orElseThrow();
		assertEquals(List.of("theLedger", List.of("meridia"), "Harbour", "By A", "2024-03-04"), List.of(one.outlet(), one.via(), one.section(), one.byline(), one.published()));
		assertEquals("theLedger", corpus.article("list_002").orElseThrow().outlet(), "one outlet, however it is spaced");
		assertEquals(null, corpus.article("list_002").orElseThrow().published());
		assertTrue(summary.sources().getFirst().remarks().stream().anyMatch(remark -> remark.contains("“soon”, could not be read")), summary.toString());
		assertEquals(List.of("theLedger", "meridia"), summary.actors());
		assertEquals("7", record("list.csv").getAsJsonArray("articles").get(0).getAsJsonObject().getAsJsonObject("about").getAsJsonArray("page").get(0).getAsString());
	}

	@Test
	void anOutletThatIsAnActorAlreadyIsThatOne() throws IOException {
		Files.createDirectories(corpus());
		Files.writeString(corpus().resolve("people.claims"), "gainsay 1\n\nactor paper : publication \"Quillhaven Ledger\" { alias \"The Ledger\" }\n");
		source("a.csv", "title,text,source\nOne,First text.,THE LEDGER\nTwo,Other text.,Courier\n");
		assertEquals(List.of("courier"), bring(folder.resolve("src")).actors());
		assertEquals("paper", built().article("a_001").orElseThrow().outlet());
		assertEquals("gainsay 1\n\nactor courier : publication \"Courier\"\n", read("actors.claims"));
		assertEquals(List.of(), built().problems());
	}

	@Test
	void whatWasSaidOfColumnsIsRememberedForTablesWithTheSame() throws IOException {
		Path first = source("a.csv", "H,B,title\nHead,Body one,no\n");
		Path second = source("b.csv", "H,B,title\nNext,Body two,no\n");
		Intake.of(new IntakeWish(List.of(first), null, corpus(), true, Map.of("headline", "H", "text", "B"), Memory.NONE), Progress.NONE);
		bring(second);
		assertEquals("Next\n\nBody two\n", read("b.txt"));
	}

	@Test
	void aNumberOfWordsThatIsFarOffIsAWarning() throws IOException {
		source("a.csv", "title,text,word count\nOne,only four words here,4\nTwo,only four words here,9\n");
		List<String> remarks = bring(folder.resolve("src")).sources().getFirst().remarks();
		assertEquals(1, remarks.stream().filter(remark -> remark.contains("says that it has")).count(), remarks.toString());
		assertTrue(remarks.getLast().contains("says that it has 9 words, and it has 4"), remarks.toString());
	}

	@Test
	void anArticleWithoutATextIsOneOfAList() throws IOException {
		source("a.csv", "title,url,date\nOne,https://x.example/1,2024-03-04\n");
		bring(folder.resolve("src"));
		assertFalse(Files.exists(corpus().resolve("a.txt")));
		ArticleFacts article = built().article("a").orElseThrow();
		assertEquals("One", article.title());
		assertEquals("https://x.example/1", article.url());
	}

	@Test
	void whatIsNotOfTheArticleIsLeftOutAndInTheRecord() throws IOException {
		String residue = "{{ #verifyErrors }} {{ message }} {{ /verifyErrors }}";
		source("a.txt", BRIDGE + "\n" + residue + "\n\n  The last  line stays.\n");
		IntakeSummary summary = bring(folder.resolve("src"));
		assertEquals(BRIDGE + "\n  The last  line stays.\n", read("a.txt"));
		assertEquals(List.of("1 paragraph that is not of the article was left out; it is in the record, and --no-clean keeps it."), summary.sources().getFirst().remarks());
		JsonObject removed = record("a.txt").getAsJsonArray("articles").get(0).getAsJsonObject().getAsJsonArray("removed").get(0).getAsJsonObject();
		assertEquals(residue, removed.get("text").getAsString());
		assertEquals(2, removed.get("beforeParagraph").getAsInt());
	}

	@Test
	void aPreviewReadsTheFirstAndWritesNothing() throws IOException {
		source("a.csv", "title,text\nOne,First text.\nTwo,Other text.\n");
		source("b.bin", new byte[] { 1, 2, 3, 0, 4, 5, 6, 7 });
		source("c.txt", BRIDGE);
		IntakeWish wish = new IntakeWish(List.of(folder.resolve("src")), null, corpus(), true, Map.of(), Memory.NONE);
		List<IntakePreview.Line> lines = IntakePreview.of(wish, 10, Progress.NONE);
		assertEquals(List.of("One", "Two", "null", "Mayor says bridge is safe"), lines.stream().map(line -> String.valueOf(line.title())).toList());
		assertEquals(List.of("csv", "csv", "null", "text"), lines.stream().map(line -> String.valueOf(line.format())).toList());
		assertEquals(BRIDGE, lines.getLast().text());
		assertEquals(1, IntakePreview.of(wish, 1, Progress.NONE).size());
		assertFalse(Files.exists(corpus()));
	}

	@Test
	void noRawFileLooksLikeOneOfTheCorpus() throws IOException {
		source("a.claims", BRIDGE);
		source("sub/gainsay.properties", FERRY);
		source("sub/rejected-pairs.txt", FERRY);
		bring(folder.resolve("src"));
		assertTrue(tree(corpus()).keySet().containsAll(List.of("raw/a.claims.source", "raw/sub/gainsay.properties.source", "a_.txt", "sub/gainsay_.txt", "sub/rejected-pairs_.txt")), tree(corpus()).keySet().toString());
		assertEquals(List.of(), built().problems());
		assertEquals(3, built().articles().size());
	}
}
