// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.xtext.build.BuildRequest;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.build.IndexState;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.gainsay.corpus.threads.AllProcessors;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.text.ArticleText;
import org.gainsay.text.TextFolder;
import org.gainsay.text.save.FormerFiles;

/**
 * A corpus folder as one session, for the command line, the language server and the workbench alike. It reads what lies on the disk, with the open documents laid over it;
 * a change rebuilds the files it affects, no others. All methods may be called from any thread; builds come one after the other.
 */
public final class CorpusSession implements AutoCloseable {

	/**
	 * Who wants to know when a build has ended. It is told outside of the session's lock, so it may ask the session and wait for other threads; of one build after the other, on the thread that built, or another's
	 * that built and is telling already. It is not told what the build found, which may be older by now than what another has: who is told asks for {@link CorpusSession#corpus()}.
	 */
	@FunctionalInterface
	public interface Listener {
		/** @param changed the claims files whose facts were made anew or are gone, relative to the folder */
		void built(Set<String> changed);
	}

	/** How many resources a build, or one who reads file after file, holds at a time; what is more is unloaded and, where it is needed, read again. */
	private static final int RESOURCES_AT_A_TIME = 300;
	/** How often a build begins again with files that change while they are read, before it gives up. */
	private static final int MOST_ROUNDS = 5;

	private final ReentrantLock lock = new ReentrantLock();
	private final Path folder;
	private final TextFolder texts;
	private final SessionFiles files;
	private final FactsByFile facts = new FactsByFile();
	private final LoadedResources resources;
	private final SessionListeners listeners = new SessionListeners();
	private final Memory memory;
	private final Strings strings = new Strings();
	private final NamesIndex names = new NamesIndex();
	/** What was found last in an edited file, and in which text; null for nothing. */
	private FileFacts lastKnown;
	private String lastText;
	/** The text that an open document had when it was built last, while what has become of it is built; else null. */
	private String edited;
	private volatile Corpus corpus;
	final Blind gate; // HiddenSets asks it
	private volatile int recalledCount;
	private volatile int inPartCount;

	private CorpusSession(Path folder, boolean openDocumentsOnly, Memory memory) {
		this.folder = folder;
		this.texts = new TextFolder(folder);
		this.files = new SessionFiles(folder, openDocumentsOnly, texts);
		this.resources = new LoadedResources(ClaimsStandaloneSetup::injector, files, texts);
		this.memory = memory;
		this.corpus = Corpus.of(folder);
		this.gate = new Blind(corpus);
	}

	/**
	 * A session on a folder; it reads nothing yet.
	 *
	 * @param folder the corpus folder
	 * @throws UncheckedIOException if there is no such folder
	 */
	public static CorpusSession of(Path folder) {
		return of(folder, false, Memory.NONE);
	}

	/**
	 * A session on a folder that takes what it can from what was found when the folder was read last; it reads nothing yet.
	 *
	 * @param folder the corpus folder
	 * @param memory is told what was found, too
	 * @throws UncheckedIOException if there is no such folder
	 */
	public static CorpusSession of(Path folder, Memory memory) {
		return of(folder, false, memory);
	}

	/**
	 * A session on the open documents of a folder alone: it reads the texts that they name, and no other claims file.
	 *
	 * @throws UncheckedIOException if there is no such folder
	 */
	public static CorpusSession ofOpenDocuments(Path folder) {
		return of(folder, true, Memory.NONE);
	}

	private static CorpusSession of(Path folder, boolean openDocumentsOnly, Memory memory) {
		try {
			Path real = folder.toRealPath();
			if (!Files.isDirectory(real)) {
				throw new java.nio.file.NotDirectoryException(folder.toString());
			}
			return new CorpusSession(real, openDocumentsOnly, memory);
		} catch (IOException noFolder) {
			throw new UncheckedIOException(noFolder);
		}
	}

	/** The corpus folder, as a real path. */
	public Path folder() {
		return folder;
	}

	/** What the last build found, as the reader may see it; empty before the first. */
	public Corpus corpus() {
		return gate.seen();
	}

