// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.List;

import org.gainsay.suggest.evaluation.Marked;
import org.gainsay.suggest.reading.Reading;

/**
 * An article to learn from.
 *
 * @param statements what a person marked in it; those without a cue teach nothing
 */
public record Example(Reading text, List<Marked> statements) {

	public Example {
		statements = List.copyOf(statements);
	}
}
