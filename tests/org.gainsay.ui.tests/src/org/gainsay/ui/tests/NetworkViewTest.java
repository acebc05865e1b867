// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.gainsay.analysis.networks.Aggregate;
import org.gainsay.analysis.networks.Mode;
import org.gainsay.analysis.networks.Normalization;
import org.gainsay.analysis.networks.Repeated;
import org.gainsay.desk.drawing.Picture;
import org.gainsay.desk.network.NetworkWish;
import org.gainsay.desk.network.ShownNetwork;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.network.NetworkView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The view of networks in the workbench. */
@ExtendWith(NoErrorLogged.class)
class NetworkViewTest {

	@TempDir
	Path folder;

	private TestProject project;
	private NetworkView view;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		project.corpus();
		view = (NetworkView) Workbench.ui(() -> Workbench.page().showView(NetworkView.ID));
		Workbench.ui(() -> view.ask(NetworkWish.FIRST));
		shown(NetworkWish.FIRST);
	}

	@AfterEach
	void close() throws Exception {
		Workbench.ui(() -> Workbench.page().hideView(view));
		project.close();
	}

	private ShownNetwork shown(NetworkWish wish) {
		Workbench.waitUntil("the network shows", () -> view.hasContent() && view.shown() != null && view.shown().wish().equals(wish));
		return Workbench.ui(() -> view.shown());
	}

	private ShownNetwork ask(NetworkWish wish) {
		Workbench.ui(() -> view.ask(wish));
		return shown(wish);
	}

	private List<String> told() {
		return Workbench.ui(() -> CorpusElement.in(view.getSite().getSelectionProvider().getSelection()).stream().map(CorpusElement::key).toList());
	}

	/** A cell of the first edge. */
	private static int[] edge(ShownNetwork shown) {
		for (int i = 0; i < shown.rows().size(); i++) {
			for (int j = i + 1; j < shown.columns().size(); j++) {
				if (shown.weight(i, j) != 0) {
					return new int[] { i, j };
				}
			}
		}
		throw new AssertionError("there is no edge");
	}

	@Test
	void aCellListsItsStatementsAndEnterOpensTheArticle() {
		ShownNetwork shown = shown(NetworkWish.FIRST);
		assertTrue(Workbench.ui(() -> view.says()).startsWith("22 nodes, 44 edges of 51 statements"), () -> Workbench.ui(() -> view.says())); // as the command line counts them, too
		int[] edge = edge(shown);
		Workbench.ui(() -> view.choose(edge[0], edge[1]));
		List<ShownNetwork.Behind> behind = shown.behind(edge[0], edge[1]);
		assertEquals(behind.size(), Workbench.ui(() -> view.statements().getItemCount()));
		assertEquals(behind.getFirst().who(), Workbench.ui(() -> view.statements().getItem(0).getText(2)));
		assertEquals(shown.picture().edge(edge[0], edge[1]).map(Picture.Item::key), Workbench.ui(() -> view.canvas().picked().map(Picture.Item::key)), "the edge is selected in the drawing");
		assertTrue(told().contains("statement " + behind.getFirst().statement().qualifiedName()), told()::toString);
		Workbench.ui(() -> {
			Workbench.page().activate(view);
			view.matrix().setFocus();
		});
		new Keys().press(SWT.CR);
		Workbench.waitUntil("the statements have the focus", () -> view.statements().isFocusControl() && view.statements().getSelectionIndex() == 0);
		Workbench.ui(() -> view.statements().notifyListeners(SWT.DefaultSelection, new Event()));
		Workbench.waitUntil("the article opens", () -> {
			IEditorPart editor = Workbench.page().getActiveEditor();
			return editor instanceof ArticleEditor;
		});
		Workbench.screenshot("network");
	}

	@Test
	void anEdgeOfTheDrawingSelectsItsCell() {
		ShownNetwork shown = shown(NetworkWish.FIRST);
		Picture.Item item = shown.picture().items().stream().filter(one -> !one.station()).findFirst().orElseThrow();
		Workbench.ui(() -> view.canvas().choose(item));
		var line = shown.picture().line(item.key());
		assertEquals(shown.behind(line.row(), line.column()).size(), Workbench.ui(() -> view.statements().getItemCount()));
	}

	@Test
	void whatDoesNotGoTogetherIsSaidInTheLine() {
		ask(new NetworkWish(Mode.ONE, "actor", "claim", "agreement", Aggregate.COMBINE, Normalization.NO, Repeated.KEEP, "", "", "", "", false, ""));
		assertEquals("To combine is for two-mode networks; a one-mode network takes ignore, congruence, conflict or subtract.", Workbench.ui(() -> view.says()));
		assertEquals(0, Workbench.ui(() -> view.canvas().picture().items().size()));
		assertNotEquals(List.of(), ask(NetworkWish.FIRST).rows(), "and the next choice shows again");
	}

	@Test
	void choicesAndTheSliderAskAndAreInTheCommandLine() {
		List<String> days = Workbench.ui(() -> view.shown().offered().days());
		Workbench.ui(() -> {
			view.rows().select(view.rows().indexOf("organisation"));
			view.rows().notifyListeners(SWT.Selection, new Event());
			view.until().setSelection(0);
			view.until().notifyListeners(SWT.Selection, new Event());
		});
		NetworkWish organisations = new NetworkWish(Mode.ONE, "organisation", "claim", "agreement", null, Normalization.NO, Repeated.KEEP, "", days.getFirst(), "", "", false, "");
		shown(organisations);
		String command = Workbench.ui(() -> view.commandLine());
		assertTrue(command.startsWith("gainsay networks ") && command.endsWith(" --mode one --rows organisation --by claim --qualifier agreement --to " + days.getFirst() + " -o network.csv"), command);
	}

	@Test
	void theChoicesTakeOneLineUntilMoreAreWanted() {
		shown(NetworkWish.FIRST);
		int folded = Workbench.ui(() -> view.barHeight());
		assertTrue(folded < 3 * Workbench.ui(() -> view.rows().getSize().y), folded + " pixels");
		Workbench.ui(() -> view.fold(false));
		Workbench.waitUntil("the others are there", () -> view.barHeight() > folded);
		Workbench.screenshot("network-more");
		Workbench.ui(() -> view.fold(true));
		Workbench.waitUntil("they are folded again", () -> view.barHeight() == folded);
	}

	@Test
	void groupsEventsAndWindowsAreChoices() {
		ShownNetwork groups = ask(new NetworkWish(Mode.GROUPS, "organisation", "claim", "agreement", null, Normalization.NO, Repeated.KEEP, "", "", "", "", false, ""));
		assertTrue(groups.line().startsWith("two groups: "), groups::line);
		assertTrue(groups.rowLabel(0).matches("[12] \u00b7 .*"), () -> groups.rowLabel(0));
		Workbench.screenshot("network-groups");
		ShownNetwork events = ask(new NetworkWish(Mode.EVENTS, "actor", "claim", "", null, Normalization.NO, Repeated.KEEP, "", "", "", "", false, ""));
		assertTrue(!events.events().isEmpty(), events::line);
		assertEquals(events.events().size(), Workbench.ui(() -> view.statements().getItemCount()));
		assertTrue(Workbench.ui(() -> !view.matrix().isVisible()), "there is no matrix");
		NetworkWish windows = new NetworkWish(Mode.ONE, "actor", "claim", "agreement", null, Normalization.NO, Repeated.KEEP, "", "", "", "", false, "", "1 day", null, "");
		ShownNetwork first = ask(windows);
		assertTrue(first.windows().size() > 1, () -> first.line());
		assertEquals(first.windows(), Workbench.ui(() -> List.of(view.windows().getItems())));
		Workbench.screenshot("network-windows");
		Workbench.ui(() -> {
			view.windows().select(1);
			view.windows().notifyListeners(SWT.Selection, new Event());
		});
		Workbench.waitUntil("the second window shows", () -> view.shown().window().equals(first.windows().get(1)));
		assertTrue(Workbench.ui(() -> view.commandLine()).endsWith(" --window 1 day -o networks"), Workbench.ui(() -> view.commandLine()));
	}

	@Test
	void savesTheDrawing() throws Exception {
		Path svg = folder.resolve("network.svg");
		Path png = folder.resolve("network.png");
		Workbench.ui(() -> {
			view.save(svg);
			view.save(png);
		});
		assertTrue(Files.readString(svg).contains("class=\"network\""));
		ImageData image = new ImageData(png.toString());
		assertTrue(image.width > view.shown().picture().width(), () -> image.width + " pixels");
	}
}
