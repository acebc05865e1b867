// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * A voice with those whom it has as numbers, so that two are compared quickly; one of each voice.
 *
 * @param actors ascending, as the others
 */
record CodedVoice(Voice voice, int[] actors, int[] of, int[] names) {

	/** @param numbers a number for each name, always the same */
	static CodedVoice of(Voice voice, ToIntFunction<String> numbers) {
		return new CodedVoice(voice, numbers(voice.actors(), "actor ", numbers), numbers(voice.of(), "actor ", numbers), numbers(voice.names(), "name ", numbers));
	}

	private static int[] numbers(Collection<String> names, String kind, ToIntFunction<String> numbers) {
		return names.stream().mapToInt(name -> numbers.applyAsInt(kind + name)).sorted().toArray();
	}

	/** As {@link Voice#to} has it. */
	Voice.Relation to(CodedVoice other) {
		if (Entry.meet(actors, other.actors) || Entry.meet(names, other.names)) {
			return Voice.Relation.SAME;
		}
		if (Entry.meet(actors, other.of) || Entry.meet(of, other.actors)) {
			return Voice.Relation.RELATED;
		}
		return isNamed() && other.isNamed() ? Voice.Relation.DIFFERENT : Voice.Relation.UNKNOWN;
	}

	private boolean isNamed() {
		return actors.length > 0 || names.length > 0;
	}
}
