// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.annotate.Choices;
import org.gainsay.desk.annotate.PartGuess;
import org.gainsay.desk.annotate.Proposal;
import org.gainsay.desk.annotate.StanceKeys;
import org.gainsay.desk.article.MarginNotes;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.desk.article.StatementText;
import org.gainsay.edit.About;
import org.gainsay.edit.AnchorEdits;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.SpeakerEdits;
import org.gainsay.edit.StanceEdits;
import org.gainsay.edit.StanceWish;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Excerpt;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.Messages;

/** What keys of the article editor ask about the selected statement, each in a small window beside the words. For the UI thread. */
final class Questions {

	private static final int SHOWN_WORDS = 60;

	private final Annotating annotating;
	private final ArticleEditor editor;

	Questions(Annotating annotating) {
		this.annotating = annotating;
		this.editor = annotating.editor();
	}

	// ---- speakers

	/** Asks who speaks. */
	void speaker() {
		if (editor.selectedName() == null) {
			annotating.tell(Messages.Annotating_selectStatement);
			return;
		}
		Optional<StatementFacts> statement = editor.selectedStatement();
		Optional<Span> words = annotating.freshWords(false).or(() -> statement.flatMap(StatementParts::source))
				.or(() -> statement.filter(one -> one.cue() != null).flatMap(one -> PartGuess.of(corpus(), one)).flatMap(PartGuess::source));
		speaker(words.orElse(null), null);
	}

	/** Asks whom the speakers cite: the innermost of the chain. */
	void cited() {
		if (editor.selectedName() == null) {
			annotating.tell(Messages.Annotating_selectStatement);
			return;
		}
		Span words = annotating.freshWords(false).orElse(null);
		String written = words == null ? "" : editor.text().substring(words.start(), words.end()); //$NON-NLS-1$
		new TypeAheadPopup<Speaker>(editor, title(Messages.Popup_cited), Messages.Popup_citedHint, beside(),
				typed -> Choices.speakers(typed, corpus(), session(), written, words, List.of()), (who, key) -> annotating
						.change((corpus, session, name) -> new SpeakerEdits(session).cite(List.of(name), Choices.settled(who, corpus, session))))
				.open();
	}

	/**
	 * Asks who speaks, of the selected statement.
	 *
	 * @param words the article's words for the speaker; null for none
	 * @param first what to do with these words before; null for nothing
	 */
	void speaker(Span words, Runnable first) {
		String written = words == null ? "" : editor.text().substring(words.start(), words.end()); //$NON-NLS-1$
		TypeAheadPopup<Speaker> popup = new TypeAheadPopup<>(editor, title(Messages.Popup_speaker), Messages.Popup_speakerHint, beside(),
				typed -> Choices.speakers(typed, corpus(), session(), written, words, annotating.repeat().speakers()), (who, key) -> {
					if (first != null && !(who instanceof Speaker.Unnamed)) {
						first.run();
					}
					annotating.repeat().chosen(who);
					annotating.change((corpus, session, name) -> new SpeakerEdits(session).speakers(List.of(name), List.of(Choices.settled(who, corpus, session))));
					if (who instanceof Speaker.Unnamed) {
						annotating.change((corpus, session, name) -> StatementParts.needlessSource(Annotating.statement(corpus, name))
								.map(source -> new AnchorEdits(session).clear(name, source, -1)).orElseGet(() -> new CorpusEdit("", List.of()))); //$NON-NLS-1$
					}
					if (key != SWT.CR) {
						askClaim(StanceKeys.stance(key), false, label(who));
					}
				});
		popup.takenBy(StanceKeys.DIGITS, who -> !(who instanceof Speaker.New), Messages.Popup_speakerNewHint);
		popup.open();
	}

	// ---- stances

	/** Asks for a stance, then for what it is about. */
	void stance() {
		askStance(false);
	}

	/** Asks for one more stance, beside those that the statement has. */
	void anotherStance() {
		askStance(true);
	}

	private void askStance(boolean another) {
		if (editor.selectedName() == null) {
			annotating.tell(Messages.Annotating_selectStatement);
			return;
		}
		new TypeAheadPopup<StanceKind>(editor, title(Messages.Popup_stance), Messages.Popup_stanceHint, beside(), Choices::stances,
				(kind, key) -> askClaim(kind, another, speakers())).takenByOwnKeys().open();
	}

