// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.start;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Prepares fast starts: copies the jars of the class path without their signatures (the JVM leaves classes of signed jars out
 * of its archives) and without compression, runs {@link Training} so that the JVM archives the classes it needed, and leaves
 * a file {@code arguments} with all of it for {@code java @arguments}. Two that prepare at the same time do not disturb each
 * other: each makes a folder of its own. Uses nothing but Java's own classes.
 */
public final class Preparation {

	/** For short commands: a collector without threads to start, and no optimising compiler that would not pay in time. */
	private static final List<String> SHORT_RUN = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-Xlog:disable", "-Xss4m", "-Djdk.console=java.base",
			// SQLite is a library of the system, which Java would warn of
			"--enable-native-access=ALL-UNNAMED",
			// Guice would otherwise make classes at each start, which no archive can hold
			"-Dguice_bytecode_gen_option=DISABLED");
	/** A program that still runs may use a folder that is no longer current: a language server, for as long as the editor is open. */
	private static final Duration KEPT = Duration.ofDays(14);
	private static final String GENERATION = "jars-";
	/** Where Linux says whether a program may ask for large pages of memory. */
	private static final Path LARGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

	private Preparation() {
	}

	/**
	 * @param jars the class path, complete
	 * @param into the folder for it; made if it is not there
	 * @return the file of arguments, in a folder of its own below {@code into}
	 */
	static Path prepare(List<Path> jars, Path into) throws IOException, InterruptedException {
		Path generation = Files.createTempDirectory(Files.createDirectories(into), GENERATION);
		try {
			List<Path> copies = new ArrayList<>();
			try (URLClassLoader all = new URLClassLoader(urls(jars), ClassLoader.getPlatformClassLoader())) {
				UnaryOperator<byte[]> renewed = oldClasses(all);
				for (Path jar : jars) {
					Path copy = generation.resolve(String.format(Locale.ROOT, "%02d-%s", copies.size(), jar.getFileName()));
					copyUnsigned(jar, copy, renewed);
					copies.add(copy);
				}
			}
			String classPath = copies.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
			Path sample = generation.resolve("sample");
			extractSample(copies, sample);

			List<String> prepared = new ArrayList<>(SHORT_RUN);
			prepared.addAll(largePages(LARGE_PAGES));
			prepared.addAll(archive(classPath, generation, sample));
			prepared.addAll(List.of("-cp", classPath));
			Path arguments = generation.resolve("arguments");
			write(arguments, quoted(prepared), System.getProperty("native.encoding"));
			deleteOldGenerations(generation);
			return arguments;
		} catch (IOException | InterruptedException | RuntimeException e) {
			delete(generation);
			throw e;
		}
	}

	/**
	 * What a large corpus gains by: looks into its facts go all over the memory, and where that has pages of 4 KB each look is one at the tables of pages, too.
	 *
	 * @param said the file in which Linux says whether a program may ask for large pages; on other systems, whose Java does not know the argument, it is not there
	 * @return the argument for Java; none where it would do nothing
	 */
	public static List<String> largePages(Path said) {
		try {
			String choices = Files.readString(said);
			return choices.contains("[madvise]") || choices.contains("[always]") ? List.of("-XX:+UseTransparentHugePages") : List.of();
		} catch (IOException | SecurityException notLinux) {
			return List.of();
		}
	}

	/** That of a jar below a folder whose name ends with an exclamation mark would be one inside a jar. */
	static URL[] urls(List<Path> jars) throws IOException {
		URL[] urls = new URL[jars.size()];
		for (int i = 0; i < urls.length; i++) {
			urls[i] = URI.create(jars.get(i).toUri().toString().replace("!", "%21")).toURL();
		}
		return urls;
	}

	/** {@link OldClasses} of the class path itself, because it needs a library of it, which is not there when this class runs. */
	@SuppressWarnings("unchecked")
	private static UnaryOperator<byte[]> oldClasses(ClassLoader all) throws IOException {
		try {
			Constructor<?> made = all.loadClass(Preparation.class.getPackageName() + ".OldClasses").getDeclaredConstructor(ClassLoader.class);
			made.setAccessible(true);
			return (UnaryOperator<byte[]>) made.newInstance(all);
		} catch (ReflectiveOperationException incomplete) {
			throw new IOException("The class path is not complete: " + incomplete, incomplete);
		}
	}

	/** The file of arguments has its own quoting: white space, quotes and backslashes. */
	public static List<String> quoted(List<String> arguments) {
		return arguments.stream().map(argument -> '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"').toList();
	}

	/**
	 * @param encoding that of the system, in which the launcher of Java reads its file of arguments: on Windows it is not UTF-8
	 * @throws java.nio.charset.CharacterCodingException when a name has characters that it has not
	 */
	public static void write(Path file, List<String> lines, String encoding) throws IOException {
		Files.write(file, lines, Charset.forName(encoding));
	}

	/**
	 * Drops the signature files and the digests they sign; everything else stays, entry by entry, not compressed.
	 *
	 * @param renewed what becomes of each class file
	 */
	static void copyUnsigned(Path from, Path to, UnaryOperator<byte[]> renewed) throws IOException {
		try (JarFile jar = new JarFile(from.toFile(), false);
				OutputStream out = Files.newOutputStream(to);
				ZipOutputStream copy = new ZipOutputStream(out)) {
			for (var entries = jar.entries(); entries.hasMoreElements();) {
				ZipEntry entry = entries.nextElement();
				if (isSignature(entry.getName())) {
					continue;
				}
				byte[] content;
				try (InputStream in = jar.getInputStream(entry)) {
					content = entry.getName().equals(JarFile.MANIFEST_NAME) ? withoutDigests(in) : in.readAllBytes();
				}
				if (entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class")) {
					content = renewed.apply(content);
				}
				ZipEntry stored = new ZipEntry(entry.getName());
				stored.setLastModifiedTime(entry.getLastModifiedTime());
				stored.setMethod(ZipEntry.STORED);
				stored.setSize(content.length);
				CRC32 crc = new CRC32();
				crc.update(content);
				stored.setCrc(crc.getValue());
				copy.putNextEntry(stored);
				copy.write(content);
				copy.closeEntry();
			}
		}
	}

	private static boolean isSignature(String entry) {
		return entry.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
	}

	private static byte[] withoutDigests(InputStream in) throws IOException {
		Manifest manifest = new Manifest(in);
		manifest.getEntries().values().forEach(attributes -> attributes.keySet()
				.removeIf(key -> ((Attributes.Name) key).toString().endsWith("-Digest")));
		manifest.getEntries().values().removeIf(Attributes::isEmpty);
		var out = new java.io.ByteArrayOutputStream();
		manifest.write(out);
		return out.toByteArray();
	}

	private static void extractSample(List<Path> jars, Path to) throws IOException {
		for (Path path : jars) {
			try (JarFile jar = new JarFile(path.toFile(), false)) {
				if (jar.getEntry("sample/") == null && jar.getEntry("sample/gainsay.properties") == null) {
					continue;
				}
				for (var entries = jar.entries(); entries.hasMoreElements();) {
					ZipEntry entry = entries.nextElement();
					if (entry.getName().startsWith("sample/") && !entry.isDirectory()) {
						Path file = to.resolve(entry.getName().substring("sample/".length()));
						Files.createDirectories(file.getParent());
						try (InputStream in = jar.getInputStream(entry)) {
							Files.copy(in, file);
						}
					}
				}
				return;
			}
		}
		throw new IOException("No jar of the class path holds the sample");
	}

	/**
	 * Runs the training.
	 *
	 * @return the arguments that use the archive; none when this Java could not make one, which costs speed only
	 */
	private static List<String> archive(String classPath, Path generation, Path sample) throws IOException, InterruptedException {
		boolean ahead = Runtime.version().feature() >= 25;
		Path archive = generation.resolve(ahead ? "classes.aot" : "classes.jsa");
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(SHORT_RUN);
		command.add((ahead ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive);
		command.add("-Dgainsay.memory=" + generation.resolve("memory")); // what is remembered of the sample is of no use to anybody
		command.addAll(List.of("-cp", classPath, Training.class.getName(), sample.toString(), generation.resolve("trained").toString()));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectInput(ProcessBuilder.Redirect.from(sample.resolve("gainsay.properties").toFile()))
				.redirectOutput(generation.resolve("training.log").toFile());
		// What somebody wants of every Java may keep this one from making an archive.
		builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
		Process training = builder.start();
		if (!training.waitFor(120, TimeUnit.SECONDS)) {
			training.destroyForcibly();
		}
		if (!Files.isRegularFile(archive)) {
			return List.of();
		}
		return List.of((ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
	}

	private static void deleteOldGenerations(Path current) {
		Instant limit = Instant.now().minus(KEPT);
		try (DirectoryStream<Path> generations = Files.newDirectoryStream(current.getParent(), GENERATION + "*")) {
			for (Path generation : generations) {
				if (!generation.equals(current) && Files.getLastModifiedTime(generation).toInstant().isBefore(limit)) {
					delete(generation);
				}
			}
		} catch (IOException inUse) {
			return; // Windows keeps the jars of a program that runs; the next time will do.
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}
}
