// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

/** What makes something the route of a stance. The order is the one in which they are looked for. */
public enum RouteKind {
	/** It is cited: the outermost speaker that is a publication or part of one. */
	CITED("cited"),
	/** It was told: the publication to which the stance was said. */
	ADDRESSED("addressed"),
	/** The whole article is its copy. */
	COPY("copy"),
	/** It printed the article. */
	OUTLET("outlet");

	private final String word;

	RouteKind(String word) {
		this.word = word;
	}

	/** The word for it in every output. */
	public String word() {
		return word;
	}
}
