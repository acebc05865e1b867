// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.gainsay.analysis.Propositions.Proposition;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Status;

/**
 * Claims by articles: who says what about each claim, by which route it came and where it comes from, and what stands out. It reads one
 * annotation set an article, and counts neither rejected nor suggested statements. Immutable; {@link #updated} makes the next one from it with
 * no more work than what changed asks for.
 */
public final class Ledger {

	/**
	 * What an article has to say.
	 *
	 * @param set   the one that is read; null where it has none
	 * @param cells those on claims that there are
	 */
	private record Contribution(ArticleFacts article, LedgerPart.OfSet set, List<Cell> cells) {
	}

	private final LedgerPart part;
	private final Corpus corpus;
	private final String set;
	private final Propositions propositions;
	private final Provenance provenance;
	private final Versions versions;
	private final Map<String, Contribution> contributions;
	private final List<String> articles;
	private final ClaimRow[] rows;
	private volatile Index index;

	private Ledger(LedgerPart part, Corpus corpus, String set, Propositions propositions, Versions versions, Map<String, Contribution> contributions, ClaimRow[] rows) {
		this.part = part;
		this.versions = versions;
		this.corpus = corpus;
		this.set = set;
		this.propositions = propositions;
		this.provenance = new Provenance(corpus, part);
		this.contributions = contributions;
		this.articles = List.copyOf(contributions.keySet());
		this.rows = rows;
	}

	/**
	 * The ledger of a corpus.
	 *
	 * @param set the name of the annotation set or annotator to read; null for the articles' own sets
	 */
	public static Ledger of(Corpus corpus, String set) {
		return of(LedgerPart.of(corpus), corpus, set);
	}

	/**
	 * The ledger of what was put together.
	 *
	 * @param part   of all claims files
	 * @param corpus who and what there is; its sets' statements are not looked at
	 * @param set    the name of the annotation set or annotator to read; null for the articles' own sets
	 */
	public static Ledger of(LedgerPart part, Corpus corpus, String set) {
		Propositions propositions = new Propositions(corpus.claims());
		Versions versions = Versions.of(corpus);
		Map<String, Contribution> contributions = new LinkedHashMap<>();
		List<List<Cell>> cells = new ArrayList<>();
		propositions.all().forEach(one -> cells.add(new ArrayList<>(4)));
		corpus.articles().stream().filter(article -> !versions.superseded(article.name())).forEach(article -> {
			Contribution contribution = contribution(article, part.set(article.name(), set).orElse(null), propositions);
			contributions.put(article.name(), contribution);
			contribution.cells().forEach(cell -> cells.get(propositions.of(cell.target().claim()).place()).add(cell));
		});
		List<List<Cell>> fixed = cells.stream().map(List::copyOf).toList();
		Ledger made = new Ledger(part, corpus, set, propositions, versions, contributions, new ClaimRow[fixed.size()]);
		Carried carried = Carried.by(propositions, fixed::get);
		Arrays.parallelSetAll(made.rows, place -> made.row(propositions.all().get(place), fixed::get, carried));
		return made;
	}

	/** The cells of a set that are about claims that there are. */
	private static Contribution contribution(ArticleFacts article, LedgerPart.OfSet set, Propositions propositions) {
		List<Cell> cells = set == null ? List.of() : set.cells();
		Predicate<Cell> isKnown = cell -> propositions.of(cell.target().claim()) != null;
		return new Contribution(article, set, cells.stream().allMatch(isKnown) ? cells : cells.stream().filter(isKnown).toList());
	}

