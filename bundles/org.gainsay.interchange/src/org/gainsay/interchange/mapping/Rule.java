// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.mapping;

/**
 * A line of a mapping file.
 *
 * @param what     the kind of thing that it is about
 * @param name     the foreign name of the type, role, feature or relation
 * @param of       the foreign name of the type that a role, feature or relation belongs to; null for any
 * @param value    the value of a feature that it is about; null for any value
 * @param aim      what it becomes
 * @param argument the word that belongs to the aim, as the language writes it, such as {@code does not confirm}; null where the foreign value is taken
 * @param line     where the rule stands in the file, from 1; 0 for one that is built in
 */
public record Rule(What what, String name, String of, String value, Aim aim, String argument, int line) {

	/** The kinds of things that a foreign scheme has. */
	public enum What {
		/** A type or layer of annotations: an event or text-bound of brat, a type of UIMA, a layer of WebAnno, a code of a codebook. */
		TYPE,
		/** What an annotation points at: an argument of an event, a link feature. */
		ROLE,
		/** A value that an annotation has: an attribute of brat, a feature of UIMA or WebAnno. */
		FEATURE,
		/** A relation between two annotations. */
		RELATION
	}

	boolean fits(What kind, String type, String named, String given) {
		return what == kind && name.equals(named) && (of == null || of.equals(type)) && (value == null || value.equals(given));
	}

	/** How much it says: of two rules that fit the one that says more is taken. */
	int weight() {
		return (value == null ? 0 : 2) + (of == null ? 0 : 1);
	}

	@Override
	public String toString() {
		return what.name().toLowerCase(java.util.Locale.ROOT) + " " + name + (value == null ? "" : "=" + value) + (of == null ? "" : " of " + of);
	}
}
