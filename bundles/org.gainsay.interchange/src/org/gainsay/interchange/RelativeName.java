// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.nio.file.Path;

import org.gainsay.text.RelativePath;

/** Names of files that are to be written below a folder, which none of them may leave. */
final class RelativeName {

	private static final Path ANYWHERE = Path.of("folder").toAbsolutePath();

	private RelativeName() {
	}

	/**
	 * The name of a file as it is written here.
	 *
	 * @throws IllegalArgumentException if it is not below the folder
	 */
	static String of(String name) {
		Path file = ANYWHERE.resolve(name).normalize();
		if (!file.startsWith(ANYWHERE) || file.equals(ANYWHERE)) {
			throw new IllegalArgumentException(name + " is not inside the target.");
		}
		return RelativePath.of(ANYWHERE, file);
	}
}
