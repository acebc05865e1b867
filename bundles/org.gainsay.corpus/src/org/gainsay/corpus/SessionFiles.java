// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IExternalContentSupport;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Region;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.text.TextFolder;
import org.gainsay.text.save.FormerFiles;

/**
 * The files of a corpus folder as a session reads them: what lies on the disk with the open documents laid over it, without byte order marks
 * and as UTF-8; and whether they stayed the same while they were read. All is guarded by the session's lock but {@link #former}.
 */
final class SessionFiles implements IExternalContentSupport.IExternalContentProvider {

	private static final CorpusFiles.Content NO_FILE = new CorpusFiles.Content("", null);

	/** What is wrong with files as wholes, which their texts do not tell. */
	private static final Set<IssueCode> OF_FILES = EnumSet.of(IssueCode.FILE_UNREADABLE, IssueCode.FILE_NOT_UTF8, IssueCode.FILE_OUTSIDE_CORPUS, IssueCode.FILE_TOO_LARGE);

	/** How many UTF-16 units of claims files are held between two looks at them: those of some five thousand articles. */
	private static final int MOST_HELD = 48 << 20;

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
	private final Map<Path, Long> marks = new ConcurrentHashMap<>();
	/** The claims files that were read again and were not what they had been. */
	private final Set<Path> changed = ConcurrentHashMap.newKeySet();
	/** What was wrong with claims files as wholes when they were read last. */
	private final Map<Path, CorpusFiles.Trouble> unreadable = new ConcurrentHashMap<>();
	/** What was read for a whole build and is still to be parsed, as much as there is room for. */
	private final Map<Path, String> held = new ConcurrentHashMap<>();
	private final AtomicInteger heldUnits = new AtomicInteger();
	/** What is to be said of what lies in the folder and is not read. */
	private List<CorpusFiles.Trouble> troubles = List.of();

	/**
	 * @param folder a real path
	 * @param texts  of that folder; it is shown what the files are shown
	 */
	SessionFiles(Path folder, boolean openDocumentsOnly, TextFolder texts) {
		this.folder = folder;
		this.openDocumentsOnly = openDocumentsOnly;
		this.files = new CorpusFiles(folder);
		this.texts = texts;
	}

	Path folder() {
		return folder;
	}

