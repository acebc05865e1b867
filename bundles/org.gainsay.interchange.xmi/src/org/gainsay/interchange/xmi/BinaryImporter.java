// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;

/** Reads what {@link BinaryExporter} writes, or another EMF program from the same model. */
public final class BinaryImporter implements Importer {

	/** What EMF begins its binary documents with. */
	private static final String SIGNATURE = "\u0089emf\n\r\u001A\n";

	@Override
	public String id() {
		return "binary";
	}

	@Override
	public String name() {
		return "EMF binary";
	}

	@Override
	public String description() {
		return "A corpus in EMF's binary form, as the export or another EMF program writes it from the same model.";
	}

	@Override
	public Set<Part> carries() {
		return Part.all();
	}

	@Override
	public boolean recognises(Path source) throws IOException {
		if (!Files.isRegularFile(source)) {
			return false;
		}
		try (InputStream in = Files.newInputStream(source)) { // of whatever model
			return new String(in.readNBytes(SIGNATURE.length()), StandardCharsets.ISO_8859_1).equals(SIGNATURE);
		}
	}

	@Override
	public ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		ImportResult.Draft draft = new ImportResult.Draft();
		try (InputStream in = Files.newInputStream(source)) {
			new ModelFiles(draft).add(BinaryDocument.read(in, Files.size(source)), progress);
		} catch (FileSystemException missing) {
			throw missing;
		} catch (IOException broken) {
			throw new IOException(source + " cannot be read as a corpus in EMF's binary form: " + broken.getMessage() + ".", broken);
		}
		return draft.result("Import of EMF binary");
	}
}
