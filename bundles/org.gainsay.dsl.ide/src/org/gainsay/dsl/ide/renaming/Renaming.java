// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.renaming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.HiddenSets;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.edit.KeptMeaning;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.ReferenceFacts.Kind;
import org.gainsay.facts.Renamed;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.text.NameForm;

/**
 * Gives a thing another name wherever its name is written, in open and closed files alike. Nothing else changes but hashes that are made of the name, in what was decided and in the log of closed
 * rounds: they stay true.
 */
public final class Renaming {

	private final CorpusSession session;
	private final Corpus corpus;

	public Renaming(CorpusSession session) {
		this.session = session;
		this.corpus = session.corpus();
	}

	/** What is to be known before a rename: a sentence that names the rounds that are open and froze the thing; empty where none did. */
	public Optional<String> warning(Named thing) {
		String what = switch (thing.kind()) {
			case CLAIM -> "claim ";
			case CATEGORY -> "category ";
			case ARTICLE -> "text ";
			default -> null;
		};
		List<String> rounds = what == null ? List.of() : StudyParts.of(corpus).frozenBy(what + thing.name());
		return rounds.isEmpty() ? Optional.empty() : Optional.of("\"" + thing.name() + "\" is frozen while the round \"" + String.join("\", \"", rounds)
				+ "\" is open: renamed, it would be told as changed until the round is closed.");
	}

	/**
	 * The edits of a rename.
	 *
	 * @param typed   the new name, without a ^
	 * @throws IllegalArgumentException with a message for the user if the name is none or is taken, nothing declares the thing, or a blind round hides where it may be used
	 */
	public CorpusEdit rename(Named thing, String typed) {
		String newName = NameForm.of(typed);
		if (!Names.isName(newName)) {
			throw new IllegalArgumentException("\"" + newName + "\" is not a name: a name is a letter or _, then letters, digits and _.");
		}
		if (thing.kind() != Kind.STATEMENT) {
			HiddenSets.refuse(session);
		}
		NamesOfCorpus names = new NamesOfCorpus(corpus);
		List<Place> declarations = names.declarations(thing.kind(), thing.name());
		if (declarations.isEmpty()) {
			throw new IllegalArgumentException("Nothing declares \"" + thing.name() + "\"; there is nothing to rename.");
		}
		String qualified = thing.name().substring(0, thing.name().length() - thing.simpleName().length()) + newName;
		if (!qualified.equals(thing.name()) && !names.declarations(thing.kind(), qualified).isEmpty()) {
			throw new IllegalArgumentException("There is a" + (thing.kind() == Kind.ACTOR || thing.kind() == Kind.ARTICLE || thing.kind() == Kind.EVENT ? "n " : " ")
					+ thing.kind().name().toLowerCase(Locale.ROOT) + " \"" + newName + "\" already. Give another name.");
		}
		Set<Place> places = new LinkedHashSet<>(declarations);
		places.addAll(names.uses(thing.kind(), thing.name()));
		String written = ClaimsStandaloneSetup.injector().getInstance(Names.class).written(newName);
		Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
		for (Place place : places) {
			edits.computeIfAbsent(place.file(), file -> new ArrayList<>())
					.add(new TextEdit(place.region().offset(), place.region().length(), written));
		}
		KeptMeaning.edits(session, new Renamed(thing.kind(), Map.of(thing.name(), qualified))).forEach((file, kept) -> edits.computeIfAbsent(file, key -> new ArrayList<>()).addAll(kept));
		edits.values().forEach(all -> all.sort(Comparator.comparingInt(TextEdit::offset)));
		return new CorpusEdit("Rename \"" + thing.simpleName() + "\" to \"" + newName + "\"", edits.entrySet().stream()
				.map(entry -> new FileEdits(entry.getKey(), Stamp.of(session.text(session.folder().resolve(entry.getKey()))), List.copyOf(entry.getValue())))
				.toList());
	}
}
