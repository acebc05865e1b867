// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.XMLMemento;
import org.gainsay.desk.page.CorpusPage;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.views.claimtable.ClaimTableView;
import org.gainsay.ui.views.corpuspage.CorpusInput;
import org.gainsay.ui.views.corpuspage.CorpusPageEditor;
import org.gainsay.ui.views.drawing.PictureCanvas;
import org.gainsay.ui.views.pictures.PicturesView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page that opens with a corpus: what it says, and that its links lead where they say. */
@ExtendWith(NoErrorLogged.class)
class CorpusPageEditorTest {

	private TestProject project;

	@BeforeEach
	void begin() throws Exception {
		Workbench.begin();
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
	}

	@AfterEach
	void close() throws Exception {
		Workbench.light();
		Workbench.begin();
		project.close();
	}

	private static CorpusPageEditor page() {
		Workbench.waitUntil("the page is there", () -> Workbench.page().getActiveEditor() instanceof CorpusPageEditor page && page.shown().isPresent() && !page.content().drawings().isEmpty());
		return Workbench.ui(() -> (CorpusPageEditor) Workbench.page().getActiveEditor());
	}

	private static CorpusPageEditor opened() {
		Workbench.command("org.gainsay.ui.corpusPage.open");
		return page();
	}

	private static Link link(CorpusPageEditor page, String begins) {
		return Workbench.ui(() -> page.content().links().stream().filter(link -> link.getText().replaceAll("<[^>]*>", "").startsWith(begins)).findFirst().orElseThrow(() -> new AssertionError(begins)));
	}

	private static void follow(Link link, String address) {
		Workbench.ui(() -> {
			assertTrue(link.getText().contains("href=\"" + address + "\""), link.getText());
			Event event = new Event();
			event.text = address;
			link.notifyListeners(SWT.Selection, event);
		});
	}

	@Test
	void opensWithItsProjectAndSaysWhatTheCorpusIs() throws Exception {
		Workbench.ui(() -> {
			project.project().close(null);
			Preferences.setOpensCorpusPage(true);
			project.project().open(null);
		});
		CorpusPageEditor page = page();
		CorpusPage shown = Workbench.ui(() -> page.shown().orElseThrow());
		assertEquals(List.of("Period", "Outlets"), shown.lines().stream().map(CorpusPage.Line::what).limit(2).toList());
		assertTrue(shown.lines().getFirst().told().endsWith("Oct 2025"), shown.lines().toString());
		assertEquals(shown.pictures().size(), (int) Workbench.ui(() -> page.content().drawings().size()));
		Workbench.screenshot("corpus-page");
		Workbench.dark();
		Workbench.screenshot("corpus-page-dark");
	}

	@Test
	void hasRoomForAllOfItsPicturesAndNoneIsCut() {
		CorpusPageEditor page = opened();
		Workbench.ui(() -> {
			for (PictureCanvas drawing : page.content().drawings()) {
				Rectangle area = drawing.control().getClientArea();
				assertTrue(area.width >= drawing.picture().width() * drawing.viewport().scale() && area.height >= drawing.picture().height() * drawing.viewport().scale(), area + " for " + drawing.picture().width() + " x " + drawing.picture().height());
			}
			Rectangle bar = page.content().progress().control().getClientArea();
			assertTrue(bar.width >= 200 && bar.height >= 20, bar.toString());
		});
	}

	@Test
	void whatAsksToBeLookedAtLeadsThere() {
		CorpusPageEditor page = opened();
		CorpusPage.Asked contested = Workbench.ui(() -> page.shown().orElseThrow().asked().stream().filter(asked -> asked.all().text().startsWith("contested")).findFirst().orElseThrow());
		String claim = ((CorpusPage.OfClaim) contested.first().getFirst().target()).claim();
		follow(link(page, "contested"), "0");
		Workbench.waitUntil("the claim table is there", () -> Workbench.page().getActivePart() instanceof ClaimTableView table && table.compared().filter(subject -> subject.equals(org.gainsay.desk.compare.Subject.claim(claim))).isPresent());
		Workbench.ui(() -> Workbench.page().activate(page));
		follow(link(page, "contested"), "all");
		int all = contested.first().size() + contested.more();
		Workbench.waitUntil("the table shows those with the flag", () -> Workbench.page().getActivePart() instanceof ClaimTableView table && table.grid() != null && table.grid().rows().size() == all);
	}

	@Test
	void aWarningLeadsToItsPlaceAndGoesWithIt() throws Exception {
		project.write("extra.claims", "gainsay 1\n\narticle extra \"Extra\" {\n\tstatement s { says writer by nobodyKnown }\n}\n");
		project.build();
		CorpusPageEditor page = opened();
		Link errors = link(page, "Errors:");
		follow(errors, "0");
		Workbench.waitUntil("the file is open", () -> "extra.claims".equals(Workbench.page().getActiveEditor().getEditorInput().getName()));
		project.file("extra.claims").delete(true, null);
		project.build();
		Workbench.ui(() -> Workbench.page().activate(page));
		Workbench.waitUntil("the page says nothing of it", () -> page.content().links().stream().noneMatch(link -> link.getText().contains("extra.claims")));
	}

	@Test
	void aPictureLeadsToItsPartsAndToTheViewThatShowsItLarger() {
		CorpusPageEditor page = opened();
		PictureCanvas matrix = Workbench.ui(() -> page.content().drawings().get(page.shown().orElseThrow().pictures().stream().map(picture -> picture.name()).toList().indexOf("matrix")));
		Workbench.ui(() -> {
			matrix.choose(matrix.picture().items().stream().filter(item -> item.facts() instanceof org.gainsay.report.pictures.PictureDrawing.Target target && target.kind() == org.gainsay.report.pictures.PictureDrawing.Target.Kind.ARTICLE).findFirst().orElseThrow());
			Event enter = new Event();
			enter.keyCode = SWT.CR;
			matrix.control().notifyListeners(SWT.KeyDown, enter);
		});
		Workbench.waitUntil("the article is open", () -> Workbench.page().getActiveEditor() instanceof ArticleEditor);
		Workbench.ui(() -> {
			Workbench.page().activate(page);
			Link larger = (Link) matrix.control().getParent().getChildren()[3];
			larger.notifyListeners(SWT.Selection, new Event());
		});
		Workbench.waitUntil("the view shows it", () -> Workbench.page().getActivePart() instanceof PicturesView view && view.shown() != null && "matrix".equals(view.shown().name()));
	}

	@Test
	void isFoundAgainWhenTheWorkbenchStarts() {
		CorpusInput input = new CorpusInput(project.project());
		XMLMemento memento = XMLMemento.createWriteRoot("page");
		input.saveState(memento);
		assertEquals(input, new CorpusInput.Factory().createElement(memento));
		assertTrue(input.exists());
	}

	@Test
	void goesWithItsProject() throws Exception {
		opened();
		project.project().close(null);
		Workbench.waitUntil("the page is closed", () -> Workbench.page().getEditorReferences().length == 0);
		project.project().open(null);
	}
}
