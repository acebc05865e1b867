// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.gainsay.desk.annotate.Choices;
import org.gainsay.desk.annotate.Nudge;
import org.gainsay.desk.annotate.PartGuess;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.edit.AnchorEdits;
import org.gainsay.edit.AnchorEdits.Edge;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.AnchorPlace.Role;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.StanceWish;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.Messages;
import org.gainsay.ui.preferences.Preferences;

/** What keys of the article editor do to statements, without asking. Each is one method, for the UI thread. */
final class Commands {

	private final Annotating annotating;
	private final Questions questions;
	private final ArticleEditor editor;

	/** @param questions asks who it is, when a source is marked */
	Commands(Annotating annotating, Questions questions) {
		this.annotating = annotating;
		this.questions = questions;
		this.editor = annotating.editor();
	}

	// ---- making

	/** A statement of the selected words; in the mode it is what the last one was. */
	void make() {
		make(annotating.repeat().isOn());
	}

	/** A statement of the selected words by the last speaker, with the last stance. */
	void repeat() {
		if (annotating.repeat().isEmpty()) {
			annotating.tell(Messages.Annotating_nothingToRepeat);
			return;
		}
		make(true);
	}

	/** Lets every new statement be as the last one, or no more. */
	void mode() {
		annotating.repeat().toggle();
		annotating.tell(annotating.repeat().isOn() ? Messages.Annotating_modeOn : Messages.Annotating_modeOff);
	}

	private void make(boolean asLast) {
		Optional<Span> words = editor.selectedWords();
		Optional<AnnotationSetFacts> set = editor.set();
		if (words.isEmpty() || set.isEmpty()) {
			annotating.tell(set.isEmpty() ? Messages.NewStatement_noArticle : Messages.Annotating_selectContent);
			return;
		}
		NewStatement.Wish bare = new NewStatement.Wish(set.get().article(), set.get().name(), List.of(words.get()));
		List<Speaker> speakers = asLast ? annotating.repeat().speakers() : List.of();
		List<StanceWish> stances = asLast ? annotating.repeat().stances() : List.of();
		annotating.make(List.of(words.get()), (corpus, session, none) -> NewStatement.of(asLast
				? bare.by(speakers.stream().map(who -> Choices.settled(who, corpus, session)).toList(), List.of())
						.taking(stances.stream().map(stance -> Choices.settled(stance, corpus, session)).toList())
				: bare, Preferences.whoAnnotates(), session));
		editor.selectWords(new Span(words.get().end(), words.get().end()), false); // So that it is seen what the statement is.
	}

	// ---- parts

	/** The selected words are the cue of the statement; where none are, the nearest reporting words. */
	void cue() {
		Optional<Span> words = annotating.freshWords(false);
		annotating.change((corpus, session, name) -> {
			StatementFacts statement = Annotating.statement(corpus, name);
			Span cue = words.or(() -> PartGuess.of(corpus, statement).orElseThrow(() -> new IllegalArgumentException(Messages.Annotating_noContent)).cue())
					.orElseThrow(() -> new IllegalArgumentException(Messages.Annotating_selectCue));
			return new AnchorEdits(session).set(name, StatementParts.ofSpeaker(statement, Role.CUE), List.of(cue));
		});
	}

	/** The selected words are the source; where none are, the nearest name of an actor. Then it asks who that is, if nobody speaks yet. */
	void source() {
		Optional<Span> words = annotating.freshWords(false);
		Optional<StatementFacts> known = editor.selectedStatement();
		Optional<Span> found = words.or(() -> known.filter(statement -> StatementParts.ofSpeaker(statement, Role.SOURCE).role() != Role.WORDS).flatMap(statement -> PartGuess.of(annotating.corpus().corpus(), statement)).flatMap(PartGuess::source));
		boolean nobodySpeaks = known.map(statement -> statement.members().isEmpty()).orElse(true);
		if (found.isEmpty() && known.isEmpty() && editor.selectedName() != null) {
			annotating.whenDone(this::source); // The statement is being made; then there is a guess.
			return;
		}
		if (found.isEmpty() || editor.selectedName() == null) {
			annotating.tell(editor.selectedName() == null ? Messages.Annotating_selectStatement : Messages.Annotating_selectSource);
			return;
		}
		Span source = found.get();
		if (nobodySpeaks && !repeats()) {
			questions.speaker(source, () -> setSource(source));
		} else {
			setSource(source);
		}
	}

	private boolean repeats() {
		return annotating.repeat().isOn() && !annotating.repeat().speakers().isEmpty();
	}

	private void setSource(Span source) {
		annotating.change((corpus, session, name) -> new AnchorEdits(session).set(name, StatementParts.ofSpeaker(Annotating.statement(corpus, name), Role.SOURCE), List.of(source)));
	}

	/** The selected words are the hedge, which may stand in the content. */
	void hedge() {
		Span words = annotating.freshWords(true).orElse(null);
		set(AnchorPlace.HEDGE, words, Messages.Annotating_selectHedge);
	}

