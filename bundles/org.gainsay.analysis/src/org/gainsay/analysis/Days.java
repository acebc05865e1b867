// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.gainsay.facts.MemberFacts;

/** What was said on which day, and who turned. */
final class Days {

	private final Provenance provenance;
	private final Function<Cell, Optional<Dating>> dating;

	Days(Provenance provenance, Function<Cell, Optional<Dating>> dating) {
		this.provenance = provenance;
		this.dating = dating;
	}

	/** Sorts cells by their days, and within a day by the time; answers those without a date. */
	List<Cell> byDay(List<Cell> cells, TreeMap<LocalDate, List<Cell>> days) {
		List<Cell> undated = new ArrayList<>();
		for (Cell cell : cells) {
			dating.apply(cell).ifPresentOrElse(date -> days.computeIfAbsent(date.day(), day -> new ArrayList<>()).add(cell), () -> undated.add(cell));
		}
		days.replaceAll((day, ofDay) -> Dating.inOrder(ofDay, cell -> dating.apply(cell).orElseThrow()));
		return List.copyOf(undated);
	}

	/** Whether a cell is of a day or before it. */
	boolean isUntil(LocalDate day, Cell cell) {
		return dating.apply(cell).filter(date -> !date.day().isAfter(day)).isPresent();
	}

	/** What was said on a day, day by day, in the order in which it was said; across time zones that is not always the one of the calendar. */
	private List<List<Cell>> inOrder(TreeMap<LocalDate, List<Cell>> days) {
		List<List<Cell>> inOrder = new ArrayList<>();
		LocalDate day = null;
		for (Cell cell : Dating.inOrder(days.values().stream().flatMap(List::stream).toList(), cell -> dating.apply(cell).orElseThrow())) {
			LocalDate next = dating.apply(cell).orElseThrow().day();
			if (!next.equals(day)) {
				inOrder.add(new ArrayList<>());
				day = next;
			}
			inOrder.getLast().add(cell);
		}
		return inOrder;
	}

	/** Whether of two stances, the former listed first, it is known that it is earlier: a month or a year may be anywhere in its span. */
	private boolean isOrdered(Cell one, Cell other) {
		Dating first = dating.apply(one).orElseThrow();
		Dating second = dating.apply(other).orElseThrow();
		return !first.partial() && !second.partial() || first.last().isBefore(second.day());
	}

	/**
	 * Somebody turns on a day on which he says what he did not say on the day before, whether or not another article has him say the former
	 * still: which of two came later within a day nobody can tell. An unnamed source is known in one statement only, so it is never seen to turn.
	 */
	List<History.Turn> turns(TreeMap<LocalDate, List<Cell>> days) {
		Map<Source, Map<Group, Cell>> last = new HashMap<>();
		List<History.Turn> turns = new ArrayList<>();
		inOrder(days).forEach(cells -> {
			Map<Source, Map<Group, Cell>> today = new LinkedHashMap<>();
			for (Cell cell : cells) {
				if (cell.innermost().stream().allMatch(member -> member.kind() == MemberFacts.Kind.ACTOR) && cell.group() != Group.REMARKS && !cell.conditional()) {
					provenance.origins(cell).forEach(source -> today.computeIfAbsent(source, who -> new LinkedHashMap<>()).putIfAbsent(cell.group(), cell));
				}
			}
			today.forEach((source, said) -> {
				Map<Group, Cell> before = last.put(source, said);
				if (before != null) {
					said.forEach((group, cell) -> {
						if (!before.containsKey(group) && before.values().stream().allMatch(earlier -> isOrdered(earlier, cell))) {
							turns.add(new History.Turn(source, before.values().iterator().next(), cell));
						}
					});
				}
			});
		});
		return List.copyOf(turns);
	}
}
