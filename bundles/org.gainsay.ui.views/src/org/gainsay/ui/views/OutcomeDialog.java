// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/**
 * A small dialog that says below its fields what will come of what is given in them, or why it cannot be taken, in as many lines as that needs; OK can be pressed only
 * where it can be taken.
 */
public abstract class OutcomeDialog extends TrayDialog {

	private static final int WIDTH = 440;
	/** There is room for so many lines from the start, so that the dialog seldom grows while somebody types. */
	private static final int LINES = 2;

	private final String title;
	private Label sign;
	private Label says;

	/** @param title of the window */
	protected OutcomeDialog(Shell shell, String title) {
		super(shell);
		this.title = title;
		setHelpAvailable(false);
	}

	/** Makes the fields, in a place of their own. */
	protected abstract void createFields(Composite area);

	/** Says by {@link #say} what comes of what is given; called once at first, and by whoever makes fields when one of them changes. */
	protected abstract void changed();

	/**
	 * Says what will come of what is given.
	 *
	 * @param fits  whether it can be taken
	 * @param words what happens then, or why it cannot be taken; empty for nothing to say
	 */
	protected final void say(boolean fits, String words) {
		if (getButton(IDialogConstants.OK_ID) == null) {
			return; // The buttons come after the fields.
		}
		getButton(IDialogConstants.OK_ID).setEnabled(fits);
		String shown = words.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
		if (!shown.equals(says.getText())) {
			says.setText(shown);
			sign.setImage(words.isEmpty() ? null : image(fits));
			sign.getParent().getParent().layout(true, true);
			grow();
		} else if (!words.isEmpty()) {
			sign.setImage(image(fits));
		}
	}

	private static Image image(boolean fits) {
		return PlatformUI.getWorkbench().getSharedImages().getImage(fits ? ISharedImages.IMG_OBJS_INFO_TSK : ISharedImages.IMG_OBJS_WARN_TSK);
	}

	/** What is said has its lines; a window that somebody has made larger stays so. */
	private void grow() {
		Shell shell = getShell();
		Point size = shell.getSize();
		int wanted = shell.computeSize(size.x, SWT.DEFAULT).y;
		if (wanted > size.y) {
			shell.setSize(size.x, wanted);
		}
	}

	/** What is said at the moment; for tests. */
	public final String said() {
		return says.getText().replace("&&", "&"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	protected final boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected final Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite fields = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		GridLayoutFactory.fillDefaults().applyTo(fields);
		createFields(fields);
		Composite below = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(below);
		sign = new Label(below, SWT.NONE);
		Point picture = new Point(image(true).getBounds().width, image(true).getBounds().height);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(picture).applyTo(sign);
		says = new Label(below, SWT.WRAP);
		Dialog.applyDialogFont(area);
		int line = says.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).minSize(WIDTH, LINES * line).applyTo(says);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		changed();
	}
}
