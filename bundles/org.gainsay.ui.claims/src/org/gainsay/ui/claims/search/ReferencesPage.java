// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PartInitException;
import org.gainsay.ui.claims.ClaimsImages;
import org.gainsay.ui.claims.search.ReferencesQuery.Line;

/** The lines that name a thing, below their files, in the Search view. */
public final class ReferencesPage extends AbstractTextSearchViewPage {

	public ReferencesPage() {
		super(FLAG_LAYOUT_TREE);
	}

	@Override
	protected void configureTreeViewer(TreeViewer viewer) {
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Files());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
	}

	@Override
	protected void configureTableViewer(TableViewer viewer) {
		throw new IllegalStateException("The page has no flat layout."); //$NON-NLS-1$
	}

	@Override
	protected void elementsChanged(Object[] elements) {
		getViewer().refresh();
		((TreeViewer) getViewer()).expandAll();
	}

	@Override
	protected void clear() {
		getViewer().refresh();
	}

	@Override
	protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
		openAndSelect(getSite().getPage(), ((Line) match.getElement()).file(), offset, length, activate);
	}

	private static final class Files implements ITreeContentProvider {
		private AbstractTextSearchResult result;

		@Override
		public Object[] getElements(Object input) {
			result = input instanceof AbstractTextSearchResult shown ? shown : null;
			return lines().map(Line::file).distinct().toArray();
		}

		private Stream<Line> lines() {
			return result == null ? Stream.empty()
					: Arrays.stream(result.getElements()).map(Line.class::cast)
							.sorted(Comparator.comparing((Line line) -> line.file().getFullPath().toString()).thenComparing(Line::number));
		}

		@Override
		public Object[] getChildren(Object parent) {
			return lines().filter(line -> line.file().equals(parent)).toArray();
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof Line line ? line.file() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof IFile;
		}
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(Object element) {
			return element instanceof Line line ? new StyledString(line.number() + ": ", StyledString.QUALIFIER_STYLER).append(line.text()) //$NON-NLS-1$
					: new StyledString(((IFile) element).getFullPath().makeRelative().toString());
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof IFile ? ClaimsImages.file() : null;
		}
	}
}
