// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.Collection;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.gainsay.text.Sha256;

/**
 * What is frozen while a round is open: claims with their wording, categories with what they take, values, and the definitions of both. A hash is of what is
 * meant, not of how it is written: lines, order and comments of the files do not change it.
 * What sets mean, {@link SetMeaning} says.
 */
public final class Meaning {

	private Meaning() {
	}

	/** The hash of each, by its kind and name with a space between, such as {@code claim leak} or {@code value frame.conflict}. */
	public static SortedMap<String, String> of(Collection<FileFacts> files) {
		SortedMap<String, String> found = new TreeMap<>();
		for (FileFacts file : files) {
			file.claims().forEach(claim -> found.putIfAbsent("claim " + claim.name(), hash(claim.text())));
			for (CategoryFacts category : file.categories()) {
				found.putIfAbsent("category " + category.name(), hash(category.subject(), category.kind(), category.several(), category.minimum(), category.maximum(), category.interval(),
						category.required(), category.definition()));
				category.values().forEach(value -> found.putIfAbsent("value " + category.name() + "." + value.name(), hash(value.definition())));
			}
		}
		return found;
	}

	/** The first digits of the SHA-256 of some things, each in a line of its own; white space at the ends of a text, and how much of it is within, do not count. */
	private static String hash(Object... things) {
		StringBuilder all = new StringBuilder();
		for (Object thing : things) {
			all.append(Objects.toString(thing, "").strip().replaceAll("\\s+", " ")).append('\n');
		}
		return Sha256.hex(all.toString()).substring(0, SetMeaning.DIGITS);
	}
}
