// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.statements;

import java.util.List;

import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.article.StatementText;

/** By what the table of statements puts lines together. */
public enum StatementGrouping {
	NONE, ARTICLE, STANDING, SPEAKER, CLAIM, ANNOTATOR, STATUS;

	/** The word for it. */
	public String title() {
		return switch (this) {
			case NONE -> DeskMessages.Statements_ungrouped;
			case ARTICLE -> DeskMessages.Statements_article;
			case STANDING -> DeskMessages.Statements_standing;
			case SPEAKER -> DeskMessages.Statements_speakers;
			case CLAIM -> DeskMessages.Statements_claim;
			case ANNOTATOR -> DeskMessages.Statements_annotator;
			case STATUS -> DeskMessages.Statements_status;
		};
	}

	/** The groups a statement belongs to, by their titles: as many as it has speakers or claims, and one where it has none. */
	List<String> groupsOf(StatementRow row) {
		return switch (this) {
			case NONE -> List.of();
			case ARTICLE -> List.of(row.statement().article());
			case STANDING -> List.of(StatementText.of(row.standing()));
			case SPEAKER -> row.speakers().isEmpty() ? List.of(DeskMessages.Statements_noSpeaker) : row.speakers().stream().distinct().toList();
			case CLAIM -> row.claims().isEmpty() ? List.of(DeskMessages.Statements_noClaim) : row.claims();
			case ANNOTATOR -> List.of(row.annotator().isEmpty() ? DeskMessages.Statements_noAnnotator : row.annotator());
			case STATUS -> List.of(row.statement().status().getLiteral());
		};
	}
}
