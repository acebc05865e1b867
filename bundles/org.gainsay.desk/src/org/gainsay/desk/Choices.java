// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.TypeAhead;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.annotate.Answered;
import org.gainsay.edit.About;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.StanceWish;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.ActorKind;
import org.gainsay.model.StanceKind;
import org.gainsay.text.TypedWords;


/**
 * What one may type where a speaker or a claim is asked for, and what is meant by it. A speaker is an actor by name, label or alias, or
 * one of the words {@code writer} and {@code unstated}; what is none of these is a new person, or, with a kind before it and a colon, a
 * new actor of that kind. A claim is one by its name or its text; what is none is a free text, or, with {@code claim:} before it, a new
 * claim.
 */
public final class Choices {

	/** What stands for the article's own voice. */
	public static final String WRITER = "writer"; //$NON-NLS-1$
	/** What stands for nobody who is named. */
	public static final String UNSTATED = "unstated"; //$NON-NLS-1$

	private static final Pattern OF_KIND = Pattern.compile("\\s*(\\p{L}+)\\s*:\\s*(.+)"); //$NON-NLS-1$
	private static final String NEW_CLAIM = "claim:"; //$NON-NLS-1$

	private final Corpus corpus;
	private final TypeAhead found;

	public Choices(Corpus corpus) {
		this.corpus = corpus;
		this.found = TypeAhead.of(corpus);
	}

	/** How a member is written in a field; empty for an unnamed one, whose words are an anchor. */
	public Optional<String> written(MemberFacts member) {
		return switch (member.kind()) {
			case ACTOR -> Optional.of(corpus.actor(member.actor()).map(this::written).orElse(member.actor()));
			case WRITER -> Optional.of(WRITER);
			case UNSTATED -> Optional.of(UNSTATED);
			case UNNAMED -> Optional.empty();
		};
	}

	/** The label of an actor, or its name where another actor answers to the label. */
	public String written(ActorFacts actor) {
		return found.actorCalled(actor.label()).filter(actor::equals).isPresent() ? actor.label() : actor.name();
	}

	/** How what a stance is about is written in a field: a claim by its text, or by its name where its text would mean something else. */
	public String written(TargetFacts target) {
		return target.claim() == null ? target.text() : corpus.claim(target.claim()).map(this::written).orElse(target.claim());
	}

	/** The text of a claim, or its name where the text would mean something else. */
	public String written(ClaimFacts claim) {
		return abouts(claim.text()).equals(List.of(new About.Known(claim.name()))) ? claim.text() : claim.name();
	}

	/** The actor that is meant; empty where there is none. */
	public Optional<ActorFacts> actor(String typed) {
		return typed.isBlank() ? Optional.empty() : found.actorCalled(typed);
	}

	/** The speaker that is meant; empty where nothing is typed. */
	public Optional<Speaker> speaker(String typed) {
		String wanted = typed.strip();
		if (wanted.isEmpty()) {
			return Optional.empty();
		}
		if (wanted.equals(WRITER)) {
			return Optional.of(new Speaker.Writer());
		}
		if (wanted.equals(UNSTATED)) {
			return Optional.of(new Speaker.Unstated());
		}
		return Optional.of(found.actorCalled(wanted).<Speaker>map(actor -> new Speaker.Known(actor.name())).orElseGet(() -> newActor(wanted)));
	}

	private static Speaker newActor(String typed) {
		Matcher withKind = OF_KIND.matcher(typed);
		ActorKind kind = withKind.matches() ? ActorKind.get(withKind.group(1).toLowerCase(Locale.ROOT)) : null;
		return kind != null ? new Speaker.New(null, kind, withKind.group(2).strip()) : new Speaker.New(null, ActorKind.PERSON, typed);
	}

	/** A speaker with a name, where it is a new one. */
	public static Speaker declared(Speaker speaker, CorpusSession session) {
		return speaker instanceof Speaker.New made && made.name() == null
				? new Speaker.New(NewStatement.nameFor(made.label(), session), made.kind(), made.label()) : speaker;
	}