	/**
	 * The ledger of the same folder after another build. What did not change is taken over: an edit of one article makes the rows of the claims
	 * anew that it speaks about, or spoke, and those that follow from them. A change of actors or claims makes all rows anew.
	 *
	 * @param next what the build found
	 */
	public Ledger updated(Corpus next) {
		if (next == corpus) {
			return this;
		}
		if (!propositions.areOf(next.claims()) || !sameActors(corpus.actors(), next.actors())) {
			return of(part.updated(corpus, next), next, set);
		}
		LedgerPart partNow = part.updated(corpus, next);
		Versions versionsNow = Versions.of(next);
		Map<String, Contribution> now = new LinkedHashMap<>();
		BitSet touched = new BitSet(rows.length);
		Set<String> changed = new HashSet<>();
		Map<String, Integer> order = new HashMap<>();
		for (ArticleFacts article : next.articles()) {
			if (versionsNow.superseded(article.name())) {
				continue;
			}
			LedgerPart.OfSet read = partNow.set(article.name(), set).orElse(null);
			Contribution before = contributions.get(article.name());
			order.put(article.name(), order.size());
			if (before != null && before.article() == article && before.set() == read) {
				now.put(article.name(), before);
				continue;
			}
			Contribution contribution = contribution(article, read, propositions);
			now.put(article.name(), contribution);
			changed.add(article.name());
			touch(contribution, touched);
			touch(before, touched);
		}
		contributions.forEach((name, before) -> {
			if (!now.containsKey(name)) {
				changed.add(name);
				touch(before, touched);
			}
		});
		Ledger made = new Ledger(partNow, next, set, propositions, versionsNow, now, Arrays.copyOf(rows, rows.length));
		made.provenance.relinkedSince(provenance).forEach(article -> touch(now.get(article), touched));
		Map<Integer, List<Cell>> cells = new HashMap<>();
		Map<Integer, List<Cell>> fresh = new HashMap<>();
		changed.stream().map(now::get).filter(Objects::nonNull).flatMap(contribution -> contribution.cells().stream())
				.forEach(cell -> fresh.computeIfAbsent(propositions.of(cell.target().claim()).place(), place -> new ArrayList<>()).add(cell));
		touched.stream().forEach(place -> cells.put(place, cells(place, fresh.getOrDefault(place, List.of()), changed, order)));
		IntFunction<List<Cell>> all = place -> cells.getOrDefault(place, rows[place].cells());
		Carried carried = Carried.by(propositions, all);
		propositions.affectedBy(touched).stream().forEach(place -> made.rows[place] = made.row(propositions.all().get(place), all, carried));
		return made;
	}

	private void touch(Contribution contribution, BitSet touched) {
		if (contribution != null) {
			contribution.cells().forEach(cell -> touched.set(propositions.of(cell.target().claim()).place()));
		}
	}

	/** The cells of a row: those of articles that did not change, and the new ones of those that did. */
	private List<Cell> cells(int place, List<Cell> fresh, Set<String> changed, Map<String, Integer> order) {
		List<Cell> found = new ArrayList<>();
		rows[place].cells().stream().filter(cell -> !changed.contains(cell.article())).forEach(found::add);
		found.addAll(fresh);
		found.sort(Comparator.comparingInt(cell -> order.get(cell.article())));
		return List.copyOf(found);
	}

	/** Whether nothing changed of what a row shows of actors; where they are declared it does not show. */
	private static boolean sameActors(Collection<ActorFacts> before, Collection<ActorFacts> after) {
		if (before.size() != after.size()) {
			return false;
		}
		Iterator<ActorFacts> others = after.iterator();
		for (ActorFacts one : before) {
			ActorFacts other = others.next();
			if (one != other && !(one.name().equals(other.name()) && one.kind() == other.kind() && Objects.equals(one.label(), other.label())
					&& Objects.equals(one.partOf(), other.partOf()) && one.sameAs().equals(other.sameAs()) && one.roles().equals(other.roles()))) {
				return false;
			}
		}
		return true;
	}

	private ClaimRow row(Proposition one, IntFunction<List<Cell>> cells, Carried carried) {
		List<Cell> direct = cells.apply(one.place());
		List<Contrary> contrary = contrary(one, cells);
		Findings findings = new Findings(one, direct, contrary, cells, corpus, set, provenance);
		List<Source> routes = findings.routes();
		List<Source> origins = findings.origins();
		List<Omission> omissions = findings.omissions();
		List<Unanswered> unanswered = findings.unanswered();
		return new ClaimRow(one, direct, entailed(one, cells, carried), contrary, routes, origins, omissions, unanswered,
				findings.flags(routes, origins, omissions, unanswered));
	}

	/** From where what is said carries to each claim. */
	private record Carried(int[] assertions, int[] denials) {

