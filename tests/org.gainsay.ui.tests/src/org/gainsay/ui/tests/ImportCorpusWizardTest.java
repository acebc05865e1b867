// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.projects.corpora.ImportCorpusWizard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A corpus of another program becomes a project, after a look at it. */
@ExtendWith(NoErrorLogged.class)
class ImportCorpusWizardTest {

	private static final String MADE = "ferries";

	@TempDir
	Path folder;
	private ImportCorpusWizard wizard;
	private WizardDialog dialog;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		Path brat = Files.createDirectory(folder.resolve(MADE));
		Files.writeString(brat.resolve("ferry.txt"), "The ferry 🚢 sank, the mayor said.\n");
		Files.writeString(brat.resolve("ferry_ben.ann"), """
				T1	Content 0 16	The ferry 🚢 sank
				T2	Source 18 27	the mayor
				T3	Cue 28 32	said
				T4	Attribution 28 32	said
				E1	Attribution:T4 Content:T1 Source:T2 Cue:T3
				""");
		wizard = new ImportCorpusWizard();
		dialog = Workbench.ui(() -> {
			wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
			WizardDialog made = new WizardDialog(Workbench.window().getShell(), wizard);
			made.setBlockOnOpen(false);
			made.open();
			return made;
		});
		Workbench.settle();
	}

	@AfterEach
	void close() throws Exception {
		Workbench.ui(() -> dialog.close());
		IProject made = project();
		if (made.exists()) {
			made.delete(true, true, null);
		}
	}

	private static IProject project() {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(MADE);
	}

	private static Stream<Control> all(Control control) {
		return Stream.concat(Stream.of(control), control instanceof Composite inside ? Arrays.stream(inside.getChildren()).flatMap(ImportCorpusWizardTest::all) : Stream.empty());
	}

	private <T extends Control> List<T> shown(Class<T> type) {
		return all(dialog.getCurrentPage().getControl()).filter(type::isInstance).map(type::cast).toList();
	}

	private void from(Path path) {
		Workbench.ui(() -> shown(Text.class).getFirst().setText(path.toString()));
	}

	private void finish() {
		Workbench.ui(() -> Workbench.display().asyncExec(() -> all(dialog.getShell()).filter(Button.class::isInstance).map(Button.class::cast)
				.filter(button -> Integer.valueOf(IDialogConstants.FINISH_ID).equals(button.getData())).forEach(button -> button.notifyListeners(SWT.Selection, null))));
	}

	@Test
	void theFormatIsFoundAndTheProjectIsMade() throws Exception {
		from(folder.resolve(MADE));
		Workbench.waitUntil("the format is found", () -> shown(Combo.class).getFirst().getText().contains("brat"));
		assertEquals(MADE, Workbench.ui(() -> shown(Text.class).stream().map(Text::getText).filter(MADE::equals).findFirst().orElse("")), "the project has the folder's name");
		assertEquals(null, Workbench.ui(() -> dialog.getCurrentPage().getErrorMessage()));
		Workbench.ui(() -> Workbench.display().asyncExec(() -> shown(Button.class).stream().filter(button -> button.getText().replace("&", "").equals("Preview")).forEach(button -> button.notifyListeners(SWT.Selection, null))));
		Workbench.waitUntil("what would be made is shown", () -> shown(Table.class).getFirst().getItemCount() > 0);
		assertTrue(Workbench.ui(() -> shown(Text.class).getLast().getText()).contains("says \"The ferry 🚢 sank\""), Workbench.ui(() -> shown(Text.class).getLast().getText()));
		Workbench.screenshot("import-corpus");
		finish();
		Workbench.waitUntil("the outcome is shown", () -> dialog.getCurrentPage() == wizard.getPages()[1]);
		assertTrue(Workbench.ui(() -> shown(Label.class).getFirst().getText()).startsWith("The project ferries was made."), Workbench.ui(() -> shown(Label.class).getFirst().getText()));
		Workbench.settle();
		assertEquals(1, GainsayUi.corpora().of(project()).orElseThrow().corpus().counts().statements());
	}

	@Test
	void whatIsMissingIsSaid() {
		from(folder.resolve("nowhere"));
		assertTrue(Workbench.ui(() -> dialog.getCurrentPage().getErrorMessage()).contains("nowhere"), Workbench.ui(() -> dialog.getCurrentPage().getErrorMessage()));
		assertFalse(Workbench.<Boolean>ui(() -> dialog.getCurrentPage().isPageComplete()));
	}

	@Test
	void whatCannotBeReadMakesNoProject() throws Exception {
		from(folder.resolve(MADE));
		Workbench.waitUntil("the format is found", () -> shown(Combo.class).getFirst().getText().contains("brat"));
		Files.delete(folder.resolve(MADE).resolve("ferry.txt"));
		Files.delete(folder.resolve(MADE).resolve("ferry_ben.ann"));
		finish();
		Workbench.waitUntil("it is said", () -> dialog.getCurrentPage().getErrorMessage() != null);
		assertFalse(project().exists());
		assertEquals(wizard.getPages()[0], Workbench.ui(() -> dialog.getCurrentPage()));
	}
}
