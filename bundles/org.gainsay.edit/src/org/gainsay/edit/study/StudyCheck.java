// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.gainsay.analysis.study.EqualActors;
import org.gainsay.analysis.study.FilesNotRead;
import org.gainsay.analysis.study.Mishap;
import org.gainsay.analysis.study.RoundProgress;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.CodingPlace;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StudyParts;

/**
 * What went wrong in a study, as its reader may know it: of what is in a file that is hidden from him it tells the mishap and the coder's folder, and nothing that somebody wrote there.
 *
 * @param mishaps those of the rounds, round by round, and behind them those of no round
 * @param equal   actors of one name that several coders declare in files that the reader may see: by name the files
 */
public record StudyCheck(List<Mishap> mishaps, SortedMap<String, List<String>> equal) {

	/**
	 * Looks at rounds, and at what lies in folders that are not read.
	 *
	 * @param session after its build
	 * @param rounds  those that are looked at, as {@link StudyRounds#progress} gives them
	 * @throws IOException if the corpus folder cannot be walked through
	 */
	public static StudyCheck of(CorpusSession session, List<RoundProgress> rounds, StudyWays ways) throws IOException {
		return of(session, rounds, ", " + ways.beHimself());
	}

	/**
	 * Looks at rounds, and at what lies in folders that are not read, for a reader who is not told how he is himself.
	 *
	 * @param session after its build
	 * @param rounds  those that are looked at, as {@link StudyRounds#progress} gives them
	 * @throws IOException if the corpus folder cannot be walked through
	 */
	public static StudyCheck of(CorpusSession session, List<RoundProgress> rounds) throws IOException {
		return of(session, rounds, "");
	}

	private static StudyCheck of(CorpusSession session, List<RoundProgress> rounds, String way) throws IOException {
		Corpus whole = session.whole();
		Corpus seen = session.corpus();
		StudyParts study = StudyParts.of(whole);
		List<Mishap> mishaps = new ArrayList<>();
		rounds.forEach(one -> mishaps.addAll(one.mishaps()));
		mishaps.addAll(FilesNotRead.below(whole.folder()));
		mishaps.replaceAll(mishap -> told(mishap, seen, whole, study, way));
		return new StudyCheck(List.copyOf(mishaps), EqualActors.of(seen));
	}

	/** What is in a file that the reader may not see is told without what somebody wrote there, the file's name too. */
	private static Mishap told(Mishap mishap, Corpus seen, Corpus whole, StudyParts study, String way) {
		boolean hidden = whole.file(mishap.file()).isPresent() && seen.file(mishap.file()).isEmpty();
		boolean unread = mishap.kind() == Mishap.Kind.FILE_NOT_READ && study.rounds().stream().anyMatch(one -> one.blind()
				&& study.opening(one.name()).isPresent());
		if (!hidden && !unread) {
			return mishap;
		}
		String place = CodingPlace.of(mishap.file()).filter(one -> study.isCoder(one.coder())).map(one -> one.file("").substring(0, one.file("").lastIndexOf('/')))
				.orElse(mishap.file().substring(0, Math.max(0, mishap.file().indexOf('/'))));
		return new Mishap(mishap.kind(), mishap.round(), place, hidden ? "It is in a file that is hidden while the round is open; its coder is told more" + way + "." : mishap.what());
	}

	/** All of it as a list of objects for programs: mishap, round, file and message of each; round and file are null for none. */
	public List<Map<String, Object>> json() {
		List<Map<String, Object>> all = new ArrayList<>(mishaps.stream().map(mishap -> json(mishap.kind().word(), mishap.round(), mishap.file(), mishap.what())).toList());
		equal.forEach((name, files) -> all.add(json("equal-actors", "", files.getFirst(), EqualActors.told(name, files))));
		return all;
	}

	private static Map<String, Object> json(String word, String round, String file, String message) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("mishap", word);
		one.put("round", round.isEmpty() ? null : round);
		one.put("file", file.isEmpty() ? null : file);
		one.put("message", message);
		return one;
	}
}
