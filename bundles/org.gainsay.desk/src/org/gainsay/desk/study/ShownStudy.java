// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.study.EqualActors;
import org.gainsay.analysis.study.Mishap;
import org.gainsay.analysis.study.RoundProgress;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.DeskMessages;
import org.gainsay.edit.study.StudyCheck;
import org.gainsay.edit.study.StudyRounds;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.model.RoundEventKind;
import org.gainsay.model.RoundKind;
import org.gainsay.report.StudyWords;

/**
 * How the rounds of a study are, as a tree shows it: what {@code study status} and {@code study check} say of the same corpus. Of sets that are hidden from who reads it tells how many
 * there are, and nothing that stands in them. Immutable.
 *
 * @param coders the names of all who code, in the order of the study
 * @param lines  a line a round, with lines for its coders and mishaps below; behind them what went wrong and is of no round
 */
public record ShownStudy(List<String> coders, List<Line> lines) {

	/** What a line is of. */
	public enum Kind {
		ROUND, CODER, MISHAP,
		/** Above mishaps of one word, of which there are many. */
		MISHAPS,
		/** Above mishaps of no round. */
		ELSEWHERE
	}

	/** What a round is. */
	public enum State {
		NOT_DRAWN(DeskMessages.Study_notDrawn), DRAWN(DeskMessages.Study_drawn), OPEN(DeskMessages.Study_open), CLOSED(DeskMessages.Study_closed);

		private final String word;

		State(String word) {
			this.word = word;
		}

		/** What a user reads. */
		public String word() {
			return word;
		}
	}

	/** So many mishaps of one word stand in a row; more have a line above them, since in a round that was just opened nearly all sets are still to come. */
	private static final int MOST_IN_A_ROW = 10;

	/** The heads of the columns, in their order. */
	public static final List<String> COLUMNS = List.of(DeskMessages.Study_name, DeskMessages.Study_state, DeskMessages.Study_assigned, DeskMessages.Study_found, DeskMessages.Study_done,
			DeskMessages.Study_details);

	/**
	 * A line of the tree.
	 *
	 * @param round the name of its round; null for what is of none
	 * @param coder the name of its coder; null for what is of none
	 * @param file  where it leads, relative to the corpus folder; null where that is nowhere
	 * @param state of a round; else null
	 * @param cells a text for each column
	 * @param lines those below it
	 */
	public record Line(Kind kind, @Nullable String round, @Nullable String coder, @Nullable String file, @Nullable State state, List<String> cells, List<Line> lines) {

