// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.spelling.SpellingAnnotation;
import org.eclipse.ui.texteditor.spelling.SpellingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With an engine to which every word is wrong, as the tests' plugin.xml registers it. */
@ExtendWith(NoErrorLogged.class)
class CommentSpellingTest {

	private TestProject project;
	private boolean before;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		before = EditorsUI.getPreferenceStore().getBoolean(SpellingService.PREFERENCE_SPELLING_ENABLED);
		project = SmallCorpus.create("spelling");
	}

	@AfterEach
	void close() throws Exception {
		Workbench.ui(() -> EditorsUI.getPreferenceStore().setValue(SpellingService.PREFERENCE_SPELLING_ENABLED, before));
		project.close();
	}

	@Test
	void marksWordsInCommentsAndNoneInQuotesOrNames() {
		Workbench.ui(() -> EditorsUI.getPreferenceStore().setValue(SpellingService.PREFERENCE_SPELLING_ENABLED, true));
		ITextEditor editor = (ITextEditor) Workbench.open(project.file("bridge.claims"));
		ISourceViewer viewer = (ISourceViewer) Workbench.ui(() -> editor.getAdapter(ITextOperationTarget.class));
		Workbench.waitUntil("the comment is marked", () -> !marked(viewer).isEmpty());
		assertEquals(Set.of("kept"), marked(viewer));

		Workbench.ui(() -> viewer.getDocument().replace(0, 0, "claim wordd \"Die Brükke // hält\" /* mistaek \"quoted\" */\n"));
		Workbench.waitUntil("the new comment is marked", () -> marked(viewer).size() > 1);
		assertEquals(Set.of("kept", "mistaek", "quoted"), marked(viewer));
	}

	@Test
	void marksNothingWhereSpellingIsSwitchedOff() {
		Workbench.ui(() -> EditorsUI.getPreferenceStore().setValue(SpellingService.PREFERENCE_SPELLING_ENABLED, true));
		ITextEditor editor = (ITextEditor) Workbench.open(project.file("bridge.claims"));
		ISourceViewer viewer = (ISourceViewer) Workbench.ui(() -> editor.getAdapter(ITextOperationTarget.class));
		Workbench.waitUntil("the comment is marked", () -> !marked(viewer).isEmpty());
		Workbench.ui(() -> EditorsUI.getPreferenceStore().setValue(SpellingService.PREFERENCE_SPELLING_ENABLED, false));
		Workbench.ui(() -> viewer.getDocument().replace(0, 0, "\n"));
		Workbench.waitUntil("the marks are gone", () -> marked(viewer).isEmpty());
	}

	/** The words that bear a mark; asked on the UI thread by those who wait. */
	private static Set<String> marked(ISourceViewer viewer) {
		return Workbench.ui(() -> {
			Set<String> words = new TreeSet<>();
			IDocument document = viewer.getDocument();
			for (Iterator<Annotation> all = viewer.getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
				Annotation annotation = all.next();
				Position at = viewer.getAnnotationModel().getPosition(annotation);
				if (annotation instanceof SpellingAnnotation && at != null) {
					words.add(document.get(at.offset, at.length));
				}
			}
			return words;
		});
	}
}
