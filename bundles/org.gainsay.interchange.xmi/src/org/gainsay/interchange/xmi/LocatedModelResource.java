// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.XMLSave;
import org.eclipse.emf.ecore.xmi.impl.XMIHelperImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xmi.impl.XMISaveImpl;
import org.gainsay.model.GainsayPackage;

/** A document that says where its model is: EMF by itself says so of models that are not generated only. */
final class LocatedModelResource extends XMIResourceImpl {

	/** What the model calls a value that the file does not give. */
	private static final String UNSPECIFIED = "unspecified";

	private final String model;

	/** @param model where the model is, relative to the document; null if nobody is to be told */
	LocatedModelResource(String model) {
		this.model = model;
	}

	@Override
	protected XMLHelper createXMLHelper() {
		return new XMIHelperImpl(this);
	}

	@Override
	protected XMLSave createXMLSave() {
		return new XMISaveImpl(createXMLHelper()) {
			@Override
			public void addNamespaceDeclarations() {
				declareXSI = true;
				super.addNamespaceDeclarations();
				if (model != null) {
					doc.addAttribute(XMLResource.XSI_NS + ":schemaLocation", GainsayPackage.eNS_URI + " " + model);
				}
			}

			/** EMF leaves out a kind or status that is the first of its enumeration; a reader that is no EMF would miss it. */
			@Override
			protected boolean shouldSaveFeature(EObject object, EStructuralFeature feature) {
				return super.shouldSaveFeature(object, feature) || !feature.isMany() && feature.getEType() instanceof EEnum
						&& !String.valueOf(object.eGet(feature)).equals(UNSPECIFIED);
			}
		};
	}
}
