// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.TerminalRule;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.services.ClaimsGrammarAccess;
import org.junit.jupiter.api.Test;

/** The words that Visual Studio Code colours are those of the grammar. */
class EditorGrammarTest {

	/** Values, such as the kinds of actors, are not coloured; nor is what is only a name. */
	private static final Set<String> UNCOLOURED = Set.of("ActorKind", "Status", "Form", "Act", "StatementStatus", "Certainty", "How", "Name");

	@Test
	void everyWordOfTheGrammarIsColoured() throws IOException {
		String colours = Files.readString(upwards("releng/vscode/syntaxes/claims.tmLanguage.json"));
		Set<String> coloured = new TreeSet<>();
		Matcher words = Pattern.compile("\\\\b\\(([a-z0-9|]+)\\)\\\\b").matcher(colours.replace("\\\\", "\\"));
		while (words.find()) {
			coloured.addAll(List.of(words.group(1).split("\\|")));
		}
		Set<String> keywords = new TreeSet<>();
		ClaimsStandaloneSetup.injector().getInstance(ClaimsGrammarAccess.class).getGrammar().getRules().stream().filter(rule -> !(rule instanceof TerminalRule) && !UNCOLOURED.contains(rule.getName()))
				.flatMap(rule -> GrammarUtil.containedKeywords(rule).stream()).map(keyword -> keyword.getValue()).filter(word -> Character.isLetter(word.charAt(0))).forEach(keywords::add);
		assertEquals(keywords, coloured);
	}

	private static Path upwards(String below) {
		String top = System.getProperty("gainsay.top");
		return Stream.iterate(Path.of(top == null ? "" : top).toAbsolutePath(), at -> at != null, Path::getParent).map(at -> at.resolve(below)).filter(Files::exists).findFirst().orElseThrow();
	}
}
