// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Locale;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.gainsay.desk.compare.Subject;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.compare.CompareEditor;
import org.gainsay.ui.compare.CompareHandler;
import org.gainsay.ui.compare.CompareInput;
import org.gainsay.ui.projects.perspective.AnnotationPerspective;
import org.gainsay.ui.projects.perspective.ComparePerspective;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.statement.StatementView;
import org.gainsay.ui.views.trees.ClaimsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The views follow the editors also after a perspective was left with one of its stacks over all the others. */
@ExtendWith(NoErrorLogged.class)
class FollowingAfterComparingTest {

	private TestProject project;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		Workbench.ui(() -> Workbench.page().resetPerspective());
		project = TestProject.empty("ferry");
		project.write("actors.claims", "gainsay 1\nactor quill : person \"Ada Quill\"\nactor moor : person \"Ben Moor\"\nclaim late \"The ferry was late\"\n");
		project.write("one.txt", "\"The old ferry will sail again before the spring tide,\" said Ada Quill. Ben Moor said nobody told the harbour office.\n");
		project.write("one.claims", "gainsay 1\narticle one \"One\" { text \"one.txt\" statement s1 { says \"The old ferry will sail again before the spring tide\" by quill asserts late }"
				+ " statement s2 { says \"nobody told the harbour office\" by moor denies late } }\n");
		project.write("two.txt", "\"The old ferry will sail again before the spring tide,\" said Ben Moor. \"Nobody has told the harbour office,\" he said.\n");
		project.write("two.claims", "gainsay 1\narticle two \"Two\" { text \"two.txt\" statement t1 { says \"The old ferry will sail again before the spring tide\" by moor asserts late }"
				+ " statement t2 { says \"Nobody has told the harbour office\" by moor denies late } }\n");
		project.build();
		project.corpus();
	}

	@AfterEach
	void close() throws Exception {
		Workbench.ui(() -> {
			IWorkbenchPage page = Workbench.page();
			PlatformUI.getWorkbench().showPerspective(ComparePerspective.ID, Workbench.window());
			page.resetPerspective();
			PlatformUI.getWorkbench().showPerspective(AnnotationPerspective.ID, Workbench.window());
			page.resetPerspective();
		});
		project.close();
	}

	private static void perspective(String id) {
		Workbench.ui(() -> PlatformUI.getWorkbench().showPerspective(id, Workbench.window()));
		Workbench.settle();
	}

	private ArticleEditor article(String file) {
		ArticleEditor article = assertInstanceOf(ArticleEditor.class, Workbench.open(project.file(file)));
		Workbench.waitUntil("its statements show", () -> !article.shown().isEmpty());
		return article;
	}

	/** Puts the caret into a statement as a click does. */
	private static StatementFacts click(ArticleEditor article, int which) {
		return Workbench.ui(() -> {
			StatementFacts statement = article.set().orElseThrow().statements().get(which);
			int at = statement.content().spans().getFirst().start();
			Workbench.page().activate(article);
			article.selectWords(new Span(at, at), false);
			article.select(statement.qualifiedName());
			return statement;
		});
	}

	private static void formShows(StatementView view, StatementFacts statement) {
		Workbench.waitUntil("the form shows " + statement.qualifiedName(), () -> view.hasContent() && view.getContentDescription().toLowerCase(Locale.ROOT).contains(statement.article()) && view.getContentDescription().contains(statement.name())
				&& CorpusElement.in(view.getSite().getSelectionProvider().getSelection()).stream().flatMap(element -> element.statement().stream())
						.anyMatch(one -> one.qualifiedName().equals(statement.qualifiedName())));
	}

	@Test
	void theFormAfterAMaximisedComparisonAndAJudgement() throws Exception {
		StatementView view = Workbench.ui(() -> (StatementView) Workbench.page().showView(StatementView.ID));
		ClaimsView claims = Workbench.ui(() -> (ClaimsView) Workbench.page().showView(ClaimsView.ID));
		Workbench.ui(() -> Workbench.page().showView(StatementView.ID));
		ArticleEditor first = article("one.txt");
		formShows(view, click(first, 0));
		perspective(ComparePerspective.ID);
		CompareEditor compare = Workbench.ui(() -> CompareHandler.open(CompareInput.of(project.corpus(), Subject.CORPUS), Workbench.page()));
		Workbench.waitUntil("the search is done", compare::isSearched);
		Workbench.ui(() -> {
			IWorkbenchPartReference reference = Workbench.page().getReference(compare);
			Workbench.page().toggleZoom(reference);
		});
		Workbench.settle();
		Workbench.ui(() -> compare.run("utterance"));
		Workbench.settle();
		perspective(AnnotationPerspective.ID);
		ArticleEditor second = article("two.txt");
		Workbench.screenshot("after-comparing");
		formShows(view, click(second, 0));
		formShows(view, click(second, 1));
		formShows(view, click(first, 1));
		Workbench.ui(() -> Workbench.page().showView(ClaimsView.ID));
		StatementFacts there = click(second, 0);
		Workbench.waitUntil("the claims follow", () -> CorpusElement.in(claims.getSite().getSelectionProvider().getSelection()).stream()
				.flatMap(element -> element.statement().stream()).anyMatch(one -> one.qualifiedName().equals(there.qualifiedName())));
	}
}
