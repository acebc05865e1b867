// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.suggestions.LeftOut;
import org.gainsay.edit.SuggestionEdits;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.suggest.Suggesting;
import org.gainsay.suggest.Suggesting.Proposed;
import org.gainsay.text.ArticleText;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.preferences.SuggestionPreferences;
import org.gainsay.ui.views.Messages;

/** Asks the chosen suggesters in the background, with progress and cancel, and writes what they propose into the articles' own sets, or the one that shows, as one step of undo. */
final class SuggestJob extends Job {

	/** By which it is found among all jobs. */
	static final Object FAMILY = SuggestJob.class;

	private static final int BEFORE = 10;
	private static final int ASKING = 80;
	private static final int WRITING = 10;

	/** How often what was proposed is written where somebody changes a file between the look at it and the writing. */
	private static final int TRIES = 3;

	private final ProjectCorpus corpus;
	private final String article;
	private final String set;
	private final JobReport report;
	/** Whether it waits for a server, and nothing else that an interruption could break. */
	private volatile boolean waits;

	/**
	 * @param article the article to read; null for all of the corpus
	 * @param set     the name of the annotation set of the article that gets them; null for the articles' own
	 * @param report  is told what came of it
	 */
	SuggestJob(ProjectCorpus corpus, String article, String set, JobReport report) {
		super(NLS.bind(Messages.Suggest_job, article == null ? corpus.title() : article));
		this.corpus = corpus;
		this.article = article;
		this.set = set;
		this.report = report;
		setUser(true);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected void canceling() {
		Thread thread = getThread();
		if (waits && thread != null) {
			thread.interrupt();
		}
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, getName(), BEFORE + ASKING + WRITING);
		try {
			Corpus settled = corpus.settled(new MonitorProgress(progress.split(BEFORE), getName()));
			ChosenSuggesters chosen = ChosenSuggesters.of(corpus);
			if (chosen.suggesters().isEmpty()) {
				report.refused(Messages.Suggest_title, String.join("\n", chosen.problems().isEmpty() ? List.of(Messages.Suggest_noSuggester) : chosen.problems())); //$NON-NLS-1$
				return Status.OK_STATUS;
			}
			List<ArticleFacts> articles = settled.articles().stream().filter(one -> article == null || one.name().equals(article)).toList();
			waits = chosen.asksServer();
			List<Proposed> proposed = Suggesting.of(articles, settled, chosen.suggesters(), SuggestionPreferences.least(), new MonitorProgress(progress.split(ASKING), getName()));
			waits = false;
			write(proposed, chosen.problems(), progress.split(WRITING), TRIES);
			return Status.OK_STATUS;
		} catch (CancellationException | OperationCanceledException cancelled) {
			return Status.CANCEL_STATUS;
		} catch (CoreException failed) {
			return failed.getStatus();
		} finally {
			waits = false;
			Thread.interrupted(); // Whoever gets the thread next was not meant.
		}
	}

	private void write(List<Proposed> proposed, List<String> problems, IProgressMonitor monitor, int tries) throws CoreException {
		Corpus now = corpus.settled(new MonitorProgress(monitor, getName()));
		SuggestionEdits edits = new SuggestionEdits(corpus.session());
		LeftOut leftOut = new LeftOut();
		for (Proposed one : proposed) {
			if (one.left() != null) {
				leftOut.add(one.article(), one.left());
			}
			if (one.text() == null) {
				continue;
			}
			String refused = isTextOf(one, now) ? null : Messages.Suggest_textChanged;
			if (refused == null) {
				try {
					edits.add(one.article(), set, one.suggestions());
				} catch (StaleEditException changed) {
					if (tries > 1) {
						write(proposed, problems, monitor, tries - 1);
						return;
					}
					refused = changed.getMessage();
				} catch (IllegalArgumentException cannot) {
					refused = cannot.getMessage();
				}
			}
			if (refused != null) {
				leftOut.add(one.article(), refused);
			}
		}
		try {
			report.apply(edits.edit(), corpus);
		} catch (StaleEditException changed) {
			if (tries > 1) {
				write(proposed, problems, monitor, tries - 1);
			} else {
				report.refused(Messages.Suggest_title, changed.getMessage());
			}
			return;
		}
		corpus.settled(Progress.NONE);
		List<String> left = new ArrayList<>(problems);
		left.addAll(leftOut.lines());
		if (edits.there() > 0) {
			left.add(NLS.bind(Messages.Suggest_there, edits.there()));
		}
		if (edits.unquotable() > 0) {
			left.add(NLS.bind(Messages.Suggest_unquotable, edits.unquotable()));
		}
		boolean smooth = edits.made() > 0 && left.size() == (edits.there() > 0 ? 1 : 0);
		String said = edits.made() == 1 ? Messages.Suggest_madeOne : NLS.bind(Messages.Suggest_made, edits.made());
		if (smooth) {
			report.done(said);
		} else {
			report.refused(Messages.Suggest_title, left.isEmpty() ? said : said + "\n\n" + String.join("\n", left)); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** Whether an article still has the text that was read. */
	private static boolean isTextOf(Proposed one, Corpus now) {
		ArticleText read = one.text();
		return read != null && now.article(one.article()).flatMap(now::text).map(ArticleText::text).filter(read.text()::equals).isPresent();
	}
}
