// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.gainsay.report.pictures.Picture;
import org.gainsay.report.pictures.PictureDrawing.Target;
import org.gainsay.report.pictures.PictureSvg;
import org.gainsay.report.pictures.PictureTable;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.pictures.PicturesView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The view of the pictures: each with its numbers, to be gone through by keys, and to be saved. */
@ExtendWith(NoErrorLogged.class)
class PicturesViewTest {

	@TempDir
	private Path folder;

	private TestProject project;
	private PicturesView view;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		Workbench.ui(() -> Workbench.page().resetPerspective());
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		Workbench.open(project.file("courier.claims"));
		view = Workbench.ui(() -> (PicturesView) Workbench.page().showView(PicturesView.ID));
		Workbench.waitUntil("a picture shows", () -> view.hasContent() && view.shown() != null);
		state(IWorkbenchPage.STATE_MAXIMIZED);
	}

	@AfterEach
	void close() throws Exception {
		state(IWorkbenchPage.STATE_RESTORED);
		Workbench.light();
		Workbench.begin();
		project.close();
	}

	private void state(int state) {
		Workbench.ui(() -> Workbench.page().setPartState(Workbench.page().getReference(view), state));
		Workbench.settle();
	}

	private void choose(String name) {
		Workbench.ui(() -> view.choose(name));
		assertEquals(name, Workbench.ui(() -> view.shown().name()));
	}

	@Test
	void showsEachWithItsNumbersInBothThemes() {
		List<String> names = List.of("who-speaks", "standings", "days", "timeline", "matrix", "progress");
		assertEquals(names.size(), (int) Workbench.ui(() -> view.chooser().getItemCount()));
		for (String name : names) {
			choose(name);
			Workbench.ui(() -> {
				Picture shown = view.shown();
				PictureTable numbers = shown.table();
				assertEquals(shown.title(), view.chooser().getText());
				assertFalse(view.canvas().picture().items().isEmpty(), name);
				assertEquals(numbers.rows().size(), view.numbers().getItemCount());
				assertEquals(numbers.heads(), IntStream.range(0, view.numbers().getColumnCount()).mapToObj(i -> view.numbers().getColumn(i).getText()).toList());
				assertEquals(numbers.rows().getFirst().getFirst(), view.numbers().getItem(0).getText(0));
			});
			Workbench.screenshot("picture-" + name);
		}
		Workbench.dark();
		for (String name : List.of("who-speaks", "matrix")) {
			choose(name);
			Workbench.screenshot("picture-" + name + "-dark");
		}
	}

	@Test
	void isSavedAsADrawingAsPixelsAndAsATable() throws Exception {
		choose("standings");
		Workbench.ui(() -> {
			view.save(folder.resolve("one.svg"));
			view.save(folder.resolve("one.PNG"));
			view.save(folder.resolve("one.csv"));
			assertEquals(new PictureSvg(view.shown(), 860).file(), Files.readString(folder.resolve("one.svg")));
			assertEquals(view.shown().table().csv(), Files.readString(folder.resolve("one.csv")));
		});
		ImageData pixels = new ImageData(folder.resolve("one.PNG").toString());
		assertTrue(pixels.width > 600 && pixels.height > 100, pixels.width + " x " + pixels.height);
		assertTrue(IntStream.range(0, pixels.width).map(x -> pixels.getPixel(x, pixels.height / 2)).distinct().count() > 5, "something is drawn");
	}

	@Test
	void isGoneThroughByKeysAndLeadsToWhatItShows() {
		choose("matrix");
		Workbench.ui(() -> {
			view.setFocus();
			key(SWT.HOME);
			assertEquals(view.canvas().picture().items().getFirst(), view.canvas().picked().orElseThrow());
			key(SWT.ARROW_DOWN);
			assertFalse(view.canvas().picture().items().getFirst().equals(view.canvas().picked().orElseThrow()));
			view.canvas().choose(view.canvas().picture().items().stream().filter(item -> item.facts() instanceof Target target && target.kind() == Target.Kind.ARTICLE).findFirst().orElseThrow());
			assertEquals(1, CorpusElement.in(view.getSite().getSelectionProvider().getSelection()).size());
			key(SWT.CR);
		});
		Workbench.waitUntil("the article is open", () -> Workbench.page().getActiveEditor() instanceof ArticleEditor);
	}

	private void key(int code) {
		Event event = new Event();
		event.keyCode = code;
		view.canvas().control().notifyListeners(SWT.KeyDown, event);
	}

	@Test
	void drawsAnewForAnotherWidth() {
		choose("standings");
		double wide = Workbench.ui(() -> view.canvas().picture().width());
		Workbench.ui(() -> Workbench.window().getShell().setSize(1000, 700));
		Workbench.waitUntil("it is narrower", () -> view.canvas().picture().width() < wide);
	}
}
