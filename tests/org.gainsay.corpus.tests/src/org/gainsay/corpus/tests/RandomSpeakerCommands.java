// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.gainsay.edit.MemberEdits;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.SpeakerEdits;
import org.gainsay.facts.MemberFacts;
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
		int lost = one.links().stream().filter(link -> link.equals(List.of(one.allMembers().get(member)))).toList().size();
		apply(new SpeakerEdits(session).remove(one.qualifiedName(), member), one.qualifiedName());
		assertEquals(one.links().size() - lost, now(one).links().size());
		List<String> left = new ArrayList<>(names(one.allMembers()));
		left.remove(member);
		assertEquals(left, names(now(one).allMembers()));
	}

	void chain(StatementFacts one) throws IOException {
		List<List<Speaker>> cited = switch (random.nextInt(5)) {
			case 0 -> List.of();
			case 1 -> List.of(List.of(speaker()));
			case 2 -> List.of(List.of(speaker(), speaker()));
			case 3 -> List.of(List.of(speaker()), List.of(speaker(), speaker()));
			default -> List.of(List.of(speaker()), List.of(speaker()));
		};
		apply(new SpeakerEdits(session).chain(List.of(one.qualifiedName()), cited), one.qualifiedName());
		assertEquals(cited.stream().map(link -> link.stream().map(RandomCommands::name).toList()).toList(), links(now(one)).stream().skip(1).toList());
		assertEquals(names(one.members()), names(now(one).members()));
		if (now(one).cited().size() == 2) {
			trial.begin();
			int first = one.members().size();
			List<String> before = names(now(one).cited());
			apply(new SpeakerEdits(session).move(one.qualifiedName(), first, first + 1), one.qualifiedName());
			assertEquals(before.reversed(), names(now(one).cited()));
			assertEquals(cited.size() + 1, now(one).links().size());
		}
	}

	private static List<List<String>> links(StatementFacts one) {
		return one.links().stream().map(RandomCommands::names).toList();
	}

	void citeBeside(StatementFacts one) throws IOException {
		Speaker speaker = speaker();
		apply(new SpeakerEdits(session).citeBeside(List.of(one.qualifiedName()), speaker), one.qualifiedName());
		assertTrue(names(now(one).innermost()).contains(name(speaker)));
		assertEquals(one.links().size(), now(one).links().size());
	}

	/** For whom somebody speaks, how many they are, and their codes. */
	void member(StatementFacts one) throws IOException {
		int member = random.nextInt(Math.max(1, one.allMembers().size()));
		MemberEdits edits = new MemberEdits(session);
		MemberFacts before = one.allMembers().get(member);
		List<Speaker> bodies = random.nextInt(3) == 0 ? List.of() : List.of(new Speaker.Known(any(corpus().actors()).name()), new Speaker.Known(any(corpus().actors()).name()));
		if (before.kind() == MemberFacts.Kind.ACTOR || before.kind() == MemberFacts.Kind.UNNAMED) {
			apply(edits.onBehalfOf(one.qualifiedName(), member, bodies), one.qualifiedName());
			assertEquals(bodies.stream().map(RandomCommands::name).distinct().toList(), now(one).allMembers().get(member).onBehalfOf());
		}
		if (before.kind() == MemberFacts.Kind.UNNAMED) {
			Integer number = random.nextBoolean() ? null : 2 + random.nextInt(5);
			boolean several = number == null && random.nextBoolean();
			apply(edits.number(one.qualifiedName(), member, number, several), one.qualifiedName());
			assertEquals(number, now(one).allMembers().get(member).number());
			assertEquals(several, now(one).allMembers().get(member).several());
			List<String> values = random.nextInt(3) == 0 ? List.of() : List.of(any(List.of("womanOfTest", "manOfTest")));
			apply(edits.code(one.qualifiedName(), member, "genderOfTest", values), one.qualifiedName());
			assertEquals(values, now(one).allMembers().get(member).codes().stream().filter(code -> code.category().equals("genderOfTest")).flatMap(code -> code.values().stream()).toList());
		}
		assertEquals(Desk.stances(before.stances()), Desk.stances(now(one).allMembers().get(member).stances()));
	}

	void replaceSpeaker(StatementFacts one) throws IOException {
		int member = random.nextInt(Math.max(1, one.allMembers().size()));
		Speaker by = random.nextInt(4) == 0 ? new Speaker.Unnamed(words(one), null) : speaker();
		apply(new SpeakerEdits(session).replace(one.qualifiedName(), member, by), one.qualifiedName());
		assertEquals(name(by), names(now(one).allMembers()).get(member));
		assertEquals(one.allMembers().get(member).stances().size(), now(one).allMembers().get(member).stances().size());
	}
}
