// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;

/** The formats that can be read. */
public final class Importers {

	/** So many folders in folders are looked into for a file of a format. */
	private static final int DEEPEST = 4;

	private Importers() {
	}

	/** All of them, by their ids. */
	public static List<Importer> all() {
		return ServiceLoader.load(Importer.class, Importers.class.getClassLoader()).stream().map(ServiceLoader.Provider::get)
				.sorted(Comparator.comparing(Importer::id)).toList();
	}

	/** The one with an id. */
	public static Optional<Importer> of(String id) {
		return all().stream().filter(importer -> importer.id().equals(id)).findFirst();
	}

	/**
	 * Those that take something for theirs, by their ids.
	 *
	 * @throws IOException if it cannot be read
	 */
	public static List<Importer> recognising(Path source) throws IOException {
		List<Importer> found = new ArrayList<>();
		for (Importer importer : all()) {
			if (importer.recognises(source)) {
				found.add(importer);
			}
		}
		return found;
	}

	/**
	 * What a format reads of a source: the source itself, or, of a folder that is not in the format, the only file in it that is. Of several that are
	 * {@link Importer#isPart parts} it is the folder.
	 *
	 * @param source a file or folder
	 * @throws IOException if several files in the folder are in the format, which it names, or if the folder cannot be read
	 */
	public static Path meant(Importer importer, Path source) throws IOException {
		if (!Files.isDirectory(source) || importer.recognises(source)) {
			return source;
		}
		List<Path> found = new ArrayList<>();
		for (Path file : files(source)) {
			if (isRecognised(importer, file)) {
				found.add(file);
			}
		}
		if (found.size() > 1 && !found.stream().allMatch(file -> isPart(importer, file))) {
			String named = String.join(", ", found.stream().limit(3).map(file -> source.relativize(file).toString()).toList()) + (found.size() > 3 ? " …" : "");
			throw new IOException(source + " has " + found.size() + " files of " + importer.name() + ": " + named + ". Each is a corpus of its own: name one of them, and import the others into folders of their own.");
		}
		return found.size() == 1 ? found.getFirst() : source;
	}

	/**
	 * Whether a format reads a source, or what is meant by it.
	 *
	 * @throws IOException if several files in a folder are in the format that are corpora of their own, or if the source cannot be read
	 */
	public static boolean reads(Importer importer, Path source) throws IOException {
		Path meant = meant(importer, source);
		return importer.recognises(meant) || Files.isDirectory(meant) && files(meant).stream().anyMatch(file -> isPart(importer, file));
	}

	/**
	 * The files that make one corpus together, in the order of their paths: of a folder those that are {@link Importer#isPart parts}, else the source itself.
	 *
	 * @param others gets the other files of a folder
	 * @throws IOException if the folder cannot be read
	 */
	public static List<Path> parts(Importer importer, Path source, Consumer<Path> others) throws IOException {
		if (!Files.isDirectory(source)) {
			return List.of(source);
		}
		List<Path> parts = new ArrayList<>();
		for (Path file : files(source)) {
			if (isPart(importer, file)) {
				parts.add(file);
			} else {
				others.accept(file);
			}
		}
		return parts;
	}

	/** The formats with annotations that all the files of a folder are in, by their ids; none for an empty folder and for one in which anything else lies. */
	public static List<Importer> ofAllFilesIn(Path folder) throws IOException {
		List<Importer> left = new ArrayList<>(all());
		List<Path> files = files(folder);
		for (Path file : files) {
			left.removeIf(importer -> !isRecognised(importer, file));
			if (left.isEmpty()) {
				break;
			}
		}
		return files.isEmpty() ? List.of() : left;
	}

	private static boolean isRecognised(Importer importer, Path file) {
		try {
			return importer.recognises(file);
		} catch (IOException unreadable) {
			return false; // whoever reads it will say why it cannot
		}
	}

	private static boolean isPart(Importer importer, Path file) {
		try {
			return importer.isPart(file);
		} catch (IOException unreadable) {
			return false;
		}
	}

	/** Whether a file only says how others are made: an EMF model, which lies beside a corpus in EMF's forms. */
	public static boolean isModel(Path file) {
		return file.getFileName().toString().endsWith(".ecore");
	}

	/** Not those that a system put there for itself, nor models. */
	private static List<Path> files(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
				return directory.equals(folder) || !directory.getFileName().toString().startsWith(".") ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isRegularFile() && !file.getFileName().toString().startsWith(".") && !isModel(file)) {
					found.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failed) {
				return FileVisitResult.CONTINUE;
			}
		});
		found.sort(Comparator.naturalOrder());
		return found;
	}
}
