// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.server;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gainsay.corpus.CorpusFiles;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Progress;

/**
 * The corpora that a client works on: one for each of its folders, one for each folder in them that has a
 * {@code gainsay.properties}, and one for the folder of a file that lies in none of them. Used by one thread.
 */
final class Corpora {

	private final List<Path> folders = new ArrayList<>();
	private final Map<Path, CorpusSession> sessions = new LinkedHashMap<>();
	private final Built built;

	/** Who wants to know when a session has built. */
	interface Built {
		/** @param changed the claims files whose facts are others now, relative to the corpus folder */
		void built(CorpusSession session, Set<String> changed);
	}

	Corpora(Built built) {
		this.built = built;
	}

	/** The path of a document; empty for one that is no file. */
	static Optional<Path> path(String uri) {
		try {
			URI parsed = URI.create(uri);
			return "file".equals(parsed.getScheme()) ? Optional.of(Path.of(parsed).toAbsolutePath().normalize()) : Optional.empty();
		} catch (IllegalArgumentException | FileSystemNotFoundException notAFile) {
			return Optional.empty();
		}
	}

	void addFolder(Path folder) {
		if (!folders.contains(folder)) {
			folders.add(folder);
		}
	}

	/** Forgets a folder and the corpora in it. */
	List<CorpusSession> removeFolder(Path folder) {
		folders.remove(folder);
		List<CorpusSession> gone = sessions.entrySet().stream().filter(entry -> entry.getKey().startsWith(folder)).map(Map.Entry::getValue).toList();
		sessions.keySet().removeIf(one -> one.startsWith(folder));
		return gone;
	}

	/** The session of a file's corpus; the first call for a corpus builds it. */
	CorpusSession of(Path file) {
		Path folder = folderOf(file);
		CorpusSession there = sessions.get(folder);
		if (there != null) {
			return there;
		}
		CorpusSession session = CorpusSession.of(folder);
		sessions.put(folder, session);
		session.addListener(changed -> built.built(session, changed));
		session.build(Progress.NONE);
		return session;
	}

	/** The nearest folder around a file that has a gainsay.properties, else the client's folder, else the file's own. */
	private Path folderOf(Path file) {
		Path workspace = folders.stream().filter(file::startsWith).max((a, b) -> Integer.compare(a.getNameCount(), b.getNameCount())).orElse(null);
		for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
			if (Files.exists(folder.resolve(CorpusFiles.PROPERTIES))) {
				return folder;
			}
			if (folder.equals(workspace)) {
				return workspace;
			}
		}
		return workspace != null ? workspace : file.getParent();
	}

	/** The sessions that were asked for. */
	List<CorpusSession> all() {
		return List.copyOf(sessions.values());
	}

	/** Builds every folder of the client that holds claims files. */
	void buildFolders() {
		for (Path folder : folders) {
			if (Files.isDirectory(folder)) {
				of(folder.resolve("any" + CorpusFiles.EXTENSION));
			}
		}
	}

	void close() {
		sessions.values().forEach(CorpusSession::close);
		sessions.clear();
	}
}
