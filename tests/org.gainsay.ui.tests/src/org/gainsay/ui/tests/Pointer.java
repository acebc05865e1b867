// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/**
 * Moves the pointer and presses its button as a person does: the window system makes the events, because those that SWT can make on Linux have no
 * place. They come when they come: wait for what they do. Places are those of a control.
 */
final class Pointer implements AutoCloseable {

	private static final int STEPS = 8;

	private final Control control;
	private final Process process;
	private final PrintWriter to;
	private final BufferedReader from;

	/** Skips the test where nobody but a hand can move the pointer. */
	Pointer(Control control, Path temporary) throws IOException {
		this.control = control;
		String name = PointerProcess.class.getName().replace('.', '/') + ".class";
		Files.createDirectories(temporary.resolve(name).getParent());
		try (InputStream code = Pointer.class.getClassLoader().getResourceAsStream(name)) {
			Files.write(temporary.resolve(name), code.readAllBytes());
		}
		process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", temporary.toString(),
				PointerProcess.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		to = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
		from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		assumeTrue("ready".equals(from.readLine()), "the pointer cannot be moved here; on Linux, Java needs libXtst for that");
	}

	private void say(String line) {
		to.println(line);
		try {
			assertEquals("done", from.readLine(), line);
		} catch (IOException gone) {
			throw new AssertionError(gone);
		}
	}

	/** Goes to a place, and waits until the workbench knows. */
	Pointer at(Point place) {
		return to(place, 1);
	}

	/** Goes to a place as a hand does, in steps. */
	Pointer to(Point place) {
		return to(place, STEPS);
	}

	private Pointer to(Point place, int steps) {
		Point begin = Workbench.ui(() -> Workbench.display().getCursorLocation());
		Point end = Workbench.ui(() -> control.toDisplay(place));
		for (int step = 1; step <= steps; step++) {
			say("move " + (begin.x + (end.x - begin.x) * step / steps) + " " + (begin.y + (end.y - begin.y) * step / steps));
		}
		Workbench.waitUntil("the pointer is there", () -> Workbench.display().getCursorLocation().equals(end));
		return this;
	}

	Pointer press() {
		say("press");
		return this;
	}

	Pointer release() {
		say("release");
		return this;
	}

	/** Presses Escape, which comes after what the pointer did. */
	Pointer escape() {
		say("escape");
		return this;
	}

	Pointer click(Point place) {
		return at(place).press().release();
	}

	@Override
	public void close() {
		to.close();
		process.destroy();
	}
}
