// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.Selectors;
import org.gainsay.interchange.annotations.SetDraft;
import org.gainsay.interchange.web.Thing.Type;
import org.gainsay.model.Act;
import org.gainsay.model.Certainty;
import org.gainsay.model.Claim;
import org.gainsay.model.Form;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementStatus;
import org.gainsay.model.Target;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes.Place;
import org.gainsay.text.StatementQuotes.Role;

/** Makes the statements of an article of things that we wrote. */
final class StatementDrafting {

	private static final GainsayFactory MAKE = GainsayFactory.eINSTANCE;

	private final Drafting drafting;
	private final ArticleDraft article;

	StatementDrafting(Drafting drafting, ArticleDraft article) {
		this.drafting = drafting;
		this.article = article;
	}

	/** Makes a statement, and adds it to a set. */
	void make(Thing thing, Statement statement, SetDraft set) {
		statement.setStatus(Drafting.word(StatementStatus.values(), thing.text(Term.STATUS), StatementStatus.ACCEPTED));
		statement.setForm(Drafting.word(Form.values(), thing.text(Term.FORM), Form.UNSPECIFIED));
		statement.setAct(Drafting.word(Act.values(), thing.text(Term.ACT), Act.UNSPECIFIED));
		statement.setWriterCertainty(Drafting.word(Certainty.values(), thing.text(Term.WRITER_CERTAINTY), Certainty.UNSPECIFIED));
		statement.setCueNegated(thing.is(Term.CUE_NEGATED));
		statement.setDate(drafting.date(thing, Term.SAID));
		statement.setConfidence(Drafting.confidence(thing.text(Term.CONFIDENCE)));
		statement.setOrigin(thing.text(Term.ORIGIN));
		statement.setNote(thing.text(Term.NOTE));
		drafting.actor(thing, Term.ADDRESSEE).ifPresent(statement::setAddresseeActor);
		drafting.statements(thing, Term.REPEATS).forEach(statement.getRepeats()::add);
		drafting.statements(thing, Term.ANSWERS).forEach(statement.getAnswers()::add);
		statement.getCodes().addAll(drafting.codes(thing));
		Map<String, Integer> places = new LinkedHashMap<>();
		Map<String, Member> members = members(thing, statement, places);
		stances(thing, statement, members, places);
		int code = 0;
		for (Thing one : thing.things(Term.BODY).filter(body -> body.is(Type.CODE)).toList()) {
			places.put(one.iri(), code++);
		}
		Map<Place, List<Span>> words = words(thing, places, members.keySet());
		Map<String, String> said = new HashMap<>();
		thing.things(Term.BODY).filter(body -> body.is(Type.MEMBER) && body.text(Term.WORDS) != null).forEach(body -> said.put(body.iri(), body.text(Term.WORDS)));
		for (Place refused : set.add(statement, words)) {
			drafting.left().add("passages", "The language does not let them stand where they do", "the " + refused.role().name().toLowerCase(Locale.ROOT) + " of " + thing.iri());
		}
		members.forEach((iri, member) -> {
			if (member.getActor() == null && !member.isWriter() && !member.isUnstated()) {
				SetDraft.written(member, said.get(iri));
			}
			if (member.getActor() == null && member.getWords() == null && !member.isWriter() && !member.isUnstated()) {
				member.setUnstated(true);
				drafting.left().add("speakers", "Nothing tells who they are, neither a name nor words of the text", iri);
			}
		});
	}

	private Map<String, Member> members(Thing thing, Statement statement, Map<String, Integer> places) {
		Map<Integer, List<Thing>> links = new TreeMap<>();
		thing.things(Term.BODY).filter(body -> body.is(Type.MEMBER)).forEach(body -> links.computeIfAbsent(Objects.requireNonNullElse(body.number(Term.LINK), 1), link -> new ArrayList<>()).add(body));
		Map<String, Member> made = new LinkedHashMap<>();
		int number = 0;
		for (List<Thing> side : links.values()) {
			Link link = MAKE.createLink();
			side.sort(Comparator.comparing(body -> Objects.requireNonNullElse(body.number(Term.PLACE), 1)));
			for (Thing body : side) {
				Member member = MAKE.createMember();
				String kind = body.text(Term.KIND);
				drafting.actor(body, Term.ACTOR).ifPresent(member::setActor);
				member.setWriter("writer".equals(kind));
				member.setUnstated("unstated".equals(kind) || "actor".equals(kind) && member.getActor() == null);
				drafting.actor(body, Term.PART_OF).ifPresent(member::setOf);
				drafting.actors(body, Term.ON_BEHALF_OF).forEach(member.getOnBehalfOf()::add);
				member.setNumber(body.number(Term.COUNT));
				member.setSeveral(body.is(Term.SEVERAL));
				member.setCueNegated(body.is(Term.CUE_NEGATED));
				member.getCodes().addAll(drafting.codes(body));
				link.getMembers().add(member);
				made.put(body.iri(), member);
				places.put(body.iri(), number++);
			}
			statement.getLinks().add(link);
		}
		return made;
	}

