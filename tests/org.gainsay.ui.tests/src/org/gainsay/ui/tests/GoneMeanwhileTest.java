// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewPart;
import org.gainsay.desk.compare.Subject;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.compare.CompareEditor;
import org.gainsay.ui.compare.CompareHandler;
import org.gainsay.ui.compare.CompareInput;
import org.gainsay.ui.views.trees.ClaimsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was to be done in a turn of its own, and is for controls that have gone when its turn comes, is not done, and is no error. */
@ExtendWith(NoErrorLogged.class)
class GoneMeanwhileTest {

	private TestProject project;

	@BeforeEach
	void begin() {
		Workbench.begin();
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void articlesBesideEachOtherThatScrolled() throws Exception {
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		CompareEditor editor = Workbench.ui(() -> CompareHandler.open(CompareInput.of(project.corpus(), Subject.CORPUS), Workbench.page()));
		Workbench.waitUntil("the search is done", editor::isSearched);
		Workbench.settle();
		Workbench.ui(() -> {
			StyledText text = editor.textOf(editor.shownArticles().getFirst());
			int before = text.getTopPixel();
			text.setTopPixel(before == 0 ? 20 : 0);
			GC gc = new GC(text);
			Event paint = new Event();
			paint.gc = gc;
			paint.width = text.getClientArea().width;
			paint.height = text.getClientArea().height;
			text.notifyListeners(SWT.Paint, paint); // The others are to scroll with it, in a turn of their own.
			gc.dispose();
			Workbench.page().closeAllEditors(false);
		});
		Workbench.settle();
	}

	@Test
	void aViewThatWasToShowTheFirstCorpus() throws Exception {
		ClaimsView view = (ClaimsView) Workbench.ui(() -> Workbench.page().showView(ClaimsView.ID));
		Workbench.waitUntil("there is no corpus", () -> view.corpus() == null);
		Workbench.ui(() -> {
			project = TestProject.empty("first");
			assertNull(view.corpus(), "it is told in a turn of its own");
			IViewPart shown = Workbench.page().findView(ClaimsView.ID);
			Workbench.page().hideView(shown);
		});
		Workbench.settle();
		assertNull(Workbench.ui(view::corpus));
		ClaimsView again = (ClaimsView) Workbench.ui(() -> Workbench.page().showView(ClaimsView.ID));
		Workbench.waitUntil("another shows it", () -> again.corpus() != null);
		assertEquals(project.project(), again.corpus().project());
	}

	@Test
	void aCorpusThatSomebodyAskedForWhileItsProjectWent(@TempDir Path elsewhere) throws Exception {
		project = SmallCorpus.create("went");
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		List<Boolean> asked = new ArrayList<>();
		IResourceChangeListener asking = event -> asked.add(GainsayUi.corpora().of((IProject) event.getResource()).isPresent()); // The workbench was told before.
		workspace.addResourceChangeListener(asking, IResourceChangeEvent.PRE_DELETE);
		try {
			project.close();
		} finally {
			workspace.removeResourceChangeListener(asking);
		}
		assertEquals(List.of(true), asked);
		project = TestProject.at(elsewhere, "went");
		assertEquals(elsewhere.toRealPath(), project.corpus().session().folder());
	}
}
