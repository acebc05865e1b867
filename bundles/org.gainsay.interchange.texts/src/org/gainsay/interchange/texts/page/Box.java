// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import org.jsoup.nodes.Element;

/** A part of a page that a browser would set on lines of its own, with text in it. Its blocks are those from {@code from} to before {@code to} of the page. */
final class Box {

	final Box parent;
	final Element element;
	final String tag;
	final EnumSet<Mark> marks;
	final int depth;
	final List<Box> children = new ArrayList<>();
	final int from;
	int to;
	/** How much of the text that looks like an article's is near below it. */
	double score;

	Box(Box parent, Element element, EnumSet<Mark> marks, int from) {
		this.parent = parent;
		this.element = element;
		this.tag = element.normalName();
		this.marks = marks;
		this.from = from;
		this.depth = parent == null ? 0 : parent.depth + 1;
	}

	boolean is(Mark mark) {
		return marks.contains(mark);
	}

	boolean isEmpty() {
		return from >= to;
	}

	/** Whether another is this or in it. */
	boolean holds(Box other) {
		return other.from >= from && other.to <= to && other.depth >= depth;
	}

	/** The nearest of some tags, from itself up; null for none. */
	Box nearest(String... tags) {
		for (Box box = this; box != null; box = box.parent) {
			for (String wanted : tags) {
				if (box.tag.equals(wanted)) {
					return box;
				}
			}
		}
		return null;
	}
}
