// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.facts.StatementFacts;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.views.statement.StatementForm;
import org.gainsay.ui.views.statement.StatementView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who types faster than the machine gets what was typed, and not what a list showed a moment before. All keys of a test come in one turn
 * of the event loop, in which nothing else gets its turn, as on a machine that is busy.
 */
@ExtendWith(NoErrorLogged.class)
class TypingAheadTest {

	private static final String MORE = SmallCorpus.ACTORS + "actor quarry : person \"Tom Quarry\"\nactor zoller : person \"Zed Zoller\"\n";

	private TestProject project;
	private ArticleEditor article;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("bridge");
		project.write("actors.claims", MORE);
		project.build();
		article = SmallCorpus.openArticle(project);
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void aPersonWhoWasMadeAMomentBeforeIsMadeOnce() throws Exception {
		Workbench.ui(() -> {
			article.select("bridge.mayor");
			take("speaker", "Ivo Idle");
			article.select("bridge.engineer");
			take("speaker", "Ivo Idle");
		});
		settle();
		assertEquals(List.of("ivoIdle", "ivoIdle"), speakers());
		assertEquals(1, project.text("actors.claims").lines().filter(line -> line.contains("\"Ivo Idle\"")).count(), project.text("actors.claims"));
	}

	@Test
	void aClaimThatWasMadeAMomentBeforeIsMadeOnce() throws Exception {
		Workbench.ui(() -> {
			article.select("bridge.mayor");
			take("claim", "It leans");
			article.select("bridge.engineer");
			take("claim", "It leans");
		});
		settle();
		assertEquals(List.of("itLeans", "itLeans"), statements().stream().map(one -> one.stances().getFirst().targets().getFirst().claim()).toList());
		assertEquals(2, project.corpus().corpus().claims().size());
	}

	@Test
	void undoAndRedoAreOfWhatWasAskedForAMomentBefore() throws Exception {
		Workbench.ui(() -> {
			article.select("bridge.engineer");
			command("duplicate");
			key("undo"); // There is nothing to undo yet.
		});
		settle();
		assertEquals(SmallCorpus.CLAIMS, project.text("bridge.claims"));
		Workbench.ui(() -> {
			key("redo");
			key("undo"); // What is done at once is heard of a turn later.
			key("redo");
		});
		settle();
		assertEquals(3, statements().size());
	}

	@Test
	void theNameIsResolvedAsItIsWhenEnterIsPressed() throws Exception {
		Workbench.ui(() -> {
			article.select("bridge.engineer");
			command("speaker");
			field().setText("Ada Quill");
		});
		// While the window is open the name becomes another's.
		project.write("actors.claims", MORE.replace("person \"Ada Quill\" { alias \"Mayor Ada Quill\" }", "person \"Ada Former\"") + "actor newcomer : person \"Ada Quill\"\n");
		project.build();
		Workbench.waitUntil("the name is another's", () -> project.corpus().corpus().actor("newcomer").isPresent());
		Workbench.ui(() -> enter(field()));
		settle();
		assertEquals("newcomer", speakers().getLast());
	}

	@Test
	void whatSomebodyWentToIsTakenWhereverItStandsByNow() throws Exception {
		Workbench.ui(() -> {
			article.select("bridge.engineer");
			command("speaker");
			Text field = field();
			field.setText("Qu");
			key(field, SWT.ARROW_DOWN); // From Ada Quill to Tom Quarry
		});
		project.write("actors.claims", MORE + "actor aaa : person \"Quaa\"\nactor aab : person \"Quab\"\n");
		project.build();
		Workbench.waitUntil("there are more before it", () -> project.corpus().corpus().actor("aab").isPresent());
		Workbench.ui(() -> enter(field()));
		settle();
		assertEquals("quarry", speakers().getLast());
	}

	@Test
	void enterInAFormTakesWhatIsTypedAndNotWhatTheListHadForLessOfIt() {
		StatementForm form = form();
		Text speaker = (Text) Workbench.ui(() -> form.control("addSpeaker"));
		Workbench.ui(() -> {
			speaker.setFocus();
			speaker.setText("Q");
		});
		Workbench.waitUntil("the list for Q is open", () -> list() != null);
		Workbench.ui(() -> {
			speaker.setText("Zed");
			enter(speaker);
		});
		Workbench.waitUntil("it is written", () -> members().size() == 2);
		assertEquals("zoller", members().getLast());
	}

