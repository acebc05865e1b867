// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.Source;

/** All that a reader hands on of a source. */
final class Harvest extends Gathering {

	static Harvest of(String reader, Source source) throws IOException {
		Harvest harvest = new Harvest();
		ArticleReaders.of(reader).orElseThrow().read(source, harvest, Progress.NONE);
		return harvest;
	}

	/** Of a page in UTF-8 at an address. */
	static Harvest page(String html) throws IOException {
		return of("html", new Source("page.html", html.getBytes(StandardCharsets.UTF_8), null, "https://news.example/2026/11/bridge.html", null));
	}
}
