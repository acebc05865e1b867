// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.Suggestion.Reason;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.text.Span;

/** Makes suggestions of what the rules of a language found. */
final class Assembly {

	private final Reading text;
	private final KnownSpeakers speakers;

	Assembly(Reading text, KnownSpeakers speakers) {
		this.text = text;
		this.speakers = speakers;
	}

	Suggestion suggestion(Finding found) {
		List<Span> cue = spans(found.cue());
		Reason reason = new Reason(RulesSuggester.NAME, found.rule(), words(found), found.score());
		return new Suggestion(spans(found.content()), cue, found.negated(), spans(found.source() == null ? List.of() : List.of(found.source())), List.of(), List.of(), List.of(), Form.UNSPECIFIED, List.of(), Certainty.UNSPECIFIED, found.score(), List.of(reason));
	}

	private List<Span> spans(List<Run> runs) {
		return runs.stream().map(run -> text.span(run.from(), run.to())).toList();
	}

	private String words(Finding found) {
		return found.cue().stream().map(run -> text.article().at(text.span(run.from(), run.to()))).collect(Collectors.joining(" … "));
	}
}
