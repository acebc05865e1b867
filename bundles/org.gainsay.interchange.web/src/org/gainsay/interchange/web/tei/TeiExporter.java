// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.tei;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.FileFormat;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.web.Addresses;
import org.gainsay.interchange.web.EveryThing;
import org.gainsay.interchange.web.Term;
import org.gainsay.interchange.web.Thing;
import org.gainsay.interchange.web.Things;
import org.gainsay.model.Form;
import org.gainsay.text.ArticleText;

/**
 * Writes the corpus as a TEI P5 corpus. Each article is a TEI element: its text with what is said in it, as far as that nests, and beside it, as
 * feature structures and spans between anchors, everything that was annotated.
 */
public final class TeiExporter extends FileFormat {

	@Override
	public String id() {
		return "tei";
	}

	@Override
	public String name() {
		return "TEI P5 (stand-off)";
	}

	@Override
	public String description() {
		return "One TEI P5 corpus for digital editions and TEI tools: the texts with what is said in them, and all annotations stand-off, so that overlaps survive.";
	}

	@Override
	public Set<Part> carries() {
		return Part.allBut(Part.WRITING);
	}

	@Override
	public String ending() {
		return ".xml";
	}

	@Override
	public boolean everySet() {
		return true;
	}

	@Override
	protected String mark() {
		return "<teiCorpus xmlns=\"" + Tei.NAMESPACE + "\"><!-- " + Tei.MARK + " -->";
	}

