// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.ConfigAttribute;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.IStyle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.analysis.Cell;
import org.gainsay.analysis.Flag;
import org.gainsay.desk.claimtable.GridWish;
import org.gainsay.desk.compare.Subject;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.compare.CompareEditor;
import org.gainsay.ui.compare.CompareInput;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.ViewActions;
import org.gainsay.ui.views.claimtable.ClaimTableView;
import org.gainsay.ui.views.statement.StatementView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The claim table in the workbench. */
@ExtendWith(NoErrorLogged.class)
class ClaimTableViewTest {

	private TestProject project;
	private ClaimTableView view;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		project.corpus();
		view = (ClaimTableView) Workbench.ui(() -> Workbench.page().showView(ClaimTableView.ID));
		Workbench.ui(() -> Workbench.page().setPartState(Workbench.page().findViewReference(ClaimTableView.ID), IWorkbenchPage.STATE_MAXIMIZED));
		Workbench.waitUntil("the table shows", () -> view.hasContent() && view.grid() != null && view.grid().rows().size() == view.grid().ledger().rows().size());
	}

	@AfterEach
	void close() throws Exception {
		Workbench.light();
		Workbench.ui(() -> {
			Workbench.page().setPartState(Workbench.page().findViewReference(ClaimTableView.ID), IWorkbenchPage.STATE_RESTORED);
			Workbench.page().hideView(view);
		});
		project.close();
	}

	private List<String> selected() {
		return CorpusElement.in(view.getSite().getSelectionProvider().getSelection()).stream().map(CorpusElement::key).toList();
	}

	@Test
	void takesTheFocusOnceItsContentIsThere() {
		Workbench.ui(() -> Workbench.page().hideView(view));
		view = Workbench.ui(() -> {
			ClaimTableView shown = (ClaimTableView) Workbench.page().showView(ClaimTableView.ID);
			assertFalse(shown.hasContent(), "it has not been read yet");
			return shown;
		});
		Workbench.waitUntil("the table has the focus", () -> view.hasContent() && view.table().isFocusControl());
	}

	@Test
	void selectsACellAndGoesToItsWordsByKey() {
		Workbench.ui(() -> {
			Workbench.page().activate(view);
			view.choose("leak", "courier");
		});
		List<String> keys = Workbench.ui(this::selected);
		assertEquals("claim leak", keys.get(keys.size() - 2));
		assertEquals("article courier", keys.getLast());
		assertTrue(keys.contains("statement courier.samples"), keys::toString);
		assertTrue(Workbench.ui(() -> colours(picture(), view.table().getClientArea())) > 10, "heads, texts and tints are painted");
		Workbench.screenshot("claim-table");
		Workbench.ui(() -> view.table().setFocus());
		new Keys().press(SWT.CR);
		Workbench.waitUntil("the article shows", () -> Workbench.page().getActivePart() instanceof ArticleEditor);
		ArticleEditor article = (ArticleEditor) Workbench.ui(() -> Workbench.page().getActiveEditor());
		assertEquals("courier.txt", article.file().getName());
		Workbench.waitUntil("the words are selected", () -> article.getSelectionProvider().getSelection() instanceof ITextSelection words && words.getLength() > 0);
	}

	/** What is asked of one corpus, as by a link of its page, is not asked of the next: it would show nothing, and nobody has asked. */
	@Test
	void asksNothingOfAnotherCorpusThatWasAskedOfTheFirst() throws Exception {
		Workbench.ui(() -> Workbench.page().setPartState(Workbench.page().findViewReference(ClaimTableView.ID), IWorkbenchPage.STATE_RESTORED));
		Workbench.ui(() -> view.ask(new GridWish("no claim has these words", Flag.CONTESTED, "spill", true, GridWish.Order.FILES, null, false)));
		Workbench.waitUntil("nothing shows", () -> view.grid() != null && view.grid().rows().isEmpty());
		try (TestProject other = SmallCorpus.create("another")) {
			SmallCorpus.openArticle(other);
			Workbench.waitUntil("the claim of the other shows", () -> view.grid() != null && view.grid().ledger().corpus().claim("safe").isPresent() && view.grid().rows().size() == 1);
			Workbench.ui(() -> Workbench.page().closeAllEditors(false));
		}
	}

	/** A cell selects its claim and article as well, and often several statements: the form shows the one that the article does. */
	@Test
	void theFormFollowsTheCell() {
		Workbench.ui(() -> Workbench.page().setPartState(Workbench.page().findViewReference(ClaimTableView.ID), IWorkbenchPage.STATE_RESTORED));
		StatementView form = (StatementView) Workbench.ui(() -> Workbench.page().showView(StatementView.ID));
		Workbench.ui(() -> {
			Workbench.page().activate(view);
			view.choose("leak", "courier");
		});
		List<Cell> cells = Workbench.ui(() -> view.grid().cell(view.grid().indexOf("leak"), view.grid().columnOf("courier")).cells());
		assertTrue(cells.stream().map(Cell::statement).distinct().count() > 1, "several statements");
		String first = cells.getFirst().statement().name();
		Workbench.waitUntil("the form shows " + first, () -> form.hasContent() && form.form().control("name") instanceof Text text && text.getText().equals(first));
	}

	/** The cell of a claim selects statements; what is compared is the claim, by the command's own key and in the menu. */
	@Test
	void comparesTheArticlesOnTheClaimOfTheRow() {
		Workbench.ui(() -> {
			Workbench.page().activate(view);
			view.choose("leak", "courier");
		});
		Workbench.ui(() -> view.getSite().getService(IHandlerService.class).executeCommand(ViewActions.COMPARE, null));
		Workbench.waitUntil("the compare editor shows", () -> Workbench.page().getActiveEditor() instanceof CompareEditor);
		CompareEditor editor = (CompareEditor) Workbench.ui(() -> Workbench.page().getActiveEditor());
		assertEquals(CompareInput.of(project.corpus(), Subject.claim("leak")), editor.getEditorInput());
	}

	/** Heads alone have many colours: each cell is looked at, all of them, since the table stays blank from the one on that cannot be painted. */
	@Test
	void paintsEveryCellOfTheExample() {
		Set<String> painted = new HashSet<>();
		Set<String> blank = new TreeSet<>();
		Set<String> all = new HashSet<>();
		for (int row = 0; row < view.grid().rows().size(); row++) {
			for (int column = 0; column < view.grid().articles().size(); column++) {
				String place = row + "/" + column;
				String claim = view.grid().rows().get(row).claim().name();
				String article = view.grid().articles().get(column).name();
				all.add(place);
				if (!painted.contains(place)) {
					Workbench.ui(() -> {
						view.choose(claim, article);
						look(painted, blank);
					});
				}
			}
		}
		assertEquals(Set.of(), blank, "cells with a text of which nothing is painted");
		assertEquals(all, painted, "the cells that came into sight");
	}

	/** Adds the cells that are whole in sight, and those of them that have a text and are of one colour. */
	private void look(Set<String> painted, Set<String> blank) {
		NatTable table = view.table();
		ImageData pixels = picture();
		for (int y = 1; y < table.getRowCount(); y++) {
			for (int x = 2; x < table.getColumnCount(); x++) {
				ILayerCell cell = table.getCellByPosition(x, y);
				Rectangle bounds = cell.getBounds();
				if (bounds.equals(bounds.intersection(table.getClientArea()))) {
					painted.add(cell.getRowIndex() + "/" + cell.getColumnIndex());
					if (!view.grid().cell(cell.getRowIndex(), cell.getColumnIndex()).text().isEmpty() && colours(pixels, bounds) < 3) { // The ground and the line beside it are two.
						blank.add(cell.getRowIndex() + "/" + cell.getColumnIndex());
					}
				}
			}
		}
	}

	private static int colours(ImageData pixels, Rectangle of) {
		Set<Integer> found = new HashSet<>();
		for (int y = of.y; y < of.y + of.height; y++) {
			for (int x = of.x; x < of.x + of.width; x++) {
				found.add(pixels.getPixel(x, y));
			}
		}
		return found.size();
	}

	/** What the table paints; it swallows what is thrown then. */
	private ImageData picture() {
		Rectangle size = view.table().getClientArea();
		Image image = new Image(view.table().getDisplay(), size.width, size.height);
		GC gc = new GC(image);
		try {
			view.table().getLayerPainter().paintLayer(view.table(), gc, 0, 0, size, view.table().getConfigRegistry());
			return image.getImageData();
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	@Test
	void followsTheCaretOfAnArticle() throws Exception {
		ArticleEditor article = (ArticleEditor) Workbench.open(project.file("articles/courier.txt"));
		Workbench.waitUntil("the standings show", () -> !article.shown().isEmpty());
		Workbench.ui(() -> {
			Workbench.page().activate(article);
			String text = article.getDocumentProvider().getDocument(article.getEditorInput()).get();
			article.selectAndReveal(text.indexOf("It is simply untrue") + 2, 0);
		});
		Workbench.waitUntil("the statement's cell is selected", () -> selected().contains("statement courier.untrue"));
	}

	@Test
	void narrowsAndSortsAndKeepsTheCell() {
		Workbench.ui(() -> view.choose("leak", "courier"));
		Workbench.ui(() -> view.ask(GridWish.ALL.filtered("", Flag.CONTESTED, null, false).sorted(GridWish.Order.ARTICLES, null)));
		Workbench.waitUntil("only contested claims show",
				() -> !view.grid().rows().isEmpty() && view.grid().rows().stream().allMatch(row -> row.flags().contains(Flag.CONTESTED)));
		assertTrue(Workbench.ui(this::selected).contains("claim leak"), "what was selected stays so");
		Workbench.ui(() -> view.ask(GridWish.ALL.filtered("no such words", null, null, false)));
		Workbench.waitUntil("no claim shows", () -> view.grid().rows().isEmpty());
		assertEquals(List.of(), Workbench.ui(this::selected));
	}

	@Test
	void showsWhatIsTyped() throws Exception {
		int claims = view.grid().rows().size();
		project.write("more.claims", "gainsay 1\nclaim extra \"One claim more\"\n");
		project.build();
		Workbench.waitUntil("the new claim shows", () -> view.grid().rows().size() == claims + 1);
	}

	@Test
	void isReadableInTheDarkTheme() {
		Workbench.dark();
		Workbench.ui(() -> view.choose("leak", "courier"));
		Workbench.waitUntil("the table is dark", () -> brightness(background(null)) < 100);
		for (String label : new String[] { null, "empty", "carried", "standing.denied", "standing.unconfirmed", "standing.unsourced", "standing.anonymous", "standing.sourced",
				"standing.remark", "standing.incomplete" }) {
			double contrast = Workbench.ui(() -> contrast(background(label), colour(label, CellStyleAttributes.FOREGROUND_COLOR)));
			assertTrue(contrast >= 4.5, label + ": " + contrast);
		}
		Workbench.screenshot("claim-table-dark");
	}

	private RGB background(String label) {
		return colour(label, CellStyleAttributes.BACKGROUND_COLOR);
	}

	private RGB colour(String label, ConfigAttribute<Color> which) {
		IStyle style = view.table().getConfigRegistry().getConfigAttribute(CellConfigAttributes.CELL_STYLE, DisplayMode.NORMAL, label == null ? new String[0] : new String[] { label });
		return style.getAttributeValue(which).getRGB();
	}

	private static int brightness(RGB colour) {
		return (colour.red + colour.green + colour.blue) / 3;
	}

	/** By the formula of the WCAG. */
	private static double contrast(RGB one, RGB other) {
		double a = luminance(one);
		double b = luminance(other);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	private static double luminance(RGB colour) {
		return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
	}

	private static double linear(int channel) {
		double value = channel / 255.0;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}
}