	/** What the last build found, others' sets of a blind round too: for who says how far coders are, and not what they say. */
	public Corpus whole() {
		return corpus;
	}

	/** Whether there is something that the reader may not see. */
	public boolean hides() {
		return gate.seen() != corpus;
	}

	/**
	 * Says who reads from now on: while a blind round of a study is open, coders see their own sets of it only. A session that is not told shows all. Listeners are told.
	 *
	 * @param name the name of a coder; null for nobody
	 */
	public void readBy(String name) {
		locked(() -> {
			if (gate.readBy(name, corpus) && isBuilt()) {
				listeners.note(new TreeSet<>(facts.all().keySet()));
			}
			return null;
		});
	}

	/** Of how many claims files the last build of the whole folder took the facts from its memory, without parsing them. */
	public int recalled() {
		return recalledCount;
	}

	/** After how many edits so far only the statements that they had to do with were read anew, and not their whole files. */
	public int readInPart() {
		return inPartCount;
	}

	/** What the corpus is read from in place of files that a change of several has begun with and not ended; no files if there is none. */
	public FormerFiles former() {
		return files.former();
	}

	/**
	 * Reads the whole folder.
	 *
	 * @throws UncheckedIOException                         if the folder cannot be read
	 * @throws java.util.concurrent.CancellationException if progress stops it; the last corpus then stays
	 */
	public Corpus build(Progress progress) {
		return locked(() -> buildAll(progress, 0));
	}

	private Corpus buildAll(Progress progress, int round) {
		try {
			files.lookForFormer();
			Set<Path> all = files.find();
			files.readRejectedPairs();
			startAnew();
			texts.forget(folder);
			files.forgetMarks();
			return build(all, Set.of(), progress, new TreeSet<>(facts.all().keySet()), round);
		} catch (IOException cannotRead) {
			throw new UncheckedIOException(cannotRead);
		}
	}

	/** Does what the first edit would else wait for where a build took all from its memory: sets the language up, reads what names files declare, and has the checks across files look at all. For a thread of its own; no build waits for it. */
	public void prepareForEdits() {
		tool(IncrementalBuilder.class); // with it all of the language is there
		Supplier<List<FileNames>> unread = aside(names::unread);
		Map<String, FileFacts> unchecked = aside(facts::unchecked);
		List<FileNames> read = unread == null ? null : unread.get();
		CrossFileChecks checks = unchecked == null ? null : facts.checks(unchecked);
		aside(() -> {
			names.read(unread, read);
			facts.take(unchecked, checks);
			return null;
		});
	}

	/** Whether an edit costs no more than what it changes; after a build that took all from its memory, only once {@link #prepareForEdits} or an edit has come to its end. */
	public boolean isReadyForEdits() {
		return locked(() -> names.isRead() && facts.areChecked());
	}

	/** Works under the lock and tells no listeners: whoever builds does. */
	private <T> T aside(Supplier<T> work) {
		lock.lock();
		try {
			return work.get();
		} finally {
			lock.unlock();
		}
	}

	private <T> T locked(Supplier<T> work) {
		lock.lock();
		try {
			return work.get();
		} finally {
			unlock();
		}
	}

