// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.kit.Collecting;
import org.gainsay.edit.kit.Kit;
import org.gainsay.edit.kit.KitFiles;
import org.gainsay.facts.Progress;

/** The kits of coders. A kit lies outside of the corpus, so the server writes it itself; what comes back goes into the corpus as an edit of the client's. */
final class KitCommands {

	/** {@code gainsay study kit}. */
	static final String KIT = "gainsay.study.kit";
	/** {@code gainsay study collect}. */
	static final String COLLECT = "gainsay.study.collect";
	/** All of them. */
	static final List<String> ALL = List.of(KIT, COLLECT);

	private final Requests requests;
	private final Targets targets;
	private final Supplier<@Nullable String> reader;
	private final @Nullable Function<CorpusSession, KitFiles> kits;

	/**
	 * @param reader says who reads; null for nobody
	 * @param kits   those of a corpus; null where there are none
	 */
	KitCommands(Requests requests, Targets targets, Supplier<@Nullable String> reader, @Nullable Function<CorpusSession, KitFiles> kits) {
		this.requests = requests;
		this.targets = targets;
		this.reader = reader;
		this.kits = kits;
	}

	CompletableFuture<Object> execute(String command, Arguments given) {
		return command.equals(KIT) ? requests.askLong(command, () -> wish(given), Wish::written) : targets.changing(command, () -> collected(given));
	}

	private KitFiles kits(CorpusSession session) {
		Function<CorpusSession, KitFiles> all = kits;
		if (all == null) {
			throw new IllegalArgumentException("This server has no kits; use the command line.");
		}
		return all.apply(session);
	}

	/** A place on the disk: a full path, or the uri of a file. */
	private static Path place(@Nullable String text, String missing) {
		if (text == null || text.isBlank()) {
			throw new IllegalArgumentException(missing);
		}
		try {
			Path path = Corpora.path(text).orElse(Path.of(text));
			if (path.isAbsolute()) {
				return path;
			}
		} catch (InvalidPathException wrong) {
			// it is none, as one that is not full
		}
		throw new IllegalArgumentException("\"" + text + "\" is no full path.");
	}

	private static String sentence(IOException failed) {
		return failed instanceof NoSuchFileException ? failed.getMessage() + ": no such file or folder" : failed.getMessage();
	}

	private record Wish(KitFiles kits, String coder, @Nullable String reader, Path place) {
		Answer written(Progress progress) {
			try {
				Map<String, Path> places = kits.places(coder, reader, place);
				Map<String, String> written = new LinkedHashMap<>();
				int errors = 0;
				for (Map.Entry<String, Kit> kit : kits.make(places.keySet(), progress).entrySet()) {
					progress.check();
					Path to = places.get(kit.getKey());
					kits.write(kit.getValue(), to);
					errors += kits.errors(kit.getValue(), to, progress);
					written.put(kit.getKey(), to.toString());
				}
				Map<String, Object> answer = new LinkedHashMap<>();
				answer.put("kits", written);
				answer.put("errors", errors);
				return new Answer(answer);
			} catch (IOException failed) {
				throw new IllegalArgumentException(sentence(failed), failed);
			}
		}
	}

	private Wish wish(Arguments given) {
		String coder = given.name("for");
		if (coder == null) {
			throw new IllegalArgumentException("Say \"for\" whom the kit is: the name of a coder, or \"" + KitFiles.ALL + "\" for one of each.");
		}
		return new Wish(kits(targets.session(given)), coder, reader.get(), place(given.text("output"), "Say by \"output\" where the kit is to be: a folder, or a file that ends with .zip."));
	}

	private Targets.Change collected(Arguments given) {
		CorpusSession session = targets.session(given);
		Path kit = place(given.text("kit"), "Say by \"kit\" what is collected: a folder, or a .zip.");
		try {
			Collecting.Result result = kits(session).collect(kit, Progress.NONE);
			Map<String, Object> answer = new LinkedHashMap<>();
			answer.put("taken", result.told().stream().filter(one -> one.kind() != Collecting.Kind.NOT_TAKEN).map(Collecting.Told::file).toList());
			answer.put("notTaken", result.told().stream().filter(one -> one.kind() == Collecting.Kind.NOT_TAKEN).map(Collecting.Told::file).toList());
			Map<String, String> told = new LinkedHashMap<>();
			result.told().stream().filter(one -> !one.what().isEmpty()).forEach(one -> told.put(one.file(), one.what()));
			answer.put("told", told);
			return new Targets.Change(session, result.edit(), answer);
		} catch (IOException failed) {
			throw new IllegalArgumentException(sentence(failed), failed);
		}
	}
}
