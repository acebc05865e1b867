// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.gainsay.desk.trees.Retargeting;
import org.gainsay.desk.trees.TreeNode;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.ui.article.StatementSelection;
import org.gainsay.ui.views.CorpusElement;

/** Takes statements that are dropped on a claim: from the same tree what they say about the claim they stand below, from elsewhere all that they are about. */
public final class ClaimDrop extends ViewerDropAdapter {

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
		return accepts(target, LocalSelectionTransfer.getTransfer().getSelection());
	}

	/** Whether something can be dropped on a line: statements on a claim, or on a statement below one. */
	public static boolean accepts(Object target, ISelection dragged) {
		return claim(target) != null && !statements(dragged).isEmpty();
	}

	/** The name of the claim that a line is, or that its statement stands under; null for another line. */
	private static String claim(Object target) {
		if (!(target instanceof TreeNode node)) {
			return null;
		}
		return node.facts() instanceof ClaimFacts claim ? claim.name() : node.kind() == TreeNode.Kind.STATEMENT && !Retargeting.of(node).text() ? node.about() : null;
	}

	/** The statements of another view, or that of an article editor. */
	private static List<StatementFacts> statements(ISelection dragged) {
		return dragged instanceof StatementSelection article ? article.statement().stream().toList() : CorpusElement.statementsIn(dragged);
	}

	@Override
	public boolean performDrop(Object data) {
		String claim = claim(getCurrentTarget());
		List<TreeNode> here = viewer.getStructuredSelection().stream().map(TreeNode.class::cast).toList();
		List<Retargeting> dropped = dropped(LocalSelectionTransfer.getTransfer().getSelection(), viewer.getControl().isFocusControl() ? here : List.of());
		// The drag must have ended before anything asks or waits.
		viewer.getControl().getDisplay().asyncExec(() -> moved.accept(dropped, claim));
		return true;
	}

	/**
	 * What a drop means.
	 *
	 * @param here the lines that are selected in the tree it is dropped on, if the drag began there
	 */
	public static List<Retargeting> dropped(ISelection dragged, List<TreeNode> here) {
		List<String> names = statements(dragged).stream().map(StatementFacts::qualifiedName).toList();
		List<Retargeting> selected = here.stream().filter(node -> node.kind() == TreeNode.Kind.STATEMENT).map(Retargeting::of).toList();
		return selected.stream().map(Retargeting::statement).distinct().toList().equals(names) ? selected
				: names.stream().map(name -> new Retargeting(name, null, false)).toList();
	}
}
