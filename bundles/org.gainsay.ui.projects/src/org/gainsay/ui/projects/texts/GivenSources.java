// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.gainsay.desk.project.PastedText;
import org.gainsay.interchange.texts.web.WebAddress;

/** What is dropped or pasted to be imported: files and folders, addresses, or the words of an article. */
final class GivenSources {

	private GivenSources() {
	}

	/** The kinds of things that are taken, the best first. */
	static Transfer[] transfers() {
		return new Transfer[] { FileTransfer.getInstance(), TextTransfer.getInstance() };
	}

	/**
	 * Sources as the wizard lists them: paths and addresses. Words become a file in a folder for passing things, of which the import keeps its own copy.
	 *
	 * @param data of one of the {@link #transfers}; null for nothing
	 * @return empty if there is nothing to import in it
	 * @throws IOException if the file for the words cannot be written
	 */
	static List<String> of(Object data) throws IOException {
		if (data instanceof String[] files) {
			return List.of(files);
		}
		if (!(data instanceof String text) || text.isBlank()) {
			return List.of();
		}
		List<String> addresses = PastedText.addresses(text, WebAddress::isMeant);
		if (!addresses.isEmpty()) {
			return addresses;
		}
		Path folder = Files.createTempDirectory("gainsay-pasted"); //$NON-NLS-1$
		folder.toFile().deleteOnExit();
		Path file = PastedText.write(text, folder);
		file.toFile().deleteOnExit();
		return List.of(file.toString());
	}

	/** What is on the clipboard; as {@link #of(Object)}. */
	static List<String> ofClipboard(Display display) throws IOException {
		Clipboard clipboard = new Clipboard(display);
		try {
			for (Transfer transfer : transfers()) {
				List<String> found = of(clipboard.getContents(transfer));
				if (!found.isEmpty()) {
					return found;
				}
			}
			return List.of();
		} finally {
			clipboard.dispose();
		}
	}
}
