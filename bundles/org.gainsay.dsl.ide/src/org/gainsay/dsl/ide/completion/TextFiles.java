// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.completion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.facts.CorpusFiles;

/** The files of a corpus that may be an article's text. */
public final class TextFiles {

	private static final int MOST = 5000;

	private TextFiles() {
	}

	/** Plain-text files below the corpus folder, absolute, in the order of their paths; what cannot be read is passed over. */
	public static List<Path> below(Path folder) {
		try {
			return new CorpusFiles(folder).files(file -> file.getFileName().toString().endsWith(".txt")).stream().filter(Files::isRegularFile).limit(MOST).toList();
		} catch (IOException unreadable) {
			return List.of();
		}
	}
}
