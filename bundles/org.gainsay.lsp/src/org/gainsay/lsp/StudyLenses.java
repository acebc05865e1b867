// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ide.study.StudyState;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StudyFacts;

import com.google.gson.JsonObject;

/** What stands above the rounds of a study and the lists of its coders: how far they are, and the way to how far coders agree. */
final class StudyLenses {

	private StudyLenses() {
	}

	/**
	 * Those of a file.
	 *
	 * @param file relative to the corpus folder
	 * @param uri  of the same, for the commands behind them
	 */
	static List<CodeLens> of(CorpusSession session, String file, String uri, Lines lines) {
		StudyFacts facts = session.corpus().file(file).map(FileFacts::study).orElse(StudyFacts.NONE);
		List<CodeLens> lenses = new ArrayList<>();
		if (facts.rounds().isEmpty() && facts.assignments().isEmpty()) {
			return lenses;
		}
		StudyState study = new StudyState(session);
		for (StudyFacts.Round round : facts.rounds()) {
			Region at = round.at().name();
			int articles = study.articles(round.name());
			lenses.add(lens(at, study.state(round.name()) + " · " + articles + (articles == 1 ? " article" : " articles") + (articles == 0 ? "" : " · " + StudyState.told(study.coders(round.name()))), CorpusCommands.STATUS, uri,
					round.name(), lines));
			next(study, round.name()).forEach((title, command) -> lenses.add(lens(at, title, command, uri, round.name(), lines)));
			if (!round.blind() || study.study().closing(round.name()).isPresent()) {
				lenses.add(lens(at, "agreement", CorpusCommands.AGREEMENT, uri, round.name(), lines));
				lenses.add(lens(at, "cases", DecisionCommands.CASES, uri, round.name(), lines));
			}
		}
		for (StudyFacts.Assignment list : facts.assignments()) {
			study.coders(list.round()).stream().filter(one -> one.coder().equals(list.coder())).findFirst()
					.ifPresent(one -> lenses.add(lens(list.at().name(), StudyState.told(List.of(one)), CorpusCommands.STATUS, uri, list.round(), lines)));
		}
		return lenses;
	}

	/** What can be done with a round as it is, by its title. */
	private static Map<String, String> next(StudyState study, String round) {
		if (study.study().opening(round).isPresent()) {
			return Map.of("close", RoundCommands.CLOSE);
		} else if (study.study().closing(round).isPresent()) {
			return Map.of();
		} else if (study.articles(round) > 0) {
			return Map.of("open", RoundCommands.OPEN);
		}
		Map<String, String> both = new LinkedHashMap<>();
		both.put("draw", RoundCommands.DRAW);
		both.put("assign", RoundCommands.ASSIGN);
		return both;
	}

	private static CodeLens lens(Region at, String title, String command, String uri, String round, Lines lines) {
		JsonObject argument = new JsonObject();
		argument.addProperty("uri", uri);
		argument.addProperty("round", round);
		return new CodeLens(lines.range(at), new Command(title, command, List.of(argument)), null);
	}
}