	@Override
	protected int write(Corpus corpus, ExportOptions options, OutputStream to, Set<NotCarried> left, Progress progress) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(to, "UTF-8");
			return new Run(corpus, options, xml, left).write(progress);
		} catch (XMLStreamException failed) {
			throw failed.getNestedException() instanceof IOException cannotWrite ? cannotWrite : new IOException(failed);
		}
	}

	/** One export. */
	private static final class Run {
		private final Corpus corpus;
		private final Addresses addresses;
		private final XMLStreamWriter xml;
		private final EveryThing every;
		private final Things things;

		Run(Corpus corpus, ExportOptions options, XMLStreamWriter xml, Set<NotCarried> left) {
			this.corpus = corpus;
			this.addresses = Addresses.of(corpus, options);
			this.xml = xml;
			this.every = new EveryThing(corpus, options, addresses, left::add);
			this.things = new Things(corpus, addresses, left::add);
			if (options.set() != null && !options.everySet()) {
				corpus.articles().stream().filter(article -> every.sets(article.name()).isEmpty())
						.forEach(article -> left.add(new NotCarried(article.name(), "The article has no annotation set called " + options.set() + ", so none of its statements are written.")));
			}
		}

		int write(Progress progress) throws XMLStreamException {
			xml.writeStartDocument("UTF-8", "1.0");
			line();
			xml.writeStartElement("teiCorpus");
			xml.writeDefaultNamespace(Tei.NAMESPACE);
			xml.writeComment(" " + Tei.MARK + " ");
			line();
			header();
			start("standOff");
			List<Thing> named = new ArrayList<>();
			every.names(named::add);
			every.correspondences(named::add);
			persons(named);
			for (Thing thing : named) {
				structure(thing);
				line();
			}
			if (named.isEmpty()) {
				element("interp", "nothing is declared");
			}
			end();
			int statements = 0;
			int done = 0;
			for (ArticleFacts article : corpus.articles()) {
				step(progress, done++, corpus.articles().size());
				statements += article(article);
			}
			xml.writeEndElement();
			line();
			xml.writeEndDocument();
			xml.flush();
			progress.step(done, done);
			return statements;
		}

		private void header() throws XMLStreamException {
			start("teiHeader");
			start("fileDesc");
			start("titleStmt");
			element("title", corpus.name());
			end();
			start("publicationStmt");
			element("p", Tei.MARK + ".");
			end();
			start("sourceDesc");
			element("p", "The articles, as each of them says.");
			end();
			end();
			end();
		}

		/** Those who speak, where TEI has a place for them. */
		private void persons(List<Thing> named) throws XMLStreamException {
			for (boolean persons : new boolean[] { true, false }) {
				List<Thing> some = named.stream().filter(thing -> thing.is(Thing.Type.ACTOR) && persons == "person".equals(thing.text(Term.KIND))).toList();
				if (!some.isEmpty()) {
					start(persons ? "listPerson" : "listOrg");
					for (Thing actor : some) {
						xml.writeStartElement(persons ? "person" : "org");
						xml.writeAttribute("corresp", lead(actor.iri()));
						element(persons ? "persName" : "orgName", String.valueOf(actor.text(Term.LABEL)));
						for (Object name : actor.all(Term.ALIAS).toList()) {
							element(persons ? "persName" : "orgName", name.toString());
						}
						end();
					}
					end();
				}
			}
		}

		private int article(ArticleFacts article) throws XMLStreamException {
			Optional<ArticleText> text = corpus.text(article);
			Thing thing = things.article(article, text, false);
			List<Thing> sets = new ArrayList<>();
			List<Thing> statements = new ArrayList<>();
			List<TeiText.Said> said = new ArrayList<>();
			for (AnnotationSetFacts set : every.sets(article.name())) {
				sets.add(things.set(set, article, text));
				for (StatementFacts statement : set.statements()) {
					Thing made = things.statement(statement, set, article, text);
					statements.add(made);
					if (text.isPresent() && set == every.sets(article.name()).getFirst()) {
						said(statement, made, text.get()).ifPresent(said::add);
					}
				}
			}
			Set<Integer> places = new TreeSet<>();
			List.of(List.of(thing), sets, statements).forEach(some -> some.forEach(one -> one.walk(part -> {
				if (part.is(Thing.Type.TEXT_POSITION)) {
					places.add(part.number(Term.START));
					places.add(part.number(Term.END));
				}
			})));
			String id = Tei.id(thing.iri(), addresses.base());
			xml.writeStartElement("TEI");
			line();
			header(article, thing);
			start("standOff");
			for (List<Thing> some : List.of(List.of(thing), sets, statements)) {
				for (Thing one : some) {
					structure(one);
					line();
					spans(one, id);
				}
			}
			end();
			start("text");
			start("body");
			xml.writeStartElement("ab");
			xml.writeAttribute("xml", Tei.XML, "space", "preserve");
			if (text.isPresent()) {
				new TeiText(text.get(), id, places, said).write(xml);
			}
			end();
			end();
			end();
			end();
			return statements.size();
		}

		private Optional<TeiText.Said> said(StatementFacts statement, Thing made, ArticleText text) {
			AnchorFacts content = statement.content();
			if (content == null || content.spans().size() != 1 || statement.innermost().isEmpty()) {
				return Optional.empty();
			}
			List<String> who = statement.innermost().stream().flatMap(member -> corpus.actor(member.actor()).stream()).map(actor -> Tei.id(addresses.actor(actor.name()), addresses.base())).distinct().toList();
			return Optional.of(new TeiText.Said(text.codePoints(content.spans().getFirst().start()), text.codePoints(content.spans().getFirst().end()),
					Tei.id(made.iri(), addresses.base()), who, statement.form() == Form.DIRECT ? Boolean.TRUE : statement.form() == Form.UNSPECIFIED || statement.form() == Form.MIXED ? null : Boolean.FALSE));
		}

		private void header(ArticleFacts article, Thing thing) throws XMLStreamException {
			start("teiHeader");
			start("fileDesc");
			start("titleStmt");
			element("title", article.title());
			if (article.byline() != null) {
				element("author", article.byline());
			}
			end();
			start("publicationStmt");
			element("p", Tei.MARK + ".");
			end();
			start("sourceDesc");
			start("bibl");
			element("title", article.title());
			if (thing.leads(Term.PUBLISHER).findFirst().isPresent()) {
				xml.writeStartElement("publisher");
				xml.writeAttribute("ref", lead(thing.leads(Term.PUBLISHER).findFirst().get()));
				TeiText.characters(xml, corpus.actor(article.outlet()).orElseThrow().label());
				end();
			}
			String published = article.published();
			if (published != null) {
				xml.writeStartElement("date");
				xml.writeAttribute("when", published.replaceFirst("(T\\d\\d:\\d\\d)(?=Z|[+-]|$)", "$1:00"));
				TeiText.characters(xml, published);
				end();
			}
			Optional<String> url = thing.leads(Term.CANONICAL).findFirst();
			if (url.isPresent()) {
				xml.writeStartElement("ref");
				xml.writeAttribute("target", url.get());
				TeiText.characters(xml, url.get());
				end();
			}
			end();
			end();
			end();
			if (article.language() != null) {
				start("profileDesc");
				start("langUsage");
				xml.writeEmptyElement("language");
				xml.writeAttribute("ident", article.language());
				line();
				end();
				end();
			}
			end();
		}

		/** The passages of a thing, as spans from anchor to anchor. */
		private void spans(Thing thing, String article) throws XMLStreamException {
			List<Thing> passages = new ArrayList<>();
			thing.walk(one -> {
				if (one.is(Thing.Type.SPECIFIC_RESOURCE)) {
					passages.add(one);
				}
			});
			if (passages.isEmpty()) {
				return;
			}
			xml.writeStartElement("spanGrp");
			xml.writeAttribute("type", "passages");
			xml.writeAttribute("corresp", lead(thing.iri()));
			for (Thing passage : passages) {
				line();
				Thing position = passage.things(Term.SELECTOR).filter(one -> one.is(Thing.Type.TEXT_POSITION)).findFirst().orElseThrow();
				xml.writeEmptyElement("span");
				xml.writeAttribute("xml", Tei.XML, "id", Tei.id(passage.iri(), addresses.base()));
				xml.writeAttribute("type", passage.text(Term.ROLE));
				xml.writeAttribute("from", "#" + TeiText.anchor(article, position.number(Term.START)));
				xml.writeAttribute("to", "#" + TeiText.anchor(article, position.number(Term.END)));
				Optional<String> owner = passage.leads(Term.OF).findFirst();
				if (owner.isPresent()) {
					xml.writeAttribute("corresp", lead(owner.get()));
				}
			}
			end();
		}

		/** A thing as a feature structure, without its passages. */
		private void structure(Thing thing) throws XMLStreamException {
			xml.writeStartElement("fs");
			xml.writeAttribute("xml", Tei.XML, "id", Tei.id(thing.iri(), addresses.base()));
			xml.writeAttribute("type", Tei.type(thing).name().toLowerCase(Locale.ROOT).replace('_', '-'));
			for (Thing.Said said : thing.said()) {
				if (said.value() instanceof Thing passage && passage.is(Thing.Type.SPECIFIC_RESOURCE) || said.value() instanceof Thing.Reference other && other.iri().startsWith(addresses.annotator("")) || said.term() == Term.MOTIVATION || said.term() == Term.TARGET) {
					continue;
				}
				xml.writeStartElement("f");
				xml.writeAttribute("name", Tei.feature(said.term()));
				switch (said.value()) {
					case Thing part when part.is(Thing.Type.PERSON) -> annotator(part);
					case Thing part -> structure(part);
					case Thing.Reference reference -> xml.writeAttribute("fVal", reference.iri().startsWith(addresses.base()) ? lead(reference.iri()) : reference.iri());
					case Integer number -> value("numeric", number.toString());
					case Boolean flag -> value("binary", flag.toString());
					default -> {
						xml.writeStartElement("string");
						TeiText.characters(xml, said.value().toString());
						xml.writeEndElement();
					}
				}
				xml.writeEndElement();
			}
			xml.writeEndElement();
		}

		/** An annotator, of whom several sets may be: without an id, which may be there once only. */
		private void annotator(Thing annotator) throws XMLStreamException {
			xml.writeStartElement("fs");
			xml.writeAttribute("type", "person");
			xml.writeStartElement("f");
			xml.writeAttribute("name", Tei.feature(Term.NICKNAME));
			xml.writeStartElement("string");
			TeiText.characters(xml, annotator.text(Term.NICKNAME));
			xml.writeEndElement();
			xml.writeEndElement();
			xml.writeEndElement();
		}

		private void value(String element, String value) throws XMLStreamException {
			xml.writeEmptyElement(element);
			xml.writeAttribute("value", value);
		}

		private String lead(String iri) {
			return "#" + Tei.id(iri, addresses.base());
		}

		private void element(String name, String text) throws XMLStreamException {
			xml.writeStartElement(name);
			TeiText.characters(xml, text);
			end();
		}

		private void start(String name) throws XMLStreamException {
			xml.writeStartElement(name);
			line();
		}

		private void end() throws XMLStreamException {
			xml.writeEndElement();
			line();
		}

		private void line() throws XMLStreamException {
			xml.writeCharacters("\n");
		}
	}
}
