// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.build.BuildRequest;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.build.IndexState;
import org.eclipse.xtext.build.Source2GeneratedMapping;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.IExternalContentSupport;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.validation.Issue;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.anchors.CorpusFolder;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.gainsay.facts.Region;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.model.Status;
import org.gainsay.text.ArticleText;
import org.gainsay.text.MergeMarkers;
import org.gainsay.text.TextFolder;
import org.gainsay.text.save.FormerFiles;

import com.google.inject.Injector;

/**
 * A corpus folder as one session, for the command line, the language server and the workbench alike. It reads what lies on
 * the disk, with the open documents laid over it; a change rebuilds the files it affects, no others. All methods may be
 * called from any thread; builds come one after the other.
 */
public final class CorpusSession implements AutoCloseable {

	/**
	 * Who wants to know when a build has ended. It is told outside of the session's lock, so it may ask the session and wait for other
	 * threads; of one build after the other, mostly on the thread of the build, but on another's that is telling already. It is not told
	 * what the build found, which may be older by now than what another has: who is told asks for {@link CorpusSession#corpus()}.
	 */
	@FunctionalInterface
	public interface Listener {
		/** @param changed the claims files whose facts were made anew or are gone, relative to the folder */
		void built(Set<String> changed);
	}

	/** How many resources a build holds at a time; what is more is unloaded and, where it is needed, read again. */
	private static final int RESOURCES_AT_A_TIME = 300;
	/** How many resources stay loaded between the edits of an open document, so that what it refers to is not read at each. */
	private static final int RESOURCES_KEPT = 64;
	/** How often a build begins again with files that change while they are read, before it gives up. */
	private static final int MOST_ROUNDS = 5;

	private static final CorpusFiles.Content NO_FILE = new CorpusFiles.Content("", null);

	/** What is wrong with files as wholes, which their texts do not tell. */
	private static final Set<IssueCode> OF_FILES = EnumSet.of(IssueCode.FILE_UNREADABLE, IssueCode.FILE_NOT_UTF8, IssueCode.FILE_OUTSIDE_CORPUS, IssueCode.FILE_TOO_LARGE);

	/** What is wrong with a text as a whole is no error of who annotated it. */
	private static final Set<IssueCode> OF_TEXTS = EnumSet.of(IssueCode.TEXT_MISSING, IssueCode.TEXT_OUTSIDE_CORPUS, IssueCode.TEXT_NOT_UTF8, IssueCode.TEXT_TOO_LARGE,
			IssueCode.TEXT_HASH_MISMATCH, IssueCode.TEXT_NOT_GIVEN);

	private final ReentrantLock lock = new ReentrantLock();
	private final Path folder;
	/** Whether the claims files of the disk are none of its business. */
	private final boolean openDocumentsOnly;
	private final CorpusFiles files;
	private final TextFolder texts;
	private final Map<Path, String> documents = new HashMap<>();
	/** What a change of several files that has not come to its end began with. */
	private volatile FormerFiles former = FormerFiles.NONE;
	/** What {@link FormerFiles#mark} said before what is read by now was begun. */
	private FileTime mark;
	/** The file of rejected pairs, as it was read. */
	private CorpusFiles.Content rejectedPairs = NO_FILE;
	/** What tells the text of each claims file on the disk that was read from another; the builder reads some more than once. */
	private final Map<Path, Long> marks = new HashMap<>();
	/** The claims files that were read again and were not what they had been. */
	private final Set<Path> changedFiles = new HashSet<>();
	private final SortedMap<String, FileFacts> facts = new TreeMap<>();
	/** The claims files that read a text, by the text's path: who tells of a changed file may tell of very many. */
	private final SortedMap<String, Set<String>> readers = new TreeMap<>();
	private final CrossFileChecks crossFileChecks = new CrossFileChecks();
	/** What is to be said of what lies in the folder and is not read. */
	private List<CorpusFiles.Trouble> troubles = List.of();
	/** What is wrong in the texts that claims files read, by the claims file. */
	private final Map<String, List<Problem>> ofTexts = new TreeMap<>();
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	/** What listeners are still to be told: what each build changed. Guarded by itself. */
	private final Deque<Set<String>> untold = new ArrayDeque<>();
	/** Whether a thread tells them. Guarded by {@link #untold}. */
	private boolean telling;

