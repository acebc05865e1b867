// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.editors.text.EditorsUI;
import org.gainsay.desk.article.StandingMarks;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.text.Span;
import org.gainsay.ui.preferences.Preferences;

/**
 * An article's text with the standings of one annotation set, drawn as the article editor draws them, for parts that show several
 * articles beside each other. It has no commands. For the UI thread; spans and offsets are UTF-16 units of the article's text.
 */
public final class ArticlePane {

	private static final String FONT = "org.gainsay.ui.article.font"; //$NON-NLS-1$
	/** So many empty rows follow the text, so that its end can be scrolled to any height. */
	private static final int ROWS_BEHIND = 100;
	/** The least space between rows, in pixels: signs above the words have room there. */
	private static final int LEAST_SPACE = 9;

	private final ArticleViewer viewer;
	private final StandingPainter painter;
	private final IPropertyChangeListener fonts;
	private String text;

	public ArticlePane(Composite parent) {
		viewer = new ArticleViewer(parent, null, null, false, SWT.V_SCROLL | SWT.MULTI | SWT.READ_ONLY);
		viewer.configure(new ArticleConfiguration(EditorsUI.getPreferenceStore()));
		viewer.setEditable(false);
		StyledText widget = viewer.getTextWidget();
		widget.setFont(JFaceResources.getFont(FONT));
		painter = new StandingPainter(viewer);
		fonts = event -> {
			if (FONT.equals(event.getProperty()) && !widget.isDisposed()) {
				widget.setFont(JFaceResources.getFont(FONT));
				space();
			}
		};
		JFaceResources.getFontRegistry().addListener(fonts);
		widget.addDisposeListener(event -> JFaceResources.getFontRegistry().removeListener(fonts));
	}

	/** The control that shows the text. */
	public StyledText textWidget() {
		return viewer.getTextWidget();
	}

	/**
	 * Shows a text and what is annotated there. Where the text is the one that shows already, it stays where it was scrolled to.
	 *
	 * @param shown of an annotation set; null for none
	 */
	public void show(String newText, AnnotationSetFacts shown, Corpus corpus) {
		List<StandingAnnotation.Placed> placed = shown == null ? List.of() : StandingAnnotation.of(shown, corpus);
		AnnotationModel model = new AnnotationModel();
		Map<Annotation, Position> annotations = new LinkedHashMap<>();
		placed.forEach(one -> annotations.put(one.annotation(), one.position()));
		model.replaceAnnotations(new Annotation[0], annotations);
		if (newText.equals(text)) {
			int top = textWidget().getTopPixel();
			int caret = textWidget().getCaretOffset();
			viewer.setDocument(viewer.getDocument(), model);
			textWidget().setCaretOffset(caret);
			textWidget().setTopPixel(top);
		} else {
			text = newText;
			viewer.setDocument(new Document(newText + "\n".repeat(ROWS_BEHIND)), model); //$NON-NLS-1$
		}
		StandingLooks looks = StandingLooks.now();
		painter.show(StandingMarks.of(placed.stream().filter(one -> looks.of(one.annotation().standing()).shows()).map(StandingAnnotation.Placed::piece).toList()), null);
		viewer.setReading(0, Preferences.readingZoom());
		space();
	}

	private void space() {
		StyledText widget = textWidget();
		int wished = widget.getLineHeight() * Preferences.readingSpacing() / 100;
		int spacing = Math.max(LEAST_SPACE, Math.max(wished, StandingPainter.spaceFor(Math.max(1, painter.marks().lanes()))));
		if (widget.getLineSpacing() != spacing) {
			widget.setLineSpacing(spacing);
		}
	}

	/** The text that shows, without what follows it; null for none. */
	public String text() {
		return text;
	}

	/** The qualified names of the statements at an offset, those with the shortest words first. */
	public List<String> statementsAt(int offset) {
		return painter.marks().at(offset);
	}

	/** Where a span shows in the control, a rectangle a row. */
	public List<Rectangle> rectangles(Span span) {
		int end = Math.min(span.end(), viewer.rows().text().length());
		return span.start() >= end ? List.of() : viewer.rectangles(new Region(span.start(), end - span.start()));
	}

	/** How far below the text's beginning the row of an offset begins, in pixels, wherever the text is scrolled to. */
	public int rowTop(int offset) {
		StyledText widget = textWidget();
		return widget.getLinePixel(viewer.rows().at(Math.min(offset, viewer.rows().text().length()))) + widget.getTopPixel();
	}

	/** The colour of a mark's words, so that those above them are read: black or white. */
	public static Color readableOn(Color colour) {
		return StandingPainter.onColour(colour);
	}
}