	/** The path as the session knows it: who came to the folder by a link has another. */
	Path located(Path file) {
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

	/** Looks for all claims files that are to be read, and for what is not read. */
	Set<Path> find() throws IOException {
		CorpusFiles.Found found = openDocumentsOnly ? new CorpusFiles.Found(List.of(), List.of()) : files.found();
		Set<Path> all = new TreeSet<>(found.files());
		troubles = found.troubles();
		documents.keySet().stream().filter(file -> CorpusFiles.isClaimsFile(file) && files.belongs(file)).forEach(all::add);
		return all;
	}

	/** Whether a file belongs to this corpus, and not to one in a folder of it. */
	boolean belongs(Path file) {
		return files.belongs(file);
	}

	/** Whether a claims file is one that is to be read. */
	boolean isToBeRead(Path file) {
		return files.belongs(file) && (documents.containsKey(file) || !openDocumentsOnly && isThere(file));
	}

	private boolean isThere(Path file) {
		return CorpusFiles.isThere(former.where(file));
	}

	/** Whether there is a text of a claims file, be it on the disk or an open document's. */
	boolean hasText(Path file) {
		return documents.containsKey(file) || Files.isRegularFile(former.where(file));
	}

	/** The text of a claims file, or of the rejected pairs: the open document's, else the disk's; null where there is none. */
	String text(Path file) {
		Path real = located(file);
		String document = documents.get(real);
		return document != null ? document : Files.isRegularFile(former.where(real)) ? files.read(real).text() : null;
	}

	/** The text of a claims file by its path relative to the folder; empty if it went while the others were built, which the next update will say. */
	String textOrNothing(String path) {
		Path file = folder.resolve(path);
		String text = text(file);
		if (text != null && !documents.containsKey(file)) {
			mark(file, text);
		}
		return text == null ? "" : text;
	}

	/** What was wrong with a claims file as a whole when it was read; null if nothing was. */
	CorpusFiles.Trouble trouble(Path file) {
		return documents.containsKey(file) ? null : unreadable.get(file);
	}

	/** Whether facts are those of just the text of a claims file: who wrote it may have told before the disk's watcher does. */
	boolean isAsRead(Path file, FileFacts known) {
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

	// ---- open documents

	/**
	 * Lays a text over a file.
	 *
	 * @return whether it lay over it already
	 */
	boolean open(Path file, String text) {
		return text.equals(documents.put(file, text));
	}

	/** Takes the text off again that lies over a file; false if there was none. */
	boolean discard(Path file) {
		return documents.remove(file) != null;
	}

	void discardAll() {
		documents.clear();
	}

	boolean isOpen(Path file) {
		return documents.containsKey(file);
	}

	boolean isAnyOpen() {
		return !documents.isEmpty();
	}

	// ---- rejected pairs, and what is not read

	/** The file of rejected pairs, as it was read last. */
	CorpusFiles.Content rejectedPairs() {
		return rejectedPairs;
	}

	void readRejectedPairs() {
		Path file = folder.resolve(CorpusFiles.REJECTED_PAIRS);
		String document = documents.get(file);
		rejectedPairs = document != null ? new CorpusFiles.Content(document, null) : isThere(file) ? files.read(file) : NO_FILE;
	}

	/** What is to be said of what lies in the folder and is not read, as it was found last. */
	List<CorpusFiles.Trouble> troubles() {
		return troubles;
	}

	void findTroubles() throws IOException {
		troubles = files.found().troubles();
	}

	/** Whether a change may be one of what is not read, so that something else is to be said of it. */
	boolean isUnread(Path file) {
		return file.startsWith(folder) && (CorpusFiles.isClaimsFile(file) ? !files.belongs(file) : Files.isSymbolicLink(file) || CorpusFiles.isNearlyClaimsFile(file))
				|| troubles.stream().anyMatch(trouble -> trouble.path().equals(file));
	}

	/** What is wrong with what is not read, and with the file of rejected pairs. */
	List<Problem> problems() {
		List<Problem> problems = new ArrayList<>();
		troubles.forEach(one -> problems.add(problem(texts.relative(one.path()), one)));
		if (rejectedPairs.trouble() != null) {
			problems.add(problem(CorpusFiles.REJECTED_PAIRS, rejectedPairs.trouble()));
		}
		return problems;
	}

	private static Problem problem(String path, CorpusFiles.Trouble trouble) {
		return new Places(path, "").problem(trouble.severity(), trouble.code(), trouble.message(), new Region(0, 0), List.of());
	}

	// ---- whether what is read stays the same

	/** What is read in place of files that a change of several has begun with and not ended; no files if there is none. For any thread. */
	FormerFiles former() {
		return former;
	}

	/**
	 * Looks whether a change of several files has been begun, or has ended, since the last look.
	 *
	 * @return the files that it concerns: what is read of them may be something else now
	 */
	Set<Path> lookForFormer() {
		beginToRead();
		FormerFiles now = FormerFiles.of(folder);
		Set<Path> concerned = new TreeSet<>(former.files());
		concerned.addAll(now.files());
		former = now;
		files.show(now);
		texts.show(now);
		return concerned;
	}

	/** Notes that what is read from now on is to be of one time. */
	void beginToRead() {
		mark = FormerFiles.mark(folder);
	}

	/** Whether several files may have been changed together since {@link #beginToRead}, of which some were read before and some after. */
	boolean hasPassedAChange() {
		return !Objects.equals(mark, FormerFiles.mark(folder));
	}

	/** Forgets what claims files were when they were read. */
	void forgetMarks() {
		marks.clear();
		changed.clear();
		unreadable.clear();
	}

	/** Forgets what some claims files were when they were read: they are to be read anew. */
	void forgetMarks(Set<Path> some) {
		some.forEach(marks::remove);
	}

	/** The claims files that were read again and were not what they had been; they are changed no more for the next who asks. */
	Set<Path> takeChanged() {
		Set<Path> taken = new TreeSet<>(changed);
		changed.clear();
		return taken;
	}

	boolean isAnyChanged() {
		return !changed.isEmpty();
	}

	private void mark(Path file, String text) {
		mark(file, markOf(text));
	}

	/** What tells a text of a claims file from another while it is read. */
	static long markOf(String text) {
		return ((long) text.length() << 32) + text.hashCode();
	}

	/** That of the text of a claims file that was read; null if none was. */
	Long markOf(Path file) {
		return marks.get(file);
	}

	/** Notes what the text of a claims file on the disk is, for one who read it, or knows that it is what it was. */
	void mark(Path file, long mark) {
		Long before = marks.put(file, mark);
		if (before != null && before != mark) {
			changed.add(file);
		}
	}

	// ---- what the builder reads

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
		String text = held.remove(file);
		if (text != null) {
			heldUnits.addAndGet(-text.length());
			return text;
		}
		return read(file);
	}

	/** The text of a claims file that {@link #getContent} will be asked for soon, read once until {@link #releaseHeld}. Several threads may read at the same time. */
	String readFirst(Path file) {
		String document = documents.get(file);
		if (document != null) {
			return document;
		}
		String before = held.get(file);
		if (before != null) {
			return before;
		}
		String text = read(file);
		if (heldUnits.get() + text.length() <= MOST_HELD) {
			heldUnits.addAndGet(text.length());
			held.put(file, text);
		}
		return text;
	}

	/** {@link #getContent} will not be asked for a file that was read first. */
	void letGo(Path file) {
		String text = held.remove(file);
		if (text != null) {
			heldUnits.addAndGet(-text.length());
		}
	}

	/** Holds nothing more of what {@link #readFirst} read. */
	void releaseHeld() {
		held.clear();
		heldUnits.set(0);
	}

	private String read(Path file) {
		CorpusFiles.Content content = files.read(file);
		if (content.trouble() == null) {
			unreadable.remove(file);
		} else {
			unreadable.put(file, content.trouble());
		}
		mark(file, content.text());
		return content.text();
	}

	@Override
	public IExternalContentSupport.IExternalContentProvider getActualContentProvider() {
		return this;
	}
}
