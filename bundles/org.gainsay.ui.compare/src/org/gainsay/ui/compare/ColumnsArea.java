// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Link;
import org.gainsay.desk.compare.ArticleMarks;
import org.gainsay.desk.compare.Join;
import org.gainsay.desk.compare.Snapshot;

/** The articles beside each other, as wide as each other, with what joins them between them. */
final class ColumnsArea {

	private final Composite area;
	private final ArticleColumn.Listener listener;
	private final List<ArticleColumn> columns = new ArrayList<>();
	private final Composite nothing;
	private final Link nothingHere;
	private final List<Gutter> gutters = new ArrayList<>();
	/** What shows; null before anything does. */
	private Snapshot snapshot;

	/** @param add is run when somebody wants an article beside one that stands alone */
	ColumnsArea(Composite parent, ArticleColumn.Listener listener, Runnable add) {
		this.listener = listener;
		area = new Composite(parent, SWT.NONE);
		area.setLayout(new Beside());
		nothing = new Composite(area, SWT.NONE);
		nothing.setLayout(new GridLayout());
		nothingHere = new Link(nothing, SWT.WRAP);
		nothingHere.setText(Messages.Column_noneLikeIt);
		nothingHere.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
		nothingHere.addListener(SWT.Selection, event -> add.run());
		nothing.setVisible(false);
	}

	/** What says that no other article has anything like it; for tests. */
	Link nothingHere() {
		return nothingHere;
	}

	/** The place of a column, the leftmost being 0; -1 for one that is no more. */
	int indexOf(ArticleColumn column) {
		return columns.indexOf(column);
	}

	/** The column at a place; empty where there is none. */
	Optional<ArticleColumn> at(int index) {
		return index >= 0 && index < columns.size() ? Optional.of(columns.get(index)) : Optional.empty();
	}

	/** The column that shows an article; empty where none does. */
	Optional<ArticleColumn> of(String article) {
		return columns.stream().filter(column -> article.equals(column.article())).findFirst();
	}

	/** The column in whose text somebody is; empty where it is none. */
	Optional<ArticleColumn> focused() {
		return columns.stream().filter(column -> column.pane().textWidget().isFocusControl()).findFirst();
	}

	/**
	 * Shows articles beside each other, without marks where it is another one than before.
	 *
	 * @param articles their names
	 * @param alone    whether there is but one because no other has anything like it; then that is said beside it
	 * @return the columns that are new
	 */
	List<ArticleColumn> show(List<String> articles, boolean alone, Snapshot of) {
		snapshot = of;
		List<ArticleColumn> added = setCount(articles.size());
		nothing.setVisible(alone);
		for (int i = 0; i < articles.size(); i++) {
			columns.get(i).show(of.corpus().article(articles.get(i)).orElseThrow(), of);
			columns.get(i).setRemovable(articles.size() > 1);
		}
		area.layout(true, true);
		return added;
	}

	/** @param marks one for each article that shows, in their order */
	void mark(List<ArticleMarks> marks) {
		for (int i = 0; i < columns.size(); i++) {
			columns.get(i).mark(marks.get(i));
		}
		redrawJoins();
	}

	/** Makes as many columns as wanted; those that stay keep what they show. */
	private List<ArticleColumn> setCount(int wanted) {
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
				gutters.add(new Gutter(area, left, right, () -> joins(left, right)));
			}
		}
		area.layout();
		area.setTabList(Stream.concat(columns.stream().map(ArticleColumn::control), Stream.of(nothing)).toArray(Control[]::new));
		return added;
	}

	private List<Join> joins(ArticleColumn left, ArticleColumn right) {
		return snapshot == null ? List.of() : Join.between(left.article(), left.current().orElse(null), right.article(), right.current().orElse(null), snapshot);
	}

	/** Scrolls the texts so that what is compared stands at one height: that of a column, or a third from the top. */
	void lineUp(ArticleColumn like) {
		List<ArticleColumn> all = columns.stream().filter(column -> column.place() >= 0).toList();
		if (all.isEmpty()) {
			return;
		}
		int least = all.stream().mapToInt(ArticleColumn::place).min().getAsInt();
		int height = all.stream().mapToInt(column -> column.pane().textWidget().getClientArea().height).min().getAsInt();
		int wanted = like == null || like.place() < 0 ? height / 3 : like.place() - like.scrolledTo();
		int y = Math.max(0, Math.min(Math.min(wanted, least), Math.max(0, height - 40)));
		all.forEach(column -> {
			column.scrollTo(column.place() - y);
			if (column != like) {
				column.caretToCurrent();
			}
		});
		redrawJoins();
	}

	/** Scrolls all texts but one, by so many pixels. */
	void scrollOthers(ArticleColumn column, int by) {
		columns.stream().filter(other -> other != column).forEach(other -> other.scrollTo(other.scrolledTo() + by));
	}

	/** Draws anew what joins the articles. */
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
			int places = nothing.getVisible() ? count + 1 : count;
			int width = (client.width - (places - 1) * Gutter.WIDTH) / places;
			if (nothing.getVisible()) {
				nothing.setBounds(client.x + count * (width + Gutter.WIDTH), client.y, width, client.height);
			}
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
