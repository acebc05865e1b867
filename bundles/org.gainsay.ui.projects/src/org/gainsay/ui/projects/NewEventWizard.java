// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.EventEdits;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.trees.EventFields;

/** Declares an event, with its claims and the articles that report on it. */
public final class NewEventWizard extends NewElementWizard {

	public NewEventWizard() {
		super(Messages.NewEvent_title);
	}

	@Override
	NewElementPage page(List<ProjectCorpus> all, ProjectCorpus chosen) {
		return new Page(all, chosen);
	}

	/** Asks for the event. */
	private static final class Page extends NewElementPage {
		private Text name;
		private EventFields fields;

		Page(List<ProjectCorpus> all, ProjectCorpus chosen) {
			super(Messages.NewEvent_title, Messages.NewEvent_description, all, chosen);
		}

		@Override
		void createFields(Composite parent) {
			name = text(parent, Messages.NewElement_name, Messages.NewElement_nameHint);
			fields = new EventFields(parent, this::check);
			fields.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, columns(), 1));
			begin(fields.begin());
		}

		@Override
		void corpusChosen(Corpus corpus) {
			fields.show(corpus, null);
		}

		@Override
		String missing() {
			return fields.title().isBlank() ? Messages.NewEvent_titleMissing : null;
		}

		@Override
		CorpusEdit edit(CorpusSession session) {
			return new EventEdits(session).create(valueOf(name), fields.title(), fields.claims(), fields.articles());
		}
	}
}
