// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DragSourceListener;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.gainsay.ui.article.TabsInDrag;

/** Lets what is selected in a list or tree be dragged: into another view as what it is, elsewhere as its names. */
public final class StatementDrag {

	private StatementDrag() {
	}

	/** @param selected what is dragged; nothing is if it is empty */
	public static void from(Control control, Supplier<List<CorpusElement>> selected) {
		DragSource source = new DragSource(control, DND.DROP_MOVE | DND.DROP_COPY);
		source.setTransfer(LocalSelectionTransfer.getTransfer(), TextTransfer.getInstance());
		source.addDragListener(new DragSourceListener() {
			private TabsInDrag tabs;

			@Override
			public void dragStart(DragSourceEvent event) {
				take(control, new Point(event.x, event.y));
				event.doit = !selected.get().isEmpty();
				LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(selected.get()));
				if (event.doit) {
					tabs = TabsInDrag.begin(control.getDisplay());
				}
			}

			@Override
			public void dragSetData(DragSourceEvent event) {
				if (TextTransfer.getInstance().isSupportedType(event.dataType)) {
					event.data = selected.get().stream().map(element -> element.key().substring(element.key().indexOf(' ') + 1))
							.collect(Collectors.joining("\n")); //$NON-NLS-1$
				} else {
					event.data = LocalSelectionTransfer.getTransfer().getSelection();
				}
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(null);
				if (tabs != null) {
					tabs.end();
				}
			}
		});
	}

	/** Selects what is pressed and not selected yet: the system tells of the drag before it does so itself. */
	private static void take(Control control, Point at) {
		Item item = control instanceof Table table ? table.getItem(at) : control instanceof Tree tree ? tree.getItem(at) : null;
		if (item instanceof TableItem row && !row.getParent().isSelected(row.getParent().indexOf(row))) {
			row.getParent().setSelection(row);
			tell(control, row);
		} else if (item instanceof TreeItem node && !List.of(node.getParent().getSelection()).contains(node)) {
			node.getParent().setSelection(node);
			tell(control, node);
		}
	}

	private static void tell(Control control, Item item) {
		Event event = new Event();
		event.item = item;
		control.notifyListeners(SWT.Selection, event);
	}
}
