// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import static org.gainsay.interchange.csv.Table.Column.key;
import static org.gainsay.interchange.csv.Table.Column.of;
import static org.gainsay.interchange.csv.Table.Column.oneOf;
import static org.gainsay.interchange.csv.Table.Column.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.RouteKind;
import org.gainsay.facts.Standing;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.interchange.csv.Table.ForeignKey;
import org.gainsay.interchange.csv.Table.Type;
import org.gainsay.model.Act;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.Certainty;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.Form;
import org.gainsay.model.How;
import org.gainsay.model.StanceKind;
import org.gainsay.model.StatementStatus;
import org.gainsay.model.Status;

/**
 * The tables of the package and their columns, in the order in which they are written. Scripts rely on both: a new column goes
 * to the end of its table.
 */
final class Tables {

	private static final List<String> STATEMENT = List.of("article", "annotator", "round", "statement");

	static final Table ARTICLES = new Table("articles", "The articles.", List.of(
			key("article", "name of the article"),
			text("title", "its title"),
			text("outlet", "the actor that published it"),
			text("published", "year, month, date or date-time of ISO 8601, as recorded; never filled up"),
			text("retrieved", "date or date-time of ISO 8601, as recorded"),
			text("language", "BCP 47 tag"),
			text("url", "where it was published"),
			text("text", "the text file, relative to the corpus folder"),
			text("sha256", "SHA-256 of the bytes of the text file, in hexadecimal"),
			of("length", Type.INTEGER, "length of the text in Unicode code points, a leading byte order mark not counted"),
			oneOf("status", words(Status.values()), "how far its annotation has come"),
			text("events", "names of the events it reports on, with a space between"),
			text("file", "the claims file that declares it, relative to the corpus folder"),
			text("byline", "whom it names as its author, in its words"),
			text("section", "the part of the paper that it stands in"),
			text("dateline", "where it says that it was written"),
			text("revises", "the article of which it is a later version"),
			of("superseded", Type.BOOLEAN, "whether another article revises it; the answers do not count it then")),
			List.of("article"), List.of(ForeignKey.of("outlet", "actors", "actor"), ForeignKey.of("revises", "", "article")));

	static final Table ARTICLE_VIA = new Table("article_via", "Whose copy whole articles are: one row an actor.", List.of(
			key("article", "name of the article"),
			key("actor", "whose copy it is"),
			of("number", Type.INTEGER, "the place in the credit, from 1; the first one is the route")),
			List.of(), List.of(ForeignKey.of("article", "articles", "article"), ForeignKey.of("actor", "actors", "actor")));

	static final Table ACTORS = new Table("actors", "Those who speak or publish.", List.of(
			key("actor", "name of the actor"),
			oneOf("kind", words(ActorKind.values()), "what sort of actor"),
			text("label", "what to call it"),
			text("part_of", "the actor that it is part of"),
			of("aliases", Type.ARRAY, "other names, as a JSON list"),
			of("same_as", Type.ARRAY, "URIs of the same actor elsewhere, as a JSON list"),
			of("roles", Type.ARRAY, "its roles as a JSON list of objects with title, in, from, until")),
			List.of("actor"), List.of(ForeignKey.of("part_of", "", "actor")));

	static final Table CLAIMS = new Table("claims", "The propositions that statements are about.", List.of(
			key("claim", "name of the claim"),
			text("text", "the proposition")),
			List.of("claim"), List.of());

	static final Table CLAIM_ABOUT = new Table("claim_about", "Whom claims charge: one row an actor.", List.of(
			key("claim", "name of the claim"),
			key("actor", "whom it charges")),
			List.of(), List.of(ForeignKey.of("claim", "claims", "claim"), ForeignKey.of("actor", "actors", "actor")));

	static final Table CLAIM_RELATIONS = new Table("claim_relations", "What claims have to do with each other.", List.of(
			key("claim", "the claim that has the relation"),
			oneOf("relation", words(ClaimRelationKind.values()), "what it is"),
			text("target", "the other claim")),
			List.of(), List.of(ForeignKey.of("claim", "claims", "claim"), ForeignKey.of("target", "claims", "claim")));

	static final Table EVENTS = new Table("events", "What the articles report on.", List.of(
			key("event", "name of the event"),
			text("title", "what happened"),
			text("claims", "names of the claims made about it, with a space between")),
			List.of("event"), List.of());

	static final Table ANNOTATION_SETS = new Table("annotation_sets", "Whose statements on which article the package holds.", List.of(
			key("article", "name of the article"),
			text("annotator", "whose they are; empty where nobody says"),
			text("set", "name of the set; empty for the article's own"),
			oneOf("status", words(Status.values()), "how far the annotation has come"),
			text("round", "the round of a study that it belongs to; empty for none"),
			text("coded", "when it was done, date or date-time of ISO 8601, as recorded")),
			List.of(), List.of(ForeignKey.of("article", "articles", "article")));

