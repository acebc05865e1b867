// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.hints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineContentCodeMining;
import org.gainsay.dsl.ide.hints.Hints;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.ui.claims.ClaimsFile;

/** Shows between the words of a claims file the standing of each statement and how many articles carry a claim. */
public final class ClaimsHints extends AbstractCodeMiningProvider {

	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		Optional<ClaimsFile> file = ClaimsFile.of(viewer);
		int length = viewer.getDocument().getLength();
		return file.isEmpty() ? CompletableFuture.completedFuture(List.of()) : CompletableFuture.supplyAsync(() -> {
			Corpus corpus = file.get().corpus().settled(Progress.NONE);
			List<ICodeMining> hints = new ArrayList<>();
			for (Hints.Hint hint : new Hints(corpus).of(file.get().name())) {
				if (hint.offset() < length) {
					hints.add(new Mining(hint, this));
				}
			}
			return hints;
		});
	}

	private static final class Mining extends LineContentCodeMining {
		Mining(Hints.Hint hint, ICodeMiningProvider provider) {
			super(new Position(hint.offset(), 1), provider);
			setLabel(" " + hint.label() + " "); //$NON-NLS-1$ //$NON-NLS-2$
		}

		@Override
		public boolean isResolved() {
			return true;
		}
	}
}
