// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.suggestions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.gainsay.facts.Corpus;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.evaluation.Count;
import org.gainsay.suggest.evaluation.Measure;
import org.gainsay.suggest.evaluation.Scores;
import org.gainsay.suggest.learned.CrossValidation;
import org.gainsay.suggest.learned.Example;
import org.gainsay.suggest.learned.Learning;
import org.gainsay.suggest.learned.Model;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.Messages;

/** Learns from the accepted statements of a corpus in the background, with progress and cancel, and says how well what was learned does on articles that it has not seen. */
final class TrainJob extends Job {

	private static final int BEFORE = 5;
	private static final int PROVING = 65;
	private static final int LEARNING = 30;
	private static final List<Measure> TOLD = List.of(Measure.CUE_OVERLAPPING, Measure.SOURCE_OVERLAPPING, Measure.CONTENT_OVERLAPPING, Measure.STANCE);

	private final ProjectCorpus corpus;
	private final JobReport report;

	TrainJob(ProjectCorpus corpus, JobReport report) {
		super(NLS.bind(Messages.Train_job, corpus.title()));
		this.corpus = corpus;
		this.report = report;
		setUser(true);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == SuggestJob.FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, getName(), BEFORE + PROVING + LEARNING);
		try {
			Corpus settled = corpus.settled(new MonitorProgress(progress.split(BEFORE), getName())).exact();
			List<Example> examples = Example.of(settled);
			progress.subTask(Messages.Train_proving);
			Optional<CrossValidation> proof = CrossValidation.of(examples, KnownSpeakers.of(settled), new MonitorProgress(progress.split(PROVING), Messages.Train_proving));
			Model model = Learning.of(examples, new MonitorProgress(progress.split(LEARNING), getName()));
			Path file = model.keep(corpus.session().folder());
			report.refused(Messages.Train_title, said(model, file, proof));
			return Status.OK_STATUS;
		} catch (CancellationException | OperationCanceledException cancelled) {
			return Status.CANCEL_STATUS;
		} catch (IllegalArgumentException nothing) {
			report.refused(Messages.Train_title, nothing.getMessage());
			return Status.OK_STATUS;
		} catch (IOException unwritten) {
			return new Status(IStatus.ERROR, GainsayUi.ID, NLS.bind(Messages.Train_notKept, unwritten.getMessage()), unwritten);
		}
	}

	/** How many articles there were, what the figures are, and whether the model is used. */
	static String said(Model model, Path file, Optional<CrossValidation> proof) {
		StringBuilder said = new StringBuilder(NLS.bind(Messages.Train_learned, model.articles(), file.getFileName()));
		said.append("\n\n"); //$NON-NLS-1$
		if (proof.isEmpty()) {
			said.append(Messages.Train_noFigures);
		} else {
			Scores scores = proof.get().scores();
			said.append(NLS.bind(Messages.Train_figures, proof.get().parts()));
			for (Measure measure : TOLD) {
				Count count = scores.of(measure);
				said.append('\n').append(NLS.bind(Messages.Train_figure, new Object[] { measure.title(), figure(count.precision()), figure(count.recall()), figure(count.f1()) }));
			}
		}
		return said.append("\n\n").append(model.articles() >= Model.USED_FROM ? Messages.Train_used : NLS.bind(Messages.Train_notUsed, Model.USED_FROM)).toString(); //$NON-NLS-1$
	}

	private static String figure(double value) {
		return String.format(Locale.ROOT, "%.2f", value); //$NON-NLS-1$
	}
}
