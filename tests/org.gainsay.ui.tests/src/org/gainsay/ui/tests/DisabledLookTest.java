// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What cannot be pressed looks so on dark ground. */
@ExtendWith(NoErrorLogged.class)
class DisabledLookTest {

	private static final int CLEARLY = 60;

	private Shell shell;

	@BeforeEach
	void open() {
		assumeTrue("gtk".equals(SWT.getPlatform()), "elsewhere the system dims them");
		Workbench.begin();
		Workbench.waitUntil("our bundle sees to them", () -> Workbench.display().getData("org.gainsay.ui.theme.DisabledLook") != null);
		Workbench.dark();
		shell = Workbench.ui(() -> {
			Shell made = new Shell(Workbench.window().getShell(), SWT.SHELL_TRIM);
			made.setLayout(new RowLayout(SWT.VERTICAL));
			return made;
		});
	}

	@AfterEach
	void close() {
		if (shell != null) {
			Workbench.ui(shell::dispose);
			Workbench.light();
		}
	}

	private void show() {
		Workbench.ui(() -> {
			shell.pack();
			shell.open();
		});
		Workbench.settle();
	}

	@Test
	void aButtonIsDimmedWhileItIsDisabled() {
		List<Button> buttons = Workbench.ui(() -> Stream.of("First", "Finish", "Finish").map(text -> { // the first has the focus, and a frame for it
			Button made = new Button(shell, SWT.PUSH);
			made.setText(text);
			return made;
		}).toList());
		Button button = buttons.get(1);
		Button beside = buttons.get(2); // for GTK paints all of a window darker while another window has the keys
		show();
		Workbench.waitUntil("both look alike", () -> brightest(button) == brightest(beside));
		Workbench.ui(() -> button.setEnabled(false));
		Workbench.waitUntil("it is dimmed", () -> brightest(button) < brightest(beside) - CLEARLY);
		Workbench.ui(() -> button.setEnabled(true));
		Workbench.waitUntil("it is as before", () -> brightest(button) == brightest(beside));
	}

	@Test
	void theWordsOfAToolAreDimmedWhileItIsDisabledAndHaveTheirColourAgain() {
		ToolItem tool = Workbench.ui(() -> {
			ToolBar bar = new ToolBar(shell, SWT.FLAT | SWT.RIGHT);
			bar.setForeground(new Color(238, 238, 238)); // as the theme gives those of the workbench
			new ToolItem(bar, SWT.PUSH).setText("Compare");
			ToolItem made = new ToolItem(bar, SWT.PUSH);
			made.setText("New Statement");
			return made;
		});
		show();
		RGB enabled = Workbench.ui(() -> tool.getForeground().getRGB());
		Workbench.ui(() -> tool.setEnabled(false));
		Workbench.waitUntil("it is dimmed", () -> sum(tool.getForeground()) < sum(tool.getParent().getForeground()) - CLEARLY);
		Workbench.ui(() -> tool.setEnabled(true));
		Workbench.waitUntil("it is as before", () -> tool.getForeground().getRGB().equals(enabled));
		Workbench.ui(() -> tool.setEnabled(false));
		Workbench.waitUntil("it is dimmed again", () -> sum(tool.getForeground()) < sum(tool.getParent().getForeground()) - CLEARLY);
		Workbench.light();
		Workbench.ui(() -> tool.getParent().redraw());
		Workbench.waitUntil("the light theme has its own", () -> tool.getForeground().equals(tool.getParent().getForeground()));
	}

	/** The main tool bar was there before anybody looked after it. */
	@Test
	void theToolsOfTheWindowAreSeenTo() {
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
		ToolItem statement = Workbench.ui(() -> tool(Workbench.window().getShell(), "New Statement"));
		Workbench.waitUntil("nothing can become a statement", () -> !statement.isEnabled());
		Workbench.waitUntil("it looks so", () -> sum(statement.getForeground()) < sum(statement.getParent().getForeground()) - CLEARLY);
		Workbench.screenshot("disabled-dark");
		assertTrue(Workbench.<Boolean>ui(() -> sum(tool(Workbench.window().getShell(), "Claim Table").getForeground()) > sum(statement.getForeground()) + CLEARLY));
		assertEquals("New Statement", Workbench.ui(statement::getText));
	}

	private static ToolItem tool(Control in, String text) {
		if (in instanceof ToolBar bar) {
			for (ToolItem item : bar.getItems()) {
				if (item.getText().equals(text)) {
					return item;
				}
			}
		} else if (in instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				ToolItem found = tool(child, text);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	private static int sum(Color colour) {
		return colour.getRed() + colour.getGreen() + colour.getBlue();
	}

	/** The sum of the colours of the brightest dot that a control shows. */
	private static int brightest(Control control) {
		Point size = control.getSize();
		Point place = control.toDisplay(0, 0);
		Image image = new Image(control.getDisplay(), size.x, size.y);
		GC gc = new GC(control.getDisplay());
		gc.copyArea(image, place.x, place.y);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		int brightest = 0;
		Rectangle inside = new Rectangle(2, 2, data.width - 4, data.height - 4);
		for (int y = inside.y; y < inside.y + inside.height; y++) {
			for (int x = inside.x; x < inside.x + inside.width; x++) {
				RGB dot = data.palette.getRGB(data.getPixel(x, y));
				brightest = Math.max(brightest, dot.red + dot.green + dot.blue);
			}
		}
		return brightest;
	}
}