	@Test
	void enterBeforeTheListIsThereTakesWhatItWouldHaveHad() {
		StatementForm form = form();
		Text speaker = (Text) Workbench.ui(() -> form.control("addSpeaker"));
		Workbench.ui(() -> {
			speaker.setFocus();
			speaker.setText("Zed");
			enter(speaker);
		});
		Workbench.waitUntil("it is written", () -> members().size() == 2);
		assertEquals("zoller", members().getLast());
	}

	@Test
	void theArrowGoesToTheListOfWhatIsTyped() {
		StatementForm form = form();
		Text speaker = (Text) Workbench.ui(() -> form.control("addSpeaker"));
		Workbench.ui(() -> {
			speaker.setFocus();
			speaker.setText("Z");
		});
		Workbench.waitUntil("the list for Z is open", () -> list() != null);
		Workbench.ui(() -> {
			speaker.setText("Qu");
			key(speaker, SWT.ARROW_DOWN);
			enter(speaker);
		});
		Workbench.waitUntil("it is written", () -> members().size() == 2);
		assertEquals("quarry", members().getLast());
	}

	// ---- what is typed

	private StatementForm form() {
		StatementView view = (StatementView) Workbench.ui(() -> Workbench.page().showView(StatementView.ID));
		Workbench.ui(() -> {
			Workbench.page().activate(article);
			article.show(article.statement("bridge.mayor").orElseThrow());
		});
		Workbench.waitUntil("the form shows the statement", () -> view.hasContent() && view.form().control("name") instanceof Text name && name.getText().equals("mayor"));
		Workbench.ui(() -> Workbench.page().activate(view));
		Workbench.waitUntil("the window has the keyboard", () -> Workbench.display().getActiveShell() == Workbench.window().getShell());
		Workbench.ui(() -> view.form().unfold("addSpeaker"));
		return view.form();
	}

	/** The list of proposals below a field; null where none is open. */
	private static Shell list() {
		return Arrays.stream(Workbench.display().getShells()).filter(shell -> shell.isVisible() && shell != Workbench.window().getShell()).findFirst().orElse(null);
	}

	private void take(String command, String typed) throws Exception {
		command(command);
		field().setText(typed);
		enter(field());
	}

	private void command(String name) throws Exception {
		String id = "org.gainsay.ui.annotate." + name;
		ParameterizedCommand command = ParameterizedCommand.generateCommand(article.getSite().getService(ICommandService.class).getCommand(id), Map.of());
		article.getSite().getService(IHandlerService.class).executeCommand(command, null);
	}

	/** What the key of undo or redo does. */
	private void key(String name) throws Exception {
		article.getSite().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit." + name, null);
	}

	/** The field of the small window. */
	private static Text field() {
		return Arrays.stream(Workbench.display().getShells()).filter(shell -> shell.isVisible() && shell != Workbench.window().getShell())
				.flatMap(shell -> Arrays.stream(shell.getChildren())).flatMap(TypingAheadTest::all).filter(Text.class::isInstance).map(Text.class::cast).findFirst().orElseThrow();
	}

	private static Stream<Control> all(Control control) {
		return control instanceof Composite composite
				? Stream.concat(Stream.of(control), Arrays.stream(composite.getChildren()).flatMap(TypingAheadTest::all))
				: Stream.of(control);
	}

	private static void enter(Text field) {
		key(field, SWT.CR);
	}

	private static void key(Text field, int code) {
		Event event = new Event();
		event.keyCode = code;
		event.character = code == SWT.CR ? SWT.CR : 0;
		event.doit = true;
		field.notifyListeners(SWT.KeyDown, event);
	}

	// ---- what came of it

	private void settle() {
		Workbench.waitUntil("all steps are done", () -> !Annotating.in(article).isBusy());
		Workbench.settle();
	}

	private List<StatementFacts> statements() {
		return project.corpus().corpus().setsOf("bridge").getFirst().statements();
	}

	private List<String> speakers() {
		return statements().stream().map(one -> one.members().getFirst().actor()).toList();
	}

	private List<String> members() {
		return project.corpus().corpus().statement("bridge.mayor").orElseThrow().members().stream().map(member -> member.actor()).toList();
	}
}
