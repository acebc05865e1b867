// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.ActorEdits;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.edit.CorpusEdit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code merge}. */
@Command(name = "merge", description = "Makes one actor of two, in all files or in none: whatever names the first names the second. Aliases, roles and authority URIs are united, "
		+ "and the label of the one that goes becomes an alias. Where both speak in one statement, one stays.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay merge my-corpus townHall councilOffice --dry-run",
				"  gainsay merge my-corpus townHall councilOffice" })
final class Merge extends WritingCommand {

	@Parameters(index = "1", paramLabel = "ACTOR", converter = NameConverter.class, description = "The name of the actor that goes.")
	String actor;

	@Parameters(index = "2", paramLabel = "INTO", converter = NameConverter.class, description = "The name of the actor that stays.")
	String into;

	@Override
	CorpusEdit edit(CorpusSession session) {
		Corpus corpus = session.corpus();
		for (String name : List.of(actor, into)) {
			if (corpus.actor(name).isEmpty()) {
				throw wrongUse("There is no actor '" + name + "'." + Words.meant(name, corpus.actors().stream().map(ActorFacts::name).toList()));
			}
		}
		return new ActorEdits(session).merge(into, actor);
	}

	@Override
	String what() {
		return "Merged the actor '" + actor + "' into '" + into + "'";
	}
}