		static Carried by(Propositions propositions, IntFunction<List<Cell>> cells) {
			BitSet asserted = new BitSet();
			BitSet denied = new BitSet();
			propositions.all().forEach(one -> cells.apply(one.place()).forEach(cell -> {
				if (cell.asserts()) {
					asserted.set(one.place());
				} else if (denies(cell)) {
					denied.set(one.place());
				}
			}));
			return new Carried(propositions.carriers(asserted, true), propositions.carriers(denied, false));
		}
	}

	private static boolean denies(Cell cell) {
		return cell.opposes() && cell.stance().kind() == StanceKind.DENIES;
	}

	/** An assertion of what entails the claim carries up to it, a denial of what it entails carries down to it. */
	private List<EntailedCell> entailed(Proposition one, IntFunction<List<Cell>> cells, Carried carried) {
		List<EntailedCell> found = new ArrayList<>();
		entailed(one, true, carried.assertions(), cells, Cell::asserts, found);
		entailed(one, false, carried.denials(), cells, Ledger::denies, found);
		return List.copyOf(found);
	}

	private void entailed(Proposition one, boolean up, int[] carriers, IntFunction<List<Cell>> cells, Predicate<Cell> which, List<EntailedCell> found) {
		for (Proposition from : propositions.carriedTo(one, up, carriers)) {
			for (Cell cell : cells.apply(from.place())) {
				if (which.test(cell)) {
					found.add(new EntailedCell(cell, new Through(cell.target().claim(), from, one, up)));
				}
			}
		}
	}

	/**
	 * The way of a stance. It begins with the claim that the stance is about, by the name that is written there. Kept whole, the ways along one chain were
	 * its length squared; hardly any is asked for, so it is gone along when it is, and not kept for long.
	 */
	private static final class Through extends AbstractList<String> {

		private final String written;
		private final Proposition from;
		private final Proposition to;
		private final boolean up;
		private volatile WeakReference<List<String>> way = new WeakReference<>(null);

		Through(String written, Proposition from, Proposition to, boolean up) {
			this.written = written;
			this.from = from;
			this.to = to;
			this.up = up;
		}

		private List<String> way() {
			List<String> known = way.get();
			if (known == null) {
				known = new ArrayList<>(Propositions.way(from, to, up));
				known.set(0, written);
				way = new WeakReference<>(known);
			}
			return known;
		}

		@Override
		public String get(int index) {
			return index == 0 ? written : way().get(index);
		}

		@Override
		public int size() {
			return way().size();
		}

		@Override
		public Iterator<String> iterator() {
			return Collections.unmodifiableList(way()).iterator();
		}
	}

	private static List<Contrary> contrary(Proposition one, IntFunction<List<Cell>> cells) {
		List<Contrary> found = new ArrayList<>();
		for (Proposition other : one.contradicts()) {
			ClaimRow.counted(cells.apply(other.place()), Cell::asserts).forEach(cell -> found.add(new Contrary(cell, other.name())));
		}
		return List.copyOf(found);
	}

	// ---- what it says

	/** The corpus that it was made of. */
	public Corpus corpus() {
		return corpus;
	}

	/** The annotation set or annotator that is read; null for the articles' own sets. */
	public String set() {
		return set;
	}

	/** The names of all articles that count, those without a statement too, so that a missing cell shows; without earlier versions. */
	public List<String> articles() {
		return articles;
	}

	/** One a claim, or for claims that are the same, in the order of the files. */
	public List<ClaimRow> rows() {
		return List.of(rows);
	}

	/** The row of a claim by its name or that of a claim that is the same. */
	public Optional<ClaimRow> row(String claim) {
		return Optional.ofNullable(propositions.of(claim)).map(one -> rows[one.place()]);
	}

	/** Those that a figure counts: routes, origins or speakers, without doubles, in the order of the cells; none for dates. */
	public List<Source> sources(ClaimRow row, Figure figure) {
		Findings findings = findings(row);
		return switch (figure) {
			case ROUTES -> row.routes();
			case ORIGINS -> row.origins();
			case ASSERTED -> findings.who(ClaimRow.counted(row.cells(), Cell::asserts));
			case DENIED -> findings.who(ClaimRow.counted(row.cells(), Cell::opposes));
			case REFUSED -> findings.who(ClaimRow.counted(row.cells(), Cell::refuses));
			case FIRST, LAST -> List.of();
		};
	}

