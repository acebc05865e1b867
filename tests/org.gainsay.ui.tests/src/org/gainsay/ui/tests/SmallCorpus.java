// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.gainsay.ui.article.ArticleEditor;

/** A corpus small enough to know by heart. */
final class SmallCorpus {

	static final String TEXT = "The bridge is safe\n\n\"The bridge is safe,\" said Mayor Ada Quill. An engineer said it would fall.\n";
	static final String ACTORS = "gainsay 1\n\nactor quill : person \"Ada Quill\" { alias \"Mayor Ada Quill\" }\n";
	static final String CLAIMS = """
			gainsay 1
			// kept
			claim safe "The bridge is safe"
			article bridge "Bridge" {
				text "bridge.txt"
				statement mayor {
					says "The bridge is safe" #2
					cue "said" before "Mayor"
					by quill
					asserts safe
				}
				statement engineer {
					says "it would fall"
					cue "said" before "it would"
					by unnamed "An engineer"
					denies safe
				}
			}
			""";

	private SmallCorpus() {
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
