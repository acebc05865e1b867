// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.FilesIn;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.texts.Source;
import org.gainsay.text.BoundedFile;

/**
 * Walks over files, folders and archives, in the order of their names, then over addresses, and yields one file after the other. A file of a folder is read only when it is asked for; of an archive one file is unpacked at a
 * time. What is not to be read is yielded, too, with the reason.
 */
final class SourceWalk implements AutoCloseable {

	/** How much room a file takes that is as large as a file may be. */
	static final int MOST_WEIGHT = Archive.MOST_BYTES;

	/** How much room is kept for a page of the web, whose size nobody knows before. */
	private static final int WEIGHT_OF_PAGE = 1 << 20;

	/** So much of a web archive is looked at to find out what it is. */
	private static final int START_OF_WEB_ARCHIVE = 1 << 16;

	/** How files end that no other program keeps its annotations in; a file is not looked at twice for nothing. */
	private static final Set<String> ORDINARY = Set.of("html", "htm", "xhtml", "mht", "mhtml", "txt", "md", "pdf", "docx", "odt", "rtf", "eml", "warc", "gz", "csv", "xlsx");

	/** One file, to be read once. */
	interface Found {
		/** Relative to what was named. */
		String name();

		/** How many bytes it has, as far as is known. */
		int weight();

		/** Whether it is fetched from an address. */
		default boolean isOnWeb() {
			return false;
		}

		/**
		 * Reads it.
		 *
		 * @param progress is asked whether to stop, where it takes long
		 * @throws IOException whose message says in a sentence why it is not read
		 */
		Source read(Progress progress) throws IOException;
	}

	/** @param others the formats with annotations, for each thread that reads; null where a format was named, in which everything is to be read */
	private record OnDisk(String name, Path file, int weight, ThreadLocal<List<Importer>> others) implements Found {
		@Override
		public Source read(Progress progress) throws IOException {
			String why = againstAnnotated();
			if (why != null) {
				throw new IOException(why);
			}
			try {
				String saved = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
				byte[] start = startOfWebArchive(file);
				return start != null ? new Source(name, start, file, null, null, saved) : Gzip.unpacked(new Source(name, BoundedFile.read(file, Archive.MOST_BYTES), null, null, saved));
			} catch (BoundedFile.TooLargeException tooLarge) {
				throw Archive.tooLarge();
			} catch (AccessDeniedException locked) {
				throw new IOException("It may not be read.");
			} catch (NoSuchFileException none) {
				throw new IOException(Files.isSymbolicLink(file) ? "It is a link that leads nowhere." : Files.exists(file) ? "It is no file but a pipe, a socket or a device." : "It is gone.");
			}
		}

		/** Why it is not read, where it is a file of another program with annotations, which would be lost without a word if it was read as an article; null for any other. */
		String againstAnnotated() {
			String last = name.substring(name.lastIndexOf('/') + 1);
			if (others == null || ORDINARY.contains(last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) || !Files.isRegularFile(file)) {
				return null;
			}
			if (Importers.isModel(file)) {
				return "It is an EMF model, which says how other files are made, and no article.";
			}
			try {
				List<Importer> formats = Importers.recognising(others.get(), file);
				return formats.isEmpty() ? null : "It is " + formats.getFirst().name() + ", with annotations, which come in alone and into a folder of their own: name this file and nothing else, or say with --from in which format its text is to be read without them.";
			} catch (IOException unreadable) {
				return null; // whoever reads it will say why it cannot
			}
		}
	}

	/** How a large file begins, if that is as what crawlers record pages in, packed or not: of such a file one page at a time is read. Null for any other. */
	private static byte[] startOfWebArchive(Path file) throws IOException {
		if (!Files.isRegularFile(file) || Files.size(file) <= Archive.MOST_BYTES) {
			return null;
		}
		try (InputStream in = Files.newInputStream(file)) {
			byte[] start = in.readNBytes(START_OF_WEB_ARCHIVE);
			return Gzip.isWebArchive(start) ? start : null;
		}
	}

	private record Unpacked(Source source) implements Found {
		@Override
		public String name() {
			return source.name();
		}

		@Override
		public int weight() {
			return source.bytes().length;
		}

		@Override
		public Source read(Progress progress) {
			return source;
		}
	}

	private record OnWeb(String name, Fetcher fetcher) implements Found {
		@Override
		public boolean isOnWeb() {
			return true;
		}

