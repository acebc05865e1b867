// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

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

import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Memory;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.Progress;

/**
 * The corpora that a client works on: one for each of its folders, one for each folder in them that has a
 * {@code gainsay.properties}, and one for each open file that lies in none of them. Used by one thread.
 */
final class Corpora {

	private final List<Path> folders = new ArrayList<>();
	private final Map<Path, CorpusSession> sessions = new LinkedHashMap<>();
	private final Built built;
	/** Who reads; null for nobody. */
	private String reader;

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

	/** Says who reads the corpora from now on; null for nobody, who sees no set of a blind round that is open. */
	void readBy(String name) {
		reader = name;
		sessions.values().forEach(session -> session.readBy(name));
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

	/**
	 * The session of a file's corpus; the first call for a corpus builds it.
	 *
	 * @param open whether the client has the file open
	 * @return empty for a file in none of the client's folders that is not open; for an open one a session of that file alone, since nobody
	 *         said that what lies beside it belongs to it
	 */
	Optional<CorpusSession> of(Path file, boolean open) {
		Optional<Path> folder = folderOf(file);
		if (folder.isEmpty() && !(open && Files.isDirectory(file.getParent()))) {
			return Optional.empty();
		}
		Path key = folder.orElse(file);
		CorpusSession there = sessions.get(key);
		if (there != null) {
			return Optional.of(there);
		}
		CorpusSession session = folder.isPresent() ? CorpusSession.of(folder.get(), Memory.ofUser()) : CorpusSession.ofOpenDocuments(file.getParent());
		sessions.put(key, session);
		session.readBy(reader);
		session.addListener(changed -> built.built(session, changed));
		session.build(Progress.NONE);
		Thread.ofPlatform().daemon().name("preparing").start(session::prepareForEdits);
		session.former().sentence().ifPresent(sentence -> System.err.println("gainsay: " + sentence));
		return Optional.of(session);
	}

	/** The session of a file that lies in none of the client's folders, to be forgotten with the file; empty for any other file. */
	Optional<CorpusSession> removeOutside(Path file) {
		return folderOf(file).isPresent() ? Optional.empty() : Optional.ofNullable(sessions.remove(file));
	}

	/** The nearest folder around a file that has a gainsay.properties, else the client's folder; empty outside of the client's folders. */
	private Optional<Path> folderOf(Path file) {
		Optional<Path> workspace = folders.stream().filter(file::startsWith).max((a, b) -> Integer.compare(a.getNameCount(), b.getNameCount()));
		if (workspace.isEmpty()) {
			return workspace;
		}
		Path folder = file.getParent();
		while (!folder.equals(workspace.get()) && !Files.exists(folder.resolve(CorpusFiles.PROPERTIES))) {
			folder = folder.getParent();
		}
		return Optional.of(folder);
	}

	/** Who reads; null for nobody. */
	String reader() {
		return reader;
	}

	/** The sessions that were asked for. */
	List<CorpusSession> all() {
		return List.copyOf(sessions.values());
	}

	/** Builds every folder of the client that holds claims files. */
	void buildFolders() {
		for (Path folder : folders) {
			if (Files.isDirectory(folder)) {
				of(folder.resolve("any" + CorpusFiles.EXTENSION), false);
			}
		}
	}

	void close() {
		sessions.values().forEach(CorpusSession::close);
		sessions.clear();
	}
}
