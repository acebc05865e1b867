// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.edit;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.operations.OperationHistoryActionHandler;
import org.eclipse.ui.texteditor.IUpdate;

/** Undo or redo that waits for what was asked for before it, and for what it is to undo or redo. */
final class GatedAction extends Action implements IUpdate {

	private final OperationHistoryActionHandler handler;
	private final Consumer<Runnable> gate;
	private final BooleanSupplier may;

	/**
	 * @param gate runs it, now or later
	 * @param may  whether there may be something to undo or redo when its turn comes; asked when a key is pressed, because the handler
	 *             notices a while after
	 */
	GatedAction(OperationHistoryActionHandler handler, Consumer<Runnable> gate, BooleanSupplier may) {
		this.handler = handler;
		this.gate = gate;
		this.may = may;
		handler.addPropertyChangeListener(event -> mirror());
		mirror();
	}

	private void mirror() {
		setText(handler.getText());
		setToolTipText(handler.getToolTipText());
		setEnabled(handler.isEnabled());
	}

	@Override
	public boolean isEnabled() {
		return super.isEnabled() || may.getAsBoolean();
	}

	@Override
	public void update() {
		handler.update();
		mirror();
	}

	@Override
	public void run() {
		gate.accept(handler::run);
	}
}
