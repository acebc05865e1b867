// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.Enumerator;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CategoryValueFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.RoleFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.web.Thing.Type;
import org.gainsay.model.CategoryKind;
import org.gainsay.text.ArticleText;

/** What a corpus holds as things. What they have no place for is told. */
public final class Things {

	private static final String UNSPECIFIED = "unspecified";

	private final Corpus corpus;
	private final Addresses addresses;
	private final Passages passages;
	private final Consumer<NotCarried> left;

	/** @param left is told what has no place */
	public Things(Corpus corpus, Addresses addresses, Consumer<NotCarried> left) {
		this.corpus = corpus;
		this.addresses = addresses;
		this.passages = new Passages(addresses);
		this.left = left;
	}

	/** An actor, whatever uses its name. */
	public Thing actor(ActorFacts actor) {
		Thing thing = Thing.of(addresses.actor(actor.name()), Type.ACTOR, Type.AGENT).say(Term.NAME, actor.name()).say(Term.KIND, actor.kind().getLiteral()).say(Term.LABEL, fit(actor.label(), actor.name()));
		actor.aliases().forEach(alias -> thing.say(Term.ALIAS, fit(alias, actor.name())));
		for (String same : actor.sameAs()) {
			lead(thing, Term.SAME_AS, same, actor.name());
		}
		thing.lead(Term.PART_OF, actor(actor.partOf(), actor.name()));
		int number = 0;
		for (RoleFacts role : actor.roles()) {
			thing.say(Term.HOLDS, Thing.part(thing.iri() + "#role-" + ++number, Type.ROLE).say(Term.TITLE, fit(role.title(), actor.name())).lead(Term.IN, actor(role.in(), actor.name()))
					.say(Term.FROM, role.from()).say(Term.UNTIL, role.until()));
		}
		codes(thing, actor.codes(), actor.name());
		return thing;
	}

	/** A claim. */
	public Thing claim(ClaimFacts claim) {
		Thing thing = Thing.of(addresses.claim(claim.name()), Type.CLAIM).say(Term.NAME, claim.name()).say(Term.TEXT, fit(claim.text(), claim.name()));
		claim.about().forEach(actor -> thing.lead(Term.ABOUT, actor(actor, claim.name())));
		for (ClaimRelationFacts relation : claim.relations()) {
			thing.lead(switch (relation.kind()) {
				case ENTAILS -> Term.ENTAILS;
				case SUPPORTS -> Term.SUPPORTS;
				case CONTRADICTS -> Term.CONTRADICTS;
				case CONCERNS -> Term.CONCERNS;
				case UPDATES -> Term.UPDATES;
				case SAME_AS -> Term.SAME_CLAIM;
			}, claim(relation.target(), claim.name()));
		}
		codes(thing, claim.codes(), claim.name());
		return thing;
	}

	/** An event and the claims about it. */
	public Thing event(EventFacts event) {
		Thing thing = Thing.of(addresses.event(event.name()), Type.EVENT).say(Term.NAME, event.name()).say(Term.TITLE, fit(event.title(), event.name()));
		event.claims().forEach(claim -> thing.lead(Term.CLAIM, claim(claim, event.name())));
		return thing;
	}

	/** A category of a codebook. */
	public Thing category(CategoryFacts category) {
		Thing thing = Thing.of(addresses.category(category.name()), Type.CATEGORY).say(Term.NAME, category.name()).say(Term.CODEBOOK, fit(category.codebook(), category.name()))
				.say(Term.VERSION, category.version()).say(Term.ON, category.subject().getLiteral()).say(Term.KIND, category.kind().getLiteral()).flag(Term.SEVERAL, category.several())
				.say(Term.MINIMUM, category.minimum()).say(Term.MAXIMUM, category.maximum()).flag(Term.INTERVAL, category.kind() == CategoryKind.NUMBER && category.interval())
				.flag(Term.REQUIRED, category.required()).say(Term.DEFINITION, fit(category.definition(), category.name()));
		for (CategoryValueFacts value : category.values()) {
			thing.say(Term.ALLOWS, Thing.part(thing.iri() + "#" + value.name(), Type.CATEGORY_VALUE).say(Term.NAME, value.name()).say(Term.DEFINITION, fit(value.definition(), category.name())));
		}
		return thing;
	}

