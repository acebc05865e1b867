// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.xtext.nodemodel.INode;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.Claim;
import org.gainsay.model.Event;
import org.gainsay.model.GainsayFactory;

/** Makes and changes events, which articles report on and claims are listed with: an article on an event that says nothing of one of its claims leaves it out. */
public final class EventEdits {

	private final CorpusSession session;

	public EventEdits(CorpusSession session) {
		this.session = session;
	}

	/** A name for an event, made of its title, that no event has; null or a title without letters gives {@code event}. */
	public static String nameFor(String title, CorpusSession session) {
		return nameFor(title, session, List.of());
	}

	/** @param taken names that are to be given beside those that are there */
	static String nameFor(String title, CorpusSession session, Collection<String> taken) {
		return ClaimEdits.nameOf(title == null ? "" : title, "event", name -> taken.contains(name) || session.corpus().event(name).isPresent());
	}

	/** Declares an event with no claims and no articles, as {@link #create(String, String, Collection, Collection)} does. */
	public CorpusEdit create(String name, String title) {
		return create(name, title, List.of(), List.of());
	}

	/**
	 * Declares an event at the end of the file that has most of them; where there is none, of the file of claims.
	 *
	 * @param name     null to have one made of the title
	 * @param claims   the names of the claims that are listed with it
	 * @param articles the names of those that report on it, beside what else they report on
	 * @throws IllegalArgumentException with a message for the user if the name is taken or none, there is no title, no such claim or article,
	 *                                  or the file has changed since it was checked
	 */
	public CorpusEdit create(String name, String title, Collection<String> claims, Collection<String> articles) {
		Editing editing = new Editing(session);
		String wanted = name == null ? nameFor(checked(title), session) : name;
		Editing.checkName(wanted);
		if (editing.corpus().event(wanted).isPresent()) {
			throw new IllegalArgumentException("There is an event \"" + wanted + "\" already. Give another name.");
		}
		declare(editing, wanted, title, claims);
		report(editing, wanted, articles);
		return editing.result("New event \"" + wanted + "\"", List.of(wanted));
	}

	/** @return its name */
	static String declare(Editing editing, String name, String title, Collection<String> claims) {
		Event event = GainsayFactory.eINSTANCE.createEvent();
		event.setName(name);
		event.setTitle(checked(title));
		claims.stream().distinct().forEach(one -> {
			Claim claim = GainsayFactory.eINSTANCE.createClaim();
			claim.setName(editing.claim(one).name());
			event.getClaims().add(claim);
		});
		editing.append(editing.fileOf(FileFacts::events, Editing.CLAIMS_FILE), Editing.writer().write(event));
		return name;
	}

	/**
	 * Gives an event another title, and other claims and articles instead of those that it has; what else the articles report on stays.
	 *
	 * @throws IllegalArgumentException as {@link #create(String, String, Collection, Collection)} does
	 */
	public CorpusEdit change(String event, String title, Collection<String> claims, Collection<String> articles) {
		Editing editing = new Editing(session);
		EventFacts facts = editing.corpus().event(event).orElseThrow(() -> new IllegalArgumentException("There is no event \"" + event + "\"."));
		List<String> names = claims.stream().distinct().map(one -> Editing.written(editing.claim(one).name())).toList();
		String made = checked(title);
		WrittenElement.of(editing, facts.at(), Event.class, "the event \"" + event + "\"", (written, there) -> {
			if (!made.equals(there.getTitle())) {
				written.head("title", ClaimsWriter.string(made));
			}
			if (!Set.copyOf(claims).equals(Set.copyOf(facts.claims()))) { // in another order they are the same
				INode head = References.list(written.body().node(), "title").getFirst();
				// Braces that hold nothing are no part of the language.
				Region braces = new Region(head.getEndOffset(), written.body().region().end() - head.getEndOffset());
				written.edit(names.isEmpty() ? List.of(written.body().replacement(braces, "")) : written.body().setAll("claims", List.of("claims " + Editing.joined(names))));
			}
		});
		report(editing, event, articles);
		return editing.result("Change the event \"" + event + "\"", List.of(event));
	}

	/** Has these articles, and no others, report on an event. */
	private static void report(Editing editing, String event, Collection<String> articles) {
		articles.forEach(editing::article);
		for (ArticleFacts article : editing.corpus().articles()) {
			boolean is = article.events().contains(event);
			if (is != articles.contains(article.name())) {
				Stream<String> others = article.events().stream().filter(one -> !one.equals(event));
				ArticleEdits.events(editing, article.name(), (is ? others : Stream.concat(others, Stream.of(event))).toList());
			}
		}
	}

	private static String checked(String title) {
		if (title == null || title.isBlank()) {
			throw new IllegalArgumentException("Give the event a title.");
		}
		return title.strip();
	}
}
