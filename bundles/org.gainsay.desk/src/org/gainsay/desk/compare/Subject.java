// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.List;

/**
 * What is to be compared.
 *
 * @param names of the claim, the statements (qualified) or the articles; empty for all of a corpus
 */
public record Subject(Kind kind, List<String> names) {

	/** What of a corpus. */
	public enum Kind {
		/** All that was found or linked. */
		CORPUS,
		/** The statements on one claim. */
		CLAIM,
		/** Some statements, or one and what was found to be like it. */
		STATEMENTS,
		/** What was found or linked between some articles. */
		ARTICLES
	}

	/** All of a corpus. */
	public static final Subject CORPUS = new Subject(Kind.CORPUS, List.of());

	public Subject {
		names = List.copyOf(names);
	}

	public static Subject claim(String name) {
		return new Subject(Kind.CLAIM, List.of(name));
	}

	public static Subject statements(List<String> names) {
		return new Subject(Kind.STATEMENTS, names);
	}

	public static Subject articles(List<String> names) {
		return new Subject(Kind.ARTICLES, names);
	}

	/** Whether it is all about these statements. */
	boolean isOf(CompareItem item) {
		return kind == Kind.STATEMENTS && item.sayings().stream().map(saying -> saying.name()).toList().containsAll(names);
	}
}