	/**
	 * An article.
	 *
	 * @param text   empty where it has none that can be read
	 * @param within whether its text is to be in it
	 */
	public Thing article(ArticleFacts article, Optional<ArticleText> text, boolean within) {
		Thing thing = Thing.of(addresses.article(article.name()), Type.ARTICLE, Type.TEXT, Type.ENTITY).say(Term.NAME, article.name()).say(Term.TITLE, fit(article.title(), article.name()));
		String outlet = actor(article.outlet(), article.name());
		thing.lead(Term.PUBLISHER, outlet).lead(Term.ATTRIBUTED_TO, outlet);
		if (article.via().size() > 1) {
			thing.lead(Term.FIRST_VIA, actor(article.via().getFirst(), article.name()));
		}
		article.via().forEach(via -> thing.lead(Term.VIA, actor(via, article.name())));
		thing.say(Term.BYLINE, fit(article.byline(), article.name())).say(Term.SECTION, fit(article.section(), article.name())).say(Term.DATELINE, fit(article.dateline(), article.name()))
				.say(Term.ISSUED, article.published()).say(Term.RETRIEVED, article.retrieved()).say(Term.LANGUAGE, article.language());
		lead(thing, Term.CANONICAL, article.url(), article.name());
		article.events().forEach(event -> thing.lead(Term.EVENT, corpus.event(event).<String>map(found -> addresses.event(found.name())).orElseGet(() -> missing("event", event, article.name()))));
		if (article.revises() != null) {
			thing.lead(Term.REVISION_OF, corpus.article(article.revises()).<String>map(found -> addresses.article(found.name())).orElseGet(() -> missing("article", article.revises(), article.name())));
		}
		thing.say(Term.FILE, article.text()).say(Term.SHA256, text.<String>map(ArticleText::sha256).orElse(article.sha256())).say(Term.STATUS, article.status().getLiteral());
		if (text.isEmpty()) {
			left.accept(new NotCarried(article.name(), "The article's text cannot be read, so its statements have no passages."));
		} else {
			String fit = fit(text.get().text(), article.name());
			if (within) {
				thing.say(Term.FORMAT, "text/plain").say(Term.VALUE, fit);
			}
		}
		codes(thing, article.codes(), article.name(), article, text);
		return thing;
	}

	/** The statements of one annotator on an article, without these. */
	public Thing set(AnnotationSetFacts set, ArticleFacts article, Optional<ArticleText> text) {
		Thing thing = Thing.of(addresses.set(set.article(), set.name(), set.round()), Type.ANNOTATION_SET).lead(Term.ARTICLE, addresses.article(article.name())).say(Term.NAME, set.name())
				.say(Term.STATUS, set.status().getLiteral()).say(Term.ROUND, set.round()).say(Term.DONE, set.coded());
		if (set.annotator() != null) {
			thing.say(Term.CREATOR, annotator(set.annotator()));
		}
		if (!set.solo()) {
			codes(thing, set.codes(), article.name(), article, text);
		}
		return thing;
	}

	/** An annotator; an agent to whom things are attributed. */
	public Thing annotator(String name) {
		return Thing.of(addresses.annotator(name), Type.PERSON, Type.AGENT).say(Term.NICKNAME, name);
	}

	/** A correspondence of statements. */
	public Thing correspondence(CorrespondenceFacts correspondence) {
		Thing thing = Thing.of(addresses.correspondence(correspondence.name()), Type.CORRESPONDENCE).say(Term.NAME, correspondence.name()).say(Term.KIND, correspondence.kind().getLiteral())
				.say(Term.HOW, word(correspondence.how())).say(Term.CONFIDENCE, correspondence.confidence());
		correspondence.statements().forEach(name -> thing.lead(Term.STATEMENT, statement(name, correspondence.name())));
		return thing;
	}

