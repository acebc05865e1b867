// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.networks.Mode;
import org.gainsay.analysis.networks.NetworkQuestion;
import org.gainsay.analysis.networks.Networks;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporters;
import org.gainsay.report.html.HtmlReport;
import org.gainsay.report.pictures.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that is too large for one file: everything is in it, every link leads there, and it replaces its own files and no others. */
class ReportInPartsTest {

	private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
	private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

	@TempDir
	private Path folder;
	@TempDir
	private Path elsewhere;

	/** Events of two articles each about which somebody asserts a claim and somebody else denies it. */
	private Corpus corpus(int events) {
		StringBuilder claims = new StringBuilder("actor mayor : person \"The <mayor>\"\nactor agency : organisation \"An agency\"\nactor town : organisation \"The town\"\n"
				+ "codebook \"Book\" { category tone on article : number -2 to 2 }\n");
		for (int i = 0; i < events; i++) {
			claims.append("claim c").append(i).append(" \"Claim ").append(i).append("\" claim q").append(i).append(" \"Quiet ").append(i).append("\" claim n").append(i).append(" \"Nobody ")
					.append(i).append("\"\nevent e").append(i).append(" \"Event ").append(i).append("\" { claims c").append(i).append(", q").append(i).append(", n").append(i).append(" }\n");
			claims.append("article a").append(i).append(" \"First ").append(i).append("\" { on e").append(i).append(" published 2024-0").append(1 + i % 9)
					.append("-01 text \"t.txt\" code tone 1 statement one { says \"One two\" by agency citing mayor asserts c").append(i)
					.append(" } statement two { says \"three\" by mayor for town asserts q").append(i).append(" } }\n");
			claims.append("article b").append(i).append(" \"Second ").append(i).append("\" { on e").append(i).append(" text \"t.txt\" statement one { says \"One two\" by mayor denies c").append(i)
					.append(" answers a").append(i).append(".one } }\n");
		}
		claims.append("same utterance u : a0.one, b").append(events - 1).append(".one as altered\n");
		Corpora.write(folder, "t.txt", "One two three four.\n");
		Corpora.write(folder, "a.claims", claims.toString());
		return Corpora.sound(folder);
	}

	/** One event with many articles, and more claims than anybody speaks about. */
	private Corpus oneLargeEvent(int articles, int claims) {
		StringBuilder text = new StringBuilder("actor mayor : person \"The mayor\"\n");
		StringBuilder names = new StringBuilder();
		for (int i = 0; i < claims; i++) {
			text.append("claim c").append(i).append(" \"Claim ").append(i).append("\"\n");
			names.append(i == 0 ? "" : ", ").append("c").append(i);
		}
		text.append("event e \"E\" { claims ").append(names).append(" }\n");
		for (int i = 0; i < articles; i++) {
			text.append("article a").append(i).append(" \"A ").append(i).append("\" { on e text \"t.txt\" statement s { says \"One\" by mayor ").append(i % 2 == 0 ? "asserts" : "denies").append(" c")
					.append(i / 3).append(" } }\n");
		}
		Corpora.write(folder, "t.txt", "One two three four.\n");
		Corpora.write(folder, "a.claims", text.toString());
		return Corpora.sound(folder);
	}

	private static HtmlReport parts(Corpus corpus, int weight) {
		return new HtmlReport(corpus, null).inParts(weight);
	}

	private Map<Path, String> read(Path entry) throws IOException {
		Map<Path, String> files = new TreeMap<>();
		files.put(entry, Files.readString(entry));
		try (Stream<Path> parts = Files.list(elsewhere.resolve("r_files"))) {
			for (Path part : parts.filter(file -> file.toString().endsWith(".html")).toList()) {
				files.put(part, Files.readString(part));
			}
		}
		return files;
	}

	private static List<String> all(Pattern pattern, String html) {
		return pattern.matcher(html).results().map((MatchResult found) -> found.group(1)).toList();
	}

