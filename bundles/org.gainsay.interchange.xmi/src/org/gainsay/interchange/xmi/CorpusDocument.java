// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.HiddenSets;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.model.Anchor;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryValue;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Decision;
import org.gainsay.model.Element;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Quote;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.model.Text;
import org.gainsay.text.ArticleText;

/**
 * The model of a corpus in one piece. The claims files are copied one after the other, so that the session need not hold all of
 * them at once; what refers from one to another is put together at the end, by the URIs of the originals.
 */
final class CorpusDocument {

	private static final int LINE_WIDTH = 120;

	private final Corpus corpus;
	private final ExportOptions options;
	private final org.gainsay.model.Corpus document = GainsayFactory.eINSTANCE.createCorpus();
	private final Map<URI, EObject> copies = new HashMap<>();
	private final List<Reference> references = new ArrayList<>();
	private final Map<EObject, String> ids = new LinkedHashMap<>();
	private final Map<StatementSet, AnnotationSetFacts> sets = new HashMap<>();
	private final List<NotCarried> notCarried = new ArrayList<>();
	/** Where characters were replaced; of one place it is told once. */
	private final Set<String> fitted = new HashSet<>();
	private int statements;

	/** What a copy refers to; it is set when all copies are there. */
	private record Reference(EObject from, EReference feature, List<URI> to, String where) {
	}

	private CorpusDocument(Corpus corpus, ExportOptions options) {
		this.corpus = corpus;
		this.options = options;
	}

	/**
	 * Puts a corpus together.
	 *
	 * @param corpus built by a {@link CorpusSession}, which has the parses
	 * @param characters what the format has a place for; null for all characters
	 * @throws IOException if a file has changed since, or another build came between
	 */
	static CorpusDocument of(Corpus corpus, ExportOptions options, Characters characters, Progress progress) throws IOException {
		try {
			return made(corpus, options, characters, progress);
		} catch (UncheckedIOException changed) {
			throw changed.getCause();
		}
	}

	private static CorpusDocument made(Corpus corpus, ExportOptions options, Characters characters, Progress progress) throws IOException {
		CorpusSession session = corpus.builtBy(CorpusSession.class)
				.orElseThrow(() -> new IOException("The model is written from claims files, and this corpus was made of facts alone."));
		HiddenSets.refuseGold(session);
		CorpusDocument made = new CorpusDocument(corpus, options);
		int done = 0;
		for (FileFacts file : corpus.files()) {
			progress.step(done++, corpus.files().size());
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			session.read(file, resource -> {
				made.add(file, resource);
				return null;
			});
		}
		if (!List.copyOf(session.corpus().files()).equals(List.copyOf(corpus.files()))) { // References are put together by places, which an edit moves.
			throw new IOException("The corpus was edited while it was written. Export it again.");
		}
		progress.step(done, done);
		made.connect();
		made.texts();
		if (characters != null) {
			made.fit(made.document, characters);
			made.document.eAllContents().forEachRemaining(object -> made.fit(object, characters));
		}
		return made;
	}

	/** What did not go along. */
	List<NotCarried> notCarried() {
		return List.copyOf(notCarried);
	}

	/** The document, of which only the spans and characters that fit are made anew. */
	org.gainsay.model.Corpus document() {
		return document;
	}

	/** How many statements it has. */
	int statements() {
		return statements;
	}

