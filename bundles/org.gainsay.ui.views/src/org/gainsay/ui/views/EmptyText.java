// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * What a view says in the place of a content that is not there: words with links that do what they say. The address of a link is a sort and an
 * identifier: {@code new:} and {@code import:} a wizard, {@code view:} a view, {@code command:} a command, {@code help:} a page of the help.
 */
final class EmptyText {

	private static final Map<String, String[]> COMMANDS = Map.of("new", new String[] { "org.eclipse.ui.newWizard", "newWizardId" }, "import", new String[] { "org.eclipse.ui.file.import", "importWizardId" }, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			"view", new String[] { "org.eclipse.ui.views.showView", "org.eclipse.ui.views.showView.viewId" }); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final String COMMAND = "command"; //$NON-NLS-1$

	private static final String HELP = "help"; //$NON-NLS-1$

	private EmptyText() {
	}

	/** The words without the links. */
	static String plain(String text) {
		return text.replaceAll("</?a[^>]*>", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Does what a link says. */
	static void follow(String address, IWorkbenchSite site) {
		int colon = address.indexOf(':');
		String sort = address.substring(0, colon);
		String id = address.substring(colon + 1);
		if (HELP.equals(sort)) {
			PlatformUI.getWorkbench().getHelpSystem().displayHelpResource("/org.gainsay.ui/help/" + id); //$NON-NLS-1$
			return;
		}
		String[] known = COMMANDS.get(sort);
		Command command = site.getService(ICommandService.class).getCommand(COMMAND.equals(sort) ? id : known[0]);
		try {
			site.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, known == null ? Map.of() : Map.of(known[1], id)), null);
		} catch (CommandException failed) {
			ILog.of(EmptyText.class).error(address, failed);
		}
	}
}
