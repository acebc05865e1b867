// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.gainsay.interchange.texts.intake.Archive;

/**
 * A project as it lies on the disk: packed ({@code .qdpx}), or its document ({@code .qde}) with its sources beside it; or a codebook ({@code .qdc}). Nothing is unpacked to the disk: files are read by
 * their names, and none whose name leads out.
 */
final class QdaFile implements Closeable {

	/** What a file is. */
	enum Kind {
		PACKED, PROJECT, CODEBOOK
	}

	private static final int HEAD = 1 << 14;
	/** How a document begins, in any encoding and perhaps with a byte order mark: an article may have the name in it as well. */
	private static final Pattern XML = Pattern.compile("[^\\p{ASCII}]{0,3}\\s*<");
	private static final Pattern ROOT = Pattern.compile("(?i)<([\\w.-]+:)?(Project|CodeBook)\\s");
	/** What all sources of a project may have together. */
	private static final long MOST_OF_ALL = 512L << 20;
	private static final String OUTSIDE = "It lies outside of the project (%s), and only what is in it is read: export the project with its sources in it";

	private final Path file;
	private final Kind kind;
	/** Null for one that is not packed. */
	private final ZipFile zip;
	/** By their names in small letters. */
	private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
	private final List<String> leadingOut = new ArrayList<>();
	private final Set<String> used = new HashSet<>();
	private long read;

	private QdaFile(Path file, Kind kind) throws IOException {
		this.file = file;
		this.kind = kind;
		this.zip = kind == Kind.PACKED ? open(file) : null;
		if (zip != null) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				if (leadsOut(entry.getName())) {
					leadingOut.add(entry.getName());
				} else if (!entry.isDirectory()) {
					entries.putIfAbsent(entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT), entry);
				}
			}
		}
	}

	private static ZipFile open(Path file) throws IOException {
		try {
			return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
		} catch (IOException | IllegalArgumentException broken) {
			throw new IOException(file.getFileName() + " begins as an archive and cannot be unpacked: it is damaged or was cut off; export the project again.", broken);
		}
	}

	/** What a file is; null for none of the format. */
	static Kind kind(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			return null;
		}
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(HEAD);
		}
		if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
			try (ZipFile archive = open(file)) {
				return archive.stream().anyMatch(entry -> isProject(entry.getName())) ? Kind.PACKED : null;
			} catch (IOException broken) {
				return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".qdpx") ? Kind.PACKED : null;
			}
		}
		String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
		return !XML.matcher(text).lookingAt() || !ROOT.matcher(text).find() ? null : text.contains("urn:QDA-XML:project:") ? Kind.PROJECT : text.contains("urn:QDA-XML:codebook:") ? Kind.CODEBOOK : null;
	}

	/** Some programs call the document by the name of the project. */
	private static boolean isProject(String entry) {
		return entry.indexOf('/') < 0 && entry.indexOf('\\') < 0 && entry.toLowerCase(Locale.ROOT).endsWith(".qde");
	}

	/** @throws IOException with a sentence, if it cannot be read or is none */
	static QdaFile of(Path file) throws IOException {
		Kind kind = kind(file);
		if (kind == null) {
			throw new IOException(file + " is no REFI-QDA project (.qdpx, .qde) and no codebook (.qdc).");
		}
		return new QdaFile(file, kind);
	}

	Kind kind() {
		return kind;
	}

	/** The document: a project or a codebook. */
	byte[] document() throws IOException {
		if (zip == null) {
			try (InputStream in = Files.newInputStream(file)) {
				return Archive.read(in, 0);
			}
		}
		List<ZipEntry> found = entries.values().stream().filter(entry -> isProject(entry.getName())).toList();
		ZipEntry entry = found.stream().filter(one -> one.getName().equalsIgnoreCase(RefiQdaExporter.PROJECT)).findFirst().orElse(found.size() == 1 ? found.getFirst() : null);
		if (entry == null) {
			throw new IOException(file.getFileName() + (found.isEmpty() ? " has no " + RefiQdaExporter.PROJECT + " in it." : " has several projects in it (" + found.stream().map(ZipEntry::getName).collect(Collectors.joining(", "))
					+ ") and none is called " + RefiQdaExporter.PROJECT + "."));
		}
		return bytes(entry);
	}

	/**
	 * A source.
	 *
	 * @param path as the project gives it, such as {@code internal://notes.txt}
	 * @throws IOException with a sentence without its full stop, if it is not there or must not be read
	 */
	byte[] source(String path) throws IOException {
		int scheme = path.indexOf("://");
		String name = (scheme < 0 ? path : path.substring(scheme + 3)).replace('\\', '/');
		if (scheme >= 0 && !path.regionMatches(true, 0, "internal", 0, scheme)) {
			throw new IOException(OUTSIDE.formatted(path));
		}
		if (leadsOut(name)) {
			throw new IOException("Its path leads out of the project (" + path + "), so it is not read");
		}
		for (String folder : List.of("sources/", "Sources/", "")) {
			byte[] found = zip != null ? packed((folder + name).toLowerCase(Locale.ROOT)) : beside(folder + name);
			if (found != null) {
				return found;
			}
		}
		throw new IOException("Its file is missing in the project (" + path + "): export the project again, with its sources");
	}

	private byte[] packed(String name) throws IOException {
		ZipEntry entry = entries.get(name);
		if (entry == null) {
			return null;
		}
		used.add(name);
		return counted(bytes(entry));
	}

	private byte[] beside(String name) throws IOException {
		Path folder = file.toAbsolutePath().getParent().toRealPath();
		try {
			Path there = folder.resolve(name);
			if (!Files.isRegularFile(there)) {
				return null;
			}
			if (!there.toRealPath().startsWith(folder)) {
				throw new IOException("It lies behind a link that leads elsewhere (" + name + "), so it is not read");
			}
			try (InputStream in = Files.newInputStream(there)) {
				return counted(Archive.read(in, 0));
			}
		} catch (InvalidPathException none) {
			return null;
		}
	}

	private byte[] counted(byte[] bytes) throws IOException {
		read += bytes.length;
		if (read > MOST_OF_ALL) {
			throw new IOException("The sources of the project have more than the " + (MOST_OF_ALL >> 20) + " MiB that are read: divide it");
		}
		return bytes;
	}

	private byte[] bytes(ZipEntry entry) throws IOException {
		try (InputStream in = zip.getInputStream(entry)) {
			return Archive.read(in, entry.getCompressedSize());
		} catch (ZipException | EOFException broken) {
			throw new IOException(entry.getName() + " cannot be unpacked: it is damaged, or locked with a password", broken);
		}
	}

	private static boolean leadsOut(String name) {
		String path = name.replace('\\', '/');
		return path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*") || List.of(path.split("/", -1)).contains("..");
	}

	/** The names of files in it that lead out of it. */
	List<String> leadingOut() {
		return leadingOut;
	}

	/** The names of files in it that nobody asked for. */
	List<String> unused() {
		return entries.entrySet().stream().filter(entry -> !isProject(entry.getValue().getName()) && !used.contains(entry.getKey())).map(entry -> entry.getValue().getName()).toList();
	}

	@Override
	public void close() throws IOException {
		if (zip != null) {
			zip.close();
		}
	}
}
