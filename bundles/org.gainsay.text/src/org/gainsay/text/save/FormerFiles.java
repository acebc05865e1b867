// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The files of a corpus folder as they were before a change of several of them that has not come to its end: it was stopped, or somebody
 * is at it. Who reads the folder reads each file where this says, and sees the old state, whole.
 */
public final class FormerFiles {

	/** Of a folder that nobody is changing. */
	public static final FormerFiles NONE = new FormerFiles(Map.of(), false);

	private final Map<Path, Path> copies;
	private final boolean beingWritten;

	private FormerFiles(Map<Path, Path> copies, boolean beingWritten) {
		this.copies = copies;
		this.beingWritten = beingWritten;
	}

	/** Those of a corpus folder as it is at this moment. @param folder absolute */
	public static FormerFiles of(Path folder) {
		Journal journal = Journal.read(folder);
		if (journal == null) {
			return NONE;
		}
		Map<Path, Path> copies = new LinkedHashMap<>();
		for (Journal.Entry entry : journal.entries()) {
			Path file = folder.resolve(entry.file());
			Path copy = folder.resolve(Journal.FOLDER).resolve(entry.copy());
			try {
				String now = Journal.hash(file);
				boolean itsOwn = now.equals(entry.after()) || now.equals(entry.before()); // What somebody has changed since is theirs.
				if (itsOwn && Journal.hash(copy).equals(entry.before())) {
					copies.put(file, copy);
				}
			} catch (IOException unreadable) {
				// Whoever reads it says so.
			}
		}
		return copies.isEmpty() ? NONE : new FormerFiles(copies, SafeFiles.isBeingWritten(folder));
	}

	/**
	 * When something in a corpus folder was last begun or done; null if never. As long as it stays the same, so does what {@link #of} gives,
	 * and nothing was written behind the back of whoever read meanwhile.
	 */
	public static @Nullable FileTime mark(Path folder) {
		try {
			return Files.getLastModifiedTime(folder.resolve(Journal.FOLDER));
		} catch (IOException never) {
			return null;
		}
	}

	/** Whether a path is of the hidden folder in which changes are noted, or lies in it. */
	public static boolean isHidden(Path folder, Path file) {
		return file.startsWith(folder.resolve(Journal.FOLDER));
	}

	/** Where to read a file: itself, or the copy of what it was. Where it was not there, nothing is there either. */
	public Path where(Path file) {
		if (copies.isEmpty()) {
			return file;
		}
		Path copy = copies.get(file);
		return copy != null ? copy : copies.getOrDefault(real(file), file);
	}

	private static Path real(Path file) {
		try {
			return Files.exists(file) ? file.toRealPath() : file.getParent().toRealPath().resolve(file.getFileName());
		} catch (IOException nowhere) {
			return file;
		}
	}

	/** The files that the change concerns, absolute; empty where there is none. */
	public Set<Path> files() {
		return copies.keySet();
	}

	/** Of the files that the change concerns those that were there before it. */
	public List<Path> there() {
		List<Path> there = new ArrayList<>();
		copies.forEach((file, copy) -> {
			if (Files.exists(copy)) {
				there.add(file);
			}
		});
		return there;
	}

	/** Whether somebody is at it; else it was stopped. */
	public boolean areBeingWritten() {
		return beingWritten;
	}

	/** What to tell whoever reads the corpus, in one sentence; empty where no change is half done. */
	public Optional<String> sentence() {
		if (copies.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(beingWritten ? "Another command is changing this corpus at this moment; what you see is as it was before." //$NON-NLS-1$
				: "A change of " + (copies.size() == 1 ? "a file" : copies.size() + " files") + " of this corpus was stopped half-way; what you see is as it was before, " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
						+ "and the next command that changes the corpus takes back what is left of it."); //$NON-NLS-1$
	}
}