	private final IncrementalBuilder builder;
	private final IExternalContentSupport externalContent;
	private final FactsReader factsReader;
	private final IResourceServiceProvider language;
	private final OperationCanceledManager cancellation;
	private final Injector injector;

	private IndexState index;
	private XtextResourceSet resources;
	private volatile Corpus corpus;

	private CorpusSession(Path folder, boolean openDocumentsOnly, Injector injector) {
		this.folder = folder;
		this.openDocumentsOnly = openDocumentsOnly;
		this.injector = injector;
		this.files = new CorpusFiles(folder);
		this.texts = new TextFolder(folder);
		this.builder = injector.getInstance(IncrementalBuilder.class);
		this.externalContent = injector.getInstance(IExternalContentSupport.class);
		this.factsReader = injector.getInstance(FactsReader.class);
		this.language = injector.getInstance(IResourceServiceProvider.class);
		this.cancellation = injector.getInstance(OperationCanceledManager.class);
		this.corpus = Corpus.of(folder);
	}

	/**
	 * A session on a folder; it reads nothing yet.
	 *
	 * @param folder the corpus folder
	 * @throws UncheckedIOException if there is no such folder
	 */
	public static CorpusSession of(Path folder) {
		return of(folder, false);
	}

	/**
	 * A session on the open documents of a folder alone: it reads the texts that they name, and no other claims file.
	 *
	 * @throws UncheckedIOException if there is no such folder
	 */
	public static CorpusSession ofOpenDocuments(Path folder) {
		return of(folder, true);
	}

	private static CorpusSession of(Path folder, boolean openDocumentsOnly) {
		try {
			Path real = folder.toRealPath();
			if (!Files.isDirectory(real)) {
				throw new java.nio.file.NotDirectoryException(folder.toString());
			}
			return new CorpusSession(real, openDocumentsOnly, ClaimsStandaloneSetup.injector());
		} catch (IOException noFolder) {
			throw new UncheckedIOException(noFolder);
		}
	}

	/** The corpus folder, as a real path. */
	public Path folder() {
		return folder;
	}

	/** What the last build found; empty before the first. */
	public Corpus corpus() {
		return corpus;
	}

	/** What the corpus is read from in place of files that a change of several has begun with and not ended; no files if there is none. */
	public FormerFiles former() {
		return former;
	}

	/**
	 * Reads the whole folder.
	 *
	 * @throws UncheckedIOException                         if the folder cannot be read
	 * @throws java.util.concurrent.CancellationException if progress stops it; the last corpus then stays
	 */
	public Corpus build(Progress progress) {
		lock.lock();
		try {
			return buildAll(progress, 0);
		} finally {
			unlock();
		}
	}

	private Corpus buildAll(Progress progress, int round) {
		try {
			lookForFormer();
			CorpusFiles.Found found = openDocumentsOnly ? new CorpusFiles.Found(List.of(), List.of()) : files.found();
			Set<Path> all = new TreeSet<>(found.files());
			troubles = found.troubles();
			documents.keySet().stream().filter(file -> CorpusFiles.isClaimsFile(file) && files.belongs(file)).forEach(all::add);
			rejectedPairs = readRejectedPairs();
			startAnew();
			texts.forget(folder);
			marks.clear();
			changedFiles.clear();
			return build(all, Set.of(), progress, new TreeSet<>(facts.keySet()), round);
		} catch (IOException cannotRead) {
			throw new UncheckedIOException(cannotRead);
		}
	}

	/**
	 * Looks whether a change of several files has been begun, or has ended, since the last look.
	 *
	 * @return the files that it concerns: what is read of them may be something else now
	 */
	private Set<Path> lookForFormer() {
		mark = FormerFiles.mark(folder);
		FormerFiles now = FormerFiles.of(folder);
		Set<Path> concerned = new TreeSet<>(former.files());
		concerned.addAll(now.files());
		former = now;
		files.show(now);
		texts.show(now);
		return concerned;
	}

	private CorpusFiles.Content readRejectedPairs() {
		Path file = folder.resolve(CorpusFiles.REJECTED_PAIRS);
		String document = documents.get(file);
		return document != null ? new CorpusFiles.Content(document, null) : isThere(file) ? files.read(file) : NO_FILE;
	}

