// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.statement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.gainsay.corpus.ActorFacts;

/** The actors of a corpus as somebody looks for them: by name, label or alias. */
public final class Speakers {

	private final List<ActorFacts> actors;

	/** @param actors all actors of the corpus */
	public Speakers(Collection<ActorFacts> actors) {
		this.actors = actors.stream().sorted(Comparator.comparing(ActorFacts::label, String.CASE_INSENSITIVE_ORDER)).toList();
	}

	/** The actors that some typed letters may mean: those of which a name begins with them first, then those that contain them. */
	public List<ActorFacts> meantBy(String typed) {
		String wanted = fold(typed);
		Stream<ActorFacts> beginning = actors.stream().filter(actor -> words(actor).anyMatch(word -> fold(word).startsWith(wanted)));
		Stream<ActorFacts> containing = actors.stream().filter(actor -> words(actor).anyMatch(word -> fold(word).contains(wanted)));
		return Stream.concat(beginning, containing).distinct().toList();
	}

	/** The one actor that has a name, a label or an alias; a name goes before a label, a label before an alias. */
	public Optional<ActorFacts> called(String typed) {
		String wanted = fold(typed);
		return actors.stream().filter(actor -> actor.name().equals(typed.strip())).findFirst()
				.or(() -> actors.stream().filter(actor -> fold(actor.label()).equals(wanted)).findFirst())
				.or(() -> actors.stream().filter(actor -> fold(actor.name()).equals(wanted)).findFirst())
				.or(() -> actors.stream().filter(actor -> actor.aliases().stream().anyMatch(alias -> fold(alias).equals(wanted))).findFirst());
	}

	private static Stream<String> words(ActorFacts actor) {
		return Stream.concat(Stream.of(actor.name(), actor.label()), actor.aliases().stream());
	}

	private static String fold(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}
}
