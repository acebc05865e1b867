// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.gainsay.analysis.Cell;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.RoleFacts;
import org.gainsay.facts.StatementFacts;

/** The actors of a report in parts: each with the articles in which they speak, are cited or are spoken for, and the numbers of those statements there. */
final class ActorPages {

	/** So many articles are listed on a page. */
	private static final int LINES = 300;

	/**
	 * An actor, or a piece of one with more articles than a page has.
	 *
	 * @param from the first article, from 0
	 */
	private record Piece(ActorFacts actor, List<Article> articles, int from, int of) {
	}

	/**
	 * Where an actor speaks.
	 *
	 * @param numbers of the statements, in their order
	 */
	private record Article(String name, List<StatementFacts> statements, List<Integer> numbers) {
	}

	private final Contents contents;
	private final List<ActorFacts> actors;
	private final Map<String, List<Article>> articles = new HashMap<>();
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
			Map<String, Article> speak = new HashMap<>();
			int number = 0;
			for (StatementFacts statement : contents.corpus.set(article, contents.set).map(AnnotationSetFacts::statements).orElse(List.of())) {
				if (Cell.counts(statement)) {
					number++;
					for (String actor : speakers(statement)) {
						Article said = speak.computeIfAbsent(actor, name -> new Article(article, new ArrayList<>(2), new ArrayList<>(2)));
						said.statements().add(statement);
						said.numbers().add(number);
					}
				}
			}
			speak.forEach((actor, said) -> articles.computeIfAbsent(actor, name -> new ArrayList<>()).add(said));
		}
		divide();
	}

	/** The names of those who speak in a statement, are cited or are spoken for. */
	private static Set<String> speakers(StatementFacts statement) {
		Set<String> speakers = new HashSet<>(4);
		for (List<MemberFacts> link : statement.links()) {
			for (MemberFacts member : link) {
				if (member.actor() != null) {
					speakers.add(member.actor());
				}
				speakers.addAll(member.onBehalfOf());
			}
		}
		return speakers;
	}

	private void divide() {
		int lines = LINES;
		for (ActorFacts actor : actors) {
			List<Article> all = articles.getOrDefault(actor.name(), List.of());
			for (int from = 0; from == 0 || from < all.size(); from += LINES) {
				List<Article> some = all.subList(from, Math.min(from + LINES, all.size()));
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

	/** In how many articles an actor speaks, is cited or is spoken for. */
	int articles(ActorFacts actor) {
		return articles.getOrDefault(actor.name(), List.of()).size();
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
			piece.articles().forEach(article -> article(html, article));
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

	private void article(Html html, Article article) {
		html.open("li");
		String to = contents.articleLink(article.name());
		String part = to.substring(0, to.indexOf('#') + 1);
		contents.dated(html, article.name());
		Contents.link(html, to, contents.title(article.name()));
		html.open("span", "class", "numbers");
		for (int i = 0; i < article.statements().size(); i++) {
			html.text(" ").element("a", String.valueOf(article.numbers().get(i)), "href", part + Contents.id(article.statements().get(i)));
		}
		html.close().close();
	}
}
