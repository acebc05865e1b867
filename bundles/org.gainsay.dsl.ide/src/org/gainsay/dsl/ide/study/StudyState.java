// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.gainsay.analysis.study.Mishap;
import org.gainsay.analysis.study.RoundProgress;
import org.gainsay.analysis.study.RoundProgress.OfCoder;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.study.StudyCheck;
import org.gainsay.edit.study.StudyJson;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.CodingPlace;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;

/**
 * How far the rounds of a study are, and what went wrong in them, as whoever reads may know it. How far others are is no secret; what is in their sets of a blind round that is open is, so
 * of a file that is hidden no more is told than its folder and the kind of the mishap.
 */
public final class StudyState {

	private final CorpusSession session;
	private final Corpus seen;
	private final Corpus whole;
	private final StudyParts study;

	/** That of what the last build of a session found. */
	public StudyState(CorpusSession session) {
		this.session = session;
		seen = session.corpus();
		whole = session.whole();
		study = StudyParts.of(whole);
	}

	/** What the files say of the study. */
	public StudyParts study() {
		return study;
	}

	/** The names of the rounds. */
	public List<String> rounds() {
		return study.rounds().stream().map(StudyFacts.Round::name).toList();
	}

	/** What a round is: {@code not opened}, or {@code opened} or {@code closed}, with the moment and who did it. */
	public String state(String round) {
		List<StudyFacts.Event> events = study.events(round);
		if (events.isEmpty()) {
			return "not opened";
		}
		StudyFacts.Event last = events.getLast();
		return last.kind().getLiteral() + (last.date() == null ? "" : " " + last.date()) + (last.who() == null ? "" : " by " + last.who());
	}

	/** How far the coders of a round are. */
	public List<OfCoder> coders(String round) {
		return RoundProgress.coders(whole, study, round);
	}

	/** How many articles somebody has in a round. */
	public int articles(String round) {
		return study.assigned(round).size();
	}

	/** How far coders are, in words, such as {@code 3 of 4 done, 1 begun}; the sum of several. */
	public static String told(List<OfCoder> coders) {
		int begun = coders.stream().mapToInt(OfCoder::begun).sum();
		return coders.stream().mapToInt(OfCoder::done).sum() + " of " + coders.stream().mapToInt(OfCoder::assigned).sum() + " done" + (begun == 0 ? "" : ", " + begun + " begun");
	}

	// ---- for programs: the shapes that study status --json and study check --json have

	/**
	 * The rounds.
	 *
	 * @param round the name of one; null for all
	 */
	public List<Map<String, Object>> status(String round) {
		return StudyJson.progress(progress(round), study);
	}

	/**
	 * What went wrong.
	 *
	 * @param round the name of a round; null for all
	 * @throws IOException if the folder cannot be read
	 */
	public List<Map<String, Object>> check(String round) throws IOException {
		return StudyCheck.of(session, progress(round)).json();
	}

	private List<RoundProgress> progress(String round) {
		return rounds().stream().filter(name -> round == null || name.equals(round)).map(name -> RoundProgress.of(whole, study, name)).toList();
	}

	private boolean isHidden(Mishap mishap) {
		return whole.file(mishap.file()).isPresent() && seen.file(mishap.file()).isEmpty();
	}

	// ---- for editors

	/**
	 * Mishaps that stand in a file which the reader may see and that no problem of the file tells yet. An article that is assigned and not begun is one only once the round is closed: until then
	 * it is work.
	 */
	public List<Mishap> inFiles() {
		List<Mishap> found = new ArrayList<>();
		for (RoundProgress one : progress(null)) {
			one.mishaps().stream().filter(mishap -> switch (mishap.kind()) {
				case UNKNOWN_CODER, CONFLICT_MARKERS, FILE_NOT_READ -> false; // problems of their files
				case ASSIGNED_NOT_FOUND -> !one.isOpen();
				default -> true;
			}).filter(mishap -> !mishap.file().isEmpty() && !isHidden(mishap)).map(this::inList).flatMap(Optional::stream).forEach(found::add);
		}
		return List.copyOf(found);
	}

	/** What is wanting has no file, and stands in the list that names it. */
	private Optional<Mishap> inList(Mishap mishap) {
		if (mishap.kind() != Mishap.Kind.ASSIGNED_NOT_FOUND) {
			return Optional.of(mishap);
		}
		String coder = CodingPlace.of(mishap.file()).map(CodingPlace::coder).orElse("");
		return study.assignments(mishap.round()).stream().filter(list -> list.coder().equals(coder)).findFirst()
				.map(list -> new Mishap(mishap.kind(), mishap.round(), list.at().file(), mishap.what()));
	}

	/** Where a mishap is to be shown in its file, in UTF-16 units: at the name of what it is about, else at the beginning. */
	public Region at(Mishap mishap) {
		return seen.file(mishap.file()).map(FactsBytes::aside).flatMap(file -> place(mishap, file)).orElse(new Region(0, 0));
	}

	private static Optional<Region> place(Mishap mishap, FileFacts file) {
		List<AnnotationSetFacts> sets = file.sets().stream().filter(set -> mishap.round().equals(set.round())).toList();
		Stream<Declaration> named = Stream.of(sets.stream().filter(set -> names(mishap, set.article())).map(AnnotationSetFacts::at), file.study().coders().stream().filter(coder -> names(mishap, coder.name())).map(StudyFacts.Coder::at),
				file.study().rounds().stream().filter(round -> names(mishap, round.name())).map(StudyFacts.Round::at)).flatMap(all -> all);
		Stream<Declaration> others = Stream.concat(sets.stream().map(AnnotationSetFacts::at), file.study().assignments().stream().filter(list -> list.round().equals(mishap.round())).map(StudyFacts.Assignment::at));
		return Stream.concat(named, others).findFirst().map(Declaration::name);
	}

	private static boolean names(Mishap mishap, String name) {
		return mishap.what().contains("\"" + name + "\"");
	}
}
