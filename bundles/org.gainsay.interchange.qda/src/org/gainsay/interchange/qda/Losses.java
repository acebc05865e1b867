// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.util.List;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.StudyLost;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.Status;

/** What a project has no place for, told thing by thing. */
final class Losses {

	private final Corpus corpus;
	private final List<NotCarried> told;

	Losses(Corpus corpus, List<NotCarried> told) {
		this.corpus = corpus;
		this.told = told;
	}

	void tell(String where, String what) {
		told.add(new NotCarried(where, what));
	}

	/** Tells what is lost of what stands in no one article. */
	void declarations() {
		told.addAll(StudyLost.of(corpus, "a project"));
		for (ClaimFacts claim : corpus.claims()) {
			if (!claim.codes().isEmpty()) {
				tell(claim.name(), "A code has no codes, so those of the claim are left out.");
			}
		}
		for (CategoryFacts category : corpus.categories()) {
			if (category.version() != 1) {
				tell(category.name(), "The version of a codebook has no place.");
			}
		}
		for (CorrespondenceFacts pair : corpus.correspondences()) {
			if (pair.confidence() != null) {
				tell(pair.name(), "The confidence of a correspondence has no place.");
			}
		}
	}

	/** Tells what is lost of a statement. */
	void statement(StatementFacts statement) {
		String where = statement.qualifiedName();
		if (Mark.of(statement).isEmpty()) {
			tell(where, "Its words are not found in the text, so there is no selection for it, and it is left out.");
			return;
		}
		for (StatementAnchor anchor : statement.anchors()) {
			if (anchor.anchor().spans().isEmpty()) {
				tell(where, "Its " + Mark.place(statement, anchor) + " is not found in the text, so there is no selection for it.");
			}
		}
		if (statement.confidence() != null) {
			tell(where, "The annotator's confidence has no place.");
		}
		if (statement.date() != null) {
			tell(where, "The date of a statement has no place.");
		}
		if (statement.origin() != null) {
			tell(where, "What suggested a statement has no place.");
		}
		if (statement.allMembers().stream().anyMatch(member -> member.number() != null || member.several())) {
			tell(where, "How many speakers there are has no place.");
		}
		if (statement.allMembers().stream().anyMatch(member -> !member.codes().isEmpty())) {
			tell(where, "The codes of a speaker have no place.");
		}
		if (statement.allStances().stream().flatMap(stance -> stance.targets().stream()).anyMatch(target -> target.claim() != null && corpus.claim(target.claim()).isEmpty())) {
			tell(where, "It has a stance on a claim that there is not, which is left out.");
		}
		if (statement.allMembers().stream().anyMatch(member -> member.actor() != null && corpus.actor(member.actor()).isEmpty())) {
			tell(where, "It has a speaker who is no actor of the corpus, who is left out.");
		}
		if (statement.allStances().stream().map(StanceFacts::targets).anyMatch(targets -> targets.stream().filter(target -> target.text() != null).count() > 1)) {
			tell(where, "Several texts that a stance is about are one note.");
		}
		statement.codes().forEach(code -> values(where, code));
	}

	/** Tells what is lost of a set as a whole. */
	void set(AnnotationSetFacts set) {
		String where = set.article() + " " + (set.annotator() == null ? set.name() : set.annotator());
		if (!set.solo() && set.status() != Status.OPEN) {
			tell(where, "How far an annotator is has a place for the article's own set only.");
		}
		if (set.round() != null || set.coded() != null) {
			tell(where, "The round of a study that a set belongs to, and when it was coded, have no place.");
		}
		if (!set.solo() && set.statements().isEmpty() && set.codes().isEmpty()) {
			tell(where, "A set without statements and codes has no place.");
		}
		if (!set.solo()) {
			set.codes().forEach(code -> values(where, code));
		}
	}

	private void values(String where, CodeFacts code) {
		if (corpus.category(code.category()).filter(category -> category.kind() != CategoryKind.LIST).isPresent()) {
			tell(where, "A number or text of a category is written as a code of that name.");
		}
	}
}
