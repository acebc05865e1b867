// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.drawing;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Excerpt;

/** The words of statements, where a line each has to do. */
public final class StatementLine {

	private static final int MOST = 8;
	private static final int LONGEST = 90;

	private StatementLine() {
	}

	/** The name of a statement and its words, shortened. */
	public static String of(StatementFacts statement, Corpus corpus) {
		String words = words(statement, corpus);
		return words.isEmpty() ? statement.qualifiedName() : NLS.bind(DeskMessages.Drawing_statement, statement.qualifiedName(), words);
	}

	/** One a line; of many only the first. */
	public static String of(List<StatementFacts> statements, Corpus corpus) {
		String lines = statements.stream().limit(MOST).map(statement -> of(statement, corpus)).collect(Collectors.joining("\n")); //$NON-NLS-1$
		return statements.size() > MOST ? lines + '\n' + NLS.bind(DeskMessages.Drawing_more, statements.size() - MOST) : lines;
	}

	/** The words of its content, or of a silence those that tell of it, shortened; empty where there are none. */
	public static String words(StatementFacts statement, Corpus corpus) {
		if (statement.place() == null) {
			return ""; //$NON-NLS-1$
		}
		return Excerpt.line(corpus.article(statement.article()).flatMap(corpus::text).map(text -> text.words(AnchorFacts.spansOf(statement.place()))).orElse(""), LONGEST); //$NON-NLS-1$
	}
}
