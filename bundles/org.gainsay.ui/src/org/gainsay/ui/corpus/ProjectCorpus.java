// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.RunningLedger;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Memory;
import org.gainsay.edit.DiskApplier;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.text.save.FormerFiles;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;
import org.gainsay.ui.preferences.Preferences;

/**
 * The corpus of one open project, or of a folder in it that is a corpus of its own: its session, the claims files that are open, and who wants to know what a build found. It
 * reads nothing before somebody asks for it.
 */
public final class ProjectCorpus {

	/** How many commands can be undone; the platform's own 20 are an article's first five statements. */
	private static final int UNDONE = 2_000;

	private static final String TEXTS = "article-texts"; //$NON-NLS-1$

	private final IContainer folder;
	private final CorpusSession session;
	private final IUndoContext undoContext;
	private final RunningLedger ledger = new RunningLedger();
	private final ProblemMarkers markers = new ProblemMarkers(this);
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Map<String, OpenClaims> open = new ConcurrentHashMap<>();
	/** Those that were open, while the session may still have what they held. */
	private final Set<OpenClaims> leaving = ConcurrentHashMap.newKeySet();
	/** Files that commands wrote and the session was not told of yet; guarded by itself. */
	private final Set<Path> written = new LinkedHashSet<>();
	private final Object telling = new Object();
	private final Job settling;
	/** Has the session do beforehand what the first key would wait for. */
	private final Job preparing;
	private final Object firstBuild = new Object();
	private volatile boolean built;
	private volatile boolean closed;
	private Set<String> remembered;

	/**
	 * @param folder the corpus folder: a project, or a folder of one
	 * @param path   where that was on the disk a moment ago; the workspace forgets it when the folder goes
	 */
	ProjectCorpus(IContainer folder, Path path) {
		this.folder = folder;
		takeBack(path);
		this.session = CorpusSession.of(path, Memory.ofUser());
		session.readBy(Preferences.whoAnnotates());
		this.undoContext = new ObjectUndoContext(this, title());
		OperationHistoryFactory.getOperationHistory().setLimit(undoContext, UNDONE);
		this.settling = Job.createSystem(NLS.bind(Messages.Builder_checking, title()), monitor -> {
			if (built && !closed) {
				settled(Progress.NONE);
			}
		});
		this.preparing = Job.createSystem(NLS.bind(Messages.Builder_checking, title()), monitor -> {
			if (!closed) {
				session.prepareForEdits();
			}
		});
		preparing.setPriority(Job.DECORATE);
		session.addListener(changed -> {
			open.values().forEach(document -> SafeRunner.run(document::built));
			analysed();
		});
	}

	/** Takes back what a command in this folder, of the command line, was stopped half-way in; the workbench means to change the corpus. */
	private void takeBack(Path path) {
		FormerFiles former = FormerFiles.of(path);
		if (former.files().isEmpty() || former.areBeingWritten()) { // Who is at it brings it to its end; until then the session shows what was before.
			return;
		}
		try (DiskApplier applier = DiskApplier.on(path)) {
			tell(Messages.Corpus_takenBack, applier.undone());
			tell(Messages.Corpus_notTakenBack, applier.left());
		} catch (IOException notNow) {
			ILog.of(getClass()).warn(notNow.getMessage(), notNow); // The session shows it as it was before.
		}
		Job.createSystem(NLS.bind(Messages.Builder_checking, title()), (IProgressMonitor monitor) -> folder.refreshLocal(IResource.DEPTH_INFINITE, monitor)).schedule();
	}

	private void tell(String message, List<String> files) {
		if (!files.isEmpty()) {
			ILog.of(getClass()).warn(NLS.bind(message, title(), String.join(", ", files))); //$NON-NLS-1$
		}
	}

	/** The project that it lies in. */
	public IProject project() {
		return folder.getProject();
	}

