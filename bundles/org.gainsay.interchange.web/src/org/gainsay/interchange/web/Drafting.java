// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.gainsay.dsl.validation.Dates;
import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.annotations.SetDraft;
import org.gainsay.interchange.web.Thing.Type;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimRelation;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.model.Code;
import org.gainsay.model.Codebook;
import org.gainsay.model.Correspondence;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.Event;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.How;
import org.gainsay.model.Role;
import org.gainsay.model.Statement;
import org.gainsay.model.Status;
import org.gainsay.dsl.conversion.Names;

/** Makes a corpus of things that we wrote: {@link Things} the other way round. */
public final class Drafting {

	private static final Map<Term, ClaimRelationKind> RELATIONS = Map.of(Term.ENTAILS, ClaimRelationKind.ENTAILS, Term.SUPPORTS, ClaimRelationKind.SUPPORTS, Term.CONTRADICTS,
			ClaimRelationKind.CONTRADICTS, Term.CONCERNS, ClaimRelationKind.CONCERNS, Term.UPDATES, ClaimRelationKind.UPDATES, Term.SAME_CLAIM, ClaimRelationKind.SAME_AS);

	private final CorpusDraft draft;
	private final LeftOut left;
	private final Function<Thing, Optional<String>> texts;
	private final Map<String, Thing> things = new LinkedHashMap<>();
	private final Map<String, Actor> actors = new LinkedHashMap<>();
	private final Map<String, Claim> claims = new LinkedHashMap<>();
	private final Map<String, Event> events = new LinkedHashMap<>();
	private final Map<String, Category> categories = new LinkedHashMap<>();
	private final Map<String, ArticleDraft> articles = new LinkedHashMap<>();
	private final Map<String, Statement> statements = new LinkedHashMap<>();
	private final Set<String> labels = new HashSet<>();
	private final Set<String> names = new HashSet<>();

	/**
	 * @param left  gets what is left out
	 * @param texts gives the text of an article that does not have it in itself; empty where there is none
	 */
	public Drafting(CorpusDraft draft, LeftOut left, Function<Thing, Optional<String>> texts) {
		this.draft = draft;
		this.left = left;
		this.texts = texts;
	}

	/** Takes a thing, in any order. */
	public void add(Thing thing) {
		if (!thing.types().isEmpty() && things.putIfAbsent(thing.iri(), thing) != null) {
			left.add("things", "Two have one address, of which the first is taken", thing.iri());
		}
	}

	private Stream<Thing> all(Type type) {
		return things.values().stream().filter(thing -> thing.is(type));
	}

	/** Makes all of it. */
	public void make() {
		all(Type.CATEGORY).forEach(this::category);
		all(Type.ACTOR).forEach(this::actor);
		all(Type.CLAIM).forEach(this::claim);
		all(Type.ACTOR).forEach(this::actorsRest);
		all(Type.CLAIM).forEach(this::claimsRest);
		all(Type.EVENT).forEach(this::event);
		all(Type.ARTICLE).forEach(this::article);
		all(Type.ARTICLE).forEach(this::articlesRest);
		all(Type.STATEMENT).filter(thing -> article(thing, Term.ARTICLE) != null).forEach(thing -> statements.put(thing.iri(), GainsayFactory.eINSTANCE.createStatement()));
		all(Type.STATEMENT).forEach(this::statement);
		all(Type.ANNOTATION_SET).forEach(this::set);
		all(Type.CORRESPONDENCE).forEach(this::correspondence);
	}

	/** The name that it had, if it can have that here. */
	private void named(Thing thing, Consumer<String> to) {
		String name = thing.text(Term.NAME);
		if (name != null && Names.isName(name) && names.add(thing.types().getFirst() + name)) {
			to.accept(name);
		}
	}

	/** A text that no other of its kind has, for what is known by its text. */
	private String own(Type type, Thing thing, String text) {
		String label = text == null || text.isBlank() ? Objects.requireNonNullElse(thing.text(Term.NAME), type.name().toLowerCase(Locale.ROOT)) : text;
		String own = label;
		for (int n = 2; !labels.add(type + own); n++) {
			own = label + " (" + n + ")";
		}
		return own;
	}

