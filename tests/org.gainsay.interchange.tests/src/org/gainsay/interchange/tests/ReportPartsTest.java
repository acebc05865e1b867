// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Revision;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.Exporters;
import org.gainsay.report.html.HtmlReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report shows of versions, copies, silences, conditions, reasons, replies and codes, and that XMI has their spans. */
class ReportPartsTest {

	private static final String CLAIMS = """
			gainsay 1
			actor port : organisation "The port"
			actor ministry : government "The ministry"
			actor brandreth : person "Ida Brandreth"
			actor berg : person "Berg"
			actor agency : publication "Meridia"
			actor ledger : publication "The Ledger"
			claim leak "There was a leak"
			claim knew "The port knew" { about port, ministry }
			event spill "Spill" { claims leak, knew }
			codebook "Book" {
				category tone on article : number -2 to 2 "How it sounds."
				category function on statement : one of report : "brings the news", reaction
			}
			article early "Early" { outlet ledger on spill text "a.txt"
				statement lead { says "Insiders say it leaks" by writer asserts leak }
				statement port { says "Nobody knew" by brandreth denies knew }
			}
			article late "Late" {
				outlet ledger via agency byline "By Ann" section "Region" dateline "Port Mallow" published 2025-10 revises early on spill text "a.txt"
				code tone -1 at "Nobody knew"
				statement soft { says "it leaks" cue "say" by berg asserts leak as possible }
				statement knewIt { says "it leaks if cold" by unnamed "Insiders" { because "for fear" } asserts knew code function report }
				statement silence { cue "no comment" by port has not commented on knew }
				statement reply { says "she told" by berg remarks on knew answers knewIt }
				statement condition { says "it leaks if cold" by brandreth asserts leak if "if cold" }
			}
			""";

	@TempDir
	private Path folder;
	@TempDir
	private Path elsewhere;

	@BeforeEach
	void write() {
		Corpora.write(folder, "a.txt", "Insiders say it leaks if cold for fear. Nobody knew, she told the Courier. The port had no comment.\n");
		Corpora.write(folder, "a.claims", CLAIMS);
	}

	private String report() throws IOException {
		try (CorpusSession session = Corpora.built(folder)) {
			StringBuilder html = new StringBuilder();
			new HtmlReport(session.corpus(), null).write(html);
			return html.toString();
		}
	}

	private static void has(String html, String what) {
		assertTrue(html.contains(what), () -> what + " is not in " + html);
	}

	@Test
	void whatBecameOfAClaimFromVersionToVersionIsToldClaimByClaim() {
		try (CorpusSession session = Corpora.built(folder)) {
			Corpus corpus = session.corpus();
			Ledger ledger = Ledger.of(corpus, null);
			assertEquals(List.of("re-attributed early.lead late.soft", "softened early.lead late.soft", "added - late.condition"), revisions(ledger, "leak"));
			assertEquals(List.of("added - late.knewIt", "added - late.silence", "added - late.reply", "dropped early.port -"), revisions(ledger, "knew"));
		}
	}

	/** A claim that the newest version no longer has, and one that came with it, are told of whether the report is in one file or in parts. */
	@Test
	void whatTheNewestVersionNoLongerSaysIsToldToo() throws IOException {
		Corpora.write(folder, "a.claims", """
				gainsay 1
				actor mayor : person "The mayor"
				actor ledger : publication "The Ledger"
				claim leak "There was a leak"
				claim gone "It has long been known"
				claim come "Nobody knew of it"
				claim untold "It is nobody's"
				event spill "Spill" { claims leak, gone, come, untold }
				article first "First" { outlet ledger on spill published 2025-10-01 text "a.txt" statement a { says "it leaks" by mayor asserts leak } statement b { says "Nobody knew" by mayor denies gone } }
				article second "Second" { outlet ledger on spill published 2025-10-02 revises first text "a.txt" statement a { says "it leaks" by mayor asserts leak } }
				article third "Third" { outlet ledger on spill published 2025-10-03 revises second text "a.txt" statement a { says "it leaks" by mayor asserts leak }
					statement c { says "Nobody knew" by mayor asserts come } }
				""");
		try (CorpusSession session = Corpora.built(folder)) {
			Corpus corpus = session.corpus();
			Path entry = elsewhere.resolve("r.html");
			new HtmlReport(corpus, null).inParts(1).write(entry, false, Progress.NONE);
			StringBuilder parts = new StringBuilder();
			try (Stream<Path> files = Files.list(elsewhere.resolve("r_files"))) {
				for (Path file : files.filter(one -> one.toString().endsWith(".html")).sorted().toList()) {
					parts.append(Files.readString(file));
				}
			}
			for (String html : List.of(report(), parts.toString())) {
				assertEquals(List.of("dropped"), told(html, "gone"));
				assertEquals(List.of("added"), told(html, "come"));
				assertEquals(List.of(), told(html, "leak"));
				assertFalse(html.contains("id=\"claim.untold\""), html);
			}
		}
	}

