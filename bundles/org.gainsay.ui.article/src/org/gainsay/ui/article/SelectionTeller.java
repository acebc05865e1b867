// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;

/** Tells who listens, at once and later, of a selection. A listener that fails keeps it from nobody else. */
public abstract class SelectionTeller implements IPostSelectionProvider {

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private final ListenerList<ISelectionChangedListener> postListeners = new ListenerList<>();

	/** Tells everybody. */
	protected final void tell() {
		tellAtOnce();
		tellLater();
	}

	/** Tells those who want to know of every change. */
	protected final void tellAtOnce() {
		tell(listeners);
	}

	/** Tells those to whom a change matters that stays. */
	protected final void tellLater() {
		tell(postListeners);
	}

	private void tell(ListenerList<ISelectionChangedListener> all) {
		SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
		all.forEach(listener -> SafeRunner.run(() -> listener.selectionChanged(event)));
	}

	@Override
	public final void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public final void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}

	@Override
	public final void addPostSelectionChangedListener(ISelectionChangedListener listener) {
		postListeners.add(listener);
	}

	@Override
	public final void removePostSelectionChangedListener(ISelectionChangedListener listener) {
		postListeners.remove(listener);
	}
}
