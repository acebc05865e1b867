// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.Corpora;
import org.gainsay.ui.corpus.ProjectCorpus;

/**
 * A claims file of a corpus, as the services of its editor know it.
 *
 * @param name relative to the corpus folder
 */
public record ClaimsFile(IFile file, ProjectCorpus corpus, String name) {

	/** How long the UI thread waits for the corpus to see what was typed last. */
	private static final long PATIENCE_MS = 400;

	/** The file of a document; empty where the document is no claims file of a corpus. May be called from any thread. */
	public static Optional<ClaimsFile> of(IDocument document) {
		ITextFileBuffer buffer = document == null ? null : FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		IPath location = buffer == null ? null : buffer.getLocation();
		return location == null || location.segmentCount() < 2 ? Optional.empty() : of(ResourcesPlugin.getWorkspace().getRoot().getFile(location));
	}

	/** The file that a viewer shows. */
	public static Optional<ClaimsFile> of(ITextViewer viewer) {
		return of(viewer.getDocument());
	}

	/** The file that an editor shows; the editor may be null. */
	public static Optional<ClaimsFile> of(IEditorPart editor) {
		return editor != null && editor.getEditorInput() instanceof IFileEditorInput input ? of(input.getFile()) : Optional.empty();
	}

	/** A file of the workspace. */
	public static Optional<ClaimsFile> of(IFile file) {
		return Corpora.EXTENSION.equals(file.getFileExtension())
				? GainsayUi.corpora().of(file).map(corpus -> new ClaimsFile(file, corpus, ProjectCorpus.name(file)))
				: Optional.empty();
	}

	/** Where the file lies, as the session names it. */
	public Path path() {
		return corpus.path(file);
	}

	/**
	 * The corpus with all that was typed, for what the UI thread asks while somebody types or points: where the corpus needs
	 * longer than one notices, there is no answer, and the next question gets one.
	 */
	public Optional<Corpus> corpusSoon() {
		if (corpus.isBuilt() && corpus.isAnalysed(file)) {
			return Optional.of(corpus.corpus());
		}
		try {
			return Optional.of(CompletableFuture.supplyAsync(() -> corpus.settled(Progress.NONE)).get(PATIENCE_MS, TimeUnit.MILLISECONDS));
		} catch (TimeoutException late) {
			return Optional.empty();
		} catch (ExecutionException closed) {
			return Optional.empty(); // The project went while the question was asked.
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}
}
