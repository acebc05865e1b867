// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.annotate;

import java.util.List;

import org.gainsay.corpus.edit.About;
import org.gainsay.corpus.edit.Speaker;
import org.gainsay.corpus.edit.StanceWish;

/** What was chosen last, for a run of statements of one kind: the next statement gets it again, by a key or, in the mode, by itself. */
final class RepeatMode {

	private List<Speaker> speakers = List.of();
	private List<StanceWish> stances = List.of();
	private boolean on;

	/** Whether every new statement gets what was chosen last. */
	boolean isOn() {
		return on;
	}

	void toggle() {
		on = !on;
	}

	/** Keeps who was chosen; an actor that is declared with the choice is there the next time. */
	void chosen(Speaker speaker) {
		speakers = switch (speaker) {
			case Speaker.New made -> List.of(new Speaker.Known(made.name()));
			case Speaker.Unnamed unnamed -> List.of(); // Its words are those of one place.
			default -> List.of(speaker);
		};
	}

	/** Keeps what was chosen; a claim that is declared with the choice is there the next time. */
	void chosen(StanceWish stance) {
		List<About> about = stance.about().stream()
				.map(one -> one instanceof About.New made && made.name() != null ? (About) new About.Known(made.name()) : one).toList();
		stances = List.of(new StanceWish(stance.kind(), about, stance.certainty(), List.of()));
	}

	List<Speaker> speakers() {
		return speakers;
	}

	List<StanceWish> stances() {
		return stances;
	}

	/** Whether there is anything to repeat. */
	boolean isEmpty() {
		return speakers.isEmpty() && stances.isEmpty();
	}
}