	/** The date of the first thing that is said about a claim; of several that may be it, the one that is listed first. Empty where nothing is dated. */
	public Optional<Dating> first(ClaimRow row) {
		return findings(row).dates(true).stream().findFirst();
	}

	/** The date of the last; of several that may be it, the one that may be latest. */
	public Optional<Dating> last(ClaimRow row) {
		return Dating.latest(findings(row).dates(false));
	}

	/** When a stance was taken: the date of its statement, else that of its article. */
	public Optional<Dating> dating(Cell cell) {
		return provenance.dating(cell);
	}

	/** Whose stance it is in the end. */
	public List<Source> origins(Cell cell) {
		return provenance.origins(cell);
	}

	/** By which ways a stance reached its article. */
	public List<Source> routes(Cell cell) {
		return provenance.routes(cell).sources();
	}

	/** What makes the routes of a stance that: it is the same of each. */
	public RouteKind routeKind(Cell cell) {
		return provenance.routes(cell).kind();
	}

	/** What makes each route of a claim's assertions one, in the order of {@link RouteKind}; in the order of the routes. */
	public Map<Source, Set<RouteKind>> routeKinds(ClaimRow row) {
		Map<Source, Set<RouteKind>> kinds = new LinkedHashMap<>();
		row.routes().forEach(source -> kinds.put(source, EnumSet.noneOf(RouteKind.class)));
		row.assertions().map(provenance::routes).forEach(routes -> routes.sources().forEach(source -> kinds.get(source).add(routes.kind())));
		return kinds;
	}

	/** The versions of the articles. */
	public Versions versions() {
		return versions;
	}

	/** The stances on a claim of earlier versions of articles, which nothing counts; by article and then in the order of the file. */
	public List<Cell> superseded(ClaimRow row) {
		return row.names().stream().flatMap(name -> index().superseded().getOrDefault(name, List.of()).stream()).toList();
	}

	/** The stances on a claim of one article, whether it counts or is an earlier version. */
	public List<Cell> in(ClaimRow row, String article) {
		return versions.superseded(article) ? superseded(row).stream().filter(cell -> cell.article().equals(article)).toList() : row.in(article);
	}

	/** Why a figure of a claim is what it is: everything that was counted, and what was not counted and might have been. */
	public List<Ground> why(ClaimRow row, Figure figure) {
		return List.copyOf(findings(row).why(figure));
	}

	/** Why a claim has a flag; empty where it has it not. */
	public List<Ground> why(ClaimRow row, Flag flag) {
		return row.flags().contains(flag) ? List.copyOf(findings(row).why(flag, row.omissions(), row.unanswered())) : List.of();
	}

	private Findings findings(ClaimRow row) {
		return new Findings(propositions.of(row.claim().name()), row.cells(), row.contrary(), place -> rows[place].cells(), corpus, set, provenance);
	}

	/** Why an article has no cell on a claim; empty where it has one. */
	public Optional<Silence> silence(ClaimRow row, String article) {
		Contribution contribution = contributions.get(article);
		if (contribution == null || !row.in(article).isEmpty()) {
			return Optional.empty();
		}
		if (contribution.set() == null) {
			return Optional.of(Silence.NO_SET);
		}
		if (row.names().stream().anyMatch(name -> index().notAccepted().getOrDefault(name, Set.of()).contains(article))) {
			return Optional.of(Silence.NOT_ACCEPTED);
		}
		Set<String> events = events(row);
		if (events.isEmpty()) {
			return Optional.of(Silence.NO_EVENT);
		}
		if (events.stream().noneMatch(event -> index().covering().getOrDefault(event, Set.of()).contains(article))) {
			return Optional.of(index().onUnknown().contains(article) ? Silence.EVENT_NOT_KNOWN : Silence.OTHER_EVENT);
		}
		return Optional.of(contribution.set().status() == Status.DONE ? Silence.SAYS_NOTHING : Silence.NOT_DONE);
	}

