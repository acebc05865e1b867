// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.function.Supplier;

import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;

/** Tells the workbench what is selected in an article editor: words and a statement. */
final class ArticleSelectionProvider extends SelectionTeller {

	private final Supplier<StatementSelection> now;
	private final IPostSelectionProvider words;

	/**
	 * @param words selects words
	 * @param now   gives what is selected
	 */
	ArticleSelectionProvider(IPostSelectionProvider words, Supplier<StatementSelection> now) {
		this.words = words;
		this.now = now;
		words.addSelectionChangedListener(event -> tellAtOnce());
		words.addPostSelectionChangedListener(event -> tellLater());
	}

	/** Tells everybody that another statement is selected. */
	void changed() {
		tell();
	}

	@Override
	public ISelection getSelection() {
		return now.get();
	}

	@Override
	public void setSelection(ISelection selection) {
		words.setSelection(selection);
	}
}
