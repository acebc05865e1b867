// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.Set;

import org.eclipse.jface.text.source.AnnotationPainter;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.IOverviewRuler;
import org.eclipse.jface.text.source.ISharedTextColors;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.eclipse.ui.texteditor.SourceViewerDecorationSupport;

/**
 * Draws standings: the line or box of the preferences, and under the words a tint of the same colour that leaves them
 * readable on a light and on a dark background. Adds two styles to those of the platform.
 */
final class StandingPainter extends SourceViewerDecorationSupport {

	/** The style of two lines below. */
	static final String DOUBLE_UNDERLINE = "DOUBLE_UNDERLINE"; //$NON-NLS-1$
	/** The style of a box of dots. */
	static final String DOTTED_BOX = "DOTTED_BOX"; //$NON-NLS-1$

	private static final Set<String> LINES = Set.of(AnnotationPreference.STYLE_BOX, AnnotationPreference.STYLE_DASHED_BOX,
			AnnotationPreference.STYLE_UNDERLINE, AnnotationPreference.STYLE_SQUIGGLES, AnnotationPreference.STYLE_PROBLEM_UNDERLINE,
			DOUBLE_UNDERLINE, DOTTED_BOX);
	private static final double TINT = 0.16;
	private static final String TINTED = "org.gainsay.ui.tinted."; //$NON-NLS-1$
	private static final String TINT_ONLY = "org.gainsay.ui.tint"; //$NON-NLS-1$

	private final ISourceViewer viewer;
	private final IAnnotationAccess access;

	StandingPainter(ISourceViewer viewer, IOverviewRuler ruler, IAnnotationAccess access, ISharedTextColors colours) {
		super(viewer, ruler, access, colours);
		this.viewer = viewer;
		this.access = access;
	}

	@Override
	protected AnnotationPainter createAnnotationPainter() {
		Painter painter = new Painter();
		for (String style : LINES) {
			painter.addTextStyleStrategy(TINTED + style, (range, colour) -> {
				tint(range, colour);
				draw(range, colour, style);
			});
			painter.addTextStyleStrategy(style, (range, colour) -> draw(range, colour, style));
		}
		painter.addTextStyleStrategy(TINT_ONLY, this::tint);
		painter.addDrawingStrategy(AnnotationPreference.STYLE_NONE, new AnnotationPainter.NullStrategy());
		return painter;
	}

	private void tint(StyleRange range, Color colour) {
		Color behind = viewer.getTextWidget().getBackground();
		range.background = new Color(tinted(behind.getRGB(), colour.getRGB()));
	}

	/** The colour of the background under words of a standing. */
	static RGB tinted(RGB background, RGB colour) {
		return new RGB(blend(background.red, colour.red), blend(background.green, colour.green), blend(background.blue, colour.blue));
	}

	private static int blend(int background, int colour) {
		return (int) Math.round(background * (1 - TINT) + colour * TINT);
	}

	/** Gives a run of text the line or box of a style; nothing for a style that is not known. */
	static void draw(StyleRange range, Color colour, String style) {
		switch (style) {
			case AnnotationPreference.STYLE_BOX -> border(range, colour, SWT.BORDER_SOLID);
			case AnnotationPreference.STYLE_DASHED_BOX -> border(range, colour, SWT.BORDER_DASH);
			case DOTTED_BOX -> border(range, colour, SWT.BORDER_DOT);
			case AnnotationPreference.STYLE_UNDERLINE -> underline(range, colour, SWT.UNDERLINE_SINGLE);
			case DOUBLE_UNDERLINE -> underline(range, colour, SWT.UNDERLINE_DOUBLE);
			case AnnotationPreference.STYLE_SQUIGGLES -> underline(range, colour, SWT.UNDERLINE_SQUIGGLE);
			case AnnotationPreference.STYLE_PROBLEM_UNDERLINE -> underline(range, colour, SWT.UNDERLINE_ERROR);
			default -> {
				// A style without a line.
			}
		}
	}

	private static void border(StyleRange range, Color colour, int style) {
		range.borderStyle = style;
		range.borderColor = colour;
	}

	private static void underline(StyleRange range, Color colour, int style) {
		range.underline = true;
		range.underlineStyle = style;
		range.underlineColor = colour;
	}

	/** Adds the tint to the styles of standings, and of nothing else. */
	private final class Painter extends AnnotationPainter {
		Painter() {
			super(viewer, access);
		}

		@Override
		public void addAnnotationType(Object type, Object style) {
			boolean tinted = StandingAnnotation.isStandingType(type) && LINES.contains(style);
			super.addAnnotationType(type, tinted ? TINTED + style : style);
		}

		@Override
		public void addHighlightAnnotationType(Object type) {
			if (StandingAnnotation.isStandingType(type)) {
				addAnnotationType(type, TINT_ONLY);
			} else {
				super.addHighlightAnnotationType(type);
			}
		}
	}
}
