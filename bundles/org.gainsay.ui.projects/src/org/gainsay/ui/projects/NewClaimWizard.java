// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.util.List;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.ClaimEdits;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.ui.corpus.ProjectCorpus;

/** Declares a claim. */
public final class NewClaimWizard extends NewElementWizard {

	public NewClaimWizard() {
		super(Messages.NewClaim_title);
	}

	@Override
	NewElementPage page(List<ProjectCorpus> all, ProjectCorpus chosen) {
		return new Page(all, chosen);
	}

	/** Asks for the claim. */
	private static final class Page extends NewElementPage {
		private Text text;
		private Text name;
		private Combo event;
		private List<EventFacts> events = List.of();

		Page(List<ProjectCorpus> all, ProjectCorpus chosen) {
			super(Messages.NewClaim_title, Messages.NewClaim_description, all, chosen);
		}

		@Override
		void createFields(Composite parent) {
			text = text(parent, Messages.NewClaim_text, Messages.NewClaim_textHint);
			name = text(parent, Messages.NewElement_name, Messages.NewElement_nameHint);
			event = combo(parent, Messages.NewElement_event);
			begin(text);
		}

		@Override
		void corpusChosen(Corpus corpus) {
			events = List.copyOf(corpus.events());
			fillEvents(event, events);
		}

		@Override
		String missing() {
			return valueOf(text) == null ? Messages.NewClaim_textMissing : null;
		}

		@Override
		CorpusEdit edit(CorpusSession session) {
			return new ClaimEdits(session).create(valueOf(name), valueOf(text), List.of(), chosen(event, events).<String>map(EventFacts::name).orElse(null));
		}
	}
}
