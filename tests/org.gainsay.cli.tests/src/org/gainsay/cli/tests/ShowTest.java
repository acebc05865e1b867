// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What {@code show} prints of an article. */
class ShowTest {

	private static final String TEXT = "\uD83D\uDEA2 The ferry sank, the mayor told the Paper. “It was old,” she said, “and it leaked.”\n\n"
			+ "Nobody was hurt.\n\nThe Paper reported that the owner denies that the ferry was old. The mayor told it so.\n";
	private static final String DECLARED = """
			actor paper : publication "The Paper"
			actor mayor : person "Ann Mayor"
			actor owner : organisation "The owner"
			claim sank "The ferry sank"
			claim old "The ferry was old"
			claim leaked "The ferry leaked"
			""";

	@TempDir
	private Path folder;

	@BeforeEach
	void write() {
		write("text.txt", TEXT);
		write("a.claims", "annotator anna\n" + DECLARED + """
				article a "The ferry" {
					outlet paper text "text.txt" published 2025-10-13 status done
					statement sunk { says "The ferry sank" cue "told" #1 source "the mayor" to "the Paper" by mayor asserts sank }
					statement age {
						says "It was old" + "and it leaked" cue "said" source "she" by mayor
						asserts old at "It was old" asserts leaked as probable at "leaked"
					}
					statement denial {
						says "the ferry was old" by paper { source "The Paper" cue "reported" } citing owner { source "the owner" cue "denies" }
						denies old
					}
				}
				""");
	}

	private void write(String file, String text) {
		Program.write(folder.resolve(file), text);
	}

	private Program show(String... words) {
		return Program.run(Stream.concat(Stream.of("show", folder), Stream.of(words)).toArray());
	}

	private Program inTerminal(boolean colours, String... words) {
		return Program.inTerminal(colours, Stream.concat(Stream.of("show", folder), Stream.of(words)).toArray());
	}

	private JsonObject json(String... words) {
		return show(Stream.concat(Stream.of(words), Stream.of("--format", "json")).toArray(String[]::new)).json().getAsJsonObject();
	}

	/** An article of statements that all assert one claim. */
	private void writeArticle(String text, String... statements) {
		write("text.txt", text);
		StringBuilder all = new StringBuilder(DECLARED).append("article a \"A\" {\n\ttext \"text.txt\"\n");
		for (String statement : statements) {
			all.append("\tstatement ").append(statement.replace("}", "by mayor asserts sank }")).append('\n');
		}
		write("a.claims", all.append("}\n").toString());
	}

	/** What stands between the heading of the annotations and what is not in the text. */
	private static String marked(String out) {
		String lines = out.replace(System.lineSeparator(), "\n");
		int start = lines.indexOf("\n\n", lines.indexOf("\nAnnotations")) + 2;
		int end = Stream.of("\nNot in the text:\n", "\nIssues:\n").mapToInt(heading -> lines.indexOf(heading)).filter(at -> at > 0).min().orElse(lines.length());
		return lines.substring(start, end);
	}

	/** A text without the marks and notes, whose brackets are the first characters of the notes. */
	private static String unmarked(String marked) {
		String brackets = marked.contains("\n  {1} ") ? "{}" : "[]";
		String number = Pattern.quote(brackets.substring(0, 1)) + "\\d+";
		String end = Pattern.quote(brackets.substring(1));
		return marked.replaceAll("(?m)^  " + number + end + " .*\n", "").replaceAll(number + "[a-z]*( [a-z]+( \\d+)?)?: ", "")
				.replaceAll(Pattern.quote(brackets.substring(0, 1)) + "code( \\d+)?[a-z]*: ", "").replaceAll("(" + Pattern.quote(brackets.substring(0, 1)) + "/.*?)?" + end, "");
	}

	@Test
	void aCorpusWithoutArticlesSaysSo() throws Exception {
		Files.delete(folder.resolve("a.claims"));
		write("actors.claims", DECLARED);
		assertEquals("The corpus has no articles." + System.lineSeparator(), show().out());
		assertEquals("[]", show("--format", "json").json().toString());
	}

