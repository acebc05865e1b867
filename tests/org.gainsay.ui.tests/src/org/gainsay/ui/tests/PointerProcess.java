// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A program of its own that moves the pointer as the lines say which it reads: AWT and SWT do not go together in one process on Linux. */
final class PointerProcess {

	private static final int PAUSE_MS = 30;

	private PointerProcess() {
	}

	public static void main(String[] arguments) throws Exception {
		Robot robot = new Robot();
		robot.setAutoDelay(PAUSE_MS);
		BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		System.out.println("ready");
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			String[] words = line.split(" ");
			switch (words[0]) {
				case "move" -> robot.mouseMove(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
				case "press" -> robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
				case "escape" -> {
					robot.keyPress(KeyEvent.VK_ESCAPE);
					robot.keyRelease(KeyEvent.VK_ESCAPE);
				}
				default -> robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
			}
			System.out.println("done");
		}
	}
}
