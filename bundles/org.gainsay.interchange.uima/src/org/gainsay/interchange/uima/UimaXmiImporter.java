// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

/** Reads documents of UIMA in XMI, and projects of INCEpTION. */
public final class UimaXmiImporter extends UimaImport {

	@Override
	public String id() {
		return "uima-xmi";
	}

	@Override
	public String name() {
		return "UIMA CAS XMI";
	}

	@Override
	public String description() {
		return "Documents of UIMA in XMI with their type system, alone or in a folder or archive, and projects that INCEpTION exported.";
	}

	@Override
	boolean is(UimaSource.Entry entry) {
		return entry.isXmi() || entry.isSerialized();
	}
}
