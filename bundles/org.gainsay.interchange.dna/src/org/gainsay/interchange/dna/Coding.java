// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.util.Map;

/**
 * What becomes a statement: one stance of one speaker on one claim.
 *
 * @param document     the ID of its document
 * @param start        in UTF-16 units of the text as it is shown; so stop
 * @param base         what its type is called where it has an agreement
 * @param person       who speaks; empty where it is no person
 * @param organization the body that speaks, or for which the person does; empty where there is none
 * @param concept      the claim; empty where there is none
 * @param agreement    null where there is none
 * @param stance       the word for its kind; empty where there is none
 * @param codes        by the variable that they go to; several values of one are joined
 */
record Coding(long document, int start, int stop, long coder, String base, boolean speaks, String person, String organization, String concept, Boolean agreement, String stance, String certainty,
		String form, String chain, Map<String, String> codes) {

	/** The label of its type. */
	String type(boolean othersAgree) {
		return agreement != null || !othersAgree && !base.equals(OwnVariables.TYPE) ? base : OwnVariables.without(base);
	}

	/** All of it as a text, so that two runs put equal places into the same order. */
	String order() {
		return String.join("\u0001", base, person, organization, concept, String.valueOf(agreement), stance, certainty, form, chain, codes.toString());
	}
}
