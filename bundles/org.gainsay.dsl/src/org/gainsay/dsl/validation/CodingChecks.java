// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.gainsay.dsl.naming.Categories;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Actor;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.CategoryValue;
import org.gainsay.model.Claim;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Member;
import org.gainsay.model.Statement;

/** Checks what articles, statements, claims, actors and unnamed sources are coded with, and the categories of it. */
class CodingChecks extends Checks {

	@Check
	public void checkCode(Code code) {
		CategorySubject subject = subject(code);
		if (code.getAt() != null && (subject == CategorySubject.CLAIM || subject == CategorySubject.ACTOR)) {
			report(IssueCode.PASSAGE_MISPLACED, "A passage shows what an article or a statement is coded with; " + withArticle(subject.getLiteral())
					+ " stands in no one article. Take \"at\" out.", code, GainsayPackage.Literals.CODE__AT);
		}
		if (code.getCategory() == null || code.getCategory().eIsProxy()) {
			return;
		}
		if (code.getCategory().getOn() != subject) {
			report(IssueCode.CODE_OF_WRONG_SUBJECT, "The category \"" + code.getCategory().getName() + "\" is for " + withArticle(code.getCategory().getOn().getLiteral())
					+ ", not for " + withArticle(subject.getLiteral()) + ".", code, GainsayPackage.Literals.CODE__CATEGORY);
		}
		checkGivenOnce(code);
		checkValuesGivenOnce(code);
		checkKind(code, code.getCategory());
		if (code.getCategory().getKind() == CategoryKind.LIST && !code.getCategory().isSeveral() && code.getValues().size() > 1) {
			report(IssueCode.CODE_WITH_TOO_MANY_VALUES, "The category \"" + code.getCategory().getName() + "\" takes one value, not "
					+ code.getValues().size() + ".", code, GainsayPackage.Literals.CODE__VALUES);
		}
	}

	private static CategorySubject subject(Code code) {
		return switch (code.eContainer()) {
			case Statement statement -> CategorySubject.STATEMENT;
			case Claim claim -> CategorySubject.CLAIM;
			case Actor actor -> CategorySubject.ACTOR;
			case Member member -> CategorySubject.ACTOR;
			default -> CategorySubject.ARTICLE;
		};
	}

	/** Names in place of a number or a text are values that the category does not have, which is said of the names. */
	private void checkKind(Code code, Category category) {
		boolean number = code.getNumber() != null;
		if (number && category.getKind() != CategoryKind.NUMBER || code.getText() != null && category.getKind() != CategoryKind.TEXT) {
			EStructuralFeature given = number ? GainsayPackage.Literals.CODE__NUMBER : GainsayPackage.Literals.CODE__TEXT;
			report(IssueCode.CODE_OF_WRONG_KIND, "The category \"" + category.getName() + "\" takes " + Categories.taken(category) + ", not " + (number ? "a number." : "a text in quotation marks."),
					code, given);
		} else if (number && category.getMinimum() != null && category.getMaximum() != null && category.getMinimum() < category.getMaximum()) {
			int nearest = Math.clamp(code.getNumber(), category.getMinimum(), category.getMaximum());
			if (nearest != code.getNumber()) {
				report(IssueCode.CODE_OUT_OF_RANGE, code.getNumber() + " is outside the category \"" + category.getName() + "\": it takes " + Categories.taken(category) + ".", code,
						GainsayPackage.Literals.CODE__NUMBER, String.valueOf(nearest));
			}
		}
	}

	@Check
	public void checkCategory(Category category) {
		if (category.getKind() == CategoryKind.NUMBER && category.getMinimum() != null && category.getMaximum() != null && category.getMinimum() >= category.getMaximum()) {
			report(IssueCode.RANGE_EMPTY, "A range goes from the lesser number to the greater; " + category.getMinimum() + " to " + category.getMaximum()
					+ (category.getMinimum().equals(category.getMaximum()) ? " leaves nothing to choose. Give another end." : " is the other way round. Exchange the two."), category,
					GainsayPackage.Literals.CATEGORY__MAXIMUM);
		}
		if (category.isRequired() && category.getOn() != CategorySubject.ARTICLE && category.getOn() != CategorySubject.STATEMENT) {
			warn(IssueCode.REQUIRED_MISPLACED, "A code is required of articles and statements, once they are done; of " + withArticle(category.getOn().getLiteral())
					+ " nobody says that. Take \"required\" out.", category, GainsayPackage.Literals.CATEGORY__REQUIRED);
		}
	}

	/** A text behind the last value is the category's, which is hard to see where each of the others has one of its own; in a line of its own it is meant so. */
	@Check
	public void checkMeanings(Category category) {
		List<CategoryValue> values = category.getValues();
		if (category.getDefinition() == null || values.size() < 2 || values.getLast().getName() == null || values.getLast().getDefinition() != null
				|| values.stream().limit(values.size() - 1L).anyMatch(value -> value.getDefinition() == null)) {
			return;
		}
		List<INode> definition = NodeModelUtils.findNodesForFeature(category, GainsayPackage.Literals.CATEGORY__DEFINITION);
		INode last = NodeModelUtils.findActualNodeFor(values.getLast());
		if (last != null && !definition.isEmpty() && definition.getFirst().getStartLine() == last.getEndLine()) {
			info("This is the meaning of the whole category. For the meaning of \"" + values.getLast().getName() + "\" write a colon before it.", category,
					GainsayPackage.Literals.CATEGORY__DEFINITION, IssueCode.VALUE_WITHOUT_MEANING.id());
		}
	}

	@Check
	public void checkValuesGivenOnce(Category category) {
		Set<String> seen = new HashSet<>();
		for (CategoryValue value : category.getValues()) {
			if (value.getName() != null && !seen.add(value.getName())) {
				report(IssueCode.GIVEN_TWICE, "The value \"" + value.getName() + "\" is given twice in the category \"" + category.getName()
						+ "\". Delete one, or give it another name.", value, GainsayPackage.Literals.CATEGORY_VALUE__NAME);
			}
		}
	}

	private void checkValuesGivenOnce(Code code) {
		Set<CategoryValue> seen = new HashSet<>();
		for (int i = 0; i < code.getValues().size(); i++) {
			CategoryValue value = code.getValues().get(i);
			if (!value.eIsProxy() && !seen.add(value)) {
				error("The value \"" + value.getName() + "\" is coded twice here. Delete one.", code, GainsayPackage.Literals.CODE__VALUES, i,
						IssueCode.GIVEN_TWICE.id());
			}
		}
	}

	private static String withArticle(String noun) {
		return (noun.startsWith("a") ? "an " : "a ") + noun;
	}

	private void checkGivenOnce(Code code) {
		List<?> beside = (List<?>) code.eContainer().eGet(code.eContainmentFeature());
		if (beside.subList(0, beside.indexOf(code)).stream().anyMatch(before -> ((Code) before).getCategory() == code.getCategory())) {
			report(IssueCode.GIVEN_TWICE, "The category \"" + code.getCategory().getName()
					+ "\" is coded twice here. Join its values by a comma if it takes several, else delete one.", code,
					GainsayPackage.Literals.CODE__CATEGORY);
		}
	}
}
