// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.network;

import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.ClearAllSelectionsCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowCellInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.gainsay.analysis.networks.Node;
import org.gainsay.analysis.networks.Value;
import org.gainsay.desk.network.ShownNetwork;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.claimtable.CellPainter;
import org.gainsay.ui.views.claimtable.ClaimTableColours;
import org.gainsay.ui.views.claimtable.CellBindings;
import org.gainsay.ui.views.claimtable.LoggedPainter;
import org.gainsay.ui.views.claimtable.ShownCells;
import org.gainsay.ui.views.claimtable.TableCollections;

/** A network as a table of weights, gone through by keys: it asks for the cells that are in sight, no others. What is selected stays so when the network changes. */
final class NetworkMatrix {

	private static final int COLUMN = 96;
	private static final int ROW_HEAD = 170;
	private static final int PADDING = 4;
	private static final int HEAD_LINES = 3;

	private final NatTable table;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final ClaimTableColours colours = new ClaimTableColours();
	private ShownNetwork shown;
	private boolean quiet;

	/**
	 * @param selected is told when another cell is selected
	 * @param opened   is told when a cell is double-clicked, or Enter pressed there
	 */
	NetworkMatrix(Composite parent, Runnable selected, Runnable opened) {
		TableCollections.find();
		GC gc = new GC(parent);
		int line = gc.getFontMetrics().getHeight();
		gc.dispose();
		DataLayer body = new DataLayer(new ShownCells(this::columns, this::rows, (column, row) -> shown.cell(row, column)), COLUMN, line + 2 * PADDING);
		selection = new SelectionLayer(body);
		viewport = new ViewportLayer(selection);
		ColumnHeaderLayer columnHeader = new ColumnHeaderLayer(new DataLayer(new ShownCells(this::columns, () -> 1, (column, row) -> shown.columns().get(column).label()), COLUMN, HEAD_LINES * line + 2 * PADDING), viewport, selection);
		RowHeaderLayer rowHeader = new RowHeaderLayer(new DataLayer(new ShownCells(() -> 1, this::rows, (column, row) -> shown.rowLabel(row)), ROW_HEAD, line + 2 * PADDING), viewport, selection);
		CornerLayer corner = new CornerLayer(new DataLayer(new ShownCells(() -> 1, () -> 1, (column, row) -> "")), rowHeader, columnHeader); //$NON-NLS-1$
		table = new NatTable(parent, NatTable.DEFAULT_STYLE_OPTIONS, LoggedPainter.on(new GridLayer(viewport, columnHeader, rowHeader, corner, false)), false);
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.addConfiguration(new AbstractRegistryConfiguration() {
			@Override
			public void configureRegistry(IConfigRegistry registry) {
				ICellPainter painter = new PaddingDecorator(new CellPainter(false), PADDING / 2, PADDING, PADDING / 2, PADDING);
				registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter);
				for (String region : List.of(GridRegion.COLUMN_HEADER, GridRegion.ROW_HEADER, GridRegion.CORNER)) { // Theirs would cut the text at one line.
					registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, region);
				}
			}
		});
		table.configure();
		colours.apply(table);
		CellBindings.add(table, opened);
		table.addListener(SWT.FocusIn, event -> begin());
		new Tooltip();
		selection.addLayerListener(event -> {
			if (event instanceof ISelectionEvent && !quiet) {
				selected.run();
			}
		});
		AccessibleName.set(table, this::spoken);
	}

	/** Who comes by keys has a cell to begin from. */
	private void begin() {
		if (shown != null && row() < 0 && !shown.rows().isEmpty() && !shown.columns().isEmpty()) {
			select(0, 0);
		}
	}

	NatTable control() {
		return table;
	}

	/** Shows another network. */
	void show(ShownNetwork next) {
		Value row = row() < 0 ? null : shown.rows().get(row()).value();
		Value column = row() < 0 ? null : shown.columns().get(column()).value();
		boolean sameShape = shown != null && shown.rows().size() == next.rows().size() && shown.columns().size() == next.columns().size();
		shown = next;
		quiet = true;
		try {
			table.refresh(!sameShape);
			colours.apply(table);
			select(place(next.rows(), row), place(next.columns(), column));
			table.redraw(); // The table's own call comes a while later.
		} finally {
			quiet = false;
		}
	}

	private static int place(List<Node> nodes, Value value) {
		for (int i = 0; value != null && i < nodes.size(); i++) {
			if (nodes.get(i).value().equals(value)) {
				return i;
			}
		}
		return -1;
	}

	/** Takes the theme's colours again. */
	void restyle() {
		colours.forget();
		if (colours.apply(table)) {
			table.refresh(false);
		}
	}

	/** Selects a cell as a person does; nothing where there is none. */
	void select(int row, int column) {
		if (row < 0 || column < 0) {
			selection.doCommand(new ClearAllSelectionsCommand());
		} else if (row != row() || column != column()) {
			selection.doCommand(new SelectCellCommand(selection, column, row, false, false)); // Not selectCell, which tells nobody.
			viewport.doCommand(new ShowCellInViewportCommand(column, row));
		}
	}

	/** Selects without telling anybody. */
	void selectQuietly(int row, int column) {
		quiet = true;
		try {
			select(row, column);
			table.redraw(); // The table's own call comes a while later.
		} finally {
			quiet = false;
		}
	}

	/** The row of the selected cell; -1 where none is selected. */
	int row() {
		int row = selection.getSelectionAnchor().rowPosition;
		int column = selection.getSelectionAnchor().columnPosition;
		return shown == null || row < 0 || row >= shown.rows().size() || column < 0 || column >= shown.columns().size() ? -1 : row;
	}

	/** The column of the selected cell; -1 where none is selected. */
	int column() {
		return row() < 0 ? -1 : selection.getSelectionAnchor().columnPosition;
	}

	/** What a screen reader says: the table, and the cell that is selected. */
	private String spoken() {
		return row() < 0 ? Messages.Network_matrix : String.join(". ", Messages.Network_matrix, shown.spoken(row(), column())); //$NON-NLS-1$
	}

	private int columns() {
		return shown == null ? 0 : shown.columns().size();
	}

	private int rows() {
		return shown == null ? 0 : shown.rows().size();
	}

	/** The whole labels, and the weight to its last digit. */
	private final class Tooltip extends NatTableContentTooltip {
		Tooltip() {
			super(table, GridRegion.BODY, GridRegion.ROW_HEADER, GridRegion.COLUMN_HEADER);
		}

		@Override
		protected String getText(Event event) {
			int column = table.getColumnPositionByX(event.x);
			int row = table.getRowPositionByY(event.y);
			ILayerCell cell = table.getCellByPosition(column, row);
			if (cell == null || shown == null) {
				return null;
			}
			return column == 0 ? shown.rowLabel(cell.getRowIndex()) : row == 0 ? shown.columns().get(cell.getColumnIndex()).label() : shown.spoken(cell.getRowIndex(), cell.getColumnIndex());
		}
	}
}