	private boolean isThere(Path file) {
		return CorpusFiles.isThere(former.where(file));
	}

	/**
	 * Builds what some changed files affect.
	 *
	 * @param changed files or folders that came, changed or went, absolute
	 */
	public Corpus update(Collection<Path> changed, Progress progress) {
		lock.lock();
		try {
			Set<Path> concerned = lookForFormer();
			changed.stream().map(this::located).filter(file -> !FormerFiles.isHidden(folder, file)).forEach(concerned::add);
			if (index == null || concerned.stream().anyMatch(this::changesWhatIsRead)) {
				return buildAll(progress, 0);
			}
			Set<Path> dirty = new TreeSet<>();
			Set<Path> deleted = new TreeSet<>();
			boolean unread = false;
			CorpusFiles.Content rejectedBefore = rejectedPairs;
			for (Path file : concerned) {
				texts.forget(file);
				unread |= isUnread(file);
				if (!file.startsWith(folder)) {
					continue;
				}
				if (file.equals(folder.resolve(CorpusFiles.REJECTED_PAIRS))) {
					rejectedPairs = readRejectedPairs();
				}
				if (!CorpusFiles.isClaimsFile(file)) {
					dirty.addAll(readers(texts.relative(file)));
				} else if (files.belongs(file) && (documents.containsKey(file) || !openDocumentsOnly && isThere(file))) {
					if (!isAsRead(file)) {
						dirty.add(file);
					}
				} else if (facts.containsKey(texts.relative(file))) {
					deleted.add(file);
				}
			}
			dirty.removeAll(deleted); // who reads a text that went may have gone with it
			List<CorpusFiles.Trouble> before = troubles;
			if (unread) {
				troubles = files.found().troubles();
			}
			if (!dirty.isEmpty() || !deleted.isEmpty()) {
				return build(dirty, deleted, progress, Set.of());
			}
			return before.equals(troubles) && rejectedBefore.equals(rejectedPairs) ? corpus : build(Set.of(), Set.of(), progress, Set.of());
		} catch (IOException cannotRead) {
			throw new UncheckedIOException(cannotRead);
		} finally {
			unlock();
		}
	}

	/** Whether a change may be one of what is not read, so that something else is to be said of it. */
	private boolean isUnread(Path file) {
		return file.startsWith(folder) && (CorpusFiles.isClaimsFile(file) ? !files.belongs(file) : Files.isSymbolicLink(file) || CorpusFiles.isNearlyClaimsFile(file))
				|| troubles.stream().anyMatch(trouble -> trouble.path().equals(file));
	}

	/** Whether the facts of a claims file are those of just its text: who wrote it may have told before the disk's watcher does. */
	private boolean isAsRead(Path file) {
		FileFacts known = facts.get(texts.relative(file));
		if (known == null || known.problems().stream().anyMatch(problem -> OF_FILES.contains(problem.code()))) {
			return false;
		}
		String document = documents.get(file);
		if (document != null) {
			return Stamp.of(document).equals(known.stamp());
		}
		CorpusFiles.Content content = files.read(file);
		return content.trouble() == null && Stamp.of(content.text()).equals(known.stamp());
	}

	/** The claims files that read a text file, or a text file below a folder. */
	private List<Path> readers(String path) {
		Stream<Set<String>> below = readers.tailMap(path + "/").entrySet().stream().takeWhile(entry -> entry.getKey().startsWith(path + "/")).map(Map.Entry::getValue);
		return Stream.concat(Stream.of(readers.getOrDefault(path, Set.of())), below).flatMap(Set::stream).distinct().map(folder::resolve).toList();
	}

	/** A folder, or a file that makes one a corpus of its own: what belongs to this corpus must be looked for anew. */
	private boolean changesWhatIsRead(Path file) {
		if (!file.startsWith(folder)) {
			return false;
		}
		return Files.isDirectory(file) || file.endsWith(CorpusFiles.PROPERTIES) || !Files.exists(file) && held(texts.relative(file) + "/");
	}

