// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.extraction;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.gainsay.benchmarks.extraction.ExtractionMeasure.Score;
import org.gainsay.benchmarks.extraction.ExtractionPages.Page;
import org.gainsay.interchange.texts.SourceArticle;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import net.dankito.readability4j.Readability4J;

/** Quality and speed of our extractor of articles beside readability4j's, on the same pages in the same run. A program of its own: {@code java -Dgainsay.shared=DIR … ExtractionBenchmark [ROUNDS]}. */
public final class ExtractionBenchmark {

	/** An extractor. */
	private interface Extractor {
		List<String> lines(Page page) throws IOException;
	}

	private ExtractionBenchmark() {
	}

	/** Prints the table. */
	public static void main(String[] arguments) throws IOException {
		List<Page> pages = ExtractionPages.of(ExtractionPages.folder().orElseThrow(() -> new IllegalArgumentException("The pages are not there: set -Dgainsay.shared=DIR")));
		int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
		System.out.println("extractor        F1    P     R     exact para  lines pages/s of processor time");
		row("gainsay", ExtractionBenchmark::gainsay, pages, rounds);
		row("readability4j", ExtractionBenchmark::readability, pages, rounds);
	}

	private static void row(String name, Extractor extractor, List<Page> pages, int rounds) throws IOException {
		ExtractionMeasure measure = new ExtractionMeasure();
		for (Page page : pages) {
			measure.page(page.article(), extractor.lines(page));
		}
		double best = Double.MAX_VALUE;
		for (int round = 0; round < rounds; round++) {
			long before = now();
			for (Page page : pages) {
				extractor.lines(page);
			}
			best = Math.min(best, (now() - before) / 1e9);
		}
		Score score = measure.all();
		System.out.printf(Locale.ROOT, "%-16s %.3f %.3f %.3f %.3f %.3f %.3f %.0f%n", name, score.f1(), score.precision(), score.recall(), score.exact(), score.paragraphs(), score.lines(), pages.size() / best);
	}

	private static long now() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static List<String> gainsay(Page page) throws IOException {
		List<String> lines = new ArrayList<>();
		for (SourceArticle article : ExtractionPages.read(page)) {
			lines.addAll(article.paragraphs());
		}
		return lines;
	}

	/** Its text with the blocks apart, which its own text runs together: that would be no fair measure of its paragraphs. */
	private static List<String> readability(Page page) {
		Element content = new Readability4J(page.address(), new String(page.html(), StandardCharsets.UTF_8)).parse().getArticleContent();
		if (content == null) {
			return List.of();
		}
		StringBuilder text = new StringBuilder();
		content.traverse(new NodeVisitor() {
			@Override
			public void head(Node node, int depth) {
				if (node instanceof TextNode letters) {
					text.append(letters.getWholeText().replace('\n', ' '));
				} else if (node instanceof Element element && (element.isBlock() || element.normalName().equals("br"))) {
					text.append('\n');
				}
			}

			@Override
			public void tail(Node node, int depth) {
				if (node instanceof Element element && element.isBlock()) {
					text.append('\n');
				}
			}
		});
		return List.of(text.toString().split("\n"));
	}
}
