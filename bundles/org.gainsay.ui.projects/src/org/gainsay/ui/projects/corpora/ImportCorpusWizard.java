// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.corpora;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.interchange.texts.intake.CorpusIntake;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.CorpusNature;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.projects.Messages;

/** Makes a project of a corpus that was annotated with another program, as the command {@code import} does, with a look at it before. */
public final class ImportCorpusWizard extends Wizard implements IImportWizard {

	/** The wizard's identifier. */
	public static final String ID = "org.gainsay.ui.importCorpus"; //$NON-NLS-1$

	private IWorkbench workbench;
	private ImportCorpusPage page;
	private CorpusOutcomePage outcome;
	private IProject made;

	public ImportCorpusWizard() {
		setDialogSettings(DialogSettings.getOrCreateSection(GainsayUi.dialogSettings(), ID));
		setWindowTitle(Messages.ImportCorpus_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench in, IStructuredSelection selection) {
		workbench = in;
	}

	@Override
	public void addPages() {
		page = new ImportCorpusPage(this::preview);
		outcome = new CorpusOutcomePage();
		addPage(page);
		addPage(outcome);
	}

	@Override
	public boolean canFinish() {
		return page.isPageComplete();
	}

	/** The first time it imports and shows the outcome; from there it closes. */
	@Override
	public boolean performFinish() {
		if (getContainer().getCurrentPage() == outcome) {
			if (workbench.getActiveWorkbenchWindow() != null) {
				BasicNewResourceWizard.selectAndReveal(made, workbench.getActiveWorkbenchWindow());
			}
			return true;
		}
		bring(page.wish());
		return false;
	}

	/** What would be made; null where it cannot be read, which was said then. */
	private ImportResult preview(CorpusWish wish) {
		ImportResult[] result = new ImportResult[1];
		return run(monitor -> result[0] = wish.format().read(wish.source(), wish.values(), new MonitorProgress(monitor, Messages.Import_reading))) ? result[0] : null;
	}

	private void bring(CorpusWish wish) {
		CorpusIntake.Brought[] brought = new CorpusIntake.Brought[1];
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(wish.project());
		if (run(monitor -> brought[0] = project(project, wish, monitor))) {
			made = project;
			page.remember();
			outcome.show(wish, brought[0]);
			getContainer().showPage(outcome);
		}
	}

	/** Makes the project whole, or not at all. */
	private static CorpusIntake.Brought project(IProject project, CorpusWish wish, IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
		CorpusIntake.Brought[] brought = new CorpusIntake.Brought[1];
		WorkspaceModifyOperation making = new WorkspaceModifyOperation(ResourcesPlugin.getWorkspace().getRoot()) {
			@Override
			protected void execute(IProgressMonitor inside) throws CoreException, InvocationTargetException {
				project.create(null);
				project.open(null);
				boolean whole = false;
				try {
					brought[0] = CorpusIntake.of(wish.format(), wish.source(), wish.values(), project.getLocation().toPath(), new MonitorProgress(inside, Messages.Import_reading));
					project.refreshLocal(IResource.DEPTH_INFINITE, null);
					CorpusNature.addTo(project, null); // Last, so that the first build finds the files.
					whole = true;
				} catch (IOException failed) {
					throw new InvocationTargetException(failed);
				} finally {
					if (!whole) {
						project.delete(true, true, null);
					}
				}
			}
		};
		making.run(monitor);
		return brought[0];
	}

	private interface Work {
		void with(IProgressMonitor monitor) throws IOException, CoreException, InvocationTargetException, InterruptedException;
	}

	/** Does work that may be cancelled, and says what went wrong. */
	private boolean run(Work work) {
		page.setErrorMessage(null);
		try {
			getContainer().run(true, true, monitor -> {
				try {
					work.with(monitor);
				} catch (CancellationException | OperationCanceledException cancelled) {
					throw new InterruptedException();
				} catch (InvocationTargetException inner) {
					throw inner;
				} catch (IOException | CoreException | RuntimeException failed) {
					throw new InvocationTargetException(failed);
				}
			});
			return true;
		} catch (InvocationTargetException failed) {
			tell(failed.getCause());
		} catch (InterruptedException cancelled) {
			page.setErrorMessage(Messages.ImportCorpus_cancelled);
		}
		return false;
	}

	private void tell(Throwable cause) {
		if (cause instanceof CancellationException || cause instanceof OperationCanceledException) {
			page.setErrorMessage(Messages.ImportCorpus_cancelled);
		} else if (cause instanceof WrongOptionException || cause instanceof IOException) {
			page.setErrorMessage(cause.getMessage() == null ? cause.toString() : cause.getMessage());
		} else {
			Status status = new Status(IStatus.ERROR, GainsayUi.ID, String.valueOf(cause.getMessage()), cause);
			ILog.of(getClass()).log(status);
			ErrorDialog.openError(getShell(), Messages.ImportCorpus_title, Messages.ImportCorpus_failed, status);
		}
	}
}