	private void category(Thing thing) {
		CategorySubject on = word(CategorySubject.values(), thing.text(Term.ON), CategorySubject.STATEMENT);
		CategoryKind kind = word(CategoryKind.values(), thing.text(Term.KIND), CategoryKind.TEXT);
		boolean bounded = thing.number(Term.MINIMUM) != null && thing.number(Term.MAXIMUM) != null;
		Category category = draft.newCategory(thing.text(Term.CODEBOOK), on, own(Type.CATEGORY, thing, thing.text(Term.NAME)), kind == CategoryKind.NUMBER && !bounded ? CategoryKind.TEXT : kind);
		named(thing, category::setName);
		if (thing.number(Term.VERSION) != null && category.eContainer() instanceof Codebook codebook) {
			codebook.setVersion(thing.number(Term.VERSION));
		}
		category.setSeveral(thing.is(Term.SEVERAL));
		if (category.getKind() == CategoryKind.NUMBER) {
			category.setMinimum(thing.number(Term.MINIMUM));
			category.setMaximum(thing.number(Term.MAXIMUM));
		}
		category.setInterval(thing.is(Term.INTERVAL));
		category.setRequired(thing.is(Term.REQUIRED));
		category.setDefinition(thing.text(Term.DEFINITION));
		thing.things(Term.ALLOWS).forEach(value -> {
			String name = value.text(Term.NAME);
			if (name != null) {
				String definition = value.text(Term.DEFINITION);
				draft.value(category, name).setDefinition(definition);
			}
		});
		categories.put(thing.iri(), category);
		draft.files().kept("categories");
	}

	private void actor(Thing thing) {
		String label = thing.text(Term.LABEL);
		Actor actor = draft.actor(word(ActorKind.values(), thing.text(Term.KIND), ActorKind.ORGANISATION), own(Type.ACTOR, thing, label));
		if (label != null) {
			actor.setLabel(label);
		}
		named(thing, actor::setName);
		thing.all(Term.ALIAS).forEach(alias -> actor.getAliases().add(alias.toString()));
		thing.leads(Term.SAME_AS).forEach(actor.getSameAs()::add);
		actors.put(thing.iri(), actor);
		draft.files().kept("actors");
	}

	private void actorsRest(Thing thing) {
		Actor actor = actors.get(thing.iri());
		thing.leads(Term.PART_OF).map(actors::get).filter(Objects::nonNull).findFirst().ifPresent(actor::setPartOf);
		thing.things(Term.HOLDS).forEach(one -> {
			Role role = GainsayFactory.eINSTANCE.createRole();
			role.setTitle(Objects.requireNonNullElse(one.text(Term.TITLE), ""));
			one.leads(Term.IN).map(actors::get).filter(Objects::nonNull).findFirst().ifPresent(role::setIn);
			role.setFrom(date(one, Term.FROM));
			role.setUntil(date(one, Term.UNTIL));
			actor.getRoles().add(role);
		});
		actor.getCodes().addAll(codes(thing));
	}

	private void claim(Thing thing) {
		String text = thing.text(Term.TEXT);
		Claim claim = draft.claim(own(Type.CLAIM, thing, text));
		if (text != null) {
			claim.setText(text);
		}
		named(thing, claim::setName);
		claims.put(thing.iri(), claim);
		draft.files().kept("claims");
	}

	private void claimsRest(Thing thing) {
		Claim claim = claims.get(thing.iri());
		thing.leads(Term.ABOUT).map(actors::get).filter(Objects::nonNull).forEach(claim.getAbout()::add);
		for (Thing.Said said : thing.said()) {
			ClaimRelationKind kind = RELATIONS.get(said.term());
			Claim other = said.value() instanceof Thing.Reference reference ? claims.get(reference.iri()) : null;
			if (kind != null && other != null) {
				ClaimRelation relation = GainsayFactory.eINSTANCE.createClaimRelation();
				relation.setKind(kind);
				relation.setTarget(other);
				claim.getRelations().add(relation);
			}
		}
		claim.getCodes().addAll(codes(thing));
	}

