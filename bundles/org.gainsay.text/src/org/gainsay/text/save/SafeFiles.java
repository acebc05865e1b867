// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.save;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.RelativePath;

/**
 * Writes, makes and removes several files of a corpus folder as {@link SafeFile} writes one: all or none, whenever the program is stopped.
 * What is there is copied into a hidden folder and noted in a journal in it, first of all; then what is new is written beside its targets,
 * one file after the other is replaced, and with the end of the journal it is done. As long as that lies there, {@link FormerFiles} shows
 * the old state, and whoever opens the folder to write next takes all back. One program at a time has a folder open.
 */
public final class SafeFiles implements AutoCloseable {

	private static final String LOCK = "lock"; //$NON-NLS-1$
	private static final String IGNORED = ".gitignore"; //$NON-NLS-1$
	private static final int TRIES = 10;
	private static final Duration BETWEEN = Duration.ofMillis(50);

	/** The folders that this process has open. To open the lock's file once more would give the lock up. */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Disk disk;
	private final Path folder;
	private final Path hidden;
	private final FileChannel lock;
	private List<String> undone = List.of();
	private List<String> left = List.of();

	/**
	 * A file that is to change.
	 *
	 * @param file   relative to the folder, with / between its parts
	 * @param before what it holds; null where it is not there
	 * @param after  what it is to hold; null where it is to go
	 */
	public record Change(String file, byte @Nullable [] before, byte @Nullable [] after) {
	}

	private SafeFiles(Disk disk, Path folder, FileChannel lock) {
		this.disk = disk;
		this.folder = folder;
		this.hidden = folder.resolve(Journal.FOLDER);
		this.lock = lock;
	}

	/**
	 * Opens a folder to write in it, and takes back what a change that was stopped has left half done.
	 *
	 * @throws FileSystemException if another program has it open
	 * @throws IOException         if it cannot be written, or what was left cannot be taken back
	 */
	public static SafeFiles open(Path folder) throws IOException {
		return open(Disk.LOCAL, folder);
	}

	/** The same on another disk, for tests. */
	public static SafeFiles open(Disk disk, Path folder) throws IOException {
		Path real = folder.toRealPath();
		SafeFiles files = new SafeFiles(disk, real, locked(real));
		try {
			files.undo();
			return files;
		} catch (IOException | RuntimeException | Error failed) {
			files.close();
			throw failed;
		}
	}