	/**
	 * Builds what some changed files affect.
	 *
	 * @param changed files or folders that came, changed or went, absolute
	 */
	public Corpus update(Collection<Path> changed, Progress progress) {
		lock.lock();
		try {
			Set<Path> concerned = files.lookForFormer();
			changed.stream().map(files::located).filter(file -> !FormerFiles.isHidden(folder, file)).forEach(concerned::add);
			if (!isBuilt() || concerned.stream().anyMatch(this::changesWhatIsRead)) {
				return buildAll(progress, 0);
			}
			Set<Path> dirty = new TreeSet<>();
			Set<Path> deleted = new TreeSet<>();
			boolean unread = false;
			CorpusFiles.Content rejectedBefore = files.rejectedPairs();
			for (Path file : concerned) {
				texts.forget(file);
				unread |= files.isUnread(file);
				if (!file.startsWith(folder)) {
					continue;
				}
				if (file.equals(folder.resolve(CorpusFiles.REJECTED_PAIRS))) {
					files.readRejectedPairs();
				}
				if (!CorpusFiles.isClaimsFile(file)) {
					dirty.addAll(readers(texts.relative(file)));
				} else if (files.isToBeRead(file)) {
					if (!files.isAsRead(file, facts.of(texts.relative(file)))) {
						dirty.add(file);
					}
				} else if (facts.of(texts.relative(file)) != null) {
					deleted.add(file);
				}
			}
			dirty.removeAll(deleted); // who reads a text that went may have gone with it
			List<CorpusFiles.Trouble> before = files.troubles();
			if (unread) {
				files.findTroubles();
			}
			if (!dirty.isEmpty() || !deleted.isEmpty()) {
				return build(dirty, deleted, progress, Set.of());
			}
			return before.equals(files.troubles()) && rejectedBefore.equals(files.rejectedPairs()) ? gate.seen() : build(Set.of(), Set.of(), progress, Set.of());
		} catch (IOException cannotRead) {
			throw new UncheckedIOException(cannotRead);
		} finally {
			unlock();
		}
	}

	/** The claims files that read a text file, or a text file below a folder. */
	private List<Path> readers(String path) {
		return facts.readers(path).map(folder::resolve).toList();
	}

	/** A folder, or a file that makes one a corpus of its own: what belongs to this corpus must be looked for anew. */
	private boolean changesWhatIsRead(Path file) {
		if (!file.startsWith(folder)) {
			return false;
		}
		return Files.isDirectory(file) || file.endsWith(CorpusFiles.PROPERTIES) || !Files.exists(file) && facts.haveBelow(texts.relative(file) + "/");
	}

	/**
	 * Lays the text of an open document over a file and builds what that affects; at a further call, the new text.
	 *
	 * @param file absolute; a claims file, or the rejected pairs
	 * @param text without a byte order mark
	 */
	public Corpus edit(Path file, String text) {
		return locked(() -> {
			Path real = files.located(file);
			boolean rejected = real.equals(folder.resolve(CorpusFiles.REJECTED_PAIRS));
			if (!CorpusFiles.isClaimsFile(real) && !rejected) {
				throw new IllegalArgumentException(file + " is not a claims file.");
			}
			String before = isBuilt() ? files.text(real) : null;
			if (files.open(real, text) && isBuilt()) {
				return gate.seen();
			}
			if (!isBuilt()) {
				return build(Progress.NONE);
			}
			files.beginToRead();
			if (rejected) {
				files.readRejectedPairs();
				return build(Set.of(), Set.of(), Progress.NONE, Set.of());
			}
			if (!files.belongs(real)) {
				return gate.seen();
			}
			edited = before;
			return build(Set.of(real), Set.of(), Progress.NONE, Set.of());
		});
	}

	/** Takes the open document off a file again and builds from the disk. */
	public Corpus discard(Path file) {
		return locked(() -> {
			Path real = files.located(file);
			if (!files.discard(real) || !isBuilt()) {
				return gate.seen();
			}
			Corpus built = update(List.of(real), Progress.NONE);
			resources.unload(real);
			return built;
		});
	}

	/**
	 * Works on the resource of a claims file, as a build found it, linked where it is looked at, under the session's lock; it must not be kept.
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
			if (!isBuilt()) {
				build(Progress.NONE);
			}
			return work.apply((XtextResource) resources.in(names.state()).getResource(LoadedResources.uri(files.located(file)), true));
		} finally {
			if (lock.getHoldCount() == 1) { // Nobody looks at one any more.
				resources.unloadMostIfMoreThan(RESOURCES_AT_A_TIME);
			}
			unlock();
		}
	}

	/** The text of a claims file, or of the rejected pairs, as a build sees it: the open document's, else the disk's; null where there is none. */
	public String text(Path file) {
		return locked(() -> files.text(file));
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
		locked(() -> {
			listeners.clear();
			files.discardAll();
			startAnew();
			return null;
		});
	}

	// ---- building

	private boolean isBuilt() {
		return names.isKnown();
	}

	private static <T> T tool(Class<T> type) {
		return ClaimsStandaloneSetup.injector().getInstance(type);
	}

