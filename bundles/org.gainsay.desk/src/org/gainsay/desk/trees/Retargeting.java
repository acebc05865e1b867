// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.trees;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.DeskMessages;
import org.gainsay.edit.About;
import org.gainsay.edit.StanceEdits;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.facts.edit.CorpusEdit;

/**
 * A statement that is to be about another claim.
 *
 * @param statement its qualified name; null for all statements about a free text
 * @param from      the name of the claim that it was about where it was taken from, or the free text; null for all that it is about
 * @param text      whether {@code from} is a free text
 */
public record Retargeting(String statement, String from, boolean text) {

	/** What is meant by moving a line of the tree of claims. */
	public static Retargeting of(TreeNode node) {
		return node.facts() instanceof StatementFacts statement
				? new Retargeting(statement.qualifiedName(), node.about(), node.about() != null && node.key().startsWith("/texts")) //$NON-NLS-1$
				: new Retargeting(null, node.label(), true);
	}

	/**
	 * The edit that makes statements be about a claim.
	 *
	 * @throws IllegalArgumentException with a message for the user if they do not go together in one step
	 */
	public static CorpusEdit edit(Collection<Retargeting> moved, String claim, CorpusSession session) {
		StanceEdits edits = new StanceEdits(session);
		About to = new About.Known(claim);
		Retargeting first = moved.iterator().next();
		if (first.text && (first.statement == null || moved.size() == 1)) {
			return ofText(first, to, session.corpus(), edits);
		}
		Set<String> names = new LinkedHashSet<>();
		for (Retargeting one : moved) {
			if (one.text || !Objects.equals(one.from, first.from)) {
				throw new IllegalArgumentException(DeskMessages.Claims_moveTogether);
			}
			names.add(one.statement);
		}
		return first.from == null ? edits.about(names, to) : edits.retarget(names, first.from, to);
	}

	private static CorpusEdit ofText(Retargeting moved, About to, Corpus corpus, StanceEdits edits) {
		List<StatementFacts> among = moved.statement != null ? corpus.statement(moved.statement).stream().toList()
				: corpus.articles().stream().flatMap(article -> corpus.setsOf(article.name()).stream()).flatMap(set -> set.statements().stream()).toList();
		for (StatementFacts statement : among) {
			List<StanceFacts> stances = statement.allStances();
			for (int stance = 0; stance < stances.size(); stance++) {
				List<TargetFacts> targets = stances.get(stance).targets();
				for (int target = 0; target < targets.size(); target++) {
					if (moved.from.equals(targets.get(target).text())) {
						return edits.toClaim(statement.qualifiedName(), stance, target, to, moved.statement == null);
					}
				}
			}
		}
		throw new IllegalArgumentException(DeskMessages.Claims_textGone);
	}
}
