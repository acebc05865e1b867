// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

import org.gainsay.dsl.naming.DeclaredNames;
import org.gainsay.facts.FactsBytes;
import org.gainsay.model.GainsayPackage;
import org.gainsay.text.Sha256;

/**
 * What was found in the claims files of corpora when they were read last, kept between runs in a folder of the user's, outside of every
 * corpus. It is a cache: what is not there, broken, of another version of the program or cannot be read or written is as nothing, and
 * never an error. What is there holds for the very contents that it was found in, of the claims file and of each text that it reads;
 * whoever takes it compares them. One file a corpus, which is replaced as a whole; so several programs may share the folder.
 */
public final class Memory {

	/** Remembers nothing. */
	public static final Memory NONE = new Memory(null, null);

	private static final String FORMAT = "gainsay-memory 1";
	private static final String EXTENSION = ".facts";
	private static final int MOST_BYTES = 1 << 30;
	/** How long what nobody asks for is kept, and how much of all corpora together. */
	private static final Duration KEPT = Duration.ofDays(60);
	private static final long MOST_BYTES_OF_ALL = 4L << 30;
	/** Looked at once: its files may be replaced while it runs. Null where they do not tell. */
	private static final String PROGRAM = program();

	private final Path folder;
	private final String program;

	/**
	 * What is remembered of one claims file.
	 *
	 * @param path  relative to the corpus folder, with / between its parts
	 * @param stamp the {@link org.gainsay.facts.edit.Stamp} of its text
	 * @param texts the hash of each text that was read for it, by the text's path relative to the corpus folder
	 * @param names what it declares and uses, by {@link FileNames#bytes}
	 * @param found its facts, by {@link FactsBytes}; empty where they depend on more than what is compared, so that they are to be found anew
	 */
	record Remembered(String path, String stamp, Map<String, String> texts, byte[] names, byte[] found) {
	}

	private Memory(Path folder, String program) {
		this.folder = folder;
		this.program = program;
	}

	/** That of the user who runs the program; {@link #NONE} where there is no folder for it, or the program is no finished one whose version is known. */
	public static Memory ofUser() {
		Path caches = PROGRAM == null ? null : caches();
		return caches == null ? NONE : new Memory(caches.resolve("gainsay").resolve("facts"), PROGRAM);
	}

	/**
	 * One in a folder.
	 *
	 * @param folder  made if it is not there
	 * @param program says which program remembers: what another remembered is as nothing
	 */
	public static Memory in(Path folder, String program) {
		return new Memory(folder, program);
	}

