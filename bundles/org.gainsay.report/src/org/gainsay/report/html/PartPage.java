// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.List;

import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.report.pictures.Counted;

/** Writes what a part shows: its pictures, the claims of its events by its articles, each claim by itself, the same words, and the articles. */
final class PartPage {

	private final Contents contents;
	private final Part part;
	private final Counted counted;

	/** @param counted of the corpus, for the pictures of those articles that are here */
	PartPage(Contents contents, Part part, Counted counted) {
		this.contents = contents;
		this.part = part;
		this.counted = counted;
	}

	/** What it is called before a reader. */
	static String title(Part part) {
		Selection.Group first = part.groups().getFirst();
		String title = first.event() == null ? "On no event" : Contents.title(first.event());
		int more = part.groups().size() - 1;
		return more == 0 ? title : title + ", and " + more + (more == 1 ? " other event" : " other events");
	}

	/**
	 * Writes it.
	 *
	 * @param linked   what somebody linked of which a statement is shown here and in no part before
	 * @param unlinked what nobody linked, of which the first is shown here
	 * @param nth      which of the parts of its event it is, from 0
	 * @return what the summary tells of what somebody linked
	 */
	WordsSection.Count write(Html html, List<CorrespondenceFacts> linked, List<UtterancePair> unlinked, int nth) {
		Places places = contents.places;
		PicturesSection pictures = PicturesSection.of(contents, counted, part, html);
		html.open("header").open("p", "class", "crumbs").element("a", "The report", "href", places.entry(null));
		for (String list : List.of("events", "claims", "articles", "actors")) {
			html.element("a", Character.toUpperCase(list.charAt(0)) + list.substring(1), "href", places.entry(list));
		}
		html.close().element("h1", title(part));
		Listing.neighbours(html, nth, part.of(), other -> Part.file(part.number() - nth + other));
		html.open("nav", "aria-label", "Contents").open("ul");
		pictures.items();
		Frame.item(html, "#claims", "Claims by articles");
		Frame.item(html, "#one", "Claim by claim");
		Frame.item(html, "#words", "The same words");
		Frame.item(html, "#articles", "Articles");
		html.close().close().close();
		html.open("main");
		pictures.write();
		ClaimsSection claims = new ClaimsSection(contents, html);
		claims.table();
		claims.byThemselves();
		WordsSection.Count count = new WordsSection(contents, html).write(linked, unlinked);
		new ArticlesSection(contents, html).write();
		Listing.neighbours(html, nth, part.of(), other -> Part.file(part.number() - nth + other));
		html.close();
		return count;
	}
}
