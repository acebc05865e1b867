// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.Counts;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.dsl.ide.renaming.Renaming;
import org.gainsay.edit.ActorEdits;
import org.gainsay.edit.ClaimEdits;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.AskDialog;
import org.gainsay.ui.views.AskDialog.Outcome;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewEdits;

/** Gives an actor or a claim another name wherever it is written; or, where what is typed can be no name, other words for people to read. */
final class Renames {

	private Renames() {
	}

	/** Asks for the name and renames. */
	static void ask(Named thing, ProjectCorpus corpus, Shell shell) {
		NamesOfCorpus names = new NamesOfCorpus(corpus.corpus());
		List<Place> places = names.uses(thing.kind(), thing.name());
		int files = (int) places.stream().map(Place::file).distinct().count();
		String warning = new Renaming(corpus.session()).warning(thing).orElse(""); //$NON-NLS-1$
		String title = CorpusTreeView.title(Messages.Trees_rename);
		AskDialog.ask(shell, title, NLS.bind(Messages.Trees_renamePrompt, new Object[] { thing.simpleName(), Counts.places(places.size(), files), read(thing, corpus.corpus()) }), thing.simpleName(), typed -> List.of(),
				typed -> outcome(typed.strip(), thing, names, warning)).ifPresent(typed -> ViewEdits.apply(title, corpus, shell,
						session -> Names.isName(typed) ? new Renaming(session).rename(thing, typed) : reword(thing, typed, session)));
	}

	/** The label of an actor, the text of a claim. */
	private static String read(Named thing, Corpus corpus) {
		return thing.kind() == ReferenceFacts.Kind.CLAIM ? corpus.claim(thing.name()).map(ClaimFacts::text).orElse(thing.simpleName())
				: corpus.actor(thing.name()).map(ActorFacts::label).orElse(thing.simpleName());
	}

	private static CorpusEdit reword(Named thing, String words, CorpusSession session) {
		return thing.kind() == ReferenceFacts.Kind.CLAIM ? new ClaimEdits(session).text(thing.name(), words) : new ActorEdits(session).label(thing.name(), words);
	}

	private static Outcome outcome(String typed, Named thing, NamesOfCorpus names, String warning) {
		if (typed.equals(thing.simpleName())) {
			return new Outcome(false, Messages.Trees_renameSame);
		}
		if (typed.isEmpty()) {
			return new Outcome(false, Messages.Trees_renameNone);
		}
		if (!Names.isName(typed)) {
			return new Outcome(true, NLS.bind(Messages.Trees_renameInstead, thing.simpleName()));
		}
		return names.declarations(thing.kind(), typed).isEmpty() ? new Outcome(true, warning) : new Outcome(false, NLS.bind(Messages.Trees_renameTaken, typed));
	}
}
