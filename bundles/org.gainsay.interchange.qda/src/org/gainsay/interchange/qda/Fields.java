// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.gainsay.dsl.validation.Dates;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Article;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayFactory;

/** The variables of a project: those of articles that the language knows by their name, and all others as categories of numbers and texts. */
final class Fields {

	/**
	 * A variable.
	 *
	 * @param type as the project says
	 */
	private record Variable(String name, String type, String description) {
	}

	private record Subject(CategorySubject on, String variable) {
	}

	private final CorpusDraft draft;
	private final Left left;
	private final Map<String, Variable> variables = new HashMap<>();
	private final Map<Subject, Category> categories = new HashMap<>();

	Fields(CorpusDraft draft, Left left) {
		this.draft = draft;
		this.left = left;
	}

	/** Takes the variables that a project declares, and answers how many. */
	int take(Element project) {
		for (Element variable : project.all("Variables", "Variable")) {
			if (variable.guid() != null) {
				String type = variable.get("typeOfVariable");
				variables.put(variable.guid(), new Variable(variable.get("name") == null ? "variable" : variable.get("name").strip(), type == null ? "Text" : type, variable.text("Description")));
			}
		}
		return variables.size();
	}

	/** The values that a source or a case has, by the names of variables. */
	Map<String, String> values(Element of) {
		Map<String, String> values = new LinkedHashMap<>();
		of.all("VariableValue").forEach(value -> {
			String variable = value.refs("VariableRef").findFirst().orElse(null);
			String given = given(value);
			if (given != null && variables.containsKey(variable)) {
				values.put(variables.get(variable).name, given);
			}
		});
		return values;
	}

	private static String given(Element value) {
		return Stream.of("TextValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue", "BooleanValue").map(value::text).filter(text -> text != null).findFirst().map(String::strip).orElse(null);
	}

	/** Gives an article what a foreign project says of its source: what the language has a field for, else codes. */
	void article(Element source, Article article, String where) {
		each(source, where, (variable, value) -> {
			if (!field(article, variable.name, value)) {
				code(variable, value, CategorySubject.ARTICLE, article.getCodes(), where);
			}
		});
	}

	/** The same for the codes of an actor. */
	void actor(Element of, EList<Code> codes, String where) {
		each(of, where, (variable, value) -> code(variable, value, CategorySubject.ACTOR, codes, where));
	}

	private interface Taker {
		void take(Variable variable, String value);
	}

	private void each(Element of, String where, Taker taker) {
		for (Element value : of.all("VariableValue")) {
			Variable variable = variables.get(value.refs("VariableRef").findFirst().orElse(null));
			String given = given(value);
			if (variable == null) {
				left.add("values of variables", "The variable is not declared", where);
			} else if (given != null) {
				taker.take(variable, given);
			}
		}
	}

	private boolean field(Article article, String name, String value) {
		String line = value.replaceAll("\\s+", " ");
		switch (name.toLowerCase(Locale.ROOT)) {
			case Variables.TITLE -> article.setTitle(line);
			case Variables.BYLINE -> article.setByline(line);
			case Variables.SECTION -> article.setSection(line);
			case Variables.DATELINE -> article.setDateline(line);
			case Variables.URL -> article.setUrl(line);
			case Variables.OUTLET -> article.setOutlet(draft.actor(ActorKind.PUBLICATION, line));
			case Variables.PUBLISHED -> {
				if (!Dates.isDateOrPart(value)) {
					return false;
				}
				article.setPublished(value);
			}
			case Variables.RETRIEVED -> {
				if (!Dates.isDateOrPart(value)) {
					return false;
				}
				article.setRetrieved(value);
			}
			case Variables.LANGUAGE -> {
				if (!isLanguage(value)) {
					return false;
				}
				article.setLanguage(value);
			}
			default -> {
				return false;
			}
		}
		return true;
	}

	static boolean isLanguage(String value) {
		try {
			return !new Locale.Builder().setLanguageTag(value).build().getLanguage().isEmpty();
		} catch (IllformedLocaleException none) {
			return false;
		}
	}

	private void code(Variable variable, String value, CategorySubject on, EList<Code> to, String where) {
		boolean number = variable.type.equals("Integer") && value.matches("[+-]?\\d{1,9}");
		if (variable.type.equals("Integer") && !number) {
			left.add("values of variables", "It is no whole number of up to nine digits", where + ", " + variable.name);
			return;
		}
		Category category = categories.computeIfAbsent(new Subject(on, variable.name), key -> {
			Category made = draft.newCategory(null, on, variable.name, number ? CategoryKind.NUMBER : CategoryKind.TEXT);
			if (variable.description != null) {
				made.setDefinition(variable.description.strip());
			}
			return made;
		});
		if (to.stream().anyMatch(code -> code.getCategory() == category)) {
			left.add("values of variables", "It has a value of the variable already", where + ", " + variable.name);
			return;
		}
		Code code = GainsayFactory.eINSTANCE.createCode();
		code.setCategory(category);
		if (category.getKind() == CategoryKind.NUMBER) {
			int given = Integer.parseInt(value);
			code.setNumber(given);
			category.setMinimum(category.getMinimum() == null ? given : Math.min(category.getMinimum(), given));
			category.setMaximum(Math.max(category.getMaximum() == null ? category.getMinimum() + 1 : category.getMaximum(), given));
		} else {
			code.setText(value);
		}
		to.add(code);
	}
}
