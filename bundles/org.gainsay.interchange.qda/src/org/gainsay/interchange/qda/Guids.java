// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers made of names: the same thing has the same in each export, so that two projects can be merged. */
final class Guids {

	private static final String SPACE = "https://gainsay.org/refi-qda/1/";

	private Guids() {
	}

	/** @param names what tells the thing from all others of its kind */
	static String of(String kind, String... names) {
		return UUID.nameUUIDFromBytes((SPACE + kind + "\0" + String.join("\0", names)).getBytes(StandardCharsets.UTF_8)).toString();
	}
}
