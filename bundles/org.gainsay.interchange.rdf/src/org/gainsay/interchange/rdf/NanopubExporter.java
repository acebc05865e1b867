// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.rdf4j.rio.trig.TriGWriter;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.FileFormat;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.interchange.web.Addresses;
import org.gainsay.interchange.web.EveryThing;
import org.gainsay.interchange.web.Term;
import org.gainsay.interchange.web.Thing;
import org.gainsay.interchange.web.Things;
import org.gainsay.interchange.web.Vocabulary;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.ArticleText;

/** Writes each accepted statement as a nanopublication in TriG: what it asserts, where that comes from, and who publishes it, each a graph. */
public final class NanopubExporter extends FileFormat {

	private static final String NANOPUB = "http://www.nanopub.org/nschema#";
	private static final FormatOption LICENCE = FormatOption.text("license", "Licence", "The address of the licence under which the nanopublications are published.", null);
	private static final FormatOption CREATED = FormatOption.text("created", "Created", "The day or moment of ISO 8601 on which they are published.", null);
	/** What is said of a statement that says where it comes from. */
	private static final Set<Term> PROVENANCE = EnumSet.of(Term.CREATOR, Term.ATTRIBUTED_TO, Term.PRIMARY_SOURCE, Term.ORIGIN, Term.CONFIDENCE);
	/** What is left out of an article, actor or claim that a statement leads to: it leads to things that are not there. */
	private static final Set<Term> SHORT = EnumSet.of(Term.NAME, Term.KIND, Term.LABEL, Term.SAME_AS, Term.TEXT, Term.TITLE, Term.ISSUED, Term.LANGUAGE, Term.CANONICAL, Term.SHA256, Term.NICKNAME);

	@Override
	public String id() {
		return "nanopub";
	}

	@Override
	public String name() {
		return "Nanopublications (TriG)";
	}

	@Override
	public String description() {
		return "One nanopublication a statement, for whoever publishes findings one by one: what it asserts, its provenance and its publication, each a graph.";
	}

	@Override
	public boolean carriesRejected() {
		return false;
	}

	@Override
	public Set<Part> carries() {
		return EnumSet.of(Part.ARTICLES, Part.ACTORS, Part.CLAIMS, Part.SPANS, Part.PIECES, Part.CHAINS, Part.STANCES, Part.CERTAINTY, Part.RELATIONS);
	}

	@Override
	public String ending() {
		return ".trig";
	}

	@Override
	public boolean everySet() {
		return true;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(Addresses.BASE, LICENCE, CREATED);
	}

	@Override
	protected String mark() {
		return NANOPUB;
	}

	@Override
	protected int write(Corpus corpus, ExportOptions options, OutputStream to, Set<NotCarried> left, Progress progress) throws IOException {
		String licence = options.values().text(LICENCE);
		if (licence != null && Addresses.written(licence).isEmpty()) {
			throw new WrongOptionException("The option '" + LICENCE.key() + "' is the address of a licence, such as https://creativecommons.org/licenses/by/4.0/, not '" + licence + "'.");
		}
		Triples triples = new Triples(new TriGWriter(to));
		triples.begin();
		triples.prefix("np", NANOPUB);
		Run run = new Run(corpus, options, Addresses.of(corpus, options), triples, left);
		run.tellTheRest();
		int done = 0;
		for (ArticleFacts article : corpus.articles()) {
			step(progress, done++, corpus.articles().size());
			run.article(article);
		}
		triples.end();
		progress.step(done, done);
		return run.statements;
	}

	/** One export. */
	private static final class Run {
		private final Corpus corpus;
		private final ExportOptions options;
		private final Addresses addresses;
		private final Triples triples;
		private final Set<NotCarried> left;
		private final EveryThing every;
		private final Things things;
		/** For what is written with each statement that leads to it, and told of itself. */
		private final Things silent;
		private int statements;

		Run(Corpus corpus, ExportOptions options, Addresses addresses, Triples triples, Set<NotCarried> left) {
			this.corpus = corpus;
			this.options = options;
			this.addresses = addresses;
			this.triples = triples;
			this.left = left;
			this.every = new EveryThing(corpus, options, addresses, left::add);
			this.things = new Things(corpus, addresses, left::add);
			this.silent = new Things(corpus, addresses, one -> { });
		}

		/** What is no statement's. */
		void tellTheRest() {
			corpus.actors().stream().filter(actor -> !actor.roles().isEmpty() || !actor.aliases().isEmpty() || actor.partOf() != null || !actor.codes().isEmpty())
					.forEach(actor -> tell(actor.name(), "Of an actor there are name, kind and addresses elsewhere; roles, aliases, codes and what it is part of are left out."));
			corpus.claims().stream().filter(claim -> !claim.relations().isEmpty() || !claim.about().isEmpty() || !claim.codes().isEmpty())
					.forEach(claim -> tell(claim.name(), "Of a claim there is its text; its relations, whom it charges and its codes are left out."));
			corpus.events().forEach(event -> tell(event.name(), "Events have no place in nanopublications of statements."));
			corpus.categories().forEach(category -> tell(category.name(), "Categories have no place in nanopublications of statements."));
			corpus.correspondences().forEach(one -> tell(one.name(), "Correspondences have no place in nanopublications of statements."));
		}

