// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.interchange.mapping.Aim;
import org.gainsay.interchange.mapping.Mapping;
import org.gainsay.interchange.mapping.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which types, roles and features of a foreign scheme become what. */
class MappingTest {

	@TempDir
	Path folder;

	private static final String SCHEME = """
			# what our students coded
			mapping 1

			type Attribution: statement
			type webanno.custom.Quote: statement   # of WebAnno
			type "Direct speech: \"\"he said\"\"": statement
			role Source: source
			role Source of Aside: ignore
			role Content: content
			feature polarity=neg: stance denies
			feature polarity=neg of Aside: stance does not confirm
			feature polarity: code polarity
			feature modality=maybe: certainty possible
			feature uima.tcas.DocumentAnnotation:begin: ignore
			feature "speaker name": actor
			relation Next: ignore
			""";

	private static Aim aim(Optional<Rule> rule) {
		return rule.map(Rule::aim).orElse(null);
	}

	@Test
	void namesBecomeWhatTheRulesSay() {
		Mapping mapping = Mapping.of(SCHEME, "scheme.txt");
		assertEquals(Aim.STATEMENT, aim(mapping.type("Attribution")));
		assertEquals(Aim.STATEMENT, aim(mapping.type("webanno.custom.Quote")));
		assertEquals(Aim.STATEMENT, aim(mapping.type("Direct speech: \"he said\"")));
		assertEquals(Aim.SOURCE, aim(mapping.role("Attribution", "Source")));
		assertEquals(Aim.IGNORE, aim(mapping.role("Aside", "Source")), "the rule that names the type");
		assertEquals("denies", mapping.feature("Attribution", "polarity", "neg").orElseThrow().argument());
		assertEquals("does not confirm", mapping.feature("Aside", "polarity", "neg").orElseThrow().argument());
		assertEquals(Aim.CODE, aim(mapping.feature("Aside", "polarity", "pos")), "any other value");
		assertEquals(Aim.CODE, aim(mapping.feature("Aside", "polarity", null)));
		assertEquals(Aim.IGNORE, aim(mapping.feature("x", "uima.tcas.DocumentAnnotation:begin", "0")));
		assertEquals(Aim.ACTOR, aim(mapping.feature("x", "speaker name", "Ben")));
		assertEquals(Aim.IGNORE, aim(mapping.relation("Attribution", "Next")));
		assertEquals(Optional.empty(), mapping.type("attribution"), "capitals matter");
		assertEquals(Optional.empty(), mapping.role("Attribution", "Attribution"), "a type is no role");
	}

	@Test
	void whatNothingWasAskedOfIsKnown() {
		Mapping mapping = Mapping.of("mapping 1\ntype A: statement\ntype B: statement\n", "x");
		mapping.type("A");
		assertEquals(List.of("type B"), mapping.unused().stream().map(Rule::toString).toList());
	}

	@Test
	void aFileComesBeforeWhatIsBuiltIn() throws IOException {
		Path file = Files.writeString(folder.resolve("m.txt"), "\uFEFFmapping 1\r\nrole Source: addressee\r\n");
		String builtIn = "mapping 1\nrole Source: source\nrole Cue: cue\n";
		Mapping given = Mapping.of(OptionValues.of("brat", List.of(Mapping.OPTION), List.of("mapping=" + file)), builtIn);
		assertEquals(Aim.ADDRESSEE, aim(given.role("x", "Source")));
		assertEquals(Aim.CUE, aim(given.role("x", "Cue")));
		assertEquals(List.of(), given.unused(), "what is built in is not told as unused");
		assertEquals(Aim.SOURCE, aim(Mapping.of(OptionValues.NONE, builtIn).role("x", "Source")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
			"mapping 2             | line 1: it must begin with 'mapping 1', not with 'mapping 2'",
			"''                    | it is empty; it must begin with 'mapping 1'",
			"typ A: statement      | line 2: 'typ' is no kind of thing; there are: type, role, feature, relation",
			"type A                | line 2: 'type A' is no rule; a rule is like 'role Source: source', 'feature polarity=neg of Attribution: stance denies'",
			"type A:               | line 2: it does not say what A becomes; after the colon there may be: statement, content, cue,",
			"type A: event         | line 2: 'event' is nothing that it can become; there are: statement, content,",
			"type A=b: statement   | line 2: only a feature has a value, so nothing follows '=' in a rule for a type",
			"type A of B: cue      | line 2: a type belongs to no type, so nothing follows 'of' in a rule for a type",
			"role A: source x      | line 2: nothing follows 'source', so take 'x' away",
			"feature A=b: stance no| line 2: 'no' is no stance; there are: asserts, confirms," })
	void errorsSayTheLineAndWhat(String line, String message) {
		String text = line.equals("''") ? "# nothing\n" : line.startsWith("mapping") ? line + "\n" : "mapping 1\n" + line + "\n";
		WrongOptionException wrong = assertThrows(WrongOptionException.class, () -> Mapping.of(text, "m.txt"));
		assertTrue(wrong.getMessage().startsWith("The mapping m.txt cannot be used: " + message), wrong.getMessage());
	}

	@Test
	void allErrorsAreToldAtOnce() {
		WrongOptionException wrong = assertThrows(WrongOptionException.class, () -> Mapping.of("mapping 1\ntype A: statement\nnothing\ntype A: cue\nrole B: source\nx y: z\n", "m.txt"));
		assertTrue(wrong.getMessage().contains("line 3: ") && wrong.getMessage().contains("line 4: type A has a rule already, in line 2") && wrong.getMessage().contains("line 6: "), wrong.getMessage());
	}

	@Test
	void aFileThatCannotBeReadIsWrongUse() {
		for (String file : List.of(folder.toString(), folder.resolve("none").toString(), "\0")) {
			OptionValues values = OptionValues.of("brat", List.of(Mapping.OPTION), List.of("mapping=" + file));
			assertThrows(WrongOptionException.class, () -> Mapping.of(values, "mapping 1"), file);
		}
	}
}