	/** Whether there are claims files whose paths begin so. */
	private boolean held(String beginning) {
		SortedMap<String, FileFacts> from = facts.tailMap(beginning);
		return !from.isEmpty() && from.firstKey().startsWith(beginning);
	}

	/**
	 * Lays the text of an open document over a file and builds what that affects; at a further call, the new text.
	 *
	 * @param file absolute; a claims file, or the rejected pairs
	 * @param text without a byte order mark
	 */
	public Corpus edit(Path file, String text) {
		lock.lock();
		try {
			Path real = located(file);
			boolean rejected = real.equals(folder.resolve(CorpusFiles.REJECTED_PAIRS));
			if (!CorpusFiles.isClaimsFile(real) && !rejected) {
				throw new IllegalArgumentException(file + " is not a claims file.");
			}
			if (text.equals(documents.put(real, text)) && index != null) {
				return corpus;
			}
			if (index == null) {
				return build(Progress.NONE);
			}
			mark = FormerFiles.mark(folder);
			if (rejected) {
				rejectedPairs = readRejectedPairs();
				return build(Set.of(), Set.of(), Progress.NONE, Set.of());
			}
			return files.belongs(real) ? build(Set.of(real), Set.of(), Progress.NONE, Set.of()) : corpus;
		} finally {
			unlock();
		}
	}

	/** Takes the open document off a file again and builds from the disk. */
	public Corpus discard(Path file) {
		lock.lock();
		try {
			Path real = located(file);
			if (documents.remove(real) == null || index == null) {
				return corpus;
			}
			Corpus built = update(List.of(real), Progress.NONE);
			Resource resource = resources == null ? null : resources.getResource(uri(real), false);
			if (resource != null) {
				resources.getResources().remove(resource); // what nobody edits any more is read again where it is asked for
				resource.unload();
			}
			return built;
		} finally {
			unlock();
		}
	}

	/**
	 * Works on the resource of a claims file, as a build found it, linked where it is looked at, under the session's lock; it must
	 * not be kept.
	 *
	 * @param facts what the build found
	 * @throws UncheckedIOException if the file has changed since
	 */
	public <T> T read(FileFacts facts, Function<XtextResource, T> work) {
		Path file = folder.resolve(facts.file());
		return read(file, resource -> {
			if (!Stamp.of(resource.getParseResult().getRootNode().getText()).equals(facts.stamp())) {
				throw new UncheckedIOException(TextFolder.changed(file));
			}
			return work.apply(resource);
		});
	}

	/**
	 * Works on the resource of a claims file, linked where it is looked at, under the session's lock; it must not be kept.
	 *
	 * @param file absolute; a claims file of this corpus
	 */
	public <T> T read(Path file, Function<XtextResource, T> work) {
		lock.lock();
		try {
			if (index == null) {
				build(Progress.NONE);
			}
			return work.apply((XtextResource) resources().getResource(uri(located(file)), true));
		} finally {
			unlock();
		}
	}

	/** The text of a claims file, or of the rejected pairs, as a build sees it: the open document's, else the disk's; null where there is none. */
	public String text(Path file) {
		lock.lock();
		try {
			Path real = located(file);
			String document = documents.get(real);
			return document != null ? document : Files.isRegularFile(former.where(real)) ? files.read(real).text() : null;
		} finally {
			unlock();
		}
	}

	/** Adds somebody who is told of every build from now on. */
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	/** Tells a listener no more, but for what is being told at this moment. */
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	@Override
	public void close() {
		lock.lock();
		try {
			listeners.clear();
			documents.clear();
			startAnew();
		} finally {
			unlock();
		}
	}

	/** The path as the session knows it: who came to the folder by a link has another. */
	private Path located(Path file) {
		Path plain = file.toAbsolutePath().normalize();
		if (plain.startsWith(folder)) {
			return files.asRead(plain);
		}
		try {
			return plain.getParent() == null ? plain : plain.getParent().toRealPath().resolve(plain.getFileName());
		} catch (IOException elsewhere) {
			return plain;
		}
	}

	// ---- building

	private void startAnew() {
		index = null;
		resources = null;
	}

	private Corpus build(Set<Path> dirty, Set<Path> deleted, Progress progress, Set<String> replaced) {
		return build(dirty, deleted, progress, replaced, 0);
	}

