// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.gainsay.text.Sha256;
import org.gainsay.text.save.Disk;
import org.gainsay.text.save.SafeFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What {@code update} writes, prints and answers. */
class UpdateTest {

	private static final String TEXT = """
			Ferry laid up

			“We have never seen ice like this,” said the harbour master, Tove Linde. She put the damage at 300 crowns.

			A fisherman said that the old boat could do it. Councillor Brandt denied that the old boat could do it.

			The council meets on Thursday.
			""";
	private static final String CLAIMS = """
			gainsay 1
			actor linde : person "Tove Linde"
			actor brandt : person "Ms Brandt"
			claim ice "There was much ice"
			claim damage "The damage was 300 crowns"
			claim old "The old boat can do it"

			article ferry "Ferry laid up" {
				text "texts/ferry.txt" sha256 "HASH"
				statement {
					says "We have never seen" ... "like this"
					cue "said" // after the words
					source "the harbour master, Tove Linde"
					by linde
					asserts ice
				}
				statement money { says "the damage at 300 crowns" cue "put" by linde asserts damage }
				statement fisher { says "the old boat could do it" #1 cue "said" after "fisherman" by unnamed "A fisherman" asserts old }
				statement no { says "the old boat could do it" #2 cue "denied" by brandt denies old }
			}
			""";

	@TempDir
	private Path folder;
	private Path corpus;
	private Path given;

	@BeforeEach
	void write() {
		corpus = folder.resolve("corpus");
		given = folder.resolve("new/ferry.txt");
		Program.write(corpus.resolve("texts/ferry.txt"), TEXT);
		Program.write(corpus.resolve("ferry.claims"), claims(CLAIMS, TEXT));
	}

	private static String claims(String claims, String text) {
		return claims.replace("HASH", Sha256.hex(text));
	}

	private String written() throws IOException {
		return Files.readString(corpus.resolve("ferry.claims"));
	}

	private static String edited(String of, String to) {
		assertTrue(TEXT.contains(of), of);
		return TEXT.replace(of, to);
	}

	private Program update(String text, Object... more) {
		Program.write(given, text);
		List<Object> arguments = new ArrayList<>(List.of("update", corpus, given));
		arguments.addAll(List.of(more));
		return Program.run(arguments.toArray());
	}

