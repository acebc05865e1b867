// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.statement.StatementView;
import org.gainsay.ui.views.trees.ClaimsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A view that follows an editor ends with the statement at its caret, whichever of the two hears of a build first: the threads are stepped
 * by hand.
 */
@ExtendWith(NoErrorLogged.class)
class FollowingTest {

	private TestProject project;
	private ProjectCorpus corpus;
	private ArticleEditor article;
	private final CountDownLatch goOn = new CountDownLatch(1);
	/** Whoever listens later than this is not told of the statement's new name before {@link #goOn}. */
	private final Runnable brake = () -> {
		if (corpus.corpus().statement("bridge.expert").isPresent()) {
			await(goOn);
		}
	};
	private CompletableFuture<?> renaming = CompletableFuture.completedFuture(null);

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		hide(StatementView.ID);
		hide(ClaimsView.ID);
		project = SmallCorpus.create("following");
		corpus = project.corpus();
	}

	@AfterEach
	void close() throws Exception {
		goOn.countDown();
		renaming.get(Workbench.PATIENCE.toSeconds(), TimeUnit.SECONDS);
		project.close();
	}

	private static void hide(String view) {
		Workbench.ui(() -> {
			IViewPart shown = Workbench.page().findView(view);
			if (shown != null) {
				Workbench.page().hideView(shown);
			}
		});
	}

	private static void await(CountDownLatch latch) {
		try {
			assertTrue(latch.await(Workbench.PATIENCE.toSeconds(), TimeUnit.SECONDS), "waited in vain");
		} catch (InterruptedException stopped) {
			throw new AssertionError(stopped);
		}
	}

	private static <V extends IViewPart> V show(String view, Class<V> type) {
		return type.cast(Workbench.ui(() -> Workbench.page().showView(view)));
	}

	private void openArticle() throws Exception {
		article = SmallCorpus.openArticle(project);
		int at = article.text().indexOf("it would fall");
		Workbench.ui(() -> article.selectWords(new Span(at, at), false));
	}

	/** Turns away from the article and back to it. */
	private void turnToArticleFrom(IWorkbenchPart other) {
		Workbench.ui(() -> {
			Workbench.page().activate(other);
			Workbench.page().activate(article);
		});
	}

	/** Another thread has the corpus read the file with the new name, as a build does. */
	private void rename() throws Exception {
		Path file = corpus.path(project.file("bridge.claims"));
		Files.writeString(file, SmallCorpus.CLAIMS.replace("statement engineer", "statement expert"), StandardCharsets.UTF_8);
		renaming = CompletableFuture.runAsync(() -> corpus.session().update(List.of(file), Progress.NONE));
	}

	private static void shows(StatementView view, String name) {
		Workbench.waitUntil("the form shows " + name, () -> view.hasContent() && view.form().control("name") instanceof Text text && text.getText().equals(name));
	}

	private static boolean hasSelected(ClaimsView view, String name) {
		return CorpusElement.in(view.getSite().getSelectionProvider().getSelection()).stream().flatMap(element -> element.statement().stream())
				.map(StatementFacts::name).anyMatch(name::equals);
	}

	private void articleKnows(String name) {
		Workbench.waitUntil("the article knows " + name, () -> article.statement("bridge." + name).isPresent());
	}

	@Test
	void theFormThatHearsOfARenamedStatementAfterItsArticle() throws Exception {
		openArticle();
		corpus.addListener(brake);
		StatementView view = show(StatementView.ID, StatementView.class);
		turnToArticleFrom(view);
		shows(view, "engineer");
		rename();
		articleKnows("expert");
		turnToArticleFrom(view); // Which tells the view of a statement that it has not heard of.
		goOn.countDown();
		shows(view, "expert");
	}

	@Test
	void theFormThatHearsOfARenamedStatementBeforeItsArticle() throws Exception {
		StatementView view = show(StatementView.ID, StatementView.class);
		Workbench.waitUntil("it has read the corpus", () -> view.corpus() == corpus && !view.message().startsWith("Checking"));
		corpus.addListener(brake);
		openArticle();
		turnToArticleFrom(view);
		shows(view, "engineer");
		rename();
		shows(view, "expert");
		articleKnows("engineer");
		turnToArticleFrom(view); // Which tells the view of a statement that there is no more.
		shows(view, "expert");
		goOn.countDown();
		shows(view, "expert");
	}

	@Test
	void theClaimsThatHearOfARenamedStatementAfterItsArticle() throws Exception {
		openArticle();
		corpus.addListener(brake);
		ClaimsView view = show(ClaimsView.ID, ClaimsView.class);
		turnToArticleFrom(view);
		Workbench.waitUntil("the statement is selected", () -> hasSelected(view, "engineer"));
		rename();
		articleKnows("expert");
		turnToArticleFrom(view);
		goOn.countDown();
		Workbench.waitUntil("the statement of the new name is selected", () -> hasSelected(view, "expert"));
	}

	@Test
	void theFormIsToldOnceMoreOfWhatWasTypedWhenItHasBeenRead() throws Exception {
		CountDownLatch reading = new CountDownLatch(1);
		openArticle();
		StatementView view = show(StatementView.ID, StatementView.class);
		turnToArticleFrom(view);
		shows(view, "engineer");
		ITextEditor claims = (ITextEditor) Workbench.open(project.file("bridge.claims"));
		Workbench.waitUntil("it is analysed", () -> corpus.isAnalysed(project.file("bridge.claims")));
		Job holds = Job.createSystem("holds the corpus", (ICoreRunnable) monitor -> corpus.session().read(corpus.path(project.file("actors.claims")), resource -> {
			reading.countDown();
			await(goOn);
			return null;
		}));
		holds.schedule();
		await(reading);
		Workbench.ui(() -> {
			IDocument document = claims.getDocumentProvider().getDocument(claims.getEditorInput());
			document.replace(document.get().indexOf("engineer"), "engineer".length(), "expert");
			claims.selectAndReveal(document.get().indexOf("expert"), 0);
			Workbench.page().activate(view);
			Workbench.page().activate(claims);
		});
		goOn.countDown();
		shows(view, "expert");
	}
}
