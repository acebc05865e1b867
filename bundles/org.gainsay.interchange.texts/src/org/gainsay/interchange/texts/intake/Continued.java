// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.gainsay.interchange.texts.SourceArticle.Removed;

/** An article that goes on on further pages: what is said of it is what the first says, and each page adds its paragraphs, captions and credits. */
final class Continued {

	/** Paragraphs shorter than this, in UTF-16 units, may stand in an article twice. */
	private static final int LONG = 40;
	/** What a page says of itself. */
	private static final Set<Field> OF_A_PAGE = EnumSet.of(Field.CAPTION, Field.CREDIT, Field.COPYRIGHT);

	private final SourceArticle first;
	private final List<String> paragraphs;
	private final Map<Field, List<String>> about;
	private final List<Removed> removed;
	private final Set<String> remarks;
	private final Set<String> known;

	Continued(SourceArticle first) {
		this.first = first;
		paragraphs = new ArrayList<>(first.paragraphs());
		about = new HashMap<>(first.about());
		removed = new ArrayList<>(first.removed());
		remarks = new LinkedHashSet<>(first.remarks());
		known = new HashSet<>(paragraphs);
		known.addAll(first.about().getOrDefault(Field.SUBTITLE, List.of()));
	}

	/** Whether most of the long paragraphs of a page are not there yet: else it is the same again, or all of it. */
	boolean isContinuedBy(SourceArticle page) {
		List<String> told = page.paragraphs().stream().filter(paragraph -> paragraph.length() >= LONG).toList();
		return told.isEmpty() ? !known.containsAll(page.paragraphs()) : told.stream().filter(known::contains).count() * 2 <= told.size();
	}

	void add(SourceArticle page) {
		String subtitle = page.first(Field.SUBTITLE);
		if (subtitle != null && known.add(subtitle)) {
			// A heading in the text: this page begins with it.
			paragraphs.add(subtitle);
		}
		int next = 0;
		for (int i = 0; i <= page.paragraphs().size(); i++) {
			for (; next < page.removed().size() && page.removed().get(next).before() <= i; next++) {
				removed.add(new Removed(page.removed().get(next).text(), page.removed().get(next).why(), paragraphs.size()));
			}
			if (i < page.paragraphs().size()) {
				String paragraph = page.paragraphs().get(i);
				if (!known.add(paragraph) && paragraph.length() >= LONG) {
					removed.add(new Removed(paragraph, "stands on a page before it, too", paragraphs.size()));
				} else {
					paragraphs.add(paragraph);
				}
			}
		}
		for (Field field : OF_A_PAGE) {
			if (page.about().containsKey(field)) {
				Set<String> all = new LinkedHashSet<>(about.getOrDefault(field, List.of()));
				all.addAll(page.about().get(field));
				about.put(field, List.copyOf(all));
			}
		}
		remarks.addAll(page.remarks());
	}

	/** What was put together. */
	SourceArticle article() {
		return new SourceArticle(paragraphs, about, removed, -1, List.copyOf(remarks), null);
	}

	/** The same with a sentence for whoever imports. */
	SourceArticle with(String sentence) {
		List<String> all = new ArrayList<>(remarks);
		all.add(sentence);
		return new SourceArticle(paragraphs, about, removed, first.words(), all, null);
	}
}
