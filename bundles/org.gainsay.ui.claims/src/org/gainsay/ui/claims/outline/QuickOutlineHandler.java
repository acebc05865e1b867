// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.outline;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.dsl.ide.outline.Outline;
import org.gainsay.dsl.ide.outline.OutlineNode;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.claims.Messages;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.corpus.SettledCorpus;

/** Shows the outline of a claims file above it: typing filters, Enter goes there, Escape closes. */
public final class QuickOutlineHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Optional<ClaimsFile> file = ClaimsFile.of(HandlerUtil.getActiveEditor(event));
		if (file.isPresent() && HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor) {
			Optional<Corpus> corpus = SettledCorpus.of(file.get().corpus(), editor.getSite().getShell());
			corpus.ifPresent(settled -> new Popup(editor, file.get(), settled).open());
		}
		return null;
	}

	private static final class Popup extends PopupDialog {
		private final ITextEditor editor;
		private final ClaimsFile file;
		private final Corpus corpus;
		private OutlineTree tree;

		Popup(ITextEditor editor, ClaimsFile file, Corpus corpus) {
			super(editor.getSite().getShell(), PopupDialog.INFOPOPUPRESIZE_SHELLSTYLE, true, true, false, false, false, null, Messages.Outline_quickHint);
			this.editor = editor;
			this.file = file;
			this.corpus = corpus;
		}

		@Override
		protected void configureShell(Shell shell) {
			super.configureShell(shell);
			shell.setText(Messages.Outline_quickTitle);
		}

		@Override
		protected Control createDialogArea(Composite parent) {
			Composite area = (Composite) super.createDialogArea(parent);
			tree = new OutlineTree(area);
			tree.control().setQuickSelectionMode(true);
			tree.show(new Outline(corpus).of(file.name()));
			tree.viewer().addOpenListener(event -> goTo((IStructuredSelection) event.getSelection()));
			tree.control().getFilterControl().addListener(SWT.DefaultSelection, event -> goTo(tree.viewer().getStructuredSelection()));
			if (editor.getSelectionProvider().getSelection() instanceof ITextSelection at && tree.at(at.getOffset()) != null) {
				tree.viewer().setSelection(new StructuredSelection(tree.at(at.getOffset())), true);
			}
			return area;
		}

		private void goTo(IStructuredSelection selection) {
			if (selection.getFirstElement() instanceof OutlineNode node) {
				close();
				editor.selectAndReveal(node.name().offset(), node.name().length());
			}
		}

		@Override
		protected Control getFocusControl() {
			return tree.control().getFilterControl();
		}

		@Override
		protected Point getDefaultSize() {
			return new Point(480, 360);
		}
	}
}