	private void stances(Thing thing, Statement statement, Map<String, Member> members, Map<String, Integer> places) {
		List<Thing> stances = thing.things(Term.BODY).filter(body -> body.is(Type.STANCE)).toList();
		Map<Stance, String> made = new LinkedHashMap<>();
		for (Thing body : stances) {
			Stance stance = MAKE.createStance();
			stance.setKind(Drafting.word(StanceKind.values(), body.text(Term.KIND), StanceKind.REMARKS_ON));
			stance.setCertainty(Drafting.word(Certainty.values(), body.text(Term.CERTAINTY), Certainty.UNSPECIFIED));
			for (Thing.Said said : body.said()) {
				Claim claim = said.term() == Term.CLAIM && said.value() instanceof Thing.Reference reference ? drafting.claim(reference.iri()) : null;
				if (claim != null || said.term() == Term.PROPOSITION) {
					Target target = MAKE.createTarget();
					target.setClaim(claim);
					target.setText(claim == null ? said.value().toString() : null);
					stance.getTargets().add(target);
				}
			}
			if (stance.getTargets().isEmpty()) {
				drafting.left().add("stances", "They are about nothing", body.iri());
				continue;
			}
			Optional<Member> own = body.leads(Term.MEMBER).map(members::get).filter(Objects::nonNull).findFirst();
			own.map(Member::getStances).orElse(statement.getStances()).add(stance);
			made.put(stance, body.iri());
		}
		int number = 0;
		for (Stance stance : Stream.concat(statement.getStances().stream(), members.values().stream().flatMap(member -> member.getStances().stream())).toList()) {
			places.put(made.get(stance), number++);
		}
	}

	private Map<Place, List<Span>> words(Thing thing, Map<String, Integer> places, Set<String> members) {
		Map<Place, List<Span>> words = new LinkedHashMap<>();
		Stream.concat(thing.things(Term.TARGET), thing.things(Term.BODY)).filter(one -> one.is(Type.SPECIFIC_RESOURCE)).forEach(one -> {
			Place place = place(one, places, members);
			Span span = span(one);
			if (place != null && span != null) {
				words.computeIfAbsent(place, key -> new ArrayList<>()).add(span);
			} else {
				drafting.left().add("passages", "Their words are not where they should be, or it is not said what they are", one.iri());
			}
		});
		return words;
	}

	private static Place place(Thing passage, Map<String, Integer> places, Set<String> members) {
		String owner = passage.leads(Term.OF).findFirst().orElse(null);
		Integer of = owner == null ? Integer.valueOf(Place.STATEMENT) : places.get(owner);
		String role = passage.text(Term.ROLE);
		if (of == null || role == null) {
			return null;
		}
		Role known = switch (role) {
			case "content" -> Role.CONTENT;
			case "cue" -> Role.CUE;
			case "source" -> Role.SOURCE;
			case "hedge" -> Role.HEDGE;
			case "addressee" -> Role.ADDRESSEE;
			case "words" -> Role.WORDS;
			case "target" -> Role.PART;
			case "condition" -> Role.CONDITION;
			case "grounds" -> members.contains(owner) ? Role.MEMBER_GROUNDS : Role.GROUNDS;
			case "code" -> Role.CODE;
			default -> null;
		};
		return known == null ? null : new Place(known, of);
	}

	/** Where a passage stands: at its position, if its words are there; else where its words are with what stands around them. */
	private Span span(Thing passage) {
		Integer start = null;
		Integer end = null;
		Thing quote = null;
		for (Thing selector : passage.things(Term.SELECTOR).toList()) {
			if (selector.is(Type.TEXT_POSITION)) {
				start = selector.number(Term.START);
				end = selector.number(Term.END);
			} else if (selector.is(Type.TEXT_QUOTE)) {
				quote = selector;
			}
		}
		return Selectors.find(article.text(), start, end, quote == null ? null : quote.text(Term.EXACT), quote == null ? null : quote.text(Term.PREFIX), quote == null ? null : quote.text(Term.SUFFIX));
	}

	/** Gives an annotator's set the codes of the article, with their passages. */
	void codes(Thing thing, SetDraft set) {
		drafting.codesOf(thing).forEach((of, code) -> {
			set.codes().add(code);
			List<Thing> passages = of.things(Term.PASSAGE).toList();
			List<Span> spans = passages.stream().map(this::span).filter(Objects::nonNull).toList();
			if (spans.size() < passages.size() || !spans.isEmpty() && !set.passage(code, spans)) {
				drafting.left().add("passages of codes", "Their words are not where they should be, or the language does not let them stand there", of.iri());
			}
		});
	}
}