	private void startAnew() {
		names.forget();
		resources.forget();
	}

	private Corpus build(Set<Path> dirty, Set<Path> deleted, Progress progress, Set<String> replaced) {
		return build(dirty, deleted, progress, replaced, 0);
	}

	/** @param round how often what is built was not the same all the time while it was built */
	private Corpus build(Set<Path> dirty, Set<Path> deleted, Progress progress, Set<String> replaced, int round) {
		String before = edited;
		edited = null;
		files.forgetMarks(dirty);
		boolean whole = !isBuilt();
		IndexState state = whole ? NamesIndex.empty() : names.take();
		BuildResults results = new BuildResults(files, texts, () -> tool(FactsReader.class));
		Recall recall = null;
		Set<Path> taken = Set.of();
		try {
			if (whole) {
				AllProcessors processors = new AllProcessors(progress);
				recall = new Recall(files, texts, files.former().files().isEmpty() ? memory.of(folder) : Memory.All.NOTHING, strings);
				recall.look(List.copyOf(dirty), processors);
				taken = buildAll(dirty, state, results, recall, processors);
			} else if (before == null || !buildEdited(dirty.iterator().next(), before, state, results)) {
				buildChanged(dirty, deleted, state, results, progress);
			}
		} catch (RuntimeException failure) {
			startAnew();
			if (failure instanceof CancellationException || progress.cancelled() || tool(OperationCanceledManager.class).isOperationCanceledException(failure)) {
				throw new CancellationException("The build of " + folder + " was stopped.");
			}
			throw failure;
		} finally {
			files.releaseHeld();
		}
		try {
			return taken(state, recall, taken, results, deleted, progress, replaced, round);
		} catch (RuntimeException failure) {
			startAnew(); // what is known now may be in part of this build: the next one begins anew
			throw failure;
		}
	}

	/** Takes in what a build found, if it was the same all the time while it was built, and else builds again. */
	private Corpus taken(IndexState state, Recall recall, Set<Path> taken, BuildResults results, Set<Path> deleted, Progress progress, Set<String> replaced, int round) {
		boolean whole = recall != null;
		if (!names.isRecalled()) {
			names.set(state);
		}
		recalledCount = whole ? taken.size() : recalledCount;
		Set<String> changed = new TreeSet<>(replaced);
		if (whole) {
			facts.clear();
		}
		for (Path gone : deleted) {
			facts.remove(texts.relative(gone));
			changed.add(texts.relative(gone));
		}
		changed.addAll(results.putInto(facts));
		facts.forgetFormer();
		if (names.isRecalled() && recall != null && recall.across() != null) {
			facts.know(recall.across());
		}
		resources.unloadMostIfMoreThan(LoadedResources.KEPT);
		List<Problem> acrossFiles = problemsAcrossFiles();
		Map<String, String> settled = texts.settled();
		if (files.hasPassedAChange() && round < MOST_ROUNDS) {
			return buildAll(progress, round + 1);
		}
		if (settled != null && !files.isAnyChanged()) {
			Corpus built = publish(changed, acrossFiles, settled);
			if (whole) {
				remember(recall, results, taken, settled);
			}
			return built;
		}
		Set<Path> again = files.takeChanged();
		Set<Path> changedTexts = texts.changed();
		changedTexts.forEach(text -> again.addAll(readers(texts.relative(text))));
		if (round == MOST_ROUNDS) {
			startAnew();
			throw new UncheckedIOException(TextFolder.changed(Stream.concat(again.stream(), changedTexts.stream()).findFirst().orElse(folder)));
		}
		again.removeIf(file -> !files.hasText(file)); // What went is for the next update.
		return build(again, Set.of(), progress, changed, round + 1);
	}

	/** @return the files whose facts were taken from what is remembered */
	private Set<Path> buildAll(Set<Path> all, IndexState state, BuildResults results, Recall recall, AllProcessors processors) {
		if (recall.isAll(all)) {
			processors.each(List.copyOf(all), () -> file -> results.put(recall.found(file)), true);
			names.recall(() -> all.parallelStream().map(recall::names).toList());
			return all;
		}
		WholeBuild build = new WholeBuild(files, resources, tool(IResourceServiceProvider.class), results, state, processors, strings);
		build.build(all, recall);
		return build.taken();
	}

