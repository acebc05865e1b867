// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.Optional;

import org.gainsay.desk.compare.Subject;
import org.gainsay.ui.corpus.ProjectCorpus;

/** A view that knows better than by its selection what is to be compared: the claim table selects statements, and its row is a claim. */
public interface ComparedPart {

	/** The corpus that the view shows; null for none. */
	ProjectCorpus corpus();

	/** What of it the command that compares articles shows side by side; nothing where the selection decides. */
	Optional<Subject> compared();
}
