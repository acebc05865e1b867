// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.suggestions;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.gainsay.desk.suggestions.SuggestionLines;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.Messages;

/** Suggests statements for the article of the active editor or for all articles, or learns from the corpus: which of them stands behind a colon in plugin.xml. All of it in the background. */
public final class SuggestHandler extends AbstractHandler implements IExecutableExtension {

	/** The command for the article of the active editor. */
	public static final String ARTICLE = "org.gainsay.ui.suggest"; //$NON-NLS-1$
	/** The command for all articles of the corpus. */
	public static final String CORPUS = "org.gainsay.ui.suggestAll"; //$NON-NLS-1$
	/** The command that learns from the corpus. */
	public static final String TRAIN = "org.gainsay.ui.train"; //$NON-NLS-1$

	private String what;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		what = String.valueOf(data);
	}

	/** A command of these in a menu. */
	static IContributionItem item(IWorkbenchPartSite site, String command) {
		return new CommandContributionItem(new CommandContributionItemParameter(site, null, command, CommandContributionItem.STYLE_PUSH));
	}

	/** The name of the set that shows in an editor, where it is that of who annotates here; null for the article's own. */
	private static String set(IEditorPart editor) {
		return editor instanceof ArticleEditor shown ? SuggestionLines.setFor(shown.set().orElse(null), Preferences.annotator()) : null;
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		Optional<ProjectCorpus> corpus = CorpusView.corpusOf(page);
		Optional<String> article = CaretPlace.of(page.getActiveEditor()).map(CaretPlace::article).map(ArticleFacts::name);
		String refused = corpus.isEmpty() ? Messages.Suggest_noCorpus : what.equals("article") && article.isEmpty() ? Messages.Suggest_openFirst : null; //$NON-NLS-1$
		if (refused != null) {
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), Messages.Suggest_title, refused);
			return null;
		}
		JobReport report = new JobReport(page);
		Job job = switch (what) {
			case "article" -> new SuggestJob(corpus.get(), article.get(), set(page.getActiveEditor()), report); //$NON-NLS-1$
			case "corpus" -> new SuggestJob(corpus.get(), null, null, report); //$NON-NLS-1$
			default -> new TrainJob(corpus.get(), report);
		};
		if (job instanceof SuggestJob) {
			try {
				page.showView(SuggestionsView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
			} catch (PartInitException failed) {
				throw new ExecutionException(failed.getMessage(), failed);
			}
		}
		job.schedule();
		return null;
	}
}
