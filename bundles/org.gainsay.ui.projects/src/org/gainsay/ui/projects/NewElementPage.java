// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.SettledCorpus;
import org.gainsay.ui.corpus.UiThread;

/** Asks which corpus something new is for, and what it is to be; says while somebody types what is wrong with it. */
abstract class NewElementPage extends WizardPage {

	/** How wide a field is that has another beside it, in characters. */
	private static final int HALF = 24;

	private final List<ProjectCorpus> corpora;
	private final ProjectCorpus first;
	private final String description;
	private Combo which;
	/** Why a file was not taken; null where none was refused. */
	private String refused;

	/**
	 * @param corpora to choose from; none where there is no annotation project
	 * @param first   which is chosen first; may be null
	 */
	NewElementPage(String title, String description, List<ProjectCorpus> corpora, ProjectCorpus first) {
		super("element"); //$NON-NLS-1$
		this.corpora = corpora;
		this.first = first;
		this.description = description;
		setTitle(title);
		setDescription(description);
	}

	/** Adds the fields below the choice of the corpus, in {@link #columns}, and listens to them with {@link #check}. */
	abstract void createFields(Composite parent);

	/** How many columns the fields and their labels stand in; a field takes all but that of its label. */
	int columns() {
		return 2;
	}

	/** How much lower than it wishes to be the page may get before it is scrolled, in pixels. */
	int spare() {
		return 0;
	}

	/** What is still to be filled in, said as a request; null if nothing is. */
	abstract String missing();

	/** What makes it. @throws IllegalArgumentException with what is wrong, for the user */
	abstract CorpusEdit edit(CorpusSession session);

	/**
	 * Called when another corpus is chosen.
	 *
	 * @param corpus it; it has been read
	 */
	void corpusChosen(Corpus corpus) {
		// Most pages look at it when they check.
	}

	/** The corpus that is chosen; null if there is none. */
	final ProjectCorpus corpus() {
		return corpora.isEmpty() ? null : corpora.get(Math.max(0, which.getSelectionIndex()));
	}

	@Override
	public final void createControl(Composite parent) {
		initializeDialogUnits(parent);
		ScrolledComposite around = new ScrolledComposite(parent, SWT.V_SCROLL);
		around.setExpandHorizontal(true);
		around.setExpandVertical(true);
		around.setShowFocusedControl(true);
		Composite area = new Composite(around, SWT.NONE);
		area.setLayout(new GridLayout(columns(), false));
		which = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		label(area, Messages.NewElement_project).moveAbove(which);
		which.setLayoutData(wide());
		corpora.forEach(corpus -> which.add(corpus.title()));
		which.select(Math.max(0, corpora.indexOf(first)));
		which.addListener(SWT.Selection, event -> read());
		createFields(area);
		around.setContent(area);
		around.setMinSize(0, area.computeSize(SWT.DEFAULT, SWT.DEFAULT).y - spare());
		setControl(around);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(around, GainsayUi.ID + ".newElement"); //$NON-NLS-1$
		check();
		// While it waits for the corpus other events have their turn, and the dialog has to be done with the page before that.
		UiThread.later(area, this::read);
	}

	private void read() {
		if (corpus() != null) {
			SettledCorpus.of(corpus(), getShell()).ifPresent(this::corpusChosen);
		}
		String told = refused;
		check();
		if (told != null) {
			refused = told;
			setErrorMessage(told); // What was said of a file while the corpus was waited for.
		}
	}

	/** Says what is wrong, if anything is. */
	final void check() {
		if (getControl() == null && which == null) {
			return;
		}
		refused = null;
		setErrorMessage(null);
		setMessage(description);
		if (corpora.isEmpty()) {
			setErrorMessage(Messages.NewElement_noProject);
			setPageComplete(false);
			return;
		}
		String missing = missing();
		if (missing != null) {
			setMessage(missing);
			setPageComplete(false);
			return;
		}
		try {
			edit(corpus().session());
			setPageComplete(true);
		} catch (IllegalArgumentException wrong) {
			setErrorMessage(wrong.getMessage());
			setPageComplete(false);
		}
	}

	/** The place of a field in all the columns that its label leaves. */
	final GridData wide() {
		return new GridData(SWT.FILL, SWT.CENTER, true, false, columns() - 1, 1);
	}

	/** Puts two fields that take few letters, each with its label, side by side; there must be four columns. */
	final void besideEachOther(Control... fields) {
		for (Control field : fields) {
			GridData half = (GridData) field.getLayoutData();
			half.horizontalSpan = 1;
			half.widthHint = convertWidthInCharsToPixels(HALF);
		}
	}

	/** Says why a file was not taken, until something is typed. */
	final void refuse(Path file, IOException why) {
		refused = why instanceof FileSystemException told && told.getReason() != null ? told.getMessage() : NLS.bind(Messages.NewArticle_unreadable, file, why.getMessage());
		setErrorMessage(refused);
	}

	final Text text(Composite parent, String label, String hint) {
		label(parent, label);
		Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		text.setLayoutData(wide());
		if (hint != null) {
			text.setMessage(hint);
		}
		text.addListener(SWT.Modify, event -> check());
		return text;
	}

	final Combo combo(Composite parent, String label) {
		label(parent, label);
		Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setLayoutData(wide());
		combo.addListener(SWT.Selection, event -> check());
		return combo;
	}

	/** Offers things to choose from, and none of them, which is chosen at first. */
	static void fill(Combo combo, String none, Stream<String> things) {
		combo.removeAll();
		combo.add(none);
		things.forEach(combo::add);
		combo.select(0);
	}

	/** Offers events, and none. */
	static void fillEvents(Combo combo, List<EventFacts> events) {
		fill(combo, Messages.NewElement_noEvent, events.stream().map(one -> one.title().isBlank() ? one.name() : one.title()));
	}

	/** What is chosen where things and none of them are offered. */
	static <T> Optional<T> chosen(Combo combo, List<T> things) {
		int at = combo.getSelectionIndex() - 1;
		return at < 0 || at >= things.size() ? Optional.empty() : Optional.of(things.get(at));
	}

	static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		return label;
	}

	/** What a field says; null for nothing. */
	static String valueOf(Text field) {
		return field.getText().isBlank() ? null : field.getText().strip();
	}

	/** Puts the caret where somebody begins. */
	static void begin(Control at) {
		UiThread.later(at, () -> at.setFocus());
	}
}