	/**
	 * Why the articles have no cell on a claim that could not be expected to speak about it: how many of them for which reason, as {@link #silence} has it of
	 * each; without reasons that none has. It takes no look at each article.
	 *
	 * @param relevant as {@link #relevant} gives them of the claim
	 */
	public Map<Silence, Integer> elsewhere(ClaimRow row, Collection<String> relevant) {
		Index index = index();
		Set<String> others = new HashSet<>();
		row.names().forEach(name -> others.addAll(index.notAccepted().getOrDefault(name, Set.of())));
		others.removeAll(Set.copyOf(relevant));
		Map<Silence, Integer> found = new EnumMap<>(Silence.class);
		found.put(Silence.NOT_ACCEPTED, others.size());
		found.put(Silence.NO_SET, index.withoutSet().size() - count(relevant, index.withoutSet()));
		int rest = contributions.size() - relevant.size() - others.size() - found.get(Silence.NO_SET);
		if (events(row).isEmpty()) {
			found.put(Silence.NO_EVENT, rest);
		} else {
			found.put(Silence.EVENT_NOT_KNOWN, index.onUnknown().size() - count(relevant, index.onUnknown()) - count(others, index.onUnknown()));
			found.put(Silence.OTHER_EVENT, rest - found.get(Silence.EVENT_NOT_KNOWN));
		}
		found.values().removeIf(number -> number == 0);
		return found;
	}

	private static int count(Collection<String> some, Set<String> among) {
		return among.isEmpty() ? 0 : (int) some.stream().filter(among::contains).count();
	}

	/**
	 * The articles that could be expected to speak about a claim: those on an event of it or that speak about another claim of that event, and those that
	 * speak about it in fact or by what follows.
	 */
	public List<String> relevant(ClaimRow row) {
		Set<String> found = new HashSet<>(row.articles());
		row.entailed().forEach(entailed -> found.add(entailed.cell().article()));
		events(row).forEach(event -> found.addAll(index().covering().getOrDefault(event, Set.of())));
		return found.stream().sorted(Comparator.comparingInt(index().order()::get)).toList();
	}

	/** The events of a claim: those that list it; where none does, those that the articles are on that speak about it. */
	private Set<String> events(ClaimRow row) {
		Set<String> events = new HashSet<>();
		row.names().forEach(name -> events.addAll(index().eventsOf().getOrDefault(name, List.of())));
		if (events.isEmpty()) {
			row.articles().forEach(article -> corpus.article(article).ifPresent(found -> events.addAll(found.events())));
		}
		return events;
	}

	/**
	 * What is looked up by event and by article; made when it is first asked for, twice at most if two threads ask.
	 *
	 * @param covering    the articles that are on an event or speak about a claim that it lists
	 * @param notAccepted by claim the articles of which statements that do not count are about it
	 * @param withoutSet  the articles that count and have no such annotations
	 * @param onUnknown   the others that are on an event that is not known
	 */
	private record Index(Map<String, List<String>> eventsOf, Map<String, Set<String>> covering, Map<String, Integer> order, Map<String, List<Cell>> superseded,
			Map<String, Set<String>> notAccepted, Set<String> withoutSet, Set<String> onUnknown) {
	}

	private Index index() {
		Index made = index;
		if (made == null) {
			made = new Index(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>());
			for (EventFacts event : corpus.events()) {
				for (String claim : event.claims()) {
					made.eventsOf().computeIfAbsent(claim, name -> new ArrayList<>()).add(event.name());
					Set<String> covering = made.covering().computeIfAbsent(event.name(), name -> new HashSet<>());
					row(claim).ifPresent(row -> row.cells().forEach(cell -> covering.add(cell.article())));
				}
			}
			for (ArticleFacts article : corpus.articles()) {
				if (versions.superseded(article.name())) {
					Map<String, List<Cell>> superseded = made.superseded();
					contribution(article, part.set(article.name(), set).orElse(null), propositions).cells()
							.forEach(cell -> superseded.computeIfAbsent(cell.target().claim(), name -> new ArrayList<>()).add(cell));
					continue;
				}
				made.order().put(article.name(), made.order().size());
				for (String event : article.events()) {
					made.covering().computeIfAbsent(event, name -> new HashSet<>()).add(article.name());
				}
				LedgerPart.OfSet read = contributions.get(article.name()).set();
				if (read == null) {
					made.withoutSet().add(article.name());
					continue;
				}
				if (article.events().stream().anyMatch(event -> corpus.event(event).isEmpty())) {
					made.onUnknown().add(article.name());
				}
				for (String claim : read.notAccepted()) {
					made.notAccepted().computeIfAbsent(claim, name -> new HashSet<>(4)).add(article.name());
				}
			}
			index = made;
		}
		return made;
	}

