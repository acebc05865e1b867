// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.drawing;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.gainsay.desk.drawing.Picture;
import org.gainsay.desk.drawing.StatementLine;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewActions;

/** What views with a drawing have in common. */
public final class Drawings {

	/** The identifiers of the commands. */
	public static final String SAVE = "org.gainsay.ui.drawing.save"; //$NON-NLS-1$
	public static final String ZOOM_IN = "org.gainsay.ui.drawing.zoomIn"; //$NON-NLS-1$
	public static final String ZOOM_OUT = "org.gainsay.ui.drawing.zoomOut"; //$NON-NLS-1$
	public static final String FIT = "org.gainsay.ui.drawing.fit"; //$NON-NLS-1$

	private static final int MOST = 40;

	private Drawings() {
	}

	/** Adds what zooms a drawing to its context menu and to the menu of its view, with the keys of the commands. */
	public static void addZoom(ViewActions actions, PictureCanvas canvas, IMenuManager viewMenu) {
		BooleanSupplier shows = () -> canvas.picture().width() > 0;
		actions.addSeparator();
		List<IAction> zoom = List.of(actions.add(Messages.Drawing_zoomIn, ZOOM_IN, canvas::zoomIn, shows),
				actions.add(Messages.Drawing_zoomOut, ZOOM_OUT, canvas::zoomOut, shows), actions.add(Messages.Drawing_fit, FIT, canvas::fit, shows));
		// Made anew each time, so that what can be done then is offered.
		viewMenu.setRemoveAllWhenShown(true);
		viewMenu.addMenuListener(shown -> zoom.forEach(shown::add));
		zoom.forEach(viewMenu::add);
	}

	/**
	 * Goes to what an item stands for: to its statement, of several to the one that is chosen from a list.
	 *
	 * @param otherwise is run for an item without statements
	 */
	public static void open(Picture.Item item, PictureCanvas canvas, Corpus corpus, Consumer<StatementFacts> open, Runnable otherwise) {
		if (item.statements().isEmpty()) {
			otherwise.run();
		} else if (item.statements().size() == 1) {
			open.accept(item.statements().getFirst());
		} else {
			Menu menu = new Menu(canvas.control());
			for (StatementFacts statement : item.statements().stream().limit(MOST).toList()) {
				MenuItem entry = new MenuItem(menu, SWT.PUSH);
				entry.setText(StatementLine.of(statement, corpus).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
				entry.addListener(SWT.Selection, event -> open.accept(statement));
			}
			// Only once the chosen entry has been told of it can go.
			menu.addListener(SWT.Hide, event -> canvas.control().getDisplay().asyncExec(menu::dispose));
			Rectangle at = canvas.bounds(item);
			menu.setLocation(canvas.control().toDisplay(at.x, at.y + at.height));
			menu.setVisible(true);
		}
	}
}
