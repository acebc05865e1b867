// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gainsay.analysis.ChainGraph.Edge.Kind;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.model.ActorKind;

/**
 * Who cites whom, for a claim or in an article. An edge goes from who cites to who is cited, so from the articles to where things come from.
 *
 * @param subject the name of the claim or of the article
 * @param nodes   articles first; each has an edge, but an article that is alone
 * @param edges   in the order of the statements
 * @param leftOut how many articles are not in it because there would be too many
 */
public record ChainGraph(String subject, List<Node> nodes, List<Edge> edges, int leftOut) {

	/**
	 * Somebody or something that cites or is cited.
	 *
	 * @param id          known in this graph only
	 * @param name        of the article or actor; the words of an unnamed source; null for the others
	 * @param label       what to show a reader
	 * @param detail      a second thing to show: an article's outlet, a source's whole; null where there is none
	 * @param date        the date of an article as written; null for others, and where it has none
	 * @param article     the article in which it is known: its own, or the one whose source it is; null for an actor
	 * @param route       whether it is a route of the claim's assertions
	 * @param singleRoute whether it is the only one, for two articles or more
	 */
	public record Node(String id, Kind kind, String name, String label, String detail, String date, String article, boolean route, boolean singleRoute) {

		/** What sort of node it is. */
		public enum Kind {
			/** An article. */
			ARTICLE,
			/** An actor that publishes: an outlet, or a paper or agency that is cited. */
			PUBLICATION,
			/** Any other actor that has a name. */
			ACTOR,
			/** A source without a name; each statement's own, unless an actor stands for it. */
			UNNAMED,
			/** The article's own voice. */
			WRITER,
			/** Nobody is named. */
			UNSTATED
		}
	}

	/**
	 * That one cites another.
	 *
	 * @param from  the id of who cites
	 * @param to    the id of who is cited
	 * @param group what sort of stance comes this way; null for any but {@link Kind#CITES}
	 * @param end   whether the stance is that of the cited one, and not of somebody further on
	 * @param cells the stances that come this way; empty for any but {@link Kind#CITES}
	 */
	public record Edge(String from, String to, Kind kind, Group group, boolean end, List<Cell> cells) {

		/** What an edge means. */
		public enum Kind {
			CITES,
			/** From an outlet to its article. */
			PUBLISHES,
			/** From the publication whose copy an article is to the article, where that is the route. */
			COPIED,
			/** From the publication that somebody told to the article that has it, where that is the route. */
			TOLD
		}

		/** Whether all of its statements repeat others. */
		public boolean repeats() {
			return !cells.isEmpty() && cells.stream().allMatch(Cell::repeats);
		}
	}

	/**
	 * The graph of a claim.
	 *
	 * @param most how many articles it may have; those that come first are taken
	 */
	public static ChainGraph of(Ledger ledger, ClaimRow row, int most) {
		List<String> articles = row.articles();
		Set<String> taken = new LinkedHashSet<>(articles.subList(0, Math.min(most, articles.size())));
		Maker maker = new Maker(ledger.corpus());
		row.assertions().filter(cell -> taken.contains(cell.article())).forEach(cell -> maker.route(cell, ledger));
		maker.single = row.flags().contains(Flag.SINGLE_ROUTE);
		row.cells().stream().filter(cell -> taken.contains(cell.article())).forEach(maker::add);
		return maker.make(row.claim().name(), articles.size() - taken.size());
	}

	/** The graph of an article: everybody whom it cites, on claims and on what is not one yet. */
	public static ChainGraph of(Ledger ledger, String article) {
		Maker maker = new Maker(ledger.corpus());
		maker.article(article);
		ledger.corpus().set(article, ledger.set()).map(AnnotationSetFacts::statements).orElse(List.of()).stream().filter(Cell::counts)
				.flatMap(statement -> Cell.of(statement).stream()).forEach(maker::add);
		return maker.make(article, 0);
	}

	/** A node by its id. */
	public Optional<Node> node(String id) {
		return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
	}

	/** Gathers nodes and edges, cell by cell. */
	private static final class Maker {

		private record Way(String from, String to, Group group, boolean end) {
		}

		private final Corpus corpus;
		private final Set<Source> routes = new LinkedHashSet<>();
		private final Map<String, Node> articles = new LinkedHashMap<>();
		private final Map<String, Node> others = new LinkedHashMap<>();
		private final Map<Way, List<Cell>> ways = new LinkedHashMap<>();
		/** From the article to the name of the publication. */
		private final Map<Way, Edge.Kind> via = new LinkedHashMap<>();
		private boolean single;

		Maker(Corpus corpus) {
			this.corpus = corpus;
		}

		void route(Cell cell, Ledger ledger) {
			List<Source> found = ledger.routes(cell);
			routes.addAll(found);
			RouteKind kind = ledger.routeKind(cell);
			if (kind == RouteKind.COPY || kind == RouteKind.ADDRESSED) {
				String outlet = corpus.article(cell.article()).map(ArticleFacts::outlet).orElse(null);
				found.stream().filter(source -> !source.name().equals(outlet)).forEach(source -> via.putIfAbsent(new Way("article:" + cell.article(), source.name(), null, false), kind == RouteKind.COPY ? Edge.Kind.COPIED : Edge.Kind.TOLD));
			}
		}

