// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.tei;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gainsay.interchange.web.Term;
import org.gainsay.interchange.web.Thing;

/** What a TEI file of ours is written with: a thing is a feature structure, what is said of it a feature. */
final class Tei {

	static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";
	static final String XML = "http://www.w3.org/XML/1998/namespace";
	/** Says in a header that the file is ours. */
	static final String MARK = "Written by Gainsay";

	private static final Map<String, Term> TERMS = Arrays.stream(Term.values()).collect(Collectors.toMap(Tei::feature, Function.identity()));

	private Tei() {
	}

	/** The name of a feature. */
	static String feature(Term term) {
		return term.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What a feature says; null where it is none of ours. */
	static Term term(String feature) {
		return TERMS.get(feature);
	}

	/** The type of a feature structure: the one of ours, if the thing has one. */
	static Thing.Type type(Thing thing) {
		return thing.types().stream().filter(type -> type.key().startsWith("gainsay:")).findFirst().orElseGet(() -> thing.types().getFirst());
	}

	/**
	 * The id of a thing in a file.
	 *
	 * @param base what all addresses begin with
	 */
	static String id(String iri, String base) {
		return URLDecoder.decode(iri.substring(base.length()).replace("+", "%2B"), StandardCharsets.UTF_8).replace('/', '.').replace('#', '.');
	}
}
