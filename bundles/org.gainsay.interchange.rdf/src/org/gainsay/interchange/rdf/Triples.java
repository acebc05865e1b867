// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.rdf;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.gainsay.interchange.web.Term;
import org.gainsay.interchange.web.Thing;
import org.gainsay.interchange.web.Vocabulary;

/** Writes things as triples, or in graphs as quads: each thing before those that are in it, so that what is said of one stands together. */
final class Triples {

	private static final ValueFactory MAKE = SimpleValueFactory.getInstance();
	private static final Set<Term> DATES = EnumSet.of(Term.ISSUED, Term.RETRIEVED, Term.SAID, Term.FROM, Term.UNTIL);

	private final RDFWriter writer;

	/** @param writer writes at once what it gets */
	Triples(RDFWriter writer) {
		this.writer = writer;
		writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false); // it would hold all of it back
		writer.getWriterConfig().set(BasicWriterSettings.XSD_STRING_TO_PLAIN_LITERAL, true);
	}

	/** Begins, with the prefixes of all vocabularies. */
	void begin() {
		writer.startRDF();
		for (Vocabulary vocabulary : Vocabulary.values()) {
			prefix(vocabulary.prefix(), vocabulary.namespace());
		}
	}

	/** Says what a prefix stands for. */
	void prefix(String prefix, String namespace) {
		writer.handleNamespace(prefix, namespace);
	}

	/** Ends. */
	void end() {
		writer.endRDF();
	}

	/** @param graph null for none */
	void thing(Thing thing, String graph) {
		thing(thing, graph, term -> true);
	}

	/**
	 * Writes a thing and all that is in it.
	 *
	 * @param graph null for none
	 * @param said  what is written of the thing itself
	 */
	void thing(Thing thing, String graph, Predicate<Term> said) {
		thing.walk(one -> {
			one.types().forEach(type -> triple(one.iri(), RDF.TYPE, iri(type.iri()), graph));
			one.said().stream().filter(what -> one != thing || said.test(what.term())).forEach(what -> triple(one.iri(), iri(what.term().iri()), value(what.term(), what.value()), graph));
		});
	}

	/** Leads from one to another. */
	void lead(String from, String by, String to, String graph) {
		triple(from, iri(by), iri(to), graph);
	}

	/** Says a text. */
	void text(String of, String by, String text, String graph) {
		triple(of, iri(by), MAKE.createLiteral(text), graph);
	}

	/** Says a date of any precision. */
	void date(String of, String by, String date, String graph) {
		triple(of, iri(by), date(date), graph);
	}

	private void triple(String subject, IRI predicate, Value object, String graph) {
		writer.handleStatement(graph == null ? MAKE.createStatement(iri(subject), predicate, object) : MAKE.createStatement(iri(subject), predicate, object, iri(graph)));
	}

	private static IRI iri(String iri) {
		return MAKE.createIRI(iri);
	}

	private static Value value(Term term, Object value) {
		return switch (value) {
			case Thing thing -> iri(thing.iri());
			case Thing.Reference reference -> iri(reference.iri());
			case Integer number when term == Term.START || term == Term.END -> MAKE.createLiteral(number.toString(), XSD.NON_NEGATIVE_INTEGER);
			case Integer number -> MAKE.createLiteral(number.toString(), XSD.INTEGER);
			case BigDecimal number -> MAKE.createLiteral(number.setScale(Math.max(1, number.scale())).toPlainString(), XSD.DECIMAL);
			case Boolean flag -> MAKE.createLiteral(flag.toString(), XSD.BOOLEAN);
			default -> DATES.contains(term) ? date(value.toString()) : MAKE.createLiteral(value.toString());
		};
	}

	/** A date as exact as it was recorded; what is none is a text. */
	private static Value date(String date) {
		if (date.matches("\\d{4}")) {
			return MAKE.createLiteral(date, XSD.GYEAR);
		}
		if (date.matches("\\d{4}-\\d\\d")) {
			return MAKE.createLiteral(date, XSD.GYEARMONTH);
		}
		if (date.matches("\\d{4}-\\d\\d-\\d\\d")) {
			return MAKE.createLiteral(date, XSD.DATE);
		}
		if (date.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)?")) {
			return MAKE.createLiteral(date.replaceFirst("(T\\d\\d:\\d\\d)(?=Z|[+-]|$)", "$1:00"), XSD.DATETIME); // it has seconds
		}
		return MAKE.createLiteral(date);
	}
}
