// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;

/**
 * An export of a project's corpus, as the command line does it.
 *
 * @param out a folder, or a file for a format that writes one
 */
public record CorpusExport(ProjectCorpus corpus, Exporter exporter, ExportOptions options, Path out) {

	/** What a user may choose for the annotation set: its name for the options, null for the articles' own, and what it is called. */
	public record Choice(String set, String label) {
	}

	/** The annotation sets that a format can be asked for. */
	public static List<Choice> choices(Corpus corpus, Exporter exporter) {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice(null, Messages.Export_ownSets));
		corpus.articles().stream().map(ArticleFacts::name).flatMap(article -> corpus.setsOf(article).stream())
				.map(set -> set.annotator() != null ? set.annotator() : set.name()).filter(Objects::nonNull).distinct().sorted()
				.forEach(name -> choices.add(new Choice(name, NLS.bind(Messages.Export_setOf, name))));
		if (exporter.everySet() && corpus.articles().stream().map(ArticleFacts::name).map(corpus::setsOf).mapToInt(List<AnnotationSetFacts>::size)
				.anyMatch(sets -> sets > 1)) {
			choices.add(new Choice(ExportOptions.EVERY_SET, Messages.Export_everySet));
		}
		return choices;
	}

	/**
	 * Writes it.
	 *
	 * @throws IOException as {@link Exporter#export}
	 * @throws java.util.concurrent.CancellationException if the monitor is cancelled
	 */
	public ExportSummary run(IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, 2);
		corpus.settled(new MonitorProgress(progress.split(1), NLS.bind(org.gainsay.ui.Messages.Builder_checking, corpus.project().getName())));
		return exporter.export(corpus.session().corpus(), options, out,
				new MonitorProgress(progress.split(1), NLS.bind(Messages.Export_writing, out.getFileName())));
	}
}
