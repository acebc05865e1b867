// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.gainsay.analysis.utterance.Saying;
import org.gainsay.desk.compare.CompareItem.State;

/**
 * What is compared at the moment, and in which articles: changed by what somebody chooses, and by each newer snapshot. For one thread.
 */
public final class Compared {

	private final Subject subject;
	/** The names of the sayings that are to be compared first; null where it is not said. */
	private Set<String> wanted;
	private Snapshot snapshot;
	private ItemList list = new ItemList(List.of());
	private CompareItem item;
	private Saying base;
	private ShownArticles shown = ShownArticles.NONE;
	private boolean searched;
	/** Where the item was last in the list. */
	private int row;

	/** Nothing yet. */
	public Compared(Subject subject) {
		this.subject = subject;
	}

	/**
	 * Says what to begin with, before the first snapshot.
	 *
	 * @param articles the names of those that were chosen; empty for none
	 * @param sayings  the names of what was compared; empty for nothing
	 */
	public void beginWith(List<String> articles, List<String> sayings) {
		shown = new ShownArticles(articles, !articles.isEmpty());
		wanted = Set.copyOf(sayings);
	}

	/** What there is to compare; null before the first snapshot. */
	public Snapshot snapshot() {
		return snapshot;
	}

	/** The items that the filter left. */
	public ItemList list() {
		return list;
	}

	/** What is compared; null where nothing is. */
	public CompareItem item() {
		return item;
	}

	/** The saying of the item that the others are compared with; null where there is none. */
	public Saying base() {
		return base;
	}

	/** The articles beside each other. */
	public ShownArticles shown() {
		return shown;
	}

	/** Whether there was a snapshot with what a search found. */
	public boolean isSearched() {
		return searched;
	}

	/** What is marked in the articles, one for each. */
	public List<ArticleMarks> marks() {
		return ArticleMarks.of(shown.names(), item, base, snapshot);
	}

	/** What is said of the item, which must be there. */
	public List<ItemText.Line> lines() {
		return ItemText.of(item, list, base, shown.names(), snapshot, subject);
	}

	/**
	 * Takes a newer snapshot. What is compared stays so; if it is no more, what stands in its row is.
	 *
	 * @param complete whether it has what a search found
	 * @param filter   by the names of the articles beside each other
	 * @return whether what is compared is another one than before
	 */
	public boolean accept(Snapshot newer, boolean complete, Function<List<String>, ItemFilter> filter) {
		CompareItem before = item;
		snapshot = newer;
		searched |= complete;
		shown = shown.in(newer);
		filter(filter);
		Optional<CompareItem> now = before == null ? first() : newer.same(before).filter(list.items()::contains).or(() -> list.near(row));
		if (now.isPresent()) {
			// Articles that do for what was compared need not do for what takes its place: one alone says that no other has anything like it.
			boolean fits = before == null || !now.get().key().containsAll(before.key()) || shown.isAlone() && now.get().sayings().size() > before.sayings().size();
			select(now.get(), base == null ? null : now.get().named(base.name()).orElse(null), fits);
			return before == null || !item.key().equals(before.key());
		}
		item = null;
		base = null;
		shown = shown.orFirst(newer, subject);
		return before != null;
	}

	/** The item to begin with; empty until there is one that may stay. */
	private Optional<CompareItem> first() {
		if (wanted != null) {
			Optional<CompareItem> there = snapshot.items().stream().filter(one -> one.key().equals(wanted)).findFirst();
			if (there.isPresent() || !searched) {
				return there;
			}
		}
		return snapshot.first(subject).filter(one -> searched || one.state() == State.CHOSEN);
	}

	/** Filters anew; there must be a snapshot. What is compared stays so, in the list or not. */
	public void filter(Function<List<String>, ItemFilter> filter) {
		list = new ItemList(filter.apply(shown.names()).of(snapshot));
	}

	/** Compares an item of the snapshot, in other articles if these do not do. */
	public void select(CompareItem other) {
		select(other, null, true);
	}

	private void select(CompareItem other, Saying wantedBase, boolean fits) {
		item = other;
		shown = shown.showing(other, fits, snapshot, subject);
		base = wantedBase != null ? wantedBase : shown.firstOf(other).orElse(null);
		row = Math.max(0, list.rowOf(other));
	}

	/**
	 * Compares the item so many rows below, or for a negative number above.
	 *
	 * @return whether there is one
	 */
	public boolean step(int by) {
		Optional<CompareItem> other = list.beside(item, by);
		other.ifPresent(this::select);
		return other.isPresent();
	}

	/**
	 * Compares with one of some sayings: with the first that the item has, else with the first that the list has, in other articles only if no two of these have it.
	 *
	 * @param names of sayings
	 * @return whether that is something else than before
	 */
	public boolean goTo(List<String> names) {
		Optional<Saying> here = item == null ? Optional.empty() : names.stream().flatMap(name -> item.named(name).stream()).findFirst();
		if (here.isPresent()) {
			boolean other = base == null || !base.name().equals(here.get().name());
			if (other) {
				select(item, here.get(), false);
			}
			return other;
		}
		for (String name : names) {
			Optional<CompareItem> other = list.with(name);
			if (other.isPresent()) {
				boolean isSeen = other.get().articles().stream().filter(shown.names()::contains).count() >= 2;
				select(other.get(), other.get().named(name).get(), !isSeen);
				return true;
			}
		}
		return false;
	}

	/** Shows other articles of the snapshot, which must be there. What is compared stays; if its article shows no more, it is compared with another one. */
	public void show(ShownArticles other) {
		shown = other.in(snapshot); // One of them may have gone since somebody chose it.
		if (base != null && !shown.names().contains(base.article())) {
			base = shown.firstOf(item).orElse(null);
		}
	}
}
