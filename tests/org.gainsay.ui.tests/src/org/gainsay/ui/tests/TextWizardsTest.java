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
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.ResourceUtil;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.projects.UpdateTextWizard;
import org.gainsay.ui.projects.texts.ImportTextsWizard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Articles are brought in, and get new versions, by wizards; from files and from the clipboard. */
@ExtendWith(NoErrorLogged.class)
class TextWizardsTest {

	private static final String TITLE = "Import Articles";

	@TempDir
	Path folder;
	private TestProject project;
	private WizardDialog dialog;

	@BeforeEach
	void project() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("text-wizards");
		project.corpus();
	}

	@AfterEach
	void close() throws Exception {
		if (dialog != null) {
			Workbench.ui(() -> dialog.close());
		}
		project.close();
	}

	private void open(IWorkbenchWizard wizard) {
		dialog = Workbench.ui(() -> {
			wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project.project()));
			WizardDialog made = new WizardDialog(Workbench.window().getShell(), wizard);
			made.setBlockOnOpen(false);
			made.open();
			return made;
		});
		Workbench.settle();
	}

	private static Stream<Control> all(Control control) {
		return Stream.concat(Stream.of(control), control instanceof Composite inside ? Arrays.stream(inside.getChildren()).flatMap(TextWizardsTest::all) : Stream.empty());
	}

	private <T extends Control> List<T> shown(Class<T> type) {
		return all(dialog.getCurrentPage().getControl()).filter(type::isInstance).map(type::cast).toList();
	}

	private static void press(Shell shell, String label) {
		Button button = all(shell).filter(Button.class::isInstance).map(Button.class::cast).filter(one -> one.getText().replace("&", "").equals(label)).findFirst().orElseThrow();
		shell.getDisplay().asyncExec(() -> button.notifyListeners(SWT.Selection, null));
	}

	private static void finish(Shell shell) {
		shell.getDisplay().asyncExec(() -> all(shell).filter(Button.class::isInstance).map(Button.class::cast)
				.filter(button -> Integer.valueOf(IDialogConstants.FINISH_ID).equals(button.getData())).forEach(button -> button.notifyListeners(SWT.Selection, null)));
	}

	private static void copy(String text) {
		Workbench.ui(() -> {
			Clipboard clipboard = new Clipboard(Workbench.display());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		});
	}

	private static List<String> rows(Table table) {
		return Arrays.stream(table.getItems()).map(item -> item.getText(0)).toList();
	}

	private void waitForOutcome() {
		Workbench.waitUntil("the outcome is shown", () -> dialog.getCurrentPage() == dialog.getCurrentPage().getWizard().getPages()[dialog.getCurrentPage().getWizard().getPageCount() - 1]);
	}

	@Test
	void wordsThatArePastedBecomeAnArticle() throws Exception {
		copy("The harbour étude 🚀\n\nNobody said a word, the mayor said.\n");
		open(new ImportTextsWizard());
		assertFalse(Workbench.<Boolean>ui(() -> dialog.getCurrentPage().isPageComplete()), "there is nothing to import yet");
		Workbench.ui(() -> press(dialog.getShell(), "Paste"));
		Workbench.waitUntil("the words are a source", () -> shown(Table.class).getFirst().getItemCount() == 1);
		Workbench.ui(() -> press(dialog.getShell(), "Preview"));
		Workbench.waitUntil("the article is previewed", () -> shown(Table.class).get(1).getItemCount() == 1);
		assertEquals("The harbour étude 🚀", Workbench.ui(() -> shown(Table.class).get(1).getItem(0).getText(2)));
		Workbench.screenshot("import-articles");
		Workbench.ui(() -> finish(dialog.getShell()));
		waitForOutcome();
		assertTrue(Workbench.ui(() -> dialog.getCurrentPage().getMessage()).startsWith("Articles imported: 1. Files read: 1, skipped: 0."), Workbench.ui(() -> dialog.getCurrentPage().getMessage()));
		assertFalse(Workbench.<Boolean>ui(() -> shown(Table.class).getFirst().getVisible()), "no list asks to be looked at");
		project.build();
		ArticleFacts made = project.corpus().corpus().articles().stream().filter(article -> article.title().equals("The harbour étude 🚀")).findFirst().orElseThrow();
		assertEquals("The harbour étude 🚀\n\nNobody said a word, the mayor said.\n", project.corpus().corpus().text(made).orElseThrow().text());
		Workbench.ui(() -> finish(dialog.getShell()));
		Workbench.waitUntil("what came is open", () -> Workbench.page().getActiveEditor() instanceof ArticleEditor opened
				&& project.corpus().file(made.text()).equals(ResourceUtil.getFile(opened.getEditorInput())));
	}

	@Test
	void whatTheColumnsOfATableHoldCanBeChosen() throws Exception {
		Path table = Files.writeString(folder.resolve("table.csv"), "Titel;Kopf;Zeitung;Rest\nKurz;Die Brücke bleibt gesperrt;Der Bote;Sie bleibt zu, sagte die Bürgermeisterin.\n");
		dialog = Workbench.ui(() -> {
			Workbench.display().asyncExec(() -> ImportTextsWizard.open(Workbench.window().getShell(), new StructuredSelection(project.project()), List.of(table.toString())));
			return null;
		});
		Workbench.waitUntil("the wizard is open", () -> Arrays.stream(Workbench.display().getShells()).anyMatch(shell -> shell.getText().equals(TITLE)));
		dialog = Workbench.ui(() -> (WizardDialog) Arrays.stream(Workbench.display().getShells()).filter(shell -> shell.getText().equals(TITLE)).findFirst().orElseThrow().getData());
		Workbench.ui(() -> Workbench.display().asyncExec(() -> all(dialog.getShell()).filter(Button.class::isInstance).map(Button.class::cast).filter(button -> Integer.valueOf(IDialogConstants.NEXT_ID).equals(button.getData()))
				.forEach(button -> button.notifyListeners(SWT.Selection, null))));
		Workbench.waitUntil("the columns are shown", () -> dialog.getCurrentPage().getName().equals("columns") && shown(Combo.class).size() == 4);
		assertEquals(List.of("headline", "(kept in the record only)", "outlet", "(kept in the record only)"), Workbench.ui(() -> shown(Combo.class).stream().map(Combo::getText).toList()));
		choose(1, "headline");
		assertEquals("Two columns are said to hold “headline”: choose one of them.", Workbench.ui(() -> dialog.getCurrentPage().getErrorMessage()));
		choose(0, "subtitle");
		choose(3, "text");
		Workbench.screenshot("import-columns");
		Workbench.ui(() -> finish(dialog.getShell()));
		waitForOutcome();
		project.build();
		ArticleFacts made = project.corpus().corpus().articles().stream().filter(article -> article.title().equals("Die Brücke bleibt gesperrt")).findFirst().orElseThrow();
		assertEquals("Die Brücke bleibt gesperrt\n\nKurz\n\nSie bleibt zu, sagte die Bürgermeisterin.\n", project.corpus().corpus().text(made).orElseThrow().text());
	}

	private void choose(int row, String holds) {
		Workbench.ui(() -> {
			Combo combo = shown(Combo.class).get(row);
			combo.setText(holds);
			combo.notifyListeners(SWT.Selection, null);
		});
	}

	@Test
	void whatCannotBeReadIsListedAndTheRestComesIn() throws Exception {
		Path good = Files.writeString(folder.resolve("ferry.txt"), "The ferry sank\n\nIt sank, the mayor said.\n");
		Path bad = Files.write(folder.resolve("picture.png"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0 });
		copy(good + "");
		open(new ImportTextsWizard());
		Workbench.ui(() -> press(dialog.getShell(), "Paste"));
		Workbench.waitUntil("words of one line are words", () -> shown(Table.class).getFirst().getItemCount() == 1);
		Workbench.ui(() -> {
			shown(Table.class).getFirst().select(0);
			press(dialog.getShell(), "Remove");
		});
		Workbench.waitUntil("it is taken away", () -> shown(Table.class).getFirst().getItemCount() == 0);
		Workbench.ui(() -> dialog.close());
		Workbench.ui(() -> Workbench.display().asyncExec(() -> ImportTextsWizard.open(Workbench.window().getShell(), new StructuredSelection(project.project()), List.of(good.toString(), bad.toString()))));
		Shell shell = Workbench.waitForShell(TITLE);
		dialog = Workbench.ui(() -> (WizardDialog) shell.getData());
		assertEquals(List.of(good.toString(), bad.toString()), Workbench.ui(() -> rows(shown(Table.class).getFirst())));
		Workbench.ui(() -> finish(shell));
		waitForOutcome();
		assertTrue(Workbench.ui(() -> rows(shown(Table.class).getFirst())).contains("picture.png"), Workbench.ui(() -> rows(shown(Table.class).getFirst()).toString()));
		assertEquals("The ferry sank\n\nIt sank, the mayor said.\n", project.text("ferry.txt"));
	}

	@Test
	void copiesAreMarkedWhenAskedFor() throws Exception {
		String text = "The ferry sank\n\n" + "It sank in the night, and nobody on board had seen the rocks before they heard them, the mayor said.\n".repeat(3);
		Path first = Files.writeString(folder.resolve("ferry.txt"), text);
		Path second = Files.writeString(folder.resolve("sinking.txt"), text);
		Workbench.ui(() -> Workbench.display().asyncExec(() -> ImportTextsWizard.open(Workbench.window().getShell(), new StructuredSelection(project.project()), List.of(first.toString(), second.toString()))));
		Shell shell = Workbench.waitForShell(TITLE);
		dialog = Workbench.ui(() -> (WizardDialog) shell.getData());
		Workbench.ui(() -> shown(Button.class).stream().filter(one -> one.getText().startsWith("&Mark")).findFirst().orElseThrow().setSelection(true));
		Workbench.ui(() -> finish(shell));
		waitForOutcome();
		String said = Workbench.ui(() -> Arrays.stream(shown(Table.class).getFirst().getItems()).map(item -> item.getText(1)).filter(one -> one.startsWith("Nearly")).findFirst().orElse("nothing"));
		assertTrue(said.contains("Written: "), said);
		project.build();
		assertEquals(1, project.corpus().corpus().articles().stream().filter(article -> article.revises() != null || !article.via().isEmpty()).count());
	}

	@Test
	void theClipboardIsImportedFromTheMenu() throws Exception {
		copy("https://ledger.example/ferry\nhttps://ledger.example/bridge\n");
		Workbench.ui(() -> Workbench.display().asyncExec(() -> Workbench.command("org.gainsay.ui.importClipboard")));
		Shell shell = Workbench.waitForShell(TITLE);
		dialog = Workbench.ui(() -> (WizardDialog) shell.getData());
		assertEquals(List.of("https://ledger.example/ferry", "https://ledger.example/bridge"), Workbench.ui(() -> rows(shown(Table.class).getFirst())));
	}

	@Test
	void anArticleGetsANewVersionAndUndoBringsTheOldOneBack() throws Exception {
		open(new UpdateTextWizard());
		Workbench.waitUntil("the articles are listed", () -> articles().isPresent());
		Workbench.ui(() -> {
			Combo articles = articles().orElseThrow();
			articles.select(articles.indexOf("bridge"));
			articles.notifyListeners(SWT.Selection, null);
		});
		Workbench.waitUntil("its text is shown", () -> SmallCorpus.TEXT.equals(shown(StyledText.class).getFirst().getText()));
		String later = SmallCorpus.TEXT.replace("An engineer said it would fall.", "An engineer said that it would not fall. He was asked twice.");
		Workbench.ui(() -> shown(StyledText.class).get(1).setText(later));
		Table anchors = Workbench.ui(() -> shown(Table.class).getFirst());
		Workbench.waitUntil("it is said what becomes of each anchor", () -> anchors.getItemCount() == 5);
		Workbench.screenshot("new-version");
		assertTrue(Workbench.ui(() -> rows(anchors)).contains("changed"), Workbench.ui(() -> rows(anchors).toString()));
		Workbench.ui(() -> finish(dialog.getShell()));
		Workbench.waitUntil("the new text is there", () -> later.equals(text("bridge.txt")));
		Workbench.settle();
		assertTrue(project.project().getFolder("history").exists(), "the old text is kept");
		Workbench.ui(() -> Workbench.history().undo(project.corpus().undoContext(), null, null));
		assertEquals(SmallCorpus.TEXT, project.text("bridge.txt"));
		assertEquals(SmallCorpus.CLAIMS, project.text("bridge.claims"));
	}

	private Optional<Combo> articles() {
		return shown(Combo.class).stream().filter(combo -> Arrays.asList(combo.getItems()).contains("bridge")).findFirst();
	}

	private String text(String file) {
		try {
			return project.text(file);
		} catch (Exception failed) {
			throw new AssertionError(failed);
		}
	}
}
