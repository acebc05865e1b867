// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations.quotes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.text.BoundedFile;

/** Reads the corpus of quotes in German news: a document in JSON, or a folder of them. */
public final class GermanQuotesImporter implements Importer {

	private static final int MOST_BYTES = 64 << 20;
	/** Where a file that begins so far without a quotation is not looked at further. */
	private static final int HEAD = 256;

	@Override
	public String id() {
		return "german-quotes";
	}

	@Override
	public String name() {
		return "Quotes in German news (JSON)";
	}

	@Override
	public String description() {
		return "The corpus of quotes in German Wikinews: quotes with speaker, cue, frame and addressee, and quotes in quotes.";
	}

	@Override
	public Set<Part> carries() {
		return EnumSet.of(Part.TEXTS, Part.ARTICLES, Part.ACTORS, Part.SPANS, Part.PIECES, Part.CHAINS, Part.RELATIONS, Part.CODES, Part.NOTES);
	}

	@Override
	public boolean recognises(Path source) throws IOException {
		if (Files.isDirectory(source)) {
			List<Path> files = files(source);
			return !files.isEmpty() && recognises(files.getFirst());
		}
		if (!Files.isRegularFile(source) || Files.size(source) > MOST_BYTES) {
			return false;
		}
		try (var in = Files.newInputStream(source)) {
			String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
			if (!head.startsWith("{")) {
				return false;
			}
		}
		try {
			return QuoteDocument.is(text(source));
		} catch (CharacterCodingException noText) {
			return false;
		}
	}

	/** The JSON files of a folder, by their names. */
	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json") && Files.isRegularFile(file)).sorted().toList();
		}
	}

	private static String text(Path file) throws IOException {
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(BoundedFile.read(file, MOST_BYTES))).toString();
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	@Override
	public ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		List<Path> files = Files.isDirectory(source) ? files(source) : List.of(source);
		if (files.isEmpty()) {
			throw new IOException(source + " has no JSON files in it.");
		}
		CorpusDraft draft = new CorpusDraft(new ImportResult.Draft());
		QuoteStatements statements = new QuoteStatements(draft);
		for (int i = 0; i < files.size(); i++) {
			progress.step(i, files.size());
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			String name = files.get(i).getFileName().toString();
			String why;
			try {
				String text = text(files.get(i));
				statements.document(QuoteDocument.of(text), name);
				draft.files().file("raw/source/" + name, text);
				continue;
			} catch (CharacterCodingException noText) {
				why = "It is no text in UTF-8";
			} catch (BoundedFile.TooLargeException large) {
				why = "It is larger than " + BoundedFile.mebibytes(MOST_BYTES);
			} catch (IOException unreadable) {
				why = unreadable.getMessage();
			}
			if (files.size() == 1) {
				throw new IOException(name + ": " + why + ".");
			}
			draft.files().notMapped("documents", name + " was not read. " + why + ".");
		}
		statements.tell();
		return draft.result("Import of " + source.getFileName(), progress);
	}
}
