// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.StudyFacts;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.model.RoundKind;

/** What a corpus says of how it is coded, of which only the formats of the model have all: who codes what in which round, and what was decided. */
public final class StudyLost {

	private StudyLost() {
	}

	/**
	 * All of it, each by its name, in the order of the files.
	 *
	 * @param format its name, for messages
	 */
	public static List<NotCarried> of(Corpus corpus, String format) {
		List<NotCarried> lost = new ArrayList<>();
		for (FileFacts file : corpus.files()) {
			StudyFacts study = file.study();
			String place = " has no place in " + format + ".";
			study.studies().forEach(one -> lost.add(new NotCarried(one.title(), "What a study says of itself, its population and what it reports" + place, "study")));
			study.coders().forEach(one -> lost.add(new NotCarried(one.name(), "That somebody is a coder of the study, and what reports call them," + place, "coder")));
			study.rounds().stream().filter(StudyLost::saysMoreThanItsName).forEach(one -> lost.add(new NotCarried(one.name(), "How a round of the study is drawn and coded" + place, "round")));
			study.assignments().forEach(one -> lost.add(new NotCarried(one.round() + " " + one.coder(), "Which articles a coder has in a round" + place, "assignment")));
			study.events().forEach(one -> lost.add(new NotCarried(one.round(), "When a round was opened or closed, and what was so then," + place, "round")));
			study.decisions().forEach(one -> lost.add(new NotCarried(one.round() + " " + one.article(), "What an adjudicator took of what coders gave" + place, "decision")));
		}
		return lost;
	}

	/** A round that is named and no more comes along with the sets that are in it. */
	private static boolean saysMoreThanItsName(StudyFacts.Round round) {
		return round.kind() != RoundKind.MAIN || round.sample() != null || !round.strata().isEmpty() || round.seed() != null || round.each() != null || round.blind() || round.suggestions()
				|| !round.coders().isEmpty() || round.from() != null || !round.except().isEmpty() || !round.exceptRounds().isEmpty();
	}
}
