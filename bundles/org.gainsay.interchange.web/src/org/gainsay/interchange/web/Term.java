// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web;

/**
 * What can be said of a thing. Each has an address, and a key in JSON-LD: that of the W3C's context for web annotations where it has one,
 * else with the prefix of its vocabulary.
 */
public enum Term {
	BODY(Vocabulary.OA, "hasBody", "body"),
	TARGET(Vocabulary.OA, "hasTarget", "target"),
	SOURCE(Vocabulary.OA, "hasSource", "source"),
	SELECTOR(Vocabulary.OA, "hasSelector", "selector"),
	SCOPE(Vocabulary.OA, "hasScope", "scope"),
	MOTIVATION(Vocabulary.OA, "motivatedBy", "motivation"),
	EXACT(Vocabulary.OA, "exact", "exact"),
	PREFIX(Vocabulary.OA, "prefix", "prefix"),
	SUFFIX(Vocabulary.OA, "suffix", "suffix"),
	/** Where a selector begins, in code points. */
	START(Vocabulary.OA, "start", "start"),
	/** Where a selector ends, exclusive, in code points. */
	END(Vocabulary.OA, "end", "end"),
	CREATOR(Vocabulary.DCTERMS, "creator", "creator"),
	NICKNAME(Vocabulary.FOAF, "nick", "nickname"),
	LABEL(Vocabulary.RDFS, "label", "label"),
	/** A text itself. */
	VALUE(Vocabulary.RDF, "value", "value"),
	LANGUAGE(Vocabulary.DC, "language", "language"),
	FORMAT(Vocabulary.DC, "format", "format"),
	/** The page on which an article was published. */
	CANONICAL(Vocabulary.OA, "canonical", "canonical"),

	TITLE(Vocabulary.DCTERMS, "title", null),
	DESCRIPTION(Vocabulary.DCTERMS, "description", null),
	PUBLISHER(Vocabulary.DCTERMS, "publisher", null),
	/** When an article was published: a year, a month, a day or a moment, as recorded. */
	ISSUED(Vocabulary.DCTERMS, "issued", null),
	ALIAS(Vocabulary.SKOS, "altLabel", null),
	SAME_AS(Vocabulary.SKOS, "exactMatch", null),
	ATTRIBUTED_TO(Vocabulary.PROV, "wasAttributedTo", null),
	PRIMARY_SOURCE(Vocabulary.PROV, "hadPrimarySource", null),
	REVISION_OF(Vocabulary.PROV, "wasRevisionOf", null),

	/** The name of a thing in the corpus. */
	NAME("name"),
	KIND("kind"),
	ARTICLE("article"),
	RETRIEVED("retrieved"),
	VIA("via"),
	/** The first of several whose copy an article is, which is its route. */
	FIRST_VIA("firstVia"),
	BYLINE("byline"),
	SECTION("section"),
	DATELINE("dateline"),
	SHA256("sha256"),
	FILE("file"),
	EVENT("event"),
	STATUS("status"),
	SET("set"),
	ANNOTATOR("annotator"),
	/** The round of a study that a set belongs to, by its name. */
	ROUND("round"),
	/** When a set was done, as recorded. */
	DONE("done"),
	ROLE("role"),
	PIECE("piece"),
	/** The member, stance or code that a passage belongs to. */
	OF("of"),
	MEMBER("member"),
	STANCE("stance"),
	CODE("code"),
	LINK("link"),
	PLACE("place"),
	ACTOR("actor"),
	WORDS("words"),
	/** The actor that something is a part of. */
	PART_OF("partOf"),
	ON_BEHALF_OF("onBehalfOf"),
	COUNT("count"),
	SEVERAL("several"),
	CUE_NEGATED("cueNegated"),
	CLAIM("claim"),
	/** What a stance is about where that is no claim of the corpus, in words. */
	PROPOSITION("proposition"),
	CERTAINTY("certainty"),
	WRITER_CERTAINTY("writerCertainty"),
	CONDITIONAL("conditional"),
	FORM("form"),
	ACT("act"),
	STANDING("standing"),
	/** When something was said, as recorded. */
	SAID("said"),
	REPEATS("repeats"),
	ANSWERS("answers"),
	ADDRESSEE("addressee"),
	CONFIDENCE("confidence"),
	ORIGIN("origin"),
	NOTE("note"),
	SILENCE("silence"),
	/** The proposition of a claim. */
	TEXT("text"),
	ABOUT("about"),
	ENTAILS("entails"),
	SUPPORTS("supports"),
	CONTRADICTS("contradicts"),
	CONCERNS("concerns"),
	UPDATES("updates"),
	SAME_CLAIM("sameClaim"),
	/** What an actor is: a title, perhaps somewhere, for some time. */
	HOLDS("holds"),
	IN("in"),
	FROM("from"),
	UNTIL("until"),
	CATEGORY("category"),
	/** A value of a category that something is coded with. */
	CODED("coded"),
	PASSAGE("passage"),
	CODEBOOK("codebook"),
	VERSION("version"),
	ON("on"),
	ALLOWS("allows"),
	MINIMUM("minimum"),
	MAXIMUM("maximum"),
	INTERVAL("interval"),
	REQUIRED("required"),
	DEFINITION("definition"),
	STATEMENT("statement"),
	HOW("how");

	private final Vocabulary vocabulary;
	private final String iri;
	private final String key;
	private final boolean w3c;

	Term(String name) {
		this(Vocabulary.GAINSAY, name, null);
	}

	Term(Vocabulary vocabulary, String name, String key) {
		this.vocabulary = vocabulary;
		this.iri = vocabulary.iri(name);
		this.key = key == null ? vocabulary.prefix() + ":" + name : key;
		this.w3c = key != null;
	}

	/** Its address. */
	public String iri() {
		return iri;
	}

	/** What it is called in JSON-LD. */
	public String key() {
		return key;
	}

	/** Whether the W3C's context for web annotations knows the key. */
	public boolean ofContext() {
		return w3c;
	}

	/** Where it is from. */
	public Vocabulary vocabulary() {
		return vocabulary;
	}
}
