// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.outline;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.dialogs.PatternFilter;
import org.gainsay.dsl.ide.outline.OutlineNode;
import org.gainsay.ui.claims.ClaimsImages;

/** A tree of a claims file's outline with a field to filter it by. What is open and selected stays while the file is typed in. */
final class OutlineTree {

	private final FilteredTree tree;
	private List<OutlineNode> nodes = List.of();

	OutlineTree(Composite parent) {
		PatternFilter words = new PatternFilter() {
			@Override
			protected boolean isLeafMatch(Viewer viewer, Object element) {
				OutlineNode node = (OutlineNode) element;
				return wordMatches(node.label() + ' ' + node.detail() + (node.standing() == null ? "" : ' ' + node.standing().word())); //$NON-NLS-1$
			}
		};
		words.setIncludeLeadingWildcard(true);
		tree = new FilteredTree(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL, words, true, true);
		TreeViewer viewer = tree.getViewer();
		viewer.setComparer(new ByName());
		viewer.setContentProvider(new Nodes());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		viewer.setInput(this);
	}

	FilteredTree control() {
		return tree;
	}

	TreeViewer viewer() {
		return tree.getViewer();
	}

	/** Shows another outline. */
	void show(List<OutlineNode> outline) {
		boolean first = nodes.isEmpty();
		nodes = outline;
		viewer().refresh();
		if (first) {
			viewer().expandAll();
		}
	}

	/** Sorts by kind and name, or keeps the order of the file. */
	void sort(boolean byName) {
		viewer().setComparator(byName ? new ViewerComparator() {
			@Override
			public int category(Object element) {
				return ((OutlineNode) element).kind().ordinal();
			}

			@Override
			public int compare(Viewer in, Object one, Object other) {
				int kinds = Integer.compare(category(one), category(other));
				return kinds != 0 ? kinds : ((OutlineNode) one).label().toLowerCase(Locale.ROOT).compareTo(((OutlineNode) other).label().toLowerCase(Locale.ROOT));
			}
		} : null);
	}

	/** The innermost line at an offset; null where there is none. */
	OutlineNode at(int offset) {
		return at(offset, nodes);
	}

	private static OutlineNode at(int offset, List<OutlineNode> among) {
		for (OutlineNode node : among) {
			if (node.whole().offset() <= offset && offset <= node.whole().end()) {
				OutlineNode inner = at(offset, node.children());
				return inner == null ? node : inner;
			}
		}
		return null;
	}

	/** A line is the same one when its file was typed in elsewhere. */
	private static final class ByName implements IElementComparer {
		@Override
		public boolean equals(Object one, Object other) {
			return one instanceof OutlineNode node && other instanceof OutlineNode same ? node.kind() == same.kind() && node.label().equals(same.label())
					: Objects.equals(one, other);
		}

		@Override
		public int hashCode(Object element) {
			return element instanceof OutlineNode node ? Objects.hash(node.kind(), node.label()) : element.hashCode();
		}
	}

	private final class Nodes implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return nodes.toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((OutlineNode) parent).children().toArray();
		}

		@Override
		public Object getParent(Object child) {
			return nodes.stream().filter(node -> node.children().contains(child)).findFirst().orElse(null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((OutlineNode) element).children().isEmpty();
		}
	}

	/** The words and the picture of a line. */
	static final class Labels extends LabelProvider implements IStyledLabelProvider {
		/** The colour of comments, which can be read in both themes: that of the platform's decorations cannot in the dark one. */
		private static final StyledString.Styler DETAIL = StyledString.createColorRegistryStyler("org.gainsay.ui.claims.comment", null); //$NON-NLS-1$

		@Override
		public StyledString getStyledText(Object element) {
			OutlineNode node = (OutlineNode) element;
			StyledString text = new StyledString(node.label());
			return node.detail().isEmpty() ? text : text.append("  " + node.detail(), DETAIL); //$NON-NLS-1$
		}

		@Override
		public String getText(Object element) {
			return getStyledText(element).getString();
		}

		@Override
		public Image getImage(Object element) {
			return ClaimsImages.of((OutlineNode) element);
		}
	}
}
