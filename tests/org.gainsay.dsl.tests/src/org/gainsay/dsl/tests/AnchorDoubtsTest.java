// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;
import org.gainsay.facts.IssueCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the check says of spans that were found and cannot be trusted. */
class AnchorDoubtsTest {

	@TempDir
	Path folder;

	/** What is said, with the words of the file where it is said. */
	private List<String> doubts(String text, String statements) {
		ClaimsFiles files = new ClaimsFiles(folder).withText("a.txt", text).withNames();
		String file = "article art \"Art\" { text \"a.txt\"\n" + statements + "\n}";
		return ClaimsFiles.issues(files.add("test.claims", file)).stream().filter(issue -> isDoubt(issue) || issue.getSeverity() == Severity.ERROR)
				.map(issue -> issue.getSeverity() + " " + IssueCode.of(issue.getCode()).id() + " " + file.substring(issue.getOffset(), issue.getOffset() + issue.getLength())).toList();
	}

	private static boolean isDoubt(Issue issue) {
		return switch (IssueCode.of(issue.getCode())) {
			case INSIDE_A_WORD, INSIDE_A_CHARACTER, EDGE_SPACE, SHARED_CUE, AMBIGUOUS_SOURCE, FAR_AWAY -> true;
			default -> false;
		};
	}

	static Stream<Arguments> places() {
		String inside = "WARNING inside-a-word ";
		String part = "WARNING inside-a-character ";
		String rival = "WARNING ambiguous-source ";
		String far = "INFO far-away ";
		return Stream.of(
				Arguments.of("The new partnership was announced.", "says \"partner\" by writer", List.of(inside + "\"partner\"")),
				Arguments.of("The unmarried twins.", "says \"married twins\" by writer", List.of(inside + "\"married twins\"")),
				Arguments.of("The hall will be closed in marching season.", "says \"The hall will\" ... \"in mar\" by writer", List.of(inside + "\"The hall will\" ... \"in mar\"")),
				Arguments.of("The sailors said so.", "says \"so\" source \"sailor\" cue \"sai\" #1 by writer", List.of(inside + "\"sailor\"", inside + "\"sai\" #1")),
				Arguments.of("It is unsafe.", "says \"It is unsafe\" by writer asserts leak at \"safe\"", List.of(inside + "\"safe\"")),
				Arguments.of("It rose by 3.5 metres.", "says \"It rose by 3\" by writer", List.of(inside + "\"It rose by 3\"")),
				Arguments.of("The sailors said so.", "says \"so\" by unnamed \"sailor\"", List.of(inside + "\"sailor\"")),
				Arguments.of("防衛大臣は言った。", "says \"大臣\" by writer", List.of()), Arguments.of("The partnership of a partner.", "says \"partner\" by writer", List.of()),
				// a combining accent, composed and not; an emoji of several; a flag; the letters of a syllable; a mark that goes in front
				Arguments.of("They met in the Cafe\u0301 today.", "says \"in the Cafe\" by writer", List.of(part + "\"in the Cafe\"")),
				Arguments.of("They met in the\n Cafe\u0301 today.", "says \"in the Cafe\" by writer", List.of(part + "\"in the Cafe\"")),
				Arguments.of("They met in the Cafe\u0301 today.", "says \"in the Caf\u00E9\" by writer", List.of()),
				Arguments.of("They met in the Cafe\u0301 today.", "says \"They met\" ... \"Cafe\" by writer", List.of(part + "\"They met\" ... \"Cafe\"")),
				Arguments.of("She is \uD83D\uDC69\u200D\uD83D\uDD2C here.", "says \"She is \uD83D\uDC69\" by writer", List.of(part + "\"She is \uD83D\uDC69\"")),
				Arguments.of("She is \uD83D\uDC69\u200D\uD83D\uDD2C here.", "says \"\uD83D\uDD2C here\" by writer", List.of(part + "\"\uD83D\uDD2C here\"")),
				Arguments.of("She is \uD83D\uDC69\u200D\uD83D\uDD2C here.", "says \"\uD83D\uDC69\u200D\uD83D\uDD2C here\" by writer", List.of()),
				Arguments.of("Under \uD83C\uDDE9\uD83C\uDDEA it is.", "says \"Under \uD83C\uDDE9\" by writer", List.of(part + "\"Under \uD83C\uDDE9\"")),
				Arguments.of("Under \uD83C\uDDE9\uD83C\uDDEA it is.", "says \"\uD83C\uDDE9\uD83C\uDDEA it\" by writer", List.of()),
				Arguments.of("\u1112\u1161\u11AB word.", "says \"\u1112\u1161\" by writer", List.of(part + "\"\u1112\u1161\"")),
				Arguments.of("\u1112\u1161\u11AB word.", "says \"\uD558\" by writer", List.of(part + "\"\uD558\"")),
				Arguments.of("\u1112\u1161\u11AB word.", "says \"\uD55C\" by writer", List.of()),
				Arguments.of("\uD55C word.", "says \"\uD558\" by writer", List.of("ERROR anchor-not-found \"\uD558\"")),
				Arguments.of("A cafe and a Cafe\u0301.", "says \"a Cafe\" by writer", List.of(part + "\"a Cafe\"")),
				Arguments.of("A cafe and a cafe\u0301.", "says \"cafe\" by writer", List.of()),
				Arguments.of("He said it.\nIt is Cafe\u0301.", "says \"It is Cafe\u0301\" cue \"said\" #1 by writer asserts leak at \"Cafe\"", List.of(part + "\"Cafe\"")),
				Arguments.of("It is\r\nso.", "says \"is\\r\\nso\" by writer", List.of()),
				Arguments.of("They said it is so.", "says \"it is \" by writer", List.of("INFO edge-space \"it is \"")),
				Arguments.of("They said it is so.", "says \" it\" ... \"so\" cue \"said\" by writer", List.of("INFO edge-space \" it\" ... \"so\"")),
				Arguments.of("It is so.", "says \" It is\" by writer", List.of()),
				Arguments.of("he said he knew: it holds.", "says \"it holds\" cue \"said\" source \"he\" by writer", List.of(rival + "\"he\"")),
				Arguments.of("he said he knew: it holds.", "says \"it holds\" cue \"said\" by unnamed \"he\"", List.of(rival + "\"he\"")),
				Arguments.of("he said he knew: it holds.", "says \"it holds\" cue \"said\" source \"he\" #1 by writer", List.of()),
				Arguments.of("he said he knew: it holds.", "says \"it holds\" cue \"said\" source \"he\" before \"knew\" by writer", List.of()),
				Arguments.of("he, who said he knew: it holds.", "says \"it holds\" cue \"said\" source \"he\" by writer", List.of()),
				Arguments.of("It holds.\nPim said.", "says \"It holds\" cue \"said\" source \"Pim\" by writer", List.of(far + "\"said\"")),
				Arguments.of("Pim.\nIt holds, they said.", "says \"It holds\" cue \"said\" source \"Pim\" by writer", List.of(far + "\"Pim\"")),
				Arguments.of("Pim.\nIt holds, they said.", "says \"It holds\" cue \"said\" source \"Pim\" #1 by writer", List.of()),
				Arguments.of("Pim.\nIt holds, allegedly.\nallegedly", "says \"It holds\" hedge \"allegedly\" to \"Pim\" by writer", List.of()));
	}

