// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.DecorationContext;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.article.HeadLine;
import org.gainsay.desk.progress.ProgressRows;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.Status;
import org.gainsay.text.Excerpt;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;

/** Lets the tree of the projects show the text of an article by its headline, with its outlet, its date and how far its annotation is. */
public final class ArticleLabels extends BaseLabelProvider implements ILightweightLabelDecorator {

	/** A headline in the tree has so many characters at most. */
	private static final int MOST = 60;
	private static final String GAP = " \u00b7 "; //$NON-NLS-1$

	/**
	 * The articles of a build, by what the tree asks for.
	 *
	 * @param all    the same collection from build to build while no article changes
	 * @param ofText the first that has a text, by the text's path
	 */
	private record Articles(Collection<ArticleFacts> all, Map<String, ArticleFacts> ofText) {
		static Articles of(Collection<ArticleFacts> all) {
			return new Articles(all, all.stream().filter(one -> one.text() != null).collect(Collectors.toMap(ArticleFacts::text, Function.identity(), (first, other) -> first)));
		}
	}

	private final Map<ProjectCorpus, Runnable> followed = new ConcurrentHashMap<>();
	/** Of which articles the labels were told last to be made. */
	private final Map<ProjectCorpus, Collection<ArticleFacts>> told = new ConcurrentHashMap<>();
	private final Map<ProjectCorpus, Articles> found = new ConcurrentHashMap<>();
	private final Optional<ImageDescriptor> icon = ResourceLocator.imageDescriptorFromBundle(GainsayUi.ID, "icons/article.png"); //$NON-NLS-1$

	@Override
	public void decorate(Object element, IDecoration decoration) {
		if (!(element instanceof IFile file)) {
			return;
		}
		GainsayUi.corpora().of(file).ifPresent(corpus -> {
			follow(corpus);
			Corpus built = corpus.corpus();
			Optional.ofNullable(articles(corpus, built).ofText.get(ProjectCorpus.name(file))).ifPresent(article -> {
				decoration.addPrefix(NLS.bind(Messages.Tree_headline, Excerpt.of(article.title(), MOST)));
				String appeared = HeadLine.outletAndDate(article, built);
				decoration.addSuffix(NLS.bind(Messages.Tree_behind, (appeared.isEmpty() ? "" : appeared + GAP) + ProgressRows.word(built.set(article.name(), null).map(AnnotationSetFacts::progress).orElse(Status.OPEN)))); //$NON-NLS-1$
				if (icon.isPresent() && decoration.getDecorationContext() instanceof DecorationContext context) {
					context.putProperty(IDecoration.ENABLE_REPLACE, Boolean.TRUE);
					decoration.addOverlay(icon.get(), IDecoration.REPLACE);
				}
			});
		});
	}

	/** Looked for once a build: a tree asks for every file of a folder, of which a corpus may have as many as it has articles. */
	private Articles articles(ProjectCorpus corpus, Corpus built) {
		Collection<ArticleFacts> now = built.articles();
		return found.compute(corpus, (one, before) -> before != null && before.all == now ? before : Articles.of(now));
	}

	/** Has the labels made anew when a build has other articles; lets go of corpora that are closed. */
	private void follow(ProjectCorpus corpus) {
		followed.keySet().removeIf(ProjectCorpus::isClosed);
		told.keySet().removeIf(ProjectCorpus::isClosed);
		found.keySet().removeIf(ProjectCorpus::isClosed);
		followed.computeIfAbsent(corpus, one -> {
			Runnable news = () -> {
				Collection<ArticleFacts> now = one.corpus().articles();
				if (told.put(one, now) != now) {
					UiThread.later(() -> fireLabelProviderChanged(new LabelProviderChangedEvent(this)));
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
		told.clear();
		found.clear();
		super.dispose();
	}
}
