// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.GainsayPackage.Literals;

/** How the model looks in JSON. */
final class JsonModel {

	/** The first property of a document, the number of its form. */
	static final String VERSION = "gainsay";
	/** What kind of element an object is. */
	static final String TYPE = "type";
	/** The qualified name of a statement, by which others refer to it; it follows from the rest. */
	static final String ID = "id";

	/** What an enumeration calls a value that is not given. */
	private static final String UNSPECIFIED = "unspecified";
	private static final Map<EClass, List<EStructuralFeature>> FEATURES = new HashMap<>();
	private static final Map<String, EClass> TYPES = new HashMap<>();

	static {
		for (EClassifier one : GainsayPackage.eINSTANCE.getEClassifiers()) {
			if (one instanceof EClass kind) {
				FEATURES.put(kind, kind.getEAllStructuralFeatures().stream().sorted((a, b) -> Boolean.compare(a == Literals.STATEMENT_SET__STATEMENTS, b == Literals.STATEMENT_SET__STATEMENTS)).toList());
				if (!kind.isAbstract() && Literals.ELEMENT.isSuperTypeOf(kind)) {
					TYPES.put(type(kind), kind);
				}
			}
		}
	}

	private JsonModel() {
	}

	/** The features of a class, in the order in which they are written. */
	static List<EStructuralFeature> features(EClass kind) {
		return FEATURES.get(kind);
	}

	/** How a kind of element is called: {@code annotationSet}. */
	static String type(EClass kind) {
		return Character.toLowerCase(kind.getName().charAt(0)) + kind.getName().substring(1);
	}

	/** The kinds of elements, by how they are called. */
	static Map<String, EClass> types() {
		return TYPES;
	}

	/** Whether a value of an attribute is that of one that is not given, which is not written. */
	static boolean isUnset(Object value) {
		return value == null || Boolean.FALSE.equals(value) || value instanceof Collection<?> some && some.isEmpty() || value instanceof Enumerator word && word.getLiteral().equals(UNSPECIFIED);
	}
}