	/**
	 * The actors that are meant, with semicolons between; a new one as where a speaker is asked for.
	 *
	 * @param otherwise what a message says of one of the words that are no actors
	 */
	public List<Speaker> actors(String typed, String otherwise) {
		List<Speaker> actors = Arrays.stream(typed.split(";")).flatMap(part -> speaker(part).stream()).distinct().toList(); //$NON-NLS-1$
		if (actors.stream().anyMatch(one -> !(one instanceof Speaker.Known || one instanceof Speaker.New))) {
			throw new IllegalArgumentException(otherwise);
		}
		return actors;
	}

	/** What will be written for a speaker. */
	public String says(Speaker speaker) {
		return switch (speaker) {
			case Speaker.Known known -> corpus.actor(known.actor()).map(actor -> NLS.bind(DeskMessages.Choices_isActor, actor.label(), actor.kind().getLiteral()))
					.orElse(known.actor());
			case Speaker.New made -> NLS.bind(DeskMessages.Choices_newActor, made.label(), made.kind().getLiteral());
			case Speaker.Writer writer -> DeskMessages.Choices_writer;
			case Speaker.Unstated unstated -> DeskMessages.Choices_unstated;
			case Speaker.Unnamed unnamed -> DeskMessages.Choices_unnamed;
		};
	}

	/** The claim that is meant: the one of that name, or else of that text; empty where there is none. */
	public Optional<ClaimFacts> claim(String typed) {
		return typed.isBlank() ? Optional.empty() : found.claimCalled(typed);
	}

	/** What a stance is to be about; empty where nothing is typed. */
	public Optional<About> about(String typed) {
		String wanted = typed.strip();
		if (wanted.isEmpty()) {
			return Optional.empty();
		}
		if (wanted.toLowerCase(Locale.ROOT).startsWith(NEW_CLAIM) && wanted.length() > NEW_CLAIM.length()) {
			return Optional.of(new About.New(null, wanted.substring(NEW_CLAIM.length()).strip()));
		}
		return Optional.of(claim(wanted).<About>map(claim -> new About.Known(claim.name())).orElseGet(() -> new About.Free(wanted)));
	}

	/** What a stance is to be about: several things where names of claims stand with semicolons between, else one; empty where nothing is typed. */
	public List<About> abouts(String typed) {
		List<String> parts = Arrays.stream(typed.split(";")).map(String::strip).filter(part -> !part.isEmpty()).toList(); //$NON-NLS-1$
		return parts.size() > 1 && parts.stream().allMatch(part -> claim(part).isPresent())
				? parts.stream().flatMap(part -> about(part).stream()).toList() : about(typed).stream().toList();
	}

	/** A stance written as in a claims file, its kind first and then what it is about; empty where one of both is missing. */
	public Optional<StanceWish> stance(String typed) {
		Optional<StanceKind> kind = kindOf(typed);
		List<About> abouts = kind.map(one -> abouts(typed.strip().substring(one.getLiteral().length()))).orElse(List.of());
		return abouts.isEmpty() ? Optional.empty() : Optional.of(new StanceWish(kind.get(), abouts, null, List.of()));
	}

	private static Optional<StanceKind> kindOf(String typed) {
		String wanted = typed.strip().toLowerCase(Locale.ROOT) + ' ';
		return Arrays.stream(StanceKind.values()).filter(kind -> wanted.startsWith(kind.getLiteral() + ' ')).findFirst();
	}

	/** The stances that some letters may mean: the kinds first, then with each claim that may be meant. */
	public List<Suggestion> stances(String typed) {
		Optional<StanceKind> kind = kindOf(typed);
		if (kind.isEmpty()) {
			String wanted = typed.strip().toLowerCase(Locale.ROOT);
			return Arrays.stream(StanceKind.values()).map(StanceKind::getLiteral).filter(literal -> literal.startsWith(wanted))
					.map(literal -> new Suggestion(literal + ' ', literal)).toList();
		}
		String literal = kind.get().getLiteral();
		return claims(typed.strip().substring(literal.length())).stream()
				.map(claim -> new Suggestion(literal + ' ' + claim.text(), literal + ' ' + claim.label())).toList();
	}

