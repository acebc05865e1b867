// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statements;

import java.util.List;

import org.gainsay.ui.article.StatementText;
import org.gainsay.ui.views.Messages;

/** By what the table of statements puts lines together. */
public enum StatementGrouping {
	NONE, ARTICLE, STANDING, SPEAKER, CLAIM, ANNOTATOR, STATUS;

	/** The word for it. */
	public String title() {
		return switch (this) {
			case NONE -> Messages.Statements_ungrouped;
			case ARTICLE -> Messages.Statements_article;
			case STANDING -> Messages.Statements_standing;
			case SPEAKER -> Messages.Statements_speakers;
			case CLAIM -> Messages.Statements_claim;
			case ANNOTATOR -> Messages.Statements_annotator;
			case STATUS -> Messages.Statements_status;
		};
	}

	/** The groups a statement belongs to, by their titles: as many as it has speakers or claims, and one where it has none. */
	List<String> groupsOf(StatementRow row) {
		return switch (this) {
			case NONE -> List.of();
			case ARTICLE -> List.of(row.statement().article());
			case STANDING -> List.of(StatementText.of(row.standing()));
			case SPEAKER -> row.speakers().isEmpty() ? List.of(Messages.Statements_noSpeaker) : row.speakers().stream().distinct().toList();
			case CLAIM -> row.claims().isEmpty() ? List.of(Messages.Statements_noClaim) : row.claims();
			case ANNOTATOR -> List.of(row.annotator().isEmpty() ? Messages.Statements_noAnnotator : row.annotator());
			case STATUS -> List.of(row.statement().status().getLiteral());
		};
	}
}
