// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.gainsay.analysis.study.Mishap;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ide.study.StudyState;
import org.gainsay.facts.Region;

/** What went wrong in studies, by file, as it was when somebody looked last. Where a file has changed since, it says nothing of it: places would be wrong. */
final class StudyDiagnostics {

	/** A mishap, and where it is shown. */
	record At(Mishap mishap, Region region) {
		Diagnostic diagnostic(Lines lines) {
			return new Diagnostic(lines.range(region), mishap.what() + " [" + mishap.round() + "]", DiagnosticSeverity.Warning, "gainsay", mishap.kind().word());
		}
	}

	private final Map<CorpusSession, Map<String, List<At>>> found = new HashMap<>();
	private final Set<CorpusSession> withStudy = new HashSet<>();

	/** Those of a file, relative to the corpus folder. */
	List<At> of(CorpusSession session, String file) {
		return found.getOrDefault(session, Map.of()).getOrDefault(file, List.of());
	}

	/** Forgets what was found in files that have changed. */
	void changed(CorpusSession session, Set<String> files) {
		found.getOrDefault(session, new HashMap<>()).keySet().removeAll(files);
	}

	/** Looks anew. @return the files of which there is or was something to tell */
	Set<String> look(CorpusSession session) {
		Map<String, List<At>> now = new HashMap<>();
		StudyState study = new StudyState(session);
		if (study.rounds().isEmpty()) {
			withStudy.remove(session);
		} else {
			withStudy.add(session);
			study.inFiles().forEach(mishap -> now.computeIfAbsent(mishap.file(), file -> new ArrayList<>()).add(new At(mishap, study.at(mishap))));
		}
		Map<String, List<At>> before = found.put(session, now);
		Set<String> files = new HashSet<>(now.keySet());
		files.addAll(before == null ? Set.of() : before.keySet());
		return files;
	}

	/** Whether the corpus had a round when somebody looked last. */
	boolean hasStudy(CorpusSession session) {
		return withStudy.contains(session);
	}

	void forget(CorpusSession gone) {
		found.remove(gone);
		withStudy.remove(gone);
	}
}
