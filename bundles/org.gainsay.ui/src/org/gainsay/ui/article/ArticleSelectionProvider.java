// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;

/** Tells the workbench what is selected in an article editor: words and a statement. */
final class ArticleSelectionProvider implements IPostSelectionProvider {

	private final Supplier<StatementSelection> now;
	private final IPostSelectionProvider words;
	private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
	private final List<ISelectionChangedListener> postListeners = new CopyOnWriteArrayList<>();

	/**
	 * @param words selects words
	 * @param now   gives what is selected
	 */
	ArticleSelectionProvider(IPostSelectionProvider words, Supplier<StatementSelection> now) {
		this.words = words;
		this.now = now;
		words.addSelectionChangedListener(event -> tell(listeners));
		words.addPostSelectionChangedListener(event -> tell(postListeners));
	}

	/** Tells everybody that another statement is selected. */
	void changed() {
		tell(listeners);
		tell(postListeners);
	}

	private void tell(List<ISelectionChangedListener> all) {
		SelectionChangedEvent event = new SelectionChangedEvent(this, now.get());
		all.forEach(listener -> SafeRunner.run(() -> listener.selectionChanged(event)));
	}

	@Override
	public ISelection getSelection() {
		return now.get();
	}

	@Override
	public void setSelection(ISelection selection) {
		words.setSelection(selection);
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}

	@Override
	public void addPostSelectionChangedListener(ISelectionChangedListener listener) {
		postListeners.add(listener);
	}

	@Override
	public void removePostSelectionChangedListener(ISelectionChangedListener listener) {
		postListeners.remove(listener);
	}
}
