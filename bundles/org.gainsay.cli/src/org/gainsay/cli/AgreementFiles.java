// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.LossReport;
import org.gainsay.interchange.csv.UnitTables;

/** The files that {@code agreement} writes beside what it prints: disagreements, units, and what ReCal reads. */
final class AgreementFiles {

	/** Writes a table of units. */
	private interface Rows {
		List<NotCarried> to(Writer writer) throws IOException;
	}

	private final Agreement command;

	AgreementFiles(Agreement command) {
		this.command = command;
	}

	/** Whether they can be written as they are named, before anything is reckoned. */
	void check() {
		checkTable("--disagreements", command.disagreements);
		checkTable("--units", command.units);
		Set<Path> taken = new HashSet<>();
		Stream.of(command.out, command.disagreements, command.units, command.recal).filter(path -> path != null && !path.equals(CorpusCommand.STANDARD_OUTPUT)).forEach(path -> {
			if (!taken.add(path.toAbsolutePath().normalize())) {
				throw command.wrongUse(Words.visible(path) + " is named twice; each output needs a place of its own.");
			}
		});
	}

	private void checkTable(String option, Path file) {
		boolean list = option.equals("--disagreements") && CorpusCommand.STANDARD_OUTPUT.equals(file);
		if (file != null && !list && !String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv")) {
			throw command.wrongUse(option + " takes a file that ends in .csv, not " + Words.visible(file) + ".");
		}
	}

	void write(CoderAgreement agreement, Corpus corpus) throws IOException {
		UnitTables tables = new UnitTables(agreement, corpus);
		if (command.disagreements != null && !command.disagreements.equals(CorpusCommand.STANDARD_OUTPUT)) {
			table(command.disagreements, corpus, tables::disagreements);
			told(Words.count(agreement.disagreements().size(), "disagreement"), command.disagreements);
		}
		if (command.units != null) {
			table(command.units, corpus, tables::units);
			told("what each coder gave each unit", command.units);
		}
		if (command.recal != null) {
			try (Delivery delivery = Delivery.intoFolder(command.recal, UnitTables.KEY, UnitTables::formerRecal, corpus, command.force)) {
				int files = tables.recal(delivery).size();
				delivery.deliver();
				told(Words.count(files, "variable") + " for ReCal", command.recal);
			} catch (IOException failed) {
				throw CorpusCommand.named(failed, command.recal);
			}
		}
	}

	private void table(Path file, Corpus corpus, Rows rows) throws IOException {
		try (Delivery delivery = Delivery.ofFile(file, List.of(), AgreementFiles::isOurs, corpus, command.force)) {
			try (Writer to = Files.newBufferedWriter(delivery.file(), StandardCharsets.UTF_8)) {
				CorpusCommand.notCarried(LossReport.of("csv", rows.to(to)), command.err());
			}
			delivery.deliver();
		} catch (IOException failed) {
			throw CorpusCommand.named(failed, file);
		}
	}

	private void told(String what, Path where) {
		command.err().println("Wrote " + what + " to " + Words.visible(where) + ".");
	}

	private static boolean isOurs(Path file) throws IOException {
		try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
			String first = lines.findFirst().orElse("");
			return first.isEmpty() || first.startsWith(UnitTables.FIRST_COLUMNS);
		}
	}
}
