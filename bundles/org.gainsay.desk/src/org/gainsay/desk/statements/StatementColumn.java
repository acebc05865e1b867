// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.statements;

import org.gainsay.desk.DeskMessages;


/** A column of the table of statements, with the width it begins with, in pixels. */
public enum StatementColumn {
	ARTICLE(100), STATEMENT(110), WORDS(280), SPEAKERS(150), CHAIN(120), STANCE(100), CLAIM(220), STANDING(100), ANNOTATOR(80), STATUS(80), ANSWERS(100), TOLD(100), CODES(140);

	private final int width;

	StatementColumn(int width) {
		this.width = width;
	}

	public int width() {
		return width;
	}

	/** What stands above it. */
	public String title() {
		return switch (this) {
			case ARTICLE -> DeskMessages.Statements_article;
			case STATEMENT -> DeskMessages.Statements_statement;
			case WORDS -> DeskMessages.Statements_words;
			case SPEAKERS -> DeskMessages.Statements_speakers;
			case CHAIN -> DeskMessages.Statements_chain;
			case STANCE -> DeskMessages.Statements_stance;
			case CLAIM -> DeskMessages.Statements_claim;
			case STANDING -> DeskMessages.Statements_standing;
			case ANNOTATOR -> DeskMessages.Statements_annotator;
			case STATUS -> DeskMessages.Statements_status;
			case ANSWERS -> DeskMessages.Statements_answers;
			case TOLD -> DeskMessages.Statements_told;
			case CODES -> DeskMessages.Statements_codes;
		};
	}
}
