// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.gainsay.text.Excerpt;

/**
 * A long list on pages of a few hundred lines each, with links from one to the next, and a list of the pages for the entry; where that would be long itself, it
 * is on pages too.
 *
 * @param <T> what a line is of
 */
final class Listing<T> {

	/** So many lines a page has. */
	static final int LINES = 250;
	/** So many pages are listed in the entry. */
	private static final int LISTED = 60;
	private static final int KEY = 32;

	private final String name;
	private final String place;
	private final String title;
	private final List<T> all;
	private final Function<T, String> key;
	private final BiConsumer<Html, T> line;

	/**
	 * @param name  what the names of its files begin with
	 * @param place the id of its place in the entry
	 * @param title what it is called before a reader
	 * @param all   in the order in which they stand
	 * @param key   what a page is known by, of its first and last line
	 * @param line  writes a line, as seen from the folder of the parts, into an element of a list
	 */
	Listing(String name, String place, String title, List<T> all, Function<T, String> key, BiConsumer<Html, T> line) {
		this.name = name;
		this.place = place;
		this.title = title;
		this.all = all;
		this.key = key;
		this.line = line;
	}

	String name() {
		return name;
	}

	String title() {
		return title;
	}

	int size() {
		return all.size();
	}

	/** What is a file of it, with what writes that. */
	void files(Places places, BiConsumer<String, PartsReport.Contentful> to) {
		for (int page = 0; page < pages(); page++) {
			int number = page;
			to.accept(file(page), html -> page(html, number, places));
		}
		for (int over = 0; over < overviews(); over++) {
			int number = over;
			to.accept(overview(over), html -> overview(html, number, places));
		}
	}

	/** The first file; null where there is none. */
	String first() {
		return all.isEmpty() ? null : file(0);
	}

	/** Lists the pages as the entry sees them. */
	void links(Html html, Places places) {
		html.open("ul", "class", "pages");
		if (overviews() == 0) {
			for (int page = 0; page < pages(); page++) {
				Frame.item(html, places.file(file(page)), range(page, page));
			}
		}
		for (int over = 0; over < overviews(); over++) {
			Frame.item(html, places.file(overview(over)), range(over * LISTED, Math.min((over + 1) * LISTED, pages()) - 1));
		}
		html.close();
	}

	private int pages() {
		return (all.size() + LINES - 1) / LINES;
	}

	private int overviews() {
		return pages() <= LISTED ? 0 : (pages() + LISTED - 1) / LISTED;
	}

	private String file(int page) {
		return name + "-" + (page + 1) + ".html";
	}

	private String overview(int number) {
		return name + "-pages-" + (number + 1) + ".html";
	}

	/** What stands on some pages: the first and the last line. */
	private String range(int first, int last) {
		String from = known(all.get(first * LINES));
		String to = known(all.get(Math.min((last + 1) * LINES, all.size()) - 1));
		return from.equals(to) ? from : from + " – " + to;
	}

	private String known(T one) {
		String text = key.apply(one);
		return text.isBlank() ? "no date" : Excerpt.of(text, KEY);
	}

	private void page(Html html, int page, Places places) {
		head(html, places, range(page, page));
		html.open("main").open("ol", "class", "list", "start", String.valueOf(page * LINES + 1));
		all.subList(page * LINES, Math.min((page + 1) * LINES, all.size())).forEach(one -> line.accept(html, one));
		html.close();
		neighbours(html, page, pages(), this::file);
		html.close();
	}

	private void overview(Html html, int number, Places places) {
		List<Integer> some = new ArrayList<>();
		for (int page = number * LISTED; page < Math.min((number + 1) * LISTED, pages()); page++) {
			some.add(page);
		}
		head(html, places, range(some.getFirst(), some.getLast()));
		html.open("main").open("ul", "class", "pages");
		some.forEach(page -> Frame.item(html, places.file(file(page)), range(page, page)));
		html.close();
		neighbours(html, number, overviews(), this::overview);
		html.close();
	}

	private void head(Html html, Places places, String range) {
		html.open("header").open("p", "class", "crumbs");
		html.element("a", "The report", "href", places.entry(null)).element("a", title, "href", places.entry(place)).close();
		html.element("h1", title).element("p", range, "class", "soft").close();
	}

	/** Links to the file before and the file after one of several. */
	static void neighbours(Html html, int at, int of, Function<Integer, String> file) {
		if (of < 2) {
			return;
		}
		html.open("p", "class", "crumbs");
		if (at > 0) {
			html.element("a", "‹ before", "href", file.apply(at - 1), "rel", "prev");
		}
		html.element("span", (at + 1) + " of " + of);
		if (at + 1 < of) {
			html.element("a", "after ›", "href", file.apply(at + 1), "rel", "next");
		}
		html.close();
	}
}
