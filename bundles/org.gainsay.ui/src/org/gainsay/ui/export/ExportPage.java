// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;
import org.gainsay.ui.corpus.CorpusNature;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.SettledCorpus;

/** Asks what to export, in which format, to where. */
final class ExportPage extends WizardPage {

	private final List<ProjectCorpus> corpora = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(CorpusNature::isOn)
			.flatMap(one -> GainsayUi.corpora().allOf(one).stream()).toList();
	private final List<Exporter> formats = Exporters.all();
	private final IResource selected;
	private List<CorpusExport.Choice> choices = List.of();
	private Combo project;
	private Combo format;
	private Label description;
	private Combo set;
	private Button spreadsheet;
	private Text out;

	/** @param selected something in the corpus to begin with, or null */
	ExportPage(IResource selected) {
		super("export"); //$NON-NLS-1$
		this.selected = selected;
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
		format.setItems(formats.stream().map(Exporter::name).toArray(String[]::new));
		format.select(0);
		new Label(area, SWT.NONE);
		description = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(380, SWT.DEFAULT).applyTo(description);
		set = combo(area, Messages.Export_set);
		label(area, Messages.Export_out);
		out = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(out);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.Export_browse);
		spreadsheet = new Button(area, SWT.CHECK);
		spreadsheet.setText(Messages.Export_spreadsheet);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(spreadsheet);
		project.addListener(SWT.Selection, event -> changed());
		format.addListener(SWT.Selection, event -> changed());
		out.addModifyListener(event -> validate());
		browse.addListener(SWT.Selection, event -> browse());
		setControl(area);
		changed();
		setErrorMessage(corpora.isEmpty() ? Messages.Export_noProject : null); // No complaint before anything was typed.
		setMessage(null);
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

	private void changed() {
		description.setText(exporter().description());
		description.getParent().layout();
		String before = set.getText();
		Corpus corpus = corpus().flatMap(one -> SettledCorpus.of(one, getShell())).orElse(null);
		choices = corpus == null ? List.of() : CorpusExport.choices(corpus, exporter());
		set.setItems(choices.stream().map(CorpusExport.Choice::label).toArray(String[]::new));
		set.select(Math.max(0, set.indexOf(before)));
		validate();
	}

	private void validate() {
		String problem = corpora.isEmpty() ? Messages.Export_noProject : choices.isEmpty() ? Messages.Export_unread : null;
		if (problem == null) {
			try {
				problem = out.getText().isBlank() || !Path.of(out.getText().strip()).isAbsolute() ? Messages.Export_outMissing : null;
			} catch (InvalidPathException invalid) {
				problem = Messages.Export_outMissing;
			}
		}
		setErrorMessage(problem);
		setPageComplete(problem == null);
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
		ExportOptions options = new ExportOptions(choices.get(set.getSelectionIndex()).set(), spreadsheet.getSelection(), false);
		return new CorpusExport(corpus().orElseThrow(), exporter(), options, Path.of(out.getText().strip()));
	}

	@Override
	public boolean canFlipToNextPage() {
		return false; // The outcome follows the export, not the button.
	}
}
