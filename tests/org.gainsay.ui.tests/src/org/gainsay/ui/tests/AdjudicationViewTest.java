// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Predicate;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.gainsay.facts.Progress;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.views.adjudicate.AdjudicationView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An adjudicator settles what two coders gave, with the keyboard; what was decided is in the files, and can be undone. */
@ExtendWith(NoErrorLogged.class)
class AdjudicationViewTest {

	private final Keys keys = new Keys();
	private TestProject project;
	private AdjudicationView view;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).put(Preferences.ANNOTATOR, "anna");
		project = TestProject.empty("adjudicated");
		project.write("study.claims", "gainsay 1\n\ncoder ben\ncoder dora\n\nround main {\n\tsample all\n}\n\nactor x : person \"X\"\nclaim c \"C is so.\"\n");
		project.write("a.txt", "One said that it is so.\n\nTwo said that it rains.\n\nThree said that it snows.\n");
		project.write("a.claims", "gainsay 1\n\narticle a \"A\" {\n\ttext \"a.txt\"\n}\n");
		project.write("ben.claims", set("ben", "asserts", "it rains", true));
		project.write("dora.claims", set("dora", "denies", "rains", false));
		project.build();
		project.corpus();
		view = (AdjudicationView) Workbench.ui(() -> Workbench.page().showView(AdjudicationView.ID));
		Workbench.ui(() -> {
			Workbench.page().activate(view);
			view.text().setFocus();
		});
		shows("Case 1 of 3, 3 open.");
		Workbench.waitUntil("the case has the keys", () -> view.text().isFocusControl() && Workbench.display().getActiveShell() == view.text().getShell());
	}

	private static String set(String coder, String stance, String words, boolean third) {
		return "gainsay 1\n\nannotations " + coder + " of a in main {\n\tstatus done\n\n\tstatement s1 {\n\t\tsays \"it is so\"\n\t\tby x\n\t\t" + stance + " c\n\t}\n\n\tstatement s2 {\n\t\tsays \"" + words
				+ "\"\n\t\tby x\n\t\tasserts c\n\t}\n" + (third ? "\n\tstatement s3 {\n\t\tsays \"it snows\"\n\t\tby x\n\t\tasserts c\n\t}\n" : "") + "}\n";
	}

	@AfterEach
	void close() throws Exception {
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).remove(Preferences.ANNOTATOR);
		Workbench.ui(() -> Workbench.page().hideView(view));
		project.close();
	}

	private void shows(String told) {
		Workbench.waitUntil("the view says " + told, () -> view.hasContent() && view.told().replaceAll(" +", " ").startsWith(told));
	}

	private String gold() throws Exception {
		project.corpus();
		Workbench.ui(() -> Workbench.page().saveAllEditors(false));
		return project.text("gold/main/a-anna.claims").replaceAll("on \\S+", "on DAY").replaceAll("\"[0-9a-f]{12}\"", "HASH");
	}

	@Test
	void settlesCasesByKeysAndUndoes() throws Exception {
		String first = Workbench.ui(() -> view.text().getText());
		assertTrue(first.contains("1 ben\nOne said that it is so.\n") && first.contains("2 dora\n") && first.contains("stance: denies c"), first);
		Workbench.screenshot("adjudication");
		keys.press('r');
		shows("Case 1 of 3, 3 open. why? 1 ambiguous");
		keys.press('1');
		keys.press('2');
		shows("Case 2 of 3, 2 open.");
		keys.press('s');
		keys.press('2');
		shows("Case 3 of 3, 1 open.");
		keys.press('2');
		shows("Case 3 of 3, 1 open. dora gave nothing here.");
		keys.press('0');
		shows("Case 3 of 3, 0 open. Decided.");
		assertEquals("""
				gainsay 1

				decided a in main {
					by anna
					on DAY
					offered ben HASH
					offered dora HASH
					took dora
					because ambiguous
				}

				decided a in main {
					by anna
					on DAY
					offered ben HASH
					offered dora HASH
					took ben
					stances of dora
				}

				decided a in main {
					by anna
					on DAY
					offered ben HASH
					nothing
				}
				""", gold());
		keys.press('u');
		shows("Case 3 of 3, 1 open.");
		keys.with(SWT.CTRL, 'z');
		shows("Case 3 of 3, 0 open.");
		keys.press('p');
		shows("Case 2 of 3, 0 open. Decided.");
		keys.press('u');
		shows("Case 2 of 3, 1 open.");
		written("two decisions", gold -> gold.split("decided a").length == 3);
	}

	/** The field of the window that asks for something. */
	private static Text field(Shell dialog) {
		return Workbench.ui(() -> (Text) find(dialog));
	}

	private static Control find(Composite in) {
		for (Control one : in.getChildren()) {
			Control found = one instanceof Text text && (text.getStyle() & SWT.READ_ONLY) == 0 ? text : one instanceof Composite inner ? find(inner) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	/** The window, when it has the keys. */
	private static Text asked(String title) {
		Text field = field(Workbench.waitForShell(title));
		Workbench.waitUntil("the window has the keys", field::isFocusControl);
		return field;
	}

	private void isBack() {
		Workbench.waitUntil("the case has the keys again", () -> view.text().isFocusControl() && Workbench.display().getActiveShell() == view.text().getShell());
	}

	/** With the keyboard alone: what is written is not lost by Escape, nor where it has a slip; it is taken back as any decision. */
	@Test
	void writesAnOwnVersionWithTheKeyboardAlone() throws Exception {
		keys.press('r');
		keys.press('2');
		keys.press('e');
		Text field = asked("Own Version");
		assertEquals("statement s1 {\n\tsays \"it is so\"\n\tby x\n\tasserts c\n}", Workbench.ui(() -> field.getText()).replace("\r", ""));
		String prompt = Workbench.words(Workbench.ui(() -> field.getShell()));
		assertTrue(prompt.contains("Ctrl+Enter takes it, Escape keeps it for later."), prompt);
		Workbench.screenshot("adjudication-own");
		assertEquals(0, (int) Workbench.ui(() -> field.getSelectionCount()), "a letter must not replace all that is there");
		Workbench.ui(() -> field.setSelection(field.getText().indexOf("asserts")));
		keys.type("xy");
		keys.press(0, SWT.ESC);
		isBack();
		shows("Case 1 of 3, 3 open. gap What you wrote is kept: e shows it again.");
		assertTrue(!project.file("gold/main/a-anna.claims").exists());
		keys.press('e');
		Text again = asked("Own Version");
		assertTrue(Workbench.ui(() -> again.getText()).contains("\txyasserts c"), Workbench.ui(() -> again.getText()));
		keys.press(SWT.CTRL, SWT.CR); // It has a slip.
		Shell told = Workbench.waitForShell("Decide");
		assertTrue(Workbench.words(told).contains("An own version is one statement"), Workbench.words(told));
		Workbench.waitUntil("it has the keys", () -> Workbench.display().getActiveShell() == told);
		keys.press(0, SWT.CR);
		Text third = asked("Own Version");
		assertTrue(Workbench.ui(() -> third.getText()).contains("\txyasserts c"), Workbench.ui(() -> third.getText()));
		Workbench.ui(() -> third.setSelection(third.getText().indexOf("xy"), third.getText().indexOf("xy") + 2));
		keys.press(0, SWT.DEL);
		Workbench.ui(() -> third.setSelection(third.getText().indexOf("\tby x")));
		keys.type("//y");
		keys.press(0, SWT.CR); // a line, not the end
		keys.press(SWT.CTRL, SWT.CR);
		isBack();
		shows("Case 2 of 3, 2 open.");
		written("the own version", gold -> gold.endsWith("\toffered ben HASH\n\toffered dora HASH\n\tbecause gap\n\n\tstatement s1 {\n\t\tsays \"it is so\"\n\t//y\n\t\tby x\n\t\tasserts c\n\t}\n}\n"));
		keys.press('u');
		shows("Case 1 of 3, 3 open.");
		written("nothing", gold -> !gold.contains("decided"));
	}

	@Test
	void writesANoteWithTheKeyboardAlone() throws Exception {
		keys.press('m');
		asked("Note");
		keys.type("two");
		keys.press(0, SWT.ESC);
		isBack();
		shows("Case 1 of 3, 3 open. What you wrote is kept: m shows it again.");
		keys.press('m');
		Text field = asked("Note");
		assertEquals("two", Workbench.ui(() -> field.getText()));
		keys.press(0, SWT.END);
		keys.type("fold");
		keys.press(0, SWT.CR);
		isBack();
		shows("Case 1 of 3, 3 open. \u201ctwofold\u201d");
		keys.press('1');
		shows("Case 2 of 3, 2 open.");
		written("the note", gold -> gold.contains("\ttook ben\n\tnote \"twofold\"\n"));
		keys.press('p');
		shows("Case 1 of 3, 2 open. Decided.");
		keys.press('m');
		Text there = asked("Note");
		assertEquals("twofold", Workbench.ui(() -> there.getText()));
		keys.type("plain"); // The line is selected.
		keys.press(0, SWT.CR);
		isBack();
		written("the other note", gold -> gold.contains("\tnote \"plain\"\n"));
		keys.press('u');
		written("the note before", gold -> gold.contains("\tnote \"twofold\"\n")); // the view says the same before and after
		shows("Case 1 of 3, 2 open. Decided.");
	}

	/** The view goes on at once; what is written waits for a build that was under way. */
	private void written(String what, Predicate<String> holds) {
		Workbench.waitUntil(what + " is written", () -> {
			try {
				return holds.test(gold());
			} catch (Exception unread) {
				return false;
			}
		});
	}

	/** No build comes in between, as both happen in one turn of the UI thread. */
	@Test
	void whatTheUndoOfTheWorkbenchTakesBackAtOnceIsOpen() throws Exception {
		Workbench.ui(() -> {
			Event event = new Event();
			event.character = '1';
			view.text().notifyListeners(SWT.KeyDown, event);
			assertTrue(view.told().startsWith("Case 2 of 3, 2 open."), view.told());
			Workbench.history().undo(project.corpus().undoContext(), null, null);
		});
		shows("Case 2 of 3, 3 open.");
		project.corpus().settled(Progress.NONE);
		Workbench.settle();
		shows("Case 2 of 3, 3 open.");
		keys.press('p');
		shows("Case 1 of 3, 3 open.");
		String told = Workbench.ui(() -> view.told());
		assertTrue(!told.contains("Decided"), told);
	}
}
