// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.study.RoundCases;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.model.Status;

import com.google.gson.JsonObject;

/** What an adjudicator can decide at a coder's statement: that it is taken, or that nothing is there. */
final class StudyActions {

	private StudyActions() {
	}

	/**
	 * Those at a place; none where nobody has said who he is, in a round that nobody may look at yet, and in a set that is not done.
	 *
	 * @param reader who decides; null for nobody
	 * @param file   relative to the corpus folder
	 * @param uri    of the same
	 */
	static List<CodeAction> of(CorpusSession session, @Nullable String reader, String file, String uri, Region range) {
		List<CodeAction> actions = new ArrayList<>();
		Corpus corpus = session.corpus();
		FileFacts facts = corpus.file(file).orElse(null);
		if (reader == null || facts == null) {
			return actions;
		}
		for (AnnotationSetFacts set : facts.sets()) {
			String round = set.round();
			if (round == null || !touch(set.at().whole(), range)) {
				continue;
			}
			StatementFacts at = set.statements().stream().filter(one -> touch(one.at().whole(), range)).min(Comparator.comparingInt(one -> one.at().whole().length())).orElse(null);
			if (at == null || set.status() != Status.DONE) {
				continue;
			}
			StudyParts study = StudyParts.of(session.whole());
			if (study.round(round).isPresent() && !RoundCases.isHidden(study, round)) {
				actions.add(action("Decide: take " + set.annotator() + "'s version", uri, round, at, false));
				actions.add(action("Decide: nothing is here", uri, round, at, true));
			}
		}
		return actions;
	}

	private static boolean touch(Region one, Region other) {
		return one.offset() <= other.end() && other.offset() <= one.end();
	}

	private static CodeAction action(String title, String uri, String round, StatementFacts at, boolean nothing) {
		JsonObject argument = new JsonObject();
		argument.addProperty("uri", uri);
		argument.addProperty("round", round);
		argument.addProperty("statement", at.qualifiedName());
		if (nothing) {
			argument.addProperty("nothing", true);
		}
		CodeAction action = new CodeAction(title);
		action.setKind(CodeActionKind.Refactor);
		action.setCommand(new Command(title, DecisionCommands.DECIDE, List.of(argument)));
		return action;
	}
}