	/**
	 * A statement as an annotation: its target is where it stands, its bodies are the other passages, who speaks, the stances and the codes.
	 *
	 * @param text empty where the article has none that can be read
	 */
	public Thing statement(StatementFacts statement, AnnotationSetFacts set, ArticleFacts article, Optional<ArticleText> text) {
		String where = statement.qualifiedName();
		Thing thing = Thing.of(addresses.statement(where), Type.ANNOTATION, Type.STATEMENT, Type.ENTITY).say(Term.NAME, statement.name());
		thing.lead(Term.MOTIVATION, Vocabulary.OA.iri("describing"), "describing").lead(Term.SET, addresses.set(set.article(), set.name(), set.round())).lead(Term.ARTICLE, addresses.article(article.name()))
				.lead(Term.PRIMARY_SOURCE, addresses.article(article.name()));
		if (set.annotator() != null) {
			thing.lead(Term.CREATOR, addresses.annotator(set.annotator())).lead(Term.ATTRIBUTED_TO, addresses.annotator(set.annotator()));
		}
		thing.say(Term.STATUS, statement.status().getLiteral()).say(Term.STANDING, Standings.of(statement, corpus).word()).say(Term.FORM, word(statement.form())).say(Term.ACT, word(statement.act()))
				.say(Term.WRITER_CERTAINTY, word(statement.writerCertainty())).flag(Term.CUE_NEGATED, statement.cueNegated()).flag(Term.SILENCE, statement.silence()).say(Term.SAID, statement.date())
				.lead(Term.ADDRESSEE, actor(statement.addresseeActor(), where)).say(Term.CONFIDENCE, statement.confidence()).say(Term.ORIGIN, fit(statement.origin(), where))
				.say(Term.NOTE, fit(statement.note(), where));
		statement.repeats().forEach(name -> thing.lead(Term.REPEATS, statement(name, where)));
		statement.answers().forEach(name -> thing.lead(Term.ANSWERS, statement(name, where)));
		passages(statement, article, text, thing);
		members(statement, thing);
		stances(statement, thing);
		int number = 0;
		for (CodeFacts code : statement.codes()) {
			thing.say(Term.BODY, code(thing, code, ++number, where));
		}
		return thing;
	}

	private void passages(StatementFacts statement, ArticleFacts article, Optional<ArticleText> text, Thing thing) {
		AnchorFacts place = statement.place();
		boolean targeted = false;
		for (StatementAnchor one : statement.anchors()) {
			String owner = one.of() == null ? null : (one.role() == StatementAnchor.Role.CODE ? "code" : one.ofStance(statement) ? "stance" : "member") + "-" + one.of();
			String iri = thing.iri() + "#" + one.role().word() + (owner == null ? "" : "-" + owner);
			Integer of = one.of();
			if (one.role() == StatementAnchor.Role.SOURCE && of != null && statement.allMembers().get(of - 1).wordsAt() == one.anchor()) {
				iri = thing.iri() + "#words-" + owner;
			}
			List<Thing> pieces = text.isEmpty() ? List.of() : passages.of(one.anchor(), article, text.get(), iri, iri.contains("#words-") ? "words" : one.role().word());
			if (pieces.isEmpty() && text.isPresent()) {
				left.accept(new NotCarried(statement.qualifiedName(), "The words of its " + one.role().word() + " are not found in the article, so there is no passage for them."));
			}
			for (Thing piece : pieces) {
				if (owner != null) {
					piece.lead(Term.OF, thing.iri() + "#" + owner);
				}
				thing.say(one.anchor() == place ? Term.TARGET : Term.BODY, piece);
				targeted |= one.anchor() == place;
			}
		}
		if (!targeted) {
			thing.lead(Term.TARGET, addresses.article(article.name()));
		}
	}

	private void members(StatementFacts statement, Thing thing) {
		String where = statement.qualifiedName();
		int number = 0;
		int link = 0;
		for (List<MemberFacts> side : statement.links()) {
			link++;
			int place = 0;
			for (MemberFacts member : side) {
				Thing made = Thing.of(thing.iri() + "#member-" + ++number, Type.MEMBER).say(Term.KIND, member.kind().name().toLowerCase(Locale.ROOT)).say(Term.LINK, link).say(Term.PLACE, ++place)
						.lead(Term.ACTOR, actor(member.actor(), where)).say(Term.WORDS, fit(member.words(), where)).lead(Term.PART_OF, actor(member.of(), where)).say(Term.COUNT, member.number())
						.flag(Term.SEVERAL, member.several()).flag(Term.CUE_NEGATED, member.cueNegated());
				member.onBehalfOf().forEach(actor -> made.lead(Term.ON_BEHALF_OF, actor(actor, where)));
				int code = 0;
				for (CodeFacts one : member.codes()) {
					made.say(Term.CODE, code(made, one, ++code, where));
				}
				thing.say(Term.BODY, made);
			}
		}
	}

