// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentCommand;
import org.gainsay.ui.claims.formatting.Typing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The caret is written | and a tab, a new line and a quote are >, $ and '. */
class TypingTest {

	/** A command that can be made outside of a viewer. */
	private static final class Command extends DocumentCommand {
	}

	@ParameterizedTest(name = "{0} typed in {1}")
	@CsvSource(quoteCharacter = '`', value = { //
			"', says |$, says '|'$", //
			"', says 'a|', says 'a'|", //
			"', says |a, says '|a", //
			"', // it|, // it'|", //
			"{, article a 'A' |$, article a 'A' {|}$", //
			"{, says '|, says '{|", //
			"}, a {|}, a {}|", //
			"}, a {$>b$>|$, a {$>b$}|$", //
			"$, a {|}, a {$>|$}", //
			"$, a {$>b {|$>}$}, a {$>b {$>>|$>}$}", //
			"$, a {$>b|$}, a {$>b$>|$}", //
			"x, a|, ax|" })
	void types(String key, String before, String after) {
		assertEquals(after, shown(typed(hidden(key), hidden(before))));
	}

	private static String typed(String key, String text) {
		int caret = text.indexOf('|');
		Document document = new Document(text.replace("|", ""));
		Command command = new Command();
		command.offset = caret;
		command.length = 0;
		command.text = key;
		command.doit = true;
		command.shiftsCaret = true;
		command.caretOffset = -1;
		new Typing().customizeDocumentCommand(document, command);
		StringBuilder result = new StringBuilder(document.get());
		result.replace(command.offset, command.offset + command.length, command.text);
		return result.insert(command.caretOffset < 0 ? command.offset + command.text.length() : command.caretOffset, '|').toString();
	}

	private static String hidden(String shown) {
		return shown.replace('>', '\t').replace('$', '\n').replace('\'', '"');
	}

	private static String shown(String text) {
		return text.replace('\t', '>').replace('\n', '$').replace('"', '\'');
	}
}
