// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.completion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusFiles;

/** The files of a corpus that may be an article's text. */
public final class TextFiles {

	private static final int DEEPEST = 6;
	private static final int MOST = 5000;

	private TextFiles() {
	}

	/** Plain-text files below the corpus folder, absolute, in the order of their paths; what cannot be read is passed over. */
	public static List<Path> below(Path folder) {
		CorpusFiles files = new CorpusFiles(folder);
		try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
			return all.filter(file -> file.toString().endsWith(".txt") && files.belongs(file)).limit(MOST).sorted().toList();
		} catch (IOException | UncheckedIOException unreadable) {
			return List.of();
		}
	}
}