	static final Table STATEMENTS = new Table("statements", "The attributions: who says what, how.", List.of(
			key("article", "name of the article"),
			text("annotator", "whose statement it is; empty where nobody says"),
			key("statement", "name of the statement in its article and set"),
			text("speakers", "the outer speakers with '; ' between: names of actors, writer, unstated, or unnamed and the words"),
			text("chain", "whom they cite, from the outside in, with ' > ' between, and '; ' between those who are cited side by side"),
			oneOf("form", words(Form.values()), "how the words are given; empty where the file does not say"),
			oneOf("standing", Arrays.stream(Standing.values()).map(Standing::word).toList(), "what a reader sees first"),
			text("date", "when it was said, date or date-time of ISO 8601, as recorded"),
			text("repeats", "the statements it repeats, as article.statement, with a space between"),
			of("confidence", Type.NUMBER, "the annotator's, from 0 to 1"),
			oneOf("status", words(StatementStatus.values()), "accepted, or suggested or rejected"),
			text("origin", "what suggested it"),
			oneOf("act", words(Act.values()), "what sort of act it is; empty where the file does not say"),
			oneOf("writer_certainty", words(Certainty.values()), "how far the article goes along; empty where the file does not say"),
			of("cue_negated", Type.BOOLEAN, "whether the cue is negated"),
			text("note", "the annotator's note"),
			text("set", "name of the annotation set; empty for the article's own"),
			text("addressee", "the actor whom the outer speakers told"),
			of("silence", Type.BOOLEAN, "whether it has no content, and only records that somebody withheld something"),
			of("start", Type.INTEGER, "where its place begins in code points from 0: that of its content, of a silence that of its cue, else its source"),
			of("end", Type.INTEGER, "where its place ends, exclusive; pieces between are in spans"),
			text("round", "the round of a study that its set belongs to; empty for none")),
			List.of(), List.of(new ForeignKey(List.of("article", "annotator", "round"), "annotation_sets", List.of("article", "annotator", "round")), ForeignKey.of("addressee", "actors", "actor")));

	static final Table ANSWERS = new Table("answers", "Which statements reply to which: one row a reply.", List.of(
			key("article", "name of the article"),
			text("annotator", "whose statement it is"),
			key("statement", "name of the statement that replies"),
			key("to_article", "name of the article of the statement that it replies to"),
			text("to_annotator", "whose statement that is"),
			key("to_statement", "name of that statement"),
			text("round", "the round of a study that its set belongs to; empty for none"),
			text("to_round", "the round of that statement's set; empty for none")),
			List.of(), List.of(statement(), new ForeignKey(List.of("to_article", "to_annotator", "to_round", "to_statement"), "statements", STATEMENT)));

	static final Table MEMBERS = new Table("members", "Who speaks in a statement: outer speakers, then whom they cite.", List.of(
			key("article", "name of the article"),
			text("annotator", "whose statement it is"),
			key("statement", "name of the statement"),
			of("number", Type.INTEGER, "its place in the statement, from 1; spans refer to it"),
			oneOf("position", List.of("speaker", "cited"), "outer speaker, or cited"),
			oneOf("kind", List.of("actor", "writer", "unstated", "unnamed"), "what sort of speaker"),
			text("actor", "the actor"),
			text("words", "the words for an unnamed source"),
			text("of", "the actor that an unnamed source belongs to"),
			of("cue_negated", Type.BOOLEAN, "whether its own cue is negated"),
			of("link", Type.INTEGER, "the place of its link in the chain, from 1 for the outer speakers; those of one link stand side by side"),
			of("member", Type.INTEGER, "its place in the link, from 1"),
			text("count", "how many speakers it stands for, if the text gives exactly that number, or several; empty for one"),
			text("round", "the round of a study that its set belongs to; empty for none")),
			List.of(), List.of(statement(), ForeignKey.of("actor", "actors", "actor"), ForeignKey.of("of", "actors", "actor")));

	static final Table MEMBER_FOR = new Table("member_for", "On whose behalf members speak: one row an actor.", List.of(
			key("article", "name of the article"),
			text("annotator", "whose statement it is"),
			key("statement", "name of the statement"),
			of("member", Type.INTEGER, "the number of the member"),
			key("actor", "on whose behalf it speaks there"),
			text("round", "the round of a study that its set belongs to; empty for none")),
			List.of(), List.of(statement(), ForeignKey.of("actor", "actors", "actor")));