	/** @param round how often what is built was not the same all the time while it was built */
	private Corpus build(Set<Path> dirty, Set<Path> deleted, Progress progress, Set<String> replaced, int round) {
		dirty.forEach(marks::remove);
		boolean whole = index == null;
		IndexState state = whole ? new IndexState(new CorpusIndex(), new Source2GeneratedMapping()) : index;
		index = null; // stays so if the build does not come to its end: then the next one begins anew
		if (resources == null) {
			resources = newResources(state);
		}
		Results results = new Results(progress, dirty.size());
		BuildRequest request = new BuildRequest();
		request.setBaseDir(uri(folder));
		request.setResourceSet(resources);
		request.setState(state);
		request.setDirtyFiles(dirty.stream().map(CorpusSession::uri).toList());
		request.setDeletedFiles(deleted.stream().map(CorpusSession::uri).toList());
		request.setAfterValidate(results::take);
		request.setCancelIndicator(progress::cancelled);
		try {
			builder.build(request, uri -> language, (resourceSet, next, loaded) -> loaded < RESOURCES_AT_A_TIME);
		} catch (RuntimeException failure) {
			resources = null;
			if (cancellation.isOperationCanceledException(failure) || progress.cancelled()) {
				throw new CancellationException("The build of " + folder + " was stopped.");
			}
			throw failure;
		}
		index = state;
		Set<String> changed = new TreeSet<>(replaced);
		if (whole) {
			facts.clear();
			readers.clear();
			ofTexts.clear();
			crossFileChecks.clear();
		}
		for (Path gone : deleted) {
			put(texts.relative(gone), null, changed);
		}
		results.facts.forEach((path, one) -> put(path, one, changed));
		ofTexts.putAll(results.ofTexts);
		unload();
		List<Problem> acrossFiles = problemsAcrossFiles();
		Map<String, String> settled = texts.settled();
		if (!Objects.equals(mark, FormerFiles.mark(folder)) && round < MOST_ROUNDS) {
			return buildAll(progress, round + 1); // Several files may have been changed together, of which some were read before and some after.
		}
		if (settled != null && changedFiles.isEmpty()) {
			return publish(changed, acrossFiles, settled);
		}
		Set<Path> again = new TreeSet<>(changedFiles);
		changedFiles.clear();
		Set<Path> changedTexts = texts.changed();
		changedTexts.forEach(text -> again.addAll(readers(texts.relative(text))));
		if (round == MOST_ROUNDS) {
			index = null;
			throw new UncheckedIOException(TextFolder.changed(Stream.concat(again.stream(), changedTexts.stream()).findFirst().orElse(folder)));
		}
		again.removeIf(file -> !documents.containsKey(file) && !Files.isRegularFile(former.where(file))); // What went is for the next update.
		return build(again, Set.of(), progress, changed, round + 1);
	}

	private void put(String path, FileFacts one, Set<String> changed) {
		FileFacts before = one == null ? facts.remove(path) : facts.put(path, one);
		if (before != null) {
			before.texts().forEach(text -> readers.computeIfPresent(text, (name, files) -> files.remove(path) && files.isEmpty() ? null : files));
		}
		ofTexts.remove(path);
		if (one != null) {
			one.texts().forEach(text -> readers.computeIfAbsent(text, name -> new TreeSet<>()).add(path));
		}
		crossFileChecks.replace(path, one);
		changed.add(path);
	}

	private List<Problem> problemsAcrossFiles() {
		Map<String, Places> places = new HashMap<>();
		Set<Problem> acrossFiles = new LinkedHashSet<>(crossFileChecks.problems((severity, code, message, at) -> places
				.computeIfAbsent(at.file(), path -> new Places(path, textOrNothing(path))).problem(severity, code, message, at.name(), List.of())));
		ofTexts.values().forEach(acrossFiles::addAll);
		troubles.forEach(one -> acrossFiles.add(new Places(texts.relative(one.path()), "").problem(one.severity(), one.code(), one.message(), new Region(0, 0), List.of())));
		CorpusFiles.Trouble trouble = rejectedPairs.trouble();
		if (trouble != null) {
			acrossFiles.add(new Places(CorpusFiles.REJECTED_PAIRS, "").problem(trouble.severity(), trouble.code(), trouble.message(), new Region(0, 0), List.of()));
		}
		return List.copyOf(acrossFiles);
	}

