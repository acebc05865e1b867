// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

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

import org.gainsay.facts.CorpusFiles;

/** Finds claims files that a study lacks because they lie in a folder that is not read. */
public final class FilesNotRead {

	private static final Set<String> OF_PROGRAMS = Set.of(".git", ".svn", ".hg", ".metadata");

	private FilesNotRead() {
	}

	/**
	 * Those below a corpus folder, by path; not those of a corpus of its own within it, nor what version control keeps.
	 *
	 * @throws IOException if the folder cannot be read
	 */
	public static List<Mishap> below(Path folder) throws IOException {
		Set<Path> read = Set.copyOf(new CorpusFiles(folder).claimsFiles());
		List<Mishap> found = new ArrayList<>();
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
				return !inner.equals(folder) && (OF_PROGRAMS.contains(inner.getFileName().toString()) || Files.exists(inner.resolve(CorpusFiles.PROPERTIES))) ? FileVisitResult.SKIP_SUBTREE
						: FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (CorpusFiles.isClaimsFile(file) && attributes.isRegularFile() && !read.contains(file)) {
					found.add(new Mishap(Mishap.Kind.FILE_NOT_READ, "", folder.relativize(file).toString().replace('\\', '/'),
							"It lies in a folder that is not read, so its sets are in no round. Move it to coding/ROUND/CODER."));
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) {
				return FileVisitResult.CONTINUE; // what cannot be read has its message in check
			}
		});
		found.sort(Comparator.comparing(Mishap::file));
		return found;
	}
}
