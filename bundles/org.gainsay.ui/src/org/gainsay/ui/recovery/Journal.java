// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.osgi.util.NLS;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.ui.Messages;
import org.gainsay.ui.corpus.Corpora;
import org.gainsay.ui.corpus.FileBufferFollower;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.edit.OutsideChanges;

/**
 * Notes what is typed into claims files and not saved, a moment after it is typed, in a folder of the workspace. What is saved
 * or given up is struck out; so what a run of the workbench leaves was lost to it, and is offered by the next.
 */
public final class Journal {

	/** How long it waits for more to be typed, in ms. */
	private static final int DELAY_MS = 500;
	private static final String SUFFIX = ".unsaved"; //$NON-NLS-1$

	/** One that a run before has left.
	 *
	 * @param at   where it is noted
	 * @param text what it is
	 */
	public record Left(Path at, UnsavedText text) {
	}

	private final Path home;
	private final Path mine;
	private final Map<IFileBuffer, Entry> entries = new ConcurrentHashMap<>();
	private final FileBufferFollower buffers = new FileBufferFollower() {
		@Override
		public void bufferCreated(IFileBuffer buffer) {
			IFile file = Corpora.claimsFile(buffer);
			if (file != null) {
				// It may be told of twice, while it starts; of two entries one would never be struck out.
				entries.computeIfAbsent(buffer, one -> new Entry(file, (ITextFileBuffer) one));
			}
		}

		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			Entry entry = entries.remove(buffer);
			if (entry != null) {
				entry.close();
			}
		}

		@Override
		public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
			Entry entry = entries.get(buffer);
			if (entry != null && !isDirty) {
				entry.strikeOut();
				entry.noteSoon(); // More may have been typed since it was saved.
			}
		}
	};

	/** @param home where all runs note; it need not be there yet */
	public Journal(Path home) {
		this.home = home;
		this.mine = home.resolve(UUID.randomUUID().toString());
	}

	/** Begins to note. */
	public void start() {
		ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
		manager.addFileBufferListener(buffers);
		for (IFileBuffer buffer : manager.getFileBuffers()) {
			buffers.bufferCreated(buffer);
		}
	}

	/** Notes no more. What is noted stays: whether it was given up was said before, by closing its editor. */
	public void close() {
		FileBuffers.getTextFileBufferManager().removeFileBufferListener(buffers);
		entries.values().forEach(Entry::stop);
		entries.clear();
		try {
			Files.deleteIfExists(mine); // If it is empty.
		} catch (IOException notEmpty) {
			// The next run offers what is in it.
		}
	}

	/** What runs before this one have left, the newest first. What cannot be read is logged and left where it is. */
	public List<Left> left() {
		List<Left> left = new ArrayList<>();
		if (!Files.isDirectory(home)) {
			return left;
		}
		try (Stream<Path> files = Files.walk(home, 2)) {
			for (Path file : files.filter(file -> file.toString().endsWith(SUFFIX) && !file.startsWith(mine)).toList()) {
				try {
					left.add(new Left(file, UnsavedText.read(file)));
				} catch (IOException unreadable) {
					ILog.of(getClass()).warn(unreadable.getMessage(), unreadable);
				}
			}
		} catch (IOException unreadable) {
			ILog.of(getClass()).warn(unreadable.getMessage(), unreadable);
		}
		left.sort(Comparator.comparing((Left one) -> one.text().time()).reversed());
		return left;
	}

	/** Strikes out what a run before has left. */
	void strikeOut(Left left) {
		try {
			Files.deleteIfExists(left.at());
			Files.deleteIfExists(left.at().getParent()); // If it is empty.
		} catch (IOException notEmpty) {
			// There are others in it.
		}
	}

	/** Notes at once what a file's document holds, if it is not saved. Call it on the UI thread. */
	void note(ITextFileBuffer buffer) throws IOException {
		Entry entry = entries.get(buffer);
		if (entry != null && buffer.isDirty()) {
			entry.write(entry.read());
		}
	}

	/**
	 * What was read of a document.
	 *
	 * @param struck how often its note had been struck out then
	 * @param number how many were read before
	 */
	private record Read(UnsavedText text, int struck, int number) {
	}

	/** One open file. */
	private final class Entry implements IDocumentListener {
		private final ITextFileBuffer buffer;
		private final IDocument document;
		private final String file;
		private final Path at;
		/** Waits for more to be typed. */
		private final Job job;
		private final Job writing;
		private volatile Read read;
		private volatile boolean closed;
		/** How often it was struck out: what was read before it was is not written after. */
		private volatile int struck;
		/** How many were read; only for the UI thread. */
		private int reads;
		/** The number of the newest that was written; guarded by this. */
		private int written = -1;

		Entry(IFile file, ITextFileBuffer buffer) {
			this.buffer = buffer;
			this.document = buffer.getDocument();
			this.file = file.getFullPath().toString();
			this.at = mine.resolve(Stamp.of(this.file).replaceAll("\\W", "") + SUFFIX); //$NON-NLS-1$ //$NON-NLS-2$
			this.job = Job.createSystem(NLS.bind(Messages.Journal_noting, file.getName()), monitor -> {
				readSoon();
			});
			this.writing = Job.createSystem(job.getName(), monitor -> {
				writeRead();
			});
			document.addDocumentListener(this);
			noteSoon();
		}

		void noteSoon() {
			if (buffer.isDirty() && !closed) {
				job.schedule(DELAY_MS);
			}
		}

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// What matters is the text afterwards.
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			job.schedule(DELAY_MS); // While it waits this changes nothing: who types on and on is noted all the same.
		}

		/**
		 * Reads the document where it is changed, and leaves the writing to another thread. Nobody waits for the UI thread: it may be
		 * waiting for the workspace in a save, which the platform would break off for the one who waits.
		 */
		private void readSoon() {
			UiThread.later(() -> {
				if (!closed && buffer.isDirty()) {
					read = read();
					writing.schedule();
				}
			});
		}

		private void writeRead() {
			Read what = read;
			try {
				write(what);
			} catch (IOException unwritable) {
				ILog.of(getClass()).error(NLS.bind(Messages.Journal_unwritable, file, unwritable.getMessage()), unwritable);
			}
		}

		/** What the document holds now. Call it on the UI thread. */
		Read read() {
			return new Read(new UnsavedText(file, Instant.now().truncatedTo(ChronoUnit.SECONDS), OutsideChanges.lastInStep(buffer), document.get()), struck, reads++);
		}

		/** Writes it, unless it was struck out since, or a newer one was written. */
		synchronized void write(Read what) throws IOException {
			if (what.struck() == struck && what.number() > written && !closed) {
				Files.createDirectories(mine);
				what.text().write(at);
				written = what.number();
			}
		}

		synchronized void strikeOut() {
			struck++;
			try {
				Files.deleteIfExists(at);
			} catch (IOException undeletable) {
				ILog.of(getClass()).warn(undeletable.getMessage(), undeletable);
			}
		}

		void stop() {
			document.removeDocumentListener(this);
			job.cancel();
		}

		void close() {
			stop();
			closed = true;
			strikeOut();
		}
	}
}
