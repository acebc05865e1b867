// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.fixes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.gainsay.dsl.ide.fixes.Fix;
import org.gainsay.dsl.ide.fixes.Fixes;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.corpus.ProblemMarkers;

/** The fixes for a marker of the Problems view. */
public final class MarkerFixes implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(IMarker marker) {
		// asked for every line of the Problems view, in the UI thread: what the fixes are is only looked for where they are shown
		return marker.getResource() instanceof IFile file && ClaimsFile.of(file).isPresent() && Arrays.stream(IssueCode.values()).anyMatch(code -> code.id().equals(marker.getAttribute(ProblemMarkers.CODE, "")) && Fixes.mayAnswer(code)); //$NON-NLS-1$
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		return fixes(marker).map(fixes -> fixes.of().stream().map(fix -> new Resolution(fix, fixes.file(), marker)).toArray(IMarkerResolution[]::new))
				.orElse(new IMarkerResolution[0]);
	}

	/** What answers the problem of a marker, and the marked file. */
	private record Found(ClaimsFile file, List<Fix> of) {
	}

	private static Optional<Found> fixes(IMarker marker) {
		Optional<ClaimsFile> file = marker.getResource() instanceof IFile claims ? ClaimsFile.of(claims) : Optional.empty();
		return file.map(claims -> new Found(claims, claims.corpusSoon().flatMap(built -> problem(marker, claims.name(), built))
				.map(problem -> new Fixes(claims.corpus().session()).of(problem)).orElse(List.of())));
	}

	/** The problem that a marker stands for, in the text as it is now, which may be another than the marked one. */
	private static Optional<Problem> problem(IMarker marker, String file, Corpus corpus) {
		String code = marker.getAttribute(ProblemMarkers.CODE, ""); //$NON-NLS-1$
		String message = marker.getAttribute(IMarker.MESSAGE, ""); //$NON-NLS-1$
		int start = marker.getAttribute(IMarker.CHAR_START, 0);
		return corpus.problems(file).stream().filter(problem -> problem.code().id().equals(code) && problem.message().equals(message))
				.min(Comparator.comparingInt(problem -> Math.abs(problem.region().offset() - start)));
	}

	/** A fix as the Problems view shows it; where it answers other problems of the same kind in the same words, it can be chosen for all of them at once. */
	private static final class Resolution extends WorkbenchMarkerResolution {
		private final Fix fix;
		private final ClaimsFile file;
		private final IMarker marker;

		Resolution(Fix fix, ClaimsFile file, IMarker marker) {
			this.fix = fix;
			this.file = file;
			this.marker = marker;
		}

		@Override
		public String getLabel() {
			return fix.title();
		}

		@Override
		public void run(IMarker one) {
			FixApplication.apply(fix.edit(), file);
		}

		/** All at once, as one step of undo. */
		@Override
		public void run(IMarker[] markers, IProgressMonitor monitor) {
			List<CorpusEdit> edits = Arrays.stream(markers).flatMap(one -> sameFix(one).stream()).map(Fix::edit).toList();
			if (!edits.isEmpty()) {
				FixApplication.apply(fix.edit().label(), edits, file);
			}
		}

		@Override
		public IMarker[] findOtherMarkers(IMarker[] markers) {
			String code = marker.getAttribute(ProblemMarkers.CODE, ""); //$NON-NLS-1$
			return Arrays.stream(markers).filter(other -> !other.equals(marker) && code.equals(other.getAttribute(ProblemMarkers.CODE, null)) && sameFix(other).isPresent()) //
					.toArray(IMarker[]::new);
		}

		/** The fix of another problem of the same corpus that reads like this one. */
		private Optional<Fix> sameFix(IMarker other) {
			return fixes(other).filter(found -> found.file().corpus() == file.corpus()).flatMap(found -> found.of().stream().filter(one -> one.title().equals(fix.title())).findFirst());
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
