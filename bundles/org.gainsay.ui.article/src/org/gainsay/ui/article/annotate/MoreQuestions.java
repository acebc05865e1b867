// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.annotate.Choices;
import org.gainsay.desk.annotate.Proposal;
import org.gainsay.desk.article.StatementText;
import org.gainsay.edit.About;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.ArticleEdits;
import org.gainsay.edit.MemberEdits;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.SpeakerEdits;
import org.gainsay.edit.StanceWish;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.Messages;
import org.gainsay.ui.preferences.Preferences;

/** What the rarer keys of the article editor ask, each in a small window beside the words. For the UI thread. */
final class MoreQuestions {

	private final Annotating annotating;
	private final Questions questions;
	private final ArticleEditor editor;

	/** @param questions knows where windows open and what they are called */
	MoreQuestions(Annotating annotating, Questions questions) {
		this.annotating = annotating;
		this.questions = questions;
		this.editor = annotating.editor();
	}

	/** Whether a statement is selected; tells if none is. */
	private boolean isSelected() {
		if (editor.selectedName() == null) {
			annotating.tell(Messages.Annotating_selectStatement);
		}
		return editor.selectedName() != null;
	}

	private String words(Span words) {
		return words == null ? "" : editor.text().substring(words.start(), words.end()); //$NON-NLS-1$
	}

	/** What is done to a statement, by its qualified name, with somebody who was chosen. Runs in the background. */
	private interface Making {
		CorpusEdit of(Speaker who, Corpus corpus, CorpusSession session, String statement);
	}

	private void askWho(String title, String hint, Function<String, List<Proposal<Speaker>>> proposals, Making making) {
		new TypeAheadPopup<Speaker>(editor, questions.title(title), hint, questions.beside(), proposals,
				(who, key) -> annotating.change((corpus, session, name) -> making.of(Choices.settled(who, corpus, session), corpus, session, name))).open();
	}

	/** Asks whom the speakers cite as well, beside the innermost of the chain. */
	void citedBeside() {
		if (isSelected()) {
			Span words = annotating.freshWords(false).orElse(null);
			askWho(Messages.Popup_citedBeside, Messages.Popup_citedHint, typed -> Choices.speakers(typed, corpus(), session(), words(words), words, List.of()),
					(who, corpus, session, name) -> new SpeakerEdits(session).citeBeside(List.of(name), who));
		}
	}

	/** Asks for whom the innermost speaker that is named speaks; one more beside those that are there. */
	void forOthers() {
		if (!isSelected()) {
			return;
		}
		Optional<StatementFacts> statement = editor.selectedStatement();
		if (statement.isEmpty()) {
			annotating.whenDone(this::forOthers); // It is being made; then it is known who speaks.
			return;
		}
		int member = speaker(statement.get());
		if (member < 0) {
			annotating.tell(Messages.Annotating_speakerFirst);
			return;
		}
		String who = StatementText.of(statement.get().allMembers().get(member), corpus());
		askWho(NLS.bind(Messages.Popup_for, who), Messages.Popup_hint, typed -> Choices.actors(typed, corpus(), session(), words(annotating.freshWords(false).orElse(null))),
				(body, corpus, session, name) -> {
					List<Speaker> bodies = new ArrayList<>(Annotating.statement(corpus, name).allMembers().get(member).onBehalfOf().stream().map(Speaker.Known::new).toList());
					bodies.add(body);
					return new MemberEdits(session).onBehalfOf(name, member, bodies);
				});
	}

	/** The innermost member that may speak for others; -1 where there is none. */
	private static int speaker(StatementFacts statement) {
		List<MemberFacts> members = statement.allMembers();
		int last = members.size() - 1;
		while (last >= 0 && members.get(last).kind() != MemberFacts.Kind.ACTOR && members.get(last).kind() != MemberFacts.Kind.UNNAMED) {
			last--;
		}
		return last;
	}

	/** Asks which actor is told. */
	void told() {
		if (isSelected()) {
			Span words = annotating.freshWords(false).orElse(null);
			askWho(Messages.Popup_told, Messages.Popup_hint, typed -> Choices.actors(typed, corpus(), session(), words(words)),
					(who, corpus, session, name) -> new StatementEdits(session).addressee(List.of(name), who));
		}
	}

