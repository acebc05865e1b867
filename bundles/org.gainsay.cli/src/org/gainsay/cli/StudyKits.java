// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.DiskApplier;
import org.gainsay.edit.kit.Collecting;
import org.gainsay.edit.kit.Kit;
import org.gainsay.edit.kit.KitMaking;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.interchange.Delivery;

/** What {@code study} does with kits: writes them for coders, and takes their work back out of them. */
final class StudyKits {

	/** What {@code --for} says for all coders. */
	static final String ALL = "*";

	private final Study command;
	private final CorpusSession session;
	private final StudyParts study;

	StudyKits(Study command, CorpusSession session) {
		this.command = command;
		this.session = session;
		this.study = StudyParts.of(session.whole());
	}

	// ---- kit

	/** @throws IllegalArgumentException with a message for the user if it cannot be */
	int kit(String forWhom, Path out) throws IOException {
		List<String> coders = study.coders().stream().map(StudyFacts.Coder::name).toList();
		boolean all = forWhom.equals(ALL);
		if (all ? coders.isEmpty() : !coders.contains(forWhom)) {
			throw new IllegalArgumentException("The study has no coder" + (all ? "" : " '" + forWhom + "'") + (coders.isEmpty() ? "; declare one in study.claims." : "; there are: " + String.join(", ", coders) + ".") + Words.meant(forWhom, coders));
		}
		if (study.isCoder(command.reader) && !forWhom.equals(command.reader)) {
			throw new IllegalArgumentException("Who codes gets a kit for themselves only: --for " + command.reader + ".");
		}
		Map<String, Path> places = new LinkedHashMap<>();
		(all ? coders : List.of(forWhom)).forEach(coder -> places.put(coder, all ? out.resolve(coder) : out));
		for (Path place : places.values()) {
			checkFree(place);
		}
		Map<String, Kit> kits = new LinkedHashMap<>();
		for (String coder : places.keySet()) {
			kits.put(coder, KitMaking.of(session, coder)); // before any is written
		}
		int errors = 0;
		for (Map.Entry<String, Kit> kit : kits.entrySet()) {
			Path place = places.get(kit.getKey());
			errors += write(kit.getValue(), place);
			command.out().println((command.dryRun ? "Would write" : "Wrote") + " the kit of " + Words.visible(kit.getKey()) + " to " + Words.visible(place) + " (" + Words.count(kit.getValue().files().size(), "file") + ").");
		}
		if (errors > 0) {
			command.err().println("gainsay: the " + (kits.size() == 1 ? "kit has " : "kits have ") + Words.count(errors, "error") + ": something in it names what only others' files declare, or is not finished; 'gainsay check' on the kit lists them.");
			return ExitCode.CORPUS_HAS_ERRORS;
		}
		return ExitCode.DONE;
	}

	/** A kit replaces nothing: there may be work in the former one. */
	private void checkFree(Path place) throws IOException {
		if (place.toAbsolutePath().normalize().startsWith(session.folder()) || Files.exists(place) && place.toRealPath().startsWith(session.folder())) {
			throw new IllegalArgumentException(place + " lies in the corpus, and a kit would become a part of it; name a place outside of it.");
		}
		if (!Files.exists(place)) {
			return;
		} else if (!Files.isDirectory(place) || KitArchive.isArchive(place)) {
			throw new IllegalArgumentException(place + " is there already; name a new file, so that no work in a former kit is replaced.");
		}
		try (var inside = Files.list(place)) {
			if (inside.findAny().isPresent()) {
				throw new IllegalArgumentException(place + " is not empty; name a new folder, so that no work in a former kit is replaced.");
			}
		}
	}

	/** @return how many errors it has */
	private int write(Kit kit, Path place) throws IOException {
		if (!command.dryRun) {
			boolean archive = KitArchive.isArchive(place);
			try (Delivery delivery = archive ? Delivery.ofFile(place, List.of(), file -> false, session.whole(), false) : Delivery.intoFolder(place, Kit.LIST, folder -> null, session.whole(), false)) {
				if (archive) {
					try (OutputStream to = Files.newOutputStream(delivery.file())) {
						KitArchive.write(kit, to);
					}
				} else {
					for (Map.Entry<String, byte[]> file : kit.files().entrySet()) {
						Files.write(delivery.file(file.getKey()), file.getValue());
					}
				}
				delivery.deliver();
			} catch (IOException failed) {
				throw CorpusCommand.named(failed, place);
			}
		}
		return read(place, kit.files(), corpus -> corpus.counts().errors());
	}

	private interface Look<T> {
		T at(Corpus corpus) throws IOException;
	}

	/** Looks at what is in a kit as at a corpus. */
	private static <T> T read(Path kit, SortedMap<String, byte[]> files, Look<T> look) throws IOException {
		try (TemporaryCorpus made = new TemporaryCorpus(kit)) {
			Path folder = made.folder();
			Files.createDirectories(folder);
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				Path one = folder.resolve(file.getKey()).normalize();
				if (!one.startsWith(folder)) {
					throw new IOException(Words.visible(file.getKey()) + " leads out of the kit.");
				}
				Files.createDirectories(one.getParent());
				Files.write(one, file.getValue());
			}
			try (CorpusSession session = CorpusSession.of(folder)) {
				session.build(Progress.NONE);
				return look.at(session.corpus());
			}
		}
	}

	// ---- collect

	int collect(List<Path> kits) {
		int exit = ExitCode.DONE;
		List<String> failed = new ArrayList<>();
		for (Path kit : kits) {
			try {
				exit = Math.max(exit, collect(kit));
			} catch (IllegalArgumentException | IOException refused) {
				failed.add(Words.visible(kit) + ": " + (refused instanceof NoSuchFileException ? "no such file or folder" : Words.oneLine(String.valueOf(refused.getMessage()))));
			}
		}
		failed.forEach(one -> command.err().println("gainsay: " + one));
		return failed.isEmpty() ? exit : ExitCode.CANNOT_READ_OR_WRITE;
	}

	private int collect(Path kit) throws IOException {
		SortedMap<String, byte[]> files = KitArchive.read(kit);
		Collecting.Result result = read(kit, files, corpus -> Collecting.of(session, files, corpus));
		CorpusEdit edit = result.edit();
		if (!command.dryRun && !edit.isEmpty()) {
			try (DiskApplier applier = DiskApplier.on(command.folder)) {
				WritingCommand.tell(applier, command.err());
				applier.apply(edit);
			}
			session.update(edit.files().stream().map(file -> session.folder().resolve(file.file())).toList(), Progress.NONE);
		}
		result.told().stream().filter(one -> one.kind() != Collecting.Kind.TAKEN)
				.forEach(one -> command.out().println(Words.visible(one.file()) + ": " + (one.kind() == Collecting.Kind.NOT_TAKEN ? "not taken" : "taken") + ". " + Words.oneLine(one.what())));
		long taken = result.told().stream().filter(one -> one.kind() != Collecting.Kind.NOT_TAKEN).count();
		command.out().println(taken == 0 ? "Nothing of " + Words.visible(kit) + " is to be taken."
				: (command.dryRun ? "Would take " : "Took ") + Words.count((int) taken, "file") + " of " + Words.visible(kit) + ".");
		return result.told().stream().allMatch(one -> one.kind() == Collecting.Kind.TAKEN) ? ExitCode.DONE : ExitCode.CORPUS_HAS_ERRORS;
	}
}
