// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Empty CASes, and documents in XMI read into them. To make one of a description takes longer than to read most documents, and so does to look for a parser of XML, which UIMA's own way does
 * for each document: here both are made once and used again. Used by one thread.
 */
final class NewCas {

	private final Map<TypeSystemDescription, CAS> known = new IdentityHashMap<>();
	private TypeSystemDescription ours;
	private XMLReader parser;

	/**
	 * One with nothing in it, until it is asked for the next of the same types.
	 *
	 * @param types the very same object gives the same CAS, as it is not changed; null for ours
	 */
	CAS of(TypeSystemDescription types) throws ResourceInitializationException {
		if (types == null && ours == null) {
			ours = UimaTypes.description();
		}
		TypeSystemDescription described = types == null ? ours : types;
		CAS made = known.get(described);
		if (made != null) {
			made.reset();
			return made;
		}
		CAS first = CasCreationUtils.createCas(described, null, null);
		known.put(described, first);
		return first;
	}

	/**
	 * Reads a document in XMI.
	 *
	 * @param types as {@link #of} has it
	 * @return what {@link #of} gives, filled
	 */
	CAS xmi(InputStream document, TypeSystemDescription types) throws IOException, SAXException, ResourceInitializationException {
		CAS cas = of(types);
		if (parser == null) {
			parser = parser();
		}
		parser.setContentHandler(new XmiCasDeserializer(cas.getTypeSystem()).getXmiCasHandler(cas, true));
		try {
			parser.parse(new InputSource(document));
		} finally {
			parser.setContentHandler(new DefaultHandler()); // or it holds what was read
		}
		return cas;
	}

	/** Reads what it is given and nothing that this names, as UIMA's does, and no document type at all. */
	private static XMLReader parser() throws SAXException {
		try {
			SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
			factory.setNamespaceAware(true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			XMLReader made = factory.newSAXParser().getXMLReader();
			made.setErrorHandler(new DefaultHandler()); // which throws, and prints nothing
			return made;
		} catch (ParserConfigurationException fault) {
			throw new IllegalStateException(fault);
		}
	}
}
