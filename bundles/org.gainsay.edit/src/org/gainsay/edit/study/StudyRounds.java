// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.study.Assigning;
import org.gainsay.analysis.study.Draw;
import org.gainsay.analysis.study.Drift;
import org.gainsay.analysis.study.EqualActors;
import org.gainsay.analysis.study.Feedback;
import org.gainsay.analysis.study.Mishap;
import org.gainsay.analysis.study.RoundProgress;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.StudyEdits;
import org.gainsay.facts.CodingPlace;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.RoundEventKind;
import org.gainsay.text.NearWords;

/**
 * What is done with the rounds of a study. It reads others' sets of a blind round too, as how far they are is no secret; what they say is in nothing that it gives. All of it
 * throws an {@link IllegalArgumentException} with a message for the user where it is refused, and an {@link java.io.UncheckedIOException} that names an article's text which changed since the
 * build.
 */
public final class StudyRounds {

	/**
	 * Who codes what.
	 *
	 * @param sample the articles of the round, in the order of the work
	 * @param lists  the articles of each coder
	 * @param edit   what is to be written; empty if the lists are as they were
	 */
	public record Lists(List<String> sample, Map<String, List<String>> lists, CorpusEdit edit) {
	}

	/**
	 * That a round is opened or closed.
	 *
	 * @param edit  what is to be written
	 * @param equal actors that are to be settled after a close: by name the files that declare them
	 */
	public record Noted(CorpusEdit edit, SortedMap<String, List<String>> equal) {
	}

	/**
	 * How coders drift.
	 *
	 * @param leftOut the rounds that are not looked at as they are blind and open
	 */
	public record Drifted(List<Drift.Row> rows, List<String> leftOut) {

		/** That a round is not looked at. */
		public static String told(String round) {
			return "The round '" + round + "' is blind and still open, and left out.";
		}
	}

	private final CorpusSession session;
	private final StudyWays ways;
	private final Corpus corpus;
	/** The same for what is measured or written down of texts: one that has changed since is told, and not taken for empty. */
	private final Corpus exact;
	private final StudyParts study;

	/**
	 * @param session after its build
	 * @param ways    of who asks
	 */
	public StudyRounds(CorpusSession session, StudyWays ways) {
		this.session = session;
		this.ways = ways;
		this.corpus = session.whole();
		this.exact = corpus.exact();
		this.study = StudyParts.of(corpus);
	}

	/** What the corpus says of its study. */
	public StudyParts study() {
		return study;
	}

	/** Refuses where there is no study. */
	public void checkDeclared() {
		if (study.rounds().isEmpty()) {
			throw new IllegalArgumentException("The corpus declares no study: no .claims file has a round. Write one into study.claims, such as: round main { sample 12 percent seed 4712 each 2 }");
		}
	}

	/** The round of a name. */
	public StudyFacts.Round round(String name) {
		checkDeclared();
		return study.round(name).orElseThrow(() -> {
			List<String> names = study.rounds().stream().map(StudyFacts.Round::name).toList();
			return new IllegalArgumentException("There is no round '" + name + "'; there are: " + String.join(", ", names) + "." + NearWords.question(name, names));
		});
	}

	private boolean isBlindAndOpen(String round) {
		return RoundCases.isHidden(study, round);
	}

	/** A round whose name, and whose coders' names, folders can have. */
	private StudyFacts.Round usable(String name) {
		StudyFacts.Round found = round(name);
		List<Mishap> names = RoundProgress.names(study, found);
		if (!names.isEmpty()) {
			throw new IllegalArgumentException(names.getFirst().what());
		}
		return found;
	}

	/**
	 * Draws the sample of a round; nothing is written.
	 *
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public Draw draw(String round, Progress progress) {
		return drawn(usable(round), progress);
	}

	private Draw drawn(StudyFacts.Round of, Progress progress) {
		of.exceptRounds().stream().filter(other -> study.round(other).isPresent() && study.assigned(other).isEmpty()).findFirst().ifPresent(other -> {
			throw new IllegalArgumentException("The round '" + of.name() + "' leaves out what the round '" + other + "' has, and that has none assigned, so that both could draw one article; first: "
					+ ways.assign(other) + ".");
		});
		return Draw.of(exact, study, of, (pilot, variable) -> {
			if (isBlindAndOpen(pilot)) {
				throw new IllegalArgumentException("The sample is reckoned from the round '" + pilot + "', which is blind and still open, so how far its coders agree is not told yet. Close it first: "
						+ ways.close(pilot) + ".");
			}
			CoderAgreement agreement = CoderAgreement.of(exact.withSets(set -> pilot.equals(set.round())), AgreementOptions.DEFAULT, progress);
			AgreementFigure figure = agreement.alpha(variable);
			return new Draw.Width(figure == null || !figure.estimate().hasInterval() ? Double.NaN : figure.estimate().high() - figure.estimate().low(), agreement.articles());
		});
	}

	/**
	 * Gives the articles of a round to its coders; what somebody has begun stays theirs.
	 *
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public Lists assign(String round, Progress progress) {
		StudyFacts.Round of = usable(round);
		if (study.closing(round).isPresent()) {
			throw new IllegalArgumentException("The round '" + round + "' is closed; its articles stay as they are assigned.");
		}
		List<String> before = study.assigned(round);
		List<String> sample = before.isEmpty() ? drawn(of, progress).articles() : before; // the sample is drawn once
		Map<String, List<String>> lists = Assigning.of(exact, study, of, sample);
		return new Lists(sample, lists, new StudyEdits(session).assign(round, lists, study.codersOf(of)));
	}

	/** Refuses to open a round that is open, or has no articles, and to close one that is not open: before anybody is asked why. */
	public void checkState(RoundEventKind kind, String round) {
		round(round);
		boolean opens = kind == RoundEventKind.OPENED;
		StudyFacts.Event opening = study.opening(round).orElse(null);
		if (opens && opening != null) {
			throw new IllegalArgumentException("The round '" + round + "' is open, since " + opening.date() + ".");
		} else if (!opens && opening == null) {
			throw new IllegalArgumentException("The round '" + round + "' is not open, so it cannot be closed.");
		} else if (opens && study.assigned(round).isEmpty()) {
			throw new IllegalArgumentException("The round '" + round + "' has no article assigned; first: " + ways.assign(round) + ".");
		}
	}

