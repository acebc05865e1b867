// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.study;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.gainsay.edit.kit.KitFiles;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.views.OutcomeDialog;

/** Asks whose kit is written, into which folder, and whether as an archive. */
final class KitDialog extends OutcomeDialog {

	private static final int WIDTH = 460;

	private final String corpus;
	private final List<String> coders;
	private final String first;
	private Combo coder;
	private Text folder;
	private Button packed;
	private String answerCoder;
	private Path answerPlace;

	/**
	 * @param corpus what the kit is called by
	 * @param coders names of who may get one
	 * @param first  the one that is chosen at first; null for the first of them
	 */
	KitDialog(Shell shell, String corpus, List<String> coders, String first) {
		super(shell, Messages.Study_kitTitle);
		this.corpus = corpus;
		this.coders = coders;
		this.first = first;
	}

	/** The name of the coder, or {@link KitFiles#ALL}, once it was closed with OK. */
	String coder() {
		return answerCoder;
	}

	/** Where the kit goes, or the folder of all of them. */
	Path place() {
		return answerPlace;
	}

	@Override
	protected void createFields(Composite area) {
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(area);
		Label told = new Label(area, SWT.WRAP);
		told.setText(Messages.Study_kitPrompt);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(WIDTH, SWT.DEFAULT).applyTo(told);
		new Label(area, SWT.NONE).setText(Messages.Study_kitCoder);
		coder = new Combo(area, SWT.READ_ONLY);
		coders.forEach(coder::add);
		if (coders.size() > 1) {
			coder.add(Messages.Study_kitAll);
		}
		coder.select(first == null ? 0 : Math.max(0, coders.indexOf(first)));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(coder);
		new Label(area, SWT.NONE).setText(Messages.Study_kitFolder);
		folder = new Text(area, SWT.BORDER | SWT.SINGLE);
		folder.setText(System.getProperty("user.home", "")); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.Study_browse);
		browse.addListener(SWT.Selection, event -> {
			DirectoryDialog dialog = new DirectoryDialog(getShell());
			dialog.setFilterPath(folder.getText());
			String chosen = dialog.open();
			if (chosen != null) {
				folder.setText(chosen);
			}
		});
		packed = new Button(area, SWT.CHECK);
		packed.setText(Messages.Study_kitPacked);
		packed.setSelection(true);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(packed);
		coder.addListener(SWT.Selection, event -> changed());
		folder.addListener(SWT.Modify, event -> changed());
		packed.addListener(SWT.Selection, event -> changed());
	}

	private boolean isForAll() {
		return coder.getSelectionIndex() >= coders.size();
	}

	/** Null for what is no path. */
	private Path chosen() {
		try {
			Path in = Path.of(folder.getText().strip());
			String name = corpus + "-" + (isForAll() ? "kits" : coder.getText()); //$NON-NLS-1$ //$NON-NLS-2$
			return folder.getText().isBlank() || !in.isAbsolute() ? null : in.resolve(packed.getSelection() && !isForAll() ? name + ".zip" : name); //$NON-NLS-1$
		} catch (InvalidPathException none) {
			return null;
		}
	}

	@Override
	protected void changed() {
		packed.setEnabled(!isForAll());
		Path place = chosen();
		say(place != null, place == null ? Messages.Study_kitNoFolder : NLS.bind(isForAll() ? Messages.Study_kitPlaces : Messages.Study_kitPlace, place));
	}

	@Override
	protected void okPressed() {
		answerCoder = isForAll() ? KitFiles.ALL : coder.getText();
		answerPlace = chosen();
		super.okPressed();
	}
}