	/** Where the system has programs keep what can be made again; null if it does not say. */
	private static Path caches() {
		String home = System.getProperty("user.home");
		boolean windows = File.separatorChar == '\\';
		boolean mac = System.getProperty("os.name", "").startsWith("Mac");
		try {
			String said = System.getenv(windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
			if (said != null && !said.isEmpty() && Path.of(said).isAbsolute()) {
				return Path.of(said);
			}
			// A process without a home is told "?", or the root.
			return home == null || System.getenv("HOME") == null && !windows || !Path.of(home).isAbsolute() || Path.of(home).getNameCount() == 0 ? null
					: Path.of(home, mac ? "Library/Caches" : windows ? "AppData\\Local" : ".cache");
		} catch (InvalidPathException noPath) {
			return null;
		}
	}

	/**
	 * Which program this is: the Java that runs it, which knows the characters and the languages, and the files that its parts were loaded from, as they
	 * are now; null where one of them is no file, as when it is being worked on.
	 */
	private static String program() {
		StringBuilder said = new StringBuilder(Runtime.version().toString()).append(' ');
		for (Class<?> part : List.of(Memory.class, DeclaredNames.class, FactsBytes.class, GainsayPackage.class, Sha256.class)) {
			CodeSource source = part.getProtectionDomain().getCodeSource();
			try {
				Path file = source == null || source.getLocation() == null ? null : file(source.getLocation());
				BasicFileAttributes attributes = file == null ? null : Files.readAttributes(file, BasicFileAttributes.class);
				if (attributes == null || !attributes.isRegularFile()) {
					return null;
				}
				said.append(file).append(' ').append(attributes.size()).append(' ').append(attributes.lastModifiedTime().toMillis()).append(' ');
			} catch (IOException | IllegalArgumentException | FileSystemNotFoundException noFile) {
				return null;
			}
		}
		return Sha256.hex(said.toString());
	}

	private static Path file(URL location) {
		try {
			return Path.of(location.toURI());
		} catch (URISyntaxException notEncoded) { // Equinox writes the space of "Program Files" as it is
			return new File(location.getPath()).toPath();
		}
	}

	/** Whether it remembers anything at all. */
	boolean remembers() {
		return folder != null;
	}

	private Path file(Path corpus) {
		return folder.resolve(Sha256.hex(corpus.toString()).substring(0, 32) + EXTENSION);
	}

	private byte[] head(Path corpus) {
		return (FORMAT + '\n' + program + '\n' + corpus + '\n').getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * What is remembered of a corpus, by the paths of its files.
	 *
	 * @param corpus its folder, a real path
	 */
	Map<String, Remembered> of(Path corpus) {
		if (folder == null) {
			return Map.of();
		}
		try {
			Path file = file(corpus);
			if (Files.size(file) > MOST_BYTES || !Files.getOwner(file).equals(Files.getOwner(folder))) {
				return Map.of();
			}
			byte[] bytes = Files.readAllBytes(file);
			int end = bytes.length - Long.BYTES;
			byte[] head = head(corpus);
			CRC32C sum = new CRC32C();
			if (end < head.length || !ByteBuffer.wrap(bytes, 0, head.length).equals(ByteBuffer.wrap(head))) {
				return Map.of();
			}
			sum.update(bytes, 0, end);
			if (sum.getValue() != ByteBuffer.wrap(bytes).getLong(end)) {
				return Map.of();
			}
			Map<String, Remembered> all = read(new DataInputStream(new ByteArrayInputStream(bytes, head.length, end - head.length)));
			used(file);
			return all;
		} catch (IOException | SecurityException | IndexOutOfBoundsException | UnsupportedOperationException | InvalidPathException | OutOfMemoryError nothing) {
			return Map.of();
		}
	}

	private static Map<String, Remembered> read(DataInputStream in) throws IOException {
		Map<String, Remembered> all = new TreeMap<>();
		for (int count = in.readInt(); count > 0; count--) {
			String path = new String(block(in), StandardCharsets.UTF_8);
			String stamp = in.readUTF();
			Map<String, String> texts = new LinkedHashMap<>();
			for (int more = in.readInt(); more > 0; more--) {
				texts.put(new String(block(in), StandardCharsets.UTF_8), in.readUTF());
			}
			all.put(path, new Remembered(path, stamp, texts, block(in), block(in)));
		}
		return all;
	}

	private static byte[] block(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > in.available()) {
			throw new IOException("There are no " + length + " bytes left.");
		}
		return in.readNBytes(length);
	}

	private static void block(byte[] bytes, DataOutputStream out) throws IOException {
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	/** So that it is not taken for what nobody asks for. */
	private static void used(Path file) {
		try {
			if (Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(Duration.ofDays(1)))) {
				Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
			}
		} catch (IOException | SecurityException readOnly) {
			// it is read all the same
		}
	}

	/**
	 * Remembers a corpus, in place of what was remembered of it.
	 *
	 * @param corpus its folder, a real path
	 */
	void keep(Path corpus, Collection<Remembered> all) {
		if (folder == null) {
			return;
		}
		Path beside = null;
		try {
			make(folder);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			DataOutputStream out = new DataOutputStream(bytes);
			out.write(head(corpus));
			out.writeInt(all.size());
			for (Remembered one : all) {
				block(one.path.getBytes(StandardCharsets.UTF_8), out);
				out.writeUTF(one.stamp);
				out.writeInt(one.texts.size());
				for (Map.Entry<String, String> text : one.texts.entrySet()) {
					block(text.getKey().getBytes(StandardCharsets.UTF_8), out);
					out.writeUTF(text.getValue());
				}
				block(one.names, out);
				block(one.found, out);
				if (bytes.size() > MOST_BYTES - Long.BYTES) {
					return;
				}
			}
			byte[] content = bytes.toByteArray();
			CRC32C sum = new CRC32C();
			sum.update(content);
			beside = Files.createTempFile(folder, "new", ".tmp");
			try (OutputStream to = Files.newOutputStream(beside)) {
				to.write(content);
				to.write(ByteBuffer.allocate(Long.BYTES).putLong(sum.getValue()).array());
			}
			Files.move(beside, file(corpus), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			beside = null;
			tidy(file(corpus));
		} catch (IOException | DirectoryIteratorException | SecurityException | UnsupportedOperationException | OutOfMemoryError notKept) {
			// then it is found anew the next time
		} finally {
			if (beside != null) {
				deleteQuietly(beside);
			}
		}
	}

	private static void make(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
				Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			} else {
				Files.createDirectories(folder);
			}
		}
	}

	/** Lets go what nobody asked for in a long time, and the oldest of what is too much. */
	private void tidy(Path newest) throws IOException {
		record Kept(Path file, long size, Instant used) {
		}
		List<Kept> all = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				if (!file.equals(newest)) {
					BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
					all.add(new Kept(file, attributes.size(), attributes.lastModifiedTime().toInstant()));
				}
			}
		}
		all.sort(Comparator.comparing(Kept::used).reversed());
		Instant now = Instant.now();
		long size = Files.size(newest);
		for (Kept one : all) {
			boolean unfinished = !one.file.toString().endsWith(EXTENSION) && one.used.isBefore(now.minus(Duration.ofHours(1)));
			size += one.size;
			if (unfinished || size > MOST_BYTES_OF_ALL || one.used.isBefore(now.minus(KEPT))) {
				deleteQuietly(one.file);
			}
		}
	}

	private static void deleteQuietly(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException | SecurityException inUse) {
			// the next one will
		}
	}
}
