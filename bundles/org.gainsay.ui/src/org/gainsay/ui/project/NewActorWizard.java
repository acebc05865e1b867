// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.project;

import java.util.List;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.gainsay.corpus.ActorFacts;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.edit.ActorEdits;
import org.gainsay.corpus.edit.CorpusEdit;
import org.gainsay.model.ActorKind;
import org.gainsay.ui.Messages;
import org.gainsay.ui.corpus.ProjectCorpus;

/** Declares an actor. */
public final class NewActorWizard extends NewElementWizard {

	public NewActorWizard() {
		super(Messages.NewActor_title);
	}

	@Override
	NewElementPage page(List<ProjectCorpus> all, ProjectCorpus chosen) {
		return new Page(all, chosen);
	}

	@Override
	void open(CorpusEdit made, ProjectCorpus corpus, IWorkbenchPage on) {
		NewClaimWizard.openFirst(made, corpus, on);
	}

	/** Asks for the actor. */
	private static final class Page extends NewElementPage {
		private Text label;
		private Text name;
		private Text aliases;
		private Combo kind;
		private Combo partOf;
		private List<ActorFacts> actors = List.of();

		Page(List<ProjectCorpus> all, ProjectCorpus chosen) {
			super(Messages.NewActor_title, Messages.NewActor_description, all, chosen);
		}

		@Override
		void createFields(Composite parent) {
			label = text(parent, Messages.NewActor_label, Messages.NewActor_labelHint);
			kind = combo(parent, Messages.NewActor_kind);
			for (ActorKind one : ActorKind.values()) {
				kind.add(one.getLiteral());
			}
			kind.select(0);
			name = text(parent, Messages.NewElement_name, Messages.NewElement_nameHint);
			aliases = text(parent, Messages.NewActor_aliases, Messages.NewActor_aliasesHint);
			partOf = combo(parent, Messages.NewActor_partOf);
			begin(label);
		}

		@Override
		void corpusChosen(Corpus corpus) {
			actors = List.copyOf(corpus.actors());
			partOf.removeAll();
			partOf.add(Messages.NewActor_partOfNone);
			actors.forEach(actor -> partOf.add(actor.label()));
			partOf.select(0);
		}

		@Override
		String missing() {
			return valueOf(label) == null ? Messages.NewActor_labelMissing : null;
		}

		@Override
		CorpusEdit edit(CorpusSession session) {
			int whole = partOf.getSelectionIndex() - 1;
			return new ActorEdits(session).create(valueOf(name), ActorKind.values()[kind.getSelectionIndex()], valueOf(label), lines(aliases.getText()),
					whole < 0 ? null : actors.get(whole).name());
		}
	}
}
