// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.BufferUnderflowException;
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
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

import org.gainsay.dsl.naming.DeclaredNames;
import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Sizes;
import org.gainsay.model.GainsayPackage;
import org.gainsay.text.Sha256;
import org.gainsay.text.SipHash;

/**
 * What was found in the claims files of corpora when they were read last, kept between runs in a folder of the user's, outside of every
 * corpus. It is a cache: what is not there, broken, of another version of the program or cannot be read or written is as nothing, and
 * never an error. What is there holds for the very contents that it was found in, of the claims file and of each text that it reads;
 * whoever takes it compares them. One file a corpus, which is replaced as a whole; so several programs may share the folder.
 */
public final class Memory {

	/** The system property that names the folder in which facts are remembered. */
	public static final String FOLDER = "gainsay.memory";
	/** Remembers nothing. */
	public static final Memory NONE = new Memory(null, null);

	private static final String FORMAT = "gainsay-memory 2";
	private static final String EXTENSION = ".facts";
	private static final int MOST_BYTES = 1 << 30;
	private static final int KEY_BYTES = 16;
	/** How long what nobody asks for is kept, and how much of all corpora together. */
	private static final Duration KEPT = Duration.ofDays(60);
	private static final long MOST_BYTES_OF_ALL = 4L << 30;
	/** Looked at once: its files may be replaced while it runs. Null where they do not tell. */
	private static final String PROGRAM = program();

	private final Path folder;
	private final String program;

	/** A run of the bytes of an array, which stays as it is. */
	record Slice(byte[] array, int from, int to) {
		static Slice of(byte[] array) {
			return new Slice(array, 0, array.length);
		}

		boolean isEmpty() {
			return from == to;
		}
	}

	/**
	 * What is remembered of one claims file.
	 *
	 * @param path  relative to the corpus folder, with / between its parts
	 * @param stamp the {@link org.gainsay.facts.edit.Stamp} of its text
	 * @param mark  the {@link SessionFiles#markOf} of its text
	 * @param print of the bytes of the file, with the key of {@link All}; null where it is not known
	 * @param texts of each text that was read for it
	 * @param names what it declares and uses, by {@link FileNames#bytes}
	 * @param found its facts, by {@link FactsBytes}; empty where they depend on more than what is compared, so that they are to be found anew
	 */
	record Remembered(String path, String stamp, long mark, SipHash.Value print, List<Text> texts, Slice names, Slice found) {
	}

	/**
	 * A text that was read for a claims file.
	 *
	 * @param path relative to the corpus folder, with / between its parts
	 * @param hash the SHA-256 of the bytes of its file, by which the rest of the program knows it
	 * @param print of the same
	 */
	record Text(String path, String hash, SipHash.Value print) {
	}

	/**
	 * What is remembered of a corpus.
	 *
	 * @param key    that of the prints of these files: 16 bytes that nobody else knows; none where there are no files
	 * @param files  by their paths
	 * @param across what was wrong across just these files; null where it is to be found anew
	 */
	record All(byte[] key, Map<String, Remembered> files, FactsByFile.Across across) {
		static final All NOTHING = new All(new byte[0], Map.of(), null);

		/** The key for what follows: the same, or a new one. */
		byte[] nextKey() {
			if (key.length > 0) {
				return key;
			}
			byte[] made = new byte[KEY_BYTES];
			new SecureRandom().nextBytes(made);
			return made;
		}
	}

	private Memory(Path folder, String program) {
		this.folder = folder;
		this.program = program;
	}

