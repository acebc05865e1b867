// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.drawing;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.gainsay.desk.drawing.Picture.Item;

/** Tells screen readers of a picture: a list, of which each item is an entry with a name. */
final class PictureAccessible {

	private final PictureCanvas canvas;
	private final Supplier<String> name;

	PictureAccessible(PictureCanvas canvas, Supplier<String> name) {
		this.canvas = canvas;
		this.name = name;
	}

	void install() {
		canvas.control().getAccessible().addAccessibleListener(new Names());
		canvas.control().getAccessible().addAccessibleControlListener(new Children());
	}

	private Item item(int child) {
		List<Item> items = canvas.picture().items();
		return child >= 0 && child < items.size() ? items.get(child) : null;
	}

	private int picked() {
		return canvas.picked().map(canvas.picture().items()::indexOf).orElse(ACC.CHILDID_NONE);
	}

	private final class Names extends AccessibleAdapter {
		@Override
		public void getName(AccessibleEvent event) {
			Item item = item(event.childID);
			event.result = item == null ? name.get() : item.name();
		}

		@Override
		public void getDescription(AccessibleEvent event) {
			Item item = item(event.childID);
			if (item != null) {
				event.result = item.details();
			}
		}
	}

	private final class Children extends AccessibleControlAdapter {
		@Override
		public void getChildCount(AccessibleControlEvent event) {
			event.detail = canvas.picture().items().size();
		}

		@Override
		public void getChildren(AccessibleControlEvent event) {
			event.children = IntStream.range(0, canvas.picture().items().size()).boxed().toArray();
		}

		@Override
		public void getChildAtPoint(AccessibleControlEvent event) {
			Point at = canvas.control().toControl(event.x, event.y);
			int index = canvas.indexAt(at.x, at.y);
			event.childID = index >= 0 ? index : canvas.control().getBounds().contains(at) ? ACC.CHILDID_SELF : ACC.CHILDID_NONE;
		}

		@Override
		public void getFocus(AccessibleControlEvent event) {
			int picked = picked();
			event.childID = !canvas.control().isFocusControl() ? ACC.CHILDID_NONE : picked >= 0 ? picked : ACC.CHILDID_SELF;
		}

		@Override
		public void getSelection(AccessibleControlEvent event) {
			event.childID = picked();
		}

		@Override
		public void getLocation(AccessibleControlEvent event) {
			Item item = item(event.childID);
			Rectangle in = item == null ? canvas.control().getClientArea() : canvas.bounds(item);
			Point at = canvas.control().toDisplay(in.x, in.y);
			event.x = at.x;
			event.y = at.y;
			event.width = in.width;
			event.height = in.height;
		}

		@Override
		public void getRole(AccessibleControlEvent event) {
			event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
		}

		@Override
		public void getState(AccessibleControlEvent event) {
			event.detail = ACC.STATE_FOCUSABLE;
			if (event.childID == ACC.CHILDID_SELF) {
				event.detail |= canvas.control().isFocusControl() ? ACC.STATE_FOCUSED : 0;
			} else {
				event.detail |= ACC.STATE_SELECTABLE;
				if (event.childID == picked()) {
					event.detail |= ACC.STATE_SELECTED | (canvas.control().isFocusControl() ? ACC.STATE_FOCUSED : 0);
				}
			}
		}
	}
}
