// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The formats that can be read. */
public final class Importers {

	/** So many folders in folders are looked into to find out what there is. */
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
		return recognising(all(), source);
	}

	/**
	 * The same among some, for whoever asks of many files.
	 *
	 * @param formats in their order
	 * @throws IOException if it cannot be read
	 */
	public static List<Importer> recognising(List<Importer> formats, Path source) throws IOException {
		List<Importer> found = new ArrayList<>();
		for (Importer importer : formats) {
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
		List<Path> found = in(importer, source);
		boolean alone = found.size() == 1 && (!isPart(importer, found.getFirst()) || parts(importer, source, other -> { }, unread -> { }).size() == 1);
		return alone ? found.getFirst() : source;
	}

	/**
	 * Whether a format reads a source, or what is meant by it.
	 *
	 * @throws IOException if several files in a folder are in the format that are corpora of their own, or if the source cannot be read
	 */
	public static boolean reads(Importer importer, Path source) throws IOException {
		return importer.recognises(source) || Files.isDirectory(source) && !in(importer, source).isEmpty();
	}

	/** The files in a folder that are in a format: one, or parts of one corpus. */
	private static List<Path> in(Importer importer, Path folder) throws IOException {
		List<Path> found = files(folder, DEEPEST, unread -> { }).stream().filter(file -> isRecognised(importer, file)).toList();
		if (found.size() > 1 && !found.stream().allMatch(file -> isPart(importer, file))) {
			String named = String.join(", ", found.stream().limit(3).map(file -> folder.relativize(file).toString()).toList()) + (found.size() > 3 ? " …" : "");
			throw new IOException(folder + " has " + found.size() + " files of " + importer.name() + ": " + named + ". Each is a corpus of its own: name one of them, and import the others into folders of their own.");
		}
		return found;
	}

	/**
	 * The files that make one corpus together, in the order of their paths: of a folder those that are {@link Importer#isPart parts}, however deep, else the source itself.
	 *
	 * @param others gets the other files of a folder
	 * @param unread gets the files and folders in it that cannot be read
	 * @throws IOException if the folder cannot be read
	 */
	public static List<Path> parts(Importer importer, Path source, Consumer<Path> others, Consumer<Path> unread) throws IOException {
		if (!Files.isDirectory(source)) {
			return List.of(source);
		}
		List<Path> parts = new ArrayList<>();
		for (Path file : files(source, Integer.MAX_VALUE, unread)) {
			try {
				if (importer.isPart(file)) {
					parts.add(file);
				} else {
					others.accept(file);
				}
			} catch (IOException unreadable) {
				unread.accept(file);
			}
		}
		return parts;
	}

	/**
	 * The files of a folder that are not read where one of them is {@link #meant}, in the order of their paths, with what cannot be read; none where it is not one of them that is.
	 * Where that stands for the folder in which it lies, as the descriptor of tables does, nothing in that one is beside it.
	 *
	 * @throws IOException if the folder cannot be read
	 */
	public static List<Path> beside(Importer importer, Path meant, Path source) throws IOException {
		if (meant.equals(source)) {
			return List.of();
		}
		Path parent = meant.getParent();
		Path read = parent != null && importer.recognises(parent) ? parent : meant;
		List<Path> unread = new ArrayList<>();
		List<Path> all = files(source, Integer.MAX_VALUE, unread::add);
		return Stream.concat(all.stream(), unread.stream()).filter(file -> !file.startsWith(read)).sorted().toList();
	}

	/** The formats with annotations that all the files of a folder are in, by their ids; none for an empty folder and for one in which anything else lies. */
	public static List<Importer> ofAllFilesIn(Path folder) throws IOException {
		List<Importer> left = new ArrayList<>(all());
		List<Path> files = files(folder, DEEPEST, unread -> { });
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
	private static List<Path> files(Path folder, int depth, Consumer<Path> unread) throws IOException {
		return FilesIn.of(folder, depth, file -> !file.getFileName().toString().startsWith(".") && !isModel(file), unread);
	}
}