	static final Table STANCES = new Table("stances", "What speakers do about claims: one row a target.", List.of(
			key("article", "name of the article"),
			text("annotator", "whose statement it is"),
			key("statement", "name of the statement"),
			oneOf("stance", words(StanceKind.values()), "what is done"),
			text("claim", "the claim it is about"),
			text("text", "or the free text that is not yet a claim"),
			oneOf("certainty", words(Certainty.values()), "as the speaker expresses it; empty where the file does not say"),
			of("number", Type.INTEGER, "the stance's place in the statement, from 1; spans refer to it"),
			of("member", Type.INTEGER, "the number of the member in whose block it is written; empty for the statement's own"),
			of("conditional", Type.BOOLEAN, "whether it holds on a condition only; its words are in spans"),
			text("round", "the round of a study that its set belongs to; empty for none")),
			List.of(), List.of(statement(), ForeignKey.of("claim", "claims", "claim")));

	static final Table SPANS = new Table("spans", "Where things stand in the texts: one row a piece.", List.of(
			key("article", "name of the article"),
			text("annotator", "whose it is; of a code of an article whose its own annotations are"),
			text("statement", "name of the statement; empty for a code of the article or of a set"),
			oneOf("role", Arrays.stream(StatementAnchor.Role.values()).map(StatementAnchor.Role::word).toList(), "what stands there"),
			of("of", Type.INTEGER, "the number of what it belongs to, as the column owner says; empty for the statement's own"),
			of("start", Type.INTEGER, "where it begins, in Unicode code points of the text from 0"),
			of("end", Type.INTEGER, "where it ends, exclusive"),
			text("exact", "the words that stand there"),
			of("piece", Type.INTEGER, "the place among the pieces of a discontinuous span, from 1"),
			oneOf("owner", List.of("member", "stance", "code"), "what the number is of: a target, a condition and the grounds of a stance belong to this, a code's passage to the code"),
			text("round", "the round of a study that its set belongs to; empty for none")),
			List.of(), List.of(ForeignKey.of("article", "articles", "article")));

	static final Table CATEGORIES = new Table("categories", "The study's own vocabularies: one row a value, or a category of numbers or texts.", List.of(
			key("category", "name of the category"),
			text("value", "name of the value; empty for a category of numbers or texts"),
			oneOf("subject", List.of("article", "statement", "claim", "actor"), "what it is about"),
			of("several", Type.BOOLEAN, "whether a subject may have more than one value"),
			text("definition", "what the category means"),
			text("codebook", "title of the codebook"),
			of("version", Type.INTEGER, "version of the codebook"),
			oneOf("kind", words(CategoryKind.values()), "what is given: values of the list, a number or a text"),
			of("minimum", Type.INTEGER, "the least number"),
			of("maximum", Type.INTEGER, "the greatest number"),
			of("interval", Type.BOOLEAN, "whether the steps between the numbers are of one size; else they are an order only"),
			of("required", Type.BOOLEAN, "whether each subject of a set that is done carries it"),
			text("value_definition", "what the value means")),
			List.of(), List.of());

	static final Table CODES = new Table("codes", "The values that categories have for articles, annotation sets, statements, members, claims and actors.", List.of(
			text("article", "name of the article; empty for a claim and an actor"),
			text("annotator", "whose code it is, of an article that of its own annotations; empty for a claim and an actor, and where nobody says"),
			text("statement", "name of the statement; empty but for a statement and a member"),
			text("category", "the category"),
			text("value", "the value, number or text"),
			oneOf("subject", List.of("article", "set", "statement", "member", "claim", "actor"), "what is coded; a set is what an annotator codes the article with"),
			of("member", Type.INTEGER, "the number of the member"),
			text("claim", "name of the claim"),
			text("actor", "name of the actor"),
			of("number", Type.INTEGER, "the code's place among those of its subject, from 1; spans refer to it"),
			text("round", "the round of a study that its set belongs to; empty for none")),
			List.of(), List.of(ForeignKey.of("article", "articles", "article"), ForeignKey.of("claim", "claims", "claim"), ForeignKey.of("actor", "actors", "actor")));

	static final Table CORRESPONDENCES = new Table("correspondences", "Statements that report one utterance or one wording: one row a statement.", List.of(
			key("name", "name of the correspondence"),
			oneOf("kind", words(CorrespondenceKind.values()), "one act of speech, or one wording not known to be one act"),
			key("article", "name of the article"),
			key("statement", "name of the statement"),
			oneOf("how", words(How.values()), "how the wordings relate; empty where the file does not say"),
			of("confidence", Type.NUMBER, "the annotator's, from 0 to 1"),
			text("annotator", "whose statement it is"),
			text("round", "the round of a study that its set belongs to; empty for none")),
			List.of(), List.of(statement()));