		@Override
		public int weight() {
			return WEIGHT_OF_PAGE;
		}

		@Override
		public Source read(Progress progress) throws IOException {
			return Gzip.unpacked(fetcher.fetch(name, progress));
		}
	}

	private record Refused(String name, String why) implements Found {
		@Override
		public int weight() {
			return 0;
		}

		@Override
		public Source read(Progress progress) throws IOException {
			throw new IOException(why);
		}
	}

	/** What is still to be looked at, the next first. */
	private final Deque<Found> waiting = new ArrayDeque<>();
	private final Path target;
	/** The archives that are being unpacked, the innermost first. */
	private final Deque<Unpacking> archives = new ArrayDeque<>();
	private final ThreadLocal<List<Importer>> others;
	private int yielded;

	/** Over what is wished for. Nothing below the target is read: it is what is written. */
	SourceWalk(IntakeWish wish) {
		this.target = wish.target().toAbsolutePath().normalize();
		this.others = wish.format() != null ? null : ThreadLocal.withInitial(Importers::all);
		for (Path source : wish.sources()) {
			Path name = source.toAbsolutePath().normalize().getFileName();
			String called = name == null ? source.toString() : name.toString();
			if (!Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
				waiting.add(new Refused(source.toString(), "There is no such file or folder."));
			} else if (Files.isDirectory(source)) {
				folder(source, source, "");
			} else {
				file(called, source);
			}
		}
		wish.addresses().forEach(address -> waiting.add(new OnWeb(address, wish.fetcher())));
	}

	/** How many files are known so far, those that were yielded among them. */
	int known() {
		return yielded + waiting.size();
	}

