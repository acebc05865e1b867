// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

/** Reads documents of CAS JSON 0.4. */
public final class UimaJsonImporter extends UimaImport {

	@Override
	public String id() {
		return "uima-json";
	}

	@Override
	public String name() {
		return "UIMA CAS JSON";
	}

	@Override
	public String description() {
		return "Documents of UIMA in JSON (CAS JSON 0.4), alone or in a folder or archive.";
	}

	@Override
	boolean is(UimaSource.Entry entry) {
		return entry.isJson();
	}
}