	private void stances(StatementFacts statement, Thing thing) {
		int number = 0;
		for (StanceFacts stance : statement.stances()) {
			thing.say(Term.BODY, stance(statement, thing, stance, ++number, null));
		}
		int member = 0;
		for (MemberFacts one : statement.allMembers()) {
			member++;
			for (StanceFacts stance : one.stances()) {
				thing.say(Term.BODY, stance(statement, thing, stance, ++number, thing.iri() + "#member-" + member));
			}
		}
	}

	/** @param member whose own it is; null where it is the statement's */
	private Thing stance(StatementFacts statement, Thing of, StanceFacts stance, int number, String member) {
		String where = statement.qualifiedName();
		Thing thing = Thing.of(of.iri() + "#stance-" + number, Type.STANCE).say(Term.KIND, stance.kind().getLiteral()).say(Term.CERTAINTY, word(stance.certainty()))
				.flag(Term.CONDITIONAL, stance.conditional()).lead(Term.MEMBER, member);
		for (TargetFacts target : stance.targets()) {
			if (target.claim() != null) {
				thing.lead(Term.CLAIM, claim(target.claim(), where));
			} else {
				thing.say(Term.PROPOSITION, fit(target.text(), where));
			}
		}
		return thing;
	}

	private void codes(Thing of, List<CodeFacts> codes, String where) {
		int number = 0;
		for (CodeFacts code : codes) {
			of.say(Term.CODE, code(of, code, ++number, where));
		}
	}

	/** Codes whose passages are no statement's. */
	private void codes(Thing of, List<CodeFacts> codes, String where, ArticleFacts article, Optional<ArticleText> text) {
		int number = 0;
		for (CodeFacts code : codes) {
			Thing thing = code(of, code, ++number, where);
			AnchorFacts passage = code.at();
			if (passage != null && text.isPresent()) {
				passages.of(passage, article, text.get(), thing.iri() + "-passage", "code").forEach(piece -> thing.say(Term.PASSAGE, piece));
			}
			of.say(Term.CODE, thing);
		}
	}

	private Thing code(Thing of, CodeFacts code, int number, String where) {
		String base = of.iri().contains("#") ? of.iri() + "-" : of.iri() + "#";
		Thing thing = Thing.of(base + "code-" + number, Type.CODE).lead(Term.CATEGORY, corpus.category(code.category()).<String>map(found -> addresses.category(found.name()))
				.orElseGet(() -> missing("category", code.category(), where)));
		code.values().forEach(value -> thing.say(Term.CODED, fit(value, where)));
		return thing;
	}

	private void lead(Thing thing, Term term, String address, String where) {
		if (address == null) {
			return;
		}
		Optional<String> written = Addresses.written(address);
		if (written.isEmpty()) {
			left.accept(new NotCarried(where, "What should be an address is none that others may follow, so it is left out."));
		}
		written.ifPresent(iri -> thing.lead(term, iri));
	}

	private String actor(String name, String where) {
		return name == null ? null : corpus.actor(name).<String>map(found -> addresses.actor(found.name())).orElseGet(() -> missing("actor", name, where));
	}

	private String claim(String name, String where) {
		return corpus.claim(name).<String>map(found -> addresses.claim(found.name())).orElseGet(() -> missing("claim", name, where));
	}

	private String statement(String name, String where) {
		return corpus.statement(name).<String>map(found -> addresses.statement(found.qualifiedName())).orElseGet(() -> missing("statement", name, where));
	}

	private String missing(String kind, String name, String where) {
		left.accept(new NotCarried(where, "It names the " + kind + " '" + name + "', which there is not; that is left out."));
		return null;
	}

	/** The language's word; null where the file does not say. */
	private static String word(Enumerator literal) {
		return literal.getLiteral().equals(UNSPECIFIED) ? null : literal.getLiteral();
	}

	/** A text as any notation of RDF takes it: as XML has it. */
	private String fit(String text, String where) {
		String fit = text == null ? null : Characters.XML.fit(text);
		if (fit != null && !fit.equals(text)) {
			left.accept(new NotCarried(where, Characters.XML.told()));
		}
		return fit;
	}
}