	private static FileChannel locked(Path folder) throws IOException {
		if (!HELD.add(folder)) {
			throw held(folder);
		}
		FileChannel channel = null;
		try {
			Path hidden = folder.resolve(Journal.FOLDER);
			if (Files.exists(hidden, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(hidden, LinkOption.NOFOLLOW_LINKS)) {
				throw new FileSystemException(hidden.toString(), null, "is no folder, so changes cannot be noted in it; delete or rename it"); //$NON-NLS-1$
			}
			if (!Files.exists(hidden)) {
				Files.createDirectory(hidden);
				Files.write(hidden.resolve(IGNORED), "*\n".getBytes(StandardCharsets.UTF_8)); // What is in it is of no use to anybody else. //$NON-NLS-1$
			}
			channel = FileChannel.open(hidden.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
			for (int tries = 1; !isOurs(channel); tries++) {
				if (tries == TRIES) { // Who reads has it for a moment, to see whether somebody is here.
					throw held(folder);
				}
				LockSupport.parkNanos(BETWEEN.toNanos());
			}
			return channel;
		} catch (IOException | RuntimeException cannotWrite) {
			if (channel != null) {
				channel.close();
			}
			HELD.remove(folder);
			if (cannotWrite instanceof AccessDeniedException) {
				throw new AccessDeniedException(folder.toString());
			}
			throw cannotWrite;
		}
	}

	private static boolean isOurs(FileChannel channel) {
		try {
			return channel.tryLock() != null;
		} catch (IOException noLocksHere) {
			return true; // As on some file servers; then nobody is kept out.
		}
	}

	private static FileSystemException held(Path folder) {
		return new FileSystemException(folder.toString(), null, "another command is changing this corpus; wait until it is done, and try again"); //$NON-NLS-1$
	}

	/** Whether a program has a folder open. */
	static boolean isBeingWritten(Path folder) {
		Path real;
		try {
			real = folder.toRealPath();
		} catch (IOException none) {
			return false;
		}
		if (HELD.contains(real)) {
			return true;
		}
		try (FileChannel channel = FileChannel.open(real.resolve(Journal.FOLDER).resolve(LOCK), StandardOpenOption.READ);
				FileLock taken = channel.tryLock(0, Long.MAX_VALUE, true)) {
			return taken == null;
		} catch (IOException unknown) {
			return false;
		}
	}

	/** The files of a change that was stopped, which were taken back when this was opened. */
	public List<String> undone() {
		return undone;
	}

	/** The files of such a change that stayed as they are, because somebody has changed them since. */
	public List<String> left() {
		return left;
	}

	/**
	 * Changes files, all or none.
	 *
	 * @throws IOException if one of them is not what it was, may not be written or cannot be written; all are as they were
	 */
	public void write(List<Change> changes) throws IOException {
		List<Path> targets = new ArrayList<>();
		for (Change change : changes) {
			targets.add(target(change));
		}
		int at = 0;
		try {
			List<Journal.Entry> entries = new ArrayList<>();
			Set<String> made = new LinkedHashSet<>();
			for (; at < changes.size(); at++) {
				entries.add(entry(changes.get(at), targets.get(at), at, made));
			}
			note(new Journal(entries, List.copyOf(made)));
			for (at = 0; at < changes.size(); at++) {
				byte[] after = changes.get(at).after();
				if (after != null) {
					SafeFile.stage(disk, folder.resolve(entries.get(at).staged()), after, changes.get(at).before() == null ? null : targets.get(at));
				}
			}
			for (at = 0; at < changes.size(); at++) { // At the last moment: others may write without asking.
				checkIsAsItWas(changes.get(at), targets.get(at));
			}
			for (at = 0; at < changes.size(); at++) {
				replace(entries.get(at), targets.get(at));
			}
			forceFolders(targets, made);
			end();
		} catch (IOException | RuntimeException failed) {
			String half = "";
			try {
				undo();
			} catch (IOException | RuntimeException notYet) {
				failed.addSuppressed(notYet);
				half = "; what was written before is taken back by the next command that changes the corpus, and until then the others show the state before"; //$NON-NLS-1$
			}
			throw named(failed, at < targets.size() ? targets.get(at) : folder, half);
		}
		tidy();
	}

	/** Where a change leads, which must be in the folder. */
	private Path target(Change change) throws IOException {
		Path file = folder.resolve(change.file()).normalize();
		if (change.after() == null && Files.isSymbolicLink(file)) {
			throw new FileSystemException(file.toString(), null, "is a link, and links are not removed; delete it yourself"); //$NON-NLS-1$
		}
		Path target = SafeFile.target(file);
		if (!file.startsWith(folder) || !target.startsWith(folder) || !Journal.isInside(folder, RelativePath.of(folder, target))) {
			throw new FileSystemException(file.toString(), null, "does not lie in the corpus folder, so it is not written"); //$NON-NLS-1$
		}
		if (Files.exists(target) && !Files.isWritable(target)) {
			throw new AccessDeniedException(file.toString());
		}
		checkIsAsItWas(change, target);
		return target;
	}

	private static void checkIsAsItWas(Change change, Path target) throws IOException {
		if (change.before() == null ? Files.exists(target, LinkOption.NOFOLLOW_LINKS) : !Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), change.before())) {
			throw new FileSystemException(target.toString(), null, "it changed while the command worked, and nothing was written; run the command again"); //$NON-NLS-1$
		}
	}

	/** Copies what a file holds, and says what is to be noted of it. */
	private Journal.Entry entry(Change change, Path target, int number, Set<String> made) throws IOException {
		Path place = target.getParent();
		List<String> missing = new ArrayList<>();
		for (; !Files.exists(place); place = place.getParent()) {
			missing.addFirst(RelativePath.of(folder, place));
		}
		made.addAll(missing);
		String copy = Integer.toString(number);
		byte[] before = change.before();
		if (before != null) {
			SafeFile.stage(disk, hidden.resolve(copy), before, target);
		}
		return new Journal.Entry(RelativePath.of(folder, target), Journal.hash(change.before()), Journal.hash(change.after()), copy,
				change.after() == null ? Journal.NONE : RelativePath.of(folder, SafeFile.sibling(target, place)));
	}

	private void note(Journal journal) throws IOException {
		Path writing = hidden.resolve(Journal.NAME + SafeFile.SIBLING);
		SafeFile.stage(disk, writing, journal.bytes(), null);
		disk.forceFolder(hidden); // The copies are there before what speaks of them.
		disk.move(writing, hidden.resolve(Journal.NAME));
		disk.forceFolder(hidden);
		disk.forceFolder(folder);
	}

