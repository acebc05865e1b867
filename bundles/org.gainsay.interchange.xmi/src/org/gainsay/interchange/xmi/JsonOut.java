// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.HiddenSets;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.model.Anchor;
import org.gainsay.model.Article;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Element;
import org.gainsay.model.GainsayPackage.Literals;
import org.gainsay.model.Quote;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.text.ArticleText;

import com.google.gson.stream.JsonWriter;

/**
 * Writes a corpus as JSON, one claims file after the other, so that memory does not grow with it. An object of the model is an object,
 * its features are properties in the order of the model, statements last; what it refers to is a name, an anchor the list of its quotes.
 */
final class JsonOut {

	private final Corpus corpus;
	private final ExportOptions options;
	private final IQualifiedNameProvider names = ClaimsStandaloneSetup.injector().getInstance(IQualifiedNameProvider.class);
	private final List<NotCarried> notCarried = new ArrayList<>();
	/** The qualified names of the statements that are written. */
	private final Set<String> written = new HashSet<>();
	private final Progress progress;
	private JsonWriter json;
	private FactsAt facts;
	private int statements;

	/** @param corpus built by a {@link CorpusSession}, which has the parses */
	JsonOut(Corpus corpus, ExportOptions options, Progress progress) {
		this.corpus = corpus;
		this.options = options;
		this.progress = progress;
	}

	/** What did not go along. */
	List<NotCarried> notCarried() {
		return List.copyOf(notCarried);
	}

	/** How many statements were written. */
	int statements() {
		return statements;
	}

	/**
	 * Writes it.
	 *
	 * @param to flushed, not closed
	 * @throws IOException if it cannot be written, or a file has changed since the corpus was built
	 */
	void write(OutputStream to) throws IOException {
		CorpusSession session = corpus.builtBy(CorpusSession.class)
				.orElseThrow(() -> new IOException("The model is written from claims files, and this corpus was made of facts alone."));
		HiddenSets.refuseGold(session);
		corpus.articles().stream().flatMap(article -> asked(article.name())).flatMap(set -> set.statements().stream()).map(StatementFacts::qualifiedName).forEach(written::add);
		json = new JsonWriter(new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16));
		json.setIndent("\t");
		json.setHtmlSafe(false);
		json.beginObject().name(JsonModel.VERSION).value(1).name("files").beginArray();
		int done = 0;
		int all = corpus.files().size();
		try {
			for (FileFacts file : corpus.files()) {
				step(done++, all);
				session.read(file, resource -> {
					facts = new FactsAt(corpus, file);
					resource.getContents().forEach(root -> file(file, (ClaimsFile) root));
					return null;
				});
			}
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
		json.endArray().name("texts").beginArray();
		texts();
		json.endArray().endObject();
		json.flush();
		to.write('\n');
		to.flush();
		progress.step(all, all);
	}

	private Stream<AnnotationSetFacts> asked(String article) {
		return options.everySet() ? corpus.setsOf(article).stream() : corpus.set(article, options.set()).stream();
	}

	private void step(int done, int all) {
		progress.step(done, all);
		if (progress.cancelled()) {
			throw new CancellationException();
		}
	}

	private void texts() throws IOException {
		Set<String> done = new HashSet<>();
		for (ArticleFacts article : corpus.articles()) {
			ArticleText text = corpus.text(article).orElse(null);
			if (text == null) {
				notCarried.add(new NotCarried(article.name(), "Its text cannot be read, so its statements have no spans.", "text"));
			} else if (done.add(article.text())) {
				json.beginObject().name("path").value(article.text()).name("sha256").value(text.sha256()).name("content").value(text.text()).endObject();
			}
		}
	}

