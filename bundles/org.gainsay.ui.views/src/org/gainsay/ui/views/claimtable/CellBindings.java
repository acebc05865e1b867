// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.claimtable;

import java.util.Set;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.selection.action.SelectCellAction;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;

/** What the pointer and the keyboard do with a cell of a table of ours. */
public final class CellBindings {

	private static final Set<Integer> ENTER = Set.of((int) SWT.CR, SWT.KEYPAD_CR);

	private CellBindings() {
	}

	/**
	 * A double click and Enter open the selected cell, and the menu is about the cell that it comes up at.
	 *
	 * @param opened opens the cell that is selected
	 */
	public static void add(NatTable table, Runnable opened) {
		table.getUiBindingRegistry().registerFirstDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), (natTable, event) -> opened.run());
		// Not the table's own matcher: to that, Enter is another key while the window system tells of a button that is held.
		table.getUiBindingRegistry().registerFirstKeyBinding(key -> (key.stateMask & SWT.MODIFIER_MASK) == 0 && ENTER.contains(key.keyCode), (natTable, event) -> opened.run());
		table.getUiBindingRegistry().registerFirstMouseDownBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, 3), new SelectCellAction());
	}
}
