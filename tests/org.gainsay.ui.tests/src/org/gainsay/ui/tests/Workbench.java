// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.gainsay.ui.projects.perspective.AnnotationPerspective;

/** The running workbench, as a test that is not on the UI thread uses it. It waits for conditions, with an end to patience. */
final class Workbench {

	/** How long anything is waited for: a slow machine makes a test slow, and needs no more than a factor. */
	static final Duration PATIENCE = Duration.ofSeconds(60 * Long.getLong("gainsay.patience", 1));

	private Workbench() {
	}

	static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	/** Runs something on the UI thread. */
	static void ui(ThrowingRunnable work) {
		ui(() -> {
			work.run();
			return null;
		});
	}

	/** What something on the UI thread gives. */
	static <T> T ui(Callable<T> work) {
		AtomicReference<T> result = new AtomicReference<>();
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		display().syncExec(() -> {
			try {
				result.set(work.call());
			} catch (Throwable failed) {
				thrown.set(failed);
			}
		});
		if (thrown.get() instanceof RuntimeException unchecked) {
			throw unchecked;
		}
		if (thrown.get() instanceof Error error) {
			throw error;
		}
		if (thrown.get() != null) {
			throw new AssertionError(thrown.get());
		}
		return result.get();
	}

	/** Work that may throw. */
	interface ThrowingRunnable {
		void run() throws Exception;
	}

	/** Waits until something holds, which is asked on the UI thread. */
	static void waitUntil(String what, BooleanSupplier holds) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!ui(holds::getAsBoolean)) {
			if (System.nanoTime() > end) {
				screenshot("waited-in-vain");
				fail("Waited in vain until " + what);
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
		}
	}

	/** Waits for a window with a title. */
	static Shell waitForShell(String title) {
		waitUntil("there is a window \"" + title + "\"", () -> shell(title) != null);
		return ui(() -> shell(title));
	}

	private static Shell shell(String title) {
		return Arrays.stream(display().getShells()).filter(shell -> shell.isVisible() && title.equals(shell.getText())).findFirst()
				.orElse(null);
	}

	/** All that is written on labels. */
	static String words(Composite on) {
		return ui(() -> Arrays.stream(on.getChildren())
				.map(child -> child instanceof Label label ? label.getText() : child instanceof Composite inner ? words(inner) : "")
				.collect(Collectors.joining("\n")));
	}

	/** Waits until the builds are done and nothing waits for the UI thread. */
	static void settle() {
		// The platform's own way to wait looks ten times a second, and would take a sixth of the time of all tests.
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (isBuilding()) {
			while (isBuilding()) {
				if (System.nanoTime() > end) {
					fail("Waited in vain until the builds were done");
				}
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20)); // What was built may make another build.
		}
		ui(() -> {
			while (display().readAndDispatch()) {
				// Until there is nothing left.
			}
		});
	}

	private static boolean isBuilding() {
		return Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD).length > 0 || Job.getJobManager().find(ResourcesPlugin.FAMILY_MANUAL_BUILD).length > 0;
	}

	static IWorkbenchWindow window() {
		return ui(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
	}

	static IWorkbenchPage page() {
		return window().getActivePage();
	}

	/** Closes what is open, dialogs too that a test that failed has left, and shows our perspective. The workspace is built at once from now on. */
	static void begin() {
		ui(Workbench::closeDialogs);
		ui(() -> {
			PromptBuild.begin();
			page().closeAllEditors(false);
			PlatformUI.getWorkbench().showPerspective(AnnotationPerspective.ID, window());
			if (PlatformUI.getWorkbench().getIntroManager().getIntro() != null) {
				PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
			}
			window().getShell().setBounds(display().getPrimaryMonitor().getClientArea());
			window().getShell().forceActive();
		});
	}

	/** Those that were opened last first; a modal one would take the keys from all that follows. */
	private static void closeDialogs() {
		Shell main = window().getShell();
		for (Shell left : Arrays.asList(display().getShells()).reversed()) {
			if (!left.isDisposed() && left.isVisible() && left != main && root(left) == main) {
				left.close();
			}
		}
	}

	private static Composite root(Shell shell) {
		Composite root = shell;
		while (root.getParent() != null) {
			root = root.getParent();
		}
		return root;
	}

	static IEditorPart open(IFile file) {
		return ui(() -> IDE.openEditor(page(), file));
	}

	/**
	 * Runs a command as its key does: once the window has the keyboard again, which takes the window system a moment when a dialog closes, and
	 * the part that is active can do it.
	 */
	static void command(String id) {
		waitUntil(id + " can be done", () -> {
			Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id);
			return command.isHandled() && command.isEnabled();
		});
		ui(() -> PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null));
	}

	/** What undo in the workbench's history would take back. */
	static IOperationHistory history() {
		return PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
	}

	static IUndoableOperation lastOf(IUndoContext context) {
		return history().getUndoOperation(context);
	}

	/** Changes to the platform's dark theme. */
	static void dark() {
		theme("org.eclipse.e4.ui.css.theme.e4_dark");
	}

	/** Changes to the platform's light theme, which a test that was dark leaves. */
	static void light() {
		theme("org.eclipse.e4.ui.css.theme.e4_default");
	}

	private static void theme(String id) {
		ui(() -> ((IThemeEngine) display().getData("org.eclipse.e4.ui.css.swt.theme")).setTheme(id, false));
		settle();
	}

	/** Keeps a picture of the whole display beside the test's other results. */
	static void screenshot(String name) {
		settle();
		picture(name);
	}

	/** The same while a window is open that keeps builds from running, as a refactoring's does. */
	static void picture(String name) {
		ui(() -> {
			while (display().readAndDispatch()) {
				// Until there is nothing left.
			}
			Rectangle bounds = display().getBounds();
			Image image = new Image(display(), bounds.width, bounds.height);
			GC gc = new GC(display());
			gc.copyArea(image, 0, 0);
			gc.dispose();
			ImageData pixels = image.getImageData();
			image.dispose();
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { pixels };
			Path folder = Checkout.top().resolve("tests/org.gainsay.ui.tests/target/screenshots");
			Files.createDirectories(folder);
			loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
		});
	}
}
