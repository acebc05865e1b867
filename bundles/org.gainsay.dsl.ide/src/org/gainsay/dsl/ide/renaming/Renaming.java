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
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.text.NameForm;

/**
 * Gives a thing another name wherever its name is written, in open and closed files alike. Nothing else changes but hashes that are made of the name, in what was decided and in the log of closed
 * rounds: they stay true. The files of a study that are called after a coder or a round go with the name.
 */
public final class Renaming {

	private final CorpusSession session;
	private final Corpus corpus;

	public Renaming(CorpusSession session) {
		this.session = session;
		this.corpus = session.corpus();
	}

	/** What is to be known before a rename: a sentence that names the rounds that are open and froze the thing, or in which it is the name of a kit; empty where there are none. */
	public Optional<String> warning(Named thing) {
		StudyParts study = StudyParts.of(corpus);
		if (thing.kind() == Kind.CODER || thing.kind() == Kind.ROUND) {
			List<String> rounds = study.rounds().stream().filter(round -> study.opening(round.name()).isPresent())
					.filter(round -> thing.kind() == Kind.ROUND ? round.name().equals(thing.name()) : study.codersOf(round).contains(thing.name())).map(StudyFacts.Round::name).toList();
			return rounds.isEmpty() ? Optional.empty() : Optional.of(told(rounds) + " is open. Kits that were given are called as before and cannot be collected after the rename; collect them first.");
		}
		String what = switch (thing.kind()) {
			case CLAIM -> "claim ";
			case CATEGORY -> "category ";
			case VALUE -> "value ";
			case ARTICLE -> "text ";
			default -> null;
		};
		List<String> rounds = what == null ? List.of() : study.frozenBy(what + thing.name());
		return rounds.isEmpty() ? Optional.empty() : Optional.of("\"" + thing.name() + "\" is frozen while " + told(rounds) + " is open: renamed, it would be told as changed until the round is closed.");
	}

	private static String told(List<String> rounds) {
		return "the round \"" + String.join("\", \"", rounds) + "\"";
	}

	/**
	 * The edits of a rename. A file that is called after a coder or a round goes, and the next edit is of the file that comes in its place.
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
		if ((thing.kind() == Kind.CODER || thing.kind() == Kind.ROUND) && !qualified.equals(thing.name())) {
			names.uses(thing.kind(), qualified).stream().findFirst().ifPresent(place -> {
				throw new IllegalArgumentException("\"" + newName + "\" is written in " + place.file() + ", and would be the same as \"" + thing.name() + "\" afterwards. Give another name.");
			});
		}
		Map<String, String> moved = StudyFiles.moved(session, thing.kind(), thing.name(), qualified);
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
		moved.keySet().forEach(file -> edits.computeIfAbsent(file, key -> new ArrayList<>()));
		List<FileEdits> files = new ArrayList<>();
		edits.forEach((file, all) -> {
			String text = session.text(session.folder().resolve(file));
			FileEdits inPlace = new FileEdits(file, Stamp.of(text), List.copyOf(all));
			if (moved.containsKey(file)) {
				files.add(FileEdits.removal(file, Stamp.of(text)));
				files.add(new FileEdits(moved.get(file), null, List.of(new TextEdit(0, 0, inPlace.applyTo(text)))));
			} else {
				files.add(inPlace);
			}
		});
		return new CorpusEdit("Rename \"" + thing.simpleName() + "\" to \"" + newName + "\"", List.copyOf(files));
	}
}
