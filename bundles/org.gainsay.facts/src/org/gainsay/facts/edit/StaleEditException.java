// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts.edit;

/** The file has changed since the edit was made. */
public final class StaleEditException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	private final String file;

	/** @param file the changed file, relative to the corpus folder */
	public StaleEditException(String file) {
		super(file + " has changed since the edit was made; nothing was changed. Try again.");
		this.file = file;
	}

	public String file() {
		return file;
	}
}