	/** Asks what a stance of a kind is about. */
	void stance(StanceKind kind) {
		if (editor.selectedName() == null) {
			annotating.tell(Messages.Annotating_selectStatement);
			return;
		}
		askClaim(kind, false, speakers());
	}

	/** Who speaks in the selected statement, in words. */
	private String speakers() {
		return editor.selectedStatement().filter(statement -> !statement.members().isEmpty()).map(statement -> StatementText.speakers(statement, corpus()))
				.orElse(Messages.Popup_whoSpeaks);
	}

	/** Who is chosen, in words, before the facts know it. */
	private String label(Speaker who) {
		return switch (who) {
			case Speaker.Known known -> corpus().actor(known.actor()).map(ActorFacts::label).orElse(known.actor());
			case Speaker.New made -> made.label();
			case Speaker.Writer writer -> DeskMessages.Statement_writer;
			case Speaker.Unstated unstated -> DeskMessages.Statement_unstated;
			case Speaker.Unnamed unnamed -> NLS.bind(DeskMessages.Statement_unnamed, editor.text().substring(unnamed.words().start(), unnamed.words().end()));
		};
	}

	/** @param who who takes the stance, in words */
	private void askClaim(StanceKind kind, boolean another, String who) {
		List<About> last = annotating.repeat().stances().stream().flatMap(stance -> stance.about().stream()).toList();
		new TypeAheadPopup<About>(editor, title(NLS.bind(Messages.Popup_claim, shortened(who), kind.getLiteral())), Messages.Popup_claimHint, beside(),
				typed -> Choices.claims(typed, corpus(), session(), last), (about, key) -> {
					StanceWish wish = new StanceWish(kind, about);
					annotating.repeat().chosen(wish);
					annotating.change((corpus, session, name) -> {
						StatementFacts statement = Annotating.statement(corpus, name);
						StanceEdits edits = new StanceEdits(session);
						Optional<Integer> own = StatementParts.lastOwnStance(statement);
						About now = Choices.settled(about, corpus, session);
						if (another || own.isEmpty()) {
							return edits.add(List.of(name), new StanceWish(kind, now));
						}
						StanceFacts before = statement.allStances().get(own.get());
						return edits.change(name, own.get(), new StanceWish(kind, List.of(now), before.certainty(), AnchorFacts.spansOf(before.part()),
								AnchorFacts.spansOf(before.grounds()), AnchorFacts.spansOf(before.condition())));
					});
				}).open();
	}

	/** Asks what the statement's last stance is about; where it has none, what it asserts. */
	void claim() {
		Optional<StatementFacts> statement = editor.selectedStatement();
		StanceKind kind = statement.flatMap(one -> StatementParts.lastOwnStance(one).map(one.allStances()::get)).map(StanceFacts::kind).orElse(StanceKind.ASSERTS);
		stance(kind);
	}

	// ---- the rest of a statement

	/** Asks for a code of the study's codebook. */
	void code() {
		if (editor.selectedName() == null) {
			annotating.tell(Messages.Annotating_selectStatement);
		} else if (Choices.codes("", corpus()).isEmpty()) { //$NON-NLS-1$
			annotating.tell(Messages.Annotating_noCodes);
		} else {
			new TypeAheadPopup<Choices.Code>(editor, title(Messages.Popup_code), Messages.Popup_hint, beside(),
					typed -> Choices.codes(typed, corpus()), (code, key) -> annotating
							.change((corpus, session, name) -> new StatementEdits(session).code(List.of(name), code.category(), values(corpus, name, code))))
					.open();
		}
	}

	/** With the values that the statement has already, where a category may have several. */
	static List<String> values(Corpus corpus, String name, Choices.Code code) {
		boolean several = corpus.category(code.category()).filter(category -> category.several()).isPresent();
		if (!several || code.values().isEmpty()) {
			return code.values();
		}
		Stream<String> there = Annotating.statement(corpus, name).codes().stream().filter(one -> one.category().equals(code.category())).flatMap(one -> one.values().stream());
		return Stream.concat(there, code.values().stream()).distinct().toList();
	}

