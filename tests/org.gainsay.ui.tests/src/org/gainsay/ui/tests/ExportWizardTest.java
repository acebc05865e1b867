// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.gainsay.desk.compare.Subject;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.FormatOption;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.compare.CompareHandler;
import org.gainsay.ui.compare.CompareInput;
import org.gainsay.ui.projects.export.ExportCorpusWizard;
import org.gainsay.ui.projects.export.OptionsArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The export wizard shows what the formats declare, and opens what was written. */
@ExtendWith(NoErrorLogged.class)
class ExportWizardTest {

	@TempDir
	Path folder;
	private final List<String> opened = new ArrayList<>();
	private ExportCorpusWizard wizard;
	private WizardDialog dialog;

	private void open(TestProject project) {
		wizard = new ExportCorpusWizard(path -> opened.add(path));
		dialog = Workbench.ui(() -> {
			wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project.corpus().project()));
			WizardDialog made = new WizardDialog(Workbench.window().getShell(), wizard);
			made.setBlockOnOpen(false);
			made.open();
			return made;
		});
	}

	@AfterEach
	void close() {
		Workbench.ui(() -> {
			if (dialog != null) {
				dialog.close();
			}
		});
	}

	private static Stream<Control> all(Control control) {
		return Stream.concat(Stream.of(control), control instanceof Composite inside ? Arrays.stream(inside.getChildren()).flatMap(ExportWizardTest::all) : Stream.empty());
	}

	private <T extends Control> List<T> shown(Class<T> type) {
		return all(dialog.getCurrentPage().getControl()).filter(type::isInstance).map(type::cast).toList();
	}

	private static String plain(String label) {
		return label.replace("&", "");
	}

	private Button button(String label) {
		return shown(Button.class).stream().filter(button -> plain(button.getText()).equals(label)).findFirst().orElseThrow();
	}

	private void choose(String format) {
		Combo formats = shown(Combo.class).get(1);
		List<String> items = Arrays.asList(formats.getItems());
		formats.select(items.indexOf(items.stream().filter(item -> item.equals(format) || item.startsWith(format + " \u2014 for ")).findFirst().orElseThrow()));
		formats.notifyListeners(SWT.Selection, null);
	}

	private boolean isComplete() {
		return wizard.getPages()[0].isPageComplete();
	}

	private void export(Path to) {
		Workbench.ui(() -> shown(Text.class).getFirst().setText(to.toString()));
		Workbench.waitUntil("the corpus is read", this::isComplete);
		Workbench.ui(() -> dialog.getShell().getDisplay().asyncExec(() -> all(dialog.getShell()).filter(Button.class::isInstance).map(Button.class::cast)
				.filter(button -> Integer.valueOf(IDialogConstants.FINISH_ID).equals(button.getData())).forEach(button -> button.notifyListeners(SWT.Selection, null))));
	}

	private void waitForOutcome() {
		Workbench.waitUntil("the outcome is shown", () -> dialog.getCurrentPage() == wizard.getPages()[1]);
	}

	/** There is a place to write to from the beginning, which changes with the format until somebody says another. */
	@Test
	void aPlaceToWriteToIsSuggested() throws Exception {
		try (TestProject project = SmallCorpus.create("export-place")) {
			open(project);
			Workbench.ui(() -> {
				assertTrue(List.of(shown(Combo.class).get(1).getItems()).stream().anyMatch(item -> item.contains("MAXQDA")), "who knows their program finds it");
				choose("HTML report");
				assertTrue(shown(Text.class).getFirst().getText().endsWith("export-place.html"), shown(Text.class).getFirst().getText());
				choose("CSV tables (Frictionless Data Package)");
				assertTrue(shown(Text.class).getFirst().getText().endsWith("export-place-csv"), shown(Text.class).getFirst().getText());
			});
			Workbench.waitUntil("it can be finished", this::isComplete);
			Workbench.ui(() -> {
				shown(Text.class).getFirst().setText("");
				assertEquals("Give the full path to write to.", dialog.getCurrentPage().getErrorMessage());
				choose("HTML report");
				assertEquals("", shown(Text.class).getFirst().getText(), "somebody has said that");
			});
		}
	}

	/** Enter in the list of wizards opens the wizard and presses its button to go on, too. */
	@Test
	void theButtonToGoOnLeadsNowhereBeforeAnExport() throws Exception {
		try (TestProject project = SmallCorpus.create("export-enter")) {
			open(project);
			Workbench.ui(() -> {
				all(dialog.getShell()).filter(Button.class::isInstance).filter(button -> Integer.valueOf(IDialogConstants.NEXT_ID).equals(button.getData())).forEach(button -> button.notifyListeners(SWT.Selection, null));
				assertEquals(wizard.getPages()[0], dialog.getCurrentPage());
			});
		}
	}

	/** What is selected is of no corpus, as in the editor that compares or in a view: the corpus of the editor counts. */
	@Test
	void beginsWithTheCorpusThatIsWorkedOn() throws Exception {
		try (TestProject other = SmallCorpus.create("export-a"); TestProject project = SmallCorpus.create("export-b")) {
			other.corpus();
			CompareInput input = CompareInput.of(project.corpus(), Subject.CORPUS);
			Workbench.ui(() -> CompareHandler.open(input, Workbench.page()));
			Workbench.ui(() -> {
				ExportCorpusWizard made = new ExportCorpusWizard();
				made.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
				dialog = new WizardDialog(Workbench.window().getShell(), made);
				dialog.setBlockOnOpen(false);
				dialog.open();
				assertEquals("export-b", shown(Combo.class).getFirst().getText());
			});
			Workbench.ui(() -> Workbench.page().closeAllEditors(false));
		}
	}

	/** Tables that most programs read, where nothing was chosen before; later what was chosen last. */
	@Test
	void beginsWithTablesAndThenWithWhatWasChosenLast() throws Exception {
		try (TestProject project = SmallCorpus.create("export-first")) {
			Workbench.ui(() -> DialogSettings.getOrCreateSection(GainsayUi.dialogSettings(), ExportCorpusWizard.ID).put("format", "none any more"));
			open(project);
			String tables = Exporters.all().stream().filter(format -> format.id().equals("csv")).findFirst().orElseThrow().name();
			assertTrue(Workbench.ui(() -> shown(Combo.class).get(1).getText()).startsWith(tables));
			Workbench.ui(() -> {
				dialog.close();
				DialogSettings.getOrCreateSection(GainsayUi.dialogSettings(), ExportCorpusWizard.ID).put("format", "json");
			});
			open(project);
			assertFalse(Workbench.ui(() -> shown(Combo.class).get(1).getText()).startsWith(tables));
		}
	}

	/** Not at a button that leads away, from which the wizard of wizards came. */
	@Test
	void theKeyboardBeginsAtTheFormat() throws Exception {
		try (TestProject project = SmallCorpus.create("export-focus")) {
			open(project);
			Workbench.waitUntil("the format has the keyboard", () -> shown(Combo.class).get(1).isFocusControl());
		}
	}

	@Test
	void eachFormatHasTheFieldsThatItDeclares() throws Exception {
		try (TestProject project = SmallCorpus.create("export-fields")) {
			open(project);
			Workbench.ui(() -> {
				choose("CSV tables (Frictionless Data Package)");
				assertEquals(1, shown(Button.class).stream().filter(button -> (button.getStyle() & SWT.CHECK) != 0).count());
				assertTrue(button("Defuse what a spreadsheet would take for a formula").getText().contains("&"), "it has a key");
				assertEquals(1, shown(Text.class).size(), "where to write to");
				choose("HTML report");
				assertEquals(List.of(), shown(Button.class).stream().filter(button -> (button.getStyle() & SWT.CHECK) != 0).toList());
				assertTrue(shown(Label.class).stream().anyMatch(label -> plain(label.getText()).equals("Only the events:")));
				assertEquals(2, shown(Text.class).size());
				choose("XMI (EMF model)");
				assertEquals(1, shown(Text.class).size());
			});
		}
	}

	@Test
	void whatWasChosenIsWrittenAndRememberedForTheCorpus() throws Exception {
		try (TestProject project = SmallCorpus.create("export-remembered"); TestProject other = SmallCorpus.create("export-other")) {
			open(project);
			Workbench.ui(() -> {
				choose("CSV tables (Frictionless Data Package)");
				assertFalse(button("Defuse what a spreadsheet would take for a formula").getSelection());
				button("Defuse what a spreadsheet would take for a formula").setSelection(true);
			});
			export(folder.resolve("tables"));
			waitForOutcome();
			assertTrue(Files.readString(folder.resolve("tables/datapackage.json")).replace(" ", "").contains("\"spreadsheet\":true"));
			Workbench.ui(() -> {
				assertFalse(button("Open It").isEnabled(), "it is a folder");
				button("Open Its Folder").notifyListeners(SWT.Selection, null);
			});
			assertEquals(List.of(folder.resolve("tables").toString()), opened);
			close();
			open(other);
			Workbench.ui(() -> {
				assertEquals("CSV tables (Frictionless Data Package) \u2014 for R, pandas, spreadsheets", shown(Combo.class).get(1).getText());
				assertFalse(button("Defuse what a spreadsheet would take for a formula").getSelection(), "another corpus");
			});
			close();
			open(project);
			Workbench.ui(() -> assertTrue(button("Defuse what a spreadsheet would take for a formula").getSelection()));
		}
	}

	@Test
	void theReportIsWrittenAndOpened() throws Exception {
		try (TestProject project = SmallCorpus.create("export-report")) {
			open(project);
			Workbench.ui(() -> choose("HTML report"));
			Path file = folder.resolve("report.html");
			export(file);
			waitForOutcome();
			assertTrue(Files.readString(file).startsWith("<!DOCTYPE html>"), "an HTML page");
			Workbench.ui(() -> {
				button("Open It").notifyListeners(SWT.Selection, null);
				button("Open Its Folder").notifyListeners(SWT.Selection, null);
			});
			assertEquals(List.of(file.toString(), folder.toString()), opened);
			Workbench.screenshot("export-outcome");
			Workbench.ui(() -> {
				List<Button> shown = all(dialog.getShell()).filter(Button.class::isInstance).map(Button.class::cast).filter(Button::isVisible).toList();
				assertTrue(shown.stream().anyMatch(button -> Integer.valueOf(IDialogConstants.FINISH_ID).equals(button.getData()) && plain(button.getText()).equals("Close") && button.isEnabled()), "it is done");
				assertTrue(shown.stream().noneMatch(button -> Integer.valueOf(IDialogConstants.CANCEL_ID).equals(button.getData())), "there is nothing to cancel");
			});
		}
	}

	@Test
	void aValueThatTheCorpusDoesNotHaveIsSaidOnThePage() throws Exception {
		try (TestProject project = SmallCorpus.create("export-event")) {
			open(project);
			Workbench.ui(() -> {
				choose("HTML report");
				shown(Text.class).get(1).setText("nothing");
			});
			export(folder.resolve("report.html"));
			Workbench.waitUntil("it is refused", () -> dialog.getCurrentPage().getErrorMessage() != null);
			assertTrue(Workbench.ui(() -> dialog.getCurrentPage().getErrorMessage()).startsWith("There is no event 'nothing'; "));
			assertFalse(Files.exists(folder.resolve("report.html")));
			Workbench.ui(() -> {
				shown(Text.class).get(1).setText("");
				assertTrue(isComplete());
			});
		}
	}

	/** A format with an option of each kind. */
	private static final class EveryKind implements Exporter {
		@Override
		public String id() {
			return "kinds";
		}

		@Override
		public String name() {
			return "Kinds";
		}

		@Override
		public String description() {
			return "Every kind of option.";
		}

		@Override
		public String ending() {
			return "";
		}

		@Override
		public boolean everySet() {
			return false;
		}

		@Override
		public List<FormatOption> options() {
			return List.of(FormatOption.flag("plain", "Plain & simple", "Without colours."), FormatOption.choice("order", "Order", "In which order.", List.of("name", "date")),
					FormatOption.text("title", "Title", "What stands above.", "Untitled"), FormatOption.texts("event", "Events", "Only these."),
					FormatOption.number("scale", "Scale", "How large.", new BigDecimal("1.5")));
		}

		@Override
		public ExportSummary export(Corpus corpus, ExportOptions options, Path out, Progress progress) throws IOException {
			throw new IOException();
		}
	}

	@Test
	void thereIsAFieldForEachKindOfOption() {
		IDialogSettings settings = new DialogSettings("test");
		Workbench.ui(() -> {
			Shell shell = new Shell(Workbench.display());
			try {
				int[] changes = new int[1];
				OptionsArea area = new OptionsArea(shell, "p", () -> changes[0]++);
				area.show("every-kind", new EveryKind().options(), settings);
				assertEquals(List.of("plain=false", "order=name", "title=Untitled", "scale=1.5"), area.words(), "standard values; a field that is empty says nothing");
				List<Control> fields = List.of(area.control().getChildren());
				assertEquals("P&lain && simple", ((Button) fields.getFirst()).getText(), "p is another field's letter");
				assertEquals("Without colours.", fields.getFirst().getToolTipText());
				((Button) fields.getFirst()).setSelection(true);
				((Combo) fields.get(2)).select(1);
				((Text) fields.get(6)).setText("x, y");
				((Text) fields.get(8)).setText("2");
				assertEquals(2, changes[0], "each text tells of its change");
				List<String> chosen = List.of("plain=true", "order=date", "title=Untitled", "event=x, y", "scale=2");
				assertEquals(chosen, area.words());
				area.remember(settings);
				area.show("every-kind", new EveryKind().options(), settings);
				assertEquals(chosen, area.words(), "what was remembered");
			} finally {
				shell.dispose();
			}
		});
	}
}
