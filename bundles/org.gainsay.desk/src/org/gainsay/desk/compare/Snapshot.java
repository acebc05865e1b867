// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.utterance.Comparison;
import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.analysis.utterance.UtteranceGroup;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.desk.compare.CompareItem.State;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;

/** What there is to compare in one state of a corpus: immutable but for what it remembers of comparisons, for any thread. */
public final class Snapshot {

	private final Corpus corpus;
	private final Utterances utterances;
	private final List<CompareItem> items;
	private final Map<String, Integer> order;
	private final Map<List<String>, Comparison> comparisons = Collections.synchronizedMap(new HashMap<>());

	private Snapshot(Corpus corpus, Utterances utterances, List<CompareItem> items, Map<String, Integer> order) {
		this.corpus = corpus;
		this.utterances = utterances;
		this.items = items;
		this.order = order;
	}

	/**
	 * Whether what was found in a corpus may be shown until a newer search has ended: not where a blind round, or another reader, hides since then what it has. A set of which nothing is left counts as hidden; nobody can
	 * tell it from one that somebody emptied.
	 *
	 * @param now the same corpus as who reads may see it now
	 */
	public static boolean isStillSeen(Corpus found, Corpus now) {
		return found == now || found.files().stream().allMatch(before -> now.file(before.file()).filter(after -> after == before || isStillSeen(before, after)).isPresent());
	}

	private static boolean isStillSeen(FileFacts before, FileFacts after) {
		Set<List<String>> there = sets(after);
		return there.containsAll(sets(before));
	}

	/** Those in which there is something: of which article they are, and what they are called; nothing for its own. */
	private static Set<List<String>> sets(FileFacts file) {
		return file.sets().stream().filter(set -> !set.statements().isEmpty()).map(set -> List.of(set.article(), Objects.toString(set.name(), ""))).collect(Collectors.toSet()); //$NON-NLS-1$
	}

	/**
	 * Puts together what a search has found.
	 *
	 * @param found of the same corpus, with what was rejected
	 */
	public static Snapshot of(Corpus corpus, Utterances found, RejectedPairs rejected, Subject subject) {
		Map<String, Integer> order = order(corpus);
		Set<UtterancePair> kept = Collections.newSetFromMap(new IdentityHashMap<>());
		kept.addAll(found.without(rejected).pairs());
		List<CompareItem> all = new ArrayList<>();
		int number = 1;
		Comparator<Saying> place = Comparator.comparing((Saying saying) -> order.getOrDefault(saying.article(), Integer.MAX_VALUE)).thenComparing(Saying::whole);
		for (UtteranceGroup group : Utterances.groups(found.pairs().stream().filter(kept::contains).toList())) {
			if (isMeant(group.sayings(), subject)) {
				boolean linked = group.pairs().stream().allMatch(UtterancePair::linked);
				List<UtterancePair> best = group.pairs().stream().sorted(Comparator.comparingDouble(UtterancePair::score).reversed()).toList();
				all.add(new CompareItem(String.valueOf(number), linked ? State.LINKED : State.FOUND, group.sayings().stream().sorted(place).toList(), best, null));
				for (int i = 0; group.sayings().size() > 2 && i < best.size(); i++) {
					all.add(of(number + "." + (i + 1), best.get(i).linked() ? State.LINKED : State.FOUND, best.get(i))); //$NON-NLS-1$
				}
				number++;
			}
		}
		for (UtterancePair pair : found.pairs()) {
			if (!kept.contains(pair) && isMeant(List.of(pair.left(), pair.right()), subject)) {
				all.add(of(String.valueOf(number++), State.REJECTED, pair));
			}
		}
		List<Saying> chosen = chosen(corpus, found, subject).stream().sorted(place).toList();
		boolean isThere = chosen.isEmpty() || subject.kind() == Subject.Kind.STATEMENTS && all.stream().anyMatch(subject::isOf);
		if (!isThere) {
			Set<String> names = Set.copyOf(chosen.stream().map(Saying::name).toList());
			List<UtterancePair> among = found.pairs().stream().filter(kept::contains)
					.filter(pair -> names.contains(pair.left().name()) && names.contains(pair.right().name())).toList();
			all.addFirst(new CompareItem("0", State.CHOSEN, chosen, among, subject.kind() == Subject.Kind.CLAIM ? subject.names().getFirst() : null)); //$NON-NLS-1$
		}
		return new Snapshot(corpus, found, List.copyOf(all), order);
	}

	private static CompareItem of(String number, State state, UtterancePair pair) {
		return new CompareItem(number, state, List.of(pair.left(), pair.right()), List.of(pair), null);
	}

