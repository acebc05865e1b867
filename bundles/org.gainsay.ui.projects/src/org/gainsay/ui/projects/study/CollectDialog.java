// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.study;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.views.OutcomeDialog;
import org.gainsay.ui.views.AccessibleName;

/** Asks for the kits that came back, a line each: archives, or folders. */
final class CollectDialog extends OutcomeDialog {

	private static final int WIDTH = 460;
	private static final int HEIGHT = 90;

	private Text kits;
	private List<Path> answer = List.of();

	CollectDialog(Shell shell) {
		super(shell, Messages.Study_collectTitle);
	}

	/** The kits, once it was closed with OK. */
	List<Path> kits() {
		return answer;
	}

	@Override
	protected void createFields(Composite area) {
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		Label told = new Label(area, SWT.WRAP);
		told.setText(Messages.Study_collectPrompt);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(told);
		kits = new Text(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		AccessibleName.set(kits, Messages.Study_collectKits);
		kits.addListener(SWT.Modify, event -> changed());
		kits.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, HEIGHT).applyTo(kits);
		Button archives = new Button(area, SWT.PUSH);
		archives.setText(Messages.Study_collectArchives);
		archives.addListener(SWT.Selection, event -> {
			FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
			dialog.setFilterExtensions(new String[] { "*.zip" }); //$NON-NLS-1$
			if (dialog.open() != null) {
				for (String name : dialog.getFileNames()) {
					add(Path.of(dialog.getFilterPath()).resolve(name).toString());
				}
			}
		});
		Button folder = new Button(area, SWT.PUSH);
		folder.setText(Messages.Study_collectFolder);
		folder.addListener(SWT.Selection, event -> {
			String chosen = new DirectoryDialog(getShell()).open();
			if (chosen != null) {
				add(chosen);
			}
		});
	}

	private void add(String kit) {
		String before = kits.getText().stripTrailing();
		kits.setText(before.isEmpty() ? kit : before + Text.DELIMITER + kit);
	}

	@Override
	protected void changed() {
		List<Path> found = new ArrayList<>();
		String wrong = null;
		for (String line : kits.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
			try {
				Path path = Path.of(line);
				if (!path.isAbsolute() || !Files.exists(path)) {
					wrong = NLS.bind(Messages.Study_collectMissing, line);
				}
				found.add(path);
			} catch (InvalidPathException none) {
				wrong = NLS.bind(Messages.Study_collectMissing, line);
			}
		}
		answer = List.copyOf(found);
		say(wrong == null && !found.isEmpty(), wrong != null ? wrong : found.isEmpty() ? Messages.Study_collectNone : ""); //$NON-NLS-1$
	}
}
