// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.gainsay.dsl.validation.IssueCode;

/** Which files of a corpus folder are read, and how. */
public final class CorpusFiles {

	/** A file of this name in a folder makes that folder a corpus of its own. */
	public static final String PROPERTIES = "gainsay.properties";
	/** What the names of claims files end with. */
	public static final String EXTENSION = ".claims";
	/** Folders of output, of history and of other programs' files; they are not read, nor are those whose name begins with a dot. */
	public static final Set<String> UNREAD_FOLDERS = Set.of("target", "bin", "output", "export", "history", "node_modules");

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final Path folder;

	/**
	 * A claims file as it was read.
	 *
	 * @param text    without a byte order mark; what could be read of it
	 * @param trouble what is wrong with the file as a whole; null if nothing is
	 */
	record Content(String text, IssueCode trouble) {
	}

	/** @param folder the corpus folder, absolute */
	public CorpusFiles(Path folder) {
		this.folder = folder;
	}

	/** Whether a file is a claims file by its name. */
	public static boolean isClaimsFile(Path file) {
		return file.getFileName() != null && file.getFileName().toString().endsWith(EXTENSION);
	}

	/** Whether a file that lies below the folder, or would, belongs to this corpus. */
	public boolean belongs(Path file) {
		if (!file.startsWith(folder) || file.equals(folder)) {
			return false;
		}
		for (Path parent = file.getParent(); !parent.equals(folder); parent = parent.getParent()) {
			if (!isRead(parent)) {
				return false;
			}
		}
		return !file.getFileName().toString().startsWith(".");
	}

	private boolean isRead(Path below) {
		String name = below.getFileName().toString();
		return !name.startsWith(".") && !UNREAD_FOLDERS.contains(name) && !Files.exists(below.resolve(PROPERTIES))
				&& !Files.isSymbolicLink(below);
	}

	/**
	 * The claims files of the corpus, in the order of their paths.
	 *
	 * @throws IOException if the folder itself cannot be read; a folder below it that cannot be read is passed over
	 */
	public List<Path> claimsFiles() throws IOException {
		List<Path> found = new ArrayList<>();
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
				return directory.equals(folder) || isRead(directory) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (isClaimsFile(file) && !file.getFileName().toString().startsWith(".") && Files.isRegularFile(file)) {
					found.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException cannotRead) throws IOException {
				if (file.equals(folder)) {
					throw cannotRead;
				}
				return FileVisitResult.CONTINUE;
			}
		});
		Collections.sort(found);
		return found;
	}

	/** Reads a claims file; what cannot be read is empty, what is not UTF-8 has replacement characters, and says so. */
	Content read(Path file) {
		try {
			if (!file.toRealPath().startsWith(folder.toRealPath())) {
				return new Content("", IssueCode.FILE_OUTSIDE_CORPUS);
			}
			byte[] bytes = Files.readAllBytes(file);
			try {
				return new Content(withoutMark(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
						.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString()), null);
			} catch (CharacterCodingException notUtf8) {
				return new Content(withoutMark(new String(bytes, StandardCharsets.UTF_8)), IssueCode.FILE_NOT_UTF8);
			}
		} catch (IOException | SecurityException cannotRead) {
			return new Content("", IssueCode.FILE_UNREADABLE);
		}
	}

	private static String withoutMark(String text) {
		return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
	}
}
