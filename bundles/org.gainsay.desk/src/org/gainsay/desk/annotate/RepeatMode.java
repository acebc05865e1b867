// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.annotate;

import java.util.List;

import org.gainsay.edit.Speaker;
import org.gainsay.edit.StanceWish;

/** What was chosen last, for a run of statements of one kind: the next statement gets it again, by a key or, in the mode, by itself. */
public final class RepeatMode {

	private List<Speaker> speakers = List.of();
	private List<StanceWish> stances = List.of();
	private boolean on;

	/** Whether every new statement gets what was chosen last. */
	public boolean isOn() {
		return on;
	}

	public void toggle() {
		on = !on;
	}

	/** Keeps who was chosen. An actor that is declared with the choice is there when it is repeated: {@link Choices#settled} finds it. */
	public void chosen(Speaker speaker) {
		speakers = speaker instanceof Speaker.Unnamed ? List.of() : List.of(speaker); // The words of an unnamed one are those of one place.
	}

	/** Keeps what was chosen; a claim that is declared with the choice likewise. */
	public void chosen(StanceWish stance) {
		stances = List.of(new StanceWish(stance.kind(), stance.about(), stance.certainty(), List.of()));
	}

	public List<Speaker> speakers() {
		return speakers;
	}

	public List<StanceWish> stances() {
		return stances;
	}

	/** Whether there is anything to repeat. */
	public boolean isEmpty() {
		return speakers.isEmpty() && stances.isEmpty();
	}
}
