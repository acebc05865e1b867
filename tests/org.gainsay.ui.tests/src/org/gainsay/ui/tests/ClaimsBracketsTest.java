// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.source.ICharacterPairMatcher;
import org.gainsay.ui.claims.ClaimsBrackets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsBracketsTest {

	/** The caret is written |, a quote ' and a new line $; what is matched stands in the second column, and on which side the caret was. */
	@ParameterizedTest(name = "{0}")
	@CsvSource(quoteCharacter = '`', value = { //
			"a {| says 'b' },{ says 'b' },LEFT", //
			"a |{ says 'b' },{ says 'b' },LEFT", //
			"a { says 'b' }|,{ says 'b' },RIGHT", //
			"a { says '|b' },'b',LEFT", //
			"a { says 'b|' },'b',RIGHT", //
			"a { says '} {|' },'} {',RIGHT", //
			"a {| says '}' } },{ says '}' },LEFT", //
			"a {| // }$ },{ // }$ },LEFT", //
			"a {| /* } ' */ },{ /* } ' */ },LEFT", //
			"a {| b { c } },{ b { c } },LEFT", //
			"a '|b \\' c' d,'b \\' c',LEFT" })
	void matches(String shown, String region, String side) {
		String text = shown.replace('\'', '"').replace('$', '\n');
		int caret = text.indexOf('|');
		Document document = new Document(text.replace("|", ""));
		ClaimsBrackets brackets = new ClaimsBrackets();
		IRegion found = brackets.match(document, caret);
		assertEquals(region.replace('\'', '"').replace('$', '\n'), document.get().substring(found.getOffset(), found.getOffset() + found.getLength()));
		assertEquals(side.equals("LEFT") ? ICharacterPairMatcher.LEFT : ICharacterPairMatcher.RIGHT, brackets.getAnchor());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "a '{| ' }", "a // {|", "a {|", "a }|", "a ' {|", "ab|c" })
	void matchesNothing(String shown) {
		String text = shown.replace('\'', '"');
		assertNull(new ClaimsBrackets().match(new Document(text.replace("|", "")), text.indexOf('|')));
	}

	@Test
	void seesWhatWasTypedSince() throws Exception {
		Document document = new Document("a { }");
		ClaimsBrackets brackets = new ClaimsBrackets();
		assertEquals(3, brackets.match(document, 3).getLength());
		document.replace(3, 0, " { ");
		assertNull(brackets.match(document, 3));
	}

	@Test
	void findsThePairAroundTheCaret() {
		String text = "a { b { c \"d\" } e }";
		Document document = new Document(text);
		ClaimsBrackets brackets = new ClaimsBrackets();
		assertEquals("{ c \"d\" }", part(text, brackets.findEnclosingPeerCharacters(document, text.indexOf('c'), 0)));
		assertEquals("\"d\"", part(text, brackets.findEnclosingPeerCharacters(document, text.indexOf('d'), 1)));
		assertEquals("{ b { c \"d\" } e }", part(text, brackets.findEnclosingPeerCharacters(document, text.indexOf('e'), 0)));
		assertNull(brackets.findEnclosingPeerCharacters(document, 0, 0));
		assertTrue(brackets.isMatchedChar('"'));
		assertFalse(brackets.isMatchedChar('('));
	}

	private static String part(String text, IRegion region) {
		return text.substring(region.getOffset(), region.getOffset() + region.getLength());
	}
}
