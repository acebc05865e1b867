// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.kits;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.gainsay.edit.kit.Kit;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.interchange.texts.intake.Archive;
import org.gainsay.text.BoundedFile;
import org.gainsay.text.RelativePath;

/** A kit as it lies on the disk: a folder, or a zip archive. Nothing is followed out of it: a link, or a name that leads out, and the whole of it is refused. */
public final class KitArchive {

	/** What all files of a kit may have together: 1 GiB. */
	private static final long MOST_OF_ALL = 1L << 30;
	/** One moment for all, so that the same kit is the same archive. */
	private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

	private static final int END = 0x06054b50;
	private static final int END_BYTES = 22;
	private static final int ENTRY = 0x02014b50;
	private static final int ENTRY_BYTES = 46;
	private static final int UNIX = 3;
	private static final int KIND = 0xF000;
	private static final int LINK = 0xA000;

	private KitArchive() {
	}

	/** Whether a name is that of an archive. */
	public static boolean isArchive(Path file) {
		return file.getFileName() != null && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
	}

	static void write(Kit kit, OutputStream out) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
			for (Map.Entry<String, byte[]> file : kit.files().entrySet()) {
				ZipEntry entry = new ZipEntry(file.getKey());
				entry.setTimeLocal(TIME);
				zip.putNextEntry(entry);
				zip.write(file.getValue());
				zip.closeEntry();
			}
		}
	}

	/**
	 * What is in a kit, by path relative to it, without what is hidden or a system has put there.
	 *
	 * @throws IOException with a sentence if it cannot be read, or something in it leads out of it
	 */
	static SortedMap<String, byte[]> read(Path kit) throws IOException {
		if (!Files.exists(kit)) {
			throw new NoSuchFileException(kit.toString());
		}
		return withoutTop(Files.isDirectory(kit) ? folder(kit) : archive(kit));
	}

	/** Whoever packs a folder again may have put it into the archive as a whole. */
	private static SortedMap<String, byte[]> withoutTop(SortedMap<String, byte[]> files) {
		if (files.containsKey(Kit.LIST) || files.isEmpty()) {
			return files;
		}
		String top = files.firstKey().substring(0, files.firstKey().indexOf('/') + 1);
		if (top.isEmpty() || !files.containsKey(top + Kit.LIST) || !files.keySet().stream().allMatch(name -> name.startsWith(top))) {
			return files;
		}
		SortedMap<String, byte[]> inner = new TreeMap<>();
		files.forEach((name, bytes) -> inner.put(name.substring(top.length()), bytes));
		return inner;
	}

	private static SortedMap<String, byte[]> folder(Path folder) throws IOException {
		SortedMap<String, byte[]> files = new TreeMap<>();
		long[] size = new long[1];
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
				return !inner.equals(folder) && Archive.isOfSystem(inner.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (Archive.isOfSystem(file.getFileName().toString())) {
					return FileVisitResult.CONTINUE;
				} else if (!attributes.isRegularFile()) {
					throw new IOException(file + " is a link or no file, and a kit has none. Put the file itself there, or take it away.");
				}
				String name = RelativePath.of(folder, file);
				add(files, name, BoundedFile.read(file, CorpusFiles.MOST_BYTES), size);
				return FileVisitResult.CONTINUE;
			}
		});
		return files;
	}

	private static void add(SortedMap<String, byte[]> files, String name, byte[] bytes, long[] size) throws IOException {
		size[0] += bytes.length;
		if (size[0] > MOST_OF_ALL || files.size() >= Archive.MOST_FILES) {
			throw new IOException("It is larger than any kit: it has more than " + Archive.MOST_FILES + " files, or more than " + BoundedFile.mebibytes(MOST_OF_ALL) + ".");
		}
		files.put(name, bytes);
	}

	private static SortedMap<String, byte[]> archive(Path file) throws IOException {
		SortedMap<String, byte[]> files = new TreeMap<>();
		long[] size = new long[1];
		refuseLinks(file);
		try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				String name = entry.getName().replace('\\', '/');
				String why = Archive.against(name);
				if (why != null || name.indexOf('\0') >= 0) {
					throw new IOException(name + ": " + (why == null ? "No file can have such a name." : why) + " Nothing of the archive is taken.");
				}
				boolean system = Arrays.stream(name.split("/")).anyMatch(Archive::isOfSystem);
				if (entry.isDirectory() || name.endsWith("/") || system) {
					continue;
				} else if (files.containsKey(name)) {
					throw new IOException(name + " is in the archive twice. Nothing of it is taken.");
				}
				try (InputStream in = zip.getInputStream(entry)) {
					add(files, name, Archive.read(in, entry.getCompressedSize()), size);
				}
			}
		} catch (IllegalArgumentException notUtf8) {
			throw new IOException("The names in it are not in UTF-8. Pack it again.", notUtf8);
		}
		return files;
	}

	/** Java does not say which entries of an archive are links, so this looks into its directory. */
	private static void refuseLinks(Path file) throws IOException {
		byte[] bytes = BoundedFile.read(file, Integer.MAX_VALUE - 8);
		ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		int end = bytes.length - END_BYTES;
		while (end >= 0 && zip.getInt(end) != END) {
			end--;
		}
		if (end < 0) {
			throw new IOException("It is no zip archive, or it was cut off.");
		}
		int at = zip.getInt(end + 16);
		while (at >= 0 && at + ENTRY_BYTES <= end && zip.getInt(at) == ENTRY) {
			int system = bytes[at + 5];
			int length = zip.getShort(at + 28) & 0xFFFF;
			if (system == UNIX && (zip.getInt(at + 38) >>> 16 & KIND) == LINK) {
				throw new IOException(new String(bytes, at + ENTRY_BYTES, Math.min(length, end - at - ENTRY_BYTES), StandardCharsets.UTF_8) + " is a link, and a kit has none. Nothing of the archive is taken.");
			}
			at += ENTRY_BYTES + length + (zip.getShort(at + 30) & 0xFFFF) + (zip.getShort(at + 32) & 0xFFFF);
		}
	}
}
