// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.gainsay.facts.IssueCode;
import org.gainsay.text.Excerpt;

/** A part of the {@link ClaimsValidator}'s checks: it is asked by that one, and reports by the codes of issues. */
abstract class Checks extends AbstractDeclarativeValidator {

	private static final int LONGEST_EXCERPT = 60;

	/** Not by itself: the validator that it is a part of is registered. */
	@Override
	public final void register(EValidatorRegistrar registrar) {
		// Nothing to do.
	}

	final void report(IssueCode code, String message, EObject object, EStructuralFeature feature, String... data) {
		error(message, object, feature, code.id(), data);
	}

	final void warn(IssueCode code, String message, EObject object, EStructuralFeature feature) {
		warning(message, object, feature, code.id());
	}

	/** Words as a message has room for them: in one line, and what is too much of them left out. */
	static String excerpt(String words) {
		return Excerpt.line(words, LONGEST_EXCERPT);
	}
}
