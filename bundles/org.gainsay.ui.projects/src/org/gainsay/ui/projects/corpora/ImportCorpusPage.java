// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.corpora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.ui.corpus.Pause;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.projects.export.OptionsArea;

/** Asks for a corpus of another program and the project to make of it, and shows the first of what it would be. */
final class ImportCorpusPage extends WizardPage {

	private static final int LINES = 8;
	private static final int MOST_PREVIEWED = 25;

	private final List<Importer> formats = Importers.all();
	private final Function<CorpusWish, ImportResult> previews;
	private List<FileEdits> previewed = List.of();
	private Text source;
	private Combo format;
	private OptionsArea options;
	private Text project;
	/** The name that the project got of its source; empty before. */
	private String named = ""; //$NON-NLS-1$
	private Pause typed;
	private Button preview;
	private Table files;
	private Text text;

	/** @param previews reads what is wished for; null where it cannot be read */
	ImportCorpusPage(Function<CorpusWish, ImportResult> previews) {
		super("import"); //$NON-NLS-1$
		this.previews = previews;
		setTitle(Messages.ImportCorpus_title);
		setDescription(Messages.ImportCorpus_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(4).applyTo(area);
		source = text(area, Messages.ImportCorpus_source, 1);
		button(area, Messages.ImportCorpus_file, () -> chosen(new FileDialog(getShell(), SWT.OPEN).open()));
		button(area, Messages.ImportCorpus_folder, () -> chosen(new DirectoryDialog(getShell()).open()));
		new Label(area, SWT.NONE).setText(Messages.Import_format);
		format = new Combo(area, SWT.READ_ONLY);
		format.setItems(formats.stream().map(Importer::name).toArray(String[]::new));
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(format);
		new Label(area, SWT.NONE);
		String taken = Stream.of(Messages.ImportCorpus_source, Messages.ImportCorpus_file, Messages.ImportCorpus_folder, Messages.Import_format, Messages.ImportCorpus_project, Messages.Import_preview)
				.map(one -> one.substring(one.indexOf('&') + 1, one.indexOf('&') + 2).toLowerCase(Locale.ROOT)).collect(Collectors.joining());
		options = new OptionsArea(area, taken + "nf", this::check); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(options.control());
		project = text(area, Messages.ImportCorpus_project, 3);
		new Label(area, SWT.NONE);
		preview = button(area, Messages.Import_preview, this::preview);
		GridDataFactory.swtDefaults().span(3, 1).applyTo(preview);
		files = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, true).hint(SWT.DEFAULT, files.getItemHeight() * LINES / 2).applyTo(files);
		text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, true).hint(SWT.DEFAULT, files.getItemHeight() * LINES).applyTo(text);
		files.addListener(SWT.Selection, event -> showText());
		typed = Pause.ofTyping(source, this::look);
		source.addModifyListener(event -> sourceChanged());
		project.addModifyListener(event -> check());
		format.addListener(SWT.Selection, event -> formatChanged());
		setControl(area);
		check();
		setErrorMessage(null);
	}

	private static Text text(Composite area, String label, int columns) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).applyTo(text);
		return text;
	}

	private static Button button(Composite area, String label, Runnable pressed) {
		Button button = new Button(area, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> pressed.run());
		return button;
	}

	private void chosen(String path) {
		if (path != null) {
			source.setText(path);
		}
	}

	/** The file or folder; null where there is none of that name. */
	private Path source() {
		try {
			Path path = Path.of(source.getText().strip());
			return !source.getText().isBlank() && Files.isReadable(path) ? path : null;
		} catch (InvalidPathException none) {
			return null;
		}
	}

	/** A name for the project comes of the source's own; the format of what is in it, which takes a while in a large folder. */
	private void sourceChanged() {
		Path path = source();
		if (path != null && path.getFileName() != null && (project.getText().isBlank() || project.getText().equals(named))) {
			String name = path.getFileName().toString();
			named = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
			project.setText(named);
		}
		check();
		typed.begin();
	}

	/** Looks into the source away from the display; what somebody names meanwhile is looked into after that, and the format that somebody chooses meanwhile stays. */
	private void look() {
		Path path = source();
		if (path == null) {
			return;
		}
		int before = format.getSelectionIndex();
		Job looking = Job.createSystem(Messages.ImportCorpus_looking, (ICoreRunnable) monitor -> {
			int found = IntStream.range(0, formats.size()).filter(i -> recognises(formats.get(i), path)).findFirst().orElse(-1);
			UiThread.later(source, () -> {
				if (found >= 0 && path.equals(source()) && format.getSelectionIndex() == before && before != found) {
					format.select(found);
					formatChanged();
				}
			});
		});
		looking.schedule();
	}

	private static boolean recognises(Importer importer, Path path) {
		try {
			return Importers.reads(importer, path);
		} catch (IOException unreadable) {
			return false; // whoever reads it will say why it cannot
		}
	}

	private void formatChanged() {
		options.show(formats.get(format.getSelectionIndex()).id(), formats.get(format.getSelectionIndex()).options(), getDialogSettings());
		options.control().getParent().layout(true, true);
		check();
	}

	/** What was seen before is not what would come now. */
	private void check() {
		previewed = List.of();
		files.removeAll();
		text.setText(""); //$NON-NLS-1$
		String missing = missing();
		setErrorMessage(missing);
		setPageComplete(missing == null);
		preview.setEnabled(missing == null);
	}

	private String missing() {
		if (source() == null) {
			return source.getText().isBlank() ? Messages.ImportCorpus_sourceMissing : NLS.bind(Messages.ImportCorpus_noSource, source.getText());
		} else if (format.getSelectionIndex() < 0) {
			return Messages.ImportCorpus_formatMissing;
		}
		try {
			values();
		} catch (WrongOptionException wrong) {
			return wrong.getMessage();
		}
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IStatus name = workspace.validateName(project.getText(), IResource.PROJECT);
		if (!name.isOK()) {
			return project.getText().isBlank() ? Messages.ImportCorpus_projectMissing : name.getMessage();
		}
		return workspace.getRoot().getProject(project.getText()).exists() || Files.exists(workspace.getRoot().getLocation().toPath().resolve(project.getText()))
				? NLS.bind(Messages.ImportCorpus_projectThere, project.getText()) : null;
	}

	private OptionValues values() {
		Importer chosen = formats.get(format.getSelectionIndex());
		return OptionValues.of(chosen.id(), chosen.options(), options.words());
	}

	/** What was asked for; only when the page is complete. */
	CorpusWish wish() {
		return new CorpusWish(source(), formats.get(format.getSelectionIndex()), values(), project.getText());
	}

	private void preview() {
		ImportResult result = previews.apply(wish());
		if (result == null) {
			return;
		}
		previewed = result.edit().files().stream().filter(file -> file.file().endsWith(CorpusFiles.EXTENSION)).limit(MOST_PREVIEWED).toList();
		files.removeAll();
		previewed.forEach(file -> new TableItem(files, SWT.NONE).setText(file.file()));
		setMessage(NLS.bind(Messages.ImportCorpus_would, CorpusOutcomePage.kept(result)));
		if (!previewed.isEmpty()) {
			files.select(firstArticle());
			showText();
		}
	}

	/** The place of the first file with an article; 0 where there is none. */
	private int firstArticle() {
		for (int i = 0; i < previewed.size(); i++) {
			if (previewed.get(i).applyTo("").contains("\narticle ")) { //$NON-NLS-1$ //$NON-NLS-2$
				return i;
			}
		}
		return 0;
	}

	private void showText() {
		int at = files.getSelectionIndex();
		text.setText(at < 0 || at >= previewed.size() ? "" : previewed.get(at).applyTo("")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Keeps what was chosen for the next time. */
	void remember() {
		options.remember(getDialogSettings());
	}

	@Override
	public boolean canFlipToNextPage() {
		return false; // The outcome follows the import, not the button.
	}

	/** Enter in the list of wizards presses the button as well, which asks only for the next page. */
	@Override
	public IWizardPage getNextPage() {
		return null;
	}
}
