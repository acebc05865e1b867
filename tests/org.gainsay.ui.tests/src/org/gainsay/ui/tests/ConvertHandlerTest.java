// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.CorpusNature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
class ConvertHandlerTest {

	private TestProject project;

	@BeforeEach
	void create() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("convert");
		CorpusNature.removeFrom(project.project(), null);
		project.write("bridge.claims", SmallCorpus.CLAIMS.replace("by quill", "by quil"));
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	/** By the menu as Project Explorer shows it for the selected project. */
	private void choose(String item) {
		Workbench.ui(() -> {
			ISetSelectionTarget explorer = (ISetSelectionTarget) Workbench.page().showView(ProjectExplorer.VIEW_ID);
			explorer.selectReveal(new StructuredSelection(project.project()));
		});
		Workbench.settle();
		Workbench.ui(() -> {
			IMenuService menus = Workbench.window().getService(IMenuService.class);
			MenuManager manager = new MenuManager();
			menus.populateContributionManager(manager, "popup:org.eclipse.ui.projectConfigure?after=additions");
			manager.updateAll(true);
			Menu menu = manager.createContextMenu(Workbench.window().getShell());
			menu.notifyListeners(SWT.Show, new Event());
			List<String> items = Arrays.stream(menu.getItems()).map(MenuItem::getText).filter(text -> text.contains("nnotation")).map(text -> text.replace("&", "").replaceAll("\t.*", "")).toList();
			menus.releaseContributions(manager);
			manager.dispose();
			assertEquals(List.of(item), items, "only what fits the project");
		});
		String command = item.startsWith("Convert") ? "org.gainsay.ui.convert" : "org.gainsay.ui.convertBack";
		Workbench.ui(() -> Workbench.window().getService(IHandlerService.class).executeCommand(command, null));
		Workbench.settle();
	}

	@Test
	void makesAPlainProjectACorpusAndBack() throws Exception {
		ITextEditor editor = (ITextEditor) Workbench.open(project.file("bridge.claims"));
		assertEquals(List.of(), project.markerCodes());
		ContentOutline outline = (ContentOutline) Workbench.ui(() -> Workbench.page().showView(IPageLayout.ID_OUTLINE));
		Workbench.ui(() -> Workbench.page().activate(editor));
		assertFalse(Workbench.<Boolean>ui(() -> outline.getCurrentPage() instanceof IContentOutlinePage), "a plain text has none");
		choose("Convert to Annotation Project");
		assertTrue(Workbench.<Boolean>ui(() -> outline.getCurrentPage() instanceof IContentOutlinePage), "the open editor has its outline at once");
		assertTrue(CorpusNature.isOn(project.project()));
		assertEquals(List.of("reference-unknown"), project.markerCodes());
		Workbench.ui(() -> editor.getDocumentProvider().getDocument(editor.getEditorInput()).set(SmallCorpus.CLAIMS));
		Workbench.waitUntil("the open editor is part of it", () -> project.corpus().corpus().problems().isEmpty());

		Workbench.ui(() -> editor.getDocumentProvider().getDocument(editor.getEditorInput()).set(SmallCorpus.CLAIMS.replace("by quill", "by quilp")));
		choose("Remove Annotation Nature");
		assertFalse(CorpusNature.isOn(project.project()));
		assertEquals(List.of(), project.markerCodes());
		assertTrue(GainsayUi.corpora().of(project.project()).isEmpty());
		assertEquals(0, project.project().getDescription().getBuildSpec().length);

		choose("Convert to Annotation Project");
		Workbench.waitUntil("the open editor is part of it again", () -> project.corpus().corpus().problems().size() == 1);
		assertEquals(List.of(), project.markerCodes(), "what is not saved has no markers");
	}
}
