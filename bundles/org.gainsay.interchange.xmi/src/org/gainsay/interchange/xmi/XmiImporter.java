// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;
import org.eclipse.emf.ecore.xmi.impl.XMIHelperImpl;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;
import org.gainsay.model.Corpus;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads what {@link XmiExporter} writes, or another EMF program from the same model. No doctype, nothing outside the document, no other model. */
public final class XmiImporter implements Importer {

	/** The model is nine deep. */
	private static final int DEEPEST = 32;

	@Override
	public String id() {
		return "xmi";
	}

	@Override
	public String name() {
		return "XMI (EMF model)";
	}

	@Override
	public String description() {
		return "A corpus as an XMI document, as the export or another EMF program writes it from the same model; or the folder with it.";
	}

	@Override
	public Set<Part> carries() {
		return Part.all();
	}

	@Override
	public boolean recognises(Path source) throws IOException {
		Path document = document(source);
		return Files.isRegularFile(document) && XmiExporter.isOurs(document) && isXml(document);
	}

	private static boolean isXml(Path document) throws IOException {
		try (InputStream in = Files.newInputStream(document)) {
			String head = new String(in.readNBytes(256), StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
			return head.startsWith("<") && !head.contains("<ecore:EPackage"); // that is the model, which lies beside a corpus
		}
	}

	private static Path document(Path source) {
		return Files.isDirectory(source) ? source.resolve(XmiExporter.DOCUMENT) : source;
	}

	@Override
	public ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		ImportResult.Draft draft = new ImportResult.Draft();
		Path document = document(source);
		try (InputStream in = new BufferedInputStream(Files.newInputStream(document), 1 << 16)) {
			new ModelFiles(draft).add(load(in, draft), progress);
		} catch (FileSystemException missing) {
			throw missing;
		} catch (IOException broken) {
			throw new IOException(document + " cannot be read as a corpus in XMI: " + why(broken), broken);
		}
		return draft.result("Import of XMI");
	}

	/** EMF wraps what the parser says. */
	private static String why(IOException failure) {
		return failure instanceof Resource.IOWrappedException wrapped && wrapped.getCause() instanceof Exception inner ? String.valueOf(inner.getMessage()) : String.valueOf(failure.getMessage());
	}

	private static Corpus load(InputStream in, ImportResult.Draft draft) throws IOException {
		Map<Object, Object> options = new HashMap<>();
		options.put(XMLResource.OPTION_PARSER_FEATURES, Map.of("http://apache.org/xml/features/disallow-doctype-decl", true,
				"http://xml.org/sax/features/external-general-entities", false, "http://xml.org/sax/features/external-parameter-entities", false));
		options.put(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true);
		return Shut.load(new Document(draft), in, options);
	}

	/** Looks for ids among those that it has, and nowhere else: a document with many that lead nowhere is read as fast as any. */
	private static final class Document extends XMIResourceImpl {
		private final ImportResult.Draft draft;

		Document(ImportResult.Draft draft) {
			this.draft = draft;
		}

		@Override
		protected XMLHelper createXMLHelper() {
			return new XMIHelperImpl(this);
		}

		@Override
		protected XMLLoad createXMLLoad() {
			return new XMILoadImpl(createXMLHelper()) {
				@Override
				protected DefaultHandler makeDefaultHandler() {
					return new Handler(resource, helper, options, draft);
				}
			};
		}

		@Override
		protected EObject getEObjectByID(String id) {
			return getIDToEObjectMap().get(id);
		}

		@Override
		public EObject getEObject(String fragment) {
			return fragment.startsWith("/") ? super.getEObject(fragment) : getEObjectByID(fragment);
		}
	}

	/** Stops at the first thing that is no part of the model. */
	private static final class Handler extends SAXXMIHandler {
		private final ImportResult.Draft draft;
		private int depth;

		Handler(XMLResource resource, XMLHelper helper, Map<?, ?> options, ImportResult.Draft draft) {
			super(resource, helper, options);
			this.draft = draft;
		}

		@Override
		public void error(XMIException error) {
			if (error instanceof UnresolvedReferenceException unresolved) {
				draft.notMapped("reference", "What is referred to is not there, so it is left out.", unresolved.getReference());
			} else {
				super.error(error);
			}
		}

		@Override
		public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
			if (++depth > DEEPEST) {
				throw new SAXException("its elements lie more than " + DEEPEST + " deep, deeper than any corpus");
			}
			super.startElement(uri, localName, name, attributes);
			check();
		}

		@Override
		public void endElement(String uri, String localName, String name) {
			depth--;
			super.endElement(uri, localName, name);
		}

		private void check() throws SAXException {
			List<Resource.Diagnostic> errors = xmlResource.getErrors();
			if (!errors.isEmpty()) {
				throw new SAXException("line " + errors.getFirst().getLine() + ": " + errors.getFirst().getMessage().replaceAll("\\s*\\(gainsay:/document[^)]*\\)", ""));
			}
		}

		/** Where the document says its model is does not matter: there is one. */
		@Override
		protected void handleXSISchemaLocation(String locations) {
			// not followed
		}

		@Override
		protected void handleXSINoNamespaceSchemaLocation(String location) {
			// not followed
		}
	}
}
