// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.apache.uima.cas.CAS;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.standoff.Documents;
import org.gainsay.interchange.standoff.Elsewhere;
import org.gainsay.interchange.standoff.FileList;
import org.gainsay.interchange.standoff.Layers;
import org.gainsay.text.ArticleText;
import org.xml.sax.SAXException;

/** What the formats of UIMA have in common: a CAS for each set on an article, and the type system beside them. */
abstract class UimaExport implements Exporter {

	static final FormatOption TOKENS = FormatOption.flag("tokens", "Sentences and tokens", "Write sentences and tokens too, which INCEpTION and DKPro work with.");
	static final FormatOption INCEPTION = FormatOption.flag("inception", "A project for INCEpTION", "Write one zip archive that INCEpTION imports as a project, with layers for statements, words and relations.");
	private static final String TYPES = "TypeSystem.xml";

	/** The ending of a document's file, with its dot. */
	abstract String documentEnding();

	/** What writes the documents of one export, as long as one thread asks for them. */
	abstract Writer writer();

	/** Makes documents of CASes, one after the other. */
	interface Writer {
		byte[] write(CAS cas) throws IOException;
	}

	@Override
	public String ending() {
		return "";
	}

	@Override
	public boolean everySet() {
		return true;
	}

	@Override
	public Set<Part> carries() {
		return EnumSet.of(Part.TEXTS, Part.SPANS, Part.PIECES, Part.CHAINS, Part.STANCES, Part.CERTAINTY, Part.RELATIONS, Part.CODES, Part.SETS, Part.NOTES);
	}

	@Override
	public ExportSummary export(Corpus built, ExportOptions options, Path out, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		FileList list = new FileList(id());
		boolean project = options().contains(INCEPTION) && options.values().isOn(INCEPTION);
		try (Delivery delivery = list.into(out, corpus, options)) {
			Run run = new Run(corpus, options, project);
			if (project) {
				try (OutputStream to = Files.newOutputStream(list.file(delivery, corpus.name() + "-inception.zip")); InceptionProject zip = new InceptionProject(to, corpus.name())) {
					run.each(progress, part -> zip.add(part.document(), part.text(), part.files()));
				}
			} else {
				try (OutputStream to = Files.newOutputStream(list.file(delivery, TYPES))) {
					UimaTypes.description().toXML(to);
				} catch (SAXException fault) {
					throw new IOException(fault);
				}
				run.each(progress, part -> {
					for (File file : part.files()) {
						if (run.taken.add(file.name().toLowerCase(Locale.ROOT))) {
							Files.write(list.file(delivery, file.name()), file.content());
							delivery.written(file.name());
						} else {
							run.notCarried.add(new NotCarried(file.name(), "Another article has a file of this name already, so this one is left out; rename one of the texts.", "file"));
						}
					}
				});
			}
			list.write(delivery);
			run.notCarried.addAll(Elsewhere.of(corpus, run.documents, name()));
			return new ExportSummary(delivery.deliver(), corpus.articles().size(), run.statements, List.copyOf(run.notCarried));
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	/**
	 * A document of an annotator.
	 *
	 * @param user the annotator's name; null where nobody says
	 */
	record File(String name, String user, byte[] content) {
	}

	/**
	 * What one article comes to.
	 *
	 * @param text null where it cannot be read
	 */
	record Written(Documents.Document document, ArticleText text, List<File> files, int statements, List<NotCarried> notCarried) {
	}

	private interface Taker {
		void take(Written part) throws IOException;
	}

	/** One export. */
	private final class Run {
		private final Corpus corpus;
		private final Documents documents;
		private final boolean project;
		private final boolean tokens;
		private final Set<String> taken = new HashSet<>();
		private final List<NotCarried> notCarried = new ArrayList<>();
		/** A CAS takes long to make, and serves one thread. */
		private final ThreadLocal<CasFill> fills = ThreadLocal.withInitial(() -> new CasFill(Characters.XML::fit));
		private final ThreadLocal<Writer> writers = ThreadLocal.withInitial(UimaExport.this::writer);
		private int statements;

		Run(Corpus corpus, ExportOptions options, boolean project) {
			this.corpus = corpus;
			this.documents = new Documents(corpus, options);
			this.project = project;
			this.tokens = project || options.values().isOn(TOKENS);
		}

		void each(Progress progress, Taker taker) {
			int[] done = { 0 };
			InOrder.each(documents.all(), this::part, part -> {
				progress.step(done[0]++, documents.all().size());
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				statements += part.statements();
				notCarried.addAll(part.notCarried());
				try {
					taker.take(part);
				} catch (IOException failed) {
					throw new UncheckedIOException(failed);
				}
			});
		}

		private Written part(Documents.Document document) {
			ArticleFacts article = document.article();
			List<NotCarried> lost = new ArrayList<>();
			Optional<ArticleText> text = corpus.text(article);
			if (text.isEmpty()) {
				lost.add(new NotCarried(article.name(), "Its text cannot be read, and a CAS has annotations of a text only, so it is left out.", "text"));
				return new Written(document, null, List.of(), 0, lost);
			}
			if (!Characters.XML.fit(text.get().text()).equals(text.get().text())) {
				lost.add(NotCarried.characters(article.name(), Characters.XML));
			}
			if (article.byline() != null || article.section() != null || article.dateline() != null || !article.via().isEmpty() || article.revises() != null || article.retrieved() != null) {
				lost.add(new NotCarried(article.name(), "Of what is known of the article its byline, section, dateline, copy, earlier version and date of retrieval have no place in the types.", "article"));
			}
			List<File> files = new ArrayList<>();
			int count = 0;
			CasFill fill = fills.get();
			try {
				List<AnnotationSetFacts> sets = documents.sets(article, lost);
				for (AnnotationSetFacts set : sets) {
					if (sets.size() == 1 || !Documents.isEmpty(article, set)) {
						Layers layers = Layers.of(corpus, set, Documents.codes(article, set), text.get(), name(), lost);
						String user = set.annotator();
						files.add(new File(document.stem() + (user == null ? "" : "_" + user) + documentEnding(), user, bytes(fill.fill(document, text.get(), set, layers, tokens))));
						count += layers.statements().size();
					}
				}
				if (project) {
					files.add(new File(document.stem(), InceptionProject.INITIAL, bytes(fill.fill(document, text.get(), null, null, true))));
				}
			} catch (IOException failed) {
				throw new UncheckedIOException(failed);
			}
			return new Written(document, text.get(), files, count, lost);
		}

		private byte[] bytes(CAS cas) throws IOException {
			if (!project) {
				return writers.get().write(cas);
			}
			ByteArrayOutputStream to = new ByteArrayOutputStream(1 << 16);
			InceptionProject.write(cas, to);
			return to.toByteArray();
		}
	}
}
