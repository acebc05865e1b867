// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The files in a folder and those in it; what cannot be read keeps nothing else from being found. */
public final class FilesIn {

	private FilesIn() {
	}

	/**
	 * The files, in the order of their paths, without those in hidden folders. A link to a file within the folder is one of them; one to a folder within leads to what is read anyway.
	 *
	 * @param root   the folder; may be hidden itself
	 * @param depth  how many folders deep; {@link Integer#MAX_VALUE} for all
	 * @param wanted whether a file is one of them, by its path
	 * @param unread is told files and folders that cannot be read, and links that lead out of the folder or nowhere, which are not followed
	 */
	public static List<Path> of(Path root, int depth, Predicate<Path> wanted, Consumer<Path> unread) throws IOException {
		List<Path> found = new ArrayList<>();
		Files.walkFileTree(root, Set.of(), depth, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
				return directory.equals(root) || !directory.getFileName().toString().startsWith(".") ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isSymbolicLink()) {
					link(file);
				} else if (attributes.isRegularFile() && wanted.test(file)) {
					found.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			private void link(Path link) {
				boolean toFolder = Files.isDirectory(link);
				if (toFolder || wanted.test(link)) {
					if (!Files.exists(link) || !staysIn(root, link)) {
						unread.accept(link);
					} else if (!toFolder && Files.isRegularFile(link)) {
						found.add(link);
					}
				}
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failed) {
				unread.accept(file);
				return FileVisitResult.CONTINUE;
			}
		});
		found.sort(Comparator.naturalOrder());
		return found;
	}

	/**
	 * Whether a link that leads somewhere leads to what is in a folder.
	 *
	 * @return false where nobody can tell
	 */
	public static boolean staysIn(Path folder, Path link) {
		try {
			return link.toRealPath().startsWith(folder.toRealPath());
		} catch (IOException unreadable) {
			return false;
		}
	}
}
