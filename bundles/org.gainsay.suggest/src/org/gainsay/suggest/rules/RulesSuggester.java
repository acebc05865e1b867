// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggester;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.reading.Reading;

/** Proposes statements of English and German articles by rules and a lexicon; ready at once, and the same everywhere. */
public final class RulesSuggester implements Suggester {

	/** Its name. */
	public static final String NAME = "rules";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<Suggestion> suggest(Reading article, KnownSpeakers speakers) {
		List<Finding> found = switch (article.language()) {
			case "en" -> new EnglishRules(article).find();
			default -> List.of();
		};
		Assembly assembly = new Assembly(article, speakers);
		return chosen(found).stream().map(assembly::suggestion).toList();
	}

	/** Of those that claim the same cue, or whose cue lies in another's content, the likelier. */
	static List<Finding> chosen(List<Finding> found) {
		List<Finding> sorted = new ArrayList<>(found);
		sorted.sort(Comparator.comparingDouble(Finding::score).reversed().thenComparingInt(Finding::at));
		List<Finding> taken = new ArrayList<>();
		for (Finding one : sorted) {
			if (taken.stream().noneMatch(other -> clash(one, other))) {
				taken.add(one);
			}
		}
		taken.sort(Comparator.comparingInt(Finding::at));
		return taken;
	}

	private static boolean clash(Finding one, Finding other) {
		return other.says(one.at()) || one.says(other.at()) || !one.cue().isEmpty() && !other.cue().isEmpty() && one.cue().stream().anyMatch(run -> other.cue().stream().anyMatch(run::overlaps));
	}
}
