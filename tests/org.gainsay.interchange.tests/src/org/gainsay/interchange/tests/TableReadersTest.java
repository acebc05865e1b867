// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.ColumnsReader;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and lists of articles: what their columns are taken for, and what becomes of rows that are none. */
class TableReadersTest {

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static ReadArticles mapped(String format, String text, Map<String, String> columns) throws IOException {
		ReadArticles[] read = new ReadArticles[1];
		read[0] = ReadArticles.of("title,text\n\"x\",\"y\"\n");
		read[0].articles.clear();
		read[0].remarks.clear();
		((ColumnsReader) ArticleReaders.of(format).orElseThrow()).read(Source.of("t", bytes(text)), columns, read[0], Progress.NONE);
		return read[0];
	}

	@Test
	void aTableIsReadByItsNames() throws IOException {
		ReadArticles read = ReadArticles.of("id;Titel;Datum;Zeitung;Autor;Text;Zeichen;Wörter\r\n7;\"Brücke; \"\"sicher\"\"\";4. März 2024;Der Küstenbote;A. Clerk;\"Erster Absatz.\r\n\r\nZweiter.\";99;3\r\n;;;;;;;\r\n8;;;;;;;\r\n");
		SourceArticle article = read.only();
		assertEquals("Brücke; \"sicher\"", article.first(Field.HEADLINE));
		assertEquals("2024-03-04", article.first(Field.PUBLISHED));
		assertEquals("Der Küstenbote", article.first(Field.OUTLET));
		assertEquals("A. Clerk", article.first(Field.BYLINE));
		assertEquals("7", article.first(Field.DATABASE_ID));
		assertEquals("Zeichen: 99", article.first(Field.OTHER));
		assertEquals(3, article.words());
		assertEquals(List.of("Erster Absatz.", "Zweiter."), article.paragraphs());
		assertEquals(List.of("line 6: It has neither a headline nor a text."), read.notRead);
		assertEquals("Columns: text = Text; headline = Titel; outlet = Zeitung; published = Datum; byline = Autor; database_id = id; kept in the record only: Zeichen. Say it otherwise with --map.", read.remarks.getFirst());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			headline,date,body                 | headline | date     | body
			Article Title,Publication Date,Full text | Article Title | Publication Date | Full text
			titre,date de parution,contenu     | titre    | date de parution | contenu
			título,fecha,texto                 | título   | fecha    | texto
			titolo,data,testo                  | titolo   | data     | testo
			Kop,Datum,Inhoud                   | Kop      | Datum    | Inhoud
			заголовок,дата,текст               | заголовок | дата    | текст
			見出し,掲載日,本文                    | 見出し    | 掲載日    | 本文
			标题,日期,正文                        | 标题      | 日期      | 正文
			articleTitle,pubDate,articleBody   | articleTitle | pubDate | articleBody
			""")
	void namesAreKnownInManyLanguages(String header, String headline, String date, String text) throws IOException {
		ReadArticles read = ReadArticles.of("t.csv", bytes(header + "\nBridge,2024-03-04,Words of it\n"));
		assertEquals("Columns: text = " + text + "; headline = " + headline + "; published = " + date + ". Say it otherwise with --map.", read.remarks.getFirst());
		assertEquals(List.of("Words of it"), read.only().paragraphs());
	}

	@Test
	void whatIsSaidGoesBeforeWhatIsGuessed() throws IOException {
		SourceArticle article = mapped("csv", "title,text,A,B\nx,y,Head,Body\n", Map.of("headline", "A", "text", "B")).only();
		assertEquals("Head", article.first(Field.HEADLINE));
		assertEquals(List.of("Body"), article.paragraphs());
		assertTrue(assertThrows(IOException.class, () -> mapped("csv", "title,text\nx,y\n", Map.of("text", "Body"))).getMessage().contains("It has no column “Body”; it has: title, text."));
		assertTrue(assertThrows(IOException.class, () -> mapped("csv", "title,text\nx,y\n", Map.of("heading", "title"))).getMessage().contains("An article has no field “heading”"));
	}

	@Test
	void theLongestColumnIsTheTextWhereNoneIsByItsName() throws IOException {
		assertEquals(List.of("word ".repeat(60).strip()), ReadArticles.of("title,c1,c2\nHead," + "word ".repeat(60) + ",short\n").only().paragraphs());
	}

	@Test
	void aTableWithoutTextsIsAList() throws IOException {
		ReadArticles read = ReadArticles.of("title\turl\tdate\nHead\thttps://x.example/1\t2024-03-04 05:06:07\n");
		assertEquals("2024-03-04T05:06:07", read.only().first(Field.PUBLISHED));
		assertTrue(read.remarks.contains("It is a list of articles without their texts."));
	}

	@Test
	void anotherEncodingAndAWrongRowAreSaid() throws IOException {
		ReadArticles read = ReadArticles.of("t.csv", "title,text\n\"Brücke gesperrt\",\"Die Brücke über den Fluß ist für Fußgänger gesperrt, sagte die Bürgermeisterin.\"\na,b,c,d\nc,d\n".getBytes(Charset.forName("windows-1252")));
		assertEquals(2, read.articles.size());
		assertTrue(read.remarks.getLast().contains("windows-1252"), read.remarks.toString());
		assertEquals(List.of("line 3: It has 4 fields, and there are 2 columns; a quotation mark may be missing."), read.notRead);
	}

	@ParameterizedTest
	@ValueSource(strings = { "The mayor, who is ill, said no.\nNothing else, he added, was true.\n", "a,b,c\n1,2,3\n", "title\nx\n" })
	void proseAndOtherTablesAreNone(String text) {
		assertEquals("text", ReadArticles.format(bytes(text)));
	}

	@Test
	void aListInJsonIsFoundWhereverItIs() throws IOException {
		String article = "{\"title\":\"Head\",\"body\":[\"One.\",\"Two.\"],\"authors\":[{\"name\":\"A\"},{\"name\":\"B\"}],\"source\":{\"name\":\"Ledger\"},\"n\":1.50,\"x\":null}";
		for (String text : List.of("[" + article + "]", "{\"title\":\"Export\",\"data\":{\"count\":1,\"docs\":[" + article + "]}}", article)) {
			ReadArticles read = ReadArticles.of("a.json", bytes(text));
			assertEquals("Head", read.only().first(Field.HEADLINE), text);
			assertEquals(List.of("One.", "Two."), read.only().paragraphs(), text);
			assertEquals("A; B", read.only().first(Field.BYLINE), text);
			assertEquals("Ledger", read.only().first(Field.OUTLET), text);
			assertEquals(List.of("n: 1.50"), read.only().about().get(Field.OTHER), text);
		}
	}

	@Test
	void anArticleWithAListOfOthersInItIsOne() throws IOException {
		assertEquals("Head", ReadArticles.of("{\"title\":\"Head\",\"text\":\"Words.\",\"date\":\"2024\",\"related\":[{\"title\":\"Other\",\"url\":\"u\"}]}").only().first(Field.HEADLINE));
	}

	@Test
	void aBrokenLineDoesNotHideTheOthers() throws IOException {
		ReadArticles read = ReadArticles.of("a.jsonl", bytes("{\"title\":\"A\",\"text\":\"a\"}\n{\"title\":\"B\",\n\n{\"headline\":\"C\",\"content\":\"c\"}\n[]\n"));
		assertEquals(List.of("A", "C"), read.articles.stream().map(one -> one.first(Field.HEADLINE)).toList(), "keys may differ from line to line");
		assertEquals(2, read.notRead.size(), read.notRead.toString());
		assertTrue(read.notRead.getFirst().startsWith("line 2: It is no object in JSON"), read.notRead.toString());
	}

	@Test
	void nestingWithoutEndIsRefused() {
		String deep = "{\"a\":".repeat(100_000);
		assertThrows(IOException.class, () -> ReadArticles.as("json", Source.of("a.json", bytes(deep))));
		assertThrows(IOException.class, () -> ReadArticles.as("jsonl", Source.of("a.json", bytes(deep))));
	}

	private static byte[] xlsx(String rows) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Map<String, String> parts = Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook><workbookPr/></workbook>",
				"xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd\\.mm\\.yyyy'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>",
				"xl/sharedStrings.xml", "<sst><si><t>Title</t></si><si><r><t>Da</t></r><r><t>te</t></r><rPh><t>sound</t></rPh></si><si><t>Text</t></si></sst>", "xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>",
				"xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	@Test
	void aSheetIsReadWithItsDates() throws IOException {
		ReadArticles read = ReadArticles.of("a.xlsx", xlsx("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='D1' t='s'><v>2</v></c></row>"
				+ "<row r='3'><c r='A3' t='inlineStr'><is><t>Head</t></is></c><c r='B3' s='1'><v>45355</v></c><c r='D3' t='str'><f>X</f><v>One.\nTwo.</v></c></row>"
				+ "<row r='4'><c t='inlineStr'><is><t>Next</t></is></c><c s='2'><v>45355.5</v></c></row>"));
		assertEquals(List.of("2024-03-04", "2024-03-04T12:00"), read.articles.stream().map(one -> one.first(Field.PUBLISHED)).toList());
		assertEquals(List.of("One.", "Two."), read.articles.getFirst().paragraphs());
	}

	@Test
	void jsonThatIsNestedWithoutEndIsRefusedAndIsNoText() {
		for (String json : List.of("[".repeat(100_000) + "]".repeat(100_000), "{\"title\":\"A\",\"text\":\"The bridge is closed.\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")) {
			assertEquals("json", ReadArticles.format(json.getBytes(StandardCharsets.UTF_8)));
			assertEquals("It is JSON that is nested deeper than anybody's data is; nothing is read of it.", assertThrows(IOException.class, () -> ReadArticles.of(json)).getMessage());
		}
	}

	@Test
	void oneStringThatNoArticleHasIsRefusedBeforeItIsParsed() throws IOException {
		String large = "{\"title\":\"A\",\"text\":\"" + "\\\"The ferry left.".repeat(2_500_000) + "\"}";
		assertTrue(assertThrows(IOException.class, () -> ReadArticles.of(large)).getMessage().startsWith("It is JSON with a text larger than 32 MiB"));
		ReadArticles lines = ReadArticles.of(large + "\n{\"title\":\"B\",\"text\":\"Another ferry left the harbour, and nobody saw it go.\"}\n");
		assertEquals(1, lines.articles.size());
		assertEquals(List.of("line 1: It is larger than 32 MiB, as no article is."), lines.notRead);
	}
}