	/**
	 * That of the user who runs the program: in the folder that the system property {@value #FOLDER} names, or where the system has programs keep such things.
	 * It is {@link #NONE} where there is no folder for it, or the program is no finished one whose version is known.
	 */
	public static Memory ofUser() {
		String said = System.getProperty(FOLDER);
		try {
			Path caches = PROGRAM == null ? null : said == null || said.isEmpty() ? caches() : Path.of(said).toAbsolutePath();
			return caches == null ? NONE : new Memory(said == null || said.isEmpty() ? caches.resolve("gainsay").resolve("facts") : caches, PROGRAM);
		} catch (InvalidPathException noFolder) {
			return NONE;
		}
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
	 * What is remembered of a corpus.
	 *
	 * @param corpus its folder, a real path
	 */
	All of(Path corpus) {
		if (folder == null) {
			return All.NOTHING;
		}
		try {
			Path file = file(corpus);
			if (Files.size(file) > MOST_BYTES || !Files.getOwner(file).equals(Files.getOwner(folder))) {
				return All.NOTHING;
			}
			byte[] bytes = Files.readAllBytes(file);
			int end = bytes.length - Long.BYTES;
			byte[] head = head(corpus);
			CRC32C sum = new CRC32C();
			if (end < head.length || !ByteBuffer.wrap(bytes, 0, head.length).equals(ByteBuffer.wrap(head))) {
				return All.NOTHING;
			}
			sum.update(bytes, 0, end);
			if (sum.getValue() != ByteBuffer.wrap(bytes).getLong(end)) {
				return All.NOTHING;
			}
			All all = new Reading(bytes, head.length, end).all();
			used(file);
			return all;
		} catch (IOException | SecurityException | IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException | UnsupportedOperationException | OutOfMemoryError nothing) {
			return All.NOTHING;
		}
	}

	private static final class Reading {
		private final byte[] bytes;
		private final ByteBuffer in;

		Reading(byte[] bytes, int from, int to) {
			this.bytes = bytes;
			this.in = ByteBuffer.wrap(bytes, from, to - from);
		}

		All all() {
			byte[] key = new byte[KEY_BYTES];
			in.get(key);
			FactsByFile.Across across = null;
			if (in.get() != 0) {
				Sizes sizes = new Sizes(in.getInt(), in.getInt(), in.getInt());
				Slice problems = slice();
				across = new FactsByFile.Across(FactsBytes.read(problems.array, problems.from, problems.to, UnaryOperator.identity()).problems(), sizes);
			}
			Map<String, Remembered> all = new HashMap<>();
			for (int count = in.getInt(); count > 0; count--) {
				String path = string();
				String stamp = string();
				long mark = in.getLong();
				SipHash.Value print = in.get() == 0 ? null : print();
				int texts = in.getInt();
				List<Text> read = texts == 1 ? List.of(text()) : Stream.generate(this::text).limit(texts).toList();
				all.put(path, new Remembered(path, stamp, mark, print, read, slice(), slice()));
			}
			return new All(key, all, across);
		}

		private Text text() {
			return new Text(string(), string(), print());
		}

		private SipHash.Value print() {
			return new SipHash.Value(in.getLong(), in.getLong());
		}

		private Slice slice() {
			int length = in.getInt();
			int from = in.position();
			in.position(from + length);
			return new Slice(bytes, from, from + length);
		}

		private String string() {
			Slice slice = slice();
			return new String(bytes, slice.from, slice.to - slice.from, StandardCharsets.UTF_8);
		}
	}

	private static void block(byte[] bytes, DataOutputStream out) throws IOException {
		block(Slice.of(bytes), out);
	}

	private static void block(Slice bytes, DataOutputStream out) throws IOException {
		out.writeInt(bytes.to - bytes.from);
		out.write(bytes.array, bytes.from, bytes.to - bytes.from);
	}

	private static void block(String string, DataOutputStream out) throws IOException {
		block(string.getBytes(StandardCharsets.UTF_8), out);
	}

	private static void print(SipHash.Value print, DataOutputStream out) throws IOException {
		out.writeLong(print.first());
		out.writeLong(print.last());
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
	void keep(Path corpus, All all) {
		if (folder == null) {
			return;
		}
		Path beside = null;
		try {
			make(folder);
			beside = Files.createTempFile(folder, "new", ".tmp");
			try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16); CheckedOutputStream summed = new CheckedOutputStream(file, new CRC32C());
					DataOutputStream out = new DataOutputStream(summed)) {
				write(corpus, all, out);
				out.writeLong(summed.getChecksum().getValue());
			}
			if (Files.size(beside) > MOST_BYTES) {
				return;
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

	private void write(Path corpus, All all, DataOutputStream out) throws IOException {
		out.write(head(corpus));
		out.write(all.key);
		FactsByFile.Across across = all.across;
		out.writeBoolean(across != null);
		if (across != null) {
			out.writeInt(across.sizes().articles());
			out.writeInt(across.sizes().statements());
			out.writeInt(across.sizes().claims());
			block(FactsBytes.write(new FileFacts("", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), across.problems())), out);
		}
		out.writeInt(all.files.size());
		for (Remembered one : all.files.values()) {
			block(one.path, out);
			block(one.stamp, out);
			out.writeLong(one.mark);
			out.writeBoolean(one.print != null);
			if (one.print != null) {
				print(one.print, out);
			}
			out.writeInt(one.texts.size());
			for (Text text : one.texts) {
				block(text.path, out);
				block(text.hash, out);
				print(text.print, out);
			}
			block(one.names, out);
			block(one.found, out);
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
