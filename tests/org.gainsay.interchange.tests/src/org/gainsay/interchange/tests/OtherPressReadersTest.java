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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.junit.jupiter.api.Test;

/** Alceste, the Japanese and Russian archives, and lists without texts, in samples about things that never happened. */
class OtherPressReadersTest {

	@Test
	void alceste() throws IOException {
		Gathered found = Gathered.of("alceste", """
				Corpus de test

				**** *source_La_Vague *date_2024-09-11 *am_2024-09 *annee_2024 *sexe_f
				Le maire a nié : la digue tient.
				Deuxième paragraphe.

				**** *journal_Quai *annee_2006 *mois_3 *jour_14
				-*theme_port
				Une ligne qui est coupée là où elle est pleine, comme dans les anciens corpus
				d'Alceste, et qui continue ici sans autre mot, pour que chacun puisse la voir
				entière.

				Fin.

				0003 *titre_Rien_du_tout
				""");
		assertEquals(2, found.articles.size());
		assertEquals(List.of("Le maire a nié : la digue tient.", "Deuxième paragraphe."), found.articles.get(0).paragraphs());
		assertEquals("La Vague", found.about(0, Field.OUTLET));
		assertEquals("2024-09-11", found.about(0, Field.PUBLISHED));
		assertEquals("sexe_f", found.about(0, Field.SUBJECT));
		assertEquals("2006-03-14", found.about(1, Field.PUBLISHED));
		assertEquals("theme_port", found.about(1, Field.SUBJECT));
		assertEquals(2, found.articles.get(1).paragraphs().size());
		assertTrue(found.articles.get(1).paragraphs().getFirst().endsWith("la voir entière."), found.articles.get(1).paragraphs().getFirst());
		assertEquals(List.of("document 3 (“Rien du tout”): It has no text in this file."), found.notRead);
		assertTrue(found.remarks.getFirst().startsWith("1 line stands before"), found.remarks.toString());
	}

	@Test
	void kikuzo() throws IOException {
		String article = """
				<TABLE class="topic-inside"><TR><TD><TABLE class="topic-list"><TR><TH class="topic-list">No.</TH><TH>発行日</TH><TH>朝夕刊</TH><TH>面名</TH><TH>ページ</TH><TH>文字数</TH></TR>
				<TR><TD class="topic-list">00014</TD><TD><NOBR>1985年</NOBR><NOBR>01月01日</NOBR></TD><TD>朝刊</TD><TD>１外報</TD><TD>011</TD><TD>01102文字</TD></TR></TABLE></TD></TR></TABLE>
				<TABLE class="topic-detail"><TR><TD><SPAN class="font002">
				港の「<SPAN style="font-weight: bold;background:#88FFCC;color:black">防波堤</SPAN>」に亀裂</SPAN><BR></TD></TR><TR><TD><A onClick="execImgSubmit( 12, ',A1001120180207M011-14-003', '2018020713348091', 't-image.php', '' );"><IMG></A>
				<SPAN class="font003"><DIV class="detail001">
				　市長は<SPAN style="font-weight: bold;background:#88FFCC;color:black">亀裂</SPAN>を否定した。<BR><BR>　■影響<BR>　誰も知らない。（港＝某）<BR><BR>　【写真説明】<BR>防波堤</DIV></SPAN></TD></TR></TABLE>
				""";
		Gathered found = Gathered.of("kikuzo", "<html lang=\"ja\"><head><meta charset=\"UTF-8\"><title>記事検索</title></head><body>" + article + article.replace("朝刊", "週刊朝日") + "</body></html>");
		SourceArticle first = found.articles.getFirst();
		assertEquals(2, found.articles.size());
		assertEquals(List.of("市長は亀裂を否定した。", "■影響", "誰も知らない。（港＝某）"), first.paragraphs());
		assertEquals("港の「防波堤」に亀裂", first.first(Field.HEADLINE));
		assertEquals("1985-01-01", first.first(Field.PUBLISHED));
		assertEquals("朝日新聞", first.first(Field.OUTLET));
		assertEquals("朝刊", first.first(Field.EDITION));
		assertEquals("11", first.first(Field.PAGE));
		assertEquals(1102, first.words());
		assertEquals("A1001120180207M011-14-003", first.first(Field.DATABASE_ID));
		assertEquals("【写真説明】 | 防波堤", found.about(0, Field.CAPTION));
		assertEquals("週刊朝日", found.about(1, Field.OUTLET));
	}

