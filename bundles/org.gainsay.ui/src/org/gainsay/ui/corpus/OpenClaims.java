// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.osgi.util.NLS;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.gainsay.ui.Messages;

/**
 * A claims file that is open, in whichever editor: lays what is typed over the session, and shows the problems of just that
 * text beside it. The document is read on the thread that changes it; the session works on snapshots of it, elsewhere.
 */
final class OpenClaims implements IDocumentListener {

	/** The text at a moment; the stamp is the document's. */
	private record Snapshot(String text, long stamp) {
		static Snapshot of(IDocument document) {
			return new Snapshot(document.get(), stamp(document));
		}

		static long stamp(IDocument document) {
			return ((IDocumentExtension4) document).getModificationStamp();
		}
	}

	private final ProjectCorpus corpus;
	private final IFile file;
	private final ITextFileBuffer buffer;
	private final IDocument document;
	private final Job job;
	private volatile Snapshot latest;
	/** What the session has; null while it is being told. */
	private volatile Snapshot analysed;
	private volatile boolean closed;
	/** Only for the UI thread. */
	private Map<Annotation, Position> shown = Map.of();

	OpenClaims(ProjectCorpus corpus, IFile file, ITextFileBuffer buffer) {
		this.corpus = corpus;
		this.file = file;
		this.buffer = buffer;
		this.document = buffer.getDocument();
		this.latest = Snapshot.of(document);
		this.job = Job.createSystem(NLS.bind(Messages.OpenClaims_analysing, file.getName()), monitor -> {
			try {
				corpus.built(Progress.NONE);
				analyse();
			} catch (IllegalStateException gone) {
				if (!closed) {
					ILog.of(getClass()).error(gone.getMessage(), gone);
				}
			}
		});
		document.addDocumentListener(this);
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	boolean is(ITextFileBuffer other) {
		return buffer == other;
	}

	boolean isAnalysed() {
		return latest == analysed;
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// What matters is the text afterwards.
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		latest = Snapshot.of(document);
		job.schedule();
	}

	/** Tells the session the latest text, unless it has it. */
	synchronized void analyse() {
		Snapshot snapshot = latest;
		if (closed || snapshot == analysed) {
			return;
		}
		analysed = null;
		corpus.session().edit(corpus.path(file), snapshot.text());
		analysed = snapshot;
		built();
		corpus.analysed();
	}

	/** Lets the session have the latest text again, which it may have lost. */
	synchronized void renew() {
		analysed = null;
		job.schedule();
	}

	/** Lets the session go back to what is on the disk, now that it is closed; nothing happens where that was done. */
	synchronized void leave() {
		corpus.left(this, file);
	}

	/** Shows what the last build found, if it was made for what the document holds. */
	void built() {
		Snapshot of = analysed;
		if (of != null && of == latest) {
			UiThread.later(() -> {
				if (!closed && analysed == of && Snapshot.stamp(document) == of.stamp()) {
					show(corpus.corpus());
				}
			});
		}
	}

	private void show(Corpus built) {
		IAnnotationModel model = buffer.getAnnotationModel();
		if (!(model instanceof IAnnotationModelExtension all)) {
			return;
		}
		Map<Annotation, Position> found = new HashMap<>();
		String name = corpus.nameHere(file);
		for (Problem problem : built.problems(name)) {
			if (problem.region().end() <= document.getLength()) {
				found.put(new ProblemAnnotation(problem),
						new Position(problem.region().offset(), problem.region().length()));
			}
		}
		all.replaceAnnotations(shown.keySet().toArray(Annotation[]::new), found);
		shown = found;
	}

	/** @param discard whether the session is to go back to what is on the disk */
	void close(boolean discard) {
		document.removeDocumentListener(this);
		closed = true;
		job.cancel();
		if (discard) {
			Job.createSystem(NLS.bind(Messages.OpenClaims_analysing, file.getName()), monitor -> {
				leave();
				if (corpus.folder().isAccessible()) {
					corpus.markers().show(); // A build may have seen what was laid over the file, and no other follows.
				}
			}).schedule();
		}
	}
}
