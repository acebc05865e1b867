// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.colouring;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.custom.StyleRange;
import org.gainsay.dsl.ide.colouring.ColouredRegion;
import org.gainsay.dsl.ide.colouring.Colouring;
import org.gainsay.facts.Region;
import org.gainsay.ui.claims.ViewerFollower;

/**
 * Colours names by what they name and stances by their standing, on top of what the lexer colours. Between a change and the
 * corpus that has seen it, the runs move with the text, and the one that is typed in loses its colour.
 */
public final class MeaningColours implements ITextPresentationListener, IDocumentListener, ITextInputListener, AutoCloseable {

	private static final String COLOURS = "org.gainsay.ui.claims."; //$NON-NLS-1$

	private final ITextViewer viewer;
	private final ViewerFollower follower;
	private List<ColouredRegion> runs = List.of();

	/** Begins to colour what a viewer shows. */
	public MeaningColours(ITextViewer viewer) {
		this.viewer = viewer;
		((ITextViewerExtension4) viewer).addTextPresentationListener(this);
		viewer.addTextInputListener(this);
		listen(viewer.getDocument());
		this.follower = new ViewerFollower(viewer, (file, corpus) -> show(new Colouring(corpus).of(file.name())));
	}

	private void listen(IDocument document) {
		if (document != null) {
			document.addDocumentListener(this);
		}
	}

	private void show(List<ColouredRegion> found) {
		int same = 0;
		int fewer = Math.min(runs.size(), found.size());
		while (same < fewer && runs.get(same).equals(found.get(same))) {
			same++;
		}
		int sameAtEnd = 0;
		while (sameAtEnd < fewer - same && runs.get(runs.size() - 1 - sameAtEnd).equals(found.get(found.size() - 1 - sameAtEnd))) {
			sameAtEnd++;
		}
		List<ColouredRegion> changed = new ArrayList<>(runs.subList(same, runs.size() - sameAtEnd));
		changed.addAll(found.subList(same, found.size() - sameAtEnd));
		runs = found;
		int length = viewer.getDocument().getLength();
		int start = changed.stream().mapToInt(run -> run.region().offset()).min().orElse(length);
		int end = Math.min(length, changed.stream().mapToInt(run -> run.region().end()).max().orElse(0));
		if (start < end) {
			((ITextViewerExtension2) viewer).invalidateTextPresentation(start, end - start);
		}
	}

	@Override
	public void applyTextPresentation(TextPresentation presentation) {
		IRegion extent = presentation.getExtent();
		if (extent == null) {
			return;
		}
		int end = extent.getOffset() + extent.getLength();
		List<StyleRange> styles = new ArrayList<>();
		for (ColouredRegion run : runs) {
			int from = Math.max(extent.getOffset(), run.region().offset());
			int to = Math.min(end, run.region().end());
			if (from < to && key(run.meaning()) != null) {
				styles.add(new StyleRange(from, to - from, JFaceResources.getColorRegistry().get(COLOURS + key(run.meaning())), null));
			}
		}
		presentation.mergeStyleRanges(styles.toArray(StyleRange[]::new));
	}

	/** The colour of a meaning; null for what the lexer colours well. */
	private static String key(ColouredRegion.Meaning meaning) {
		return switch (meaning) {
			case ACTOR -> "actor"; //$NON-NLS-1$
			case CLAIM -> "claim"; //$NON-NLS-1$
			case STANCE_ASSERTING -> "asserting"; //$NON-NLS-1$
			case STANCE_DENYING -> "denying"; //$NON-NLS-1$
			case STANCE_UNCONFIRMED -> "unconfirmed"; //$NON-NLS-1$
			case STANCE_REMARKING -> "remarking"; //$NON-NLS-1$
			case EVENT, ARTICLE, STATEMENT, CATEGORY, VALUE, QUOTE -> null;
		};
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		int end = event.getOffset() + event.getLength();
		int shift = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
		List<ColouredRegion> moved = new ArrayList<>(runs.size());
		for (ColouredRegion run : runs) {
			Region region = run.region();
			if (region.end() <= event.getOffset()) {
				moved.add(run);
			} else if (region.offset() >= end) {
				moved.add(new ColouredRegion(new Region(region.offset() + shift, region.length()), run.meaning(), run.declaration()));
			}
		}
		runs = moved;
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		// The runs moved before, so that what is painted now finds them where they are.
	}

	@Override
	public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
		runs = List.of();
		if (before != null) {
			before.removeDocumentListener(this);
		}
	}

	@Override
	public void inputDocumentChanged(IDocument before, IDocument after) {
		listen(after);
	}

	@Override
	public void close() {
		follower.close();
		viewer.removeTextInputListener(this);
		((ITextViewerExtension4) viewer).removeTextPresentationListener(this);
		if (viewer.getDocument() != null) {
			viewer.getDocument().removeDocumentListener(this);
		}
	}
}
