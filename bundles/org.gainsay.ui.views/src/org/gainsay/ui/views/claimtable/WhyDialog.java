// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.claimtable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Figure;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ground;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Speakers;
import org.gainsay.desk.claimtable.ClaimGrid;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.report.ReadableDate;
import org.gainsay.report.Reasons;
import org.gainsay.ui.claims.ClaimsImages;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;

/** Answers why the figures and flags of a claim are what they are, with the statements that make them; Enter goes to one. */
final class WhyDialog extends PopupDialog {

	private static final Point SIZE = new Point(640, 420);

	/** A figure or a flag in words, with its grounds. */
	private record Answer(String text, List<Ground> grounds) {
	}

	/** A stance below its ground: the same one may be below several. */
	private record Place(Ground ground, Cell cell) {
	}

	private final ClaimGrid grid;
	private final ClaimRow row;
	private final Consumer<StatementFacts> open;
	private TreeViewer tree;

	/** @param open gets the statement that somebody goes to */
	WhyDialog(Shell shell, ClaimGrid grid, ClaimRow row, Consumer<StatementFacts> open) {
		super(shell, SWT.RESIZE, true, true, true, false, false, NLS.bind(Messages.ClaimTable_whyTitle, row.claim().text()), Messages.ClaimTable_whyHint);
		this.grid = grid;
		this.row = row;
		this.open = open;
	}

	private List<Answer> answers() {
		Ledger ledger = grid.ledger();
		List<Answer> answers = new ArrayList<>();
		for (Flag flag : row.flags()) {
			answers.add(new Answer(flag.word() + ": " + grid.reasons().of(flag, row), ledger.why(row, flag))); //$NON-NLS-1$
		}
		for (Figure figure : Figure.values()) {
			List<Ground> grounds = ledger.why(row, figure);
			String value = switch (figure) {
				case FIRST -> ledger.first(row).map(date -> ReadableDate.exact(date.written())).orElse(Messages.ClaimTable_undated);
				case LAST -> ledger.last(row).map(date -> ReadableDate.exact(date.written())).orElse(Messages.ClaimTable_undated);
				default -> number(ledger, figure);
			};
			answers.add(new Answer(figure.word() + ": " + value, grounds)); //$NON-NLS-1$
		}
		return answers;
	}

	private String number(Ledger ledger, Figure figure) {
		int number = ledger.sources(row, figure).size();
		return number == 0 ? "0" : number + " (" + Reasons.labels(ledger.sources(row, figure)) + ')'; //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		tree = new TreeViewer(area, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(SIZE).applyTo(tree.getControl());
		tree.setContentProvider(new Content());
		tree.setLabelProvider(new Labels());
		tree.addOpenListener(event -> {
			if (((IStructuredSelection) event.getSelection()).getFirstElement() instanceof Place place) {
				close();
				open.accept(place.cell.statement());
			}
		});
		AccessibleName.set(tree.getControl(), NLS.bind(Messages.ClaimTable_whyTitle, row.claim().text()));
		tree.setInput(row);
		tree.expandToLevel(row.flags().isEmpty() ? 1 : 2);
		if (tree.getTree().getItemCount() > 0) {
			tree.getTree().select(tree.getTree().getItem(0));
		}
		return area;
	}

	@Override
	protected Control getFocusControl() {
		return tree.getControl();
	}

	private final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return answers().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return switch (parent) {
				case Answer answer -> answer.grounds.toArray();
				case Ground ground -> ground.cells().stream().map(cell -> new Place(ground, cell)).toArray();
				default -> new Object[0];
			};
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof Place place ? place.ground : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return getChildren(element).length > 0;
		}
	}

	private final class Labels extends LabelProvider {
		@Override
		public String getText(Object element) {
			return switch (element) {
				case Answer answer -> answer.text;
				case Ground ground -> grid.reasons().of(ground);
				case Place(Ground ground, Cell cell) -> NLS.bind(Messages.ClaimTable_whyStatement, new Object[] { grid.reasons().outlet(cell.article()),
						cell.statement().name(), Speakers.label(cell.links(), grid.ledger().corpus()), Reasons.stance(cell) });
				default -> super.getText(element);
			};
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof Place place ? ClaimsImages.of(Standings.of(place.cell.stance(), place.cell.statement(), grid.ledger().corpus())) : null;
		}
	}
}
