// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.gainsay.corpus.ClaimFacts;
import org.gainsay.ui.views.CorpusElement;

/** Takes statements that are dropped on a claim: from the same tree those below one claim, from elsewhere all that they are about. */
final class ClaimDrop extends ViewerDropAdapter {

	private final TreeViewer viewer;
	private final BiConsumer<List<Retargeting>, String> moved;

	private ClaimDrop(TreeViewer viewer, BiConsumer<List<Retargeting>, String> moved) {
		super(viewer);
		this.viewer = viewer;
		this.moved = moved;
		setFeedbackEnabled(false);
	}

	/** @param moved gets what was dropped, and the name of the claim */
	static void on(TreeViewer viewer, BiConsumer<List<Retargeting>, String> moved) {
		viewer.addDropSupport(DND.DROP_MOVE | DND.DROP_COPY, new Transfer[] { LocalSelectionTransfer.getTransfer() }, new ClaimDrop(viewer, moved));
	}

	@Override
	public boolean validateDrop(Object target, int operation, TransferData type) {
		return target instanceof TreeNode node && node.facts() instanceof ClaimFacts && !CorpusElement.statementsIn(LocalSelectionTransfer.getTransfer().getSelection()).isEmpty();
	}

	@Override
	public boolean performDrop(Object data) {
		String claim = ((ClaimFacts) ((TreeNode) getCurrentTarget()).facts()).name();
		List<Retargeting> dropped = dropped();
		// The drag must have ended before anything asks or waits.
		viewer.getControl().getDisplay().asyncExec(() -> moved.accept(dropped, claim));
		return true;
	}

	private List<Retargeting> dropped() {
		List<String> names = CorpusElement.statementsIn(LocalSelectionTransfer.getTransfer().getSelection()).stream().map(statement -> statement.qualifiedName()).toList();
		List<Retargeting> here = viewer.getStructuredSelection().stream().map(TreeNode.class::cast).filter(node -> node.kind() == TreeNode.Kind.STATEMENT)
				.map(Retargeting::of).toList();
		boolean ofThisTree = here.stream().map(Retargeting::statement).distinct().toList().equals(names) && viewer.getControl().isFocusControl();
		return ofThisTree ? here : names.stream().map(name -> new Retargeting(name, null, false)).toList();
	}
}
