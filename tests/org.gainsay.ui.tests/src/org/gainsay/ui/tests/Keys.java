// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Presses keys as a person does: the events go through the window system. It counts them, but for what is typed into a field. */
final class Keys {

	private int pressed;

	/** How many keys were pressed; a key with Shift, Alt or Ctrl is one. */
	int pressed() {
		return pressed;
	}

	/** Presses a key that has a character. */
	void press(char character) {
		boolean control = character == SWT.TAB || character == SWT.CR; // The window system knows these by their keys.
		press(0, control ? (char) 0 : character, control ? character : 0);
	}

	/** Presses a key that has a character, with a modifier such as {@link SWT#CTRL}. */
	void with(int modifier, char character) {
		press(modifier, character, 0);
	}

	/** Presses a key that has none, or one with a modifier, such as {@link SWT#ALT}; 0 for none. */
	void press(int modifier, int keyCode) {
		press(modifier, (char) 0, keyCode);
	}

	private void press(int modifier, char character, int keyCode) {
		pressed++;
		boolean capital = Character.isUpperCase(character);
		int held = capital ? SWT.SHIFT : modifier;
		if (held != 0) {
			post(SWT.KeyDown, (char) 0, held);
		}
		post(SWT.KeyDown, Character.toLowerCase(character), keyCode);
		post(SWT.KeyUp, Character.toLowerCase(character), keyCode);
		if (held != 0) {
			post(SWT.KeyUp, (char) 0, held);
		}
		Workbench.ui(() -> {
			while (Workbench.display().readAndDispatch()) {
				// Until the key is through.
			}
		});
	}

	/** Types a name; its letters do not count. */
	void type(String name) {
		int before = pressed;
		name.chars().forEach(character -> press((char) character));
		pressed = before;
	}

	private static void post(int type, char character, int keyCode) {
		Event event = new Event();
		event.type = type;
		event.character = character;
		event.keyCode = keyCode;
		// For a moment no window has the focus, when it goes from one to another.
		Workbench.waitUntil("the window system takes the key", () -> Workbench.display().post(event));
	}
}
