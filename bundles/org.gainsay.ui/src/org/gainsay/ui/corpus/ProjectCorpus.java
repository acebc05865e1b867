// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.gainsay.corpus.ArticleFacts;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Progress;
import org.gainsay.ui.GainsayUi;

/**
 * The corpus of one open project: its session, the claims files that are open, and who wants to know what a build found. It
 * reads nothing before somebody asks for it.
 */
public final class ProjectCorpus {

	private static final String TEXTS = "article-texts"; //$NON-NLS-1$

	private final IProject project;
	private final CorpusSession session;
	private final IUndoContext undoContext;
	private final ProblemMarkers markers = new ProblemMarkers(this);
	private final List<Consumer<Corpus>> listeners = new CopyOnWriteArrayList<>();
	private final Map<String, OpenClaims> open = new ConcurrentHashMap<>();
	private final Object firstBuild = new Object();
	private volatile boolean built;
	private Set<String> remembered;

	ProjectCorpus(IProject project) {
		this.project = project;
		this.session = CorpusSession.of(project.getLocation().toPath());
		this.undoContext = new ObjectUndoContext(this, project.getName());
		session.addListener((corpus, changed) -> {
			open.values().forEach(document -> document.built(corpus));
			listeners.forEach(listener -> listener.accept(corpus));
		});
	}

	/** The project. */
	public IProject project() {
		return project;
	}

	/** The session; what is asked of it may have to wait for a build. */
	public CorpusSession session() {
		return session;
	}

	/** What the last build found; empty before the first. Never waits. */
	public Corpus corpus() {
		return session.corpus();
	}

	/** Whether the corpus was read. */
	public boolean isBuilt() {
		return built;
	}

	/**
	 * The corpus; reads it if that was not done yet.
	 *
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public Corpus built(Progress progress) {
		if (!built) {
			synchronized (firstBuild) {
				if (!built) {
					return rebuild(progress);
				}
			}
		}
		return session.corpus();
	}

	Corpus rebuild(Progress progress) {
		synchronized (firstBuild) {
			Corpus corpus = session.build(progress);
			built = true;
			return corpus;
		}
	}

	Corpus update(Collection<Path> changed, Progress progress) {
		return session.update(changed, progress);
	}

	/**
	 * The corpus with all that was typed up to now, read if that was not done yet. Commands call it before they make an edit.
	 *
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public Corpus settled(Progress progress) {
		built(progress);
		open.values().forEach(OpenClaims::analyse);
		return session.corpus();
	}

	/** What undo and redo in an article editor of the project reach. */
	public IUndoContext undoContext() {
		return undoContext;
	}

	/** The markers of the project. */
	public ProblemMarkers markers() {
		return markers;
	}

	/** Tells the listeners again: only now does {@link #isAnalysed} say so of the file that was typed in. */
	void analysed(Corpus corpus) {
		listeners.forEach(listener -> listener.accept(corpus));
	}

	/** Adds somebody who gets every new corpus, on the thread of the build; the same one perhaps twice. */
	public void addListener(Consumer<Corpus> listener) {
		listeners.add(listener);
	}

	public void removeListener(Consumer<Corpus> listener) {
		listeners.remove(listener);
	}

	/** The file of a path relative to the corpus folder. */
	public IFile file(String path) {
		return project.getFile(path);
	}

	/** The path of a file relative to the corpus folder, as the facts name it. */
	public static String name(IFile file) {
		return file.getProjectRelativePath().toString();
	}

	/** Where a file of the project lies, as the session names it. */
	public Path path(IFile file) {
		return session.folder().resolve(name(file));
	}

	/** Whether a claims file is open and not saved. */
	boolean isUnsaved(String name) {
		OpenClaims document = open.get(name);
		return document != null && document.isUnsaved();
	}

	/** Whether what was typed last in a claims file has been analysed; true for files that are not open. */
	public boolean isAnalysed(IFile file) {
		OpenClaims document = open.get(name(file));
		return document == null || document.isAnalysed();
	}

	void opened(IFile file, ITextFileBuffer buffer) {
		OpenClaims before = open.put(name(file), new OpenClaims(this, file, buffer));
		if (before != null) {
			before.close(false);
		}
	}

	void closed(IFile file, ITextFileBuffer buffer) {
		OpenClaims document = open.get(name(file));
		if (document != null && document.is(buffer)) {
			open.remove(name(file));
			document.close(true);
		}
	}

	/** Goes back to what a claims file is on the disk, unless it was opened again meanwhile. */
	void discard(IFile file) {
		if (built && !open.containsKey(name(file))) {
			session.discard(path(file));
		}
	}

	/**
	 * Whether a file is the text of an article. Before the first build this answers what the last run of the workbench knew: the
	 * question is asked when a file is opened, which must not wait for a corpus to be read.
	 */
	public boolean isArticleText(IFile file) {
		String name = name(file);
		return built ? !corpus().articlesOfText(name).isEmpty() : remembered().contains(name);
	}

	synchronized void rememberTexts(Corpus corpus) {
		Set<String> texts = new TreeSet<>();
		corpus.articles().stream().map(ArticleFacts::text).filter(Objects::nonNull).forEach(texts::add);
		if (texts.equals(remembered())) {
			return;
		}
		remembered = texts;
		try {
			Path file = textsFile();
			Path written = Files.write(file.resolveSibling(TEXTS + ".new"), texts); //$NON-NLS-1$
			Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException unwritable) {
			ILog.of(getClass()).warn(unwritable.getMessage(), unwritable);
		}
	}

	private synchronized Set<String> remembered() {
		if (remembered == null) {
			remembered = new HashSet<>();
			try {
				if (Files.exists(textsFile())) {
					remembered.addAll(Files.readAllLines(textsFile()));
				}
			} catch (IOException unreadable) {
				ILog.of(getClass()).warn(unreadable.getMessage(), unreadable);
			}
		}
		return remembered;
	}

	private Path textsFile() {
		return project.getWorkingLocation(GainsayUi.ID).append(TEXTS).toPath();
	}

	void close() {
		open.values().forEach(document -> document.close(false));
		open.clear();
		listeners.clear();
		session.close();
	}
}
