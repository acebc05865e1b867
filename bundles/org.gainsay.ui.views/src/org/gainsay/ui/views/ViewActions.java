// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/**
 * The actions of a list or tree in a view: in its context menu, by their keys while it has the focus, and with the workbench's own keys,
 * such as those of delete and rename, for what they mean here. In a field of the same view those keys stay the field's.
 */
public final class ViewActions {

	/** The identifiers of the commands of the views. */
	public static final String OPEN_DECLARATION = "org.gainsay.ui.views.openDeclaration"; //$NON-NLS-1$
	public static final String MOVE_TO_CLAIM = "org.gainsay.ui.views.moveToClaim"; //$NON-NLS-1$
	public static final String SET_SPEAKER = "org.gainsay.ui.views.setSpeaker"; //$NON-NLS-1$
	public static final String MERGE = "org.gainsay.ui.views.merge"; //$NON-NLS-1$
	public static final String NEW = "org.gainsay.ui.views.new"; //$NON-NLS-1$
	public static final String FIND_DUPLICATES = "org.gainsay.ui.views.findDuplicates"; //$NON-NLS-1$
	/** Shows articles side by side: of the claims, statements or articles that are selected. */
	public static final String COMPARE = "org.gainsay.ui.compare"; //$NON-NLS-1$

	/** An action, and when it can be chosen. */
	private static final class Chosen extends Action {
		private final Runnable work;
		private final BooleanSupplier enabled;

		Chosen(String text, Runnable work, BooleanSupplier enabled) {
			super(text);
			this.work = work;
			this.enabled = enabled;
		}

		@Override
		public boolean isEnabled() {
			return enabled.getAsBoolean();
		}

		@Override
		public boolean isHandled() {
			return enabled.getAsBoolean();
		}

		@Override
		public void run() {
			if (enabled.getAsBoolean()) {
				work.run();
			}
		}

		/** Has what shows it ask once more whether it can be chosen. */
		private void askedAgain() {
			firePropertyChange(ENABLED, null, isEnabled());
		}
	}

	private final IViewSite site;
	private final List<Consumer<IMenuManager>> menu = new ArrayList<>();
	private final List<Chosen> chosen = new ArrayList<>();
	private final Map<String, IAction> global = new LinkedHashMap<>();

	/** @param control the list or tree */
	public ViewActions(IViewSite site, Control control) {
		this.site = site;
		MenuManager manager = new MenuManager();
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(shown -> {
			menu.forEach(part -> part.accept(shown));
			chosen.forEach(Chosen::askedAgain); // An item of the last time is used again, and is grey, or not, as it was for what was selected then.
		});
		control.setMenu(manager.createContextMenu(control));
		control.addListener(SWT.FocusIn, event -> keys(true));
		control.addListener(SWT.FocusOut, event -> keys(false));
		control.addDisposeListener(event -> manager.dispose());
	}

	private Chosen chosen(String text, Runnable work, BooleanSupplier enabled) {
		Chosen action = new Chosen(text, work, enabled);
		chosen.add(action);
		return action;
	}

	/**
	 * Adds an action.
	 *
	 * @param command the command whose key it has; null for none
	 */
	public IAction add(String text, String command, Runnable work, BooleanSupplier enabled) {
		Chosen action = chosen(text, work, enabled);
		if (command != null) {
			action.setActionDefinitionId(command);
			site.getService(IHandlerService.class).activateHandler(command, new ActionHandler(action));
		}
		menu.add(shown -> shown.add(action));
		return action;
	}

	/**
	 * Adds an action for one that the workbench has in its own menus, while the list or tree has the focus.
	 *
	 * @param name as in {@link ActionFactory}
	 */
	public IAction addGlobal(String text, ActionFactory name, Runnable work, BooleanSupplier enabled) {
		Chosen action = chosen(text, work, enabled);
		action.setActionDefinitionId(name.getCommandId());
		global.put(name.getId(), action);
		if (text != null) {
			menu.add(shown -> shown.add(action));
		}
		return action;
	}

	/**
	 * Adds a command of the whole workbench to the context menu; it works on the view's selection.
	 *
	 * @param shown whether the menu has it
	 */
	public void addCommand(String command, BooleanSupplier shown) {
		addCommand(null, command, shown);
	}

	/**
	 * Adds a command of the whole workbench to the context menu under a name of its own.
	 *
	 * @param text  null for the command's own name
	 * @param shown whether the menu has it
	 */
	public void addCommand(String text, String command, BooleanSupplier shown) {
		menu.add(menu -> {
			if (shown.getAsBoolean()) {
				var item = new CommandContributionItemParameter(site, null, command, CommandContributionItem.STYLE_PUSH);
				item.label = text;
				menu.add(new CommandContributionItem(item));
			}
		});
	}

	/** Adds to the context menu what is made anew each time it shows. */
	public void addMenu(Consumer<IMenuManager> part) {
		menu.add(part);
	}

	public void addSeparator() {
		menu.add(shown -> shown.add(new Separator()));
	}

	/** An item of a menu with a tick, which stays as it is until the menu is made anew. */
	public static IAction choice(String text, boolean chosen, Runnable work) {
		Action action = new Action(text, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				work.run();
			}
		};
		action.setChecked(chosen);
		return action;
	}

	private void keys(boolean here) {
		IActionBars bars = site.getActionBars();
		global.forEach((name, action) -> bars.setGlobalActionHandler(name, here ? action : null));
		bars.updateActionBars();
	}
}
