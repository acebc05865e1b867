// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.gainsay.edit.About;
import org.gainsay.edit.StanceEdits;
import org.gainsay.edit.StanceWish;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.Certainty;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;

/** Changes what stances there are, of which kind and on what. */
final class RandomStanceCommands extends RandomCommands {

	RandomStanceCommands(Trial trial) {
		super(trial);
	}

	private static TargetFacts target(About about) {
		return switch (about) {
			case About.Free free -> new TargetFacts(null, free.text());
			case About.New made -> new TargetFacts(made.name(), null);
			case About.Known known -> new TargetFacts(known.claim(), null);
		};
	}

	void addStance(StatementFacts one, int i) throws IOException {
		StanceKind kind = any(List.of(StanceKind.values()));
		List<Span> condition = random.nextInt(3) == 0 ? List.of(words(one)) : List.of();
		StanceWish wish = new StanceWish(kind, List.of(about(i)), any(List.of(Certainty.values())), List.of(), List.of(), condition);
		boolean member = random.nextInt(3) == 0 && !one.allMembers().isEmpty();
		applyKeeping(member ? new StanceEdits(session).addToMember(one.qualifiedName(), 0, wish) : new StanceEdits(session).add(List.of(one.qualifiedName()), wish), one.qualifiedName());
		List<StanceFacts> there = member ? now(one).allMembers().getFirst().stances() : now(one).stances();
		assertTrue(there.stream().anyMatch(stance -> stance.kind() == wish.kind() && stance.certainty() == wish.certainty() && stance.targets().equals(List.of(target(wish.about().getFirst())))
				&& AnchorFacts.spansOf(stance.condition()).equals(condition)));
	}

	void changeStance(StatementFacts one) throws IOException {
		int stance = random.nextInt(Math.max(1, one.allStances().size()));
		StanceEdits edits = new StanceEdits(session);
		StanceKind kind = any(List.of(StanceKind.values()));
		apply(edits.kind(one.qualifiedName(), stance, kind), one.qualifiedName());
		Certainty certainty = any(List.of(Certainty.values()));
		apply(edits.certainty(one.qualifiedName(), stance, certainty), one.qualifiedName());
		List<About> about = List.of(new About.Known(any(corpus().claims()).name()), new About.Free("Free"));
		apply(edits.about(one.qualifiedName(), stance, about), one.qualifiedName());
		StanceFacts changed = now(one).allStances().get(stance);
		assertEquals(kind, changed.kind());
		assertEquals(certainty, changed.certainty());
		assertEquals(about.stream().map(RandomStanceCommands::target).toList(), changed.targets());
		assertEquals(Desk.spans(one.allStances().get(stance).part()), Desk.spans(changed.part()));
	}

	void removeStance(StatementFacts one) throws IOException {
		int stance = random.nextInt(Math.max(1, one.allStances().size()));
		apply(new StanceEdits(session).remove(one.qualifiedName(), stance), one.qualifiedName());
		assertEquals(one.allStances().size() - 1, now(one).allStances().size());
	}

	void kinds() throws IOException {
		List<StatementFacts> some = List.of(anyStatement(), anyStatement(), anyStatement());
		String[] names = some.stream().map(StatementFacts::qualifiedName).toArray(String[]::new);
		StanceKind kind = any(List.of(StanceKind.values()));
		apply(new StanceEdits(session).kind(List.of(names), kind), names);
		some.forEach(one -> assertTrue(now(one).stances().stream().allMatch(stance -> stance.kind() == kind)));
	}

	void retarget() throws IOException {
		String from = any(corpus().claims()).name();
		String to = any(corpus().claims()).name();
		if (from.equals(to)) {
			return;
		}
		String[] touched = Desk.statements(corpus()).filter(one -> isAbout(one, from)).map(StatementFacts::qualifiedName).toArray(String[]::new);
		apply(new StanceEdits(session).retarget(from, new About.Known(to)), touched);
		assertTrue(Desk.statements(corpus()).noneMatch(one -> isAbout(one, from)));
		for (String name : touched) {
			assertTrue(isAbout(corpus().statement(name).orElseThrow(), to));
		}
	}

	void toClaim(int i) throws IOException {
		for (StatementFacts one : Desk.statements(corpus()).toList()) {
			for (int stance = 0; stance < one.allStances().size(); stance++) {
				List<TargetFacts> targets = one.allStances().get(stance).targets();
				for (int target = 0; target < targets.size(); target++) {
					if (targets.get(target).text() != null) {
						String text = targets.get(target).text();
						String[] touched = Desk.statements(corpus()).map(StatementFacts::qualifiedName).toArray(String[]::new);
						apply(new StanceEdits(session).toClaim(one.qualifiedName(), stance, target, new About.New("of" + i, text), true), touched);
						assertTrue(Desk.statements(corpus()).noneMatch(
								other -> other.allStances().stream().anyMatch(its -> its.targets().stream().anyMatch(each -> text.equals(each.text())))));
						assertTrue(isAbout(now(one), "of" + i));
						return;
					}
				}
			}
		}
	}
}