	/** Follows every link of every file, and answers the files that can be reached from the entry. */
	private static Set<Path> follow(Path entry, Map<Path, String> files) {
		Map<Path, Set<String>> ids = new HashMap<>();
		files.forEach((file, html) -> {
			List<String> here = all(ID, html);
			ids.put(file, new HashSet<>(here));
			assertEquals(here.size(), ids.get(file).size(), () -> "an id is twice in " + file);
		});
		Map<Path, Set<Path>> next = new HashMap<>();
		Set<String> wrong = new TreeSet<>();
		int followed = 0;
		for (Map.Entry<Path, String> one : files.entrySet()) {
			for (String link : all(LINK, one.getValue()).stream().filter(link -> !link.startsWith("http")).toList()) {
				URI to = one.getKey().toUri().resolve(link.replace("&#39;", "'").replace("&amp;", "&"));
				Path file = link.startsWith("#") ? one.getKey() : Path.of(URI.create(to.toString().replaceAll("#.*", "")));
				if (!files.containsKey(file) || to.getFragment() != null && !ids.get(file).contains(to.getFragment())) {
					wrong.add(one.getKey().getFileName() + ": " + link);
				}
				next.computeIfAbsent(one.getKey(), from -> new HashSet<>()).add(file);
				followed++;
			}
		}
		assertEquals(Set.of(), wrong);
		assertTrue(followed > files.size());
		Set<Path> reached = new HashSet<>(Set.of(entry));
		List<Path> open = new ArrayList<>(List.of(entry));
		while (!open.isEmpty()) {
			next.getOrDefault(open.removeLast(), Set.of()).stream().filter(reached::add).forEach(open::add);
		}
		return reached;
	}

	private static void everythingOnceAndEveryLinkLeadsSomewhere(Corpus corpus, Path entry, Map<Path, String> files) {
		assertEquals(files.keySet(), new TreeSet<>(follow(entry, files)), "every file can be reached from the entry");
		String whole = String.join("\n", files.values());
		corpus.articles().forEach(article -> assertEquals(1, count(whole, "<article aria-labelledby=\"a." + article.name() + "\""), () -> article.name()));
		corpus.statements(null).forEach(statement -> assertEquals(1, count(whole, " id=\"s." + statement.qualifiedName() + "\""), () -> statement.qualifiedName()));
		Ledger.of(corpus, null).rows().forEach(row -> assertTrue(count(whole, " id=\"c." + row.claim().name() + "\"") > 0, () -> row.claim().name() + " is in no table"));
		corpus.actors().forEach(actor -> assertEquals(1, count(whole, " id=\"actor." + actor.name() + "\""), () -> actor.name()));
		corpus.events().forEach(event -> assertTrue(count(whole, " id=\"e." + event.name() + "\"") > 0, () -> event.name()));
	}

	private static int count(String text, String what) {
		return (int) Pattern.compile(what, Pattern.LITERAL).matcher(text).results().count();
	}

	@Test
	void everythingIsInItOnceAndEveryLinkLeadsThere() throws IOException {
		Corpus corpus = corpus(30);
		Path entry = elsewhere.resolve("r.html");
		List<Path> written = parts(corpus, 50).write(entry, false, Progress.NONE);
		Map<Path, String> files = read(entry);
		assertEquals(entry.toRealPath(), written.getLast(), "the one to open comes last");
		assertEquals(files.size() + 1, written.size(), "and the list of the parts");
		everythingOnceAndEveryLinkLeadsSomewhere(corpus, entry, files);
		String whole = String.join("\n", files.values());
		assertTrue(Pattern.compile("href=\"part-\\d+\\.html#s\\.b29\\.one\"").matcher(whole).find(), "an utterance is linked across parts");
		assertTrue(whole.contains("contested-1.html"));
	}

	@Test
	void theExampleInPartsSaysEverythingToo() throws IOException {
		Corpus corpus = Corpora.sound(Corpora.example());
		Path entry = elsewhere.resolve("r.html");
		parts(corpus, 40).write(entry, false, Progress.NONE);
		everythingOnceAndEveryLinkLeadsSomewhere(corpus, entry, read(entry));
	}

	@Test
	void aLargeEventIsDividedByItsArticlesAndNoTableHasAllOfThem() throws IOException {
		Corpus corpus = oneLargeEvent(300, 700);
		assertTrue(new HtmlReport(corpus, null).isLarge());
		Path entry = elsewhere.resolve("r.html");
		new HtmlReport(corpus, null).write(entry, false, Progress.NONE);
		Map<Path, String> files = read(entry);
		everythingOnceAndEveryLinkLeadsSomewhere(corpus, entry, files);
		files.forEach((file, html) -> assertTrue(count(html, "<td") <= 20 * 61, () -> file + " has " + count(html, "<td") + " cells"));
		files.values().forEach(html -> assertTrue(count(html, "<tr>") <= 301));
	}

