// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Dropped;
import org.gainsay.analysis.agreement.Estimate;
import org.gainsay.analysis.agreement.PairAgreement;
import org.gainsay.desk.DeskMessages;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.report.AgreementWords;

/** How far coders agree, as a table shows it: the figures that the command line gives of the same corpus. Immutable. */
public final class ShownAgreement {

	/** The heads of the columns, in their order; the last is of an interval or says why there is none. */
	public static final List<String> COLUMNS = List.of(DeskMessages.Agreement_variable, DeskMessages.Agreement_measure, DeskMessages.Agreement_value, DeskMessages.Agreement_n, DeskMessages.Agreement_interval);

	private static final int MOST_DROPPED = 3;

	private final List<FileFacts> of;
	private final @Nullable String round;
	private final List<String> rounds;
	private final CoderAgreement agreement;

	private ShownAgreement(List<FileFacts> of, @Nullable String round, List<String> rounds, CoderAgreement agreement) {
		this.of = of;
		this.round = round;
		this.rounds = rounds;
		this.agreement = agreement;
	}

	/**
	 * Measures.
	 *
	 * @param wanted the name of a round; null, or the name of none, for all sets
	 * @param before what was measured before; it is given again where nothing has changed that bears on it. Null for nothing
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public static ShownAgreement of(Corpus corpus, @Nullable String wanted, @Nullable ShownAgreement before, Progress progress) {
		List<String> rounds = StudyParts.of(corpus).rounds().stream().map(StudyFacts.Round::name).toList();
		String round = wanted != null && rounds.contains(wanted) ? wanted : null;
		List<FileFacts> of = corpus.files().stream().filter(ShownAgreement::hasPart).toList();
		if (before != null && Objects.equals(before.round, round) && isSame(before.of, of)) {
			return before.rounds.equals(rounds) ? before : new ShownAgreement(of, round, rounds, before.agreement);
		}
		Corpus measured = round == null ? corpus : corpus.withSets(set -> round.equals(set.round()));
		return new ShownAgreement(of, round, rounds, CoderAgreement.of(measured, AgreementOptions.DEFAULT, progress));
	}

	/** Lists, the log and decisions have none. */
	private static boolean hasPart(FileFacts file) {
		return !(file.sets().isEmpty() && file.articles().isEmpty() && file.actors().isEmpty() && file.claims().isEmpty() && file.categories().isEmpty() && file.study().rounds().isEmpty()
				&& file.study().coders().isEmpty());
	}

	/** Facts of a file are made anew whenever it is read, or a text that it names. */
	private static boolean isSame(List<FileFacts> some, List<FileFacts> others) {
		if (some.size() != others.size()) {
			return false;
		}
		for (int i = 0; i < some.size(); i++) {
			if (some.get(i) != others.get(i)) {
				return false;
			}
		}
		return true;
	}

	/** The rounds of the study, by name. */
	public List<String> rounds() {
		return rounds;
	}

	/** Of which round the sets are measured; null for all sets. */
	public @Nullable String round() {
		return round;
	}

	/** Whether there is nothing to tell: no article was done by two coders, and of no set that is why. */
	public boolean isEmpty() {
		return round == null && agreement.articles() == 0 && agreement.dropped().isEmpty();
	}

	/** The pairs of coders, each in words, where there are more than one. */
	public List<String> pairs() {
		return agreement.pairs().size() < 2 ? List.of() : agreement.pairs().stream().map(ShownAgreement::words).toList();
	}

	private static String words(PairAgreement pair) {
		return String.join(" – ", pair.coders()); //$NON-NLS-1$
	}

	/** What is above the figures: who was measured on how much, how intervals were found, and what was not measured. */
	public String summary() {
		StringBuilder words = new StringBuilder(agreement.articles() == 0 ? AgreementWords.NOTHING : AgreementWords.coders(agreement) + ". " + AgreementWords.intervals(agreement)); //$NON-NLS-1$
		List<Dropped> dropped = agreement.dropped();
		if (!dropped.isEmpty()) {
			List<String> some = new ArrayList<>(dropped.stream().limit(MOST_DROPPED).map(one -> one.set() + ": " + one.why()).toList()); //$NON-NLS-1$
			if (dropped.size() > MOST_DROPPED) {
				some.add(NLS.bind(DeskMessages.Agreement_more, String.valueOf(dropped.size() - MOST_DROPPED)));
			}
			words.append(' ').append(NLS.bind(DeskMessages.Agreement_dropped, String.valueOf(dropped.size()), String.join("; ", some))); //$NON-NLS-1$
		}
		return words.toString();
	}

	/**
	 * The rows, each with a text for each column.
	 *
	 * @param pair one of {@link #pairs}; null, or none of them, for all coders together
	 * @param all  whether every measure is there, and not only those that are told first
	 */
	public List<List<String>> rows(@Nullable String pair, boolean all) {
		List<AgreementFigure> figures = agreement.pairs().stream().filter(one -> words(one).equals(pair)).findFirst().map(PairAgreement::figures).orElse(agreement.figures());
		List<List<String>> rows = new ArrayList<>(figures.stream().filter(figure -> all || figure.measure().main()).map(ShownAgreement::row).toList());
		if (figures == agreement.figures()) {
			agreement.otherwise().forEach((match, some) -> some.stream().filter(figure -> all || figure.measure().main()).forEach(figure -> {
				List<String> row = new ArrayList<>(row(figure));
				row.set(0, NLS.bind(DeskMessages.Agreement_where, figure.variable(), match.meaning()));
				rows.add(row);
			}));
		}
		return rows;
	}

	private static List<String> row(AgreementFigure figure) {
		Estimate estimate = figure.estimate();
		String interval = estimate.hasInterval() ? number(estimate.low()) + " – " + number(estimate.high()) : Objects.toString(estimate.reason(), ""); //$NON-NLS-1$ //$NON-NLS-2$
		return List.of(figure.variable(), figure.measure().word(), estimate.defined() ? number(estimate.value()) : DeskMessages.Agreement_undefined, String.valueOf(figure.n()), interval);
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.3f", value); //$NON-NLS-1$
	}
}
