// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.util.List;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.ActorEdits;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.ActorKind;
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
			fill(partOf, Messages.NewActor_partOfNone, actors.stream().map(ActorFacts::label));
		}

		@Override
		String missing() {
			return valueOf(label) == null ? Messages.NewActor_labelMissing : null;
		}

		@Override
		CorpusEdit edit(CorpusSession session) {
			return new ActorEdits(session).create(valueOf(name), ActorKind.values()[kind.getSelectionIndex()], valueOf(label), lines(aliases.getText()),
					chosen(partOf, actors).<String>map(ActorFacts::name).orElse(null));
		}
	}
}
