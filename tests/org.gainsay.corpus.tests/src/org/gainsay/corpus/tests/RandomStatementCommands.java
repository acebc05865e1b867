// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.gainsay.edit.About;
import org.gainsay.edit.AnchorEdits;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.AnchorPlace.Role;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.StanceEdits;
import org.gainsay.edit.StanceWish;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.Act;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.Span;
import org.gainsay.text.TextUnits;
import org.gainsay.text.TextUnits.Unit;

/** Makes, divides, joins and deletes statements, and fills in their fields. */
final class RandomStatementCommands extends RandomCommands {

	RandomStatementCommands(Trial trial) {
		super(trial);
	}

	void fields(StatementFacts one) throws IOException {
		StatementEdits edits = new StatementEdits(session);
		StatementFacts two = anyStatement();
		List<String> both = List.of(one.qualifiedName(), two.qualifiedName());
		String[] touched = both.toArray(String[]::new);
		Form form = any(List.of(Form.values()));
		Act act = any(List.of(Act.values()));
		StatementStatus status = any(List.of(StatementStatus.values()));
		Certainty certainty = any(List.of(Certainty.values()));
		String note = random.nextBoolean() ? null : "A \"note\" \\ with\nlines " + random.nextInt(9);
		String date = random.nextBoolean() ? null : "2025-10-1" + random.nextInt(10) + (random.nextBoolean() ? "" : "T10:20+02:00");
		BigDecimal confidence = random.nextBoolean() ? null : new BigDecimal("0." + random.nextInt(10));
		apply(edits.form(both, form), touched);
		apply(edits.act(both, act), touched);
		apply(edits.status(both, status), touched);
		apply(edits.writerCertainty(both, certainty), touched);
		apply(edits.note(both, note), touched);
		apply(edits.date(both, date), touched);
		apply(edits.confidence(both, confidence), touched);
		for (StatementFacts each : List.of(now(one), now(two))) {
			assertEquals(List.of(form, act, status, certainty, Optional.ofNullable(note), Optional.ofNullable(date), Optional.ofNullable(confidence)),
					List.of(each.form(), each.act(), each.status(), each.writerCertainty(), Optional.ofNullable(each.note()), Optional.ofNullable(each.date()),
							Optional.ofNullable(each.confidence())));
		}
	}

	void codes(StatementFacts one) throws IOException {
		List<String> values = random.nextInt(3) == 0 ? List.of() : List.of(any(List.of("report", "reaction", "justification", "background", "nothing")));
		apply(new StatementEdits(session).code(List.of(one.qualifiedName()), "function", values), one.qualifiedName());
		assertEquals(values, now(one).codes().stream().flatMap(code -> code.values().stream()).toList());
	}

	private AnnotationSetFacts setOf(StatementFacts one) {
		return corpus().setsOf(one.article()).stream().filter(set -> set.statements().contains(one)).findFirst().orElseThrow();
	}

	void repeats(StatementFacts one) throws IOException {
		List<String> repeated = random.nextInt(3) == 0 ? List.of() : List.of(any(setOf(one).statements()).qualifiedName());
		apply(new StatementEdits(session).repeats(one.qualifiedName(), repeated), one.qualifiedName());
		assertEquals(repeated, now(one).repeats());
	}

	void answers(StatementFacts one) throws IOException {
		StatementFacts two = random.nextBoolean() ? any(setOf(one).statements()) : anyStatement();
		List<String> answered = random.nextInt(4) == 0 ? List.of() : List.of(two.qualifiedName());
		apply(new StatementEdits(session).answers(one.qualifiedName(), answered), one.qualifiedName());
		assertEquals(answered, now(one).answers());
	}

	void addressee(StatementFacts one) throws IOException {
		Speaker actor = random.nextInt(3) == 0 ? null : new Speaker.Known(any(corpus().actors()).name());
		apply(new StatementEdits(session).addressee(List.of(one.qualifiedName()), actor), one.qualifiedName());
		assertEquals(actor == null ? null : name(actor), now(one).addresseeActor());
		assertEquals(spans(AnchorPlace.ADDRESSEE, one), spans(AnchorPlace.ADDRESSEE, now(one)));
	}

	/** A statement that only records that somebody withheld something; then it says something after all, and no more. */
	void silence(int i) throws IOException {
		StatementFacts like = anyStatement();
		AnnotationSetFacts set = setOf(like);
		List<Span> cue = List.of(words(like));
		NewStatement.Wish wish = new NewStatement.Wish(set.article(), set.name(), List.of()).named("silence" + i).with(Role.CUE, cue).by(List.of(speaker()), List.of())
				.taking(List.of(new StanceWish(StanceKind.DECLINES_TO_COMMENT, List.of(about(i)), null, List.of(), List.of(words(like)), List.of())));
		CorpusEdit edit = NewStatement.of(wish, session);
		apply(edit);
		String name = edit.results().getFirst();
		StatementFacts made = corpus().statement(name).orElseThrow();
		assertTrue(made.silence());
		assertEquals(cue, made.cue().spans());
		assertEquals(wish.stances().getFirst().grounds(), made.stances().getFirst().grounds().spans());
		trial.begin();
		List<Span> source = List.of(words(like));
		apply(new AnchorEdits(session).set(name, AnchorPlace.SOURCE, source), name);
		assertEquals(List.of(cue, source), List.of(now(made).cue().spans(), now(made).source().spans()));
		apply(new StanceEdits(session).add(List.of(name), new StanceWish(StanceKind.ASSERTS, new About.Free("x"))), name);
		assertEquals(List.of(cue, source), List.of(now(made).cue().spans(), now(made).source().spans()));
		apply(new StanceEdits(session).remove(name, 1), name);
		assertTrue(now(made).silence());
		apply(new AnchorEdits(session).clear(name, AnchorPlace.CUE, -1), name);
		assertEquals(source, now(made).source().spans());
	}

