// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.clean;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Removed;

/**
 * Takes what is not of an article out of its paragraphs: forms, privacy and cookie texts, residue of templates, buttons, pointers to other articles. It goes by whole paragraphs; those that stay, stay letter for letter. What goes is
 * told, with where it stood.
 *
 * @param paragraphs what stays
 * @param removed    what went, in the order in which it stood
 */
public record Cleaning(List<String> paragraphs, List<Removed> removed) {

	public Cleaning {
		paragraphs = List.copyOf(paragraphs);
		removed = List.copyOf(removed);
	}

	/** Cleans the paragraphs of a text of which nothing else is known. */
	public static Cleaning of(List<String> paragraphs) {
		List<String> stay = new ArrayList<>();
		List<Removed> gone = new ArrayList<>();
		for (String paragraph : paragraphs) {
			Residue residue = Residue.of(paragraph);
			if (residue == null) {
				stay.add(paragraph);
			} else {
				gone.add(new Removed(paragraph, residue.why, stay.size()));
			}
		}
		// Never all of it: a text of which nothing would be left is not what it looks like.
		return stay.isEmpty() ? new Cleaning(paragraphs, List.of()) : new Cleaning(stay, gone);
	}

	/** The same article with its paragraphs cleaned; what its reader removed stands with what goes now, each where it stood. */
	public static SourceArticle of(SourceArticle article) {
		Cleaning cleaning = of(article.paragraphs());
		if (cleaning.removed.isEmpty()) {
			return article;
		}
		// A place of old is so many paragraphs earlier as went before it.
		List<Removed> all = new ArrayList<>();
		int before = 0;
		int next = 0;
		int stayed = 0;
		for (int place = 0; place <= article.paragraphs().size(); place++) {
			while (before < article.removed().size() && article.removed().get(before).before() <= place) {
				Removed old = article.removed().get(before++);
				all.add(new Removed(old.text(), old.why(), stayed));
			}
			if (place < article.paragraphs().size()) {
				if (next < cleaning.removed.size() && cleaning.removed.get(next).before() == stayed && cleaning.removed.get(next).text().equals(article.paragraphs().get(place))) {
					all.add(cleaning.removed.get(next++));
				} else {
					stayed++;
				}
			}
		}
		return new SourceArticle(cleaning.paragraphs, article.about(), all, article.words(), article.remarks(), article.part());
	}
}
