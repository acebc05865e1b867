// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.report.html.HtmlReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's report on paper: what is folded on the screen is there too, on a reasonable number of pages. */
class PrintedReportTest {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
	private static final int PAGES = 20;
	private static final int BYTES = 3_000_000;

	@TempDir
	private Path folder;

	@Test
	void everyWordComesOntoThePaper() throws Exception {
		Optional<Path> browser = program("chromium", "chromium-browser", "google-chrome");
		Optional<Path> reader = program("pdftotext");
		assumeTrue(browser.isPresent() && reader.isPresent(), "Chromium and pdftotext are not both on this machine, so nothing is known about the report on paper.");
		Path report = folder.resolve("report.html");
		new HtmlReport(Corpora.sound(Corpora.example()), null).write(report, false);
		Path paper = folder.resolve("report.pdf");
		run(List.of(browser.get().toString(), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--user-data-dir=" + folder.resolve("browser"),
				"--print-to-pdf=" + paper, report.toUri().toString()));
		Path text = folder.resolve("report.txt");
		run(List.of(reader.get().toString(), "-raw", "-enc", "UTF-8", paper.toString(), text.toString()));

		String printed = Files.readString(text);
		Set<String> missing = new TreeSet<>(words(shown(Files.readString(report))));
		missing.removeAll(words(printed));
		assertEquals(Set.of(), missing);
		long pages = printed.chars().filter(one -> one == '\f').count();
		assertTrue(pages <= PAGES, () -> pages + " pages");
		assertTrue(Files.size(paper) < BYTES, () -> paper.toFile().length() + " bytes");
	}

	/** The text of the page, without what only a screen has: tips, links to its sections, and what stands folded a second time. Words in drawings may be broken into lines. */
	private static String shown(String html) {
		return html.replaceAll("(?s)<details class=\"(numbers|flagged|drawing)\".*?</details>", " ").replaceAll("(?s)<(style|svg|nav|title)\\b.*?</\\1>", " ").replaceAll("(?s)<span class=\"tip\".*?</span></span>", " ").replaceAll("<[^>]*>", " ").replace("&#39;", "'").replaceAll("&(quot|amp|lt|gt);", " ");
	}

	private static Set<String> words(String text) {
		return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private void run(List<String> command) throws Exception {
		Path said = folder.resolve("said.txt");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		try {
			assertTrue(process.waitFor(5, TimeUnit.MINUTES), () -> command.getFirst() + " does not end");
		} finally {
			process.destroyForcibly();
		}
		assertEquals(0, process.exitValue(), () -> said(said));
	}

	private static String said(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		} catch (java.io.IOException unreadable) {
			return unreadable.toString();
		}
	}

	private static Optional<Path> program(String... names) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).flatMap(place -> Stream.of(names).map(name -> Path.of(place, name)))
				.filter(Files::isExecutable).findFirst();
	}
}