	@Test
	void yomidasu() throws IOException {
		String row = "<div id=\"heiseiDetailArea\"><table class=\"contentsTable\"><tbody><tr><th>1</th><th>2009.01.13</th><th>港、<span class=\"marker_snippet1\">防波堤</span>に亀裂　</th><th>東京夕刊</th><th>夕二面</th><th>02頁</th><th>152字</th><th class=\"last\">01段</th></tr></tbody></table></div>";
		Gathered found = Gathered.of("yomidasu", "<html><head><meta charset=\"UTF-8\"></head><body><input type=\"hidden\" name=\"x.chkboxCollectiveIndication\" value=\"20090113J1\"/><input type=\"hidden\" name=\"x.chkboxCollectiveIndication\" value=\"20090113J2\"/>" + row
				+ "<div id=\"heiseiDetailContents\"><p class=\"mb10\">　市長は<span class=\"phrase\">亀裂</span>を否定した。　誰も知らない。</p></div>" + row + "<div id=\"heiseiDetailContents\"></div></body></html>");
		assertEquals(1, found.articles.size());
		assertEquals(List.of("市長は亀裂を否定した。", "誰も知らない。"), found.articles.getFirst().paragraphs());
		assertEquals("港、防波堤に亀裂", found.about(0, Field.HEADLINE));
		assertEquals("2009-01-13", found.about(0, Field.PUBLISHED));
		assertEquals("東京夕刊", found.about(0, Field.EDITION));
		assertEquals("夕二面", found.about(0, Field.SECTION));
		assertEquals("2", found.about(0, Field.PAGE));
		assertEquals("20090113J1", found.about(0, Field.DATABASE_ID));
		assertEquals(152, found.articles.getFirst().words());
		assertEquals(List.of("document 2 (“港、防波堤に亀裂”): It has no text in this file."), found.notRead);
	}

	private static final String REPORT = """
			<html><head><META http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><h3>Report</h3>1. <a href="#1">ВОЛНА</a><br>2. <a href="#2">КИНО</a><br>
			<div align="left"><a name="1"></a><table width="100%"><tr><td>^ИС:
			                  Вести порта
			<br>^РБ:
			                  МОНИТОР
			<br>^НР:
			                  6
			<br>^ДТ:
			                  09.02.94
			<br>^АВ:
			                  Морской Дмитрий,
			<br>^ЗГ:
			                  ВОЛНА
			<br></td></tr></table><h3>ВОЛНА
			</h3><pre>
			     Всплеск волны в порту, похоже, на совести строителей
			старой стены, которую никто не чинил.
			     Мэр <font color="#0000FF">это <b>отрицал</b>.</font>
			<font color="#0000FF">Словом, рассуждения о стене в порту, на мой взгляд, это
			лишь полуправда.</font></pre></div></body></html>
			""";

	@Test
	void integrumReports() throws IOException {
		Gathered found = Gathered.of("integrum", REPORT, Charset.forName("windows-1251"));
		assertEquals(List.of("Всплеск волны в порту, похоже, на совести строителей старой стены, которую никто не чинил.", "Мэр это отрицал.", "Словом, рассуждения о стене в порту, на мой взгляд, это лишь полуправда."), found.only().paragraphs());
		assertEquals("ВОЛНА", found.about(0, Field.HEADLINE));
		assertEquals("Вести порта", found.about(0, Field.OUTLET));
		assertEquals("1994-02-09", found.about(0, Field.PUBLISHED));
		assertEquals("Морской Дмитрий", found.about(0, Field.BYLINE));
		assertEquals("МОНИТОР", found.about(0, Field.SECTION));
		assertTrue(found.remarks.stream().anyMatch(remark -> remark.startsWith("There should be 2 articles by its contents list, and 1 was found")), found.remarks.toString());
	}

	/** leifeld-lab/dna#101: letters that were lost are not lost without a word, which the import says of each article. */
	@Test
	void lostLettersAreSaid() throws IOException {
		Gathered found = Gathered.of("integrum", REPORT.replace("Всплеск", "Вспл?ск по?ем ста?ей"), StandardCharsets.UTF_8);
		String damage = Encoding.damage(String.join("\n", found.only().paragraphs()));
		assertTrue(damage != null && damage.contains("question marks stand where letters should be"), damage);
	}

