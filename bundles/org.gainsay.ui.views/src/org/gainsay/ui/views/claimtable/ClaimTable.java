// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.claimtable;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.freeze.command.UnFreezeGridCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.ClearAllSelectionsCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowCellInViewportCommand;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.claimtable.ClaimGrid;
import org.gainsay.desk.claimtable.GridCell;
import org.gainsay.desk.claimtable.GridWish;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;

/** The table's control: it asks for the cells that are in sight, no others. What is selected stays so when the claims change. */
final class ClaimTable {

	private static final int COLUMN = 190;
	private static final int CLAIM = 300;
	private static final int FLAGS = 130;
	private static final int PADDING = 4;
	private static final int LINES_AT_LEAST = 2;
	private static final int LINES_AT_MOST = 5;
	/** So many columns stand at the head of each row: the claim, and what stands out. */
	private static final int HEADS = 2;

	private final NatTable table;
	private final DataLayer body;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final ClaimTableColours colours = new ClaimTableColours();
	private final int lineHeight;
	private ClaimGrid grid;
	private boolean quiet;

	/**
	 * @param sorted   gets the order that the press of a head asks for, with the article whose head it was, or null
	 * @param selected is told when another cell is selected
	 * @param opened   is told when a cell is double-clicked, or Enter pressed there
	 */
	ClaimTable(Composite parent, BiConsumer<GridWish.Order, String> sorted, Runnable selected, Runnable opened) {
		TableCollections.find();
		body = new DataLayer(new ShownCells(this::columns, this::rows, (column, row) -> grid.cell(row, column).text()), COLUMN, 40);
		body.setConfigLabelAccumulator(this::label);
		selection = new SelectionLayer(body);
		viewport = new ViewportLayer(selection);
		CompositeFreezeLayer frozen = new CompositeFreezeLayer(new FreezeLayer(selection), viewport, selection);
		ShownCells head = new ShownCells(this::columns, () -> 1, (column, row) -> head(column));
		ShownCells rowHead = new ShownCells(() -> HEADS, this::rows, (column, row) -> column == 0 ? grid.rows().get(row).claim().text() : grid.flags(row));
		GC gc = new GC(parent);
		lineHeight = gc.getFontMetrics().getHeight();
		gc.dispose();
		DataLayer columns = new DataLayer(head, COLUMN, 3 * lineHeight + 2 * PADDING);
		DataLayer rows = new DataLayer(rowHead, CLAIM, 40);
		rows.setColumnWidthByPosition(1, FLAGS);
		ColumnHeaderLayer columnHeader = new ColumnHeaderLayer(columns, frozen, selection);
		RowHeaderLayer rowHeader = new RowHeaderLayer(rows, frozen, selection);
		CornerLayer corner = new CornerLayer(new DataLayer(new ShownCells(() -> HEADS, () -> 1, (column, row) -> corner())), rowHeader, columnHeader);
		table = new NatTable(parent, NatTable.DEFAULT_STYLE_OPTIONS, LoggedPainter.on(new GridLayer(frozen, columnHeader, rowHeader, corner, false)), false);
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.addConfiguration(new AbstractRegistryConfiguration() {
			@Override
			public void configureRegistry(IConfigRegistry registry) {
				registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, padded(new CellPainter(true)));
				ICellPainter heads = padded(new CellPainter(false));
				for (String region : List.of(GridRegion.COLUMN_HEADER, GridRegion.ROW_HEADER, GridRegion.CORNER)) { // Theirs would cut the text at one line.
					registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, heads, DisplayMode.NORMAL, region);
				}
			}

			private static ICellPainter padded(ICellPainter painter) {
				return new PaddingDecorator(painter, PADDING / 2, PADDING, PADDING / 2, PADDING);
			}
		});
		table.configure();
		colours.apply(table);
		bind(sorted, opened);
		new Tooltip();
		selection.addLayerListener(event -> {
			if (event instanceof ISelectionEvent && !quiet) {
				selected.run();
			}
		});
		AccessibleName.set(table, this::spoken);
	}

	private void bind(BiConsumer<GridWish.Order, String> sorted, Runnable opened) {
		CellBindings.add(table, opened);
		table.getUiBindingRegistry().registerFirstSingleClickBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.NONE),
				(natTable, event) -> sorted.accept(GridWish.Order.ARTICLE, grid.articles().get(natTable.getColumnIndexByPosition(natTable.getColumnPositionByX(event.x))).name()));
		table.getUiBindingRegistry().registerFirstSingleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.CORNER, 1),
				(natTable, event) -> sorted.accept(natTable.getColumnPositionByX(event.x) == 0 ? GridWish.Order.TEXT : GridWish.Order.FLAGS, null));
	}

	NatTable control() {
		return table;
	}

	/** Shows another table. */
	void show(ClaimGrid next) {
		String claim = selectedRow() == null ? null : selectedRow().claim().name();
		String article = selectedArticle() == null ? null : selectedArticle().name();
		boolean sameShape = grid != null && grid.rows().size() == next.rows().size() && grid.articles().size() == next.articles().size();
		grid = next;
		quiet = true;
		try {
			heights();
			table.refresh(!sameShape);
			colours.apply(table);
			select(claim, article);
			table.redraw(); // The table's own call comes a while later.
		} finally {
			quiet = false;
		}
	}

	/** Takes the theme's colours again. */
	void restyle() {
		colours.forget();
		if (colours.apply(table)) {
			table.refresh(false);
		}
	}

	/** A row is as high as its longest cell needs, within reason: that there is more the cell says, and what the tip. */
	private void heights() {
		for (int row = 0; row < grid.rows().size(); row++) {
			ClaimRow of = grid.rows().get(row);
			int lines = of.articles().stream().mapToInt(article -> of.in(article).size()).max().orElse(0) + (of.omissions().isEmpty() ? 0 : 1);
			int height = Math.clamp(lines, LINES_AT_LEAST, LINES_AT_MOST) * lineHeight + 2 * PADDING;
			if (body.getRowHeightByPosition(row) != height) {
				body.setRowHeightByPosition(row, height, false);
			}
		}
	}

	/** Selects a cell by the names of its claim and article; the first article where none is given. Nothing happens if it does not show. */
	void select(String claim, String article) {
		int row = claim == null || grid == null ? -1 : grid.indexOf(claim);
		int column = article == null ? 0 : grid == null ? -1 : grid.columnOf(article);
		if (row < 0 || column < 0 || grid.articles().isEmpty()) {
			selection.doCommand(new ClearAllSelectionsCommand());
			return;
		}
		PositionCoordinate anchor = selection.getSelectionAnchor();
		if (anchor.rowPosition == row && anchor.columnPosition == column) {
			return;
		}
		selection.doCommand(new SelectCellCommand(selection, column, row, false, false)); // Not selectCell, which tells nobody.
		viewport.doCommand(new ShowCellInViewportCommand(column, row));
	}

	/** Selects without telling anybody. */
	void selectQuietly(String claim, String article) {
		quiet = true;
		try {
			select(claim, article);
			table.redraw(); // The table's own call comes a while later.
		} finally {
			quiet = false;
		}
	}

	/** The claim of the selected cell; null where none is selected. */
	ClaimRow selectedRow() {
		int row = selection.getSelectionAnchor().rowPosition;
		return grid == null || row < 0 || row >= grid.rows().size() ? null : grid.rows().get(row);
	}

	/** The article of the selected cell; null where none is selected. */
	ArticleFacts selectedArticle() {
		int column = selection.getSelectionAnchor().columnPosition;
		return grid == null || column < 0 || column >= grid.articles().size() ? null : grid.articles().get(column);
	}

	/** The selected cell; null where none is selected. */
	GridCell selectedCell() {
		PositionCoordinate anchor = selection.getSelectionAnchor();
		return selectedRow() == null || selectedArticle() == null ? null : grid.cell(anchor.rowPosition, anchor.columnPosition);
	}

	/** Keeps the columns up to the selected one where they are when the others are moved along. */
	void freeze() {
		if (selectedArticle() != null) {
			table.doCommand(new FreezeColumnCommand(selection, selection.getSelectionAnchor().columnPosition, false, true));
		}
	}

	/** Lets all columns move again. */
	void unfreeze() {
		table.doCommand(new UnFreezeGridCommand());
	}

	/** What a screen reader says: the table, and the cell that is selected. */
	private String spoken() {
		GridCell cell = selectedCell();
		return cell == null ? Messages.ClaimTable_name
				: String.join(". ", Messages.ClaimTable_name, selectedRow().claim().text(), grid.reasons().outlet(selectedArticle().name()), cell.details()); //$NON-NLS-1$
	}

	private void label(LabelStack labels, int column, int row) {
		GridCell cell = grid.cell(row, column);
		if (cell.isEmpty()) {
			labels.addLabel(ClaimTableColours.EMPTY);
		} else if (cell.carried()) {
			labels.addLabel(ClaimTableColours.CARRIED);
		} else {
			labels.addLabel(ClaimTableColours.label(cell.standing()));
		}
	}

	private int columns() {
		return grid == null ? 0 : grid.articles().size();
	}

	private int rows() {
		return grid == null ? 0 : grid.rows().size();
	}

	private String head(int column) {
		GridWish wish = grid.wish();
		boolean by = wish.order() == GridWish.Order.ARTICLE && grid.articles().get(column).name().equals(wish.article());
		return by ? mark(wish) + grid.head(column) : grid.head(column);
	}

	private String corner() {
		String claim = sortedBy(GridWish.Order.TEXT) ? mark(grid.wish()) + DeskMessages.ClaimTable_claim : DeskMessages.ClaimTable_claim;
		String flags = sortedBy(GridWish.Order.FLAGS) ? mark(grid.wish()) + DeskMessages.ClaimTable_flags : DeskMessages.ClaimTable_flags;
		return NLS.bind(Messages.ClaimTable_corner, claim, flags); // The corner is one cell.
	}

	private boolean sortedBy(GridWish.Order order) {
		return grid != null && grid.wish().order() == order;
	}

	private static String mark(GridWish wish) {
		return wish.descending() ? "\u25BE " : "\u25B4 "; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The sentences behind the cell, the flags or the head that the pointer rests on. */
	private final class Tooltip extends NatTableContentTooltip {
		Tooltip() {
			super(table, GridRegion.BODY, GridRegion.ROW_HEADER, GridRegion.COLUMN_HEADER);
		}

		@Override
		protected String getText(Event event) {
			int column = table.getColumnPositionByX(event.x);
			int row = table.getRowPositionByY(event.y);
			ILayerCell cell = table.getCellByPosition(column, row);
			if (cell == null || grid == null) {
				return null;
			}
			if (column < HEADS) {
				return column == 0 ? grid.rows().get(cell.getRowIndex()).claim().name() + '\n' + grid.rows().get(cell.getRowIndex()).claim().text() : grid.whyFlags(cell.getRowIndex());
			}
			return row == 0 ? grid.exactHead(cell.getColumnIndex()) : grid.cell(cell.getRowIndex(), cell.getColumnIndex()).details();
		}
	}
}
