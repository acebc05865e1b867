// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The pages whose articles are known, where they are: {@code corpora/extraction-dev} below the shared folder. */
public final class ExtractionPages {

	/**
	 * A page.
	 *
	 * @param html    its bytes
	 * @param article what its article is, a paragraph a line
	 */
	public record Page(String id, String address, byte[] html, String article) {
	}

	private ExtractionPages() {
	}

	/** Where they are, by the system property {@code gainsay.shared}; none where they are not. */
	public static Optional<Path> folder() {
		String shared = System.getProperty("gainsay.shared");
		return Optional.ofNullable(shared).map(folder -> Path.of(folder, "corpora", "extraction-dev")).filter(Files::isDirectory);
	}

	/** All of them, by their ids. */
	public static List<Page> of(Path folder) throws IOException {
		Map<String, Page> pages = new TreeMap<>();
		JsonObject truth = JsonParser.parseString(Files.readString(folder.resolve("ground-truth.json"))).getAsJsonObject();
		for (String id : truth.keySet()) {
			try (InputStream html = new GZIPInputStream(Files.newInputStream(folder.resolve("html").resolve(id + ".html.gz")))) {
				JsonObject page = truth.getAsJsonObject(id);
				pages.put(id, new Page(id, page.get("url").getAsString(), html.readAllBytes(), page.get("articleBody").getAsString()));
			}
		}
		return new ArrayList<>(pages.values());
	}

	/** What our reader of pages makes of one: its articles, one or none. */
	public static List<SourceArticle> read(Page page) throws IOException {
		ArticleReader reader = ArticleReaders.of("html").orElseThrow();
		List<SourceArticle> articles = new ArrayList<>();
		reader.read(new Source(page.id + ".html", page.html, null, page.address, null), new ArticleSink() {
			@Override
			public void article(SourceArticle article) {
				articles.add(article);
			}

			@Override
			public void notRead(String where, String why) {
				throw new IllegalStateException(where + ": " + why);
			}

			@Override
			public void noArticle(String why) {
				// Nothing came out: the measure says so.
			}

			@Override
			public void remark(String sentence) {
				// Of the encoding.
			}
		}, Progress.NONE);
		return articles;
	}
}
