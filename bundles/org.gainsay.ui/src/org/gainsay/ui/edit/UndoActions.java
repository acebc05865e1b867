// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.edit;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.OperationHistoryActionHandler;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;

/** Undo and redo in a part: of what was done in one context, such as that of a corpus, wherever it was done. For the UI thread. */
public final class UndoActions {

	private final OperationHistoryActionHandler undoing;
	private final OperationHistoryActionHandler redoing;
	private final IAction undo;
	private final IAction redo;

	/**
	 * Undo and redo that are done at once.
	 *
	 * @param site of the part; when that is closed, they are let go
	 */
	public UndoActions(IWorkbenchPartSite site, IUndoContext context) {
		undoing = new UndoActionHandler(site, context);
		redoing = new RedoActionHandler(site, context);
		undo = undoing;
		redo = redoing;
	}

	/**
	 * Undo and redo that wait their turn.
	 *
	 * @param site  of the part; when that is closed, they are let go
	 * @param gate  runs them, when what was asked for before them is done
	 * @param waits whether something is left to be done, which may be what undo or redo is pressed for
	 */
	public UndoActions(IWorkbenchPartSite site, IUndoContext context, Consumer<Runnable> gate, BooleanSupplier waits) {
		IOperationHistory history = OperationHistoryFactory.getOperationHistory();
		undoing = new UndoActionHandler(site, context);
		redoing = new RedoActionHandler(site, context);
		undo = new GatedAction(undoing, gate, () -> waits.getAsBoolean() || history.canUndo(context));
		undo.setActionDefinitionId(ActionFactory.UNDO.getCommandId());
		redo = new GatedAction(redoing, gate, () -> waits.getAsBoolean() || history.canRedo(context));
		redo.setActionDefinitionId(ActionFactory.REDO.getCommandId());
	}

	/** What undoes. */
	public IAction undo() {
		return undo;
	}

	/** What redoes. */
	public IAction redo() {
		return redo;
	}

	/** Has the menus and keys of the part undo and redo by these. Whoever calls it updates the bars. */
	public void fill(IActionBars bars) {
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
	}

	/** Lets them go before the part is closed, as when it turns to another context. */
	public void dispose() {
		undoing.dispose();
		redoing.dispose();
	}
}
