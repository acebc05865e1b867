// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.List;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.report.ReadableDate;

/** An event in a list of events: how large it is, when its articles were published, and how much stands out. */
final class EventLine {

	private EventLine() {
	}

	/** What to call it before a reader. */
	static String title(Selection.Draft draft) {
		return draft.event == null ? "On no event" : Contents.title(draft.event);
	}

	/** @param dated the names of its articles, in the order of time */
	static void write(Html html, Contents contents, Selection.Draft draft, List<String> dated) {
		Part part = contents.places.division().of(draft);
		html.open("li").element("a", title(draft), "href", contents.places.file(part.file()) + (draft.event == null ? "" : "#e." + draft.event.name()));
		List<String> days = dated.stream().flatMap(name -> contents.corpus.article(name).stream()).map(ArticleFacts::published).filter(date -> date != null).map(ReadableDate::of).toList();
		String time = days.isEmpty() ? "" : " · " + days.getFirst() + (days.getLast().equals(days.getFirst()) ? "" : " – " + days.getLast());
		long out = draft.rows.stream().filter(ClaimsSection::standsOut).count();
		html.element("span", " · " + Frame.count(draft.articles.size(), "article") + time + " · " + Frame.count(draft.rows.size(), "claim")
				+ (out == 0 ? "" : ", of which " + out + (out == 1 ? " stands out" : " stand out")), "class", "soft small").close();
	}
}