	/**
	 * Writes it.
	 *
	 * @param model where its Ecore model will be, relative to it
	 */
	void write(OutputStream to, String model) throws IOException {
		XMLResource resource = new LocatedModelResource(model);
		resource.getContents().add(document);
		Set<String> given = new HashSet<>();
		ids.forEach((object, id) -> {
			String unique = id;
			for (int i = 2; !given.add(unique); i++) {
				unique = id + "-" + i;
			}
			resource.setID(object, unique);
		});
		resource.save(to, Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_LINE_WIDTH, LINE_WIDTH));
	}

	private void add(FileFacts facts, Resource resource) {
		for (EObject root : resource.getContents()) {
			EcoreUtil.Copier copier = new EcoreUtil.Copier();
			ClaimsFile file = (ClaimsFile) copier.copy(root);
			file.setPath(facts.file());
			document.getFiles().add(file);
			FactsAt places = new FactsAt(corpus, facts);
			List<EObject> originals = new ArrayList<>(copier.keySet());
			for (EObject original : originals) {
				EObject copy = copier.get(original);
				copies.put(EcoreUtil.getURI(original), copy);
				references(original, copy);
				mark(original, copy, places);
			}
			file.getElements().forEach(this::name);
			chooseSets(file);
		}
	}

	private void references(EObject original, EObject copy) {
		for (EReference feature : original.eClass().getEAllReferences()) {
			if (feature.isContainment() || feature.isContainer() || !original.eIsSet(feature)) {
				continue;
			}
			Object value = original.eGet(feature);
			List<URI> to = new ArrayList<>();
			for (Object target : value instanceof EList<?> many ? many : List.of(value)) {
				EObject resolved = EcoreUtil.resolve((EObject) target, original);
				if (resolved.eIsProxy()) {
					notCarried.add(new NotCarried(where(copy), "What it refers to as " + feature.getName() + " is not there, so it is left out.", "reference"));
				} else {
					to.add(EcoreUtil.getURI(resolved));
				}
			}
			references.add(new Reference(copy, feature, to, null));
		}
	}

	/** What others refer to, and every statement, gets an id that a person can read. */
	private void name(Element element) {
		String kind = element.eClass().getName().toLowerCase(java.util.Locale.ROOT);
		if (element instanceof AnnotationSet || element instanceof Decision) {
			return;
		}
		if (element.getName() != null) {
			ids.put(element, kind + "." + element.getName());
		}
		for (Iterator<EObject> inside = element.eAllContents(); inside.hasNext();) {
			EObject one = inside.next();
			if (one instanceof Category category) {
				ids.put(category, "category." + category.getName());
			} else if (one instanceof CategoryValue value && value.eContainer() instanceof Category category) {
				ids.put(value, "value." + category.getName() + "." + value.getName());
			}
		}
	}

	/** Takes out the sets that were not asked for. */
	private void chooseSets(ClaimsFile file) {
		for (Element element : List.copyOf(file.getElements())) {
			if (element instanceof StatementSet set) {
				if (!asked(set)) {
					set.getStatements().clear();
					if (!(set instanceof Article)) {
						file.getElements().remove(set);
					}
				}
				statements += set.getStatements().size();
			}
		}
	}

	private boolean asked(StatementSet set) {
		if (options.everySet()) {
			return true;
		}
		AnnotationSetFacts facts = sets.get(set);
		return facts != null && corpus.set(facts.article(), options.set()).filter(facts::equals).isPresent();
	}

	private void connect() {
		for (Reference reference : references) {
			if (EcoreUtil.getRootContainer(reference.from()) != document) {
				continue;
			}
			List<EObject> found = new ArrayList<>();
			for (URI uri : reference.to()) {
				EObject copy = copies.get(uri);
				if (copy != null && EcoreUtil.getRootContainer(copy) == document) {
					found.add(copy);
				} else {
					notCarried.add(new NotCarried(where(reference.from()), "What it refers to as " + reference.feature().getName()
							+ " is not among what is written, so it is left out.", "reference"));
				}
			}
			if (reference.feature().isMany()) {
				reference.from().eSet(reference.feature(), found);
			} else if (!found.isEmpty()) {
				reference.from().eSet(reference.feature(), found.getFirst());
			}
		}
		ids.keySet().removeIf(object -> EcoreUtil.getRootContainer(object) != document);
	}

	private void texts() {
		Set<String> done = new HashSet<>();
		for (ArticleFacts article : corpus.articles()) {
			ArticleText read = corpus.text(article).orElse(null);
			if (read == null) {
				notCarried.add(new NotCarried(article.name(), "Its text cannot be read, so its statements have no spans.", "text"));
			} else if (done.add(article.text())) {
				Text text = GainsayFactory.eINSTANCE.createText();
				text.setPath(article.text());
				text.setSha256(read.sha256());
				text.setContent(read.text());
				document.getTexts().add(text);
			}
		}
	}

	private void fit(EObject object, Characters characters) {
		boolean replaced = false;
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			switch (object.eGet(attribute)) {
				case String value when !characters.fit(value).equals(value) -> {
					object.eSet(attribute, characters.fit(value));
					replaced = true;
				}
				case EList<?> values when values.stream().anyMatch(value -> value instanceof String text && !characters.fit(text).equals(text)) -> {
					object.eSet(attribute, values.stream().map(value -> characters.fit((String) value)).toList());
					replaced = true;
				}
				case null, default -> {
					// Nothing is to be replaced.
				}
			}
		}
		if (replaced && fitted.add(where(object))) {
			notCarried.add(NotCarried.characters(where(object), characters));
		}
	}

	/** The nearest named thing around an object. */
	private String where(EObject object) {
		for (EObject one = object; one != null; one = one.eContainer()) {
			String id = ids.get(one);
			if (id != null) {
				return id.substring(id.indexOf('.') + 1);
			}
			if (one instanceof ClaimsFile file) {
				return file.getPath();
			}
			if (one instanceof Text text) {
				return text.getPath();
			}
		}
		return "";
	}

	/** Gives a copy what the facts say of its original. */
	private void mark(EObject original, EObject copy, FactsAt facts) {
		if (copy instanceof Statement) {
			facts.of((Statement) original).ifPresent(statement -> ids.put(copy, "statement." + statement.qualifiedName()));
		} else if (copy instanceof StatementSet set) {
			facts.of((StatementSet) original).ifPresent(found -> {
				sets.put(set, found);
				if (copy instanceof AnnotationSet) {
					ids.put(copy, "annotations." + found.name() + "." + found.article());
				}
			});
		} else if (copy instanceof Anchor anchor) {
			spans(facts.spans((Anchor) original), anchor.getQuotes());
		} else if (copy instanceof Quote quote && !(original.eContainer() instanceof Anchor)) {
			spans(facts.spans((Quote) original), List.of(quote));
		}
	}

	private void spans(Optional<List<Span>> spans, List<Quote> quotes) {
		if (spans.isEmpty()) {
			notCarried.add(new NotCarried(where(quotes.getFirst()), "The words \"" + quotes.getFirst().getStart()
					+ "\" are not found in the article, so they have no span.", "span"));
			return;
		}
		for (int i = 0; i < quotes.size(); i++) {
			quotes.get(i).setSpan(spans.get().get(i));
		}
	}
}
