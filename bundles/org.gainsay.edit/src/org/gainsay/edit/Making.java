// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.model.Actor;
import org.gainsay.model.Claim;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.Target;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes;

/** Makes the parts of a statement, to be written, from what somebody wishes. */
final class Making {

	/** The number of a speaker or stance that is not there yet. */
	private static final int NEW = -2;

	private final Editing editing;
	private final Quotes quotes;
	private final StatementQuotes there;

	/**
	 * @param quotes of the statement's article; null where its text cannot be read: then words of it cannot be quoted
	 * @param there  the quotes that the statement has, or is to have
	 */
	Making(Editing editing, Quotes quotes, StatementQuotes there) {
		this.editing = editing;
		this.quotes = quotes;
		this.there = there;
	}

	private Quotes quotes() {
		if (quotes == null) {
			throw new IllegalArgumentException("The text of the article cannot be read.");
		}
		return quotes;
	}

	/** Quotes for one more anchor of the statement, which does not change where its others stand. */
	private List<QuotePattern> quoted(AnchorPlace place, List<Span> words) {
		return quotes().statement(Map.of(place, quotes().trimmed(words)), there).quotes().get(place.place());
	}

	/**
	 * Nobody is a source of their own, and only the ends of a chain have several.
	 *
	 * @param chain whom they cite, from the outside in
	 */
	void checkSpeakers(List<Speaker> speakers, List<List<Speaker>> chain) {
		if (speakers.isEmpty() && !chain.isEmpty()) {
			throw new IllegalArgumentException("Say who speaks before whom they cite.");
		}
		List<Speaker> before = List.of();
		for (List<Speaker> link : Stream.concat(Stream.of(speakers), chain.stream()).toList()) {
			Set<String> names = new HashSet<>();
			Stream.concat(before.stream(), link.stream()).map(Making::name).filter(Objects::nonNull).forEach(name -> {
				if (!names.add(name)) {
					throw new IllegalArgumentException("\"" + name + "\" would speak twice in one statement.");
				}
			});
			before = link;
		}
		if (chain.stream().anyMatch(List::isEmpty)) {
			throw new IllegalArgumentException("Say whom each speaker cites: a link of a chain has somebody in it.");
		}
		if (!chain.isEmpty() && chain.subList(0, chain.size() - 1).stream().anyMatch(link -> link.size() > 1)) {
			throw new IllegalArgumentException("Only those who speak, and those who are cited last, can be several beside each other; between them each cites one. Make two statements of it.");
		}
	}

	private static String name(Speaker speaker) {
		return speaker instanceof Speaker.Known known ? known.actor() : speaker instanceof Speaker.New made ? made.name() : null;
	}

	/** @param cited whether it is a cited member, whose words may lie inside the content */
	Member member(Speaker speaker, boolean cited) {
		Member member = GainsayFactory.eINSTANCE.createMember();
		switch (speaker) {
			case Speaker.Writer writer -> member.setWriter(true);
			case Speaker.Unstated unstated -> member.setUnstated(true);
			case Speaker.Unnamed unnamed -> {
				member.setWords(Quotes.quote(quoted(AnchorPlace.ofMember(AnchorPlace.Role.WORDS, cited ? Integer.MAX_VALUE : NEW), List.of(unnamed.words())).getFirst()));
				if (unnamed.of() != null) {
					member.setOf(actor(editing.actor(unnamed.of()).name()));
				}
			}
			case Speaker.Known known -> member.setActor(actor(editing.name(known)));
			case Speaker.New made -> member.setActor(actor(editing.name(made)));
		}
		return member;
	}

	private static Actor actor(String name) {
		Actor actor = GainsayFactory.eINSTANCE.createActor();
		actor.setName(name);
		return actor;
	}

	Stance stance(StanceWish wish) {
		if (wish.about().isEmpty()) {
			throw new IllegalArgumentException("Say what the stance is about: a claim, or a text that is not a claim yet.");
		}
		Stance stance = GainsayFactory.eINSTANCE.createStance();
		stance.setKind(wish.kind());
		wish.about().forEach(about -> stance.getTargets().add(target(about)));
		if (wish.certainty() != null) {
			stance.setCertainty(wish.certainty());
		}
		if (!wish.part().isEmpty()) {
			stance.setAt(Quotes.anchor(quoted(AnchorPlace.part(NEW), wish.part())));
		}
		if (!wish.grounds().isEmpty()) {
			AnchorEdits.checkGrounds(stance.getKind());
			stance.setGrounds(Quotes.anchor(quoted(AnchorPlace.grounds(NEW), wish.grounds())));
		}
		if (!wish.condition().isEmpty()) {
			stance.setCondition(Quotes.anchor(quoted(AnchorPlace.condition(NEW), wish.condition())));
		}
		return stance;
	}

	Target target(About about) {
		Target target = GainsayFactory.eINSTANCE.createTarget();
		String name = editing.name(about);
		if (name != null) {
			Claim claim = GainsayFactory.eINSTANCE.createClaim();
			claim.setName(name);
			target.setClaim(claim);
		} else {
			target.setText(((About.Free) about).text().strip());
		}
		return target;
	}
}
