// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.Set;

import org.eclipse.jface.text.source.AnnotationPainter;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.IOverviewRuler;
import org.eclipse.jface.text.source.ISharedTextColors;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.eclipse.ui.texteditor.SourceViewerDecorationSupport;

/** Has the platform draw all annotations of an article but standings, which {@link StandingPainter} draws. */
final class ArticleDecorations extends SourceViewerDecorationSupport {

	private static final Set<String> LINES = Set.of(AnnotationPreference.STYLE_BOX, AnnotationPreference.STYLE_DASHED_BOX,
			AnnotationPreference.STYLE_UNDERLINE, AnnotationPreference.STYLE_SQUIGGLES, AnnotationPreference.STYLE_PROBLEM_UNDERLINE);

	private final ISourceViewer viewer;
	private final IAnnotationAccess access;

	ArticleDecorations(ISourceViewer viewer, IOverviewRuler ruler, IAnnotationAccess access, ISharedTextColors colours) {
		super(viewer, ruler, access, colours);
		this.viewer = viewer;
		this.access = access;
	}

	@Override
	protected AnnotationPainter createAnnotationPainter() {
		OthersPainter painter = new OthersPainter();
		for (String style : LINES) {
			painter.addTextStyleStrategy(style, (range, colour) -> StandingStyles.draw(range, colour, style));
		}
		painter.addDrawingStrategy(AnnotationPreference.STYLE_NONE, new AnnotationPainter.NullStrategy());
		return painter;
	}

	private final class OthersPainter extends AnnotationPainter {
		OthersPainter() {
			super(viewer, access);
		}

		@Override
		public void addAnnotationType(Object type, Object style) {
			if (!StandingAnnotation.isStandingType(type)) {
				super.addAnnotationType(type, style);
			}
		}

		@Override
		public void addHighlightAnnotationType(Object type) {
			if (!StandingAnnotation.isStandingType(type)) {
				super.addHighlightAnnotationType(type);
			}
		}
	}
}
