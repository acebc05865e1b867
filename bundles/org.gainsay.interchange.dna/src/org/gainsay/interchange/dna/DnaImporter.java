// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;

/** Reads the files of the Discourse Network Analyzer, version 3. */
public final class DnaImporter implements Importer {

	/** In how much of a file the names of its tables are looked for. */
	private static final int HEAD = 1 << 20;
	private static final String TABLE = "STATEMENTTYPES";

	@Override
	public String id() {
		return "dna";
	}

	@Override
	public String name() {
		return "Discourse Network Analyzer";
	}

	@Override
	public String description() {
		return "A .dna file of the Discourse Network Analyzer, version 3: documents, statements, coders, entities with their attributes.";
	}

	@Override
	public Set<Part> carries() {
		return EnumSet.of(Part.TEXTS, Part.ARTICLES, Part.ACTORS, Part.CLAIMS, Part.SPANS, Part.STANCES, Part.CODES, Part.SETS, Part.NOTES);
	}

	@Override
	public boolean recognises(Path source) throws IOException {
		if (!DnaDatabase.isDatabase(source)) {
			return false;
		}
		try (InputStream in = Files.newInputStream(source)) { // SQLite is not loaded for that
			return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains(TABLE);
		}
	}

	@Override
	public ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		ImportResult.Draft told = new ImportResult.Draft();
		return new Imported(DnaReader.read(source, told), told).result("Import of " + source.getFileName(), progress);
	}
}
