// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests.fuzz;

import static org.gainsay.interchange.tests.fuzz.FuzzTarget.must;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Memory;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;

/** What another program annotated: one file of it is what anybody may have made; what stands beside it is an export of a small corpus. */
final class FuzzedAnnotations implements FuzzTarget {

	private static final String TEXT = "\uD83D\uDEA2 Caf\u00e9\r\nIt sank and then rose, the mayor said.\n";
	private static final String CORPUS = """
			gainsay 1
			annotator anna
			actor mayor : person "The mayor"
			claim sank "The ferry sank"
			article a "Ferry" { text "a.txt" statement s { says "It sank" cue "said" source "the mayor" by mayor asserts sank } }
			""";
	/** In the archive of a project, what describes it. */
	private static final String PROJECT = "project.qde";

	private final Importer importer;
	private final Path source;
	private final Path file;
	/** The archive that a part is put into; null where it is none. */
	private final byte[] archive;

	/**
	 * Makes one.
	 *
	 * @param format its id
	 * @param name   of the file in what is exported; empty where it is the only one, and for a format that is not exported
	 */
	FuzzedAnnotations(String format, String name) throws IOException {
		importer = Importers.of(format).orElseThrow();
		Path folder = Files.createTempDirectory("gainsay-fuzz").toRealPath();
		source = folder.resolve("source");
		file = name.isEmpty() ? source : source.resolve(name);
		if (Exporters.of(format).isPresent()) {
			export(folder, Exporters.of(format).orElseThrow());
			must(Files.isRegularFile(file), format + " has no file " + name);
		}
		archive = format.equals("refi-qda") ? Files.readAllBytes(file) : null;
	}

	private void export(Path folder, Exporter exporter) throws IOException {
		Path corpus = Files.createDirectories(folder.resolve("corpus"));
		Files.writeString(corpus.resolve("a.txt"), TEXT);
		Files.writeString(corpus.resolve("a.claims"), CORPUS);
		try (CorpusSession session = CorpusSession.of(corpus, Memory.NONE)) {
			session.build(Progress.NONE);
			exporter.export(session.corpus(), ExportOptions.of(exporter, exporter.everySet() ? ExportOptions.EVERY_SET : null, true, List.of()), source, Progress.NONE);
		}
	}

	@Override
	public void read(byte[] bytes) throws IOException {
		files(bytes);
	}

	/** How many files of a corpus are made of an input; none where it is refused. */
	int files(byte[] bytes) throws IOException {
		Files.write(file, archive != null && bytes.length > 0 && bytes[0] == '<' ? around(bytes) : bytes);
		ImportResult read;
		try {
			importer.recognises(source);
			read = importer.read(source, OptionValues.NONE, Progress.NONE);
		} catch (IOException refused) {
			String told = refused.getMessage();
			must(told != null && !told.isBlank() && !told.equals("null"), "It is refused, and nobody says why.");
			return 0;
		}
		must(read.notMapped().stream().allMatch(one -> one.why() != null && !one.why().isBlank() && !one.why().equals("null")), "What was left has no reason.");
		for (FileEdits made : read.edit().files()) {
			Path path = Path.of(made.file());
			must(!path.isAbsolute() && !made.file().isEmpty() && path.equals(path.normalize()) && !path.startsWith(".."), "A file that is not in the corpus: " + made.file());
			made.applyTo("");
		}
		return read.edit().files().size();
	}

	/** The archive with another project in it. */
	private byte[] around(byte[] project) throws IOException {
		ByteArrayOutputStream made = new ByteArrayOutputStream();
		try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive)); ZipOutputStream to = new ZipOutputStream(made)) {
			for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
				to.putNextEntry(new ZipEntry(entry.getName()));
				to.write(entry.getName().equals(PROJECT) ? project : from.readAllBytes());
			}
		}
		return made.toByteArray();
	}
}