		/** What it is known by when the tree is made anew. */
		public String key() {
			return kind == Kind.MISHAP ? String.join("\n", cells) : kind + " " + round + " " + (kind == Kind.MISHAPS ? cells.getFirst() : coder); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	/**
	 * Looks at the study of a corpus.
	 *
	 * @param session after its build
	 * @throws IOException                                if the corpus folder cannot be walked through
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public static ShownStudy of(CorpusSession session, Progress progress) throws IOException {
		StudyRounds rounds = new StudyRounds(session, DeskWays.WAYS);
		StudyParts study = rounds.study();
		List<String> coders = study.coders().stream().map(StudyFacts.Coder::name).toList();
		if (study.rounds().isEmpty()) {
			return new ShownStudy(coders, List.of());
		}
		List<RoundProgress> all = new ArrayList<>();
		for (StudyFacts.Round round : study.rounds()) {
			progress.step(all.size(), study.rounds().size() + 1);
			progress.check();
			all.addAll(rounds.progress(round.name()));
		}
		StudyCheck check = StudyCheck.of(session, all, DeskWays.WAYS);
		List<Line> lines = new ArrayList<>();
		for (RoundProgress one : all) {
			StudyFacts.Round round = rounds.round(one.round());
			lines.add(round(round, one, study, check.mishaps().stream().filter(mishap -> mishap.round().equals(round.name()))
					.filter(mishap -> mishap.kind() != Mishap.Kind.ASSIGNED_NOT_FOUND || study.closing(round.name()).isPresent()).toList())); // before the close it is work, which the numbers tell
		}
		List<Mishap> ofNone = check.mishaps().stream().filter(mishap -> study.round(mishap.round()).isEmpty()).toList();
		List<Line> elsewhere = new ArrayList<>(mishapLines(null, ofNone));
		check.equal().forEach((name, files) -> elsewhere.add(new Line(Kind.MISHAP, null, null, files.getFirst(), null,
				List.of(DeskMessages.Study_equalActors, "", "", "", "", EqualActors.told(name, files)), List.of()))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		if (!elsewhere.isEmpty()) {
			lines.add(new Line(Kind.ELSEWHERE, null, null, null, null, List.of(DeskMessages.Study_elsewhere, "", "", "", "", mishaps(ofNone.size() + check.equal().size())), List.copyOf(elsewhere))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		return new ShownStudy(coders, List.copyOf(lines));
	}

	private static Line round(StudyFacts.Round round, RoundProgress progress, StudyParts study, List<Mishap> mishaps) {
		int articles = study.assigned(round.name()).size();
		State state = progress.state().map(event -> event.kind() == RoundEventKind.OPENED ? State.OPEN : State.CLOSED).orElse(articles == 0 ? State.NOT_DRAWN : State.DRAWN);
		List<Line> below = new ArrayList<>();
		int assigned = 0;
		int found = 0;
		int done = 0;
		for (RoundProgress.OfCoder coder : progress.coders()) {
			String list = study.assignments(round.name()).stream().filter(one -> one.coder().equals(coder.coder())).map(one -> one.at().file()).findFirst().orElseThrow();
			below.add(new Line(Kind.CODER, round.name(), coder.coder(), list, null,
					List.of(coder.coder(), "", String.valueOf(coder.assigned()), String.valueOf(coder.begun() + coder.done()), String.valueOf(coder.done()), ""), List.of())); //$NON-NLS-1$ //$NON-NLS-2$
			assigned += coder.assigned();
			found += coder.begun() + coder.done();
			done += coder.done();
		}
		below.addAll(mishapLines(round.name(), mishaps));
		String name = round.kind() == RoundKind.MAIN ? round.name() : round.name() + " (" + round.kind().getLiteral() + ")"; //$NON-NLS-1$ //$NON-NLS-2$
		return new Line(Kind.ROUND, round.name(), null, round.at().file(), state, List.of(name, state.word(), number(assigned, state), number(found, state), number(done, state),
				details(round, progress, articles, mishaps.size())), List.copyOf(below));
	}

	private static String number(int number, State state) {
		return state == State.NOT_DRAWN ? "" : String.valueOf(number); //$NON-NLS-1$
	}

	/** Since when it is what it is, how large its sample is, and whether it is blind. */
	private static String details(StudyFacts.Round round, RoundProgress progress, int articles, int mishaps) {
		List<String> parts = new ArrayList<>();
		StudyFacts.Sample sample = round.sample();
		if (articles > 0) {
			parts.add(articles == 1 ? DeskMessages.Study_oneArticle : NLS.bind(DeskMessages.Study_articles, String.valueOf(articles)));
		} else if (sample != null) {
			parts.add(NLS.bind(DeskMessages.Study_sample, StudyWords.sample(sample)));
		}
		if (round.blind()) {
			parts.add(DeskMessages.Study_blind);
		}
		progress.state().ifPresent(event -> parts.add(event.who() == null ? NLS.bind(DeskMessages.Study_since, event.date()) : NLS.bind(DeskMessages.Study_sinceBy, event.date(), event.who())));
		if (mishaps > 0) {
			parts.add(mishaps(mishaps));
		}
		return String.join(", ", parts); //$NON-NLS-1$
	}

	/** In their order; many of one word below a line of their own, where the first of them stood. */
	private static List<Line> mishapLines(@Nullable String round, List<Mishap> mishaps) {
		Map<Mishap.Kind, List<Line>> byKind = new LinkedHashMap<>();
		mishaps.forEach(mishap -> byKind.computeIfAbsent(mishap.kind(), kind -> new ArrayList<>()).add(mishap(mishap)));
		List<Line> lines = new ArrayList<>();
		for (Mishap mishap : mishaps) {
			List<Line> same = byKind.get(mishap.kind());
			if (same == null) {
				continue; // They stand there already.
			} else if (same.size() <= MOST_IN_A_ROW) {
				lines.add(mishap(mishap));
			} else {
				lines.add(new Line(Kind.MISHAPS, round, null, null, null, List.of(mishap.kind().word(), "", "", "", "", mishaps(same.size())), List.copyOf(same))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				byKind.remove(mishap.kind());
			}
		}
		return lines;
	}

	private static String mishaps(int number) {
		return number == 1 ? DeskMessages.Study_oneMishap : NLS.bind(DeskMessages.Study_mishaps, String.valueOf(number));
	}

	private static Line mishap(Mishap mishap) {
		return new Line(Kind.MISHAP, mishap.round().isEmpty() ? null : mishap.round(), null, mishap.file().isEmpty() ? null : mishap.file(), null,
				List.of(mishap.kind().word(), "", "", "", "", mishap.file().isEmpty() ? mishap.what() : mishap.file() + ": " + mishap.what()), List.of()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	}
}
