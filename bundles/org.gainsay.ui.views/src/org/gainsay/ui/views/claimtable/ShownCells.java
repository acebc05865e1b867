// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.claimtable;

import java.util.function.IntSupplier;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** A part of a table that only shows: how large it is at the moment, and what stands in it. */
public final class ShownCells implements IDataProvider {

	/** What stands in a cell. */
	public interface Content {
		/** The content of the cell at a place, counted from 0. */
		Object at(int column, int row);
	}

	private final IntSupplier columns;
	private final IntSupplier rows;
	private final Content content;

	/** A part of so many columns and rows, which are asked for each time. */
	public ShownCells(IntSupplier columns, IntSupplier rows, Content content) {
		this.columns = columns;
		this.rows = rows;
		this.content = content;
	}

	@Override
	public Object getDataValue(int column, int row) {
		return content.at(column, row);
	}

	@Override
	public void setDataValue(int column, int row, Object value) {
		throw new UnsupportedOperationException();
	}

	@Override
	public int getColumnCount() {
		return columns.getAsInt();
	}

	@Override
	public int getRowCount() {
		return rows.getAsInt();
	}
}