	private Corpus publish(Set<String> changed, List<Problem> acrossFiles, Map<String, String> hashes) {
		ArticleText rejected = ArticleText.of(rejectedPairs.text());
		Corpus built = corpus.next(facts, acrossFiles, path -> path.equals(CorpusFiles.REJECTED_PAIRS) ? rejected : texts.read(folder.resolve(path)) instanceof TextFolder.Read read
				&& read.text().sha256().equals(hashes.get(path)) ? read.text() : null, hashes.keySet(), this, changed);
		corpus = built;
		synchronized (untold) {
			untold.add(changed);
		}
		return built;
	}

	/** Lets the lock go, and tells the listeners of what was built under it. What one of them throws is thrown when all have been told. */
	private void unlock() {
		lock.unlock();
		if (lock.isHeldByCurrentThread()) {
			return; // The outermost call tells.
		}
		Throwable thrown = null;
		for (Set<String> changed = nextToTell(true); changed != null; changed = nextToTell(false)) {
			for (Listener listener : listeners) {
				try {
					listener.built(changed);
				} catch (RuntimeException | Error itsOwn) {
					thrown = thrown == null ? itsOwn : thrown;
				}
			}
		}
		if (thrown instanceof Error error) {
			throw error;
		} else if (thrown instanceof RuntimeException exception) {
			throw exception;
		}
	}

	/**
	 * The next build to tell of; null where there is none, or another thread tells already.
	 *
	 * @param first whether this thread has told of none yet
	 */
	private Set<String> nextToTell(boolean first) {
		synchronized (untold) {
			if (first && telling) {
				return null;
			}
			telling = !untold.isEmpty();
			return untold.poll();
		}
	}

	/** What is wrong in the texts of a claims file's articles. */
	private List<Problem> inTexts(FileFacts file) {
		List<Problem> found = new ArrayList<>();
		for (ArticleFacts article : file.articles()) {
			if (article.text() != null && texts.read(folder.resolve(article.text())) instanceof TextFolder.Read read) {
				Places places = new Places(article.text(), read.text().text());
				MergeMarkers.of(read.text().text()).forEach(marker -> found.add(places.problem(Problem.Severity.ERROR, IssueCode.MERGE_NOT_ENDED,
						"A merge was not ended here: this line is a marker of version control, and no words of the article. Decide between the versions and delete the markers.",
						new Region(marker.start(), marker.end() - marker.start()), List.of())));
			}
		}
		return List.copyOf(found);
	}

	/** The text of a claims file by its path; empty if it went while the others were built, which the next update will say. */
	private String textOrNothing(String path) {
		Path file = folder.resolve(path);
		String text = text(file);
		if (text != null && !documents.containsKey(file)) {
			mark(file, text);
		}
		return text == null ? "" : text;
	}

	private void mark(Path file, String text) {
		long mark = ((long) text.length() << 32) + text.hashCode();
		Long before = marks.put(file, mark);
		if (before != null && before != mark) {
			changedFiles.add(file);
		}
	}

	private XtextResourceSet resources() {
		if (resources == null) {
			resources = newResources(index);
		}
		return resources;
	}

	private XtextResourceSet newResources(IndexState state) {
		XtextResourceSet made = injector.getInstance(XtextResourceSet.class);
		ResourceDescriptionsData.ResourceSetAdapter.installResourceDescriptionsData(made, state.getResourceDescriptions());
		CorpusFolder.install(made, texts);
		externalContent.configureResourceSet(made, new Contents());
		return made;
	}

	/** Memory must not grow by every file that was ever looked at. */
	private void unload() {
		if (resources.getResources().size() <= RESOURCES_KEPT) {
			return;
		}
		if (documents.isEmpty()) {
			resources = null;
			return;
		}
		for (Resource resource : new ArrayList<>(resources.getResources())) {
			if (!documents.containsKey(CorpusFolder.file(resource))) {
				resources.getResources().remove(resource);
				resource.unload();
			}
		}
	}

	private static URI uri(Path file) {
		return URI.createFileURI(file.toString());
	}