	/**
	 * Notes that a round is opened or closed.
	 *
	 * @param who    a name
	 * @param moment in whole seconds
	 * @param reason why; null for none
	 */
	public Noted event(RoundEventKind kind, String round, String who, Instant moment, String reason) {
		checkState(kind, round);
		boolean opens = kind == RoundEventKind.OPENED;
		checkOrder(round, opens, moment);
		SortedMap<String, String> frozen = opens ? RoundProgress.opening(exact, study, round) : RoundProgress.closing(exact, round);
		CorpusEdit edit = new StudyEdits(session).event(kind, round, who, moment.toString(), reason, frozen);
		Corpus seen = session.corpus();
		boolean ofRound = !opens;
		return new Noted(edit, EqualActors.of(corpus, file -> seen.file(file).isPresent() || ofRound && CodingPlace.of(file).filter(place -> place.round().equals(round)).isPresent()));
	}

	/** A round is what its last event says, so an event must not come before one that is written down: clocks differ, and a second is soon over. */
	private void checkOrder(String round, boolean opens, Instant now) {
		List<StudyFacts.Event> before = study.events(round);
		if (!before.isEmpty()) {
			StudyFacts.Event last = before.getLast();
			int order = StudyParts.moment(last.date()).compareTo(now);
			if (order > 0 || order == 0 && opens) {
				throw new IllegalArgumentException("The round '" + round + "' was " + last.kind().getLiteral() + " on " + last.date() + ", and " + now + " is not later. " + ways.later());
			}
		}
	}

	/**
	 * How far each round is, in the order of the study, and what went wrong in it. Its mishaps are for {@link StudyCheck} to tell, which knows what a reader may not see.
	 *
	 * @param round the name of one; null for all
	 */
	public List<RoundProgress> progress(String round) {
		return study.rounds().stream().map(StudyFacts.Round::name).filter(name -> round == null || name.equals(round)).map(name -> RoundProgress.of(corpus, study, name)).toList();
	}

	/**
	 * What a coder gave otherwise than the gold, in articles that the coder has finished and no others.
	 *
	 * @param reader who asks; null for nobody. While the round is blind and open, only the coder may
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public Feedback feedback(String round, String coder, String reader, Progress progress) {
		round(round);
		if (!study.isCoder(coder)) {
			throw new IllegalArgumentException("The study has no coder '" + coder + "'." + NearWords.question(coder, study.coders().stream().map(StudyFacts.Coder::name).toList()));
		}
		if (!coder.equals(reader) && isBlindAndOpen(round)) {
			throw new IllegalArgumentException("The round '" + round + "' is blind and still open, so only '" + coder + "' may ask: " + ways.be(coder) + ".");
		}
		return Feedback.of(exact, study, round, coder, progress);
	}

	/**
	 * Alpha by round and week, and of recodes. A blind round that is open is left out where all are asked for, and refused where it is.
	 *
	 * @param round the name of one; null for all
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public Drifted drift(String round, Progress progress) {
		if (round != null) {
			round(round);
		}
		List<String> seen = new ArrayList<>();
		List<String> leftOut = new ArrayList<>();
		study.rounds().stream().map(StudyFacts.Round::name).filter(name -> round == null || name.equals(round)).forEach(name -> (isBlindAndOpen(name) ? leftOut : seen).add(name));
		if (round != null && !leftOut.isEmpty()) {
			throw new IllegalArgumentException("The round '" + round + "' is blind and still open, so how far its coders agree is not told yet. Close it first: " + ways.close(round) + ".");
		}
		return new Drifted(Drift.of(exact, study, seen, progress), List.copyOf(leftOut));
	}
}
