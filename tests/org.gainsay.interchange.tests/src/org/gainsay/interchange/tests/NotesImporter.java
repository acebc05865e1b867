// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;

/**
 * A format of the tests: a line {@code notes 1}, and then for each article {@code article NAME}, {@code said WORDS} for what it has the mayor say,
 * and lines of its text; anything else that begins with {@code @} has no place in a corpus.
 */
public class NotesImporter implements Importer {

	private static final String HEAD = "notes 1";
	private static final FormatOption SPEAKER = FormatOption.text("speaker", "Who speaks", "The name of the actor whose words they are.", "mayor");

	@Override
	public String id() {
		return "notes";
	}

	@Override
	public String name() {
		return "Notes";
	}

	@Override
	public String description() {
		return "Notes that the tests take.";
	}

	@Override
	public Set<Part> carries() {
		return Set.of(Part.TEXTS, Part.STANCES);
	}

	@Override
	public List<FormatOption> options() {
		return List.of(SPEAKER);
	}

	@Override
	public boolean recognises(Path source) throws IOException {
		if (!Files.isRegularFile(source)) {
			return false;
		}
		try (var in = Files.newInputStream(source)) {
			return new String(in.readNBytes(HEAD.length() + 1), StandardCharsets.UTF_8).equals(HEAD + "\n");
		}
	}

	@Override
	public ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		if (!recognises(source)) {
			throw new IOException(source + " does not begin with " + HEAD + ".");
		}
		String speaker = values.text(SPEAKER);
		ImportResult.Draft draft = new ImportResult.Draft();
		draft.file("actors.claims", "gainsay 1\nactor " + speaker + " : person \"The " + speaker + "\"\n");
		List<String> lines = Files.readAllLines(source);
		for (int i = 1; i < lines.size();) {
			progress.step(i, lines.size());
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			String name = lines.get(i++).substring("article ".length());
			List<String> text = new ArrayList<>();
			List<String> statements = new ArrayList<>();
			for (; i < lines.size() && !lines.get(i).startsWith("article "); i++) {
				String line = lines.get(i);
				if (line.startsWith("said ")) {
					statements.add("\tstatement { says \"" + line.substring(5) + "\" by " + speaker + " asserts \"" + line.substring(5) + "\" }\n");
					draft.kept("statements");
				} else if (line.startsWith("@")) {
					draft.notMapped("pictures", "An article has words only; the first of them is in " + name + ".");
				} else {
					text.add(line);
				}
			}
			draft.file("texts/" + name + ".txt", String.join("\n", text) + "\n");
			draft.file(name + ".claims", "article " + name + " \"" + name + "\" {\n\ttext \"texts/" + name + ".txt\"\n" + String.join("", statements) + "}\n");
			draft.kept("articles");
		}
		return draft.result("Import of notes");
	}
}
