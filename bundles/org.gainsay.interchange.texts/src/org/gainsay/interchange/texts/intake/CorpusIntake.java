// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.gainsay.edit.DiskApplier;
import org.gainsay.edit.StarterProject;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.OptionValues;
import org.gainsay.text.save.Disk;

/** An import of a whole corpus that another program made, with its annotations, into a folder of its own. */
public final class CorpusIntake {

	/**
	 * What was made.
	 *
	 * @param files how many files
	 */
	public record Brought(ImportResult result, int files) {
	}

	private CorpusIntake() {
	}

	/**
	 * Imports, all or nothing.
	 *
	 * @param target a new or empty folder
	 * @throws IOException if the source cannot be read, or the folder is not free or cannot be written
	 */
	public static Brought of(Importer importer, Path source, Path target, Progress progress) throws IOException {
		Intake.checkFree(target);
		ImportResult result = importer.read(source, OptionValues.NONE, progress);
		Deque<Path> made = new ArrayDeque<>();
		Intake.make(target, made);
		List<FileEdits> files = new ArrayList<>(result.edit().files());
		if (files.stream().noneMatch(file -> file.file().equals(CorpusFiles.PROPERTIES))) {
			files.add(new FileEdits(CorpusFiles.PROPERTIES, null, List.of(new TextEdit(0, 0, StarterProject.empty(false).get(CorpusFiles.PROPERTIES)))));
		}
		try (DiskApplier applier = DiskApplier.on(target)) {
			return new Brought(result, applier.apply(new CorpusEdit(result.edit().label(), files, List.of())).size());
		} catch (IOException | RuntimeException failed) {
			try {
				Intake.takeAway(Disk.LOCAL, target, made);
			} catch (IOException left) {
				failed.addSuppressed(left);
			}
			throw failed;
		}
	}
}
