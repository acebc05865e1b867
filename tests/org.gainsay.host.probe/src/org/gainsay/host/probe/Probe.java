// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.host.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Does what a person does in a workbench with Gainsay, for the test that waits outside. {@code -probe FOLDER FILE ANSWER} takes
 * the folder in as a plain project, opens a file of it and writes what came of it, and which formats the export wizard has. {@code -annotate FOLDER FILE OTHER LOG} adds
 * claims to a file and saves it after each, writing down what it does, and types into another that it never saves, until it
 * is stopped. {@code -read-help TOPIC ANSWER} asks the help for a topic and for its contents as a browser would, and writes both.
 * {@code -welcome ANSWER} asks for the welcome page as <em>Help › Welcome</em> does, and writes whether it is there a while later.
 */
public final class Probe implements BundleActivator {

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
	private static final Duration A_WHILE = Duration.ofSeconds(2);

	@Override
	public void start(BundleContext context) {
		List<String> arguments = Arrays.asList(Platform.getApplicationArgs());
		int look = arguments.indexOf("-probe");
		int annotate = arguments.indexOf("-annotate");
		int readHelp = arguments.indexOf("-read-help");
		if (look >= 0) {
			start(() -> look(arguments.subList(look + 1, look + 4)));
		}
		if (annotate >= 0) {
			start(() -> Annotator.annotate(arguments.subList(annotate + 1, annotate + 5)));
		}
		int welcome = arguments.indexOf("-welcome");
		if (welcome >= 0) {
			start(() -> welcome(Path.of(arguments.get(welcome + 1))));
		}
		if (readHelp >= 0) {
			start(() -> readHelp(arguments.get(readHelp + 1), Path.of(arguments.get(readHelp + 2))));
		}
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, "probe");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void stop(BundleContext context) {
		// the thread ends with the program
	}

	/** The workbench's own early start-up comes when it is idle, on a busy machine minutes late; so this waits for the window itself. */
	static void waitForWindow() {
		while (!PlatformUI.isWorkbenchRunning() || !windowIsThere()) {
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
	}

	private static void look(List<String> arguments) {
		waitForWindow();
		Path answer = Path.of(arguments.get(2));
		try {
			IFile file = project(Path.of(arguments.get(0))).getFile(arguments.get(1));
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> write(answer, open(file)));
		} catch (CoreException e) {
			write(answer, "failed: " + e.getStatus());
		}
	}

	/** The help's own way from a topic to the address that it gives to a browser. */
	private static void readHelp(String topic, Path answer) {
		waitForWindow();
		try {
			URL address = PlatformUI.getWorkbench().getHelpSystem().resolve(topic, false);
			write(answer, address == null ? "failed: no address" : address + "\n" + read(address) + read(address.toURI().resolve("/help/index.jsp").toURL()));
		} catch (IOException | URISyntaxException | RuntimeException | LinkageError e) { // a server of the help that lacks what it needs
			write(answer, "failed: " + e);
		}
	}

	private static void welcome(Path answer) {
		waitForWindow();
		IIntroManager pages = PlatformUI.getWorkbench().getIntroManager();
		// The one that comes by itself comes and goes first.
		while (onScreen(() -> pages.getIntro() != null || PlatformUI.getPreferenceStore().getBoolean(IWorkbenchPreferenceConstants.SHOW_INTRO))) {
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
		onScreen(() -> pages.showIntro(window(), false) != null);
		LockSupport.parkNanos(A_WHILE.toNanos());
		write(answer, onScreen(() -> pages.getIntro() != null) ? "there" : "gone");
	}

	private static boolean onScreen(BooleanSupplier question) {
		AtomicBoolean answer = new AtomicBoolean();
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> answer.set(question.getAsBoolean()));
		return answer.get();
	}

	private static String read(URL address) throws IOException {
		try (InputStream page = address.openStream()) {
			return new String(page.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static boolean windowIsThere() {
		return onScreen(() -> window() != null && window().getActivePage() != null);
	}

	/** The window, whether it has the focus or not: there may be no window manager to give it. */
	static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0 ? null : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	static IProject project(Path folder) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(folder.getFileName().toString());
		if (project.exists()) {
			project.open(null);
			return project;
		}
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(project.getName());
		description.setLocationURI(folder.toUri());
		project.create(description, null);
		project.open(null);
		return project;
	}

	private static String open(IFile file) {
		try {
			IWorkbenchPage page = window().getActivePage();
			IEditorPart editor = IDE.openEditor(page, file);
			return editor.getSite().getId() + "\n" + IDE.getContentType(file).getId() + "\n" + editor.getTitle() + "\n" + formats();
		} catch (CoreException | RuntimeException e) {
			return "failed: " + e;
		}
	}

	/** What the export wizard offers, a line each. */
	private static String formats() throws CoreException {
		IWorkbenchWizard wizard = PlatformUI.getWorkbench().getExportWizardRegistry().findWizard("org.gainsay.ui.export").createWizard();
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		WizardDialog dialog = new WizardDialog(window().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			return Arrays.stream(((Composite) wizard.getStartingPage().getControl()).getChildren()).filter(Combo.class::isInstance).skip(1).findFirst()
					.map(formats -> String.join("\n", ((Combo) formats).getItems())).orElse("none");
		} finally {
			dialog.close();
		}
	}

	/** In one step: who waits for the file finds it whole. */
	private static void write(Path answer, String text) {
		try {
			Path written = Files.writeString(answer.resolveSibling(answer.getFileName() + ".part"), text);
			Files.move(written, answer, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
