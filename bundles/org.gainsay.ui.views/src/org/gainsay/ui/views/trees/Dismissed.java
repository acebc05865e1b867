// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.gainsay.analysis.Duplicate;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.osgi.service.prefs.BackingStoreException;

/** The pairs of which somebody said that they are two: kept with the project, so that nobody is asked again. */
public final class Dismissed {

	/** What pairs are of. It stands in the file, so it stays. */
	public static final String ACTORS = "actors"; //$NON-NLS-1$
	public static final String CLAIMS = "claims"; //$NON-NLS-1$

	private static final String BETWEEN = " "; //$NON-NLS-1$

	private final IEclipsePreferences node;
	private final String key;

	/** @param kind what the pairs are of */
	Dismissed(ProjectCorpus corpus, String kind) {
		this(new ProjectScope(corpus.project()).getNode(GainsayUi.ID), corpus.folder().getProjectRelativePath().toString(), kind);
	}

	/**
	 * @param node   the bundle's preferences in the project
	 * @param folder the corpus folder's path in the project; empty for the project itself
	 * @param kind   what the pairs are of
	 */
	public Dismissed(IEclipsePreferences node, String folder, String kind) {
		this.node = node;
		this.key = "different." + kind + '.' + folder; //$NON-NLS-1$
	}

	private Set<String> pairs() {
		return new TreeSet<>(node.get(key, "").lines().toList()); //$NON-NLS-1$
	}

	private static String pair(Duplicate duplicate) {
		boolean ordered = duplicate.one().compareTo(duplicate.other()) < 0;
		return ordered ? duplicate.one() + BETWEEN + duplicate.other() : duplicate.other() + BETWEEN + duplicate.one();
	}

	/** Those of some pairs that nobody has dismissed. */
	public List<Duplicate> without(List<Duplicate> found) {
		Set<String> gone = pairs();
		return found.stream().filter(duplicate -> !gone.contains(pair(duplicate))).toList();
	}

	/** Keeps that two are two; false if that cannot be written. */
	boolean add(Duplicate duplicate) {
		Set<String> pairs = pairs();
		pairs.add(pair(duplicate));
		node.put(key, String.join("\n", pairs)); //$NON-NLS-1$
		try {
			node.flush();
			return true;
		} catch (BackingStoreException unwritable) {
			ILog.of(Dismissed.class).error(unwritable.getMessage(), unwritable);
			return false;
		}
	}
}
