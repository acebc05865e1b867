// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.DecorationContext;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.gainsay.desk.article.HeadLine;
import org.gainsay.desk.progress.ProgressRows;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.text.Excerpt;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProjectCorpus;

/** Lets the tree of the projects show the text of an article by its headline, with its outlet, its date and how far its annotation is. */
public final class ArticleLabels extends BaseLabelProvider implements ILightweightLabelDecorator {

	/** A headline in the tree has so many characters at most. */
	private static final int MOST = 60;
	private static final String GAP = " \u00b7 "; //$NON-NLS-1$

	private final Map<ProjectCorpus, Runnable> followed = new ConcurrentHashMap<>();
	private final Map<ProjectCorpus, Collection<ArticleFacts>> shown = new ConcurrentHashMap<>();
	private final Optional<ImageDescriptor> icon = ResourceLocator.imageDescriptorFromBundle(GainsayUi.ID, "icons/article.png"); //$NON-NLS-1$

	@Override
	public void decorate(Object element, IDecoration decoration) {
		if (!(element instanceof IFile file)) {
			return;
		}
		GainsayUi.corpora().of(file).ifPresent(corpus -> {
			follow(corpus);
			Corpus built = corpus.corpus();
			built.articlesOfText(ProjectCorpus.name(file)).stream().findFirst().ifPresent(article -> {
				decoration.addPrefix(NLS.bind(Messages.Tree_headline, Excerpt.of(article.title(), MOST)));
				String appeared = HeadLine.outletAndDate(article, built);
				decoration.addSuffix(NLS.bind(Messages.Tree_behind, (appeared.isEmpty() ? "" : appeared + GAP) + ProgressRows.word(article.status()))); //$NON-NLS-1$
				if (icon.isPresent() && decoration.getDecorationContext() instanceof DecorationContext context) {
					context.putProperty(IDecoration.ENABLE_REPLACE, Boolean.TRUE);
					decoration.addOverlay(icon.get(), IDecoration.REPLACE);
				}
			});
		});
	}

	/** Has the labels made anew when a build has other articles. */
	private void follow(ProjectCorpus corpus) {
		followed.computeIfAbsent(corpus, one -> {
			Runnable news = () -> {
				Collection<ArticleFacts> now = one.corpus().articles();
				Display display = PlatformUI.getWorkbench().getDisplay();
				if (shown.put(one, now) != now && !display.isDisposed()) {
					display.asyncExec(() -> fireLabelProviderChanged(new LabelProviderChangedEvent(this)));
				}
			};
			one.addListener(news);
			return news;
		});
	}

	@Override
	public void dispose() {
		followed.forEach(ProjectCorpus::removeListener);
		followed.clear();
		shown.clear();
		super.dispose();
	}
}
