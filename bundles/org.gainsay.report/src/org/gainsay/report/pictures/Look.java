// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import org.gainsay.facts.Standing;

/**
 * How a box of a picture looks: a tint, and a line whose kind tells without its colour; for standings the same as in the texts.
 */
public enum Look {
	/** Asserted by a named source. */
	SOURCED("sourced", Edge.LINE),
	/** Asserted by unnamed sources. */
	ANONYMOUS("anonymous", Edge.WAVE),
	/** Asserted by the article, or by nobody named. */
	UNSOURCED("unsourced", Edge.DOUBLE),
	/** Denied, disputed or retracted. */
	DENIED("denied", Edge.BOX),
	/** Not confirmed, or no comment. */
	UNCONFIRMED("unconfirmed", Edge.DASHED),
	/** Asked about or remarked on. */
	REMARK("remark", Edge.NONE),
	/** Without a speaker or a stance. */
	INCOMPLETE("incomplete", Edge.DOTTED),
	/** An answer that is left out. */
	LEFT_OUT("left-out", Edge.NONE),
	/** Nothing is said, or nothing but what follows. */
	PLAIN("plain", Edge.NONE),
	/** An article that is done. */
	DONE("done", Edge.LINE),
	/** One that is begun. */
	BEGUN("begun", Edge.DASHED),
	/** One that is not begun. */
	OPEN("open", Edge.DOTTED),
	/** A bar of a first measure. */
	FIRST("first", Edge.NONE),
	/** A bar of a second one. */
	SECOND("second", Edge.BOX),
	/** A line that things stand on. */
	AXIS("axis", Edge.NONE);

	/** The line at or around a box. */
	public enum Edge {
		/** None. */
		NONE,
		/** Below it. */
		LINE,
		/** Below it, in waves. */
		WAVE,
		/** Two below it. */
		DOUBLE,
		/** All around. */
		BOX,
		/** All around, in dashes. */
		DASHED,
		/** All around, in dots. */
		DOTTED
	}

	private final String word;
	private final Edge edge;

	Look(String word, Edge edge) {
		this.word = word;
		this.edge = edge;
	}

	/** Its class in a style sheet. */
	public String word() {
		return word;
	}

	/** Its line. */
	public Edge edge() {
		return edge;
	}

	/** That of a standing. */
	public static Look of(Standing standing) {
		return valueOf(standing.name());
	}
}
