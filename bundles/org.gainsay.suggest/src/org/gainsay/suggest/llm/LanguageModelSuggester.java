// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.StanceKind;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggester;
import org.gainsay.suggest.SuggestingException;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.Suggestion.Stance;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.Completion;
import org.gainsay.text.Span;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Asks a language model for statements, passage by passage. What it quotes is looked for in the passage, and dropped where it does not stand there. */
public final class LanguageModelSuggester implements Suggester {

	/** Its name. */
	public static final String NAME = "llm";
	/** A passage is whole paragraphs of so many UTF-16 units, or one that is longer. */
	private static final int PASSAGE = 6000;
	private static final int MOST_OF_PASSAGE = 300;
	/** A model does not say how sure it is. */
	private static final double SCORE = 0.6;

	private final Chat chat;
	private final String prompt;

	/**
	 * A suggester that asks a server.
	 *
	 * @param prompt with {@code {passage}} in it, and {@code {language}} if wanted
	 * @throws IllegalArgumentException with a message for the user if the prompt has no place for the passage
	 */
	public LanguageModelSuggester(Endpoint endpoint, String prompt) {
		if (!prompt.contains("{passage}")) {
			throw new IllegalArgumentException("The prompt has no {passage}, where the words of the article go.");
		}
		this.chat = new Chat(endpoint);
		this.prompt = prompt;
	}

	/** The prompt that is used where the user has none. */
	public static String defaultPrompt() {
		try (InputStream in = Objects.requireNonNull(LanguageModelSuggester.class.getResourceAsStream("prompt.txt"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean wantsOneAtATime() {
		return true;
	}

	@Override
	public List<Suggestion> suggest(Reading article, KnownSpeakers speakers) throws SuggestingException {
		List<Suggestion> found = new ArrayList<>();
		Completion completion = new Completion(article, speakers);
		SuggestingException failure = null;
		for (Span passage : passages(article)) {
			String answer;
			try {
				answer = chat.ask(prompt.replace("{language}", article.language()).replace("{passage}", article.article().at(passage)));
			} catch (SuggestingException silent) { // nor would it answer for the next passage
				failure = silent;
				break;
			}
			try {
				found.addAll(read(answer, article, passage, completion));
			} catch (SuggestingException unreadable) {
				failure = failure == null ? unreadable : failure;
			}
		}
		found.sort(Suggestion.IN_ORDER);
		if (failure != null) {
			throw new SuggestingException(String.valueOf(failure.getMessage()), failure, found);
		}
		return List.copyOf(found);
	}

	private static List<Span> passages(Reading article) {
		List<Span> passages = new ArrayList<>();
		int first = 0;
		for (int at = 1; at <= article.size(); at++) {
			boolean newLine = at == article.size() || article.paragraph(at) != article.paragraph(at - 1);
			int next = at;
			while (newLine && next < article.size() && article.paragraph(next) == article.paragraph(at)) {
				next++;
			}
			if (newLine && (at == article.size() || article.end(next - 1) - article.start(first) > PASSAGE)) {
				passages.add(article.span(first, at));
				first = at;
			}
		}
		return article.size() == 0 ? List.of() : passages;
	}

	private static List<Suggestion> read(String answer, Reading article, Span passage, Completion completion) throws SuggestingException {
		List<Suggestion> found = new ArrayList<>();
		Anchoring anchoring = new Anchoring(article.article().text(), passage);
		int begin = answer.indexOf('[');
		int end = answer.lastIndexOf(']');
		if (begin < 0 || end < begin) {
			throw new SuggestingException("The language model did not answer with a JSON array of statements. Another model may, or another prompt.");
		}
		try {
			for (JsonElement one : JsonParser.parseString(answer.substring(begin, end + 1)).getAsJsonArray()) {
				Suggestion suggestion = one.isJsonObject() && found.size() < MOST_OF_PASSAGE ? suggestion(one.getAsJsonObject(), article, anchoring, completion) : null;
				if (suggestion != null) {
					found.add(suggestion);
				}
			}
		} catch (JsonParseException | IllegalStateException broken) {
			throw new SuggestingException("The language model's answer is no JSON. Another model may do better, or another prompt.", broken);
		}
		return found;
	}

	private static String text(JsonObject object, String name) {
		JsonElement value = object.get(name);
		return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
	}

	private static @Nullable Suggestion suggestion(JsonObject object, Reading article, Anchoring anchoring, Completion completion) {
		List<Span> contents = anchoring.find(text(object, "content"));
		List<Span> cues = anchoring.find(text(object, "cue"));
		if (contents.isEmpty() || cues.isEmpty()) {
			return null;
		}
		Span content = contents.getFirst();
		Span cue = near(cues, content);
		Span source = near(anchoring.find(text(object, "source")), cue == null ? content : cue);
		if (cue == null || content.overlaps(cue)) {
			return null;
		}
		Run cueRun = run(article, cue);
		Run contentRun = run(article, content);
		if (cueRun == null || contentRun == null) {
			return null;
		}
		boolean inside = source != null && (source.overlaps(content) || source.overlaps(cue));
		Suggestion made = completion.suggestion(NAME, "the language model's answer", cueRun, source == null || inside ? null : run(article, source), List.of(contentRun), SCORE);
		StanceKind kind = StanceKind.get(text(object, "stance"));
		return kind == null || made.stances().stream().anyMatch(stance -> !stance.part().isEmpty()) ? made
				: new Suggestion(made.content(), made.cue(), made.negated(), made.source(), made.hedge(), made.addressee(), made.chain(), made.form(), List.of(Stance.of(kind)), made.writerCertainty(), SCORE, made.reasons());
	}

	/** The tokens of a span; null where it has none. */
	private static @Nullable Run run(Reading article, Span span) {
		int from = article.from(span.start());
		int to = article.from(span.end());
		return to > from ? new Run(from, to) : null;
	}

	/** The span nearest to another that does not overlap it; null where there is none. */
	private static @Nullable Span near(List<Span> some, Span to) {
		return some.stream().filter(one -> !one.overlaps(to)).min(Comparator.comparingInt(to::gap)).orElse(null);
	}
}
