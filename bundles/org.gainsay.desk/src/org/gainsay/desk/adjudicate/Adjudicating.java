// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.adjudicate;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.study.Adjudication;
import org.gainsay.analysis.study.Case;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.DeskMessages;
import org.gainsay.edit.DecisionEdits;
import org.gainsay.edit.Ruling;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.DecisionReason;

/**
 * How an adjudicator goes through the cases of a round by single keys. What is decided goes on to the next case that is open, and stays in the list, so that one can go back to it.
 * It makes edits and applies none; it is for one thread.
 */
public final class Adjudicating {

	/** What a key comes to. */
	public enum Kind {
		/** Nothing is to be done but to show what is now. */
		SHOW,
		/** An edit is to be applied. */
		EDIT,
		/** A version of one's own is to be asked for, then {@link Adjudicating#own}. */
		OWN,
		/** A note is to be asked for, then {@link Adjudicating#note}. */
		NOTE,
		/** The key means nothing here. */
		UNKNOWN
	}

	/**
	 * What is to be done.
	 *
	 * @param edit makes the edit of a settled corpus; null where there is none
	 */
	public record Step(Kind kind, @Nullable Function<CorpusSession, CorpusEdit> edit) {
	}

	/** What was decided here; what the adjudicator had written on it before, and had ruled here; null for nothing. */
	private record Done(Case on, @Nullable String before, @Nullable Ruling ruled) {
	}

	/** How a case stood before a step: its entries in {@link #rulings} and {@link #last}, null for none. */
	private record Stood(String key, @Nullable Ruling ruling, @Nullable Ruling last) {
	}

	private static final Step SHOW = new Step(Kind.SHOW, null);
	private static final Step UNKNOWN = new Step(Kind.UNKNOWN, null);
	private static final List<DecisionReason> REASONS = DecisionReason.VALUES.stream().filter(reason -> reason != DecisionReason.UNSPECIFIED).toList();

	private final String round;
	private final String who;
	private final Supplier<String> now;
	private final Deque<List<Done>> done = new ArrayDeque<>();
	/** What was decided here and is not in what was read yet, by key. */
	private final Map<String, Ruling> rulings = new HashMap<>();
	/** All that was decided here, by key. */
	private final Map<String, Ruling> last = new HashMap<>();
	/** What was begun to be written of a version of one's own, and of a note, and was not taken, by key. */
	private final Map<String, String> versionsBegun = new HashMap<>();
	private final Map<String, String> notesBegun = new HashMap<>();
	/** Makes what the last edit was to change here what it was before, in case that the edit comes to nothing. */
	private Runnable back = () -> {
	};
	private List<Case> all = List.of();
	private Set<String> decided = Set.of();
	private List<Case> shown = List.of();
	private CaseFilter filter = CaseFilter.OPEN;
	private int index;

	// what was pressed for the case and is not done yet
	private char mode;
	private @Nullable String stancesOf;
	private @Nullable String spansOf;
	private DecisionReason reason = DecisionReason.UNSPECIFIED;
	private @Nullable String note;
	private String message = ""; //$NON-NLS-1$

	/**
	 * One who begins with nothing to show.
	 *
	 * @param who the adjudicator, a name
	 * @param now the moment, as the language takes it
	 */
	public Adjudicating(String round, String who, Supplier<String> now) {
		this.round = round;
		this.who = who;
		this.now = now;
	}

	// ---- what shows

	/** Takes in what a build found. What shows stays, as far as it is there: what was decided meanwhile does not go away under the hands. */
	public void accept(Adjudication found) {
		Case before = current();
		Set<String> keys = shown.stream().map(Case::key).collect(Collectors.toSet());
		all = found.cases();
		decided = all.stream().filter(one -> one.state() == Case.State.DECIDED).map(Case::key).collect(Collectors.toSet());
		all.forEach(one -> {
			if (isBy(one)) {
				rulings.remove(one.key());
			}
		});
		shown = all.stream().filter(one -> keys.contains(one.key()) || filter.shows(one)).toList();
		index = before == null ? 0 : Math.max(0, Math.min(shown.size() - 1, indexOf(before.key())));
	}

	private int indexOf(String key) {
		for (int i = 0; i < shown.size(); i++) {
			if (shown.get(i).key().equals(key)) {
				return i;
			}
		}
		return index;
	}