	private void file(FileFacts file, ClaimsFile root) {
		try {
			json.beginObject().name("path").value(file.file()).name("version").value(root.getVersion());
			if (root.getAnnotator() != null) {
				json.name("annotator").value(root.getAnnotator());
			}
			json.name("elements").beginArray();
			for (Element element : root.getElements()) {
				boolean asked = !(element instanceof StatementSet set) || isAsked(set);
				if (asked || element instanceof Article) {
					object(element, asked);
				}
			}
			json.endArray().endObject();
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private boolean isAsked(StatementSet set) {
		return options.everySet() || facts.of(set).filter(found -> corpus.set(found.article(), options.set()).filter(found::equals).isPresent()).isPresent();
	}

	/** @param whole whether the statements of a set are written, too */
	private void object(EObject object, boolean whole) throws IOException {
		json.beginObject();
		if (object instanceof Element) {
			json.name(JsonModel.TYPE).value(JsonModel.type(object.eClass()));
		}
		if (object instanceof Statement statement) {
			statements++;
			Optional<StatementFacts> known = facts.of(statement);
			if (known.isPresent() && (known.get().named() || statement.getContent() != null)) { // else it is made of how the statement is laid out
				json.name(JsonModel.ID).value(known.get().qualifiedName());
			}
		}
		for (EStructuralFeature feature : JsonModel.features(object.eClass())) {
			if (feature != Literals.STATEMENT_SET__STATEMENTS || whole) {
				feature(object, feature);
			}
		}
		json.endObject();
	}

	private void feature(EObject object, EStructuralFeature feature) throws IOException {
		if (feature instanceof EAttribute attribute) {
			attribute(object, attribute);
		} else if (!((EReference) feature).isContainment()) {
			reference(object, (EReference) feature);
		} else if (feature.isMany()) {
			Collection<?> objects = (Collection<?>) object.eGet(feature);
			if (!objects.isEmpty()) {
				json.name(feature.getName()).beginArray();
				for (Object one : objects) {
					object((EObject) one, true);
				}
				json.endArray();
			}
		} else if (object.eGet(feature) instanceof Anchor anchor) {
			json.name(feature.getName()).beginArray();
			Optional<List<Span>> spans = facts.spans(anchor);
			missing(spans, anchor.getQuotes(), object);
			for (int i = 0; i < anchor.getQuotes().size(); i++) {
				quote(anchor.getQuotes().get(i), spans.isEmpty() ? null : spans.get().get(i));
			}
			json.endArray();
		} else if (object.eGet(feature) instanceof Quote quote) {
			json.name(feature.getName());
			Optional<List<Span>> spans = facts.spans(quote);
			missing(spans, List.of(quote), object);
			quote(quote, spans.map(List::getFirst).orElse(null));
		} else if (object.eGet(feature) instanceof EObject one) {
			json.name(feature.getName());
			object(one, true);
		}
	}

	private void missing(Optional<List<Span>> spans, List<Quote> quotes, EObject object) {
		if (spans.isEmpty()) {
			notCarried.add(new NotCarried(where(object), "The words \"" + quotes.getFirst().getStart() + "\" are not found in the article, so they have no span.", "span"));
		}
	}

	private void quote(Quote quote, Span span) throws IOException {
		json.beginObject();
		for (EStructuralFeature feature : JsonModel.features(quote.eClass())) {
			if (feature instanceof EAttribute attribute) {
				attribute(quote, attribute);
			}
		}
		if (span != null) {
			json.name(Literals.QUOTE__SPAN.getName());
			json.beginObject().name("start").value(span.getStart()).name("end").value(span.getEnd()).name("exact").value(span.getExact()).endObject();
		}
		json.endObject();
	}

	private void attribute(EObject object, EAttribute attribute) throws IOException {
		Object value = object.eGet(attribute);
		if (JsonModel.isUnset(value)) {
			return;
		}
		json.name(attribute.getName());
		switch (value) {
			case Collection<?> texts -> {
				json.beginArray();
				for (Object text : texts) {
					json.value((String) text);
				}
				json.endArray();
			}
			case Enumerator word -> json.value(word.getLiteral());
			case Boolean is -> json.value(is);
			case BigDecimal number -> json.jsonValue(number.toPlainString());
			case Integer number -> json.value(number);
			default -> json.value((String) value);
		}
	}

	/** A name as it is written; of a statement, which may be written in short, the whole. */
	private void reference(EObject object, EReference feature) throws IOException {
		if (!object.eIsSet(feature)) {
			return;
		}
		List<EObject> targets = feature.isMany() ? basic(object.eGet(feature, false)) : List.of((EObject) object.eGet(feature, false));
		List<String> found = feature.getEReferenceType() == Literals.STATEMENT ? statements(object, feature, targets) : ClaimsNames.referenced(object, feature, targets);
		if (found.isEmpty()) {
			return;
		}
		json.name(feature.getName());
		if (feature.isMany()) {
			json.beginArray();
			for (String name : found) {
				json.value(name);
			}
			json.endArray();
		} else {
			json.value(found.getFirst());
		}
	}

	private static List<EObject> basic(Object list) {
		return ((InternalEList<?>) list).basicList().stream().map(EObject.class::cast).toList();
	}

	private List<String> statements(EObject object, EReference feature, List<EObject> targets) {
		List<String> found = new ArrayList<>();
		for (EObject target : targets) {
			QualifiedName name = names.getFullyQualifiedName(EcoreUtil.resolve(target, object));
			if (name == null) {
				notCarried.add(new NotCarried(where(object), "What it refers to as " + feature.getName() + " is not there, so it is left out.", "reference"));
			} else if (!written.contains(name.toString())) {
				notCarried.add(new NotCarried(where(object), "What it refers to as " + feature.getName() + " is not among what is written, so it is left out.", "reference"));
			} else {
				found.add(name.toString());
			}
		}
		return found;
	}

	/** The nearest named thing around an object. */
	private String where(EObject object) {
		for (EObject one = object; one != null; one = one.eContainer()) {
			String name = one instanceof Statement statement ? facts.of(statement).<String>map(StatementFacts::qualifiedName).orElse(null)
					: one instanceof Element element ? element.getName() : null;
			if (name != null) {
				return name;
			}
		}
		return "";
	}
}
