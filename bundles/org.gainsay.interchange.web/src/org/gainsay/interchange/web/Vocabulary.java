// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web;

/** The vocabularies that are used, by the prefix that stands for them, and what is common to their terms. */
public enum Vocabulary {
	/** Our own terms. */
	GAINSAY("gainsay", "https://gainsay.org/ns#"),
	/** Web annotations. */
	OA("oa", "http://www.w3.org/ns/oa#"),
	/** Where things come from. */
	PROV("prov", "http://www.w3.org/ns/prov#"),
	DC("dc", "http://purl.org/dc/elements/1.1/"),
	DCTERMS("dcterms", "http://purl.org/dc/terms/"),
	DCTYPES("dctypes", "http://purl.org/dc/dcmitype/"),
	FOAF("foaf", "http://xmlns.com/foaf/0.1/"),
	RDF("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
	RDFS("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
	SKOS("skos", "http://www.w3.org/2004/02/skos/core#"),
	XSD("xsd", "http://www.w3.org/2001/XMLSchema#");

	private final String prefix;
	private final String namespace;

	Vocabulary(String prefix, String namespace) {
		this.prefix = prefix;
		this.namespace = namespace;
	}

	/** What stands for the namespace before a colon. */
	public String prefix() {
		return prefix;
	}

	/** What the addresses of its terms begin with. */
	public String namespace() {
		return namespace;
	}

	/** The address of a term of it. */
	public String iri(String name) {
		return namespace + name;
	}
}
