// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

/** A corpus of one article with two statements, for the tests of the desk and those of the workbench. */
public final class BridgeCorpus {

	public static final String TEXT = "The bridge is safe\n\n\"The bridge is safe,\" said Mayor Ada Quill. An engineer said it would fall.\n";
	public static final String ACTORS = "gainsay 1\n\nactor quill : person \"Ada Quill\" { alias \"Mayor Ada Quill\" }\n";
	public static final String CLAIMS = """
			gainsay 1
			// kept
			claim safe "The bridge is safe"
			article bridge "Bridge" {
				text "bridge.txt"
				statement mayor {
					says "The bridge is safe" #2
					cue "said" before "Mayor"
					by quill
					asserts safe
				}
				statement engineer {
					says "it would fall"
					cue "said" before "it would"
					by unnamed "An engineer"
					denies safe
				}
			}
			""";

	private BridgeCorpus() {
	}
}
