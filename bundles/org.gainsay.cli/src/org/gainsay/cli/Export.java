// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.util.List;

import org.gainsay.corpus.CorpusSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code export}. */
@Command(name = "export", description = "Writes the corpus in another format, and says what could not be carried.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay export examples/quillhaven --to csv -o tables",
				"  gainsay export examples/quillhaven --to csv --set '*' -o tables",
				"  gainsay export examples/quillhaven --to xmi -o quillhaven.xmi --losses lost.json",
				"  gainsay export examples/quillhaven --to html --option event=spill -o q.html" })
final class Export extends CorpusCommand {

	@Mixin
	private Exporting exporting;

	@Override
	void checkUse() {
		exporting.check();
	}

	@Override
	int work(CorpusSession session, ProgressLine progress) throws IOException {
		exporting.write(session.corpus(), progress, List.of());
		return done(session.corpus());
	}
}
