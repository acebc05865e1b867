// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.host.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Annotates until it is stopped: each claim that it adds is saved, and written down before and after. */
final class Annotator {

	private final Path log;

	private Annotator(Path log) {
		this.log = log;
	}

	/** @param arguments the folder, the file that is saved, the file that never is, the log */
	static void annotate(List<String> arguments) {
		Probe.waitForWindow();
		Annotator annotator = new Annotator(Path.of(arguments.get(3)));
		try {
			IProject project = Probe.project(Path.of(arguments.get(0)));
			ITextEditor saved = annotator.open(project, arguments.get(1));
			IDocument unsaved = document(annotator.open(project, arguments.get(2)));
			ui(() -> unsaved.replace(unsaved.getLength(), 0, "// not saved " + System.nanoTime() + "\n"));
			IDocument document = document(saved);
			for (int[] next = new int[1];;) {
				ui(() -> {
					next[0] = document.getNumberOfLines() - 1; // The first line is none, nor what is after the last.
					annotator.say("begin " + next[0]);
					document.replace(document.getLength(), 0, "claim c" + next[0] + " \"What is claimed is number " + next[0] + "\"\n");
					saved.doSave(new NullProgressMonitor());
					annotator.say((saved.isDirty() ? "failed " : "end ") + next[0]);
				});
			}
		} catch (Exception failed) {
			annotator.say("failed " + failed);
		}
	}

	private ITextEditor open(IProject project, String file) throws Exception {
		ITextEditor[] editor = new ITextEditor[1];
		ui(() -> editor[0] = (ITextEditor) IDE.openEditor(Probe.window().getActivePage(), project.getFile(file)));
		return editor[0];
	}

	private static IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	/** Work on the UI thread. */
	private interface Work {
		void run() throws Exception;
	}

	private static void ui(Work work) throws Exception {
		Exception[] failed = new Exception[1];
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
			try {
				work.run();
			} catch (Exception thrown) {
				failed[0] = thrown;
			}
		});
		if (failed[0] != null) {
			throw failed[0];
		}
	}

	private void say(String line) {
		try {
			Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException unwritable) {
			throw new IllegalStateException(unwritable);
		}
	}
}
