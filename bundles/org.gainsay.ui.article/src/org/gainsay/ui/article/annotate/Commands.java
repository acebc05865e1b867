// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.annotate.Choices;
import org.gainsay.desk.annotate.Nudge;
import org.gainsay.desk.annotate.PartGuess;
import org.gainsay.desk.annotate.Proposal;
import org.gainsay.desk.annotate.Selecting;
import org.gainsay.desk.annotate.StanceKeys;
import org.gainsay.desk.article.StatementText;
import org.gainsay.edit.About;
import org.gainsay.edit.AnchorEdits;
import org.gainsay.edit.AnchorEdits.Edge;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.AnchorPlace.Role;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.SpeakerEdits;
import org.gainsay.edit.StanceEdits;
import org.gainsay.edit.StanceWish;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.ui.article.Messages;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.preferences.Preferences;

/** What the keys of the article editor do to statements. Each is one method, for the UI thread. */
final class Commands {

	private static final int SHOWN_WORDS = 60;

	private final Annotating annotating;
	private final ArticleEditor editor;

	Commands(Annotating annotating) {
		this.annotating = annotating;
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
		Optional<Span> words = freshWords(false);
		annotating.change((corpus, session, name) -> {
			StatementFacts statement = statement(corpus, name);
			Span cue = words.or(() -> guess(corpus, statement).cue(otherCues(corpus, statement))).orElseThrow(() -> new IllegalArgumentException(Messages.Annotating_selectCue));
			return new AnchorEdits(session).set(name, partOfSpeaker(statement, Role.CUE), List.of(cue));
		});
	}

