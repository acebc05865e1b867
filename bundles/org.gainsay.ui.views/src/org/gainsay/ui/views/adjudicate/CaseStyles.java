// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.adjudicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.gainsay.desk.adjudicate.CaseText;
import org.gainsay.desk.adjudicate.CaseText.Look;

/** The looks of a case: as the article editor marks parts, and what differs in bold. */
final class CaseStyles {

	private static final String ARTICLE = "org.gainsay.ui.article."; //$NON-NLS-1$

	private CaseStyles() {
	}

	/** The ranges, which do not overlap: at each place the looks of all pieces there together. */
	static StyleRange[] of(CaseText shown) {
		int[] edges = shown.pieces().stream().flatMapToInt(piece -> Arrays.stream(new int[] { piece.start(), piece.start() + piece.length() })).distinct().sorted().toArray();
		List<StyleRange> ranges = new ArrayList<>();
		for (int i = 0; i + 1 < edges.length; i++) {
			int start = edges[i];
			int end = edges[i + 1];
			StyleRange range = new StyleRange();
			range.start = start;
			range.length = end - start;
			boolean any = false;
			for (CaseText.Piece piece : shown.pieces()) {
				if (piece.start() <= start && end <= piece.start() + piece.length()) {
					style(range, piece.look());
					any = true;
				}
			}
			if (any) {
				ranges.add(range);
			}
		}
		return ranges.toArray(StyleRange[]::new);
	}

	private static void style(StyleRange range, Look look) {
		switch (look) {
			case CODER -> range.fontStyle |= SWT.BOLD;
			case AROUND -> range.foreground = colour("part"); //$NON-NLS-1$
			case CONTENT -> {
				range.foreground = null;
				range.underline = true;
			}
			case CUE -> range.foreground = colour("cue"); //$NON-NLS-1$
			case SOURCE -> range.foreground = colour("source"); //$NON-NLS-1$
			case HEDGE -> range.foreground = colour("hedge"); //$NON-NLS-1$
			case DIFFERS -> range.fontStyle |= SWT.BOLD;
		}
	}

	private static Color colour(String key) {
		return JFaceResources.getColorRegistry().get(ARTICLE + key);
	}
}
