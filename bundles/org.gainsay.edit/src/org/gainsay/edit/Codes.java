// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayPackage;
import org.gainsay.text.QuotePattern;

/** The codes of an article, a set, a statement, a claim, an actor or an unnamed source. */
final class Codes {

	private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

	private Codes() {
	}

	/**
	 * How a code is written.
	 *
	 * @param values names of values of the list; of a category of numbers or of texts the one number or text
	 * @return null for no values
	 * @throws IllegalArgumentException if the category is not there, is on something else, has no such value, or takes but one
	 */
	static String written(Editing editing, String category, List<String> values, CategorySubject subject) {
		CategoryFacts facts = editing.corpus().category(category)
				.orElseThrow(() -> new IllegalArgumentException("There is no category \"" + category + "\" in the codebook."));
		if (facts.subject() != subject) {
			throw new IllegalArgumentException("The category \"" + category + "\" is not for " + subject.getLiteral() + "s.");
		}
		List<String> distinct = values.stream().map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
		if (!facts.several() && distinct.size() > 1) {
			throw new IllegalArgumentException("The category \"" + category + "\" takes one value, not " + distinct.size() + ".");
		}
		return distinct.isEmpty() ? null : "code " + Editing.written(category) + " " + distinct.stream().map(value -> written(facts, value)).collect(Collectors.joining(", "));
	}

	private static String written(CategoryFacts category, String value) {
		return switch (category.kind()) {
			case LIST -> {
				if (!category.valueNames().contains(value)) {
					throw new IllegalArgumentException("\"" + value + "\" is not a value of the category \"" + category.name() + "\". Its values are: "
							+ Editing.joined(category.valueNames()) + ".");
				}
				yield Editing.written(value);
			}
			case NUMBER -> {
				Integer number = WHOLE.matcher(value).matches() ? Integer.valueOf(value) : null;
				if (number == null || !category.takes(number)) {
					throw new IllegalArgumentException("\"" + value + "\" is not a number of the category \"" + category.name() + "\". Give a whole number from "
							+ category.minimum() + " to " + category.maximum() + ".");
				}
				yield number.toString();
			}
			case TEXT -> ClaimsWriter.string(value);
		};
	}

	/** How a code is written with the passage that shows it; null for no values. */
	static String at(String made, List<QuotePattern> passage) {
		return made == null || passage.isEmpty() ? made : made + " at " + Editing.writer().write(Quotes.anchor(passage));
	}

	/** What gives a thing a code instead of those that it has of the category; the passage that shows it stays where no other is given. */
	static List<TextEdit> set(Body body, List<Code> codes, String category, String made) {
		return set(body, codes, category, made, false);
	}

	/** @param passage whether what is made has a passage of its own */
	static List<TextEdit> set(Body body, List<Code> codes, String category, String made, boolean passage) {
		List<TextEdit> edits = new ArrayList<>();
		boolean there = false;
		for (Code code : codes) {
			if (category.equals(categoryOf(code))) {
				edits.add(made == null || there ? body.removal(WrittenStatement.region(code)) : body.replacement(replaced(code, passage), made));
				there = true;
			}
		}
		if (!there && made != null) {
			edits.add(body.insertion(Body.CODE, List.of(made)));
		}
		return edits;
	}

	/** What of a code another takes the place of: all but its passage. */
	private static Region replaced(Code code, boolean passage) {
		Region whole = WrittenStatement.region(code);
		int end = whole.offset();
		for (INode child : NodeModelUtils.findActualNodeFor(code).getChildren()) {
			if (child.getGrammarElement() instanceof Keyword keyword && keyword.getValue().equals("at") && !passage) {
				return new Region(whole.offset(), end - whole.offset());
			}
			end = child instanceof ILeafNode leaf && leaf.isHidden() ? end : child.getEndOffset();
		}
		return whole;
	}

	/** What codes have that other codes of the same subject have not, to be written. */
	static List<String> more(Editing editing, List<CodeFacts> has, List<CodeFacts> others, CategorySubject subject) {
		return others.stream().filter(code -> has.stream().noneMatch(one -> one.category().equals(code.category())))
				.filter(code -> editing.corpus().category(code.category()).filter(category -> category.subject() == subject).isPresent())
				.map(code -> written(editing, code.category(), code.values(), subject)).toList();
	}

	static String categoryOf(Code code) {
		return ClaimsNames.referenced(code, GainsayPackage.Literals.CODE__CATEGORY, 0, (EObject) code.eGet(GainsayPackage.Literals.CODE__CATEGORY, false));
	}
}