	private void event(Thing thing) {
		Event event = draft.event(Objects.requireNonNullElse(thing.text(Term.TITLE), "event"));
		named(thing, event::setName);
		thing.leads(Term.CLAIM).map(claims::get).filter(Objects::nonNull).forEach(event.getClaims()::add);
		events.put(thing.iri(), event);
		draft.files().kept("events");
	}

	private void article(Thing thing) {
		Optional<String> text = Optional.ofNullable(thing.text(Term.VALUE)).or(() -> texts.apply(thing));
		if (text.isEmpty()) {
			left.add("articles", "Their text is neither in the file nor in a folder of texts, so they and what is said in them are left", thing.iri());
			return;
		}
		String file = thing.text(Term.FILE);
		ArticleDraft article = draft.article(file != null ? file : Objects.requireNonNullElse(thing.text(Term.NAME), "article"), text.get());
		named(thing, article.article()::setName);
		article.article().setTitle(Objects.requireNonNullElse(thing.text(Term.TITLE), article.article().getTitle()));
		article.article().setByline(thing.text(Term.BYLINE));
		article.article().setSection(thing.text(Term.SECTION));
		article.article().setDateline(thing.text(Term.DATELINE));
		article.article().setPublished(date(thing, Term.ISSUED));
		article.article().setRetrieved(date(thing, Term.RETRIEVED));
		article.article().setLanguage(thing.text(Term.LANGUAGE));
		thing.leads(Term.CANONICAL).findFirst().ifPresent(article.article()::setUrl);
		thing.leads(Term.PUBLISHER).map(actors::get).filter(Objects::nonNull).findFirst().ifPresent(article.article()::setOutlet);
		thing.leads(Term.VIA).map(actors::get).filter(Objects::nonNull).forEach(article.article().getVia()::add);
		thing.leads(Term.EVENT).map(events::get).filter(Objects::nonNull).forEach(article.article().getOn()::add);
		articles.put(thing.iri(), article);
		draft.files().kept("articles");
	}

	private void articlesRest(Thing thing) {
		ArticleDraft article = articles.get(thing.iri());
		ArticleDraft earlier = article(thing, Term.REVISION_OF);
		if (article != null && earlier != null) {
			article.article().setRevises(earlier.article());
		}
	}

	/** The article that a thing leads to; null where that is not there. */
	private ArticleDraft article(Thing thing, Term term) {
		for (String iri : thing.leads(term).toList()) {
			ArticleDraft article = articles.get(iri);
			if (article != null) {
				return article;
			}
		}
		return null;
	}

	/** A date as the language has it; null where there is none. */
	String date(Thing thing, Term term) {
		String date = thing.text(term);
		if (date == null || Dates.isDateOrPart(date)) {
			return date;
		}
		left.add("dates", "They are none", thing.text(term) + " of " + thing.iri());
		return null;
	}

	/** The set that a thing is, or that a statement is in; without one it is the annotator's. */
	private SetDraft setOf(ArticleDraft article, Thing thing) {
		Thing set = thing.is(Type.ANNOTATION_SET) ? thing : thing.leads(Term.SET).map(things::get).filter(Objects::nonNull).findFirst().orElse(thing);
		Optional<String> annotator = set.things(Term.CREATOR).map(one -> one.text(Term.NICKNAME)).filter(Objects::nonNull).findFirst().or(() -> set.leads(Term.CREATOR).map(this::nickname).findFirst());
		if (set.is(Type.ANNOTATION_SET) && set.text(Term.NAME) == null) {
			return article.own(annotator.orElse(null));
		}
		return article.set(annotator.orElseGet(() -> set.is(Type.ANNOTATION_SET) ? set.text(Term.NAME) : null), set.text(Term.ROUND));
	}

