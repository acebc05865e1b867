// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.ui.views.CorpusElement;
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

	/** With the first event, claims move below it or below "Of no event": what was selected stays so and in sight, and can be renamed and merged. */
	@Test
	void aClaimThatMovesBelowAnEventStaysSelected() throws Exception {
		ClaimsView view = (ClaimsView) Workbench.ui(() -> Workbench.page().showView(ClaimsView.ID));
		Workbench.waitUntil("the claims show", () -> view.hasContent() && item(view.viewer(), "safe") != null);
		select(view.viewer(), "safe");
		project.write("events.claims", "gainsay 1\nclaim old \"The bridge is old\"\nevent works \"Works on the bridge\" { claims old }\n");
		project.build();
		Workbench.waitUntil("the event shows", () -> item(view.viewer(), "Works on the bridge") != null);
		Workbench.settle();
		assertEquals(List.of("safe"), Workbench.ui(() -> CorpusElement.in(view.getSite().getSelectionProvider().getSelection()).stream().map(one -> one.key().replace("claim ", "")).toList()));
		for (String part : List.of("Rename", "Merge")) {
			assertTrue(Workbench.<Boolean>ui(() -> isOffered(view.viewer().getTree().getMenu(), part)), part);
		}
		Workbench.ui(() -> {
			TreeItem selected = view.viewer().getTree().getSelection()[0];
			assertTrue(selected.getText().contains("The bridge is safe") && selected.getParentItem().getExpanded(), selected.getText());
			assertTrue(view.viewer().getTree().getItem(0).getExpanded(), "and so is the new event");
		});
	}

	/** The menu uses its items again: each is grey, or not, for what is selected now and not for what was when it showed first. */
	@Test
	void theMenuOffersWhatCanBeDoneToWhatIsSelectedNow() throws Exception {
		project.write("events.claims", "gainsay 1\nclaim old \"The bridge is old\"\nevent works \"Works on the bridge\" { claims old }\n");
		project.build();
		ClaimsView view = (ClaimsView) Workbench.ui(() -> Workbench.page().showView(ClaimsView.ID));
		Workbench.waitUntil("the claims show", () -> view.hasContent() && item(view.viewer(), "safe") != null && item(view.viewer(), "Works") != null);
		Menu menu = Workbench.ui(() -> view.viewer().getTree().getMenu());
		for (int round = 0; round < 2; round++) {
			select(view.viewer(), "Works on the bridge");
			assertTrue(Workbench.<Boolean>ui(() -> isOffered(menu, "Change Event")));
			assertFalse(Workbench.<Boolean>ui(() -> isOffered(menu, "Rename")), "an event has no other name to give");
			select(view.viewer(), "The bridge is safe");
			assertFalse(Workbench.<Boolean>ui(() -> isOffered(menu, "Change Event")));
			for (String part : List.of("Rename", "Text", "Merge", "Delete")) {
				assertTrue(Workbench.<Boolean>ui(() -> isOffered(menu, part)), part);
			}
		}
	}

	private static boolean isOffered(Menu menu, String words) {
		menu.notifyListeners(SWT.Show, new org.eclipse.swt.widgets.Event());
		boolean offered = Arrays.stream(menu.getItems()).anyMatch(item -> item.getText().replace("&", "").startsWith(words) && item.isEnabled());
		menu.notifyListeners(SWT.Hide, new org.eclipse.swt.widgets.Event());
		return offered;
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