		void add(Cell cell) {
			List<String> from = List.of(article(cell.article()));
			List<List<MemberFacts>> steps = cell.links();
			for (int i = 0; i < steps.size(); i++) {
				List<String> to = steps.get(i).stream().map(member -> member(member, cell)).distinct().toList();
				for (String one : from) {
					for (String other : to) {
						if (!one.equals(other)) {
							ways.computeIfAbsent(new Way(one, other, cell.group(), i == steps.size() - 1), way -> new ArrayList<>()).add(cell);
						}
					}
				}
				from = to;
			}
		}

		String article(String name) {
			String id = "article:" + name;
			if (!articles.containsKey(id)) {
				Optional<ArticleFacts> article = corpus.article(name);
				String outlet = article.map(ArticleFacts::outlet).flatMap(corpus::actor).<String>map(ActorFacts::label).orElse(null);
				String title = article.map(ArticleFacts::title).filter(text -> !text.isEmpty()).orElse(name);
				boolean route = routes.stream().anyMatch(source -> source.kind() == Source.Kind.ARTICLE && source.name().equals(name));
				articles.put(id, new Node(id, Node.Kind.ARTICLE, name, title, outlet, article.map(ArticleFacts::published).orElse(null), name, route, route && single));
			}
			return id;
		}

		private String member(MemberFacts member, Cell cell) {
			return switch (member.kind()) {
				case ACTOR -> actor(member.actor());
				case WRITER -> other(new Node("writer:" + cell.article(), Node.Kind.WRITER, null, "the article itself", null, null, cell.article(), false, false));
				case UNSTATED -> other(new Node("unstated:" + cell.article(), Node.Kind.UNSTATED, null, "nobody named", null, null, cell.article(), false, false));
				case UNNAMED -> {
					Source source = Source.unnamed(member, cell.statement(), corpus);
					String of = corpus.actor(member.of()).<String>map(ActorFacts::label).orElse(member.of());
					yield other(new Node("unnamed:" + source.place(), Node.Kind.UNNAMED, member.words(), "“" + member.words() + "”", of, null, cell.article(), false, false));
				}
			};
		}

		private String other(Node node) {
			others.putIfAbsent(node.id(), node);
			return node.id();
		}

		private String actor(String name) {
			Optional<ActorFacts> actor = corpus.actor(name);
			Node.Kind kind = actor.map(found -> switch (found.kind()) {
				case PUBLICATION -> Node.Kind.PUBLICATION;
				case UNNAMED -> Node.Kind.UNNAMED;
				default -> Node.Kind.ACTOR;
			}).orElse(Node.Kind.ACTOR);
			boolean route = kind == Node.Kind.PUBLICATION && routes.stream().anyMatch(source -> source.kind() == Source.Kind.ACTOR && source.name().equals(name));
			String whole = actor.map(ActorFacts::partOf).flatMap(corpus::actor).<String>map(ActorFacts::label).orElse(null);
			return other(new Node("actor:" + name, kind, name, actor.map(ActorFacts::label).filter(label -> !label.isEmpty()).orElse(name == null ? "?" : name), whole, null,
					null, route, route && single));
		}

		ChainGraph make(String subject, int leftOut) {
			List<Edge> edges = new ArrayList<>();
			for (Node article : List.copyOf(articles.values())) {
				corpus.article(article.name()).map(ArticleFacts::outlet).flatMap(corpus::actor).ifPresent(outlet -> {
					// an outlet shows as such where it matters: as a route, or where others cite it
					if (others.containsKey("actor:" + outlet.name()) || routes.contains(Source.of(outlet))) {
						edges.add(new Edge(outlet(outlet), article.id(), Kind.PUBLISHES, null, false, List.of()));
					}
				});
			}
			via.forEach((way, kind) -> {
				outlet(corpus.actor(way.to()).orElseThrow());
				edges.add(new Edge("actor:" + way.to(), way.from(), kind, null, false, List.of()));
			});
			ways.forEach((way, cells) -> edges.add(new Edge(way.from(), way.to(), Kind.CITES, way.group(), way.end(), List.copyOf(cells))));
			List<Node> nodes = new ArrayList<>(articles.values());
			nodes.addAll(others.values());
			return new ChainGraph(subject, List.copyOf(nodes), List.copyOf(edges), leftOut);
		}

		private String outlet(ActorFacts outlet) {
			String id = actor(outlet.name());
			Node node = others.get(id);
			if (outlet.kind() != ActorKind.PUBLICATION) {
				boolean route = routes.contains(Source.of(outlet));
				others.put(id, new Node(id, Node.Kind.PUBLICATION, node.name(), node.label(), node.detail(), null, null, route, route && single));
			}
			return id;
		}
	}
}