	void split(StatementFacts one) throws IOException {
		Span said = any(spans(AnchorPlace.CONTENT, one));
		int offset = new TextUnits(text(one), null).nextStart(Unit.WORD, said.start() + random.nextInt(said.length()));
		CorpusEdit edit = new StatementEdits(session).split(one.qualifiedName(), offset);
		apply(edit, one.qualifiedName());
		StatementFacts first = corpus().statement(edit.results().get(0)).orElseThrow();
		StatementFacts second = corpus().statement(edit.results().get(1)).orElseThrow();
		assertTrue(first.content().spans().stream().allMatch(span -> span.end() <= offset));
		assertTrue(second.content().spans().stream().allMatch(span -> span.start() >= offset));
		for (AnchorPlace place : List.of(AnchorPlace.CUE, AnchorPlace.SOURCE, AnchorPlace.HEDGE, AnchorPlace.ADDRESSEE)) {
			assertEquals(spans(place, one), spans(place, first));
			assertEquals(spans(place, one), spans(place, second));
		}
		assertEquals(names(one.allMembers()), names(second.allMembers()));
		assertEquals(Desk.codes(one.codes()), Desk.codes(second.codes()));
	}

	void merge(StatementFacts one) throws IOException {
		StatementFacts two = any(setOf(one).statements());
		String[] touched = Desk.statements(corpus()).filter(other -> setOf(one).statements().contains(other) || other.answers().contains(two.qualifiedName()))
				.map(StatementFacts::qualifiedName).toArray(String[]::new);
		apply(new StatementEdits(session).merge(List.of(one.qualifiedName(), two.qualifiedName())), touched);
		assertEquals(Optional.empty(), corpus().statement(two.qualifiedName()));
		List<Span> said = spans(AnchorPlace.CONTENT, now(one));
		spans(AnchorPlace.CONTENT, one).forEach(old -> assertTrue(said.stream().anyMatch(span -> span.contains(old))));
		spans(AnchorPlace.CONTENT, two).forEach(old -> assertTrue(said.stream().anyMatch(span -> span.contains(old))));
		assertTrue(names(now(one).members()).containsAll(names(one.members())));
		two.stances().forEach(old -> assertTrue(now(one).stances().stream().anyMatch(stance -> stance.kind() == old.kind() && stance.targets().equals(old.targets()))));
	}

	void duplicate(StatementFacts one) throws IOException {
		CorpusEdit edit = new StatementEdits(session).duplicate(one.qualifiedName());
		apply(edit);
		StatementFacts copy = corpus().statement(edit.results().getFirst()).orElseThrow();
		assertEquals(Desk.essence(one).replaceFirst("^.*\n", ""), Desk.essence(copy).replaceFirst("^.*\n", ""));
	}

	void delete(StatementFacts one) throws IOException {
		boolean twice = Desk.statements(corpus()).filter(other -> other.qualifiedName().equals(one.qualifiedName())).count() > 1;
		if (trial.before.size() < 40 || twice) {
			return;
		}
		String[] touched = Desk.statements(corpus()).filter(other -> other == one || other.repeats().contains(one.qualifiedName()) || other.answers().contains(one.qualifiedName())).map(StatementFacts::qualifiedName).toArray(String[]::new);
		apply(new StatementEdits(session).delete(List.of(one.qualifiedName())), touched);
		assertEquals(Optional.empty(), corpus().statement(one.qualifiedName()));
	}

	void create(int i) throws IOException {
		StatementFacts like = anyStatement();
		AnnotationSetFacts set = setOf(like);
		NewStatement.Wish wish = new NewStatement.Wish(set.article(), set.name(), List.of(words(like))).named("made" + i);
		StatementFacts there = new StatementFacts("x", true, "x", like.article(), null, new AnchorFacts(wish.content(), like.at().whole()), null, false, null, null, null, null, List.of(), Form.UNSPECIFIED,
				Act.UNSPECIFIED, List.of(), Certainty.UNSPECIFIED, null, List.of(), List.of(), null, null, StatementStatus.ACCEPTED, null, List.of(), like.at());
		wish = wish.with(Role.CUE, List.of(words(there))).with(Role.SOURCE, List.of(words(there))).with(Role.HEDGE, List.of(words(there))).by(List.of(speaker()), List.of(List.of(new Speaker.Unnamed(words(there), null))))
				.taking(List.of(new StanceWish(StanceKind.DENIES, List.of(about(i)), Certainty.PROBABLE, wish.content())));
		CorpusEdit edit = NewStatement.of(wish, session);
		apply(edit);
		StatementFacts made = corpus().statement(edit.results().getFirst()).orElseThrow();
		assertEquals(wish.content(), made.content().spans());
		assertEquals(wish.cue(), made.cue().spans());
		assertEquals(wish.source(), made.source().spans());
		assertEquals(wish.hedge(), made.hedge().spans());
		assertEquals(wish.content(), made.stances().getFirst().part().spans());
	}
}
