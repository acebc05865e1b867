// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.xtext.resource.XtextResource;

/**
 * A corpus folder as one session, for the command line, the language server and the workbench alike. It reads what lies on
 * the disk, with the open documents laid over it; a change rebuilds the files it affects, no others. All methods may be
 * called from any thread; builds come one after the other.
 */
public final class CorpusSession implements AutoCloseable {

	/** Who wants to know when a build has ended. */
	public interface Listener {
		/**
		 * Called on the thread of the build.
		 *
		 * @param corpus  what the build found
		 * @param changed the claims files whose facts were made anew or are gone, relative to the folder
		 */
		void built(Corpus corpus, Set<String> changed);
	}

	/**
	 * A session on a folder; it reads nothing yet.
	 *
	 * @param folder the corpus folder, which must exist
	 */
	public static CorpusSession of(Path folder) {
		throw new UnsupportedOperationException();
	}

	/** The corpus folder, as a real path. */
	public Path folder() {
		throw new UnsupportedOperationException();
	}

	/** What the last build found; empty before the first. */
	public Corpus corpus() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Reads the whole folder.
	 *
	 * @throws java.util.concurrent.CancellationException if progress stops it; the last corpus then stays
	 */
	public Corpus build(Progress progress) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Builds what some changed files affect.
	 *
	 * @param changed files that came, changed or went: claims files, texts or folders, absolute
	 */
	public Corpus update(Collection<Path> changed, Progress progress) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Lays the text of an open document over a claims file and builds what that affects; at a further call, the new text.
	 *
	 * @param file absolute
	 */
	public Corpus edit(Path file, String text) {
		throw new UnsupportedOperationException();
	}

	/** Takes the open document off a claims file again and builds from the disk. */
	public Corpus discard(Path file) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Works on the resource of a claims file, linked, under the session's lock; it must not be kept.
	 *
	 * @param file absolute
	 */
	public <T> T read(Path file, Function<XtextResource, T> work) {
		throw new UnsupportedOperationException();
	}

	/** The text of a claims file as the last build saw it: the open document's, else the disk's; null where there is none. */
	public String text(Path file) {
		throw new UnsupportedOperationException();
	}

	public void addListener(Listener listener) {
		throw new UnsupportedOperationException();
	}

	public void removeListener(Listener listener) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		throw new UnsupportedOperationException();
	}
}
