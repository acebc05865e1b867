// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** What the help writes into its index in one session and reads in the next. */
class HelpIndexTest {

	/** Without a bundle of this very name it writes no version, and cannot open its index a second time. */
	@Test
	void theVersionOfLuceneIsFound() {
		Bundle lucene = Platform.getBundle("org.apache.lucene.core");
		assertNotNull(lucene);
		assertEquals(10, lucene.getVersion().getMajor());
	}
}