	/** In one file, where each has a problem of its own. */
	@Test
	void ofManyArticlesEachHasItsOwnIssues() {
		StringBuilder many = new StringBuilder();
		for (int i = 0; i < 3; i++) {
			many.append("article m").append(i).append(" \"M\" { text \"text.txt\" statement s { says \"nowhere").append(i).append("\" by mayor asserts sank } }\n");
		}
		write("many.claims", many.toString());
		for (int i = 0; i < 3; i++) {
			String out = show("m" + i).out();
			assertTrue(out.contains("many.claims:" + (i + 1) + ":"), out);
			assertEquals(1, out.lines().filter(line -> line.startsWith("  many.claims:")).count(), out);
			assertTrue(show().out().contains(out), out);
		}
	}

	/** A slip before a part, not hundreds of parts, whatever the capitals. */
	@Test
	void ofManyNamesFewAreProposed() {
		StringBuilder many = new StringBuilder();
		for (int i = 100; i < 400; i++) {
			many.append("article paper").append(i).append(" \"N\" { text \"text.txt\" }\n");
		}
		write("many.claims", many + "article paqer \"N\" { text \"text.txt\" }\narticle Late \"N\" { text \"text.txt\" }\n");
		assertTrue(show("paper").err().startsWith("gainsay: There is no article 'paper'. Did you mean 'paqer' or 'paper100' or 'paper101' or 'paper102' or 'paper103'?"), show("paper").err());
		assertTrue(show("LATE").err().startsWith("gainsay: There is no article 'LATE'. Did you mean 'Late'?"), show("LATE").err());
	}

	@Test
	void withoutANameAllArticlesAreShown() {
		write("b.txt", "Nothing was said.\n");
		write("b.claims", "article b \"The quay\" { text \"b.txt\" }\nannotator ben annotations ben of b { statement { says \"Nothing\" by mayor asserts sank } }\n");
		assertEquals(show("a").out() + System.lineSeparator() + show("b").out(), show().out());
		assertEquals(show("b").out(), show("--annotator", "ben").out());
		assertEquals("[" + show("a", "--format", "json").json() + "," + show("b", "--format", "json").json() + "]", show("--format", "json").json().toString());
		Program nobody = show("--annotator", "bem");
		assertEquals(2, nobody.exitCode());
		assertTrue(nobody.err().contains("No article has annotations called 'bem'") && nobody.err().contains("ben"), nobody.err());
	}

	@Test
	void everySpanIsInBracketsAndEveryStatementBelowItsParagraph() {
		assertEquals(new Program(0, """
				a: The ferry
				The Paper, 2025-10-13, text.txt

				Annotations of anna (done): 3 statements

				\uD83D\uDEA2 [1: The ferry sank], [1 source: the mayor] [1 cue: told] [1 addressee: the Paper]. “[2a: [2 target 1: It was old]],” [2 source: she] [2 cue: said], “[2b: and it [2 target 2: leaked]].”
				  [1] sunk, sourced: Ann Mayor – asserts sank
				  [2] age, sourced: Ann Mayor – asserts old (target 1), asserts leaked as probable (target 2)

				Nobody was hurt.

				[3 source 1: The Paper] [3 cue 1: reported] that [3 source 2: the owner] [3 cue 2: denies] that [3: the ferry was old]. The mayor told it so.
				  [3] denial, denied: (1) The Paper, citing (2) The owner – denies old
				""".replace("\n", System.lineSeparator()), ""), show("a"));
	}

