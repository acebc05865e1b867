// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPart;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.views.progress.CorpusProgressView;
import org.gainsay.ui.views.statement.StatementView;
import org.gainsay.ui.views.statements.StatementsView;
import org.gainsay.ui.views.trees.ActorsView;
import org.gainsay.ui.views.trees.ClaimsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F1, and what the help finds then: it looks for a context from the control on that has the focus. */
@ExtendWith(NoErrorLogged.class)
class HelpTest {

	private static final String HELP = "org.eclipse.help.ui.HelpView";

	private final List<String> failed = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> {
		if (status.getSeverity() == IStatus.ERROR) {
			failed.add(status + " " + status.getException());
		}
	};
	private TestProject project;
	private ArticleEditor article;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("bridge");
		project.corpus();
		article = (ArticleEditor) Workbench.open(project.file("bridge.txt"));
		Workbench.ui(() -> {
			Workbench.page().activate(article);
			article.textWidget().setFocus();
		});
		Workbench.waitUntil("the text has the focus", () -> article.textWidget().isFocusControl() && Workbench.display().getActiveShell() == article.textWidget().getShell());
		Platform.addLogListener(listener);
	}

	@AfterEach
	void close() throws Exception {
		Platform.removeLogListener(listener);
		Workbench.ui(() -> {
			for (IViewReference view : Workbench.page().getViewReferences()) {
				if (view.getId().equals(HELP)) {
					Workbench.page().hideView(view);
				}
			}
		});
		project.close();
	}

	@Test
	void f1ShowsTheHelpOfWhatHasTheFocusAndTheHelpFollows() throws Exception {
		assertEquals("org.gainsay.ui.articleEditor", context());
		new Keys().press(0, SWT.F1);
		Workbench.waitUntil("the help shows", () -> Arrays.stream(Workbench.page().getViewReferences()).anyMatch(view -> view.getId().equals(HELP)));
		for (String id : List.of(StatementsView.ID, ClaimsView.ID, ActorsView.ID, CorpusProgressView.ID, StatementView.ID, "org.gainsay.ui.claimTableView", "org.gainsay.ui.chainView",
				"org.gainsay.ui.timelineView", "org.gainsay.ui.networkView", "org.gainsay.ui.suggestionsView", "org.gainsay.ui.adjudicationView", "org.gainsay.ui.agreementView", "org.gainsay.ui.studyView")) {
			IWorkbenchPart view = Workbench.ui(() -> Workbench.page().showView(id));
			Workbench.ui(() -> {
				// Turned to, so that what follows the active part is told while the view may have nothing to show yet.
				Workbench.page().activate(view);
				assertEquals(id, context());
			});
			Workbench.settle();
			Workbench.ui(() -> Workbench.page().activate(article));
			assertEquals("org.gainsay.ui.articleEditor", context());
		}
		assertEquals(List.of(), failed);
		Workbench.screenshot("help");
	}

	/** Where the help begins to look: at the control that has the focus. */
	private static String context() {
		return Workbench.ui(() -> {
			for (Control control = Workbench.display().getFocusControl(); control != null; control = control.getParent()) {
				if (control.getData("org.eclipse.ui.help") instanceof String id) {
					return id;
				}
			}
			return null;
		});
	}
}
