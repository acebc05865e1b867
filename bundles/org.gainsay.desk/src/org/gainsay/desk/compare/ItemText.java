// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.desk.Counts;
import org.gainsay.desk.DeskMessages;

/** Says in words what is compared, and what differs. */
public final class ItemText {

	/**
	 * A line of what is said.
	 *
	 * @param head what of it stands out; may be empty
	 * @param rest what comes behind
	 */
	public record Line(String head, String rest) {

		/** All of it. */
		public String text() {
			return head + rest;
		}
	}

	private ItemText() {
	}

	/**
	 * Says what an item is, that what was asked for is not in it where it is in another annotator's set, and what each article has other than the one it is compared with.
	 *
	 * @param list     where the item has its row
	 * @param base     the saying that the others are compared with; null for none
	 * @param articles those beside each other, in their order
	 * @return at least one line
	 */
	public static List<Line> of(CompareItem item, ItemList list, Saying base, List<String> articles, Snapshot snapshot, Subject subject) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(head(item, list, snapshot), "")); //$NON-NLS-1$
		List<String> others = ofOtherSets(subject, snapshot);
		if (!others.isEmpty()) {
			lines.add(new Line("", NLS.bind(DeskMessages.Item_otherSet, String.join(", ", others)))); //$NON-NLS-1$ //$NON-NLS-2$
		}
		for (int i = 0; i < articles.size(); i++) {
			Saying other = base == null || articles.get(i).equals(base.article()) ? null : item.counterpart(base, articles.get(i)).orElse(null);
			if (base != null && other != null) {
				boolean baseIsLeft = articles.indexOf(base.article()) < i;
				Saying left = baseIsLeft ? base : other;
				Saying right = baseIsLeft ? other : base;
				String pair = NLS.bind(DeskMessages.Item_pair, DifferenceText.outlet(left.article(), snapshot.corpus()), DifferenceText.outlet(right.article(), snapshot.corpus()));
				lines.add(new Line(pair, " " + DifferenceText.of(snapshot.compare(left, right), snapshot.corpus()))); //$NON-NLS-1$
			}
		}
		return lines;
	}

	private static String head(CompareItem item, ItemList list, Snapshot snapshot) {
		if (item.claim() != null) {
			int wordless = snapshot.on(item.claim()).size() - item.sayings().size();
			return NLS.bind(wordless > 0 ? DeskMessages.Item_claimWordless : DeskMessages.Item_claim, new Object[] { snapshot.corpus().claim(item.claim()).map(claim -> claim.text()).orElse(item.claim()),
					Counts.statements(item.sayings().size(), item.articles().size()), wordless });
		}
		String head = NLS.bind(DeskMessages.Item_head, new Object[] { Math.max(0, list.rowOf(item)) + 1, Math.max(1, list.items().size()), DifferenceText.of(item.state()),
				Double.isNaN(item.score()) ? "" : NLS.bind(DeskMessages.Item_score, Math.round(100 * item.score())) }).strip(); //$NON-NLS-1$
		return item.isGroup() ? head + " \u2014 " + NLS.bind(DeskMessages.Item_group, item.sayings().size()) : head; //$NON-NLS-1$
	}

	/** The statements that are to be compared, and cannot be, because they are in another annotator's set than the article's own. */
	private static List<String> ofOtherSets(Subject subject, Snapshot snapshot) {
		return subject.kind() != Subject.Kind.STATEMENTS ? List.of()
				: subject.names().stream().filter(name -> snapshot.corpus().statement(name).filter(statement -> !snapshot.isCompared(statement)).isPresent()).toList();
	}
}
