// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the program lies: a checkout with what was built in it, or the packaged product. Both have the same bundles under the
 * same names, and a list of those on the class path of the command line.
 *
 * @param home absolute; the folder of the start script
 */
public record Installation(Path home) {

	/** What every build depends on, beside the bundles. */
	private static final List<String> OF_ALL = List.of("pom.xml", "bundles/pom.xml", "targetplatform/gainsay.target");
	/** What a build makes in a bundle's folder. */
	private static final List<String> MADE = List.of("target", "bin", "src-gen");

	public boolean isCheckout() {
		return Files.isRegularFile(home.resolve("pom.xml"));
	}

	/** The list of the class path, relative to {@link #home()}: one symbolic name a line. As old as the build that made it. */
	public Path list() {
		return isCheckout() ? Path.of("bundles", "org.gainsay.cli", "target", "rootfiles", "classpath.txt") : Path.of("classpath.txt");
	}

	public boolean isBuilt() {
		return Files.isRegularFile(home.resolve(list()));
	}

	/** The folder of the bundles. */
	public Path plugins() {
		return home.resolve(isCheckout() ? Path.of("bundles", "org.gainsay.cli", "target", "plugins") : Path.of("plugins"));
	}

	/**
	 * @return the jars of the class path, in the list's order; of several versions the last in the order of names
	 * @throws StartException when one is missing
	 */
	public List<Path> jars() throws IOException, StartException {
		Path list = home.resolve(list());
		if (!Files.isReadable(list)) {
			throw incomplete(list.toString());
		}
		List<Path> jars = new ArrayList<>();
		for (String name : Files.readAllLines(list)) {
			jars.add(newest(plugins(), name));
		}
		return jars;
	}

	/**
	 * @param plugins a folder of bundles
	 * @param name    the symbolic name of one
	 * @throws StartException when it is missing
	 */
	static Path newest(Path plugins, String name) throws IOException, StartException {
		Path newest = null;
		if (Files.isDirectory(plugins)) {
			try (DirectoryStream<Path> versions = Files.newDirectoryStream(plugins, name + "_*.jar")) {
				for (Path version : versions) {
					newest = newest == null || version.compareTo(newest) > 0 ? version : newest;
				}
			}
		}
		if (newest == null || !Files.isReadable(newest)) {
			throw incomplete(newest == null ? plugins + File.separator + name + "_*.jar" : newest.toString());
		}
		return newest;
	}

	private static StartException incomplete(String missing) {
		return new StartException(StartException.CANNOT_READ_OR_WRITE,
				missing + " is missing or cannot be read: the installation is not complete (in a checkout: ./build cli).");
	}

	/**
	 * @return files and folders from which the class path was built, relative to {@link #home()}, with {@code /} and without
	 *         blanks; empty in a product, and where nothing was built
	 */
	public List<String> sources() throws IOException {
		List<String> sources = new ArrayList<>();
		if (isCheckout() && isBuilt()) {
			for (String name : Files.readAllLines(home.resolve(list()))) {
				Path bundle = home.resolve("bundles").resolve(name);
				if (Files.isDirectory(bundle)) {
					try (Stream<Path> parts = Files.list(bundle)) {
						parts.map(part -> part.getFileName().toString()).filter(part -> part.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*") && !MADE.contains(part))
								.sorted().forEach(part -> sources.add("bundles/" + name + "/" + part));
					}
				}
			}
			OF_ALL.stream().filter(file -> Files.exists(home.resolve(file))).forEach(sources::add);
		}
		return sources;
	}

	/** Whether something is to be built: nothing was, or a source is newer. A folder is newer when a file went from it. */
	public boolean isStale() throws IOException {
		if (!isCheckout()) {
			return false;
		}
		if (!isBuilt()) {
			return true;
		}
		FileTime built = Files.getLastModifiedTime(home.resolve(list()));
		for (String source : sources()) {
			try (Stream<Path> files = Files.walk(home.resolve(source))) {
				for (Path file : (Iterable<Path>) files::iterator) {
					if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
						return true;
					}
				}
			}
		}
		return false;
	}
}
