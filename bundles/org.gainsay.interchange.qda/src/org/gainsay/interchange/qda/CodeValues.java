// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.EList;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.CategoryValue;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayFactory;

/**
 * The codes of a foreign project as values of categories: each code at the top that has others below it is a category, and what is below it are its values, with their way down as the definition; those at the top
 * that have none below them are values of one category. A category is of statements; where whole sources or cases are coded, there is one of articles or actors beside it.
 */
final class CodeValues {

	/** Of codes that have none below them, at the top. */
	private static final String FLAT = "codes";
	private static final String BETWEEN = " > ";

	/**
	 * A code.
	 *
	 * @param top   the code at the top that it is below or is; null for one that belongs to the flat ones
	 * @param name  its own
	 * @param way   its name behind those above it
	 * @param means its description; null for none
	 */
	private record Coded(Element top, String category, String name, String above, String way, String means) {
	}

	private record Subject(CategorySubject on, Object key) {
	}

	private final CorpusDraft draft;
	private final Map<String, Coded> codes = new LinkedHashMap<>();
	private final Map<Subject, Category> categories = new HashMap<>();
	private final Map<Subject, CategoryValue> values = new HashMap<>();
	private int count;

	CodeValues(CorpusDraft draft) {
		this.draft = draft;
	}

	/** Takes the codes of a codebook; each that may be coded with becomes a value at once. */
	void take(List<Element> tops) {
		for (Element top : tops) {
			boolean flat = top.all("Code").isEmpty();
			take(top, flat ? null : top, "", "");
		}
		codes.keySet().forEach(guid -> value(guid, CategorySubject.STATEMENT));
	}

	private void take(Element code, Element top, String above, String way) {
		count++;
		String name = name(code);
		String guid = code.guid();
		if (guid != null && !"false".equals(code.get("isCodable"))) {
			codes.putIfAbsent(guid, new Coded(top == null ? null : top, top == null ? FLAT : name(top), name, above, way + name, code.text("Description")));
		}
		for (Element below : code.all("Code")) {
			boolean first = code == top; // what is at the top is the category's name, and stands in no value's
			take(below, top, first ? "" : name, first ? "" : way + name + BETWEEN);
		}
	}

	private static String name(Element code) {
		return code.get("name") == null ? "code" : code.get("name").strip();
	}

	/** How many codes there are, those included that only hold others together. */
	int count() {
		return count;
	}

	/** Whether there is a code that may be coded with. */
	boolean has(String guid) {
		return codes.containsKey(guid);
	}

	/** What a code is called. */
	String name(String guid) {
		return codes.get(guid).name;
	}

	private CategoryValue value(String guid, CategorySubject on) {
		Coded code = codes.get(guid);
		return values.computeIfAbsent(new Subject(on, guid), key -> {
			Category category = category(code, on);
			boolean taken = category.getValues().stream().anyMatch(other -> other.getName().equalsIgnoreCase(code.name.replace(' ', '_')));
			CategoryValue value = draft.newValue(category, taken && !code.above.isEmpty() ? code.above + " " + code.name : code.name);
			String means = code.means == null ? "" : code.means.strip();
			if (!code.way.equals(value.getName()) || !means.isEmpty()) {
				value.setDefinition(means.isEmpty() ? code.way : code.way.equals(value.getName()) ? means : code.way + ": " + means);
			}
			return value;
		});
	}

	private Category category(Coded code, CategorySubject on) {
		return categories.computeIfAbsent(new Subject(on, code.top), key -> {
			Category category = draft.newCategory(null, on, code.category, CategoryKind.LIST);
			category.setSeveral(true);
			return category;
		});
	}

	/**
	 * Codes something with codes of the project; of one category all in one.
	 *
	 * @param guids each with a code here
	 * @param to    the codes of the subject
	 */
	void code(List<String> guids, CategorySubject on, EList<Code> to) {
		Map<Category, List<CategoryValue>> byCategory = new LinkedHashMap<>();
		for (String guid : guids) {
			CategoryValue value = value(guid, on);
			List<CategoryValue> its = byCategory.computeIfAbsent((Category) value.eContainer(), category -> new ArrayList<>());
			if (!its.contains(value)) {
				its.add(value);
			}
		}
		byCategory.forEach((category, its) -> {
			Code code = to.stream().filter(one -> one.getCategory() == category).findFirst().orElse(null);
			if (code == null) {
				code = GainsayFactory.eINSTANCE.createCode();
				code.setCategory(category);
				to.add(code);
			}
			for (CategoryValue value : its) {
				if (!code.getValues().contains(value)) {
					code.getValues().add(value);
				}
			}
		});
	}
}
