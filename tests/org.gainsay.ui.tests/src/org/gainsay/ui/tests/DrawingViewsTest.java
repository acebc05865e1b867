// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.desk.drawing.Picture;
import org.gainsay.desk.drawing.Subject;
import org.gainsay.desk.drawing.Subject.Kind;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.chain.ChainView;
import org.gainsay.ui.views.drawing.DrawingView;
import org.gainsay.ui.views.drawing.Drawings;
import org.gainsay.ui.views.timeline.TimelineView;
import org.gainsay.ui.views.trees.ClaimsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The chain and the timeline in the workbench. */
@ExtendWith(NoErrorLogged.class)
class DrawingViewsTest {

	private static final Subject KNEW = new Subject(Kind.CLAIM, "knew");

	@TempDir
	Path folder;

	private TestProject project;
	private DrawingView<?> view;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		project.corpus();
	}

	@AfterEach
	void close() throws Exception {
		Workbench.light();
		Workbench.ui(() -> {
			if (view != null) {
				view.bar().setPinned(false);
				Workbench.page().hideView(view);
			}
		});
		project.close();
	}

	private <V extends DrawingView<?>> V show(Class<V> type, String id) {
		V shown = type.cast(Workbench.ui(() -> Workbench.page().showView(id)));
		view = shown;
		Workbench.waitUntil("something is drawn", () -> shown.hasContent() && shown.drawn() != null && !shown.canvas().picture().items().isEmpty());
		return shown;
	}

	private void draw(Subject subject) {
		Workbench.ui(() -> view.draw(subject));
		Workbench.waitUntil(subject.name() + " is drawn", () -> subject.equals(view.drawn()));
	}

	private List<String> told() {
		return Workbench.ui(() -> CorpusElement.in(view.getSite().getSelectionProvider().getSelection()).stream().map(CorpusElement::key).toList());
	}

	private Event key(int code) {
		Event event = new Event();
		event.keyCode = code;
		Workbench.ui(() -> view.canvas().control().notifyListeners(SWT.KeyDown, event));
		return event;
	}

	private Event tab(int detail) {
		Event event = new Event();
		event.detail = detail;
		event.doit = true;
		Workbench.ui(() -> view.canvas().control().notifyListeners(SWT.Traverse, event));
		return event;
	}

	private String picked() {
		return Workbench.ui(() -> view.canvas().picked().map(Picture.Item::key).orElse(""));
	}

	@Test
	void picksInTheChainByKeyAndByMouseAndTells() {
		show(ChainView.class, ChainView.ID);
		draw(KNEW);
		Workbench.ui(() -> Workbench.page().activate(view));
		List<Picture.Item> items = view.canvas().picture().items();
		assertFalse(tab(SWT.TRAVERSE_TAB_NEXT).doit);
		assertEquals(items.get(0).key(), picked());
		tab(SWT.TRAVERSE_TAB_NEXT);
		assertEquals(items.get(1).key(), picked());
		tab(SWT.TRAVERSE_TAB_PREVIOUS);
		key(SWT.ARROW_RIGHT);
		assertTrue(view.canvas().picked().orElseThrow().area().x() > items.get(0).area().x());
		key(SWT.END);
		assertEquals(items.getLast().key(), picked());
		assertTrue(tab(SWT.TRAVERSE_TAB_NEXT).doit, "after the last one the focus goes on");
		assertTrue(told().contains("claim knew"), told()::toString);

		Picture.Item actor = items.stream().filter(item -> item.key().equals("node actor:brandreth")).findFirst().orElseThrow();
		Workbench.ui(() -> {
			view.canvas().fit();
			Rectangle at = view.canvas().bounds(actor);
			Event press = new Event();
			press.button = 1;
			press.x = at.x + at.width / 2;
			press.y = at.y + at.height / 2;
			view.canvas().control().notifyListeners(SWT.MouseDown, press);
			Event move = new Event();
			move.x = press.x;
			move.y = press.y;
			view.canvas().control().notifyListeners(SWT.MouseMove, move);
		});
		assertEquals(actor.key(), picked());
		assertEquals("actor brandreth", told().getLast());
		assertTrue(told().contains("statement courier.untrue"), told()::toString);
		assertTrue(Workbench.ui(() -> view.canvas().control().getToolTipText()).contains("courier.untrue"));
		maximised("chain-light");
	}

	/** Takes a picture of the view as large as the window. */
	private void maximised(String name) {
		Rectangle before = Workbench.ui(() -> view.canvas().control().getBounds());
		Workbench.ui(() -> Workbench.page().toggleZoom(Workbench.page().getReference(view)));
		Workbench.waitUntil("the view is large", () -> view.canvas().control().getBounds().height > before.height);
		Workbench.ui(() -> view.canvas().fit());
		Workbench.screenshot(name);
		Workbench.ui(() -> Workbench.page().toggleZoom(Workbench.page().getReference(view)));
		Workbench.waitUntil("it is as small as before", () -> view.canvas().control().getBounds().height == before.height);
	}

	@Test
	void goesToTheWordsByEnter() {
		show(ChainView.class, ChainView.ID);
		draw(KNEW);
		goToSingle();
	}

	private void goToSingle() {
		Picture.Item single = view.canvas().picture().items().stream().filter(item -> item.statements().size() == 1).findFirst().orElseThrow();
		Workbench.ui(() -> {
			Workbench.page().activate(view);
			view.canvas().choose(single);
		});
		key(SWT.CR);
		Workbench.waitUntil("the article shows", () -> Workbench.page().getActivePart() instanceof ArticleEditor);
		ArticleEditor article = (ArticleEditor) Workbench.ui(() -> Workbench.page().getActiveEditor());
		Workbench.waitUntil("the words are selected", () -> article.getSelectionProvider().getSelection() instanceof ITextSelection words && words.getLength() > 0);
		Workbench.settle();
		assertEquals(KNEW, view.drawn(), "what is in the drawing does not change it");
	}

	private void caretAt(ArticleEditor article, String words) {
		Workbench.ui(() -> {
			Workbench.page().activate(article);
			String text = article.getDocumentProvider().getDocument(article.getEditorInput()).get();
			article.selectAndReveal(text.indexOf(words) + 2, 0);
		});
	}

	@Test
	void followsEditorsAndViewsUnlessItIsPinned() {
		show(ChainView.class, ChainView.ID);
		draw(new Subject(Kind.CLAIM, "tapWater"));
		ArticleEditor article = (ArticleEditor) Workbench.open(project.file("articles/courier.txt"));
		Workbench.waitUntil("the standings show", () -> !article.shown().isEmpty());
		caretAt(article, "It is simply untrue");
		Workbench.waitUntil("the statement's claim is drawn, and the statement selected",
				() -> KNEW.equals(view.drawn()) && view.canvas().picked().filter(item -> item.statements().stream().anyMatch(one -> one.qualifiedName().equals("courier.untrue"))).isPresent());
		Workbench.ui(() -> view.bar().setPinned(true));
		caretAt(article, "fuel had reached");
		Workbench.settle();
		assertEquals(KNEW, view.drawn());
		Workbench.ui(() -> view.bar().setPinned(false));
		ClaimsView claims = (ClaimsView) Workbench.ui(() -> Workbench.page().showView(ClaimsView.ID));
		Workbench.waitUntil("the claims show", () -> claims.hasContent() && claims.viewer().getTree().getItemCount() > 0);
		caretAt(article, "It is simply untrue");
		caretAt(article, "fuel had reached");
		Workbench.ui(() -> Workbench.page().showView(ChainView.ID)); // It lies behind the claims: what nobody sees follows when it is turned to.
		Workbench.waitUntil("it follows again", () -> new Subject(Kind.CLAIM, "leak").equals(view.drawn()));
	}

	@Test
	void drawsWhatIsTyped() {
		show(ChainView.class, ChainView.ID);
		type("article ledger");
		Workbench.waitUntil("the article is drawn", () -> new Subject(Kind.ARTICLE, "ledger").equals(view.drawn()));
		type("Fish have died in the harbour");
		Workbench.waitUntil("the claim is drawn", () -> new Subject(Kind.CLAIM, "deadFish").equals(view.drawn()));
		assertEquals("Fish have died in the harbour", Workbench.ui(() -> view.bar().field().getText()));
		type("no such thing");
		Workbench.settle();
		assertEquals(new Subject(Kind.CLAIM, "deadFish"), view.drawn());
	}

	private void type(String text) {
		Workbench.ui(() -> {
			view.bar().field().setText(text);
			view.bar().field().notifyListeners(SWT.DefaultSelection, new Event());
		});
	}

	@Test
	void zoomsByItsCommandsAndMovesByKeys() {
		show(ChainView.class, ChainView.ID);
		draw(KNEW);
		Workbench.ui(() -> Workbench.page().activate(view));
		double scale = view.canvas().viewport().scale();
		run(Drawings.ZOOM_IN);
		assertEquals(scale * 1.25, view.canvas().viewport().scale(), 1e-9);
		double left = view.canvas().viewport().left();
		Event right = new Event();
		right.keyCode = SWT.ARROW_RIGHT;
		right.stateMask = SWT.MOD1;
		Workbench.ui(() -> view.canvas().control().notifyListeners(SWT.KeyDown, right));
		assertTrue(view.canvas().viewport().left() < left);
		run(Drawings.FIT);
		Rectangle area = Workbench.ui(() -> view.canvas().control().getClientArea());
		double fitted = view.canvas().viewport().scale();
		assertTrue(view.canvas().picture().width() * fitted <= area.width + 1 && view.canvas().picture().height() * fitted <= area.height + 1);
		Event wheel = new Event();
		wheel.count = 3;
		wheel.stateMask = SWT.MOD1;
		Workbench.ui(() -> view.canvas().control().notifyListeners(SWT.MouseVerticalWheel, wheel));
		assertTrue(view.canvas().viewport().scale() > fitted);
	}

	private void run(String command) {
		Workbench.ui(() -> view.getSite().getService(IHandlerService.class).executeCommand(command, null));
	}

	@Test
	void savesAsSvgAndPng() throws Exception {
		ChainView chain = show(ChainView.class, ChainView.ID);
		draw(KNEW);
		Path svg = folder.resolve("knew.svg");
		Path png = folder.resolve("knew.png");
		Workbench.ui(() -> {
			chain.save(svg);
			chain.save(png);
		});
		String text = Files.readString(svg);
		assertTrue(text.startsWith("<?xml") && text.contains("Ida Brandreth") && text.contains("prefers-color-scheme: dark"), text);
		ImageData pixels = new ImageData(png.toString());
		assertEquals(Math.ceil(chain.canvas().picture().width() * 2), pixels.width);
		assertEquals(Math.ceil(chain.canvas().picture().height() * 2), pixels.height);
		RGB paper = Workbench.ui(() -> chain.canvas().control().getBackground().getRGB());
		assertEquals(paper, pixels.palette.getRGB(pixels.getPixel(0, 0)));
		assertTrue(differing(pixels, paper) > 1000, "something is drawn");
	}

	private static int differing(ImageData pixels, RGB paper) {
		int differing = 0;
		for (int y = 0; y < pixels.height; y++) {
			for (int x = 0; x < pixels.width; x++) {
				if (!pixels.palette.getRGB(pixels.getPixel(x, y)).equals(paper)) {
					differing++;
				}
			}
		}
		return differing;
	}

	@Test
	void drawsTheChainInTheDarkTheme() {
		show(ChainView.class, ChainView.ID);
		draw(KNEW);
		RGB light = Workbench.ui(() -> view.canvas().control().getBackground().getRGB());
		dark(light);
		Workbench.screenshot("chain-dark");
	}

	private void dark(RGB light) {
		Workbench.dark();
		Workbench.waitUntil("the drawing is dark", () -> brightness(view.canvas().control().getBackground().getRGB()) < 100);
		Canvas canvas = view.canvas().control();
		assertNotEquals(light, Workbench.ui(() -> canvas.getBackground().getRGB()));
		ImageData pixels = Workbench.ui(() -> view.canvas().image(1));
		assertTrue(brightness(pixels.palette.getRGB(pixels.getPixel(0, 0))) < 100, "the ground is dark");
		boolean bright = false;
		for (int y = 0; y < pixels.height && !bright; y++) {
			for (int x = 0; x < pixels.width && !bright; x++) {
				bright = brightness(pixels.palette.getRGB(pixels.getPixel(x, y))) > 150;
			}
		}
		assertTrue(bright, "the words are bright");
	}

	private static int brightness(RGB colour) {
		return (colour.red + colour.green + colour.blue) / 3;
	}

	@Test
	void showsTheTimelineOfAClaimAndGoesThere() {
		show(TimelineView.class, TimelineView.ID);
		draw(KNEW);
		Workbench.ui(() -> Workbench.page().activate(view));
		key(SWT.HOME);
		assertTrue(picked().startsWith("mark "), picked());
		assertEquals("claim knew", told().get(1));
		maximised("timeline-light");
		goToSingle();
	}

	@Test
	void showsTheTimelineOfAnActorAndFollows() throws Exception {
		TimelineView timeline = show(TimelineView.class, TimelineView.ID);
		type("Ida Brandreth");
		Workbench.waitUntil("the actor's statements show", () -> new Subject(Kind.ACTOR, "brandreth").equals(view.drawn()));
		assertTrue(timeline.canvas().picture().of("courier.untrue").isPresent());
		Workbench.screenshot("timeline-actor");
		ArticleEditor article = (ArticleEditor) Workbench.open(project.file("articles/courier.txt"));
		Workbench.waitUntil("the standings show", () -> !article.shown().isEmpty());
		caretAt(article, "It is simply untrue");
		Workbench.waitUntil("the statement is selected", () -> picked().startsWith("mark courier.untrue "));
		assertEquals(new Subject(Kind.ACTOR, "brandreth"), view.drawn());
		caretAt(article, "fuel had reached");
		Workbench.waitUntil("the claim of another statement is drawn", () -> new Subject(Kind.CLAIM, "leak").equals(view.drawn()));
		project.write("more.claims", "gainsay 1\nactor extra : person \"Nobody Yet\"\n");
		project.build();
		Workbench.waitUntil("the view knows the new actor", () -> view.shown().corpus().actor("extra").isPresent());
		type("Nobody Yet");
		Workbench.waitUntil("one who says nothing has an empty one", () -> new Subject(Kind.ACTOR, "extra").equals(view.drawn()) && view.canvas().picture().items().isEmpty());
		assertTrue(view.shown().line().contains("no statements yet"), view.shown().line());
	}

	@Test
	void drawsTheTimelineInTheDarkTheme() {
		show(TimelineView.class, TimelineView.ID);
		draw(KNEW);
		dark(Workbench.ui(() -> view.canvas().control().getBackground().getRGB()));
		Workbench.screenshot("timeline-dark");
	}
}
