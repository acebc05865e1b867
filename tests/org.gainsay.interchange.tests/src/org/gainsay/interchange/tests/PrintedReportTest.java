// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
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
		Path report = folder.resolve("report.html");
		byte[] paper = printed(report);
		assertTrue(paper.length < BYTES, () -> paper.length + " bytes");
		try (PDDocument document = Loader.loadPDF(paper)) {
			Set<String> missing = new TreeSet<>(words(shown(Files.readString(report))));
			missing.removeAll(words(new PDFTextStripper().getText(document)));
			assertEquals(Set.of(), missing);
			assertTrue(document.getNumberOfPages() <= PAGES, () -> document.getNumberOfPages() + " pages");
			List<PDPage> landscape = new ArrayList<>();
			Set<String> drawn = new TreeSet<>();
			for (PDPage page : document.getPages()) {
				if (page.getMediaBox().getWidth() > page.getMediaBox().getHeight()) {
					landscape.add(page);
				}
				page.getResources().getShadingNames().forEach(name -> drawn.add("gradient " + name.getName()));
				for (COSName name : page.getResources().getXObjectNames()) {
					if (page.getResources().isImageXObject(name)) {
						drawn.add("image " + name.getName());
					}
				}
			}
			assertFalse(landscape.isEmpty(), "the table of claims by articles lies across the page");
			assertTrue(landscape.size() < document.getNumberOfPages() / 2, () -> landscape.size() + " of " + document.getNumberOfPages() + " pages in landscape");
			assertEquals(Set.of(), drawn, "printers draw what is no line and no tint as a picture for each cell");
		}
	}

	/** A picture does not break: where it has no room it begins a page, with all that stands above it. */
	@Test
	void aPictureIsOnThePageOfItsNote() throws Exception {
		try (PDDocument document = Loader.loadPDF(printed(folder.resolve("report.html")))) {
			assertEquals(pageWith("more in the table", document), pageWith("Whose words they are in the end", document));
		}
	}

	private byte[] printed(Path report) throws Exception {
		new HtmlReport(Corpora.sound(Corpora.example()), null).write(report, false);
		try (Browser browser = Browser.start(folder.resolve("browser"))) {
			browser.open(report, 1024, 900, true);
			return browser.pdf();
		}
	}

	private static int pageWith(String words, PDDocument document) throws IOException {
		PDFTextStripper reader = new PDFTextStripper();
		for (int page = 1; page <= document.getNumberOfPages(); page++) {
			reader.setStartPage(page);
			reader.setEndPage(page);
			if (reader.getText(document).replaceAll("\\s+", " ").contains(words)) {
				return page;
			}
		}
		throw new AssertionError("no page has: " + words);
	}

	/** The text of the page, without what only a screen has: tips, links to its sections, and what stands folded a second time. Words in drawings may be broken into lines. */
	private static String shown(String html) {
		return withoutTips(html).replaceAll("(?s)<details class=\"(numbers|flagged|drawing)\".*?</details>", " ").replaceAll("(?s)<(style|svg|nav|title)\\b.*?</\\1>", " ").replaceAll("<[^>]*>", " ").replace("&#39;", "'").replaceAll("&(quot|amp|lt|gt);", " ");
	}

	/** A tip has elements of its own kind in it. */
	private static String withoutTips(String html) {
		StringBuilder rest = new StringBuilder();
		int depth = 0;
		for (String piece : html.split("(?=<span\\b)|(?=</span>)")) {
			boolean end = piece.startsWith("</span>");
			if (depth == 0 && piece.startsWith("<span class=\"tip\"")) {
				depth = 1;
			} else if (depth > 0 && piece.startsWith("<span")) {
				depth++;
			} else if (depth > 0 && end && --depth == 0) {
				rest.append(' ').append(piece.substring("</span>".length()));
			} else if (depth == 0) {
				rest.append(piece);
			}
		}
		return rest.toString();
	}

	private static Set<String> words(String text) {
		return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
	}
}