	/** Asks for the form; what the quotation marks say comes first. */
	void form() {
		Optional<StatementFacts> statement = editor.selectedStatement().filter(StatementParts::hasContent);
		if (statement.isEmpty()) {
			annotating.tell(Messages.Annotating_selectStatement);
			return;
		}
		Form guess = corpus().article(statement.get().article()).flatMap(corpus()::text).map(text -> NewStatement.guess(text, AnchorFacts.spansOf(statement.get().content())))
				.orElse(Form.UNSPECIFIED);
		new TypeAheadPopup<Form>(editor, title(Messages.Popup_form), Messages.Popup_hint, beside(),
				typed -> Choices.forms(typed, guess), (form, key) -> annotating.change((corpus, session, name) -> new StatementEdits(session).form(List.of(name), form)))
				.open();
	}

	/** Asks which other statement to make one of with the selected one. */
	void merge() {
		Optional<StatementFacts> selected = editor.selectedStatement().filter(StatementParts::hasContent);
		if (selected.isEmpty() || editor.set().isEmpty()) {
			annotating.tell(Messages.Annotating_selectStatement);
			return;
		}
		Span here = AnchorFacts.spansOf(selected.get().content()).getFirst();
		List<StatementFacts> others = editor.set().get().statements().stream().filter(one -> StatementParts.hasContent(one) && !one.qualifiedName().equals(selected.get().qualifiedName()))
				.sorted(Comparator.comparingInt(one -> AnchorFacts.spansOf(one.content()).getFirst().gap(here))).toList();
		if (others.isEmpty()) {
			annotating.tell(Messages.Annotating_noOther);
			return;
		}
		new TypeAheadPopup<String>(editor, title(Messages.Popup_merge), Messages.Popup_hint, beside(),
				typed -> others.stream().filter(one -> (one.name() + " " + words(one)).toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT))) //$NON-NLS-1$
						.map(one -> new Proposal<>(one.name(), words(one), one.qualifiedName())).toList(),
				(other, key) -> annotating.changeAndFollow((corpus, session, name) -> new StatementEdits(session).merge(List.of(name, other)))).open();
	}

	/** Asks which of some statements is to be selected, by their qualified names. */
	void oneOf(List<String> names) {
		List<StatementFacts> all = names.stream().map(editor::statement).flatMap(Optional::stream).toList();
		new TypeAheadPopup<String>(editor, Messages.Popup_onLine, Messages.Popup_onLineHint, beside(),
				typed -> all.stream().map(one -> new Proposal<>(MarginNotes.text(one, corpus()), words(one), one.qualifiedName()))
						.filter(one -> one.line().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT))).toList(),
				(name, key) -> editor.select(name)).open();
	}

	private String words(StatementFacts statement) {
		Span span = StatementParts.place(statement).getFirst();
		return shortened(editor.text().substring(span.start(), Math.min(span.end(), editor.text().length())));
	}

	// ---- what the windows show

	/** What a window is called: what it asks, and of which words. */
	String title(String what) {
		String of = editor.selectedStatement().filter(StatementParts::isPlaced).map(this::words)
				.orElseGet(() -> annotating.comingContent(editor.selectedName()).stream().map(span -> shortened(editor.text().substring(span.start(), span.end())))
						.findFirst().orElse("")); //$NON-NLS-1$
		return of.isEmpty() ? what : NLS.bind(Messages.Popup_title, what, of);
	}

	private static String shortened(String words) {
		return Excerpt.of(words.replaceAll("\\s+", " "), SHOWN_WORDS + 1); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The last row of what is selected, which the small windows open below. */
	Rectangle beside() {
		Point range = editor.textWidget().getSelectionRange();
		List<Rectangle> rows = new ArrayList<>(range.y > 0 ? editor.rectangles(new Span(range.x, range.x + range.y)) : List.of());
		if (rows.isEmpty()) {
			Point caret = editor.textWidget().getLocationAtOffset(editor.caret());
			rows.add(new Rectangle(caret.x, caret.y, 1, editor.textWidget().getLineHeight()));
		}
		Rectangle last = rows.getLast();
		Point corner = editor.textWidget().toDisplay(last.x, last.y);
		return new Rectangle(corner.x, corner.y, last.width, last.height);
	}

	private Corpus corpus() {
		return annotating.corpus().corpus();
	}

	private CorpusSession session() {
		return annotating.corpus().session();
	}
}
