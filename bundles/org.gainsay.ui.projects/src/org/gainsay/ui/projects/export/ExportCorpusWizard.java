// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.export;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.projects.CorpusAtHand;
import org.gainsay.ui.projects.Messages;

/** Writes a corpus in one of the formats that the command line has, and says what could not be carried. */
public final class ExportCorpusWizard extends Wizard implements IExportWizard {

	/** The wizard's identifier. */
	public static final String ID = "org.gainsay.ui.export"; //$NON-NLS-1$

	private IResource selected;
	private String format;
	private ExportPage page;
	private ExportOutcomePage outcome;

	private final Predicate<String> opens;

	public ExportCorpusWizard() {
		this(Program::launch);
	}

	/** @param opens opens a file or folder with the system's program for it, and says whether there is one */
	public ExportCorpusWizard(Predicate<String> opens) {
		this.opens = opens;
		setDialogSettings(DialogSettings.getOrCreateSection(GainsayUi.dialogSettings(), ID));
		setWindowTitle(Messages.Export_title);
		setNeedsProgressMonitor(true);
	}

	/** Begins with a format, by its identifier, whatever was exported last. */
	public ExportCorpusWizard of(String chosen) {
		format = chosen;
		return this;
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		selected = CorpusAtHand.of(workbench, selection).map(ProjectCorpus::folder).orElse(null);
	}

	@Override
	public void addPages() {
		page = new ExportPage(selected, format);
		outcome = new ExportOutcomePage(opens);
		addPage(page);
		addPage(outcome);
	}

	@Override
	public boolean canFinish() {
		return page.isPageComplete();
	}

	/** The first time it exports and shows the outcome; from there it closes. */
	@Override
	public boolean performFinish() {
		if (getContainer().getCurrentPage() == outcome) {
			return true;
		}
		export(page.export());
		return false;
	}

	private void export(CorpusExport export) {
		ExportSummary[] summary = new ExportSummary[1];
		try {
			getContainer().run(true, true, monitor -> {
				try {
					summary[0] = export.run(monitor);
				} catch (CancellationException | OperationCanceledException cancelled) {
					throw new InterruptedException();
				} catch (IOException | RuntimeException failed) {
					throw new InvocationTargetException(failed);
				}
			});
			page.remember();
			outcome.show(export, summary[0]);
			getContainer().showPage(outcome);
		} catch (InvocationTargetException failed) {
			refused(failed.getCause(), export);
		} catch (InterruptedException cancelled) {
			page.setErrorMessage(Messages.Export_cancelled);
		}
	}

	private void refused(Throwable cause, CorpusExport export) {
		if (cause instanceof ExportRefusedException && !export.options().force()) {
			if (MessageDialog.openQuestion(getShell(), Messages.Export_title, cause.getMessage() + "\n\n" + Messages.Export_overwrite)) { //$NON-NLS-1$
				export(new CorpusExport(export.corpus(), export.exporter(), export.options().forced(), export.out()));
			}
			return;
		}
		if (cause instanceof WrongOptionException) {
			page.setErrorMessage(cause.getMessage());
			return;
		}
		Status status = new Status(IStatus.ERROR, GainsayUi.ID, String.valueOf(cause.getMessage()), cause);
		if (!(cause instanceof IOException)) {
			ILog.of(getClass()).log(status);
		}
		ErrorDialog.openError(getShell(), Messages.Export_title, Messages.Export_failed, status);
	}
}
