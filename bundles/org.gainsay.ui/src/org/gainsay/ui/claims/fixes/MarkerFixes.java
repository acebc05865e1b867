// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.fixes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.Problem;
import org.gainsay.dsl.ide.fixes.Fix;
import org.gainsay.dsl.ide.fixes.Fixes;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.corpus.ProblemMarkers;

/** The fixes for a marker of the Problems view. */
public final class MarkerFixes implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(IMarker marker) {
		return getResolutions(marker).length > 0;
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		Optional<ClaimsFile> file = marker.getResource() instanceof IFile claims ? ClaimsFile.of(claims) : Optional.empty();
		Optional<Corpus> corpus = file.flatMap(ClaimsFile::corpusSoon);
		List<Fix> fixes = corpus.flatMap(built -> problem(marker, file.get().name(), built))
				.map(problem -> new Fixes(file.get().corpus().session()).of(problem)).orElse(List.of());
		return fixes.stream().map(fix -> new Resolution(fix, file.get())).toArray(IMarkerResolution[]::new);
	}

	/** The problem that a marker stands for, in the text as it is now, which may be another than the marked one. */
	private static Optional<Problem> problem(IMarker marker, String file, Corpus corpus) {
		String code = marker.getAttribute(ProblemMarkers.CODE, ""); //$NON-NLS-1$
		String message = marker.getAttribute(IMarker.MESSAGE, ""); //$NON-NLS-1$
		int start = marker.getAttribute(IMarker.CHAR_START, 0);
		return corpus.problems().stream().filter(problem -> problem.file().equals(file) && problem.code().id().equals(code) && problem.message().equals(message))
				.min(Comparator.comparingInt(problem -> Math.abs(problem.region().offset() - start)));
	}

	/** A fix as the Problems view shows it. */
	private record Resolution(Fix fix, ClaimsFile file) implements IMarkerResolution2 {
		@Override
		public String getLabel() {
			return fix.title();
		}

		@Override
		public void run(IMarker marker) {
			FixApplication.apply(fix.edit(), file);
		}

		@Override
		public String getDescription() {
			return null;
		}

		@Override
		public Image getImage() {
			return null;
		}
	}
}
