// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.corpuspage;

import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.EditorPart;
import org.gainsay.desk.page.CorpusPage;
import org.gainsay.desk.pictures.CorpusPictures;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.views.Messages;

/**
 * The page of a corpus, among the articles: period, outlets, annotators, progress, what asks to be looked at, and the pictures. What it shows is made of
 * the last build by a job that a person may stop, and only while the page is to be seen.
 */
public final class CorpusPageEditor extends EditorPart {

	/** The editor's identifier. */
	public static final String ID = "org.gainsay.ui.corpusPage"; //$NON-NLS-1$

	private final Runnable built = () -> UiThread.later(this::makeWhenSeen);
	private final Runnable boundaries = () -> UiThread.later(this::followCorpus);
	private final IPartListener2 sights = new Sights();
	private Job reader;
	private PageContent content;
	private ProjectCorpus corpus;
	private CorpusPage shown;
	/** Whether there is a build that the page does not show. */
	private boolean due = true;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof CorpusInput of)) {
			throw new PartInitException(input.getName());
		}
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		corpus = of.corpus().orElse(null);
		reader = new Reader(NLS.bind(Messages.Page_task, input.getName()));
	}

	@Override
	public void createPartControl(Composite parent) {
		content = new PageContent(parent, this::corpus, getSite().getPage(), this::again);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(content.control(), ID);
		getSite().getPage().addPartListener(sights);
		GainsayUi.corpora().addBoundariesListener(boundaries);
		if (corpus == null) {
			content.say(NLS.bind(Messages.Page_closed, getEditorInput().getName()));
		} else {
			begin();
		}
	}

	private void begin() {
		content.say(NLS.bind(Messages.Page_preparing, corpus.title()));
		corpus.addListener(built);
		makeWhenSeen();
	}

	private ProjectCorpus corpus() {
		return corpus;
	}

	private void again() {
		due = true;
		makeWhenSeen();
	}

	private void makeWhenSeen() {
		due = true;
		if (content != null && !content.control().isDisposed() && getSite().getPage().isPartVisible(this)) {
			due = false;
			reader.schedule();
		}
	}

	/** The page of a corpus that is none any more goes; that of a project which was closed, and is open now, shows it. */
	void followCorpus() {
		if (content == null || content.control().isDisposed()) {
			return;
		} else if (corpus == null) {
			corpus = ((CorpusInput) getEditorInput()).corpus().orElse(null);
			if (corpus != null) {
				begin();
			}
		} else if (corpus.isClosed()) {
			getSite().getPage().closeEditor(this, false);
		}
	}

	private final class Reader extends Job {

		Reader(String name) {
			super(name);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			ProjectCorpus of = corpus;
			try {
				of.built(new MonitorProgress(monitor, getName()));
				CorpusPage made = CorpusPage.of(CorpusPictures.of(of.ledger().of(of.corpus(), null), () -> {
					if (monitor.isCanceled()) {
						throw new OperationCanceledException();
					}
				}));
				UiThread.later(() -> accept(made));
				return Status.OK_STATUS;
			} catch (CancellationException | OperationCanceledException stopped) {
				UiThread.later(() -> stopped());
				return Status.CANCEL_STATUS;
			}
		}
	}

	private void accept(CorpusPage made) {
		if (!content.control().isDisposed()) {
			shown = made;
			content.show(made);
		}
	}

	private void stopped() {
		if (!content.control().isDisposed() && shown == null) {
			content.say(Messages.Page_stopped);
		}
	}

	/** What the page shows; empty before the first build. */
	public Optional<CorpusPage> shown() {
		return Optional.ofNullable(shown);
	}

	/** What is on the page. */
	public PageContent content() {
		return content;
	}

	private final class Sights implements IPartListener2 {
		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == CorpusPageEditor.this && due && corpus != null) {
				makeWhenSeen();
			}
		}
	}

	@Override
	public void setFocus() {
		content.setFocus();
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// Nothing is changed here.
	}

	@Override
	public void doSaveAs() {
		// Nothing is changed here.
	}

	@Override
	public void dispose() {
		reader.cancel();
		getSite().getPage().removePartListener(sights);
		GainsayUi.corpora().removeBoundariesListener(boundaries);
		if (corpus != null) {
			corpus.removeListener(built);
		}
		super.dispose();
	}
}