		private void tell(String where, String what) {
			left.add(new NotCarried(where, what));
		}

		void article(ArticleFacts article) {
			Optional<ArticleText> text = corpus.text(article);
			tell(article.name(), "Of an article there are title, address, date, language and hash; its text, codes and the rest are left out.");
			List<AnnotationSetFacts> sets = every.sets(article.name());
			if (sets.isEmpty() && options.set() != null) {
				tell(article.name(), "The article has no annotation set called " + options.set() + ", so none of its statements are written.");
			}
			if (text.isEmpty()) {
				tell(article.name(), "The article's text cannot be read, so its statements have no passages.");
			}
			for (AnnotationSetFacts set : sets) {
				for (StatementFacts statement : set.statements()) {
					if (statement.status() == StatementStatus.ACCEPTED) {
						statements++;
						publish(statement, set, article, text);
					} else {
						tell(statement.qualifiedName(), "Only accepted statements are published; suggested and rejected ones are left out.");
					}
				}
			}
		}

		private void publish(StatementFacts statement, AnnotationSetFacts set, ArticleFacts article, Optional<ArticleText> text) {
			Thing thing = things.statement(statement, set, article, text);
			String publication = addresses.publication(statement.qualifiedName());
			String head = publication + "#head";
			String assertion = publication + "#assertion";
			String provenance = publication + "#provenance";
			String information = publication + "#pubinfo";
			String type = Vocabulary.RDF.iri("type");
			triples.lead(publication, type, NANOPUB + "Nanopublication", head);
			triples.lead(publication, NANOPUB + "hasAssertion", assertion, head);
			triples.lead(publication, NANOPUB + "hasProvenance", provenance, head);
			triples.lead(publication, NANOPUB + "hasPublicationInfo", information, head);

			triples.thing(thing, assertion, term -> !PROVENANCE.contains(term));
			actors(statement).forEach(name -> corpus.actor(name).ifPresent(actor -> triples.thing(shortened(silent.actor(actor)), assertion)));
			claims(statement).forEach(name -> corpus.claim(name).ifPresent(claim -> triples.thing(shortened(silent.claim(claim)), assertion)));

			triples.lead(assertion, Vocabulary.PROV.iri("wasDerivedFrom"), addresses.article(article.name()), provenance);
			if (set.annotator() != null) {
				triples.lead(assertion, Vocabulary.PROV.iri("wasAttributedTo"), addresses.annotator(set.annotator()), provenance);
				triples.thing(silent.annotator(set.annotator()), provenance);
			}
			if (set.round() != null) {
				triples.text(assertion, Term.ROUND.iri(), set.round(), provenance);
			}
			thing.said().stream().filter(said -> said.term() == Term.ORIGIN || said.term() == Term.CONFIDENCE).forEach(said -> triples.text(assertion, said.term().iri(), said.value().toString(), provenance));
			triples.thing(shortened(silent.article(article, text, false)), provenance);

			triples.text(publication, Vocabulary.RDFS.iri("label"), statement.qualifiedName(), information);
			triples.lead(publication, Vocabulary.PROV.iri("wasDerivedFrom"), addresses.corpus(), information);
			if (set.annotator() != null) {
				triples.lead(publication, Term.CREATOR.iri(), addresses.annotator(set.annotator()), information);
			}
			String licence = options.values().text(LICENCE);
			if (licence != null) {
				triples.lead(publication, Vocabulary.DCTERMS.iri("license"), Addresses.written(licence).orElseThrow(), information);
			}
			if (options.values().text(CREATED) != null) {
				triples.date(publication, Vocabulary.DCTERMS.iri("created"), options.values().text(CREATED), information);
			}
		}

		private static Thing shortened(Thing whole) {
			return whole.only(SHORT);
		}

		/** Those who speak, are spoken for, told, or have a source of theirs speak. */
		private static Set<String> actors(StatementFacts statement) {
			Set<String> names = new LinkedHashSet<>();
			for (MemberFacts member : statement.allMembers()) {
				Stream.concat(Stream.of(Optional.ofNullable(member.actor()), Optional.ofNullable(member.of())).flatMap(Optional::stream), member.onBehalfOf().stream()).forEach(names::add);
			}
			if (statement.addresseeActor() != null) {
				names.add(statement.addresseeActor());
			}
			return names;
		}

		private static Set<String> claims(StatementFacts statement) {
			Set<String> names = new LinkedHashSet<>();
			for (StanceFacts stance : statement.allStances()) {
				stance.targets().stream().map(TargetFacts::claim).flatMap(name -> Optional.ofNullable(name).stream()).forEach(names::add);
			}
			return names;
		}
	}
}
