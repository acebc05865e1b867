// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gainsay.cli.Main;
import org.gainsay.cli.Terminal;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * What a run of the program printed and answered.
 *
 * @param out what went to standard output; so err
 */
record Program(int exitCode, String out, String err) {

	/** Runs the program with no terminal on any stream. */
	static Program run(Object... arguments) {
		return run(Terminal.NONE, arguments);
	}

	/** Runs the program. */
	static Program run(Terminal terminal, Object[] arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		StringWriter err = new StringWriter();
		int exitCode = Main.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new), out, StandardCharsets.UTF_8, err, terminal);
		return new Program(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
	}

	/** Runs the program in a terminal. */
	static Program inTerminal(boolean colours, Object... arguments) {
		return run(new Terminal(true, false, colours), arguments);
	}

	List<String> lines() {
		return out.lines().toList();
	}

	JsonElement json() {
		return JsonParser.parseString(out);
	}

	/** The example project of this checkout. */
	static Path example() {
		return top().resolve("examples/quillhaven");
	}

	/** A project of the folder that some machines have beside the checkout; empty on the others. */
	static Optional<Path> shared(String project) {
		String said = System.getProperty("gainsay.shared");
		Path shared = said != null ? Path.of(said) : top().resolveSibling("shared");
		return Optional.of(shared.resolve(project)).filter(Files::isDirectory);
	}

	static Path top() {
		String said = System.getProperty("gainsay.top");
		Path top = said != null ? Path.of(said) : Path.of("").toAbsolutePath();
		while (!Files.isDirectory(top.resolve("targetplatform"))) {
			top = top.getParent();
		}
		return top;
	}

	/** Copies a project, so that a test can break it. */
	static Path copy(Path project, Path to) {
		try (Stream<Path> files = Files.walk(project)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = to.resolve(project.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
			return to;
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	static void write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text, StandardCharsets.UTF_8);
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}
}