	/** Whether something belongs into the list. */
	private static boolean isMeant(List<Saying> sayings, Subject subject) {
		return switch (subject.kind()) {
			case CORPUS, STATEMENTS -> true;
			case CLAIM -> sayings.stream().anyMatch(saying -> saying.statement() != null && Stances.isOn(saying.statement(), subject.names().getFirst()));
			case ARTICLES -> sayings.stream().map(Saying::article).distinct().filter(subject.names()::contains).count() >= Math.min(2, subject.names().size());
		};
	}

	private static List<Saying> chosen(Corpus corpus, Utterances found, Subject subject) {
		return switch (subject.kind()) {
			case CORPUS, ARTICLES -> List.of();
			case STATEMENTS -> subject.names().stream().distinct().flatMap(name -> corpus.statement(name).stream()).filter(statement -> isCompared(statement, corpus))
					.flatMap(statement -> found.saying(statement.qualifiedName()).stream()).toList();
			case CLAIM -> on(subject.names().getFirst(), corpus).stream().flatMap(statement -> found.saying(statement.qualifiedName()).stream()).toList();
		};
	}

	private static List<StatementFacts> on(String claim, Corpus corpus) {
		return corpus.statements(null).stream().filter(statement -> Stances.isOn(statement, claim)).toList();
	}

	/** The statements on a claim, also those of which no words can be lined up: a silence has none. */
	List<StatementFacts> on(String claim) {
		return on(claim, corpus);
	}

	/** The place of each article in the order of time. */
	private static Map<String, Integer> order(Corpus corpus) {
		Map<String, Integer> order = new HashMap<>();
		ArticleOrder.of(corpus).forEach(article -> order.put(article.name(), order.size()));
		return order;
	}

	/** The state of the corpus that it is of. */
	public Corpus corpus() {
		return corpus;
	}

	/** All there is, groups before their pairs; what was chosen comes first, what was rejected last. */
	public List<CompareItem> items() {
		return items;
	}

	/** Whether a statement is in the set of its article that is compared: the article's own. */
	public boolean isCompared(StatementFacts statement) {
		return isCompared(statement, corpus);
	}

	private static boolean isCompared(StatementFacts statement, Corpus corpus) {
		return corpus.set(statement.article(), null).filter(set -> set.statements().stream().anyMatch(one -> one.qualifiedName().equals(statement.qualifiedName()))).isPresent();
	}

	/** The articles that can be shown, those published first before the others. */
	public List<ArticleFacts> articles() {
		return corpus.articles().stream().filter(article -> article.text() != null)
				.sorted(Comparator.comparing(article -> order.get(article.name()))).toList();
	}

	/** Whether there is a text of an article. */
	public boolean isShowable(String article) {
		return corpus.article(article).filter(facts -> facts.text() != null).isPresent();
	}

	/** The names of the passages in an article at an offset, in UTF-16 units of its text, that nobody annotated and that are in an item. */
	public List<String> passagesAt(String article, int offset) {
		return items.stream().flatMap(item -> item.in(article).stream()).filter(saying -> saying.statement() == null)
				.filter(saying -> saying.spans().stream().anyMatch((Span span) -> span.start() <= offset && offset <= span.end())).map(Saying::name).toList();
	}

	/** The item to begin with: the one that was asked for, else the first that nobody has judged; empty where there is none. */
	public Optional<CompareItem> first(Subject subject) {
		return switch (subject.kind()) {
			case CLAIM -> items.stream().findFirst();
			case STATEMENTS -> items.stream().filter(subject::isOf).findFirst().or(() -> items.stream().findFirst());
			case CORPUS, ARTICLES -> items.stream().filter(item -> item.state() == State.FOUND).findFirst().or(() -> items.stream().findFirst());
		};
	}

	/** The item of the same statements; else the first that has them and more. */
	public Optional<CompareItem> same(CompareItem before) {
		Set<String> key = before.key();
		return items.stream().filter(item -> item.key().equals(key) && item.state() == before.state()).findFirst()
				.or(() -> items.stream().filter(item -> item.key().equals(key)).findFirst())
				.or(() -> items.stream().filter(item -> item.sayings().size() > before.sayings().size() && item.key().containsAll(key)).findFirst());
	}

	/** How many items nobody has judged yet, without the pairs of groups. */
	public long toJudge() {
		return items.stream().filter(item -> item.state() == State.FOUND && !item.isPart()).count();
	}

	/** Two sayings side by side; remembered. */
	public Comparison compare(Saying left, Saying right) {
		return comparisons.computeIfAbsent(List.of(left.name(), right.name()), names -> utterances.compare(left, right));
	}
}
