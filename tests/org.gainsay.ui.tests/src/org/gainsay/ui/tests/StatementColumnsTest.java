// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.views.statement.StatementView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form of a statement on a small screen with large type: in two columns where it is wide, speaker and stance first, and all of it in sight. */
@ExtendWith(NoErrorLogged.class)
class StatementColumnsTest {

	private TestProject project;
	private StatementView view;
	private Font large;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		Workbench.ui(() -> Workbench.page().resetPerspective());
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		ArticleEditor article = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file("articles/courier.txt")));
		Workbench.waitUntil("the statements show", () -> !article.shown().isEmpty());
		view = Workbench.ui(() -> (StatementView) Workbench.page().showView(StatementView.ID));
		Workbench.ui(() -> {
			Workbench.window().getShell().setBounds(0, 0, 1280, 800);
			Workbench.page().activate(article); // Else nobody hears what it selects.
			article.select("courier.confirmed");
		});
		Workbench.waitUntil("the form shows it", () -> view.hasContent() && view.form().control("name") != null);
	}

	@AfterEach
	void close() throws Exception {
		Workbench.begin();
		project.close();
		if (large != null) {
			Workbench.ui(() -> large.dispose());
		}
	}

	private Point at(String key) {
		return Workbench.ui(() -> view.form().control(key).getLocation());
	}

	private static void write(Composite in, Font font) {
		in.setFont(font);
		for (Control child : in.getChildren()) {
			child.setFont(font);
			if (child instanceof Composite inner) {
				write(inner, font);
			}
		}
	}

	@Test
	void speakerAndStanceStandFirst() {
		assertEquals(1, (int) Workbench.ui(() -> view.form().columns()));
		assertTrue(at("member 0").y < at("stance 0").y);
		assertTrue(at("stance 0").y < at("content").y);
		assertTrue(at("content").y < at("name").y);
	}

	@Test
	void allOfItIsInSightOnASmallScreenWithLargeType() {
		Workbench.ui(() -> {
			Workbench.page().setPartState(Workbench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
			FontData data = view.form().area().getFont().getFontData()[0];
			large = new Font(Workbench.display(), data.getName(), 16, data.getStyle());
			write(view.form().area(), large);
			view.form().area().getParent().notifyListeners(SWT.Resize, new Event());
			view.form().area().layout(true, true);
		});
		Workbench.screenshot("statement-wide");
		Workbench.ui(() -> {
			int high = view.form().area().computeSize(view.form().area().getSize().x, SWT.DEFAULT, true).y;
			assertEquals(2, view.form().columns());
			assertTrue(high <= view.form().inSight(), high + " of " + view.form().inSight() + " in sight");
		});
		assertTrue(at("name").x > at("member 0").x, "the rest stands beside");
		Workbench.ui(() -> Workbench.page().setPartState(Workbench.page().getReference(view), IWorkbenchPage.STATE_RESTORED));
	}
}
