// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Turns the class path of the build, a list of files, into the one that is shipped, a list of symbolic names: the packaged
 * product has the same bundles in its folder {@code plugins}, under other file names.
 */
final class SymbolicNames {

	private SymbolicNames() {
	}

	/** @param arguments the list of files, one a line; the list to write, one name a line */
	public static void main(String[] arguments) throws IOException {
		List<String> names = new ArrayList<>();
		for (Path jar : Preparation.jars(Path.of(arguments[0]), Path.of(""))) {
			try (JarFile file = new JarFile(jar.toFile(), false)) {
				String name = file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
				if (name == null) {
					throw new IOException(jar + " is no bundle");
				}
				// Tycho adds these for the compiler; no product has them, and nothing asks for them when it runs.
				if (!name.startsWith("org.osgi.annotation.") && !name.endsWith(".annotations") && !name.equals("org.osgi.service.cm")) {
					names.add(name.replaceFirst(";.*", "").strip());
				}
			}
		}
		Path list = Path.of(arguments[1]);
		Files.createDirectories(list.getParent());
		Files.write(list, names);
	}
}