	/** The corpus folder: the project, or the folder in it that is a corpus of its own. */
	public IContainer folder() {
		return folder;
	}

	/** What a user knows it by: the project's name, and the path of the folder in it. */
	public String title() {
		return folder.getFullPath().makeRelative().toString();
	}

	/** Says who reads from now on: who annotates here. It may have to wait for a build. */
	void readBy(String name) {
		session.readBy(name);
		if (built && !closed) {
			try {
				markers.show();
			} catch (CoreException unmarked) {
				ILog.of(getClass()).log(unmarked.getStatus()); // The next build marks what is to be marked.
			}
		}
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
	 * @throws java.util.concurrent.CancellationException if progress stops it, or its folder is gone
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

	/** Whether its project was closed, or its folder is none of a corpus any more: it hears of nothing then. */
	public boolean isClosed() {
		return closed;
	}

	Corpus rebuild(Progress progress) {
		synchronized (firstBuild) {
			Corpus corpus = read(progress);
			built = true;
			preparing.schedule();
			return corpus;
		}
	}

	private Corpus read(Progress progress) {
		try {
			return session.build(progress);
		} catch (UncheckedIOException unreadable) {
			if (Files.exists(session.folder())) {
				throw unreadable;
			}
			CancellationException gone = new CancellationException(); // The project was deleted while somebody waited to read it: there is nothing to tell.
			gone.initCause(unreadable);
			throw gone;
		}
	}

	Corpus update(Collection<Path> changed, Progress progress) {
		return session.update(changed, progress);
	}

	/**
	 * The corpus with all that was typed, and all that commands wrote, up to now; read if that was not done yet. Commands call it before
	 * they make an edit.
	 *
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public Corpus settled(Progress progress) {
		built(progress);
		leaving.forEach(OpenClaims::leave);
		tellOfWritten();
		open.values().forEach(OpenClaims::analyse);
		return session.corpus();
	}

	/** The ledger that hovers read: an edit costs it what the edit changed, not the whole corpus. */
	public RunningLedger ledger() {
		return ledger;
	}

	/** What undo and redo in an article editor of the project reach. */
	public IUndoContext undoContext() {
		return undoContext;
	}

	/** The markers of the project. */
	public ProblemMarkers markers() {
		return markers;
	}

	/**
	 * Notes that a command has written a file, or taken it away: the session reads it soon, and before {@link #settled} says anything, not
	 * only when the workspace is built. For any thread; never waits.
	 */
	public void wrote(IFile file) {
		synchronized (written) {
			written.add(path(file));
		}
		settling.schedule();
	}

	private void tellOfWritten() {
		synchronized (telling) { // Whoever comes second must find the session told.
			List<Path> files;
			synchronized (written) {
				files = new ArrayList<>(written);
				written.clear();
			}
			if (!files.isEmpty()) {
				try {
					session.update(files, Progress.NONE);
				} catch (RuntimeException failed) {
					synchronized (written) {
						written.addAll(files);
					}
					throw failed;
				}
			}
		}
	}

	/** Tells the listeners; once more when {@link #isAnalysed} says so of a file that was typed in. */
	void analysed() {
		listeners.forEach(listener -> SafeRunner.run(listener::run));
	}

	/**
	 * Adds somebody who is told of every new corpus, on whichever thread; of the same one perhaps twice. Who is told asks for
	 * {@link #corpus()} when it needs it: another build may have ended since.
	 */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** The file of a path relative to the corpus folder. */
	public IFile file(String path) {
		return folder.getFile(IPath.fromOSString(path));
	}

	/** The path of a file relative to the folder of its corpus, as the facts name it. */
	public static String name(IFile file) {
		return file.getFullPath().makeRelativeTo(Corpora.folderOf(file).getFullPath()).toString();
	}

	/** The path of a file relative to this corpus' folder, whichever corpus it belongs to by now. */
	String nameHere(IFile file) {
		return file.getFullPath().makeRelativeTo(folder.getFullPath()).toString();
	}

	/** Where a file of the folder lies, as the session names it. */
	public Path path(IFile file) {
		return session.folder().resolve(nameHere(file));
	}

	/** Whether a claims file is open and not saved; asked of its buffer, which may be there before it is followed. */
	boolean isUnsaved(String name) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file(name).getFullPath(), LocationKind.IFILE);
		return buffer != null && buffer.isDirty();
	}

	/** Whether what was typed last in a claims file has been analysed; true for files that are not open. */
	public boolean isAnalysed(IFile file) {
		OpenClaims document = open.get(nameHere(file));
		return document == null || document.isAnalysed();
	}

	void opened(IFile file, ITextFileBuffer buffer) {
		OpenClaims before = open.put(nameHere(file), new OpenClaims(this, file, buffer));
		if (before != null) {
			before.close(false);
		}
	}

	void closed(IFile file, ITextFileBuffer buffer) {
		OpenClaims document = open.get(nameHere(file));
		if (document != null && document.is(buffer)) {
			leaving.add(document);
			open.remove(nameHere(file));
			document.close(true);
		}
	}

	/** Goes back to what a claims file is on the disk, unless it was opened again meanwhile. */
	void left(OpenClaims document, IFile file) {
		if (leaving.contains(document) && built && !closed && !open.containsKey(nameHere(file))) {
			session.discard(path(file));
			OpenClaims again = open.get(nameHere(file));
			if (again != null) {
				again.renew(); // It was opened in this moment, and the session may have had its text by then.
			}
		}
		leaving.remove(document);
	}

	/**
	 * Whether a file is the text of an article. Before the first build this answers what the last run of the workbench knew: the
	 * question is asked when a file is opened, which must not wait for a corpus to be read.
	 */
	public boolean isArticleText(IFile file) {
		String name = nameHere(file);
		return built ? !corpus().articlesOfText(name).isEmpty() : remembered().contains(name);
	}

	/** Notes for the next run of the workbench which files are texts of articles. */
	synchronized void rememberTexts() {
		Set<String> texts = new TreeSet<>();
		corpus().articles().stream().map(ArticleFacts::text).filter(Objects::nonNull).forEach(texts::add);
		if (texts.equals(remembered())) {
			return;
		}
		remembered = texts;
		Path file = textsFile();
		if (file == null) {
			return;
		}
		try {
			Path written = Files.write(file.resolveSibling(file.getFileName() + ".new"), texts); //$NON-NLS-1$
			Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException unwritable) {
			ILog.of(getClass()).warn(unwritable.getMessage(), unwritable);
		}
	}

	private synchronized Set<String> remembered() {
		if (remembered == null) {
			remembered = new HashSet<>();
			Path file = textsFile();
			try {
				if (file != null && Files.exists(file)) {
					remembered.addAll(Files.readAllLines(file));
				}
			} catch (IOException unreadable) {
				ILog.of(getClass()).warn(unreadable.getMessage(), unreadable);
			}
		}
		return remembered;
	}

	/** Where the workbench notes the texts; null for a project that has just gone, of which a decoration may still be asked for. */
	private Path textsFile() {
		IPath notes = project().getWorkingLocation(GainsayUi.ID);
		if (notes == null) {
			return null;
		}
		String below = folder.getProjectRelativePath().toString();
		String name = below.isEmpty() ? TEXTS : TEXTS + '-' + URLEncoder.encode(below, StandardCharsets.UTF_8);
		return notes.append(name).toPath();
	}

	void close() {
		closed = true;
		settling.cancel();
		preparing.cancel();
		open.values().forEach(document -> document.close(false));
		open.clear();
		listeners.clear();
		OperationHistoryFactory.getOperationHistory().dispose(undoContext, true, true, true); // It would hold the context, and by that the corpus, as long as the workbench runs.
		session.close();
	}
}
