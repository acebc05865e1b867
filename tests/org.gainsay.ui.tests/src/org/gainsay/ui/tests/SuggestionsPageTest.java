// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.preferences.SuggestionPreferences;
import org.gainsay.ui.preferences.SuggestionsPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The preferences of suggestions: a language model is off, and is switched on only where it is said which. */
@ExtendWith(NoErrorLogged.class)
class SuggestionsPageTest {

	private Shell shell;
	private SuggestionsPage page;

	@BeforeEach
	void open() {
		Workbench.begin();
		Workbench.ui(() -> {
			shell = new Shell(Workbench.display());
			shell.setLayout(new FillLayout());
			page = new SuggestionsPage();
			page.createControl(shell);
			shell.setSize(700, 600);
			shell.open();
		});
	}

	@AfterEach
	void close() throws Exception {
		Workbench.ui(() -> shell.dispose());
		var node = InstanceScope.INSTANCE.getNode(GainsayUi.ID);
		for (String name : List.of(SuggestionPreferences.LANGUAGE_MODEL, SuggestionPreferences.ENDPOINT, SuggestionPreferences.MODEL)) {
			node.remove(name);
		}
	}

	private static <T extends Control> List<T> all(Composite in, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Control child : in.getChildren()) {
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			} else if (child instanceof Composite inner) {
				found.addAll(all(inner, type));
			}
		}
		return found;
	}

	private Button asks() {
		return all(shell, Button.class).stream().filter(one -> one.getText().contains("language")).findFirst().orElseThrow();
	}

	private void type(int field, String text) {
		all(shell, Text.class).stream().filter(one -> (one.getStyle() & SWT.PASSWORD) == 0).toList().get(field).setText(text);
	}

	@Test
	void aLanguageModelIsOffUntilItIsSaidWhich() {
		assertFalse(SuggestionPreferences.isChosen(SuggestionPreferences.LANGUAGE_MODEL));
		assertTrue(SuggestionPreferences.isChosen(SuggestionPreferences.RULES));
		assertEquals(0.5, SuggestionPreferences.least());
		Workbench.ui(() -> {
			assertTrue(page.isValid());
			asks().setSelection(true);
			asks().notifyListeners(SWT.Selection, new Event());
			assertFalse(page.isValid());
			assertEquals("A language model is asked only where you say which: give the address of the server and the name of the model.", page.getErrorMessage());
			type(1, "nowhere");
			type(2, "llama");
			assertTrue(page.getErrorMessage().startsWith("The address of a language model is like"), page.getErrorMessage());
			type(1, "http://localhost:11434/v1");
			assertNull(page.getErrorMessage());
			assertTrue(page.isValid());
			assertTrue(page.performOk());
		});
		assertTrue(SuggestionPreferences.isChosen(SuggestionPreferences.LANGUAGE_MODEL));
		assertEquals("http://localhost:11434/v1", SuggestionPreferences.text(SuggestionPreferences.ENDPOINT));
	}

	@Test
	void aKeyGoesOverNoNetworkThatCouldReadIt() {
		Workbench.ui(() -> {
			asks().setSelection(true);
			asks().notifyListeners(SWT.Selection, new Event());
			type(1, "http://models.example/v1");
			type(2, "llama");
			assertTrue(page.isValid());
			all(shell, Text.class).stream().filter(one -> (one.getStyle() & SWT.PASSWORD) != 0).findFirst().orElseThrow().setText("secret");
			assertFalse(page.isValid());
			assertTrue(page.getErrorMessage().startsWith("A key is sent over https only") && !page.getErrorMessage().contains("secret"), page.getErrorMessage());
		});
	}
}
