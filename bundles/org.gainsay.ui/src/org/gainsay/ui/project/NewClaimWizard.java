// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.project;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.EventFacts;
import org.gainsay.corpus.edit.ClaimEdits;
import org.gainsay.corpus.edit.CorpusEdit;
import org.gainsay.ui.Messages;
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

	@Override
	void open(CorpusEdit made, ProjectCorpus corpus, IWorkbenchPage on) {
		openFirst(made, corpus, on);
	}

	/** Opens the first file of an edit. */
	static void openFirst(CorpusEdit made, ProjectCorpus corpus, IWorkbenchPage on) {
		try {
			if (!made.files().isEmpty()) {
				IDE.openEditor(on, corpus.file(made.files().getFirst().file()));
			}
		} catch (PartInitException failed) {
			ILog.of(NewClaimWizard.class).log(failed.getStatus());
		}
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
			fill(event, events);
		}

		@Override
		String missing() {
			return valueOf(text) == null ? Messages.NewClaim_textMissing : null;
		}

		@Override
		CorpusEdit edit(CorpusSession session) {
			return new ClaimEdits(session).create(valueOf(name), valueOf(text), List.of(), chosen(event, events));
		}
	}

	/** Offers events, and none. */
	static void fill(Combo event, List<EventFacts> events) {
		event.removeAll();
		event.add(Messages.NewElement_noEvent);
		events.forEach(one -> event.add(one.title() == null ? one.name() : one.title()));
		event.select(0);
		event.notifyListeners(SWT.Modify, null);
	}

	/** The name of the chosen event, or null. */
	static String chosen(Combo event, List<EventFacts> events) {
		int at = event.getSelectionIndex() - 1;
		return at < 0 || at >= events.size() ? null : events.get(at).name();
	}
}
