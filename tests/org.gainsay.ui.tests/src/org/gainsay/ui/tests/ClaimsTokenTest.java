// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.gainsay.ui.claims.ClaimsToken;
import org.gainsay.ui.claims.ClaimsToken.Kind;
import org.junit.jupiter.api.Test;

class ClaimsTokenTest {

	@Test
	void cutsATextAsTheLanguageDoes() {
		String text = "actor a : person \"A \\\" b\" // end\n/* x */ 12 \u20ac";
		List<ClaimsToken> tokens = ClaimsToken.of(text);
		assertEquals(List.of(Kind.KEYWORD, Kind.NAME, Kind.PUNCTUATION, Kind.KEYWORD, Kind.STRING, Kind.COMMENT, Kind.COMMENT, Kind.NUMBER,
				Kind.NAME), tokens.stream().map(ClaimsToken::kind).toList());
		assertEquals(List.of("actor", "a", ":", "person", "\"A \\\" b\"", "// end\n", "/* x */", "12", "\u20ac"),
				tokens.stream().map(token -> text.substring(token.offset(), token.end())).toList());
	}

	@Test
	void goesOnAfterWhatIsNoToken() {
		assertEquals(List.of(Kind.KEYWORD, Kind.WRONG, Kind.NAME), ClaimsToken.of("claim \u00a7 b").stream().map(ClaimsToken::kind).toList());
		assertEquals(Kind.KEYWORD, ClaimsToken.of("claim \"open").getFirst().kind());
	}
}
