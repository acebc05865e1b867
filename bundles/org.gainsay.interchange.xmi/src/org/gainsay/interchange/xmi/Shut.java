// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.gainsay.model.Corpus;
import org.gainsay.model.GainsayPackage;

/**
 * Loads one document of the model that somebody sends, and nothing else: it knows no other model, and no reference leads out of the
 * document, whatever it says.
 */
final class Shut {

	/** Where the document is for itself; nothing is there for anybody else. */
	private static final URI HERE = URI.createURI("gainsay:/document");

	private Shut() {
	}

	/**
	 * Loads a document.
	 *
	 * @param resource of the document's format; it gets contents
	 * @return what is in it
	 * @throws IOException if it is no such document, or holds anything but one corpus; the message says why, in part of a sentence
	 */
	static Corpus load(Resource resource, InputStream from, Map<?, ?> options) throws IOException {
		ResourceSet alone = new ResourceSetImpl() {
			@Override
			public Resource getResource(URI uri, boolean loadOnDemand) {
				return uri.equals(HERE) ? resource : null;
			}

			@Override
			public EObject getEObject(URI uri, boolean loadOnDemand) {
				return uri.trimFragment().equals(HERE) ? super.getEObject(uri, loadOnDemand) : null;
			}
		};
		alone.setURIConverter(new ExtensibleURIConverterImpl(List.of(), List.of()));
		EPackage.Registry known = new EPackageRegistryImpl();
		known.put(GainsayPackage.eNS_URI, GainsayPackage.eINSTANCE);
		alone.setPackageRegistry(known);
		resource.setURI(HERE);
		alone.getResources().add(resource);
		try {
			resource.load(from, options);
		} catch (RuntimeException broken) { // of a stream that somebody made up there may be any
			throw new IOException("it is of a model that is not known here, or broken", broken);
		}
		if (resource.getContents().size() != 1 || !(resource.getContents().getFirst() instanceof Corpus corpus)) {
			throw new IOException("its root is no single Corpus of " + GainsayPackage.eNS_URI);
		}
		return corpus;
	}
}
