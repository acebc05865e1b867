// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CodingPlace;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.text.BoundedFile;
import org.gainsay.text.ByteOrderMark;
import org.gainsay.text.Sha256;

/**
 * Takes a coder's work back out of a kit: what lies in the coder's own folders and nothing else. What was taken is noted beside the round's log, so that work that comes in
 * several times, an older state after a newer one too, is told from a change that somebody made in the corpus.
 */
public final class Collecting {

	/** What becomes of a file of a kit. */
	public enum Kind {
		/** It comes into the corpus. */
		TAKEN,
		/** It comes, and there is something to be known of it. */
		TO_BE_KNOWN,
		/** It does not come. */
		NOT_TAKEN
	}

	/**
	 * What is to be told of a file.
	 *
	 * @param file relative to the kit
	 * @param what why, and what to do; empty for a file that comes as it should
	 */
	public record Told(Kind kind, String file, String what) {
	}

	/**
	 * What comes of a kit.
	 *
	 * @param edit what is to be written; empty if all is there already
	 * @param told by file
	 */
	public record Result(CorpusEdit edit, List<Told> told) {
	}

	private static final String NOTE = "collected-";
	private static final int HASH = 64;

	private final CorpusSession session;
	private final Corpus corpus;
	private final StudyParts study;
	private final Kit kit;
	private final List<Told> told = new ArrayList<>();
	private final List<FileEdits> edits = new ArrayList<>();
	/** Of each round what is taken, as its note says it. */
	private final Map<String, SortedMap<String, String>> taken = new TreeMap<>();
	private final Map<String, Set<String>> collected = new HashMap<>();

	private Collecting(CorpusSession session, Kit kit) {
		this.session = session;
		this.corpus = session.whole();
		this.study = StudyParts.of(corpus);
		this.kit = kit;
	}

