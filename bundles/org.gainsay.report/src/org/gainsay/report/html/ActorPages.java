// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.gainsay.analysis.Cell;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.RoleFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.report.ReadableDate;

/** The actors of a report in parts: each with the articles in which they speak, are cited or are spoken for, and the numbers of those statements there. */
final class ActorPages {

	/** So many articles are listed on a page. */
	private static final int LINES = 300;

	/**
	 * An actor, or a piece of one with more articles than a page has.
	 *
	 * @param from the first article, from 0
	 */
	private record Piece(ActorFacts actor, List<String> articles, int from, int of) {
	}

	private final Contents contents;
	private final List<ActorFacts> actors;
	private final Map<String, List<String>> articles = new HashMap<>();
	private final List<List<Piece>> pages = new ArrayList<>();

	/**
	 * Divides the actors onto pages, and tells the places where each is.
	 *
	 * @param contents of the folder of the parts
	 * @param actors   in the order in which they stand
	 * @param dated    the names of the articles that are shown, in the order of time
	 */
	ActorPages(Contents contents, List<ActorFacts> actors, List<String> dated) {
		this.contents = contents;
		this.actors = actors;
		for (String article : dated) {
			Set<String> speak = new LinkedHashSet<>();
			statements(article).forEach(statement -> statement.allMembers().forEach(member -> {
				speak.add(member.actor());
				speak.addAll(member.onBehalfOf());
			}));
			speak.forEach(actor -> articles.computeIfAbsent(actor, name -> new ArrayList<>()).add(article));
		}
		divide();
	}

	private List<StatementFacts> statements(String article) {
		return contents.corpus.set(article, contents.set).map(AnnotationSetFacts::statements).orElse(List.of()).stream().filter(Cell::counts).toList();
	}

	private void divide() {
		int lines = LINES;
		for (ActorFacts actor : actors) {
			List<String> all = articles(actor);
			for (int from = 0; from == 0 || from < all.size(); from += LINES) {
				List<String> some = all.subList(from, Math.min(from + LINES, all.size()));
				if (lines + some.size() + 1 > LINES) {
					pages.add(new ArrayList<>());
					lines = 0;
				}
				pages.getLast().add(new Piece(actor, some, from, all.size()));
				lines += some.size() + 1;
				if (from == 0) {
					contents.places.actor(actor.name(), file(pages.size() - 1));
				}
			}
		}
	}

	/** The articles in which an actor speaks, is cited or is spoken for. */
	List<String> articles(ActorFacts actor) {
		return articles.getOrDefault(actor.name(), List.of());
	}

	private static String file(int page) {
		return "actor-" + (page + 1) + ".html";
	}

	/** Its files, each with what writes it. */
	void files(BiConsumer<String, PartsReport.Contentful> to) {
		for (int i = 0; i < pages.size(); i++) {
			int page = i;
			to.accept(file(i), html -> write(html, page));
		}
	}

	private void write(Html html, int page) {
		Places places = contents.places;
		html.open("header").open("p", "class", "crumbs").element("a", "The report", "href", places.entry(null)).element("a", "Actors", "href", places.entry("actors")).close();
		List<Piece> pieces = pages.get(page);
		String first = label(pieces.getFirst().actor());
		String last = label(pieces.getLast().actor());
		html.element("h1", first.equals(last) ? first : first + " – " + last).close().open("main");
		pieces.forEach(piece -> piece(html, piece));
		Listing.neighbours(html, page, pages.size(), ActorPages::file);
		html.close();
	}

	/** What an actor is called. */
	static String label(ActorFacts actor) {
		return actor.label().isEmpty() ? actor.name() : actor.label();
	}

	private void piece(Html html, Piece piece) {
		ActorFacts actor = piece.actor();
		html.open("section", "class", "actor", "id", piece.from() == 0 ? "actor." + actor.name() : null);
		html.element("h3", label(actor) + (piece.of() > LINES ? ", articles " + (piece.from() + 1) + " to " + (piece.from() + piece.articles().size()) + " of " + piece.of() : ""));
		if (piece.from() == 0) {
			about(html, actor);
		}
		if (piece.articles().isEmpty()) {
			html.element("p", "No statement has this actor.", "class", "soft small");
		} else {
			html.open("ul", "class", "list");
			piece.articles().forEach(article -> article(html, article, actor));
			html.close();
		}
		html.close();
	}

	private void about(Html html, ActorFacts actor) {
		List<String> about = new ArrayList<>(List.of(actor.kind().getLiteral()));
		for (RoleFacts role : actor.roles()) {
			about.add(role.title() + (role.in() == null ? "" : ", " + contents.actor(role.in())));
		}
		if (!actor.aliases().isEmpty()) {
			about.add("also " + String.join(", ", actor.aliases()));
		}
		html.open("p", "class", "soft small").text(String.join(" · ", about));
		if (actor.partOf() != null) {
			html.text(" · part of ");
			Contents.link(html, contents.places.actor(actor.partOf()), contents.actor(actor.partOf()));
		}
		html.close();
	}

	private void article(Html html, String name, ActorFacts actor) {
		html.open("li");
		String to = contents.articleLink(name);
		contents.dated(html, name);
		Contents.link(html, to, contents.title(name));
		html.open("span", "class", "numbers");
		int number = 0;
		for (StatementFacts statement : statements(name)) {
			number++;
			if (statement.allMembers().stream().anyMatch(member -> speaks(member, actor.name()))) {
				html.text(" ").element("a", String.valueOf(number), "href", to.substring(0, to.indexOf('#') + 1) + Contents.id(statement));
			}
		}
		html.close().close();
	}

	private static boolean speaks(MemberFacts member, String actor) {
		return actor.equals(member.actor()) || member.onBehalfOf().contains(actor);
	}

	/** When an article was published, in its order of time; empty where that is not known. */
	static String published(ArticleFacts article) {
		return article.published() == null ? "" : ReadableDate.of(article.published());
	}
}
