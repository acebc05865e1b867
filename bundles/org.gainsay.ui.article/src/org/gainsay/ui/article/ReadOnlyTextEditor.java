// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.texteditor.SourceViewerDecorationSupport;

/** The platform's text editor without what is for writing, and for lines: its paragraphs are one line each, and it never changes them. */
abstract class ReadOnlyTextEditor extends TextEditor {

	/** A preference that nobody has set. */
	private static final String OFF = "org.gainsay.ui.article.off"; //$NON-NLS-1$

	/** The column has its own width; the platform's wrapping would only make it slow. */
	@Override
	protected boolean isWordWrapSupported() {
		return false;
	}

	@Override
	protected void configureSourceViewerDecorationSupport(SourceViewerDecorationSupport support) {
		super.configureSourceViewerDecorationSupport(support);
		// A wrapped paragraph is one line: to shade it, or to draw a margin through it, says nothing.
		support.setCursorLinePainterPreferenceKeys(OFF, OFF);
		support.setMarginPainterPreferenceKeys(OFF, OFF, OFF);
	}

	@Override
	protected boolean isLineNumberRulerVisible() {
		return false;
	}

	@Override
	protected boolean isPrefQuickDiffAlwaysOn() {
		return false;
	}

	@Override
	public boolean isEditable() {
		return false;
	}

	@Override
	public boolean isEditorInputReadOnly() {
		return true;
	}

	@Override
	public boolean isEditorInputModifiable() {
		return false;
	}

	@Override
	public boolean isDirty() {
		return false;
	}
}
