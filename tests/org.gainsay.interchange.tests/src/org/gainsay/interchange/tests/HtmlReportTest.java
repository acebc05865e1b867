// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.report.html.HtmlReport;
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

	/** Texts, columns and the picture of claims by articles are in the order of time, whatever the order of files and events. */
	@Test
	void articlesAreInTheOrderOfTime() throws IOException {
		for (String name : List.of("a", "b", "c", "d")) {
			Corpora.write(folder, name + ".txt", "It leaks, said Ann.\n");
		}
		String article = "article %s \"%s\" { %s on %s text \"%s.txt\" status done statement s { says \"It leaks\" by ann asserts leak } }\n";
		Corpora.write(folder, "all.claims", "actor ann : person \"Ann\"\nclaim leak \"It leaks\"\nevent first \"First\" { claims leak }\nevent second \"Second\"\n"
				+ article.formatted("a", "Article A", "", "first", "a") + article.formatted("b", "Article B", "published 2025-03-09", "first", "b")
				+ article.formatted("c", "Article C", "published 2025-03-01", "first", "c") + article.formatted("d", "Article D", "published 2025-03-05", "second", "d"));
		String html = report(Corpora.sound(folder));
		List<String> texts = Pattern.compile("<article[^>]* aria-labelledby=\"a\\.(\\w+)\"").matcher(html).results().map(found -> found.group(1)).toList();
		assertEquals(List.of("c", "d", "b", "a"), texts);
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

	private String dom(String browser, Path file, String... options) throws IOException, InterruptedException {
		Path dom = elsewhere.resolve("dom.html");
		List<String> command = new ArrayList<>(List.of(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
				"--disable-component-update", "--disable-sync", "--user-data-dir=" + Files.createTempDirectory(elsewhere, "browser"), "--dump-dom"));
		command.addAll(List.of(options));
		command.add(file.toUri().toString());
		Process process = new ProcessBuilder(command).redirectOutput(dom.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try {
			assertTrue(process.waitFor(300 * Long.getLong("gainsay.patience", 1), TimeUnit.SECONDS), "the browser does not end");
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
		Corpora.write(folder, "event.claims", "event e \"E\" { claims x, y }");
		String html = small("on e statement { says \"One\" by mayor asserts x }", "on e");
		assertEquals(3, Pattern.compile("<td class=\"blank\"><span class=\"soft small\">Its coding is not done").matcher(html).results().count(), "x in the Bugle, y in both");
		assertFalse(html.contains("<td class=\"none\">"), "of what is not done nobody knows that it leaves something out");
	}

	@Test
	void aDashIsForAnArticleThatIsOnTheEventAndDone() throws IOException {
		for (String article : List.of("safe both|on dam status done", "old one|on fair status done", "other none|status done")) {
			String name = article.substring(0, article.indexOf(' '));
			String says = article.substring(article.indexOf(' ') + 1, article.indexOf('|'));
			Corpora.write(folder, name + ".txt", "The dam is safe. The dam is old.\n");
			Corpora.write(folder, name + ".claims", "article " + name + " \"" + name + "\" { text \"" + name + ".txt\" " + article.substring(article.indexOf('|') + 1)
					+ (says.equals("both") ? " statement { says \"The dam is safe\" by writer asserts safe }" : "")
					+ (says.equals("none") ? "" : " statement { says \"The dam is old\" by writer asserts old }") + " }");
		}
		Corpora.write(folder, "silent.txt", "Nothing.\n");
		Corpora.write(folder, "silent.claims", "article silent \"silent\" { text \"silent.txt\" on dam status done statement { says \"Nothing\" by writer remarks on opened } }");
		String html = report(Corpora.of(folder, "event dam \"The dam\" { claims safe, old } event fair \"The fair\" { claims opened } claim safe \"S\" claim old \"O\" claim opened \"F\"", "", ""));
		String row = html.substring(html.indexOf("id=\"c.safe\""));
		row = row.substring(0, row.indexOf("</tr>"));
		assertEquals(2, Pattern.compile("<td class=\"none\">").matcher(row).results().count(), "silent is on the event, old speaks about another claim of it: " + row);
		assertFalse(Pattern.compile("—(<[^>]*>|\\s)*nothing(<[^>]*>|\\s)*It is about another event").matcher(html).find());
	}

	@Test
	void whatWasJudgedIsCountedApartFromWhatWasFound() throws IOException {
		Corpora.write(folder, "lines.claims", "same utterance l : h.a, b.b as altered");
		String words = "\"One two three four five six\"";
		Corpora.write(folder, "third.txt", "One two three four five six.\n");
		Corpora.write(folder, "third.claims", "article third \"Third\" { text \"third.txt\" statement c { says " + words + " by captain asserts x } }");
		String html = section(small("statement a { says " + words + " by mayor asserts x }", "statement b { says \"Seven eight\" by captain asserts x }"), "findings");
		String judged = html.substring(html.indexOf("From what the annotators recorded"), html.indexOf("Candidates"));
		String found = html.substring(html.indexOf("Candidates"));
		for (String figure : List.of("linked utterances or lines</dt><dd>1", "of them altered</dt><dd>1", "of them in another mouth</dt><dd>1")) {
			assertTrue(judged.contains("<dt>" + figure + "</dd>"), judged);
		}
		for (String figure : List.of("pairs of statements alike</dt><dd>1", "of them with other words</dt><dd>0", "of them in another mouth</dt><dd>1")) {
			assertTrue(found.contains("<dt>" + figure + "</dd>"), found);
		}
	}

	@Test
	void whatIsAlikeInCopiesOfOneIsOnlyCounted() throws IOException {
		String words = "\"One two three four five six\"";
		Corpora.write(folder, "third.txt", "One two three four five six.\n");
		Corpora.write(folder, "third.claims", "article third \"Third\" { via agency text \"third.txt\" statement c { says " + words + " by captain asserts x } }");
		String html = small("via agency statement a { says " + words + " by mayor asserts x }", "");
		assertTrue(html.contains("pairs of statements alike</dt><dd>0</dd>"), html);
		assertTrue(html.contains("1 pair of statements alike in copies of Agency, as was to be expected, not shown."), html);
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

	// ---- what it grew

	private String section(String html, String id) {
		int start = html.indexOf("<section aria-labelledby=\"" + id + "\"");
		return html.substring(start, html.indexOf("</section>", start));
	}

	private static String unlinked(String html) {
		return html.replaceAll("<dt><a href=\"#[a-z.-]*\">([^<]*)</a></dt>", "<dt>$1</dt>");
	}

	@Test
	void whatFollowsIsCountedByStatement() throws IOException {
		String twice = "statement { says \"One two three\" by mayor asserts y at \"One\" asserts y at \"two\" }";
		String other = "statement { says \"Seven\" by agency denies x }";
		assertTrue(section(small(twice, other), "claims").contains(" – follows from “It is other”"));
		assertFalse(section(small(twice, other), "claims").contains("×"));
		assertTrue(section(small(twice + " statement { says \"four\" by mayor asserts y }", other), "claims").contains(" ×2 – follows from “It is other”"));
	}

	@Test
	void theSummaryCountsWhatStandsOut() throws IOException {
		String html = section(small("statement { says \"One\" by agency asserts x }", "statement { says \"Seven\" by agency asserts x } statement { says \"eight\" by mayor denies x }"), "findings");
		for (String figure : List.of("contested</dt><dd>1", "through a single route</dt><dd>1", "denials left out</dt><dd>0", "unconfirmed</dt><dd>0", "linked utterances or lines</dt><dd>0",
				"pairs of statements alike</dt><dd>0")) {
			assertTrue(unlinked(html).contains("<dt>" + figure + "</dd>"), html);
		}
		assertTrue(html.contains("2 articles assert it, all of them through Agency."));
		assertTrue(html.contains("What is left out cannot be told of 2 of 2 articles: 2 on no event, 2 without a date, 2 not done."), html);
		assertTrue(html.contains("claims that several articles have by one way: <span class=\"flag single-route\">single-route</span></dd>"), "the figure names the flag that the claims bear");
		assertTrue(html.contains("asserted, and denied, disputed or retracted</dd>"), "but for one that is called so itself");
	}

	@Test
	void anOmissionShowsInItsCellAndInTheSummary() throws IOException {
		String html = report(Corpora.of(folder, "claim x \"X\" event e \"E\"", "on e status done published 2025-10-14 statement { says \"One\" by captain asserts x }",
				"on e published 2025-10-13 statement { says \"Seven\" by mayor denies x }"));
		assertTrue(unlinked(section(html, "findings")).contains("<dt>denials left out</dt><dd>1</dd>"));
		assertTrue(html.contains("What is left out cannot be told of 1 of 2 articles: 1 not done."));
		assertTrue(section(html, "findings").contains("The Herald carries it and leaves out that it is denied by The mayor, as The Bugle has it."));
		assertEquals(1, Pattern.compile("<td><ul><li class=\"leftout\">∅ leaves out the denial").matcher(section(html, "claims")).results().count());
		assertTrue(section(html, "claims").contains("A dash: the article says nothing on the claim, and could."), "left out is a word for ∅ alone");
	}

	@Test
	void anEmptyCellFoldsOutToItsReason() throws IOException {
		assertTrue(section(small("statement { says \"One\" by mayor asserts x }", "status done"), "claims").contains("<td class=\"blank\" title=\"The claim is of no event, so nothing follows.\">"));
		Corpora.write(folder, "event.claims", "event e \"E\" { claims x }");
		String html = section(small("statement { says \"One\" by mayor asserts x }", "on e status done"), "claims");
		assertTrue(html.contains("<summary><span aria-hidden=\"true\">—</span><span class=\"hidden\">nothing</span></summary>Its coding is done, and it says nothing about the claim.</details>"), html);
	}

	@Test
	void everyClaimHasItsDrawingItsDaysAndItsGrounds() throws IOException {
		String html = section(report(Corpora.of(folder, "claim x \"It is so\"", "published 2025-10-13 statement s { says \"One\" by mayor asserts x }",
				"published 2025-10-14 statement t { says \"Seven\" by mayor retracts x }")), "one");
		assertTrue(html.contains("<title id=\"chain.x.title\">Who cites whom: It is so</title>"), html);
		assertTrue(html.contains("The Herald cites The mayor, who asserts."), html);
		assertTrue(html.contains("<a href=\"#s.h.s\"><g class=\"edge asserts\">"), "a line leads to its statement");
		assertTrue(html.contains("<time datetime=\"2025-10-13\" title=\"2025-10-13\">13 Oct 2025</time> <span class=\"soft small\">so far: sourced</span>"), html);
		assertTrue(html.contains("↻ The mayor “asserts” (13 Oct 2025), later “retracts” (14 Oct 2025)"), html);
		assertTrue(html.contains("Who denies it: 1"), html);
	}

	@Test
	void whatIsAlikeAndLinkedByNobodyIsShownWithItsSpeakers() throws IOException {
		Corpora.write(folder, "herald.txt", "x");
		Corpora.write(folder, "long.claims", "article l \"L\" { text \"l.txt\" statement l { says \"Nobody\" ... \"harbour last Friday\" by mayor asserts x } } article m \"M\" { text \"m.txt\" "
				+ "statement m { says \"Nobody\" ... \"harbour last Friday\" by captain asserts x } }");
		Corpora.write(folder, "l.txt", "“Nobody in this town has seen the grey ferry leave the northern harbour last Friday,” the mayor said.\n");
		Corpora.write(folder, "m.txt", "He said: “Nobody in this town has seen the grey ferry leave the northern harbour last Friday.”\n");
		String html = section(small("", ""), "words");
		assertTrue(html.contains("Found, and linked by nobody"), html);
		assertTrue(html.contains("≠ Different speakers: The mayor / The captain"), html);
	}

	private Corpus large(int events) {
		StringBuilder claims = new StringBuilder();
		StringBuilder articles = new StringBuilder();
		for (int event = 0; event < events; event++) {
			claims.append("event e").append(event).append(" \"Event ").append(event).append("\" { claims c").append(event).append(" } claim c").append(event).append(" \"Claim ").append(event).append("\"\n");
			for (int i = 0; i < 5; i++) {
				articles.append("article a").append(event).append('_').append(i).append(" \"A\" { on e").append(event).append(" text \"bugle.txt\" statement s { says \"nine\" by agency ")
						.append(event == 7 && i == 0 ? "denies" : "asserts").append(" c").append(event).append(" } }\n");
			}
		}
		Corpora.write(folder, "more.claims", articles.toString());
		return Corpora.of(folder, claims.toString(), "", "");
	}

	@Test
	void aLargeCorpusIsShownInPartAndThatIsSaid() throws IOException {
		Corpus corpus = large(40);
		String html = report(corpus);
		int shown = (int) Pattern.compile("<article ").matcher(html).results().count();
		assertTrue(shown > 60 && shown <= 120, "articles: " + shown);
		assertTrue(html.contains("Shown in full: " + shown + " of 202 articles and " + shown / 5 + " of 40 claims"), html.substring(0, 20_000).replaceAll("(?s).*</style>", ""));
		assertTrue(section(html, "findings").contains("<dt><a href=\"#flag.single-route\">through a single route</a></dt><dd>40</dd>"), "the figures are of all, and lead to their claims");
		assertTrue(html.contains("id=\"c.c7\""), "the event about which most stands out is among them");
		var ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(html).results().map(found -> found.group(1)).collect(Collectors.toSet());
		assertEquals(List.of(), Pattern.compile("href=\"#([^\"]*)\"").matcher(html).results().map(found -> found.group(1)).filter(link -> !ids.contains(link)).toList());
		StringBuilder one = new StringBuilder();
		new HtmlReport(corpus, null, List.of("e39"), Progress.NONE).write(one);
		assertEquals(5, Pattern.compile("<article ").matcher(one).results().count());
		assertTrue(one.toString().contains("id=\"c.c39\""));
	}

	// ---- how it looks

	private BufferedImage picture(String browser, Path page, int width, int height, String... options) throws IOException, InterruptedException {
		Path picture = elsewhere.resolve("picture.png");
		List<String> command = new ArrayList<>(List.of(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--hide-scrollbars",
				"--user-data-dir=" + Files.createTempDirectory(elsewhere, "browser"), "--window-size=" + width + "," + height, "--screenshot=" + picture));
		command.addAll(List.of(options));
		command.add(page.toUri().toString());
		Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try {
			assertTrue(process.waitFor(300 * Long.getLong("gainsay.patience", 1), TimeUnit.SECONDS), "the browser does not end");
		} finally {
			process.destroyForcibly().waitFor();
		}
		BufferedImage image = ImageIO.read(picture.toFile());
		Path kept = Files.createDirectories(Path.of("target", "screenshots"));
		Files.copy(picture, kept.resolve("report-" + width + (options.length == 0 ? "" : "-dark") + ".png"), StandardCopyOption.REPLACE_EXISTING);
		return image;
	}

	private static double brightness(int rgb) {
		return (0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF)) / 255;
	}

	/** How many pixels have a colour, more or less. */
	private static long count(BufferedImage image, int rgb) {
		long found = 0;
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				int pixel = image.getRGB(x, y);
				if (Math.abs((pixel >> 16 & 0xFF) - (rgb >> 16 & 0xFF)) + Math.abs((pixel >> 8 & 0xFF) - (rgb >> 8 & 0xFF)) + Math.abs((pixel & 0xFF) - (rgb & 0xFF)) < 12) {
					found++;
				}
			}
		}
		return found;
	}

	@Test
	void itIsLightOrDarkAsTheReaderLikesAndItsDrawingsToo() throws Exception {
		Optional<String> browser = browser();
		assumeTrue(browser.isPresent(), "There is no Chromium on this machine, so nothing is known about what a browser shows.");
		Path file = elsewhere.resolve("report.html");
		new HtmlReport(Corpora.of(folder, "claim x \"It is so\"", "statement { says \"One\" by agency asserts x }", "statement { says \"Seven\" by agency asserts x }"), null)
				.write(file, false);
		BufferedImage light = picture(browser.get(), file, 1200, 2400);
		BufferedImage dark = picture(browser.get(), file, 1200, 2400, "--force-dark-mode");
		assertTrue(brightness(light.getRGB(3, 3)) > 0.9, "a light page");
		assertTrue(brightness(dark.getRGB(3, 3)) < 0.2, "a dark page");
		assertTrue(count(light, 0xDCEDF8) > 2000, "the single route is tinted");
		assertTrue(count(dark, 0x17344A) > 2000, "in dark, too");
	}

	@Test
	void datesAreReadableAndColumnsInTheirOrder() throws IOException {
		String html = small("published 2025-10-13T15:40+09:00 statement { says \"One\" by mayor asserts x }", "published 2025-10-12 statement { says \"Seven\" by mayor asserts x }");
		String claims = section(html, "claims");
		int herald = claims.indexOf("<time datetime=\"2025-10-13T15:40+09:00\" title=\"2025-10-13T15:40+09:00\">13 Oct 2025, 15:40</time>");
		int bugle = claims.indexOf("<time datetime=\"2025-10-12\" title=\"2025-10-12\">12 Oct 2025</time>");
		assertTrue(bugle > 0 && herald > bugle, claims);
		assertTrue(section(html, "one").contains(">12 Oct 2025</time>"), section(html, "one"));
	}

	@Test
	void onAPhoneTheColumnOfClaimsLeavesRoomForTheArticles() throws Exception {
		Optional<String> browser = browser();
		assumeTrue(browser.isPresent(), "There is no Chromium on this machine, so nothing is known about what a browser shows.");
		new HtmlReport(Corpora.sound(Corpora.example()), null).write(elsewhere.resolve("report.html"), false);
		Path frame = elsewhere.resolve("frame.html");
		Files.writeString(frame, "<!DOCTYPE html><title>?</title><iframe src=\"report.html\" style=\"width:390px;height:800px;border:0\" onload=\"let d=this.contentDocument;"
				+ "document.title=d.querySelector('.ledger tbody th').offsetWidth\"></iframe>");
		int width = Integer.parseInt(dom(browser.get(), frame, "--allow-file-access-from-files").replaceAll("(?s).*<title>(.*?)</title>.*", "$1"));
		assertTrue(width >= 390 * 0.3 && width <= 390 * 0.36, width + " pixels");
	}

	/** As docs/user/workbench.md has them of the article editor. */
	@Test
	void standingsAreDrawnAsInTheArticleEditor() throws Exception {
		Optional<String> browser = browser();
		assumeTrue(browser.isPresent(), "There is no Chromium on this machine, so nothing is known about what a browser shows.");
		new HtmlReport(Corpora.of(folder, "claim x \"X\"", "", ""), null).write(elsewhere.resolve("report.html"), false);
		Path frame = elsewhere.resolve("frame.html");
		Files.writeString(frame, "<!DOCTYPE html><title>?</title><iframe src=\"report.html\" onload=\"let w=this.contentWindow;document.title="
				+ "[...w.document.querySelector('#claims ~ .key .legend').querySelectorAll('.mark')].map(m=>{let s=w.getComputedStyle(m);return m.textContent+': '"
				+ "+(s.outlineStyle=='none'?'':s.outlineStyle+' box')+(s.textDecorationLine=='none'?'':s.textDecorationStyle+' line')}).sort().join('; ')\"></iframe>");
		String title = dom(browser.get(), frame, "--allow-file-access-from-files").replaceAll("(?s).*<title>(.*?)</title>.*", "$1");
		assertEquals("anonymous: wavy line; denied: solid box; incomplete: dotted box; remark: ; sourced: solid line; unconfirmed: dashed box; unsourced: double line", title);
	}

	@Test
	void onAPhoneNothingIsWiderThanTheScreen() throws Exception {
		Optional<String> browser = browser();
		assumeTrue(browser.isPresent(), "There is no Chromium on this machine, so nothing is known about what a browser shows.");
		Path file = elsewhere.resolve("report.html");
		new HtmlReport(Corpora.sound(Corpora.example()), null).write(file, false);
		Path frame = elsewhere.resolve("frame.html");
		Files.writeString(frame, "<!DOCTYPE html><title>?</title><iframe src=\"report.html\" style=\"width:360px;height:800px;border:0\" onload=\"document.title='wide '"
				+ "+this.contentDocument.documentElement.scrollWidth+' of '+this.contentDocument.documentElement.clientWidth\"></iframe>");
		String title = dom(browser.get(), frame, "--allow-file-access-from-files").replaceAll("(?s).*<title>(.*?)</title>.*", "$1");
		assertTrue(title.matches("wide (\\d+) of \\1"), () -> "something sticks out: " + title);
		assertEquals(412, picture(browser.get(), file, 412, 3000).getWidth());
	}

	@Test
	void aLinkToAClaimThatIsFoldedAwayOpensIt() throws Exception {
		Optional<String> browser = browser();
		assumeTrue(browser.isPresent(), "There is no Chromium on this machine, so nothing is known about what a browser does.");
		Path file = elsewhere.resolve("report.html");
		new HtmlReport(Corpora.of(folder, "claim x \"X\" claim y \"Y\"", "statement { says \"One\" by mayor asserts x }", ""), null).write(file, false);
		Path frame = elsewhere.resolve("frame.html");
		Files.writeString(frame, "<!DOCTYPE html><title>?</title><iframe src=\"report.html#claim.x\" onload=\"document.title='open '"
				+ "+this.contentDocument.getElementById('claim.x').closest('details').open\"></iframe>");
		assertFalse(Files.readString(file).contains("<details class=\"claim\" open"), "folded from the start");
		assertTrue(dom(browser.get(), frame, "--allow-file-access-from-files").contains("<title>open true</title>"));
	}
}
