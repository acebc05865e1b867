// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.search;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.dsl.ide.outline.OutlineNode;
import org.gainsay.facts.Region;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.claims.Messages;
import org.gainsay.ui.claims.navigation.PlaceOpening;

/** Asks for an actor or a claim of any open project by words of it, and goes there. Which of them stands behind a colon in plugin.xml. */
public final class OpenNameHandler extends AbstractHandler implements IExecutableExtension {

	private Set<OutlineNode.Kind> kinds = Set.of();

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		kinds = Arrays.stream(String.valueOf(data).split(",")).map(OutlineNode.Kind::valueOf).collect(Collectors.toUnmodifiableSet()); //$NON-NLS-1$
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		OpenNameDialog dialog = new OpenNameDialog(HandlerUtil.getActiveShellChecked(event),
				kinds.contains(OutlineNode.Kind.ACTOR) ? Messages.OpenName_actor : Messages.OpenName_claim, kinds,
				Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).flatMap(project -> GainsayUi.corpora().allOf(project).stream()).toList());
		if (dialog.open() == Window.OK) {
			Arrays.stream(dialog.getResult()).filter(Objects::nonNull).map(OpenNameDialog.Item.class::cast).forEach(item -> {
				Region name = item.found().node().name();
				PlaceOpening.open(new Place(item.found().file(), name), null, item.corpus(), HandlerUtil.getActiveWorkbenchWindow(event).getActivePage());
			});
		}
		return null;
	}
}
