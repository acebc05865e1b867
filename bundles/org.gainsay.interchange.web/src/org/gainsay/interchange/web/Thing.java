// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Something with an address, and what is said of it, in the order in which it was said. */
public final class Thing {

	/** What things can be. */
	public enum Type {
		ANNOTATION(Vocabulary.OA, "Annotation", "Annotation"),
		SPECIFIC_RESOURCE(Vocabulary.OA, "SpecificResource", "SpecificResource"),
		TEXT_POSITION(Vocabulary.OA, "TextPositionSelector", "TextPositionSelector"),
		TEXT_QUOTE(Vocabulary.OA, "TextQuoteSelector", "TextQuoteSelector"),
		TEXT(Vocabulary.DCTYPES, "Text", "Text"),
		PERSON(Vocabulary.FOAF, "Person", "Person"),
		AGENT(Vocabulary.PROV, "Agent", null),
		ENTITY(Vocabulary.PROV, "Entity", null),
		STATEMENT(Vocabulary.GAINSAY, "Statement", null),
		ARTICLE(Vocabulary.GAINSAY, "Article", null),
		CLAIM(Vocabulary.GAINSAY, "Claim", null),
		ACTOR(Vocabulary.GAINSAY, "Actor", null),
		EVENT(Vocabulary.GAINSAY, "Event", null),
		MEMBER(Vocabulary.GAINSAY, "Member", null),
		STANCE(Vocabulary.GAINSAY, "Stance", null),
		CODE(Vocabulary.GAINSAY, "Code", null),
		CATEGORY(Vocabulary.GAINSAY, "Category", null),
		CATEGORY_VALUE(Vocabulary.GAINSAY, "CategoryValue", null),
		ROLE(Vocabulary.GAINSAY, "Role", null),
		ANNOTATION_SET(Vocabulary.GAINSAY, "AnnotationSet", null),
		CORRESPONDENCE(Vocabulary.GAINSAY, "Correspondence", null);

		private final String iri;
		private final String key;

		Type(Vocabulary vocabulary, String name, String key) {
			this.iri = vocabulary.iri(name);
			this.key = key == null ? vocabulary.prefix() + ":" + name : key;
		}

		/** Its address. */
		public String iri() {
			return iri;
		}

		/** What it is called in JSON-LD. */
		public String key() {
			return key;
		}
	}

	/**
	 * What leads to something else.
	 *
	 * @param iri   its address
	 * @param key what JSON-LD calls it, where that is not by its address; null where it is
	 */
	public record Reference(String iri, String key) {
	}

	/**
	 * One thing that is said.
	 *
	 * @param value a {@link Thing}, a {@link Reference}, a {@link String}, an {@link Integer}, a {@link BigDecimal} or a {@link Boolean}
	 */
	public record Said(Term term, Object value) {
	}

	private final String iri;
	private final boolean shown;
	private final List<Type> types;
	private final List<Said> said = new ArrayList<>();

	private Thing(String iri, boolean shown, Type... types) {
		this.iri = iri;
		this.shown = shown;
		this.types = List.of(types);
	}

	/** A thing that others may lead to. */
	public static Thing of(String iri, Type... types) {
		return new Thing(iri, true, types);
	}

	/** A part of the thing that it is said of, to which nothing leads: where an address is not needed, it is not written. */
	public static Thing part(String iri, Type... types) {
		return new Thing(iri, false, types);
	}

	/** Its address. */
	public String iri() {
		return iri;
	}

	/** Whether something may lead to it. */
	public boolean shown() {
		return shown;
	}

	/** What it is. */
	public List<Type> types() {
		return types;
	}

	/** All that is said of it. */
	public List<Said> said() {
		return List.copyOf(said);
	}

	/** Says a text; nothing where it is null. */
	public Thing say(Term term, String text) {
		return add(term, text);
	}

	/** Says a number; nothing where it is null. */
	public Thing say(Term term, Integer number) {
		return add(term, number);
	}

	/** Says a number; nothing where it is null. */
	public Thing say(Term term, BigDecimal number) {
		return add(term, number);
	}

	/** Says that something is so; nothing where it is not. */
	public Thing flag(Term term, boolean is) {
		return add(term, is ? Boolean.TRUE : null);
	}

	/** Says another thing, whole. */
	public Thing say(Term term, Thing thing) {
		return add(term, thing);
	}

	/** Leads to something by its address; says nothing where that is null. */
	public Thing lead(Term term, String address) {
		return add(term, address == null ? null : new Reference(address, null));
	}

	/** Leads to something that JSON-LD knows by another word. */
	public Thing lead(Term term, String address, String key) {
		return add(term, new Reference(address, key));
	}

	private Thing add(Term term, Object value) {
		if (value != null) {
			said.add(new Said(term, value));
		}
		return this;
	}

	/** What is said of it by one term. */
	public Stream<Object> all(Term term) {
		return said.stream().filter(one -> one.term() == term).map(Said::value);
	}

	/** The first text that is said of it by a term; null where there is none. */
	public String text(Term term) {
		return all(term).filter(value -> !(value instanceof Thing || value instanceof Reference)).map(Object::toString).findFirst().orElse(null);
	}

	/** Where it leads by a term: addresses of what it names, and of what is said whole. */
	public Stream<String> leads(Term term) {
		return all(term).flatMap(value -> switch (value) {
			case Thing thing -> Stream.of(thing.iri());
			case Reference reference -> Stream.of(reference.iri());
			default -> Stream.of();
		});
	}

	/** The things that are said of it whole, by a term. */
	public Stream<Thing> things(Term term) {
		return all(term).filter(Thing.class::isInstance).map(Thing.class::cast);
	}

	/** A number that is said of it; null where there is none. */
	public Integer number(Term term) {
		for (Object one : all(term).toList()) {
			if (one instanceof Integer number) {
				return number;
			}
		}
		return null;
	}

	/** Whether a term is said to be so. */
	public boolean is(Term term) {
		return all(term).anyMatch(Boolean.TRUE::equals);
	}

	/** Whether it is something. */
	public boolean is(Type type) {
		return types.contains(type);
	}

	/** The same with nothing said of it but by some terms. */
	public Thing only(Set<Term> terms) {
		Thing only = new Thing(iri, shown, types.toArray(Type[]::new));
		said.stream().filter(one -> terms.contains(one.term())).forEach(only.said::add);
		return only;
	}

	/** Hands on the thing and all that are said of it, whole ones within whole ones, each before its parts. */
	public void walk(Consumer<Thing> to) {
		to.accept(this);
		said.forEach(one -> {
			if (one.value() instanceof Thing thing) {
				thing.walk(to);
			}
		});
	}
}
