// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.projects.study.StudyView;
import org.gainsay.ui.views.OutcomeDialog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A study is run in the workbench, from its beginning to feedback and drift, as at the command line. */
@ExtendWith(NoErrorLogged.class)
class StudyViewTest {

	@TempDir
	Path outside;
	private TestProject project;
	private StudyView view;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		Workbench.ui(() -> Preferences.setAnnotator("anna"));
		project = TestProject.empty("studied");
		project.write("shared.claims", "gainsay 1\nactor x : person \"X\"\nclaim c \"C is so.\"\n");
		for (int i = 0; i < 4; i++) {
			project.write("a" + i + ".txt", "One said that it is so.\n\nTwo said that it rains.\n");
			article(i, "");
		}
	}

	private void article(int number, String gold) throws Exception {
		project.write("a" + number + ".claims", "gainsay 1\narticle a" + number + " \"The article " + number + "\" { text \"a" + number + ".txt\" " + gold + " }\n");
	}

	private void show() throws Exception {
		project.build();
		project.corpus();
		view = (StudyView) Workbench.ui(() -> Workbench.page().showView(StudyView.ID));
		Workbench.ui(() -> Workbench.page().activate(view));
	}

	private void set(String round, String coder, int article, String stance, String status) throws Exception {
		project.write("coding/" + round + "/" + coder + "/a" + article + ".claims", "annotations " + coder + " of a" + article + " in " + round + " { status " + status
				+ " coded 2026-04-13 statement s1 { says \"it is so\" cue \"said\" by x " + stance + " c } statement s2 { says \"it rains\" by x " + (article % 2 == 0 ? "denies" : "asserts") + " c } }\n");
	}

	@AfterEach
	void close() throws Exception {
		Workbench.light();
		Workbench.ui(() -> {
			Preferences.setAnnotator("");
			for (Shell left : Workbench.display().getShells()) {
				if (left.isVisible() && left.getParent() == Workbench.window().getShell()) {
					left.close(); // Else what failed here would take the keys from all that follow.
				}
			}
			Workbench.page().hideView(view);
		});
		project.close();
	}

	/** All lines of the tree, those below others with a blank before them. */
	private List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (TreeItem item : view.tree().getItems()) {
			lines.add(cells(item));
			Arrays.stream(item.getItems()).map(below -> " " + cells(below)).forEach(lines::add);
		}
		return lines;
	}

	private static String cells(TreeItem item) {
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < item.getParent().getColumnCount(); i++) {
			cells.add(item.getText(i));
		}
		return String.join("|", cells);
	}

	private void waitForLine(String beginning) {
		Workbench.waitUntil("a line begins with " + beginning, () -> view.hasContent() && lines().stream().anyMatch(line -> line.startsWith(beginning)));
	}

	private void select(String beginning) {
		Workbench.ui(() -> {
			TreeItem found = Arrays.stream(view.tree().getItems()).flatMap(item -> Stream.concat(Stream.of(item), Arrays.stream(item.getItems()))).filter(item -> cells(item).startsWith(beginning)).findFirst().orElseThrow();
			view.tree().setSelection(found);
			view.tree().notifyListeners(SWT.Selection, new Event());
		});
	}

	/** Chooses in the menu of the view, on the UI thread soon: what opens a window comes back only when that is closed. */
	private void choose(String text) {
		Workbench.waitUntil(text + " can be chosen", () -> action(text).isEnabled());
		Workbench.display().asyncExec(() -> action(text).run());
	}

	private IAction action(String text) {
		return Arrays.stream(view.getViewSite().getActionBars().getMenuManager().getItems()).filter(ActionContributionItem.class::isInstance).map(item -> ((ActionContributionItem) item).getAction())
				.filter(one -> one.getText().replace("&", "").equals(text)).findFirst().orElseThrow(() -> new AssertionError("There is no " + text));
	}

	private static <T extends Control> List<T> all(Composite in, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Control one : in.getChildren()) {
			if (type.isInstance(one)) {
				found.add(type.cast(one));
			}
			if (one instanceof Composite inner) {
				found.addAll(all(inner, type));
			}
		}
		return found;
	}

	private static void press(Shell shell, String button) {
		Workbench.waitUntil(button + " can be pressed", () -> all(shell, Button.class).stream().anyMatch(one -> one.getText().replace("&", "").equals(button) && one.isEnabled()));
		Workbench.ui(() -> all(shell, Button.class).stream().filter(one -> one.getText().replace("&", "").equals(button)).findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event()));
	}

	private static String told(String title) {
		Shell told = Workbench.waitForShell(title);
		String words = Workbench.words(told);
		press(told, "OK");
		return words;
	}

	private String text(String file) throws Exception {
		project.corpus();
		Workbench.ui(() -> Workbench.page().saveAllEditors(false));
		return project.text(file);
	}

	@Test
	void beginsAStudyDrawsAssignsOpensAndClosesItsRound() throws Exception {
		show();
		Workbench.waitUntil("the view says what to do", () -> view.message().startsWith("No study: no claims file has a round. Begin a study"));
		assertFalse(Workbench.ui(() -> action("Draw...").isEnabled()));
		Workbench.screenshot("study-none");
		Workbench.display().asyncExec(() -> {
			Event link = new Event();
			link.text = "command:org.gainsay.ui.newStudy";
			view.links().notifyListeners(SWT.Selection, link);
		});
		Shell asked = Workbench.waitForShell("New Study");
		Workbench.ui(() -> {
			List<Text> fields = all(asked, Text.class);
			fields.get(0).setText("The leak");
			fields.get(1).setText("ben, cleo");
			List<Spinner> numbers = all(asked, Spinner.class);
			numbers.get(0).setSelection(50);
			numbers.get(1).setSelection(4712);
		});
		Workbench.screenshot("study-new");
		assertEquals("", Workbench.ui(() -> ((OutcomeDialog) asked.getData()).said()), "there is nothing to say");
		assertTrue(Workbench.<Boolean>ui(() -> asked.getDefaultButton().isEnabled()), "it can be taken");
		press(asked, "OK");
		waitForLine("main|not drawn||||sample 50 percent, blind");
		assertTrue(text("study.claims").startsWith("gainsay 1\n\nstudy \"The leak\" {\n}\n\ncoder ben\n"), text("study.claims"));

		Workbench.ui(() -> Workbench.page().activate(view));
		choose("Open Round...");
		assertTrue(told("Open Round").contains("The round 'main' has no article assigned; first: choose Assign."));
		choose("Draw...");
		Shell drawn = Workbench.waitForShell("Draw main");
		assertTrue(Workbench.words(drawn).contains("Drew 2 articles of 4 for the round main with the seed 4712."), Workbench.words(drawn));
		assertTrue(Workbench.ui(() -> Arrays.stream(all(drawn, Table.class).getFirst().getItems()).map(item -> item.getText(1)).allMatch(title -> title.startsWith("The article "))));
		assertFalse(project.file("rounds/main/ben.claims").exists(), "nothing is written by a draw");
		Workbench.screenshot("study-draw");
		press(drawn, "Assign");
		waitForLine("main|drawn|4|0|0|2 articles, blind");
		Workbench.waitUntil("it is told", () -> view.told().equals("Wrote 2 lists of 2 articles to rounds/main."));
		assertTrue(text("rounds/main/ben.claims").contains("assigned ben in main {"));

		choose("Open Round...");
		Shell why = Workbench.waitForShell("Open Round");
		Workbench.ui(() -> all(why, Text.class).getFirst().setText("the training went well"));
		press(why, "OK");
		waitForLine("main|open|4|0|0|2 articles, blind, since ");
		Workbench.waitUntil("it is told", () -> view.told().startsWith("Noted in rounds/main/log/") && view.told().endsWith("-opened-anna.claims that the round main is open."));
		String log = Workbench.ui(() -> view.told()).split(" ")[2];
		assertTrue(text(log).contains("by anna") && text(log).contains("because \"the training went well\""), text(log));
		Workbench.screenshot("study-open");

		Workbench.ui(() -> Workbench.history().undo(project.corpus().undoContext(), null, null));
		waitForLine("main|drawn|4|0|0|2 articles, blind");
		assertFalse(project.file(log).exists(), "what was opened is taken back");
		Workbench.ui(() -> Workbench.history().redo(project.corpus().undoContext(), null, null));
		waitForLine("main|open|");

		choose("Close Round...");
		Shell end = Workbench.waitForShell("Close Round");
		press(end, "OK");
		waitForLine("main|closed|");
		waitForLine(" assigned-not-found|");
		choose("Assign");
		assertTrue(told("Assign main").contains("The round 'main' is closed; its articles stay as they are assigned."));
	}

	@Test
	void whoOpensARoundMustSayWhoHeIs() throws Exception {
		project.write("study.claims", "coder ben coder cleo\nround main { sample all }\n");
		project.write("rounds/main/ben.claims", "assigned ben in main { a0 }\n");
		Workbench.ui(() -> Preferences.setAnnotator(""));
		show();
		waitForLine("main|drawn|1|");
		choose("Open Round...");
		assertTrue(told("Open Round").contains("Say who you are first: Window, Preferences, Gainsay, annotator."));
		Workbench.ui(() -> Preferences.setAnnotator("Anna B."));
		choose("Open Round...");
		assertTrue(told("Open Round").contains("needs a name of letters, digits and _"));
		assertFalse(project.file("rounds/main/log").exists());
	}

	@Test
	void mishapsLeadToTheirFiles() throws Exception {
		project.write("study.claims", "coder ben coder cleo\nround main { sample all }\n");
		project.write("rounds/main/ben.claims", "assigned ben in main { a0 }\n");
		project.write("rounds/main/log/opened.claims", "opened main { by anna on 2026-04-12T09:00:00Z }\n");
		project.write("rounds/main/log/zclosed.claims", "closed main { by anna on 2026-04-20T09:00:00Z }\n");
		set("main", "cleo", 1, "asserts", "done");
		show();
		waitForLine(" not-assigned||||");
		select("not-assigned");
		Workbench.ui(() -> view.tree().notifyListeners(SWT.DefaultSelection, new Event()));
		Workbench.waitUntil("the file is open", () -> Workbench.page().getActiveEditor() != null && Workbench.page().getActiveEditor().getTitle().equals("a1.claims"));
		select("assigned-not-found");
		Workbench.ui(() -> view.tree().notifyListeners(SWT.DefaultSelection, new Event()));
		assertEquals("coding/main/ben/a0.claims is no file that can be opened.", Workbench.ui(() -> view.told()));
		select("ben");
		Workbench.ui(() -> view.tree().notifyListeners(SWT.DefaultSelection, new Event()));
		Workbench.waitUntil("the list is open", () -> Workbench.page().getActiveEditor().getTitle().equals("ben.claims"));
	}

	/** Many mishaps of one word are made only where somebody looks at them, and stay open when something new shows. */
	@Test
	void manyMishapsOfOneWordAreOpenedByHand() throws Exception {
		StringBuilder list = new StringBuilder();
		for (int i = 10; i < 30; i++) {
			project.write("a" + i + ".txt", "One said that it is so.\n\nTwo said that it rains.\n");
			article(i, "");
			list.append(" a").append(i);
		}
		project.write("study.claims", "coder ben\nround main { sample all }\n");
		project.write("rounds/main/ben.claims", "assigned ben in main {" + list + " }\n");
		project.write("rounds/main/log/opened.claims", "opened main { by anna on 2026-04-12T09:00:00Z }\n");
		project.write("rounds/main/log/zclosed.claims", "closed main { by anna on 2026-04-20T09:00:00Z }\n");
		show();
		waitForLine(" assigned-not-found|||||20 mishaps");
		TreeItem group = Workbench.ui(() -> view.tree().getItem(0).getItem(1));
		assertEquals(1, (int) Workbench.ui(() -> group.getItemCount()), "none of them is made yet");
		Workbench.ui(() -> {
			Event expand = new Event();
			expand.item = group;
			view.tree().notifyListeners(SWT.Expand, expand);
			group.setExpanded(true);
			view.tree().setSelection(group.getItem(4));
		});
		assertEquals(20, (int) Workbench.ui(() -> group.getItemCount()));
		set("main", "ben", 10, "asserts", "done");
		project.build();
		waitForLine(" assigned-not-found|||||19 mishaps");
		Workbench.ui(() -> {
			TreeItem anew = Stream.of(view.tree().getItem(0).getItems()).filter(item -> cells(item).contains("assigned-not-found")).findFirst().orElseThrow();
			assertTrue(anew.getExpanded());
			assertEquals(19, anew.getItemCount());
			assertTrue(cells(view.tree().getSelection()[0]).contains("coding/main/ben/a14.claims"), cells(view.tree().getSelection()[0]));
		});
	}

	@Test
	void writesAKitAndCollectsIt() throws Exception {
		project.write("study.claims", "gainsay 1\ncoder ben coder cleo\nround main { sample all blind }\n");
		project.write("rounds/main/ben.claims", "gainsay 1\nassigned ben in main { a0 }\n");
		set("main", "ben", 0, "asserts", "done");
		show();
		waitForLine("main|drawn|1|1|1|");
		choose("Kit...");
		Shell kit = Workbench.waitForShell("Write a Kit");
		Workbench.ui(() -> all(kit, Text.class).stream().filter(text -> (text.getStyle() & SWT.READ_ONLY) == 0).findFirst().orElseThrow().setText(outside.toString()));
		Workbench.screenshot("study-kit");
		press(kit, "OK");
		Path archive = outside.resolve("studied-ben.zip");
		Workbench.waitUntil("the kit is written", () -> Files.exists(archive) && view.told().startsWith("Wrote the kit of ben to " + archive));
		choose("Kit...");
		Shell again = Workbench.waitForShell("Write a Kit");
		Workbench.ui(() -> all(again, Text.class).stream().filter(text -> (text.getStyle() & SWT.READ_ONLY) == 0).findFirst().orElseThrow().setText(outside.toString()));
		press(again, "OK");
		assertTrue(told("Write a Kit").contains("is there already; name a new file, so that no work in a former kit is replaced."));

		Workbench.ui(() -> Preferences.setAnnotator("ben"));
		choose("Kit...");
		Shell own = Workbench.waitForShell("Write a Kit");
		assertEquals(List.of("ben"), Workbench.ui(() -> List.of(all(own, Combo.class).getFirst().getItems())), "who codes gets a kit for themselves only");
		press(own, "Cancel");
		Workbench.ui(() -> Preferences.setAnnotator("anna"));

		Path folder = outside.resolve("ben");
		try (var zip = new ZipFile(archive.toFile())) {
			for (var entry : Collections.list(zip.entries())) {
				Path file = folder.resolve(entry.getName());
				Files.createDirectories(file.getParent());
				Files.write(file, zip.getInputStream(entry).readAllBytes());
			}
		}
		Path coded = folder.resolve("coding/main/ben/a0.claims");
		Files.writeString(coded, Files.readString(coded).replace("asserts c", "denies c"));
		Files.writeString(folder.resolve("shared.claims"), Files.readString(folder.resolve("shared.claims")) + "\n// mine\n");
		choose("Collect...");
		Shell collect = Workbench.waitForShell("Collect Kits");
		Workbench.ui(() -> all(collect, Text.class).stream().filter(text -> (text.getStyle() & SWT.MULTI) != 0 && (text.getStyle() & SWT.READ_ONLY) == 0).findFirst().orElseThrow().setText(folder.toString()));
		Workbench.screenshot("study-collect");
		press(collect, "OK");
		Workbench.waitUntil("it is taken", () -> view.told().equals("Took 1 file of ben."));
		assertTrue(text("coding/main/ben/a0.claims").contains("denies c"));
		Workbench.waitUntil("what is not taken shows", () -> view.showsResult() && view.result().getItemCount() == 1);
		assertEquals(List.of("ben", "shared.claims", "not taken"), Workbench.ui(() -> List.of(view.result().getItem(0).getText(0), view.result().getItem(0).getText(1), view.result().getItem(0).getText(2))));
		Workbench.ui(() -> Workbench.history().undo(project.corpus().undoContext(), null, null));
		Workbench.waitUntil("it is taken back", () -> {
			try {
				return text("coding/main/ben/a0.claims").contains("asserts c");
			} catch (Exception gone) {
				throw new AssertionError(gone);
			}
		});
	}

	private List<String> column(int index) {
		return Arrays.stream(view.result().getItems()).map((TableItem item) -> item.getText(index)).toList();
	}

	@Test
	void feedbackShowsWhatIsFinishedFollowsTheCorpusAndIsForTheCoderOnly() throws Exception {
		project.write("study.claims", "study \"S\" { reports stance from 0.9 }\ncoder ben coder cleo\nround training : training { sample all blind }\n");
		project.write("rounds/training/ben.claims", "assigned ben in training { a0 a1 a2 a3 }\n");
		project.write("rounds/training/log/opened.claims", "opened training { by anna on 2026-04-12T09:00:00Z }\n");
		for (int i = 0; i < 4; i++) {
			article(i, "status done statement g1 { says \"it is so\" cue \"said\" by x asserts c } statement g2 { says \"it rains\" by x " + (i % 2 == 0 ? "denies" : "asserts") + " c }");
			set("training", "ben", i, i == 0 || i == 3 ? "denies" : "asserts", i < 2 ? "done" : "begun");
		}
		Workbench.ui(() -> Preferences.setAnnotator("ben"));
		show();
		waitForLine("training (training)|open|4|4|2|");
		select("ben");
		choose("Feedback");
		Workbench.waitUntil("feedback shows", () -> view.showsResult() && view.resultTold().equals("ben in training: 2 articles finished and compared with the gold, 2 not finished yet."));
		assertEquals("0.9 is asked for: not passed", Workbench.ui(() -> view.result().getItem(0).getText(5)));
		assertEquals(List.of("Pass mark", "a0"), Workbench.ui(() -> column(0).stream().distinct().toList()), "what is not finished is not told");
		Workbench.screenshot("study-feedback");
		Workbench.dark();
		Workbench.screenshot("study-feedback-dark");
		Workbench.light();
		Workbench.ui(() -> {
			view.result().setSelection(1);
			view.result().notifyListeners(SWT.DefaultSelection, new Event());
		});
		Workbench.waitUntil("its article is open", () -> Workbench.page().getActiveEditor() instanceof ArticleEditor);
		IEditorPart editor = Workbench.ui(() -> Workbench.page().getActiveEditor());
		assertEquals("ben", Workbench.ui(() -> ((ArticleEditor) editor).set().orElseThrow().name()));

		set("training", "ben", 3, "denies", "done");
		project.build();
		Workbench.waitUntil("the fourth article is there", () -> column(0).contains("a3"));
		Workbench.ui(() -> Preferences.setAnnotator("cleo"));
		Workbench.waitUntil("it is ben's only", () -> view.result().getItemCount() == 0 && view.resultTold().startsWith("The round 'training' is blind and still open, so only 'ben' may ask: say that you are ben"));
		Workbench.ui(() -> {
			view.result().setFocus();
			Event escape = new Event();
			escape.keyCode = SWT.ESC;
			view.result().notifyListeners(SWT.KeyDown, escape);
		});
		Workbench.waitUntil("it is hidden", () -> !view.showsResult());
	}

	@Test
	void driftShowsAlphaByRoundAndWeek() throws Exception {
		project.write("study.claims", "coder ben coder cleo\nround main { sample all }\nround next { sample all blind }\n");
		project.write("rounds/next/log/opened.claims", "opened next { by anna on 2026-04-12T09:00:00Z }\n");
		for (int i = 0; i < 4; i++) {
			set("main", "ben", i, "asserts", "done");
			set("main", "cleo", i, i == 3 ? "denies" : "asserts", "done");
			set("next", "cleo", i, "asserts", "done");
		}
		show();
		waitForLine("next|open|");
		choose("Drift");
		Workbench.waitUntil("drift shows", () -> view.showsResult() && view.result().getItemCount() > 4);
		assertEquals(List.of("Round main", "Round main, week 2026-W16"), Workbench.ui(() -> column(0).stream().distinct().toList()));
		assertEquals("The round 'next' is blind and still open, and left out.", Workbench.ui(() -> view.resultTold()));
		Workbench.screenshot("study-drift");
		List<String> menu = Workbench.ui(() -> {
			Menu shown = view.tree().getMenu();
			shown.notifyListeners(SWT.Show, new Event());
			List<String> items = Arrays.stream(shown.getItems()).map(MenuItem::getText).filter(text -> !text.isEmpty()).map(text -> text.replaceFirst("\t.*", "")).toList();
			shown.notifyListeners(SWT.Hide, new Event());
			return items;
		});
		assertEquals(List.of("&Open File", "&Draw...", "&Assign", "O&pen Round...", "&Close Round...", "&Kit...", "Co&llect...", "Feed&back", "Dri&ft", "Cop&y"), menu, "each has a letter of its own");
	}
}
