// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.util.List;

import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.gainsay.interchange.standoff.Layers;

/** The types that we write: layers of statements, of words with a role and of relations, the article, and those of DKPro that tools expect. */
final class UimaTypes {

	static final String ARTICLE = "org.gainsay.Article";
	static final String STATEMENT = "org.gainsay.Statement";
	static final String WORDS = "org.gainsay.Words";
	static final String LINK = "org.gainsay.StatementWordsLink";
	static final String RELATION = "org.gainsay.Relation";
	/** The feature of a statement that points at its words. */
	static final String LINKS = "words";
	static final String ROLE = "role";
	static final String TARGET = "target";
	static final String GOVERNOR = "Governor";
	static final String DEPENDENT = "Dependent";
	static final List<String> ARTICLE_FEATURES = List.of("article", "file", "annotator", "set", "title", "outlet", "published", "url", "sha256");

	static final String META = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";
	static final String SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";
	static final String TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";

	private UimaTypes() {
	}

	/** The type system, always the same. */
	static TypeSystemDescription description() {
		TypeSystemDescription system = UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
		system.setName("org.gainsay.TypeSystem");
		system.setDescription("What an export of Gainsay holds: statements, their words with a role, relations between statements, the article.");
		system.setVersion("1.0");
		system.setVendor("Gainsay");
		TypeDescription article = system.addType(ARTICLE, "The article, with the annotator of this document.", CAS.TYPE_NAME_ANNOTATION);
		ARTICLE_FEATURES.forEach(feature -> article.addFeature(feature, "", CAS.TYPE_NAME_STRING));
		TypeDescription words = system.addType(WORDS, "One piece of the words of a statement, or of a passage that shows a code.", CAS.TYPE_NAME_ANNOTATION);
		Layers.WORD_FEATURES.forEach(feature -> words.addFeature(feature, "", CAS.TYPE_NAME_STRING));
		TypeDescription link = system.addType(LINK, "From a statement to some of its words.", CAS.TYPE_NAME_TOP);
		link.addFeature(ROLE, "What the words are.", CAS.TYPE_NAME_STRING);
		link.addFeature(TARGET, "The words.", WORDS);
		TypeDescription statement = system.addType(STATEMENT, "Somebody says something.", CAS.TYPE_NAME_ANNOTATION);
		Layers.FEATURES.forEach(feature -> statement.addFeature(feature, "", CAS.TYPE_NAME_STRING));
		statement.addFeature(LINKS, "Its words.", CAS.TYPE_NAME_FS_ARRAY, LINK, false);
		TypeDescription relation = system.addType(RELATION, "A statement repeats or answers another.", CAS.TYPE_NAME_ANNOTATION);
		relation.addFeature(GOVERNOR, "The one that does.", STATEMENT);
		relation.addFeature(DEPENDENT, "The other one.", STATEMENT);
		relation.addFeature(Layers.KIND, "repeats or answers", CAS.TYPE_NAME_STRING);
		TypeDescription meta = system.addType(META, "", CAS.TYPE_NAME_DOCUMENT_ANNOTATION);
		List.of("documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri").forEach(feature -> meta.addFeature(feature, "", CAS.TYPE_NAME_STRING));
		meta.addFeature("isLastSegment", "", CAS.TYPE_NAME_BOOLEAN);
		system.addType(SENTENCE, "", CAS.TYPE_NAME_ANNOTATION);
		system.addType(TOKEN, "", CAS.TYPE_NAME_ANNOTATION);
		return system;
	}
}
