// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.ui.IWorkbenchPartSite;
import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.compare.CompareItem;
import org.gainsay.desk.compare.CompareItem.State;
import org.gainsay.desk.compare.Compared;
import org.gainsay.desk.compare.Judging;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.How;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.ViewEdits;

/** Writes what somebody judges of what is compared, each as one step of undo; does nothing where nothing is compared. */
final class Judgements {

	/** Who goes on then. */
	interface Listener {
		/** @param next what nobody has judged yet and is to be compared now; null to stay */
		void judged(CompareItem next);

		/** @param why for the user */
		void refused(String why);
	}

	private final ProjectCorpus corpus;
	private final IWorkbenchPartSite site;
	private final Compared compared;
	private final Listener listener;

	/** @param site of the part whose window asks and tells */
	Judgements(ProjectCorpus corpus, IWorkbenchPartSite site, Compared compared, Listener listener) {
		this.corpus = corpus;
		this.site = site;
		this.compared = compared;
		this.listener = listener;
	}

	/** Links the statements; of a pair it is written as well how the one gives the other's words. */
	void link(CorrespondenceKind kind) {
		CompareItem item = compared.item();
		if (item != null) {
			How how = item.sayings().size() == 2 ? compared.snapshot().compare(item.sayings().getFirst(), item.sayings().getLast()).how() : null;
			String title = kind == CorrespondenceKind.SAME_UTTERANCE ? Messages.Action_utterance : Messages.Action_line;
			judge(title, session -> Judging.link(item, kind, how, session), true);
		}
	}

	/** Takes the link away. */
	void unlink() {
		CompareItem item = compared.item();
		if (item != null) {
			judge(Messages.Action_unlink, session -> Judging.unlink(item, session), false);
		}
	}

	/** Rejects what is compared, or takes its rejection back. */
	void reject() {
		CompareItem item = compared.item();
		if (item == null) {
			return;
		}
		Corpus of = compared.snapshot().corpus();
		if (item.state() == State.REJECTED) {
			judge(Messages.Action_reject, session -> Judging.restore(item, RejectedPairs.of(session.corpus()), of), false);
		} else {
			judge(Messages.Action_reject, session -> Judging.reject(item, session.corpus().rejectedPairs(), of), true);
		}
	}

	private void judge(String title, Function<CorpusSession, CorpusEdit> maker, boolean goesOn) {
		CompareItem next = goesOn ? compared.list().nextFound(compared.item()).orElse(null) : null;
		Optional<String> refused = ViewEdits.attempt(title, corpus, site.getShell(), maker);
		if (refused.isPresent()) {
			listener.refused(refused.get());
		} else {
			listener.judged(next == null ? null : compared.snapshot().same(next).orElse(null)); // A newer snapshot may have come meanwhile.
		}
	}
}
