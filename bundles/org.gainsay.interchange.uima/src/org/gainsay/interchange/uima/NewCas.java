// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.util.IdentityHashMap;
import java.util.Map;

import org.apache.uima.cas.CAS;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;

/** Makes empty CASes. A description becomes types once, which takes longer than to read most documents. Used by one thread. */
final class NewCas {

	private final Map<TypeSystemDescription, TypeSystem> known = new IdentityHashMap<>();
	private TypeSystemDescription ours;

	/** @param types the very same object gives the same types, as it is not changed; null for ours */
	CAS of(TypeSystemDescription types) throws ResourceInitializationException {
		if (types == null && ours == null) {
			ours = UimaTypes.description();
		}
		TypeSystemDescription described = types == null ? ours : types;
		TypeSystem made = known.get(described);
		if (made != null) {
			return CasCreationUtils.createCas(made, null, null, null);
		}
		CAS first = CasCreationUtils.createCas(described, null, null);
		known.put(described, first.getTypeSystem());
		return first;
	}
}
