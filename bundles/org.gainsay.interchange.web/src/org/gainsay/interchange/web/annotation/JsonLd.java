// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.annotation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.interchange.web.Term;
import org.gainsay.interchange.web.Thing;
import org.gainsay.interchange.web.Vocabulary;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Things as JSON-LD, in the words of the W3C's context for web annotations and beside it in ours. */
final class JsonLd {

	/** The address of the W3C's context. */
	static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

	/** Those whose values lead somewhere, or are things. */
	private static final Set<Term> LEADING = EnumSet.of(Term.PUBLISHER, Term.SAME_AS, Term.ATTRIBUTED_TO, Term.PRIMARY_SOURCE, Term.REVISION_OF, Term.ARTICLE, Term.VIA, Term.FIRST_VIA, Term.EVENT, Term.SET, Term.OF,
			Term.MEMBER, Term.CODE, Term.ACTOR, Term.PART_OF, Term.ON_BEHALF_OF, Term.CLAIM, Term.REPEATS, Term.ANSWERS, Term.ADDRESSEE, Term.ABOUT, Term.ENTAILS, Term.SUPPORTS, Term.CONTRADICTS,
			Term.CONCERNS, Term.UPDATES, Term.SAME_CLAIM, Term.HOLDS, Term.IN, Term.CATEGORY, Term.PASSAGE, Term.ALLOWS, Term.STATEMENT);
	/** Those that are in a list even where there is one: who reads them need not ask. */
	private static final Set<Term> LISTED = EnumSet.of(Term.BODY, Term.TARGET, Term.SELECTOR);

	/** Of the W3C's, those that lead somewhere. */
	private static final Set<Term> LEADING_BY_CONTEXT = EnumSet.of(Term.SOURCE, Term.SCOPE, Term.CREATOR, Term.CANONICAL, Term.TARGET, Term.BODY, Term.MOTIVATION);
	private static final Map<String, Term> TERMS = Arrays.stream(Term.values()).collect(Collectors.toMap(Term::key, term -> term));
	private static final Map<String, Thing.Type> TYPES = Arrays.stream(Thing.Type.values()).collect(Collectors.toMap(Thing.Type::key, type -> type));

	private JsonLd() {
	}

	/** The context: that of the W3C, and the terms that it does not have. */
	static JsonArray context() {
		JsonObject ours = new JsonObject();
		ours.addProperty(Vocabulary.GAINSAY.prefix(), Vocabulary.GAINSAY.namespace());
		ours.addProperty(Vocabulary.PROV.prefix(), Vocabulary.PROV.namespace());
		for (Term term : LEADING) {
			JsonObject leading = new JsonObject();
			leading.addProperty("@id", term.iri());
			leading.addProperty("@type", "@id");
			ours.add(term.key(), leading);
		}
		JsonObject decimal = new JsonObject();
		decimal.addProperty("@id", Term.CONFIDENCE.iri());
		decimal.addProperty("@type", Vocabulary.XSD.iri("decimal"));
		ours.add(Term.CONFIDENCE.key(), decimal);
		JsonArray context = new JsonArray();
		context.add(CONTEXT);
		context.add(ours);
		return context;
	}

	/** A thing with all that is in it. */
	static JsonObject of(Thing thing) {
		JsonObject object = new JsonObject();
		if (thing.shown()) {
			object.addProperty("id", thing.iri());
		}
		List<String> types = thing.types().stream().map(Thing.Type::key).toList();
		if (types.size() == 1) {
			object.addProperty("type", types.getFirst());
		} else {
			JsonArray array = new JsonArray();
			types.forEach(array::add);
			object.add("type", array);
		}
		for (Thing.Said said : thing.said()) {
			String key = said.term().key();
			JsonElement value = value(said.value());
			JsonElement before = object.get(key);
			if (before instanceof JsonArray more) {
				more.add(value);
			} else if (before != null || LISTED.contains(said.term())) {
				JsonArray array = new JsonArray();
				if (before != null) {
					array.add(before);
				}
				array.add(value);
				object.add(key, array);
			} else {
				object.add(key, value);
			}
		}
		return object;
	}

	private static JsonElement value(Object value) {
		return switch (value) {
			case Thing thing -> of(thing);
			case Thing.Reference reference -> new JsonPrimitive(reference.key() == null ? reference.iri() : reference.key());
			case Integer number -> new JsonPrimitive(number);
			case BigDecimal number -> new JsonPrimitive(number.toPlainString());
			case Boolean flag -> new JsonPrimitive(flag);
			default -> new JsonPrimitive(value.toString());
		};
	}

	/**
	 * The thing that an object is, if it is written as we write it.
	 *
	 * @param unknown is told the keys that mean nothing here
	 */
	static Thing thing(JsonObject object, Consumer<String> unknown) {
		Thing.Type[] types = all(object.get("type")).map(JsonLd::text).map(TYPES::get).filter(Objects::nonNull).toArray(Thing.Type[]::new);
		JsonElement id = object.get("id");
		Thing thing = id == null ? Thing.part("", types) : Thing.of(text(id), types);
		for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
			Term term = TERMS.get(entry.getKey());
			if (term == null) {
				if (!entry.getKey().equals("id") && !entry.getKey().equals("type")) {
					unknown.accept(entry.getKey());
				}
				continue;
			}
			all(entry.getValue()).forEach(value -> say(thing, term, value, unknown));
		}
		return thing;
	}

	private static void say(Thing thing, Term term, JsonElement value, Consumer<String> unknown) {
		if (value instanceof JsonObject object) {
			thing.say(term, thing(object, unknown));
		} else if (value instanceof JsonPrimitive primitive) {
			if (LEADING.contains(term) || LEADING_BY_CONTEXT.contains(term)) {
				thing.lead(term, primitive.getAsString());
			} else if (primitive.isBoolean()) {
				thing.flag(term, primitive.getAsBoolean());
			} else if (primitive.isNumber() && primitive.getAsString().matches("-?\\d{1,9}")) {
				thing.say(term, Integer.valueOf(primitive.getAsString()));
			} else {
				thing.say(term, primitive.getAsString());
			}
		}
	}

	/** The elements of an array; another is its only one; none of what is not there. */
	static Stream<JsonElement> all(JsonElement value) {
		return value == null || value.isJsonNull() ? Stream.of() : value instanceof JsonArray array ? array.asList().stream() : Stream.of(value);
	}

	/** What a value says, where that is a text or a number; else nothing. */
	static String text(JsonElement value) {
		return value instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
	}
}
