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
		return NLS.bind(DeskMessages.Count_in, statements(statements), articles(articles));
	}

	/** How many statements there are. */
	public static String statements(int statements) {
		return of(statements, DeskMessages.Count_statement, DeskMessages.Count_statements);
	}

	/** How many articles there are. */
	public static String articles(int articles) {
		return of(articles, DeskMessages.Count_article, DeskMessages.Count_articles);
	}

	/** How many claims there are. */
	public static String claims(int claims) {
		return of(claims, DeskMessages.Count_claim, DeskMessages.Count_claims);
	}

	/** In how many places, of how many files, as in {@code 2 places in 1 file}. */
	public static String places(int places, int files) {
		return NLS.bind(DeskMessages.Count_in, places(places), files(files));
	}

	/** How many places there are. */
	public static String places(int places) {
		return of(places, DeskMessages.Count_place, DeskMessages.Count_places);
	}

	/** How many files there are. */
	public static String files(int files) {
		return of(files, DeskMessages.Count_file, DeskMessages.Count_files);
	}

	private static String of(int count, String one, String several) {
		return count == 1 ? one : NLS.bind(several, count);
	}
}
