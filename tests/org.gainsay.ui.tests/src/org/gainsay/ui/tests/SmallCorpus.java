// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.gainsay.desk.tests.BridgeCorpus;
import org.gainsay.ui.article.ArticleEditor;

/** A corpus small enough to know by heart. */
final class SmallCorpus {

	private SmallCorpus() {
	}

	static TestProject create(String name) throws Exception {
		TestProject project = TestProject.empty(name);
		project.write("actors.claims", BridgeCorpus.ACTORS);
		project.write("bridge.claims", BridgeCorpus.CLAIMS);
		project.write("bridge.txt", BridgeCorpus.TEXT);
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
