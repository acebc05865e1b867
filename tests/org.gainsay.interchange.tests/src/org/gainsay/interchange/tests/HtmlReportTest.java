// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gainsay.corpus.Corpus;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.interchange.report.HtmlReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report: what it says, and that nothing of what it says can do anything. */
class HtmlReportTest {

	private static final String EVIL = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">";

	@TempDir
	private Path folder;
	@TempDir
	private Path elsewhere;

	private static String report(Corpus corpus) throws IOException {
		StringBuilder html = new StringBuilder();
		new HtmlReport(corpus, null).write(html);
		return html.toString();
	}

	private String small(String herald, String bugle) throws IOException {
		return report(Corpora.of(folder, "claim x \"It is so\" claim y \"It is other\" { entails x }", herald, bugle));
	}

	private Corpus evil() {
		Corpora.write(folder, "evil.txt", "Before. " + EVIL + " He said & left.\n</div></body>\n");
		Corpora.write(folder, "evil.claims", "article evil \"" + EVIL.replace("\"", "\\\"") + "\" { url \"javascript:document.title='ran'\" text \"evil.txt\" "
				+ "statement s { says \"<script>\" ... \"</script>\" cue \"said\" by who asserts c note \"" + EVIL.replace("\"", "\\\"") + "\" } }\n"
				+ "actor who : person \"" + EVIL.replace("\"", "\\\"") + "\"\nclaim c \"" + EVIL.replace("\"", "\\\"") + "\"");
		return Corpora.sound(folder);
	}

	@Test
	void markupInACorpusIsText() throws IOException {
		String html = report(evil());
		assertEquals(0, Pattern.compile("<script|<img|onerror=\"|href=\"javascript").matcher(html).results().count());
		assertTrue(html.contains("&lt;img src=x onerror=&quot;document.title=&#39;ran&#39;&quot;&gt;"));
	}

	@Test
	void aBrowserRunsNothingAndShowsTheText() throws Exception {
		Optional<String> browser = browser();
		assumeTrue(browser.isPresent(), "There is no Chromium on this machine, so nothing is known about what a browser does.");
		Path file = elsewhere.resolve("report.html");
		new HtmlReport(evil(), null).write(file, false);
		String dom = dom(browser.get(), file);
		assertTrue(dom.contains("<title>What was said: "), dom);
		assertFalse(dom.contains("<title>ran"), "something ran");
		assertEquals(0, Pattern.compile("<(script|img)[ >]").matcher(dom).results().count(), "markup of an article became markup of the page");
		assertTrue(dom.replaceAll("<[^>]*>", "").contains("&lt;script&gt;document.title='ran'&lt;/script&gt;"), "the text does not show");
	}

	/** What the first test proves only if the browser would run a script that is there. */
	@Test
	void theSameBrowserRunsAScriptThatIsThere() throws Exception {
		Optional<String> browser = browser();
		assumeTrue(browser.isPresent(), "There is no Chromium on this machine, so nothing is known about what a browser does.");
		Path file = elsewhere.resolve("plain.html");
		Files.writeString(file, "<!DOCTYPE html><html><head><title>quiet</title></head><body>" + EVIL + "</body></html>");
		assertTrue(dom(browser.get(), file).contains("<title>ran"));
	}

	private static Optional<String> browser() {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
				.flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(place, name)))
				.filter(Files::isExecutable).map(Path::toString).findFirst();
	}

	private String dom(String browser, Path file) throws IOException, InterruptedException {
		Path dom = elsewhere.resolve("dom.html");
		Process process = new ProcessBuilder(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
				"--disable-component-update", "--disable-sync", "--user-data-dir=" + Files.createTempDirectory(elsewhere, "browser"), "--dump-dom",
				file.toUri().toString()).redirectOutput(dom.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try {
			assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the browser did not end within 60 s");
		} finally {
			process.destroyForcibly().waitFor();
		}
		return Files.readString(dom);
	}

	@Test
	void itsPolicyAllowsItsOwnStyleAndNothingElse() throws Exception {
		String html = small("statement { says \"One\" by mayor asserts x }", "");
		Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(html);
		assertTrue(style.find());
		String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
		assertTrue(html.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-" + hash + "&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;\""));
		assertFalse(style.find(), "one style element only");
		assertFalse(html.contains(" style="), "the policy would not let a style attribute through");
	}

	@Test
	void everyLinkInsideLeadsSomewhereAndEveryIdIsOnce() throws IOException {
		String html = small("statement a { says \"One two\" by mayor asserts x, y } statement { says \"two three\" by agency denies x repeats a }",
				"statement b { says \"Seven\" by captain does not confirm x }");
		var ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(html).results().map(found -> found.group(1)).toList();
		assertEquals(ids.stream().distinct().toList(), ids);
		var links = Pattern.compile("href=\"#([^\"]*)\"").matcher(html).results().map(found -> found.group(1)).distinct().toList();
		assertTrue(links.size() > 8);
		assertEquals(List.of(), links.stream().filter(link -> !ids.contains(link)).toList());
	}

	@Test
	void overlappingStatementsShowEachOnItsPart() throws IOException {
		String html = small("statement a { says \"One two three\" by mayor asserts x } statement b { says \"three four\" by captain denies x }", "");
		String text = html.substring(html.indexOf("id=\"a.h\""));
		assertTrue(text.contains("<span class=\"mark sourced\">One two </span>"), text);
		assertTrue(text.contains("<span class=\"mark sourced deep1\"><span class=\"mark denied\">three</span></span>"), text);
		assertTrue(text.contains("<span class=\"mark denied\"> four</span>"), text);
	}

	@Test
	void anArticleThatSaysNothingHasAnEmptyCellThatShows() throws IOException {
		String html = small("statement { says \"One\" by mayor asserts x }", "");
		assertEquals(3, Pattern.compile("<td class=\"none\">").matcher(html).results().count(), "x in the Bugle, y in both");
	}

	@Test
	void aDifferenceOfSpeakersIsSaid() throws IOException {
		Corpora.write(folder, "lines.claims", "same line l : h.a, b.b as altered");
		String html = small("statement a { says \"One two\" by mayor asserts x }", "statement b { says \"Seven eight\" by agency citing captain asserts x }");
		assertTrue(html.contains("Different speakers: The mayor / The captain"));
		assertTrue(html.contains("<span class=\"own\">Seven eight</span>"));
	}

	@Test
	void onlyAFormerReportIsReplaced() throws IOException {
		Corpus corpus = Corpora.of(folder, "claim x \"X\"", "", "");
		Path file = elsewhere.resolve("r.html");
		Files.writeString(file, "mine");
		assertThrows(ExportRefusedException.class, () -> new HtmlReport(corpus, null).write(file, false));
		assertEquals("mine", Files.readString(file));
		new HtmlReport(corpus, null).write(file, true);
		new HtmlReport(corpus, null).write(file, false);
		assertTrue(Files.readString(file).startsWith("<!DOCTYPE html>"));
	}
}
