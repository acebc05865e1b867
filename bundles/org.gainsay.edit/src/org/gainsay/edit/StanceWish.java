// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.List;

import org.gainsay.model.Certainty;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;

/**
 * A stance that is to be.
 *
 * @param about     at least one
 * @param certainty {@code unspecified} or null for none
 * @param part      the part of the content that it is about, a span a piece, inside the content; empty for all of it
 * @param grounds   the reason that the text gives for withholding, of a stance that withholds only; empty for none
 * @param condition what the speaker makes it depend on; empty for nothing
 */
public record StanceWish(StanceKind kind, List<About> about, Certainty certainty, List<Span> part, List<Span> grounds, List<Span> condition) {

	public StanceWish {
		about = List.copyOf(about);
		part = List.copyOf(part);
		grounds = List.copyOf(grounds);
		condition = List.copyOf(condition);
	}

	/** A stance without a reason and without a condition. */
	public StanceWish(StanceKind kind, List<About> about, Certainty certainty, List<Span> part) {
		this(kind, about, certainty, part, List.of(), List.of());
	}

	/** The same about something else. */
	public StanceWish about(List<About> things) {
		return new StanceWish(kind, things, certainty, part, grounds, condition);
	}

	/** A stance about one thing, and about all of the content. */
	public StanceWish(StanceKind kind, About about) {
		this(kind, List.of(about), null, List.of());
	}
}
