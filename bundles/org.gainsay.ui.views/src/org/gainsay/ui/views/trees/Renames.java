// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.gainsay.desk.Counts;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.dsl.ide.renaming.Renaming;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.AskDialog;
import org.gainsay.ui.views.AskDialog.Outcome;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewEdits;

/** Gives an actor or a claim another name wherever it is written. */
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
		AskDialog.ask(shell, title, NLS.bind(Messages.Trees_renamePrompt, thing.simpleName(), Counts.places(places.size(), files)), thing.simpleName(), typed -> List.of(),
				typed -> outcome(typed.strip(), thing, names, warning)).ifPresent(name -> ViewEdits.apply(title, corpus, shell, session -> new Renaming(session).rename(thing, name)));
	}

	private static Outcome outcome(String typed, Named thing, NamesOfCorpus names, String warning) {
		if (typed.equals(thing.simpleName())) {
			return new Outcome(false, Messages.Trees_renameSame);
		}
		if (!Names.isName(typed)) {
			return new Outcome(false, Messages.Trees_renameNone);
		}
		return names.declarations(thing.kind(), typed).isEmpty() ? new Outcome(true, warning) : new Outcome(false, NLS.bind(Messages.Trees_renameTaken, typed));
	}
}
