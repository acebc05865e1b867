// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import org.gainsay.edit.DiskApplier;
import org.gainsay.edit.StarterProject;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.ImportResult.NotMapped;
import org.gainsay.interchange.ImportResult.SourceFile;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.LossReport;
import org.gainsay.interchange.OptionValues;
import org.gainsay.text.ByteOrderMark;
import org.gainsay.text.RelativePath;
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
	 * Imports, all or nothing, with no option of the format given.
	 *
	 * @param target a new or empty folder
	 * @throws IOException if the source cannot be read, or the folder is not free or cannot be written
	 */
	public static Brought of(Importer importer, Path source, Path target, Progress progress) throws IOException {
		return of(importer, source, OptionValues.NONE, target, progress);
	}

	/**
	 * Imports, all or nothing.
	 *
	 * @param source a file or folder; of a folder that is not in the format, the only file in it that is, is read
	 * @param values of the options of the format
	 * @param target a new or empty folder
	 * @throws IOException if the source cannot be read, or the folder is not free or cannot be written
	 */
	public static Brought of(Importer importer, Path source, OptionValues values, Path target, Progress progress) throws IOException {
		if (Files.isDirectory(target) && Files.exists(target.resolve(CorpusFiles.PROPERTIES))) {
			throw new FileSystemException(target.toString(), null, "is a corpus, and a whole corpus comes into a folder of its own; name a new folder");
		}
		Intake.checkFree(target);
		ImportResult result = read(importer, source, values, progress);
		Deque<Path> made = new ArrayDeque<>();
		Intake.make(target, made);
		List<FileEdits> files = new ArrayList<>(result.edit().files());
		if (files.stream().noneMatch(file -> file.file().equals(CorpusFiles.PROPERTIES))) {
			files.add(new FileEdits(CorpusFiles.PROPERTIES, null, List.of(new TextEdit(0, 0, StarterProject.empty(false).get(CorpusFiles.PROPERTIES)))));
		}
		try (DiskApplier applier = DiskApplier.on(target)) {
			for (SourceFile file : result.sources()) {
				write(file, target);
			}
			return new Brought(result, applier.apply(new CorpusEdit(result.edit().label(), files, List.of())).size() + result.sources().size());
		} catch (IOException | RuntimeException failed) {
			try {
				takeAwaySources(target);
				Intake.takeAway(Disk.LOCAL, target, made);
			} catch (IOException left) {
				failed.addSuppressed(left);
			}
			throw failed;
		}
	}

	/**
	 * What an import would bring, to be looked at before anything is written.
	 *
	 * @param most how many articles are shown at most
	 * @return their texts, then what would be left out, with the reason
	 * @throws IOException if the source cannot be read
	 */
	public static List<IntakePreview.Line> preview(Importer importer, Path source, OptionValues values, int most, Progress progress) throws IOException {
		ImportResult result = read(importer, source, values, progress);
		String name = String.valueOf(source.getFileName());
		List<IntakePreview.Line> lines = new ArrayList<>();
		for (FileEdits file : result.edit().files()) {
			if (lines.size() < most && !file.file().endsWith(CorpusFiles.EXTENSION) && !file.file().endsWith(CorpusFiles.PROPERTIES) && !file.file().equals(CorpusFiles.REJECTED_PAIRS)) {
				lines.add(new IntakePreview.Line(name, IntakeSummary.Outcome.READ, importer.id(), file.file(), ByteOrderMark.strip(file.applyTo(""))));
			}
		}
		for (LossReport.Line line : LossReport.of(importer.id(), result).lines()) {
			lines.add(new IntakePreview.Line(name, IntakeSummary.Outcome.SKIPPED, importer.id(), null, line.where() + ": " + line.what()));
		}
		return List.copyOf(lines);
	}

	/** Reads what is meant by a source, and tells what else is in the folder. */
	private static ImportResult read(Importer importer, Path source, OptionValues values, Progress progress) throws IOException {
		Path meant = Importers.meant(importer, source);
		ImportResult result = importer.read(meant, values, progress);
		List<Path> beside = Importers.beside(importer, meant, source);
		if (beside.isEmpty()) {
			return result;
		}
		List<NotMapped> left = new ArrayList<>(result.notMapped());
		left.add(new NotMapped("files", "They lie in the folder beside the one of the format, which alone was read; import them by themselves, unless an option named them.", beside.size(),
				beside.stream().map(file -> RelativePath.of(source, file)).toList()));
		return new ImportResult(result.edit(), result.kept(), left, result.sources());
	}

	/** Before the corpus, which is all or nothing: what is beside it is read by nobody. */
	private static void write(SourceFile file, Path target) throws IOException {
		Path path = target.resolve(ImportResult.SOURCES + file.name());
		Files.createDirectories(path.getParent());
		try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
			file.content().writeTo(to);
		}
	}

	/** The folder was free, so all of it is of this import. */
	private static void takeAwaySources(Path target) throws IOException {
		Path raw = target.resolve(Path.of(ImportResult.SOURCES).getName(0));
		if (Files.isDirectory(raw)) {
			List<Path> all;
			try (Stream<Path> walked = Files.walk(raw)) {
				all = walked.sorted(Comparator.reverseOrder()).toList();
			}
			for (Path one : all) {
				Files.delete(one);
			}
		}
	}
}
