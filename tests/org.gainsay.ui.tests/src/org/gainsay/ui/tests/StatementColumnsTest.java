// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
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
	private ArticleEditor article;
	private StatementView view;
	private Font large;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		Workbench.ui(() -> Workbench.page().resetPerspective());
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		article = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file("articles/courier.txt")));
		Workbench.waitUntil("the statements show", () -> !article.shown().isEmpty());
		view = Workbench.ui(() -> (StatementView) Workbench.page().showView(StatementView.ID));
		Workbench.ui(() -> {
			Workbench.window().getShell().setBounds(0, 0, 1280, 800);
			Workbench.page().activate(article); // Else nobody hears what it selects.
			article.select("courier.confirmed");
		});
		Workbench.waitUntil("the form shows it", () -> view.hasContent() && view.form().control("name") != null);
		Workbench.ui(() -> view.form().asThereIsRoom()); // Another test may have opened or closed some.
	}

	@AfterEach
	void close() throws Exception {
		Workbench.begin();
		project.close();
		if (large != null) {
			Workbench.ui(() -> {
				write(Workbench.window().getShell(), null);
				Workbench.window().getShell().layout(true, true);
				large.dispose();
			});
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
		Workbench.ui(() -> List.of("content", "addStance", "name").forEach(view.form()::unfold));
		assertTrue(at("content").y < at("addStance").y);
		assertTrue(at("addStance").y < at("name").y);
		assertTrue(at("member 0").y < at("stance 0").y);
		assertTrue(at("stance 0").y < at("content").y);
		assertTrue(at("content").y < at("name").y);
	}

	/** In the place that it has from the start, beside the article: what does not fit is closed, and its title says what it holds. */
	@Test
	void allThatShowsIsInSightBesideTheArticle() {
		enlargeAll();
		Workbench.screenshot("statement-small");
		Workbench.ui(() -> {
			assertEquals(1, view.form().columns());
			int high = view.form().area().computeSize(view.form().area().getSize().x, SWT.DEFAULT, true).y;
			assertTrue(high <= view.form().inSight(), high + " of " + view.form().inSight() + " in sight");
			assertFalse(view.form().area().getParent().getVerticalBar().isVisible(), "nothing to scroll");
			Rectangle sight = new Rectangle(0, 0, view.form().area().getParent().getClientArea().width, view.form().inSight());
			for (Control child : view.form().area().getChildren()) {
				Rectangle at = child.getBounds();
				assertTrue(!child.isVisible() || at.intersection(sight).equals(at), child + " at " + at + " in " + sight);
			}
			for (String key : List.of("member 0", "stance 0", "stance 0 about 0")) {
				assertTrue(view.form().control(key).isVisible() && view.form().control(key).getSize().x >= 100, key);
			}
			List<String> titles = view.form().titles();
			assertEquals(List.of("Speaker", "Stances"), titles.subList(0, 2));
			assertTrue(titles.get(2).startsWith("Words  \u201Cfuel had reached"), titles.toString());
			assertTrue(titles.getLast().startsWith("More  Name confirmed"), titles.toString());
		});
	}

	/** What somebody opens stays so, also for another statement, and can be moved into sight; what somebody closes stays closed. */
	@Test
	void aPartStaysAsSomebodyWantsIt() {
		enlargeAll();
		Canvas words = title("Words");
		Workbench.ui(() -> {
			Workbench.page().activate(view); // Else the key is one of the article's.
			key(words, ' ', 0);
		});
		Workbench.waitUntil("the words show", () -> view.form().control("content").isVisible() && view.form().control("cue").isVisible());
		Workbench.ui(() -> key(title("Speaker"), (char) 0, SWT.ARROW_LEFT));
		Workbench.waitUntil("nobody who speaks", () -> !view.form().control("member 0").isVisible());
		Workbench.ui(() -> assertTrue(view.form().titles().getFirst().startsWith("Speaker  Speaker "), view.form().titles().toString()));
		Workbench.ui(() -> {
			Workbench.page().activate(article);
			article.select("courier.untrue");
		});
		Workbench.waitUntil("the form shows the other", () -> view.form().control("name") instanceof Text name && name.getText().equals("untrue"));
		Workbench.ui(() -> {
			assertTrue(view.form().control("content").isVisible());
			assertFalse(view.form().control("member 0").isVisible());
			assertTrue(view.form().area().getSize().y > view.form().inSight(), "it can be moved");
			Workbench.page().activate(view);
			key(title("Words"), (char) 0, SWT.ARROW_LEFT);
			key(title("Speaker"), (char) 0, SWT.ARROW_RIGHT);
			assertFalse(view.form().control("content").isVisible());
			assertTrue(view.form().control("member 0").isVisible());
		});
	}

	/** A part that something is wrong in is not closed for want of room. */
	@Test
	void whatIsWrongIsNotHidden() throws Exception {
		enlargeAll();
		project.write("courier.claims", project.text("courier.claims").replaceFirst("(statement confirmed \\{[^}]*?cue \")[^\"]*", "$1nowhere to be found"));
		project.build();
		Workbench.ui(() -> article.select("courier.untrue"));
		Workbench.waitUntil("another shows", () -> view.form().control("name") instanceof Text name && name.getText().equals("untrue"));
		Workbench.ui(() -> article.select("courier.confirmed"));
		Workbench.waitUntil("the fault shows", () -> view.form().control("name") instanceof Text name && name.getText().equals("confirmed") && view.form().message("cue").contains("nowhere"));
		assertTrue(Workbench.<Boolean>ui(() -> view.form().control("cue").isVisible()));
	}

	private void enlargeAll() {
		Workbench.ui(() -> {
			FontData data = view.form().area().getFont().getFontData()[0];
			large = new Font(Workbench.display(), data.getName(), 16, data.getStyle());
			write(Workbench.window().getShell(), large);
			Workbench.window().getShell().layout(true, true);
			view.form().area().getParent().notifyListeners(SWT.Resize, new Event());
			view.form().area().layout(true, true);
		});
		Workbench.settle();
	}

	private Canvas title(String begins) {
		return Workbench.ui(() -> (Canvas) Arrays.stream(view.form().area().getChildren()).filter(child -> child.getClass().getSimpleName().equals("FoldTitle"))
				.toList().get(view.form().titles().indexOf(view.form().titles().stream().filter(title -> title.startsWith(begins)).findFirst().orElseThrow())));
	}

	private static void key(Control control, char character, int code) {
		Event event = new Event();
		event.character = character;
		event.keyCode = code == 0 ? character : code;
		control.notifyListeners(SWT.KeyDown, event);
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
