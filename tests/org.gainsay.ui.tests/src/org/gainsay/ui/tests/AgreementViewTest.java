// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.views.agreement.AgreementView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How far coders agree, in the workbench: what is measured is anew when a set changes, and nothing of a blind round. */
@ExtendWith(NoErrorLogged.class)
class AgreementViewTest {

	private TestProject project;
	private AgreementView view;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		Workbench.ui(() -> Preferences.setAnnotator("ben"));
		project = TestProject.empty("agreed");
		project.write("study.claims", "gainsay 1\ncoder ben coder dora\nround main { sample all blind }\nround next { sample all }\nactor x : person \"X\"\nclaim c \"C is so.\"\n");
		for (int i = 0; i < 4; i++) {
			project.write("a" + i + ".txt", "One said that it is so.\n\nTwo said that it rains.\n");
			project.write("a" + i + ".claims", "gainsay 1\narticle a" + i + " \"A\" { text \"a" + i + ".txt\" }\n");
			set("ben", i, "asserts");
			set("dora", i, i == 3 ? "denies" : "asserts");
		}
		project.build();
		project.corpus();
		view = (AgreementView) Workbench.ui(() -> Workbench.page().showView(AgreementView.ID));
	}

	private void set(String coder, int article, String stance) throws Exception {
		project.write("coding/main/" + coder + "/a" + article + ".claims", "annotations " + coder + " of a" + article + " in main { status done statement s1 { says \"it is so\" by x " + stance + " c } statement s2 { says \"it rains\" by x "
				+ (article % 2 == 0 ? "denies" : "asserts") + " c } }\n");
	}

	@AfterEach
	void close() throws Exception {
		Workbench.ui(() -> {
			Preferences.setAnnotator("");
			Workbench.page().hideView(view);
		});
		project.close();
	}

	/** On the UI thread. */
	private String stance() {
		return Arrays.stream(view.table().getItems()).filter(item -> item.getText(0).equals("stance") && item.getText(1).equals("alpha")).map(item -> item.getText(2)).findFirst().orElse("");
	}

	@Test
	void showsFiguresOfARoundAnewWhenASetChangesAndNothingOfABlindOne() throws Exception {
		Workbench.waitUntil("figures show", () -> view.hasContent() && stance().matches("0\\.\\d{3}"));
		assertTrue(Workbench.ui(() -> view.told()).startsWith("ben and dora: 4 articles, 8 sets."), Workbench.ui(() -> view.told()));
		Workbench.screenshot("agreement");
		Workbench.ui(() -> view.choose("next"));
		Workbench.waitUntil("the other round has nothing", () -> view.hasContent() && view.told().startsWith("No article has annotations of two coders"));
		Workbench.ui(() -> view.choose("main"));
		Workbench.waitUntil("figures show", () -> stance().matches("0\\.\\d{3}"));
		set("dora", 3, "asserts");
		project.build();
		Workbench.waitUntil("it is measured anew", () -> stance().equals("1.000"));
		Workbench.ui(() -> {
			Workbench.page().activate(view);
			view.table().setFocus();
			view.table().setSelection(0);
		});
		Workbench.waitUntil("the table has the keys", () -> view.table().isFocusControl());
		new Keys().with(SWT.CTRL, 'c');
		Workbench.waitUntil("it is copied", () -> {
			Clipboard clipboard = new Clipboard(Workbench.display());
			try {
				return clipboard.getContents(TextTransfer.getInstance()) instanceof String text && text.startsWith("Variable\tMeasure\tValue\tn\t95 %\nfound\tf1-exact\t1.000\t");
			} finally {
				clipboard.dispose();
			}
		});
		project.write("rounds/main/log/opened.claims", "opened main { by anna on 2026-04-12T09:00:00Z }\n");
		project.build();
		Workbench.waitUntil("the round is blind", () -> view.told().startsWith("No article has annotations of two coders"));
		assertEquals(0, (int) Workbench.ui(() -> (int) Arrays.stream(view.table().getItems()).filter(item -> item.getText(2).matches("[01]\\.\\d{3}")).count()));
	}
}
