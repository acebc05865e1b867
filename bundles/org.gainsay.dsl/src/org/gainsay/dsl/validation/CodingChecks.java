// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.xtext.validation.Check;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Article;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryValue;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Statement;

/** Checks what articles and statements are coded with, and the categories of it. */
class CodingChecks extends Checks {

	@Check
	public void checkCode(Code code) {
		if (code.getCategory() == null || code.getCategory().eIsProxy()) {
			return;
		}
		String subject = code.eContainer() instanceof Statement ? "statement" : "article";
		if (!code.getCategory().getOn().getLiteral().equals(subject)) {
			report(IssueCode.CODE_OF_WRONG_SUBJECT, "The category \"" + code.getCategory().getName() + "\" is for " + withArticle(code.getCategory().getOn().getLiteral())
					+ ", not for " + withArticle(subject) + ".", code, GainsayPackage.Literals.CODE__CATEGORY);
		}
		checkValuesGivenOnce(code);
		if (!code.getCategory().isSeveral() && code.getValues().size() > 1) {
			report(IssueCode.CODE_WITH_TOO_MANY_VALUES, "The category \"" + code.getCategory().getName() + "\" takes one value, not "
					+ code.getValues().size() + ".", code, GainsayPackage.Literals.CODE__VALUES);
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

	@Check
	public void checkCodesGivenOnce(Article article) {
		checkCodesGivenOnce(article.getCodes());
	}

	@Check
	public void checkCodesGivenOnce(Statement statement) {
		checkCodesGivenOnce(statement.getCodes());
	}

	private void checkCodesGivenOnce(List<Code> codes) {
		Map<Object, Code> seen = new HashMap<>();
		for (Code code : codes) {
			if (code.getCategory() != null && !code.getCategory().eIsProxy() && seen.put(code.getCategory(), code) != null) {
				report(IssueCode.GIVEN_TWICE, "The category \"" + code.getCategory().getName()
						+ "\" is coded twice here. Join its values by a comma if it takes several, else delete one.", code,
						GainsayPackage.Literals.CODE__CATEGORY);
			}
		}
	}
}
