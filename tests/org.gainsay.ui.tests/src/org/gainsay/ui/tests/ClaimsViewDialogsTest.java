// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.ui.views.trees.ActorsView;
import org.gainsay.ui.views.trees.ClaimsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dialogs of the views of claims and actors: what is typed there is written into the files. */
@ExtendWith(NoErrorLogged.class)
class ClaimsViewDialogsTest {

	private TestProject project;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("bridge");
		project.corpus();
		Workbench.open(project.file("bridge.txt"));
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void aClaimIsMadeRenamedGivenAnotherTextAndDeleted() throws Exception {
		ClaimsView view = (ClaimsView) Workbench.ui(() -> Workbench.page().showView(ClaimsView.ID));
		Workbench.waitUntil("the claims show", () -> view.hasContent() && item(view.viewer(), "safe") != null);
		command(view, "org.gainsay.ui.views.new", "New Claim", "The bridge is old");
		Workbench.waitUntil("the new claim shows", () -> item(view.viewer(), "The bridge is old") != null);
		assertTrue(project.text("bridge.claims").contains("claim bridgeIsOld \"The bridge is old\""), project.text("bridge.claims"));

		select(view.viewer(), "The bridge is old");
		command(view, "org.eclipse.ui.edit.rename", null, "The bridge was old");
		Workbench.waitUntil("what can be no name is its text", () -> item(view.viewer(), "The bridge was old") != null);
		assertTrue(project.text("bridge.claims").contains("claim bridgeIsOld \"The bridge was old\""), project.text("bridge.claims"));
		select(view.viewer(), "The bridge was old");
		command(view, "org.eclipse.ui.edit.rename", null, "oldBridge");
		Workbench.waitUntil("it has another name", () -> item(view.viewer(), "oldBridge") != null);
		assertTrue(project.text("bridge.claims").contains("claim oldBridge \"The bridge was old\""), project.text("bridge.claims"));

		select(view.viewer(), "The bridge was old");
		command(view, "org.eclipse.ui.file.properties", null, "The bridge is very old");
		Workbench.waitUntil("its text is another", () -> item(view.viewer(), "The bridge is very old") != null);

		select(view.viewer(), "The bridge is very old");
		run(view, "org.eclipse.ui.edit.delete");
		Workbench.waitUntil("it is gone", () -> item(view.viewer(), "very old") == null);
		assertEquals(SmallCorpus.CLAIMS, project.text("bridge.claims"));

		select(view.viewer(), "safe");
		run(view, "org.eclipse.ui.edit.delete");
		Shell refused = Workbench.waitForShell("Delete");
		assertTrue(Workbench.words(refused).contains("safe"), Workbench.words(refused));
		Workbench.ui(refused::close);
		assertEquals(SmallCorpus.CLAIMS, project.text("bridge.claims"));
	}

	@Test
	void anActorIsMade() throws Exception {
		ActorsView view = (ActorsView) Workbench.ui(() -> Workbench.page().showView(ActorsView.ID));
		Workbench.waitUntil("the actors show", () -> view.hasContent() && view.viewer().getTree().getItemCount() > 0);
		command(view, "org.gainsay.ui.views.new", null, "Ivo Idle");
		Workbench.waitUntil("the new actor shows", () -> item(view.viewer(), "Ivo Idle") != null);
		assertTrue(project.text("actors.claims").contains("actor ivoIdle : person \"Ivo Idle\""), project.text("actors.claims"));
	}

	/** Runs a command that asks for one thing, and answers. */
	private void command(IViewPart view, String id, String title, String answer) {
		Workbench.display().asyncExec(() -> execute(view, id));
		Workbench.waitUntil("a dialog asks" + (title == null ? "" : ": " + title), () -> field() != null && (title == null || title.equals(field().getShell().getText())));
		Workbench.ui(() -> {
			field().setText(answer);
			field().getShell().getDefaultButton().notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
		});
		Workbench.waitUntil("the dialog closes", () -> field() == null);
		Workbench.settle();
	}

	private void run(IViewPart view, String id) {
		Workbench.display().asyncExec(() -> execute(view, id));
		Workbench.settle();
	}

	private static void execute(IViewPart view, String id) {
		try {
			Workbench.page().activate(view);
			view.setFocus();
			ParameterizedCommand command = ParameterizedCommand.generateCommand(view.getSite().getService(ICommandService.class).getCommand(id), null);
			view.getSite().getService(IHandlerService.class).executeCommand(command, null);
		} catch (Exception failed) {
			throw new AssertionError(failed);
		}
	}

	/** The field of the dialog that is open; null where none is. */
	private static Text field() {
		return Arrays.stream(Workbench.display().getShells()).filter(shell -> shell.isVisible() && shell != Workbench.window().getShell() && shell.getParent() != null)
				.flatMap(ClaimsViewDialogsTest::all).filter(Text.class::isInstance).<Text>map(Text.class::cast).filter(text -> (text.getStyle() & SWT.READ_ONLY) == 0).findFirst().orElse(null);
	}

	private static Stream<Control> all(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> Stream.concat(Stream.of(child), child instanceof Composite inner ? all(inner) : Stream.empty()));
	}

	/** Selects once no build is left that would fill the tree anew, and waits until it is what a command would take. */
	private static void select(TreeViewer viewer, String words) {
		Workbench.settle();
		Workbench.ui(() -> {
			viewer.setSelection(new StructuredSelection(item(viewer, words).getData()));
			viewer.getTree().setFocus();
		});
		Workbench.settle();
		Workbench.waitUntil("it is selected", () -> Arrays.stream(viewer.getTree().getSelection()).anyMatch(item -> item.getText().contains(words)));
	}

	private static TreeItem item(TreeViewer viewer, String words) {
		return items(viewer.getTree().getItems()).filter(item -> item.getText().contains(words)).findFirst().orElse(null);
	}

	private static Stream<TreeItem> items(TreeItem[] items) {
		return Arrays.stream(items).flatMap(item -> Stream.concat(Stream.of(item), items(item.getItems())));
	}
}