	/** What was said about a claim day by day. */
	public History history(ClaimRow row) {
		return history(row, true);
	}

	/** The same without the flags of the days, of which each is judged by itself: for whoever shows none. */
	public History historyWithoutFlags(ClaimRow row) {
		return history(row, false);
	}

	private History history(ClaimRow row, boolean flags) {
		Days by = new Days(provenance, this::dating);
		TreeMap<LocalDate, List<Cell>> days = new TreeMap<>();
		List<Cell> undated = by.byDay(row.cells(), days);
		List<History.Step> steps = new ArrayList<>();
		days.forEach((day, cells) -> {
			List<Cell> soFar = row.cells().stream().filter(cell -> by.isUntil(day, cell)).toList();
			steps.add(new History.Step(day, List.copyOf(cells), standings(soFar), flags ? flags(row, soFar, cell -> by.isUntil(day, cell)) : Set.of()));
		});
		return new History(List.copyOf(steps), by.turns(days), undated);
	}

	/** The flags of a claim by those of all stances that are looked at. */
	private Set<Flag> flags(ClaimRow row, List<Cell> some, Predicate<Cell> which) {
		List<Contrary> contrary = row.contrary().stream().filter(one -> which.test(one.cell())).toList();
		Findings findings = new Findings(propositions.of(row.claim().name()), some, contrary, place -> rows[place].cells().stream().filter(which).toList(), corpus, set, provenance);
		return findings.flags(findings.routes(), findings.origins(), findings.omissions(), findings.unanswered());
	}

	/**
	 * What somebody said, or passed on, or is cited with, day by day: on claims and on what is not one yet. The standings of a day are those of all of it up
	 * to then; flags are a claim's, so there are none.
	 *
	 * @param actor the name of an actor
	 */
	public History historyOf(String actor) {
		List<Cell> cells = corpus.articles().stream().flatMap(article -> part.set(article.name(), set).stream()).flatMap(read -> read.statements().stream()).filter(Cell::counts)
				.filter(statement -> statement.allMembers().stream().anyMatch(member -> actor.equals(member.actor())))
				.flatMap(statement -> Cell.of(statement).stream()).filter(cell -> Stream.concat(cell.speakers().stream(), cell.chain().stream())
						.anyMatch(member -> actor.equals(member.actor())))
				.toList();
		Days by = new Days(provenance, this::dating);
		TreeMap<LocalDate, List<Cell>> days = new TreeMap<>();
		List<Cell> undated = by.byDay(cells, days);
		List<History.Step> steps = new ArrayList<>();
		days.forEach((day, said) -> steps.add(new History.Step(day, List.copyOf(said), standings(cells.stream().filter(cell -> by.isUntil(day, cell)).toList()), Set.of())));
		List<History.Turn> turns = new ArrayList<>();
		cells.stream().map(Cell::target).distinct().forEach(target -> {
			TreeMap<LocalDate, List<Cell>> ofTarget = new TreeMap<>();
			by.byDay(cells.stream().filter(cell -> cell.target().equals(target)).toList(), ofTarget);
			by.turns(ofTarget).stream().filter(turn -> turn.who().kind() == Source.Kind.ACTOR && turn.who().name().equals(actor)).forEach(turns::add);
		});
		return new History(List.copyOf(steps), List.copyOf(turns), undated);
	}

	private Set<Standing> standings(List<Cell> cells) {
		EnumSet<Standing> standings = EnumSet.noneOf(Standing.class);
		cells.forEach(cell -> standings.add(Standings.of(cell.stance(), cell.statement(), corpus)));
		return Collections.unmodifiableSet(standings);
	}
}
