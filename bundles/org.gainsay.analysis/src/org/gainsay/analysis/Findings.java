// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Status;

/** Judges the stances on one claim: what stands out about them, and why. */
final class Findings {

	private final Corpus corpus;
	private final String set;
	private final Provenance provenance;
	private final List<Cell> cells;
	private final List<Contrary> contrary;
	private final List<Cell> assertions;
	private final Propositions.Proposition claim;
	private final IntFunction<List<Cell>> others;

	/**
	 * @param claim  on which the stances are
	 * @param others the stances on each claim, by its place, of those that are looked at
	 * @param set    the annotation set that is read; null for the articles' own
	 */
	Findings(Propositions.Proposition claim, List<Cell> cells, List<Contrary> contrary, IntFunction<List<Cell>> others, Corpus corpus, String set, Provenance provenance) {
		this.claim = claim;
		this.others = others;
		this.cells = cells;
		this.contrary = contrary;
		this.corpus = corpus;
		this.set = set;
		this.provenance = provenance;
		this.assertions = some(cells, cell -> cell.asserts() && !cell.repeats());
	}

	/** Those of a sort, without a stream: each claim is asked for several. */
	private static List<Cell> some(List<Cell> cells, Predicate<Cell> sort) {
		List<Cell> some = new ArrayList<>();
		for (Cell cell : cells) {
			if (sort.test(cell)) {
				some.add(cell);
			}
		}
		return Collections.unmodifiableList(some);
	}

	private static boolean any(List<Cell> cells, Predicate<Cell> sort) {
		for (Cell cell : cells) {
			if (sort.test(cell)) {
				return true;
			}
		}
		return false;
	}

	List<Source> routes() {
		return sources(assertions, this::routes);
	}

	private List<Source> routes(Cell cell) {
		return provenance.routes(cell).sources();
	}

	List<Source> origins() {
		return sources(assertions, provenance::origins);
	}

	/** Whose stances they are in the end, without doubles. */
	List<Source> who(List<Cell> some) {
		return sources(some, provenance::origins);
	}

	private List<Source> sources(List<Cell> some, Function<Cell, List<Source>> of) {
		if (some.isEmpty()) {
			return List.of();
		}
		if (some.size() == 1) { // most have one, and what comes of one cell is without doubles
			return of.apply(some.getFirst());
		}
		Set<Source> found = new LinkedHashSet<>();
		some.forEach(cell -> found.addAll(of.apply(cell)));
		return List.copyOf(found);
	}

	Set<Flag> flags(List<Source> routes, List<Source> origins, List<Omission> omissions, List<Unanswered> unanswered) {
		boolean nobodyAnswers = unanswered.stream().anyMatch(one -> one.article() == null);
		if (assertions.isEmpty()) {
			return nobodyAnswers ? Set.of(Flag.UNANSWERED) : Set.of();
		}
		Set<Flag> flags = EnumSet.noneOf(Flag.class);
		if (routes.size() == 1 && assertions.size() > 1 && allHave(this::routes) && assertions.stream().map(Cell::article).distinct().count() > 1) {
			flags.add(Flag.SINGLE_ROUTE);
		}
		if (!contrary.isEmpty() || any(cells, Cell::opposes)) {
			flags.add(Flag.CONTESTED);
		}
		if (any(cells, Cell::refuses) && !unconfirmedBy().isEmpty()) {
			flags.add(Flag.UNCONFIRMED);
		}
		if (!origins.isEmpty() && allHave(provenance::origins) && origins.stream().allMatch(Source::anonymous)) {
			flags.add(Flag.ANONYMOUS_ONLY);
		}
		if (!omissions.isEmpty()) {
			flags.add(Flag.OMITTED);
		}
		if (nobodyAnswers) {
			flags.add(Flag.UNANSWERED);
		}
		return flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(flags);
	}

	/** Of an assertion whose speaker is not recorded yet nobody knows how it came, so nothing follows of all of them. */
	private boolean allHave(Function<Cell, List<Source>> of) {
		return !any(assertions, cell -> of.apply(cell).isEmpty());
	}

