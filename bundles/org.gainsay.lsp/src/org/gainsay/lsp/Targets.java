// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.ide.study.StudyState;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;

/** What a command is about: the corpus and the round that a client names, and what it is to change there. */
final class Targets {

	/**
	 * What a command wants to be changed.
	 *
	 * @param answer what it answers then; {@code files} is put into it
	 */
	record Change(CorpusSession session, CorpusEdit edit, Map<String, Object> answer) {
	}

	private final Workspace workspace;
	private final Requests requests;

	Targets(Workspace workspace, Requests requests) {
		this.workspace = workspace;
		this.requests = requests;
	}

	/** The corpus of what is named; where nothing is, the only one that the client has. */
	CorpusSession session(Arguments given) {
		String uri = given.text("uri");
		if (uri != null) {
			return Corpora.path(uri).flatMap(workspace::sessionAt).orElseThrow(() -> new IllegalArgumentException("\"" + uri + "\" lies in no folder that is open here."));
		}
		List<CorpusSession> all = workspace.sessions();
		if (all.size() != 1) {
			throw new IllegalArgumentException(all.isEmpty() ? "No folder is open." : "Say of which corpus, by the uri of one of its files: there are " + all.size() + ".");
		}
		return all.getFirst();
	}

	/** The round that is named; null for none. */
	static @Nullable String round(Arguments given, StudyState study) {
		if (study.rounds().isEmpty()) {
			throw new IllegalArgumentException("The corpus declares no study: no .claims file has a round.");
		}
		return checked(given.name("round"), study.rounds(), "There is no round ");
	}

	/** The round that is named, else the only one. */
	static String oneRound(Arguments given, CorpusSession session) {
		StudyState study = new StudyState(session);
		String round = round(given, study);
		if (round == null && study.rounds().size() > 1) {
			throw new IllegalArgumentException("Say of which \"round\"; there are: " + String.join(", ", study.rounds()) + ".");
		}
		return round == null ? study.rounds().getFirst() : round;
	}

	/** A name that is one of several, or null. */
	static @Nullable String checked(@Nullable String name, List<String> names, String none) {
		if (name != null && !names.contains(name)) {
			throw new IllegalArgumentException(none + "\"" + name + "\"; " + (names.isEmpty() ? "the corpus has none." : "there are: " + String.join(", ", names) + "."));
		}
		return name;
	}

	/** Has the client make a change, and answers when it has. */
	CompletableFuture<Object> changing(String command, Supplier<Change> work) {
		return requests.ask(command, () -> {
			Change change = work.get();
			change.answer().put("files", change.edit().files().stream().map(FileEdits::file).toList());
			return workspace.apply(change.edit(), change.session()).<Object>thenApply(done -> new Answer(change.answer()));
		}).thenCompose(answer -> answer);
	}

	/** Who does it, for what is written down with a name. */
	String who(String what) {
		String who = workspace.reader();
		if (who == null) {
			throw new IllegalArgumentException("Say who " + what + ", by a name in the setting \"gainsay.as\".");
		} else if (!Names.isName(who)) {
			throw new IllegalArgumentException("\"" + who + "\" in the setting \"gainsay.as\" is no name, so it cannot be written down who " + what + ".");
		}
		return who;
	}
}
