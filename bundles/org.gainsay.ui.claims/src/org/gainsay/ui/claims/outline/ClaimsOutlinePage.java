// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.outline;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.gainsay.dsl.ide.outline.Outline;
import org.gainsay.dsl.ide.outline.OutlineNode;
import org.gainsay.ui.claims.Messages;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.claims.ClaimsImages;
import org.gainsay.ui.claims.CorpusFollower;

/** The outline of a claims file in the Outline view. */
public final class ClaimsOutlinePage extends Page implements IContentOutlinePage {

	private final ITextEditor editor;
	private final ClaimsFile file;
	private final ISelectionChangedListener caret = event -> followCaret();
	private final ViewerFilter noStatements = new ViewerFilter() {
		@Override
		public boolean select(Viewer in, Object parent, Object element) {
			return ((OutlineNode) element).kind() != OutlineNode.Kind.STATEMENT;
		}
	};
	private OutlineTree tree;
	private CorpusFollower follower;
	private boolean linked = true;
	/** While the page itself selects, so that the caret does not jump to what it stands in. */
	private boolean following;

	ClaimsOutlinePage(ITextEditor editor, ClaimsFile file) {
		this.editor = editor;
		this.file = file;
	}

	@Override
	public void createControl(Composite parent) {
		tree = new OutlineTree(parent);
		tree.viewer().addSelectionChangedListener(event -> {
			if (!following) {
				goTo(event.getStructuredSelection(), false);
			}
		});
		tree.viewer().addOpenListener(event -> goTo((IStructuredSelection) event.getSelection(), true));
		getSite().setSelectionProvider(tree.viewer());
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
			provider.addPostSelectionChangedListener(caret);
		}
		IToolBarManager tools = getSite().getActionBars().getToolBarManager();
		tools.add(toggle(Messages.Outline_sort, ClaimsImages.descriptor("sort"), false, tree::sort)); //$NON-NLS-1$
		tools.add(toggle(Messages.Outline_hideStatements, ClaimsImages.descriptor("hide-statements"), false, hide -> { //$NON-NLS-1$
			if (hide) {
				tree.viewer().addFilter(noStatements);
			} else {
				tree.viewer().removeFilter(noStatements);
			}
		}));
		tools.add(toggle(Messages.Outline_link, PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED), true, link -> {
			linked = link;
			followCaret();
		}));
		follower = new CorpusFollower(file, corpus -> {
			tree.show(new Outline(corpus).of(file.name()));
			followCaret();
		});
	}

	private interface Toggled {
		void to(boolean on);
	}

	private static IAction toggle(String text, ImageDescriptor image, boolean on, Toggled toggled) {
		Action action = new Action(text, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				toggled.to(isChecked());
			}
		};
		action.setChecked(on);
		action.setToolTipText(text);
		action.setImageDescriptor(image);
		return action;
	}

	private void goTo(IStructuredSelection selection, boolean activate) {
		if (selection.getFirstElement() instanceof OutlineNode node) {
			editor.selectAndReveal(node.name().offset(), node.name().length());
			if (activate) {
				editor.getSite().getPage().activate(editor);
			}
		}
	}

	private void followCaret() {
		if (!linked || tree == null || tree.control().isDisposed() || tree.viewer().getControl().isFocusControl()
				|| !(editor.getSelectionProvider() instanceof IPostSelectionProvider provider) || !(provider.getSelection() instanceof ITextSelection at)) {
			return;
		}
		OutlineNode node = tree.at(at.getOffset());
		following = true;
		try {
			tree.viewer().setSelection(node == null ? StructuredSelection.EMPTY : new StructuredSelection(node), true);
		} finally {
			following = false;
		}
	}

	@Override
	public void dispose() {
		if (follower != null) {
			follower.close();
		}
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
			provider.removePostSelectionChangedListener(caret);
		}
		super.dispose();
	}

	@Override
	public Control getControl() {
		return tree == null ? null : tree.control();
	}

	@Override
	public void setFocus() {
		tree.control().setFocus(); // The field: a tree that gets the focus selects its first line, and the caret would jump there.
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		tree.viewer().addSelectionChangedListener(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		tree.viewer().removeSelectionChangedListener(listener);
	}

	@Override
	public ISelection getSelection() {
		return tree.viewer().getSelection();
	}

	@Override
	public void setSelection(ISelection selection) {
		tree.viewer().setSelection(selection, true);
	}
}