	/** What the builder reads: open documents, else the disk, without byte order marks and as UTF-8. */
	private final class Contents implements IExternalContentSupport.IExternalContentProvider {
		@Override
		public boolean hasContent(URI uri) {
			return uri.isFile() && CorpusFiles.isClaimsFile(Path.of(uri.toFileString()));
		}

		@Override
		public String getContent(URI uri) {
			Path file = Path.of(uri.toFileString());
			String document = documents.get(file);
			if (document != null) {
				return document;
			}
			String text = files.read(file).text();
			mark(file, text);
			return text;
		}

		@Override
		public IExternalContentSupport.IExternalContentProvider getActualContentProvider() {
			return this;
		}
	}

	/** Takes the facts of each resource while it is loaded. */
	private final class Results {
		private final Progress progress;
		private final int expected;
		private final SortedMap<String, FileFacts> facts = new TreeMap<>();
		private final Map<String, List<Problem>> ofTexts = new HashMap<>();

		Results(Progress progress, int expected) {
			this.progress = progress;
			this.expected = expected;
		}

		/** @return false: there is nothing to generate */
		boolean take(URI uri, Iterable<Issue> issues) {
			Path file = Path.of(uri.toFileString());
			if (resources.getResource(uri, false) instanceof XtextResource resource) {
				String path = texts.relative(file);
				String text = resource.getParseResult() == null ? "" : resource.getParseResult().getRootNode().getText();
				Places places = new Places(path, text);
				FileFacts read = withDone(factsReader.read(resource, path, problems(file, places, issues)), places);
				facts.put(path, read);
				List<Problem> inTexts = inTexts(read); // while the texts are in memory
				if (!inTexts.isEmpty()) {
					ofTexts.put(path, inTexts);
				} else {
					ofTexts.remove(path);
				}
				progress.step(facts.size(), Math.max(expected, facts.size()));
			}
			return false;
		}

		/** With a word on every set that says that it is done and has errors. */
		private static FileFacts withDone(FileFacts file, Places places) {
			List<Problem> problems = new ArrayList<>(file.problems());
			for (AnnotationSetFacts set : file.sets()) {
				long errors = set.status() != Status.DONE ? 0 : file.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR
						&& !OF_TEXTS.contains(problem.code()) && set.at().whole().offset() <= problem.region().offset() && problem.region().end() <= set.at().whole().end()).count();
				if (errors > 0) {
					problems.add(places.problem(Problem.Severity.WARNING, IssueCode.DONE_WITH_ERRORS, (set.solo() ? "The article \"" : "The annotation set on \"") + set.article()
							+ "\" says that it is done, and has " + (errors == 1 ? "an error" : errors + " errors") + ". Mend " + (errors == 1 ? "it" : "them")
							+ ", or write: status begun.", set.at().name(), List.of()));
				}
			}
			return problems.size() == file.problems().size() ? file : new FileFacts(file.file(), file.stamp(), file.actors(), file.events(), file.claims(),
					file.categories(), file.articles(), file.sets(), file.correspondences(), file.references(), file.texts(), List.copyOf(problems));
		}

		private List<Problem> problems(Path file, Places places, Iterable<Issue> issues) {
			Set<Problem> problems = new LinkedHashSet<>();
			if (!documents.containsKey(file)) {
				CorpusFiles.Trouble trouble = files.read(file).trouble();
				if (trouble != null) {
					problems.add(places.problem(trouble.severity(), trouble.code(), trouble.message(), new Region(0, 0), List.of()));
				}
			}
			for (Issue issue : issues) {
				int offset = issue.getOffset() == null ? 0 : issue.getOffset();
				int length = issue.getLength() == null ? 0 : issue.getLength();
				problems.add(places.problem(severity(issue.getSeverity()), IssueCode.of(issue.getCode()), issue.getMessage(), new Region(offset, length),
						issue.getData() == null ? List.of() : List.of(issue.getData())));
			}
			return List.copyOf(problems);
		}

		private static Problem.Severity severity(Severity severity) {
			return switch (severity) {
				case ERROR -> Problem.Severity.ERROR;
				case WARNING -> Problem.Severity.WARNING;
				default -> Problem.Severity.INFO;
			};
		}
	}
}
