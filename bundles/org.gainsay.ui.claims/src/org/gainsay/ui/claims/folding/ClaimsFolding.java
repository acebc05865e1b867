// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.folding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.IProjectionListener;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.gainsay.dsl.ide.folding.Folding;
import org.gainsay.facts.Region;
import org.gainsay.ui.claims.ViewerFollower;

/** Lets blocks and comments of a claims file be folded; what is folded stays so while one types elsewhere. */
public final class ClaimsFolding implements IReconciler, IProjectionListener {

	private ProjectionViewer viewer;
	private ViewerFollower follower;

	@Override
	public void install(ITextViewer in) {
		if (in instanceof ProjectionViewer projection) {
			viewer = projection;
			viewer.addProjectionListener(this);
			follower = new ViewerFollower(viewer, (file, corpus) -> update());
		}
	}

	@Override
	public void uninstall() {
		if (viewer != null) {
			follower.close();
			viewer.removeProjectionListener(this);
			viewer = null;
		}
	}

	@Override
	public void projectionEnabled() {
		update();
	}

	@Override
	public void projectionDisabled() {
		// The folds go with their model.
	}

	private void update() {
		ProjectionAnnotationModel model = viewer == null ? null : viewer.getProjectionAnnotationModel();
		if (model == null || viewer.getDocument() == null) {
			return;
		}
		Set<Position> wanted = folds(viewer.getDocument());
		List<Annotation> gone = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			if (!wanted.remove(model.getPosition(annotation))) {
				gone.add(annotation);
			}
		}
		Map<Annotation, Position> added = new HashMap<>();
		wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
		if (!gone.isEmpty() || !added.isEmpty()) {
			model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
		}
	}

	/** Whole lines, as the platform folds. */
	private static Set<Position> folds(IDocument document) {
		Set<Position> folds = new HashSet<>();
		for (Folding.Fold fold : Folding.of(document.get())) {
			Region region = fold.region();
			try {
				int last = document.getLineOfOffset(Math.max(region.offset(), region.end() - 1));
				folds.add(new Position(region.offset(), document.getLineOffset(last) + document.getLineLength(last) - region.offset()));
			} catch (BadLocationException impossible) {
				throw new IllegalStateException(impossible);
			}
		}
		return folds;
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null; // It does not wait for typing to pause: the corpus tells.
	}
}
