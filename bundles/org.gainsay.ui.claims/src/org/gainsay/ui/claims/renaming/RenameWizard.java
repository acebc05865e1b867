// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.renaming;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.gainsay.ui.claims.Messages;

/** Asks for the new name; the platform's pages show what would change. */
final class RenameWizard extends RefactoringWizard {

	private final RenameRefactoring renaming;

	RenameWizard(RenameRefactoring renaming) {
		super(renaming, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
		this.renaming = renaming;
		setDefaultPageTitle(Messages.Rename_title);
	}

	@Override
	protected void addUserInputPages() {
		addPage(new NamePage());
	}

	private final class NamePage extends UserInputWizardPage {
		NamePage() {
			super("name"); //$NON-NLS-1$
		}

		@Override
		public void createControl(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
			new Label(area, SWT.NONE).setText(Messages.Rename_newName);
			Text name = new Text(area, SWT.BORDER);
			GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(40), SWT.DEFAULT).applyTo(name);
			name.setText(renaming.oldName());
			name.selectAll();
			setPageComplete(false);
			name.addModifyListener(event -> {
				renaming.setNewName(name.getText());
				setPageComplete(!name.getText().isEmpty() && !name.getText().equals(renaming.oldName()));
			});
			name.setFocus();
			setControl(area);
		}
	}
}
