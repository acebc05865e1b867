// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.CategoryValue;
import org.gainsay.model.Code;
import org.gainsay.model.Codebook;
import org.gainsay.model.GainsayFactory;
import org.gainsay.interchange.csv.TableRow;

/** The categories and the codes of a package. */
final class TableCodes {

	private final TablesImport all;
	private final Map<String, Category> categories = new LinkedHashMap<>();
	private final List<Runnable> later = new ArrayList<>();

	TableCodes(TablesImport all) {
		this.all = all;
	}

	/** What is to be done when all that may be named is there. */
	void later(Runnable work) {
		later.add(work);
	}

	/** Does what was put off. */
	void rest() {
		later.forEach(Runnable::run);
		later.clear();
	}

	void categories() {
		Map<Category, Map<String, CategoryValue>> values = new HashMap<>();
		for (TableRow row : all.tables().rows("categories")) {
			Category category = categories.computeIfAbsent(row.text("category"), name -> category(name, row));
			String value = row.text("value");
			if (category.getKind() != CategoryKind.LIST) {
				if (value != null) {
					all.left("row of categories", "A category of numbers or texts has no values, so the value was left; empty it, or make the category a list.", row.place());
				}
			} else if (value == null) {
				all.left("row of categories", "A category of a list has a value in each row, so the row was left; fill it in.", row.place());
			} else if (values.computeIfAbsent(category, one -> new HashMap<>()).containsKey(value)) {
				all.left("row of categories", "The category has that value already, so the row was left; give it another name.", row.place());
			} else {
				CategoryValue made = all.draft().newValue(category, value);
				all.named(row, "value", made::setName);
				made.setDefinition(row.text("value_definition"));
				values.get(category).put(value, made);
			}
		}
		categories.forEach((name, category) -> known.put(category, values.getOrDefault(category, Map.of())));
	}

	private final Map<Category, Map<String, CategoryValue>> known = new HashMap<>();

	private Category category(String name, TableRow row) {
		CategoryKind kind = TablesImport.word(CategoryKind.values(), row.text("kind"), row.text("value") != null ? CategoryKind.LIST : CategoryKind.TEXT);
		if (kind == CategoryKind.NUMBER && (row.number("minimum") == null || row.number("maximum") == null)) {
			all.left("row of categories", "A category of numbers needs minimum and maximum, so it was made one of texts; fill them in.", row.place());
			kind = CategoryKind.TEXT;
		}
		Category category = all.draft().newCategory(row.text("codebook"), TablesImport.word(CategorySubject.values(), row.text("subject"), CategorySubject.STATEMENT), name, kind);
		category.setDefinition(row.text("definition"));
		all.named(row, "category", category::setName);
		category.setSeveral(row.is("several"));
		category.setRequired(row.is("required"));
		if (kind == CategoryKind.NUMBER) {
			category.setMinimum(row.number("minimum"));
			category.setMaximum(row.number("maximum"));
			category.setInterval(row.is("interval"));
		}
		if (row.number("version") != null && category.eContainer() instanceof Codebook codebook) {
			codebook.setVersion(row.number("version"));
		}
		all.draft().files().kept("categories");
		return category;
	}

	/** What the number of a code stands for among those of its subject. */
	record Numbered(List<Code> codes, Map<Integer, Code> byNumber) {
		Numbered() {
			this(new ArrayList<>(), new HashMap<>());
		}
	}

	/** Adds what a row says to the codes of its subject; what says no value that its category takes is told. */
	void add(TableRow row, Numbered to) {
		Category category = row.text("category") == null ? null : categories.get(row.text("category"));
		String value = row.text("value");
		if (category == null || value == null) {
			all.left("row of codes", category == null ? "Its category is not in the table categories, so the row was left; add it there." : "It has no value, so the row was left; fill it in.", row.place());
			return;
		}
		Code code = row.number("number") == null ? null : to.byNumber().get(row.number("number"));
		boolean there = code != null && code.getCategory() == category;
		if (!there || code == null) {
			code = GainsayFactory.eINSTANCE.createCode();
			code.setCategory(category);
		}
		String wrong = fill(code, category, value);
		if (wrong != null) {
			all.left("row of codes", wrong, row.place());
			return;
		}
		if (!there) {
			to.codes().add(code);
			if (row.number("number") != null) {
				to.byNumber().put(row.number("number"), code);
			}
		}
	}

	/** @return what is wrong; null where nothing is */
	private String fill(Code code, Category category, String value) {
		if (code.getNumber() != null || code.getText() != null) {
			return "A row before it gives that code its number or text already, so the row was left; give it a number of its own.";
		}
		switch (category.getKind()) {
			case LIST -> {
				CategoryValue found = known.get(category).get(value);
				if (found == null) {
					return "Its value is not among those of its category in the table categories, so the row was left; add it there, or correct it.";
				}
				code.getValues().add(found);
			}
			case NUMBER -> {
				if (!value.matches("-?\\d{1,9}")) {
					return "Its category takes a whole number, so the row was left; correct it.";
				}
				code.setNumber(Integer.valueOf(value));
			}
			case TEXT -> code.setText(value);
		}
		return null;
	}
}