	/** Shows other cases, the first of them first. */
	public void filter(CaseFilter wanted) {
		filter = wanted;
		shown = all.stream().filter(wanted::shows).toList();
		index = 0;
		forget();
	}

	/** Which cases show. */
	public CaseFilter filter() {
		return filter;
	}

	/** All cases of the round. */
	public List<Case> all() {
		return all;
	}

	/** Those that show. */
	public List<Case> shown() {
		return shown;
	}

	/** The one that is looked at; null where none shows. */
	public @Nullable Case current() {
		return index < shown.size() ? shown.get(index) : null;
	}

	/** Its place among those that show, from 0. */
	public int index() {
		return index;
	}

	/** How many of those that show are not decided. */
	public int open() {
		return (int) shown.stream().filter(this::isOpen).count();
	}

	/** What there is to say of the last key; empty for nothing. */
	public String message() {
		return message;
	}

	/** What was pressed for the case and waits for its decision, in words; empty for nothing. */
	public String waiting() {
		List<String> words = new ArrayList<>();
		if (reason != DecisionReason.UNSPECIFIED) {
			words.add(reason.getLiteral());
		}
		if (stancesOf != null) {
			words.add(NLS.bind(DeskMessages.Adjudicating_stances, stancesOf));
		}
		if (spansOf != null) {
			words.add(NLS.bind(DeskMessages.Adjudicating_spans, spansOf));
		}
		if (note != null) {
			words.add("“" + note + "”"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		switch (mode) {
			case 's' -> words.add(DeskMessages.Adjudicating_whoseStances);
			case 'w' -> words.add(DeskMessages.Adjudicating_whoseSpans);
			case 'r' -> words.add(reasons());
			default -> {
				// nothing is waited for
			}
		}
		return String.join("; ", words); //$NON-NLS-1$
	}

	private static String reasons() {
		StringBuilder words = new StringBuilder(DeskMessages.Adjudicating_why);
		for (int i = 0; i < REASONS.size(); i++) {
			words.append(' ').append(i + 1).append(' ').append(REASONS.get(i).getLiteral());
		}
		return words.toString();
	}

	private boolean isOpen(Case one) {
		return !decided.contains(one.key()) && !rulings.containsKey(one.key());
	}

	/** Whether the adjudicator, or somebody, has decided a case. */
	public boolean isDecided(Case one) {
		return !isOpen(one);
	}

	// ---- keys

	/** What a key comes to: {@code n p 1-9 0 s w r m e a u}, and Escape. */
	public Step key(char key) {
		message = ""; //$NON-NLS-1$
		Case one = current();
		if (key == 'u') {
			return undo();
		} else if (one == null) {
			return UNKNOWN;
		} else if (mode == 'r') {
			return reason(key, one);
		} else if (key >= '1' && key <= '9') {
			return digit(key - '1', one);
		}
		return switch (key) {
			case 'n' -> move(1);
			case 'p' -> move(-1);
			case '0' -> decide(one, null, true, null);
			case 's', 'w' -> part(key, one);
			case 'r' -> {
				mode = 'r';
				yield SHOW;
			}
			case 'm' -> new Step(Kind.NOTE, null);
			case 'e' -> new Step(Kind.OWN, null);
			case 'a' -> agreed();
			case '\u001b' -> {
				forget();
				yield SHOW;
			}
			default -> UNKNOWN;
		};
	}

	private Step say(String words, Object... bound) {
		message = NLS.bind(words, bound);
		return SHOW;
	}

	private void forget() {
		mode = 0;
		stancesOf = null;
		spansOf = null;
		reason = DecisionReason.UNSPECIFIED;
		note = null;
	}

	private Step move(int by) {
		forget();
		int to = index + by;
		if (to < 0 || to >= shown.size()) {
			return say(by > 0 ? DeskMessages.Adjudicating_last : DeskMessages.Adjudicating_first);
		}
		index = to;
		return SHOW;
	}

	private Step part(char key, Case one) {
		if (one.category() != null) {
			return say(DeskMessages.Adjudicating_noParts);
		}
		mode = key;
		return SHOW;
	}

	private Step digit(int number, Case one) {
		String coder = number < one.coders().size() ? one.coders().get(number) : null;
		if (coder == null) {
			return say(DeskMessages.Adjudicating_noCoder, String.valueOf(number + 1));
		} else if (!one.offers().containsKey(coder)) {
			return say(DeskMessages.Adjudicating_gaveNothing, coder);
		} else if (mode == 0) {
			return decide(one, coder, false, null);
		}
		if (mode == 's') {
			stancesOf = coder;
		} else {
			spansOf = coder;
		}
		mode = 0;
		List<String> others = one.offers().keySet().stream().filter(other -> !other.equals(coder)).toList();
		return others.size() == 1 ? decide(one, others.getFirst(), false, null) : say(DeskMessages.Adjudicating_whoseStatement);
	}

	private Step reason(char key, Case one) {
		mode = 0;
		int number = key - '1';
		if (number < 0 || number >= REASONS.size()) {
			return key == '\u001b' ? SHOW : say(DeskMessages.Adjudicating_noReason, String.valueOf(key));
		}
		reason = REASONS.get(number);
		Ruling mine = mine(one);
		return mine == null ? SHOW : again(one, new Ruling(mine.article(), mine.category(), mine.offered(), mine.took(), mine.stancesOf(), mine.spansOf(), mine.nothing(), mine.own(), reason, mine.note()));
	}

	/** The note that was begun and not taken, else that which is there on the case, or waits for its decision; empty for none. */
	public String note() {
		Case one = current();
		String begun = one == null ? null : notesBegun.get(one.key());
		if (begun != null) {
			return begun;
		}
		Ruling mine = one == null ? null : mine(one);
		return Objects.toString(note != null || mine == null ? note : mine.note(), ""); //$NON-NLS-1$
	}

	/**
	 * Takes the note that was asked for.
	 *
	 * @param on the case that was current when it was; what coders gave there may have changed since
	 */
	public Step note(Case on, String words) {
		Case one = current();
		if (one == null || !one.key().equals(on.key())) {
			return say(DeskMessages.Adjudicating_gone);
		}
		notesBegun.remove(on.key());
		note = words.isBlank() ? null : words.strip();
		Ruling mine = mine(one);
		return mine == null ? SHOW
				: again(one, new Ruling(mine.article(), mine.category(), mine.offered(), mine.took(), mine.stancesOf(), mine.spansOf(), mine.nothing(), mine.own(), mine.reason(), note));
	}

	/**
	 * Takes the version that was asked for.
	 *
	 * @param on the case that was current when it was; what coders gave there may have changed since
	 */
	public Step own(Case on, String text) {
		Case one = current();
		if (one == null || !one.key().equals(on.key())) {
			return say(DeskMessages.Adjudicating_gone);
		}
		versionsBegun.remove(on.key());
		return text.isBlank() ? SHOW : decide(one, null, false, text);
	}

	/**
	 * Keeps what somebody wrote and did not have taken, so that the same key shows it again.
	 *
	 * @param kind  {@link Kind#OWN} or {@link Kind#NOTE}
	 * @param on    the case that it is on
	 * @param words what stood there; null to keep nothing
	 */
	public void begun(Kind kind, Case on, @Nullable String words) {
		(kind == Kind.OWN ? versionsBegun : notesBegun).compute(on.key(), (key, before) -> words);
		message = words == null ? "" : NLS.bind(DeskMessages.Adjudicating_kept, kind == Kind.OWN ? "e" : "m"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** With what somebody who writes a version of their own of a case begins: what was begun before, else that of the first coder, as it is written. */
	public String beginning(Case one, CorpusSession session) {
		String begun = versionsBegun.get(one.key());
		if (begun != null) {
			return begun;
		} else if (one.offers().isEmpty()) {
			return ""; //$NON-NLS-1$
		} else if (one.category() != null) {
			return "code " + one.category() + " "; //$NON-NLS-1$ //$NON-NLS-2$
		}
		StatementFacts statement = session.corpus().statement(Objects.toString(one.offers().firstEntry().getValue().statement())).orElse(null);
		String text = statement == null ? null : session.text(Path.of(session.folder().toString(), statement.at().file().split("/"))); //$NON-NLS-1$
		return statement == null || text == null ? "" : text.substring(statement.at().whole().offset(), statement.at().whole().end()).replace("\n\t", "\n"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** What this adjudicator has decided on a case, as far as it was decided here and stands: the undo of the workbench may have taken it back. */
	private @Nullable Ruling mine(Case one) {
		String key = one.key();
		return rulings.containsKey(key) || isBy(one) ? last.get(key) : null;
	}

	private boolean isBy(Case one) {
		return one.decisions().stream().anyMatch(decision -> who.equals(decision.who()));
	}

	// ---- decisions

	private Step decide(Case one, @Nullable String took, boolean nothing, @Nullable String own) {
		Ruling ruling = new Ruling(one.article(), one.category(), one.hashes(), took, took == null ? null : stancesOf, took == null ? null : spansOf, nothing, own, reason, note);
		forget();
		Step step = edit(List.of(one), List.of(ruling));
		next();
		Runnable cases = back;
		back = () -> {
			cases.run();
			stancesOf = ruling.stancesOf();
			spansOf = ruling.spansOf();
			reason = ruling.reason();
			note = ruling.note();
		};
		return step;
	}

	/** Decides once more, and stays. */
	private Step again(Case one, Ruling ruling) {
		forget();
		return edit(List.of(one), List.of(ruling));
	}

	private Step agreed() {
		List<Case> agreed = shown.stream().filter(one -> one.state() == Case.State.AGREED && isOpen(one)).toList();
		if (agreed.isEmpty()) {
			return say(DeskMessages.Adjudicating_noneAgreed);
		}
		Step step = edit(agreed, agreed.stream().map(one -> Ruling.take(one.article(), one.category(), one.hashes(), one.offers().firstKey())).toList());
		say(DeskMessages.Adjudicating_agreed, String.valueOf(agreed.size()));
		Case now = current();
		if (now != null && !isOpen(now)) {
			next();
		}
		return step;
	}

	private Step edit(List<Case> cases, List<Ruling> made) {
		int before = done.size();
		Map<String, @Nullable Ruling> ruled = new HashMap<>();
		cases.forEach(one -> ruled.put(one.key(), mine(one)));
		remember(cases, () -> {
			while (done.size() > before) {
				done.pop();
			}
		});
		for (int i = 0; i < cases.size(); i++) {
			rule(cases.get(i).key(), made.get(i), made.get(i));
		}
		String moment = now.get();
		return new Step(Kind.EDIT, session -> {
			DecisionEdits edits = new DecisionEdits(session);
			done.push(cases.stream().map(one -> new Done(one, edits.written(round, who, one.article(), one.category(), one.hashes()), ruled.get(one.key()))).toList());
			return edits.decide(round, who, moment, made);
		});
	}

	private void rule(String key, @Nullable Ruling ruling, @Nullable Ruling made) {
		rulings.compute(key, (same, before) -> ruling);
		last.compute(key, (same, before) -> made);
	}

	/** Notes how some cases stand, of which the first is to be looked at once more where nothing comes of an edit. */
	private void remember(List<Case> cases, Runnable more) {
		List<Stood> stood = cases.stream().map(one -> new Stood(one.key(), rulings.get(one.key()), last.get(one.key()))).toList();
		back = () -> {
			stood.forEach(one -> rule(one.key(), one.ruling(), one.last()));
			index = indexOf(stood.getFirst().key());
			more.run();
		};
	}

	/** The next case that is open, else the first one that is; it stays where there is none. */
	private void next() {
		for (int i = 1; i <= shown.size(); i++) {
			int to = (index + i) % shown.size();
			if (isOpen(shown.get(to))) {
				index = to;
				return;
			}
		}
		say(DeskMessages.Adjudicating_allDecided);
	}

	private Step undo() {
		forget();
		List<Done> taken = done.poll();
		if (taken == null) {
			return say(DeskMessages.Adjudicating_nothingToUndo);
		}
		remember(taken.stream().map(Done::on).toList(), () -> done.push(taken));
		taken.forEach(one -> rule(one.on().key(), one.ruled(), one.ruled()));
		index = indexOf(taken.getFirst().on().key());
		return new Step(Kind.EDIT, session -> {
			DecisionEdits edits = new DecisionEdits(session);
			return edits.putBack(round, who, taken.stream().map(one -> new DecisionEdits.Before(one.on().article(), one.on().category(), one.on().hashes(), one.before())).toList());
		});
	}

	/**
	 * Called where the undo or the redo of the workbench was used: of what was decided here and no build has shown yet, nobody knows any more whether it stands. What a build shows
	 * next counts.
	 */
	public void undone() {
		rulings.clear();
	}

	/** Called where the last edit was refused, or came to nothing: all stands as it stood before it. */
	public void refused() {
		back.run();
		message = ""; //$NON-NLS-1$
		back = () -> {
		};
	}
}
