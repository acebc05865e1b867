// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.save;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.Sha256;

/**
 * What a change of several files notes before it touches the first: it lies in the hidden folder of the corpus folder for as long as the
 * files are neither all old nor all new, with a copy of each file that was there.
 *
 * @param entries the files
 * @param made    the folders that were made for new files, relative to the corpus folder, the outermost first
 */
record Journal(List<Entry> entries, List<String> made) {

	/** The hidden folder, in the corpus folder. */
	static final String FOLDER = ".gainsay"; //$NON-NLS-1$
	/** Its name in the hidden folder. */
	static final String NAME = "journal"; //$NON-NLS-1$
	/** The hash of a file that is not there. */
	static final String NONE = "-"; //$NON-NLS-1$

	private static final String FIRST_LINE = "gainsay journal 1"; //$NON-NLS-1$
	private static final String LAST_LINE = "end"; //$NON-NLS-1$
	private static final String MADE = "made"; //$NON-NLS-1$

	/**
	 * A file that changes.
	 *
	 * @param file   relative to the corpus folder, with / between its parts; where a link led to it, not the link
	 * @param before the hash of what it held; {@link #NONE} where it was not there
	 * @param after  the hash of what it is to hold; {@link #NONE} where it goes
	 * @param copy   the name of the copy of what it held, in the hidden folder
	 * @param staged where what it is to hold waits, relative to the corpus folder; {@link #NONE} where it goes
	 */
	record Entry(String file, String before, String after, String copy, String staged) {
	}

	/** The journal as it is written. */
	byte[] bytes() {
		List<String> lines = new ArrayList<>(List.of(FIRST_LINE));
		entries.forEach(entry -> lines.add(String.join(" ", entry.before, entry.after, entry.copy, encoded(entry.staged), encoded(entry.file)))); //$NON-NLS-1$
		made.forEach(folder -> lines.add(MADE + " " + encoded(folder))); //$NON-NLS-1$
		lines.add(LAST_LINE);
		return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * The journal of a corpus folder.
	 *
	 * @return null where there is none, or it cannot be one: such a folder may come with somebody's corpus, so a name that leads out of it is not followed
	 */
	static @Nullable Journal read(Path folder) {
		Path hidden = folder.resolve(FOLDER);
		try {
			if (!Files.isDirectory(hidden, LinkOption.NOFOLLOW_LINKS) || !Files.isRegularFile(hidden.resolve(NAME), LinkOption.NOFOLLOW_LINKS)) {
				return null;
			}
			List<String> lines = Files.readAllLines(hidden.resolve(NAME));
			if (lines.size() < 2 || !lines.getFirst().equals(FIRST_LINE) || !lines.getLast().equals(LAST_LINE)) {
				return null;
			}
			List<Entry> entries = new ArrayList<>();
			List<String> made = new ArrayList<>();
			for (String line : lines.subList(1, lines.size() - 1)) {
				String[] parts = line.split(" "); //$NON-NLS-1$
				String path = decoded(folder, parts[parts.length - 1]);
				if (parts[0].equals(MADE)) {
					made.add(path);
				} else {
					entries.add(new Entry(path, parts[0], parts[1], Integer.toString(Integer.parseInt(parts[2])), parts[3].equals(NONE) ? NONE : staged(folder, parts[3])));
				}
			}
			return new Journal(List.copyOf(entries), List.copyOf(made));
		} catch (IOException | RuntimeException none) {
			return null;
		}
	}

	private static String decoded(Path folder, String part) throws IOException {
		String path = URLDecoder.decode(part, StandardCharsets.UTF_8);
		if (!isInside(folder, path)) {
			throw new IOException(path);
		}
		return path;
	}

	private static String staged(Path folder, String part) throws IOException {
		String path = decoded(folder, part);
		if (!path.endsWith(SafeFile.SIBLING)) {
			throw new IOException(path);
		}
		return path;
	}

	/** Whether a path stays in a folder, also where links lead to, and out of the hidden one. */
	static boolean isInside(Path folder, String path) throws IOException {
		Path file = folder.resolve(path).normalize();
		if (!file.startsWith(folder) || file.equals(folder) || file.startsWith(folder.resolve(FOLDER)) || Files.isSymbolicLink(file)) {
			return false;
		}
		Path parent = file.getParent();
		while (!Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
			parent = parent.getParent();
		}
		return parent.toRealPath().startsWith(folder.toRealPath());
	}

	/** The hash of what a file holds now; {@link #NONE} where it is not there. */
	static String hash(Path file) throws IOException {
		try {
			return hash(Files.readAllBytes(file));
		} catch (NoSuchFileException none) {
			return NONE;
		}
	}

	/** @param bytes null for a file that is not there */
	static String hash(byte @Nullable [] bytes) {
		if (bytes == null) {
			return NONE;
		}
		return Sha256.hex(bytes);
	}

	private static String encoded(String path) {
		return URLEncoder.encode(path, StandardCharsets.UTF_8);
	}
}