	/** The selected words are who is told. */
	void addressee() {
		set(AnchorPlace.ADDRESSEE, annotating.freshWords(false).orElse(null), Messages.Annotating_selectAddressee);
	}

	/** The selected words are the reason for withholding something. */
	void because() {
		stanceWords(Messages.Annotating_selectReason, Messages.Annotating_noReason, StatementParts::grounds);
	}

	/** The selected words are the condition of the statement's last stance. */
	void condition() {
		stanceWords(Messages.Annotating_selectCondition, Messages.Annotating_stanceFirst, StatementParts::condition);
	}

	/**
	 * @param otherwise what to tell where no words are selected
	 * @param nowhere   what to tell where there is no place for them
	 */
	private void stanceWords(String otherwise, String nowhere, Function<StatementFacts, Optional<AnchorPlace>> place) {
		Optional<Span> words = annotating.freshWords(true);
		if (words.isEmpty()) {
			annotating.tell(otherwise);
			return;
		}
		annotating.change((corpus, session, name) -> new AnchorEdits(session).set(name,
				place.apply(Annotating.statement(corpus, name)).orElseThrow(() -> new IllegalArgumentException(nowhere)), List.of(words.get())));
	}

	/** The selected words are the content instead of what was it. */
	void content() {
		set(AnchorPlace.CONTENT, editor.selectedWords().orElse(null), Messages.Annotating_selectContent);
	}

	/** The selected words are another piece of the content. */
	void piece() {
		Optional<Span> words = editor.selectedWords();
		if (words.isEmpty()) {
			annotating.tell(Messages.Annotating_selectContent);
			return;
		}
		annotating.change((corpus, session, name) -> new AnchorEdits(session).add(name, AnchorPlace.CONTENT, words.get()));
	}

	/** The selected words are the part of the content that the statement's last stance is about. */
	void about() {
		Optional<Span> words = editor.selectedWords();
		if (words.isEmpty()) {
			annotating.tell(Messages.Annotating_selectPart);
			return;
		}
		annotating.change((corpus, session, name) -> {
			int last = Annotating.statement(corpus, name).allStances().size() - 1;
			if (last < 0) {
				throw new IllegalArgumentException(Messages.Annotating_stanceFirst);
			}
			return new AnchorEdits(session).set(name, AnchorPlace.part(StatementParts.lastOwnStance(Annotating.statement(corpus, name)).orElse(last)), List.of(words.get()));
		});
	}

	private void set(AnchorPlace place, Span words, String otherwise) {
		if (words == null) {
			annotating.tell(otherwise);
			return;
		}
		annotating.change((corpus, session, name) -> new AnchorEdits(session).set(name, place, List.of(words)));
	}

	/** Takes the cue, source, hedge, addressee, reason, condition or passage away whose words the caret stands in. */
	void clear() {
		int caret = editor.caret();
		annotating.change((corpus, session, name) -> {
			AnchorPlace here = StatementParts.at(Annotating.statement(corpus, name), caret).orElseThrow(() -> new IllegalArgumentException(Messages.Annotating_caretInPart));
			return new AnchorEdits(session).clear(name, here, -1);
		});
	}

	// ---- the whole statement

	/** Moves an edge of the content, of a silence of the words that tell of it. */
	void nudge(Edge edge, boolean forwards, Nudge by) {
		annotating.change((corpus, session, name) -> {
			StatementFacts statement = Annotating.statement(corpus, name);
			AnchorPlace place = StatementParts.placeOf(statement).orElseThrow(() -> new IllegalArgumentException(Messages.Annotating_noContent));
			List<Span> pieces = StatementParts.place(statement);
			int piece = edge == Edge.START ? first(pieces) : last(pieces);
			int from = edge == Edge.START ? pieces.get(piece).start() : pieces.get(piece).end();
			ArticleFacts article = corpus.article(statement.article()).orElseThrow();
			ArticleText text = corpus.text(article).orElseThrow(() -> new IllegalArgumentException(Messages.Annotating_noContent));
			return new AnchorEdits(session).move(name, place, piece, edge, by.from(from, edge, forwards, text, article.language()));
		});
	}

	private static int first(List<Span> pieces) {
		return pieces.indexOf(pieces.stream().min(Comparator.naturalOrder()).orElseThrow());
	}

	private static int last(List<Span> pieces) {
		return pieces.indexOf(pieces.stream().max(Comparator.naturalOrder()).orElseThrow());
	}

	/** Makes two statements of one, at the caret. */
	void split() {
		int caret = editor.caret();
		annotating.changeAndFollow((corpus, session, name) -> new StatementEdits(session).split(name, caret));
	}

	/** Puts a copy beside the statement and selects it. */
	void duplicate() {
		annotating.changeAndFollow((corpus, session, name) -> new StatementEdits(session).duplicate(name));
	}

	/** Takes the statement away. */
	void delete() {
		annotating.delete((corpus, session, name) -> new StatementEdits(session).delete(List.of(name)));
	}
}
