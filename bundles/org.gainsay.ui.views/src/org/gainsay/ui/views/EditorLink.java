// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.claims.navigation.PlaceOpening;
import org.gainsay.ui.corpus.ProjectCorpus;

/** Shows in the editors what is chosen in a view. */
public final class EditorLink {

	private EditorLink() {
	}

	/**
	 * Shows something in those editors that have it open, without turning to them. One that is hidden comes to the front only if
	 * none of them is to be seen.
	 */
	static void reveal(CorpusElement element, IWorkbenchPage page) {
		Optional<ArticleEditor> article = element.statement().flatMap(statement -> articleOf(statement, element.corpus(), page));
		Optional<ITextEditor> claims = opened(element.corpus().file(element.at().file()), page).filter(ITextEditor.class::isInstance)
				.map(ITextEditor.class::cast);
		List<IEditorPart> both = Stream.concat(article.stream(), claims.stream()).map(IEditorPart.class::cast).toList();
		if (!both.isEmpty() && both.stream().noneMatch(page::isPartVisible)) {
			page.bringToTop(both.getFirst());
		}
		article.ifPresent(editor -> element.statement().ifPresent(statement -> show(statement, element.corpus(), editor)));
		claims.filter(editor -> element.corpus().isAnalysed(element.corpus().file(element.at().file())))
				.ifPresent(editor -> editor.selectAndReveal(element.at().name().offset(), element.at().name().length()));
	}

	/** Opens the article of a statement at its words, and goes there. What has no article, or one without a text, opens its declaration. */
	public static void open(CorpusElement element, IWorkbenchPage page) {
		Optional<IFile> text = element.statement().flatMap(statement -> textOf(statement, element.corpus()))
				.or(() -> element.article().map(ArticleFacts::text).map(element.corpus()::file));
		if (text.isEmpty()) {
			openDeclaration(element, page);
			return;
		}
		try {
			IEditorPart opened = IDE.openEditor(page, text.get(), ArticleEditor.ID);
			if (opened instanceof ArticleEditor editor) {
				element.statement().ifPresent(statement -> show(statement, element.corpus(), editor));
			}
		} catch (PartInitException failed) {
			ILog.of(EditorLink.class).log(failed.getStatus());
			ErrorDialog.openError(page.getWorkbenchWindow().getShell(), null, null, failed.getStatus());
		}
	}

	/** Opens the claims file where something is declared, and goes there. */
	public static void openDeclaration(CorpusElement element, IWorkbenchPage page) {
		PlaceOpening.open(new Place(element.at().file(), element.at().name()), null, element.corpus(), page);
	}

	private static void show(StatementFacts statement, ProjectCorpus corpus, ArticleEditor editor) {
		Optional<AnnotationSetFacts> set = setOf(statement, corpus.corpus());
		if (set.isPresent() && !isShown(set.get(), editor)) {
			editor.choose(set.get());
		}
		editor.reveal(statement);
	}

	private static boolean isShown(AnnotationSetFacts set, ArticleEditor editor) {
		return editor.set().filter(shown -> shown.article().equals(set.article()) && Objects.equals(shown.name(), set.name())).isPresent();
	}

	/** The annotation set that a statement stands in. */
	public static Optional<AnnotationSetFacts> setOf(StatementFacts statement, Corpus corpus) {
		return corpus.setsOf(statement.article()).stream()
				.filter(set -> set.statements().stream().anyMatch(one -> one.qualifiedName().equals(statement.qualifiedName()))).findFirst();
	}

	/** The editor that has the article of a statement open. */
	public static Optional<ArticleEditor> articleOf(StatementFacts statement, ProjectCorpus corpus, IWorkbenchPage page) {
		return textOf(statement, corpus).flatMap(file -> opened(file, page)).filter(ArticleEditor.class::isInstance).map(ArticleEditor.class::cast);
	}

	private static Optional<IFile> textOf(StatementFacts statement, ProjectCorpus corpus) {
		return corpus.corpus().article(statement.article()).map(ArticleFacts::text).map(corpus::file);
	}

	/** The editor that has a file open, if it has been on the screen already. */
	static Optional<IEditorPart> opened(IFile file, IWorkbenchPage page) {
		return Arrays.stream(page.getEditorReferences()).map(reference -> reference.getEditor(false)).filter(Objects::nonNull)
				.filter(editor -> file.equals(Adapters.adapt(editor.getEditorInput(), IFile.class))).findFirst();
	}
}
