// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.FileFormat;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.web.Addresses;
import org.gainsay.interchange.web.EveryThing;
import org.gainsay.interchange.web.Term;
import org.gainsay.interchange.web.Thing;
import org.gainsay.interchange.web.Vocabulary;

/** Writes the corpus as RDF, in Turtle or in N-Quads, in which the statements of each set are a graph of their own. */
public final class RdfExporter extends FileFormat {

	private static final String QUADS = "nquads";
	private static final FormatOption NOTATION = FormatOption.choice("notation", "Notation", "Turtle, or N-Quads with a graph for each annotation set.", List.of("turtle", QUADS));
	private static final FormatOption TEXTS = FormatOption.flag("texts", "With the texts", "Write the articles' texts too, and not their passages alone.");

	@Override
	public String id() {
		return "rdf";
	}

	@Override
	public String name() {
		return "RDF (Turtle or N-Quads)";
	}

	@Override
	public String description() {
		return "One graph for a triple store and SPARQL, with the terms of Web Annotation and PROV-O where they have one and ours where they do not.";
	}

	@Override
	public String programs() {
		return "triple stores";
	}

	@Override
	public Set<Part> carries() {
		return Part.allBut(Part.WRITING);
	}

	@Override
	public String ending() {
		return ".ttl";
	}

	@Override
	public boolean everySet() {
		return true;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(Addresses.BASE, NOTATION, TEXTS);
	}

	@Override
	protected String mark() {
		return Vocabulary.GAINSAY.namespace();
	}

	@Override
	protected int write(Corpus corpus, ExportOptions options, OutputStream to, Set<NotCarried> left, Progress progress) throws IOException {
		Addresses addresses = Addresses.of(corpus, options);
		EveryThing every = new EveryThing(corpus, options, addresses, left::add);
		boolean quads = options.values().text(NOTATION).equals(QUADS);
		RDFWriter writer = quads ? new NQuadsWriter(to) : new TurtleWriter(to);
		Triples triples = new Triples(writer);
		triples.begin();
		String whole = quads ? addresses.corpus() : null;
		triples.text(addresses.corpus(), Vocabulary.GAINSAY.iri("name"), corpus.name(), whole);
		every.names(thing -> triples.thing(thing, whole));
		int[] done = { 0 };
		int statements = every.statements();
		int all = corpus.articles().size() + statements;
		every.articles(options.values().isOn(TEXTS), thing -> {
			step(progress, thing.types().contains(Thing.Type.ARTICLE) ? done[0]++ : done[0], all);
			triples.thing(thing, whole);
		});
		every.correspondences(thing -> triples.thing(thing, whole));
		every.statements(thing -> {
			step(progress, done[0]++, all);
			triples.thing(thing, quads ? ((Thing.Reference) thing.all(Term.SET).findFirst().orElseThrow()).iri() : null);
		});
		triples.end();
		progress.step(all, all);
		return statements;
	}
}
