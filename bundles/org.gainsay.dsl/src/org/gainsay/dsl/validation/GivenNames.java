// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.util.function.BiConsumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
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
		} else if (feature == GainsayPackage.Literals.STATEMENT__ADDRESSEE_ACTOR) {
			return "to";
		} else if (feature == GainsayPackage.Literals.STANCE__CERTAINTY) {
			return "as";
		} else if (feature.getName().equals("grounds")) {
			return "because";
		} else if (feature == GainsayPackage.Literals.STANCE__CONDITION) {
			return "if";
		} else if (feature == GainsayPackage.Literals.DECISION__WHO || feature == GainsayPackage.Literals.ROUND_EVENT__WHO) {
			return "by";
		} else if (feature == GainsayPackage.Literals.DECISION__DATE || feature == GainsayPackage.Literals.ROUND_EVENT__DATE) {
			return "on";
		} else if (feature == GainsayPackage.Literals.DECISION__STANCES_OF) {
			return "stances of";
		} else if (feature == GainsayPackage.Literals.DECISION__SPANS_OF) {
			return "spans of";
		} else if (feature == GainsayPackage.Literals.DECISION__REASON || feature == GainsayPackage.Literals.ROUND_EVENT__REASON) {
			return "because";
		} else if (feature.getName().equals("cueNegated")) {
			return "negated";
		}
		return feature.getName();
	}

	/**
	 * Goes once over what is written of an object itself, not of what it contains: each part that gives a feature, with the
	 * feature's name, in the order of the file.
	 */
	static void each(EObject object, BiConsumer<String, INode> reader) {
		ICompositeNode node = NodeModelUtils.getNode(object);
		if (node != null) {
			each(node, object, reader);
		}
	}

	private static void each(ICompositeNode node, EObject object, BiConsumer<String, INode> reader) {
		for (INode part : node.getChildren()) {
			Assignment assignment = part.getGrammarElement() == null ? null : GrammarUtil.containingAssignment(part.getGrammarElement());
			if (assignment != null) {
				reader.accept(assignment.getFeature(), part);
			} else if (part instanceof ICompositeNode group && !(group.hasDirectSemanticElement() && group.getSemanticElement() != object)) {
				each(group, object, reader);
			}
		}
	}

	/** How often a keyword stands in the node of an object itself, not in what it contains, and not as a name. */
	static long keywords(ICompositeNode node, EObject object, String keyword) {
		long count = 0;
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (leaf.getGrammarElement() instanceof Keyword word && word.getValue().equals(keyword) && !GrammarUtil.containingRule(word).getName().equals("Name")
					&& NodeModelUtils.findActualSemanticObjectFor(leaf) == object) {
				count++;
			}
		}
		return count;
	}
}
