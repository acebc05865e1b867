// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.contentmergeviewer.TextMergeViewer;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.ui.claims.navigation.CitationsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The windows that the claims editor opens in a live workbench, with a picture for eyes. */
@ExtendWith(NoErrorLogged.class)
class ClaimsWindowsTest {

	private TestProject project;
	private ITextEditor editor;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		editor = (ITextEditor) Workbench.open(project.file("courier.claims"));
		Workbench.waitUntil("the text is analysed", () -> project.corpus().isAnalysed(project.file("courier.claims")));
		Workbench.ui(() -> Workbench.page().showView(IPageLayout.ID_OUTLINE));
		Workbench.ui(() -> Workbench.page().activate(editor));
		Workbench.settle();
	}

	@AfterEach
	void close() throws Exception {
		Workbench.ui(() -> Arrays.stream(Workbench.display().getShells()).filter(shell -> !shell.isDisposed() && shell.getParent() != null && shell.isVisible()).toList().forEach(shell -> {
			if (!shell.isDisposed()) {
				shell.close(); // One may have gone with its parent.
			}
		}));
		project.close();
	}

	@Test
	void proposalsAppearInALiveEditor() {
		ISourceViewer viewer = (ISourceViewer) Workbench.ui(() -> editor.getAdapter(ITextOperationTarget.class));
		int by = Workbench.ui(() -> viewer.getDocument().get().indexOf("by ") + 3);
		Workbench.ui(() -> {
			editor.selectAndReveal(by, 0);
			editor.getSite().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.text.contentAssist.proposals", null);
		});
		Workbench.waitUntil("the list of proposals shows the actors", () -> Arrays.stream(Workbench.display().getShells()).filter(Shell::isVisible)
				.flatMap(shell -> Arrays.stream(shell.getChildren())).anyMatch(child -> has(child, "brandreth")));
		Workbench.screenshot("claims-editor");
		assertTrue(Workbench.ui(() -> viewer.getTextWidget().isVisible()));
	}

	@Test
	void fixesAreListedAtTheCaretBeforeTheFileIsSaved() {
		ISourceViewer viewer = (ISourceViewer) Workbench.ui(() -> editor.getAdapter(ITextOperationTarget.class));
		int by = Workbench.ui(() -> viewer.getDocument().get().indexOf("by brandreth") + 3);
		Workbench.ui(() -> viewer.getDocument().replace(by, 9, "brandreht"));
		Workbench.waitUntil("the mistake is found", () -> project.corpus().corpus().problems().stream().anyMatch(problem -> problem.message().contains("brandreht")));
		Workbench.settle();
		Workbench.ui(() -> editor.selectAndReveal(by + 8, 0));
		command("org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals");
		Workbench.waitUntil("the list shows a name like it", () -> Arrays.stream(Workbench.display().getShells()).filter(Shell::isVisible)
				.flatMap(shell -> Arrays.stream(shell.getChildren())).anyMatch(child -> has(child, "Change to \"brandreth\"")));
		Workbench.screenshot("claims-fixes");
	}

	private void command(String id) {
		Workbench.display().asyncExec(() -> {
			try {
				editor.getSite().getService(IHandlerService.class).executeCommand(id, null);
			} catch (CommandException failed) {
				throw new IllegalStateException(failed);
			}
		});
	}

	private static Tree tree(Composite in) {
		return Arrays.stream(in.getChildren()).<Tree>map(child -> child instanceof Tree tree ? tree : child instanceof Composite inner ? tree(inner) : null)
				.filter(tree -> tree != null).findFirst().orElse(null);
	}

	@Test
	void quickOutlineFiltersByStanding() {
		command("org.gainsay.ui.quickOutline");
		Shell popup = Workbench.waitForShell("Quick Outline");
		Tree tree = Workbench.ui(() -> tree(popup));
		Workbench.waitUntil("the outline shows", () -> tree.getItemCount() == 1 && tree.getItem(0).getItemCount() > 3);
		Workbench.ui(() -> ((Text) Workbench.display().getFocusControl()).setText("denied headline"));
		Workbench.waitUntil("one statement is left", () -> tree.getItemCount() == 1 && tree.getItem(0).getItemCount() == 1);
		assertTrue(Workbench.ui(() -> tree.getItem(0).getItem(0).getText()).startsWith("headline"));
	}

	@Test
	void opensAnActorByAWordOfItsLabel() {
		command("org.gainsay.ui.openActor");
		Shell dialog = Workbench.waitForShell("Open Actor");
		Workbench.waitUntil("the actors are listed", () -> has(dialog, "brandreth"));
		Workbench.ui(() -> ((Text) Workbench.display().getFocusControl()).setText("brandr"));
		Workbench.waitUntil("one is left and chosen", () -> has(dialog, "brandreth") && !has(dialog, "estervaleCourier") && dialog.getDefaultButton().isEnabled());
		Workbench.display().asyncExec(() -> dialog.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		Workbench.waitUntil("its file is open", () -> Workbench.page().getActiveEditor() != null && Workbench.page().getActiveEditor().getTitle().equals("actors.claims"));
		ITextEditor actors = (ITextEditor) Workbench.ui(() -> Workbench.page().getActiveEditor());
		assertEquals("brandreth", ((ITextSelection) Workbench.ui(() -> actors.getSelectionProvider().getSelection())).getText());
	}

	@Test
	void keepsTheCaretWhenTheOutlineGetsTheFocus() {
		Workbench.ui(() -> editor.selectAndReveal(editor.getDocumentProvider().getDocument(editor.getEditorInput()).getLength(), 0));
		Workbench.ui(() -> Workbench.page().showView(IPageLayout.ID_OUTLINE));
		Workbench.settle();
		ITextSelection caret = (ITextSelection) Workbench.ui(() -> editor.getSelectionProvider().getSelection());
		assertEquals(Workbench.ui(() -> editor.getDocumentProvider().getDocument(editor.getEditorInput()).getLength()), caret.getOffset());
	}

	@Test
	void showsFileByFileWhatARenameChanges() {
		Workbench.ui(() -> editor.selectAndReveal(editor.getDocumentProvider().getDocument(editor.getEditorInput()).get().indexOf("outlet estervale") + 10, 0));
		command("org.gainsay.ui.rename");
		Shell dialog = Workbench.waitForShell("Rename");
		Workbench.waitUntil("the name can be typed", () -> Workbench.display().getFocusControl() instanceof Text);
		Workbench.ui(() -> ((Text) Workbench.display().getFocusControl()).setText("courierPaper"));
		Workbench.waitUntil("the preview can be asked for", () -> preview(dialog) != null && preview(dialog).isEnabled());
		Workbench.display().asyncExec(() -> preview(dialog).notifyListeners(SWT.Selection, new Event()));
		Workbench.waitUntil("the files are listed", () -> tree(dialog) != null && tree(dialog).isVisible() && tree(dialog).getItemCount() == 1 && tree(dialog).getItem(0).getItemCount() > 1);
		assertEquals(List.of("actors.claims", "courier.claims", "kuestenbote.claims"), Workbench.ui(() -> Arrays.stream(tree(dialog).getItem(0).getItems()).map(item -> item.getText().split(" ")[0]).toList()));
		Workbench.ui(() -> dialog.setSize(900, 680));
		Workbench.ui(() -> {
			Tree files = tree(dialog);
			files.setSelection(files.getItem(0).getItem(0));
			files.notifyListeners(SWT.Selection, new Event());
		});
		Workbench.waitUntil("it shows what changes in the first", () -> texts(dialog).stream().anyMatch(text -> text.isVisible() && text.getText().contains("actor courierPaper")));
		Workbench.picture("rename-preview");
	}

	private static Button preview(Composite in) {
		return Arrays.stream(in.getChildren()).map(child -> child instanceof Button button && button.getText().replace("&", "").startsWith("Preview") ? button : child instanceof Composite inner ? preview(inner) : null)
				.filter(button -> button != null).findFirst().orElse(null);
	}

	@Test
	void showsWhoCitesASpeaker() {
		Workbench.ui(() -> {
			int by = editor.getDocumentProvider().getDocument(editor.getEditorInput()).get().indexOf("by brandreth") + 5;
			editor.selectAndReveal(by, 0);
		});
		command("org.gainsay.ui.whoCitesWhom");
		Workbench.waitUntil("the view shows the paper", () -> Workbench.page().findView(CitationsView.ID) instanceof CitationsView view
				&& view.getSite().getSelectionProvider() instanceof TreeViewer viewer
				&& Arrays.stream(viewer.getTree().getItems()).anyMatch(item -> item.getText().contains("Courier")));
	}

	@Test
	void comparesThreeFilesAsTextsWithTheirColours() {
		Workbench.ui(() -> {
			Shell shell = new Shell(Workbench.display());
			DiffNode node = new DiffNode(null, Differencer.CONFLICTING, new ResourceNode(project.file("ledger.claims")), new ResourceNode(project.file("ledger-ben.claims")),
					new ResourceNode(project.file("courier.claims")));
			CompareConfiguration configuration = new CompareConfiguration();
			Viewer viewer = CompareUI.findContentViewer(null, node, shell, configuration);
			assertInstanceOf(TextMergeViewer.class, viewer);
			viewer.setInput(node);
			assertTrue(texts(shell).stream().anyMatch(text -> text.getText().startsWith("gainsay 1")
					&& JFaceResources.getColorRegistry().get("org.gainsay.ui.claims.keyword").equals(text.getStyleRangeAtOffset(0).foreground)));
			shell.dispose();
		});
	}

	private static List<StyledText> texts(Composite in) {
		return Arrays.stream(in.getChildren()).flatMap(child -> child instanceof StyledText text ? Stream.of(text)
				: child instanceof Composite inner ? texts(inner).stream() : Stream.empty()).toList();
	}

	private static boolean has(Widget in, String words) {
		return in instanceof Table table ? Arrays.stream(table.getItems()).anyMatch(item -> item.getText().startsWith(words))
				: in instanceof Composite composite && Arrays.stream(composite.getChildren()).anyMatch(child -> has(child, words));
	}
}
