// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.gainsay.desk.Counts;
import org.gainsay.ui.claims.navigation.CitationsView;
import org.gainsay.ui.projects.study.StudyView;
import org.gainsay.ui.views.adjudicate.AdjudicationView;
import org.gainsay.ui.views.agreement.AgreementView;
import org.gainsay.ui.views.chain.ChainView;
import org.gainsay.ui.views.claimtable.ClaimTableView;
import org.gainsay.ui.views.network.NetworkView;
import org.gainsay.ui.views.progress.CorpusProgressView;
import org.gainsay.ui.views.statement.StatementView;
import org.gainsay.ui.views.statements.StatementsView;
import org.gainsay.ui.views.timeline.TimelineView;
import org.gainsay.ui.views.trees.ActorsView;
import org.gainsay.ui.views.trees.ClaimsView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the views and commands are found by somebody who does not know them. */
@ExtendWith(NoErrorLogged.class)
class FindingViewsTest {

	private static final List<String> VIEWS = List.of(StatementView.ID, StatementsView.ID, ClaimsView.ID, ActorsView.ID, ClaimTableView.ID, CorpusProgressView.ID,
			ChainView.ID, TimelineView.ID, CitationsView.ID, NetworkView.ID, AgreementView.ID, AdjudicationView.ID, StudyView.ID);

	@BeforeEach
	void open() {
		Workbench.begin();
	}

	@Test
	void everyViewIsAShortcutOfThePerspective() {
		List<String> shortcuts = Workbench.ui(() -> List.of(Workbench.page().getShowViewShortcuts()));
		VIEWS.forEach(view -> assertTrue(shortcuts.contains(view), view));
	}

	@Test
	void theChainAndTheTimelineHaveTabs() {
		Workbench.ui(() -> Workbench.page().resetPerspective());
		for (String view : List.of(ChainView.ID, TimelineView.ID)) {
			assertTrue(Workbench.ui(() -> Workbench.page().findViewReference(view) != null), view);
		}
	}

	@Test
	void theMenuShowsEveryView() {
		Menu views = opened(opened(Workbench.ui(() -> Workbench.page().getWorkbenchWindow().getShell().getMenuBar()), "&Gainsay"), "Show &View");
		assertEquals(List.of("Statement", "Statements", "Claims", "Actors", "Claim Table", "Progress", "Chain", "Timeline", "Suggestions", "Network", "Pictures", "Agreement", "Adjudication", "Study", "Who Cites Whom"),
				Workbench.ui(() -> Arrays.stream(views.getItems()).map(item -> item.getText().replaceFirst("\t.*", "")).toList()));
		Workbench.ui(() -> item(views, "Timeline").notifyListeners(SWT.Selection, new Event()));
		Workbench.waitUntil("the timeline shows", () -> Workbench.page().getActivePart() instanceof TimelineView);
	}

	private static Menu opened(Menu menu, String item) {
		Workbench.waitUntil("the menu has " + item, () -> item(menu, item) != null && item(menu, item).getMenu() != null);
		return Workbench.ui(() -> {
			Menu below = item(menu, item).getMenu();
			below.notifyListeners(SWT.Show, new Event());
			return below;
		});
	}

	private static MenuItem item(Menu menu, String text) {
		return Arrays.stream(menu.getItems()).filter(one -> one.getText().replaceFirst("\t.*", "").equals(text)).findFirst().orElse(null);
	}

	@Test
	void noNameOfACommandHasAMnemonic() throws Exception {
		List<Command> ours = Arrays.stream(PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands())
				.filter(command -> command.getId().startsWith("org.gainsay.")).toList();
		assertTrue(ours.size() > 20, ours.toString());
		for (Command command : ours) {
			assertTrue(!command.getName().contains("&"), command.getName());
		}
	}

	@Test
	void countsOneAsOne() {
		assertEquals("1 statement in 1 article", Counts.statements(1, 1));
		assertEquals("2 statements in 1 article", Counts.statements(2, 1));
		assertEquals("0 statements in 2 articles", Counts.statements(0, 2));
	}
}
