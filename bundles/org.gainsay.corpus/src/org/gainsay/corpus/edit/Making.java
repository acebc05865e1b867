// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.model.Actor;
import org.gainsay.model.Anchor;
import org.gainsay.model.Claim;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.Target;
import org.gainsay.text.Span;

/** Makes the parts of a statement, to be written, from what somebody wishes. */
final class Making {

	private final Editing editing;
	private final Quotes quotes;
	private final List<Span> content;

	/**
	 * @param quotes  of the statement's article; null where its text cannot be read: then words of it cannot be quoted
	 * @param content where the statement's content stands
	 */
	Making(Editing editing, Quotes quotes, List<Span> content) {
		this.editing = editing;
		this.quotes = quotes;
		this.content = content;
	}

	private Quotes quotes() {
		if (quotes == null) {
			throw new IllegalArgumentException("The text of the article cannot be read.");
		}
		return quotes;
	}

	/** @return null for no words */
	Anchor near(AnchorPlace.Role role, List<Span> words, boolean mayInside) {
		return words.isEmpty() ? null : Quotes.anchor(quotes().near(role, quotes().trimmed(words), List.of(), content, mayInside));
	}

	/** Nobody is a source of their own. */
	void checkSpeakers(List<Speaker> speakers, List<Speaker> chain) {
		Set<String> names = new HashSet<>();
		Stream.concat(speakers.stream(), chain.stream()).forEach(speaker -> {
			String name = speaker instanceof Speaker.Known known ? known.actor() : speaker instanceof Speaker.New made ? made.name() : null;
			if (name != null && !names.add(name)) {
				throw new IllegalArgumentException("\"" + name + "\" would speak twice in one statement.");
			}
		});
		if (speakers.isEmpty() && !chain.isEmpty()) {
			throw new IllegalArgumentException("Say who speaks before whom they cite.");
		}
	}

	/** @param cited whether it is a cited member, whose words may lie inside the content */
	Member member(Speaker speaker, boolean cited) {
		Member member = GainsayFactory.eINSTANCE.createMember();
		switch (speaker) {
			case Speaker.Writer writer -> member.setWriter(true);
			case Speaker.Unstated unstated -> member.setUnstated(true);
			case Speaker.Unnamed unnamed -> {
				member.setWords(Quotes.quote(quotes().near(AnchorPlace.Role.WORDS, quotes().trimmed(List.of(unnamed.words())), List.of(), content, cited).getFirst()));
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
			stance.setAt(Quotes.anchor(quotes().part(quotes().trimmed(wish.part()), List.of(), content)));
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
