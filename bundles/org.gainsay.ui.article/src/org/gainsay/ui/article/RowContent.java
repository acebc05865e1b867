// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentAdapter;
import org.eclipse.jface.text.IDocumentAdapterExtension;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TextChangeListener;
import org.eclipse.swt.custom.TextChangedEvent;
import org.gainsay.desk.article.Rows;

/**
 * Gives a text widget the rows of a document for lines. Offsets are the document's. The document of an article changes as a
 * whole, when its file does, so the widget is told that the text is another one whatever changes.
 */
final class RowContent implements IDocumentAdapter, IDocumentAdapterExtension, IDocumentListener {

	private final Function<String, Rows> breaking;
	private final List<TextChangeListener> listeners = new ArrayList<>();
	private IDocument document;
	private Rows rows = Rows.of("", text -> new int[] { 0, text.length() }); //$NON-NLS-1$
	private boolean forwarding = true;

	/** @param breaking breaks a text into rows */
	RowContent(Function<String, Rows> breaking) {
		this.breaking = breaking;
	}

	/** The rows that show. */
	Rows rows() {
		return rows;
	}

	/** Breaks the text anew. The widget forgets where its caret and its scroll bar were. */
	void reflow() {
		rows = breaking.apply(document == null ? "" : document.get()); //$NON-NLS-1$
		if (forwarding) {
			TextChangedEvent event = new TextChangedEvent(this);
			new ArrayList<>(listeners).forEach(listener -> listener.textSet(event));
		}
	}

	@Override
	public void setDocument(IDocument other) {
		if (document != null) {
			document.removePrenotifiedDocumentListener(this);
		}
		document = other;
		if (document != null) {
			document.addPrenotifiedDocumentListener(this);
			rows = breaking.apply(document.get());
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// The rows stay until the new text is there.
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		reflow();
	}

	@Override
	public void stopForwardingDocumentChanges() {
		forwarding = false;
	}

	@Override
	public void resumeForwardingDocumentChanges() {
		forwarding = true;
		reflow();
	}

	@Override
	public void addTextChangeListener(TextChangeListener listener) {
		if (!listeners.contains(listener)) {
			listeners.add(listener);
		}
	}

	@Override
	public void removeTextChangeListener(TextChangeListener listener) {
		listeners.remove(listener);
	}

	@Override
	public int getCharCount() {
		return rows.text().length();
	}

	@Override
	public String getLine(int row) {
		return rows.row(row);
	}

	@Override
	public int getLineAtOffset(int offset) {
		if (offset < 0 || offset > getCharCount()) {
			SWT.error(SWT.ERROR_INVALID_ARGUMENT);
		}
		return rows.at(offset);
	}

	@Override
	public int getLineCount() {
		return rows.count();
	}

	@Override
	public String getLineDelimiter() {
		return "\n"; //$NON-NLS-1$
	}

	@Override
	public int getOffsetAtLine(int row) {
		if (row < 0 || row >= rows.count()) {
			SWT.error(SWT.ERROR_INVALID_ARGUMENT);
		}
		return rows.start(row);
	}

	@Override
	public String getTextRange(int start, int length) {
		return rows.text().substring(start, start + length);
	}

	@Override
	public void replaceTextRange(int start, int length, String text) {
		try {
			document.replace(start, length, text);
		} catch (BadLocationException wrong) {
			SWT.error(SWT.ERROR_INVALID_ARGUMENT, wrong);
		}
	}

	@Override
	public void setText(String text) {
		document.set(text);
	}
}
