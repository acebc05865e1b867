// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.gainsay.edit.Speaker;
import org.gainsay.edit.SpeakerEdits;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.ActorKind;

/** Changes who speaks, and whom they cite. */
final class RandomSpeakerCommands extends RandomCommands {

	RandomSpeakerCommands(Trial trial) {
		super(trial);
	}

	void speakers(StatementFacts one) throws IOException {
		List<Speaker> wished = new ArrayList<>(List.of(speaker()));
		if (random.nextBoolean()) {
			wished.add(speaker());
		}
		apply(new SpeakerEdits(session).speakers(List.of(one.qualifiedName()), wished), one.qualifiedName());
		assertEquals(wished.stream().map(RandomCommands::name).toList(), names(now(one).members()));
		assertEquals(names(one.cited()), names(now(one).cited()));
	}

	void addSpeaker(StatementFacts one, int i) throws IOException {
		StatementFacts two = anyStatement();
		Speaker speaker = random.nextBoolean() ? speaker() : new Speaker.New("new" + i, any(List.of(ActorKind.values())), "New \"" + i + "\"");
		applyKeeping(new SpeakerEdits(session).add(List.of(one.qualifiedName(), two.qualifiedName()), speaker), one.qualifiedName(), two.qualifiedName());
		assertTrue(names(now(one).members()).contains(name(speaker)));
		assertTrue(names(now(two).members()).contains(name(speaker)));
		assertTrue(names(now(one).members()).containsAll(names(one.members())));
	}

	void removeSpeaker(StatementFacts one) throws IOException {
		int member = random.nextInt(Math.max(1, one.allMembers().size()));
		apply(new SpeakerEdits(session).remove(one.qualifiedName(), member), one.qualifiedName());
		List<String> left = new ArrayList<>(names(one.allMembers()));
		left.remove(member);
		assertEquals(left, names(now(one).allMembers()));
	}

	void chain(StatementFacts one) throws IOException {
		List<Speaker> cited = random.nextInt(3) == 0 ? List.of() : random.nextBoolean() ? List.of(speaker()) : List.of(speaker(), speaker());
		apply(new SpeakerEdits(session).chain(List.of(one.qualifiedName()), cited), one.qualifiedName());
		assertEquals(cited.stream().map(RandomCommands::name).toList(), names(now(one).cited()));
		assertEquals(names(one.members()), names(now(one).members()));
		if (cited.size() == 2) {
			trial.begin();
			int first = one.members().size();
			apply(new SpeakerEdits(session).move(one.qualifiedName(), first, first + 1), one.qualifiedName());
			assertEquals(List.of(name(cited.get(1)), name(cited.get(0))), names(now(one).cited()));
		}
	}

	void replaceSpeaker(StatementFacts one) throws IOException {
		int member = random.nextInt(Math.max(1, one.allMembers().size()));
		Speaker by = random.nextInt(4) == 0 ? new Speaker.Unnamed(words(one), null) : speaker();
		apply(new SpeakerEdits(session).replace(one.qualifiedName(), member, by), one.qualifiedName());
		assertEquals(name(by), names(now(one).allMembers()).get(member));
		assertEquals(one.allMembers().get(member).stances().size(), now(one).allMembers().get(member).stances().size());
	}
}
