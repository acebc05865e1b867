// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** What the ledger finds, and all that articles, chains, stances and codes can hold, as tables. */
class AnswerTablesTest {

	private static final String CLAIMS = """
			gainsay 1
			annotator anna
			actor port : organisation "The port"
			actor brandreth : person "Ida Brandreth" { code gender woman }
			actor agency : publication "Meridia"
			actor ledger : publication "The Ledger"
			actor courier : publication "The Courier"
			claim leak "There was a leak" { code topic harm }
			claim knew "The port knew" { entails leak about port }
			event spill "Spill" { claims leak, knew }
			codebook "Book" {
				category tone on article : number -2 to 2 interval "How it sounds."
				category lede on article : text
				category gender on actor : required one of woman : "A woman", unknown
				category topic on claim : one of harm
				category function on statement : one of report
			}
			article early "Early" { outlet ledger on spill text "a.txt" statement lead { says "Insiders say it leaks" by writer asserts leak } }
			article late "Late" {
				outlet ledger via agency, courier byline "By Ann" section "Region" dateline "Port" published 2025-10 revises early on spill text "a.txt"
				code tone -1 at "Nobody knew"
				code lede "news"
				statement knewIt { says "it leaks" cue "say" by unnamed "Insiders" { number 3 because "for fear" code gender unknown } asserts knew asserts leak if "if cold" code function report at "Insiders say" }
				statement notBefore { says "Nobody knew" cue "told" to courier by brandreth for port denies leak answers knewIt }
				statement silence { cue "no comment" by port has not commented on knew because "for fear" }
			}
			article copy "Copy" { outlet courier via agency on spill text "a.txt" statement quoted { says "it leaks" by agency citing unnamed "Insiders" and brandreth asserts knew } }
			""";
	private static final String BEN = "annotator ben annotations ben of late { code tone 1 at \"it leaks\" statement b { says \"it leaks\" by writer asserts leak } }";

	@TempDir
	private Path folder;
	@TempDir
	private Path elsewhere;

	@BeforeEach
	void write() {
		Corpora.write(folder, "a.txt", "Insiders say it leaks if cold for fear. Nobody knew, she told the Courier. The port had no comment.\n");
		Corpora.write(folder, "a.claims", CLAIMS);
		Corpora.write(folder, "ben.claims", BEN);
	}

	private ExportSummary export(String set) throws IOException {
		try (CorpusSession session = Corpora.built(folder)) {
			return Exporters.of("csv").orElseThrow().export(session.corpus(), new ExportOptions(set, false), elsewhere.resolve("tables"), Progress.NONE);
		}
	}

	private String table(String name) throws IOException {
		return Files.readString(elsewhere.resolve("tables/" + name + ".csv"), StandardCharsets.UTF_8).replace("\r\n", "\n");
	}

	private List<NamedCsvRecord> rows(String name) throws IOException {
		return Corpora.rows(elsewhere.resolve("tables/" + name + ".csv"));
	}

	@Test
	void whatTheLedgerFindsIsThere() throws IOException {
		export(null);
		assertEquals("""
				claim,article,annotator,statement,number,member,stance,certainty,standing,conditional,repeats,entailed,superseded,target,through,round
				leak,late,anna,knewIt,2,1,asserts,,anonymous,true,false,false,false,leak,,
				leak,late,anna,notBefore,1,1,denies,,denied,false,false,false,false,leak,,
				leak,late,anna,knewIt,1,1,asserts,,anonymous,false,false,true,false,knew,knew,
				leak,copy,anna,quoted,1,2,asserts,,sourced,false,false,true,false,knew,knew,
				leak,copy,anna,quoted,1,3,asserts,,sourced,false,false,true,false,knew,knew,
				leak,early,anna,lead,1,1,asserts,,unsourced,false,false,false,true,leak,,
				knew,late,anna,knewIt,1,1,asserts,,anonymous,false,false,false,false,knew,,
				knew,late,anna,silence,1,1,has not commented on,,unconfirmed,false,false,false,false,knew,,
				knew,copy,anna,quoted,1,2,asserts,,sourced,false,false,false,false,knew,,
				knew,copy,anna,quoted,1,3,asserts,,sourced,false,false,false,false,knew,,
				knew,late,anna,notBefore,1,1,denies,,denied,false,false,true,false,leak,leak,
				""", table("cells"));
		assertEquals("""
				claim,article,flag,set
				knew,,single-route,
				knew,,unconfirmed,
				knew,copy,unanswered,
				""", table("claim_flags"));
		assertEquals("""
				claim,actor,kind,article,annotator,route,set
				knew,agency,copy,late,anna,1,
				knew,agency,cited,copy,anna,1,
				""", table("routes"));
		assertEquals("""
				claim,actor,words,kind,article,annotator,origin,set
				knew,,Insiders,unnamed,late,anna,1,
				knew,,Insiders,unnamed,copy,anna,1,
				knew,brandreth,,actor,copy,anna,2,
				""", table("origins"));
	}

