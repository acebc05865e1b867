// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Dims buttons and tools that can not be pressed, in the dark theme on GTK: a colour that a style sheet gives a widget holds there for the disabled one
 * as well. Nothing tells a style sheet that a widget was enabled or disabled; but it is painted anew then. A button gets a veil; the words of a tool are
 * drawn above what is painted here, so they get a colour. Its picture is SWT's, which the product starts with one that goes with dark ground.
 */
public final class DisabledLook implements IStartup {

	/** How much of the ground lies over what is disabled. */
	private static final int VEIL = 150;
	private static final int WHOLE = 255;
	private static final String DIMMED = DisabledLook.class.getName() + ".dimmed"; //$NON-NLS-1$
	private static final String GTK = "gtk"; //$NON-NLS-1$

	@Override
	public void earlyStartup() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> install(display));
	}

	/** Sees to the buttons and tools that a display has, and to those that appear on it from now on. Call it on the UI thread; a second time it does nothing more. */
	public static void install(Display display) {
		if (GTK.equals(SWT.getPlatform())) {
			Appearing.on(display, DisabledLook.class, event -> follow(event.widget));
			for (Shell shell : display.getShells()) {
				followAll(shell);
			}
		}
	}

	private static void followAll(Composite in) {
		for (Control one : in.getChildren()) {
			follow(one);
			if (one instanceof Composite inner) {
				followAll(inner);
			}
		}
		for (Shell shell : in instanceof Shell parent ? parent.getShells() : new Shell[0]) {
			followAll(shell);
		}
	}

	private static void follow(Object appeared) {
		if ((appeared instanceof Button || appeared instanceof ToolBar) && appeared instanceof Control control && !control.isDisposed() && control.getData(DisabledLook.class.getName()) == null) {
			control.setData(DisabledLook.class.getName(), Boolean.TRUE);
			control.addListener(SWT.Paint, DisabledLook::paint);
			control.redraw(); // what is there may have been painted
		}
	}

	private static void paint(Event event) {
		Control control = (Control) event.widget;
		Color ground = control.getParent().getBackground();
		if (control instanceof ToolBar bar) {
			paint(bar, ReadableTitles.isDark(ground));
			return;
		}
		if (!ReadableTitles.isDark(ground)) {
			return;
		}
		if (!control.isEnabled()) {
			event.gc.setBackground(ground);
			event.gc.setAlpha(VEIL);
			event.gc.fillRectangle(0, 0, control.getSize().x, control.getSize().y);
		}
	}

	private static void paint(ToolBar bar, boolean dark) {
		Color dim = between(bar.getBackground(), bar.getForeground());
		for (ToolItem item : bar.getItems()) {
			if ((item.getStyle() & SWT.SEPARATOR) != 0) {
				continue;
			}
			if (dark && !item.isEnabled()) {
				if (!dim.equals(item.getForeground())) { // a change of themes may have given it another
					item.setData(DIMMED, Boolean.TRUE);
					item.setForeground(dim);
				}
			} else if (item.getData(DIMMED) != null) {
				item.setData(DIMMED, null);
				item.setForeground(null); // that of the bar
			}
		}
	}

	private static Color between(Color ground, Color words) {
		return new Color(mixed(ground.getRed(), words.getRed()), mixed(ground.getGreen(), words.getGreen()), mixed(ground.getBlue(), words.getBlue()));
	}

	private static int mixed(int ground, int word) {
		return (ground * VEIL + word * (WHOLE - VEIL)) / WHOLE;
	}
}
