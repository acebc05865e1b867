// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for a corpus that is gone when it is closed, also when somebody stops it. */
public final class TemporaryCorpus implements AutoCloseable {

	private final Path top;
	private final Path folder;
	private final Thread atEnd = new Thread(this::deleteQuietly);

	/** @param source what the corpus is made of, after which it is called */
	public TemporaryCorpus(Path source) throws IOException {
		top = Files.createTempDirectory("gainsay-convert-");
		String name = source.toAbsolutePath().normalize().getFileName() == null ? "corpus" : source.toAbsolutePath().normalize().getFileName().toString();
		int dot = name.lastIndexOf('.');
		folder = top.resolve(dot > 0 && Files.isRegularFile(source) ? name.substring(0, dot) : name);
		Runtime.getRuntime().addShutdownHook(atEnd);
	}

	/** Where the corpus is to be made; not there yet. */
	public Path folder() {
		return folder;
	}

	@Override
	public void close() throws IOException {
		try {
			Runtime.getRuntime().removeShutdownHook(atEnd);
		} catch (IllegalStateException ending) {
			return; // the hook does it
		}
		delete();
	}

	private void deleteQuietly() {
		try {
			delete();
		} catch (IOException left) {
			// The system empties its folder of temporary files.
		}
	}

	private void delete() throws IOException {
		List<Path> all;
		try (Stream<Path> walked = Files.walk(top)) {
			all = walked.sorted(Comparator.reverseOrder()).toList();
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
		for (Path one : all) {
			Files.deleteIfExists(one);
		}
	}
}
