// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** The articles beside each other, as wide as each other, with what joins them between them. */
final class ColumnsArea {

	private final Composite area;
	private final ArticleColumn.Listener listener;
	private final BiFunction<ArticleColumn, ArticleColumn, List<Gutter.Join>> joins;
	private final List<ArticleColumn> columns = new ArrayList<>();
	private final List<Gutter> gutters = new ArrayList<>();

	/** @param joins what is joined between two columns that stand beside each other */
	ColumnsArea(Composite parent, ArticleColumn.Listener listener, BiFunction<ArticleColumn, ArticleColumn, List<Gutter.Join>> joins) {
		this.listener = listener;
		this.joins = joins;
		area = new Composite(parent, SWT.NONE);
		area.setLayout(new Beside());
	}

	Composite control() {
		return area;
	}

	List<ArticleColumn> columns() {
		return columns;
	}

	/**
	 * Makes as many columns as wanted; those that stay keep what they show.
	 *
	 * @return those that are new
	 */
	List<ArticleColumn> setCount(int wanted) {
		List<ArticleColumn> added = new ArrayList<>();
		while (columns.size() > wanted) {
			columns.removeLast().control().dispose();
		}
		while (columns.size() < wanted) {
			ArticleColumn column = new ArticleColumn(area, listener);
			columns.add(column);
			added.add(column);
		}
		if (gutters.size() != Math.max(0, wanted - 1)) {
			gutters.forEach(gutter -> gutter.control().dispose());
			gutters.clear();
			for (int i = 0; i + 1 < columns.size(); i++) {
				ArticleColumn left = columns.get(i);
				ArticleColumn right = columns.get(i + 1);
				gutters.add(new Gutter(area, left, right, () -> joins.apply(left, right)));
			}
		}
		area.layout();
		area.setTabList(columns.stream().map(ArticleColumn::control).toArray(Control[]::new));
		return added;
	}

	void redrawJoins() {
		gutters.forEach(gutter -> gutter.control().redraw());
	}

	private final class Beside extends Layout {
		@Override
		protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
			return new Point(widthHint == SWT.DEFAULT ? 600 : widthHint, heightHint == SWT.DEFAULT ? 300 : heightHint);
		}

		@Override
		protected void layout(Composite composite, boolean flushCache) {
			Rectangle client = composite.getClientArea();
			int count = columns.size();
			if (count == 0) {
				return;
			}
			int width = (client.width - (count - 1) * Gutter.WIDTH) / count;
			for (int i = 0; i < count; i++) {
				int x = client.x + i * (width + Gutter.WIDTH);
				columns.get(i).control().setBounds(x, client.y, width, client.height);
				if (i < gutters.size()) {
					gutters.get(i).control().setBounds(x + width, client.y, Gutter.WIDTH, client.height);
				}
			}
		}
	}
}
