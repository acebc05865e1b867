// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.TypeAhead;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.drawing.StatementLine;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.edit.About;
import org.gainsay.edit.ClaimEdits;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.StanceWish;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CategoryValueFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;

/** What the small windows propose for what is typed. */
public final class Choices {

	/** A value of a category of the codebook; empty to take the code away. */
	public record Code(String category, List<String> values) {
	}

	/** A scale has no more steps than somebody chooses from. */
	private static final int MOST_NUMBERS = 100;

	private Choices() {
	}

	/**
	 * Who may speak. Where nothing is typed, what is written there comes first: the actor of just that name or alias, else those of whose it is a part, and the words
	 * themselves as an unnamed source; only then who was chosen last. Who is new comes last of all.
	 *
	 * @param words the article's words for the source; empty where there are none
	 * @param at    where these words are; null where there are none
	 * @param last  who was chosen last; may be empty
	 */
	public static List<Proposal<Speaker>> speakers(String typed, Corpus corpus, CorpusSession session, String words, Span at, List<Speaker> last) {
		TypeAhead ahead = TypeAhead.of(corpus);
		List<Proposal<Speaker>> found = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		boolean unnamedFirst = false;
		if (typed.isEmpty()) {
			Optional<ActorFacts> called = words.isEmpty() ? Optional.empty() : ahead.actorCalled(words);
			called.ifPresent(actor -> add(found, taken, actor, words));
			if (!words.isEmpty() && called.isEmpty()) {
				ahead.actors(words).stream().filter(match -> TypeAhead.hasWords(match.matched(), words)).forEach(match -> add(found, taken, match.thing(), match.matched()));
			}
			unnamedFirst = at != null && called.isEmpty();
			if (unnamedFirst) {
				found.add(unnamed(words, at));
			}
			last.stream().map(one -> settled(one, corpus, session)).filter(Speaker.Known.class::isInstance)
					.flatMap(one -> corpus.actor(((Speaker.Known) one).actor()).stream())
					.forEach(actor -> add(found, taken, actor, DeskMessages.Choice_last));
		}
		ahead.actors(typed).forEach(match -> add(found, taken, match.thing(), match.matched()));
		if (matches(DeskMessages.Statement_writer, typed) || matches("writer", typed)) { //$NON-NLS-1$
			found.add(new Proposal<>(DeskMessages.Statement_writer, DeskMessages.Choice_writer, new Speaker.Writer()));
		}
		if (matches(DeskMessages.Statement_unstated, typed)) {
			found.add(new Proposal<>(DeskMessages.Statement_unstated, DeskMessages.Choice_unstated, new Speaker.Unstated()));
		}
		if (at != null && !unnamedFirst && (matches("unnamed", typed) || words(words, typed))) { //$NON-NLS-1$
			found.add(unnamed(words, at));
		}
		String label = typed.isEmpty() ? words : typed;
		if (!label.isEmpty() && ahead.actorCalled(label).isEmpty()) {
			String name = NewStatement.nameFor(label, session);
			for (ActorKind kind : ActorKind.values()) {
				found.add(new Proposal<>(NLS.bind(DeskMessages.Choice_newActor, kind.getLiteral(), label), "", //$NON-NLS-1$
						new Speaker.New(name, kind, label)));
			}
		}
		return found;
	}

	private static Proposal<Speaker> unnamed(String words, Span at) {
		return new Proposal<>(NLS.bind(DeskMessages.Statement_unnamed, words), DeskMessages.Choice_unnamed, new Speaker.Unnamed(at, null));
	}

	private static void add(List<Proposal<Speaker>> found, Set<String> taken, ActorFacts actor, String matched) {
		if (taken.add(actor.name())) {
			found.add(new Proposal<>(actor.label(), matched.equals(actor.label()) ? actor.kind().getLiteral() : matched + ", " + actor.kind().getLiteral(), //$NON-NLS-1$
					new Speaker.Known(actor.name())));
		}
	}

	/**
	 * Who is meant, once the steps before are done: somebody who was new when the name was typed may be there by now, and the name that a
	 * new actor was to get may be another's.
	 */
	public static Speaker settled(Speaker who, Corpus corpus, CorpusSession session) {
		return who instanceof Speaker.New made
				? TypeAhead.of(corpus).actorCalled(made.label()).<Speaker>map(actor -> new Speaker.Known(actor.name()))
						.orElseGet(() -> new Speaker.New(NewStatement.nameFor(made.label(), session), made.kind(), made.label()))
				: who;
	}

	/** What is meant, once the steps before are done. */
	public static About settled(About about, Corpus corpus, CorpusSession session) {
		return about instanceof About.New made
				? TypeAhead.of(corpus).claimCalled(made.text()).<About>map(claim -> new About.Known(claim.name()))
						.orElseGet(() -> new About.New(ClaimEdits.nameFor(made.text(), session), made.text()))
				: about;
	}

	/** The same stance on what is meant, once the steps before are done. */
	public static StanceWish settled(StanceWish stance, Corpus corpus, CorpusSession session) {
		return stance.about(stance.about().stream().map(about -> settled(about, corpus, session)).toList());
	}

	private static boolean matches(String word, String typed) {
		return word.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
	}

