// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.study;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.gainsay.analysis.study.Draw;
import org.gainsay.report.StudyWords;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.views.AccessibleName;

/** Shows the sample of a round before anything is written: its articles in the order of the work, and how many of each stratum. Its OK assigns them. */
final class DrawDialog extends Dialog {

	private static final int WIDTH = 560;
	private static final int LIST = 190;
	private static final int STRATA = 110;

	private final Draw draw;
	private final Integer seed;
	private final boolean assigned;
	private final UnaryOperator<String> headline;

	/**
	 * @param seed     what it began with; null for none
	 * @param assigned whether the round has its articles already, so that this draw is for looking at only
	 * @param headline of the article of a name
	 */
	DrawDialog(Shell shell, Draw draw, Integer seed, boolean assigned, UnaryOperator<String> headline) {
		super(shell);
		this.draw = draw;
		this.seed = seed;
		this.assigned = assigned;
		this.headline = headline;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(NLS.bind(Messages.Study_drawTitle, draw.round()));
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Point getInitialSize() {
		Point size = super.getInitialSize();
		return new Point(Math.max(size.x, WIDTH), size.y);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		String words = StudyWords.drew(draw, seed) + (draw.reckoned().isEmpty() ? "" : "\n" + draw.reckoned()) + "\n" + (assigned ? Messages.Study_drawAssigned : Messages.Study_drawNothing); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Label told = new Label(area, SWT.WRAP);
		told.setText(words.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 40, SWT.DEFAULT).applyTo(told);
		Table articles = table(area, Messages.Study_drawArticles, new String[] { Messages.Study_drawArticle, Messages.Study_drawHeadline }, new int[] { 180, 320 }, LIST);
		draw.articles().forEach(article -> new TableItem(articles, SWT.NONE).setText(new String[] { article, headline.apply(article) }));
		if (draw.strata().size() > 1) {
			Table strata = table(area, Messages.Study_drawStrata, new String[] { Messages.Study_drawStratum, Messages.Study_drawDrawn, Messages.Study_drawOf }, new int[] { 340, 80, 80 }, STRATA);
			for (Map.Entry<String, Draw.Stratum> stratum : draw.strata().entrySet()) {
				new TableItem(strata, SWT.NONE).setText(new String[] { stratum.getKey(), String.valueOf(stratum.getValue().drawn()), String.valueOf(stratum.getValue().all()) });
			}
		}
		applyDialogFont(area);
		return area;
	}

	private static Table table(Composite area, String name, String[] columns, int[] widths, int height) {
		Table made = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		made.setHeaderVisible(true);
		AccessibleName.set(made, name);
		for (int i = 0; i < columns.length; i++) {
			TableColumn head = new TableColumn(made, i > 0 && columns.length > 2 ? SWT.RIGHT : SWT.LEFT);
			head.setText(columns[i]);
			head.setWidth(widths[i]);
		}
		GridDataFactory.fillDefaults().grab(true, height == LIST).hint(SWT.DEFAULT, height).applyTo(made);
		return made;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		List<String> none = draw.articles();
		createButton(parent, IDialogConstants.OK_ID, Messages.Study_assign, true).setEnabled(!assigned && !none.isEmpty());
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, assigned);
	}
}
