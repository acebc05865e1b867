// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.annotate.Annotating;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.statement.StatementView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said and done goes for the article in front, and for the statement that was made last. */
@ExtendWith(NoErrorLogged.class)
class ArticleInFrontTest {

	private static final String PIER = "article pier \"Pier\" { text \"pier.txt\" statement mayor { says \"is closed\" by quill asserts safe } }";
	private static final String ENGINEER = "bridge.engineer";

	private TestProject project;
	private ArticleEditor bridge;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		Workbench.ui(() -> Workbench.page().resetPerspective());
		project = SmallCorpus.create("front");
		project.write("pier.txt", "Nothing is said here\n\nThe pier is closed.\n");
		project.write("pier.claims", PIER);
		project.build();
		bridge = SmallCorpus.openArticle(project);
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	// ---- the status line

	private static <C extends Control> List<C> all(Class<C> type, Composite in) {
		List<C> found = new ArrayList<>();
		for (Control one : in.getChildren()) {
			if (type.isInstance(one)) {
				found.add(type.cast(one));
			}
			if (one instanceof Composite inner) {
				found.addAll(all(type, inner));
			}
		}
		return found;
	}

	private static String statusLine() {
		return String.join(" | ", all(CLabel.class, Workbench.window().getShell()).stream().filter(CLabel::isVisible).map(CLabel::getText).toList());
	}