	@Test
	void aStatementIsShownInItsParagraphs() {
		assertEquals("""
				[3 source 1: The Paper] [3 cue 1: reported] that [3 source 2: the owner] [3 cue 2: denies] that [3: the ferry was old]. The mayor told it so.
				  [3] denial, denied: (1) The Paper, citing (2) The owner – denies old
				""", marked(show("a.denial").out()));
		writeArticle(TEXT, "far { says \"The ferry sank\" source \"the owner\" }");
		assertEquals("""
				\uD83D\uDEA2 [1: The ferry sank], the mayor told the Paper. “It was old,” she said, “and it leaked.”
				  [1] far, sourced: Ann Mayor – asserts sank

				[...]

				The Paper reported that [1 source: the owner] denies that the ferry was old. The mayor told it so.
				  [1] far, as above
				""", marked(show("a.far").out()));
	}

	@Test
	void spansThatOverlapAreToldApart() {
		writeArticle("The ferry sank at night in the storm.\n", "when { says \"The ferry sank at night\" }", "storm { says \"night in the storm\" }", "all { says \"The ferry\" ... \"storm\" }",
				"inner { says \"ferry\" }", "same { says \"night\" ... \"storm\" }");
		String marked = marked(show("a").out());
		assertEquals("[1: [2: The [3: ferry] sank at [4: [5: night[/2] in the storm]]].", marked.lines().findFirst().orElseThrow());
		assertEquals("The ferry sank at night in the storm.\n", unmarked(marked));
		assertEquals(List.of("  [1] all", "  [2] when", "  [3] inner", "  [4] storm", "  [5] same"), marked.lines().skip(1).map(line -> line.replaceAll(",.*", "")).toList());
	}

