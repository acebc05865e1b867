// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.nio.file.Path;

/** The one way in which a file is named from a folder, on every system: its path with / between the parts. */
public final class RelativePath {

	private RelativePath() {
	}

	/**
	 * The path of a file as it stands in facts, claims files and tables. A backslash in a name stays where the system allows it there.
	 *
	 * @param folder both absolute, or both not
	 * @param file   of the same file system; where it is not below the folder, its path begins with ..
	 */
	public static String of(Path folder, Path file) {
		return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
	}
}
