// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.BoundedFile;
import org.gainsay.text.ByteOrderMark;
import org.gainsay.text.save.FormerFiles;

/** Which files of a corpus folder are read, and how. */
public final class CorpusFiles {

	/** A file of this name in a folder makes that folder a corpus of its own. */
	public static final String PROPERTIES = "gainsay.properties";
	/** The pairs of statements that somebody judged not to belong together; it is read with the claims files, and as they are. */
	public static final String REJECTED_PAIRS = "rejected-pairs.txt";
	/** What the names of claims files end with. */
	public static final String EXTENSION = ".claims";
	/** Folders of output, of history, of the raw files of imports and of other programs' files; they are not read, nor are those whose name begins with a dot. */
	public static final Set<String> UNREAD_FOLDERS = Set.of("target", "bin", "output", "export", "history", "raw", "node_modules");

	/** How large a claims file may be: 64 MiB, about half a million statements. */
	public static final int MOST_BYTES = 64 << 20;


	private final Path folder;
	private volatile FormerFiles former = FormerFiles.NONE;
	/** The links to folders that are read, with what they lead to, as the last look at the folder found them; null before the first. */
	private volatile @Nullable Map<Path, Path> linked;

	/**
	 * What a look at the folder found.
	 *
	 * @param files    in the order of their paths
	 * @param troubles what is wrong, or worth a look, with what lies in the folder and is not read
	 */
	public record Found(List<Path> files, List<Trouble> troubles) {
	}

	/**
	 * Something that is not read.
	 *
	 * @param path absolute
	 */
	public record Trouble(Problem.Severity severity, IssueCode code, Path path, String message) {
	}

	/**
	 * A claims file as it was read.
	 *
	 * @param text    without a byte order mark; what could be read of it
	 * @param trouble what is wrong with the file as a whole; null if nothing is
	 */
	public record Content(String text, @Nullable Trouble trouble) {
	}

	/** @param folder the corpus folder, absolute */
	public CorpusFiles(Path folder) {
		this.folder = folder;
	}

	/** From now on the files are read as they were before a change that has not come to its end. */
	public void show(FormerFiles former) {
		this.former = former;
	}

	/** Whether a file is a claims file by its name. */
	public static boolean isClaimsFile(Path file) {
		return file.getFileName() != null && file.getFileName().toString().endsWith(EXTENSION);
	}

	/** Whether a file is a claims file but for capitals in its name. */
	public static boolean isNearlyClaimsFile(Path file) {
		return file.getFileName() != null && !isClaimsFile(file) && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
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
		return !isHidden(file);
	}

	private boolean isRead(Path below) {
		return !isUnreadByName(below) && !Files.exists(below.resolve(PROPERTIES)) && (!Files.isSymbolicLink(below) || linked().containsKey(below));
	}

	static boolean isHidden(Path file) {
		return file.getFileName().toString().startsWith(".");
	}

	static boolean isUnreadByName(Path below) {
		return isHidden(below) || UNREAD_FOLDERS.contains(below.getFileName().toString());
	}

	/**
	 * The claims files of the corpus, in the order of their paths, with those that turn out not to be readable.
	 *
	 * @throws IOException if the folder itself cannot be read
	 */
	public List<Path> claimsFiles() throws IOException {
		return files(CorpusFiles::isClaimsFile);
	}

	/**
	 * The files of the corpus that are of a kind, in the order of their paths.
	 *
	 * @throws IOException if the folder itself cannot be read
	 */
	public List<Path> files(Predicate<Path> kind) throws IOException {
		FolderWalk walk = new FolderWalk(folder, kind);
		List<Path> files = walk.files();
		linked = walk.linked();
		return formerly(files, kind);
	}

	/** The claims files, and what is to be said of the folder besides. */
	public Found found() throws IOException {
		FolderWalk walk = new FolderWalk(folder, CorpusFiles::isClaimsFile);
		List<Path> files = walk.files();
		linked = walk.linked();
		return new Found(formerly(files, CorpusFiles::isClaimsFile), walk.troubles());
	}

	/** With the files that are gone, without those that came. */
	private List<Path> formerly(List<Path> files, Predicate<Path> kind) {
		if (former.files().isEmpty()) {
			return files;
		}
		Set<Path> all = new TreeSet<>(files);
		all.removeIf(file -> !isThere(former.where(file)));
		former.there().stream().filter(file -> kind.test(file) && belongs(file)).map(this::asRead).forEach(all::add);
		return List.copyOf(all);
	}

	/** The links to folders that are read. */
	private Map<Path, Path> linked() {
		if (linked == null) {
			try {
				claimsFiles();
			} catch (IOException unreadable) {
				return Map.of();
			}
		}
		return Objects.requireNonNull(linked); // by the look at the folder
	}

	/** The path by which a file is read: one in a folder that is read through a link only is known by the link. */
	public Path asRead(Path file) {
		Map<Path, Path> links = linked;
		if (links != null) {
			for (Map.Entry<Path, Path> link : links.entrySet()) {
				if (file.startsWith(link.getValue())) {
					return link.getKey().resolve(link.getValue().relativize(file));
				}
			}
		}
		return file;
	}

	/** The same path as the one that a string gives: others cannot be written down, nor found again. */
	static boolean canBeWritten(Path path) {
		try {
			return Path.of(path.toString()).equals(path);
		} catch (InvalidPathException inAnotherEncoding) {
			return false;
		}
	}

	/** Whether something that is no folder stands there, be it readable or not; it is not opened. */
	public static boolean isThere(Path file) {
		return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file);
	}

	/** Reads a claims file; what cannot be read is empty, what is not UTF-8 has replacement characters, and says so. */
	public Content read(Path named) {
		Path file = former.where(named);
		try {
			if (!file.toRealPath().startsWith(folder.toRealPath())) {
				return unread(named, IssueCode.FILE_OUTSIDE_CORPUS, "This file is a link that leads out of the corpus folder, and is not read. Copy the file into the folder.");
			}
			byte[] bytes = BoundedFile.read(file, MOST_BYTES);
			try {
				return new Content(withoutMark(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
						.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString()), null);
			} catch (CharacterCodingException notUtf8) {
				return new Content(withoutMark(new String(bytes, StandardCharsets.UTF_8)),
						new Trouble(Problem.Severity.ERROR, IssueCode.FILE_NOT_UTF8, named, "This file is not UTF-8. Save it again as UTF-8."));
			}
		} catch (BoundedFile.TooLargeException tooLarge) {
			return unread(named, IssueCode.FILE_TOO_LARGE, "This file is too large and is not read: a claims file may have " + BoundedFile.mebibytes(MOST_BYTES)
					+ ". Divide it into several.");
		} catch (IOException | SecurityException cannotRead) {
			return unread(named, IssueCode.FILE_UNREADABLE, Files.isSymbolicLink(file) && !Files.exists(file) ? "This is a link that leads nowhere. Correct or delete it."
					: Files.exists(file) && !Files.isRegularFile(file) ? "This is no file but a pipe, a socket or a device, and is not opened. Delete or rename it."
							: "This file cannot be read. Check who may read it.");
		}
	}

	private static Content unread(Path file, IssueCode code, String message) {
		return new Content("", new Trouble(Problem.Severity.ERROR, code, file, message));
	}

	private static String withoutMark(String text) {
		return ByteOrderMark.strip(text);
	}
}
