// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Part;

/** Writes a file that the Discourse Network Analyzer, version 3, opens. */
public final class DnaExporter implements Exporter {

	private static final String ENDING = ".dna";
	private static final FormatOption PASSWORD = FormatOption.text("password", "Password", "The password of each coder, which the program asks for when it opens the file.", "gainsay");

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
		return "One .dna file for the Discourse Network Analyzer, version 3: who agrees or disagrees with which claim in which article.";
	}

	@Override
	public boolean carriesRejected() {
		return false;
	}

	@Override
	public Set<Part> carries() {
		return EnumSet.of(Part.TEXTS, Part.ARTICLES, Part.ACTORS, Part.CLAIMS, Part.SPANS, Part.STANCES, Part.CODES, Part.SETS, Part.NOTES);
	}

	@Override
	public String ending() {
		return ENDING;
	}

	@Override
	public boolean everySet() {
		return true;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(PASSWORD);
	}

	@Override
	public ExportSummary export(Corpus built, ExportOptions options, Path out, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		try (Delivery delivery = Delivery.ofFile(out, List.of(), DnaWriter::isOurs, corpus, options.force())) {
			Exported exported = write(corpus, options, delivery.file(), progress);
			return new ExportSummary(delivery.deliver(), exported.articles(), exported.statements(), exported.notCarried());
		}
	}

	@Override
	public ExportSummary export(Corpus built, ExportOptions options, OutputStream to, Progress progress) throws IOException {
		Path folder = Files.createTempDirectory("gainsay-dna");
		Path file = folder.resolve("corpus" + ENDING);
		try {
			Exported exported = write(built.exact(), options, file, progress);
			Files.copy(file, to);
			to.flush();
			return new ExportSummary(List.of(), exported.articles(), exported.statements(), exported.notCarried());
		} finally {
			Files.deleteIfExists(file);
			Files.delete(folder);
		}
	}

	private static Exported write(Corpus corpus, ExportOptions options, Path file, Progress progress) throws IOException {
		String password = options.values().text(PASSWORD);
		Exported exported = new Exported(corpus, options.set(), progress);
		exported.note("password", "Each coder has the password '" + password + "', the administrator '" + Exported.ADMIN + "' too; the program asks for it. Another is set with the option password.");
		Map<Long, String> passwords = new HashMap<>();
		exported.tables().coders().values().forEach(coder -> passwords.put(coder.id(), Password.of(coder.name(), password)));
		DnaWriter.write(exported.tables(), passwords, file);
		return exported;
	}
}
