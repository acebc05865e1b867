// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.texts;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.intake.Intake;
import org.gainsay.interchange.texts.intake.IntakePreview;
import org.gainsay.interchange.texts.intake.IntakeSummary;
import org.gainsay.interchange.texts.intake.IntakeWish;
import org.gainsay.interchange.texts.intake.TableColumns;
import org.gainsay.interchange.texts.web.WebPages;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.projects.CorpusAtHand;
import org.gainsay.ui.projects.Messages;

/** Adds articles to a corpus as the command {@code import} does: from files, folders, archives and pages of the web, with a look at the first of them before. */
public final class ImportTextsWizard extends Wizard implements IImportWizard {

	/** The wizard's identifier. */
	public static final String ID = "org.gainsay.ui.importTexts"; //$NON-NLS-1$

	private static final int MOST_PREVIEWED = 25;

	private IWorkbench workbench;
	private IResource selected;
	/** Of what was imported, relative to the corpus. */
	private Optional<String> firstText = Optional.empty();
	private List<String> given = List.of();
	private ImportTextsPage page;
	private ImportColumnsPage columns;
	private ImportOutcomePage outcome;
	private WebPages web;
	/** What was fetched, by its address; the lock of what is fetched with, too. */
	private final Map<String, Source> fetched = new HashMap<>();

	public ImportTextsWizard() {
		setDialogSettings(DialogSettings.getOrCreateSection(GainsayUi.dialogSettings(), ID));
		setWindowTitle(Messages.Import_title);
		setNeedsProgressMonitor(true);
	}

	/**
	 * Opens it with something to import.
	 *
	 * @param chosen  of which the first is in the corpus to begin with
	 * @param sources files, folders and addresses
	 */
	public static void open(Shell shell, IStructuredSelection chosen, List<String> sources) {
		ImportTextsWizard wizard = new ImportTextsWizard();
		wizard.given = List.copyOf(sources);
		wizard.init(PlatformUI.getWorkbench(), chosen);
		new WizardDialog(shell, wizard).open();
	}

	@Override
	public void init(IWorkbench of, IStructuredSelection selection) {
		workbench = of;
		selected = CorpusAtHand.of(of, selection).map(ProjectCorpus::folder).orElse(null);
	}

	@Override
	public void addPages() {
		page = new ImportTextsPage(selected, given, wish -> preview(mapped(wish)), this::fetch);
		columns = new ImportColumnsPage(page::wish, this::look);
		outcome = new ImportOutcomePage();
		addPage(page);
		addPage(columns);
		addPage(outcome);
	}

	@Override
	public boolean canFinish() {
		return page.isPageComplete() && columns.isPageComplete();
	}

	/** The first time it imports and shows the outcome; from there it closes, and opens the first article that came. */
	@Override
	public boolean performFinish() {
		if (getContainer().getCurrentPage() == outcome) {
			firstText.ifPresent(text -> show(page.folder().getFile(IPath.fromPortableString(text))));
			return true;
		}
		bring(mapped(page.wish()), page.folder());
		return false;
	}

	/** What came is not to be looked for: it is open, and selected in the tree. */
	private void show(IFile text) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null || !text.exists()) {
			return;
		}
		BasicNewResourceWizard.selectAndReveal(text, window);
		try {
			IDE.openEditor(window.getActivePage(), text, ArticleEditor.ID);
		} catch (PartInitException failed) {
			ILog.of(getClass()).log(failed.getStatus());
		}
	}

	private interface Work {
		void with(MonitorProgress progress) throws IOException;
	}

	/** Does work that may be cancelled, and says what went wrong. */
	private boolean run(Work work) {
		try {
			getContainer().run(true, true, monitor -> {
				try {
					work.with(new MonitorProgress(monitor, Messages.Import_reading));
				} catch (CancellationException | OperationCanceledException cancelled) {
					throw new InterruptedException();
				} catch (IOException | RuntimeException failed) {
					throw new InvocationTargetException(failed);
				}
			});
			return true;
		} catch (InvocationTargetException failed) {
			Throwable cause = failed.getCause();
			if (cause instanceof IllegalArgumentException refused) {
				page.setErrorMessage(refused.getMessage());
				return false;
			}
			Status status = new Status(IStatus.ERROR, GainsayUi.ID, String.valueOf(cause.getMessage()), cause);
			if (!(cause instanceof IOException)) {
				ILog.of(getClass()).log(status);
			}
			ErrorDialog.openError(getShell(), Messages.Import_title, Messages.Import_failed, status);
		} catch (InterruptedException cancelled) {
			page.setErrorMessage(Messages.Import_cancelled);
		}
		return false;
	}

	/** Fetches a page once, for the look at it and for the import. */
	private Source fetch(String address, Progress progress) throws IOException {
		WebPages now;
		synchronized (fetched) {
			Source known = fetched.get(address);
			if (known != null) {
				return known;
			}
			if (web == null) {
				web = WebPages.of(Platform.getBundle(GainsayUi.ID).getVersion().toString(), true);
			}
			now = web;
		}
		Source source = now.fetch(address, progress);
		synchronized (fetched) {
			fetched.put(address, source);
		}
		return source;
	}

	@Override
	public void dispose() {
		synchronized (fetched) {
			if (web != null) {
				web.close();
			}
		}
		super.dispose();
	}

	private List<IntakePreview.Line> preview(IntakeWish wish) {
		List<IntakePreview.Line> lines = new ArrayList<>();
		run(progress -> lines.addAll(IntakePreview.of(wish, MOST_PREVIEWED, progress)));
		return lines;
	}

	private Optional<TableColumns> look(IntakeWish wish) {
		List<TableColumns> found = new ArrayList<>();
		run(progress -> TableColumns.of(wish, progress).ifPresent(found::add));
		return found.stream().findFirst();
	}

	/** The same with what was said of the columns of its tables. */
	private IntakeWish mapped(IntakeWish wish) {
		return new IntakeWish(wish.sources(), wish.addresses(), wish.fetcher(), wish.format(), wish.target(), wish.clean(), columns.said(wish), wish.memory(), wish.marks());
	}

	private void bring(IntakeWish wish, IContainer folder) {
		IntakeSummary[] summary = new IntakeSummary[1];
		boolean done = run(progress -> summary[0] = Intake.of(wish, progress));
		try {
			folder.refreshLocal(IResource.DEPTH_INFINITE, null); // what an import that was cancelled has written stays
		} catch (CoreException later) {
			ILog.of(getClass()).log(later.getStatus());
		}
		if (done) {
			page.remember();
			firstText = summary[0].firstText();
			outcome.show(summary[0]);
			getContainer().showPage(outcome);
		}
	}
}
