// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.edit.ActorEdits;
import org.gainsay.edit.DiskApplier;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;
import org.gainsay.model.GainsayFactory;
import org.gainsay.text.ByteOrderMark;

/** The actors that outlets and agencies are: those that there are, by name, label or alias, and those that are declared for others, each once. */
final class Outlets {

	private static final String USUAL_FILE = "actors.claims";
	/** Where they go if the usual file has a slip that would take them in. */
	private static final String OTHER_FILE = "outlets.claims";

	private final DiskApplier applier;
	private final String file;
	private final Map<String, String> known = new HashMap<>();
	private final Set<String> names = new HashSet<>();
	private final List<String> declared = new ArrayList<>();
	/** What the file holds; null where it is not there. */
	private String text;

	/** @param corpus what is there already */
	Outlets(Path folder, Corpus corpus, DiskApplier applier) throws IOException {
		this.applier = applier;
		for (ActorFacts actor : corpus.actors()) {
			names.add(actor.name());
			known.putIfAbsent(form(actor.label()), actor.name());
		}
		for (ActorFacts actor : corpus.actors()) { // a label of one goes before another's alias
			actor.aliases().forEach(alias -> known.putIfAbsent(form(alias), actor.name()));
			known.putIfAbsent(form(actor.name()), actor.name());
		}
		boolean slip = corpus.problems().stream().anyMatch(problem -> problem.file().equals(USUAL_FILE) && problem.code() == IssueCode.SYNTAX_ERROR);
		this.file = slip ? OTHER_FILE : USUAL_FILE;
		Path path = folder.resolve(file);
		this.text = Files.exists(path) ? ByteOrderMark.strip(Files.readString(path, StandardCharsets.UTF_8)) : null;
	}

	/** The names of those that were declared, in their order. */
	List<String> declared() {
		return List.copyOf(declared);
	}

	/**
	 * The name of the actor that an outlet is; it is declared if there is none.
	 *
	 * @param label as the source calls it, in one line
	 * @throws IOException if that cannot be written
	 */
	String actor(String label) throws IOException {
		String there = known.get(form(label));
		if (there != null) {
			return there;
		}
		String name = ActorEdits.nameFor(label, names::contains);
		Actor actor = GainsayFactory.eINSTANCE.createActor();
		actor.setName(name);
		actor.setKind(ActorKind.PUBLICATION);
		actor.setLabel(label);
		String written = ClaimsStandaloneSetup.injector().getInstance(ClaimsWriter.class).write(actor);
		String before = text == null ? "gainsay 1\n\n" : text.isEmpty() || text.endsWith("\n") ? "" : "\n";
		int end = text == null ? 0 : text.length();
		applier.apply(new CorpusEdit("Declare " + name, List.of(new FileEdits(file, text == null ? null : Stamp.of(text), List.of(new TextEdit(end, 0, before + written)))), List.of(name)));
		text = (text == null ? "" : text) + before + written;
		names.add(name);
		known.put(form(label), name);
		declared.add(name);
		return name;
	}

	private static String form(String label) {
		return Normalizer.normalize(label, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}
}