	/** The speakers that some letters may mean. */
	public List<Suggestion> speakers(String typed) {
		Stream<Suggestion> actors = actors(typed).stream();
		Stream<Suggestion> voices = Stream.of(new Suggestion(WRITER, DeskMessages.Choices_writer), new Suggestion(UNSTATED, DeskMessages.Choices_unstated))
				.filter(one -> one.text().startsWith(typed.strip().toLowerCase(Locale.ROOT)));
		return Stream.concat(actors, voices).toList();
	}

	/** The actors that the last of several may mean, of which semicolons stand between. */
	public List<Suggestion> lastActors(String typed) {
		int from = typed.lastIndexOf(';') + 1;
		String before = from == 0 ? "" : typed.substring(0, from) + ' '; //$NON-NLS-1$
		return actors(typed.substring(from).strip()).stream().map(one -> new Suggestion(before + one.text(), one.label())).toList();
	}

	/** The statements that another may answer, for some letters of their names or words. */
	public List<Suggestion> answered(String typed, StatementFacts statement) {
		return Answered.by(statement, typed, corpus).stream().map(one -> new Suggestion(Answered.name(one, statement), Answered.label(one, statement, corpus))).toList();
	}

	/** The articles that have some letters in their names or titles, in the order of time. */
	public List<Suggestion> articles(String typed) {
		TypedWords words = TypedWords.of(typed);
		return ArticleOrder.of(corpus).stream().filter(article -> words.areIn(article.name() + ' ' + article.title()))
				.map(article -> new Suggestion(article.name(), NLS.bind(DeskMessages.Choices_claim, article.name(), article.title()))).toList();
	}

	/** The event that is meant: the one of that name, or else of that title, in capitals or not; empty where there is none. */
	public Optional<EventFacts> event(String typed) {
		String wanted = typed.strip();
		return corpus.event(wanted).or(() -> corpus.events().stream().filter(event -> event.title().equalsIgnoreCase(wanted)).findFirst());
	}

	/** How an event is written in a field: by its title, or its name where another has that title. */
	public String written(EventFacts event) {
		return !event.title().isBlank() && !event.title().contains(";") && event(event.title()).filter(event::equals).isPresent() ? event.title() : event.name(); //$NON-NLS-1$
	}

	/** The events that some letters of the last one's name or title may mean, where several are given with semicolons between. */
	public List<Suggestion> lastEvents(String typed) {
		int from = typed.lastIndexOf(';') + 1;
		String before = from == 0 ? "" : typed.substring(0, from) + ' '; //$NON-NLS-1$
		TypedWords words = TypedWords.of(typed.substring(from).strip());
		return corpus.events().stream().filter(event -> words.areIn(event.name() + ' ' + event.title()))
				.map(event -> new Suggestion(before + written(event), NLS.bind(DeskMessages.Choices_claim, event.name(), event.title()))).toList();
	}

	/** The actors that some letters may mean, the likeliest first. */
	public List<Suggestion> actors(String typed) {
		return found.actors(typed).stream().map(match -> suggestion(match.thing(), match.matched())).toList();
	}

	private Suggestion suggestion(ActorFacts actor, String matched) {
		Object[] words = { actor.label(), actor.name(), actor.kind().getLiteral(), matched };
		boolean alias = !matched.equals(actor.label()) && !matched.equals(actor.name());
		return new Suggestion(written(actor), NLS.bind(alias ? DeskMessages.Choices_actorByAlias : DeskMessages.Choices_actor, words));
	}

	/** The claims that some letters may mean, the likeliest first. */
	public List<Suggestion> claims(String typed) {
		return found.claims(typed).stream()
				.map(match -> new Suggestion(match.thing().name(), NLS.bind(DeskMessages.Choices_claim, match.thing().name(), match.thing().text()))).toList();
	}
}
