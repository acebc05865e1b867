// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.gainsay.analysis.Duplicate;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.SettledCorpus;
import org.gainsay.ui.edit.CorpusEditApplier;
import org.gainsay.ui.views.Messages;

/** Makes one actor of two, or one claim of two, once somebody has seen how many places that changes. */
final class Merging {

	/** What is merged. */
	interface Things {
		CorpusEdit merge(CorpusSession session, String kept, String other);

		int uses(CorpusSession session, String name);

		List<Duplicate> duplicates(Corpus corpus);

		/** A thing in words. */
		String describe(Corpus corpus, String name);

		/** The word under which the project keeps which pairs are none. */
		String kind();
	}

	/**
	 * One way to merge two.
	 *
	 * @param edit    null where it is refused
	 * @param refused why; null where it is not
	 * @param uses    how many places name the one that goes
	 */
	record Way(String kept, String other, String describes, CorpusEdit edit, String refused, int uses) {
	}

	private final IWorkbenchPartSite site;
	private final Things things;

	Merging(IWorkbenchPartSite site, Things things) {
		this.site = site;
		this.things = things;
	}

	/** Asks which of two stays, says what changes, and merges. Gives whether it was done. */
	boolean merge(ProjectCorpus corpus, String one, String other) {
		return merge(corpus, one, other, site.getShell());
	}

	boolean merge(ProjectCorpus corpus, String one, String other, Shell shell) {
		Optional<List<Way>> ways = SettledCorpus.work(corpus, shell, settled -> List.of(way(corpus, settled, one, other), way(corpus, settled, other, one)));
		if (ways.isEmpty()) {
			return false;
		}
		MergeDialog dialog = new MergeDialog(shell, ways.get());
		return dialog.open() == Window.OK && apply(dialog.chosen(), corpus, shell);
	}

	private Way way(ProjectCorpus corpus, Corpus settled, String kept, String other) {
		CorpusSession session = corpus.session();
		String describes = things.describe(settled, kept);
		int uses = things.uses(session, other);
		try {
			return new Way(kept, other, describes, things.merge(session, kept, other), null, uses);
		} catch (IllegalArgumentException refused) {
			return new Way(kept, other, describes, null, refused.getMessage(), uses);
		}
	}

	private static boolean apply(CorpusEdit edit, ProjectCorpus corpus, Shell shell) {
		try {
			CorpusEditApplier.apply(edit, corpus, WorkspaceUndoUtil.getUIInfoAdapter(shell));
			return true;
		} catch (StaleEditException stale) {
			MessageDialog.openInformation(shell, Messages.Merge_title, stale.getMessage());
		} catch (CoreException failed) {
			ILog.of(Merging.class).log(failed.getStatus());
			ErrorDialog.openError(shell, Messages.Merge_title, null, failed.getStatus());
		}
		return false;
	}

	/** Lists what may be there twice, to merge or to dismiss. */
	void findDuplicates(ProjectCorpus corpus) {
		Dismissed dismissed = new Dismissed(corpus, things.kind());
		Optional<List<Duplicate>> found = SettledCorpus.work(corpus, site.getShell(), settled -> dismissed.without(things.duplicates(settled)));
		found.ifPresent(pairs -> {
			if (pairs.isEmpty()) {
				MessageDialog.openInformation(site.getShell(), Messages.Duplicates_title, Messages.Duplicates_none);
			} else {
				new DuplicatesDialog(site.getShell(), pairs, name -> things.describe(corpus.corpus(), name), new DuplicatesDialog.Judged() {
					@Override
					public boolean merge(Duplicate pair, Shell shell) {
						return Merging.this.merge(corpus, pair.one(), pair.other(), shell);
					}

					@Override
					public boolean dismiss(Duplicate pair) {
						return dismissed.add(pair);
					}
				}).open();
			}
		});
	}
}
