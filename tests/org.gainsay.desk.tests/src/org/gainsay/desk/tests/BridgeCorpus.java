// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The corpus of one article with two statements that lies in {@code tests/bridge}. */
final class BridgeCorpus {

	static final String TEXT = read("bridge.txt");
	static final String ACTORS = read("actors.claims");
	static final String CLAIMS = read("bridge.claims");

	private BridgeCorpus() {
	}

	private static String read(String file) {
		try {
			return Files.readString(Path.of(System.getProperty("gainsay.top"), "tests", "bridge", file));
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}
}