	/** The selected words are the source; where none are, the nearest name of an actor. Then it asks who that is, if nobody speaks yet. */
	void source() {
		Optional<Span> words = freshWords(false);
		Optional<StatementFacts> known = editor.selectedStatement();
		Optional<Span> found = words.or(() -> known.filter(Commands::hasContent).flatMap(statement -> guess(corpus(), statement).source(corpus(), cueOf(statement))));
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
			askSpeaker(source, () -> setSource(source));
		} else {
			setSource(source);
		}
	}

	private boolean repeats() {
		return annotating.repeat().isOn() && !annotating.repeat().speakers().isEmpty();
	}

	private void setSource(Span source) {
		annotating.change((corpus, session, name) -> new AnchorEdits(session).set(name, partOfSpeaker(statement(corpus, name), Role.SOURCE), List.of(source)));
	}

	/** The selected words are the hedge, which may stand in the content. */
	void hedge() {
		Span words = freshWords(true).orElse(null);
		set(AnchorPlace.HEDGE, words, Messages.Annotating_selectHedge);
	}

	/** The selected words are who is told. */
	void addressee() {
		set(AnchorPlace.ADDRESSEE, freshWords(false).orElse(null), Messages.Annotating_selectAddressee);
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
			int last = statement(corpus, name).allStances().size() - 1;
			if (last < 0) {
				throw new IllegalArgumentException(Messages.Annotating_stanceFirst);
			}
			return new AnchorEdits(session).set(name, AnchorPlace.part(ownLast(statement(corpus, name)).orElse(last)), List.of(words.get()));
		});
	}

	private void set(AnchorPlace place, Span words, String otherwise) {
		if (words == null) {
			annotating.tell(otherwise);
			return;
		}
		annotating.change((corpus, session, name) -> new AnchorEdits(session).set(name, place, List.of(words)));
	}

	/** Takes the cue, source, hedge and addressee away whose words the caret stands in. */
	void clear() {
		int caret = editor.caret();
		annotating.change((corpus, session, name) -> {
			AnchorPlace here = org.gainsay.desk.article.StatementParts.of(statement(corpus, name)).stream()
					.filter(part -> part.place().role() != Role.CONTENT && part.place().role() != Role.WORDS && part.span().start() <= caret && caret <= part.span().end())
					.map(org.gainsay.desk.article.StatementParts.Part::place).findFirst()
					.orElseThrow(() -> new IllegalArgumentException(Messages.Annotating_caretInPart));
			return new AnchorEdits(session).clear(name, here, -1);
		});
	}

	// ---- speakers

	/** Asks who speaks. */
	void speaker() {
		if (editor.selectedName() == null) {
			annotating.tell(Messages.Annotating_selectStatement);
			return;
		}
		Optional<StatementFacts> statement = editor.selectedStatement();
		Optional<Span> words = freshWords(false).or(() -> statement.flatMap(Commands::sourceOf))
				.or(() -> statement.filter(one -> hasContent(one) && one.cue() != null).flatMap(one -> guess(corpus(), one).source(corpus(), cueOf(one))));
		askSpeaker(words.orElse(null), null);
	}

	/** Asks whom the speakers cite: the innermost of the chain. */
	void cited() {
		if (editor.selectedName() == null) {
			annotating.tell(Messages.Annotating_selectStatement);
			return;
		}
		Span words = freshWords(false).orElse(null);
		String written = words == null ? "" : editor.text().substring(words.start(), words.end()); //$NON-NLS-1$
		new TypeAheadPopup<Speaker>(editor, title(Messages.Popup_cited), Messages.Popup_citedHint, beside(),
				typed -> Choices.speakers(typed, corpus(), session(), written, words, List.of()), (who, key) -> annotating.change((corpus, session, name) -> {
					CorpusEdit cite = new SpeakerEdits(session).cite(List.of(name), Choices.settled(who, corpus, session));
					return cite;
				})).open();
	}

	/**
	 * @param words the article's words for the speaker; null for none
	 * @param first what to do with these words before; null for nothing
	 */
	private void askSpeaker(Span words, Runnable first) {
		String written = words == null ? "" : editor.text().substring(words.start(), words.end()); //$NON-NLS-1$
		TypeAheadPopup<Speaker> popup = new TypeAheadPopup<>(editor, title(Messages.Popup_speaker), Messages.Popup_speakerHint, beside(),
				typed -> Choices.speakers(typed, corpus(), session(), written, words, annotating.repeat().speakers()), (who, key) -> {
					if (first != null && !(who instanceof Speaker.Unnamed)) {
						first.run();
					}
					annotating.repeat().chosen(who);
					annotating.change((corpus, session, name) -> new SpeakerEdits(session).speakers(List.of(name), List.of(Choices.settled(who, corpus, session))));
					if (key != SWT.CR) {
						askClaim(StanceKeys.stance(key), false, label(who));
					}
				});
		popup.takenBy(StanceKeys.DIGITS, who -> !(who instanceof Speaker.New));
		if (first != null) {
			popup.orElse(first);
		}
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
				(kind, key) -> askClaim(kind, another, speakers())).open();
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
						StatementFacts statement = statement(corpus, name);
						StanceEdits edits = new StanceEdits(session);
						Optional<Integer> own = ownLast(statement);
						About now = Choices.settled(about, corpus, session);
						if (another || own.isEmpty()) {
							return edits.add(List.of(name), new StanceWish(kind, now));
						}
						StanceFacts before = statement.allStances().get(own.get());
						return edits.change(name, own.get(),
								new StanceWish(kind, List.of(now), before.certainty(), AnchorFacts.spansOf(before.part())));
					});
				}).open();
	}

	/** Asks what the statement's last stance is about; where it has none, what it asserts. */
	void claim() {
		Optional<StatementFacts> statement = editor.selectedStatement();
		StanceKind kind = statement.flatMap(one -> ownLast(one).map(one.allStances()::get)).map(StanceFacts::kind).orElse(StanceKind.ASSERTS);
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
	private static List<String> values(Corpus corpus, String name, Choices.Code code) {
		boolean several = corpus.category(code.category()).filter(category -> category.several()).isPresent();
		if (!several || code.values().isEmpty()) {
			return code.values();
		}
		Stream<String> there = statement(corpus, name).codes().stream().filter(one -> one.category().equals(code.category())).flatMap(one -> one.values().stream());
		return Stream.concat(there, code.values().stream()).distinct().toList();
	}

	/** Asks for the form; what the quotation marks say comes first. */
	void form() {
		Optional<StatementFacts> statement = editor.selectedStatement().filter(Commands::hasContent);
		if (statement.isEmpty()) {
			annotating.tell(Messages.Annotating_selectStatement);
			return;
		}
		Form guess = article(corpus(), statement.get()).flatMap(corpus()::text).map(text -> NewStatement.guess(text, contentOf(statement.get())))
				.orElse(Form.UNSPECIFIED);
		new TypeAheadPopup<Form>(editor, title(Messages.Popup_form), Messages.Popup_hint, beside(),
				typed -> Choices.forms(typed, guess), (form, key) -> annotating.change((corpus, session, name) -> new StatementEdits(session).form(List.of(name), form)))
				.open();
	}

	/** Moves an edge of the content. */
	void nudge(Edge edge, boolean forwards, Nudge by) {
		annotating.change((corpus, session, name) -> {
			StatementFacts statement = statement(corpus, name);
			if (!hasContent(statement)) {
				throw new IllegalArgumentException(Messages.Annotating_noContent);
			}
			List<Span> pieces = contentOf(statement);
			int piece = edge == Edge.START ? first(pieces) : last(pieces);
			int from = edge == Edge.START ? pieces.get(piece).start() : pieces.get(piece).end();
			ArticleFacts article = article(corpus, statement).orElseThrow();
			ArticleText text = corpus.text(article).orElseThrow(() -> new IllegalArgumentException(Messages.Annotating_noContent));
			return new AnchorEdits(session).move(name, AnchorPlace.CONTENT, piece, edge, by.from(from, edge, forwards, text, article.language()));
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

	/** Asks which other statement to make one of with the selected one. */
	void merge() {
		Optional<StatementFacts> selected = editor.selectedStatement().filter(Commands::hasContent);
		if (selected.isEmpty() || editor.set().isEmpty()) {
			annotating.tell(Messages.Annotating_selectStatement);
			return;
		}
		Span here = contentOf(selected.get()).getFirst();
		List<StatementFacts> others = editor.set().get().statements().stream().filter(one -> hasContent(one) && !one.qualifiedName().equals(selected.get().qualifiedName()))
				.sorted(Comparator.comparingInt(one -> contentOf(one).getFirst().gap(here))).toList();
		if (others.isEmpty()) {
			annotating.tell(Messages.Annotating_noOther);
			return;
		}
		new TypeAheadPopup<String>(editor, title(Messages.Popup_merge), Messages.Popup_hint, beside(),
				typed -> others.stream().filter(one -> (one.name() + " " + words(one)).toLowerCase(java.util.Locale.ROOT).contains(typed.toLowerCase(java.util.Locale.ROOT))) //$NON-NLS-1$
						.map(one -> new Proposal<>(one.name(), words(one), one.qualifiedName())).toList(),
				(other, key) -> annotating.changeAndFollow((corpus, session, name) -> new StatementEdits(session).merge(List.of(name, other)))).open();
	}

	private String words(StatementFacts statement) {
		Span span = contentOf(statement).getFirst();
		return shortened(editor.text().substring(span.start(), Math.min(span.end(), editor.text().length())));
	}

	/** Puts a copy beside the statement and selects it. */
	void duplicate() {
		annotating.changeAndFollow((corpus, session, name) -> new StatementEdits(session).duplicate(name));
	}

	/** Takes the statement away. */
	void delete() {
		annotating.delete((corpus, session, name) -> new StatementEdits(session).delete(List.of(name)));
	}

	// ---- selecting

	/** Selects the next statement at the caret, or the one before it, from the innermost to the outermost and round again. */
	void cycle(boolean back) {
		List<String> here = editor.statementsAt(editor.caret());
		if (here.isEmpty()) {
			annotating.tell(Messages.Annotating_noneHere);
			return;
		}
		int now = here.indexOf(editor.selectedName());
		editor.select(here.get(now < 0 ? 0 : Math.floorMod(now + (back ? -1 : 1), here.size())));
		if (here.size() > 1) {
			annotating.tell(NLS.bind(Messages.Annotating_cycled, here.indexOf(editor.selectedName()) + 1, here.size()));
		}
	}

	/** Selects no statement any more. */
	void deselect() {
		editor.select(null);
		annotating.tell(null);
	}

	/** Selects the statement whose content begins next, or before. */
	void step(boolean back) {
		List<StatementFacts> inOrder = editor.set().map(AnnotationSetFacts::statements).orElse(List.of()).stream().filter(Commands::hasContent)
				.sorted(Comparator.comparing((StatementFacts one) -> contentOf(one).getFirst()).thenComparing(StatementFacts::qualifiedName)).toList();
		if (inOrder.isEmpty()) {
			return;
		}
		int now = -1;
		for (int i = 0; i < inOrder.size(); i++) {
			if (inOrder.get(i).qualifiedName().equals(editor.selectedName())) {
				now = i;
			}
		}
		int next = now >= 0 ? now + (back ? -1 : 1) : nearCaret(inOrder, back);
		if (next >= 0 && next < inOrder.size()) {
			StatementFacts statement = inOrder.get(next);
			editor.selectWords(new Span(contentOf(statement).getFirst().start(), contentOf(statement).getFirst().start()), false);
			editor.show(statement);
		} else {
			annotating.tell(Messages.Annotating_noFurther);
		}
	}

	private int nearCaret(List<StatementFacts> inOrder, boolean back) {
		int caret = editor.caret();
		for (int i = 0; i < inOrder.size(); i++) {
			if (contentOf(inOrder.get(i)).getFirst().start() >= caret) {
				return back ? i - 1 : i;
			}
		}
		return back ? inOrder.size() - 1 : inOrder.size();
	}

	/** Selects words. */
	void select(Selecting what) {
		Corpus corpus = corpus();
		Optional<ArticleFacts> article = editor.set().flatMap(set -> corpus.article(set.article()));
		Optional<ArticleText> text = article.flatMap(corpus::text);
		if (text.isEmpty() || !text.get().text().equals(editor.text())) {
			annotating.tell(Messages.NewStatement_noArticle);
			return;
		}
		Point range = editor.textWidget().getSelectionRange();
		Span selected = new Span(range.x, range.x + range.y);
		what.from(selected, text.get(), article.get().language()).ifPresentOrElse(span -> editor.selectWords(span, false),
				() -> annotating.tell(Messages.Annotating_noFurther));
	}

	// ---- what is there

	private Corpus corpus() {
		return annotating.corpus().corpus();
	}

	private CorpusSession session() {
		return annotating.corpus().session();
	}

	private static StatementFacts statement(Corpus corpus, String name) {
		return corpus.statement(name).orElseThrow(() -> new IllegalArgumentException(NLS.bind(Messages.Annotating_gone, name)));
	}

	private static boolean hasContent(StatementFacts statement) {
		return !contentOf(statement).isEmpty();
	}

	private static List<Span> contentOf(StatementFacts statement) {
		return AnchorFacts.spansOf(statement.content());
	}

	private static Optional<ArticleFacts> article(Corpus corpus, StatementFacts statement) {
		return corpus.article(statement.article());
	}

	private static PartGuess guess(Corpus corpus, StatementFacts statement) {
		ArticleText text = article(corpus, statement).flatMap(corpus::text).filter(one -> hasContent(statement))
				.orElseThrow(() -> new IllegalArgumentException(Messages.Annotating_noContent));
		return new PartGuess(text, statement, article(corpus, statement).map(ArticleFacts::language).orElse(null));
	}

	private static List<Span> cueOf(StatementFacts statement) {
		return AnchorFacts.spansOf(statement.cue());
	}

	/** The cues of the other statements of its annotation set, and of who speaks in them. */
	private static List<Span> otherCues(Corpus corpus, StatementFacts statement) {
		return corpus.setsOf(statement.article()).stream().map(AnnotationSetFacts::statements).filter(all -> all.contains(statement)).flatMap(List::stream)
				.filter(other -> !other.qualifiedName().equals(statement.qualifiedName()))
				.flatMap(other -> Stream.concat(Stream.ofNullable(other.cue()), other.allMembers().stream().map(MemberFacts::cue).filter(java.util.Objects::nonNull)))
				.flatMap(cue -> cue.spans().stream()).toList();
	}

	private static Optional<Span> sourceOf(StatementFacts statement) {
		return Stream.concat(Stream.ofNullable(statement.source()), statement.allMembers().stream().map(MemberFacts::source)).filter(java.util.Objects::nonNull)
				.map(AnchorFacts::spans).filter(spans -> !spans.isEmpty()).map(List::getFirst).findFirst();
	}

	/** Where a chain is, what is said next is about its innermost member; else it is the statement's own. */
	private static AnchorPlace partOfSpeaker(StatementFacts statement, Role role) {
		boolean taken = new AnchorPlace(role, AnchorPlace.STATEMENT).in(statement).isPresent();
		List<MemberFacts> members = statement.allMembers();
		return statement.cited().isEmpty() || !taken ? new AnchorPlace(role, AnchorPlace.STATEMENT) : AnchorPlace.ofMember(role, members.size() - 1);
	}

	/** The place of the statement's own last stance among all; empty where only members have any. */
	private static Optional<Integer> ownLast(StatementFacts statement) {
		return statement.stances().isEmpty() ? Optional.empty() : Optional.of(statement.stances().size() - 1);
	}

	/**
	 * The selected words, unless they are the content still, from which the statement was made.
	 *
	 * @param mayBeInside whether words inside the content count
	 */
	private Optional<Span> freshWords(boolean mayBeInside) {
		List<Span> content = editor.selectedStatement().filter(Commands::hasContent).map(Commands::contentOf)
				.orElseGet(() -> annotating.comingContent(editor.selectedName()));
		return editor.selectedWords().filter(words -> content.stream().noneMatch(piece -> mayBeInside ? piece.equals(words) || words.contains(piece) : piece.overlaps(words)));
	}

	private String title(String what) {
		String of = editor.selectedStatement().filter(Commands::hasContent).map(this::words)
				.orElseGet(() -> annotating.comingContent(editor.selectedName()).stream().map(span -> shortened(editor.text().substring(span.start(), span.end())))
						.findFirst().orElse("")); //$NON-NLS-1$
		return of.isEmpty() ? what : NLS.bind(Messages.Popup_title, what, of);
	}

	private static String shortened(String words) {
		String oneLine = words.replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
		return oneLine.length() <= SHOWN_WORDS ? oneLine : oneLine.substring(0, SHOWN_WORDS) + "\u2026"; //$NON-NLS-1$
	}

	/** The last row of what is selected, which the small windows open below. */
	private Rectangle beside() {
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

	/** What of a statement the bar says. */
	String summary() {
		return editor.selectedStatement().map(statement -> StatementText.of(statement, corpus()).lines().findFirst().orElse("")).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
