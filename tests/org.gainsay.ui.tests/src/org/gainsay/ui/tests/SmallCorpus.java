// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gainsay.ui.article.ArticleEditor;

/** A corpus small enough to know by heart. */
final class SmallCorpus {

	static final String TEXT = read("bridge.txt");
	static final String ACTORS = read("actors.claims");
	static final String CLAIMS = read("bridge.claims");

	private SmallCorpus() {
	}

	private static String read(String file) {
		try {
			return Files.readString(Path.of(System.getProperty("gainsay.top"), "tests", "bridge", file));
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	static TestProject create(String name) throws Exception {
		TestProject project = TestProject.empty(name);
		project.write("actors.claims", ACTORS);
		project.write("bridge.claims", CLAIMS);
		project.write("bridge.txt", TEXT);
		project.build();
		return project;
	}

	/** Its article in an editor that shows both statements and has the focus. */
	static ArticleEditor openArticle(TestProject project) throws Exception {
		project.corpus();
		ArticleEditor article = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file("bridge.txt")));
		Workbench.waitUntil("the statements show", () -> article.shown().size() == 2);
		Workbench.ui(() -> {
			Workbench.page().activate(article);
			article.textWidget().setFocus();
		});
		return article;
	}
}