	/**
	 * Looks at a kit that came back.
	 *
	 * @param session after its build
	 * @param files   what is in it, by path relative to it, with / between the parts; no path leads out
	 * @param read    the same, read as a corpus
	 * @throws IllegalArgumentException with a message for the user if it is no kit, or of nobody whom the study has
	 * @throws IOException              if a file of the corpus cannot be read
	 */
	public static Result of(CorpusSession session, SortedMap<String, byte[]> files, Corpus read) throws IOException {
		Kit kit = Kit.back(files);
		Collecting collecting = new Collecting(session, kit);
		if (!collecting.study.isCoder(kit.coder())) {
			throw new IllegalArgumentException("It is the kit of '" + kit.coder() + "', and the study has no coder of that name.");
		}
		collecting.readNotes();
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			collecting.look(file.getKey(), file.getValue(), read);
		}
		kit.given().keySet().stream().filter(path -> !files.containsKey(path)).forEach(path -> collecting.tell(Kind.NOT_TAKEN, path, "It was given and is not in the kit any more; in the corpus it stays."));
		collecting.writeNotes();
		collecting.told.sort(Comparator.comparing(Told::file));
		return new Result(new CorpusEdit("Collect " + kit.coder(), List.copyOf(collecting.edits)), List.copyOf(collecting.told));
	}

	private void tell(Kind kind, String path, String what) {
		told.add(new Told(kind, path, what));
	}

	private void look(String path, byte[] bytes, Corpus read) throws IOException {
		if (path.equals(Kit.LIST)) {
			return;
		}
		String now = Kit.hash(bytes);
		String given = kit.given().get(path);
		CodingPlace place = CodingPlace.of(path).orElse(null);
		boolean claims = CorpusFiles.isClaimsFile(Path.of(path));
		if (place == null || !place.coder().equals(kit.coder()) || !claims) {
			if (given == null) {
				tell(Kind.NOT_TAKEN, path, "It is new, and it is no .claims file in coding/ROUND/" + kit.coder() + ".");
			} else if (!given.equals(now)) {
				tell(Kind.NOT_TAKEN, path, "It was changed, and it is not " + kit.coder() + "'s own.");
			}
			return;
		}
		if (now.equals(given)) {
			return;
		}
		Path target = session.folder().resolve(path);
		String why = study.round(place.round()).isEmpty() ? "The study has no round '" + place.round() + "'." : against(path, target, bytes, place, read);
		if (why != null) {
			tell(Kind.NOT_TAKEN, path, why);
			return;
		}
		String there = CorpusFiles.isThere(target) ? Kit.hash(BoundedFile.read(target, CorpusFiles.MOST_BYTES)) : null;
		Set<String> before = collected.getOrDefault(path, Set.of());
		if (now.equals(there)) {
			return;
		} else if (there != null && before.contains(now)) {
			tell(Kind.NOT_TAKEN, path, "It is as it was collected before, and what the corpus has came later.");
		} else if (there == null ? given != null || !before.isEmpty() : !there.equals(given) && !before.contains(there)) {
			tell(Kind.NOT_TAKEN, path, there == null ? "It was changed in the kit and taken away in the corpus. Copy it by hand if it is to come back."
					: "It was changed in the kit and in the corpus. Compare the two, and settle it by hand in the corpus.");
		} else {
			take(path, target, bytes, now, place, read);
		}
	}

	/** Why a file of the coder's must not come: a sentence; null where it may. */
	private String against(String path, Path target, byte[] bytes, CodingPlace place, Corpus read) throws IOException {
		if (text(bytes) == null) {
			return "It is not UTF-8. Save it again as UTF-8.";
		}
		if (!new CorpusFiles(session.folder()).belongs(target) || isBehindLink(target)) {
			return "It would lie behind a link, or in a folder that is not read.";
		}
		Optional<FileFacts> found = read.file(path);
		if (found.isEmpty()) {
			return "It lies in a folder that is not read.";
		}
		FileFacts facts = FactsBytes.aside(found.get());
		for (AnnotationSetFacts set : facts.sets()) {
			if (!place.coder().equals(set.annotator())) {
				return "It has a set of " + Objects.requireNonNullElse(set.annotator(), "nobody") + " in it, and only " + place.coder() + "'s own are taken.";
			}
		}
		if (!facts.study().isEmpty() || !facts.articles().isEmpty() || !facts.claims().isEmpty() || !facts.categories().isEmpty()) {
			return "It declares what is everybody's: articles, claims, categories, or parts of the study. A coder's file has sets, and the actors that are met in them.";
		}
		return null;
	}

	private boolean isBehindLink(Path target) throws IOException {
		if (Files.isSymbolicLink(target)) {
			return true;
		}
		Path parent = target.getParent();
		while (!Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
			parent = parent.getParent();
		}
		return !parent.toRealPath().equals(parent);
	}

	/** The text without a byte order mark; null for what is not UTF-8. */
	private static String text(byte[] bytes) {
		try {
			return ByteOrderMark.strip(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		} catch (CharacterCodingException notUtf8) {
			return null;
		}
	}

	private void take(String path, Path target, byte[] bytes, String hash, CodingPlace place, Corpus read) throws IOException {
		String before = CorpusFiles.isThere(target) ? text(BoundedFile.read(target, CorpusFiles.MOST_BYTES)) : null;
		edits.add(new FileEdits(path, before == null ? null : Stamp.of(before), List.of(new TextEdit(0, before == null ? 0 : before.length(), text(bytes)))));
		taken.computeIfAbsent(place.round(), round -> new TreeMap<>()).put(path, hash);
		List<String> others = new ArrayList<>();
		if (study.closing(place.round()).isPresent()) {
			others.add("The round " + place.round() + " is closed, so check will tell the set as edited since.");
		}
		for (AnnotationSetFacts set : read.file(path).map(FactsBytes::aside).orElseThrow().sets()) {
			otherText(set.article()).ifPresent(others::add);
		}
		tell(others.isEmpty() ? Kind.TAKEN : Kind.TO_BE_KNOWN, path, String.join(" ", others));
	}

	/** What is to be said if a set was made on another text than the corpus has. */
	private Optional<String> otherText(String name) throws IOException {
		ArticleFacts article = corpus.article(name).orElse(null);
		String text = article == null ? null : article.text();
		if (text == null) {
			return Optional.of("The corpus has no text of the article \"" + name + "\".");
		}
		Path file = session.folder().resolve(text);
		byte[] coded = kit.files().get(text);
		String there = CorpusFiles.isThere(file) ? Kit.hash(BoundedFile.read(file, CorpusFiles.MOST_BYTES)) : null;
		return coded != null && there != null && there.equals(Kit.hash(coded)) && there.equals(kit.given().get(text)) ? Optional.empty()
				: Optional.of("It was coded against another text of \"" + name + "\" than the corpus has; look through its statements.");
	}

	// ---- what was collected before

	private void readNotes() throws IOException {
		for (StudyFacts.Round round : study.rounds()) {
			Path log = session.folder().resolve(logOf(round.name()));
			if (!Files.isDirectory(log)) {
				continue;
			}
			try (Stream<Path> notes = Files.list(log)) {
				for (Path note : notes.filter(one -> one.getFileName().toString().startsWith(NOTE) && Files.isRegularFile(one)).toList()) {
					new String(BoundedFile.read(note, CorpusFiles.MOST_BYTES), StandardCharsets.UTF_8).lines().filter(line -> line.length() > HASH + 2)
							.forEach(line -> collected.computeIfAbsent(line.substring(HASH + 2), path -> new HashSet<>()).add(line.substring(0, HASH)));
				}
			} catch (UncheckedIOException failed) {
				throw failed.getCause();
			}
		}
	}

	private static String logOf(String round) {
		return "rounds/" + round + "/log/";
	}

	/** A file for each time, called after what is in it: two who collect at once write the same, or two files. */
	private void writeNotes() {
		taken.forEach((round, files) -> {
			StringBuilder note = new StringBuilder();
			files.forEach((path, hash) -> note.append(hash).append("  ").append(path).append('\n'));
			String path = logOf(round) + NOTE + kit.coder() + "-" + Sha256.hex(note.toString()).substring(0, 12) + ".txt";
			if (!Files.exists(session.folder().resolve(path))) {
				edits.add(new FileEdits(path, null, List.of(new TextEdit(0, 0, note.toString()))));
			}
		});
	}
}
