// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.gainsay.ui.views.AccessibleName;

/**
 * The last page of a wizard that says what it has done and what somebody should look at, line by line. The work is done: there is no way back
 * from here and nothing to cancel, so the one button that is left closes.
 */
public abstract class OutcomePage extends WizardPage {

	private static final int WHERE = 200;
	private static final int WHAT = 460;
	private static final int TEXT_LINES = 3;

	/**
	 * A line of the list.
	 *
	 * @param where what it is about
	 * @param what  what is to be said of it
	 */
	public record Line(String where, String what) {
	}

	private List<Line> lines = List.of();
	private Table table;
	private Text whole;

	/** @param title what stands above, as on the wizard's other pages */
	protected OutcomePage(String title) {
		super("outcome"); //$NON-NLS-1$
		setTitle(title);
	}

	/** Makes the list and, below, the field with the whole of the line that is selected; both have room to grow. */
	protected final void createLines(Composite area, String where, String what) {
		table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL);
		table.setHeaderVisible(true);
		column(where, WHERE);
		column(what, WHAT);
		GridDataFactory.fillDefaults().grab(true, true).hint(WHERE + WHAT, SWT.DEFAULT).applyTo(table);
		table.addListener(SWT.SetData, event -> {
			Line line = lines.get(table.indexOf((TableItem) event.item));
			((TableItem) event.item).setText(new String[] { line.where(), line.what() });
		});
		table.addListener(SWT.Selection, event -> showWhole());
		whole = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		AccessibleName.set(whole, what);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, TEXT_LINES * whole.getLineHeight()).applyTo(whole);
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	/** Shows the lines; with none, no empty list asks to be looked at. */
	protected final void showLines(List<Line> next) {
		lines = List.copyOf(next);
		table.setItemCount(lines.size());
		table.clearAll();
		table.setVisible(!lines.isEmpty());
		whole.setVisible(!lines.isEmpty());
		if (!lines.isEmpty()) {
			table.select(0);
			showWhole();
		}
	}

	private void showWhole() {
		int at = table.getSelectionIndex();
		whole.setText(at < 0 ? "" : lines.get(at).where() + "\n" + lines.get(at).what()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			buttons(getShell()).forEach(button -> {
				if (Integer.valueOf(IDialogConstants.FINISH_ID).equals(button.getData())) {
					button.setText(IDialogConstants.CLOSE_LABEL);
				} else if (Integer.valueOf(IDialogConstants.CANCEL_ID).equals(button.getData())) {
					button.setVisible(false);
				}
			});
		}
	}

	private static Stream<Button> buttons(Control in) {
		return in instanceof Button button ? Stream.of(button) : in instanceof Composite composite ? Stream.of(composite.getChildren()).flatMap(OutcomePage::buttons) : Stream.empty();
	}

	/** There is no way back: it is done. */
	@Override
	public final IWizardPage getPreviousPage() {
		return null;
	}
}
