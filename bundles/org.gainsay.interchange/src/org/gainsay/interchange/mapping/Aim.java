// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.gainsay.model.Act;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.gainsay.model.StatementStatus;

/** What something of a foreign scheme becomes. */
public enum Aim {
	/** A statement: an annotation with roles, an event, a frame. */
	STATEMENT,
	/** What is said. */
	CONTENT,
	/** The words that say that it is said. */
	CUE,
	/** The words for who says it. */
	SOURCE,
	/** The words for whom it is said to. */
	ADDRESSEE,
	/** The words that soften it. */
	HEDGE,
	/** The name of the actor who speaks, given as a value. */
	ACTOR,
	/** The claim that a stance is about, given as a value: a text, or the name of a claim. */
	CLAIM,
	/** The stance of the statement. */
	STANCE(StanceKind.values()),
	/** How sure the speaker is. */
	CERTAINTY(Certainty.values()),
	/** Direct, indirect and the like. */
	FORM(Form.values()),
	/** What is done with the words. */
	ACT(Act.values()),
	/** Accepted, suggested or rejected. */
	STATUS(StatementStatus.values()),
	/** That the cue is negated. */
	NEGATED,
	/** An annotator's note. */
	NOTE,
	/** The name of the statement. */
	NAME,
	/** A code: the value in a category that is called as the argument says, else as the feature. */
	CODE,
	/** Nothing; it is left out and not told as lost. */
	IGNORE;

	private final List<String> words;

	Aim(Enumerator... words) {
		this.words = Arrays.stream(words).map(Enumerator::getLiteral).filter(word -> !word.equals("unspecified")).toList();
	}

	/** As it is written in a mapping file. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The words that may follow it, such as {@code denies}; empty where there are none, or any name may. */
	public List<String> words() {
		return words;
	}

	static Optional<Aim> of(String word) {
		return Stream.of(values()).filter(aim -> aim.word().equals(word)).findFirst();
	}

	static String all() {
		return Stream.of(values()).map(Aim::word).collect(Collectors.joining(", "));
	}
}
