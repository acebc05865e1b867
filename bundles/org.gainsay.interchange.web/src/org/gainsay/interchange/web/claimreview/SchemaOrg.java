// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.claimreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.web.Addresses;
import org.gainsay.model.ActorKind;
import org.gainsay.text.ArticleText;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** What a corpus holds as objects of schema.org; stances and chains in terms of ours. */
final class SchemaOrg {

	private final Corpus corpus;
	private final Addresses addresses;
	private final BiConsumer<String, String> left;

	/** @param left is told of what, and what is left out of it */
	SchemaOrg(Corpus corpus, Addresses addresses, BiConsumer<String, String> left) {
		this.corpus = corpus;
		this.addresses = addresses;
		this.left = left;
	}

	JsonObject actor(ActorFacts actor) {
		JsonObject object = object(switch (actor.kind()) {
			case PERSON, UNNAMED -> "Person";
			case PUBLICATION -> "NewsMediaOrganization";
			case GOVERNMENT -> "GovernmentOrganization";
			case DOCUMENT -> "CreativeWork";
			case ORGANISATION, GROUP -> "Organization";
		}, addresses.actor(actor.name()));
		say(object, "name", actor.label());
		say(object, "alternateName", actor.aliases().stream().map(SchemaOrg::text).toList());
		say(object, "sameAs", actor.sameAs().stream().flatMap(one -> Addresses.written(one).stream()).map(SchemaOrg::text).toList());
		if (actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.UNNAMED) {
			say(object, "jobTitle", actor.roles().stream().map(role -> text(role.title())).toList());
			say(object, "memberOf", actors(actor.partOf()));
		} else {
			say(object, actor.kind() == ActorKind.DOCUMENT ? "isPartOf" : "parentOrganization", actors(actor.partOf()));
		}
		if (!actor.codes().isEmpty() || !actor.roles().isEmpty()) {
			left.accept(actor.name(), "Of an actor's roles there are the titles, and of persons alone; where and when they were held, and codes, are left out.");
		}
		return object;
	}

	JsonObject claim(ClaimFacts claim) {
		JsonObject object = object("Claim", addresses.claim(claim.name()));
		say(object, "name", claim.name());
		say(object, "text", claim.text());
		say(object, "about", actors(claim.about().toArray(String[]::new)));
		claim.relations().forEach(relation -> corpus.claim(relation.target()).ifPresent(other -> {
			String key = "gainsay:" + (relation.kind().getLiteral().equals("same as") ? "sameClaim" : relation.kind().getLiteral());
			JsonElement before = object.remove(key);
			List<JsonElement> all = new ArrayList<>(before == null ? List.of() : before instanceof JsonArray array ? array.asList() : List.of(before));
			all.add(lead(addresses.claim(other.name())));
			say(object, key, all);
		}));
		if (!claim.codes().isEmpty()) {
			left.accept(claim.name(), "Codes of claims are left out.");
		}
		return object;
	}

	JsonObject event(EventFacts event) {
		JsonObject object = object("Event", addresses.event(event.name()));
		say(object, "name", event.title());
		say(object, "gainsay:claim", event.claims().stream().flatMap(claim -> corpus.claim(claim).stream()).map(claim -> lead(addresses.claim(claim.name()))).toList());
		return object;
	}

	/** An article, without the statements. */
	JsonObject article(ArticleFacts article, Optional<ArticleText> text) {
		JsonObject object = object("NewsArticle", addresses.article(article.name()));
		say(object, "headline", article.title());
		Addresses.written(article.url()).ifPresent(url -> say(object, "url", url));
		if (article.url() != null && Addresses.written(article.url()).isEmpty()) {
			left.accept(article.name(), "What should be an address is none that others may follow, so it is left out.");
		}
		say(object, "datePublished", article.published());
		say(object, "inLanguage", article.language());
		say(object, "publisher", actors(article.outlet()));
		say(object, "sourceOrganization", actors(article.via().toArray(String[]::new)));
		say(object, "creditText", article.byline());
		say(object, "articleSection", article.section());
		say(object, "dateline", article.dateline());
		corpus.article(article.revises()).ifPresent(earlier -> object.add("isBasedOn", lead(addresses.article(earlier.name()))));
		say(object, "about", article.events().stream().flatMap(name -> corpus.event(name).stream()).map(event -> lead(addresses.event(event.name()))).toList());
		text.ifPresent(read -> say(object, "gainsay:sha256", read.sha256()));
		if (text.isEmpty()) {
			left.accept(article.name(), "The article's text cannot be read, so its statements have no words.");
		}
		left.accept(article.name(), "The text is left out, and of passages there are words and no places; so are codes and the state of the annotation.");
		return object;
	}

