// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.analysis.Cell;
import org.gainsay.corpus.analysis.ClaimRow;
import org.gainsay.corpus.analysis.Ledger;
import org.gainsay.corpus.analysis.EntailedCell;
import org.gainsay.corpus.analysis.Flag;
import org.gainsay.corpus.analysis.Source;
import org.gainsay.interchange.Speakers;
import org.gainsay.model.Certainty;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code claims}: the claim table. */
@Command(name = "claims", description = "Says for every claim which article carries it, in whose mouth, with what stance, by which route and from where.%n"
		+ "Rejected statements and suggestions that nobody accepted do not count.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay claims examples/quillhaven",
				"  gainsay claims examples/quillhaven --set ben",
				"  gainsay claims examples/quillhaven --format json" })
final class Claims extends CorpusCommand {

	@Option(names = "--set", paramLabel = "NAME",
			description = "Read the annotations of this set or annotator, not the articles' own; articles that have none are empty.")
	String set;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "How to print: ${COMPLETION-CANDIDATES}; text unless you say otherwise.")
	Format format;

	@Override
	int work(CorpusSession session, ProgressLine progress) {
		Corpus corpus = session.corpus();
		checkSet(set, corpus);
		Ledger table = Ledger.of(corpus, set);
		progress.close();
		switch (format) {
			case text -> new ClaimsText(corpus, table, colours()).print(out());
			case json -> print(table.rows().stream().map(Claims::row).toList());
		}
		return done(corpus);
	}

	private static Map<String, Object> row(ClaimRow row) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("claim", row.claim().name());
		json.put("text", row.claim().text());
		json.put("routes", row.routes().stream().map(Source::written).toList());
		json.put("origins", row.origins().stream().map(Source::written).toList());
		json.put("flags", row.flags().stream().map(Flag::word).toList());
		json.put("cells", row.cells().stream().map(Claims::cell).toList());
		json.put("entailed", row.entailed().stream().map(Claims::entailed).toList());
		return json;
	}

	private static Map<String, Object> cell(Cell cell) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("article", cell.article());
		json.put("statement", cell.statement().qualifiedName());
		json.put("stance", cell.stance().kind().getLiteral());
		json.put("certainty", cell.stance().certainty() == Certainty.UNSPECIFIED ? null : cell.stance().certainty().getLiteral());
		json.put("speakers", cell.speakers().stream().map(Speakers::written).toList());
		json.put("chain", cell.chain().stream().map(Speakers::written).toList());
		json.put("repeats", cell.repeats());
		return json;
	}

	private static Map<String, Object> entailed(EntailedCell entailed) {
		Map<String, Object> json = cell(entailed.cell());
		json.put("through", entailed.through());
		return json;
	}
}
