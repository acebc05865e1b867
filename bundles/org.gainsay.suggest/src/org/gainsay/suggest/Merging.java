// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.gainsay.text.Span;

/** Makes one list of what several suggesters propose: what is the same statement is proposed once, as the surest of them has it, with the reasons of all. */
public final class Merging {

	private Merging() {
	}

	/**
	 * The suggestions of several suggesters as one list.
	 *
	 * @param proposed what each proposes
	 * @return in the order of the text. Two are the same where their cues overlap and their contents too, or one has no content; without cues, where the contents overlap by half. The score of several
	 *         is that one of them is right, if they are right by chance only
	 */
	public static List<Suggestion> merged(List<List<Suggestion>> proposed) {
		List<Suggestion> all = new ArrayList<>();
		proposed.forEach(all::addAll);
		all.sort(Comparator.comparingDouble(Suggestion::score).reversed().thenComparing(Suggestion.IN_ORDER));
		List<Suggestion> merged = new ArrayList<>();
		for (Suggestion one : all) {
			int place = -1;
			for (int i = 0; i < merged.size() && place < 0; i++) {
				place = isSame(merged.get(i), one) ? i : -1;
			}
			if (place < 0) {
				merged.add(one);
			} else {
				Suggestion first = merged.get(place);
				boolean other = one.reasons().stream().noneMatch(reason -> first.reasons().stream().anyMatch(there -> there.suggester().equals(reason.suggester())));
				merged.set(place, other ? first.scored(1 - (1 - first.score()) * (1 - one.score()), one.reasons()) : first);
			}
		}
		merged.sort(Suggestion.IN_ORDER);
		return List.copyOf(merged);
	}

	private static boolean isSame(Suggestion one, Suggestion other) {
		int shared = shared(one.content(), other.content());
		if (!one.attributing().isEmpty() && !other.attributing().isEmpty()) {
			return shared(one.attributing(), other.attributing()) > 0 && (shared > 0 || one.content().isEmpty() || other.content().isEmpty());
		}
		return shared * 2 >= Math.min(length(one.content()), length(other.content())) && shared > 0;
	}

	private static int shared(List<Span> some, List<Span> others) {
		return some.stream().mapToInt(one -> others.stream().mapToInt(other -> Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()))).sum()).sum();
	}

	private static int length(List<Span> spans) {
		return spans.stream().mapToInt(Span::length).sum();
	}
}
