// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.gainsay.desk.compare.CompareItem.State;

/**
 * The items that a filter leaves, in their order.
 *
 * @param items of one snapshot
 */
public record ItemList(List<CompareItem> items) {

	/** The row of an item, or of the one of another snapshot with the same number and statements; -1 where there is none. */
	public int rowOf(CompareItem item) {
		for (int i = 0; i < items.size(); i++) {
			if (Objects.equals(items.get(i).number(), item.number()) && items.get(i).key().equals(item.key())) {
				return i;
			}
		}
		return -1;
	}

	/** The item in a row, or the last one where there are not so many; empty where there is none. */
	public Optional<CompareItem> near(int row) {
		return items.isEmpty() ? Optional.empty() : Optional.of(items.get(Math.min(row, items.size() - 1)));
	}

	/**
	 * The item so many rows below another; where that has no row, the first of the list, or for a negative number the last.
	 *
	 * @param item null for none
	 * @return empty where the list ends before
	 */
	public Optional<CompareItem> beside(CompareItem item, int by) {
		int row = item == null ? -1 : rowOf(item);
		int next = row < 0 ? (by > 0 ? 0 : items.size() - 1) : row + by;
		return next >= 0 && next < items.size() ? Optional.of(items.get(next)) : Optional.empty();
	}

	/** What comes next behind an item that nobody has judged yet, and is no pair of it. */
	public Optional<CompareItem> nextFound(CompareItem item) {
		String group = item.number() + "."; //$NON-NLS-1$
		return items.stream().skip(rowOf(item) + 1L).filter(one -> one.state() == State.FOUND && !one.number().startsWith(group)).findFirst();
	}

	/** The first item, other than the pairs of groups, that has the saying of a name. */
	public Optional<CompareItem> with(String name) {
		return items.stream().filter(one -> !one.isPart() && one.named(name).isPresent()).findFirst();
	}
}
