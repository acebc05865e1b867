// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.gainsay.desk.compare.Subject;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.ComparedPart;
import org.gainsay.ui.views.CorpusElement;

/**
 * Opens the compare editor on what is selected: a claim, statements, or articles of a view, the texts of articles, or what the caret
 * of an editor stands at; where nothing of the kind is selected, on the whole corpus.
 */
public final class CompareHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPart part = HandlerUtil.getActivePart(event);
		Optional<CompareInput> input = ofComparedPart(part).or(() -> ofElements(CorpusElement.in(HandlerUtil.getCurrentSelection(event)))).or(() -> ofPart(part))
				.or(() -> ofResources(HandlerUtil.getCurrentSelection(event))).or(() -> ofEditor(HandlerUtil.getActiveEditor(event))).or(CompareHandler::ofOnlyOne);
		if (input.isEmpty()) {
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), Messages.Open_title, Messages.Open_nothing);
			return null;
		}
		try {
			return open(input.get(), HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
		} catch (PartInitException failed) {
			throw new ExecutionException(failed.getMessage(), failed);
		}
	}

	/** Opens the compare editor, or turns to it. */
	public static CompareEditor open(CompareInput input, IWorkbenchPage page) throws PartInitException {
		return (CompareEditor) page.openEditor(input, CompareEditor.ID);
	}

	private static Optional<CompareInput> ofComparedPart(IWorkbenchPart part) {
		return part instanceof ComparedPart compared && compared.corpus() != null ? compared.compared().map(subject -> CompareInput.of(compared.corpus(), subject)) : Optional.empty();
	}

	/** What elements of a view mean: the statements where there are any, else the claim, else the articles. */
	static Optional<CompareInput> ofElements(List<CorpusElement> elements) {
		if (elements.isEmpty()) {
			return Optional.empty();
		}
		ProjectCorpus corpus = elements.getFirst().corpus();
		List<String> statements = elements.stream().flatMap(one -> one.statement().stream()).map(one -> one.qualifiedName()).distinct().toList();
		if (!statements.isEmpty()) {
			return Optional.of(CompareInput.of(corpus, Subject.statements(statements)));
		}
		Optional<String> claim = elements.stream().flatMap(one -> one.claim().stream()).map(one -> one.name()).findFirst();
		if (claim.isPresent()) {
			return Optional.of(CompareInput.of(corpus, Subject.claim(claim.get())));
		}
		List<String> articles = elements.stream().flatMap(one -> one.article().stream()).map(ArticleFacts::name).distinct().toList();
		return Optional.of(CompareInput.of(corpus, articles.isEmpty() ? Subject.CORPUS : Subject.articles(articles)));
	}

	private static Optional<CompareInput> ofPart(IWorkbenchPart part) {
		return part instanceof IEditorPart editor ? ofCaret(editor) : Optional.empty();
	}

	/** What the caret of an editor stands at. */
	private static Optional<CompareInput> ofCaret(IEditorPart editor) {
		return CaretPlace.of(editor).map(place -> {
			Subject subject = place.statement() != null ? Subject.statements(List.of(place.statement().qualifiedName()))
					: place.claim() != null ? Subject.claim(place.claim().name())
							: place.article() != null ? Subject.articles(List.of(place.article().name())) : Subject.CORPUS;
			return CompareInput.of(place.corpus(), subject);
		});
	}

	private static Optional<CompareInput> ofEditor(IEditorPart editor) {
		if (editor == null) {
			return Optional.empty();
		}
		return ofCaret(editor).or(() -> Optional.ofNullable(Adapters.adapt(editor.getEditorInput(), IFile.class)).flatMap(GainsayUi.corpora()::of)
				.map(corpus -> CompareInput.of(corpus, Subject.CORPUS)));
	}

	/** The articles of texts that are selected; of a folder or project the whole corpus. */
	private static Optional<CompareInput> ofResources(ISelection selection) {
		if (!(selection instanceof IStructuredSelection structured)) {
			return Optional.empty();
		}
		ProjectCorpus corpus = null;
		List<String> articles = new ArrayList<>();
		for (Object one : structured) {
			IResource resource = Adapters.<IResource>adapt(one, IResource.class);
			Optional<ProjectCorpus> of = resource == null ? Optional.empty() : corpusOf(resource);
			if (of.isPresent() && (corpus == null || corpus == of.get())) {
				corpus = of.get();
				if (resource instanceof IFile file) {
					corpus.corpus().articlesOfText(ProjectCorpus.name(file)).stream().map(ArticleFacts::name).filter(name -> !articles.contains(name)).forEach(articles::add);
				}
			}
		}
		return corpus == null ? Optional.empty() : Optional.of(CompareInput.of(corpus, articles.isEmpty() ? Subject.CORPUS : Subject.articles(articles)));
	}

	/** The corpus, where there is no choice. */
	private static Optional<CompareInput> ofOnlyOne() {
		List<ProjectCorpus> all = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).flatMap(project -> GainsayUi.corpora().allOf(project).stream()).toList();
		return all.size() == 1 ? Optional.of(CompareInput.of(all.getFirst(), Subject.CORPUS)) : Optional.empty();
	}

	private static Optional<ProjectCorpus> corpusOf(IResource resource) {
		return switch (resource) {
			case IFile file -> GainsayUi.corpora().of(file);
			case IFolder folder -> GainsayUi.corpora().of(folder.getFile(IPath.fromOSString(CorpusFiles.PROPERTIES)));
			default -> resource.getProject() == null ? Optional.empty() : GainsayUi.corpora().of(resource.getProject());
		};
	}
}
