// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.gainsay.desk.statement.Field;
import org.gainsay.desk.statement.Field.Extra;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;

/** The buttons beside a field: the first thing that can be done has one of its own where it takes words; all are in the menu of the other. */
final class FieldButtons {

	private final Composite side;
	private final Consumer<Extra> run;
	private final List<Button> buttons = new ArrayList<>();
	private Field field;

	/** @param run does one of the things */
	FieldButtons(Composite parent, Consumer<Extra> run) {
		this.run = run;
		side = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		side.setLayout(layout);
	}

	Composite control() {
		return side;
	}

	List<Button> all() {
		return buttons;
	}

	/** Shows those of a field; gives whether they are others than before. */
	boolean show(Field next) {
		boolean same = field != null && !buttons.isEmpty() && labels(next).equals(labels(field));
		field = next;
		if (same) {
			return false;
		}
		boolean had = !buttons.isEmpty();
		buttons.forEach(Button::dispose);
		buttons.clear();
		List<Extra> extras = field.extras();
		if (extras.isEmpty()) {
			side.setSize(0, 0); // the field has their place
			return had;
		}
		if (extras.getFirst().needsWords() || extras.size() == 1) {
			Button first = button(extras.getFirst().needsWords() ? Messages.Form_takeButton : Messages.Form_doButton, extras.getFirst().label());
			first.addListener(SWT.Selection, event -> run.accept(field.extras().getFirst()));
		}
		if (extras.size() > 1) {
			Button more = button("\u22EE", Messages.Form_more); //$NON-NLS-1$
			more.addListener(SWT.Selection, event -> {
				Menu menu = menu();
				Point below = more.toDisplay(0, more.getSize().y);
				menu.setLocation(below);
				menu.setVisible(true);
			});
		}
		side.layout();
		return true;
	}

	private static List<String> labels(Field field) {
		return field.extras().stream().map(Extra::label).toList();
	}

	private Button button(String text, String means) {
		Button button = new Button(side, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(means.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$
		AccessibleName.set(button, field.label() + ": " + means.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		buttons.add(button);
		return button;
	}

	private Menu menu() {
		Menu menu = new Menu(side);
		for (Extra extra : field.extras()) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(extra.label());
			item.addListener(SWT.Selection, event -> run.accept(extra));
		}
		menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
		return menu;
	}
}
