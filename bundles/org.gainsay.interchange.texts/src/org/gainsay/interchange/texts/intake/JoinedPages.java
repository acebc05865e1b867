// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Part;

/**
 * Holds back pages that say to be one of several of an article until the others are there, and hands them on as one article in their order, which the first of them has; the others are told to be pages of it. What is no such
 * page goes through as it comes.
 */
final class JoinedPages implements Crew.Receiver {

	/** So much is held back at most; then the pages that have waited longest go on without the others. */
	private static final long MOST_BYTES = 64L << 20;

	/** A page that waits. In an archive, which has many pages, it has no events of its own. */
	private record Held(String name, List<Events.Event> before, List<Events.Event> behind, Events.Article article, long bytes) {
		Part part() {
			return article.source().part();
		}
	}

	private final Crew.Receiver to;
	private final boolean clean;
	private Languages languages;
	private final Map<String, List<Held>> waiting = new LinkedHashMap<>();
	private long bytes;
	/** Those of the source that is being read, where it has several articles. */
	private Map<String, List<Held>> within;

	// of the source that is being read
	private String name;
	private int known;
	private List<Events.Event> before;
	private List<Events.Event> behind;
	private Events.Article page;
	private boolean open;

	JoinedPages(Crew.Receiver to, boolean clean) {
		this.to = to;
		this.clean = clean;
	}

	@Override
	public void begin(String source, int howMany) {
		name = source;
		known = howMany;
		before = new ArrayList<>();
		behind = new ArrayList<>();
		within = new LinkedHashMap<>();
		page = null;
		open = false;
	}

	@Override
	public void event(Events.Event event) {
		if (event instanceof Events.Follows follows) {
			end();
			begin(follows.name(), known + 1);
		} else if (event instanceof Events.Article article) {
			if (!open && page == null && article.source().part() != null) {
				page = article;
				return;
			}
			open();
			add(article);
		} else if (open) {
			to.event(event);
		} else {
			(page == null ? before : behind).add(event);
		}
	}

	/** It is a source with several articles, or without pages to be joined: it goes through. */
	private void open() {
		if (open) {
			return;
		}
		open = true;
		to.begin(name, known);
		before.forEach(to::event);
		if (page != null) {
			add(page);
		}
		behind.forEach(to::event);
	}

	private void add(Events.Article article) {
		Part part = article.source().part();
		if (part == null) {
			to.event(article);
			return;
		}
		List<Held> pages = within.computeIfAbsent(part.article(), none -> new ArrayList<>());
		pages.add(new Held(null, List.of(), List.of(), article, 0));
		if (isWhole(pages)) {
			within.remove(part.article());
			handOn(pages);
		}
	}

	@Override
	public void end() {
		if (!open && page != null) {
			long size = before.stream().mapToLong(event -> event instanceof Events.Opened opened ? opened.source().bytes().length : 0).sum();
			String article = page.source().part().article();
			List<Held> pages = waiting.computeIfAbsent(article, none -> new ArrayList<>());
			pages.add(new Held(name, before, behind, page, size));
			bytes += size;
			if (isWhole(pages)) {
				release(article);
			}
			while (bytes > MOST_BYTES) {
				release(waiting.keySet().iterator().next());
			}
			return;
		}
		open();
		within.values().forEach(this::handOn);
		to.end();
	}

	/** What still waits goes on: nothing more comes. */
	void finish() {
		List.copyOf(waiting.keySet()).forEach(this::release);
	}

	private void release(String article) {
		List<Held> pages = waiting.remove(article);
		bytes -= pages.stream().mapToLong(Held::bytes).sum();
		handOn(pages);
	}

	/** Whether all pages are there, as far as they say. */
	private static boolean isWhole(List<Held> pages) {
		return pages.size() > 1 && missing(pages).isEmpty();
	}

	/** The numbers of pages that are not there. */
	private static List<Integer> missing(List<Held> pages) {
		int last = 0;
		for (Held one : pages) {
			last = Math.max(last, Math.max(one.part().of(), one.part().number() + (one.part().next() == null ? 0 : 1)));
		}
		List<Integer> missing = new ArrayList<>();
		for (int number = 1; number <= last; number++) {
			int wanted = number;
			if (pages.stream().noneMatch(one -> one.part().number() == wanted)) {
				missing.add(number);
			}
		}
		return missing;
	}

	private void handOn(List<Held> pages) {
		Map<Integer, Held> byNumber = new TreeMap<>();
		List<Held> others = new ArrayList<>();
		for (Held one : pages) {
			if (byNumber.putIfAbsent(one.part().number(), one) != null) {
				others.add(one);
			}
		}
		Continued article = null;
		List<Held> joined = new ArrayList<>();
		for (Held one : byNumber.values()) {
			if (article == null) {
				article = new Continued(one.article().source());
				joined.add(one);
			} else if (article.isContinuedBy(one.article().source())) {
				article.add(one.article().source());
				joined.add(one);
			} else {
				others.add(one);
			}
		}
		write(joined, article, missing(pages));
		others.forEach(one -> alone(one, one.article()));
	}

	private void write(List<Held> joined, Continued whole, List<Integer> missing) {
		Held first = joined.getFirst();
		if (joined.size() == 1) {
			boolean sure = first.part().of() > 0 || first.part().next() != null;
			alone(first, missing.isEmpty() || !sure ? first.article() : made(whole.with("It is page " + first.part().number() + " of an article; " + listed(missing) + " not in this import.")));
			return;
		}
		SourceArticle article = missing.isEmpty() ? whole.article() : whole.with("It is an article of several pages; " + listed(missing) + " not in this import.");
		Events.Article one;
		try {
			one = made(article);
		} catch (MadeArticle.TooLongException tooLong) {
			String why = " of an article whose pages are longer together than an article may be, so each stands alone" + (missing.isEmpty() ? "." : "; " + listed(missing) + " not in this import.");
			joined.forEach(page -> alone(page, made(new Continued(page.article().source()).with("It is page " + page.part().number() + why))));
			return;
		}
		String pages = joined.stream().map(page -> page.part().number() + (page.name() == null ? "" : " (" + page.name() + ")")).collect(Collectors.joining(", "));
		one.made().changes().add("The pages " + pages + " were put together.");
		alone(first, one);
		for (Held page : joined.subList(1, joined.size())) {
			if (page.name() != null) {
				to.begin(page.name(), known);
				page.before().forEach(to::event);
				to.event(new Events.PageOf(page.part().number()));
				page.behind().forEach(to::event);
				to.end();
			}
		}
	}

	private static String listed(List<Integer> missing) {
		return (missing.size() == 1 ? "page " : "pages ") + missing.stream().map(String::valueOf).collect(Collectors.joining(", ")) + (missing.size() == 1 ? " is" : " are");
	}

	private Events.Article made(SourceArticle article) {
		languages = languages == null ? new Languages() : languages;
		return new Events.Article(MadeArticle.of(article, null, clean, languages), article);
	}

	private void alone(Held page, Events.Article article) {
		if (page.name() == null) {
			to.event(article);
			return;
		}
		to.begin(page.name(), known);
		page.before().forEach(to::event);
		to.event(article);
		page.behind().forEach(to::event);
		to.end();
	}
}
