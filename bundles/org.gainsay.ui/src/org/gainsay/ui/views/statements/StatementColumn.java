// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statements;

import org.gainsay.ui.views.Messages;

/** A column of the table of statements, with the width it begins with, in pixels. */
public enum StatementColumn {
	ARTICLE(100), STATEMENT(110), WORDS(280), SPEAKERS(150), CHAIN(120), STANCE(100), CLAIM(110), STANDING(100), ANNOTATOR(80), STATUS(80);

	private final int width;

	StatementColumn(int width) {
		this.width = width;
	}

	int width() {
		return width;
	}

	/** What stands above it. */
	public String title() {
		return switch (this) {
			case ARTICLE -> Messages.Statements_article;
			case STATEMENT -> Messages.Statements_statement;
			case WORDS -> Messages.Statements_words;
			case SPEAKERS -> Messages.Statements_speakers;
			case CHAIN -> Messages.Statements_chain;
			case STANCE -> Messages.Statements_stance;
			case CLAIM -> Messages.Statements_claim;
			case STANDING -> Messages.Statements_standing;
			case ANNOTATOR -> Messages.Statements_annotator;
			case STATUS -> Messages.Statements_status;
		};
	}
}