	static final Table CELLS = new Table("cells", "Claims by articles: one row a member's stance on a claim, of accepted statements, also one that follows from another claim.", List.of(
			key("claim", "name of the claim; of several that are the same the one that the others refer to"),
			key("article", "name of the article"),
			text("annotator", "whose statement it is"),
			key("statement", "name of the statement"),
			of("number", Type.INTEGER, "the stance's place in the statement, from 1"),
			of("member", Type.INTEGER, "the number of the member whose stance it is in the end; empty where it is not recorded who speaks"),
			oneOf("stance", words(StanceKind.values()), "what is done"),
			oneOf("certainty", words(Certainty.values()), "as the speaker expresses it; empty where the file does not say"),
			oneOf("standing", Arrays.stream(Standing.values()).map(Standing::word).toList(), "what a reader sees first of the stance"),
			of("conditional", Type.BOOLEAN, "whether it holds on a condition only, so that nothing follows from it"),
			of("repeats", Type.BOOLEAN, "whether its statement repeats another, so that it is not counted twice"),
			of("entailed", Type.BOOLEAN, "whether it follows from a stance on another claim; figures and flags do not count it"),
			of("superseded", Type.BOOLEAN, "whether it is of an earlier version of an article, which nothing counts"),
			text("target", "the claim that the stance is on: claim, one that is the same, or the one from which it follows"),
			text("through", "for a stance that follows, the claim from which it begins"),
			text("round", "the round of a study that its set belongs to; empty for none")),
			List.of(), List.of(ForeignKey.of("claim", "claims", "claim"), statement(), ForeignKey.of("target", "claims", "claim")));

	static final Table CLAIM_FLAGS = new Table("claim_flags", "What stands out of claims, and of single articles about them.", List.of(
			key("claim", "name of the claim"),
			text("article", "the article that has the flag; empty where the claim has it"),
			oneOf("flag", Arrays.stream(Flag.values()).map(Flag::word).toList(), "what stands out"),
			text("set", "name of the annotation set that was read; empty for the articles' own")),
			List.of(), List.of(ForeignKey.of("claim", "claims", "claim"), ForeignKey.of("article", "articles", "article")));

	static final Table ROUTES = new Table("routes", "By which ways the assertions of claims reached the articles: one row an article.", List.of(
			key("claim", "name of the claim"),
			text("actor", "the route; empty where it is an article whose outlet is not recorded"),
			oneOf("kind", Arrays.stream(RouteKind.values()).map(RouteKind::word).toList(), "what makes it the route: cited, told, whose copy the article is, or its outlet"),
			key("article", "name of the article"),
			text("annotator", "whose annotations they are"),
			of("route", Type.INTEGER, "the number of the route among those of the claim, from 1"),
			text("set", "name of the annotation set that was read; empty for the articles' own")),
			List.of(), List.of(ForeignKey.of("claim", "claims", "claim"), ForeignKey.of("actor", "actors", "actor"), ForeignKey.of("article", "articles", "article")));

	static final Table ORIGINS = new Table("origins", "Where the assertions of claims come from: one row an article.", List.of(
			key("claim", "name of the claim"),
			text("actor", "the origin; empty for an unnamed source, and for an article whose outlet is not recorded"),
			text("words", "the words for an unnamed source"),
			oneOf("kind", List.of("actor", "unnamed", "article"), "an actor, a source that has no name, or an article whose outlet is not recorded"),
			key("article", "name of the article"),
			text("annotator", "whose annotations they are"),
			of("origin", Type.INTEGER, "the number of the origin among those of the claim, from 1: it tells unnamed sources with the same words apart"),
			text("set", "name of the annotation set that was read; empty for the articles' own")),
			List.of(), List.of(ForeignKey.of("claim", "claims", "claim"), ForeignKey.of("actor", "actors", "actor"), ForeignKey.of("article", "articles", "article")));

	/** All tables, in the order in which the package lists them. */
	static final List<Table> ALL = List.of(ARTICLES, ACTORS, CLAIMS, CLAIM_RELATIONS, EVENTS, STATEMENTS, MEMBERS, STANCES, SPANS, CODES,
			CORRESPONDENCES, ANNOTATION_SETS, CATEGORIES, ARTICLE_VIA, CLAIM_ABOUT, ANSWERS, MEMBER_FOR, CELLS, CLAIM_FLAGS, ROUTES, ORIGINS);

	/** What the model calls a value that the file does not give; it is no value in a table. */
	private static final String UNSPECIFIED = "unspecified";

	private Tables() {
	}

	private static ForeignKey statement() {
		return new ForeignKey(STATEMENT, "statements", STATEMENT);
	}

	/** A literal as it stands in a cell. */
	static String cell(Enumerator literal) {
		return literal.getLiteral().equals(UNSPECIFIED) ? null : literal.getLiteral();
	}

	private static List<String> words(Enumerator[] literals) {
		List<String> words = new ArrayList<>();
		for (Enumerator literal : literals) {
			if (!literal.getLiteral().equals(UNSPECIFIED)) {
				words.add(literal.getLiteral());
			}
		}
		return List.copyOf(words);
	}
}
