// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.ui.IMemento;
import org.gainsay.desk.compare.CompareItem.State;
import org.gainsay.desk.compare.ItemFilter;

/**
 * What of a compare editor comes back with the window.
 *
 * @param articles the names of those beside each other
 * @param item     the names of the sayings that are compared; empty for none
 * @param together whether the texts scroll together
 * @param passages whether passages that nobody annotated are searched too
 */
record CompareState(List<String> articles, List<String> item, ItemFilter filter, boolean together, boolean passages) {

	private static final String M_COLUMN = "column"; //$NON-NLS-1$
	private static final String M_SAYING = "saying"; //$NON-NLS-1$
	private static final String M_STATES = "states"; //$NON-NLS-1$
	private static final String M_WORDS = "words"; //$NON-NLS-1$
	private static final String M_HERE = "here"; //$NON-NLS-1$
	private static final String M_TOGETHER = "together"; //$NON-NLS-1$
	private static final String M_PASSAGES = "passages"; //$NON-NLS-1$

	/** Reads what {@link #save} wrote; what is not there is as in an editor that was just opened, but that no state shows. */
	static CompareState of(IMemento saved) {
		Set<State> states = EnumSet.noneOf(State.class);
		for (String state : String.valueOf(saved.getString(M_STATES)).split(" ")) { //$NON-NLS-1$
			Arrays.stream(State.values()).filter(one -> one.name().equals(state)).forEach(states::add);
		}
		List<String> articles = texts(saved, M_COLUMN);
		return new CompareState(articles, texts(saved, M_SAYING), new ItemFilter(states, Objects.requireNonNullElse(saved.getString(M_WORDS), ""), //$NON-NLS-1$
				Boolean.TRUE.equals(saved.getBoolean(M_HERE)) ? articles : null), !Boolean.FALSE.equals(saved.getBoolean(M_TOGETHER)),
				Boolean.TRUE.equals(saved.getBoolean(M_PASSAGES)));
	}

	private static List<String> texts(IMemento saved, String type) {
		return Arrays.stream(saved.getChildren(type)).map(IMemento::getTextData).toList();
	}

	void save(IMemento saved) {
		articles.forEach(article -> saved.createChild(M_COLUMN).putTextData(article));
		item.forEach(name -> saved.createChild(M_SAYING).putTextData(name));
		saved.putString(M_STATES, String.join(" ", filter.states().stream().map(State::name).toList())); //$NON-NLS-1$
		saved.putString(M_WORDS, filter.words());
		saved.putBoolean(M_HERE, filter.articles() != null);
		saved.putBoolean(M_TOGETHER, together);
		saved.putBoolean(M_PASSAGES, passages);
	}
}
