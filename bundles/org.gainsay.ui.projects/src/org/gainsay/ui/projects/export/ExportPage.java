// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardContainer2;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.corpus.CorpusNature;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;

/** Asks what to export, in which format, to where. */
final class ExportPage extends WizardPage {

	/** Under which it is remembered which format was chosen last, and the folder that was written to. */
	/** The format that stands there before one was chosen: the tables that most programs read. */
	private static final String BEGINS_WITH = "csv"; //$NON-NLS-1$
	private static final String FORMAT = "format"; //$NON-NLS-1$
	private static final String FOLDER = "folder"; //$NON-NLS-1$

	/** A long path does not widen the dialog. */
	private static final int OUT_WIDTH = 280;

	private final List<ProjectCorpus> corpora = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(CorpusNature::isOn)
			.flatMap(one -> GainsayUi.corpora().allOf(one).stream()).toList();
	private final List<Exporter> formats = Exporters.all();
	private final IResource selected;
	/** What is known of the corpus, which is read in the background; null before. */
	private Corpus known;
	private final String first;
	private Job reading;
	private boolean failed;
	/** Whether somebody has said where to write to; before that, a place is suggested. */
	private boolean typed;
	private boolean suggesting;
	private List<CorpusExport.Choice> choices = List.of();
	private Combo project;
	private Combo format;
	private Label description;
	private Combo set;
	private OptionsArea options;
	private Text out;

	/**
	 * @param selected something in the corpus to begin with, or null
	 * @param first    the identifier of the format to begin with; null for that of the last time
	 */
	ExportPage(IResource selected, String first) {
		super("export"); //$NON-NLS-1$
		this.selected = selected;
		this.first = first;
		setTitle(Messages.Export_title);
		setDescription(Messages.Export_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		project = combo(area, Messages.Export_project);
		project.setItems(corpora.stream().map(ProjectCorpus::title).toArray(String[]::new));
		project.select(Math.max(0, of(selected)));
		format = combo(area, Messages.Export_format);
		format.setItems(formats.stream().map(ExportPage::named).toArray(String[]::new));
		List<String> ids = formats.stream().map(Exporter::id).toList();
		String begun = first == null ? getDialogSettings().get(FORMAT) : first;
		format.select(Math.max(0, ids.indexOf(ids.contains(begun) ? begun : BEGINS_WITH)));
		new Label(area, SWT.NONE);
		description = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(380, SWT.DEFAULT).applyTo(description);
		set = combo(area, Messages.Export_set);
		label(area, Messages.Export_out);
		out = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(OUT_WIDTH, SWT.DEFAULT).applyTo(out);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.Export_browse);
		options = new OptionsArea(area, Stream.of(Messages.Export_project, Messages.Export_format, Messages.Export_set, Messages.Export_out, Messages.Export_browse)
				.map(ExportPage::letter).collect(Collectors.joining()), this::validate);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(options.control());
		project.addListener(SWT.Selection, event -> read());
		format.addListener(SWT.Selection, event -> showFormat());
		out.addModifyListener(event -> {
			typed |= !suggesting;
			validate();
		});
		browse.addListener(SWT.Selection, event -> browse());
		setControl(area);
		read();
	}

