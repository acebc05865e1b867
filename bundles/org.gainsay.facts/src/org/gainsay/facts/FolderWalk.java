// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One look at all that lies in a corpus folder. Nothing is opened but folders, and what a corpus does not read is looked at only as far as it
 * takes to say that there are claims files in it.
 */
final class FolderWalk {

	/** How many files and folders are looked at in all folders that are not read: those of other programs may hold any number. */
	private static final int MOST_UNREAD = 5000;
	/** How many claims files of a folder that is not read are named. */
	private static final int MOST_NAMED = 20;
	/** Their folders hold no files of people. */
	private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn");
	private static final Pattern WITH_EXTENSION = Pattern.compile(".*\\.[A-Za-z0-9]{1,5}", Pattern.DOTALL);

	private final Path top;
	private final Predicate<Path> kind;
	private final List<Path> files = new ArrayList<>();
	private final SortedMap<Path, CorpusFiles.Trouble> troubles = new TreeMap<>();
	/** Links to folders, looked at when what is no link has been. */
	private final SortedSet<Path> links = new TreeSet<>();
	private final SortedSet<Path> unread = new TreeSet<>();
	/** The links that are read with what they lead to, and the real paths of the folders that are read through them. */
	private final Map<Path, Path> linked = new TreeMap<>();
	private final Set<Path> readThroughLinks = new HashSet<>();
	private int looksLeft = MOST_UNREAD;

	/** @param kind which files are found */
	FolderWalk(Path top, Predicate<Path> kind) {
		this.top = top;
		this.kind = kind;
	}

	/** The links to folders that were read, with what they lead to. */
	Map<Path, Path> linked() {
		return Map.copyOf(linked);
	}

	/**
	 * Walks over all that is read, in the order of the paths.
	 *
	 * @throws IOException if the corpus folder itself cannot be read
	 */
	List<Path> files() throws IOException {
		Files.newDirectoryStream(top).close();
		Path real = top.toRealPath();
		walk(top);
		while (!links.isEmpty()) {
			Path link = links.first();
			links.remove(link);
			follow(link, real);
		}
		Collections.sort(files);
		return List.copyOf(files);
	}

	/** What is wrong, or worth a look, with what the walk came by and did not read. */
	List<CorpusFiles.Trouble> troubles() {
		unread.forEach(this::lookInto);
		return List.copyOf(troubles.values());
	}

	private void walk(Path start) {
		Deque<Path> folders = new ArrayDeque<>(List.of(start));
		while (!folders.isEmpty()) {
			Path folder = folders.pop();
			List<Path> entries = entries(folder);
			boolean ofItself = !folder.equals(top) && entries.contains(folder.resolve(CorpusFiles.PROPERTIES));
			if (!ofItself && (!linked.containsKey(start) || readThroughLinks.add(real(folder)))) {
				entries.forEach(entry -> take(entry, folders));
			}
		}
	}

	private void take(Path entry, Deque<Path> folders) {
		BasicFileAttributes attributes = attributes(entry);
		if (attributes == null) {
			return;
		}
		boolean folder = attributes.isDirectory();
		boolean claims = CorpusFiles.isClaimsFile(entry);
		boolean linkedFolder = attributes.isSymbolicLink() && Files.isDirectory(entry);
		if (CorpusFiles.isHidden(entry) || (folder || linkedFolder) && CorpusFiles.UNREAD_FOLDERS.contains(entry.getFileName().toString())) {
			if (folder) {
				unread.add(entry);
			} else if (claims && attributes.isRegularFile() && !entry.getFileName().toString().startsWith("._")) { // which macOS puts beside a file
				notRead(entry, "its name begins with a dot");
			}
		} else if (!CorpusFiles.canBeWritten(entry)) {
			if (folder || linkedFolder || claims) {
				trouble(Problem.Severity.ERROR, IssueCode.FILE_UNREADABLE, entry, "The name of this " + (claims ? "file" : "folder")
						+ " is not in the encoding of this system, so it is not read. Rename it.");
			}
		} else if (folder) {
			if (claims) {
				trouble(Problem.Severity.ERROR, IssueCode.FILE_UNREADABLE, entry,
						"This is a folder with the name of a claims file; the files in it are read. Rename the folder.");
			}
			folders.push(entry);
		} else if (linkedFolder) {
			links.add(entry);
		} else if (kind.test(entry)) {
			files.add(entry);
		} else if (attributes.isRegularFile() && CorpusFiles.isNearlyClaimsFile(entry)) {
			notRead(entry, "its name does not end in \".claims\" with small letters");
		} else if (attributes.isSymbolicLink() && !Files.exists(entry) && !WITH_EXTENSION.matcher(entry.getFileName().toString()).matches()) {
			trouble(Problem.Severity.ERROR, IssueCode.FILE_UNREADABLE, entry,
					"This is a link that leads nowhere; if it was to a folder, nothing of that is read. Correct or delete the link.");
		}
	}

