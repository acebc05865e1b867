// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

import org.gainsay.facts.CorpusFiles;
import org.gainsay.text.save.Disk;
import org.gainsay.text.save.SafeFile;

/** What a new project begins as: with a small invented example to learn from, or without articles. */
public final class StarterProject {

	/** The text of the example's article, relative to the project, with / between its parts. */
	public static final String ARTICLE = "articles/lighthouse.txt";
	/** The annotations of the example's article. */
	public static final String ANNOTATIONS = "lighthouse.claims";

	private static final String CODEBOOK = "codebook.claims";
	private static final int MOST_NAMED = 10;

	private StarterProject() {
	}

	/**
	 * The files of the example: it has actors, an event with its claims, and an article whose statements are annotated.
	 *
	 * @return what each holds, by its path relative to the project, with / between its parts; in the order in which they are written
	 */
	public static SequencedMap<String, String> example() {
		SequencedMap<String, String> files = new LinkedHashMap<>();
		for (String file : List.of(CorpusFiles.PROPERTIES, Editing.ACTORS_FILE, ANNOTATIONS, ARTICLE)) {
			files.put(file, template("example/" + file));
		}
		return files;
	}

	/**
	 * The files of a project without articles, as {@link #example} gives those of the example.
	 *
	 * @param codebook whether it has a codebook to change
	 */
	public static SequencedMap<String, String> empty(boolean codebook) {
		SequencedMap<String, String> files = new LinkedHashMap<>();
		files.put(CorpusFiles.PROPERTIES, template("example/" + CorpusFiles.PROPERTIES));
		files.put(Editing.ACTORS_FILE, template("empty/" + Editing.ACTORS_FILE));
		if (codebook) {
			files.put(CODEBOOK, template("empty/" + CODEBOOK));
		}
		return files;
	}

	private static String template(String name) {
		try (InputStream in = StarterProject.class.getResourceAsStream("starter/" + name)) {
			if (in == null) {
				throw new IllegalStateException("The program has no template " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/**
	 * Makes a project with the example in it, whole or not at all.
	 *
	 * @param folder where; it and the folders above it are made where they are not there. What is hidden in it is no obstacle.
	 * @throws IOException if there is something else in it, or it cannot be written; what was made is taken away again
	 */
	public static void create(Path folder) throws IOException {
		create(Disk.LOCAL, folder);
	}

	/** The same on another disk, for tests. */
	public static void create(Disk disk, Path folder) throws IOException {
		checkFree(folder);
		Deque<Path> made = new ArrayDeque<>();
		Path at = folder;
		try {
			makeFolder(folder, made);
			for (Map.Entry<String, String> file : example().entrySet()) {
				at = folder.resolve(file.getKey());
				makeFolder(at.getParent(), made);
				if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
					throw new FileAlreadyExistsException(at.toString());
				}
				made.push(at);
				SafeFile.write(disk, at, file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		} catch (IOException | RuntimeException failed) {
			String left = takeAway(disk, made);
			throw named(failed, at, left.isEmpty() ? "" : "; what was made before could not be taken away: " + left);
		}
	}

	/** Refuses a folder in which there is something to be seen. */
	private static void checkFree(Path folder) throws IOException {
		if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		if (!Files.isDirectory(folder)) {
			throw new NotDirectoryException(folder.toString());
		}
		List<String> there = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
			for (Path entry : entries) {
				String name = entry.getFileName().toString();
				if (!name.startsWith(".") && !Files.isHidden(entry)) {
					there.add(Files.isDirectory(entry) ? name + "/" : name);
				}
			}
		} catch (DirectoryIteratorException failed) {
			throw failed.getCause();
		}
		if (!there.isEmpty()) {
			int more = there.size() - MOST_NAMED;
			throw new FileSystemException(folder.toString(), null, "is not empty, and nothing was written in it. In the way: "
					+ there.stream().sorted().limit(MOST_NAMED).collect(Collectors.joining(", ")) + (more > 0 ? " and " + more + " more" : "") + ". Name another folder, or move that away.");
		}
	}

	private static void makeFolder(Path folder, Deque<Path> made) throws IOException {
		if (Files.isDirectory(folder)) {
			return;
		}
		if (folder.getParent() != null) {
			makeFolder(folder.getParent(), made);
		}
		if (!Files.isDirectory(folder)) { // One that ends with .. is there once the one before it is.
			Files.createDirectory(folder);
			made.push(folder);
		}
	}

	/** Takes away what was made, the last first, and says what could not be. */
	private static String takeAway(Disk disk, Deque<Path> made) {
		List<String> left = new ArrayList<>();
		for (Path one : made) {
			try {
				disk.delete(one);
			} catch (IOException used) {
				left.add(one.toString());
			}
		}
		return String.join(", ", left);
	}

	/** What was written beside a file means nothing to whoever reads the message, and Java does not say which file a full disk was met with. */
	private static IOException named(Exception failed, Path file, String more) {
		String reason = failed instanceof AccessDeniedException ? "permission denied" : failed instanceof FileAlreadyExistsException ? "exists already"
				: failed instanceof FileSystemException known && known.getReason() != null ? known.getReason() : failed instanceof FileSystemException ? "cannot be written" : failed.getMessage();
		IOException named = new FileSystemException(file.toString(), null, reason + more);
		named.initCause(failed);
		return named;
	}
}
