// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.search;

import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.search.core.text.TextSearchEngine;
import org.eclipse.search.core.text.TextSearchMatchAccess;
import org.eclipse.search.core.text.TextSearchRequestor;
import org.eclipse.search.core.text.TextSearchScope;
import org.gainsay.corpus.HiddenSets;
import org.gainsay.facts.Progress;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProjectCorpus;

/** The platform's search in files, but for those with a set that a blind round hides from who annotates here. The product is set to it. */
public final class SeenFilesSearch extends TextSearchEngine {

	private final TextSearchEngine all = createDefault();

	@Override
	public IStatus search(TextSearchScope scope, TextSearchRequestor requestor, Pattern pattern, IProgressMonitor monitor) {
		return all.search(scope, new OfSeenFiles(requestor), pattern, monitor);
	}

	@Override
	public IStatus search(IFile[] scope, TextSearchRequestor requestor, Pattern pattern, IProgressMonitor monitor) {
		return all.search(scope, new OfSeenFiles(requestor), pattern, monitor);
	}

	/** Hands on what is found, and accepts no hidden file. */
	private static final class OfSeenFiles extends TextSearchRequestor {
		private final TextSearchRequestor to;

		OfSeenFiles(TextSearchRequestor to) {
			this.to = to;
		}

		@Override
		public boolean acceptFile(IFile file) throws CoreException {
			ProjectCorpus corpus = file.getName().endsWith(".claims") ? GainsayUi.corpora().of(file).orElse(null) : null; //$NON-NLS-1$
			if (corpus != null) {
				corpus.built(Progress.NONE); // Before that nobody knows what is hidden.
			}
			return (corpus == null || !HiddenSets.isIn(corpus.session(), ProjectCorpus.name(file))) && to.acceptFile(file);
		}

		@Override
		public boolean reportBinaryFile(IFile file) {
			return to.reportBinaryFile(file);
		}

		@Override
		public boolean acceptPatternMatch(TextSearchMatchAccess match) throws CoreException {
			return to.acceptPatternMatch(match);
		}

		@Override
		public void flushMatches(IFile file) {
			to.flushMatches(file);
		}

		@Override
		public void beginReporting() {
			to.beginReporting();
		}

		@Override
		public void endReporting() {
			to.endReporting();
		}

		@Override
		public boolean canRunInParallel() {
			return to.canRunInParallel();
		}
	}
}