	@Test
	void whatArticlesChainsStancesAndCodesHoldIsThere() throws IOException {
		ExportSummary summary = export(null);
		assertEquals(List.of(), summary.notCarried());
		assertEquals("""
				article,actor,number
				late,agency,1
				late,courier,2
				copy,agency,1
				""", table("article_via"));
		assertEquals("""
				article,annotator,statement,to_article,to_annotator,to_statement,round,to_round
				late,anna,notBefore,late,anna,knewIt,,
				""", table("answers"));
		assertEquals("""
				article,annotator,statement,number,position,kind,actor,words,of,cue_negated,link,member,count,round
				early,anna,lead,1,speaker,writer,,,,false,1,1,,
				late,anna,knewIt,1,speaker,unnamed,,Insiders,,false,1,1,3,
				late,anna,notBefore,1,speaker,actor,brandreth,,,false,1,1,,
				late,anna,silence,1,speaker,actor,port,,,false,1,1,,
				copy,anna,quoted,1,speaker,actor,agency,,,false,1,1,,
				copy,anna,quoted,2,cited,unnamed,,Insiders,,false,2,1,,
				copy,anna,quoted,3,cited,actor,brandreth,,,false,2,2,,
				""", table("members"));
		assertEquals("""
				article,annotator,statement,member,actor,round
				late,anna,notBefore,1,port,
				""", table("member_for"));
		assertEquals("""
				article,annotator,statement,role,of,start,end,exact,piece,owner,round
				early,anna,lead,content,,0,21,Insiders say it leaks,1,,
				late,anna,,code,1,40,51,Nobody knew,1,code,
				late,anna,knewIt,content,,13,21,it leaks,1,,
				late,anna,knewIt,cue,,9,12,say,1,,
				late,anna,knewIt,source,1,0,8,Insiders,1,member,
				late,anna,knewIt,grounds,1,30,38,for fear,1,member,
				late,anna,knewIt,condition,2,22,29,if cold,1,stance,
				late,anna,knewIt,code,1,0,12,Insiders say,1,code,
				late,anna,notBefore,content,,40,51,Nobody knew,1,,
				late,anna,notBefore,cue,,57,61,told,1,,
				late,anna,silence,cue,,88,98,no comment,1,,
				late,anna,silence,grounds,1,30,38,for fear,1,stance,
				copy,anna,quoted,content,,13,21,it leaks,1,,
				copy,anna,quoted,source,2,0,8,Insiders,1,member,
				""", table("spans"));
		assertEquals("""
				article,annotator,statement,category,value,subject,member,claim,actor,number,round
				,,,gender,woman,actor,,,brandreth,1,
				,,,topic,harm,claim,,leak,,1,
				late,anna,,tone,-1,article,,,,1,
				late,anna,,lede,news,article,,,,2,
				late,anna,knewIt,function,report,statement,,,,1,
				late,anna,knewIt,gender,unknown,member,1,,,1,
				""", table("codes"));
		assertEquals("""
				claim,actor
				knew,port
				""", table("claim_about"));
		assertEquals("""
				category,value,subject,several,definition,codebook,version,kind,minimum,maximum,interval,required,value_definition
				tone,,article,false,How it sounds.,Book,1,number,-2,2,true,false,
				lede,,article,false,,Book,1,text,,,,false,
				gender,woman,actor,false,,Book,1,list,,,,true,A woman
				gender,unknown,actor,false,,Book,1,list,,,,true,
				topic,harm,claim,false,,Book,1,list,,,,false,
				function,report,statement,false,,Book,1,list,,,,false,
				""", table("categories"));
		assertEquals(List.of("early true ", "late false early", "copy false "), rows("articles").stream().map(row -> row.getField("article") + " " + row.getField("superseded") + " " + row.getField("revises")).toList());
		assertEquals(List.of("false 0 21 ", "false 13 21 ", "false 40 51 courier", "true 88 98 ", "false 13 21 "),
				rows("statements").stream().map(row -> row.getField("silence") + " " + row.getField("start") + " " + row.getField("end") + " " + row.getField("addressee")).toList());
		assertEquals(List.of("false", "false", "true", "false", "false", "false"), rows("stances").stream().map(row -> row.getField("conditional")).toList());
	}

	@Test
	void everySetIsAnsweredByItself() throws IOException {
		export(ExportOptions.EVERY_SET);
		assertEquals("""
				claim,actor,kind,article,annotator,route,set
				knew,agency,copy,late,anna,1,
				knew,agency,cited,copy,anna,1,
				leak,agency,copy,late,ben,1,ben
				""", table("routes"));
		assertEquals(1, rows("cells").stream().filter(row -> row.getField("annotator").equals("ben")).count());
		assertEquals(List.of("ben 1"), rows("codes").stream().filter(row -> row.getField("subject").equals("set")).map(row -> row.getField("annotator") + " " + row.getField("value")).toList());
		JsonObject descriptor = JsonParser.parseString(Files.readString(elsewhere.resolve("tables/datapackage.json"))).getAsJsonObject();
		for (JsonElement resource : descriptor.getAsJsonArray("resources")) {
			assertEquals(List.of(), new TableCheck(elsewhere.resolve("tables"), descriptor, resource.getAsJsonObject()).check());
		}
	}
}
