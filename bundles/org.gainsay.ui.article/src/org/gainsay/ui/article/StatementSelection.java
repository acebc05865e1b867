// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextSelection;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;

/**
 * What is selected in an article editor: words of the text, and besides them at most one statement, which stays selected while
 * words are. The editor's site provides it as its selection and as its post selection.
 */
public final class StatementSelection extends TextSelection {

	private final StatementFacts statement;
	private final Corpus corpus;

	/**
	 * @param document  the text; null where there is none
	 * @param offset    where the selected words begin, in UTF-16 units
	 * @param statement the selected statement, or null
	 * @param corpus    what the statement is a fact of
	 */
	public StatementSelection(IDocument document, int offset, int length, StatementFacts statement, Corpus corpus) {
		super(document, offset, length);
		this.statement = statement;
		this.corpus = corpus;
	}

	/** The selected statement; empty where none is. */
	public Optional<StatementFacts> statement() {
		return Optional.ofNullable(statement);
	}

	/** What the statement is a fact of; what the editor shows. */
	public Corpus corpus() {
		return corpus;
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other) && other instanceof StatementSelection same && statement == same.statement;
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}
}
