// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainerElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.edit.About;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.StanceWish;
import org.gainsay.facts.Standing;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.StandingAnnotation;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.edit.CorpusEditApplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person's way through the workbench with the example project: open, see, type, add a statement, undo, redo. */
@ExtendWith(NoErrorLogged.class)
class WorkbenchJourneyTest {

	private static final String SELECTED = "Cruise lines make their summer plans in November";

	private TestProject project;
	private ProjectCorpus corpus;
	private String text;
	private ArticleEditor article;
	private ITextEditor claims;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		corpus = project.corpus();
		text = project.text("articles/courier.txt");
		article = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file("articles/courier.txt")));
		claims = assertInstanceOf(ITextEditor.class, Workbench.open(project.file("courier.claims")));
		Workbench.ui(() -> besides(claims, article));
		Workbench.waitUntil("the standings show", () -> !article.shown().isEmpty());
		Workbench.waitUntil("the claims file is analysed", () -> corpus.isAnalysed(project.file("courier.claims")));
	}

	@AfterEach
	void close() throws Exception {
		Workbench.light();
		project.close();
	}

	@Test
	void readAddUndoRedo() throws Exception {
		assertEquals(List.of(), project.markerCodes().stream().filter(code -> !code.equals("target-is-free-text")).toList());
		assertEquals("org.eclipse.ui.genericeditor.GenericEditor", claims.getSite().getId());
		seesTheStandings();
		Workbench.screenshot("light");
		seesThemMoveWhileTyping();
		addsAStatementWithANewSpeaker();
	}

	@Test
	void looksRightInTheDarkTheme() {
		Workbench.dark();
		Workbench.waitUntil("the article is dark",
				() -> control(article).getBackground().getRed() < 80 && control(claims).getBackground().getRed() < 80);
		Workbench.screenshot("dark");
		Workbench.ui(() -> page().activate(article));
		int start = text.indexOf("It is simply untrue that we knew");
		RGB behind = Workbench.ui(() -> control(article).getBackground().getRGB());
		Workbench.waitUntil("the words of a statement are tinted", () -> !behind.equals(commonest(article.rectangles(new Span(start, start + 9)).getFirst())));
		int plain = text.indexOf("Cruise lines");
		Workbench.ui(() -> article.selectAndReveal(plain, 0));
		assertEquals(behind, Workbench.ui(() -> commonest(article.rectangles(new Span(plain, plain + 12)).getFirst())));
	}

	/** The colour that most of a place of the article has. */
	private RGB commonest(Rectangle place) {
		control(article).update();
		Image image = new Image(Workbench.display(), place.width, place.height);
		GC gc = new GC(control(article));
		gc.copyArea(image, place.x, place.y);
		gc.dispose();
		ImageData pixels = image.getImageData();
		image.dispose();
		return IntStream.range(0, place.width * place.height).mapToObj(i -> pixels.palette.getRGB(pixels.getPixel(i % place.width, i / place.width)))
				.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
	}

	@Test
	void refusesAStaleEdit() throws Exception {
		CorpusEdit edit = NewStatement.of(new NewStatement.Wish("courier", null, List.of(selected())).taking(List.of(new StanceWish(StanceKind.ASSERTS, new About.Free("x")))),
				corpus.session());
		Workbench.ui(() -> document(claims).replace(0, 0, "// typed meanwhile\n"));
		String before = Workbench.ui(() -> document(claims).get());

		assertThrows(StaleEditException.class, () -> Workbench.ui(() -> CorpusEditApplier.apply(edit, corpus, null)));
		assertEquals(before, Workbench.ui(() -> document(claims).get()));
	}

	private void seesTheStandings() {
		assertShows(Standing.DENIED, "she sat on fuel leak", 0);
		assertShows(Standing.DENIED, "It is simply untrue that we knew", 0);
		assertShows(Standing.UNCONFIRMED, "I am not able to go into who wrote which memo to whom", 0);
		assertShows(Standing.SOURCED, "a steady loss from tank 7", 0);
		assertShows(Standing.ANONYMOUS, "the authority had decided to wait", 0);
		assertFalse(shows(Standing.SOURCED, "Cruise lines", 0));
	}

	private void seesThemMoveWhileTyping() {
		StyledText widget = control(claims);
		Workbench.ui(() -> {
			page().activate(claims);
			int she = document(claims).get().indexOf("\"she sat on fuel leak\"") + 1;
			claims.selectAndReveal(she, 0);
		});
		for (int i = 0; i < "she ".length(); i++) {
			Workbench.ui(() -> widget.invokeAction(ST.DELETE_NEXT)); // What the Delete key does.
		}
		Workbench.waitUntil("the words are gone", () -> document(claims).get().contains("\"sat on fuel leak\""));
		Workbench.waitUntil("the highlight follows", () -> shows(Standing.DENIED, "sat on fuel leak", 0));
		assertFalse(shows(Standing.DENIED, "she sat on fuel leak", 0));
		assertTrue(Workbench.ui(claims::isDirty));

		Workbench.ui(() -> document(claims).replace(document(claims).get().indexOf("by brandreth"), 0, "by nobody //"));
		Workbench.waitUntil("the mistake shows in the claims editor", () -> annotations(claims).stream()
				.anyMatch(annotation -> annotation.getType().equals("org.eclipse.ui.workbench.texteditor.error")
						&& annotation.getText().contains("nobody")));
		Workbench.ui(() -> {
			ITextOperationTarget operations = claims.getAdapter(ITextOperationTarget.class);
			while (operations.canDoOperation(ITextOperationTarget.UNDO)) {
				operations.doOperation(ITextOperationTarget.UNDO);
			}
		});
		Workbench.waitUntil("all is as it was", () -> shows(Standing.DENIED, "she sat on fuel leak", 0)
				&& annotations(claims).stream().noneMatch(annotation -> annotation.getType().endsWith(".error")));
		assertFalse(Workbench.ui(claims::isDirty));
	}

	private void addsAStatementWithANewSpeaker() throws Exception {
		byte[] actorsBefore = project.bytes("actors.claims");
		byte[] claimsBefore = project.bytes("courier.claims");
		byte[] textBefore = project.bytes("articles/courier.txt");
		String claimsText = document(claims).get();

		Workbench.ui(() -> {
			page().activate(article);
			article.selectAndReveal(selected().start(), selected().length());
		});
		Display display = Workbench.display();
		display.asyncExec(() -> {
			try {
				article.getSite().getService(IHandlerService.class).executeCommand("org.gainsay.ui.newStatement", null);
			} catch (Exception failed) {
				throw new AssertionError(failed);
			}
		});
		Workbench.waitUntil("the dialog has the focus",
				() -> display.getActiveShell() != null && "New Statement".equals(display.getActiveShell().getText())
						&& display.getFocusControl() != null);
		Shell dialog = Workbench.waitForShell("New Statement");
		List<Text> fields = Workbench.ui(() -> texts(dialog));
		Workbench.ui(() -> fields.get(0).setText("Nils Torvund"));
		Workbench.screenshot("new-statement");
		Workbench.ui(() -> fields.get(1).setText("plans are made in november"));
		Workbench.ui(() -> {
			Button declare = buttons(dialog).filter(one -> one.getText().startsWith("&Declare")).findFirst().orElseThrow();
			assertTrue(declare.isEnabled() && declare.getSelection(), "a claim is made of what is none, as by key, unless somebody says otherwise");
			declare.setSelection(false);
			declare.notifyListeners(SWT.Selection, new Event());
			assertTrue(dialog.getDefaultButton().isEnabled());
		});
		display.asyncExec(() -> dialog.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		Workbench.waitUntil("the dialog is closed", () -> Arrays.stream(display.getShells()).map(Shell::getText).noneMatch("New Statement"::equals));
		Workbench.waitUntil("the statement shows", () -> shows(Standing.SOURCED, SELECTED, 0));

		String actorsAfter = project.text("actors.claims");
		String added = actorsAfter.substring(new String(actorsBefore, "UTF-8").length());
		assertTrue(actorsAfter.startsWith(new String(actorsBefore, "UTF-8")), actorsAfter);
		assertTrue(added.contains("actor nilsTorvund : person \"Nils Torvund\""), added);
		assertArrayEquals(claimsBefore, project.bytes("courier.claims"), "the open file is for its editor to save");
		String claimsAfter = document(claims).get();
		assertTrue(Workbench.ui(claims::isDirty));
		assertOnlyInserted(claimsText, claimsAfter);
		assertTrue(claimsAfter.contains("by nilsTorvund"), claimsAfter);
		assertTrue(claimsAfter.contains("asserts \"plans are made in november\""), claimsAfter);

		command(article, "org.eclipse.ui.edit.undo");
		assertEquals(claimsText, document(claims).get());
		assertFalse(Workbench.ui(claims::isDirty));
		assertArrayEquals(actorsBefore, project.bytes("actors.claims"));
		Workbench.waitUntil("the statement is gone", () -> !shows(Standing.SOURCED, SELECTED, 0));

		command(article, "org.eclipse.ui.edit.redo");
		assertEquals(claimsAfter, document(claims).get());
		assertEquals(actorsAfter, project.text("actors.claims"));
		Workbench.waitUntil("the statement shows again", () -> shows(Standing.SOURCED, SELECTED, 0));

		command(claims, "org.eclipse.ui.edit.undo");
		assertEquals(claimsText, document(claims).get());
		assertArrayEquals(actorsBefore, project.bytes("actors.claims"));

		command(claims, "org.eclipse.ui.edit.redo");
		Workbench.ui(() -> claims.doSave(null));
		Workbench.settle();
		assertEquals(claimsAfter, project.text("courier.claims"));
		assertArrayEquals(textBefore, project.bytes("articles/courier.txt"));
		assertEquals(List.of("target-is-free-text"), project.markerCodes().stream().distinct().toList());
	}

	/** The fields to type in, in their order. */
	private static List<Text> texts(Composite on) {
		return Arrays.stream(on.getChildren()).flatMap(child -> child instanceof Text text ? Stream.of(text)
				: child instanceof Composite inner ? texts(inner).stream() : Stream.<Text>empty()).filter(Text::getEditable).toList();
	}

	private static Stream<Button> buttons(Composite on) {
		return Arrays.stream(on.getChildren()).flatMap(child -> child instanceof Button button ? Stream.of(button) : child instanceof Composite inner ? buttons(inner) : Stream.empty());
	}

	private static void assertOnlyInserted(String before, String after) {
		int same = 0;
		while (same < before.length() && before.charAt(same) == after.charAt(same)) {
			same++;
		}
		assertTrue(after.endsWith(before.substring(same)), "nothing but one insertion");
	}

	private Span selected() {
		int start = text.indexOf(SELECTED);
		return new Span(start, start + SELECTED.length());
	}

	private void assertShows(Standing standing, String words, int from) {
		assertTrue(Workbench.ui(() -> shows(standing, words, from)), standing + ": " + words + " in " + Workbench.ui(() -> article.shown().stream()
				.map(one -> one.annotation().standing() + " " + one.position()).toList()));
	}

	/** Whether an annotation of the editor's model has just these words. */
	private boolean shows(Standing standing, String words, int from) {
		int start = text.indexOf(words, from);
		IAnnotationModel model = article.getDocumentProvider().getAnnotationModel(article.getEditorInput());
		return annotations(article).stream().filter(annotation -> annotation.getType().equals(StandingAnnotation.typeOf(standing)))
				.map(model::getPosition).anyMatch(new Position(start, words.length())::equals);
	}

	private static List<Annotation> annotations(ITextEditor editor) {
		IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		Iterable<Annotation> all = model::getAnnotationIterator;
		return StreamSupport.stream(all.spliterator(), false).toList();
	}

	private void command(IEditorPart editor, String command) {
		Workbench.settle();
		Workbench.ui(() -> {
			page().activate(editor);
			editor.getSite().getService(IHandlerService.class).executeCommand(command, null);
		});
		Workbench.settle();
	}

	private static IWorkbenchPage page() {
		return Workbench.page();
	}

	private static IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	private static StyledText control(ITextEditor editor) {
		return (StyledText) editor.getAdapter(Control.class);
	}

	/** Puts an editor to the right of another one, as one does with the mouse. */
	private static void besides(IEditorPart editor, IEditorPart left) {
		MPart part = editor.getSite().getService(MPart.class);
		EModelService model = editor.getSite().getService(EModelService.class);
		MElementContainer<MUIElement> stack = left.getSite().getService(MPart.class).getParent();
		MPartStack right = model.createModelElement(MPartStack.class);
		right.getChildren().add(part);
		model.insert(right, (MPartSashContainerElement) (MUIElement) stack, EModelService.RIGHT_OF, 0.5f);
		editor.getSite().getPage().activate(editor);
	}
}
