// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.search;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.FilteredItemsSelectionDialog;
import org.gainsay.dsl.ide.outline.Outline;
import org.gainsay.dsl.ide.outline.OutlineNode;
import org.gainsay.facts.Corpus;
import org.gainsay.text.TypedWords;
import org.gainsay.ui.claims.Messages;
import org.gainsay.ui.claims.ClaimsImages;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;

/** Lists the things of some kinds; what is typed are words of the name or of what it stands for, in any order. */
final class OpenNameDialog extends FilteredItemsSelectionDialog {

	/** Something to open. */
	record Item(ProjectCorpus corpus, Outline.Found found) {
	}

	private final Set<OutlineNode.Kind> kinds;
	private final List<ProjectCorpus> corpora;
	private final IDialogSettings settings = new DialogSettings("OpenName"); //$NON-NLS-1$

	OpenNameDialog(Shell shell, String title, Set<OutlineNode.Kind> kinds, List<ProjectCorpus> corpora) {
		super(shell, true);
		this.kinds = kinds;
		this.corpora = corpora;
		setTitle(title);
		setMessage(Messages.OpenName_message);
		setInitialPattern("?"); //$NON-NLS-1$
		setListLabelProvider(new Words());
		setDetailsLabelProvider(new Details());
	}

	@Override
	protected void fillContentProvider(AbstractContentProvider list, ItemsFilter filter, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, corpora.size());
		for (ProjectCorpus corpus : corpora) {
			Corpus settled = corpus.settled(new MonitorProgress(progress.split(1), corpus.title()));
			for (Outline.Found found : new Outline(settled).search("", Integer.MAX_VALUE)) { //$NON-NLS-1$
				if (kinds.contains(found.node().kind())) {
					list.add(new Item(corpus, found), filter);
				}
			}
		}
	}

	@Override
	protected ItemsFilter createFilter() {
		return new ItemsFilter() {
			@Override
			public boolean matchItem(Object item) {
				return TypedWords.of(getPattern().replace('?', ' ').replace('*', ' ')).areIn(Words.of(item));
			}

			@Override
			public boolean isConsistentItem(Object item) {
				return true;
			}

			@Override
			public boolean isSubFilter(ItemsFilter filter) {
				return false; // What a new word leaves out, taking it away again brings back.
			}
		};
	}

	@Override
	protected Comparator<?> getItemsComparator() {
		return Comparator.comparing(Words::of, String.CASE_INSENSITIVE_ORDER);
	}

	@Override
	public String getElementName(Object item) {
		return Words.of(item);
	}

	@Override
	protected IStatus validateItem(Object item) {
		return Status.OK_STATUS;
	}

	@Override
	protected Control createExtendedContentArea(Composite parent) {
		return null;
	}

	@Override
	protected IDialogSettings getDialogSettings() {
		return settings;
	}

	private static class Words extends LabelProvider {
		static String of(Object element) {
			return element instanceof Item item ? item.found.node().label() + " \u2013 " + item.found.node().detail() : ""; //$NON-NLS-1$ //$NON-NLS-2$
		}

		@Override
		public String getText(Object element) {
			return of(element);
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof Item item ? ClaimsImages.of(item.found.node()) : null;
		}
	}

	private static final class Details extends Words {
		@Override
		public String getText(Object element) {
			return element instanceof Item item ? item.corpus.title() + '/' + item.found.file() : ""; //$NON-NLS-1$
		}
	}
}
