// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;

/**
 * Presses keys as a person does: the events go through the window system. It counts them, but for what is typed into a field. What takes
 * longer than a moment opens a window that says so, and while that opens and closes the keyboard is nobody's: a key that falls into it is
 * dropped by the window system, and is pressed again, as a person does who sees that nothing came of it.
 */
final class Keys {

	/** How often a key may fall between two windows. */
	private static final int TIMES = 5;
	/** Long enough for any key that the window system only holds back. */
	private static final long ON_ITS_WAY = TimeUnit.SECONDS.toNanos(3);

	private int pressed;

	/** How many keys were pressed; a key with Shift, Alt or Ctrl is one. */
	int pressed() {
		return pressed;
	}

	/** Presses a key that has a character. */
	void press(char character) {
		boolean control = character == SWT.TAB || character == SWT.CR || character == SWT.BS; // The window system knows these by their keys.
		press(0, control ? (char) 0 : character, control ? character : 0);
	}

	/** Presses a key that has a character, with a modifier such as {@link SWT#CTRL}, or several. */
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
		Arrival arrival = new Arrival();
		int times = 0;
		do {
			Workbench.waitUntil("nothing that keys would wait for is done", () -> Workbench.window().getShell().isEnabled() && Workbench.display().getActiveShell() != null);
			Workbench.ui(arrival::begin);
			for (int one : MODIFIERS) {
				if ((held & one) != 0) {
					post(SWT.KeyDown, (char) 0, one);
				}
			}
			post(SWT.KeyDown, Character.toLowerCase(character), keyCode);
			post(SWT.KeyUp, Character.toLowerCase(character), keyCode);
			for (int one : MODIFIERS) {
				if ((held & one) != 0) {
					post(SWT.KeyUp, (char) 0, one);
				}
			}
			long end = System.nanoTime() + ON_ITS_WAY;
			while (!Workbench.ui(arrival::isThrough) && System.nanoTime() < end) {
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
			}
			Workbench.ui(arrival::end);
		} while (!arrival.reached && ++times < TIMES);
		if (!arrival.reached) {
			fail("The key %s reached nobody in %d times".formatted(character == 0 ? Integer.toString(keyCode) : "'" + character + "'", TIMES));
		}
	}

	private static final int[] MODIFIERS = { SWT.CTRL, SWT.ALT, SWT.SHIFT };

	/** Notices whether a key reached somebody: a control, or a command, which takes it before any control. */
	private static final class Arrival implements IExecutionListener {
		private boolean reached;
		private final Listener taken = event -> {
			if ((event.keyCode & SWT.MODIFIER_MASK) == 0) {
				reached = true;
			}
		};

		void begin() {
			reached = false;
			Workbench.display().addFilter(SWT.KeyDown, taken);
			Workbench.display().addFilter(SWT.Traverse, taken);
			commands().addExecutionListener(this);
		}

		/** Dispatches what there is, and says whether the key was among it. */
		boolean isThrough() {
			while (Workbench.display().readAndDispatch()) {
				// Until the key is through.
			}
			return reached;
		}

		void end() {
			Workbench.display().removeFilter(SWT.KeyDown, taken);
			Workbench.display().removeFilter(SWT.Traverse, taken);
			commands().removeExecutionListener(this);
		}

		private static ICommandService commands() {
			return PlatformUI.getWorkbench().getService(ICommandService.class);
		}

		@Override
		public void preExecute(String command, ExecutionEvent event) {
			reached = true;
		}

		@Override
		public void notHandled(String command, NotHandledException why) {
			reached = true;
		}

		@Override
		public void postExecuteFailure(String command, ExecutionException why) {
			reached = true;
		}

		@Override
		public void postExecuteSuccess(String command, Object result) {
			reached = true;
		}
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