	/**
	 * What a stance may be about: claims, what was typed as a new claim, or as a text that is none yet.
	 *
	 * @param last what was chosen last; may be empty
	 */
	public static List<Proposal<About>> claims(String typed, Corpus corpus, CorpusSession session, List<About> last) {
		TypeAhead ahead = TypeAhead.of(corpus);
		List<Proposal<About>> found = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		if (typed.isEmpty()) {
			last.stream().map(one -> settled(one, corpus, session)).filter(About.Known.class::isInstance)
					.flatMap(one -> corpus.claim(((About.Known) one).claim()).stream())
					.forEach(claim -> add(found, taken, claim));
		}
		ahead.claims(typed).forEach(match -> add(found, taken, match.thing()));
		if (!typed.isEmpty() && ahead.claimCalled(typed).isEmpty()) {
			found.add(new Proposal<>(NLS.bind(DeskMessages.Choice_newClaim, typed), "", //$NON-NLS-1$
					new About.New(ClaimEdits.nameFor(typed, session), typed)));
			found.add(new Proposal<>(NLS.bind(DeskMessages.Choice_freeText, typed), DeskMessages.Choice_free, new About.Free(typed)));
		}
		return found;
	}

	private static void add(List<Proposal<About>> found, Set<String> taken, ClaimFacts claim) {
		if (taken.add(claim.name())) {
			found.add(new Proposal<>(claim.text(), claim.name(), new About.Known(claim.name())));
		}
	}

	/** The stances, each with the key that takes it in the article. */
	public static List<Proposal<StanceKind>> stances(String typed) {
		return Stream.of(StanceKind.values()).filter(kind -> words(kind.getLiteral(), typed))
				.map(kind -> new Proposal<>(kind.getLiteral(), StanceKeys.key(kind), kind)).toList();
	}

	/** The stances that withhold something, the one of those who were silent first. */
	public static List<Proposal<StanceKind>> refusals(String typed) {
		return stances(typed).stream().filter(one -> Chain.refuses(one.value())).toList().reversed();
	}

	/** The forms. */
	public static List<Proposal<Form>> forms(String typed, Form guess) {
		return Stream.concat(Stream.of(guess), Stream.of(Form.values()).filter(form -> form != guess)).filter(form -> words(form.getLiteral(), typed))
				.map(form -> new Proposal<>(form.getLiteral(), form == guess ? DeskMessages.Choice_guessed : "", form)).toList(); //$NON-NLS-1$
	}

	/** The codes that statements may have. */
	public static List<Proposal<Code>> codes(String typed, Corpus corpus) {
		return codes(typed, corpus, CategorySubject.STATEMENT);
	}

	/** The codes that things of a kind may have. */
	public static List<Proposal<Code>> codes(String typed, Corpus corpus, CategorySubject subject) {
		List<Proposal<Code>> found = new ArrayList<>();
		for (CategoryFacts category : corpus.categories()) {
			if (category.subject() != subject) {
				continue;
			}
			for (String value : values(category, typed)) {
				found.add(new Proposal<>(category.name() + ": " + value, meaning(category, value), //$NON-NLS-1$
						new Code(category.name(), List.of(value))));
			}
			found.add(new Proposal<>(NLS.bind(DeskMessages.Choice_noCode, category.name()), "", new Code(category.name(), List.of()))); //$NON-NLS-1$
		}
		return found.stream().filter(one -> words(one.text(), typed) || isTyped(one.value(), typed, corpus)).toList();
	}

	/** The values of a list, the numbers of a category of numbers; of one of texts what is typed. */
	private static List<String> values(CategoryFacts category, String typed) {
		return switch (category.kind()) {
			case LIST -> category.valueNames();
			case NUMBER -> category.numbers(MOST_NUMBERS).stream().map(String::valueOf).toList();
			case TEXT -> typed.isBlank() ? List.of() : List.of(typed.strip());
		};
	}

	private static boolean isTyped(Code code, String typed, Corpus corpus) {
		return code.values().equals(List.of(typed.strip())) && corpus.category(code.category()).filter(category -> category.kind() == CategoryKind.TEXT).isPresent();
	}

	/** What a value means; the codebook's title where it does not say. */
	private static String meaning(CategoryFacts category, String value) {
		return category.values().stream().filter(one -> one.name().equals(value)).map(CategoryValueFacts::definition).filter(Objects::nonNull).findFirst().orElse(category.codebook());
	}

	/** The statements that another may answer: those before it first, the nearest of all. */
	public static List<Proposal<String>> answered(String typed, StatementFacts statement, Corpus corpus) {
		return Answered.by(statement, typed, corpus).stream().map(one -> new Proposal<>(Answered.name(one, statement), StatementLine.words(one, corpus), one.qualifiedName())).toList();
	}

	/** Who may be told, or spoken for: actors, and who is new. */
	public static List<Proposal<Speaker>> actors(String typed, Corpus corpus, CorpusSession session, String words) {
		return speakers(typed, corpus, session, words, null, List.of()).stream().filter(one -> one.value() instanceof Speaker.Known || one.value() instanceof Speaker.New).toList();
	}

	/** Whether some word begins with what was typed, or all of it does. */
	private static boolean words(String text, String typed) {
		String folded = text.toLowerCase(Locale.ROOT);
		String wanted = typed.toLowerCase(Locale.ROOT);
		return folded.startsWith(wanted) || Stream.of(folded.split("\\P{L}+")).anyMatch(word -> word.startsWith(wanted)); //$NON-NLS-1$
	}
}
