// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.navigation;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.corpus.Corpora;
import org.gainsay.ui.corpus.ProjectCorpus;

/** Goes to a place of a corpus. */
public final class PlaceOpening {

	private PlaceOpening() {
	}

	/**
	 * Opens the file of a place, a text in the article editor, and selects what is there.
	 *
	 * @param set the annotations that an article is to show; null to leave that as it is
	 */
	public static void open(Place place, AnnotationSetFacts set, ProjectCorpus corpus, IWorkbenchPage page) {
		IFile file = corpus.file(place.file());
		try {
			IEditorPart opened = Corpora.EXTENSION.equals(file.getFileExtension()) ? IDE.openEditor(page, file) : IDE.openEditor(page, file, ArticleEditor.ID);
			if (opened instanceof ArticleEditor article && set != null) {
				article.choose(set);
			}
			if (opened instanceof ITextEditor text) {
				text.selectAndReveal(place.region().offset(), place.region().length());
			}
		} catch (PartInitException failed) {
			ILog.of(PlaceOpening.class).log(failed.getStatus());
			ErrorDialog.openError(page.getWorkbenchWindow().getShell(), null, null, failed.getStatus());
		}
	}
}