	@Test
	void aPartHasThePicturesOfItsArticlesAndClaims() throws IOException {
		Corpus corpus = corpus(9);
		parts(corpus, 30).write(elsewhere.resolve("r.html"), false, Progress.NONE);
		Map<Path, String> files = read(elsewhere.resolve("r.html"));
		String part = files.get(elsewhere.resolve("r_files/part-4.html"));
		for (String picture : List.of("who-speaks", "standings", "days", "timeline", "matrix")) {
			assertEquals(1, count(part, " id=\"picture." + picture + "\""), picture);
			assertEquals(1, count(files.get(elsewhere.resolve("r.html")), " id=\"picture." + picture + "\""), picture);
		}
		assertEquals(0, count(part, " id=\"picture.progress\""), "of the whole corpus alone");
		String matrix = part.substring(part.indexOf("<svg class=\"picture\"", part.indexOf("id=\"picture.matrix\"")), part.indexOf("</svg>", part.lastIndexOf("svg.matrix.desc\">")));
		assertTrue(matrix.contains("Claim 3") && matrix.contains("href=\"#a.a3\"") && matrix.contains("href=\"#claim.c3\""), matrix);
		assertFalse(matrix.contains("Claim 2") || matrix.contains("a.a2"), matrix);
		assertTrue(part.contains("<a href=\"#speakers\">"));
	}

	@Test
	void aPartOfWhichNobodySpeaksHasNoPictures() throws IOException {
		parts(oneLargeEvent(3, 700), 300).write(elsewhere.resolve("r.html"), false, Progress.NONE);
		String last = read(elsewhere.resolve("r.html")).entrySet().stream().filter(one -> one.getValue().contains(" id=\"c.c699\"")).map(Map.Entry::getValue).findFirst().orElseThrow();
		assertFalse(last.contains("id=\"pictures\"") || last.contains("#pictures") || last.contains("id=\"speakers\""));
	}

	@Test
	void whatIsLongIsOnPages() throws IOException {
		Corpus corpus = oneLargeEvent(3, 700);
		Path entry = elsewhere.resolve("r.html");
		parts(corpus, 300).write(entry, false, Progress.NONE);
		for (int page = 1; page <= 3; page++) {
			assertTrue(count(Files.readString(elsewhere.resolve("r_files/claims-" + page + ".html")), "<li>") <= 250);
		}
		assertTrue(Files.readString(entry).contains("r_files/claims-3.html"));
	}

	@Test
	void namesThatMeanSomethingInAnAddressDoNotMeanItHere() throws IOException {
		Path entry = elsewhere.resolve("what 100% #1? ü.html");
		parts(corpus(3), 20).write(entry, false, Progress.NONE);
		assertTrue(Files.isDirectory(elsewhere.resolve("what 100% #1? ü_files")));
		Matcher links = LINK.matcher(Files.readString(entry));
		int parts = 0;
		while (links.find()) {
			if (!links.group(1).startsWith("#")) {
				assertTrue(Files.exists(Path.of(URI.create(entry.toUri().resolve(links.group(1)).toString().replaceAll("#.*", "")))), links.group(1));
				parts++;
			}
		}
		assertTrue(parts > 5);
		String part = Files.readString(elsewhere.resolve("what 100% #1? ü_files/part-1.html"));
		assertTrue(part.contains("href=\"../what%20100%25%20%231%3F%20%C3%BC.html\""), part);
	}

