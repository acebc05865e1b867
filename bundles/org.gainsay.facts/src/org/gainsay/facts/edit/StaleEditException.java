// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts.edit;

/** A file has changed since the edit was made, or since it was read for the edit; the message is for the user. */
public final class StaleEditException extends IllegalArgumentException {
	private static final long serialVersionUID = 1L;

	private final String file;

	/** @param file the changed file, relative to the corpus folder */
	public StaleEditException(String file) {
		this(file, file + " has changed since the edit was made; nothing was changed. Try again.");
	}

	private StaleEditException(String file, String message) {
		super(message);
		this.file = file;
	}

	/** @param file one that is another by now than the one that the facts are of, relative to the corpus folder */
	public static StaleEditException sinceCheck(String file) {
		return new StaleEditException(file, "The file " + file + " has changed since it was last checked. Wait for the check, or refresh, and try again.");
	}

	public String file() {
		return file;
	}
}
