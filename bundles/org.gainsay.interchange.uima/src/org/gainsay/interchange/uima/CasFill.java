// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.util.CasCreationUtils;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.interchange.standoff.Documents;
import org.gainsay.interchange.standoff.Layers;
import org.gainsay.interchange.standoff.Tokens;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** Fills a CAS with what is known of one set on one article. Offsets are UTF-16 units, as UIMA counts. One at a time is filled, by one thread. */
final class CasFill {

	private final CAS cas;
	private final Function<String, String> fit;

	/**
	 * Makes a CAS with our types.
	 *
	 * @param fit makes of a text one that the format has a place for, as long as it was
	 */
	CasFill(Function<String, String> fit) {
		this.fit = fit;
		try {
			this.cas = CasCreationUtils.createCas(UimaTypes.description(), null, null);
		} catch (ResourceInitializationException fault) {
			throw new IllegalStateException(fault);
		}
	}

	/**
	 * Fills it anew.
	 *
	 * @param set    null for a document without annotations
	 * @param tokens whether sentences and tokens are wanted
	 */
	CAS fill(Documents.Document document, ArticleText text, AnnotationSetFacts set, Layers layers, boolean tokens) {
		ArticleFacts article = document.article();
		cas.reset();
		FeatureStructure meta = cas.createFS(type(UimaTypes.META));
		string(meta, "documentTitle", article.title());
		string(meta, "documentId", document.stem());
		string(meta, "documentUri", article.url());
		string(meta, "collectionId", null);
		string(meta, "language", article.language() == null ? "x-unspecified" : article.language());
		cas.addFsToIndexes(meta);
		cas.setDocumentText(fit.apply(text.text()));
		if (tokens) {
			for (Tokens sentence : Tokens.of(text, article.language())) {
				annotation(UimaTypes.SENTENCE, sentence.span());
				sentence.tokens().forEach(token -> annotation(UimaTypes.TOKEN, token));
			}
		}
		if (set == null) {
			return cas;
		}
		AnnotationFS whole = annotation(UimaTypes.ARTICLE, new Span(0, text.text().length()));
		List<String> known = new ArrayList<>();
		known.add(article.name());
		known.add(article.text());
		known.add(set.annotator());
		known.add(set.name());
		known.add(article.title());
		known.add(article.outlet());
		known.add(article.published());
		known.add(article.url());
		known.add(text.sha256());
		for (int i = 0; i < known.size(); i++) {
			string(whole, UimaTypes.ARTICLE_FEATURES.get(i), known.get(i));
		}
		List<AnnotationFS> words = new ArrayList<>();
		for (Layers.Words one : layers.words()) {
			words.add(annotation(UimaTypes.WORDS, one.span(), one.features()));
		}
		List<AnnotationFS> statements = new ArrayList<>();
		for (Layers.Stated one : layers.statements()) {
			AnnotationFS statement = annotation(UimaTypes.STATEMENT, one.place(), one.features());
			@SuppressWarnings("unchecked") // the array is one of feature structures, which its raw type does not say
			ArrayFS<FeatureStructure> links = cas.createArrayFS(one.words().size());
			for (int i = 0; i < one.words().size(); i++) {
				FeatureStructure link = cas.createFS(type(UimaTypes.LINK));
				string(link, UimaTypes.ROLE, layers.words().get(one.words().get(i)).role());
				link.setFeatureValue(link.getType().getFeatureByBaseName(UimaTypes.TARGET), words.get(one.words().get(i)));
				links.set(i, link);
			}
			statement.setFeatureValue(statement.getType().getFeatureByBaseName(UimaTypes.LINKS), links);
			statements.add(statement);
		}
		for (Layers.Relation one : layers.relations()) {
			AnnotationFS to = statements.get(one.to());
			AnnotationFS relation = annotation(UimaTypes.RELATION, new Span(to.getBegin(), to.getEnd()), Map.of(Layers.KIND, one.kind()));
			relation.setFeatureValue(relation.getType().getFeatureByBaseName(UimaTypes.GOVERNOR), statements.get(one.from()));
			relation.setFeatureValue(relation.getType().getFeatureByBaseName(UimaTypes.DEPENDENT), to);
		}
		return cas;
	}

	private Type type(String name) {
		return cas.getTypeSystem().getType(name);
	}

	private AnnotationFS annotation(String type, Span span) {
		return annotation(type, span, Map.of());
	}

	private AnnotationFS annotation(String type, Span span, Map<String, String> features) {
		AnnotationFS annotation = cas.createAnnotation(type(type), span.start(), span.end());
		features.forEach((name, value) -> string(annotation, name, value));
		cas.addFsToIndexes(annotation);
		return annotation;
	}

	private void string(FeatureStructure on, String feature, String value) {
		if (value != null) {
			on.setStringValue(on.getType().getFeatureByBaseName(feature), fit.apply(value));
		}
	}
}
