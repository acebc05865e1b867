// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.ui.Messages;

/** The markers of a corpus: one for each problem of its files as they are on the disk. */
public final class ProblemMarkers {

	/** The marker's type. */
	public static final String TYPE = "org.gainsay.ui.problem"; //$NON-NLS-1$
	/** The attribute that holds the identifier of the problem's code. */
	public static final String CODE = "code"; //$NON-NLS-1$

	private final ProjectCorpus corpus;
	/** What is marked by now; null before the first time, when markers of an earlier run may be there. */
	private Map<String, List<Problem>> shown;

	ProblemMarkers(ProjectCorpus corpus) {
		this.corpus = corpus;
	}

	/**
	 * Marks the problems that the last build found; a file with unsaved changes keeps its markers until it is saved. Whoever comes last
	 * shows what is newest, however builds and those who show them overtake each other.
	 */
	public synchronized void show() throws CoreException {
		Corpus built = corpus.corpus();
		Map<String, List<Problem>> problems = built.problems().stream().collect(Collectors.groupingBy(Problem::file));
		if (shown == null) {
			deleteAll();
			shown = new HashMap<>();
		}
		TreeSet<String> files = new TreeSet<>(problems.keySet());
		files.addAll(shown.keySet());
		for (String name : files) {
			List<Problem> ofFile = problems.getOrDefault(name, List.of());
			if (!ofFile.equals(shown.get(name)) && !corpus.isUnsaved(name)) {
				IResource marked = corpus.folder().findMember(name); // a claims file, an article's text, or a folder that cannot be read
				if (marked != null) {
					mark(marked, ofFile);
				}
				shown.put(name, ofFile);
			}
		}
	}

	/** Takes all markers away. */
	public synchronized void clear() throws CoreException {
		deleteAll();
		shown = null;
	}

	/** Only those of this corpus: a folder in it that is one of its own keeps its own. */
	private void deleteAll() throws CoreException {
		if (!corpus.folder().exists()) {
			return;
		}
		for (IMarker marker : corpus.folder().findMarkers(TYPE, true, IResource.DEPTH_INFINITE)) {
			if (corpus.folder().equals(Corpora.folderOf(marker.getResource()))) {
				marker.delete();
			}
		}
	}

	private static void mark(IResource file, List<Problem> problems) throws CoreException {
		try {
			file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
			for (Problem problem : problems) {
				file.createMarker(TYPE, Map.of( //
						IMarker.SEVERITY, severity(problem.severity()), //
						IMarker.MESSAGE, problem.message(), //
						IMarker.LINE_NUMBER, problem.line(), //
						IMarker.LOCATION, NLS.bind(Messages.Problem_location, problem.line(), problem.column()), //
						IMarker.CHAR_START, problem.region().offset(), //
						IMarker.CHAR_END, problem.region().end(), //
						CODE, problem.code().id()));
			}
		} catch (CoreException cause) {
			if (file.exists()) {
				throw cause;
			}
			// It went meanwhile, and its markers with it.
		}
	}

	private static int severity(Problem.Severity severity) {
		return switch (severity) {
			case ERROR -> IMarker.SEVERITY_ERROR;
			case WARNING -> IMarker.SEVERITY_WARNING;
			case INFO -> IMarker.SEVERITY_INFO;
		};
	}
}
