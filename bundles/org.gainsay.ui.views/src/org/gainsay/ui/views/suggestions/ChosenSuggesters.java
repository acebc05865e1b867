// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.suggestions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.gainsay.suggest.Suggester;
import org.gainsay.suggest.learned.LearnedSuggester;
import org.gainsay.suggest.learned.Model;
import org.gainsay.suggest.llm.Endpoint;
import org.gainsay.suggest.llm.LanguageModelSuggester;
import org.gainsay.suggest.rules.RulesSuggester;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.preferences.SuggestionPreferences;
import org.gainsay.ui.views.Messages;

/**
 * The suggesters that somebody chose in the preferences, as far as they can work.
 *
 * @param suggesters those that can; may be empty
 * @param problems   why others cannot, a sentence each for the user
 * @param asksServer whether a language model is among them, so that an answer may take long
 */
record ChosenSuggesters(List<Suggester> suggesters, List<String> problems, boolean asksServer) {

	/** Those for a corpus; not on the UI thread, for a model is read. */
	static ChosenSuggesters of(ProjectCorpus corpus) {
		List<Suggester> suggesters = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		local(corpus, suggesters, problems);
		int before = suggesters.size();
		if (SuggestionPreferences.isChosen(SuggestionPreferences.LANGUAGE_MODEL)) {
			try {
				suggesters.add(languageModel());
			} catch (IllegalArgumentException refused) {
				problems.add(NLS.bind(Messages.Suggest_notAsked, refused.getMessage()));
			} catch (IOException unreadable) {
				problems.add(NLS.bind(Messages.Suggest_notAsked, unreadable.getMessage()));
			}
		}
		return new ChosenSuggesters(List.copyOf(suggesters), List.copyOf(problems), suggesters.size() > before);
	}

	/** Those for a corpus that send nothing anywhere; the rules always, for they explain what others lack. */
	static ChosenSuggesters explaining(ProjectCorpus corpus) {
		List<Suggester> suggesters = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		local(corpus, suggesters, problems);
		if (suggesters.stream().noneMatch(RulesSuggester.class::isInstance)) {
			suggesters.add(new RulesSuggester());
		}
		return new ChosenSuggesters(List.copyOf(suggesters), List.copyOf(problems), false);
	}

	private static void local(ProjectCorpus corpus, List<Suggester> suggesters, List<String> problems) {
		if (SuggestionPreferences.isChosen(SuggestionPreferences.RULES)) {
			suggesters.add(new RulesSuggester());
		}
		Path file = corpus.session().folder().resolve(Model.FILE);
		if (SuggestionPreferences.isChosen(SuggestionPreferences.LEARNED) && Files.exists(file)) {
			try {
				Model model = Model.read(file);
				if (model.articles() >= Model.USED_FROM || !SuggestionPreferences.isChosen(SuggestionPreferences.RULES)) {
					suggesters.add(new LearnedSuggester(model));
				}
			} catch (IOException broken) {
				problems.add(NLS.bind(Messages.Suggest_modelBroken, broken.getMessage()));
			}
		}
	}

	private static Suggester languageModel() throws IOException {
		String endpoint = SuggestionPreferences.text(SuggestionPreferences.ENDPOINT);
		String model = SuggestionPreferences.text(SuggestionPreferences.MODEL);
		if (endpoint.isEmpty() || model.isEmpty()) {
			throw new IllegalArgumentException(Messages.Suggest_notConfigured);
		}
		String prompt = SuggestionPreferences.text(SuggestionPreferences.PROMPT);
		String asked = prompt.isEmpty() ? LanguageModelSuggester.defaultPrompt() : read(prompt);
		return new LanguageModelSuggester(Endpoint.of(endpoint, model, SuggestionPreferences.key(), Duration.ofSeconds(SuggestionPreferences.timeout()), SuggestionPreferences.perMinute()), asked);
	}

	/** Java's own message for a file that is not there, or no text, says neither what it was wanted for nor what to do. */
	private static String read(String prompt) {
		try {
			return Files.readString(Path.of(prompt));
		} catch (IOException | InvalidPathException unreadable) {
			throw new IllegalArgumentException(NLS.bind(Messages.Suggest_promptUnreadable, prompt), unreadable);
		}
	}
}
