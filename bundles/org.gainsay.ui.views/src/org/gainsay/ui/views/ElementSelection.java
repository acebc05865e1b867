// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.List;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.gainsay.ui.article.SelectionTeller;

/** What a view tells the workbench of its selection: {@link CorpusElement}s. */
public final class ElementSelection extends SelectionTeller {

	private IStructuredSelection selection = StructuredSelection.EMPTY;

	/** Tells of another selection; the same again tells nobody. */
	public void set(List<CorpusElement> elements) {
		StructuredSelection next = new StructuredSelection(elements);
		if (!next.equals(selection)) {
			setSelection(next);
		}
	}

	@Override
	public IStructuredSelection getSelection() {
		return selection;
	}

	@Override
	public void setSelection(ISelection next) {
		selection = next instanceof IStructuredSelection structured ? structured : StructuredSelection.EMPTY;
		tell();
	}
}
