// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk;

import org.eclipse.osgi.util.NLS;

/** Says how many there are, of one as of several. */
public final class Counts {

	private Counts() {
	}

	/** How many statements there are, in how many articles. */
	public static String statements(int statements, int articles) {
		return NLS.bind(DeskMessages.Count_statementsIn, statements(statements), articles(articles));
	}

	/** How many statements there are. */
	public static String statements(int statements) {
		return statements == 1 ? DeskMessages.Count_statement : NLS.bind(DeskMessages.Count_statements, statements);
	}

	/** How many articles there are. */
	public static String articles(int articles) {
		return articles == 1 ? DeskMessages.Count_article : NLS.bind(DeskMessages.Count_articles, articles);
	}
}
