// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.text.TypedWords;
import org.gainsay.ui.views.Messages;

/**
 * The fields of an event: its title, and the claims and articles of the corpus, of which those that are its own are ticked. Above each list a field
 * shows those of them that have the words that are typed; what is ticked stays so while it does not show.
 */
public final class EventFields extends Composite {

	private static final int ROWS = 3;

	/** Something that may be ticked. */
	private record Item(String name, String words) {
	}

	/** One list with its filter. */
	private final class Ticked {
		private final Set<String> names = new LinkedHashSet<>();
		private final Label count;
		private final String title;
		private final CheckboxTableViewer viewer;
		private TypedWords words = TypedWords.of(""); //$NON-NLS-1$

		Ticked(String title, String hint) {
			this.title = title;
			count = new Label(EventFields.this, SWT.NONE);
			GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(count);
			Text filter = new Text(EventFields.this, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
			filter.setMessage(hint);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
			viewer = CheckboxTableViewer.newCheckList(EventFields.this, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
			GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, viewer.getTable().getItemHeight() * ROWS).applyTo(viewer.getTable());
			viewer.setContentProvider(ArrayContentProvider.getInstance());
			viewer.setLabelProvider(new LabelProvider() {
				@Override
				public String getText(Object element) {
					return ((Item) element).words();
				}
			});
			viewer.setCheckStateProvider(new ICheckStateProvider() {
				@Override
				public boolean isChecked(Object element) {
					return names.contains(((Item) element).name());
				}

				@Override
				public boolean isGrayed(Object element) {
					return false;
				}
			});
			viewer.addFilter(new ViewerFilter() {
				@Override
				public boolean select(Viewer shown, Object parent, Object element) {
					return words.areIn(((Item) element).words() + ' ' + ((Item) element).name());
				}
			});
			viewer.addCheckStateListener(event -> {
				String name = ((Item) event.getElement()).name();
				if (event.getChecked()) {
					names.add(name);
				} else {
					names.remove(name);
				}
				counted();
				changed.run();
			});
			filter.addListener(SWT.Modify, event -> {
				words = TypedWords.of(filter.getText());
				viewer.refresh();
			});
			counted();
		}

		void show(List<Item> items, List<String> own) {
			names.clear();
			names.addAll(own);
			viewer.setInput(items);
			counted();
		}

		private void counted() {
			count.setText(NLS.bind(title, names.size()));
			count.requestLayout();
		}
	}

	private final Runnable changed;
	private final Text title;
	private final Ticked claims;
	private final Ticked articles;

	/** @param changed called after each change that somebody makes */
	public EventFields(Composite parent, Runnable changed) {
		super(parent, SWT.NONE);
		this.changed = changed;
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
		Label label = new Label(this, SWT.NONE);
		label.setText(Messages.Event_titleLabel);
		title = new Text(this, SWT.BORDER | SWT.SINGLE);
		title.setMessage(Messages.Event_titleHint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		title.addListener(SWT.Modify, event -> changed.run());
		articles = new Ticked(Messages.Event_articles, Messages.Event_filterArticles);
		claims = new Ticked(Messages.Event_claims, Messages.Event_filterClaims);
	}

	/**
	 * Shows what there is to choose from.
	 *
	 * @param event whose title, claims and articles are shown; null for a new one, whose title stays as it is
	 */
	public void show(Corpus corpus, EventFacts event) {
		if (event != null) {
			title.setText(event.title());
		}
		claims.show(corpus.claims().stream().map(claim -> new Item(claim.name(), words(claim))).toList(), event == null ? List.of() : event.claims());
		articles.show(ArticleOrder.of(corpus).stream().map(article -> new Item(article.name(), words(article))).toList(),
				event == null ? List.of() : corpus.articles().stream().filter(article -> article.events().contains(event.name())).map(ArticleFacts::name).toList());
	}

	private static String words(ClaimFacts claim) {
		return claim.text().isBlank() ? claim.name() : claim.text();
	}

	private static String words(ArticleFacts article) {
		String published = article.published() == null ? "" : article.published() + " \u00B7 "; //$NON-NLS-1$ //$NON-NLS-2$
		return published + (article.title().isBlank() ? article.name() : article.title());
	}

	/** Ticks claims of these names, beside those that are. */
	public void tickClaims(List<String> names) {
		claims.names.addAll(names);
		claims.viewer.refresh();
		claims.counted();
	}

	/** The title as it is typed. */
	public String title() {
		return title.getText();
	}

	/** The names of the claims that are ticked, those that were there first. */
	public List<String> claims() {
		return new ArrayList<>(claims.names);
	}

	/** The names of the articles that are ticked. */
	public List<String> articles() {
		return new ArrayList<>(articles.names);
	}

	/** Where somebody begins. */
	public Text begin() {
		return title;
	}
}