	private void replace(Journal.Entry entry, Path target) throws IOException {
		if (entry.staged().equals(Journal.NONE)) {
			disk.delete(target);
		} else {
			Files.createDirectories(target.getParent());
			disk.move(folder.resolve(entry.staged()), target);
		}
	}

	/** With this it is done, or taken back. */
	private void end() throws IOException {
		disk.delete(hidden.resolve(Journal.NAME));
		disk.forceFolder(hidden);
	}

	private void forceFolders(List<Path> targets, Collection<String> made) {
		Set<Path> folders = new LinkedHashSet<>();
		targets.forEach(target -> folders.add(target.getParent()));
		made.forEach(one -> folders.add(folder.resolve(one).getParent()));
		folders.stream().filter(Files::isDirectory).forEach(disk::forceFolder);
	}

	// ---- taking back

	/** Takes back what the journal speaks of. What a file was changed to since by somebody else stays. */
	private void undo() throws IOException {
		Journal journal = Journal.read(folder);
		if (journal == null) {
			if (Files.exists(hidden.resolve(Journal.NAME))) {
				throw new FileSystemException(hidden.resolve(Journal.NAME).toString(), null, "cannot be read, so a change that was stopped cannot be taken back; " //$NON-NLS-1$
						+ "see that the corpus is as it should be, then delete this file"); //$NON-NLS-1$
			}
			tidy();
			return;
		}
		List<String> others = new ArrayList<>();
		List<Path> targets = new ArrayList<>();
		for (Journal.Entry entry : journal.entries().reversed()) {
			Path target = folder.resolve(entry.file());
			targets.add(target);
			String now = Journal.hash(target);
			if (now.equals(entry.after()) && !now.equals(entry.before())) {
				bringBack(entry, target);
			} else if (!now.equals(entry.before())) {
				others.addFirst(entry.file());
			}
			if (!entry.staged().equals(Journal.NONE)) {
				disk.delete(folder.resolve(entry.staged()));
			}
		}
		for (String made : journal.made().reversed()) {
			try {
				disk.delete(folder.resolve(made));
			} catch (DirectoryNotEmptyException used) {
				// Somebody has put something into it.
			}
		}
		forceFolders(targets, journal.made());
		end();
		undone = journal.entries().stream().map(Journal.Entry::file).filter(file -> !others.contains(file)).toList();
		left = List.copyOf(others);
		tidy();
	}

	private void bringBack(Journal.Entry entry, Path target) throws IOException {
		if (entry.before().equals(Journal.NONE)) {
			disk.delete(target);
			return;
		}
		Path copy = hidden.resolve(entry.copy());
		byte[] bytes = Files.exists(copy) ? Files.readAllBytes(copy) : null;
		if (bytes == null || !Journal.hash(bytes).equals(entry.before())) {
			throw new FileSystemException(copy.toString(), null, "is damaged, so the change of " + entry.file() + " that was stopped cannot be taken back; " //$NON-NLS-1$ //$NON-NLS-2$
					+ "see that the corpus is as it should be, then delete the folder " + Journal.FOLDER); //$NON-NLS-1$
		}
		SafeFile.replace(disk, target, bytes, copy);
	}

	/** Removes what is of no use without a journal. */
	private void tidy() {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(hidden, "{[0-9]*," + Journal.NAME + SafeFile.SIBLING + "}")) { //$NON-NLS-1$ //$NON-NLS-2$
			for (Path file : files) {
				disk.delete(file);
			}
		} catch (IOException | DirectoryIteratorException untidy) {
			// The next who opens the folder does it.
		}
	}

	/** The hidden files mean nothing to whoever reads the message, and Java does not say which file a full disk was met with. */
	private static IOException named(Exception failed, Path target, String half) {
		String reason = failed instanceof AccessDeniedException ? "permission denied" //$NON-NLS-1$
				: failed instanceof FileSystemException file ? Objects.requireNonNullElse(file.getReason(), "cannot be written") : failed.getMessage(); //$NON-NLS-1$
		IOException named = new FileSystemException(target.toString(), null, reason + half);
		named.initCause(failed);
		return named;
	}

	@Override
	public void close() throws IOException {
		try {
			lock.close();
		} finally {
			HELD.remove(folder);
		}
	}
}