	/** Reads a folder through a link to it, unless it is read already. */
	private void follow(Path link, Path realTop) {
		Path real = real(link);
		if (!real.startsWith(realTop)) {
			trouble(Problem.Severity.ERROR, IssueCode.FILE_OUTSIDE_CORPUS, link,
					"This is a link to a folder outside of the corpus folder, and is not read. Copy the folder into the corpus.");
		} else if (!isReadByItself(real, realTop) && !readThroughLinks.contains(real)) {
			linked.put(link, real);
			walk(link);
		}
	}

	private static boolean isReadByItself(Path real, Path realTop) {
		for (Path folder = real; !folder.equals(realTop); folder = folder.getParent()) {
			if (CorpusFiles.isUnreadByName(folder) || Files.exists(folder.resolve(CorpusFiles.PROPERTIES))) {
				return false;
			}
		}
		return true;
	}

	/** Names the claims files in a folder that is not read, as far as they are found soon. */
	private void lookInto(Path unreadFolder) {
		SortedSet<Path> found = new TreeSet<>();
		Deque<Path> folders = new ArrayDeque<>(VERSION_CONTROL.contains(unreadFolder.getFileName().toString()) ? List.of() : List.of(unreadFolder));
		while (!folders.isEmpty() && looksLeft > 0) {
			Path folder = folders.removeFirst();
			if (Files.exists(folder.resolve(CorpusFiles.PROPERTIES)) || readThroughLinks.contains(real(folder))) {
				continue;
			}
			try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
				for (Path entry : entries) {
					if (looksLeft-- <= 0) {
						break;
					} else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
						folders.addLast(entry);
					} else if (CorpusFiles.isClaimsFile(entry)) {
						found.add(entry);
					}
				}
			} catch (IOException | DirectoryIteratorException unreadable) {
				// nobody wanted to read it
			}
		}
		String name = unreadFolder.getFileName().toString();
		found.stream().limit(MOST_NAMED).forEach(file -> notRead(file, "it lies in a folder called \"" + name + "\""));
		if (found.size() > MOST_NAMED) {
			notRead(unreadFolder, found.size() - MOST_NAMED + " more claims files in this folder are not read. ");
		}
	}

	private void notRead(Path file, String why) {
		boolean hidden = false;
		for (Path name : top.relativize(file)) {
			hidden |= CorpusFiles.isHidden(name);
		}
		trouble(hidden ? Problem.Severity.INFO : Problem.Severity.WARNING, IssueCode.FILE_NOT_READ, file, why.endsWith(" ") ? why + "Move those that are wanted."
				: "This file is not read, because " + why + ". Move or rename it if it is wanted.");
	}

	private List<Path> entries(Path folder) {
		List<Path> entries = new ArrayList<>();
		try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
			all.forEach(entries::add);
		} catch (NoSuchFileException gone) {
			return List.of();
		} catch (IOException | DirectoryIteratorException unreadable) {
			unreadable(folder);
		}
		return entries;
	}

	/** Null for what is gone, or cannot be looked at, which is said. */
	private @Nullable BasicFileAttributes attributes(Path entry) {
		try {
			return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
		} catch (NoSuchFileException gone) {
			return null;
		} catch (IOException unreadable) {
			unreadable(entry.getParent()); // it names its files and lets nobody look at them
			return null;
		}
	}

	private void unreadable(Path folder) {
		trouble(Problem.Severity.ERROR, IssueCode.FILE_UNREADABLE, folder,
				"This folder cannot be read, and nothing in it is. Check who may read it, and that its path is not too long.");
	}

	private void trouble(Problem.Severity severity, IssueCode code, Path path, String message) {
		troubles.putIfAbsent(path, new CorpusFiles.Trouble(severity, code, path, message));
	}

	private static Path real(Path folder) {
		try {
			return folder.toRealPath();
		} catch (IOException gone) {
			return folder;
		}
	}
}
