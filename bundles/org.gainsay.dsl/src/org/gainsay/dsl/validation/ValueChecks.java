// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.math.BigDecimal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Article;
import org.gainsay.model.Correspondence;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Role;
import org.gainsay.model.Statement;

/** Checks values that are written as words: dates and numbers. */
class ValueChecks extends Checks {

	@Check
	public void checkDates(Article article) {
		checkDate(article, article.getPublished(), GainsayPackage.Literals.ARTICLE__PUBLISHED);
		checkDate(article, article.getRetrieved(), GainsayPackage.Literals.ARTICLE__RETRIEVED);
	}

	@Check
	public void checkDates(Role role) {
		checkDate(role, role.getFrom(), GainsayPackage.Literals.ROLE__FROM);
		checkDate(role, role.getUntil(), GainsayPackage.Literals.ROLE__UNTIL);
	}

	@Check
	public void checkDate(Statement statement) {
		checkDate(statement, statement.getDate(), GainsayPackage.Literals.STATEMENT__DATE);
	}

	private void checkDate(EObject object, String date, EStructuralFeature feature) {
		if (date != null && !Dates.isDateOrPart(date) && !isWithinSlip(object, feature)) {
			report(IssueCode.DATE_INVALID, "\"" + date + "\" is not a date. " + (Dates.isTimeOfNoDay(date) ? "A time needs a full day: write it as 2023-08-31T14:30+09:00, or leave the time out."
					: "Write year, month and day as 2023-08-31, with a time as 2023-08-31T14:30+09:00; a month is 2023-08, a year 2023."), object, feature);
		}
	}

	/** Whether a word in a date, or directly before or behind it, is told as an error already: "2023/05/02" is one slip, and not two. */
	private static boolean isWithinSlip(EObject object, EStructuralFeature feature) {
		for (INode date : NodeModelUtils.findNodesForFeature(object, feature)) {
			for (INode part : date.getAsTreeIterable()) {
				if (part.getSyntaxErrorMessage() != null) {
					return true;
				}
			}
			ILeafNode before = NodeModelUtils.findLeafNodeAtOffset(date.getRootNode(), date.getOffset() - 1);
			while (isHiddenInLine(before)) {
				if (before.getSyntaxErrorMessage() != null) {
					return true;
				}
				before = NodeModelUtils.findLeafNodeAtOffset(date.getRootNode(), before.getTotalOffset() - 1);
			}
			ILeafNode behind = NodeModelUtils.findLeafNodeAtOffset(date.getRootNode(), date.getEndOffset());
			while (isHiddenInLine(behind)) {
				if (behind.getSyntaxErrorMessage() != null) {
					return true;
				}
				behind = NodeModelUtils.findLeafNodeAtOffset(date.getRootNode(), behind.getTotalEndOffset());
			}
		}
		return false;
	}

	private static boolean isHiddenInLine(ILeafNode leaf) {
		return leaf != null && leaf.isHidden() && leaf.getText().indexOf('\n') < 0;
	}

	@Check
	public void checkConfidence(Statement statement) {
		checkConfidence(statement, statement.getConfidence(), GainsayPackage.Literals.STATEMENT__CONFIDENCE);
	}

	@Check
	public void checkConfidence(Correspondence correspondence) {
		checkConfidence(correspondence, correspondence.getConfidence(), GainsayPackage.Literals.CORRESPONDENCE__CONFIDENCE);
	}

	private void checkConfidence(EObject object, BigDecimal confidence, EStructuralFeature feature) {
		if (confidence != null && (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0)) {
			report(IssueCode.CONFIDENCE_OUT_OF_RANGE, "A confidence lies between 0 and 1; " + confidence.toPlainString() + " does not.", object, feature);
		}
	}
}
