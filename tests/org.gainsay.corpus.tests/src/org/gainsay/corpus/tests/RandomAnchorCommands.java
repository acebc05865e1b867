// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gainsay.edit.AnchorEdits;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.AnchorPlace.Role;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Quoting;
import org.gainsay.text.Span;
import org.gainsay.text.TextUnits;
import org.gainsay.text.TextUnits.Unit;

/** Sets, adds, clears and moves the anchors of statements. */
final class RandomAnchorCommands extends RandomCommands {

	RandomAnchorCommands(Trial trial) {
		super(trial);
	}

	private AnchorPlace place(StatementFacts one) {
		int members = one.allMembers().size();
		int stances = one.allStances().size();
		List<AnchorPlace> fitting = fitting(one);
		return switch (random.nextInt(11)) {
			case 0, 1 -> AnchorPlace.CONTENT;
			case 2 -> AnchorPlace.CUE;
			case 3 -> AnchorPlace.SOURCE;
			case 4 -> AnchorPlace.HEDGE;
			case 5 -> AnchorPlace.ADDRESSEE;
			case 6 -> members == 0 ? AnchorPlace.CUE : AnchorPlace.ofMember(any(List.of(Role.CUE, Role.SOURCE, Role.HEDGE)), random.nextInt(members));
			case 7, 8 -> fitting.isEmpty() ? AnchorPlace.CUE : any(fitting);
			default -> stances == 0 ? AnchorPlace.CONTENT : AnchorPlace.part(random.nextInt(stances));
		};
	}

	/** Places of reasons, conditions and passages that may be given here. */
	private static List<AnchorPlace> fitting(StatementFacts one) {
		List<AnchorPlace> fitting = new ArrayList<>();
		for (int i = 0; i < one.allStances().size(); i++) {
			fitting.add(AnchorPlace.condition(i));
			if (one.allStances().get(i).refuses()) {
				fitting.add(AnchorPlace.grounds(i));
			}
		}
		for (int i = 0; i < one.allMembers().size(); i++) {
			if (one.allMembers().get(i).words() != null) {
				fitting.add(AnchorPlace.ofMember(Role.MEMBER_GROUNDS, i));
			}
		}
		for (int i = 0; i < one.codes().size(); i++) {
			fitting.add(AnchorPlace.code(i));
		}
		return fitting;
	}

	private List<AnchorPlace> places(StatementFacts one) {
		List<AnchorPlace> places = new ArrayList<>(List.of(AnchorPlace.CONTENT, AnchorPlace.CUE, AnchorPlace.SOURCE, AnchorPlace.HEDGE, AnchorPlace.ADDRESSEE));
		for (int i = 0; i < one.allMembers().size(); i++) {
			for (Role role : List.of(Role.CUE, Role.SOURCE, Role.HEDGE, Role.WORDS, Role.MEMBER_GROUNDS)) {
				places.add(AnchorPlace.ofMember(role, i));
			}
		}
		for (int i = 0; i < one.allStances().size(); i++) {
			places.addAll(List.of(AnchorPlace.part(i), AnchorPlace.grounds(i), AnchorPlace.condition(i)));
		}
		for (int i = 0; i < one.codes().size(); i++) {
			places.add(AnchorPlace.code(i));
		}
		return places;
	}

	/** All other anchors are where they were; parts may have become less with the content. */
	private void othersStay(StatementFacts one, AnchorPlace changed) {
		for (AnchorPlace other : places(one)) {
			if (!other.equals(changed) && !(other.role() == Role.PART && changed.equals(AnchorPlace.CONTENT))) {
				assertEquals(spans(other, one), spans(other, now(one)), () -> other + " of " + one.qualifiedName());
			}
		}
	}

	void setAnchor(StatementFacts one) throws IOException {
		AnchorPlace place = place(one);
		Span words = words(one);
		List<Span> said = spans(AnchorPlace.CONTENT, one);
		if (place.role() == Role.PART && !said.isEmpty()) {
			Span piece = any(said);
			int start = piece.start() + random.nextInt(piece.length());
			words = new Quoting(text(one)).trimmed(new TextUnits(text(one), null).toWords(new Span(start, start + 1 + random.nextInt(piece.end() - start))));
		}
		applyKeeping(new AnchorEdits(session).set(one.qualifiedName(), place, List.of(words)), one.qualifiedName());
		assertEquals(List.of(words), spans(place, now(one)));
		othersStay(one, place);
	}

	void addPiece(StatementFacts one) throws IOException {
		AnchorPlace place = any(List.of(AnchorPlace.CONTENT, AnchorPlace.CUE, AnchorPlace.SOURCE));
		Span words = words(one);
		applyKeeping(new AnchorEdits(session).add(one.qualifiedName(), place, words), one.qualifiedName());
		assertTrue(spans(place, now(one)).stream().anyMatch(span -> span.contains(words)));
		spans(place, one).forEach(old -> assertTrue(spans(place, now(one)).stream().anyMatch(span -> span.contains(old))));
		othersStay(one, place);
	}

	void clear(StatementFacts one) throws IOException {
		List<AnchorPlace> there = places(one).stream().filter(place -> place.role() != Role.CONTENT && place.in(one).isPresent()).toList();
		AnchorPlace place = any(there.isEmpty() ? List.of(AnchorPlace.CUE) : there);
		apply(new AnchorEdits(session).clear(one.qualifiedName(), place, -1), one.qualifiedName());
		assertEquals(Optional.empty(), place.in(now(one)));
		othersStay(one, place);
	}

	void move(StatementFacts one) throws IOException {
		List<AnchorPlace> there = places(one).stream().filter(place -> !spans(place, one).isEmpty()).toList();
		AnchorPlace place = any(there);
		int piece = random.nextInt(spans(place, one).size());
		Span old = spans(place, one).get(piece);
		TextUnits units = new TextUnits(text(one), null);
		boolean start = random.nextBoolean();
		Unit unit = any(List.of(Unit.CHARACTER, Unit.WORD, Unit.WORD, Unit.SENTENCE));
		int to = start ? random.nextBoolean() ? units.nextStart(unit, old.start()) : units.previousStart(unit, old.start())
				: random.nextBoolean() ? units.nextEnd(unit, old.end()) : units.previousEnd(unit, old.end());
		applyKeeping(new AnchorEdits(session).move(one.qualifiedName(), place, piece, start ? AnchorEdits.Edge.START : AnchorEdits.Edge.END, to), one.qualifiedName());
		Span wanted = new Quoting(text(one)).trimmed(start ? new Span(to, old.end()) : new Span(old.start(), to));
		assertEquals(wanted, spans(place, now(one)).get(piece));
		othersStay(one, place);
	}
}