	private String nickname(String annotator) {
		Thing thing = things.get(annotator);
		String name = thing == null ? null : thing.text(Term.NICKNAME);
		return name != null ? name : URLDecoder.decode(annotator.substring(annotator.lastIndexOf('/') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
	}

	private void set(Thing thing) {
		ArticleDraft article = article(thing, Term.ARTICLE);
		if (article != null) {
			SetDraft set = setOf(article, thing);
			set.status(word(Status.values(), thing.text(Term.STATUS), Status.OPEN));
			set.coded(date(thing, Term.DONE));
			Thing codes = thing.text(Term.NAME) == null ? thing.leads(Term.ARTICLE).map(things::get).findFirst().orElse(thing) : thing;
			new StatementDrafting(this, article).codes(codes, set);
		}
	}

	private void statement(Thing thing) {
		ArticleDraft article = article(thing, Term.ARTICLE);
		if (article == null) {
			left.add("statements", "Their article is not there", thing.iri());
			return;
		}
		Statement statement = statements.get(thing.iri());
		statement.setName(thing.text(Term.NAME));
		new StatementDrafting(this, article).make(thing, statement, setOf(article, thing));
		draft.files().kept("statements");
	}

	private void correspondence(Thing thing) {
		List<Statement> both = new ArrayList<>();
		thing.leads(Term.STATEMENT).map(statements::get).filter(one -> one != null && one.getName() != null).forEach(both::add);
		Correspondence correspondence = GainsayFactory.eINSTANCE.createCorrespondence();
		named(thing, correspondence::setName);
		correspondence.setKind(word(CorrespondenceKind.values(), thing.text(Term.KIND), CorrespondenceKind.SAME_UTTERANCE));
		correspondence.setHow(word(How.values(), thing.text(Term.HOW), How.UNSPECIFIED));
		correspondence.setConfidence(confidence(thing.text(Term.CONFIDENCE)));
		correspondence.getStatements().addAll(both);
		if (both.size() > 1) {
			draft.correspondence(correspondence);
			draft.files().kept("correspondences");
		} else {
			left.add("correspondences", "Fewer than two of their statements are there", thing.iri());
		}
	}

	/** The codes of a thing, without their passages. */
	List<Code> codes(Thing thing) {
		return List.copyOf(codesOf(thing).values());
	}

	/** The same by what they are made of, in its order. */
	Map<Thing, Code> codesOf(Thing thing) {
		Map<Thing, Code> codes = new LinkedHashMap<>();
		Stream.concat(thing.things(Term.CODE), thing.things(Term.BODY).filter(body -> body.is(Type.CODE))).forEach(one -> {
			Code code = code(one);
			if (code != null) {
				codes.put(one, code);
			}
		});
		return codes;
	}

	/** @return null where it has no value that its category takes */
	private Code code(Thing thing) {
		Code code = GainsayFactory.eINSTANCE.createCode();
		Category category = thing.leads(Term.CATEGORY).map(categories::get).filter(Objects::nonNull).findFirst().orElseGet(() -> draft.category(CategorySubject.STATEMENT, "code", CategoryKind.LIST));
		code.setCategory(category);
		thing.all(Term.CODED).map(Object::toString).forEach(value -> {
			switch (category.getKind()) {
				case LIST -> code.getValues().add(draft.value(category, value));
				case NUMBER -> code.setNumber(value.matches("-?\\d{1,9}") ? Integer.valueOf(value) : null);
				case TEXT -> code.setText(value);
			}
		});
		if (code.getValues().isEmpty() && code.getNumber() == null && code.getText() == null) {
			left.add("codes", "They have no value that their category takes", thing.iri());
			return null;
		}
		return code;
	}

	Optional<Actor> actor(Thing thing, Term term) {
		return thing.leads(term).map(actors::get).filter(Objects::nonNull).findFirst();
	}

	Stream<Actor> actors(Thing thing, Term term) {
		return thing.leads(term).map(actors::get).filter(Objects::nonNull);
	}

	Claim claim(String iri) {
		return claims.get(iri);
	}

	Stream<Statement> statements(Thing thing, Term term) {
		return thing.leads(term).map(statements::get).filter(Objects::nonNull);
	}

	LeftOut left() {
		return left;
	}

	/** A confidence as written; null where it is none. */
	static BigDecimal confidence(String text) {
		return text != null && text.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?") ? new BigDecimal(text) : null;
	}

	/** The literal of a word. */
	static <E extends Enumerator> E word(E[] literals, String word, E otherwise) {
		for (E literal : literals) {
			if (literal.getLiteral().equals(word)) {
				return literal;
			}
		}
		return otherwise;
	}
}
