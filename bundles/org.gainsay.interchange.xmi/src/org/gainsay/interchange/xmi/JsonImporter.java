// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;
import org.gainsay.model.Corpus;

/** Reads what {@link JsonExporter} writes, or another program by the same schema. */
public final class JsonImporter implements Importer {

	/** As much of a file is looked at to know it. */
	private static final int HEAD = 4096;
	private static final Pattern BEGINNING = Pattern.compile("\\A\\s*\\{\\s*\"" + JsonModel.VERSION + "\"\\s*:\\s*\\d");

	@Override
	public String id() {
		return "json";
	}

	@Override
	public String name() {
		return "JSON";
	}

	@Override
	public String description() {
		return "A corpus as one JSON document, as the export writes it: it begins with \"gainsay\": 1.";
	}

	@Override
	public Set<Part> carries() {
		return Part.all();
	}

	@Override
	public boolean recognises(Path source) throws IOException {
		return isOurs(source);
	}

	/** Whether a file is a corpus in JSON, by its beginning. */
	static boolean isOurs(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			return false;
		}
		try (InputStream in = Files.newInputStream(file)) {
			return BEGINNING.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)).find();
		}
	}

	@Override
	public ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		ImportResult.Draft draft = new ImportResult.Draft();
		try (Reader in = new InputStreamReader(Files.newInputStream(source), StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
			Corpus corpus = new JsonIn(draft, progress).read(in);
			new ModelFiles(draft).add(corpus, progress);
		} catch (FileSystemException missing) {
			throw missing;
		} catch (CharacterCodingException notText) {
			throw new IOException(source + " is no text in UTF-8, as JSON is.", notText);
		} catch (IOException broken) {
			throw new IOException(source + " cannot be read as a corpus in JSON: " + broken.getMessage(), broken);
		}
		return draft.result("Import of JSON");
	}
}
