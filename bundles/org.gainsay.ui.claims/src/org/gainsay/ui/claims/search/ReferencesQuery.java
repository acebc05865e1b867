// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.Match;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.ui.claims.Messages;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;

/** Finds where a thing is declared and used, in the whole corpus with what was typed. */
public final class ReferencesQuery implements ISearchQuery {

	/**
	 * A line that names the thing.
	 *
	 * @param number from 1
	 */
	public record Line(IFile file, int number, String text) {
	}

	private final Named thing;
	private final ProjectCorpus corpus;
	private final ReferencesResult result = new ReferencesResult(this);

	public ReferencesQuery(Named thing, ProjectCorpus corpus) {
		this.thing = thing;
		this.corpus = corpus;
	}

	@Override
	public IStatus run(IProgressMonitor monitor) {
		result.removeAll();
		NamesOfCorpus names = new NamesOfCorpus(corpus.settled(new MonitorProgress(monitor, getLabel())));
		List<Place> places = new ArrayList<>(names.declarations(thing.kind(), thing.name()));
		places.addAll(names.uses(thing.kind(), thing.name()));
		Map<String, String> texts = new HashMap<>();
		for (Place place : places) {
			String text = texts.computeIfAbsent(place.file(), file -> String.valueOf(corpus.session().text(corpus.session().folder().resolve(file))));
			if (place.region().end() <= text.length()) {
				result.addMatch(new Match(line(place, text), place.region().offset(), place.region().length()));
			}
		}
		return Status.OK_STATUS;
	}

	private Line line(Place place, String text) {
		int start = text.lastIndexOf('\n', place.region().offset() - 1) + 1;
		int end = text.indexOf('\n', start);
		int number = (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
		return new Line(corpus.file(place.file()), number, text.substring(start, end < 0 ? text.length() : end).strip());
	}

	/** What is looked for. */
	String name() {
		return thing.simpleName();
	}

	@Override
	public String getLabel() {
		return NLS.bind(Messages.References_label, thing.simpleName());
	}

	@Override
	public boolean canRerun() {
		return true;
	}

	@Override
	public boolean canRunInBackground() {
		return true;
	}

	@Override
	public ReferencesResult getSearchResult() {
		return result;
	}
}