	/** A statement: a quotation, or what records that nothing was said. */
	JsonObject statement(StatementFacts statement, String annotator, ArticleFacts article, Optional<ArticleText> text) {
		JsonObject object = object(statement.silence() ? "CreativeWork" : "Quotation", addresses.statement(statement.qualifiedName()));
		say(object, "text", words(statement.content(), text));
		say(object, "spokenByCharacter", statement.innermost().stream().map(this::speaker).toList());
		say(object, "inLanguage", article.language());
		say(object, "dateCreated", statement.date());
		List<JsonElement> about = statement.allStances().stream().flatMap(stance -> stance.targets().stream()).map(TargetFacts::claim).distinct().flatMap(name -> corpus.claim(name).stream())
				.<JsonElement>map(claim -> lead(addresses.claim(claim.name()))).toList();
		say(object, "about", about);
		say(object, "gainsay:standing", Standings.of(statement, corpus).word());
		say(object, "gainsay:form", statement.form().getLiteral().equals("unspecified") ? null : statement.form().getLiteral());
		say(object, "gainsay:cue", words(statement.cue(), text));
		say(object, "gainsay:source", words(statement.source(), text));
		say(object, "gainsay:annotator", annotator);
		if (statement.links().size() > 1) {
			JsonArray chain = new JsonArray();
			statement.links().forEach(side -> {
				JsonArray link = new JsonArray();
				side.forEach(member -> link.add(speaker(member)));
				JsonObject list = new JsonObject();
				list.add("@list", link);
				chain.add(list);
			});
			JsonObject list = new JsonObject();
			list.add("@list", chain);
			object.add("gainsay:chain", list);
		}
		say(object, "gainsay:stance", statement.allStances().stream().<JsonElement>map(this::stance).toList());
		if (statement.hedge() != null || statement.addressee() != null || statement.addresseeActor() != null || statement.note() != null || statement.confidence() != null || !statement.codes().isEmpty()
				|| !statement.repeats().isEmpty() || !statement.answers().isEmpty()) {
			left.accept(statement.qualifiedName(), "Hedge, addressee, note, confidence, codes, and what a statement repeats or answers are left out.");
		}
		return object;
	}

	private JsonElement speaker(MemberFacts member) {
		Optional<ActorFacts> actor = corpus.actor(member.actor());
		if (actor.isPresent()) {
			return lead(addresses.actor(actor.get().name()));
		}
		JsonObject object = new JsonObject();
		object.addProperty("@type", "Person");
		say(object, "description", switch (member.kind()) {
			case WRITER -> "the article itself";
			case UNSTATED -> "nobody is named";
			default -> member.words();
		});
		say(object, "memberOf", actors(member.of()));
		return object;
	}

	private JsonObject stance(StanceFacts stance) {
		JsonObject object = new JsonObject();
		object.addProperty("@type", "gainsay:Stance");
		say(object, "gainsay:kind", stance.kind().getLiteral());
		say(object, "gainsay:certainty", stance.certainty().getLiteral().equals("unspecified") ? null : stance.certainty().getLiteral());
		if (stance.conditional()) {
			object.addProperty("gainsay:conditional", true);
		}
		say(object, "gainsay:claim", stance.targets().stream().map(TargetFacts::claim).flatMap(name -> corpus.claim(name).stream()).<JsonElement>map(claim -> lead(addresses.claim(claim.name()))).toList());
		say(object, "gainsay:proposition", stance.targets().stream().map(TargetFacts::text).filter(Objects::nonNull).<JsonElement>map(SchemaOrg::text).toList());
		return object;
	}

	private static String words(AnchorFacts anchor, Optional<ArticleText> text) {
		return anchor == null || text.isEmpty() || anchor.spans().isEmpty() ? null : text.get().words(anchor.spans());
	}

	private List<JsonElement> actors(String... names) {
		return Stream.of(names).flatMap(name -> corpus.actor(name).stream()).<JsonElement>map(actor -> lead(addresses.actor(actor.name()))).toList();
	}

	private static JsonObject object(String type, String iri) {
		JsonObject object = new JsonObject();
		object.addProperty("@type", type);
		object.addProperty("@id", iri);
		return object;
	}

	private static JsonObject lead(String iri) {
		JsonObject object = new JsonObject();
		object.addProperty("@id", iri);
		return object;
	}

	private static JsonElement text(String text) {
		return new JsonPrimitive(Characters.XML.fit(text));
	}

	private static void say(JsonObject object, String key, String text) {
		if (text != null) {
			object.add(key, text(text));
		}
	}

	/** Says one as it is, several as an array, none not at all. */
	private static void say(JsonObject object, String key, List<? extends JsonElement> values) {
		if (values.size() == 1) {
			object.add(key, values.getFirst());
		} else if (!values.isEmpty()) {
			JsonArray array = new JsonArray();
			values.forEach(array::add);
			object.add(key, array);
		}
	}
}
