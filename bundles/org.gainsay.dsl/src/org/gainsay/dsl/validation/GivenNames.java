// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.model.GainsayPackage;

/** What the language calls the features of the model. */
final class GivenNames {

	private GivenNames() {
	}

	/** The keyword that begins a feature. */
	static String of(EStructuralFeature feature) {
		if (feature == GainsayPackage.Literals.STATEMENT__CONTENT) {
			return "says";
		} else if (feature == GainsayPackage.Literals.STATEMENT__ADDRESSEE) {
			return "to";
		} else if (feature == GainsayPackage.Literals.STATEMENT__WRITER_CERTAINTY) {
			return "writer as";
		} else if (feature == GainsayPackage.Literals.STATEMENT__DATE) {
			return "on";
		} else if (feature == GainsayPackage.Literals.ACTOR__PART_OF) {
			return "part of";
		} else if (feature.getName().equals("cueNegated")) {
			return "negated";
		}
		return feature.getName();
	}

	/** How often a keyword stands in the node of an object itself, not in what it contains. */
	static long keywords(ICompositeNode node, EObject object, String keyword) {
		long count = 0;
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (leaf.getGrammarElement() instanceof Keyword word && word.getValue().equals(keyword)
					&& NodeModelUtils.findActualSemanticObjectFor(leaf) == object) {
				count++;
			}
		}
		return count;
	}
}
