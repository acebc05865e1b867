// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.dsl.ide.renaming.Renaming;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code rename}. */
@Command(name = "rename", description = "Gives an actor, an article, a category, a claim, a coder, an event, a round, a statement or a value another name wherever its name is written, in all files or in none. "
		+ "Nothing else in the files changes; files that are called after a coder or a round go with the name.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay rename my-corpus actor mayor mayorOfQuillhaven --dry-run",
				"  gainsay rename my-corpus claim leak dieselLeak",
				"  gainsay rename my-corpus statement ledger.denial firstDenial",
				"  gainsay rename my-corpus value genre.news report",
				"  gainsay rename my-corpus coder ben benno" })
final class Rename extends WritingCommand {

	/** What has a name. */
	enum Kind {
		actor, article, category, claim, coder, event, round, statement, value;

		ReferenceFacts.Kind kind() {
			return ReferenceFacts.Kind.valueOf(name().toUpperCase(Locale.ROOT));
		}
	}

	@Parameters(index = "1", paramLabel = "KIND", description = "What is renamed: ${COMPLETION-CANDIDATES}.")
	Kind kind;

	@Parameters(index = "2", paramLabel = "OLD", converter = NameConverter.class, description = "Its name; of a statement article.statement, of one in another annotator's set annotator.article.statement; of a value category.value.")
	String old;

	@Parameters(index = "3", paramLabel = "NEW", converter = NameConverter.class, description = "Its new name.")
	String wanted;

	/** What is to be known of it; null for nothing. */
	private String warning;

	@Override
	CorpusEdit edit(CorpusSession session) {
		Corpus corpus = session.corpus();
		String simple = wanted.startsWith(prefix()) ? wanted.substring(prefix().length()) : wanted;
		if (old.equals(prefix() + simple)) {
			throw wrongUse("The " + kind + " '" + old + "' has this name already.");
		}
		if (kind == Kind.statement && corpus.statement(old).filter(statement -> !statement.named()).isPresent()) {
			return new StatementEdits(session).name(old, simple);
		}
		List<Place> declarations = new NamesOfCorpus(corpus).declarations(kind.kind(), old);
		if (declarations.isEmpty()) {
			throw wrongUse("There is no " + kind + " '" + old + "'." + Words.meant(old, names(corpus)));
		}
		Renaming renaming = new Renaming(session);
		Named named = new Named(kind.kind(), old, declarations.getFirst());
		warning = renaming.warning(named).orElse(null);
		return renaming.rename(named, simple);
	}

	@Override
	void details(PrintWriter to) {
		if (warning != null) {
			err().println("gainsay: " + warning);
		}
	}

	/** What the names of an article's statements begin with. */
	private String prefix() {
		return old.substring(0, old.lastIndexOf('.') + 1);
	}

	private List<String> names(Corpus corpus) {
		return corpus.files().stream().flatMap(file -> kind == Kind.statement ? file.sets().stream().flatMap(set -> set.statements().stream()).map(StatementFacts::qualifiedName)
				: NamesOfCorpus.declared(file).filter(named -> named.kind() == kind.kind()).map(Named::name)).distinct().toList();
	}

	@Override
	String what() {
		return "Renamed the " + kind + " '" + old + "' to '" + wanted + "'";
	}
}
