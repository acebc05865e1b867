// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests.fuzz;

import java.io.IOException;

/** Something that reads what anybody may have made. */
interface FuzzTarget {

	/**
	 * Reads bytes, whatever they are, and looks at what comes of them.
	 *
	 * @throws AssertionError if that is not what it says to be
	 * @throws IOException    if files of the target's own cannot be written
	 */
	void read(byte[] bytes) throws IOException;

	/** Ends the target with a sentence, which is a finding. */
	static void must(boolean holds, String what) {
		if (!holds) {
			throw new AssertionError(what);
		}
	}
}
