// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.annotation;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
}