	/**
	 * Those who would know and neither confirm nor deny it: of those to whom the articles put the claim, because they record a refusal of theirs, the
	 * ones who confirm or deny it in no article. None where somebody who is named confirms it.
	 */
	List<Source> unconfirmedBy() {
		List<Cell> refusing = ClaimRow.counted(cells, Cell::refuses);
		if (refusing.isEmpty() || cells.stream().filter(cell -> cell.asserts() && cell.stance().kind() == StanceKind.CONFIRMS)
				.anyMatch(cell -> provenance.origins(cell).stream().anyMatch(source -> !source.anonymous()))) {
			return List.of();
		}
		List<Source> answering = who(cells.stream().filter(cell -> cell.asserts() || cell.opposes()).toList());
		return who(refusing).stream().filter(source -> !answering.contains(source)).toList();
	}

	// ---- what is left out

	/** What counts of an article when one looks for what it leaves out. */
	private record Coverage(ArticleFacts article, Dating published, List<Cell> cells) {

		/** Who does not speak about it has said nothing that another article could leave out, the less so who was asked by one paper alone. */
		List<Cell> answers(boolean notConfirmed) {
			return ClaimRow.counted(cells, cell -> cell.opposes() || notConfirmed && cell.refuses() && cell.stance().kind() == StanceKind.DOES_NOT_CONFIRM);
		}

		boolean has(Predicate<Cell> sort) {
			return any(cells, sort);
		}
	}

	List<Omission> omissions() {
		if (assertions.isEmpty() || !any(cells, cell -> cell.opposes() || cell.refuses())) {
			return List.of();
		}
		List<Coverage> covering = coverage();
		List<Coverage> answering = covering.stream().filter(one -> one.has(cell -> cell.opposes() || cell.refuses())).toList();
		List<Omission> omissions = new ArrayList<>();
		for (Coverage one : covering) {
			if (one.has(Cell::opposes) || !one.has(Cell::asserts) || !done(one.article())) {
				continue;
			}
			boolean nothing = !one.has(Cell::refuses);
			List<Cell> leftOut = new ArrayList<>();
			for (Coverage other : answering) {
				if (other != one && !Collections.disjoint(other.article().events(), one.article().events()) && other.published().noLaterThan(one.published())) {
					leftOut.addAll(other.answers(nothing));
				}
			}
			if (!leftOut.isEmpty()) {
				omissions.add(new Omission(one.article().name(), one.cells().stream().filter(Cell::asserts).toList(), List.copyOf(leftOut)));
			}
		}
		return List.copyOf(omissions);
	}

	/** The articles with a stance on it that are on an event and have a date. */
	private List<Coverage> coverage() {
		Map<String, List<Cell>> byArticle = new LinkedHashMap<>();
		cells.forEach(cell -> byArticle.computeIfAbsent(cell.article(), name -> new ArrayList<>()).add(cell));
		List<Coverage> covering = new ArrayList<>();
		byArticle.forEach((name, own) -> corpus.article(name).filter(article -> !article.events().isEmpty())
				.ifPresent(article -> Dating.of(article.published()).ifPresent(published -> covering.add(new Coverage(article, published, own)))));
		return covering;
	}

	private boolean done(ArticleFacts article) {
		return corpus.set(article.name(), set).filter(found -> found.status() == Status.DONE).isPresent();
	}

	// ---- what nobody answers

	/** Where it is asserted and nobody whom it charges has a say: of all articles together, then of each. */
	List<Unanswered> unanswered() {
		List<ActorFacts> charged = claim.about().stream().flatMap(name -> corpus.actor(name).stream()).toList();
		if (charged.isEmpty() || cells.stream().noneMatch(Cell::asserts)) {
			return List.of();
		}
		Map<String, List<Cell>> said = new LinkedHashMap<>();
		Set<Cell> all = Collections.newSetFromMap(new IdentityHashMap<>());
		Stream.concat(cells.stream(), claim.entailed().stream().flatMap(one -> others.apply(one.place()).stream()))
				.filter(all::add).forEach(cell -> said.computeIfAbsent(cell.article(), name -> new ArrayList<>()).add(cell));
		List<Unanswered> found = new ArrayList<>();
		unanswered(null, cells, said.values().stream().flatMap(List::stream).toList(), charged).ifPresent(found::add);
		Map<String, List<Cell>> byArticle = new LinkedHashMap<>();
		cells.forEach(cell -> byArticle.computeIfAbsent(cell.article(), name -> new ArrayList<>()).add(cell));
		byArticle.forEach((article, own) -> unanswered(article, own, said.getOrDefault(article, List.of()), charged).ifPresent(found::add));
		return List.copyOf(found);
	}

