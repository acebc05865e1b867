// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.gainsay.ui.corpus.Pause;
import org.junit.jupiter.api.Test;

/** Work that waits until nothing asks for it. */
class PauseTest {

	@Test
	void whoTypesOnIsWaitedFor() {
		List<String> found = new ArrayList<>();
		Shell shell = Workbench.ui(() -> new Shell(Workbench.display()));
		try {
			Workbench.ui(() -> {
				Text field = new Text(shell, SWT.SEARCH);
				Pause pause = Pause.ofTyping(field, () -> found.add(field.getText()));
				field.addListener(SWT.Modify, event -> pause.begin());
				List.of("b", "br", "bri").forEach(field::setText);
				assertEquals(List.of(), found);
			});
			Workbench.waitUntil("it is looked for", () -> !found.isEmpty());
			assertEquals(List.of("bri"), found);
			Workbench.ui(() -> ((Text) shell.getChildren()[0]).setText("bridge"));
			Workbench.waitUntil("it is looked for again", () -> found.size() > 1);
			assertEquals(List.of("bri", "bridge"), found);
		} finally {
			Workbench.ui(shell::dispose);
		}
	}

	@Test
	void nothingIsDoneForWhatHasGone() {
		List<String> done = new ArrayList<>();
		Workbench.ui(() -> {
			Display display = Workbench.display();
			Shell shell = new Shell(display);
			new Pause(shell, 1, () -> done.add("for what has gone")).begin();
			shell.dispose();
			display.timerExec(50, () -> done.add("later"));
		});
		Workbench.waitUntil("the pause is over", () -> !done.isEmpty());
		assertEquals(List.of("later"), done);
	}
}
