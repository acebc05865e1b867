// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims;

import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.GainsayUi;

/** Follows the corpus of whatever claims file a viewer shows. For the UI thread. */
public final class ViewerFollower implements ITextInputListener, AutoCloseable {

	private final ITextViewer viewer;
	private final BiConsumer<ClaimsFile, Corpus> part;
	private final Runnable boundaries = this::followAnew;
	private CorpusFollower follower;

	/** @param part gets each corpus that has seen the viewer's document as it is then */
	public ViewerFollower(ITextViewer viewer, BiConsumer<ClaimsFile, Corpus> part) {
		this.viewer = viewer;
		this.part = part;
		viewer.addTextInputListener(this);
		GainsayUi.corpora().addBoundariesListener(boundaries);
		follow(viewer.getDocument());
	}

	private void follow(IDocument document) {
		stop();
		Optional<ClaimsFile> file = ClaimsFile.of(document);
		follower = file.<CorpusFollower>map(claims -> new CorpusFollower(claims, corpus -> {
			if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
				part.accept(claims, corpus);
			}
		})).orElse(null);
	}

	/** The file may belong to another corpus now. */
	private void followAnew() {
		follow(viewer.getDocument());
	}

	private void stop() {
		if (follower != null) {
			follower.close();
			follower = null;
		}
	}

	@Override
	public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
		stop();
	}

	@Override
	public void inputDocumentChanged(IDocument before, IDocument after) {
		follow(after);
	}

	@Override
	public void close() {
		viewer.removeTextInputListener(this);
		GainsayUi.corpora().removeBoundariesListener(boundaries);
		stop();
	}
}