	private void folder(Path top, Path folder, String prefix) {
		if (folder.toAbsolutePath().normalize().equals(target)) {
			return;
		}
		List<Path> entries = new ArrayList<>();
		try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
			all.forEach(entries::add);
		} catch (IOException | DirectoryIteratorException unreadable) {
			waiting.add(new Refused(prefix.isEmpty() ? folder.toString() : prefix, "This folder cannot be read."));
			return;
		}
		Collections.sort(entries);
		for (Path entry : entries) {
			String part = entry.getFileName().toString();
			String name = prefix + part;
			if (Archive.isOfSystem(part)) {
				continue;
			}
			if (Files.isSymbolicLink(entry) && Files.exists(entry) && !FilesIn.staysIn(top, entry)) {
				waiting.add(new Refused(name, "It is a link that leads out of the folder, and is not followed. Name what it leads to."));
			} else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
				folder(top, entry, name + "/");
			} else if (!Files.isDirectory(entry)) { // a link to a folder in here leads to what is read anyway
				file(name, entry);
			}
		}
	}

	private void file(String name, Path file) {
		for (String part : name.split("/")) {
			String why = Archive.againstPart(part);
			if (why != null) {
				waiting.add(new Refused(name, why));
				return;
			}
		}
		try {
			waiting.add(new OnDisk(name, file, (int) Math.min(MOST_WEIGHT, Files.size(file)), others));
		} catch (IOException gone) {
			waiting.add(new OnDisk(name, file, 0, others));
		}
	}

	/** The next file; null when there is none any more. */
	Found next() {
		while (true) {
			Found found = archives.isEmpty() ? waiting.poll() : archives.peek().next();
			if (found == null && archives.isEmpty()) {
				return null;
			} else if (found == null) {
				closeArchive();
			} else if (found instanceof Nested nested) {
				if (!opened(nested.name, nested.file, nested.depth)) {
					return broken(nested.name);
				}
			} else if (found instanceof OnDisk file && isArchive(file) && file.againstAnnotated() == null) {
				if (!opened(file.name, file.file, 1)) {
					return broken(file.name);
				}
			} else {
				yielded++;
				return found;
			}
		}
	}

	private boolean opened(String name, Path file, int depth) {
		try {
			archives.push(new Unpacking(name, file, depth));
			return true;
		} catch (IOException | IllegalArgumentException broken) {
			return false;
		}
	}

	private Found broken(String name) {
		yielded++;
		return new Refused(name, "It begins as an archive and cannot be unpacked: it is damaged or was not copied whole.");
	}

	private static boolean isArchive(OnDisk file) {
		if (!Files.isRegularFile(file.file)) {
			return false;
		}
		try (InputStream in = Files.newInputStream(file.file)) {
			if (!Archive.isOne(in.readNBytes(4))) {
				return false;
			}
		} catch (IOException unreadable) {
			return false;
		}
		try (ZipFile zip = open(file.file)) {
			return zip.stream().limit(1000).noneMatch(Archive::isOfDocument);
		} catch (IOException broken) {
			return false; // a reader may know what it is, and says what is wrong with it
		}
	}

	private static ZipFile open(Path file) throws IOException {
		try {
			return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
		} catch (ZipException otherNames) {
			return new ZipFile(file.toFile(), Charset.forName("IBM437"));
		}
	}

	private void closeArchive() {
		try {
			archives.pop().close();
		} catch (IOException left) {
			// it was only read
		}
	}

	@Override
	public void close() {
		while (!archives.isEmpty()) {
			closeArchive();
		}
	}

	/** An archive that is in another: it lies in a file of its own while it is unpacked. */
	private record Nested(String name, Path file, int depth) implements Found {
		@Override
		public int weight() {
			return 0;
		}

		@Override
		public Source read(Progress progress) {
			throw new IllegalStateException(name);
		}
	}

	/** An archive while it is unpacked. */
	private static final class Unpacking implements AutoCloseable {
		private final String name;
		private final Path file;
		private final int depth;
		private final long packed;
		private final ZipFile zip;
		private final Set<String> links;
		private final Enumeration<? extends ZipEntry> entries;
		private long unpacked;
		private int files;
		private boolean enough;

		/** @param depth 1 for an archive of the disk, which stays; others go when they are unpacked */
		Unpacking(String name, Path file, int depth) throws IOException {
			this.name = name;
			this.file = file;
			this.depth = depth;
			this.packed = Math.max(1, Files.size(file));
			this.zip = open(file);
			this.links = CentralDirectory.links(file);
			this.entries = zip.entries();
		}

		/** The next file in it; null where there is none any more. */
		Found next() {
			while (!enough && entries.hasMoreElements()) {
				ZipEntry entry = entries.nextElement();
				String within = entry.getName().replace('\\', '/');
				if (within.endsWith("/") || Stream.of(within.split("/")).anyMatch(Archive::isOfSystem)) {
					continue;
				}
				String called = name + "/" + within;
				String against = Archive.against(within);
				if (against == null && links.contains(entry.getName())) {
					against = "It is a link, and links in archives are not followed.";
				}
				if (++files > Archive.MOST_FILES) {
					enough = true;
					return new Refused(name, "There are more than " + Archive.MOST_FILES + " files in it; the rest is not read. Divide it.");
				}
				return against != null ? new Refused(called, against) : unpacked(entry, called);
			}
			return null;
		}

		private Found unpacked(ZipEntry entry, String called) {
			byte[] bytes;
			try (InputStream in = zip.getInputStream(entry)) {
				bytes = Archive.read(in, entry.getCompressedSize());
			} catch (IOException | RuntimeException broken) {
				String why = broken.getMessage();
				return new Refused(called, why != null && why.endsWith(".") ? why : "It cannot be unpacked: it is damaged, encrypted or packed in an unusual way.");
			}
			unpacked += bytes.length;
			if (unpacked > Archive.MOST_OF_ALL || unpacked > 1L << 30 && unpacked / packed > 1000) {
				enough = true;
				return new Refused(name, "More than " + BoundedFile.mebibytes(unpacked) + " came out of its " + packed + " bytes; the rest is not unpacked.");
			}
			if (!Archive.isOne(bytes) || CentralDirectory.isOfDocument(bytes)) {
				String fetched = entry.getTimeLocal() == null ? null : entry.getTimeLocal().truncatedTo(ChronoUnit.SECONDS).toString();
				try {
					return new Unpacked(Gzip.unpacked(new Source(called, bytes, null, null, fetched)));
				} catch (IOException broken) {
					return new Refused(called, broken.getMessage());
				}
			}
			if (depth == Archive.MOST_DEPTH) {
				return new Refused(called, "It is an archive in an archive in an archive, and not unpacked any further.");
			}
			try {
				Path copy = Files.createTempFile("gainsay", ".zip");
				Files.write(copy, bytes);
				return new Nested(called, copy, depth + 1);
			} catch (IOException full) {
				return new Refused(called, "It is an archive in an archive, and could not be laid aside to be unpacked: " + full.getMessage() + ".");
			}
		}

		@Override
		public void close() throws IOException {
			zip.close();
			if (depth > 1) {
				Files.deleteIfExists(file);
			}
		}
	}
}
