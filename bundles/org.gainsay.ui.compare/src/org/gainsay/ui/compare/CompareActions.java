// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;

/** What somebody can do in a compare editor, by short names: as buttons, in menus, and under keys. */
final class CompareActions {

	private static final String CONTEXT = "org.gainsay.ui.context.compare"; //$NON-NLS-1$
	private static final String COMMANDS = "org.gainsay.ui.compare."; //$NON-NLS-1$

	private final IWorkbenchPartSite site;
	private final Map<String, IAction> actions = new HashMap<>();
	private IContextActivation keys;

	CompareActions(IWorkbenchPartSite site) {
		this.site = site;
	}

	/** An action that is no command. */
	static Action work(String text, Runnable work) {
		return new Action(text) {
			@Override
			public void run() {
				work.run();
			}
		};
	}

	/**
	 * Adds a command, and handles it for the editor.
	 *
	 * @param name the last part of its identifier
	 */
	void add(String name, String text, Runnable work) {
		Action action = work(text, work);
		action.setActionDefinitionId(COMMANDS + name);
		action.setToolTipText(tooltip(name, text));
		site.getService(IHandlerService.class).activateHandler(COMMANDS + name, new ActionHandler(action));
		actions.put(name, action);
	}

	private String tooltip(String command, String text) {
		IBindingService bindings = site.<IBindingService>getService(IBindingService.class);
		String key = bindings == null ? null : bindings.getBestActiveBindingFormattedFor(COMMANDS + command);
		return key == null ? text : NLS.bind(Messages.Action_tooltip, text, key);
	}

	/** Adds what can be on or off, and is no command. */
	void addChoice(String name, String text, boolean on, Consumer<Boolean> work) {
		Action action = new Action(text, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				work.accept(isChecked());
			}
		};
		action.setChecked(on);
		actions.put(name, action);
	}

	boolean isOn(String name) {
		return actions.get(name).isChecked();
	}

	/** Has a choice be on or off, and does nothing else. */
	void setOn(String name, boolean on) {
		actions.get(name).setChecked(on);
	}

	void setEnabled(String name, boolean enabled) {
		actions.get(name).setEnabled(enabled);
	}

	/** Does what a key or a button does. */
	void run(String name) {
		IAction action = actions.get(name);
		if (action.getStyle() == IAction.AS_CHECK_BOX) {
			action.setChecked(!action.isChecked());
		}
		action.run();
	}

	/** Makes a bar with a button for each. */
	Control createBar(Composite parent, List<String> names) {
		ToolBarManager tools = new ToolBarManager(SWT.FLAT | SWT.RIGHT | SWT.WRAP);
		for (String name : names) {
			ActionContributionItem shown = new ActionContributionItem(actions.get(name));
			shown.setMode(ActionContributionItem.MODE_FORCE_TEXT);
			tools.add(shown);
			tools.add(new Separator());
		}
		return tools.createControl(parent);
	}

	/** Single keys are commands while a text or the list has the focus, and no others' while a field has it. */
	void keysIn(Control control) {
		IContextService contexts = site.getService(IContextService.class);
		control.addListener(SWT.FocusIn, event -> {
			if (keys == null) {
				keys = contexts.activateContext(CONTEXT);
			}
		});
		control.addListener(SWT.FocusOut, event -> {
			if (keys != null) {
				contexts.deactivateContext(keys);
				keys = null;
			}
		});
	}

	/**
	 * Gives a control its menu.
	 *
	 * @param more adds what only this control has; asked whenever the menu shows
	 */
	void menuOf(Control control, Consumer<IMenuManager> more) {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(shown -> {
			for (String name : List.of("utterance", "line", "reject", "unlink")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				shown.add(actions.get(name));
			}
			shown.add(new Separator());
			shown.add(actions.get("open")); //$NON-NLS-1$
			shown.add(actions.get("addColumn")); //$NON-NLS-1$
			more.accept(shown);
		});
		control.setMenu(menu.createContextMenu(control));
		control.addDisposeListener(event -> menu.dispose());
	}
}
