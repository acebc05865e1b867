// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.SourceViewerDecorationSupport;
import org.gainsay.ui.edit.CommandingEditor;

/** The platform's text editor without what is for writing, and for lines: its paragraphs are one line each, and it never changes them. */
abstract class ReadOnlyTextEditor extends TextEditor implements CommandingEditor {

	/** A preference that nobody has set. */
	private static final String OFF = "org.gainsay.ui.article.off"; //$NON-NLS-1$

	private final UnsavedClaims unsaved = new UnsavedClaims(() -> firePropertyChange(PROP_DIRTY));

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

	/** The text's file is an article to who reads it: what the platform has for files is in the tree of the projects. */
	@Override
	protected boolean isEditorInputIncludedInContextMenu() {
		return false;
	}

	/** Takes away what changes lines. */
	static void withoutWriting(IMenuManager menu) {
		menu.remove(ITextEditorActionConstants.SHIFT_RIGHT);
		menu.remove(ITextEditorActionConstants.SHIFT_LEFT);
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

	// ---- saving: what is said of the text stands in claims files

	/** @param file the claims file that is saved with the article; null for none */
	final void saveWith(IFile file) {
		unsaved.follow(file);
	}

	@Override
	public void changed(List<IFile> files) {
		unsaved.add(files);
	}

	/** Whether claims files of the article are open elsewhere, and not saved. */
	@Override
	public boolean isDirty() {
		return unsaved.isDirty();
	}

	/** The editor that has the claims file open asks when that is closed. */
	@Override
	public boolean isSaveOnCloseNeeded() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		try {
			unsaved.save(getSite().getPage(), monitor);
		} catch (CoreException failed) {
			handleExceptionOnSave(failed, monitor);
		}
	}

	@Override
	public void dispose() {
		unsaved.close();
		super.dispose();
	}
}
