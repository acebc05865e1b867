// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.operations.OperationHistoryActionHandler;
import org.eclipse.ui.texteditor.IUpdate;

/** Undo or redo that waits for what was asked for before it. */
final class GatedAction extends Action implements IUpdate {

	private final OperationHistoryActionHandler handler;
	private final Consumer<Runnable> gate;

	/** @param gate runs it, now or later */
	GatedAction(OperationHistoryActionHandler handler, Consumer<Runnable> gate) {
		this.handler = handler;
		this.gate = gate;
		handler.addPropertyChangeListener(event -> mirror());
		mirror();
	}

	private void mirror() {
		setText(handler.getText());
		setToolTipText(handler.getToolTipText());
		setEnabled(handler.isEnabled());
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

	void dispose() {
		handler.dispose();
	}
}
