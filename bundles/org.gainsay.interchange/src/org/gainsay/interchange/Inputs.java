// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorpusFiles;

/** The files that a corpus is read from: nothing that is made of it is written into their place, whoever asks. */
final class Inputs {

	private final Path folder;
	private final CorpusFiles files;
	private final Set<Path> read = new HashSet<>();
	/** What the files are known by that are there; null until somebody asks. */
	private Set<Object> same;

	private Inputs(Corpus corpus) {
		this.folder = corpus.folder();
		this.files = new CorpusFiles(folder);
		corpus.files().forEach(file -> {
			read.add(folder.resolve(file.file()));
			file.texts().forEach(text -> read.add(folder.resolve(text)));
		});
		corpus.articles().stream().map(ArticleFacts::text).filter(Objects::nonNull).forEach(text -> read.add(folder.resolve(text)));
		read.add(folder.resolve(CorpusFiles.PROPERTIES));
		read.add(folder.resolve(CorpusFiles.REJECTED_PAIRS));
	}

	static Inputs of(Corpus corpus) {
		return new Inputs(corpus);
	}

	/**
	 * Refuses a place to write to that is one of the files, by whatever name, or would be read as one.
	 *
	 * @throws FileSystemException if it is
	 */
	void refuse(Path target) throws IOException {
		if (has(target)) {
			throw new FileSystemException(target.toString(), null, "the corpus is read from this file, so nothing else is written there; name another one");
		}
	}

	/** @param target as a real path but for its last part */
	boolean has(Path target) throws IOException {
		if (read.contains(target) || CorpusFiles.isClaimsFile(target) && files.belongs(target)
				|| target.startsWith(folder) && target.endsWith(CorpusFiles.PROPERTIES)) {
			return true;
		}
		if (!Files.exists(target)) {
			return false;
		}
		if (same == null) {
			same = new HashSet<>();
			for (Path one : read) {
				if (Files.exists(one)) {
					same.add(identity(one));
				}
			}
		}
		return same.contains(identity(target));
	}

	/** What two names of one file have in common, hard links and other spellings included. */
	private static Object identity(Path file) throws IOException {
		Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
		return key != null ? key : file.toRealPath();
	}
}
