// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.cheatsheets.OpenCheatSheetAction;
import org.gainsay.facts.StatementFacts;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.article.ArticleEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cheat sheet from its first to its last step, as somebody goes through it who touches no mouse. */
@ExtendWith(NoErrorLogged.class)
class GuidedTourTest {

	private static final String WORDS = "The figure could not be checked";
	private static final String VIEW = "org.eclipse.ui.cheatsheets.views.CheatSheetView";

	private final Keys keys = new Keys();
	private ArticleEditor article;

	@BeforeEach
	void begin() {
		Workbench.begin();
	}

	@AfterEach
	void close() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().closeAllEditors(false);
			for (IViewReference view : Workbench.page().getViewReferences()) {
				if (view.getId().equals(VIEW)) {
					Workbench.page().hideView(view);
				}
			}
		});
		Workbench.settle();
		IProject example = ResourcesPlugin.getWorkspace().getRoot().getProject("lighthouse");
		if (example.exists()) {
			example.delete(true, true, null);
		}
	}

	@Test
	void goesFromTheFirstToTheLastStep() throws Exception {
		// Under a name of its own it begins at the beginning, whatever is remembered of the other.
		Workbench.ui(() -> new OpenCheatSheetAction("tour" + System.nanoTime(), "Tour", Platform.getBundle("org.gainsay.ui.projects").getEntry("cheatsheets/firstArticle.xml")).run());
		press("Click to Begin");
		press("Click to perform");
		Workbench.waitUntil("the article is open", () -> Workbench.page().getActiveEditor() instanceof ArticleEditor);
		article = assertInstanceOf(ArticleEditor.class, Workbench.ui(() -> Workbench.page().getActiveEditor()));
		theArticleHasTheKeyboard();
		Workbench.waitUntil("the standings show", () -> article.shown().size() >= 4);
		assertFalse(Workbench.<Boolean>ui(() -> bounds(sheet()).intersects(bounds(article.textWidget()))), "the sheet lies beside the article");

		press("Click when complete");
		press("Click to perform");
		theArticleHasTheKeyboard();
		assertEquals(WORDS, Workbench.ui(() -> article.textWidget().getSelectionText()));
		press("Click to perform");
		Workbench.waitUntil("the statement is there", () -> made().isPresent());
		theArticleHasTheKeyboard();
		press("Click to perform");
		field("writer");
		Workbench.waitUntil("somebody speaks", () -> made().filter(one -> one.members().size() == 1).isPresent());
		theArticleHasTheKeyboard();
		press("Click to perform");
		field("does not confirm");
		field("forty");
		Workbench.waitUntil("it has its stance", () -> stances() == 1);
		theArticleHasTheKeyboard();
		press("Click to perform");
		Workbench.waitUntil("undo takes the stance back", () -> stances() == 0);
		theArticleHasTheKeyboard();
		press("Click to perform");
		Workbench.waitUntil("redo brings it again", () -> stances() == 1);
		theArticleHasTheKeyboard();
		keys.with(SWT.CTRL, 'z');
		Workbench.waitUntil("its key takes the stance back", () -> stances() == 0);
		keys.with(SWT.CTRL, 'y');
		Workbench.waitUntil("its key brings it again", () -> stances() == 1);
		press("Click to perform");
		Workbench.settle();
		assertEquals(0, Workbench.ui(() -> Workbench.page().getDirtyEditors().length));
		theArticleHasTheKeyboard();
		press("Click to perform");
		Workbench.waitUntil("the problems show", () -> Workbench.page().findView(IPageLayout.ID_PROBLEM_VIEW) != null
				&& Workbench.page().isPartVisible(Workbench.page().findView(IPageLayout.ID_PROBLEM_VIEW)));
		theArticleHasTheKeyboard();
		assertEquals(0, article.file().getProject().findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE).length, "there is nothing to say about the statement");
		focus("Click to perform");
		// The wizard waits for its answer in the key's own turn, so another thread presses the key.
		Thread key = Thread.ofPlatform().daemon().start(() -> keys.press(SWT.CR));
		Shell wizard = Workbench.waitForShell("New Article");
		Workbench.screenshot("guided-tour");
		Workbench.ui(wizard::close);
		Workbench.waitUntil("the key is done", () -> !key.isAlive());
	}

	private static Rectangle bounds(Control control) {
		return control.getDisplay().map(control.getParent(), null, control.getBounds());
	}

	private Optional<StatementFacts> made() {
		return article.set().stream().flatMap(set -> set.statements().stream())
				.filter(one -> one.content() != null && article.text().startsWith(WORDS, one.content().spans().getFirst().start())).findFirst();
	}

	private long stances() {
		return made().map(one -> (long) one.stances().size()).orElse(-1L);
	}

	private void theArticleHasTheKeyboard() {
		Workbench.waitUntil("all steps are done", () -> !Annotating.in(article).isBusy());
		Workbench.waitUntil("the article has the keyboard", () -> article.textWidget().isFocusControl() && Workbench.page().getActivePart() == article);
	}

	/** Types into the small window and takes what is proposed first. */
	private void field(String typed) {
		Workbench.waitUntil("a field has the focus for " + typed, () -> Workbench.display().getFocusControl() instanceof Text text && text.getText().isEmpty()
				&& text.getShell() != Workbench.window().getShell());
		keys.type(typed);
		keys.press(SWT.CR);
	}

	/** Presses Enter on a link of the sheet, when it is there. */
	private void press(String text) {
		focus(text);
		keys.press(SWT.CR);
	}

	private void focus(String text) {
		Workbench.waitUntil("the sheet has " + text, () -> link(text).isPresent());
		Workbench.ui(() -> {
			Workbench.page().activate(Workbench.page().findView(VIEW));
			link(text).orElseThrow().setFocus();
		});
		Workbench.waitUntil("the link has the focus", () -> link(text).orElseThrow().isFocusControl());
	}

	private static Control sheet() {
		Optional<Control> begin = links().findFirst();
		Control control = begin.orElseThrow();
		while (control.getParent().getBounds().height < Workbench.window().getShell().getClientArea().height / 2) {
			control = control.getParent();
		}
		return control.getParent();
	}

	private static Optional<Control> link(String text) {
		return links().filter(link -> text.equals(textOf(link))).findFirst();
	}

	/** The links of the sheet's current step: the library's class is not to be had here but by its name. */
	private static Stream<Control> links() {
		return all(Workbench.window().getShell()).filter(Control::isVisible).filter(control -> control.getClass().getName().endsWith("Hyperlink"))
				.filter(control -> textOf(control).startsWith("Click"));
	}

	private static String textOf(Control link) {
		try {
			return String.valueOf(link.getClass().getMethod("getText").invoke(link));
		} catch (ReflectiveOperationException none) {
			return "";
		}
	}

	private static Stream<Control> all(Control control) {
		return control instanceof Composite composite ? Stream.concat(Stream.of(control), Arrays.stream(composite.getChildren()).flatMap(GuidedTourTest::all)) : Stream.of(control);
	}
}
