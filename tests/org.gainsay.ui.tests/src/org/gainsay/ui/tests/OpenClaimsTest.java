// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.ui.article.ArticleEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
class OpenClaimsTest {

	private TestProject project;
	private ITextEditor editor;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("open-claims");
		editor = (ITextEditor) Workbench.open(project.file("bridge.claims"));
		analysed();
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	private void analysed() {
		Workbench.waitUntil("the text is analysed", () -> project.corpus().isAnalysed(project.file("bridge.claims")));
		Workbench.settle();
	}

	private IDocument document() {
		return Workbench.ui(() -> editor.getDocumentProvider().getDocument(editor.getEditorInput()));
	}

	private List<String> problems() {
		return Workbench.ui(() -> {
			IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
			List<String> problems = new ArrayList<>();
			for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
				Annotation annotation = all.next();
				Position position = model.getPosition(annotation);
				if (annotation.getType().matches("org.eclipse.ui.workbench.texteditor.(error|warning|info)")) {
					problems.add(annotation.getType().substring(annotation.getType().lastIndexOf('.') + 1) + " " + document().get(position.offset, position.length));
				}
			}
			return problems;
		});
	}

	@Test
	void showsProblemsWhileTypingAndLeavesTheMarkersToTheSavedText() throws Exception {
		Workbench.ui(() -> document().replace(document().get().indexOf("by quill") + 3, 5, "quilp"));
		Workbench.waitUntil("the problem shows", () -> problems().contains("error quilp"));
		assertEquals(List.of(), project.markerCodes());

		Workbench.ui(() -> editor.doSave(null));
		project.build();
		assertEquals(List.of("reference-unknown"), project.markerCodes());
		assertEquals(List.of("error quilp"), problems(), "once, not again for the marker");

		Workbench.ui(() -> document().replace(document().get().indexOf("quilp"), 5, "quill"));
		Workbench.waitUntil("the problem is gone", () -> problems().isEmpty());
	}

	@Test
	void showsWhatAnotherFileBrings() throws Exception {
		project.write("actors.claims", "gainsay 1\n");
		project.build();
		Workbench.waitUntil("the problem shows", () -> problems().contains("error quill"));
	}

	@Test
	void forgetsWhatWasTypedWhenItIsClosedWithoutSaving() throws Exception {
		ArticleEditor article = (ArticleEditor) Workbench.open(project.file("bridge.txt"));
		Workbench.waitUntil("the standings show", () -> article.shown().size() == 2);
		Workbench.ui(() -> document().set("gainsay 1\n"));
		Workbench.waitUntil("the standings are gone", () -> article.shown().isEmpty());

		Workbench.ui(() -> Workbench.page().closeEditor(editor, false));
		Workbench.waitUntil("the standings are back", () -> article.shown().size() == 2);
		assertEquals(2, project.corpus().corpus().counts().statements());
	}

	@Test
	void coloursAsTheLexerCuts() {
		StyledText widget = (StyledText) Workbench.ui(() -> editor.getAdapter(Control.class));
		String text = Workbench.ui(() -> widget.getText());
		StyleRange keyword = Workbench.ui(() -> widget.getStyleRangeAtOffset(text.indexOf("claim safe")));
		StyleRange name = Workbench.ui(() -> widget.getStyleRangeAtOffset(text.indexOf("safe")));
		StyleRange comment = Workbench.ui(() -> widget.getStyleRangeAtOffset(text.indexOf("kept")));
		assertNotEquals(keyword.foreground, name.foreground);
		assertNotEquals(comment.foreground, name.foreground);

		Workbench.ui(() -> document().replace(document().getLength(), 0, "// */"));
		Workbench.ui(() -> document().replace(0, 0, "/* "));
		assertEquals(comment.foreground, Workbench.ui(() -> widget.getStyleRangeAtOffset(text.indexOf("claim safe") + 3)).foreground,
				"a comment that is opened reaches as far as it does");
		Workbench.ui(() -> document().replace(0, 3, ""));
		assertEquals(keyword.foreground, Workbench.ui(() -> widget.getStyleRangeAtOffset(text.indexOf("claim safe"))).foreground);
	}

	@Test
	void opensTheTextOfAnArticleInTheArticleEditorAndNoOtherText() throws Exception {
		assertTrue(Workbench.open(project.file("bridge.txt")) instanceof ArticleEditor);
		project.write("notes.txt", "notes");
		assertFalse(Workbench.open(project.file("notes.txt")) instanceof ArticleEditor);
	}
}
