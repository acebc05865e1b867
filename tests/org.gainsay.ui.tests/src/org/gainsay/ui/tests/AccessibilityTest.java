// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.article.ArticleEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the desk's controls answer a screen reader. SWT asks the same listeners, whichever system it is on. */
@ExtendWith(NoErrorLogged.class)
class AccessibilityTest {

	private final Keys keys = new Keys();
	private TestProject project;
	private ArticleEditor article;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("bridge");
		article = SmallCorpus.openArticle(project);
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void theTextSaysWhatItIsAndWhatIsSelectedInIt() {
		assertEquals("Article: Bridge", name(article.textWidget()));
		assertTrue(answer(article.textWidget(), AccessibleListener::getHelp).contains("Space selects the statement at the caret"));
		String before = answer(article.textWidget(), AccessibleListener::getDescription);
		Workbench.ui(() -> article.select("bridge.engineer"));
		String selected = answer(article.textWidget(), AccessibleListener::getDescription);
		assertTrue(!selected.equals(before), selected);
		for (String word : List.of("engineer", "denied", "An engineer", "denies The bridge is safe", "it would fall", "said")) {
			assertTrue(selected.contains(word), word + " in: " + selected);
		}
	}

	@Test
	void theBarsSayWhatTheyAre() {
		Link link = Workbench.ui(() -> all(article.bars()).filter(Link.class::isInstance).map(Link.class::cast).findFirst().orElseThrow());
		assertTrue(name(link).startsWith("Keys: W\u00a0word"), name(link));
		Workbench.ui(() -> article.select("bridge.engineer"));
		Workbench.waitUntil("other keys show", () -> link.getText().contains("hedge"));
		assertTrue(name(link).contains("hedge") && !name(link).contains("<a"), name(link));
		Combo sets = Workbench.ui(() -> all(article.bars().getParent()).filter(Combo.class::isInstance).map(Combo.class::cast).findFirst().orElseThrow());
		assertEquals("The annotation set that shows", name(sets));
	}

	@Test
	void theSmallWindowSaysWhatItAsksAndWhatWouldBeTaken() {
		Workbench.ui(() -> article.select("bridge.engineer"));
		Workbench.waitUntil("the text takes keys", () -> article.textWidget().isFocusControl() && Workbench.display().getActiveShell() == article.textWidget().getShell());
		keys.press('p');
		Workbench.waitUntil("a field has the focus", () -> Workbench.display().getFocusControl() instanceof Text);
		Text field = Workbench.ui(() -> (Text) Workbench.display().getFocusControl());
		assertTrue(name(field).contains("it would fall"), name(field));
		keys.type("qui");
		Workbench.waitUntil("what Enter would take is said", () -> answer(field, AccessibleListener::getDescription).contains("Ada Quill"));
		keys.press(0, SWT.ARROW_DOWN);
		assertTrue(!answer(field, AccessibleListener::getDescription).startsWith("Ada Quill"), answer(field, AccessibleListener::getDescription));
		keys.press(0, SWT.ESC);
		Workbench.waitUntil("it closes", field::isDisposed);
		Workbench.waitUntil("all steps are done", () -> !Annotating.in(article).isBusy());
	}

	private static String name(Control control) {
		return answer(control, AccessibleListener::getName);
	}

	/** What the listeners of a control answer, one after the other, as SWT asks them. */
	@SuppressWarnings("unchecked")
	private static String answer(Control control, BiConsumer<AccessibleListener, AccessibleEvent> question) {
		return Workbench.ui(() -> {
			Accessible accessible = control.getAccessible();
			Field field = Accessible.class.getDeclaredField("accessibleListeners");
			field.setAccessible(true);
			AccessibleEvent event = new AccessibleEvent(accessible);
			event.childID = ACC.CHILDID_SELF;
			for (AccessibleListener listener : (List<AccessibleListener>) field.get(accessible)) {
				question.accept(listener, event);
			}
			return event.result;
		});
	}

	private static Stream<Control> all(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> Stream.concat(Stream.of(child), child instanceof Composite inner ? all(inner) : Stream.empty()));
	}
}