	/** @param said the stances on the claim and on what it entails */
	private Optional<Unanswered> unanswered(String article, List<Cell> some, List<Cell> said, List<ActorFacts> charged) {
		List<Cell> theirs = said.stream().filter(cell -> charged.stream().anyMatch(actor -> isOf(cell, actor))).toList();
		List<Cell> asserted = some.stream().filter(Cell::asserts).toList();
		if (asserted.isEmpty() || theirs.stream().anyMatch(cell -> cell.stance().kind() != StanceKind.HAS_NOT_COMMENTED)) {
			return Optional.empty();
		}
		Predicate<ActorFacts> isSilent = actor -> theirs.stream().anyMatch(cell -> isOf(cell, actor));
		return Optional.of(new Unanswered(article, asserted, theirs, charged.stream().filter(isSilent).map(Source::of).toList(), charged.stream().filter(isSilent.negate()).map(Source::of).toList(),
				offices(said, charged)));
	}

	/** What those say who only hold an office in somebody who is charged. */
	private List<Unanswered.Office> offices(List<Cell> said, List<ActorFacts> charged) {
		Map<List<Source>, List<Cell>> found = new LinkedHashMap<>();
		for (Cell cell : said) {
			if (cell.stance().kind() != StanceKind.HAS_NOT_COMMENTED) {
				cell.innermost().stream().filter(member -> member.onBehalfOf().isEmpty()).flatMap(member -> corpus.actor(member.actor()).stream())
						.forEach(holder -> charged.stream().filter(actor -> hasOffice(holder, actor, provenance.dating(cell)))
								.forEach(actor -> found.computeIfAbsent(List.of(Source.of(holder), Source.of(actor)), key -> new ArrayList<>()).add(cell)));
			}
		}
		return found.entrySet().stream().map(one -> new Unanswered.Office(one.getKey().getFirst(), one.getKey().getLast(), List.copyOf(one.getValue()))).toList();
	}

	/** Whether somebody has a role in an actor, or in a part of it, that is not known to begin later or to have ended. */
	private boolean hasOffice(ActorFacts holder, ActorFacts in, Optional<Dating> when) {
		return holder.roles().stream().filter(role -> corpus.actor(role.in()).filter(body -> Provenance.isIn(body, other -> other.name().equals(in.name()), corpus)).isPresent())
				.anyMatch(role -> when.isEmpty() || when.get().mayLieIn(role.from(), role.until()));
	}

	/** Whether a stance is an actor's, a part's of it, or somebody's who speaks for one of these. */
	private boolean isOf(Cell cell, ActorFacts actor) {
		return cell.innermost().stream().flatMap(member -> Stream.concat(Stream.ofNullable(member.actor()), member.onBehalfOf().stream())).flatMap(name -> corpus.actor(name).stream())
				.anyMatch(one -> Provenance.isIn(one, other -> other.name().equals(actor.name()), corpus));
	}

	// ---- why

	List<Ground> why(Flag flag, List<Omission> omissions, List<Unanswered> unanswered) {
		return switch (flag) {
			case SINGLE_ROUTE -> perArticle(Ground.Kind.ROUTE, routes().getFirst(), assertions);
			case CONTESTED -> {
				List<Ground> grounds = new ArrayList<>(bySource(Ground.Kind.ASSERTS, ClaimRow.counted(cells, Cell::asserts)));
				grounds.addAll(bySource(Ground.Kind.OPPOSES, ClaimRow.counted(cells, Cell::opposes)));
				grounds.addAll(bySource(Ground.Kind.CONTRADICTS, contrary.stream().map(Contrary::cell).toList()));
				yield grounds;
			}
			case UNCONFIRMED -> {
				List<Ground> grounds = new ArrayList<>(bySource(Ground.Kind.ASSERTS, ClaimRow.counted(cells, Cell::asserts)));
				List<Source> who = unconfirmedBy();
				bySource(Ground.Kind.REFUSES, ClaimRow.counted(cells, Cell::refuses)).stream().filter(ground -> who.contains(ground.source())).forEach(grounds::add);
				grounds.addAll(repeating(Cell::refuses));
				yield grounds;
			}
			case ANONYMOUS_ONLY -> bySource(Ground.Kind.ORIGIN, assertions);
			case OMITTED -> {
				List<Ground> grounds = new ArrayList<>();
				for (Omission omission : omissions) {
					grounds.add(Ground.in(Ground.Kind.OMITS, omission.article(), omission.asserted()));
				}
				grounds.addAll(perArticle(Ground.Kind.CARRIES, null, omissions.stream().flatMap(omission -> omission.answers().stream()).distinct().toList()));
				yield grounds;
			}
			case UNANSWERED -> {
				List<Ground> grounds = new ArrayList<>(bySource(Ground.Kind.ASSERTS, ClaimRow.counted(cells, Cell::asserts)));
				unanswered.stream().filter(one -> one.article() == null).forEach(one -> {
					grounds.addAll(bySource(Ground.Kind.SILENT, one.silences()));
					one.notAsked().forEach(source -> grounds.add(Ground.of(Ground.Kind.NOT_ASKED, source, List.of())));
					one.offices().forEach(office -> grounds.add(Ground.of(Ground.Kind.OFFICE, office.holder(), office.cells())));
				});
				yield grounds;
			}
		};
	}

