// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.text.Span;

/** A selection of a text, with what it is coded with. */
final class Chosen {

	/**
	 * A code that somebody gave.
	 *
	 * @param code the identifier of the code
	 * @param user the identifier of who gave it; null where that is not said
	 * @param note on it; null for none
	 */
	record Coding(String code, String user, String note) {
	}

	private final ArticleDraft article;
	private final Span span;
	private final Element element;
	private final List<Coding> codings = new ArrayList<>();

	Chosen(ArticleDraft article, Span span, Element element) {
		this.article = article;
		this.span = span;
		this.element = element;
	}

	ArticleDraft article() {
		return article;
	}

	/** In UTF-16 units. */
	Span span() {
		return span;
	}

	/** As the project has it. */
	Element element() {
		return element;
	}

	/** May be added to. */
	List<Coding> codings() {
		return codings;
	}
}