	@Test
	void placesAreInCodePoints() {
		writeArticle("\uD83D\uDEA2 Cafe\u0301 \uD83D\uDC69\u200D\uD83D\uDE92 closed.\r\nDone\uD83D\uDE00, said\uD83D\uDE00 Ann.\r\n", "one { says \"Cafe\u0301 \uD83D\uDC69\u200D\uD83D\uDE92\" + \"Done\" cue \"said\" source \"Ann\" }");
		JsonObject all = json("a");
		int[] text = all.get("text").getAsString().codePoints().toArray();
		JsonArray spans = all.getAsJsonArray("sets").get(0).getAsJsonObject().getAsJsonArray("statements").get(0).getAsJsonObject().getAsJsonArray("spans");
		assertEquals(List.of("content 1 2+9", "content 2 21+4", "cue 1 28+4", "source 1 34+3"), spans.asList().stream().map(JsonElement::getAsJsonObject)
				.map(span -> span.get("role").getAsString() + " " + span.get("piece") + " " + span.get("offset") + "+" + span.get("length")).toList());
		for (JsonElement one : spans) {
			JsonObject span = one.getAsJsonObject();
			assertEquals(span.get("text").getAsString(), new String(text, span.get("offset").getAsInt(), span.get("length").getAsInt()));
		}
		assertEquals("\uD83D\uDEA2 [1a: Cafe\u0301 \uD83D\uDC69\u200D\uD83D\uDE92] closed.", marked(inTerminal(false, "a").out()).lines().findFirst().orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "The ferry\r\nsank, she said.\r\n\r\nNo more.\r\n", "The ferry\u2028sank, she\rsaid.\n", "The ferry\rsank, she said.\r", "\n\n  The ferry\tsank\u001B[2J,\u202E she\u0007 said.\u200B\u0000 \n\n\n",
			"The ferry sank,\n\n\nshe said.\n " })
	void inAPipeTheTextIsExact(String text) {
		writeArticle(text, "s { says \"The ferry sank\" cue \"said\" source \"she\" }");
		String out = show("a").out();
		String begin = "statement" + System.lineSeparator() + System.lineSeparator();
		int end = out.indexOf(System.lineSeparator() + "Issues:");
		String unmarked = unmarked(out.substring(out.indexOf(begin) + begin.length(), end < 0 ? out.length() : end));
		assertEquals(text, text.endsWith("\n") ? unmarked : unmarked.substring(0, unmarked.length() - System.lineSeparator().length()), "which ends with a line break where the text does not");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void inATerminalNothingOfTheTextIsObeyed(boolean colours) {
		writeArticle("The ferry\tsank\u001B[2J,\u202E she\u0007 said.\r\nAnd\rso\u2028on\u200F.\r\n", "s { says \"The ferry sank\" cue \"said\" source \"she\" }");
		Program shown = inTerminal(colours, "a");
		String plain = shown.out().replaceAll("\u001B\\[[0-9;]*m", "");
		assertEquals("{1: The ferry\tsank}\\u001B[2J,\\u202E {1 source: she}\\u0007 {1 cue: said}.\n  {1} s, sourced: Ann Mayor – asserts sank\nAnd\nso\non\\u200F.\n", marked(plain));
		assertEquals(colours, shown.out().contains("\u001B["));
		assertEquals(colours, shown.out().contains("\u001B[4m"), "what is said is underlined");
	}

	@Test
	void bracketsAreOnesThatTheTextHasNot() {
		writeArticle("“[The ferry] sank,” <she> said.\n", "s { says \"ferry\" cue \"said\" source \"she\" }");
		assertEquals("“[The {1: ferry}] sank,” <{1 source: she}> {1 cue: said}.\n  {1} s, sourced: Ann Mayor – asserts sank\n", marked(show("a").out()));
		writeArticle("[]{}<>\u27E6\u27E7\u27E8\u27E9\u27EA\u27EB\u2983\u2984 ferry\n", "s { says \"ferry\" }");
		assertTrue(show("a").out().contains("The text has all kinds of brackets itself: not every bracket is a mark."));
	}

	@Test
	void notesAreBrokenForATerminalOnly() {
		String note = show("a").lines().stream().filter(line -> line.startsWith("  [2] ")).findFirst().orElseThrow();
		assertTrue(note.length() > 80, note);
		List<String> lines = inTerminal(false, "a").lines();
		int first = lines.indexOf(lines.stream().filter(line -> line.startsWith("  [2] ")).findFirst().orElseThrow());
		assertTrue(lines.get(first).length() <= 80 && lines.get(first + 1).length() <= 80);
		assertEquals(note, lines.get(first) + " " + lines.get(first + 1).strip());
	}

	@Test
	void whatIsNotInTheTextIsToldWithItsPlace() {
		write("a.claims", DECLARED + """
				article a "The ferry" {
					text "text.txt"
					statement s {
						says "The ferry sank" cue "whispered"
						by mayor { source "the admiral" } citing owner
						asserts sank
					}
					statement gone { says "nothing of it" by mayor asserts sank }
					statement silent { cue "said" by owner has not commented on sank }
					statement nothing { by owner asserts sank status suggested }
				}
				article b "Another" { text "text.txt" statement other { says "not this either" by mayor asserts sank } }
				""");
		Program shown = show("a");
		assertEquals(1, shown.exitCode());
		List<String> lines = shown.lines();
		assertTrue(lines.containsAll(List.of(
				"  [1] s, sourced: (1) Ann Mayor, citing (2) The owner – asserts sank; its cue is not found (a.claims:10); its source 1 is not found (a.claims:11)",
				"  [2] silent, unconfirmed: The owner – has not commented on sank; a silence")), shown.out());
		assertEquals(List.of("Not in the text:", "  [3] gone, sourced: Ann Mayor – asserts sank; its content is not found (a.claims:14)",
				"  [4] nothing, sourced, suggested: The owner – asserts sank; no content is given (a.claims:16)", ""),
				lines.subList(lines.indexOf("Not in the text:"), lines.indexOf("Issues:")));
		List<String> issues = lines.subList(lines.indexOf("Issues:") + 1, lines.size());
		List<String> ofArticle = Program.run("check", folder).lines().stream().filter(line -> line.startsWith("a.claims:") && !line.startsWith("a.claims:18:")).map("  "::concat).toList();
		assertEquals(ofArticle, issues);
		assertTrue(issues.stream().anyMatch(line -> line.startsWith("  a.claims:14:24: error: ") && line.endsWith("[anchor-not-found]")), issues.toString());
		assertTrue(shown.err().startsWith("gainsay: the corpus has 4 errors"), shown.err());

		JsonArray statements = json("a").getAsJsonArray("sets").get(0).getAsJsonObject().getAsJsonArray("statements");
		assertEquals("[{\"role\":\"cue\",\"of\":null,\"file\":\"a.claims\",\"line\":10},{\"role\":\"source\",\"of\":1,\"file\":\"a.claims\",\"line\":11}]",
				statements.get(0).getAsJsonObject().get("notFound").toString());
		assertEquals(List.of(true, false, true, false), statements.asList().stream().map(one -> one.getAsJsonObject().get("content").getAsBoolean()).toList());
		assertEquals(issues.size(), json("a").getAsJsonArray("issues").size());

		List<String> only = show("a.silent").lines();
		assertTrue(only.stream().noneMatch(line -> line.contains("a.claims:14:")), only.toString());
	}

	@Test
	void anArticleWhoseTextIsMissingHasItsStatements() {
		write("a.claims", DECLARED + "article a \"A\" {\n\ttext \"no.txt\"\n\tstatement s { says \"The ferry sank\" by mayor asserts sank }\n}\n");
		Program shown = show("a");
		assertEquals(1, shown.exitCode());
		assertTrue(shown.lines().containsAll(List.of("The text of the article cannot be read.", "Not in the text:", "  [1] s, sourced: Ann Mayor – asserts sank; a.claims:9")), shown.out());
		assertTrue(shown.out().contains("[text-missing]"), shown.out());
		assertTrue(json("a").get("text").isJsonNull());
	}

	@Test
	void whatDoesNotParseIsAmongTheIssues() {
		write("b.claims", "article b \"B\" { text \"text.txt\" }\nstatment lost { }\n");
		List<String> lines = show("b").lines();
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("  b.claims:2:1: error: ")), lines.toString());
		assertFalse(show("a").out().contains("b.claims"));
	}

	// ---- several annotators

	private void writeBen() {
		write("ben.claims", "annotator ben\nannotations ben of a {\n\tstatus begun\n\tstatement sunk { says \"ferry sank\" by mayor denies sank }\n"
				+ "\tstatement own { says \"Nobody was hurt\" by writer remarks on \"who was hurt\" status rejected }\n}\n");
	}

	@Test
	void everyAnnotatorsSetIsShownByItself() {
		writeBen();
		String out = show("a").out();
		assertEquals(List.of("Annotations of anna (done): 3 statements", "Annotations of ben (begun): 2 statements"), out.lines().filter(line -> line.startsWith("Annotations")).toList());
		assertEquals(2, out.split("Nobody was hurt", -1).length - 1);
		assertTrue(out.contains("The [1: ferry sank], the mayor told"), out);
		assertTrue(out.contains("  [2] own, remark, rejected: the article itself – remarks on “who was hurt”" + System.lineSeparator()), out);
		assertEquals(List.of("anna", "ben"), json("a").getAsJsonArray("sets").asList().stream().map(set -> set.getAsJsonObject().get("annotator").getAsString()).toList());
	}

	@Test
	void oneAnnotatorsSetIsChosen() {
		writeBen();
		Program ben = show("a", "--annotator", "ben");
		assertFalse(ben.out().contains("anna"), ben.out());
		assertTrue(ben.out().contains("[target-is-free-text]"), ben.out());
		assertEquals(ben, show("a", "--set", "ben"));
		assertFalse(show("a", "--annotator", "anna").out().contains("ben.claims"));
		assertEquals(show("ben.a.sunk"), show("a.sunk", "--annotator", "ben"));
		assertEquals("ben.a.sunk", json("ben.a.sunk").getAsJsonArray("sets").get(0).getAsJsonObject().getAsJsonArray("statements").get(0).getAsJsonObject().get("statement").getAsString());
		assertEquals("a.sunk", json("a.sunk").getAsJsonArray("sets").get(0).getAsJsonObject().getAsJsonArray("statements").get(0).getAsJsonObject().get("statement").getAsString());
	}

	@Test
	void anArticleWithoutAnnotationsIsItsText() {
		write("plain.claims", "article plain \"Plain\" { text \"text.txt\" }\n");
		assertEquals(TEXT, marked(show("plain").out()));
		assertEquals("", show("plain").err());
	}

	// ---- what is asked for

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"ledger | There is no article 'ledger'.",
			"aa | There is no article 'aa'. Did you mean 'a'?",
			"a.sunkk | There is no statement 'a.sunkk'. Did you mean 'a.sunk'?",
			"a.own | There is no statement 'a.own'. Did you mean 'ben.a.own'?",
			"ben.a.owl | There is no statement 'ben.a.owl'. Did you mean 'ben.a.own'?",
			"bern.a.own | The article 'a' has no annotations called 'bern'; there are: anna, ben. Did you mean 'ben'?",
			"a.sunk.more.x | 'a.sunk.more.x' is no name of an article, nor of a statement, which is called article.statement or annotator.article.statement.",
			"a. | 'a.' is no name of an article, nor of a statement, which is called article.statement or annotator.article.statement." })
	void whatThereIsNotIsWrongUse(String name, String said) {
		writeBen();
		assertEquals(new Program(2, "", "gainsay: " + said + System.lineSeparator() + "Try 'gainsay show --help'." + System.lineSeparator()), show(name));
	}

	@Test
	void anAnnotatorIsSaidOnce() {
		writeBen();
		assertEquals(2, show("ben.a.own", "--annotator", "ben").exitCode());
		assertEquals(2, show("a", "--annotator", "carl").exitCode());
		assertEquals(2, show("a.age", "--annotator", "ben").exitCode());
	}

	@Test
	void namesMayBeTypedInAnyForm() {
		write("w.claims", "article w\u00e9ir \"The weir\" { text \"text.txt\" }\n");
		assertEquals(0, show("we\u0301ir").exitCode());
		assertEquals(0, show("w\u00e9ir").exitCode());
	}

	@Test
	void jsonHasAFixedShape() {
		JsonObject all = json("a.age");
		assertEquals(List.of("article", "title", "outlet", "published", "language", "file", "line", "textFile", "sha256", "text", "sets", "issues", "via", "byline", "section", "dateline", "revises"), List.copyOf(all.keySet()));
		assertEquals(TEXT, all.get("text").getAsString());
		JsonObject set = all.getAsJsonArray("sets").get(0).getAsJsonObject();
		assertEquals("[\"annotator\",\"set\",\"status\",\"statements\",\"codes\"]", "[\"" + String.join("\",\"", set.keySet()) + "\"]");
		assertEquals("""
				{"number":2,"statement":"a.age","file":"a.claims","line":11,"standing":"sourced","speakers":["mayor"],"chain":[],\
				"stances":[{"number":1,"member":null,"stance":"asserts","targets":[{"claim":"old","text":null}],"certainty":null,"standing":"sourced","conditional":false},\
				{"number":2,"member":null,"stance":"asserts","targets":[{"claim":"leaked","text":null}],"certainty":"probable","standing":"sourced","conditional":false}],\
				"repeats":[],"status":"accepted","content":true,"citedTogether":[],\
				"spans":[{"role":"content","of":null,"piece":1,"offset":45,"length":10,"text":"It was old"},\
				{"role":"content","of":null,"piece":2,"offset":69,"length":13,"text":"and it leaked"},\
				{"role":"cue","of":null,"piece":1,"offset":62,"length":4,"text":"said"},\
				{"role":"source","of":null,"piece":1,"offset":58,"length":3,"text":"she"},\
				{"role":"target","of":1,"piece":1,"offset":45,"length":10,"text":"It was old"},\
				{"role":"target","of":2,"piece":1,"offset":76,"length":6,"text":"leaked"}],"notFound":[],"silence":false,"answers":[],"addressee":null}""",
				set.getAsJsonArray("statements").get(0).toString());
	}

	@Test
	void theSpansAreThoseOfTheExport() {
		for (String article : List.of("ledger", "courier", "coastline", "kuestenbote")) {
			Program shown = Program.run("show", Program.example(), article);
			assertEquals(0, shown.exitCode());
			JsonObject all = Program.run("show", Program.example(), article, "--format", "json").json().getAsJsonObject();
			long spans = all.getAsJsonArray("sets").asList().stream().flatMap(set -> set.getAsJsonObject().getAsJsonArray("statements").asList().stream())
					.mapToLong(statement -> statement.getAsJsonObject().getAsJsonArray("spans").asList().stream().map(JsonElement::getAsJsonObject)
							.map(span -> span.get("role").getAsString().equals("source") ? span.get("offset") + " " + span.get("length") : span.toString()).distinct().count()).sum();
			assertEquals(spans, shown.out().replaceAll("\\[\\d+[a-z]*( [a-z]+( \\d+)?)?: ", "\u0000").chars().filter(c -> c == 0).count(), "one mark a span, of a source that is given twice one");
			assertTrue(unmarked(shown.out().replace(System.lineSeparator(), "\n")).contains(all.get("text").getAsString().strip()));
		}
	}

	@Test
	void whatAnArticleIsCodedWithIsShown() {
		write("codes.claims", "codebook \"B\" { category tone on article : number -2 to 2 category frame on article : some of loss, blame }\n"
				+ "annotations ben of b { code frame loss at \"Nobody was hurt\" statement s { says \"was hurt\" by mayor asserts sank } }\n"
				+ "annotations cleo of b { code tone -1 }\n"
				+ "article b \"B\" { text \"text.txt\" code tone 2 code frame loss, blame at \"The ferry sank\" }\n");
		String shown = show("b").out().replace(System.lineSeparator(), "\n");
		assertTrue(shown.contains("Codes of the article: tone: 2; frame: loss, blame (code 2)\n\n"), shown);
		assertTrue(shown.contains("[code 2: The ferry sank], the mayor told"), shown);
		assertTrue(shown.contains("Codes of the article: frame: loss (code)\n\n"), shown);
		assertTrue(shown.contains("[code: Nobody [1: was hurt]]."), shown);
		assertTrue(shown.contains("Codes of the article: tone: -1\n\n"), shown);
		assertTrue(unmarked(marked(show("b", "--annotator", "ben").out())).startsWith(TEXT.substring(0, 40)));
		assertEquals("[{\"number\":1,\"category\":\"tone\",\"values\":[\"2\"],\"spans\":[],\"notFound\":false},"
				+ "{\"number\":2,\"category\":\"frame\",\"values\":[\"loss\",\"blame\"],\"spans\":[{\"role\":\"code\",\"of\":2,\"piece\":1,\"offset\":2,\"length\":14,\"text\":\"The ferry sank\"}],\"notFound\":false}]",
				json("b").getAsJsonArray("sets").get(0).getAsJsonObject().get("codes").toString());
	}

	@Test
	void creditsSayWhatTheyAre() {
		write("credits.claims", "article b \"B\" { text \"text.txt\" via paper byline \"By Ann, Hallow\" section \"Region\" dateline \"Hallow\" revises a }\n");
		assertTrue(show("b").out().contains("via The Paper, byline “By Ann, Hallow”, section “Region”, dateline “Hallow”, revises a" + System.lineSeparator()), show("b").out());
	}

	@Test
	void theWordsOfASourceAreMarkedOnce() {
		write("twice.claims", "article b \"B\" { text \"text.txt\" statement s { says \"The ferry sank\" cue \"told\" #1 source \"the mayor\" by unnamed \"the mayor\" asserts sank } }\n");
		assertTrue(show("b").out().contains("[1: The ferry sank], [1 source: the mayor] [1 cue: told]"), show("b").out());
		assertEquals(4, json("b").getAsJsonArray("sets").get(0).getAsJsonObject().getAsJsonArray("statements").get(0).getAsJsonObject().getAsJsonArray("spans").size());
	}
}