	List<Ground> why(Figure figure) {
		return switch (figure) {
			case ROUTES -> by(Ground.Kind.ROUTE, assertions, this::routes);
			case ORIGINS -> bySource(Ground.Kind.ORIGIN, assertions);
			case ASSERTED -> counting(Ground.Kind.ASSERTS, Cell::asserts);
			case DENIED -> counting(Ground.Kind.OPPOSES, Cell::opposes);
			case REFUSED -> counting(Ground.Kind.REFUSES, Cell::refuses);
			case FIRST -> dated(true);
			case LAST -> dated(false);
		};
	}

	private List<Ground> counting(Ground.Kind kind, Predicate<Cell> sort) {
		List<Ground> grounds = new ArrayList<>(bySource(kind, ClaimRow.counted(cells, sort)));
		grounds.addAll(repeating(sort));
		return grounds;
	}

	/** What is not counted because it repeats something; nothing where there is nothing else. */
	private List<Ground> repeating(Predicate<Cell> sort) {
		List<Cell> counted = ClaimRow.counted(cells, sort);
		if (!any(cells, cell -> cell.repeats() && sort.test(cell)) || counted.getFirst().repeats()) { // none repeats, or all do
			return List.of();
		}
		return bySource(Ground.Kind.REPEATS, some(cells, cell -> cell.repeats() && sort.test(cell)));
	}

	/** The dates that may be the first, or the last, of the stances that hold on no condition, in their order. */
	List<Dating> dates(boolean first) {
		List<Dating> dates = new ArrayList<>();
		for (Cell cell : cells) {
			if (!cell.conditional()) {
				provenance.dating(cell).ifPresent(dates::add);
			}
		}
		return first ? Dating.first(dates) : Dating.last(dates);
	}

	private List<Ground> dated(boolean first) {
		List<Dating> dates = dates(first);
		return perArticle(Ground.Kind.DATED, null, cells.stream().filter(cell -> !cell.conditional() && provenance.dating(cell).filter(dates::contains).isPresent()).toList());
	}

	private List<Ground> bySource(Ground.Kind kind, List<Cell> some) {
		return by(kind, some, provenance::origins);
	}

	private List<Ground> by(Ground.Kind kind, List<Cell> some, Function<Cell, List<Source>> of) {
		if (some.isEmpty()) {
			return List.of();
		}
		if (some.size() == 1) {
			Cell only = some.getFirst();
			return of.apply(only).stream().map(source -> Ground.of(kind, source, List.of(only))).toList();
		}
		Map<Source, List<Cell>> found = new LinkedHashMap<>();
		some.forEach(cell -> of.apply(cell).forEach(source -> found.computeIfAbsent(source, one -> new ArrayList<>()).add(cell)));
		List<Ground> grounds = new ArrayList<>(found.size());
		found.forEach((source, those) -> grounds.add(Ground.of(kind, source, those)));
		return grounds;
	}

	private static List<Ground> perArticle(Ground.Kind kind, Source source, List<Cell> some) {
		Map<String, List<Cell>> found = new LinkedHashMap<>();
		some.forEach(cell -> found.computeIfAbsent(cell.article(), name -> new ArrayList<>()).add(cell));
		return found.entrySet().stream().map(one -> new Ground(kind, source, one.getKey(), List.copyOf(one.getValue()))).toList();
	}
}
