// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.ui.views.OutcomeDialog;
import org.gainsay.ui.views.trees.ClaimsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events with their claims and articles, and what is known of an article, without writing them in a claims file. */
@ExtendWith(NoErrorLogged.class)
class EventsTest {

	private TestProject project;

	@BeforeEach
	void project() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("events");
		project.corpus();
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void anEventIsDeclaredAndChanged() throws Exception {
		WizardDialog[] dialog = new WizardDialog[1];
		INewWizard[] wizard = new INewWizard[1];
		Workbench.ui(() -> {
			wizard[0] = (INewWizard) PlatformUI.getWorkbench().getNewWizardRegistry().findWizard("org.gainsay.ui.newEvent").createWizard();
			wizard[0].init(PlatformUI.getWorkbench(), new StructuredSelection(project.project()));
			dialog[0] = new WizardDialog(Workbench.window().getShell(), wizard[0]);
			dialog[0].setBlockOnOpen(false);
			dialog[0].open();
		});
		Workbench.settle();
		assertFalse(Workbench.<Boolean>ui(() -> dialog[0].getCurrentPage().isPageComplete()));
		Shell shell = Workbench.ui(() -> dialog[0].getShell());
		Workbench.waitUntil("the corpus shows", () -> all(shell, Table.class).stream().allMatch(table -> table.getItemCount() > 0));
		Workbench.ui(() -> all(shell, Text.class).get(1).setText("The closing of the bridge"));
		tick(shell, 0, 0);
		tick(shell, 1, 0);
		Workbench.screenshot("new-event");
		assertTrue(Workbench.<Boolean>ui(() -> wizard[0].performFinish()));
		Workbench.ui(() -> dialog[0].close());
		project.build();
		ArticleFacts article = project.corpus().corpus().articles().iterator().next();
		assertEquals(List.of("closingBridge"), article.events());
		assertEquals(1, project.corpus().corpus().event("closingBridge").orElseThrow().claims().size());

		ClaimsView view = (ClaimsView) Workbench.ui(() -> Workbench.page().showView(ClaimsView.ID));
		Workbench.waitUntil("the event shows", () -> view.hasContent() && item(view.viewer(), "The closing of the bridge") != null);
		Workbench.settle();
		Workbench.ui(() -> {
			view.viewer().setSelection(new StructuredSelection(item(view.viewer(), "The closing of the bridge").getData()));
			view.viewer().getTree().setFocus();
		});
		Workbench.settle();
		Workbench.display().asyncExec(() -> choose(view.viewer().getTree().getMenu(), "Change Event"));
		Shell change = Workbench.waitForShell("Change Event");
		Workbench.ui(() -> all(change, Text.class).get(0).setText("The bridge"));
		tick(change, 0, 0);
		Workbench.screenshot("change-event");
		assertEquals("", Workbench.ui(() -> ((OutcomeDialog) change.getData()).said()), "there is nothing to say, not even OK");
		Workbench.ui(() -> change.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		Workbench.settle();
		project.build();
		assertEquals(List.of(), project.corpus().corpus().articles().iterator().next().events());
		assertEquals("The bridge", project.corpus().corpus().event("closingBridge").orElseThrow().title());
	}

	@Test
	void theDetailsOfTheArticleAreAskedFor() throws Exception {
		SmallCorpus.openArticle(project);
		Workbench.display().asyncExec(EventsTest::articleDetails);
		Shell shell = Workbench.waitForShell("Article Details");
		List<Text> fields = Workbench.ui(() -> all(shell, Text.class).stream().filter(text -> (text.getStyle() & SWT.READ_ONLY) == 0).toList());
		assertEquals("", Workbench.ui(() -> ((OutcomeDialog) shell.getData()).said()), "there is nothing to say, not even OK");
		Workbench.ui(() -> fields.get(2).setText("yesterday"));
		assertFalse(Workbench.<Boolean>ui(() -> shell.getDefaultButton().isEnabled()), "that is no date");
		Workbench.ui(() -> {
			fields.get(0).setText("The bridge, again");
			fields.get(1).setText("The Beacon");
			fields.get(2).setText("2025-10-04");
			fields.get(3).setText("en");
			fields.get(4).setText("The closing of the bridge");
		});
		List<String> said = Workbench.ui(() -> all(shell, Label.class).stream().map(Label::getText).toList());
		assertTrue(said.contains("New publication: The Beacon\nNew event: The closing of the bridge"), said::toString);
		Workbench.screenshot("article-details");
		Workbench.ui(() -> shell.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		Workbench.settle();
		project.build();
		ArticleFacts article = project.corpus().corpus().articles().iterator().next();
		assertEquals(List.of("The bridge, again", "2025-10-04", "en"), List.of(article.title(), article.published(), article.language()));
		assertEquals(List.of("closingBridge"), article.events());
		assertEquals("The Beacon", project.corpus().corpus().actor(article.outlet()).orElseThrow().label());
	}

	private static void articleDetails() {
		try {
			ParameterizedCommand command = ParameterizedCommand.generateCommand(Workbench.window().getService(ICommandService.class).getCommand("org.gainsay.ui.articleDetails"), null);
			Workbench.window().getService(IHandlerService.class).executeCommand(command, null);
		} catch (Exception failed) {
			throw new AssertionError(failed);
		}
	}

	/** Ticks, or no longer ticks, a line as a click on its box does. */
	private static void tick(Shell shell, int table, int line) {
		Workbench.ui(() -> {
			TableItem item = all(shell, Table.class).get(table).getItem(line);
			item.setChecked(!item.getChecked());
			Event event = new Event();
			event.detail = SWT.CHECK;
			event.item = item;
			item.getParent().notifyListeners(SWT.Selection, event);
		});
	}

	private static void choose(Menu menu, String words) {
		menu.notifyListeners(SWT.Show, new Event());
		MenuItem item = Arrays.stream(menu.getItems()).filter(one -> one.getText().replace("&", "").startsWith(words)).findFirst().orElseThrow();
		assertTrue(item.isEnabled(), words);
		item.notifyListeners(SWT.Selection, new Event());
	}

	private static <T extends Control> List<T> all(Composite parent, Class<T> type) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> Stream.concat(type.isInstance(child) ? Stream.of(type.cast(child)) : Stream.empty(),
				child instanceof Composite inner ? all(inner, type).stream() : Stream.empty())).toList();
	}

	private static TreeItem item(TreeViewer viewer, String words) {
		return items(viewer.getTree().getItems()).filter(item -> item.getText().contains(words)).findFirst().orElse(null);
	}

	private static Stream<TreeItem> items(TreeItem[] items) {
		return Arrays.stream(items).flatMap(item -> Stream.concat(Stream.of(item), items(item.getItems())));
	}
}
