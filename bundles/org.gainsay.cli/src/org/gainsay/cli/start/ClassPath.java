// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.start;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Turns the class path of the build, a list of files, into the one that is shipped, a list of symbolic names, and copies its
 * bundles into a folder {@code plugins} under the names that they have in the packaged product. So a checkout runs wherever it
 * was copied to, and for those, too, who cannot read the local repository of whoever built it.
 */
final class ClassPath {

	private ClassPath() {
	}

	/** @param arguments the list of files, one a line; the list to write, one name a line; the folder to copy to, in which nothing else stays */
	public static void main(String[] arguments) throws IOException {
		List<String> names = new ArrayList<>();
		Set<Path> current = new LinkedHashSet<>();
		Path plugins = Files.createDirectories(Path.of(arguments[2]));
		for (Path jar : Files.readAllLines(Path.of(arguments[0])).stream().filter(line -> !line.isBlank()).map(Path::of).toList()) {
			Attributes manifest;
			try (JarFile file = new JarFile(jar.toFile(), false)) {
				manifest = file.getManifest().getMainAttributes();
			}
			if (manifest.getValue("Eclipse-SourceBundle") != null) {
				continue; // Where the repository is built, Tycho names the source of each bundle beside it.
			}
			String name = manifest.getValue("Bundle-SymbolicName");
			if (name == null) {
				throw new IOException(jar + " is no bundle");
			}
			name = name.replaceFirst(";.*", "").strip();
			// Tycho adds these for the compiler; no product has them, and nothing asks for them when it runs.
			if (!name.startsWith("org.osgi.annotation.") && (!name.endsWith(".annotations") || name.startsWith("org.gainsay.")) && !name.equals("org.eclipse.jdt.annotation") && !name.equals("org.osgi.service.cm")) {
				names.add(name);
				current.add(copied(jar, plugins.resolve(name + "_" + manifest.getValue("Bundle-Version").strip() + ".jar")));
			}
		}
		Path list = Path.of(arguments[1]);
		Files.createDirectories(list.getParent());
		Files.write(list, names);
		try (DirectoryStream<Path> files = Files.newDirectoryStream(plugins)) {
			for (Path file : files) {
				if (!current.contains(file)) {
					Files.delete(file);
				}
			}
		}
	}

	/** A copy that is there already is not touched, since a program may be running from it. */
	private static Path copied(Path jar, Path to) throws IOException {
		if (!Files.exists(to) || Files.size(to) != Files.size(jar) || !Files.getLastModifiedTime(to).equals(Files.getLastModifiedTime(jar))) {
			Path beside = to.resolveSibling(to.getFileName() + ".new");
			Files.copy(jar, beside, StandardCopyOption.REPLACE_EXISTING);
			Files.setLastModifiedTime(beside, Files.getLastModifiedTime(jar));
			Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		return to;
	}
}