	@Test
	void theStatusLineIsOfTheArticleInFront() throws Exception {
		Workbench.ui(() -> bridge.select(ENGINEER));
		Workbench.waitUntil("it tells of the engineer", () -> statusLine().contains("An engineer") && statusLine().contains("2 statements"));
		ArticleEditor pier = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file("pier.txt")));
		Workbench.waitUntil("it tells of the pier", () -> statusLine().contains("1 statement") && !statusLine().contains("engineer"));
		Workbench.ui(() -> pier.select("pier.mayor"));
		Workbench.waitUntil("it tells of the mayor", () -> statusLine().contains("is closed") || statusLine().contains("Quill"));
		Workbench.ui(() -> Workbench.page().activate(bridge));
		Workbench.waitUntil("it tells of the engineer again", () -> statusLine().contains("An engineer") && statusLine().contains("2 statements"));
		Workbench.ui(() -> Workbench.page().activate(pier));
		String of = Workbench.ui(ArticleInFrontTest::statusLine);
		assertFalse(of.contains("engineer"), of);
		project.write("bridge.claims", SmallCorpus.CLAIMS.replace("An engineer", "Some engineer"));
		project.build();
		Workbench.waitUntil("the article behind has read it", () -> bridge.set().orElseThrow().statements().getLast().toString().contains("Some engineer"));
		Workbench.settle();
		assertEquals(of, Workbench.ui(ArticleInFrontTest::statusLine), "what is behind has no say");
	}

	// ---- saving

	@Test
	void whatIsChangedFromTheArticleIsSavedFromItToo() throws Exception {
		ITextEditor claims = assertInstanceOf(ITextEditor.class, Workbench.open(project.file("bridge.claims")));
		assertFalse(Workbench.ui(bridge::isDirty));
		Workbench.ui(() -> {
			Workbench.page().activate(bridge);
			bridge.select(ENGINEER);
		});
		delete();
		Workbench.waitUntil("both have something to save", () -> claims.isDirty() && bridge.isDirty());
		assertEquals(SmallCorpus.CLAIMS, project.text("bridge.claims"));
		assertFalse(Workbench.ui(bridge::isSaveOnCloseNeeded), "the claims file is open still");
		Workbench.ui(() -> Workbench.page().activate(bridge));
		Workbench.ui(() -> bridge.textWidget().setFocus());
		new Keys().with(SWT.CTRL, 's');
		Workbench.waitUntil("both are saved", () -> !claims.isDirty() && !bridge.isDirty());
		assertFalse(project.text("bridge.claims").contains("engineer"), project.text("bridge.claims"));
	}

	@Test
	void savingTheClaimsFileSavesTheArticle() throws Exception {
		ITextEditor claims = assertInstanceOf(ITextEditor.class, Workbench.open(project.file("bridge.claims")));
		ArticleEditor pier = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file("pier.txt")));
		Workbench.waitUntil("its statement is known", () -> !pier.shown().isEmpty());
		Workbench.ui(() -> claims.getDocumentProvider().getDocument(claims.getEditorInput()).replace(0, 0, "// first\n"));
		Workbench.waitUntil("the article says so", bridge::isDirty);
		assertFalse(Workbench.ui(pier::isDirty), "the other article has a file of its own");
		Workbench.ui(() -> claims.doSave(null));
		Workbench.waitUntil("it says so no more", () -> !bridge.isDirty());
	}

	private void delete() {
		Workbench.ui(() -> bridge.getSite().getService(IHandlerService.class).executeCommand("org.gainsay.ui.annotate.delete", null));
		Workbench.waitUntil("it is done", () -> !Annotating.in(bridge).isBusy());
	}

	// ---- what was made is selected

	@Test
	void theStatementThatADialogMakesIsSelected() throws Exception {
		Workbench.ui(() -> {
			bridge.select(ENGINEER);
			bridge.selectWords(new Span(0, "The bridge is safe".length()), false);
		});
		Workbench.display().asyncExec(() -> {
			try {
				bridge.getSite().getService(IHandlerService.class).executeCommand("org.gainsay.ui.newStatement", null);
			} catch (Exception failed) {
				throw new AssertionError(failed);
			}
		});
		Shell dialog = Workbench.waitForShell("New Statement");
		Workbench.ui(() -> {
			List<Text> fields = all(Text.class, dialog);
			fields.get(0).setText("Ada Quill");
			fields.get(1).setText("safe");
			assertTrue(dialog.getDefaultButton().isEnabled());
		});
		Workbench.display().asyncExec(() -> dialog.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		Workbench.waitUntil("it is there", () -> bridge.set().orElseThrow().statements().size() == 3);
		StatementFacts made = Workbench.ui(() -> bridge.set().orElseThrow().statements().stream().filter(one -> !List.of(ENGINEER, "bridge.mayor").contains(one.qualifiedName())).findFirst().orElseThrow());
		Workbench.waitUntil("it is selected", () -> made.qualifiedName().equals(bridge.selectedName()));
		delete();
		assertEquals(List.of("mayor", "engineer"), Workbench.ui(() -> bridge.set().orElseThrow().statements().stream().map(StatementFacts::name).toList()), "the next key is for it");
	}

	@Test
	void theKeysOfferANewStatementBesideASelectedOne() throws Exception {
		Annotating annotating = Workbench.ui(() -> Annotating.in(bridge));
		assertFalse(annotating.isBusy());
		Workbench.ui(() -> bridge.select(ENGINEER));
		Workbench.waitUntil("the keys are for it", () -> keys().contains("speaker") && !keys().contains("new statement"));
		Workbench.ui(() -> bridge.selectWords(new Span(0, "The bridge".length()), false));
		Workbench.waitUntil("a new one is offered", () -> keys().startsWith("N\u00a0new statement"));
		assertTrue(Workbench.ui(this::keys).contains("speaker"));
	}

	private String keys() {
		return all(Link.class, bridge.bars()).getFirst().getText().replaceAll("<[^>]*>", "");
	}

	// ---- while it is read

	@Test
	void saysThatTheCorpusIsBeingRead() throws Exception {
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
		project.project().close(null);
		CountDownLatch reading = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		try {
			// Who shows a corpus hears of the project when the corpus is held already.
			ResourcesPlugin.getWorkspace().run((ICoreRunnable) open -> {
				project.project().open(null);
				ProjectCorpus anew = GainsayUi.corpora().of(project.project()).orElseThrow();
				Job.createSystem("holds the corpus", (ICoreRunnable) monitor -> anew.session().read(anew.path(project.file("actors.claims")), resource -> {
					reading.countDown();
					await(goOn);
					return null;
				})).schedule();
				await(reading);
				assertFalse(anew.isBuilt());
			}, null);
			ArticleEditor article = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file("bridge.txt")));
			Workbench.waitUntil("it says that it is read", () -> Workbench.words(article.bars().getParent()).contains("Reading the corpus\u2026"));
		} finally {
			goOn.countDown();
		}
		ArticleEditor article = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file("bridge.txt")));
		Workbench.waitUntil("it says what there is", () -> Workbench.words(article.bars().getParent()).contains("2 statements"));
		assertFalse(Workbench.ui(() -> Workbench.words(article.bars().getParent())).contains("Reading"));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertTrue(latch.await(Workbench.PATIENCE.toSeconds(), TimeUnit.SECONDS), "waited in vain");
		} catch (InterruptedException stopped) {
			throw new AssertionError(stopped);
		}
	}

	// ---- the form and the menu

	@Test
	void theFirstSpeakerLeadsOnToTheStance() throws Exception {
		project.write("bridge.claims", SmallCorpus.CLAIMS.replace("by unnamed \"An engineer\"\n", "\n").replace("\t\tdenies safe\n", ""));
		project.build();
		StatementView view = Workbench.ui(() -> (StatementView) Workbench.page().showView(StatementView.ID));
		Workbench.ui(() -> {
			Workbench.page().activate(bridge);
			bridge.select(ENGINEER);
		});
		Workbench.waitUntil("the form asks who speaks", () -> view.hasContent() && view.form().control("addSpeaker") != null && view.form().control("member 0") == null);
		Workbench.ui(() -> Workbench.page().activate(view));
		Workbench.ui(() -> view.form().control("addSpeaker").setFocus());
		Workbench.ui(() -> {
			Text speaker = (Text) view.form().control("addSpeaker");
			speaker.setText("Ada Quill");
			Event enter = new Event();
			enter.character = SWT.CR;
			enter.keyCode = SWT.CR;
			speaker.notifyListeners(SWT.KeyDown, enter);
		});
		Workbench.waitUntil("the speaker is there", () -> view.form().control("member 0") != null);
		Workbench.waitUntil("the stance has the focus", () -> view.form().control("addStance").isFocusControl());
	}

	@Test
	void theMenuHasOnlyWhatGoesForAnArticle() throws Exception {
		Workbench.ui(() -> {
			Menu menu = bridge.textWidget().getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			List<String> texts = Arrays.stream(menu.getItems()).map(MenuItem::getText).map(text -> text.replaceAll("\t.*", "").replace("&", "")).toList();
			menu.notifyListeners(SWT.Hide, new Event());
			assertTrue(texts.contains("New Statement") && texts.contains("Copy"), texts::toString);
			for (String none : List.of("Team", "Compare With", "Replace With", "Shift Right", "Shift Left")) {
				assertFalse(texts.contains(none), none + " in " + texts);
			}
		});
	}
}