	@Test
	void integrumArchivesAndSheets() throws IOException {
		Gathered doc = Gathered.of("integrum", LexisReaderTest.zip("word/afchunk.htm",
				"<html><head><meta charset=\"utf-8\"></head><body><h1>Волна</h1><h2>Вести порта</h2><h2>05.02.2005</h2><p>Первый.<p><p>Второй.<li>Третий.</li><p></p><br><p></p><h1>Кино</h1><h2>Вести порта</h2><h2>6.2.2005</h2>Без абзаца.</body></html>"));
		assertEquals(2, doc.articles.size());
		assertEquals(List.of("Первый.", "Второй.", "Третий."), doc.articles.get(0).paragraphs());
		assertEquals("Вести порта", doc.about(0, Field.OUTLET));
		assertEquals("2005-02-05", doc.about(0, Field.PUBLISHED));
		assertEquals(List.of("Без абзаца."), doc.articles.get(1).paragraphs());
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			zip.write(("<worksheet xmlns=\"x\"><sheetData><row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>Время</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>Заголовок</t></is></c><c r=\"E1\" t=\"inlineStr\"><is><t>Текст</t></is></c></row>"
					+ "<row><c r=\"A2\" t=\"inlineStr\"><is><t>Канал</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>05.02.05</t></is></c><c r=\"C2\"><v>0.75</v></c><c r=\"D2\" t=\"inlineStr\"><is><t>Волна</t></is></c><c r=\"E2\" t=\"inlineStr\"><is><t>Первый._x000D_\n_x000D_\nВторой.</t></is></c></row>"
					+ "<row><c r=\"A3\" t=\"inlineStr\"><is><t>Канал</t></is></c><c r=\"B3\"><v>38388</v></c><c r=\"E3\" t=\"inlineStr\"><is><t>Без заголовка.</t></is></c></row></sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
			zip.write("<sst xmlns=\"x\"><si><t>Источник</t></si><si><r><t>Да</t></r><r><t>та</t></r></si></sst>".getBytes(StandardCharsets.UTF_8));
		}
		Gathered sheet = Gathered.of("integrum", bytes.toByteArray());
		assertEquals(2, sheet.articles.size());
		assertEquals(List.of("Первый.", "Второй."), sheet.articles.get(0).paragraphs());
		assertEquals("2005-02-05T18:00", sheet.about(0, Field.PUBLISHED));
		assertEquals("Волна", sheet.about(0, Field.HEADLINE));
		assertEquals("2005-02-05", sheet.about(1, Field.PUBLISHED));
	}

	@Test
	void mediaCloud() throws IOException {
		Gathered found = Gathered.of("mediacloud", """
				id,indexed_date,language,media_name,media_url,publish_date,title,url
				a1,2024-03-05 01:02:03.123,en,wharf.example,wharf.example,2024-03-04,"Wall: ""cracked"", says mayor",https://wharf.example/1
				a2,,de,warft.example,warft.example,2024-03-05,Zwei,https://warft.example/2
				a3,,de,warft.example,warft.example,2024-03-05,Drei,
				a4,,de,warft.example,warft.example,2024-03-05,Zwei,https://warft.example/2
				""");
		assertEquals(2, found.articles.size());
		assertEquals(List.of(), found.articles.getFirst().paragraphs());
		assertEquals("Wall: \"cracked\", says mayor", found.about(0, Field.HEADLINE));
		assertEquals("https://wharf.example/1", found.about(0, Field.URL));
		assertEquals("2024-03-04", found.about(0, Field.PUBLISHED));
		assertEquals("2024-03-05T01:02:03.123", found.about(0, Field.RETRIEVED));
		assertEquals("wharf.example", found.about(0, Field.OUTLET));
		assertEquals(List.of("line 4: It has no address of an article."), found.notRead);
		assertTrue(found.remarks.getFirst().startsWith("It is a list without texts"), found.remarks.toString());
		assertEquals("4 rows are about 2 articles; each is taken once.", found.remarks.get(1));
		Gathered older = Gathered.of("mediacloud", "stories_id,publish_date,title,url,language,ap_syndicated,themes,media_id,media_name\n7,2016-01-02 03:04:05,T,http://a.example/,en,True,\"walls,harbours\",1,A\n");
		assertEquals("AP", older.about(0, Field.AGENCY));
		assertEquals("7", older.about(0, Field.DATABASE_ID));
		assertEquals("2016-01-02T03:04:05", older.about(0, Field.PUBLISHED));
	}

	@Test
	void gdelt() throws IOException {
		String event = "410412347\t20150218" + "\t".repeat(58) + "20150218230000\thttp://wharf.example/1\n";
		Gathered events = Gathered.of("gdelt", event + event.replace("410412347", "410412348") + "broken\tline\n");
		assertEquals(1, events.articles.size());
		assertEquals("http://wharf.example/1", events.about(0, Field.URL));
		assertEquals("", events.about(0, Field.PUBLISHED));
		assertEquals("2015-02-18T23:00", events.about(0, Field.RETRIEVED));
		assertEquals(List.of("line 3: It has 2 columns and is no row of GDELT."), events.notRead);
		Gathered graph = Gathered.of("gdelt", "20150218230000-T1\t20150218230000\t1\twarft.example\thttp://warft.example/2" + "\t".repeat(21) + "srclc:deu;eng:GT\t<PAGE_TITLE>Wand &amp; Werft</PAGE_TITLE>\n");
		assertEquals("Wand & Werft", graph.about(0, Field.HEADLINE));
		assertEquals("2015-02-18T23:00", graph.about(0, Field.PUBLISHED));
		assertEquals("deu", graph.about(0, Field.LANGUAGE));
		assertThrows(IOException.class, () -> org.gainsay.interchange.texts.ArticleReaders.of("gdelt").orElseThrow().read(org.gainsay.interchange.texts.Source.of("x", new byte[0]), new Gathered(), org.gainsay.facts.Progress.NONE));
	}
}