	/** The keyboard begins where the choosing does, not at the button that led here. */
	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			format.setFocus();
		}
	}

	private static Combo combo(Composite area, String text) {
		label(area, text);
		Combo combo = new Combo(area, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(combo);
		return combo;
	}

	private static void label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
	}

	/** The letter that a label is reached by. */
	private static String letter(String label) {
		int mark = label.indexOf('&');
		return mark < 0 ? "" : String.valueOf(Character.toLowerCase(label.charAt(mark + 1))); //$NON-NLS-1$
	}

	private Optional<ProjectCorpus> corpus() {
		return corpora.isEmpty() ? Optional.empty() : Optional.of(corpora.get(project.getSelectionIndex()));
	}

	/** The place of the innermost corpus around a resource; -1 where there is none. */
	private int of(IResource resource) {
		int found = -1;
		for (int i = 0; resource != null && i < corpora.size(); i++) {
			IPath folder = corpora.get(i).folder().getFullPath();
			if (folder.isPrefixOf(resource.getFullPath()) && (found < 0 || folder.segmentCount() > corpora.get(found).folder().getFullPath().segmentCount())) {
				found = i;
			}
		}
		return found;
	}

	private Exporter exporter() {
		return formats.get(format.getSelectionIndex());
	}

	/** Reads the corpus that was chosen. What the last build found is there at once; what was typed since comes when it comes. */
	private void read() {
		if (reading != null) {
			reading.cancel();
		}
		failed = false;
		Display display = getShell().getDisplay();
		known = corpus().filter(ProjectCorpus::isBuilt).map(ProjectCorpus::corpus).orElse(null);
		corpus().ifPresent(asked -> {
			reading = Job.createSystem(NLS.bind(org.gainsay.ui.Messages.Builder_checking, asked.title()), monitor -> {
				Corpus read = null;
				try {
					read = asked.settled(new MonitorProgress(monitor, asked.title()));
				} catch (CancellationException | OperationCanceledException another) {
					return;
				} catch (RuntimeException broken) {
					ILog.of(ExportPage.class).error(broken.getMessage(), broken);
				}
				Corpus found = read;
				if (!display.isDisposed()) {
					display.asyncExec(() -> {
						if (!monitor.isCanceled() && !getControl().isDisposed()) {
							known = found;
							failed = found == null;
							showSets();
						}
					});
				}
			});
			reading.schedule();
		});
		showFormat();
	}

	@Override
	public void dispose() {
		if (reading != null) {
			reading.cancel();
		}
		super.dispose();
	}

	/** What a format is called, and the programs that it is for: who has one of them need not know what it is called. */
	static String named(Exporter format) {
		return format.programs().isEmpty() ? format.name() : NLS.bind(Messages.Export_formatFor, format.name(), format.programs());
	}

	private void showFormat() {
		description.setText(exporter().description());
		options.show(exporter().id(), exporter().options(), settings());
		options.control().getParent().layout(true, true);
		if (getContainer() instanceof IWizardContainer2 dialog && getContainer().getCurrentPage() == this) {
			dialog.updateSize();
		}
		suggest();
		showSets();
	}

	/** A place beside what was written last, else at home, named after the corpus: there is something to begin with, and Finish works. */
	private void suggest() {
		if (!typed && !corpora.isEmpty()) {
			String last = getDialogSettings().get(FOLDER);
			Path folder = last != null && Files.isDirectory(Path.of(last)) ? Path.of(last) : Path.of(System.getProperty("user.home")); //$NON-NLS-1$
			String name = project.getText().replace('/', '-');
			suggesting = true;
			out.setText(folder.resolve(exporter().ending().isEmpty() ? name + '-' + exporter().id() : name + exporter().ending()).toString());
			suggesting = false;
		}
	}

	private void showSets() {
		String before = set.getText();
		choices = known == null ? List.of() : CorpusExport.choices(known, exporter());
		set.setItems(choices.stream().map(CorpusExport.Choice::label).toArray(String[]::new));
		set.select(Math.max(0, set.indexOf(before)));
		validate();
	}

	/** What is remembered of the corpus: another one has other names in it. */
	private IDialogSettings settings() {
		return DialogSettings.getOrCreateSection(getDialogSettings(), project.getText());
	}

	private void validate() {
		String problem = corpora.isEmpty() ? Messages.Export_noProject : failed ? Messages.Export_unread : wrongOption();
		boolean somewhere = isFullPath(out.getText().strip());
		setErrorMessage(problem == null && !somewhere ? Messages.Export_outMissing : problem);
		setMessage(known == null ? Messages.Export_reading : null);
		setPageComplete(problem == null && somewhere && known != null);
	}

	private String wrongOption() {
		try {
			OptionValues.of(exporter().id(), exporter().options(), options.words());
			return null;
		} catch (WrongOptionException wrong) {
			return wrong.getMessage();
		}
	}

	private static boolean isFullPath(String path) {
		try {
			return Path.of(path).isAbsolute();
		} catch (InvalidPathException invalid) {
			return false;
		}
	}

	private void browse() {
		String chosen;
		if (exporter().ending().isEmpty()) {
			chosen = new DirectoryDialog(getShell(), SWT.SAVE).open();
		} else {
			FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
			dialog.setFileName(project.getText().replace('/', '-') + exporter().ending());
			chosen = dialog.open();
		}
		if (chosen != null) {
			out.setText(chosen);
		}
	}

	/** What was asked for; only when the page is complete. */
	CorpusExport export() {
		ExportOptions asked = ExportOptions.of(exporter(), choices.get(set.getSelectionIndex()).set(), false, options.words());
		return new CorpusExport(corpus().orElseThrow(), exporter(), asked, Path.of(out.getText().strip()));
	}

	/** Keeps what was chosen for the next time. */
	void remember() {
		getDialogSettings().put(FORMAT, exporter().id());
		Path folder = Path.of(out.getText().strip()).getParent();
		if (folder != null) {
			getDialogSettings().put(FOLDER, folder.toString());
		}
		options.remember(settings());
	}

	@Override
	public boolean canFlipToNextPage() {
		return false; // The outcome follows the export, not the button.
	}

	/** Enter in the list of wizards presses the button as well, which asks only for the next page. */
	@Override
	public IWizardPage getNextPage() {
		return null;
	}
}
