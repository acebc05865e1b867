// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import org.gainsay.text.save.SafeFile;
import org.gainsay.ui.edit.ThreeWayMerge;

/**
 * What was typed into a file and not saved.
 *
 * @param file its path in the workspace, with the project's name
 * @param time when it was noted
 * @param base what the file held then; null where that was not known
 * @param text what was typed
 */
public record UnsavedText(String file, Instant time, String base, String text) {

	private static final String MARK = "gainsay unsaved 1"; //$NON-NLS-1$

	/** How what was typed stands to what the file holds now. */
	public enum Situation {
		/** The file holds it: there is nothing to offer. */
		SAVED,
		/** The file is what it was. */
		FILE_AS_IT_WAS,
		/** The file was changed since, elsewhere. */
		FILE_CHANGED_ELSEWHERE,
		/** The file was changed since, in the same place, or nobody knows where. */
		FILE_CHANGED,
		/** The file is not there. */
		FILE_GONE,
		/** Its project is not there, or closed. */
		PROJECT_GONE
	}

	/** @param now what the file holds; null where it is not there */
	Situation against(String now) {
		return now == null ? Situation.FILE_GONE
				: now.equals(text) ? Situation.SAVED
						: now.equals(base) ? Situation.FILE_AS_IT_WAS
								: merged(now).isPresent() ? Situation.FILE_CHANGED_ELSEWHERE : Situation.FILE_CHANGED;
	}

	/** What was typed, with what the file holds now where that was changed elsewhere; empty if both changed the same place. */
	Optional<String> merged(String now) {
		return base == null ? Optional.empty() : ThreeWayMerge.merged(base, text, now);
	}

	/** Writes it down, whole or not at all. */
	void write(Path to) throws IOException {
		String head = String.join("\n", MARK, file, time.toString(), String.valueOf(base == null ? -1 : base.length()), ""); //$NON-NLS-1$ //$NON-NLS-2$
		SafeFile.write(to, (head + (base == null ? "" : base) + text).getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
	}

	/** @throws IOException if it cannot be read, or is something else */
	static UnsavedText read(Path from) throws IOException {
		String all = new String(Files.readAllBytes(from), StandardCharsets.UTF_8);
		String[] parts = all.split("\n", 5); //$NON-NLS-1$
		try {
			int length = Integer.parseInt(parts.length == 5 && parts[0].equals(MARK) ? parts[3] : ""); //$NON-NLS-1$
			return new UnsavedText(parts[1], Instant.parse(parts[2]), length < 0 ? null : parts[4].substring(0, length), parts[4].substring(Math.max(0, length)));
		} catch (NumberFormatException | IndexOutOfBoundsException | DateTimeException wrong) {
			throw new IOException(from + " is no unsaved text", wrong); //$NON-NLS-1$
		}
	}
}