	@Test
	void markupInACorpusIsTextAndNothingMayRun() throws IOException {
		Path entry = elsewhere.resolve("r.html");
		parts(corpus(3), 20).write(entry, false, Progress.NONE);
		for (String html : read(entry).values()) {
			assertEquals(0, Pattern.compile("<script|<img|<mayor| style=").matcher(html).results().count());
			assertTrue(html.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-"));
		}
	}

	@Test
	void itReplacesItsOwnPartsAndASmallOneRemovesThem() throws IOException {
		Path entry = elsewhere.resolve("r.html");
		Path parts = elsewhere.resolve("r_files");
		parts(corpus(9), 20).write(entry, false, Progress.NONE);
		assertTrue(Files.exists(parts.resolve("part-9.html")));
		Files.writeString(parts.resolve("mine.txt"), "mine");
		parts(corpus(2), 20).write(entry, false, Progress.NONE);
		assertFalse(Files.exists(parts.resolve("part-9.html")), "what is no part any more is gone");
		assertEquals(read(entry).size() - 1L, Files.readAllLines(parts.resolve("gainsay-report.txt")).size() - 1L);
		new HtmlReport(corpus(1), null).write(entry, false);
		assertEquals(List.of("mine.txt"), list(parts), "what somebody put there stays");
		Files.delete(parts.resolve("mine.txt"));
		parts(corpus(2), 20).write(entry, false, Progress.NONE);
		new HtmlReport(corpus(1), null).write(entry, false);
		assertFalse(Files.exists(parts));
		assertEquals(List.of("r.html"), list(elsewhere));
	}

	private static List<String> list(Path folder) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
		}
	}

	@Test
	void aFolderOfThatNameThatIsNotItsOwnIsNeverTouched() throws IOException {
		Corpus corpus = corpus(2);
		Path entry = elsewhere.resolve("r.html");
		Path saved = Files.createDirectory(elsewhere.resolve("r_files"));
		Files.writeString(saved.resolve("part-1.html"), "a page that a browser saved");
		for (boolean force : List.of(false, true)) {
			ExportRefusedException refused = assertThrows(ExportRefusedException.class, () -> parts(corpus, 20).write(entry, force, Progress.NONE));
			assertTrue(refused.getMessage().contains(saved.toRealPath().toString()), refused.getMessage());
		}
		assertEquals(List.of("r_files"), list(elsewhere));
		new HtmlReport(corpus, null).write(entry, false);
		assertEquals("a page that a browser saved", Files.readString(saved.resolve("part-1.html")), "one file has nothing to do with it");
		Files.writeString(saved.resolve("gainsay-report.txt"), "Parts of the Gainsay report other.html\npart-1.html\n");
		assertThrows(ExportRefusedException.class, () -> parts(corpus, 20).write(entry, true, Progress.NONE), "the parts of another report");
		Files.writeString(saved.resolve("gainsay-report.txt"), "Parts of the Gainsay report r.html\n../r.html\n");
		ExportRefusedException mixed = assertThrows(ExportRefusedException.class, () -> parts(corpus, 20).write(entry, true, Progress.NONE), "a file that is no part, of a part's name");
		assertTrue(mixed.getMessage().contains("part-1.html"), mixed.getMessage());
		assertEquals("a page that a browser saved", Files.readString(saved.resolve("part-1.html")));
	}

	@Test
	void aFileWhereTheFolderBelongsIsRefusedAndAnEmptyFolderIsTaken() throws IOException {
		Corpus corpus = corpus(2);
		Path entry = elsewhere.resolve("r.html");
		Path place = Files.writeString(elsewhere.resolve("r_files"), "mine");
		assertThrows(ExportRefusedException.class, () -> parts(corpus, 20).write(entry, true, Progress.NONE));
		assertEquals("mine", Files.readString(place));
		Files.delete(place);
		Files.createDirectory(place);
		parts(corpus, 20).write(entry, false, Progress.NONE);
		assertTrue(Files.exists(place.resolve("part-2.html")));
	}

	@Test
	void whoCancelsHasWhatWasThere() throws IOException {
		Path entry = elsewhere.resolve("r.html");
		parts(corpus(3), 20).write(entry, false, Progress.NONE);
		Map<Path, String> before = read(entry);
		int[] steps = { 0 };
		Progress stop = new Progress() {
			@Override
			public void step(int done, int total) {
				steps[0]++;
			}

			@Override
			public boolean cancelled() {
				return steps[0] > 3;
			}
		};
		assertThrows(CancellationException.class, () -> parts(corpus(9), 20).write(entry, false, stop));
		assertEquals(4, steps[0]);
		assertEquals(before, read(entry));
		assertEquals(List.of("r.html", "r_files"), list(elsewhere), "nothing hidden is left");
	}

	/** Says stop from some asking on, and counts. */
	private static final class Stop implements Progress {
		private final int after;
		private final AtomicInteger asked = new AtomicInteger();

		Stop(int after) {
			this.after = after;
		}

		@Override
		public boolean cancelled() {
			return asked.incrementAndGet() > after;
		}

		/** How often it was asked after it had said stop for the first time. */
		int afterwards() {
			return asked.get() - after - 1;
		}
	}

	@Test
	void networkAndAgreementStopWhenTheyAreTo() {
		Corpus corpus = codedTwice(40);
		NetworkQuestion question = NetworkQuestion.of(Mode.ONE, "actor", "claim", "agreement", null);
		Stop never = new Stop(Integer.MAX_VALUE);
		CoderAgreement.of(corpus, AgreementOptions.DEFAULT, never);
		assertTrue(never.asked.get() > 300, () -> "asked " + never.asked + " times");
		for (int after : List.of(0, 5, 60, never.asked.get() / 2)) {
			Stop stop = new Stop(after);
			assertThrows(CancellationException.class, () -> CoderAgreement.of(corpus, AgreementOptions.DEFAULT, stop));
			assertTrue(stop.afterwards() < 4 * Runtime.getRuntime().availableProcessors() + 4, () -> "goes on " + stop.afterwards() + " times after " + after);
		}
		for (int after : List.of(0, 20, 40)) {
			Stop stop = new Stop(after);
			assertThrows(CancellationException.class, () -> Networks.of(corpus, question, stop));
			assertEquals(0, stop.afterwards());
		}
	}

	/** Articles that two coders have done. */
	private Corpus codedTwice(int articles) {
		StringBuilder text = new StringBuilder("actor a : person \"A\" actor b : person \"B\" actor c : person \"C\" claim x \"X\" claim y \"Y\"\n");
		StringBuilder anna = new StringBuilder("annotator anna\n");
		StringBuilder ben = new StringBuilder("annotator ben\n");
		for (int i = 0; i < articles; i++) {
			String says = " of n" + i + " { status done statement s { says \"One\" by " + "abc".charAt(i % 3) + " asserts x } statement t { says \"two\" by " + "abc".charAt(i / 3 % 3) + " denies y } }\n";
			text.append("article n").append(i).append(" \"N\" { text \"t.txt\" }\n");
			anna.append("annotations anna").append(says);
			ben.append("annotations ben").append(says);
		}
		Corpora.write(folder, "anna.claims", anna.toString());
		Corpora.write(folder, "ben.claims", ben.toString());
		Corpora.write(folder, "t.txt", "One two three four.\n");
		Corpora.write(folder, "a.claims", text.toString());
		return Corpora.sound(folder);
	}

	@Test
	void whoCancelsAtAnyTimeHasWhatWasThere() throws IOException {
		Corpus corpus = codedTwice(40);
		Path entry = elsewhere.resolve("r.html");
		new HtmlReport(corpus, "anna").inParts(300).write(entry, false, Progress.NONE);
		Map<Path, String> before = read(entry);
		for (int after : List.of(0, 3, 100, 300)) {
			assertThrows(CancellationException.class, () -> new HtmlReport(corpus, "ben").inParts(30).write(entry, false, new Stop(after)));
			assertEquals(before, read(entry));
			assertThrows(CancellationException.class, () -> new HtmlReport(corpus, "ben").write(entry, false, new Stop(after)), "in one file, too");
			assertEquals(before, read(entry));
		}
		assertEquals(List.of("r.html", "r_files"), list(elsewhere));
	}

	/** Whether it is to stop is asked before each picture. */
	@Test
	void aReportInOneFileStopsBetweenPictures() {
		Progress atPictures = new Progress() {
			@Override
			public boolean cancelled() {
				return StackWalker.getInstance().walk(callers -> callers.anyMatch(caller -> caller.getClassName().equals(Pictures.class.getName())));
			}
		};
		HtmlReport report = new HtmlReport(corpus(1), null);
		assertThrows(CancellationException.class, () -> report.write(new StringBuilder(), atPictures));
	}

	@Test
	void theFormatWritesTheSameAndALargeOneIsPrintedInOneFile() throws IOException {
		Corpus corpus = corpus(200);
		assertTrue(new HtmlReport(corpus, null).isLarge());
		assertFalse(new HtmlReport(corpus, null, List.of("e7"), Progress.NONE).isLarge());
		Path entry = elsewhere.resolve("r.html");
		ExportSummary summary = Exporters.of("html").orElseThrow().export(corpus, ExportOptions.DEFAULT, entry, Progress.NONE);
		assertEquals(List.of(), summary.notCarried(), "nothing is left out");
		Map<Path, String> files = read(entry);
		assertEquals(files.size() + 1, summary.files().size());
		new HtmlReport(corpus, null).write(entry, false);
		assertEquals(files, read(entry));
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		ExportSummary inOne = Exporters.of("html").orElseThrow().export(corpus, ExportOptions.DEFAULT, printed, Progress.NONE);
		assertTrue(printed.toString(StandardCharsets.UTF_8).contains("Shown in full: "));
		assertTrue(inOne.notCarried().toString().contains("are shown in full"), inOne.notCarried().toString());
	}

	@Test
	void manyNamedEventsAreInPartsWithNothingElse() throws IOException {
		Corpus corpus = corpus(100);
		List<String> events = Stream.iterate(0, i -> i < 70, i -> i + 1).map(i -> "e" + i).toList();
		HtmlReport report = new HtmlReport(corpus, null, events, Progress.NONE);
		assertTrue(report.isLarge());
		Path entry = elsewhere.resolve("r.html");
		report.write(entry, false, Progress.NONE);
		Map<Path, String> files = read(entry);
		assertEquals(files.keySet(), new TreeSet<>(follow(entry, files)));
		assertTrue(files.get(entry).contains("Shown in full: 140 of 200 articles and 210 of 300 claims"), files.get(entry));
		assertFalse(String.join("", files.values()).contains("id=\"a.a99\""));
	}
}
