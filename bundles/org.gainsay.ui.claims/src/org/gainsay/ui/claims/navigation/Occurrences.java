// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.navigation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Region;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.claims.ViewerFollower;

/** Marks where the thing at the caret is named in the same file. */
public final class Occurrences implements IReconciler {

	/** The type of the annotations. */
	public static final String TYPE = "org.gainsay.ui.occurrence"; //$NON-NLS-1$

	private final ISelectionChangedListener caret = event -> caretMoved();
	private ISourceViewer viewer;
	private ViewerFollower follower;
	private ClaimsFile file;
	private Map<Annotation, Position> shown = Map.of();

	@Override
	public void install(ITextViewer in) {
		if (in instanceof ISourceViewer source) {
			viewer = source;
			if (source.getSelectionProvider() instanceof IPostSelectionProvider provider) {
				provider.addPostSelectionChangedListener(caret);
			}
			follower = new ViewerFollower(source, (claims, corpus) -> {
				file = claims;
				show(corpus);
			});
		}
	}

	@Override
	public void uninstall() {
		if (viewer != null) {
			follower.close();
			if (viewer.getSelectionProvider() instanceof IPostSelectionProvider provider) {
				provider.removePostSelectionChangedListener(caret);
			}
			viewer = null;
		}
	}

	private void caretMoved() {
		if (file != null && file.corpus().isAnalysed(file.file())) {
			show(file.corpus().corpus());
		}
	}

	private void show(Corpus corpus) {
		if (viewer == null || !(viewer.getAnnotationModel() instanceof IAnnotationModelExtension model)
				|| !(viewer.getSelectionProvider().getSelection() instanceof ITextSelection at)) {
			return;
		}
		IDocument document = viewer.getDocument();
		List<Region> regions = new NamesOfCorpus(corpus).occurrences(file.name(), at.getOffset());
		Map<Annotation, Position> found = new HashMap<>();
		for (Region region : regions) {
			if (region.end() <= document.getLength()) {
				found.put(new Annotation(TYPE, false, null), new Position(region.offset(), region.length()));
			}
		}
		if (!found.isEmpty() || !shown.isEmpty()) {
			model.replaceAnnotations(shown.keySet().toArray(Annotation[]::new), found);
			shown = found;
		}
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null; // It does not wait for typing to pause: the corpus tells.
	}
}