	/** Asks which statement the selected one answers: those before it first, the nearest of all. */
	void answers() {
		if (!isSelected()) {
			return;
		}
		Optional<StatementFacts> statement = editor.selectedStatement();
		if (statement.isEmpty()) {
			annotating.whenDone(this::answers); // It is being made; then it is known what stands before it.
			return;
		}
		if (Choices.answered("", statement.get(), corpus()).isEmpty() && corpus().articles().size() < 2) { //$NON-NLS-1$
			annotating.tell(Messages.Annotating_nothingToAnswer);
			return;
		}
		new TypeAheadPopup<String>(editor, questions.title(Messages.Popup_answers), Messages.Popup_answersHint, questions.beside(),
				typed -> Choices.answered(typed, statement.get(), corpus()), (other, key) -> annotating.change((corpus, session, name) -> new StatementEdits(session).addAnswer(name, other)))
				.open();
	}

	/** Asks what is withheld, then about what, and makes a statement without a content of the selected words, which tell of it. */
	void silence() {
		Optional<Span> words = editor.selectedWords();
		Optional<AnnotationSetFacts> set = editor.set();
		if (words.isEmpty() || set.isEmpty()) {
			annotating.tell(set.isEmpty() ? Messages.NewStatement_noArticle : Messages.Annotating_selectSilence);
			return;
		}
		new TypeAheadPopup<StanceKind>(editor, Messages.Popup_silence, Messages.Popup_stanceHint, questions.beside(), Choices::refusals,
				(kind, key) -> silence(kind, words.get(), set.get())).takenByOwnKeys().open();
	}

	private void silence(StanceKind kind, Span words, AnnotationSetFacts set) {
		new TypeAheadPopup<About>(editor, NLS.bind(Messages.Popup_claim, Messages.Popup_whoSpeaks, kind.getLiteral()), Messages.Popup_claimHint, questions.beside(),
				typed -> Choices.claims(typed, corpus(), session(), List.of()), (about, key) -> {
					annotating.make(List.of(words), (corpus, session, none) -> NewStatement.of(new NewStatement.Wish(set.article(), set.name(), List.of())
							.with(AnchorPlace.Role.CUE, List.of(words)).taking(List.of(new StanceWish(kind, Choices.settled(about, corpus, session)))), Preferences.whoAnnotates(), session));
					editor.selectWords(new Span(words.end(), words.end()), false);
				}).open();
	}

	/** Asks for the code that the selected words show: of the selected statement, or where none is of the article in the set that shows. */
	void passage() {
		Optional<Span> words = editor.selectedWords();
		CategorySubject subject = editor.selectedName() == null ? CategorySubject.ARTICLE : CategorySubject.STATEMENT;
		Optional<AnnotationSetFacts> set = editor.set();
		if (words.isEmpty() || set.isEmpty()) {
			annotating.tell(Messages.Annotating_selectPassage);
		} else if (corpus().categories().stream().noneMatch(category -> category.subject() == subject)) {
			annotating.tell(subject == CategorySubject.ARTICLE ? Messages.Annotating_noArticleCodes : Messages.Annotating_noCodes);
		} else if (subject == CategorySubject.ARTICLE) {
			new TypeAheadPopup<Choices.Code>(editor, Messages.Popup_articlePassage, Messages.Popup_hint, questions.beside(),
					typed -> given(typed, subject), (code, key) -> annotating.changeOther((corpus, session, none) -> new ArticleEdits(session).code(List.of(set.get().article()), set.get().name(),
							code.category(), values(corpus, set.get(), code), List.of(words.get()))))
					.open();
		} else {
			new TypeAheadPopup<Choices.Code>(editor, questions.title(Messages.Popup_passage), Messages.Popup_hint, questions.beside(),
					typed -> given(typed, subject), (code, key) -> annotating.change((corpus, session, name) -> new StatementEdits(session).code(name, code.category(),
							Questions.values(corpus, name, code), List.of(words.get()))))
					.open();
		}
	}

	/** Codes with a value: what is shown is never that there is none. */
	private List<Proposal<Choices.Code>> given(String typed, CategorySubject subject) {
		return Choices.codes(typed, corpus(), subject).stream().filter(one -> !one.value().values().isEmpty()).toList();
	}

	/** With the values that the article has already in a set, where a category may have several. */
	private static List<String> values(Corpus corpus, AnnotationSetFacts set, Choices.Code code) {
		if (corpus.category(code.category()).filter(CategoryFacts::several).isEmpty()) {
			return code.values();
		}
		List<CodeFacts> there = set.solo() ? corpus.article(set.article()).map(ArticleFacts::codes).orElse(List.of())
				: corpus.set(set.article(), set.name()).map(AnnotationSetFacts::codes).orElse(List.of());
		return Stream.concat(there.stream().filter(one -> one.category().equals(code.category())).flatMap(one -> one.values().stream()), code.values().stream()).distinct().toList();
	}

	private Corpus corpus() {
		return annotating.corpus().corpus();
	}

	private CorpusSession session() {
		return annotating.corpus().session();
	}
}
