// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPart2;
import org.gainsay.desk.perspective.PerspectiveSizes;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.projects.perspective.ComparePerspective;
import org.gainsay.ui.views.chain.ChainView;
import org.gainsay.ui.views.claimtable.ClaimTableView;
import org.gainsay.ui.views.statement.StatementView;
import org.gainsay.ui.views.timeline.TimelineView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the two perspectives give room to, and what the tool bar leads to. */
@ExtendWith(NoErrorLogged.class)
class PerspectivesTest {

	private TestProject project;
	private ArticleEditor article;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		Workbench.ui(() -> Workbench.page().resetPerspective());
		project = SmallCorpus.create("bridge");
		article = SmallCorpus.openArticle(project);
	}

	@AfterEach
	void close() throws Exception {
		Workbench.begin();
		project.close();
	}

	@Test
	void theStackBelowHasAThird() throws Exception {
		IViewPart below = Workbench.ui(() -> Workbench.page().showView(ClaimTableView.ID));
		Workbench.screenshot("perspective-annotation");
		Rectangle stack = bounds(below);
		Rectangle text = bounds(article);
		double share = (double) stack.height / (stack.height + text.height);
		assertTrue(share > 0.27 && share < 0.4, share + " of the height");
	}

	@Test
	void theToolBarTurnsToComparing() throws Exception {
		press("Compare");
		Workbench.waitUntil("the perspective is there", () -> ComparePerspective.ID.equals(Workbench.page().getPerspective().getId()));
		Workbench.waitUntil("its views are there", () -> Stream.of(ClaimTableView.ID, ChainView.ID, TimelineView.ID).allMatch(view -> Workbench.page().findView(view) != null));
		Workbench.settle();
		Workbench.screenshot("perspective-compare");
		Rectangle table = bounds(Workbench.ui(() -> Workbench.page().findView(ClaimTableView.ID)));
		Rectangle chain = bounds(Workbench.ui(() -> Workbench.page().findView(ChainView.ID)));
		Rectangle timeline = bounds(Workbench.ui(() -> Workbench.page().findView(TimelineView.ID)));
		Rectangle text = bounds(article);
		int width = Workbench.ui(() -> Workbench.window().getShell().getSize().x);
		assertTrue(chain.y == timeline.y && chain.x < timeline.x, "the chain stands beside the timeline");
		assertTrue(table.y < chain.y, "below the table");
		if (threeLevels()) {
			assertTrue(table.width > width * 0.9, "the table has the width");
			assertTrue(chain.y < text.y, "the article is below");
		} else {
			assertTrue(text.y == table.y && text.x > table.x, "the article stands beside the table");
			assertTrue(table.width > width * 0.55 && table.height > chain.height, "which has the larger part");
			assertTrue(chain.width > width * 0.45 && timeline.width > width * 0.45, "the drawings have half of the width each");
		}
	}

	private static boolean threeLevels() {
		return Workbench.ui(() -> {
			GC gc = new GC(Workbench.display());
			gc.setFont(Workbench.display().getSystemFont());
			int line = gc.getFontMetrics().getHeight();
			gc.dispose();
			return PerspectiveSizes.threeLevels(Workbench.display().getPrimaryMonitor().getClientArea().height, line);
		});
	}

	/** No name is cut to “Pro…”, whatever type the desktop is set to. */
	@Test
	void theNamesOfTheViewsCanBeRead() {
		for (String view : List.of(IPageLayout.ID_PROJECT_EXPLORER, StatementView.ID, IPageLayout.ID_PROBLEM_VIEW)) {
			Workbench.ui(() -> Workbench.page().showView(view));
		}
		Workbench.settle();
		Workbench.ui(() -> {
			List<CTabItem> tabs = stacks(Workbench.window().getShell(), new ArrayList<>()).stream().filter(Control::isVisible).flatMap(stack -> Arrays.stream(stack.getItems())).toList();
			for (String name : List.of("Project Explorer", "Statement", "Outline", "Problems", "Statements", "Claims", "Actors", "Claim Table", "Progress", "Chain", "Timeline")) {
				CTabItem tab = tabs.stream().filter(one -> one.getText().equals(name)).findFirst().orElseThrow(() -> new AssertionError(name + " is in none of " + tabs));
				GC gc = new GC(tab.getParent());
				gc.setFont(tab.getParent().getFont());
				int words = gc.textExtent(name).x;
				gc.dispose();
				assertTrue(tab.isShowing() && tab.getBounds().width >= words + tab.getImage().getBounds().width, () -> name + " is cut");
			}
		});
	}

	@Test
	void theHelpTakesNoColumnFromTheOthers() throws Exception {
		Rectangle before = bounds(article);
		IViewPart help = Workbench.ui(() -> Workbench.page().showView("org.eclipse.help.ui.HelpView"));
		try {
			Workbench.settle();
			assertEquals(before, bounds(article));
		} finally {
			Workbench.ui(() -> Workbench.page().hideView(help));
		}
	}

	@Test
	void theToolBarHasWhatIsWantedFirst() throws Exception {
		assertEquals(List.of("New Statement", "Compare", "Claim Table", "Report"), Workbench.ui(() -> items().stream().map(ToolItem::getText).filter(List.of("New Statement", "Compare", "Claim Table", "Report")::contains).toList()));
		press("Claim Table");
		Workbench.waitUntil("the table is there", () -> Workbench.page().getActivePart() instanceof ClaimTableView);
		Workbench.ui(() -> Workbench.page().activate(article));
		Workbench.display().asyncExec(() -> item("Report").notifyListeners(SWT.Selection, new Event()));
		Shell dialog = Workbench.waitForShell("Export Corpus");
		Workbench.ui(() -> {
			Combo format = combos(dialog, new ArrayList<>()).get(1);
			assertEquals("HTML report", format.getText());
			dialog.close();
		});
	}

	@Test
	void articlesAreCalledByTheirHeadlines() throws Exception {
		project.write("actors.claims", SmallCorpus.ACTORS + "\nactor echo : publication \"The Echo\"\n");
		project.write("bridge.claims", SmallCorpus.CLAIMS.replace("\"Bridge\"", "\"The bridge is safe\"").replace("{\n\ttext", "{\n\toutlet echo\n\tpublished 2025-10-13\n\tstatus begun\n\ttext"));
		project.build();
		Workbench.waitUntil("the tab is called so", () -> "The bridge is safe".equals(article.getTitle()));
		Workbench.waitUntil("the window is called so", () -> Workbench.window().getShell().getText().contains("The bridge is safe \u2014 bridge"));
		IViewPart explorer = Workbench.ui(() -> Workbench.page().showView(IPageLayout.ID_PROJECT_EXPLORER));
		AbstractTreeViewer viewer = (AbstractTreeViewer) explorer.getSite().getSelectionProvider();
		Workbench.ui(() -> viewer.expandToLevel(project.project(), 1));
		Workbench.waitUntil("the tree shows it", () -> texts(((Tree) viewer.getControl()).getItems()).contains("The bridge is safe \u2014 bridge.txt  The Echo \u00b7 13 Oct 2025 \u00b7 begun"));
		Workbench.screenshot("tree-by-headline");
	}

	private static List<String> texts(TreeItem[] items) {
		return Arrays.stream(items).flatMap(item -> Stream.concat(Stream.of(item.getText()), texts(item.getItems()).stream())).toList();
	}

	/** Where the stack is that has a part. */
	private static Rectangle bounds(IWorkbenchPart part) {
		return Workbench.ui(() -> {
			String title = part instanceof IWorkbenchPart2 named ? named.getPartName() : part.getTitle();
			List<CTabFolder> all = stacks(Workbench.window().getShell(), new ArrayList<>());
			CTabFolder stack = all.stream().filter(one -> one.isVisible() && Arrays.stream(one.getItems()).anyMatch(item -> item.getText().equals(title))).findFirst()
					.orElseThrow(() -> new AssertionError(title + " in none of " + all.stream().map(one -> Arrays.toString(one.getItems())).toList()));
			return stack.getDisplay().map(stack.getParent(), null, stack.getBounds());
		});
	}

	private static List<CTabFolder> stacks(Composite in, List<CTabFolder> found) {
		for (Control one : in.getChildren()) {
			if (one instanceof CTabFolder stack) {
				found.add(stack);
			}
			if (one instanceof Composite inner) {
				stacks(inner, found);
			}
		}
		return found;
	}

	private static void press(String text) {
		Workbench.ui(() -> {
			assertNotNull(item(text), text);
			item(text).notifyListeners(SWT.Selection, new Event());
		});
	}

	private static ToolItem item(String text) {
		return items().stream().filter(one -> text.equals(one.getText())).findFirst().orElse(null);
	}

	private static List<ToolItem> items() {
		return tools(Workbench.window().getShell(), new ArrayList<>());
	}

	private static List<ToolItem> tools(Composite in, List<ToolItem> found) {
		for (Control one : in.getChildren()) {
			if (one instanceof ToolBar bar && Arrays.stream(bar.getItems()).anyMatch(item -> item.getText().equals("Claim Table"))) {
				found.addAll(Arrays.asList(bar.getItems()));
			} else if (one instanceof Composite inner) {
				tools(inner, found);
			}
		}
		return found;
	}

	private static List<Combo> combos(Composite in, List<Combo> found) {
		for (Control one : in.getChildren()) {
			if (one instanceof Combo combo) {
				found.add(combo);
			} else if (one instanceof Composite inner) {
				combos(inner, found);
			}
		}
		return found;
	}

}