	/** What became of a claim from version to version, where it is told of by itself. */
	private static List<String> told(String html, String claim) {
		int from = html.indexOf("id=\"claim." + claim + "\"");
		if (from < 0) {
			return List.of();
		}
		int next = html.indexOf("<details class=\"claim\"", from);
		return Pattern.compile("<strong>(\\S+)</strong><ul>").matcher(html.substring(from, next < 0 ? html.length() : next)).results().map(found -> found.group(1)).toList();
	}

	private static List<String> revisions(Ledger ledger, String claim) {
		return Revision.of(ledger.row(claim).orElseThrow(), ledger).stream().map(one -> one.kind().word() + " " + (one.before() == null ? "-" : one.before().statement().qualifiedName()) + " "
				+ (one.after() == null ? "-" : one.after().statement().qualifiedName())).toList();
	}

	@Test
	void versionsAndCreditsAreShown() throws IOException {
		String html = report();
		has(html, "copy of Meridia · By Ann · Port Mallow · Region");
		has(html, "An earlier version: it is shown, and not counted.");
		has(html, "Revises <a href=\"#a.early\">Early</a>");
		has(html, "<strong>softened</strong>");
		has(html, "Oct 2025");
		assertFalse(html.contains("1 Oct 2025"), "a month is not filled up");
		String table = html.substring(html.indexOf("<thead>"), html.indexOf("</thead>"));
		assertFalse(table.contains("#a.early"), "an earlier version has no column");
	}

	@Test
	void silencesConditionsReasonsAndRepliesAreShown() throws IOException {
		String html = report();
		has(html, "<span class=\"mark unconfirmed\">no comment</span>");
		has(html, "asserts (conditional)");
		has(html, "<span class=\"condition\">if cold</span>");
		has(html, "<span class=\"reason\"");
		has(html, "not named “for fear”");
		has(html, "answers <a href=\"#s.late.knewIt\">");
		has(html, "unanswered here; silent: The port; not asked: The ministry");
		has(html, "Meridia (copy)");
	}

	@Test
	void codesHaveTheirMeanings() throws IOException {
		String html = report();
		has(html, "<a href=\"#code.tone\">tone</a>: <span>-1</span> “Nobody knew”");
		has(html, "<span title=\"brings the news\">report</span>");
		has(html, "<strong>report</strong>: brings the news");
		has(html, "A number from -2 to 2.");
	}

	@Test
	void everyLinkLeadsSomewhereAndEveryIdIsOnce() throws IOException {
		String html = report();
		List<String> ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(html).results().map(found -> found.group(1)).toList();
		assertEquals(ids.stream().distinct().toList(), ids);
		assertEquals(List.of(), Pattern.compile("href=\"#([^\"]*)\"").matcher(html).results().map(found -> found.group(1)).distinct().filter(link -> !ids.contains(link)).toList());
	}

	@Test
	void theModelHasTheSpansOfAllAnchors() throws IOException {
		try (CorpusSession session = Corpora.built(folder)) {
			Path out = elsewhere.resolve("xmi");
			assertEquals(List.of(), Exporters.of("xmi").orElseThrow().export(session.corpus(), new ExportOptions(null, false), out, Progress.NONE).notCarried());
			String xmi = Files.readString(out.resolve("corpus.xmi"), StandardCharsets.UTF_8);
			for (String exact : List.of("if cold", "for fear", "Nobody knew")) {
				has(xmi, "exact=\"" + exact + "\"");
			}
			assertFalse(xmi.contains("act=\"unspecified\""));
		}
	}
}
