// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
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
		assertEquals(2, gold().split("decided a").length - 1);
	}
}