	@ParameterizedTest
	@MethodSource("places")
	void isSaidWhereItStands(String text, String statement, List<String> said) {
		assertEquals(said.stream().sorted().toList(), doubts(text, "statement s { " + statement + " }").stream().sorted().toList());
	}

	private static final String HALL = "The clerk, Edda Noll, said the boxes were sealed. The seals were checked again.";
	private static final String SEALED = "statement sealed { says \"the boxes were sealed\" cue \"said\" by clerk }\n";

	@Test
	void oneCueForTwoThingsIsSaidAtTheSecond() {
		assertEquals(List.of("INFO shared-cue \"said\""), doubts(HALL, SEALED + "statement checked { says \"The seals were checked\" cue \"said\" by clerk }"));
		assertEquals(List.of("INFO shared-cue \"Edda Noll, said\""), doubts(HALL, SEALED + "statement checked { says \"The seals were checked\" cue \"Edda Noll, said\" by clerk }"), "in part");
		assertEquals(List.of("INFO shared-cue \"said\""), doubts(HALL, SEALED + "statement checked { says \"The seals were checked\" by mayor citing clerk { cue \"said\" } }"), "of a member");
	}

	@Test
	void oneCueIsFineWhereOneThingIsSaid() {
		assertEquals(List.of(), doubts(HALL, SEALED + "statement again { says \"the boxes were sealed\" cue \"said\" by mayor }"));
		assertEquals(List.of(), doubts(HALL, SEALED + "statement again { says \"The seals were checked\" cue \"said\" by clerk repeats sealed }"));
		assertEquals(List.of(), doubts(HALL, "statement chain { says \"the boxes were sealed\" cue \"said\" by mayor { cue \"said\" } citing clerk { cue \"said\" } }"));
	}

	@Test
	void manyStatementsWithOneCueAreLookedAtOnce() {
		StringBuilder text = new StringBuilder("He said: ");
		StringBuilder statements = new StringBuilder();
		for (int i = 0; i < 300; i++) {
			text.append("thing").append(i).append(' ');
			statements.append("statement s").append(i).append(" { says \"thing").append(i).append("\" cue \"said\" by clerk }\n");
		}
		assertEquals(299, doubts(text.toString(), statements.toString()).size());
	}
}