	/** Has the memory keep what was found, unless it is what the memory had, or is not what lies on the disk. */
	private void remember(Recall recall, BuildResults results, Set<Path> taken, Map<String, String> hashes) {
		if (!memory.remembers() || names.isRecalled() || files.isAnyOpen() || !files.former().files().isEmpty()) {
			return;
		}
		Map<String, IResourceDescription> descriptions = new HashMap<>();
		names.state().getResourceDescriptions().getAllResourceDescriptions().forEach(one -> descriptions.put(texts.relative(Path.of(one.getURI().toFileString())), one));
		// It is not stopped any more: what was built is there.
		memory.keep(folder, recall.next(folder, results.all(), descriptions, hashes, taken, facts.across(), new AllProcessors(Progress.NONE)));
	}

	/** @return whether that was possible without reading the whole file */
	private boolean buildEdited(Path file, String before, IndexState state, BuildResults results) {
		FileFacts known = facts.of(texts.relative(file));
		if (known == null || !known.study().isEmpty() || !(known == lastKnown && before == lastText) && !known.stamp().equals(Stamp.of(before))) { // to hash a long text takes long
			return false;
		}
		String now = files.text(file);
		FileFacts found = new EditedFile(resources, results, tool(FactsReader.class), tool(IResourceServiceProvider.class), state).facts(file, before, now, known);
		if (found != null) {
			results.put(new BuildResults.Found(found, facts.inTexts(found.file()), null));
			inPartCount++;
			lastKnown = found;
			lastText = now;
		}
		return found != null;
	}

	private void buildChanged(Set<Path> dirty, Set<Path> deleted, IndexState state, BuildResults results, Progress progress) {
		XtextResourceSet loaded = resources.in(state);
		BuildRequest request = new BuildRequest();
		request.setBaseDir(LoadedResources.uri(folder));
		request.setResourceSet(loaded);
		request.setState(state);
		request.setDirtyFiles(dirty.stream().map(LoadedResources::uri).toList());
		request.setDeletedFiles(deleted.stream().map(LoadedResources::uri).toList());
		request.setAfterValidate((uri, issues) -> {
			if (loaded.getResource(uri, false) instanceof XtextResource resource) {
				int count = results.put(results.found(resource, issues));
				progress.step(count, Math.max(dirty.size(), count));
			}
			return false; // there is nothing to generate
		});
		request.setCancelIndicator(progress::cancelled);
		IResourceServiceProvider language = tool(IResourceServiceProvider.class);
		tool(IncrementalBuilder.class).build(request, uri -> language, (resourceSet, next, count) -> count < RESOURCES_AT_A_TIME);
	}

	private List<Problem> problemsAcrossFiles() {
		Map<String, Places> places = new HashMap<>();
		Set<Problem> acrossFiles = facts.problems((severity, code, message, at) -> places
				.computeIfAbsent(at.file(), path -> new Places(path, files.textOrNothing(path))).problem(severity, code, message, at.name(), List.of()));
		acrossFiles.addAll(files.problems());
		return List.copyOf(acrossFiles);
	}

	private Corpus publish(Set<String> changed, List<Problem> acrossFiles, Map<String, String> hashes) {
		ArticleText rejected = ArticleText.of(files.rejectedPairs().text());
		Corpus built = corpus.next(facts.all(), acrossFiles, path -> path.equals(CorpusFiles.REJECTED_PAIRS) ? rejected : texts.read(folder.resolve(path)) instanceof TextFolder.Read read
				&& read.text().sha256().equals(hashes.get(path)) ? read.text() : null, hashes.keySet(), this, changed, facts.across().sizes());
		corpus = built;
		listeners.note(changed);
		return gate.see(built);
	}

	/** Lets the lock go, and tells the listeners of what was built under it. What one of them throws is thrown when all have been told. */
	private void unlock() {
		lock.unlock();
		if (!lock.isHeldByCurrentThread()) { // Else the outermost call tells.
			listeners.tell();
		}
	}
}
