// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.gainsay.desk.project.ArticleFile;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.projects.NewArticleWizard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NoErrorLogged.class)
class NewElementWizardTest {

	private TestProject project;
	private WizardDialog dialog;
	private INewWizard wizard;

	@BeforeEach
	void project() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("wizards");
		project.corpus();
	}

	@AfterEach
	void close() throws Exception {
		if (dialog != null) {
			Workbench.ui(() -> dialog.close());
		}
		Workbench.ui(() -> Preferences.setAnnotator(""));
		project.close();
	}

	private void open(String id) {
		Workbench.ui(() -> {
			wizard = (INewWizard) PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id).createWizard();
			wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project.project()));
			dialog = new WizardDialog(Workbench.window().getShell(), wizard);
			dialog.setBlockOnOpen(false);
			dialog.open();
		});
		Workbench.settle();
	}

	private IWizardPage page() {
		return dialog.getCurrentPage();
	}

	private List<Text> fields() {
		List<Text> fields = new ArrayList<>();
		collect((Composite) page().getControl(), fields);
		return fields;
	}

	private static void collect(Composite in, List<Text> fields) {
		for (Control child : in.getChildren()) {
			if (child instanceof Text text) {
				fields.add(text);
			} else if (child instanceof Composite inner && !(child instanceof Combo)) {
				collect(inner, fields);
			}
		}
	}

	private void type(int field, String text) {
		Workbench.ui(() -> fields().get(field).setText(text));
	}

	private String error() {
		return Workbench.ui(() -> page().getErrorMessage());
	}

	private boolean finish() {
		boolean finished = Workbench.<Boolean>ui(() -> wizard.performFinish());
		Workbench.settle();
		return finished;
	}

	@Test
	void anArticleIsTakenInWithItsText() throws Exception {
		open("org.gainsay.ui.newArticle");
		assertFalse(Workbench.<Boolean>ui(() -> page().isPageComplete()));
		type(0, "The harbour \u00e9tude\n\nNobody said a word. \ud83d\ude80\n");
		assertEquals(List.of("The harbour \u00e9tude", "articles/the-harbour-etude.txt"), Workbench.ui(() -> List.of(fields().get(1).getText(), fields().get(2).getText())));
		type(8, "yesterday");
		assertEquals("\"yesterday\" is not a date. Write year, month and day as 2023-08-31, a month as 2023-08, a year as 2023, with a time as 2023-08-31T14:30+09:00.", error());
		type(8, "2025-10");
		assertEquals(null, error());
		type(4, "The Agency");
		type(5, "By Ann Clerk");
		type(6, "Region");
		type(7, "Port Mallow");
		type(2, "bridge.txt");
		assertEquals("There is a file \"bridge.txt\" already. Give another name.", error());
		type(2, "articles/harbour.txt");
		type(3, "The Beacon");
		type(9, "en");
		type(12, "anna");
		Workbench.screenshot("new-article");
		assertTrue(finish());

		assertEquals("The harbour \u00e9tude\n\nNobody said a word. \ud83d\ude80\n", project.text("articles/harbour.txt"));
		String claims = project.text("harbour.claims");
		for (String part : List.of("annotator anna", "article harbour \"The harbour \u00e9tude\"", "published 2025-10\n", "byline \"By Ann Clerk\"", "section \"Region\"", "dateline \"Port Mallow\"", "via ", "language \"en\"", "text \"articles/harbour.txt\"")) {
			assertTrue(claims.contains(part), () -> part + " in\n" + claims);
		}
		assertTrue(project.text("actors.claims").contains("publication \"The Beacon\""), project.text("actors.claims"));
		assertTrue(project.text("actors.claims").contains("\"The Agency\""), project.text("actors.claims"));
		assertEquals(ArticleEditor.ID, Workbench.ui(() -> Workbench.page().getActiveEditor().getSite().getId()));
		assertEquals("anna", Workbench.ui(Preferences::annotator), "who was nobody so far annotates from now on");

		Workbench.ui(() -> Workbench.history().undo(project.corpus().undoContext(), null, null));
		assertFalse(project.file("articles/harbour.txt").exists());
		assertFalse(project.file("harbour.claims").exists());
		assertEquals(SmallCorpus.ACTORS, project.text("actors.claims"));
	}

	@Test
	void anArticleIsTakenFromAFileInAnotherEncoding(@TempDir Path folder) throws Exception {
		open("org.gainsay.ui.newArticle");
		Workbench.ui(() -> ((NewArticleWizard) wizard).take(folder.resolve("missing.txt")));
		assertTrue(error().contains("missing.txt"), error());
		Path file = Files.write(folder.resolve("old.txt"), "Der K\u00fcstenbote\n\n\u201eNein\u201c, sagte er.\n".getBytes(Charset.forName("windows-1252")));
		Workbench.ui(() -> ((NewArticleWizard) wizard).take(file));
		assertEquals("Der K\u00fcstenbote\n\n\u201eNein\u201c, sagte er.\n", Workbench.ui(() -> fields().get(0).getText()));
		assertEquals(List.of("Der K\u00fcstenbote", "articles/der-kustenbote.txt"), Workbench.ui(() -> List.of(fields().get(1).getText(), fields().get(2).getText())));
		assertTrue(finish());
		assertEquals("Der K\u00fcstenbote\n\n\u201eNein\u201c, sagte er.\n", project.text("articles/der-kustenbote.txt"), "it is UTF-8 from then on");
	}

	@Test
	void aFileThatIsNoTextIsRefused(@TempDir Path folder) throws Exception {
		open("org.gainsay.ui.newArticle");
		type(0, "Typed before\n");
		byte[] rubbish = new byte[5000];
		new Random(3).nextBytes(rubbish);
		Path file = Files.write(folder.resolve("report.pdf"), rubbish);
		Workbench.ui(() -> ((NewArticleWizard) wizard).take(file));
		assertTrue(error().contains("report.pdf") && error().contains("in no format that can be read"), error());
		assertEquals(List.of("Typed before\n", "Typed before"), Workbench.ui(() -> List.of(fields().get(0).getText(), fields().get(1).getText())), "what was there stays");
		Path page = Files.writeString(folder.resolve("page.rtf"), "{\\rtf1\\ansi The bridge is closed\\par\\par Nobody said why the bridge was closed on Monday.\\par}");
		Workbench.ui(() -> ((NewArticleWizard) wizard).take(page));
		assertEquals(null, error());
		assertTrue(Workbench.ui(() -> fields().get(0).getText()).startsWith("The bridge is closed\n"), "a document has its words: " + Workbench.ui(() -> fields().get(0).getText()));
	}

	@Test
	void allOfAnArticleShowsInALowWindow() {
		open("org.gainsay.ui.newArticle");
		Workbench.ui(() -> dialog.getShell().setSize(662, 770));
		Workbench.settle();
		Workbench.screenshot("new-article-low");
		Workbench.ui(() -> {
			ScrolledComposite page = (ScrolledComposite) page().getControl();
			for (Text field : fields()) {
				Rectangle in = page.getDisplay().map(field.getParent(), page, field.getBounds());
				assertTrue(in.y >= 0 && in.y + in.height <= page.getClientArea().height, field.getMessage() + " " + in + " in " + page.getClientArea());
			}
			Text text = fields().getFirst();
			assertTrue(text.getClientArea().height >= 5 * text.getLineHeight(), text.getClientArea() + " for lines of " + text.getLineHeight());
			dialog.getShell().setSize(662, 500);
		});
		Workbench.settle();
		Workbench.ui(() -> {
			ScrolledComposite page = (ScrolledComposite) page().getControl();
			assertTrue(fields().getFirst().getClientArea().height >= 4 * fields().getFirst().getLineHeight(), "the text stays readable");
			fields().getLast().setFocus();
			Rectangle in = page.getDisplay().map(fields().getLast().getParent(), page, fields().getLast().getBounds());
			assertTrue(in.y >= 0 && in.y + in.height <= page.getClientArea().height, "the last field is scrolled to: " + in + " in " + page.getClientArea());
		});
	}

	@Test
	void aProjectIsMadeWithAnAnnotator() throws Exception {
		open("org.gainsay.ui.newProject");
		assertFalse(Workbench.<Boolean>ui(() -> page().isPageComplete()), "it wants a name");
		List<Text> fields = Workbench.ui(this::fields);
		Text annotator = fields.getLast();
		Workbench.ui(() -> fields.getFirst().setText("made-by-wizard"));
		Workbench.ui(() -> annotator.setText("two words"));
		assertTrue(error() != null && !Workbench.<Boolean>ui(() -> page().isPageComplete()), "a name is one word");
		Workbench.ui(() -> annotator.setText("ben"));
		assertEquals(null, error());
		Workbench.screenshot("new-project");
		IProject made = ResourcesPlugin.getWorkspace().getRoot().getProject("made-by-wizard");
		try {
			assertTrue(finish());
			assertTrue(made.exists() && GainsayUi.corpora().of(made).isPresent());
			assertEquals("ben", Preferences.annotator());
			assertInstanceOf(ArticleEditor.class, Workbench.ui(() -> Workbench.page().getActiveEditor()), "the example's article is open");
		} finally {
			Workbench.ui(() -> {
				Preferences.setAnnotator("");
				Workbench.page().closeAllEditors(false);
			});
			Workbench.settle();
			made.delete(true, true, null);
		}
	}

	@Test
	void aClaimIsDeclared() throws Exception {
		open("org.gainsay.ui.newClaim");
		type(0, "The bridge was closed");
		type(1, "safe");
		assertEquals("There is a claim \"safe\" already. Give another name.", error());
		type(1, "");
		Workbench.screenshot("new-claim");
		assertTrue(finish());
		project.build();
		assertEquals(1, project.corpus().corpus().claims().stream().filter(claim -> claim.text().equals("The bridge was closed")).count());
	}

	@Test
	void anActorIsDeclared() throws Exception {
		open("org.gainsay.ui.newActor");
		type(0, "Jo Lind");
		type(1, "no name");
		assertTrue(error() != null, "a name is one word");
		type(1, "lind");
		type(2, "Ms Lind, the engineer");
		Workbench.screenshot("new-actor");
		assertTrue(finish());
		project.build();
		var lind = project.corpus().corpus().actor("lind").orElseThrow();
		assertEquals(List.of("Ms Lind", "the engineer"), lind.aliases());
	}

	@Test
	void theEncodingOfATextIsGuessed() {
		String text = "Caf\u00e9 \u201eHafen\u201c";
		for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			assertEquals(charset, ArticleFile.guess(text.getBytes(charset)), charset.name());
			if (charset.name().startsWith("UTF")) {
				assertEquals(text, ArticleFile.read(("\uFEFF" + text).getBytes(charset), ArticleFile.guess(("\uFEFF" + text).getBytes(charset))), charset.name());
			}
		}
		assertEquals(StandardCharsets.UTF_8, ArticleFile.guess(new byte[0]));
	}
}
