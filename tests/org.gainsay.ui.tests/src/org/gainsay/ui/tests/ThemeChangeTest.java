// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Widget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The theme changes after the rows of tables have come and gone. */
@ExtendWith(NoErrorLogged.class)
class ThemeChangeTest {

	private static final int ROUNDS = 400;
	private static final int MOST_ROWS = 60;

	private Shell shell;
	private final List<TableItem> rows = new ArrayList<>();
	private final Listener appeared = event -> {
		if (event.widget instanceof TableItem row && !row.isDisposed() && row.getParent().getShell() == shell) { // Rows of views come and go as well.
			rows.add(row);
		}
	};

	@BeforeEach
	void open() {
		Workbench.begin();
		Workbench.waitUntil("our bundle keeps rows unstyled", () -> Workbench.display().getData("org.gainsay.ui.theme.UnstyledRows") != null);
		Workbench.ui(() -> Workbench.display().addFilter(SWT.Skin, appeared));
	}

	@AfterEach
	void close() {
		Workbench.ui(() -> {
			Workbench.display().removeFilter(SWT.Skin, appeared);
			shell.dispose();
		});
		Workbench.light();
	}

	/** It ends the whole process where it fails, unless the lines before say so. */
	@Test
	void outlivesRowsThatSwtForgot() {
		Table table = Workbench.ui(() -> {
			shell = new Shell(Workbench.window().getShell(), SWT.SHELL_TRIM);
			shell.setLayout(new FillLayout());
			shell.setSize(500, 400);
			Table made = new Table(shell, SWT.VIRTUAL | SWT.MULTI);
			made.addListener(SWT.SetData, event -> ((TableItem) event.item).setText("row"));
			shell.open();
			made.setFocus();
			return made;
		});
		Random sizes = new Random(7);
		for (int round = 0; round < ROUNDS; round++) {
			int size = sizes.nextInt(3) == 0 ? 0 : 1 + sizes.nextInt(MOST_ROWS);
			Workbench.ui(() -> {
				table.deselectAll();
				table.setItemCount(size);
				table.clearAll();
				if (size > 0 && sizes.nextBoolean()) {
					table.setSelection(sizes.nextInt(size));
				}
				table.setTopIndex(sizes.nextInt(size + 1));
			});
			if (sizes.nextBoolean()) {
				Workbench.settle();
			}
		}
		Workbench.settle();
		Workbench.ui(() -> rows.removeIf(Widget::isDisposed));
		long forgotten = Workbench.ui(() -> rows.stream().filter(row -> table.indexOf(row) < 0).count());
		assertTrue(Workbench.ui(() -> rows.stream().allMatch(row -> Boolean.TRUE.equals(row.getData("org.eclipse.e4.ui.css.disabled")))), "the style engine is to leave the rows alone");
		assumeFalse(forgotten == 0, "SWT disposes of all rows here: what UnstyledRows does is not needed");

		Workbench.dark();
		Workbench.ui(shell::dispose);
		Workbench.light();
		assertEquals(forgotten, rows.stream().filter(row -> !row.isDisposed()).count());
	}
}
