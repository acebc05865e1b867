// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FactsJson;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.Exporters;
import org.gainsay.report.html.HtmlReport;
import org.gainsay.text.ArticleText;
import org.gainsay.text.TextFolder;

/** What {@link FactsAloneTest} does with facts where there is no language; its class loader loads this class again. */
public final class OfFactsAlone implements Function<Path[], String> {

	/**
	 * Writes tables and report of a corpus.
	 *
	 * @param paths the file of the facts, the corpus folder, where the tables go, where the report goes
	 * @return what the ledger and the search for the same utterance say
	 */
	@Override
	public String apply(Path[] paths) {
		try (Reader from = Files.newBufferedReader(paths[0], StandardCharsets.UTF_8)) {
			TextFolder texts = new TextFolder(paths[1]);
			return written(FactsJson.read(from, paths[1], text -> read(texts, paths[1].resolve(text))), paths[2], paths[3]);
		} catch (Exception failed) {
			throw new IllegalStateException(failed);
		}
	}

	private static ArticleText read(TextFolder texts, Path file) {
		return texts.read(file) instanceof TextFolder.Read read ? read.text() : null;
	}

	static String written(Corpus corpus, Path tables, Path report) throws Exception {
		Exporters.of("csv").orElseThrow().export(corpus, ExportOptions.DEFAULT, tables, Progress.NONE);
		new HtmlReport(corpus, null).write(report, false);
		return Ledger.of(corpus, null).rows().stream().map(OfFactsAlone::told).collect(Collectors.joining("\n")) + "\n"
				+ UtteranceIndex.search(corpus, new UtteranceIndex.Options(null, false, UtteranceIndex.Options.MIN), Progress.NONE).pairs();
	}

	private static String told(ClaimRow row) {
		return row.claim() + " " + row.flags() + " " + row.cells() + " " + row.articles() + " " + row.entailed().size() + " " + row.contrary().size() + " "
				+ row.routes().size() + " " + row.origins().size() + " " + row.omissions().size();
	}
}