	/** What every file holds. */
	private Map<String, String> files() throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(corpus)) {
			for (Path file : all.filter(Files::isRegularFile).filter(file -> !file.startsWith(corpus.resolve(".gainsay"))).toList()) {
				files.put(corpus.relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
		}
		return files;
	}

	@Test
	void whatStillLeadsToItsWordsKeepsItsBytes() throws IOException {
		String after = "Late edition\n\n" + edited("300 crowns", "3,000 crowns");
		Program run = update(after);
		assertEquals(0, run.exitCode(), run.toString());
		assertEquals(claims(CLAIMS, after).replace("damage at 300", "damage at 3,000"), written());
		assertEquals(after, Files.readString(corpus.resolve("texts/ferry.txt")));
		assertTrue(run.lines().contains("  changed: ferry.money, content: “the damage at 300 crowns” is now “the damage at 3,000 crowns”; a number is another"), run.out());
	}

	@Test
	void theOldTextIsKeptAndNotRead() throws IOException {
		assertEquals(0, update("Late edition\n\n" + TEXT).exitCode());
		String kept = "history/texts/ferry." + Sha256.hex(TEXT).substring(0, 12) + ".txt";
		assertEquals(TEXT, files().get(kept));
		Program.write(corpus.resolve("history/old.claims"), "article broken {{{");
		assertEquals(0, Program.run("check", corpus).exitCode());
	}

	@Test
	void aSecondTimeNothingIsChanged() throws IOException {
		update(edited("300 crowns", "3,000 crowns"));
		Map<String, String> before = files();
		Program again = update(edited("300 crowns", "3,000 crowns"));
		assertEquals(0, again.exitCode());
		assertTrue(again.lines().contains("Nothing is to be written."), again.out());
		assertEquals(before, files());
	}

	@Test
	void whatIsLostIsAnErrorAndNeverOtherWords() throws IOException {
		Program run = update(edited("A fisherman said that the old boat could do it. ", ""));
		assertEquals(1, run.exitCode());
		assertTrue(written().contains("says \"the old boat could do it\" cue \"denied\""), written());
		assertTrue(run.lines().contains("  lost: ferry.fisher, content: “the old boat could do it”"), run.out());
		Program check = Program.run("check", corpus);
		assertEquals(1, check.exitCode());
		assertTrue(check.out().contains("ferry.claims:18"), check.out());
		JsonObject shown = Program.run("show", corpus, "ferry", "--format", "json").json().getAsJsonObject();
		assertFalse(spans(shown, "ferry.fisher").contains("the old boat could do it"), shown.toString());
		assertTrue(spans(shown, "ferry.no").contains("the old boat could do it"), shown.toString());
	}

	private static List<String> spans(JsonObject shown, String statement) {
		List<String> found = new ArrayList<>();
		for (JsonElement set : shown.getAsJsonArray("sets")) {
			for (JsonElement one : set.getAsJsonObject().getAsJsonArray("statements")) {
				if (one.getAsJsonObject().get("statement").getAsString().equals(statement)) {
					one.getAsJsonObject().getAsJsonArray("spans").forEach(span -> found.add(span.getAsJsonObject().get("text").getAsString()));
				}
			}
		}
		return found;
	}

	@Test
	void aCueThatIsLostDoesNotGoToAnotherOne() throws IOException {
		Program run = update(edited("like this,” said the harbour master, Tove Linde.", "like this.”"));
		assertEquals(1, run.exitCode());
		assertTrue(written().contains("cue \"said\" before \"the harbour\" after \"like this\" // after the words"), written());
	}

	@Test
	void whatChangedInItsPlaceIsWrittenAsItWas() throws IOException {
		assertEquals(0, update(edited("like this", "like that")).exitCode());
		assertTrue(written().contains("says \"We have never seen\" ... \"like that\""), written());
	}

	@Test
	void aStatementWhoseWordsChangeStaysTheSame() {
		List<String> before = names();
		update(edited("We have never seen", "We have rarely seen"));
		assertEquals(before, names());
	}

	private List<String> names() {
		List<String> names = new ArrayList<>();
		for (JsonElement set : Program.run("show", corpus, "ferry", "--format", "json").json().getAsJsonObject().getAsJsonArray("sets")) {
			set.getAsJsonObject().getAsJsonArray("statements").forEach(one -> names.add(one.getAsJsonObject().get("statement").getAsString()));
		}
		return names;
	}

	@Test
	void theSetsOfOthersAndPassagesOfCodesGoAlong() throws IOException {
		Program.write(corpus.resolve("ben.claims"), "gainsay 1\nannotator ben\ncodebook \"B\" { category tone on article : one of good, bad }\nannotations ben of ferry {\n\tcode tone bad at \"The council meets on Thursday\"\n\tstatement { says \"300 crowns\" by linde asserts damage }\n}\n");
		Program run = update(edited("300 crowns", "3,000 crowns").replace("on Thursday", "on Friday"));
		assertEquals(0, run.exitCode(), run + Program.run("check", corpus).out());
		String ben = Files.readString(corpus.resolve("ben.claims"));
		assertTrue(ben.contains("says \"3,000 crowns\"") && ben.contains("at \"The council meets on Friday\""), ben);
	}

	@Test
	void programsGetEveryPieceInCodePoints() {
		Program run = update("𝔉erry news\n\n" + edited("300 crowns", "3,000 crowns").replace("A fisherman said that the old boat could do it. ", ""), "--format", "json");
		JsonObject article = run.json().getAsJsonObject().getAsJsonArray("articles").get(0).getAsJsonObject();
		assertEquals("ferry", article.get("article").getAsString());
		JsonObject money = null;
		for (JsonElement anchor : article.getAsJsonArray("anchors")) {
			JsonObject one = anchor.getAsJsonObject();
			assertEquals(List.of("lost", "ambiguous").contains(one.get("outcome").getAsString()), one.get("new").isJsonNull());
			if (one.get("statement").getAsString().equals("ferry.money") && one.get("role").getAsString().equals("content")) {
				money = one;
			}
		}
		int start = TEXT.indexOf("the damage");
		assertEquals("{\"start\":" + start + ",\"end\":" + (start + 24) + ",\"exact\":\"the damage at 300 crowns\"}", money.get("old").toString());
		assertEquals("{\"start\":" + (start + 12) + ",\"end\":" + (start + 38) + ",\"exact\":\"the damage at 3,000 crowns\"}", money.get("new").toString());
		assertEquals("[\"number\"]", money.get("changes").toString());
		assertTrue(run.err().contains("Updated the text of 1 article"), run.err());
	}

	@Test
	void aDryRunPrintsADiffOrTheAnswerForPrograms() throws IOException {
		Map<String, String> before = files();
		Program run = update(edited("300 crowns", "3,000 crowns"), "--dry-run");
		assertTrue(run.out().contains("+++ b/texts/ferry.txt") && run.out().contains("+++ b/history/texts/ferry."), run.out());
		assertTrue(update(edited("300 crowns", "3,000 crowns"), "--dry-run", "--format", "json").json().isJsonObject());
		assertEquals(before, files());
	}

	@Test
	void aNewVersionMayBecomeAnArticleOfItsOwn() throws IOException {
		String after = edited("300 crowns", "3,000 crowns");
		String before = written();
		Program run = update(after, "--as-version");
		assertEquals(0, run.exitCode(), run.toString());
		assertEquals(before, written());
		assertEquals(TEXT, files().get("texts/ferry.txt"));
		assertEquals(after, files().get("texts/ferry-2.txt"));
		assertTrue(files().get("ferry_2.claims").contains("revises ferry"), files().toString());
		Map<String, String> once = files();
		assertTrue(update(after, "--as-version", "--article", "ferry").out().contains("Nothing is to be written."));
		assertEquals(once, files());
	}

	@Test
	void aFolderIsMatchedByPathThenByName() throws IOException {
		Program.write(corpus.resolve("other/ferry.txt"), "Another ferry sank off Ytter.\n");
		Program.write(corpus.resolve("other.claims"), "article other \"Another\" { text \"other/ferry.txt\" }\narticle bell \"Bell\" { text \"texts/bell.txt\" }\n");
		Program.write(corpus.resolve("texts/bell.txt"), "A bell rang in the night.\n");
		Program.write(folder.resolve("all/texts/ferry.txt"), edited("300", "400"));
		Program.write(folder.resolve("all/x/bell.txt"), "A bell rang twice in the night.\n");
		Program.write(folder.resolve("all/notes.txt"), "Nobody's.\n");
		Program.write(folder.resolve("all/x/ferry.txt"), "Whose is this?\n");
		Program run = Program.run("update", corpus, folder.resolve("all"));
		assertEquals(0, run.exitCode(), run.toString());
		assertTrue(run.err().contains("notes.txt: it is no article's text by its name."), run.err());
		assertTrue(run.err().contains("ferry.txt: it may be the text of several articles by its name: other/ferry.txt, texts/ferry.txt."), run.err());
		assertEquals(edited("300", "400"), files().get("texts/ferry.txt"));
		assertEquals("A bell rang twice in the night.\n", files().get("texts/bell.txt"));
		assertEquals("Another ferry sank off Ytter.\n", files().get("other/ferry.txt"));
	}

	@Test
	void aPageIsReadAsTheImportReadsIt() throws IOException {
		String story = "<p>The ferry across the Ytter was taken out of service on Monday after its hull was found to be cracked, the harbour office said.</p>";
		String more = "<p>It will be towed to the yard at Orrel, where it was built thirty years ago, and is not expected back before the autumn.</p>";
		String page = "<!DOCTYPE html><html lang='en'><head><title>Ferry out of service</title></head><body><nav><a href='/'>Home</a></nav><article><h1>Ferry out of service</h1>%s</article></body></html>";
		Path sources = Files.createDirectories(folder.resolve("pages"));
		Program.write(sources.resolve("hull.html"), String.format(page, story + more));
		Path made = folder.resolve("made");
		assertEquals(0, Program.run("import", sources, "-o", made).exitCode());
		String text = Files.readString(made.resolve("hull.txt"));
		assertTrue(text.startsWith("Ferry out of service\n\nThe ferry across") && !text.contains("Home"), text);
		Program.write(sources.resolve("hull.html"), String.format(page, story + more.replace("autumn", "spring")));
		Program updated = Program.run("update", made, sources.resolve("hull.html"));
		assertEquals(0, updated.exitCode(), updated.err());
		assertEquals(text.replace("autumn", "spring"), Files.readString(made.resolve("hull.txt")));
	}

	@Test
	void badTextsAreRefusedEachAndNothingIsWritten() throws IOException {
		Map<String, String> before = files();
		String other = "The bees of Ytter have had a poor summer, their keepers wrote, and honey will cost twice as much.\n";
		Program wrong = update(other);
		assertEquals(2, wrong.exitCode());
		assertTrue(wrong.err().contains("next to nothing in common with that of the article \"ferry\""), wrong.err());
		Program page = update("<!DOCTYPE html>\n<html><head><title>Ytter</title></head><body><a href='a'>A</a> <a href='b'>B</a></body></html>\n");
		assertEquals(3, page.exitCode());
		assertTrue(page.err().contains("has no article in it"), page.err());
		assertEquals(2, update(" \n").exitCode());
		Program.write(corpus.resolve("texts/bell.txt"), "A bell rang in the night.\n");
		Program.write(corpus.resolve("bell.claims"), "article bell \"Bell\" { text \"texts/bell.txt\" }\n");
		Files.write(Files.createDirectories(folder.resolve("bad")).resolve("ferry.txt"), "Fähre".getBytes(StandardCharsets.ISO_8859_1));
		Program.write(folder.resolve("bad/bell.html"), "<!DOCTYPE html><html><body></body></html>");
		Program bad = Program.run("update", corpus, folder.resolve("bad"));
		assertEquals(3, bad.exitCode());
		assertTrue(bad.err().contains("ferry.txt: is not UTF-8") && bad.err().contains("bell.html: has no article in it"), bad.err());
		assertEquals(3, Program.run("update", corpus, folder.resolve("nowhere.txt")).exitCode());
		assertEquals(2, Program.run("update", corpus, given, "--article", "nobody").exitCode());
		Files.delete(corpus.resolve("bell.claims"));
		Files.delete(corpus.resolve("texts/bell.txt"));
		assertEquals(before, files());
		assertEquals(1, update(other, "--force").exitCode());
		assertEquals(other, files().get("texts/ferry.txt"));
	}

	@Test
	void whileAnotherProgramWritesNothingIsDone() throws IOException {
		Map<String, String> before = files();
		try (SafeFiles held = SafeFiles.open(Disk.LOCAL, corpus)) {
			assertEquals(3, update(edited("300", "400")).exitCode());
		}
		assertEquals(before, files());
	}

	@Test
	void lineEndsAreThoseOfTheNewTextAndAMarkStays() throws IOException {
		Files.writeString(corpus.resolve("texts/ferry.txt"), "\uFEFF" + TEXT);
		Program.run("pin", corpus);
		String after = edited("300", "400").replace("\n", "\r\n");
		assertEquals(0, update(after).exitCode());
		assertEquals("\uFEFF" + after, files().get("texts/ferry.txt"));
		assertEquals("\uFEFF" + TEXT, files().get("history/texts/ferry." + Sha256.hex("\uFEFF" + TEXT).substring(0, 12) + ".txt"));
		Program check = Program.run("check", corpus);
		assertEquals(0, check.exitCode(), check.out());
	}
}
